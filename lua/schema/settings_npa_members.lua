-- templates/settings/npa_members.csv: which beat, ward or LSOA belongs to which policing
-- area. Rows without an area wait for the lookup of the force; nothing is assigned by
-- likeness of names.
return schema "settings_npa_members" {
    title   = "Members of policing areas",
    columns = {
        column "member" { type = "text", required = true },
        column "kind" { type = "code", required = true, codes = { "beat", "ward", "lsoa" } },
        column "npa" { type = "text" },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "member", "kind", "valid_from" }, repeats = "refuse" },
}
