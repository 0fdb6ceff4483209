-- Subnational indicators, ONS.  As published a line of text stands above the heading: it has
-- to be removed first, and the message says where the heading stands.
return schema "subnational_indicators" {
    title     = "Subnational indicators",
    publisher = "Office for National Statistics",
    licence   = "Open Government Licence v3.0",
    source    = "Subnational indicators, Office for National Statistics",
    open      = true,
    columns   = {
        column "area" { heading = "AREACD", type = "text", required = true,
                        shape = "A99999999" },
        column "area_name" { heading = "AREANM", type = "text", required = true },
        column "indicator" { heading = "Indicator", type = "text", required = true },
        column "category" { heading = "Category", type = "text" },
        column "period" { heading = "Period", type = "text", required = true },
        column "measure" { heading = "Measure", type = "text" },
        column "unit" { heading = "Unit", type = "text" },
        column "value" { heading = "Value", type = "number", missing = { "NA" } },
    },
    ignore    = { "Geography", "MAD" },
}
