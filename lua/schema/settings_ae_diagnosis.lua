-- templates/settings/ae_diagnosis.csv: A&E diagnoses and the five groups of the 2022
-- assessment: two digits of the old data set, SNOMED CT in ECDS. A series across the two
-- carries a break.
return schema "settings_ae_diagnosis" {
    title   = "A&E diagnoses",
    columns = {
        column "code" { type = "text", required = true },
        column "scheme" { type = "code", required = true, codes = { "legacy", "ecds" } },
        column "title" { type = "text", required = true },
        column "group" {
            type = "code", required = true,
            codes = {
                "Contusion or abrasion", "Laceration",
                "Dislocation, fracture, joint injury or amputation", "Head injury",
                "Sprain or ligament injury", "Other", "Unknown",
            },
        },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "code", "valid_from" }, repeats = "refuse" },
}
