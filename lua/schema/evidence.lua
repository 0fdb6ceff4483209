-- What is known to work, as the toolkit of that version says it.
return schema "evidence" {
    title     = "What works",
    publisher = "Youth Endowment Fund",
    source    = "Youth Endowment Fund Toolkit",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "approach" { type = "text", required = true },
        column "impact" {
            type = "code", required = true,
            codes = { "high", "moderate", "low", "no effect", "harmful", "unclear" },
            synonyms = { ["insufficient"] = "unclear", ["insufficient evidence"] = "unclear" },
        },
        column "security" { heading = { "security", "Evidence security", "Evidence quality" },
                            type = "text", optional = true },
        column "cost" { type = "text", optional = true },
        column "version" { heading = { "version", "Version date" }, type = "date",
                           required = true },
        column "url" { type = "text", optional = true },
    },
    ignore    = { "Notes" },
    same_rows = "drop",
    key       = { column = { "approach", "version" }, repeats = "refuse" },
}
