-- Figures printed in earlier reports, for "the same as last year" before the program existed.
return schema "published_figures" {
    title     = "Published figures",
    publisher = "Violence Reduction Network",
    source    = "Violence Reduction Network, earlier reports",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "document" { type = "text", required = true },
        column "page" { type = "text", optional = true },
        column "measure" { heading = { "measure", "Figure", "figure_id" }, type = "text",
                           required = true },
        column "area" { heading = { "area", "area_code" }, type = "text", required = true },
        column "period" { type = "text", required = true },
        column "definition" { type = "text", optional = true },
        column "dimensions" { type = "text", optional = true },
        column "value" { type = "number", required = true },
        column "unit" { type = "text", optional = true },
        column "wording" { type = "text", optional = true },
    },
    ignore    = { "Notes" },
    same_rows = "drop",
    key       = { column = { "document", "page", "measure", "area", "period", "dimensions" },
                  repeats = "refuse" },
}
