-- Registers of the police and their partners, a snapshot at the end of each quarter from March 2019 to March 2023; missing
-- episodes and
-- anti-social behaviour, a row each.  Who stands in a register at the end of September 2021, and where they live, is as
-- published.

local function days(y, m, d) -- since 1970-01-01, by the civil calendar
   if m <= 2 then y = y - 1 end
   local era, yoe = y // 400, y % 400
   local doy = (153 * (m + (m > 2 and -3 or 9)) + 2) // 5 + d - 1
   return era * 146097 + yoe * 365 + yoe // 4 - yoe // 100 + doy - 719468
end
local ends, day_of = { { 3, 31 }, { 6, 30 }, { 9, 30 }, { 12, 31 } }, {}
for n = 0, 16 do
   local e = ends[n % 4 + 1]
   day_of[tostring(n)] = days(2019 + n // 4, e[1], e[2])
end
local left, era_of = {}, {}
for n = 0, 16 do
   left[tostring(n)] = 17 - n
   era_of[tostring(n)] = n <= 10 and "first" or "later"
end

-- Rows that enter at a snapshot so that `totals` stand there; none leaves.
local function enter(totals)
   local rows, last = {}, 0
   for n, total in ipairs(totals) do
      if total > last then rows[#rows + 1] = { count = total - last, first = n - 1 } end
      last = total
   end
   return rows
end

local district_of = {
   ["Central Leicester"] = { "Leicester" }, ["West Leicester"] = { "Leicester" }, ["East Leicester"] = { "Leicester" },
   ["South Leicester"] = { "Leicester City" },
   Charnwood = { "Charnwood" }, ["Hinckley and Blaby"] = { "Hinckley and Bosworth", "Blaby", "H&B" },
   ["North West Leicestershire"] = { "North West Leicestershire", "NWL" },
   ["Melton and Rutland"] = { "Melton", "Melton", "Rutland" }, ["Harborough and Wigston"] = { "Harborough",
      "Oadby and Wigston" }, ["*"] = { "Outside LLR" },
}
local npa_of = { Leicester = "West Leicester", Charnwood = "Charnwood", Blaby = "Hinckley and Blaby",
                 ["Hinckley and Bosworth"] = "Hinckley and Blaby",
                 ["North West Leicestershire"] = "North West Leicestershire", Melton = "Melton and Rutland",
                 Rutland = "Melton and Rutland",
                 Harborough = "Harborough and Wigston", ["Oadby and Wigston"] = "Harborough and Wigston" }

-- A register of things that stay: entries, then a row for each snapshot that they are in.
local function snapshots(name, kept)
   return records(name) {
      of = name .. "_entry", count = "stays", inherit = kept,
      steps = { plus "at" { from = { "first", "slot" }, add = -1 }, map "day" { from = "at", values = day_of,
         number = true } },
   }
end
local function entries(name, rows, steps)
   local all = { map "stays" { from = "first", values = left, number = true },
                 map "era" { from = "first", values = era_of }, serial "key" {} }
   for _, s in ipairs(steps) do all[#all + 1] = s end
   return records(name .. "_entry") { rows = rows, steps = all }
end

-- County lines fall: entries are listed by the snapshot after their last one.
local lines = {}
for n, total in ipairs { 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 15, 14, 14, 13, 13, 13 } do lines[n] = total end
local line_rows = {}
for n = 1, 17 do
   local gone = lines[n] - (lines[n + 1] or 0)
   if gone > 0 then line_rows[#line_rows + 1] = { count = gone, first = 0, stays = n,
                                                  era = n >= 11 and "lasting" or "ended" } end
end

local missing_rows, asb_rows = {}, {}
for _, y in ipairs { { "2017-04", 12, 2017, 300, "before" }, { "2018-04", 12, 2018, 306, "before" },
                     { "2019-04", 12, 2019, 312, "before" }, { "2020-04", 18, 2020, 430, "window" },
                     { "2021-10", 6, 2021, 152, "after" }, { "2022-04", 12, 2022, 318, "after" } } do
   missing_rows[#missing_rows + 1] = { count = y[4], span = y[1], era = y[5] }
end
local span = {}
for _, s in ipairs { { "2017-04", 2017, 4, 12 }, { "2018-04", 2018, 4, 12 }, { "2019-04", 2019, 4, 12 },
                     { "2020-04", 2020, 4, 18 }, { "2021-10", 2021, 10, 6 }, { "2022-04", 2022, 4, 12 } } do
   span[s[1]] = {}
   for k = 0, s[4] - 1 do
      local m = s[3] - 1 + k
      local n = m % 12 + 1
      span[s[1]][tostring(s[2] + m // 12) .. (n < 10 and "-0" or "-") .. tostring(n)] = 1
   end
end
local asb_spans = { { "2017", 2017, 1180, "before" }, { "2018", 2018, 1208, "before" }, { "2019", 2019, 1236, "before" },
                    { "2020", 2020, 1262, "window" }, { "2021a", 2021, 648, "window" },
                    { "2021b", 2021, 640, "after" }, { "2022", 2022, 1322, "after" } }
local asb_months = {}
local warm = { 9, 10, 10, 11, 11, 9, 9, 7, 6, 5, 6, 7 } -- from April
for _, s in ipairs(asb_spans) do
   local from, to = s[1] == "2021b" and 6 or 0, s[1] == "2021a" and 5 or 11
   asb_months[s[1]] = {}
   for k = from, to do
      local n = (3 + k) % 12 + 1
      asb_months[s[1]][tostring(s[2] + (3 + k) // 12) .. (n < 10 and "-0" or "-") .. tostring(n)] = warm[k + 1]
   end
   asb_rows[#asb_rows + 1] = { count = s[3], span = s[1], era = s[4], who = "young" }
   asb_rows[#asb_rows + 1] = { count = s[3] * 2, span = s[1], era = s[4], who = "other" }
end

return part {
   entries("hkc", enter { 30, 31, 33, 34, 36, 38, 40, 43, 45, 48, 52, 53, 54, 55, 56, 57, 58 }, {
      assign "npa" { given = { "era" }, weights = {
         first = { ["West Leicester"] = 25, ["East Leicester"] = 13, ["Central Leicester"] = 6, ["South Leicester"] = 3,
                   Charnwood = 3, ["North West Leicestershire"] = 1, ["Hinckley and Blaby"] = 1 },
         later = { ["West Leicester"] = 3, ["East Leicester"] = 2, Charnwood = 1 } } },
      assign "district" { given = { "npa" }, weights = district_of },
      assign "age" { number = true, weights = { ["14-17"] = 30, ["18-24"] = 48, ["25-34"] = 16, ["35-44"] = 6 } },
      assign "sex" { weights = { M = 94, F = 6 } },
   }),
   snapshots("hkc", { "first", "key", "npa", "district", "age", "sex" }),
   extract "habitual_knife_carriers" {
      of = "hkc",
      dirt = { dirt "excluded" { what = "the whole row stands in another row, which counts", rows = 5, again = {} } },
      file = "registers/habitual_knife_carriers.csv", date = "day", order = "day",
      columns = { column "Snapshot date" { from = "day", form = "date" },
                  column "Person ID" { from = "key", prefix = "SYN-HKC-", width = 4 }, column "Age" { from = "age" },
                  column "Sex" { from = "sex" }, column "District" { from = "district" }, column "NPA" { from = "npa" } },
   },

   entries("cce", enter { 44, 48, 52, 56, 60, 64, 69, 74, 79, 84, 88, 91, 94, 96, 99, 101, 104 }, {
      assign "district" { given = { "era" }, weights = {
         first = { Leicester = 40, Charnwood = 13, ["Oadby and Wigston"] = 9, ["Hinckley and Bosworth"] = 7,
                   ["North West Leicestershire"] = 6, Blaby = 5, Harborough = 3, Melton = 3, Rutland = 2 },
         later = { Leicester = 8, Charnwood = 3, Blaby = 2, Melton = 1, ["Hinckley and Bosworth"] = 2 } } },
      map "npa" { from = "district", values = npa_of },
      assign "npa" { where = { district = { "Leicester" } }, given = { "era" },
                     weights = { ["*"] = { ["West Leicester"] = 16, ["East Leicester"] = 12, ["Central Leicester"] = 7,
                                           ["South Leicester"] = 5 } } },
      assign "age" { number = true, weights = { ["11-13"] = 18, ["14-15"] = 44, ["16-17"] = 38 } },
      assign "sex" { weights = { M = 78, F = 22 } },
   }),
   snapshots("cce", { "first", "key", "npa", "district", "age", "sex" }),
   extract "cce_cohort" {
      of = "cce", file = "registers/cce_cohort.csv", date = "day", order = "day",
      columns = { column "Snapshot date" { from = "day", form = "date" },
                  column "Child ID" { from = "key", prefix = "SYN-CCE-", width = 4 }, column "Age" { from = "age" },
                  column "Sex" { from = "sex" }, column "District" { from = "district" }, column "NPA" { from = "npa" } },
   },

   records "line_entry" {
      rows  = line_rows,
      steps = {
         serial "key" {},
         assign "kind" { given = { "era" }, weights = { lasting = { importing = 11, exporting = 2, ["local"] = 2 },
                                                        ended = { importing = 8, exporting = 1, ["local"] = 1 } } },
         assign "npa" { weights = { ["West Leicester"] = 5, ["East Leicester"] = 4, ["Central Leicester"] = 4,
                                    Charnwood = 4, ["Hinckley and Blaby"] = 3, ["North West Leicestershire"] = 3,
                                    ["Melton and Rutland"] = 1, ["Harborough and Wigston"] = 1 } },
         assign "district" { given = { "npa" }, weights = district_of },
         assign "links" { weights = { London = 10, Birmingham = 6, Nottingham = 4, ["London;Birmingham"] = 2,
                                      Coventry = 3 } },
      },
   },
   records "line" {
      of = "line_entry", count = "stays", inherit = { "first", "key", "kind", "npa", "district", "links" },
      steps = { plus "at" { from = { "first", "slot" }, add = -1 }, map "day" { from = "at", values = day_of,
         number = true } },
   },
   extract "county_lines" {
      of = "line", file = "registers/county_lines.csv", date = "day", order = "day",
      columns = { column "Snapshot date" { from = "day", form = "date" },
                  column "Line ID" { from = "key", prefix = "SYN-CL-", width = 3 }, column "Status" { text = "active" },
                  column "Kind" { from = "kind" }, column "Links" { from = "links" },
                  column "District" { from = "district" }, column "NPA" { from = "npa" } },
   },

   entries("usg", { { count = 3, first = 0, status = "established" }, { count = 1, first = 0, status = "emerging" },
                    { count = 1, first = 6, status = "established" },
                    { count = 1, first = 8, status = "emerging" } }, {
      assign "npa" { weights = { ["West Leicester"] = 3, ["East Leicester"] = 2, ["Central Leicester"] = 1 } },
      assign "district" { given = { "npa" }, weights = district_of },
      assign "members" { number = true, weights = { ["8-30"] = 1 } },
   }),
   snapshots("usg", { "first", "key", "status", "members", "npa", "district" }),
   extract "usg" {
      of = "usg", file = "registers/usg.csv", date = "day", order = "day",
      columns = { column "Snapshot date" { from = "day", form = "date" },
                  column "Group ID" { from = "key", prefix = "SYN-USG-", width = 2 }, column "Status" { from = "status" },
                  column "Members" { from = "members" }, column "District" { from = "district" },
                  column "NPA" { from = "npa" } },
   },

   -- Children who were missing: children first, then their episodes.
   records "missing_child" {
      rows  = missing_rows,
      steps = {
         serial "key" {},
         assign "npa" { given = { "era" }, weights = { ["*"] = { Charnwood = 90, ["North West Leicestershire"] = 74,
            ["Hinckley and Blaby"] = 66, ["West Leicester"] = 48, ["East Leicester"] = 40,
                                                                ["Harborough and Wigston"] = 34, ["Central Leicester"] = 30,
                                                                ["South Leicester"] = 26, ["Melton and Rutland"] = 22 } } },
         assign "district" { given = { "npa" }, weights = district_of },
         assign "age" { number = true, weights = { ["8-12"] = 14, ["13-15"] = 48, ["16-17"] = 38 } },
         assign "sex" { weights = { F = 48, M = 51, [""] = 1 } },
         assign "episodes" { number = true, weights = { ["1"] = 58, ["2"] = 20, ["3-5"] = 15, ["6-12"] = 7 } },
      },
   },
   records "missing" {
      of = "missing_child", count = "episodes", inherit = { "key", "npa", "district", "age", "sex", "span" },
      steps = {
         assign "month" { given = { "span" }, weights = span },
         day "day" { month = "month" },
         assign "hour" { number = true, weights = { ["7-12"] = 16, ["13-18"] = 36, ["19-23"] = 48 } },
         moment "gone" { day = "day", hour = "hour" },
         assign "minutes" { number = true, weights = { ["40-600"] = 66, ["601-1800"] = 26, ["1801-9000"] = 8 } },
         plus "back" { from = { "gone", "minutes" } },
         serial "number" { order = "gone" },
      },
   },
   extract "missing" {
      of = "missing",
      dirt = {
         dirt "repaired" { what = "Missing to: before the time that it follows, taken as unknown", rows = 24,
                           column = "Missing to", value = "01/01/2016 00:00" },
         dirt "repaired" { what = "Missing from: a date taken from a spreadsheet's day number", rows = 15,
                           column = "Missing from", how = "day number" },
         dirt "excluded" { what = "the whole row stands in another row, which counts", rows = 11, again = {} },
      },
      file = "registers/missing.csv", date = "day", order = "gone",
      columns = { column "Episode ID" { from = "number", prefix = "SYN-MIS-", width = 5 },
                  column "Child ID" { from = "key", prefix = "SYN-MC-", width = 5 },
                  column "Missing from" { from = "gone", form = "datetime" },
                  column "Missing to" { from = "back", form = "datetime" }, column "Age" { from = "age" },
                  column "Sex" { from = "sex" }, column "District" { from = "district" }, column "NPA" { from = "npa" } },
   },

   -- Anti-social behaviour: of people under 18, and of others, whose ages are mostly missing.
   records "disorder" {
      rows  = asb_rows,
      steps = {
         assign "month" { given = { "span" }, weights = asb_months },
         assign "npa" { given = { "era", "who" }, weights = { ["*"] = {
            young = { ["Hinckley and Blaby"] = 22, Charnwood = 18, ["North West Leicestershire"] = 14,
                      ["West Leicester"] = 11, ["East Leicester"] = 9, ["Central Leicester"] = 8, ["South Leicester"] = 6,
                      ["Harborough and Wigston"] = 7, ["Melton and Rutland"] = 5 },
            other = { ["Central Leicester"] = 20, ["West Leicester"] = 16, ["East Leicester"] = 15, Charnwood = 12,
                      ["Hinckley and Blaby"] = 11, ["North West Leicestershire"] = 8, ["South Leicester"] = 8,
                      ["Harborough and Wigston"] = 6, ["Melton and Rutland"] = 4 } } } },
         assign "district" { given = { "npa" }, weights = district_of },
         day "day" { month = "month" },
         assign "hour" { number = true, weights = { ["0-2"] = 6, ["3-7"] = 3, ["8-11"] = 9, ["12-14"] = 12, ["15-18"] = 32, ["19-21"] = 28, ["22-23"] = 10 } },
         moment "at" { day = "day", hour = "hour" },
         assign "age" { given = { "era", "who" }, number = true, weights = { ["*"] = { young = { ["10-12"] = 18,
            ["13-15"] = 50, ["16-17"] = 32 }, other = { ["18-24"] = 10, ["25-44"] = 15, ["45-75"] = 7, [""] = 68 } } } },
         assign "sex" { weights = { M = 62, F = 22, Unknown = 16 } },
         assign "type" { weights = { Nuisance = 70, Environmental = 12, Personal = 18 } },
         serial "key" { order = "at" },
         calendar "year" { from = "day", part = "financial_year" },
      },
   },
   extract "asb" {
      of = "disorder",
      dirt = {
         dirt "repaired" { what = "Age: no possible age, taken as unknown", rows = 30, column = "Age",
                           value = { "175", "168" }, where = { who = { "other" } } },
         dirt "excluded" { what = "the whole row stands in another row, which counts", rows = 18, again = {} },
         dirt "rejected" { what = "Incident number: no value, but one is required", rows = 7, column = "Incident number",
                           value = "", where = { who = { "other" } } },
      },
      file = "police/asb-{year}.csv", date = "day", order = "at",
      columns = { column "Incident number" { from = "key", prefix = "SYN-ASB-", width = 6 },
                  column "Incident date and time" { from = "at", form = "datetime" }, column "Type" { from = "type" },
                  column "Age" { from = "age" }, column "Sex" { from = "sex" }, column "District" { from = "district" },
                  column "NPA" { from = "npa" } },
   },
}
