-- templates/settings/icd10_flags.csv: diagnoses in any position that set a flag; a code
-- may set several.
return schema "settings_icd10_flags" {
    title   = "Flags of admissions",
    columns = {
        column "flag" {
            type = "code", required = true, codes = { "mental_health", "substance", "alcohol" },
        },
        column "prefix" { type = "text", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "flag", "prefix", "valid_from" }, repeats = "refuse" },
}
