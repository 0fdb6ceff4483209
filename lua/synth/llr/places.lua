-- Places: neighbourhoods with their beats and policing areas, deprivation, residents by single year of age and sex.
--
-- District totals are the published estimates for the middle of 2020; ages, sexes and neighbourhoods are invented within them.

local districts = { "E06000016", "E06000017", "E07000129", "E07000130", "E07000131", "E07000132", "E07000133", "E07000134", "E07000135" }
local title = {
   E06000016 = "Leicester", E06000017 = "Rutland", E07000129 = "Blaby", E07000130 = "Charnwood", E07000131 = "Harborough",
   E07000132 = "Hinckley and Bosworth", E07000133 = "Melton", E07000134 = "North West Leicestershire",
   E07000135 = "Oadby and Wigston",
}
local csp = {
   E06000016 = "E22000168", E06000017 = "E22000172", E07000129 = "E22000164", E07000130 = "E22000165", E07000131 = "E22000166",
   E07000132 = "E22000167", E07000133 = "E22000169", E07000134 = "E22000170", E07000135 = "E22000171",
}

-- Residents in the middle of 2020: all, under 25.
local residents = {
   E06000016 = { 354036, 135240 }, E06000017 = { 40476, 10070 }, E07000129 = { 101950, 28300 }, E07000130 = { 188416, 60800 },
   E07000131 = { 95537, 25350 }, E07000132 = { 113666, 29790 }, E07000133 = { 51394, 13220 }, E07000134 = { 104809, 28690 },
   E07000135 = { 57313, 17500 },
}
-- Weights of ages, read between the points: a common shape, and the students of Leicester and Loughborough.
local shape = { { 0, 10 }, { 8, 12 }, { 14, 11.2 }, { 18, 10 }, { 24, 10.6 }, { 30, 12.5 }, { 40, 12.3 }, { 44, 11.6 }, { 50, 14.2 }, { 58, 13.6 },
                { 64, 11.4 }, { 72, 11.6 }, { 76, 8.6 }, { 84, 4.6 }, { 89, 2.3 }, { 90, 9.2 } }
local younger = { { 0, 1.35 }, { 17, 1.1 }, { 18, 1.9 }, { 20, 2.5 }, { 22, 2.1 }, { 25, 1.4 }, { 35, 1.05 }, { 50, 0.75 }, { 90, 0.45 } }
local students = { { 0, 0.95 }, { 17, 1.0 }, { 18, 2.3 }, { 19, 3.0 }, { 21, 2.4 }, { 23, 1.5 }, { 26, 1.1 }, { 90, 0.95 } }
local older = { { 0, 0.9 }, { 15, 1.05 }, { 17, 1.0 }, { 18, 0.55 }, { 24, 0.6 }, { 35, 0.85 }, { 55, 1.05 }, { 90, 1.2 } }
local own = { E06000016 = younger, E07000130 = students }

local function at(points, x)
   for i = 2, #points do
      local a, b = points[i - 1], points[i]
      if x <= b[1] then return a[2] + (b[2] - a[2]) * (x - a[1]) / (b[1] - a[1]) end
   end
   return points[#points][2]
end

-- Whole numbers that add up to total: cumulated shares, rounded.
local function spread(weights, first, last, total, out)
   local sum, seen, given = 0, 0, 0
   for age = first, last do sum = sum + weights[age] end
   for age = first, last do
      seen = seen + weights[age]
      local upto = (total * seen / sum + 0.5) // 1
      out[tostring(age)] = upto - given
      given = upto
   end
end

-- Districts grow by this a year; the middle of 2020 is as published.
local growth = { E06000016 = 1.001, E06000017 = 1.004, E07000129 = 1.006, E07000130 = 1.008, E07000131 = 1.011, E07000132 = 1.007,
                 E07000133 = 1.003, E07000134 = 1.011, E07000135 = 1.002 }
local years = { "2017", "2018", "2019", "2020", "2021", "2022" }
local persons = {}
for y, year in ipairs(years) do
   persons[year] = {}
   for _, code in ipairs(districts) do
      local weights, by_age, n = {}, {}, residents[code]
      for age = 0, 90 do weights[age] = at(shape, age) * at(own[code] or older, age) end
      local factor = growth[code] ^ (y - 4)
      spread(weights, 0, 24, (n[2] * factor + 0.5) // 1, by_age)
      spread(weights, 25, 90, (n[1] * factor + 0.5) // 1 - (n[2] * factor + 0.5) // 1, by_age)
      persons[year][code] = by_age
   end
end

-- Beats: policing area, district, neighbourhoods, shares of the quintiles of deprivation with the most deprived first.
local beats = {
   { "City Centre", "Central Leicester", "E06000016", 12, { 40, 40, 15, 5, 0 } },
   { "Castle", "Central Leicester", "E06000016", 11, { 30, 40, 20, 10, 0 } },
   { "Riverside", "Central Leicester", "E06000016", 10, { 60, 30, 10, 0, 0 } },
   { "Abbey", "Central Leicester", "E06000016", 11, { 45, 40, 15, 0, 0 } },
   { "New Parks", "West Leicester", "E06000016", 12, { 80, 20, 0, 0, 0 } },
   { "Beaumont Leys", "West Leicester", "E06000016", 13, { 55, 30, 10, 5, 0 } },
   { "Fosse", "West Leicester", "E06000016", 9, { 40, 45, 15, 0, 0 } },
   { "Westcotes", "West Leicester", "E06000016", 8, { 25, 55, 20, 0, 0 } },
   { "Braunstone and Rowley Fields", "West Leicester", "E06000016", 14, { 65, 20, 15, 0, 0 } },
   { "Stoneygate", "East Leicester", "E06000016", 13, { 30, 55, 15, 0, 0 } },
   { "Spinney Hills", "East Leicester", "E06000016", 12, { 60, 40, 0, 0, 0 } },
   { "North Evington", "East Leicester", "E06000016", 13, { 50, 45, 5, 0, 0 } },
   { "Belgrave", "East Leicester", "E06000016", 10, { 20, 60, 20, 0, 0 } },
   { "Humberstone and Hamilton", "East Leicester", "E06000016", 11, { 15, 25, 30, 25, 5 } },
   { "Thurncourt", "East Leicester", "E06000016", 8, { 50, 30, 20, 0, 0 } },
   { "Aylestone", "South Leicester", "E06000016", 7, { 5, 30, 35, 30, 0 } },
   { "Eyres Monsell", "South Leicester", "E06000016", 7, { 70, 30, 0, 0, 0 } },
   { "Saffron", "South Leicester", "E06000016", 6, { 75, 25, 0, 0, 0 } },
   { "Knighton", "South Leicester", "E06000016", 5, { 0, 0, 20, 45, 35 } },
   { "Loughborough Central", "Charnwood", "E07000130", 14, { 22, 30, 25, 15, 8 } },
   { "Loughborough East", "Charnwood", "E07000130", 13, { 30, 30, 20, 12, 8 } },
   { "Loughborough West", "Charnwood", "E07000130", 15, { 0, 10, 20, 35, 35 } },
   { "Shepshed", "Charnwood", "E07000130", 9, { 0, 10, 30, 40, 20 } },
   { "Syston and Thurmaston", "Charnwood", "E07000130", 17, { 0, 5, 25, 45, 25 } },
   { "Soar Valley", "Charnwood", "E07000130", 16, { 0, 0, 5, 40, 55 } },
   { "Wolds and Forest", "Charnwood", "E07000130", 15, { 0, 0, 5, 30, 65 } },
   { "Hinckley Town", "Hinckley and Blaby", "E07000132", 18, { 5, 30, 25, 20, 20 } },
   { "Earl Shilton and Barwell", "Hinckley and Blaby", "E07000132", 15, { 0, 20, 35, 25, 20 } },
   { "Burbage", "Hinckley and Blaby", "E07000132", 13, { 0, 0, 10, 40, 50 } },
   { "Bosworth", "Hinckley and Blaby", "E07000132", 20, { 0, 5, 10, 40, 45 } },
   { "Braunstone Town", "Hinckley and Blaby", "E07000129", 15, { 0, 5, 35, 35, 25 } },
   { "Enderby and Narborough", "Hinckley and Blaby", "E07000129", 22, { 0, 0, 25, 45, 30 } },
   { "Blaby and Whetstone", "Hinckley and Blaby", "E07000129", 23, { 0, 0, 15, 40, 45 } },
   { "Coalville", "North West Leicestershire", "E07000134", 20, { 5, 28, 22, 30, 15 } },
   { "Whitwick and Ibstock", "North West Leicestershire", "E07000134", 18, { 0, 15, 25, 40, 20 } },
   { "Ashby and Castle Donington", "North West Leicestershire", "E07000134", 20, { 0, 5, 10, 50, 35 } },
   { "Melton Town", "Melton and Rutland", "E07000133", 17, { 0, 22, 30, 23, 25 } },
   { "Melton Rural", "Melton and Rutland", "E07000133", 13, { 0, 0, 10, 35, 55 } },
   { "Oakham", "Melton and Rutland", "E06000017", 9, { 0, 0, 25, 35, 40 } },
   { "Uppingham and Rutland South", "Melton and Rutland", "E06000017", 14, { 0, 0, 5, 35, 60 } },
   { "Market Harborough", "Harborough and Wigston", "E07000131", 20, { 0, 5, 10, 35, 50 } },
   { "Lutterworth and Broughton", "Harborough and Wigston", "E07000131", 27, { 0, 0, 5, 35, 60 } },
   { "Wigston", "Harborough and Wigston", "E07000135", 20, { 0, 30, 20, 20, 30 } },
   { "Oadby", "Harborough and Wigston", "E07000135", 16, { 0, 0, 10, 20, 70 } },
}

-- Residents of mid-2020 by beat: those of the district by the number of neighbourhoods, which are smaller where students
-- live and larger in the south of the city.
local crowding = { ["Central Leicester"] = 0.95, ["West Leicester"] = 0.9, ["East Leicester"] = 0.98, ["South Leicester"] = 1.4 }
local homes_of = {}
for _, b in ipairs(beats) do homes_of[b[3]] = (homes_of[b[3]] or 0) + b[4] * (crowding[b[2]] or 1) end

local rows, quintiles, populations, counted, given = {}, {}, {}, {}, {}
for i, b in ipairs(beats) do
   rows[i] = { count = b[4], beat = b[1], npa = b[2], district = b[3], district_name = title[b[3]] }
   quintiles[b[1]] = { ["1"] = b[5][1], ["2"] = b[5][2], ["3"] = b[5][3], ["4"] = b[5][4], ["5"] = b[5][5] }
   counted[b[3]] = (counted[b[3]] or 0) + b[4] * (crowding[b[2]] or 1)
   local upto = (residents[b[3]][1] * counted[b[3]] / homes_of[b[3]] + 0.5) // 1
   populations[i] = { b[1], b[1], b[2], title[b[3]], (upto - (given[b[3]] or 0)) // 1 | 0 }
   given[b[3]] = upto
end
local persons_2020 = persons["2020"]

return part {
   set "districts" { "E06000016", "E06000017", "E07000129", "E07000130", "E07000131", "E07000132", "E07000133", "E07000134", "E07000135" },
   set "years" { "2017/18", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23" },

   records "lsoa" {
      fixed = true,
      rows  = rows,
      steps = {
         serial "number" {},
         assign "quintile" { given = { "beat" }, weights = quintiles },
         assign "decile" { given = { "quintile" }, number = true,
                           weights = { ["1"] = { "1", "2" }, ["2"] = { "3", "4" }, ["3"] = { "5", "6" }, ["4"] = { "7", "8" }, ["5"] = { "9", "10" } } },
         assign "rank" { given = { "decile" }, number = true,
                         weights = { ["1"] = { "1-3284" }, ["2"] = { "3285-6568" }, ["3"] = { "6569-9853" }, ["4"] = { "9854-13137" },
                                     ["5"] = { "13138-16422" }, ["6"] = { "16423-19706" }, ["7"] = { "19707-22990" }, ["8"] = { "22991-26275" },
                                     ["9"] = { "26276-29559" }, ["10"] = { "29560-32844" } } },
         -- Of the neighbourhoods of a beat the poorer ones have more crime, and more people who suffer or commit it.
         map "crime" { from = "quintile", number = true, values = { ["1"] = 30, ["2"] = 22, ["3"] = 16, ["4"] = 12, ["5"] = 9 } },
         map "csp" { from = "district", values = csp },
      },
   },
   extract "geography" {
      of = "lsoa", file = "population/geography.csv",
      columns = {
         column "lsoa11_code" { from = "number", prefix = "E0199", width = 4 },
         column "lsoa11_name" { from = "number", prefix = "Synthetic ", width = 4 },
         column "ltla21_code" { from = "district" }, column "ltla21_name" { from = "district_name" },
         column "ward17_code" { text = "" }, column "ward17_name" { from = "beat" },
         column "csp24_code" { from = "csp" }, column "csp24_name" { from = "district_name" },
         column "pfa24_code" { text = "E23000021" }, column "pfa24_name" { text = "Leicestershire" },
      },
   },
   extract "deprivation" {
      of = "lsoa", file = "population/deprivation.csv",
      columns = {
         column "lsoa11_code" { from = "number", prefix = "E0199", width = 4 },
         column "IMD_decile" { from = "decile" }, column "IMD_rank" { from = "rank" },
      },
   },
   list "beats" {
      file = "population/beats.csv", columns = { "Beat", "Beat name", "NPA", "District", "Population" }, rows = populations,
   },

   grid "population" {
      file = "population/population.csv",
      dimensions = { dimension "year" { "2017", "2018", "2019", "2020", "2021", "2022" }, dimension "area" { set = "districts" },
                     dimension "sex" { "Male", "Female" }, dimension "age" { from = 0, to = 90 } },
      values = {
         value "people" {
            given = { "sex", "age" }, noise = 0.02,
            table = { Male = { ["0-17"] = 0.513, ["18-59"] = 0.503, ["60-79"] = 0.485, ["80-90"] = 0.42 },
                      Female = { ["0-17"] = 0.487, ["18-59"] = 0.497, ["60-79"] = 0.515, ["80-90"] = 0.58 } },
            total = { given = { "year", "area", "age" }, table = persons },
         },
      },
      by = "year", last = { ["2022-01"] = "2020", ["2023-06"] = "2022" },
      columns = {
         column "Year" { from = "year" }, column "geography_code" { from = "area" }, column "geography_name" { from = "area", values = title },
         column "Sex" { from = "sex" }, column "Age" { from = "age" }, column "Population" { value = "people" },
         column "Basis" { text = "original" },
      },
   },
   grid "population_lsoa" {
      file = "population/population_lsoa.csv", across = "age",
      dimensions = { dimension "lsoa" { frame = "lsoa", key = "number" }, dimension "age" { from = 0, to = 90 } },
      values = {
         value "people" {
            noise = 0.2, times = { ["lsoa.beat"] = { Castle = 1.2, ["Loughborough West"] = 1.15, Knighton = 1.1, ["*"] = 1 } },
            total = { given = { "lsoa.district", "age" }, table = persons_2020 },
         },
      },
      columns = {
         column "lsoa11_code" { from = "lsoa", prefix = "E0199", width = 4 }, column "lsoa11_name" { from = "lsoa", prefix = "Synthetic ", width = 4 },
         column "total_population" { sum = "people" }, column "ages" { across = "people", values = { ["90"] = "90+" } },
      },
   },
}
