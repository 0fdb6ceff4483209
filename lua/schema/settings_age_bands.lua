-- templates/settings/age_bands.csv: sets of age bands; the bands of a set cover 0 to 110
-- without gap or overlap. label is what facts and tables carry, words is for sentences.
return schema "settings_age_bands" {
    title   = "Age bands",
    columns = {
        column "set" { type = "text", required = true },
        column "label" { type = "text", required = true },
        column "from" { type = "count", required = true, max = 110 },
        column "to" { type = "count", required = true, max = 110 },
        column "words" { type = "text", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "set", "label", "valid_from" }, repeats = "refuse" },
}
