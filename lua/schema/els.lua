-- Indicators of ONS Explore Local Statistics.  A value that is not there has a status: c is
-- hidden, x not available.  u marks low reliability beside a value.
return schema "els" {
    title     = "Explore Local Statistics",
    publisher = "Office for National Statistics",
    licence   = "Open Government Licence v3.0",
    source    = "Explore Local Statistics, Office for National Statistics",
    open      = true,
    columns   = {
        column "area" { heading = "areacd", type = "text", required = true,
                        shape = "A99999999" },
        column "area_name" { heading = "areanm", type = "text", required = true },
        column "geography" { heading = "geography", type = "text" },
        column "indicator" { heading = "indicator", type = "text", required = true },
        column "period" { heading = "period", type = "text", required = true,
                          shape = { "9999-99-99/A9A", "9999-99-99/A99A" } },
        column "value" { heading = "observation", type = "number", hidden_by = "status",
                         hidden_words = { "c" } },
        column "measure" { heading = "measure", type = "text" },
        column "unit" { heading = "unit", type = "text" },
        column "lower" { heading = "lci_95", type = "number" },
        column "upper" { heading = "uci_95", type = "number" },
        column "status" { heading = "status", type = "text" },
    },
    ignore    = { "notes" },
    key       = { column = { "area", "indicator", "period", "measure" },
                  repeats = "refuse" },
}
