-- The local authority's own list of exclusions and suspensions, one row each.  Personal.  A session
-- is half a day, so that days and sessions are two columns.
return schema "pupils" {
    title     = "Exclusions and suspensions, local extract",
    source    = "Local authority, pupil data",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "pupil" {
            heading = { "UPN hash", "upn_hash", "Pupil ID", "UPN", "upn" }, type = "key",
            required = true, sensitivity = "personal",
        },
        column "date" {
            heading = { "Date", "Start date", "Exclusion date" }, type = "date",
            excel_serial = true, required = true, sensitivity = "personal",
        },
        column "year_group" {
            heading = { "Year group", "year_group", "NC year" }, type = "text",
            sensitivity = "personal",
        },
        column "school" { heading = { "School URN", "school_urn", "URN" }, type = "text",
                          shape = "999999", unusable = "unknown", optional = true,
                          sensitivity = "personal" },
        column "sen_status" { heading = { "SEN status", "sen_status", "SEN provision" },
                              type = "text", optional = true, sensitivity = "sensitive" },
        column "sen_need" { heading = { "SEN need", "sen_need", "Primary need" }, type = "text",
                            optional = true, sensitivity = "sensitive" },
        column "category" {
            heading = { "Exclusion category", "exclusion_category", "Category" },
            type = "code", codes = { "suspension", "permanent", "lunchtime" },
            synonyms = { ["SUSP"] = "suspension", ["FIXD"] = "suspension",
                         ["fixed period"] = "suspension", ["PERM"] = "permanent",
                         ["LNCH"] = "lunchtime", ["fixed term"] = "suspension" },
            required = true, sensitivity = "personal",
        },
        column "reasons" {
            heading = { "Reason", "Reasons", "Exclusion reason" }, type = "multi",
            separator = ";|", sensitivity = "sensitive",
        },
        column "days" {
            heading = { "Days", "Days lost" }, type = "number", optional = true,
            min = 0, max = 200, unusable = "unknown", sensitivity = "personal",
        },
        column "sessions" {
            heading = { "Sessions", "Sessions lost" }, type = "number", optional = true,
            min = 0, max = 400, unusable = "unknown", sensitivity = "personal",
        },
        column "district" { heading = { "District", "Home district" }, type = "text",
                            optional = true, sensitivity = "personal" },
    },
    ignore    = { "Name", "Forename", "Surname", "DOB", "Postcode" },
    same_rows = "drop",
}
