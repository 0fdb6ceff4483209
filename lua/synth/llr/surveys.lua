-- Surveys, a row a respondent: of residents in autumn 2020 and 2022, of young people early in 2019, in spring 2021 and
-- autumn 2022.  Shares are
-- those that were published, among those who answered; the rest is invented.

local district = { Leicester = 44, Blaby = 8, Charnwood = 15, Harborough = 7, ["Hinckley and Bosworth"] = 8, Melton = 4,
                   ["North West Leicestershire"] = 7,
                   ["Oadby and Wigston"] = 5, Rutland = 2 }

-- Five points from strongly disagree to strongly agree; `agree` is the share of the upper two in percent of answers, 2 in
-- 100 do not answer.
local function scale(agree)
   local less = 100 - agree
   return { ["5"] = agree * 0.36, ["4"] = agree * 0.64, ["3"] = less * 0.5, ["2"] = less * 0.32, ["1"] = less * 0.18,
            [""] = 2 }
end
local function safety(safe)
   local less = 100 - safe
   return { ["Very safe"] = safe * 0.38, ["Fairly safe"] = safe * 0.62, ["A bit unsafe"] = less * 0.62,
            ["Very unsafe"] = less * 0.38, ["Prefer not to say"] = 1 }
end
local by_wave = function (first, second) return { ["2020"] = first, ["2022"] = second } end

-- Who feels at ease does so in most answers, and women less often after dark; each wave keeps its shares.
local mood = {
   easy = { ["5"] = 1.8, ["4"] = 1.25, ["2"] = 0.6, ["1"] = 0.4, ["Very safe"] = 1.9, ["Fairly safe"] = 1.15, ["A bit unsafe"] = 0.55, ["Very unsafe"] = 0.35,
            Never = 1.4, Frequently = 0.6, ["A big problem"] = 0.6, ["Not a problem"] = 1.5 },
   uneasy = { ["5"] = 0.5, ["4"] = 0.75, ["2"] = 1.5, ["1"] = 1.9, ["Very safe"] = 0.5, ["Fairly safe"] = 0.85, ["A bit unsafe"] = 1.5, ["Very unsafe"] = 2,
              Never = 0.6, Frequently = 1.5, ["A big problem"] = 1.5, ["Not a problem"] = 0.6 },
}
local after_dark = { Female = { ["Very safe"] = 0.6, ["Fairly safe"] = 0.85, ["A bit unsafe"] = 1.2, ["Very unsafe"] = 1.6 },
                     Male = { ["Very safe"] = 1.5, ["Fairly safe"] = 1.1, ["Very unsafe"] = 0.6 } }
local function answer(name, weights, by_sex)
   local factors = { factor { given = { "mood" }, weights = mood } }
   if by_sex then factors[2] = factor { given = { "sex" }, weights = by_sex } end
   return assign(name) { given = { "wave" }, number = weights["2020"] ~= nil and weights["2020"]["5"] ~= nil, weights = weights, factors = factors,
                         margins = { margin { given = { "wave" }, weights = weights } } }
end
local moods = { easy = 58, uneasy = 42 }

local residents = {
   column "Response ID" { from = "key", prefix = "SYN-CS-", width = 5 }, column "Wave" { from = "wave" },
   column "Mode" { from = "mode" },
   column "Completed at" { from = "done", form = "datetime" }, column "Age band" { from = "age" },
   column "Sex" { from = "sex" },
   column "Ethnicity" { from = "ethnicity" }, column "District" { from = "district" },
   column "People from different backgrounds get on well together" { from = "backgrounds" },
   column "I could ask my neighbour for help" { from = "neighbour" },
   column "People in my local area can be trusted" { from = "trust" },
   column "Safe at home during the day" { from = "home_day" },
   column "Safe at home during the night" { from = "home_night" },
   column "Safe outside during the day" { from = "out_day" },
   column "Safe outside at night" { from = "out_night" }, column "Seen people using or dealing drugs" { from = "drugs" },
   column "How big a problem are drugs" { from = "problem" }, column "Most common crime in my area" { from = "crime" },
}

local function yes_no(yes, unsure)
   return { Yes = yes, No = 100 - yes - unsure, ["Don't know"] = unsure, [""] = 1 }
end

local knows = { ["2019"] = yes_no(25, 6), ["2021"] = yes_no(22, 6), ["2022"] = yes_no(21, 6) }
local carried = { ["2019"] = yes_no(8, 0), ["2021"] = yes_no(6, 0), ["2022"] = yes_no(6, 0) }

return part {
   records "resident" {
      rows  = { { count = 1520, wave = "2020", era = "autumn 2020" },
                { count = 1310, wave = "2022", era = "autumn 2022" } },
      steps = {
         assign "month" { given = { "wave" }, weights = { ["2020"] = { ["2020-09"] = 40, ["2020-10"] = 38,
            ["2020-11"] = 22 }, ["2022"] = { ["2022-10"] = 60, ["2022-11"] = 40 } } },
         day "day" { month = "month" },
         assign "hour" { weights = { ["9-12"] = 34, ["13-17"] = 30, ["18-22"] = 36 }, number = true },
         moment "done" { day = "day", hour = "hour" },
         assign "mode" { weights = { Online = 78, Paper = 14, ["Street interview"] = 8 } },
         assign "age" { weights = { ["16-24"] = 12, ["25-34"] = 18, ["35-44"] = 20, ["45-54"] = 18, ["55-64"] = 16,
                                    ["65 and over"] = 15, ["Prefer not to say"] = 1 } },
         assign "sex" { weights = { Female = 56, Male = 42, ["Prefer not to say"] = 2 } },
         assign "ethnicity" { weights = { ["White British"] = 66, Asian = 21, Black = 5, Mixed = 3, Other = 2,
                                          ["Prefer not to say"] = 3 } },
         assign "district" { weights = district },
         assign "mood" { given = { "wave" }, weights = { ["*"] = moods } },
         answer("backgrounds", by_wave(scale(63), scale(64))),
         answer("neighbour", by_wave(scale(84), scale(82))),
         answer("trust", by_wave(scale(50), scale(52))),
         answer("home_day", by_wave(safety(86), safety(87))),
         answer("home_night", by_wave(safety(67), safety(69))),
         answer("out_day", by_wave(safety(74), safety(76))),
         answer("out_night", by_wave(safety(45), safety(44)), after_dark),
         answer("drugs", by_wave({ Never = 40, Rarely = 10, Sometimes = 23, Frequently = 27,
            [""] = 2 },
                                                                { Never = 42, Rarely = 11, Sometimes = 23, Frequently = 24,
                                                                   [""] = 2 })),
         answer("problem", by_wave({ ["A big problem"] = 36, ["A small problem"] = 38,
            ["Not a problem"] = 18, ["Don't know"] = 8 },
                                                                  { ["A big problem"] = 33, ["A small problem"] = 40,
                                                                     ["Not a problem"] = 19, ["Don't know"] = 8 })),
         assign "crime" { given = { "wave" }, weights = by_wave(
            { ["Street-based violence"] = 25, ["Anti-social behaviour"] = 22, Burglary = 16, ["Vehicle crime"] = 14,
              ["Drug crime"] = 12, ["Hate crime"] = 4, Fraud = 3, None = 4, [""] = 3 },
            { ["Street-based violence"] = 23, ["Anti-social behaviour"] = 25, Burglary = 14, ["Vehicle crime"] = 15,
              ["Drug crime"] = 12, ["Hate crime"] = 4, Fraud = 4, None = 3, [""] = 3 }) },
         serial "key" { order = "done" },
      },
   },
   extract "community_survey" {
      of = "resident",
      dirt = {
         dirt "excluded" { what = "Response ID stands in another row, which counts as it comes last; the two differ", rows = 7, again = { Mode = "Paper" },
                           where = { mode = { "Online" } } },
         dirt "excluded" { what = "the whole row stands in another row, which counts", rows = 4, again = {} },
         dirt "rejected" { what = "People in my local area can be trusted: above 5", rows = 3,
                           column = "People in my local area can be trusted", value = "6", where = { wave = { "2022" } } },
      },
      file = "surveys/community_survey.csv", date = "day", order = "done", columns = residents,
   },

   records "pupil" {
      rows  = { { count = 940, wave = "2019" }, { count = 1130, wave = "2021" }, { count = 1060, wave = "2022" } },
      steps = {
         assign "month" { given = { "wave" }, weights = { ["2019"] = { ["2019-02"] = 60, ["2019-03"] = 40 },
                                                          ["2021"] = { ["2021-04"] = 20, ["2021-05"] = 44,
                                                             ["2021-06"] = 36 },
                                                          ["2022"] = { ["2022-10"] = 50, ["2022-11"] = 50 } } },
         assign "weekday" { weights = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" } },
         day "day" { month = "month", weekday = "weekday" },
         assign "hour" { weights = { ["9-15"] = 1 }, number = true },
         moment "done" { day = "day", hour = "hour" },
         assign "mode" { weights = { School = 82, ["Youth group"] = 18 } },
         assign "age" { weights = { ["11-13"] = 34, ["14-16"] = 42, ["17-18"] = 16, ["19-24"] = 8 } },
         map "year_group" { from = "age", values = { ["11-13"] = "Year 8", ["14-16"] = "Year 10", ["17-18"] = "Year 12" } },
         assign "sex" { weights = { Female = 51, Male = 46, ["Prefer not to say"] = 3 } },
         assign "district" { weights = district },
         assign "mood" { given = { "wave" }, weights = { ["*"] = moods } },
         answer("out_day", { ["2019"] = safety(75), ["2021"] = safety(73),
                                                            ["2022"] = safety(74) }),
         answer("out_night", { ["2019"] = safety(31), ["2021"] = safety(29),
                                                              ["2022"] = safety(30) }, after_dark),
         answer("park", { ["2019"] = safety(63), ["2021"] = safety(62),
                                                         ["2022"] = safety(63) }),
         assign "problem" { given = { "wave" }, weights = { ["*"] = { ["A big problem"] = 32, ["A small problem"] = 36,
            ["Not a problem"] = 22, ["Don't know"] = 10 } } },
         assign "knows" { given = { "wave" }, weights = knows, factors = { factor { given = { "age" }, weights = { ["11-13"] = { Yes = 0.6 }, ["17-18"] = { Yes = 1.4 } } } },
                          margins = { margin { given = { "wave" }, weights = knows } } },
         -- Who has carried a knife knows somebody who has; boys more often than girls.
         assign "carried" { given = { "wave" }, weights = carried, factors = { factor { given = { "knows" }, weights = { Yes = { Yes = 7 } } },
                               factor { given = { "sex" }, weights = { Female = { Yes = 0.5 } } } },
                            margins = { margin { given = { "wave" }, weights = carried } } },
         assign "reason" { given = { "carried" }, weights = { Yes = { ["Protection and safety"] = 58,
            ["Fear of others"] = 16, ["Peer pressure"] = 10, Status = 9, Other = 7 }, ["*"] = { ["-9"] = 1 } } },
         assign "law" { given = { "wave" }, weights = { ["2019"] = yes_no(65, 9), ["2021"] = yes_no(68, 8),
                                                        ["2022"] = yes_no(70, 8) } },
         serial "key" { order = "done" },
      },
   },
   extract "young_people_survey" {
      of = "pupil",
      dirt = {
         dirt "excluded" { what = "Response ID stands in another row, which counts as it comes last; the two differ", rows = 9, again = { Mode = "School" },
                           where = { mode = { "Youth group" } } },
         dirt "repaired" { what = "Completed at: not a date and time (YYYY-MM-DD HH:MM or DD/MM/YYYY HH:MM); taken as unknown", rows = 6, column = "Completed at", value = "in class" },
      },
      file = "surveys/young_people_survey.csv", date = "day", order = "done",
      columns = {
         column "Response ID" { from = "key", prefix = "SYN-YP-", width = 5 }, column "Wave" { from = "wave" },
         column "Mode" { from = "mode" },
         column "Completed at" { from = "done", form = "datetime" }, column "Age band" { from = "age" },
         column "Sex" { from = "sex" }, column "District" { from = "district" },
         column "School year" { from = "year_group" }, column "Safe outside during the day" { from = "out_day" },
         column "Safe outside at night" { from = "out_night" },
         column "Safe in my local park" { from = "park" }, column "How big a problem are drugs" { from = "problem" },
         column "Know somebody who has carried a knife" { from = "knows" },
         column "Have carried a knife" { from = "carried" },
         column "Main reason for carrying a knife" { from = "reason" },
         column "Know the law on carrying a knife" { from = "law" },
      },
   },

   list "survey_results" {
      file = "surveys/survey_results.csv", columns = { "Survey", "Year", "Question", "Answer", "Subgroup", "n", "Base",
                                                       "Percent" },
      rows = {
         { "Youth parliaments", "2019", "Priority devolved issue", "Knife crime", "Leicester", 1, 1, 100 },
         { "Youth parliaments", "2019", "Priority devolved issue", "Knife crime", "Leicestershire", 1, 1, 100 },
         { "Youth parliaments", "2019", "Priority devolved issue", "Knife crime", "Rutland", 1, 1, 100 },
         { "Youth parliaments", "2019", "Priority devolved issue", "Knife crime", "All", 3, 3, 100 },
         { "East Leicester young people", "2020", "Had carried or knew of somebody who had carried a weapon", "Yes", "All",
           61, 62, 98.4 },
         { "East Leicester young people", "2020", "Had carried or knew of somebody who had carried a weapon", "No", "All",
           1, 62, 1.6 },
      },
   },
}
