-- The partnership's own records: young people supported by seven interventions, training, campaigns, grants, the activity
-- log, and facts that
-- are no measures.  What the report on 2022/23 counts comes out of their rows.

-- Quarters of financial years, and the months in them.
local quarter = {}
for y = 2020, 2022 do
   for q = 1, 4 do
      local list = {}
      for k = 0, 2 do
         local m = 3 * q + k + 1 -- April is 4
         local year = y
         if m > 12 then m, year = m - 12, y + 1 end
         list[#list + 1] = tostring(year) .. (m < 10 and "-0" or "-") .. tostring(m)
      end
      quarter[tostring(y) .. "/" .. tostring(y - 1999) .. " Q" .. tostring(q)] = list
   end
end

-- Young people by intervention and financial year; of 2021/22 its last quarter in custody and at hospital is by itself,
-- since the service
-- reports from January 2022.
local names = {
   VIP = "Violence Intervention Project", EIS = "Early Intervention Service", REACH = "Reach",
   SPORT = "Sport and diversion", MENTOR = "Community mentoring",
   ETE = "Education, training and employment support", AFTER = "After-school programme",
}
local young = {
   { count = 196, intervention = "EIS", year = "2022/23" }, { count = 40, intervention = "REACH", year = "2022/23" },
   { count = 1150, intervention = "SPORT", year = "2022/23" }, { count = 260, intervention = "MENTOR", year = "2022/23" },
   { count = 187, intervention = "ETE", year = "2022/23" },
   { count = 840, intervention = "AFTER", year = "2022/23" }, { count = 860, intervention = "VIP", year = "2022/23" },
   { count = 208, intervention = "VIP", year = "2021/22 late" },
   { count = 172, intervention = "EIS", year = "2021/22" }, { count = 36, intervention = "REACH", year = "2021/22 early" },
   { count = 604, intervention = "SPORT", year = "2021/22" },
   { count = 488, intervention = "VIP", year = "2021/22 early" },
   { count = 131, intervention = "EIS", year = "2020/21" }, { count = 402, intervention = "VIP", year = "2020/21" },
}
local quarters = {
   ["2020/21"] = { "2020/21 Q1", "2020/21 Q2", "2020/21 Q3", "2020/21 Q4" },
   ["2021/22"] = { "2021/22 Q1", "2021/22 Q2", "2021/22 Q3", "2021/22 Q4" },
   ["2021/22 early"] = { "2021/22 Q1", "2021/22 Q2", "2021/22 Q3" }, ["2021/22 late"] = { "2021/22 Q4" },
   ["2022/23"] = { "2022/23 Q1", "2022/23 Q2", "2022/23 Q3", "2022/23 Q4" },
}
-- Of the 40 recruited to Reach 34 completed the programme; of the 860 met in custody and at hospital 258 wanted no
-- support, which leaves 3,275
-- supported in 2022/23.
local status = {
   REACH = { completed = 34, disengaged = 6 }, VIP = { completed = 327, disengaged = 146, engaged = 129, declined = 258 },
   ["*"] = { completed = 64, disengaged = 15, engaged = 21 },
}
local ages = { VIP = { ["11-17"] = 42, ["18-25"] = 58 }, EIS = { ["10-17"] = 1 }, REACH = { ["11-16"] = 1 },
               AFTER = { ["8-15"] = 1 }, ["*"] = { ["10-17"] = 74, ["18-24"] = 26 } }
local sources = { VIP = { Custody = 71, ["Emergency department"] = 29 }, REACH = { School = 100 },
                  EIS = { Police = 46, ["Social care"] = 30, School = 24 },
                  ["*"] = { School = 40, ["Youth service"] = 30, Self = 12, Police = 18 } }
local district = { EIS = { Leicester = 1 }, REACH = { Leicester = 1 },
                   ["*"] = { Leicester = 58, Charnwood = 14, ["Hinckley and Bosworth"] = 6,
                             ["North West Leicestershire"] = 7, Blaby = 5, Melton = 4, ["Oadby and Wigston"] = 3,
                             Harborough = 2,
                             Rutland = 1 } }

-- The activity log: output, financial year, numbers of its entries.
local log, month = {}, { "05-18", "07-06", "09-21", "11-16", "01-25", "03-15" }
local function entry(programme, output, year, numbers, persons)
   for i, n in ipairs(numbers) do
      local y = i > 4 and year + 1 or year
      log[#log + 1] = { tostring(y) .. "-" .. month[i], programme, output, n, persons and n or "" }
   end
end
entry("Youth involvement", "Young people reached", 2021, { 96, 104, 88, 120 }, true)
entry("Youth involvement", "Young people reached", 2022, { 131, 148, 122, 160, 137, 144 }, true)
entry("Community leadership", "Community members empowered", 2021, { 14, 16 }, true)
entry("Community leadership", "Community members empowered", 2022, { 21, 22 }, true)
entry("Community leadership", "Cohorts of community leaders", 2020, { 1 })
entry("Community leadership", "Cohorts of community leaders", 2021, { 1 })
entry("Community leadership", "Cohorts of community leaders", 2022, { 1 })
entry("Mentors in violence prevention", "New trainers", 2021, { 4 }, true)
entry("Mentors in violence prevention", "New trainers", 2022, { 4, 2 }, true)
entry("Mentors in violence prevention", "Schools joined", 2021, { 5, 6 })
entry("Mentors in violence prevention", "Schools joined", 2022, { 5, 4, 3, 1 })
entry("Hope Hacks", "Hope Hack events", 2022, { 1, 1, 1, 1 })
entry("Hope Hacks", "Young people at Hope Hacks", 2022, { 71, 58, 66, 69 }, true)
entry("Trauma-informed practice", "Professionals trained", 2020, { 42, 61, 74, 33 }, true)
entry("Trauma-informed practice", "Professionals trained", 2021, { 88, 96, 104, 92, 71, 47 }, true)
entry("Trauma-informed practice", "Professionals trained", 2022, { 122, 134, 118, 141, 127, 116 }, true)
entry("Sharing of learning", "Practitioners reached", 2022, { 410, 520, 610, 480, 390, 530 })
entry("Evaluation", "Evaluations commissioned", 2022, { 1, 1, 1 })
entry("Hotspot policing research", "Interviews", 2022, { 31, 44, 37 }, true)
entry("Hotspot policing research", "Surveys completed", 2022, { 388, 611, 539 }, true)

local returned = {}
for _, m in ipairs {
   { "Knife-enabled serious violence", "All ages", { 438, 364, 402, 431 } },
   { "Knife-enabled serious violence", "Victim under 25", { 196, 158, 169, 176 } },
   { "Non-domestic homicide", "All ages", { 6, 5, 7, 6 } }, { "Non-domestic homicide", "Victim under 25, with a knife",
                                                              { 2, 1, 2, 1 } },
   { "Admissions, knife or sharp object", "All ages", { 71, 52, 44, 39 } },
   { "Admissions, knife or sharp object", "Victim under 25", { 38, 27, 25, 24 } },
} do
   for i, year in ipairs { "2019/20", "2020/21", "2021/22", "2022/23" } do returned[#returned + 1] = { m[1], year, m[2],
      m[3][i], i == 1 and "Y" or "N" } end
end

local topics = { ["1"] = 4, ["2"] = 14, ["3"] = 38, ["4"] = 32, ["5"] = 10, [""] = 2 }
local learnt = { ["1"] = { ["2"] = 1, ["3"] = 4, ["4"] = 3 }, ["2"] = { ["2"] = 1, ["3"] = 4, ["4"] = 6 },
                 ["3"] = { ["3"] = 3, ["4"] = 8, ["5"] = 3 },
                 ["4"] = { ["4"] = 6, ["5"] = 6 }, ["5"] = { ["5"] = 1 }, ["*"] = { ["4"] = 1, [""] = 4 } }
local course = {
   assign "month" { given = { "year" }, weights = { ["2020/21"] = { ["2020-10"] = 1, ["2021-02"] = 1 },
                                                    ["2021/22"] = { ["2021-05"] = 2, ["2021-09"] = 2, ["2022-01"] = 2 },
                                                    ["2022/23"] = { ["2022-05"] = 2, ["2022-09"] = 2, ["2023-01"] = 3 } } },
   day "day" { month = "month", weekday = "weekday" },
   assign "course" { weights = { ["TIP-1"] = 60, ["TIP-2"] = 40 } },
   assign "sector" { weights = { ["Early help"] = 46, ["Youth work"] = 28, Education = 14, Police = 6, Health = 6 } },
   serial "key" { order = "day" },
}
local training_columns = { column "Course ID" { from = "course" }, column "Date" { from = "day", form = "date" },
                           column "Attendee ID" { from = "key", prefix = "SYN-TR-", width = 5 },
                           column "Sector" { from = "sector" } }
table.insert(course, 2, assign "weekday" { weights = { Tuesday = 1, Wednesday = 1, Thursday = 1 } })
for q = 1, 5 do
   course[#course + 1] = assign("before" .. q) { weights = topics, number = true }
   course[#course + 1] = assign("after" .. q) { given = { "before" .. q }, weights = learnt, number = true }
   training_columns[#training_columns + 1] = column("pre_q" .. q) { from = "before" .. q }
   training_columns[#training_columns + 1] = column("post_q" .. q) { from = "after" .. q }
end

return part {
   records "client" {
      rows  = young,
      steps = {
         assign "quarter" { given = { "intervention", "year" }, weights = { ["*"] = quarters } },
         assign "month" { given = { "quarter" }, weights = quarter },
         day "referred" { month = "month" },
         assign "status" { given = { "intervention", "year" }, weights = { REACH = { ["*"] = status.REACH },
            VIP = { ["*"] = status.VIP }, ["*"] = { ["*"] = status["*"] } } },
         assign "wait" { number = true, weights = { ["1-7"] = 50, ["8-28"] = 50 } },
         plus "started" { from = { "referred", "wait" }, where = { status = { "completed", "disengaged", "engaged" } } },
         assign "length" { where = { status = { "completed", "disengaged" } }, number = true,
                           weights = { ["20-60"] = 40, ["61-200"] = 60 } },
         plus "ended" { from = { "started", "length" }, where = { status = { "completed", "disengaged" } } },
         assign "sex" { weights = { M = 74, F = 23, ["Prefer not to say"] = 2, ["Non-binary"] = 1 } },
         assign "age" { given = { "intervention" }, number = true, weights = ages },
         assign "ethnicity" { weights = { ["White British"] = 58, Asian = 19, Black = 12, Mixed = 8, Other = 2,
                                          ["Not stated"] = 1 } },
         assign "source" { given = { "intervention" }, weights = sources },
         assign "district" { given = { "intervention" }, weights = district },
         assign "risk" { weights = { ["School exclusion"] = 24, ["Peer violence"] = 30, ["Substance use"] = 16,
                                     ["Missing episodes"] = 8, ["Domestic abuse"] = 14, [""] = 8 } },
         assign "sessions" { where = { status = { "completed", "disengaged", "engaged" } }, number = true,
                             weights = { ["1-4"] = 34, ["5-12"] = 46, ["13-26"] = 20 } },
         assign "consent" { weights = { Y = 72, N = 28 } },
         map "name" { from = "intervention", values = names },
         serial "key" { order = "referred" },
      },
   },
   extract "interventions" {
      of = "client",
      dirt = {
         dirt "repaired" { what = "End date: before the time that it follows, taken as unknown", rows = 12,
                           column = "End date", value = "01/04/2018", where = { status = { "completed", "disengaged" } } },
         dirt "repaired" { what = "Sessions: not a whole number; taken as unknown", rows = 8, column = "Sessions",
                           value = "lots" },
         dirt "excluded" { what = "the whole row stands in another row, which counts", rows = 9, again = {} },
         dirt "excluded" { what = "Intervention ID with the same Quarter and Participant ID stands in another row, which counts as it comes last; the two differ", rows = 14,
                           again = { Consent = "Y" }, where = { consent = { "N" } } },
      },
      file = "programmes/interventions.csv", date = "referred", order = "referred",
      columns = {
         column "Intervention ID" { from = "intervention" }, column "Intervention name" { from = "name" },
         column "Quarter" { from = "quarter" },
         column "Participant ID" { from = "key", prefix = "SYN-INT-", width = 5 },
         column "Referral date" { from = "referred", form = "date" },
         column "Referral source" { from = "source" }, column "Start date" { from = "started", form = "date" },
         column "End date" { from = "ended", form = "date" },
         column "Status" { from = "status" }, column "Sex" { from = "sex" }, column "Age" { from = "age" },
         column "Ethnicity" { from = "ethnicity" },
         column "District" { from = "district" }, column "risk_factor_1" { from = "risk" },
         column "Sessions" { from = "sessions" }, column "Consent" { from = "consent" },
      },
   },

   records "attendee" { rows = { { count = 210, year = "2020/21" }, { count = 498, year = "2021/22" },
                                 { count = 758, year = "2022/23" } }, steps = course },
   extract "training" { of = "attendee", file = "programmes/training.csv", date = "day", order = "day",
                        columns = training_columns },

   list "comms" {
      file = "programmes/comms.csv", columns = { "Campaign", "Period", "Platform", "Metric", "Value" },
      by = "Period", last = { ["2022-01"] = "2020/21", ["2023-06"] = "2022/23" },
      rows = {
         { "LiveSafe", "2020/21", "Facebook", "impressions", 512000 },
         { "LiveSafe", "2020/21", "Facebook", "clicks", 6100 }, { "LiveSafe", "2020/21", "Facebook", "reach", 148000 },
         { "LiveSafe", "2021/22", "Facebook", "impressions", 884000 },
         { "LiveSafe", "2021/22", "Facebook", "clicks", 9700 }, { "LiveSafe", "2021/22", "Facebook", "reach", 211000 },
         { "LiveSafe", "2022/23", "Facebook", "impressions", 1104200 },
         { "LiveSafe", "2022/23", "Facebook", "clicks", 12810 }, { "LiveSafe", "2022/23", "Facebook", "reach", 246300 },
         { "LiveSafe", "2022/23", "Instagram", "impressions", 731500 },
         { "LiveSafe", "2022/23", "Instagram", "clicks", 8420 }, { "LiveSafe", "2022/23", "Instagram", "reach", 187900 },
         { "LiveSafe", "2022/23", "Snapchat", "impressions", 694800 },
         { "LiveSafe", "2022/23", "Snapchat", "clicks", 7190 }, { "LiveSafe", "2022/23", "Snapchat", "reach", 142600 },
      },
   },
   list "community_grants" {
      file = "programmes/community_grants.csv", columns = { "Grant ID", "Financial year", "Recipient", "Purpose", "Amount",
                                                            "Direction" },
      by = "Financial year", last = { ["2022-01"] = "2020/21", ["2023-06"] = "2022/23" },
      rows = {
         { "CG21-01", "2020/21", "Community group A", "Diversion in hotspot areas", 4000, "awarded" },
         { "CG21-02", "2020/21", "Community group B", "Diversion in hotspot areas", 4500, "awarded" },
         { "CG23-01", "2022/23", "Community group A", "Diversion in hotspot areas", 5000, "awarded" },
         { "CG23-02", "2022/23", "Community group C", "Diversion in hotspot areas", 4800, "awarded" },
         { "CG23-03", "2022/23", "Community group D", "Diversion in hotspot areas", 5000, "awarded" },
         { "CG23-04", "2022/23", "Community group E", "Diversion in hotspot areas", 3500, "awarded" },
         { "CG23-05", "2022/23", "Community group F", "Diversion in hotspot areas", 5000, "awarded" },
         { "CG23-06", "2022/23", "Community group G", "Diversion in hotspot areas", 4200, "awarded" },
         { "CG23-07", "2022/23", "Community group H", "Diversion in hotspot areas", 5000, "awarded" },
         { "CG23-08", "2022/23", "Community group I", "Diversion in hotspot areas", 3900, "awarded" },
         { "CG23-09", "2022/23", "Community group J", "Diversion in hotspot areas", 4600, "awarded" },
         { "CG23-10", "2022/23", "Community group K", "Diversion in hotspot areas", 5000, "awarded" },
         { "CG23-11", "2022/23", "Community group L", "Diversion in hotspot areas", 4100, "awarded" },
         { "CG23-12", "2022/23", "Community group M", "Diversion in hotspot areas", 5000, "awarded" },
         { "HO-VRU-21", "2020/21", "Violence Reduction Network", "Violence reduction unit", 880000, "received" },
         { "HO-VRU-23", "2022/23", "Violence Reduction Network", "Violence reduction unit", 1106000, "received" },
         { "YEF-HOT", "2022/23", "Violence Reduction Network", "Hotspot policing research", 75000, "received" },
         { "YEF-FD", "2022/23", "Violence Reduction Network", "Focused deterrence", 1400000, "received" },
      },
   },
   list "programme_outputs" {
      file = "programmes/programme_outputs.csv", columns = { "Date", "Programme", "Output", "Number", "Persons" },
      rows = log,
      by = "Date", last = { ["2022-01"] = "2021-09-30", ["2023-06"] = "2023-03-31" },
   },
   list "key_facts" {
      file = "programmes/key_facts.csv", columns = { "id", "label", "value", "qualifier", "unit", "period", "source",
                                                     "owner", "approved_by", "date" },
      by = "period", last = { ["2022-01"] = "2020/21", ["2023-06"] = "2022/23" },
      rows = {
         { "impressions", "Views of the LiveSafe campaign", 2500000, "over", "impressions", "2022/23", "Campaign log",
           "Communications", "Programme lead", "2023-05-15" },
         { "clicks", "Clicks on advertisements of the LiveSafe campaign", 28000, "over", "clicks", "2022/23",
           "Campaign log", "Communications", "Programme lead", "2023-05-15" },
         { "learning", "Practitioners with whom learning was shared", 2900, "over", "people", "2022/23", "Activity log",
           "Communications", "Programme lead", "2023-05-15" },
         { "grant_share", "Share of the grant to be spent on interventions", 20, "exact", "percent", "2019/20",
           "Home Office", "Programme lead", "Programme lead", "2019-11-01" },
         { "reach_months", "Months of mentoring in Reach", 6, "exact", "months", "2022/23", "Programme", "Programme lead",
           "Programme lead", "2023-05-15" },
         { "trained", "Professionals trained since the project began", 1400, "over", "people", "2022/23", "Training log",
           "Programme lead", "Programme lead", "2023-05-15" },
      },
   },
   list "published_figures" {
      file = "programmes/published_figures.csv", columns = { "document", "page", "measure", "area", "period", "definition",
                                                             "dimensions", "value", "unit", "wording" },
      rows = {
         { "RS20", "5", "strategy.age_ratio", "E23000021", "2018/19", "SV-2020", "", 1.9, "times", "almost twice" },
         { "RS20", "5", "strategy.young_share_of_all", "E23000021", "2018/19", "SV-2020", "", 24, "percent", "24%" },
         { "RS20", "5", "sna.county_lines", "E23000021", "2019/20", "register", "", 21, "lines", "21" },
      },
   },
   -- As returned to the Home Office: the counts that the extracts give for the baseline and the latest year.
   list "success_measures" {
      file = "programmes/success_measures.csv", columns = { "measure", "Financial year", "Age group", "Value", "Baseline" },
      by = "Financial year", last = { ["2022-01"] = "2020/21", ["2023-06"] = "2022/23" },
      rows = returned,
   },
   list "assessments" {
      file = "programmes/assessments.csv", columns = { "Assessment", "Date", "Area", "Level" }, only = "2023-06",
      rows = {
         { "Joint readiness assessment", "2022-11-10", "Leadership", "Mature" },
         { "Joint readiness assessment", "2022-11-10", "Data and analysis", "Mature" },
         { "Joint readiness assessment", "2022-11-10", "Partnership working", "Mature" },
         { "Joint readiness assessment", "2022-11-10", "Involvement of young people", "Mature" },
         { "Joint readiness assessment", "2022-11-10", "Evaluation", "Mature" },
         { "Joint readiness assessment", "2022-11-10", "Governance", "Mature" },
      },
   },
}
