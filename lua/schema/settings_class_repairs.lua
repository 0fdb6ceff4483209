-- templates/settings/class_repairs.csv: class codes that a spreadsheet turned into dates,
-- and what they were.
return schema "settings_class_repairs" {
    title   = "Repairs of class codes",
    columns = {
        column "damaged" { type = "text", required = true },
        column "code" { type = "text", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "damaged", "valid_from" }, repeats = "refuse" },
}
