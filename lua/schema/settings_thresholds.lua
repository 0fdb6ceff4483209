-- templates/settings/thresholds.csv: limits of the rules, by name.
return schema "settings_thresholds" {
    title   = "Thresholds",
    columns = {
        column "name" { type = "text", required = true },
        column "value" { type = "number", required = true, min = 0 },
        column "unit" { type = "text", required = true },
        column "text" { type = "text", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "name", "valid_from" }, repeats = "refuse" },
}
