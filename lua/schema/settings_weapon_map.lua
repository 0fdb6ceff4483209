-- templates/settings/weapon_map.csv: weapons as force systems print them. Of several in
-- one cell the lowest order wins, as for causes of admission.
return schema "settings_weapon_map" {
    title   = "Weapons",
    columns = {
        column "value" { type = "text", required = true },
        column "group" {
            type = "code", required = true,
            codes = {
                "Firearm", "Knife or sharp object", "Blunt object", "Bodily force", "Other",
                "None", "Unknown",
            },
        },
        column "order" { type = "count", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "value", "valid_from" }, repeats = "refuse" },
}
