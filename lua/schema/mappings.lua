-- templates/settings/mappings/NAME.csv: headings that an analyst confirmed to be a column.
-- Only rows with `confirmed` = yes count.
return schema "mappings" {
    title   = "Confirmed headings",
    columns = {
        column "source" { type = "text", required = true },
        column "heading" { type = "text", optional = true },
        column "column" { type = "text", optional = true },
        column "confirmed" { type = "flag", blank = "no", optional = true },
        column "why" { type = "text", optional = true },
    },
    key     = { column = { "source", "heading" }, repeats = "refuse" },
}
