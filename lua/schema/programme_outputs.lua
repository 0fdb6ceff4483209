-- Outputs of programmes, one row for each entry of the activity log.
return schema "programme_outputs" {
    title     = "Programme outputs",
    publisher = "Violence Reduction Network",
    source    = "Violence Reduction Network, activity log",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "date" { heading = { "Date", "Entry date" }, type = "date", required = true },
        column "programme" { heading = { "Programme", "Intervention" }, type = "text",
                             required = true },
        column "output" { heading = { "Output", "Output type", "Activity" }, type = "text",
                          required = true },
        column "number" { heading = { "Number", "Count", "Value" }, type = "count",
                          required = true },
        column "persons" { heading = { "Persons", "Distinct persons", "People" },
                           type = "count", optional = true },
    },
    ignore    = { "Notes" },
    same_rows = "drop",
    key       = { column = { "date", "programme", "output" }, repeats = "keep the last" },
}
