-- What people said, with their consent and the edition it may stand in.
return schema "quotes" {
    title     = "Quotes",
    publisher = "Violence Reduction Network",
    source    = "Violence Reduction Network, quotes",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "id" { type = "text", required = true },
        column "text" { heading = { "text", "Quote" }, type = "text", required = true },
        column "name" { type = "text", optional = true, sensitivity = "personal" },
        column "role" { type = "text", optional = true },
        column "consent" { type = "flag", required = true },
        column "edition" { type = "code", required = true,
                           codes = { "public", "restricted" } },
    },
    ignore    = { "Notes" },
    same_rows = "drop",
    key       = { column = "id", repeats = "refuse" },
}
