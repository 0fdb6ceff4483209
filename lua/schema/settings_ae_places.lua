-- templates/settings/ae_places.csv: where an assault seen in A&E happened: codes of the
-- old data set.
return schema "settings_ae_places" {
    title   = "Places of A&E assaults",
    columns = {
        column "code" { type = "text", required = true },
        column "place" { type = "text", required = true },
        column "public" { type = "code", required = true, codes = { "yes", "no", "unknown" } },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "code", "valid_from" }, repeats = "refuse" },
}
