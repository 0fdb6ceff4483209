-- The Home Office's success measures: value by year and age group, with the baseline year.
return schema "success_measures" {
    title     = "Success measures",
    publisher = "Violence Reduction Network",
    source    = "Home Office success measures of violence reduction units",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "measure" { type = "text", required = true },
        column "year" { heading = { "Year", "Financial year" }, type = "text",
                        required = true },
        column "age_group" { heading = { "Age group", "age_group", "Ages" }, type = "text",
                             required = true },
        column "value" {
            heading = { "Value", "Count" }, type = "count", required = true,
            suppressed = { "*", "c", "[c]" },
        },
        column "baseline" { heading = { "Baseline", "Baseline year" }, type = "flag",
                            blank = "no", optional = true },
    },
    ignore    = { "Notes" },
    same_rows = "drop",
    key       = { column = { "measure", "year", "age_group" }, repeats = "refuse" },
}
