-- Risk and protective factors by level of the socio-ecological model.
return schema "risk_factors" {
    title     = "Risk and protective factors",
    publisher = "Violence Reduction Network",
    source    = "Published research, as cited",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "domain" {
            type = "code", required = true,
            codes = { "individual", "close relationships", "community and society" },
        },
        column "kind" { type = "code", required = true, codes = { "risk", "protective" } },
        column "text" { heading = { "text", "Factor" }, type = "text", required = true },
        column "source" { type = "text", required = true },
    },
    ignore    = { "Notes" },
    same_rows = "drop",
    key       = { column = { "domain", "kind", "text" }, repeats = "refuse" },
}
