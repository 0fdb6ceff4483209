-- Urban street gangs known to the police at a date, one row each, established or emerging.
return schema "usg" {
    title     = "Urban street gangs",
    publisher = "Leicestershire Police",
    source    = "Leicestershire Police, urban street gangs",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "date" { heading = { "Snapshot date", "snapshot_date", "Date", "As at" },
                        type = "date", excel_serial = true, required = true },
        column "group" { heading = { "Group ID", "group_id", "USG ID", "Gang ID" },
        type = "key",
                         required = true, sensitivity = "sensitive" },
        column "status" { heading = { "Status", "Line status", "Group status" }, type = "text",
                          optional = true, sensitivity = "sensitive" },
        column "members" { heading = { "Members", "Nominals" }, type = "count",
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
    key       = { column = { "date", "group" }, repeats = "keep the last" },
}
