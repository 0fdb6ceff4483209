-- templates/settings/geography_levels.csv: which level of the disclosure policy a kind of
-- area is; the nine districts, the two unitary ones among them, are held to the stricter
-- local level.
return schema "settings_geography_levels" {
    title   = "Levels of geography",
    columns = {
        column "kind" { type = "text", required = true },
        column "level" {
            type = "code", required = true, codes = { "upper", "local", "below" },
        },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "kind", "valid_from" }, repeats = "refuse" },
}
