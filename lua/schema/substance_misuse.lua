-- Drug and alcohol treatment (NDTMS), one row for each area, period, group and measure.
--
-- Counts are rounded to 5 and hidden below 5 at source.  Unmet need divides a count by a
-- modelled prevalence: its interval is carried.
return schema "substance_misuse" {
    title      = "Drug and alcohol treatment",
    publisher  = "Office for Health Improvement and Disparities",
    source     = "National Drug Treatment Monitoring System",
    missing    = { "x", "[x]", "z", "[z]", ":", "-", "NULL", "N/A" },
    suppressed = { "c", "[c]", "*", "low", "[low]", "SUPP", "." },
    columns    = {
        column "area" { heading = { "Area code", "area_code" }, type = "text",
                        optional = true },
        column "area_name" { heading = { "Area", "area_name", "Local authority" },
                             type = "text", required = true },
        column "period" { heading = { "Period", "Year", "Reporting period" }, type = "text",
                          required = true },
        column "group" {
            heading = { "Group", "Age group" }, type = "code", optional = true,
            codes = { "adults", "young people" }, synonyms = { ["adult"] = "adults",
                                                               ["yp"] = "young people" },
        },
        column "substance" { heading = { "Substance", "Substance group" }, type = "text",
                             optional = true },
        column "measure" { heading = { "Measure", "Indicator" }, type = "text",
                           required = true },
        column "count" { heading = { "Count", "Number", "Numerator" }, type = "count",
                         optional = true },
        column "base" { heading = { "Base", "Denominator", "Prevalence" }, type = "count",
                        optional = true },
        column "value" { heading = { "Value", "Percent", "Rate" }, type = "number",
                         optional = true },
        column "lower" { heading = { "Lower", "Lower CI", "Lower limit" }, type = "number",
                         optional = true },
        column "upper" { heading = { "Upper", "Upper CI", "Upper limit" }, type = "number",
                         optional = true },
    },
    key        = { column = { "area_name", "period", "group", "substance", "measure" },
                   repeats = "refuse" },
}
