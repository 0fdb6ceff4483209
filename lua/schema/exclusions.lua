-- Permanent exclusions and suspensions, rates for each 100 pupils.  A suspension was called a
-- fixed period exclusion.  Reasons may be several for each exclusion since 2020/21, so that
-- their shares can pass 100%.
return schema "exclusions" {
    title      = "Exclusions and suspensions",
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
        column "school" { heading = { "school_type", "School type" }, type = "text",
                          optional = true },
        column "characteristic" {
            heading = { "characteristic", "characteristic_group", "reason", "Reason" },
            type = "text", optional = true,
        },
        column "pupils" { heading = { "headcount" }, type = "count", optional = true },
        column "permanent" {
            heading = { "perm_excl", "permanent_exclusions" },
            type = "count", optional = true,
        },
        column "permanent_rate" {
            heading = { "perm_excl_rate" },
            type = "number", optional = true, min = 0,
        },
        column "suspensions" {
            heading = { "suspension", "fixed_excl", "suspensions" },
            type = "count", optional = true,
        },
        column "suspension_rate" {
            heading = { "susp_rate", "fixed_excl_rate", "suspension_rate" },
            type = "number", optional = true, min = 0,
        },
        column "suspended_pupils" {
            heading = { "one_plus_susp", "one_plus_fixed" },
            type = "count", optional = true,
        },
        column "suspended_pupils_rate" {
            heading = { "one_plus_susp_rate", "one_plus_fixed_rate" },
            type = "number", optional = true, min = 0,
        },
    },
    key        = { column = { "period", "level", "region_name", "la_name", "school",
    "characteristic" }, repeats = "keep the last" },
}
