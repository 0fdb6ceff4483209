-- Indices of Deprivation 2019, File 7 as published, on LSOAs of 2011.  Rank 1 and decile 1 are
-- the most deprived of all England.  The 2025 indices are on LSOAs of 2021: see imd2025.
return schema "imd" {
    title     = "Indices of Deprivation 2019, File 7",
    publisher = "Ministry of Housing, Communities and Local Government",
    licence   = "Open Government Licence v3.0",
    source    = "English indices of deprivation 2019",
    open      = true,
    columns   = {
        column "lsoa" { heading = { "LSOA code (2011)", "lsoa11_code" }, type = "text",
                        required = true, shape = "A99999999" },
        column "district" {
            heading = { "Local Authority District code (2019)", "ltla19_code" },
            type = "text", required = true, shape = "A99999999",
        },
        column "score" {
            heading = { "Index of Multiple Deprivation (IMD) Score", "IMD_score" },
            type = "number", optional = true, min = 0,
        },
        column "rank" {
            heading = {
                "Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)",
                "IMD_rank",
            },
            type = "count", required = true, min = 1, max = 32844,
        },
        column "decile" {
            heading = {
                "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of "
                    .. "LSOAs)",
                "IMD_decile",
            },
            type = "count", required = true, min = 1, max = 10,
        },
        column "idaci_score" {
            heading = { "Income Deprivation Affecting Children Index (IDACI) Score (rate)" },
            type = "number", optional = true, min = 0,
        },
        column "idaci_rank" {
            heading = {
                "Income Deprivation Affecting Children Index (IDACI) Rank (where 1 is most "
                    .. "deprived)",
            },
            type = "count", optional = true, min = 1, max = 32844,
        },
        column "idaci_decile" {
            heading = {
                "Income Deprivation Affecting Children Index (IDACI) Decile (where 1 is most "
                    .. "deprived 10% of LSOAs)",
            },
            type = "count", optional = true, min = 1, max = 10,
        },
        column "population" {
            heading = {
                "Total population: mid 2015 (excluding prisoners)",
                "Total population: mid 2022 (excluding prisoners)",
            },
            type = "count", optional = true, min = 1,
        },
    },
    key       = { column = "lsoa", repeats = "refuse" },
}
