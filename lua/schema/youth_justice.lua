-- Youth justice as counts: one row for each area, period and measure.
--
-- First time entrants from the Police National Computer and from a service's own system differ:
-- `series` says which.  Leicestershire and Rutland share one service.
return schema "youth_justice" {
    title      = "Youth justice",
    source     = "Ministry of Justice and youth justice services",
    missing    = { "x", "[x]", "z", "[z]", ":", "-", "NULL", "N/A", ".." },
    suppressed = { "c", "[c]", "*", "low", "[low]", "SUPP", "." },
    columns    = {
        column "area" { heading = { "Area code", "area_code", "Code" }, type = "text",
                        optional = true },
        column "area_name" { heading = { "Area", "area_name", "YJS", "YOT",
                                         "Youth justice service", "Local authority" },
                             type = "text", required = true },
        column "period" { heading = { "Period", "Year", "time_period", "Financial year",
                                      "Calendar year" }, type = "text", required = true },
        column "series" { heading = { "Series", "Source" }, type = "text", optional = true },
        column "measure" { heading = { "Measure", "Indicator" }, type = "text",
                           required = true },
        column "category" { heading = { "Category", "Offence", "Group" }, type = "text",
                            optional = true },
        column "count" { heading = { "Count", "Number", "Children" }, type = "count",
                         sensitivity = "sensitive" },
        column "population" { heading = { "Population", "Population 10-17", "Denominator",
                                          "Cohort" }, type = "count", optional = true },
        column "rate" { heading = { "Rate", "Rate per 100,000", "Binary rate" },
                        type = "number", optional = true, min = 0 },
    },
    key        = { column = { "area_name", "period", "series", "measure", "category" },
                   repeats = "refuse" },
}
