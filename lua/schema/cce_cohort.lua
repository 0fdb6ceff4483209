-- Children at risk of criminal exploitation at a date, one row each.
return schema "cce_cohort" {
    title     = "Children exploited for crime",
    publisher = "Leicestershire Police",
    source    = "Local authorities and Leicestershire Police, child criminal exploitation",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "date" { heading = { "Snapshot date", "snapshot_date", "Date", "As at" },
                        type = "date", excel_serial = true, required = true },
        column "person" {
            heading = { "Person ID", "person_id", "Nominal ID", "Child ID", "child_id" },
            type = "key", required = true, sensitivity = "personal",
        },
        column "age" {
            heading = { "Age", "age" }, type = "age", zero = "unknown", unusable = "unknown",
            optional = true, missing = { "NULL", "Unknown", "99", "999", "-1", "120" },
            sensitivity = "personal",
        },
        column "sex" {
            heading = { "Sex", "Gender" }, type = "code", optional = true,
            codes = { "Male", "Female", "Indeterminate" },
            synonyms = { ["M"] = "Male", ["F"] = "Female", ["I"] = "Indeterminate",
                         ["X"] = "Indeterminate" },
            missing = { "Unknown", "U", "NULL", "-", "Not known", "n/k" },
            unusable = "unknown", sensitivity = "personal",
        },
        column "status" { heading = { "Status", "Line status", "Group status" }, type = "text",
                          optional = true, sensitivity = "sensitive" },
        column "area" {
            heading = { "District", "Area", "Local authority", "Home district" },
            type = "text", optional = true, sensitivity = "personal",
        },
        column "npa" {
            heading = { "NPA", "Home NPA", "Neighbourhood policing area" }, type = "text",
            optional = true, sensitivity = "personal",
        },
    },
    ignore    = { "Name", "Surname", "Forename", "DOB", "Postcode", "Address", "Notes" },
    same_rows = "drop",
    key       = { column = { "date", "person" }, repeats = "keep the last" },
}
