-- templates/settings/events.csv: months that charts mark (use = chart), that comparisons
-- name (compare) and at which a series breaks (break).
return schema "settings_events" {
    title   = "Events",
    columns = {
        column "from" { type = "month", required = true },
        column "to" { type = "month", required = true },
        column "label" { type = "text", required = true },
        column "text" { type = "text", required = true },
        column "use" {
            type = "code", required = true, codes = { "chart", "compare", "break" },
        },
        column "not_reference" { type = "code", required = true, codes = { "yes", "no" } },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
    },
}
