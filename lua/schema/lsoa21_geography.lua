-- Where each LSOA of 2021 lies.  Wards are a best fit.
return schema "lsoa21_geography" {
    title     = "LSOA (2021) to ward and district (2024)",
    publisher = "ONS Open Geography",
    licence   = "Open Government Licence v3.0",
    source    = "Open Geography portal, Office for National Statistics",
    open      = true,
    columns   = {
        column "lsoa" { heading = { "lsoa21_code", "LSOA21CD" }, type = "text",
                        required = true, shape = "A99999999" },
        column "ward" { heading = { "ward24_code", "WD24CD" }, type = "text",
                        shape = "A99999999" },
        column "ward_name" { heading = { "ward24_name", "WD24NM" }, type = "text" },
        column "district" { heading = { "ltla24_code", "LAD24CD" }, type = "text",
                            required = true, shape = "A99999999" },
        column "district_name" { heading = { "ltla24_name", "LAD24NM" }, type = "text",
                                 required = true },
    },
    ignore    = { "lsoa21_name", "LSOA21NM" },
    key       = { column = "lsoa", repeats = "refuse" },
}
