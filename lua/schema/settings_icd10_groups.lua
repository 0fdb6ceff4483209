-- templates/settings/icd10_groups.csv: external causes of assault, X85 to Y09, by the
-- first three characters. Of several causes the lowest order wins in a one-cause table.
-- Y87.1 (late effects) is left out on purpose.
return schema "settings_icd10_groups" {
    title   = "Causes of assault admissions",
    columns = {
        column "code" { type = "text", required = true, shape = "A99" },
        column "group" {
            type = "code", required = true,
            codes = {
                "Firearm", "Sharp object", "Blunt object", "Bodily force",
                "Sexual assault by bodily force", "Other",
            },
        },
        column "order" { type = "count", required = true },
        column "sv_2020" { type = "code", required = true, codes = { "yes", "no" } },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "code", "valid_from" }, repeats = "refuse" },
}
