-- templates/settings/ethnicity_map.csv: ethnic groups as officers see them, as people
-- state them and as the NHS codes them: three columns that are never mixed in one table.
-- Empty = no value of that list.
return schema "settings_ethnicity_map" {
    title   = "Ethnic groups",
    columns = {
        column "value" { type = "text", required = true },
        column "officer" {
            type = "code", codes = { "White", "Asian", "Black", "Mixed", "Other", "Unknown" },
        },
        column "self" {
            type = "code", codes = { "White", "Asian", "Black", "Mixed", "Other", "Unknown" },
        },
        column "nhs" {
            type = "code", codes = { "White", "Asian", "Black", "Mixed", "Other", "Unknown" },
        },
        column "title" { type = "text", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "value", "valid_from" }, repeats = "refuse" },
}
