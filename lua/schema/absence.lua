-- Absence from state-funded schools, one row for each area, year and kind of school.
-- Persistent absence is to miss 10% or more of the sessions, severe absence 50%.
return schema "absence" {
    title      = "Absence from school",
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
        column "school" {
            heading = { "school_type", "education_phase", "School type" }, type = "text",
            optional = true,
        },
        column "pupils" {
            heading = { "enrolments", "enrolment_count" },
            type = "count", optional = true,
        },
        column "overall" {
            heading = { "sess_overall_percent", "Overall absence rate" },
            type = "number", optional = true, min = 0, max = 100,
        },
        column "authorised" {
            heading = { "sess_authorised_percent", "Authorised absence rate" },
            type = "number", optional = true, min = 0, max = 100,
        },
        column "unauthorised" {
            heading = { "sess_unauthorised_percent", "Unauthorised absence rate" },
            type = "number", optional = true, min = 0, max = 100,
        },
        column "persistent_count" {
            heading = { "enrolments_pa_10_exact" },
            type = "count", optional = true,
        },
        column "persistent" {
            heading = { "enrolments_pa_10_exact_percent", "Persistent absence rate" },
            type = "number", optional = true, min = 0, max = 100,
        },
        column "severe_count" {
            heading = { "enrolments_pa_50_exact" },
            type = "count", optional = true,
        },
        column "severe" {
            heading = { "enrolments_pa_50_exact_percent", "Severe absence rate" },
            type = "number", optional = true, min = 0, max = 100,
        },
    },
    key        = { column = { "period", "level", "region_name", "la_name", "school" },
    repeats = "keep the last" },
}
