-- Mid-2020 estimates by single year of age for LSOAs on 2011 boundaries; persons only.
return schema "population_lsoa" {
    title     = "Population estimates, LSOAs (2011), mid-2020",
    publisher = "Office for National Statistics",
    licence   = "Open Government Licence v3.0",
    source    = "Small area population estimates, Office for National Statistics",
    open      = true,
    whole     = true,
    columns   = {
        column "lsoa_code" { heading = { "lsoa11_code", "LSOA Code" }, type = "text",
                             required = true, shape = "A99999999" },
        column "lsoa_name" { heading = { "lsoa11_name", "LSOA Name" }, type = "text",
                             required = true },
        column "all_ages" { heading = { "total_population", "All Ages" }, type = "count",
                            required = true, min = 1 },
        family "age" { type = "count", from = 0, to = 89, last = "90+", required = true,
                       total = "all_ages" },
    },
    key       = { column = "lsoa_code", repeats = "refuse" },
}
