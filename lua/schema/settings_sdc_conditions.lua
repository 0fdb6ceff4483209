-- templates/settings/sdc_conditions.csv: columns that a definition limits its records by.  A table that is limited
-- by them is not split by what people are; by any other column it is.  TABLE.COLUMN of a settings table that a
-- map reads, or of an extract.
return schema "settings_sdc_conditions" {
    title   = "Conditions of definitions",
    columns = {
        column "column" { type = "text", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "column", "valid_from" }, repeats = "refuse" },
}
