-- manifest.csv beside the extracts: control totals as their providers state them.
return schema "manifest" {
    title   = "Control totals",
    columns = {
        column "file" { heading = { "file", "File name" }, type = "text", required = true },
        column "sha256" { heading = { "sha256", "SHA-256" }, type = "text", optional = true },
        column "rows" { heading = { "rows", "Row count" }, type = "count", optional = true },
        column "period_from" { heading = { "period_from", "Period from" }, type = "date",
                               optional = true },
        column "period_to" { heading = { "period_to", "Period to" }, type = "date",
                             optional = true },
        column "extract_date" { heading = { "extract_date", "Extract date" }, type = "date",
                                optional = true },
        column "provider" { type = "text", optional = true },
        column "sensitivity" { type = "code", optional = true,
                               codes = { "none", "personal", "sensitive" } },
        column "definition" { type = "text", optional = true },
    },
    key     = { column = "file", repeats = "refuse" },
}
