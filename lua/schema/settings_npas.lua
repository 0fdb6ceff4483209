-- templates/settings/npas.csv: neighbourhood policing areas: eight until 10 March 2020,
-- nine since. They cross district lines: their populations come from beats or LSOAs,
-- never from districts.
return schema "settings_npas" {
    title   = "Neighbourhood policing areas",
    columns = {
        column "code" { type = "text", required = true },
        column "name" { type = "text", required = true },
        column "slug" { type = "text", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "code", "valid_from" }, repeats = "refuse" },
}
