-- Information Sharing to Tackle Violence: assaults told by emergency departments.
--
-- Free texts hold names of venues and sometimes of people: they are not read.  The standard has
-- neither age nor sex nor an identity of a row; local feeds often add them.  Two alike rows are two
-- assaults.  The standard tells period and site once for a whole submission;
-- files that repeat them in each row have them as columns, others go without.
return schema "istv" {
    title     = "Assaults told by emergency departments",
    publisher = "University Hospitals of Leicester NHS Trust",
    source    = "Information Sharing to Tackle Violence",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "id" {
            heading = { "Record ID", "Record number", "Attendance number", "Attendance ID" },
            type = "key", optional = true, sensitivity = "personal",
        },
        column "from" {
            heading = { "REPORTING PERIOD START DATE", "Reporting period start",
                        "reporting_period_start_date" },
            type = "date", optional = true, unusable = "unknown",
        },
        column "to" {
            heading = { "REPORTING PERIOD END DATE", "Reporting period end",
                        "reporting_period_end_date" },
            type = "date", optional = true, unusable = "unknown", not_before = "from",
        },
        column "site" {
            heading = { "SITE CODE (OF TREATMENT)", "Site code", "site_code_of_treatment" },
            type = "text", optional = true,
        },
        column "arrived" {
            heading = {
                "ARRIVAL DATE AND TIME AT ACCIDENT AND EMERGENCY DEPARTMENT",
                "Arrival date and time", "arrival_date_time",
            },
            type = "datetime", optional = true, unusable = "unknown",
        },
        column "assaulted" {
            heading = { "ASSAULT DATE AND TIME", "Assault date and time", "assault_date_time" },
            type = "datetime", unusable = "unknown", not_after = "arrived",
        },
        column "method" {
            heading = { "ASSAULT METHOD", "Assault method", "Weapon" }, type = "text",
            sensitivity = "sensitive",
        },
        column "location_type" {
            heading = { "ASSAULT LOCATION TYPE", "Assault location type" }, type = "text",
        },
        column "age" {
            heading = { "AGE", "Age at attendance" }, type = "age", optional = true,
            unusable = "unknown", missing = { "NULL", "99", "999", "-1", "120" },
            sensitivity = "personal",
        },
        column "sex" {
            heading = { "SEX", "Gender" }, type = "code", codes = { "Male", "Female" },
            synonyms = { ["1"] = "Male", ["2"] = "Female", ["M"] = "Male", ["F"] = "Female" },
            missing = { "0", "9", "X", "NULL", "Unknown", "Not known" }, optional = true,
            unusable = "unknown", sensitivity = "personal",
        },
    },
    ignore    = { "ASSAULT METHOD OTHER DESCRIPTION", "ASSAULT LOCATION DESCRIPTION",
                  "Location description", "Method description" },
}
