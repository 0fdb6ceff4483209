-- Two delivered cohorts: the hundred most frequent repeat suspects, and the 42 people under 25 suspected of murder or
-- attempted murder in five
-- years.  Where they live, who they are, what the police's markers say and what came before are as published.

local function mark(yes, n)
   return { Y = yes, N = n - yes }
end
local markers = { "mental", "drugs", "carrier", "victim", "before", "witness", "domestic" }
local counts = {
   repeats = { n = 100, mental = 54, drugs = 56, carrier = 47, victim = 95, before = 32, witness = 97, domestic = 41 },
   murder = { n = 42, mental = 23, drugs = 22, carrier = 24, victim = 33, before = 12, witness = 38, domestic = 13 },
}

-- Days from the first offence to the one that makes a member, and the months in which the first may lie so that the other
-- falls into the five years
-- to September 2021, for repeat suspects into the last eighteen months of them.
local spans = { ["1310"] = 1, ["1515"] = 5, ["1750"] = 4, ["1975"] = 6, ["2190"] = 6, ["2410"] = 6, ["2620"] = 5,
                ["2830"] = 5, ["3060"] = 3, ["3310"] = 1 }
local function months(from, to) -- months as years and tenths
   local list = {}
   for n = math.floor(from * 12), math.floor(to * 12) do
      local m = n % 12 + 1
      list[#list + 1] = tostring(n // 12) .. (m < 10 and "-0" or "-") .. tostring(m)
   end
   return list
end
local began = { murder = {}, repeats = { ["400-900"] = months(2018.5, 2019.0), ["901-1800"] = months(2016.3, 2016.7),
                                         ["1801-3000"] = months(2013.0, 2013.4),
                                         ["3001-5200"] = months(2007.0, 2007.2) } }
for d in pairs(spans) do
   local years = tonumber(d) / 365.25
   began.murder[d] = months(2016.9 - years, 2021.5 - years)
end

local steps = {
   serial "key" {},
   assign "npa" { given = { "cohort" }, weights = {
      repeats = { ["West Leicester"] = 39, ["East Leicester"] = 20, ["Central Leicester"] = 14, ["South Leicester"] = 9,
                  Charnwood = 9, ["Hinckley and Blaby"] = 4, ["North West Leicestershire"] = 3,
                  ["Harborough and Wigston"] = 2 },
      murder = { ["West Leicester"] = 22, ["East Leicester"] = 14, ["Central Leicester"] = 4, Charnwood = 2 } } },
   map "district" { from = "npa", values = { Charnwood = "Charnwood", ["Hinckley and Blaby"] = "Blaby",
                                             ["North West Leicestershire"] = "North West Leicestershire",
                                             ["Harborough and Wigston"] = "Oadby and Wigston", ["*"] = "Leicester" } },
   assign "sex" { given = { "cohort" }, weights = { repeats = { M = 78, F = 22 }, murder = { M = 1 } } },
   assign "age" { given = { "cohort" }, number = true, weights = {
      repeats = { ["15"] = 6, ["16"] = 10, ["17"] = 12, ["18"] = 12, ["19"] = 10, ["20"] = 9, ["21"] = 8, ["22"] = 6,
                  ["23"] = 4, ["24"] = 2, ["25-29"] = 12, ["30-38"] = 9 },
      murder = { ["16"] = 4, ["17"] = 6, ["18"] = 8, ["19"] = 8, ["20"] = 6, ["21"] = 5, ["22"] = 3, ["23"] = 1,
                 ["24"] = 1 } } },
   assign "first" { given = { "cohort" }, number = true, weights = {
      repeats = { ["10"] = 8, ["11"] = 14, ["12"] = 22, ["13"] = 22, ["14"] = 17, ["15"] = 10, ["16"] = 4, ["17"] = 3 },
      murder = { ["10"] = 3, ["11"] = 7, ["12"] = 9, ["13"] = 8, ["14"] = 8, ["15"] = 5, ["16"] = 2 } } },
   -- Days between the first offence and the one that makes a member: 6.2 years in the mean of the murder cohort.
   assign "days" { given = { "cohort" }, number = true, weights = {
      repeats = { ["400-900"] = 20, ["901-1800"] = 34, ["1801-3000"] = 30, ["3001-5200"] = 16 },
      murder = spans } },
   assign "month" { given = { "cohort", "days" }, weights = began },
   day "began" { month = "month" },
   plus "index" { from = { "began", "days" } },
   assign "offences" { given = { "cohort" }, number = true, weights = {
      repeats = { ["4-8"] = 30, ["9-16"] = 40, ["17-40"] = 30 },
      -- 815 between first and index offence, 19.4 in the mean.
      murder = { ["8"] = 3, ["11"] = 3, ["14"] = 5, ["16"] = 5, ["18"] = 7, ["20"] = 5, ["22"] = 4, ["25"] = 4, ["28"] = 3,
                 ["34"] = 2, ["42"] = 1 } } },
   assign "class" { given = { "cohort" }, weights = { ["*"] = { ["8N"] = 46, ["34B"] = 19, ["8P"] = 4, ["5D"] = 3,
      ["105A"] = 18, ["58B"] = 10 } } },
}
for _, m in ipairs(markers) do
   local weights = {}
   for cohort, c in pairs(counts) do weights[cohort] = mark(c[m], c.n) end
   steps[#steps + 1] = assign(m) { given = { "cohort" }, weights = weights }
end

return part {
   records "member" { rows = { { count = 100, cohort = "repeats" }, { count = 42, cohort = "murder" } }, steps = steps },
   extract "cohort" {
      of = "member", file = "registers/cohort.csv",
      columns = {
         column "Cohort" { from = "cohort", values = { repeats = "Repeat suspects",
                                                       murder = "Murder or attempted murder under 25" } },
         column "Person ID" { from = "key", prefix = "SYN-COH-", width = 4 }, column "Age" { from = "age" },
         column "Sex" { from = "sex" },
         column "Age at first offence" { from = "first" }, column "First offence date" { from = "began", form = "date" },
         column "Index offence date" { from = "index", form = "date" },
         column "First offence class" { from = "class" }, column "Prior offences" { from = "offences" },
         column "Mental disorder" { from = "mental" }, column "Drugs" { from = "drugs" },
         column "Habitual knife carrier" { from = "carrier" }, column "Victim of crime" { from = "victim" },
         column "Previously victim" { from = "before" },
         column "Victim or witness of crime" { from = "witness" },
         column "Victim or witness of domestic abuse" { from = "domestic" }, column "District" { from = "district" },
         column "NPA" { from = "npa" },
      },
   },
}
