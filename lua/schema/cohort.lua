-- A cohort that was delivered as an anonymous file: one row for each member.
return schema "cohort" {
    title     = "Cohort",
    publisher = "Leicestershire Police",
    source    = "Leicestershire Police, cohort",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
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
        column "age_first" {
            heading = { "Age at first offence", "age_at_first_offence" }, type = "age",
            zero = "unknown", unusable = "unknown", sensitivity = "personal",
        },
        column "first" { heading = { "First offence date", "first_offence_date" },
                         type = "date", unusable = "unknown", sensitivity = "personal" },
        column "index" {
            heading = { "Index offence date", "index_offence_date" }, type = "date",
            unusable = "unknown", not_before = "first", sensitivity = "personal",
        },
        column "first_class" { heading = { "First offence class", "first_offence_class" },
                               type = "text", form = "offence class", optional = true,
                               unusable = "unknown", sensitivity = "personal" },
        column "prior_count" { heading = { "Prior offences", "prior_offence_count" },
                               type = "count", optional = true, unusable = "unknown",
                               sensitivity = "personal" },
        column "flags" { heading = { "Flags", "Markers" }, type = "multi", separator = ";|",
                         optional = true, sensitivity = "sensitive" },
        column "victim_before" { heading = { "Previously victim", "victim_before" },
                                 type = "flag", optional = true, unusable = "unknown",
                                 sensitivity = "sensitive" },
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
    key       = { column = "person", repeats = "refuse" },
}
