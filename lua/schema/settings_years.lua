-- templates/settings/years.csv: kinds of year: when they begin and how they are written;
-- rules for part years.
return schema "settings_years" {
    title   = "Kinds of year",
    columns = {
        column "kind" {
            type = "code", required = true, codes = { "financial", "academic", "calendar" },
        },
        column "first_month" { type = "count", required = true, min = 1, max = 12 },
        column "months" { type = "count", required = true, min = 12, max = 12 },
        column "label" { type = "text", required = true },
        column "published" { type = "text", required = true },
        column "words" { type = "text", required = true },
        column "population_year" {
            type = "code", required = true, codes = { "first", "second", "same" },
        },
        column "part_year" { type = "text", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "kind", "valid_from" }, repeats = "refuse" },
}
