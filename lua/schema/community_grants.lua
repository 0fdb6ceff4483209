-- Grants received and awarded, one row each, in pounds.
return schema "community_grants" {
    title     = "Funding",
    publisher = "Violence Reduction Network",
    source    = "Violence Reduction Network, funding",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "grant" { heading = { "Grant ID", "grant_id", "Grant", "Award" }, type = "text",
                         required = true },
        column "year" { heading = { "Year", "Financial year" }, type = "text",
                        required = true },
        column "recipient" { heading = { "Recipient", "Organisation", "Group" }, type = "text",
                             optional = true },
        column "purpose" { heading = { "Purpose", "Use", "Theme" }, type = "text",
                           optional = true },
        column "amount" {
            heading = { "Amount", "Amount awarded", "Value" }, type = "number", min = 0,
            required = true,
        },
        column "direction" {
            heading = { "Direction", "Received or awarded" }, type = "code", optional = true,
            codes = { "received", "awarded", "spent" },
        },
    },
    ignore    = { "Contact", "Notes" },
    same_rows = "drop",
    key       = { column = { "grant", "year", "recipient" }, repeats = "refuse" },
}
