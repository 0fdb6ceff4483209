-- Indices of Deprivation 2025 on LSOAs of 2021, as published or as a package names them.  Rank
-- 1 and decile 1 are the most deprived of all England.
return schema "imd2025" {
    title     = "Indices of Deprivation 2025, LSOAs (2021)",
    publisher = "Ministry of Housing, Communities and Local Government",
    licence   = "Open Government Licence v3.0",
    source    = "English indices of deprivation 2025",
    open      = true,
    columns   = {
        column "lsoa" { heading = { "LSOA code (2021)", "lsoa21_code" }, type = "text",
                        required = true, shape = "A99999999" },
        column "district" {
            heading = { "Local Authority District code (2024)", "ltla24_code" },
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
            type = "count", required = true, min = 1, max = 33755,
        },
        column "decile" {
            heading = {
                "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of "
                    .. "LSOAs)",
                "IMD_decile",
            },
            type = "count", required = true, min = 1, max = 10,
        },
    },
    key       = { column = "lsoa", repeats = "refuse" },
}
