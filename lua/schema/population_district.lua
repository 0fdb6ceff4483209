-- Mid-year estimates by single year of age and sex: districts, county, region and England.
--
-- Estimates before the 2021 Census and after it are on different bases and do not mix.
return schema "population_district" {
    title     = "Population estimates, districts",
    publisher = "Office for National Statistics",
    licence   = "Open Government Licence v3.0",
    source    = "Mid-year population estimates, Office for National Statistics",
    open      = true,
    columns   = {
        column "year" { heading = { "Mid-year", "Year" }, type = "year", required = true,
                        min = 2001, max = 2100 },
        column "sex" { heading = "Sex", type = "code", required = true,
                       codes = { "Persons", "Males", "Females" } },
        column "area_code" { heading = { "Code", "Area code" }, type = "text", required = true,
                             shape = "A99999999" },
        column "area_name" { heading = { "Name", "Area name" }, type = "text",
                             required = true },
        column "geography" { heading = { "Geography", "Geography1" }, type = "text" },
        column "all_ages" { heading = "All ages", type = "count", required = true, min = 1 },
        family "age" { type = "count", from = 0, to = 89, last = "90+", required = true,
                       total = "all_ages" },
    },
    only      = { sex = { "Persons" } },
    key       = { column = { "year", "sex", "area_code" }, repeats = "refuse" },
}
