-- Stop and search, as published month by month on data.police.uk.  Times are as written.
return schema "stop_search" {
    title     = "Stop and search",
    publisher = "Single Online Home National Digital Team and Leicestershire Police",
    licence   = "Open Government Licence v3.0",
    source    = "Stop and search, data.police.uk",
    url       = "https://data.police.uk/data/",
    open      = true,
    columns   = {
        column "type" { heading = "Type", type = "text", required = true },
        column "date" { heading = "Date", type = "datetime", required = true },
        column "gender" { heading = "Gender", type = "text" },
        column "age_range" { heading = "Age range", type = "text" },
        column "ethnicity_self" { heading = "Self-defined ethnicity", type = "text" },
        column "ethnicity_officer" { heading = "Officer-defined ethnicity", type = "text" },
        column "object" { heading = "Object of search", type = "text" },
        column "outcome" { heading = "Outcome", type = "text" },
        column "linked" { heading = "Outcome linked to object of search", type = "flag",
                          unusable = "unknown" },
    },
    ignore    = { "Part of a policing operation", "Policing operation", "Latitude",
                  "Longitude", "Legislation", "Removal of more than just outer clothing" },
}
