-- templates/settings/need_codes.csv: primary need codes of children's social care.
return schema "settings_need_codes" {
    title   = "Primary needs",
    columns = {
        column "code" { type = "text", required = true },
        column "title" { type = "text", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "code", "valid_from" }, repeats = "refuse" },
}
