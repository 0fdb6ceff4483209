-- Emergency attendances.  Assaults of 2019/20 to 2021/22 are given by year; the profile of the eighteen months to
-- September 2021 by
-- age, diagnosis, hour and day.  Other patients stand in the extract as they do in a real one.

-- Months in which people were out more, or less, as violence follows them; used for the years of the pandemic.
local out = {
   ["2020-04"] = 0.55, ["2020-05"] = 0.80, ["2020-06"] = 0.95, ["2020-07"] = 1.12, ["2020-08"] = 1.28, ["2020-09"] = 1.10,
   ["2020-10"] = 1.00, ["2020-11"] = 0.72, ["2020-12"] = 0.86, ["2021-01"] = 0.60, ["2021-02"] = 0.74, ["2021-03"] = 0.88,
   ["2021-04"] = 1.05, ["2021-05"] = 1.20, ["2021-06"] = 1.34, ["2021-07"] = 1.46, ["2021-08"] = 1.36, ["2021-09"] = 1.28,
}
local season = { 1.02, 1.04, 1.06, 1.10, 1.08, 1.00, 1.02, 0.96, 1.02, 0.86, 0.86, 0.98 } -- from April

-- So many in the months of a year from the first to the last, April being 1, following the season.
local function months(rows, year, first, last, total, era, more)
   local weights, sum, seen, given = {}, 0, 0, 0
   for m = first, last do
      local y, n = year + (m > 9 and 1 or 0), (m + 2) % 12 + 1
      local name = tostring(y) .. (n < 10 and "-0" or "-") .. tostring(n)
      weights[#weights + 1] = { name, out[name] or season[m] }
      sum = sum + weights[#weights][2]
   end
   for _, w in ipairs(weights) do
      seen = seen + w[2]
      local upto = (total * seen / sum + 0.5) // 1
      local row = { count = upto - given, month = w[1], era = era, half = w[1] < "2021-04" and "first" or "second" }
      for k, v in pairs(more) do row[k] = v end
      rows[#rows + 1] = row
      given = upto
   end
end

local assaults, others, again = {}, {}, {}
for _, y in ipairs { { 2017, 1, 12, 1421, "usual" }, { 2018, 1, 12, 1408, "usual" }, { 2019, 1, 12, 1380, "usual" },
                     { 2020, 1, 12, 650, "window" },
                     { 2021, 1, 6, 400, "window" }, { 2021, 7, 12, 436, "usual" }, { 2022, 1, 12, 968, "usual" } } do
   months(assaults, y[1], y[2], y[3], y[4], y[5], { group = "20", visit = "1", placed = "yes" })
   months(assaults, y[1], y[2], y[3], y[4] * 0.012 // 1, "usual", { group = "20", visit = "1", placed = "no" })
   months(others, y[1], y[2], y[3], y[4] * 0.6 // 1, y[5], { group = "80", placed = "yes" })
   months(again, y[1], y[2], y[3], y[4] * 0.03 // 1, y[5], { group = "20", visit = "2", placed = "yes" })
end

local ages = { ["0-4"] = 6, ["5-9"] = 6, ["10-14"] = 35, ["15-19"] = 112, ["20-24"] = 170, ["25-29"] = 108, ["30-34"] = 106,
               ["35-39"] = 96,
               ["40-44"] = 84, ["45-49"] = 76, ["50-54"] = 70, ["55-59"] = 60, ["60-64"] = 45, ["65-69"] = 30,
               ["70-74"] = 22, ["75-79"] = 12,
               ["80-84"] = 6, ["85-90"] = 6 }
local any_age = { ["0-4"] = 14, ["5-14"] = 14, ["15-24"] = 14, ["25-44"] = 22, ["45-64"] = 18, ["65-90"] = 18 }
local hours = { ["0"] = 60, ["1"] = 54, ["2"] = 50, ["3"] = 44, ["4"] = 30, ["5"] = 18, ["6"] = 14, ["7"] = 14, ["8"] = 18,
                ["9"] = 24, ["10"] = 30,
                ["11"] = 34, ["12"] = 36, ["13"] = 36, ["14"] = 38, ["15"] = 40, ["16"] = 46, ["17"] = 48, ["18"] = 50,
                ["19"] = 54, ["20"] = 56,
                ["21"] = 60, ["22"] = 66, ["23"] = 84 }
local days = { Monday = 13, Tuesday = 12, Wednesday = 12, Thursday = 13, Friday = 14, Saturday = 18, Sunday = 18 }
-- The five most frequent as published, per resident over the eighteen months; the rest invented.
local diagnoses = { ["02"] = 266, ["01"] = 210, ["05"] = 199, ["04"] = 188, ["06"] = 55, ["03"] = 22, ["13"] = 16,
                    ["33"] = 20, ["36"] = 14, ["39"] = 20,
                    ["34"] = 8, [""] = 32 }
local other_diagnoses = { ["06"] = 20, ["25"] = 22, ["26"] = 20, ["20"] = 14, ["30"] = 5, ["01"] = 12, [""] = 7 }

local district = { E06000016 = 470, E06000017 = 20, E07000129 = 58, E07000130 = 160, E07000131 = 46, E07000132 = 80,
                   E07000133 = 40, E07000134 = 80,
                   E07000135 = 36 }
-- Deprivation of where patients live: neighbourhoods of these fifths are in each district.
local fifths = {
   E06000016 = { ["1"] = 52, ["2"] = 32, ["3"] = 10, ["4"] = 5, ["5"] = 1 },
   E06000017 = { ["3"] = 22, ["4"] = 38, ["5"] = 40 },
   E07000129 = { ["3"] = 29, ["4"] = 41, ["5"] = 30 }, E07000130 = { ["1"] = 8, ["2"] = 24, ["3"] = 22, ["4"] = 26,
      ["5"] = 20 },
   E07000131 = { ["3"] = 12, ["4"] = 38, ["5"] = 50 }, E07000132 = { ["2"] = 22, ["3"] = 22, ["4"] = 30, ["5"] = 26 },
   E07000133 = { ["2"] = 22, ["3"] = 30, ["4"] = 26, ["5"] = 22 }, E07000134 = { ["1"] = 6, ["2"] = 26, ["3"] = 20,
      ["4"] = 32, ["5"] = 16 },
   E07000135 = { ["2"] = 24, ["3"] = 18, ["4"] = 22, ["5"] = 36 }, ["*"] = { [""] = 1 },
}

-- Minutes of each hour, as clerks type them.
local clock = {}
for h = 0, 23 do
   local list = {}
   for m = 0, 59 do list[#list + 1] = (h < 10 and "0" or "") .. tostring(h) .. (m < 10 and ":0" or ":") .. tostring(m) end
   clock[tostring(h)] = list
end

local short = { [""] = { [""] = 1 }, ["13"] = { ["13"] = 1 }, ["*"] = { ["99"] = 1 } }
for _, list in ipairs { diagnoses, other_diagnoses } do
   for code in pairs(list) do
      if code:sub(1, 1) == "0" then short[code] = { [code] = 94, [code:sub(2)] = 6 }
      elseif code ~= "" then short[code] = { [code] = 1 } end
   end
end

-- Nights at weekends are busier; children and the old are seldom hurt at night, and men more among the young.
local by_weekday = { Saturday = { ["0-4"] = 1.5, ["22-23"] = 1.15 }, Sunday = { ["0-4"] = 2, ["22-23"] = 0.8 }, Friday = { ["0-4"] = 0.7, ["22-23"] = 1.25 },
                     ["*"] = { ["0-4"] = 0.6, ["15-17"] = 1.1 } }
local by_night = { yes = { ["0-4"] = 0.25, ["5-9"] = 0.1, ["10-14"] = 0.35, ["5-14"] = 0.3, ["60-64"] = 0.7, ["65-69"] = 0.5, ["70-74"] = 0.4, ["75-79"] = 0.4 } }
local by_age = { ["0-9"] = { ["1"] = 0.85 }, ["15-34"] = { ["1"] = 1.3 }, ["55-69"] = { ["1"] = 0.75 }, ["70-90"] = { ["1"] = 0.5 } }

local function steps(age, sex, diagnosis)
   return {
      assign "weekday" { given = { "era" }, weights = { ["*"] = days } },
      day "day" { month = "month", weekday = "weekday" },
      assign "hour" { given = { "era" }, weights = { ["*"] = hours }, factors = { factor { given = { "weekday" }, weights = by_weekday } },
                      margins = { margin { given = { "era" }, weights = { ["*"] = hours } } } },
      assign "time" { given = { "hour" }, weights = clock },
      map "late" { from = "hour", values = { ["0-5"] = "yes", ["22-23"] = "yes", ["*"] = "no" } },
      assign "age" { given = { "era", "half" }, number = true, weights = { ["*"] = { ["*"] = age } }, factors = { factor { given = { "late" }, weights = by_night } },
                     margins = { margin { given = { "era", "half" }, weights = { ["*"] = { ["*"] = age } } } } },
      assign "sex" { weights = sex, factors = { factor { given = { "age" }, weights = by_age } }, margins = { margin { weights = sex } } },
      assign "diagnosis" { given = { "era" }, weights = { ["*"] = diagnosis } },
      assign "typed" { given = { "diagnosis" }, weights = short },
      assign "second" { weights = { [""] = 84, ["03"] = 6, ["01"] = 5, ["02"] = 5 } },
      assign "home" { given = { "placed" }, weights = { yes = district, no = { [""] = 1 } } },
      assign "fifth" { given = { "home" }, weights = fifths },
      pick "place" { frame = "lsoa", key = "number", match = { home = "district", fifth = "quintile" } },
      assign "site" { weights = { RWEAA = 78, RWEAE = 6, RT5YD = 9, RNQ51 = 7 } },
      assign "kind" { weights = { ["01"] = 90, ["03"] = 10 } },
      assign "leave" { weights = { ["03"] = 62, ["01"] = 14, ["02"] = 16, ["12"] = 8 } },
      assign "ethnicity" { weights = { A = 58, B = 2, C = 4, H = 14, J = 3, M = 4, N = 3, F = 2, Z = 10 } },
   }
end

-- Mostly on patients who do not count; a sheet drops the first zero of diagnoses.
local ill_dirt = {
   dirt "repaired" { what = "ARRIVALDATE: a date taken from a spreadsheet's day number", rows = 30, column = "ARRIVALDATE",
                     how = "day number" },
   dirt "repaired" { what = "AEPATGROUP: blanks around the value dropped", rows = 25, column = "AEPATGROUP",
                     how = "blanks" },
   dirt "repaired" { what = "ARRIVALAGE: no possible age, taken as unknown", rows = 12, column = "ARRIVALAGE",
                     value = { "187", "-7" } },
   dirt "repaired" { what = "ARRIVALTIME: not a time (HH:MM); taken as unknown", rows = 10, column = "ARRIVALTIME",
                     value = { "24:75", "noon" } },
   dirt "repaired" { what = "LSOA11: not of the form A99999999; taken as unknown", rows = 14, column = "LSOA11",
                     value = { "E0199", "99999999X" } },
   dirt "rejected" { what = "AEKEY: no value, but one is required", rows = 8, column = "AEKEY", value = "" },
   dirt "rejected" { what = "ARRIVALDATE: no value, but one is required", rows = 6, column = "ARRIVALDATE", value = "" },
   dirt "rejected" { what = "more fields than the heading", rows = 5, how = "a field more" },
}
local hurt_dirt = {
   dirt "excluded" { what = "the whole row stands in another row, which counts", rows = 9, again = {} },
   dirt "excluded" { what = "AEKEY stands in another row, which counts as it comes last; the two differ", rows = 15, again = { AEATTENDDISP = "02" },
                     where = { leave = { "01", "03", "12" } } },
}

local function file(name, of, spoilt)
   return extract(name) {
      of = of, dirt = spoilt, file = "health/ae-{year}.csv", date = "day", order = "day",
      columns = {
         column "AEKEY" { from = "key", prefix = "SYN-AE-" .. of .. "-", width = 6 },
         column "PROCODE3" { text = "RWE" }, column "SITETRET" { from = "site" }, column "AEDEPTTYPE" { from = "kind" },
         column "ARRIVALDATE" { from = "day", form = "iso" }, column "ARRIVALTIME" { from = "time" },
         column "AEPATGROUP" { from = "group" }, column "AEINCLOCTYPE" { from = "where" },
         column "DIAG_01" { from = "typed" }, column "DIAG_02" { from = "second" },
         column "AEATTENDCAT" { from = "visit" }, column "AEATTENDDISP" { from = "leave" },
         column "ARRIVALAGE" { from = "age" }, column "SEX" { from = "sex" }, column "ETHNOS" { from = "ethnicity" },
         column "LSOA11" { from = "place", prefix = "E0199", width = 4 }, column "RESLADST_ONS" { from = "home" },
      },
   }
end

local function finish(list)
   list[#list + 1] = serial "key" { order = "day" }
   list[#list + 1] = calendar "year" { from = "day", part = "financial_year" }
   return list
end

local hurt = finish(steps(ages, { ["1"] = 68, ["2"] = 32 }, diagnoses))
hurt[#hurt + 1] = assign "where" { weights = { ["50"] = 46, ["10"] = 20, ["40"] = 6, ["60"] = 4, ["91"] = 18, [""] = 6 } }
local ill = finish(steps(any_age, { ["1"] = 48, ["2"] = 52 }, other_diagnoses))
ill[#ill + 1] = assign "where" { weights = { ["10"] = 50, ["50"] = 20, ["91"] = 30 } }
ill[#ill + 1] = assign "visit" { weights = { ["1"] = 92, ["2"] = 8 } }
local back = finish(steps(ages, { ["1"] = 68, ["2"] = 32 }, diagnoses))
back[#back + 1] = assign "where" { weights = { ["50"] = 1 } }

return part {
   records "A" { rows = assaults, steps = hurt },
   records "B" { rows = others, steps = ill },
   records "C" { rows = again, steps = back },
   file("ae", "A", hurt_dirt), file("ae_others", "B", ill_dirt), file("ae_again", "C"),
}
