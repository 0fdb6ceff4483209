-- Ambulance call-outs to violence.  Complaint, hour and day, and the ages of those who were taken to hospital are given
-- for the eighteen
-- months to September 2021.  Ages of those who were not taken are mostly missing.

local out = {
   ["2020-04"] = 0.58, ["2020-05"] = 0.82, ["2020-06"] = 0.95, ["2020-07"] = 1.10, ["2020-08"] = 1.26, ["2020-09"] = 1.12,
   ["2020-10"] = 1.00, ["2020-11"] = 0.74, ["2020-12"] = 0.88, ["2021-01"] = 0.62, ["2021-02"] = 0.74, ["2021-03"] = 0.88,
   ["2021-04"] = 1.04, ["2021-05"] = 1.18, ["2021-06"] = 1.30, ["2021-07"] = 1.44, ["2021-08"] = 1.34, ["2021-09"] = 1.26,
}
local season = { 1.00, 1.04, 1.08, 1.12, 1.08, 1.00, 1.00, 0.95, 1.02, 0.90, 0.88, 0.96 } -- from April, where nothing else is known
local rows = {}
local function add(year, first, last, total, era)
   local list, sum, seen, given = {}, 0, 0, 0
   for m = first, last do
      local y, n = year + (m > 9 and 1 or 0), (m + 2) % 12 + 1
      local name = tostring(y) .. (n < 10 and "-0" or "-") .. tostring(n)
      list[#list + 1] = { name, out[name] or season[m] }
      sum = sum + list[#list][2]
   end
   for _, w in ipairs(list) do
      seen = seen + w[2]
      local upto = (total * seen / sum + 0.5) // 1
      rows[#rows + 1] = { count = upto - given, month = w[1], era = era }
      given = upto
   end
end
add(2018, 1, 12, 820, "usual")
add(2019, 1, 12, 860, "usual")
add(2020, 1, 12, 560, "window")
add(2021, 1, 6, 400, "window")
add(2021, 7, 12, 420, "usual")
add(2022, 1, 12, 850, "usual")

-- 960 in the eighteen months.
local complaint = { stab = 320, assault = 300, bleeding = 140, trauma = 120, unconscious = 80 }
local conveyed = { stab = { Y = 220, N = 100 }, assault = { Y = 110, N = 190 }, bleeding = { Y = 50, N = 90 },
                   trauma = { Y = 50, N = 70 }, unconscious = { Y = 30, N = 50 } }
-- Of the 460 taken to hospital 424 have an age; 316 of them are under 25 (74.5%), of the 204 most seriously hurt 153
-- (75.0%).
local whose = {
   Y = { stab = { young = 153, older = 51, [""] = 16 }, assault = { young = 75, older = 26, [""] = 9 },
         bleeding = { young = 34, older = 12, [""] = 4 },
         trauma = { young = 34, older = 12, [""] = 4 }, unconscious = { young = 20, older = 7, [""] = 3 } },
   N = { ["*"] = { young = 17, older = 23, [""] = 60 } },
}
local words = {
   stab = { "Stab / Gunshot / Penetrating Trauma", "Stab/Gunshot/Penetrating Trauma", "27",
            "27 - Stab / Gunshot / Penetrating Trauma" },
   assault = { "Assault / Sexual Assault / Stun Gun", "Assault", "4", "04", "4 Assault / Sexual Assault / Stun Gun" },
   bleeding = { "Haemorrhage / Lacerations", "21" }, trauma = { "Traumatic Injuries", "30" },
   unconscious = { "Unconscious / Fainting", "31" },
}
local hours = { ["0"] = 62, ["1"] = 42, ["2"] = 38, ["3"] = 30, ["4"] = 20, ["5"] = 14, ["6"] = 10, ["7"] = 10, ["8"] = 14,
                ["9"] = 16, ["10"] = 18,
                ["11"] = 20, ["12"] = 24, ["13"] = 26, ["14"] = 30, ["15"] = 42, ["16"] = 44, ["17"] = 46, ["18"] = 58,
                ["19"] = 62, ["20"] = 66,
                ["21"] = 70, ["22"] = 78, ["23"] = 100 }
local by_weekday = { Saturday = { ["0-4"] = 1.5, ["22-23"] = 1.15 }, Sunday = { ["0-4"] = 2, ["22-23"] = 0.8 }, Friday = { ["0-4"] = 0.7, ["22-23"] = 1.25 },
                     ["*"] = { ["0-4"] = 0.6, ["15-17"] = 1.1 } }
local district = { Leicester = 420, ["Leicester City"] = 60, Rutland = 14, Blaby = 50, Charnwood = 150, Harborough = 34,
                   ["Hinckley and Bosworth"] = 58,
                   ["Hinckley & Bosworth"] = 12, Melton = 34, ["North West Leicestershire"] = 60, NWL = 10,
                   ["Oadby and Wigston"] = 28 }
local gone = {}
for k, n in pairs(district) do gone[k] = n end
gone[""] = 20

return part {
   records "callout" {
      rows  = rows,
      steps = {
         assign "weekday" { given = { "era" }, weights = { ["*"] = { Monday = 13, Tuesday = 12, Wednesday = 12,
            Thursday = 13, Friday = 14,
                                                                    Saturday = 18, Sunday = 18 } } },
         day "day" { month = "month", weekday = "weekday" },
         assign "hour" { given = { "era" }, weights = { ["*"] = hours }, number = true, factors = { factor { given = { "weekday" }, weights = by_weekday } },
                         margins = { margin { given = { "era" }, weights = { ["*"] = hours } } } },
         moment "called" { day = "day", hour = "hour" },
         assign "wait" { number = true, weights = { ["4-9"] = 50, ["10-25"] = 38, ["26-70"] = 12 } },
         plus "there" { from = { "called", "wait" } },
         assign "kind" { given = { "era" }, weights = { ["*"] = complaint } },
         assign "complaint" { given = { "kind" }, weights = words },
         assign "conveyed" { given = { "era", "kind" }, weights = { ["*"] = conveyed } },
         assign "group" { given = { "era", "conveyed", "kind" }, weights = { ["*"] = whose } },
         assign "age" { given = { "group" }, number = true,
                        weights = { young = { ["10-12"] = 2, ["13-14"] = 9, ["15-19"] = 47, ["20-24"] = 42 },
                                    older = { ["25-34"] = 44, ["35-49"] = 36, ["50-64"] = 15, ["65-84"] = 5 }, ["*"] = { [""] = 1 } } },
         assign "sex" { given = { "kind" }, weights = { stab = { M = 86, F = 12, [""] = 2 }, trauma = { M = 78, F = 20, [""] = 2 }, ["*"] = { M = 66, F = 31, [""] = 3 } } },
         assign "district" { given = { "conveyed" }, weights = { Y = district, N = gone } },
         assign "category" { given = { "kind" }, weights = { stab = { ["1"] = 40, ["2"] = 60 },
                                                             ["*"] = { ["1"] = 6, ["2"] = 52, ["3"] = 36, ["4"] = 6 } } },
         assign "police" { given = { "kind" }, weights = { stab = { Y = 74, N = 22, [""] = 4 }, ["*"] = { Y = 40, N = 56, [""] = 4 } } },
         map "hospital" { from = "conveyed", values = { Y = "Leicester Royal Infirmary" } },
         serial "key" { order = "called" },
         calendar "year" { from = "day", part = "financial_year" },
      },
   },
   extract "ambulance" {
      of = "callout",
      -- Several vehicles to one incident repeat its number.
      dirt = {
         dirt "excluded" { what = "Incident ID stands in another row, which counts as it comes first; the two differ", rows = 190,
                           again = { Destination = "", ["Police on scene"] = "" }, where = { police = { "Y", "N" } } },
         dirt "repaired" { what = "Call time: a date taken from a spreadsheet's day number", rows = 16,
                           column = "Call time", how = "day number", where = { era = { "usual" } } },
         dirt "repaired" { what = "Arrival time: before the time that it follows, taken as unknown", rows = 21,
                           column = "Arrival time", value = "01/01/2016 00:00" },
         dirt "repaired" { what = "Patient age: no possible age, taken as unknown", rows = 8, column = "Patient age",
                           value = { "142", "-3" }, where = { era = { "usual" } } },
         dirt "repaired" { what = "Conveyed: not yes or no; taken as unknown", rows = 9, column = "Conveyed", value = "?",
                           where = { era = { "usual" } } },
         dirt "rejected" { what = "Incident ID: no value, but one is required", rows = 5, column = "Incident ID",
                           value = "", where = { era = { "usual" } } },
         dirt "rejected" { what = "Call time: no value, but one is required", rows = 4, column = "Call time", value = "",
                           where = { era = { "usual" } } },
      }, file = "ambulance/ambulance-{year}.csv", date = "day", order = "called",
      columns = {
         column "Incident ID" { from = "key", prefix = "SYN-AMB-", width = 6 },
         column "Call time" { from = "called", form = "datetime" },
         column "Arrival time" { from = "there", form = "datetime" }, column "Chief complaint" { from = "complaint" },
         column "Dispatch category" { from = "category" }, column "Patient age" { from = "age" },
         column "Patient sex" { from = "sex" },
         column "District" { from = "district" }, column "Conveyed" { from = "conveyed" },
         column "Destination" { from = "hospital" },
         column "Police on scene" { from = "police" },
      },
   },
}
