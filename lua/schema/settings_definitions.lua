-- templates/settings/definitions.csv: what counts as what, as rules: the flag column of
-- offence_classes.csv, and whether place, domestic settings, status and weapon matter.
-- in_force_*: the years whose publications use it; valid_*: releases that may ask for it.
return schema "settings_definitions" {
    title   = "Definitions",
    columns = {
        column "id" { type = "text", required = true },
        column "title" { type = "text", required = true },
        column "text" { type = "text", required = true },
        column "offences" { type = "text", required = true },
        column "place" { type = "code", required = true, codes = { "any", "public" } },
        column "domestic" { type = "code", required = true, codes = { "any", "exclude" } },
        column "status" { type = "code", required = true, codes = { "any", "valid" } },
        column "weapon" { type = "code", required = true, codes = { "any", "knife" } },
        column "ages" { type = "text" },
        column "in_force_from" { type = "date" },
        column "in_force_to" { type = "date" },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "id", "valid_from" }, repeats = "refuse" },
}
