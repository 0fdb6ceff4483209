-- Beats and wards with their policing area, district and population.
return schema "beats" {
    title     = "Beats",
    publisher = "Leicestershire Police",
    source    = "Leicestershire Police, beats",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "beat" { heading = { "Beat", "Beat code" }, type = "text", required = true },
        column "name" { heading = { "Beat name", "Name" }, type = "text", optional = true },
        column "npa" { heading = { "NPA", "Neighbourhood policing area" }, type = "text",
                       required = true },
        column "district" { heading = { "District", "Local authority" }, type = "text",
                            required = true },
        column "population" { type = "count", optional = true, min = 1 },
        column "from" { heading = { "Valid from", "valid_from" }, type = "date",
                        optional = true },
        column "to" { heading = { "Valid to", "valid_to" }, type = "date", optional = true },
    },
    ignore    = { "Notes" },
    same_rows = "drop",
    key       = { column = { "beat", "district" }, repeats = "keep the last",
    order = { "from" } },
}
