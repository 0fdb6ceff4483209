-- templates/settings/area_names.csv: spellings of areas and the code of areas.csv,
-- compared without regard to case and with "&" as "and". Anything else is an unknown area
-- and is listed.
return schema "settings_area_names" {
    title   = "Names of areas",
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
