-- Figures that are facts and no measure: printed as approved, with their qualifier.
return schema "key_facts" {
    title     = "Key facts",
    publisher = "Violence Reduction Network",
    source    = "Violence Reduction Network, key facts",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "id" { heading = { "id", "Fact ID" }, type = "text", required = true },
        column "label" { type = "text", required = true },
        column "value" { type = "number", required = true },
        column "qualifier" { type = "code", required = true,
                             codes = { "exact", "over", "about", "nearly" } },
        column "unit" { type = "text", required = true },
        column "period" { type = "text", required = true },
        column "source" { type = "text", required = true },
        column "owner" { type = "text", required = true },
        column "approved_by" { heading = { "approved_by", "Approved by" }, type = "text",
                               required = true },
        column "date" { type = "date", required = true },
    },
    ignore    = { "Notes" },
    same_rows = "drop",
    key       = { column = { "id", "period" }, repeats = "refuse" },
}
