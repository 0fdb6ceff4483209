-- templates/settings/clock.csv: windows of the day. An hour h covers h:00 to h:59;
-- from_hour to to_hour may cross midnight; night_of = hours after midnight count for the
-- day before.
return schema "settings_clock" {
    title   = "Windows of the day",
    columns = {
        column "name" { type = "text", required = true },
        column "label" { type = "text", required = true },
        column "from_hour" { type = "count", required = true, max = 23 },
        column "to_hour" { type = "count", required = true, max = 23 },
        column "weekdays" { type = "text", required = true },
        column "night_of" { type = "code", required = true, codes = { "yes", "no" } },
        column "words" { type = "text", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "name", "valid_from" }, repeats = "refuse" },
}
