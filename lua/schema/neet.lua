-- Young people of 16 and 17 not in education, employment or training, and those whose activity
-- is not known: one combined measure, as published.
return schema "neet" {
    title      = "Not in education, employment or training",
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
        column "cohort" {
            heading = { "cohort", "Cohort_DOR", "pop_16_17", "number_1617" },
            type = "count", optional = true,
        },
        column "neet" {
            heading = { "neet_percent", "NEET", "NEET_PER" },
            type = "number", optional = true, min = 0, max = 100,
        },
        column "not_known" {
            heading = { "not_known_percent", "Not known", "NK_PER" },
            type = "number", optional = true, min = 0, max = 100,
        },
        column "neet_or_not_known" {
            heading = { "neet_nk_percent", "neet_not_known_percent", "NEET and not known",
                        "NEET_NK_PER" },
            type = "number", optional = true, min = 0, max = 100,
        },
    },
    key        = { column = { "period", "level", "region_name", "la_name" },
    repeats = "keep the last" },
}
