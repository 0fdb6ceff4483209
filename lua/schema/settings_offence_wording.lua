-- templates/settings/offence_wording.csv: what the wording or the second-level code of an
-- offence says about the section of the Act; compared whole, never as a pattern.
return schema "settings_offence_wording" {
    title   = "Wording of offences",
    columns = {
        column "wording" { type = "text", required = true },
        column "sub_type" {
            type = "code", required = true, codes = { "s47", "s20", "s18", "Unknown" },
        },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "wording", "valid_from" }, repeats = "refuse" },
}
