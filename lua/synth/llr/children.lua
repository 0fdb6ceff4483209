-- Children's social care and youth justice: counts by area, year and need, as local authorities and the youth justice
-- services table them.

local names = { E06000016 = "Leicester", E10000018 = "Leicestershire", E06000017 = "Rutland", E92000001 = "England" }
local children = { E06000016 = 84000, E10000018 = 140000, E06000017 = 7800, E92000001 = 12000000 }
local youths = { E06000016 = 35200, E10000018 = 65400, E06000017 = 3900, E92000001 = 5400000 }
local last, last_march = { ["2022-01"] = "2020/21", ["2023-06"] = "2022/23" },
{ ["2022-01"] = "2021", ["2023-06"] = "2023" }

-- Children in need per 10,000, and the parts of their primary needs.
local level = { E06000016 = 301, E10000018 = 191, E06000017 = 158, E92000001 = 321.2 }
local need = { N1 = 0.556, N2 = 0.062, N3 = 0.031, N4 = 0.088, N5 = 0.174, N6 = 0.026, N7 = 0.006, N8 = 0.021, N9 = 0.012,
               N0 = 0.024, all = 1 }
local per_need = {}
for area, rate in pairs(level) do
   per_need[area] = {}
   for n, share in pairs(need) do per_need[area][n] = rate * share * children[area] / 10000 end
end

return part {
   set "authorities" { "E06000016", "E10000018", "E06000017", "E92000001" },
   set "care years" { "2017", "2018", "2019", "2020", "2021", "2022", "2023" },
   set "justice years" { "2015/16", "2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23" },
   grid "needs" {
      file = "social/social_care.csv", by = "year", last = last_march,
      dimensions = { dimension "year" { set = "care years" }, dimension "area" { set = "authorities" },
                     dimension "need" { "all", "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9", "N0" } },
      values = {
         value "people" { given = { "area" }, table = children, decimals = 0 },
         value "count" { given = { "area", "need" }, table = per_need, trend = { year = 1.004 }, noise = 0.01,
                         decimals = 0 },
         value "rate" { ratio = { "count", "people" }, per = 10000 },
      },
      marks = { { column = "Count", text = "c", of = "count", below = 3, where = { year = { "2017", "2018" } } } },
      columns = { column "Area code" { from = "area" }, column "Area" { from = "area", values = names },
                  column "Period" { from = "year" },
                  column "Basis" { text = "at 31 March" }, column "Measure" { text = "children in need" },
                  column "Category" { from = "need" },
                  column "Count" { value = "count" }, column "Population" { value = "people" },
                  column "Rate" { value = "rate" } },
   },
   grid "plans" {
      file = "social/social_care.csv", by = "year", last = last_march,
      dimensions = { dimension "year" { set = "care years" }, dimension "area" { set = "authorities" },
                     dimension "measure" { "child protection plans", "children looked after",
                                           "missing episodes of children looked after" } },
      values = {
         value "people" { given = { "area" }, table = children, decimals = 0 },
         value "rate" { given = { "measure", "area" }, noise = 0.01,
                        table = { ["child protection plans"] = { E06000016 = 37.2, E10000018 = 30.4, E06000017 = 24.0,
                           E92000001 = 41.4 },
                                  ["children looked after"] = { E06000016 = 76.0, E10000018 = 49.0, E06000017 = 38.0,
                                     E92000001 = 67.0 },
                                  ["*"] = { E06000016 = 41, E10000018 = 30, E06000017 = 16, E92000001 = 52 } } },
         value "count" { product = { "rate", "people" }, per = 10000 },
      },
      columns = { column "Area code" { from = "area" }, column "Area" { from = "area", values = names },
                  column "Period" { from = "year" },
                  column "Basis" { text = "at 31 March" }, column "Measure" { from = "measure" },
                  column "Category" { text = "all" },
                  column "Count" { value = "count" }, column "Population" { value = "people" },
                  column "Rate" { value = "rate" } },
   },
   grid "youth_justice" {
      file = "youth/youth_justice.csv", by = "year", last = last,
      dimensions = { dimension "year" { set = "justice years" }, dimension "area" { set = "authorities" },
                     dimension "measure" { "first-time entrants", "first-time offenders",
                                           "children in the youth justice system", "proven offences" } },
      values = {
         value "people" { given = { "area" }, table = youths, decimals = 0 },
         value "rate" { given = { "measure", "area" }, trend = { year = 0.92 }, noise = 0.01,
                        table = { ["first-time entrants"] = { E06000016 = 322, E10000018 = 164, E06000017 = 95,
                                                              E92000001 = 223 },
                                  ["first-time offenders"] = { E06000016 = 396, E10000018 = 206, E06000017 = 128,
                                     E92000001 = 281 },
                                  ["children in the youth justice system"] = { E06000016 = 968, E10000018 = 466,
                                     E06000017 = 310, E92000001 = 684 },
                                  ["*"] = { E06000016 = 2500, E10000018 = 1140, E06000017 = 670, E92000001 = 1700 } } },
         value "count" { product = { "rate", "people" }, per = 100000 },
      },
      marks = { { column = "Count", text = "*", of = "count", below = 3 } },
      columns = { column "Area code" { from = "area" }, column "Area" { from = "area", values = names },
                  column "Period" { from = "year" },
                  column "Series" { text = "service" }, column "Measure" { from = "measure" },
                  column "Category" { text = "all" },
                  column "Count" { value = "count" }, column "Population 10-17" { value = "people" },
                  column "Rate per 100,000" { value = "rate" } },
   },
}
