-- templates/settings/standard_population.csv: European Standard Population 2013, as
-- weights per 100,000; its bands are the set five_year_90.
return schema "settings_standard_population" {
    title   = "Standard population",
    columns = {
        column "standard" { type = "text", required = true },
        column "label" { type = "text", required = true },
        column "from" { type = "count", required = true, max = 110 },
        column "to" { type = "count", required = true, max = 110 },
        column "weight" { type = "count", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "standard", "label", "valid_from" }, repeats = "refuse" },
}
