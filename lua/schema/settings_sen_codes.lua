-- templates/settings/sen_codes.csv: special educational needs as schools record them: the provision (status), whether that is
-- a special one (sen), and the primary need.
return schema "settings_sen_codes" {
    title   = "Special educational needs",
    columns = {
        column "code_set" { type = "code", required = true, codes = { "status", "sen", "need" } },
        column "value" { type = "text", required = true },
        column "group" { type = "text", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "code_set", "value", "valid_from" }, repeats = "refuse" },
}
