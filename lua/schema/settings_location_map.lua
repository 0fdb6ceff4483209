-- templates/settings/location_map.csv: the location types that force systems print, their
-- groups, and whether the place is public under SV-2020 and SV-2022.
return schema "settings_location_map" {
    title   = "Location types",
    columns = {
        column "value" { type = "text", required = true },
        column "group" {
            type = "code", required = true,
            codes = {
                "Dwelling", "Education", "Healthcare", "Hospitality", "Institution",
                "Leisure, worship or public building", "Online or other",
                "Public or open place", "Shop or retail", "Transport", "Unknown", "Workplace",
            },
        },
        column "public" { type = "code", required = true, codes = { "yes", "no", "unknown" } },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "value", "valid_from" }, repeats = "refuse" },
}
