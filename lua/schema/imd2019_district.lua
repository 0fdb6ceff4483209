-- District summaries of the Indices of Deprivation 2019, all England.
return schema "imd2019_district" {
    title     = "Indices of Deprivation 2019, districts",
    publisher = "Ministry of Housing, Communities and Local Government",
    licence   = "Open Government Licence v3.0",
    source    = "English indices of deprivation 2019",
    open      = true,
    columns   = {
        column "district" { heading = { "ltla19_code",
                                        "Local Authority District code (2019)" },
                            type = "text", required = true, shape = "A99999999" },
        column "district_name" { heading = { "ltla19_name",
                                             "Local Authority District name (2019)" },
                                 type = "text", required = true },
        column "score" { heading = { "Score", "IMD - Average score" }, type = "number",
                         required = true, min = 0 },
        column "proportion" { heading = { "Proportion" }, type = "number", min = 0, max = 1 },
        column "extent" { heading = { "Extent" }, type = "number", min = 0, max = 1 },
    },
    ignore    = {
        "Income_Score", "Income_Proportion", "Employment_Score", "Employment_Proportion",
        "Education_Score", "Education_Proportion", "Health_Score", "Health_Proportion",
        "Crime_Score", "Crime_Proportion", "Housing_and_Access_Score",
        "Housing_and_Access_Proportion", "Environment_Score", "Environment_Proportion",
    },
    key       = { column = "district", repeats = "refuse" },
}
