-- Incidents of anti-social behaviour with the age of the person behind them, where known.
return schema "asb" {
    title     = "Anti-social behaviour",
    publisher = "Leicestershire Police",
    source    = "Leicestershire Police, anti-social behaviour",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "incident" {
            heading = { "Incident number", "incident_number", "Incident ID", "incident_id" },
            type = "key", required = true, sensitivity = "personal",
        },
        column "date" {
            heading = { "Date", "Incident date", "Incident date and time" }, type = "datetime",
            excel_serial = true, required = true,
        },
        column "type" { heading = { "Type", "ASB type", "Category" }, type = "text",
                        optional = true },
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
    key       = { column = "incident", repeats = "keep the first", order = { "date" } },
}
