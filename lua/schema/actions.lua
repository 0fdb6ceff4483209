-- Actions of the response strategy, by priority and objective.
return schema "actions" {
    title     = "Actions",
    publisher = "Violence Reduction Network",
    source    = "Violence Reduction Network, actions",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "priority" { heading = { "Priority", "Strategy priority" }, type = "text",
                            required = true },
        column "objective" { type = "text", optional = true },
        column "number" { heading = { "Number", "No" }, type = "text", required = true },
        column "text" { heading = { "Text", "Action" }, type = "text", required = true },
        column "owner" { type = "text", optional = true },
        column "status" { type = "text", optional = true },
        column "evidence" { heading = { "Evidence", "Evidence links" }, type = "multi",
                            optional = true },
    },
    ignore    = { "Notes" },
    same_rows = "drop",
    key       = { column = { "priority", "number" }, repeats = "refuse" },
}
