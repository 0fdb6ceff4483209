-- Emergency attendances and admissions after an assault: causes, injuries, flags, deprivation, stays, years, ages
-- (A23).
--
-- Flags say that a code of the group stands anywhere among the diagnoses of the record: an admission may have several,
-- or none.

local yes = { "yes" }
local emergency = { "21", "22", "23", "24", "25", "28", "2A", "2B", "2C", "2D" }
local not_regular = { "1", "2", "5", "unknown" }
local admitted = { method = emergency, order = { "1" }, episode_status = { "3" }, patient_class = not_regular,
                   in_scope = yes }
local young = { method = emergency, order = { "1" }, episode_status = { "3" }, patient_class = not_regular,
                in_scope = yes, age_group = { "Under 25" } }
local cause_known = { method = emergency, order = { "1" }, episode_status = { "3" }, patient_class = not_regular,
                      in_scope = yes, age_group = { "Under 25" },
                      cause_group = { "Firearm", "Sharp object", "Blunt object", "Bodily force", "Other" } }
local young_bodily = { method = emergency, order = { "1" }, episode_status = { "3" }, patient_class = not_regular,
                       in_scope = yes, age_group = { "Under 25" }, cause_group = { "Bodily force" } }
local young_sharp = { method = emergency, order = { "1" }, episode_status = { "3" }, patient_class = not_regular,
                      in_scope = yes, age_group = { "Under 25" }, cause_group = { "Sharp object" } }
local young_mental = { method = emergency, order = { "1" }, episode_status = { "3" }, patient_class = not_regular,
                       in_scope = yes, age_group = { "Under 25" }, mental_health = yes }
local young_substance = { method = emergency, order = { "1" }, episode_status = { "3" }, patient_class = not_regular,
                          in_scope = yes, age_group = { "Under 25" }, substance = yes }
local young_alcohol = { method = emergency, order = { "1" }, episode_status = { "3" }, patient_class = not_regular,
                        in_scope = yes, age_group = { "Under 25" }, alcohol = yes }
local by_sharp = { method = emergency, order = { "1" }, episode_status = { "3" }, patient_class = not_regular,
                   cause_group = { "Sharp object" } }
local young_by_sharp = { method = emergency, order = { "1" }, episode_status = { "3" }, patient_class = not_regular,
                         cause_group = { "Sharp object" }, age_group = { "Under 25" } }
local assaulted = { patient_group = { "20" }, category = { "1", "unknown" } }

local first_cause = "The cause is the first external cause of the record; a move to another hospital within a day is no new admission."
local whole = "The rate covers the whole period."
local flagged = "A code anywhere among the diagnoses; one admission may have several."
local area_of_home = "Deprivation is that of the neighbourhood, not of the person."
local stay = "Days from admission to the last discharge, 0 where both are on one day; a move to another hospital is no new stay."

return measures {

   -- Causes and injuries.

   measure "sna.admissions_window" {
      title = "Emergency admissions after an assault in the period of the tables", unit = "admissions",
         definition = "assault-admission", caveat = first_cause, table = "assault_admissions", statistic = "count",
         distinct = "stay", where = admitted, period = "window",
   },
   measure "sna.admission_rate" {
      title = "Emergency admissions after an assault per 1,000 residents", unit = "per 1,000 residents",
         definition = "assault-admission", caveat = whole, statistic = "rate", of = "sna.admissions_window",
         denominator = "sna.population", per = 1000,
   },
   measure "sna.cause_rate" {
      title = "Emergency admissions after an assault per 1,000 residents by cause", unit = "per 1,000 residents",
         definition = "assault-admission", caveat = whole, statistic = "rate", of = "sna.causes",
         denominator = "sna.population", per = 1000,
   },
   measure "sna.top_causes" {
      title = "Two causes with the highest rates of emergency admissions after an assault",
         unit = "per 1,000 residents", definition = "assault-admission", caveat = first_cause, statistic = "top",
         of = "sna.cause_rate", over = { "cause_group" }, k = 2,
   },
   measure "sna.top_diagnoses" {
      title = "Five diagnoses with the highest rates of emergency attendances after an assault",
         unit = "per 1,000 residents", definition = "assault-attendance", caveat = "The first diagnosis of each.",
         statistic = "top", of = "sna.diagnosis_rate", over = { "diagnosis" }, k = 5,
   },
   measure "sna.admission_months" {
      title = "Emergency admissions after an assault by month", unit = "admissions", definition = "assault-admission",
         table = "assault_admissions", statistic = "count",
         distinct = "stay", dimensions = { "month" }, where = admitted,
         period = "window",
   },

   -- Ages: under 25 against 25 and over.

   measure "sna.admission_age_ratio" {
      title = "Rate of emergency admissions after an assault, under 25 against 25 and over", unit = "times",
         definition = "assault-admission", statistic = "groups", of = "sna.admission_ages",
         denominator = "sna.population_by_age", over = { "age_group" }, groups = { "Under 25", "25 and over" },
   },
   measure "sna.attendance_year_ages" {
      title = "Emergency attendances after an assault under 25 and from 25 in the year", unit = "attendances",
         definition = "assault-attendance", table = "assault_attendances", statistic = "count",
         dimensions = { "age_group" }, where = assaulted, period = "year",
   },
   measure "sna.attendance_year_age_rate" {
      title = "Emergency attendances after an assault per 1,000 residents, under 25 and from 25, in the year",
         unit = "per 1,000 residents", definition = "assault-attendance", statistic = "rate",
         of = "sna.attendance_year_ages", denominator = "sna.population_by_age", per = 1000,
   },
   measure "sna.attendance_year_age_ratio" {
      title = "Rate of emergency attendances after an assault in the year, under 25 against 25 and over",
         unit = "times", definition = "assault-attendance", statistic = "groups", of = "sna.attendance_year_ages",
         denominator = "sna.population_by_age", over = { "age_group" }, groups = { "Under 25", "25 and over" },
   },
   measure "sna.admission_year_ages" {
      title = "Emergency admissions after an assault under 25 and from 25 in the year", unit = "admissions",
         definition = "assault-admission", table = "assault_admissions", statistic = "count",
         distinct = "stay", dimensions = { "age_group" }, where = admitted, period = "year",
   },
   measure "sna.admission_year_age_rate" {
      title = "Emergency admissions after an assault per 1,000 residents, under 25 and from 25, in the year",
         unit = "per 1,000 residents", definition = "assault-admission", statistic = "rate",
         of = "sna.admission_year_ages", denominator = "sna.population_by_age", per = 1000,
   },
   measure "sna.admission_year_age_ratio" {
      title = "Rate of emergency admissions after an assault in the year, under 25 against 25 and over", unit = "times",
         definition = "assault-admission", statistic = "groups", of = "sna.admission_year_ages",
         denominator = "sna.population_by_age", over = { "age_group" }, groups = { "Under 25", "25 and over" },
   },

   -- Flags, deprivation and stays of people under 25, in the period of the tables and in the year.

   measure "sna.young_admissions" {
      title = "Emergency admissions of people under 25 after an assault in the period of the tables",
         unit = "admissions", definition = "assault-admission", caveat = first_cause, table = "assault_admissions",
         statistic = "count",
         distinct = "stay", where = young, period = "window",
   },
   measure "sna.young_admissions_mental" {
      title = "Emergency admissions of people under 25 after an assault with a flag for mental health in the "
         .. "period of the tables", unit = "admissions", definition = "assault-admission", caveat = flagged,
         table = "assault_admissions", statistic = "count",
         distinct = "stay", where = young_mental, period = "window",
   },
   measure "sna.young_admissions_mental_share" {
      title = "Share of emergency admissions of people under 25 after an assault with a flag for mental health",
         unit = "percent", definition = "assault-admission", caveat = flagged, statistic = "part",
         of = "sna.young_admissions_mental", base = "sna.young_admissions",
   },
   measure "sna.young_admissions_substance" {
      title = "Emergency admissions of people under 25 after an assault with a flag for substance misuse in the "
         .. "period of the tables", unit = "admissions", definition = "assault-admission", caveat = flagged,
         table = "assault_admissions", statistic = "count",
         distinct = "stay", where = young_substance, period = "window",
   },
   measure "sna.young_admissions_substance_share" {
      title = "Share of emergency admissions of people under 25 after an assault with a flag for substance misuse",
         unit = "percent", definition = "assault-admission", caveat = flagged, statistic = "part",
         of = "sna.young_admissions_substance", base = "sna.young_admissions",
   },
   measure "sna.young_admissions_alcohol" {
      title = "Emergency admissions of people under 25 after an assault with a flag for alcohol in the period of "
         .. "the tables", unit = "admissions", definition = "assault-admission", caveat = flagged,
         table = "assault_admissions", statistic = "count",
         distinct = "stay", where = young_alcohol, period = "window",
   },
   measure "sna.young_admissions_alcohol_share" {
      title = "Share of emergency admissions of people under 25 after an assault with a flag for alcohol",
         unit = "percent", definition = "assault-admission", caveat = flagged, statistic = "part",
         of = "sna.young_admissions_alcohol", base = "sna.young_admissions",
   },
   measure "sna.young_admissions_quintiles" {
      title = "Emergency admissions of people under 25 after an assault by deprivation quintile of the "
         .. "neighbourhood of residence", unit = "admissions", definition = "assault-admission", caveat = area_of_home,
         table = "assault_admissions", statistic = "count",
         distinct = "stay", dimensions = { "quintile" }, where = young,
         period = "window",
   },
   measure "sna.young_admissions_quintile_share" {
      title = "Share of emergency admissions of people under 25 by deprivation quintile of the neighbourhood",
         unit = "percent", definition = "assault-admission", caveat = area_of_home, statistic = "share",
         of = "sna.young_admissions_quintiles", over = { "quintile" },
   },
   measure "sna.young_admissions_deprived_share" {
      title = "Share of emergency admissions of people under 25 who live in the most deprived fifth of neighbourhoods",
         unit = "percent", definition = "assault-admission", caveat = area_of_home, statistic = "share_of",
         of = "sna.young_admissions_quintiles", over = { "quintile" }, groups = { "1" },
   },
   measure "sna.young_admissions_affluent_share" {
      title = "Share of emergency admissions of people under 25 who live in the two least deprived fifths of "
         .. "neighbourhoods", unit = "percent", definition = "assault-admission", caveat = area_of_home,
         statistic = "share_of", of = "sna.young_admissions_quintiles", over = { "quintile" }, groups = { "4", "5" },
   },
   measure "sna.young_admissions_stay" {
      title = "Mean stay of people under 25 admitted after an assault", unit = "days", definition = "assault-admission",
         caveat = stay, table = "assault_admissions", statistic = "mean", column = "stay_days", distinct = "stay", where = young,
         period = "window",
   },
   measure "sna.young_admissions_stay_median" {
      title = "Median stay of people under 25 admitted after an assault", unit = "days",
         definition = "assault-admission", caveat = stay, table = "assault_admissions", statistic = "median",
         column = "stay_days", distinct = "stay", where = young, period = "window",
   },
   measure "sna.young_admissions_stay_by_cause" {
      title = "Mean stay of people under 25 admitted after an assault by cause", unit = "days",
         definition = "assault-admission", caveat = stay, table = "assault_admissions", statistic = "mean",
         column = "stay_days", distinct = "stay", dimensions = { "cause_group" }, where = young, period = "window",
   },
   measure "sna.young_admissions_longest_stay" {
      title = "Cause with the longest mean stay of people under 25", unit = "days", definition = "assault-admission",
         caveat = stay, statistic = "top", of = "sna.young_admissions_stay_by_cause", over = { "cause_group" }, k = 1,
   },
   measure "strategy.young_admissions" {
      title = "Emergency admissions of people under 25 after an assault in the year", unit = "admissions",
         definition = "assault-admission", caveat = first_cause, table = "assault_admissions", statistic = "count",
         distinct = "stay", where = young, period = "year",
   },
   measure "strategy.young_admissions_cause_known" {
      title = "Emergency admissions of people under 25 after an assault of known cause in the year",
         unit = "admissions", definition = "assault-admission", table = "assault_admissions", statistic = "count",
         distinct = "stay", where = cause_known, period = "year",
   },
   measure "strategy.young_admissions_bodily" {
      title = "Emergency admissions of people under 25 after an assault by bodily force in the year",
         unit = "admissions", definition = "assault-admission", caveat = first_cause, table = "assault_admissions",
         statistic = "count",
         distinct = "stay", where = young_bodily, period = "year",
   },
   measure "strategy.young_admissions_bodily_share" {
      title = "Share of emergency admissions of people under 25 after an assault that was by bodily force",
         unit = "percent", definition = "assault-admission", caveat = first_cause, statistic = "part",
         of = "strategy.young_admissions_bodily", base = "strategy.young_admissions_cause_known",
   },
   measure "strategy.young_admissions_bodily_compared" {
      title = "Share of emergency admissions of people under 25 after an assault by bodily force against England",
         unit = "percent", definition = "assault-admission", statistic = "benchmark",
         of = "strategy.young_admissions_bodily_share", beside = "risk.england_bodily_share",
   },
   measure "strategy.young_admissions_sharp" {
      title = "Emergency admissions of people under 25 after an assault with a sharp object in the year",
         unit = "admissions", definition = "assault-admission", caveat = first_cause, table = "assault_admissions",
         statistic = "count",
         distinct = "stay", where = young_sharp, period = "year",
   },
   measure "strategy.young_admissions_sharp_share" {
      title = "Share of emergency admissions of people under 25 after an assault that was with a sharp object",
         unit = "percent", definition = "assault-admission", caveat = first_cause, statistic = "part",
         of = "strategy.young_admissions_sharp", base = "strategy.young_admissions_cause_known",
   },
   measure "strategy.young_admissions_sharp_compared" {
      title = "Share of emergency admissions of people under 25 after an assault with a sharp object against England",
         unit = "percent", definition = "assault-admission", statistic = "benchmark",
         of = "strategy.young_admissions_sharp_share", beside = "risk.england_sharp_share",
   },
   measure "strategy.young_admissions_mental" {
      title = "Emergency admissions of people under 25 after an assault with a flag for mental health in the year",
         unit = "admissions", definition = "assault-admission", caveat = flagged, table = "assault_admissions",
         statistic = "count",
         distinct = "stay", where = young_mental, period = "year",
   },
   measure "strategy.young_admissions_mental_share" {
      title = "Share of emergency admissions of people under 25 after an assault with a flag for mental health",
         unit = "percent", definition = "assault-admission", caveat = flagged, statistic = "part",
         of = "strategy.young_admissions_mental", base = "strategy.young_admissions",
   },
   measure "strategy.young_admissions_substance" {
      title = "Emergency admissions of people under 25 after an assault with a flag for substance misuse in the year",
         unit = "admissions", definition = "assault-admission", caveat = flagged, table = "assault_admissions",
         statistic = "count",
         distinct = "stay", where = young_substance, period = "year",
   },
   measure "strategy.young_admissions_substance_share" {
      title = "Share of emergency admissions of people under 25 after an assault with a flag for substance misuse",
         unit = "percent", definition = "assault-admission", caveat = flagged, statistic = "part",
         of = "strategy.young_admissions_substance", base = "strategy.young_admissions",
   },
   measure "strategy.young_admissions_alcohol" {
      title = "Emergency admissions of people under 25 after an assault with a flag for alcohol in the year",
         unit = "admissions", definition = "assault-admission", caveat = flagged, table = "assault_admissions",
         statistic = "count",
         distinct = "stay", where = young_alcohol, period = "year",
   },
   measure "strategy.young_admissions_alcohol_share" {
      title = "Share of emergency admissions of people under 25 after an assault with a flag for alcohol",
         unit = "percent", definition = "assault-admission", caveat = flagged, statistic = "part",
         of = "strategy.young_admissions_alcohol", base = "strategy.young_admissions",
   },
   measure "strategy.young_admissions_alcohol_compared" {
      title = "Share of emergency admissions of people under 25 with a flag for alcohol against England",
         unit = "percent", definition = "assault-admission", statistic = "benchmark",
         of = "strategy.young_admissions_alcohol_share", beside = "risk.england_alcohol_share",
   },
   measure "strategy.young_admissions_quintiles" {
      title = "Emergency admissions of people under 25 after an assault by deprivation quintile of the "
         .. "neighbourhood of residence", unit = "admissions", definition = "assault-admission", caveat = area_of_home,
         table = "assault_admissions", statistic = "count",
         distinct = "stay", dimensions = { "quintile" }, where = young, period = "year",
   },
   measure "strategy.young_admissions_quintile_share" {
      title = "Share of emergency admissions of people under 25 by deprivation quintile of the neighbourhood",
         unit = "percent", definition = "assault-admission", caveat = area_of_home, statistic = "share",
         of = "strategy.young_admissions_quintiles", over = { "quintile" },
   },
   measure "strategy.young_admissions_deprived_share" {
      title = "Share of emergency admissions of people under 25 who live in the most deprived fifth of neighbourhoods",
         unit = "percent", definition = "assault-admission", caveat = area_of_home, statistic = "share_of",
         of = "strategy.young_admissions_quintiles", over = { "quintile" }, groups = { "1" },
   },
   measure "strategy.young_admissions_affluent_share" {
      title = "Share of emergency admissions of people under 25 who live in the two least deprived fifths of "
         .. "neighbourhoods", unit = "percent", definition = "assault-admission", caveat = area_of_home,
         statistic = "share_of", of = "strategy.young_admissions_quintiles", over = { "quintile" },
         groups = { "4", "5" },
   },
   measure "strategy.young_admissions_stay" {
      title = "Mean stay of people under 25 admitted after an assault", unit = "days", definition = "assault-admission",
         caveat = stay, table = "assault_admissions", statistic = "mean", column = "stay_days", distinct = "stay", where = young,
         period = "year",
   },
   measure "strategy.young_admissions_stay_median" {
      title = "Median stay of people under 25 admitted after an assault", unit = "days",
         definition = "assault-admission", caveat = stay, table = "assault_admissions", statistic = "median",
         column = "stay_days", distinct = "stay", where = young, period = "year",
   },
   measure "strategy.young_admissions_stay_by_cause" {
      title = "Mean stay of people under 25 admitted after an assault by cause", unit = "days",
         definition = "assault-admission", caveat = stay, table = "assault_admissions", statistic = "mean",
         column = "stay_days", distinct = "stay", dimensions = { "cause_group" }, where = young, period = "year",
   },
   measure "strategy.young_admissions_longest_stay" {
      title = "Cause with the longest mean stay of people under 25", unit = "days", definition = "assault-admission",
         caveat = stay, statistic = "top", of = "strategy.young_admissions_stay_by_cause", over = { "cause_group" },
         k = 1,
   },
   measure "strategy.young_admissions_stay_compared" {
      title = "Mean stay of people under 25 admitted after an assault against England", unit = "days",
         definition = "assault-admission", caveat = stay, statistic = "benchmark",
         of = "strategy.young_admissions_stay", beside = "risk.england_stay",
   },
   measure "sna.attendance_quintile_beside" {
      title = "Share of emergency attendances of a deprivation quintile against its share of residents", unit = "times",
         definition = "assault-attendance", caveat = area_of_home, statistic = "beside",
         of = "sna.attendance_quintile_share", beside = "open.quintile_population_share",
   },
   measure "sna.admission_quintile_beside" {
      title = "Share of emergency admissions of a deprivation quintile against its share of residents", unit = "times",
         definition = "assault-admission", caveat = area_of_home, statistic = "beside",
         of = "sna.admission_quintile_share", beside = "open.quintile_population_share",
   },

   -- Assaults with a sharp object by year (A30).

   measure "sna.sharp_by_year" {
      title = "Emergency admissions after an assault with a sharp object by financial year", unit = "admissions",
         definition = "sharp-admission", caveat = first_cause, table = "assault_admissions", statistic = "count",
         distinct = "stay", dimensions = { "financial_year" }, where = by_sharp,
   },
   measure "sna.sharp_rate_by_year" {
      title = "Emergency admissions after an assault with a sharp object per 1,000 residents by financial year",
         unit = "per 1,000 residents", definition = "sharp-admission",
         caveat = "All years stand on one estimate of residents.", statistic = "rate", of = "sna.sharp_by_year",
         denominator = "sna.population", per = 1000,
   },
   measure "sna.young_sharp_by_year" {
      title = "Emergency admissions of people under 25 after an assault with a sharp object by financial year",
         unit = "admissions", definition = "sharp-admission", caveat = first_cause, table = "assault_admissions",
         statistic = "count",
         distinct = "stay", dimensions = { "financial_year" }, where = young_by_sharp,
   },
   measure "sna.young_sharp_rate_by_year" {
      title = "Emergency admissions of people under 25 after an assault with a sharp object per 1,000 residents "
         .. "under 25 by year", unit = "per 1,000 residents", definition = "sharp-admission",
         caveat = "All years stand on one estimate of residents.", statistic = "rate", of = "sna.young_sharp_by_year",
         denominator = "sna.population_young", per = 1000,
   },
}
