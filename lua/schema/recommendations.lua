-- Recommendations, numbered, with their owner and the findings they rest on.
return schema "recommendations" {
    title     = "Recommendations",
    publisher = "Violence Reduction Network",
    source    = "Violence Reduction Network, recommendations",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "number" { heading = { "Number", "No", "id" }, type = "text", required = true },
        column "text" { heading = { "Text", "Recommendation" }, type = "text",
                        required = true },
        column "owner" { type = "text", optional = true },
        column "findings" { heading = { "Findings", "Finding ids" }, type = "multi",
                            optional = true },
        column "status" { type = "text", optional = true },
    },
    ignore    = { "Notes" },
    same_rows = "drop",
    key       = { column = "number", repeats = "refuse" },
}
