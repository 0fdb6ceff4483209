-- templates/settings/indicators.csv: indicators compared with England: polarity, and the
-- id in Fingertips where known.
return schema "settings_indicators" {
    title   = "Indicators",
    columns = {
        column "name" { type = "text", required = true },
        column "fingertips_id" { type = "text" },
        column "title" { type = "text", required = true },
        column "polarity" {
            type = "code", required = true, codes = { "low is good", "high is good", "none" },
        },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "name", "valid_from" }, repeats = "refuse" },
}
