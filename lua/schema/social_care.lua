-- Children's social care as counts: one row for each area, period, measure and category.
--
-- measure is children in need, on a protection plan, looked after, assessment factor, missing
-- episode and so on; category its primary need code, factor, or "all".
return schema "social_care" {
    title      = "Children's social care",
    source     = "Local authorities, children's social care",
    missing    = { "x", "[x]", "z", "[z]", ":", "-", "NULL", "N/A" },
    suppressed = { "c", "[c]", "*", "low", "[low]", "SUPP", "." },
    columns    = {
        column "area" { heading = { "Area code", "area_code", "new_la_code", "LA code" },
                        type = "text", required = true },
        column "area_name" { heading = { "Area", "area_name", "la_name", "Local authority" },
                             type = "text", optional = true },
        column "period" { heading = { "Period", "time_period", "Year" }, type = "text",
                          required = true },
        column "basis" {
            heading = { "Basis", "Count basis" }, type = "code", optional = true,
            codes = { "at 31 March", "during the year" },
        },
        column "measure" { heading = { "Measure", "Indicator" }, type = "text",
                           required = true },
        column "category" {
            heading = { "Category", "Primary need", "Need code", "Assessment factor",
                        "Factor" },
            type = "text", optional = true,
        },
        column "count" { heading = { "Count", "Number", "Children" }, type = "count",
                         sensitivity = "sensitive" },
        column "population" {
            heading = { "Population", "Denominator", "Population 0-17" }, type = "count",
            optional = true,
        },
        column "rate" { heading = { "Rate", "Rate per 10,000" }, type = "number",
                        optional = true, min = 0 },
    },
    key        = { column = { "area", "period", "basis", "measure", "category" },
                   repeats = "refuse" },
}
