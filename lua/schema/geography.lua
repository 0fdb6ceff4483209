-- Where each LSOA of 2011 lies.  Wards are a best fit.  In Leicestershire one district is one
-- community safety partnership of the same name; "Leicestershire" itself is a county and a
-- police force area, not a partnership.
return schema "geography" {
    title     = "LSOA (2011) to district, partnership and police force area",
    publisher = "ONS Open Geography",
    licence   = "Open Government Licence v3.0",
    source    = "Open Geography portal, Office for National Statistics",
    open      = true,
    columns   = {
        column "lsoa_code" { heading = { "lsoa11_code", "LSOA11CD" }, type = "text",
                             required = true, shape = "A99999999" },
        column "lsoa_name" { heading = { "lsoa11_name", "LSOA11NM" }, type = "text",
                             required = true },
        column "district_code" { heading = "ltla21_code", type = "text", required = true,
                                 shape = "A99999999" },
        column "district_name" { heading = "ltla21_name", type = "text", required = true },
        column "csp_code" { heading = "csp24_code", type = "text", shape = "A99999999" },
        column "csp_name" { heading = "csp24_name", type = "text" },
        column "force_code" { heading = "pfa24_code", type = "text", required = true,
                              shape = "A99999999" },
        column "force_name" { heading = "pfa24_name", type = "text", required = true },
        column "ward_code" { heading = "ward17_code", type = "text", shape = "A99999999" },
        column "ward_name" { heading = "ward17_name", type = "text" },
    },
    ignore    = {
        "utla21_code", "utla21_name", "region21_code", "region21_name", "msoa11_code",
        "msoa11_name", "ruc11_code", "ruc11_name",
    },
    key       = { column = "lsoa_code", repeats = "refuse" },
}
