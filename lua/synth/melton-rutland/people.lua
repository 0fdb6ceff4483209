-- Suspects, some of them of several offences; residents of the middle of 2022 by age and sex; where places lie.
local ages = { ["10-13"] = 10, ["14-17"] = 22, ["18-24"] = 22, ["25-34"] = 22, ["35-49"] = 18, ["50-75"] = 6 }
local years = { dimension "code" { "E07000133", "E06000017" }, dimension "sex" { "Male", "Female" }, dimension "age" { from = 0, to = 90 } }
local name = { E07000133 = "Melton", E06000017 = "Rutland" }

-- One neighbourhood a district, of the whole police area: what a row's district is part of is looked up here.
local neighbourhoods = {}
for i, d in ipairs { { "E07000133", "Melton", "E22000169" }, { "E06000017", "Rutland", "E22000172" }, { "E06000016", "Leicester", "E22000168" },
                     { "E07000129", "Blaby", "E22000164" }, { "E07000130", "Charnwood", "E22000165" }, { "E07000131", "Harborough", "E22000166" },
                     { "E07000132", "Hinckley and Bosworth", "E22000167" }, { "E07000134", "North West Leicestershire", "E22000170" },
                     { "E07000135", "Oadby and Wigston", "E22000171" } } do
   neighbourhoods[i] = { "E0199000" .. i, "Synthetic " .. i, d[1], d[2], "", "", d[3], d[2], "E23000021", "Leicestershire" }
end

return part {
   records "suspects" {
      of = "offences", count = "suspects", inherit = { "serial", "scope", "day", "night", "district_name" },
      steps = { assign "again" { given = { "scope" }, weights = { ["*"] = { yes = 30, no = 70 } } } },
   },
   persons "suspected" {
      of = "suspects", block = { "scope" }, again = "again", sizes = { ["2"] = 70, ["3-5"] = 30 }, take = { "district_name" }, first = { "day" },
      steps = {
         assign "sex" { given = { "scope" }, weights = { ["*"] = { Male = 78, Female = 22 } } },
         assign "first_age" { given = { "sex" }, number = true, weights = { ["*"] = ages } },
         birth "birth" { age = "first_age", on = "first_day" },
         copy "home" { from = "district_name" },
      },
      give = { "person", "sex", "birth", "home" },
   },
   further "suspects" { steps = { age "age" { birth = "birth", on = "day" } } },
   extract "suspects" {
      file = "police/suspects.csv", date = "day", order = "serial",
      columns = {
         column "Crime number" { from = "serial", prefix = "SYN-", width = 7 }, column "Suspect ID" { from = "person", prefix = "SYN-P", width = 6 },
         column "Role" { text = "suspect" }, column "Sex" { from = "sex" }, column "Age at offence" { from = "age" },
         column "Officer defined ethnicity" { text = "" }, column "Self defined ethnicity" { text = "" }, column "Home LSOA" { text = "" },
         column "Home beat" { text = "" }, column "Home NPA" { text = "Melton and Rutland" }, column "Home district" { from = "home" },
      },
   },
   list "geography" {
      file = "population/geography.csv",
      columns = { "lsoa11_code", "lsoa11_name", "ltla21_code", "ltla21_name", "ward17_code", "ward17_name", "csp24_code", "csp24_name", "pfa24_code", "pfa24_name" },
      rows = neighbourhoods,
   },
   grid "population" {
      file = "population/population.csv", dimensions = years,
      values = { value "people" { base = 1, times = { age = { ["0-17"] = 11, ["18-24"] = 7, ["25-64"] = 13, ["65-89"] = 9, ["90"] = 11 } },
                                  total = { given = { "code" }, table = { E07000133 = 52100, E06000017 = 41200 } } } },
      columns = { column "Year" { text = "2022" }, column "geography_code" { from = "code" }, column "geography_name" { from = "code", values = name },
                  column "Sex" { from = "sex" }, column "Age" { from = "age" }, column "Population" { value = "people" }, column "Basis" { text = "original" } },
   },
}
