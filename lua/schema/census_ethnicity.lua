-- Census 2021: residents by ethnic group and district, in long form.
return schema "census_ethnicity" {
    title     = "Census 2021, ethnic group",
    publisher = "Office for National Statistics",
    licence   = "Open Government Licence v3.0",
    source    = "Census 2021, Office for National Statistics",
    open      = true,
    columns   = {
        column "area" { heading = { "ltla21_code", "Area code" }, type = "text",
                        required = true, shape = "A99999999" },
        column "area_name" { heading = { "ltla21_name", "Area name" }, type = "text",
                             required = true },
        column "group" { heading = { "ethnic_group", "Ethnic group" }, type = "text",
                         required = true },
        column "value" { heading = { "value", "Observation" }, type = "number",
                         required = true, min = 0 },
    },
    key       = { column = { "area", "group" }, repeats = "refuse" },
}
