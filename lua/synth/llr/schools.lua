-- Tables of the Department for Education: absence, exclusions and suspensions by reason, attainment, early years, young
-- people out of
-- education.  Levels agree with the indicators; reasons rank as the documents say.

local places = { "England", "East Midlands", "Leicester", "Leicestershire", "Rutland" }
local level = { England = "National", ["East Midlands"] = "Regional", ["*"] = "Local authority" }
local region = { ["East Midlands"] = "E12000004", England = "", ["*"] = "E12000004" }
local region_name = { England = "", ["*"] = "East Midlands" }
local old = { Leicester = "856", Leicestershire = "855", Rutland = "857", ["*"] = "" }
local code = { Leicester = "E06000016", Leicestershire = "E10000018", Rutland = "E06000017", ["*"] = "" }
local own_name = { Leicester = "Leicester", Leicestershire = "Leicestershire", Rutland = "Rutland", ["*"] = "" }
local last = { ["2022-01"] = "202021", ["2023-06"] = "202223" }

-- The columns that all of these files begin with.
local function head(more)
   local columns = {
      column "time_period" { from = "period" }, column "time_identifier" { text = "Academic year" },
      column "geographic_level" { from = "place", values = level },
      column "country_code" { text = "E92000001" }, column "region_code" { from = "place", values = region },
      column "region_name" { from = "place", values = region_name },
      column "old_la_code" { from = "place", values = old }, column "new_la_code" { from = "place", values = code },
      column "la_name" { from = "place", values = own_name },
   }
   for _, c in ipairs(more) do columns[#columns + 1] = c end
   return columns
end

local pupils = { England = 8200000, ["East Midlands"] = 740000, Leicester = 57200, Leicestershire = 96400, Rutland = 5700 }
local reasons = {
   ["Persistent or general disruptive behaviour"] = 37, ["Physical assault against a pupil"] = 19,
   ["Physical assault against an adult"] = 8,
   ["Verbal abuse or threatening behaviour against a pupil"] = 6,
   ["Verbal abuse or threatening behaviour against an adult"] = 15, Bullying = 1, ["Racist abuse"] = 2,
   ["Sexual misconduct"] = 0.6, ["Drug and alcohol related"] = 4, Damage = 2.6, Theft = 0.8,
   ["Use or threat of use of an offensive weapon or prohibited item"] = 4,
}
-- In Leicestershire verbal abuse comes second.
local own_reasons = { Leicestershire = { ["Verbal abuse or threatening behaviour against an adult"] = 1.6, ["*"] = 1 } }
local names = {}
for name in pairs(reasons) do names[#names + 1] = name end
local small = {}
for i, name in ipairs(names) do small[i] = name end
names[#names + 1] = "Total"
local rate, permanent = { England = 4.25, ["East Midlands"] = 4.1, Leicester = 3.42, Leicestershire = 2.96,
                          Rutland = 2.31 },
                        { England = 0.05, ["East Midlands"] = 0.05, Leicester = 0.02, Leicestershire = 0.03,
                          Rutland = 0.02 }
local factor = { ["201617"] = 1.06, ["201718"] = 1.08, ["201819"] = 1.10, ["201920"] = 0.82, ["202021"] = 1.0,
                 ["202122"] = 1.3, ["202223"] = 1.5 }
local by_reason, by_reason_p = {}, {}
for _, place in ipairs(places) do
   by_reason[place], by_reason_p[place] = {}, {}
   local sum = 0
   for name, w in pairs(reasons) do
      local own = own_reasons[place]
      w = w * (own and (own[name] or own["*"]) or 1)
      by_reason[place][name] = w
      sum = sum + w
   end
   for name in pairs(reasons) do
      local share = by_reason[place][name] / sum
      by_reason[place][name] = share * pupils[place] * rate[place] / 100
      by_reason_p[place][name] = share * pupils[place] * permanent[place] / 100
   end
   by_reason[place].Total, by_reason_p[place].Total = pupils[place] * rate[place] / 100,
   pupils[place] * permanent[place] / 100
end

return part {
   set "school areas" { "England", "East Midlands", "Leicester", "Leicestershire", "Rutland" },
   set "reasons"(names),
   grid "absence" {
      file = "education/absence.csv", by = "period", last = last,
      dimensions = { dimension "period" { "201617", "201718", "201819", "202021", "202122", "202223" },
                     dimension "place" { set = "school areas" },
                     dimension "school" { "Total", "State-funded primary", "State-funded secondary" } },
      values = {
         value "enrolments" { given = { "place" }, table = pupils, times = { school = { Total = 1,
            ["State-funded primary"] = 0.57, ["State-funded secondary"] = 0.4 } }, decimals = 0 },
         value "persistent" {
            given = { "school", "place" }, trend = { period = 1.02 }, noise = 0.004, decimals = 2,
            table = { Total = { England = 11.2, ["East Midlands"] = 11.4, Leicester = 13.1, Leicestershire = 10.1,
                                Rutland = 8.6 },
                      ["State-funded primary"] = { England = 8.2, ["East Midlands"] = 8.4, Leicester = 11.5,
                                                   Leicestershire = 7.4, Rutland = 6.0 },
                      ["State-funded secondary"] = { England = 13.7, ["East Midlands"] = 14.0, Leicester = 15.6,
                                                     Leicestershire = 13.1, Rutland = 11.5 } },
         },
         value "missing" { product = { "persistent", "enrolments" }, per = 100 },
         value "overall" { given = { "school", "place" }, trend = { period = 1.01 }, noise = 0.01, decimals = 2,
                           table = { ["*"] = { England = 4.7, ["East Midlands"] = 4.8, Leicester = 5.3,
                                               Leicestershire = 4.4, Rutland = 4.1 } } },
         value "unauthorised" { given = { "place" }, noise = 0.02, decimals = 2,
                                table = { England = 1.4, ["East Midlands"] = 1.4, Leicester = 1.9, Leicestershire = 1.1,
                                          Rutland = 0.8 } },
      },
      columns = head { column "school_type" { from = "school" }, column "enrolments" { value = "enrolments" },
                       column "sess_overall_percent" { value = "overall" },
                       column "sess_unauthorised_percent" { value = "unauthorised" },
                       column "enrolments_pa_10_exact" { value = "missing" },
                       column "enrolments_pa_10_exact_percent" { value = "persistent" } },
   },
   grid "exclusions" {
      file = "education/exclusions.csv", by = "period", last = last,
      dimensions = { dimension "period" { "201617", "201718", "201819", "201920", "202021", "202122", "202223" },
                     dimension "place" { set = "school areas" }, dimension "reason" { set = "reasons" } },
      -- A reason of its own since 2020/21.
      skip = { { reason = "Use or threat of use of an offensive weapon or prohibited item",
                 period = { "201617", "201718", "201819", "201920" } } },
      values = {
         value "headcount" { given = { "place" }, table = pupils, decimals = 0 },
         value "suspension" { given = { "place", "reason" }, table = by_reason, times = { period = factor }, noise = 0.02,
                              decimals = 0 },
         value "permanent" { given = { "place", "reason" }, table = by_reason_p, times = { period = factor }, noise = 0.02,
                             decimals = 0 },
         value "rate" { ratio = { "suspension", "headcount" }, per = 100, decimals = 2 },
         value "permanent_rate" { ratio = { "permanent", "headcount" }, per = 100, decimals = 2 },
      },
      marks = { { column = "perm_excl", text = "c", of = "permanent", below = 3,
                  where = { place = "Rutland", reason = small } } },
      columns = head { column "school_type" { text = "Total" }, column "characteristic" { from = "reason" },
                       column "headcount" { value = "headcount" },
                       column "perm_excl" { value = "permanent" }, column "perm_excl_rate" { value = "permanent_rate" },
                       column "suspension" { value = "suspension" },
                       column "susp_rate" { value = "rate" } },
   },
   grid "attainment" {
      file = "education/attainment.csv", by = "period", last = last,
      dimensions = { dimension "period" { "201617", "201718", "201819", "201920", "202021", "202122", "202223" },
                     dimension "place" { set = "school areas" } },
      values = {
         value "pupils" { given = { "place" }, table = { England = 570000, ["East Midlands"] = 52000, Leicester = 3900,
                                                         Leicestershire = 7300, Rutland = 430 }, decimals = 0,
                                                         trend = { period = 1.01 } },
         value "score" { given = { "place" }, table = { England = 49.7, ["East Midlands"] = 48.8, Leicester = 47.1,
                                                        Leicestershire = 49.4, Rutland = 52.9 },
                         times = { period = { ["201617"] = 0.965, ["201718"] = 0.97, ["201819"] = 0.97, ["201920"] = 1.01,
                                              ["202021"] = 1.025, ["202122"] = 0.99, ["202223"] = 0.96 } } },
         value "both" { given = { "place" }, noise = 0.01, table = { England = 71.0, ["East Midlands"] = 69.4,
            Leicester = 64.9, Leicestershire = 70.8, Rutland = 78.0 } },
      },
      columns = head { column "t_pupils" { value = "pupils" }, column "avg_att8" { value = "score" },
                       column "pt_l2basics_94" { value = "both" } },
   },
   grid "early_years" {
      file = "education/early_years.csv", by = "period", last = last,
      dimensions = { dimension "period" { "201617", "201718", "201819", "202122", "202223" },
                     dimension "place" { set = "school areas" } },
      values = {
         value "children" { given = { "place" }, table = { England = 640000, ["East Midlands"] = 55000, Leicester = 4800,
                                                           Leicestershire = 7900, Rutland = 380 }, decimals = 0 },
         value "good" { given = { "place" }, table = { England = 71.8, ["East Midlands"] = 70.6, Leicester = 66.5,
                                                       Leicestershire = 69.6, Rutland = 74.0 },
                        times = { period = { ["201617"] = 0.985, ["201718"] = 0.995, ["201819"] = 1.0, ["202122"] = 0.91,
                                             ["202223"] = 0.935 } } },
         value "number" { product = { "good", "children" }, per = 100 },
      },
      columns = head { column "number_of_pupils" { value = "children" }, column "number_gld" { value = "number" },
                       column "percentage_gld" { value = "good" } },
   },
   grid "neet" {
      file = "education/neet.csv", by = "period", last = { ["2022-01"] = "2021", ["2023-06"] = "2023" },
      dimensions = { dimension "period" { "2017", "2018", "2019", "2020", "2021", "2022", "2023" },
                     dimension "place" { set = "school areas" } },
      values = {
         value "cohort" { given = { "place" }, table = { England = 1200000, ["East Midlands"] = 104000, Leicester = 8600,
                                                         Leicestershire = 15200, Rutland = 900 }, decimals = 0,
                                                         trend = { period = 1.01 } },
         value "both" { given = { "place" }, table = { England = 5.7, ["East Midlands"] = 5.6, Leicester = 7.0,
                                                       Leicestershire = 6.5, Rutland = 4.2 }, trend = { period = 0.99 } },
         value "neet" { given = { "place" }, table = { England = 2.8, ["East Midlands"] = 2.6, Leicester = 3.4,
                                                       Leicestershire = 2.1, Rutland = 1.6 }, trend = { period = 0.99 },
                                                       noise = 0.01 },
      },
      columns = head { column "cohort" { value = "cohort" }, column "neet_percent" { value = "neet" },
                       column "neet_nk_percent" { value = "both" } },
   },
}
