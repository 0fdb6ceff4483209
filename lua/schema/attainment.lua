-- Attainment at the end of key stage 4.  2020 and 2021 were graded by teachers: a series across
-- them carries a break.
return schema "attainment" {
    title      = "Attainment at key stage 4",
    publisher  = "Department for Education",
    licence    = "Open Government Licence v3.0",
    source     = "Department for Education, explore education statistics",
    open       = true,
    -- x not available, z not applicable, c hidden, low: rounds to nothing but is not nothing
    missing    = { "x", "[x]", "z", "[z]", ":", "NULL", "N/A" },
    suppressed = { "c", "[c]", "*", "low", "[low]", "SUPP", "." },
    columns    = {
        column "period" {
            heading = { "time_period", "Time period", "Academic year", "Year" },
            type = "text", required = true, shape = { "999999", "9999", "9999/99", "9999-99" },
        },
        column "period_kind" { heading = { "time_identifier" }, type = "text",
                               optional = true },
        column "level" {
            heading = { "geographic_level", "Geographic level" }, type = "code",
            codes = { "National", "Regional", "Local authority" }, required = true,
        },
        column "country" { heading = { "country_code" }, type = "text", optional = true },
        column "region" { heading = { "region_code" }, type = "text", optional = true },
        column "region_name" { heading = { "region_name" }, type = "text", optional = true },
        column "la_old" { heading = { "old_la_code", "LA code" }, type = "text",
                          optional = true },
        column "la" { heading = { "new_la_code", "la_code_new" }, type = "text",
                      shape = "A99999999" },
        column "la_name" { heading = { "la_name", "Local authority" }, type = "text" },
        column "pupils" {
            heading = { "t_pupils", "pupil_count" },
            type = "count", optional = true,
        },
        column "attainment8" {
            heading = { "avg_att8", "attainment8_average" },
            type = "number", optional = true, min = 0, max = 100,
        },
        column "basics_94" {
            heading = { "pt_l2basics_94", "engmath_94_percent" },
            type = "number", optional = true, min = 0, max = 100,
        },
        column "basics_95" {
            heading = { "pt_l2basics_95", "engmath_95_percent" },
            type = "number", optional = true, min = 0, max = 100,
        },
    },
    key        = { column = { "period", "level", "region_name", "la_name" },
    repeats = "keep the last" },
}
