-- templates/settings/events.csv: months that charts mark and comparisons name.
return schema "settings_events" {
    title   = "Events",
    columns = {
        column "from" { type = "month", required = true },
        column "to" { type = "month", required = true },
        column "label" { type = "text", required = true },
        column "text" { type = "text", required = true },
    },
}
