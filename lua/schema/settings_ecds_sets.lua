-- templates/settings/ecds_sets.csv: reference sets of the emergency care data set; the
-- concepts in them are the configuration of whoever makes the extract.
return schema "settings_ecds_sets" {
    title   = "ECDS reference sets",
    columns = {
        column "name" { type = "text", required = true },
        column "reference_set" { type = "text", required = true },
        column "title" { type = "text", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "name", "valid_from" }, repeats = "refuse" },
}
