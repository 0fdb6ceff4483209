-- Published indicators for Leicester, Leicestershire, Rutland and England, in the layout of Fingertips and as a partner's
-- own table; drug and
-- alcohol treatment; ranks of deprivation.  Which areas stand above or below England is as the documents say; the values
-- are invented.

local areas = { { "E06000016", "Leicester", "County & UA (4/21-3/23)" },
                { "E10000018", "Leicestershire", "County & UA (4/21-3/23)" },
                { "E06000017", "Rutland", "County & UA (4/21-3/23)" }, { "E92000001", "England", "England" } }
local years = { "2015/16", "2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23" }

-- Whom an indicator is about, in the four areas.
local of = {
   pupils = { 57200, 96400, 5700, 8200000 },
   reception = { 4800, 7900, 380, 640000 }, children = { 84000, 140000, 7800, 12000000 },
   youths = { 35200, 65400, 3900, 5400000 }, young = { 57000, 85000, 4400, 6600000 },
   all = { 354000, 713000, 40500, 56300000 }, adults = { 235000, 440000, 22000, 35000000 },
   asked = { 520, 1150, 480, 140000 }, hurt = { 50, 37, 6, 9100 }, clients = { 640, 720, 320, 70000 },
}

-- id and name in the settings, title, whom, per, values of 2020/21, factor from year to year, the year it is held for,
-- the name in the partner's table where it stands there alone.
local specs = {
   { "11201", "violence_admissions", "Emergency hospital admissions for violence", "all", 100000,
     { 52.4, 28.9, 17.8, 41.9 }, 0.98 },
   { "11202", "violence_offences", "Violence offences recorded by police", "all", 1000, { 38.2, 24.1, 16.0, 29.5 }, 1.05 },
   { "90637", "sexual_offences", "Sexual offences recorded by police", "all", 1000, { 2.9, 1.9, 1.3, 2.3 }, 1.03 },
   { "90631", "school_readiness", "School readiness: good level of development", "reception", 100,
     { 66.5, 69.6, 74.0, 71.8 }, 1.003, "2018/19" },
   { "10401", "first_time_entrants", "First-time entrants to youth justice", "youths", 100000,
     { 212.0, 108.0, 62.0, 146.9 }, 0.91 },
   { "local-09", "first_time_offenders", "First-time offenders", "all", 100000, { 228.0, 131.0, 96.0, 171.0 }, 0.95 },
   { "local-10", "children_in_justice", "Children in the youth justice system", "youths", 1000, { 6.4, 3.1, 2.1, 4.5 },
     0.92 },
   { "local-14", "unemployment_rate", "Unemployment", "adults", 100, { 6.4, 3.6, 3.0, 5.0 }, 1.02 },
   { "local-15", "youth_unemployment", "Unemployment of young people", "young", 100, { 15.8, 10.2, 8.8, 12.4 }, 1.02 },
   { "local-13", "economic_inactivity", "Economic inactivity", "adults", 100, { 27.6, 19.8, 21.0, 21.2 }, 0.995 },
   { "local-02", "learning_disability", "Children with a learning disability known to schools", "pupils", 1000,
     { 39.6, 36.4, 25.1, 34.2 }, 1.01 },
   { "91871", "semh_needs", "School pupils with social, emotional and mental health needs", "pupils", 100,
     { 3.12, 2.24, 2.51, 2.79 }, 1.04 },
   { "22301", "low_satisfaction", "People with a low satisfaction score", "asked", 100, { 7.6, 4.4, 3.9, 5.1 }, 1.02 },
   { "90808", "substance_admissions", "Hospital admissions due to substance misuse, 15 to 24", "young", 100000,
     { 52.0, 61.0, 70.0, 81.2 }, 0.98 },
   { "92906", "alcohol_specific", "Admissions for alcohol-specific conditions", "all", 100000,
     { 724.0, 482.0, 381.0, 587.0 }, 1.01 },
   { "93764", "alcohol_related", "Admissions for alcohol-related conditions", "all", 100000, { 561.0, 428.0, 377.0, 456.0 },
     1.0 },
   { "local-08", "alcohol_mental", "Admissions for mental and behavioural disorders due to the use of alcohol", "all", 100000,
     { 474.0, 330.0, 268.0, 401.0 }, 1.01 },
   { "92863", "domestic_abuse", "Domestic abuse-related incidents and crimes", "all", 1000, { 28.6, 23.9, 18.2, 30.3 },
     1.03 },
   { "local-12", "drug_treatment", "Adults in treatment at specialist drug misuse services", "adults", 1000,
     { 6.4, 3.1, 1.9, 4.5 }, 1.0 },
   { "local-16", "services_feel_safe", "Users of services who say that these make them feel safe", "clients", 100,
     { 89.4, 82.4, 83.6, 87.2 }, 1.0 },
   { "local-24", "population_young", "Share of the population under 25", "all", 100, { 38.2, 28.6, 24.9, 29.3 }, 0.998, nil,
     "share_under_25" },
   { "93553", "deprivation_score", "Deprivation score (IMD)", "all", -1, { 30.9, 12.3, 10.0, 21.7 }, 1.0, "2019" },
   { "local-18", "child_deprivation_score", "Income deprivation affecting children (IDACI)", "children", 100,
     { 26.4, 10.4, 7.4, 17.1 }, 1.0, "2019" },
   { "local-25", "assault_bodily_force", "Assault admissions under 25 by bodily force", "hurt", 100,
     { 50.0, 70.3, 80.0, 46.8 }, 1.0, "2018/19", "admission_share_bodily_force" },
   { "local-26", "assault_sharp_object", "Assault admissions under 25 with a sharp object", "hurt", 100,
     { 26.0, 10.8, 0.0, 12.6 }, 1.0, "2018/19", "admission_share_sharp_object" },
   { "local-27", "assault_alcohol", "Assault admissions under 25 related to alcohol", "hurt", 100, { 22.0, 5.4, 0.0, 8.4 },
     1.0, "2018/19", "admission_share_alcohol" },
}

local function round(x, places)
   local f = 10 ^ places
   return (x * f + 0.5) // 1 / f
end

-- Limits of a share by Wilson's score, of a rate as for a Poisson count by Byar's approximation.
local function limits(value, whole, per)
   if per == 100 then
      local p, z = value / 100, 1.96
      local middle, half = p + z * z / (2 * whole), z * (p * (1 - p) / whole + z * z / (4 * whole * whole)) ^ 0.5
      return 100 * (middle - half) / (1 + z * z / whole), 100 * (middle + half) / (1 + z * z / whole),
      (p * whole + 0.5) // 1
   end
   local n = (value * whole / per + 0.5) // 1
   local low = n > 0 and n * (1 - 1 / (9 * n) - 1.96 / (3 * n ^ 0.5)) ^ 3 or 0
   return low / whole * per, (n + 1) * (1 - 1 / (9 * (n + 1)) + 1.96 / (3 * (n + 1) ^ 0.5)) ^ 3 / whole * per, n
end

local fingertips, own = {}, {}
local function line(i, area, period, value, whole, hidden)
   local places = value < 10 and 2 or 1
   local low, high, n = "", "", ""
   if i[5] >= 0 then
      low, high, n = limits(value, whole, i[5])
      low, high = round(low > 0 and low or 0, 3), round(high, 3)
   end
   local sortable = tonumber(period:sub(1, 4)) * 10000
   if i[9] then
      own[#own + 1] = { area[1], period, i[9], round(value, places), n, whole, low, high }
      return
   end
   fingertips[#fingertips + 1] = {
      i[1], i[3], area[1], area[2], area[3], "Persons", "All ages", "", "", period, hidden and "" or round(value, places),
      hidden and "" or low,
      hidden and "" or high, hidden and "" or n, i[5] >= 0 and whole or "",
      hidden and "Value suppressed due to small numbers" or "", "", sortable,
   }
end

for _, i in ipairs(specs) do
   for a, area in ipairs(areas) do
      local whole = of[i[4]][a]
      if i[8] and i[8] ~= "2018/19" then
         line(i, area, i[8], i[6][a], whole)
      else
         for y, year in ipairs(years) do
            local held = not i[8] or i[1] == "90631" and y <= 4 or i[1] ~= "90631" and y == 4
            -- A small wave, so that no two years are alike.
            local wave = i[7] == 1 and 1 or 1 + 0.004 * ((y * 7 + a * 3) % 5 - 2) / 2
            local base = i[8] and 4 or 6
            local value = i[6][a] * i[7] ^ (y - base) * (y == base and 1 or wave)
            if held then line(i, area, i[1] == "local-24" and year:sub(1, 4) or year, value, whole,
                              a == 3 and i[1] == "10401" and y == 5) end
         end
      end
   end
end
for a, x in ipairs { 1.72, 1.70, 1.58, 1.61 } do own[#own + 1] = { areas[a][1], "2018/19", "admission_stay", x, "", "", "",
   "" } end
for a, x in ipairs { 32.8, 42.6, 47.3, 40.2 } do own[#own + 1] = { areas[a][1], "2020", "median_age", x, "", "", "",
   "" } end
for a, x in ipairs { { 208880, 354036 }, { 61960, 713085 }, { 2024, 40476 }, { 10760000, 56550000 } } do
   own[#own + 1] = { areas[a][1], "2011", "minority_ethnic_share", round(100 * x[1] / x[2], 1), x[1], x[2], "", "" }
end
own[#own + 1] = { "E06000016", "2019", "imd_rank", 14, 14, 152, "", "" }
own[#own + 1] = { "E10000018", "2019", "imd_rank", 136, 136, 152, "", "" }
own[#own + 1] = { "E06000017", "2019", "imd_rank", 148, 148, 152, "", "" }
own[#own + 1] = { "E06000016", "2019", "idaci_rank", 13, 13, 152, "", "" }
own[#own + 1] = { "E10000018", "2019", "idaci_rank", 133, 133, 152, "", "" }
own[#own + 1] = { "E06000017", "2019", "idaci_rank", 150, 150, 152, "", "" }

-- Treatment, rounded to 5 at source as such tables are.
local treatment = {}
local places = { { "E06000016", "Leicester", 2300, 1150, 6.4, 235000 },
                 { "E10000018", "Leicestershire", 1900, 790, 3.1, 440000 },
                 { "E06000017", "Rutland", 150, 55, 1.9, 22000 }, { "E92000001", "England", 261000, 123700, 4.5,
                    35000000 } }
for y, year in ipairs(years) do
   for _, p in ipairs(places) do
      local inside = p[4] + (p[3] < 200 and 0 or (y - 4) * 5)
      local share = 100 * (p[3] - inside) / p[3]
      local treated = (p[5] * p[6] / 5000 + 0.5) // 1 * 5
      local low, high = limits(1000 * treated / p[6], p[6], 1000)
      local wide = p[3] > 200000 and 2.1 or 8.6
      treatment[#treatment + 1] = { p[1], p[2], year, "adults", "opiates", "unmet need", p[3] - inside, p[3],
                                    round(share, 1), round(share - wide, 1), round(share + wide, 1) }
      treatment[#treatment + 1] = { p[1], p[2], year, "adults", "all", "in treatment", treated, p[6],
                                    round(1000 * treated / p[6], 2), round(low, 2), round(high, 2) }
      treatment[#treatment + 1] = { p[1], p[2], year, "young people", "cannabis", "in treatment",
                                    p[3] > 1000 and 95 - 5 * (y % 3) or "*", "", "", "", "" }
   end
end

return part {
   list "fingertips" {
      file = "indicators/fingertips.csv",
      columns = { "Indicator ID", "Indicator Name", "Area Code", "Area Name", "Area Type", "Sex", "Age", "Category Type",
                  "Category", "Time period", "Value",
                  "Lower CI 95.0 limit", "Upper CI 95.0 limit", "Count", "Denominator", "Value note", "Recent Trend",
                  "Time period Sortable" },
      rows = fingertips, by = "Time period", last = { ["2022-01"] = "2020/21", ["2023-06"] = "2022/23" },
   },
   list "indicator_table" {
      file = "indicators/indicator_table.csv", columns = { "Area", "period", "indicator", "value", "Count", "Base", "Lower",
                                                           "Upper" }, rows = own,
      by = "period", last = { ["2022-01"] = "2020/21", ["2023-06"] = "2022/23" },
   },
   list "substance_misuse" {
      file = "indicators/substance_misuse.csv",
      columns = { "Area code", "Area", "Period", "Group", "Substance", "Measure", "Count", "Base", "Value", "Lower",
                  "Upper" },
      rows = treatment, by = "Period", last = { ["2022-01"] = "2020/21", ["2023-06"] = "2022/23" },
   },
}
