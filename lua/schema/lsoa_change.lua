-- LSOAs of 2011 and what became of them in 2021.  U unchanged, S split (one 2011 code, several
-- 2021 codes), M merged (several 2011 codes, one 2021 code: its district is known, its LSOA of
-- 2011 and its deprivation are not), X irregular.
return schema "lsoa_change" {
    title     = "LSOA (2011) to LSOA (2021)",
    publisher = "ONS Open Geography",
    licence   = "Open Government Licence v3.0",
    source    = "Open Geography portal, Office for National Statistics",
    open      = true,
    columns   = {
        column "lsoa11_code" { heading = { "lsoa11_code", "LSOA11CD" }, type = "text",
                               required = true, shape = "A99999999" },
        column "lsoa21_code" { heading = { "lsoa21_code", "LSOA21CD" }, type = "text",
                               required = true, shape = "A99999999" },
        column "change" { heading = { "change_code", "CHGIND" }, type = "code", required = true,
                          codes = { "U", "S", "M", "X" } },
        column "district_code" { heading = "ltla22_code", type = "text", required = true,
                                 shape = "A99999999" },
        column "district_name" { heading = "ltla22_name", type = "text", required = true },
    },
    ignore    = { "lsoa11_name", "lsoa21_name" },
    key       = { column = { "lsoa11_code", "lsoa21_code" }, repeats = "refuse" },
}
