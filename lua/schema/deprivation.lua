-- Indices of Deprivation 2019 for LSOAs on 2011 boundaries.  Decile 1 and rank 1 are the most
-- deprived of all England, so quintile = ceil(decile / 2) is national too.
return schema "deprivation" {
    title     = "Indices of Deprivation 2019, LSOAs (2011)",
    publisher = "Ministry of Housing, Communities and Local Government",
    licence   = "Open Government Licence v3.0",
    source    = "English indices of deprivation 2019",
    open      = true,
    columns   = {
        column "lsoa_code" { heading = { "lsoa11_code", "LSOA code (2011)" }, type = "text",
                             required = true, shape = "A99999999" },
        column "decile" {
            heading = {
                "IMD_decile",
                "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of "
                    .. "LSOAs)",
            },
            type = "count", required = true, min = 1, max = 10,
        },
        column "rank" {
            heading = {
                "IMD_rank",
                "Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)",
            },
            type = "count", required = true, min = 1, max = 32844,
        },
    },
    ignore    = {
        "lsoa11_name", "ltla21_name", "ltla21_code", "Income_decile", "Employment_decile",
        "Education_decile", "Health_decile", "Crime_decile", "Housing_and_Access_decile",
        "Environment_decile", "Income_rank", "Employment_rank", "Education_rank", "Health_rank",
        "Crime_rank", "Housing_and_Access_rank", "Environment_rank",
    },
    key       = { column = "lsoa_code", repeats = "refuse" },
}
