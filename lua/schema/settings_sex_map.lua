-- templates/settings/sex_map.csv: how extracts write sex.
return schema "settings_sex_map" {
    title   = "Sex",
    columns = {
        column "value" { type = "text", required = true },
        column "group" {
            type = "code", required = true,
            codes = { "Male", "Female", "Indeterminate", "Unknown" },
        },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "value", "valid_from" }, repeats = "refuse" },
}
