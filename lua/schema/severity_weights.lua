-- Weights of the ONS Crime Severity Score by offence code.
return schema "severity_weights" {
    title     = "Crime severity weights",
    publisher = "Office for National Statistics",
    licence   = "Open Government Licence v3.0",
    source    = "Crime Severity Score, Office for National Statistics",
    open      = true,
    columns   = {
        column "code" { heading = { "code_original", "Offence code" }, type = "text",
                        required = true },
        column "code_severity" { heading = "code_severity", type = "text" },
        column "offence" { heading = { "offence", "Offence" }, type = "text",
                           required = true },
        column "weight" { heading = { "weight", "Weight" }, type = "number",
                          missing = { "NA" }, min = 0 },
    },
    ignore    = { "category_counts", "description", "category_severity" },
}
