-- Children with a good level of development at the end of reception.  Not collected in 2019/20
-- and 2020/21: these years are gaps, not zeros.
return schema "early_years" {
    title      = "Early years foundation stage",
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
        column "children" {
            heading = { "number_of_pupils", "number_of_children" },
            type = "count", optional = true,
        },
        column "good_count" {
            heading = { "number_gld", "gld_number" },
            type = "count", optional = true,
        },
        column "good" {
            heading = { "percentage_gld", "gld_percentage", "gld_percent",
                        "Good level of development" },
            type = "number", optional = true, min = 0, max = 100,
        },
    },
    key        = { column = { "period", "level", "region_name", "la_name" },
    repeats = "keep the last" },
}
