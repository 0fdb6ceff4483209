-- templates/settings/npa_names.csv: spellings of policing areas and the code of the area.
return schema "settings_npa_names" {
    title   = "Names of policing areas",
    columns = {
        column "name" { type = "text", required = true },
        column "code" { type = "text", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "name", "valid_from" }, repeats = "refuse" },
}
