-- templates/settings/icd10_places.csv: the fourth character of an assault code: where it
-- happened.
return schema "settings_icd10_places" {
    title   = "Places of assault admissions",
    columns = {
        column "character" { type = "text", required = true, shape = "9" },
        column "place" { type = "text", required = true },
        column "public" { type = "code", required = true, codes = { "yes", "no", "unknown" } },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "character", "valid_from" }, repeats = "refuse" },
}
