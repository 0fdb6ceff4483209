-- County lines known to the police at a date, one row each.
return schema "county_lines" {
    title     = "County lines",
    publisher = "Leicestershire Police",
    source    = "Leicestershire Police, county lines",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "date" { heading = { "Snapshot date", "snapshot_date", "Date", "As at" },
                        type = "date", excel_serial = true, required = true },
        column "line" { heading = { "Line ID", "line_id", "Line" }, type = "key",
                        required = true, sensitivity = "sensitive" },
        column "status" { heading = { "Status", "Line status", "Group status" }, type = "text",
                          optional = true, sensitivity = "sensitive" },
        column "kind" {
            heading = { "Kind", "Line type", "Direction" }, type = "code", optional = true,
            codes = { "importing", "exporting", "local" }, unusable = "unknown",
            synonyms = { ["import"] = "importing", ["export"] = "exporting" },
            sensitivity = "sensitive",
        },
        column "links" { heading = { "Links", "Linked areas", "Origin" }, type = "multi",
                         separator = ";|", optional = true, sensitivity = "sensitive" },
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
    key       = { column = { "date", "line" }, repeats = "keep the last" },
}
