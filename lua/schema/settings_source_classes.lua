-- templates/settings/source_classes.csv: the class of each source in sdc_policy.csv; a
-- source that is not here is refused, not open.
return schema "settings_source_classes" {
    title   = "Classes of sources",
    columns = {
        column "source" { type = "text", required = true },
        column "class" {
            type = "code", required = true,
            codes = {
                "police_counts", "police_persons", "homicide", "sexual", "health",
                "social_care", "cohort", "survey", "official", "open",
            },
        },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "source", "valid_from" }, repeats = "refuse" },
}
