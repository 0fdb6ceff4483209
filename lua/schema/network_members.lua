-- Organisations of the network, one row each.
return schema "network_members" {
    title     = "Members of the network",
    publisher = "Violence Reduction Network",
    source    = "Violence Reduction Network, members",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "name" { heading = { "Name", "Organisation", "Member" }, type = "text",
                        required = true },
        column "kind" { heading = { "Kind", "Type", "Sector" }, type = "text",
                        optional = true },
        column "from" { heading = { "From", "Member since", "Joined" }, type = "date",
                        optional = true, unusable = "unknown" },
        column "to" { heading = { "To", "Left" }, type = "date", optional = true,
                      unusable = "unknown", not_before = "from" },
    },
    ignore    = { "Contact", "E-mail", "Email", "Notes" },
    same_rows = "drop",
    key       = { column = "name", repeats = "refuse" },
}
