-- Missing episodes, one row each; a child may have several.
return schema "missing" {
    title     = "Missing children",
    publisher = "Leicestershire Police",
    source    = "Leicestershire Police, missing episodes",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "episode" { heading = { "Episode ID", "episode_id", "Missing episode" },
                           type = "key", required = true, sensitivity = "personal" },
        column "person" {
            heading = { "Person ID", "person_id", "Nominal ID", "Child ID", "child_id" },
            type = "key", required = true, sensitivity = "personal",
        },
        column "from" {
            heading = { "Missing from", "Date missing", "Start", "missing_from" },
            type = "datetime", excel_serial = true, required = true, sensitivity = "personal",
        },
        column "to" {
            heading = { "Missing to", "Date found", "Returned", "End", "missing_to" },
            type = "datetime", excel_serial = true, unusable = "unknown", optional = true,
            not_before = "from", sensitivity = "personal",
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
    key       = { column = "episode", repeats = "keep the last" },
}
