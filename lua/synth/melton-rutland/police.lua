-- Offences of a year: when, where, what, with what.  Everything is invented.
local beats = {
   E07000133 = { ["Melton Town"] = 88, ["Melton Rural"] = 12 },
   E06000017 = { Oakham = 66, ["Uppingham and Rutland South"] = 34 },
}
local district_name = { E07000133 = "Melton", E06000017 = "Rutland" }
local months = {}
for i, weight in ipairs { 22, 24, 25, 27, 27, 24, 23, 22, 24, 20, 19, 22 } do
   local year, month = i < 10 and 2023 or 2024, (i + 2) % 12 + 1
   months[year .. (month < 10 and "-0" or "-") .. month] = weight
end
local by_day = { ["7-8"] = 4, ["9-11"] = 9, ["12-14"] = 14, ["15"] = 10, ["16-18"] = 26, ["19-21"] = 30 }
local by_night = { ["22"] = 26, ["23"] = 24, ["0"] = 20, ["1"] = 15, ["2"] = 10, ["3"] = 5 }

return part {
   records "offences" {
      rows  = { { count = 196, scope = "in" }, { count = 4600, scope = "out" } },
      steps = {
         assign "month" { given = {}, weights = months },
         assign "class" { given = { "scope" }, weights = { ["in"] = { ["8N"] = 156, ["34B"] = 18, ["5D"] = 12, ["8P"] = 7, ["34A"] = 3 },
            out = { ["105A"] = 19, ["49"] = 17, ["46"] = 14, ["58C"] = 8, ["28E"] = 8, ["45"] = 7, ["8L"] = 15, ["9A"] = 12 } } },
         assign "district" { given = { "scope" }, weights = { ["in"] = { E07000133 = 118, E06000017 = 78 }, out = { E07000133 = 58, E06000017 = 42 } } },
         assign "beat" { given = { "district" }, weights = beats },
         map "district_name" { from = "district", values = district_name },
         assign "night" { given = { "scope" }, weights = { ["in"] = { yes = 28, no = 72 }, out = { yes = 14, no = 86 } } },
         assign "weekday" { given = { "night" }, weights = { yes = { Friday = 15, Saturday = 27, Sunday = 24, ["Monday"] = 8, Tuesday = 8, Wednesday = 8, Thursday = 10 },
            no = { Monday = 14, Tuesday = 14, Wednesday = 14, Thursday = 14, Friday = 15, Saturday = 15, Sunday = 14 } } },
         day "day" { month = "month", weekday = "weekday" },
         assign "hour" { given = { "night" }, number = true, weights = { yes = by_night, no = by_day } },
         moment "committed" { day = "day", hour = "hour" },
         assign "lag" { given = {}, number = true, weights = { ["5-60"] = 40, ["61-240"] = 25, ["241-1440"] = 20, ["1441-20000"] = 15 } },
         plus "recorded" { from = { "committed", "lag" } },
         assign "location" { given = { "scope", "night" }, weights = {
            ["in"] = { yes = { Street = 58, ["Public house"] = 26, ["Car park"] = 10, Takeaway = 6 }, no = { Street = 62, Park = 14, Supermarket = 12, ["Car park"] = 12 } },
            out = { ["*"] = { House = 48, Street = 20, Supermarket = 20, Flat = 12 } } } },
         assign "knife" { given = { "scope", "class" }, weights = { ["in"] = { ["5D"] = { Y = 5, N = 7 }, ["34B"] = { Y = 4, N = 14 }, ["*"] = { Y = 3, N = 97 } }, out = { ["*"] = { "" } } } },
         map "weapon" { from = "knife", values = { Y = "KNIFE", N = "none" } },
         assign "suspects" { given = { "scope" }, number = true, weights = { ["in"] = { ["0"] = 42, ["1"] = 46, ["2"] = 12 }, out = { ["0"] = 70, ["1"] = 30 } } },
         serial "serial" { order = "recorded" },
      },
   },
   extract "offences" {
      file = "police/offences.csv", date = "day", order = "recorded",
      columns = {
         column "Crime number" { from = "serial", prefix = "SYN-", width = 7 }, column "Incident number" { from = "serial", prefix = "SYN-I", width = 7 },
         column "Recorded date" { from = "recorded", form = "datetime" }, column "Committed from" { from = "committed", form = "datetime" },
         column "Committed to" { text = "" }, column "HO class" { from = "class" }, column "Offence wording" { text = "" }, column "Crime status" { text = "Crimed" },
         column "Outcome type" { text = "" }, column "Location type" { from = "location" }, column "LSOA11CD" { text = "" }, column "Beat" { from = "beat" },
         column "NPA" { text = "Melton and Rutland" }, column "District" { from = "district_name" }, column "Domestic flag" { text = "N" },
         column "Alcohol flag" { text = "" }, column "Weapon type" { from = "weapon" }, column "Knife flag NDQIS" { from = "knife" },
         column "Victim count" { text = "1" }, column "Suspect count" { from = "suspects" }, column "Updated" { text = "" },
      },
      dirt = { dirt "excluded" { what = "the whole row stands in another row, which counts", rows = 4, again = {} } },
   },
}
