-- What emergency departments and schools send besides: ECDS since April 2021, which took the place of the old A&E data set
-- and counts assaults by the intent of the injury; assaults that departments tell of (ISTV) and the authorities' lists of
-- suspensions and exclusions, each since April 2022.  All of it is invented; no published figure stands behind it.

local season = { 1.02, 1.04, 1.06, 1.10, 1.08, 1.00, 1.02, 0.96, 1.02, 0.86, 0.86, 0.98 } -- from April
local terms = { ["04"] = 0.7, ["05"] = 1.1, ["06"] = 1.2, ["07"] = 0.8, ["09"] = 1.0, ["10"] = 1.1, ["11"] = 1.3, ["12"] = 0.8,
                ["01"] = 1.0, ["02"] = 0.9, ["03"] = 1.2 } -- no school in August

-- So many in the twelve months from April of a year.
local function year(rows, first, total, weights, more)
   local sum, seen, given = 0, 0, 0
   for m = 1, 12 do sum = sum + weights[m] end
   for m = 1, 12 do
      local y, n = first + (m > 9 and 1 or 0), (m + 2) % 12 + 1
      seen = seen + weights[m]
      local upto = (total * seen / sum + 0.5) // 1
      local row = { count = upto - given, month = tostring(y) .. (n < 10 and "-0" or "-") .. tostring(n) }
      for k, v in pairs(more) do row[k] = v end
      if row.count > 0 then rows[#rows + 1] = row end
      given = upto
   end
end

local ages = { ["0-9"] = 10, ["10-14"] = 36, ["15-19"] = 112, ["20-24"] = 168, ["25-29"] = 110, ["30-34"] = 104,
               ["35-39"] = 94, ["40-44"] = 84, ["45-49"] = 74, ["50-54"] = 68, ["55-64"] = 104, ["65-74"] = 50,
               ["75-90"] = 24 }
local hours = { ["0"] = 60, ["1"] = 54, ["2"] = 50, ["3"] = 44, ["4"] = 30, ["5"] = 18, ["6"] = 14, ["7"] = 14, ["8"] = 18,
                ["9"] = 24, ["10"] = 30, ["11"] = 34, ["12"] = 36, ["13"] = 36, ["14"] = 38, ["15"] = 40, ["16"] = 46,
                ["17"] = 48, ["18"] = 50, ["19"] = 54, ["20"] = 56, ["21"] = 60, ["22"] = 70, ["23"] = 82 }
local days = { Monday = 13, Tuesday = 12, Wednesday = 12, Thursday = 13, Friday = 14, Saturday = 18, Sunday = 18 }
local school_days = { Monday = 19, Tuesday = 20, Wednesday = 21, Thursday = 21, Friday = 19 }
local district = { E06000016 = 470, E06000017 = 20, E07000129 = 58, E07000130 = 160, E07000131 = 46, E07000132 = 80,
                   E07000133 = 40, E07000134 = 80, E07000135 = 36 }
local fifths = {
   E06000016 = { ["1"] = 52, ["2"] = 32, ["3"] = 10, ["4"] = 5, ["5"] = 1 },
   E06000017 = { ["3"] = 22, ["4"] = 38, ["5"] = 40 }, E07000129 = { ["3"] = 29, ["4"] = 41, ["5"] = 30 },
   E07000130 = { ["1"] = 8, ["2"] = 24, ["3"] = 22, ["4"] = 26, ["5"] = 20 },
   E07000131 = { ["3"] = 12, ["4"] = 38, ["5"] = 50 }, E07000132 = { ["2"] = 22, ["3"] = 22, ["4"] = 30, ["5"] = 26 },
   E07000133 = { ["2"] = 22, ["3"] = 30, ["4"] = 26, ["5"] = 22 },
   E07000134 = { ["1"] = 6, ["2"] = 26, ["3"] = 20, ["4"] = 32, ["5"] = 16 },
   E07000135 = { ["2"] = 24, ["3"] = 18, ["4"] = 22, ["5"] = 36 }, ["*"] = { [""] = 1 },
}
-- Every minute of each hour.
local clock = {}
for h = 0, 23 do
   local list, name = {}, (h < 10 and "0" or "") .. tostring(h)
   for m = 0, 59 do list[#list + 1] = name .. (m < 10 and ":0" or ":") .. tostring(m) end
   clock[tostring(h)] = list
end

-- The visits: assaults, other injuries, injuries whose intent nobody recorded, visits that follow an assault.
local visits = {}
for _, y in ipairs { { 2021, 790 }, { 2022, 915 } } do
   year(visits, y[1], y[2], season, { group = "assault", visit = "1" })
   year(visits, y[1], y[2] * 0.9 // 1, season, { group = "other", visit = "1" })
   year(visits, y[1], y[2] * 0.16 // 1, season, { group = "untold", visit = "1" })
   year(visits, y[1], y[2] * 0.04 // 1, season, { group = "assault", visit = "2" })
end
local intent = { assault = { ["52684005"] = 1 },
                 other = { ["242056005"] = 88, ["276853009"] = 9, ["269735005"] = 3 }, ["*"] = { [""] = 1 } }
local intent_words = { ["52684005"] = "Assault", ["242056005"] = "Accidental injury",
                       ["276853009"] = "Self inflicted injury", ["269735005"] = "Undetermined", ["*"] = "" }
local mechanism = { assault = { Punch = 40, Kick = 12, ["Struck by object"] = 12, Knife = 11, Bite = 3, Fall = 4, Other = 10, [""] = 8 },
                    untold = { Punch = 20, Fall = 50, Knife = 5, ["Struck by object"] = 25 },
                    ["*"] = { Fall = 60, ["Sports injury"] = 16, ["Struck by object"] = 10, Cut = 14 } }
local place = { assault = { Street = 34, Home = 26, ["Pub or club"] = 14, School = 8, Shop = 4, Work = 4, Park = 4, [""] = 6 },
                ["*"] = { Home = 50, Street = 14, ["Sports ground"] = 16, Work = 12, [""] = 8 } }
local drink = { assault = { None = 46, Alcohol = 38, ["Alcohol;Drugs"] = 4, Drugs = 3, [""] = 9 },
                ["*"] = { None = 70, Alcohol = 8, [""] = 22 } }
local diagnosis = { assault = { ["125667009"] = 20, ["125668004"] = 9, ["35933005"] = 14, ["428088000"] = 10, ["82271004"] = 20,
                                ["423125000"] = 8, ["69102005"] = 9, ["384709000"] = 5, [""] = 5 },
                    ["*"] = { ["384709000"] = 24, ["44465007"] = 20, ["423125000"] = 22, ["35933005"] = 14, ["125667009"] = 20 } }

-- What departments tell the partnership.
local assaults = {}
year(assaults, 2022, 640, season, {})
local means = { ["Body part"] = 66, Knife = 9, Glass = 4, Bottle = 4, ["Blunt object"] = 8, Unknown = 5, [""] = 4 }
local spots = { Street = 38, ["Public house"] = 16, House = 24, School = 6, Park = 5, Shop = 4, ["Car park"] = 3, [""] = 4 }

-- Pupils of the lists, and when each of their cases was.
local months = {}
for month, weight in pairs(terms) do
   months[(month < "04" and "2023-" or "2022-") .. month] = weight
end
local reasons = {
   ["Persistent disruptive behaviour"] = 42, ["Physical assault against a pupil"] = 17,
   ["Verbal abuse or threatening behaviour against an adult"] = 14, ["Physical assault against an adult"] = 6,
   ["Persistent disruptive behaviour;Verbal abuse or threatening behaviour against an adult"] = 6,
   ["Physical assault against a pupil;Persistent disruptive behaviour"] = 4, ["Drug and alcohol related"] = 4,
   ["Use or threat of use of an offensive weapon or prohibited item"] = 3, Damage = 2, Bullying = 2,
}

return part {
   records "EC" {
      rows  = visits,
      steps = {
         assign "weekday" { weights = days }, day "day" { month = "month", weekday = "weekday" },
         assign "hour" { weights = hours }, assign "time" { given = { "hour" }, weights = clock },
         assign "intent" { given = { "group" }, weights = intent },
         map "words" { from = "intent", values = intent_words },
         assign "mechanism" { given = { "group" }, weights = mechanism },
         assign "where" { given = { "group" }, weights = place },
         assign "drink" { given = { "group" }, weights = drink },
         assign "diagnosis" { given = { "group" }, weights = diagnosis },
         assign "age" { given = { "group" }, number = true, weights = { ["*"] = ages } },
         assign "sex" { given = { "group" }, weights = { assault = { ["1"] = 66, ["2"] = 34 }, ["*"] = { ["1"] = 52, ["2"] = 48 } } },
         assign "home" { weights = district }, assign "fifth" { given = { "home" }, weights = fifths },
         pick "place" { frame = "lsoa", key = "number", match = { home = "district", fifth = "quintile" } },
         serial "key" { order = "day" }, calendar "year" { from = "day", part = "financial_year" },
      },
   },
   extract "ecds" {
      of = "EC", file = "health/ecds-{year}.csv", date = "day", order = "day", only = "2023-06",
      columns = {
         column "EC_IDENT" { from = "key", prefix = "SYN-EC-", width = 6 }, column "PROCODE3" { text = "RWE" },
         column "EC_DEPARTMENT_TYPE" { text = "01" }, column "ARRIVAL_DATE" { from = "day", form = "iso" },
         column "ARRIVAL_TIME" { from = "time" }, column "EC_INJURY_INTENT_SNOMED_CT" { from = "intent" },
         column "Injury intent description" { from = "words" },
         column "Injury mechanism description" { from = "mechanism" },
         column "Place of injury description" { from = "where" },
         column "Alcohol or drug involvement" { from = "drink" }, column "EC_DIAGNOSIS_01" { from = "diagnosis" },
         column "EC_ATTENDANCE_CATEGORY" { from = "visit" }, column "AGE_AT_ARRIVAL" { from = "age" },
         column "SEX" { from = "sex" }, column "LSOA11" { from = "place", prefix = "E0199", width = 4 },
      },
   },
   records "IS" {
      rows  = assaults,
      steps = {
         assign "weekday" { weights = days }, day "day" { month = "month", weekday = "weekday" },
         assign "hour" { weights = hours, number = true }, moment "assaulted" { day = "day", hour = "hour" },
         assign "wait" { number = true, weights = { ["20-59"] = 40, ["60-119"] = 35, ["120-600"] = 25 } },
         plus "arrived" { from = { "assaulted", "wait" } },
         assign "means" { weights = means }, assign "spot" { weights = spots },
         assign "age" { number = true, weights = ages }, assign "sex" { weights = { ["1"] = 68, ["2"] = 32 } },
         serial "key" { order = "assaulted" }, calendar "year" { from = "day", part = "financial_year" },
      },
   },
   extract "istv" {
      of = "IS", file = "health/istv-{year}.csv", date = "day", order = "assaulted", only = "2023-06",
      columns = {
         column "Record ID" { from = "key", prefix = "SYN-IS-", width = 6 },
         column "SITE CODE (OF TREATMENT)" { text = "RWEAA" },
         column "ARRIVAL DATE AND TIME AT ACCIDENT AND EMERGENCY DEPARTMENT" { from = "arrived", form = "isotime" },
         column "ASSAULT DATE AND TIME" { from = "assaulted", form = "isotime" },
         column "ASSAULT METHOD" { from = "means" }, column "ASSAULT LOCATION TYPE" { from = "spot" },
         column "AGE" { from = "age" }, column "SEX" { from = "sex" },
      },
   },
   records "PC" {
      rows  = { { count = 1900 } },
      steps = {
         assign "group" { weights = { ["7"] = 12, ["8"] = 20, ["9"] = 25, ["10"] = 24, ["11"] = 13, ["6"] = 6 } },
         assign "sen" { weights = { N = 54, K = 33, E = 13 } },
         assign "need" { given = { "sen" }, weights = { N = { [""] = 1 }, ["*"] = { SEMH = 52, SLCN = 14, MLD = 12, ASD = 10, SPLD = 9, NSA = 3 } } },
         assign "home" { weights = { Leicester = 42, Charnwood = 15, Blaby = 9, ["Hinckley and Bosworth"] = 11,
                                     ["North West Leicestershire"] = 11, Harborough = 4, Melton = 5,
                                     ["Oadby and Wigston"] = 4, Rutland = 3, [""] = 2 } },
         assign "cases" { number = true, weights = { ["1"] = 76, ["2"] = 15, ["3-6"] = 9 } },
         serial "child" {},
      },
   },
   records "PU" {
      of = "PC", count = "cases", inherit = { "child", "group", "sen", "need", "home" },
      steps = {
         assign "month" { weights = months }, assign "weekday" { weights = school_days },
         day "day" { month = "month", weekday = "weekday" },
         assign "kind" { given = { "sen" }, weights = { N = { suspension = 97, permanent = 3 }, ["*"] = { suspension = 96, permanent = 4 } } },
         assign "reasons" { given = { "kind" }, weights = { ["*"] = reasons } },
         assign "days" { given = { "kind" }, weights = { permanent = { [""] = 1 },
                         ["*"] = { ["0.5"] = 8, ["1"] = 40, ["2"] = 28, ["3"] = 14, ["5"] = 10 } } },
         calendar "year" { from = "day", part = "financial_year" },
      },
   },
   extract "pupils" {
      of = "PU", file = "education/pupils-{year}.csv", date = "day", order = "day", only = "2023-06",
      columns = {
         column "UPN hash" { from = "child", prefix = "SYN-PU-", width = 6 },
         column "Date" { from = "day", form = "date" }, column "Year group" { from = "group" },
         column "SEN status" { from = "sen" }, column "SEN need" { from = "need" },
         column "Exclusion category" { from = "kind" }, column "Reason" { from = "reasons" },
         column "Days" { from = "days" }, column "District" { from = "home" },
      },
   },
}
