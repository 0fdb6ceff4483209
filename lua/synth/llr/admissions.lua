-- Hospital episodes.  Emergency admissions after an assault are given by year; 2018/19 by residence, cause and codes of
-- people under
-- 25, the eighteen months to September 2021 by age, cause and codes, 2019/20 and 2022/23 by sharp objects.

local season = { 1.00, 1.06, 1.10, 1.12, 1.08, 1.00, 1.02, 0.94, 1.00, 0.88, 0.86, 0.94 } -- from April
local out = {
   ["2020-04"] = 0.62, ["2020-05"] = 0.84, ["2020-06"] = 0.96, ["2020-07"] = 1.12, ["2020-08"] = 1.26, ["2020-09"] = 1.10,
   ["2020-10"] = 1.00, ["2020-11"] = 0.74, ["2020-12"] = 0.88, ["2021-01"] = 0.64, ["2021-02"] = 0.76, ["2021-03"] = 0.90,
   ["2021-04"] = 1.05, ["2021-05"] = 1.18, ["2021-06"] = 1.32, ["2021-07"] = 1.42, ["2021-08"] = 1.32, ["2021-09"] = 1.24,
}

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

-- Years: emergency admissions after an assault, those that do not count (planned, later episodes, other causes), unknown
-- homes.
local counted, left_out = {}, {}
for _, y in ipairs { { 2017, 1, 12, 243, "usual" }, { 2018, 1, 12, 250, "strategy" }, { 2019, 1, 12, 235, "baseline" },
                     { 2020, 1, 12, 178, "window" },
                     { 2021, 1, 6, 90, "window" }, { 2021, 7, 12, 92, "usual" }, { 2022, 1, 12, 186, "latest" } } do
   months(counted, y[1], y[2], y[3], y[4], y[5], { placed = "yes" })
   months(counted, y[1], y[2], y[3], 3, "lost", { placed = "no" })
   for _, kind in ipairs { { "planned", 0.05 }, { "later", 0.14 }, { "open", 0.02 }, { "neglect", 0.06 }, { "fall", 0.9 },
                           { "self", 0.5 } } do
      months(left_out, y[1], y[2], y[3], y[4] * kind[2] // 1, kind[1], { placed = "yes" })
   end
end

-- How many of each are under 25.  Residence of them, and of the others.
local young = { strategy = { ["*"] = { yes = 93, no = 157 } }, baseline = { ["*"] = { yes = 82, no = 153 } },
                window = { first = { yes = 56, no = 122 }, second = { yes = 28, no = 62 } },
                latest = { ["*"] = { yes = 60, no = 126 } },
                ["*"] = { ["*"] = { yes = 34, no = 66 } } }
local homes = { E06000016 = 58, E06000017 = 2, E07000129 = 5, E07000130 = 13, E07000131 = 3, E07000132 = 7, E07000133 = 3,
                E07000134 = 6, E07000135 = 3 }
local home = {
   strategy = { yes = { E06000016 = 50, E06000017 = 6, E07000129 = 5, E07000130 = 14, E07000131 = 2, E07000132 = 6,
                        E07000133 = 3, E07000134 = 5, E07000135 = 2 },
                no = { E06000016 = 97, E06000017 = 4, E07000129 = 7, E07000130 = 20, E07000131 = 5, E07000132 = 9,
                       E07000133 = 4, E07000134 = 7, E07000135 = 4 } },
   lost = { ["*"] = { [""] = 1 } }, ["*"] = { ["*"] = homes },
}
local region = { E06000016 = "city", E06000017 = "rutland", [""] = "nowhere", ["*"] = "county" }

-- Causes, X and Y codes of ICD-10.  Sharp objects: 71 in 2019/20 and 39 in 2022/23, of them 38 and 24 under 25.
local usual = { Y04 = 100, X99 = 60, Y00 = 42, Y09 = 22, Y08 = 12, X95 = 2, X93 = 1, X91 = 1 }
local cause = {
   strategy = { yes = { city = { Y04 = 24, X99 = 13, Y00 = 6, Y09 = 4, Y08 = 2, X95 = 1 },
                        county = { Y04 = 26, X99 = 4, Y00 = 4, Y09 = 2, Y08 = 1 },
                        rutland = { Y04 = 4, Y00 = 2 } },
                no = { ["*"] = usual } },
   baseline = { yes = { ["*"] = { Y04 = 28, X99 = 38, Y00 = 8, Y09 = 5, Y08 = 2, X95 = 1 } },
                no = { ["*"] = { Y04 = 70, X99 = 33, Y00 = 27, Y09 = 14, Y08 = 8, X95 = 1 } } },
   window = { yes = { ["*"] = { Y04 = 30, X99 = 33, Y00 = 12, Y09 = 6, Y08 = 2, X95 = 1 } },
              no = { ["*"] = { Y04 = 84, X99 = 41, Y00 = 34, Y09 = 16, Y08 = 8, X93 = 1 } } },
   latest = { yes = { ["*"] = { Y04 = 20, X99 = 24, Y00 = 9, Y09 = 5, Y08 = 2 } },
              no = { ["*"] = { Y04 = 74, X99 = 15, Y00 = 20, Y09 = 12, Y08 = 5 } } },
   ["*"] = { ["*"] = { ["*"] = usual } },
}
local fourth = { X99 = { "X990", "X991", "X994", "X995", "X998", "X999" },
                 Y04 = { "Y040", "Y042", "Y044", "Y045", "Y048", "Y049" },
                 Y00 = { "Y000", "Y002", "Y004", "Y005", "Y008", "Y009" }, ["*"] = { "0", "8", "9" } }
fourth.Y09, fourth.Y08, fourth.X95 = { "Y090", "Y094", "Y099" }, { "Y080", "Y084", "Y088", "Y089" },
{ "X950", "X954", "X959" }
fourth.X93, fourth.X91 = { "X934" }, { "X910", "X919" }

local ages = {
   window = { yes = { ["1-9"] = 8, ["10-14"] = 12, ["15-19"] = 28, ["20-24"] = 36 },
              no = { ["25-29"] = 28, ["30-34"] = 28, ["35-39"] = 40, ["40-44"] = 22, ["45-49"] = 18, ["50-54"] = 16,
                     ["55-59"] = 12, ["60-64"] = 8, ["65-85"] = 12 } },
   ["*"] = { yes = { ["1-9"] = 5, ["10-14"] = 12, ["15-19"] = 38, ["20-24"] = 45 },
             no = { ["25-29"] = 24, ["30-34"] = 20, ["35-39"] = 18, ["40-44"] = 12, ["45-54"] = 14, ["55-64"] = 8,
                    ["65-88"] = 4 } },
}
-- Codes beside the injury: alcohol is among substances, these among mental and behavioural disorders.
local codes = {
   strategy = { yes = { city = { F100 = 6, F101 = 5, F121 = 5, F192 = 2, F111 = 2, F329 = 2, F432 = 1, F603 = 1,
                                 [""] = 26 },
                        county = { F100 = 2, F121 = 3, F192 = 2, F111 = 1, F329 = 3, F432 = 3, F603 = 1, [""] = 22 },
                        rutland = { F329 = 1, [""] = 5 } } },
   window = { yes = { ["*"] = { F100 = 5, F101 = 3, F121 = 7, F192 = 2, F329 = 5, F432 = 4, F411 = 2, [""] = 56 } } },
   ["*"] = { ["*"] = { ["*"] = { F100 = 10, F101 = 5, F121 = 5, F329 = 9, Y910 = 2, [""] = 66 } } },
}
codes.strategy.no, codes.window.no = codes["*"]["*"], codes["*"]["*"]
local fifths = {
   strategy = { ["*"] = { city = { ["1"] = 16, ["2"] = 20, ["3"] = 8, ["4"] = 5, ["5"] = 1 },
                          mixed = { ["2"] = 24, ["3"] = 20, ["4"] = 32, ["5"] = 24 },
                          plain = { ["3"] = 26, ["4"] = 42, ["5"] = 32 } } },
   ["*"] = { ["*"] = { city = { ["1"] = 34, ["2"] = 38, ["3"] = 16, ["4"] = 9, ["5"] = 3 },
                       mixed = { ["2"] = 18, ["3"] = 26, ["4"] = 34, ["5"] = 22 },
                       plain = { ["3"] = 30, ["4"] = 40, ["5"] = 30 }, nowhere = { [""] = 1 } } },
}
-- Not every district has neighbourhoods of the second fifth.
local sort = { E06000016 = "city", E06000017 = "plain", E07000129 = "plain", E07000131 = "plain", [""] = "nowhere",
               ["*"] = "mixed" }

-- In 2018/19 people under 25 stay longer than in England, after a shot nine days.
local usual_stay = { ["0"] = 30, ["1"] = 34, ["2"] = 15, ["3"] = 8, ["4"] = 5, ["5"] = 3, ["6"] = 2, ["7"] = 1, ["8"] = 1,
                     ["9"] = 1 }
local stay = { strategy = { yes = { X95 = { ["9"] = 1 }, ["*"] = { ["0"] = 14, ["1"] = 22, ["2"] = 18, ["3"] = 14,
   ["4"] = 10, ["5"] = 7, ["6"] = 4, ["7"] = 3 } } },
               ["*"] = { ["*"] = { ["*"] = usual_stay } } }
stay.strategy.no = stay["*"]["*"]
local injury = { S010 = 14, S024 = 8, S026 = 12, S060 = 10, S065 = 4, S099 = 9, S211 = 4, S217 = 3, S311 = 3, S410 = 4,
                 S511 = 4, S610 = 8, S711 = 3, T009 = 6, S022 = 8 }

local function columns(of)
   return {
      column "EPIKEY" { from = "key", prefix = "SYN-EP-" .. of .. "-", width = 6 }, column "PROCODE3" { text = "RWE" },
      column "ADMIDATE" { from = "day", form = "iso" }, column "EPISTART" { from = "day", form = "iso" },
      column "EPIEND" { from = "end", form = "iso" }, column "DISDATE" { from = "end", form = "iso" },
      column "ADMIMETH" { from = "method" }, column "EPIORDER" { from = "order" }, column "EPISTAT" { from = "status" },
      column "CLASSPAT" { from = "class" }, column "STARTAGE" { from = "age" }, column "SEX" { from = "sex" },
      column "ETHNOS" { from = "ethnicity" }, column "LSOA11" { from = "place", prefix = "E0199", width = 4 },
      column "RESLADST_ONS" { from = "home" }, column "DIAG_01" { from = "injury" }, column "DIAG_02" { from = "code" },
      column "CAUSE" { from = "cause4" }, column "SPELDUR" { from = "stay" },
   }
end

local function whose(young_weights, cause_given, cause_weights)
   return {
      day "day" { month = "month" },
      assign "young" { given = { "era", "half" }, weights = young_weights },
      assign "home" { given = { "era", "young" }, weights = home },
      map "region" { from = "home", values = region },
      assign "cause" { given = cause_given, weights = cause_weights },
      assign "age" { given = { "era", "young" }, number = true, weights = ages },
      assign "code" { given = { "era", "young", "region" }, weights = codes },
      map "sort" { from = "home", values = sort },
      assign "fifth" { given = { "era", "young", "sort" }, weights = fifths },
      pick "place" { frame = "lsoa", key = "number", match = { home = "district", fifth = "quintile" } },
      assign "sex" { given = { "cause" }, weights = { X99 = { ["1"] = 88, ["2"] = 12 }, ["*"] = { ["1"] = 75, ["2"] = 25 } },
                     factors = { factor { given = { "age" }, weights = { ["1-9"] = { ["1"] = 0.6 }, ["15-34"] = { ["1"] = 1.3 }, ["60-88"] = { ["1"] = 0.5 } } } } },
      assign "injury" { weights = injury },
      assign "stay" { given = { "era", "young", "cause" }, number = true, weights = stay },
      plus "end" { from = { "day", "stay" } },
      assign "ethnicity" { weights = { A = 60, B = 2, C = 5, H = 11, J = 3, M = 4, N = 4, F = 3, Z = 8 } },
      serial "key" { order = "day" },
      calendar "year" { from = "day", part = "financial_year" },
   }
end

local counts = whose(young, { "era", "young", "region" }, cause)
counts[#counts + 1] = assign "cause4" { given = { "cause" }, weights = fourth }
counts[#counts + 1] = assign "method" { weights = { ["21"] = 84, ["22"] = 4, ["28"] = 3, ["2A"] = 6, ["2B"] = 3 } }
counts[#counts + 1] = assign "order" { weights = { ["1"] = 1 } }
counts[#counts + 1] = assign "status" { weights = { ["3"] = 1 } }
counts[#counts + 1] = assign "class" { weights = { ["1"] = 96, ["2"] = 4 } }

local not_those = whose({ ["*"] = { ["*"] = { yes = 30, no = 70 } } }, { "era" },
   { neglect = { Y068 = 5, Y074 = 2, Y079 = 3, Y060 = 2 }, fall = { W190 = 30, W010 = 20, W100 = 14, V234 = 8, W540 = 4 },
     self = { X780 = 5, X789 = 6, X610 = 8, X640 = 4 }, ["*"] = { Y048 = 6, X994 = 4, Y009 = 2 } })
not_those[#not_those + 1] = copy "cause4" { from = "cause" }
not_those[#not_those + 1] = assign "method" { given = { "era" }, weights = { planned = { ["11"] = 6, ["12"] = 3,
   ["13"] = 1 }, ["*"] = { ["21"] = 9, ["2A"] = 1 } } }
not_those[#not_those + 1] = assign "order" { given = { "era" }, weights = { later = { ["2"] = 8, ["3"] = 2 },
   ["*"] = { ["1"] = 1 } } }
not_those[#not_those + 1] = assign "status" { given = { "era" }, weights = { open = { ["1"] = 1 }, ["*"] = { ["3"] = 1 } } }
not_those[#not_those + 1] = assign "class" { weights = { ["1"] = 94, ["2"] = 6 } }

return part {
   records "K" { rows = counted, steps = counts },
   records "L" { rows = left_out, steps = not_those },
   extract "admissions" {
      of = "K",
      dirt = {
         dirt "repaired" { what = "CAUSE: brought into the usual form", rows = 60, column = "CAUSE",
                           how = "small letters" },
         dirt "excluded" { what = "EPIKEY stands in another row, which counts as it comes last; the two differ", rows = 11, again = { ETHNOS = "Z" },
                           where = { ethnicity = { "A", "H", "M", "N" } } },
         dirt "excluded" { what = "the whole row stands in another row, which counts", rows = 6, again = {} },
      },
      file = "health/admissions-{year}.csv", date = "day", order = "day", columns = columns "K",
   },
   extract "admissions_others" {
      of = "L",
      dirt = {
         dirt "repaired" { what = "EPIEND: before the time that it follows, taken as unknown", rows = 13, column = "EPIEND",
                           value = { "2016-01-04", "2015-11-30" } },
         dirt "repaired" { what = "ADMIDATE: a date taken from a spreadsheet's day number", rows = 20, column = "ADMIDATE",
                           how = "day number" },
         dirt "repaired" { what = "ADMIMETH: not of the form 99 or 9A; taken as unknown", rows = 9, column = "ADMIMETH",
                           value = { "ELECTIVE", "2" } },
         dirt "repaired" { what = "SPELDUR: not a whole number; taken as unknown", rows = 7, column = "SPELDUR",
                           value = "three" },
         dirt "rejected" { what = "EPIKEY: no value, but one is required", rows = 7, column = "EPIKEY", value = "" },
         dirt "rejected" { what = "fewer fields than the heading", rows = 3, how = "a field fewer" },
      },
      file = "health/admissions-{year}.csv", date = "day", order = "day", columns = columns "L",
   },
}
