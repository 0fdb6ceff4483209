-- templates/settings/areas.csv: the areas that reports are made for, each a sum of
-- districts.
return schema "settings_areas" {
    title   = "Areas",
    columns = {
        column "code" { type = "text", required = true },
        column "name" { type = "text", required = true },
        column "slug" { type = "text", required = true },
        column "kind" {
            type = "code", required = true,
            codes = { "district", "csp", "county", "board", "whole" },
        },
        column "parts" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
        column "short" { type = "text", required = true },
        column "possessive" { type = "text", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "tile" { type = "text", optional = true }, -- "2 1": third column, second row of a map of tiles
    },
    key     = { column = { "code", "valid_from" }, repeats = "refuse" },
}
