-- Measures of the Local Authority Interactive Tool, in long form.
--
-- "-" is not available or hidden: the file does not say which.  Years are texts of several
-- forms ("2016", "2015/16", "2014-16", "0").  Areas have names and no codes.  The rate of first
-- time entrants for England is the sum of its regions, an error of the source; with the units of
-- dfe_lait_measures in the release such figures are told in the data-quality report.
return schema "dfe_lait" {
    title     = "Local Authority Interactive Tool",
    publisher = "Department for Education",
    licence   = "Open Government Licence v3.0",
    source    = "Local Authority Interactive Tool, Department for Education",
    open      = true,
    missing   = { "-", "x", "z", ":", ".." },
    suppressed = { "c", "*", "low" },
    columns   = {
        column "measure" { heading = "Short Desc", type = "text", required = true },
        column "item" { heading = "Data item", type = "text" },
        column "period" { heading = "Years", type = "text", required = true },
        column "area" { heading = "LA and Regions", type = "text", required = true },
        column "value" { heading = "Values", type = "number" },
        column "la" { heading = "LA Number", type = "text" },
        column "region" { heading = "Region", type = "text" },
    },
    key       = { column = { "measure", "period", "area" }, repeats = "refuse" },
}
