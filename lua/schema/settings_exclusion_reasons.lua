-- templates/settings/exclusion_reasons.csv: reasons for suspensions and exclusions;
-- academic years before and after several were allowed.
return schema "settings_exclusion_reasons" {
    title   = "Reasons for exclusions",
    columns = {
        column "value" { type = "text", required = true },
        column "code" { type = "text", required = true },
        column "title" { type = "text", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "value", "valid_from" }, repeats = "refuse" },
}
