-- A partner's own tidy table: area, period, indicator, and a value or a count and its base.
-- A table of your own needs five lines only: see example_survey.lua.
return schema "indicator_table" {
    title      = "Indicators of a partner",
    source     = "Indicators as tabled by a partner",
    missing    = { "x", "[x]", "z", "[z]", ":", "-", "N/A" },
    suppressed = { "c", "[c]", "*", "low", "[low]", "SUPP" },
    columns    = {
        column "area" { heading = { "Area", "area_code", "Area code" }, type = "text",
                        required = true },
        column "period" { type = "text", required = true },
        column "indicator" { type = "text", required = true },
        column "value" { type = "number", optional = true },
        column "count" { heading = { "Count", "Numerator" }, type = "count", optional = true },
        column "lower" { heading = { "Lower", "Lower CI" }, type = "number", optional = true },
        column "upper" { heading = { "Upper", "Upper CI" }, type = "number", optional = true },
        column "base" { heading = { "Base", "Denominator" }, type = "count", optional = true },
    },
    key        = { column = { "area", "period", "indicator" }, repeats = "refuse" },
}
