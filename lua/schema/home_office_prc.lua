-- Recorded crime by force and offence, Home Office open data.
--
-- Numbers are padded with blanks; zero is written "-00"; some are below zero, where offences
-- moved to another class in a later quarter.  Homicide has a row for each of its classes under
-- one combined code: rows are added up and none is a repeat.
return schema "home_office_prc" {
    title     = "Police recorded crime, open data tables",
    publisher = "Home Office",
    licence   = "Open Government Licence v3.0",
    source    = "Police recorded crime open data tables, Home Office",
    open      = true,
    columns   = {
        column "year" { heading = { "Financial Year", "financial_year" }, type = "text",
                        required = true, shape = "9999/99" },
        column "quarter" { heading = { "Financial Quarter", "financial_quarter" },
                           type = "count", required = true, min = 1, max = 4 },
        column "force" { heading = { "Force Name", "force_name" }, type = "text",
                         required = true },
        column "csp" { heading = { "CSP Name", "csp_name" }, type = "text", optional = true },
        column "description" { heading = { "Offence Description" }, type = "text",
                               required = true },
        column "group" { heading = { "Offence Group" }, type = "text", required = true },
        column "subgroup" { heading = { "Offence Subgroup" }, type = "text",
                            required = true },
        column "code" { heading = { "Offence Code" }, type = "text", required = true },
        column "count" {
            heading = { "Number of Offences", "Offence Count" }, type = "count",
            required = true, min = -1000, synonyms = { ["-00"] = "0" },
        },
    },
}
