-- Outcomes of crimes, as published month by month on data.police.uk.  A crime may have several;
-- the month is that of the outcome.
return schema "outcomes" {
    title     = "Outcomes of crimes",
    publisher = "Single Online Home National Digital Team and Leicestershire Police",
    licence   = "Open Government Licence v3.0",
    source    = "Outcomes, data.police.uk",
    url       = "https://data.police.uk/data/",
    open      = true,
    columns   = {
        column "crime_id" { heading = "Crime ID", type = "key", required = true,
                            sensitivity = "personal" },
        column "month" { heading = "Month", type = "month", required = true, min = "2010-12" },
        column "lsoa_code" { heading = "LSOA code", type = "text", shape = "A99999999" },
        column "outcome" { heading = "Outcome type", type = "text", required = true },
    },
    ignore    = { "Reported by", "Falls within", "Longitude", "Latitude", "Location",
                  "LSOA name" },
}
