-- One row per crime or incident, as published month by month on data.police.uk.
--
-- Anti-social behaviour has no Crime ID; such rows may be alike in every column and are still
-- separate incidents, so only a Crime ID makes a row a repeat.  A crime published again under a
-- later month counts once, in its earliest.  Map points, and with them the LSOA, are snapped to
-- shared places; rows without a place have no LSOA.
return schema "street" {
    title     = "Street-level crime and anti-social behaviour",
    publisher = "Single Online Home National Digital Team and Leicestershire Police",
    licence   = "Open Government Licence v3.0",
    source    = "Street-level crime, data.police.uk",
    url       = "https://data.police.uk/data/",
    open      = true,
    columns   = {
        column "crime_id" { heading = "Crime ID", type = "key", sensitivity = "personal" },
        column "month" { heading = "Month", type = "month", required = true, min = "2010-12" },
        column "lsoa_code" { heading = "LSOA code", type = "text", shape = "A99999999" },
        column "crime_type" {
            heading = "Crime type", type = "code", required = true,
            codes = {
                "Anti-social behaviour", "Bicycle theft", "Burglary",
                "Criminal damage and arson", "Drugs", "Other crime", "Other theft",
                "Possession of weapons", "Public order", "Robbery", "Shoplifting",
                "Theft from the person", "Vehicle crime", "Violence and sexual offences",
            },
        },
    },
    ignore    = {
        "Reported by", "Falls within", "Longitude", "Latitude", "Location", "LSOA name",
        "Last outcome category", "Context",
    },
    key       = { column = "crime_id", repeats = "keep the first", order = { "month" } },
}
