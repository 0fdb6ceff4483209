-- templates/settings/crime_status.csv: whether a record with that status is a crime that
-- counts.
return schema "settings_crime_status" {
    title   = "Status of crimes",
    columns = {
        column "value" { type = "text", required = true },
        column "group" {
            type = "code", required = true, codes = { "valid", "removed", "Unknown" },
        },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "value", "valid_from" }, repeats = "refuse" },
}
