-- templates/settings/outcome_codes.csv: Home Office outcomes of recorded crime and their
-- groups; blank means still under investigation.
return schema "settings_outcome_codes" {
    title   = "Outcomes of crime",
    columns = {
        column "code" { type = "text", required = true },
        column "title" { type = "text", required = true },
        column "group" { type = "text", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "code", "valid_from" }, repeats = "refuse" },
}
