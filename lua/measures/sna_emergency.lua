-- Violence as emergency departments see it since ECDS took the place of the old A&E data set (A07 to A09, A13, A16, A18, A23).
--
-- An assault is told by the intent of the injury, not by a patient group, and diagnoses are other lists: these figures have a
-- definition of their own and are no series with those of sna.attendances.  Patients are counted where they live.

local first_visit = { "1", "unknown" }
local assault = { intent_group = { "Assault" }, category = first_visit }
local young = { intent_group = { "Assault" }, category = first_visit, age_group = { "Under 25" } }
local assault_weekend = { intent_group = { "Assault" }, category = first_visit, weekday = { "Saturday", "Sunday" } }
local causes = { "Firearm", "Sharp object", "Blunt object", "Bodily force", "Other" }
local arrival = "The hour is that of arrival, not of the assault."
local break_ = "No series with the figures of the old A&E data set, which told assaults by patient group."
local whole = "The rate covers the whole period."
local first_diagnosis = "The first diagnosis of each; groups are by a map of the hospital's codes to the old headings."
local known_flag = "Of attendances for which it is recorded."
local residents = "Patients of the extract who live in the area; those whose residence is not known are in the unknown of the "
   .. "whole area. " .. break_

return measures {

   definition "assault-emergency" {
      title = "Emergency attendances after an assault (ECDS)",
      text = "First attendances at emergency departments for an injury whose intent is recorded as assault; sexual assault is "
         .. "left out. Attendances whose intent was recorded late or never are not in it.",
   },

   view "emergencies" {
      table  = "ecds",
      derive = {
         map "intent_told"  { from = "intent_text", settings = "ecds_concepts", key = "value", value = "group",
                              where = { concept_set = "injury_intent" } },
         map "intent_coded" { from = "intent", settings = "ecds_concepts", key = "value", value = "group",
                              where = { concept_set = "injury_intent" }, expected = { intent_told = { "unknown" } } },
         first "intent_group" { from = { "intent_coded", "intent_told" } },
         map "cause_told"   { from = "mechanism_text", settings = "ecds_concepts", key = "value", value = "group",
                              where = { concept_set = "injury_mechanism" }, expected = { intent_group = { "Assault" } } },
         map "cause_coded"  { from = "mechanism", settings = "ecds_concepts", key = "value", value = "group",
                              where = { concept_set = "injury_mechanism" },
                              expected = { intent_group = { "Assault" }, cause_told = { "unknown" } } },
         first "cause"      { from = { "cause_coded", "cause_told" } },
         map "place_told"   { from = "place_text", settings = "ecds_concepts", key = "value", value = "group",
                              where = { concept_set = "injury_place" }, expected = { intent_group = { "Assault" } } },
         map "place_coded"  { from = "place", settings = "ecds_concepts", key = "value", value = "group",
                              where = { concept_set = "injury_place" },
                              expected = { intent_group = { "Assault" }, place_told = { "unknown" } } },
         first "place_type" { from = { "place_coded", "place_told" } },
         map "alcohol"      { from = "alcohol_drug", settings = "ecds_concepts", key = "value", value = "group",
                              where = { concept_set = "alcohol" }, expected = { intent_group = { "Assault" } } },
         map "drugs"        { from = "alcohol_drug", settings = "ecds_concepts", key = "value", value = "group",
                              where = { concept_set = "drugs" }, expected = { intent_group = { "Assault" } } },
         map "diagnosis"    { from = "diagnosis[01]", settings = "ae_diagnosis", key = "code", value = "group",
                              where = { scheme = "ecds" }, expected = { intent_group = { "Assault" } } },
         clock "month"      { from = "arrival_date", part = "month" },
         clock "weekday"    { from = "arrival_date", part = "weekday" },
         clock "hour"       { from = "arrival_time", part = "hour" },
         clock "injury_hour" { from = "injury_time", part = "hour" },
         band "age_group"   { from = "age", bands = "under_25" },
         band "age_band"    { from = "age", bands = "five_year" },
      },
   },
   place "emergencies" { column = "lsoa", level = "lsoa", month = "month" },

   -- How many, and whether more or fewer (A23).

   measure "sna.ecds_attendances" {
      title = "Emergency attendances after an assault in the year (ECDS)", unit = "attendances", caveat = residents,
      definition = "assault-emergency", table = "emergencies", statistic = "count", where = assault, period = "year",
   },
   measure "sna.ecds_attendances_before" {
      title = "Emergency attendances after an assault in the year before (ECDS)", unit = "attendances", caveat = break_,
      definition = "assault-emergency", table = "emergencies", statistic = "count", where = assault, period = "before",
   },
   measure "sna.ecds_attendance_change" {
      title = "Change of emergency attendances after an assault (ECDS)", unit = "percent", caveat = break_,
      definition = "assault-emergency", statistic = "against", of = "sna.ecds_attendances",
      before = "sna.ecds_attendances_before",
   },
   measure "sna.ecds_attendances_young" {
      title = "Emergency attendances of people under 25 after an assault in the year (ECDS)", unit = "attendances",
      definition = "assault-emergency", table = "emergencies", statistic = "count", where = young, period = "year",
   },
   measure "sna.ecds_attendances_window" {
      title = "Emergency attendances after an assault in the period of the tables (ECDS)", unit = "attendances",
      definition = "assault-emergency", table = "emergencies", statistic = "count", where = assault, period = "window",
   },
   measure "sna.ecds_attendance_rate" {
      title = "Emergency attendances after an assault per 1,000 residents (ECDS)", unit = "per 1,000 residents",
      caveat = whole .. " " .. residents, definition = "assault-emergency", statistic = "rate",
      of = "sna.ecds_attendances_window", denominator = "sna.population", per = 1000,
   },
   measure "sna.ecds_return_visits" {
      title = "Further visits after an assault, which are not counted as attendances (ECDS)", unit = "visits",
      definition = "assault-emergency", table = "emergencies", statistic = "count",
      where = { intent_group = { "Assault" }, category = { "2", "3", "4" } }, period = "window",
   },
   measure "sna.ecds_injuries" {
      title = "First emergency attendances whose cause of injury is recorded (ECDS)", unit = "attendances",
      definition = "assault-emergency", table = "emergencies", statistic = "count",
      where = { category = first_visit, cause = causes }, period = "window",
   },
   measure "sna.ecds_injuries_without_intent" {
      title = "First emergency attendances whose cause of injury is recorded and whose intent is not (ECDS)",
      unit = "attendances", definition = "assault-emergency", table = "emergencies", statistic = "count",
      where = { category = first_visit, cause = causes, intent_group = { "unknown" } }, period = "window",
   },
   measure "sna.ecds_intent_missing_share" {
      title = "Share of injuries without a recorded intent (ECDS)", unit = "percent", definition = "assault-emergency",
      caveat = "Assaults among them are missing from all counts of attendances.", statistic = "part",
      of = "sna.ecds_injuries_without_intent", base = "sna.ecds_injuries",
   },

   -- Injuries, causes, alcohol and drugs (A23).

   measure "sna.ecds_diagnoses" {
      title = "Emergency attendances after an assault by diagnosis (ECDS)", unit = "attendances",
      definition = "assault-emergency", table = "emergencies", statistic = "count", dimensions = { "diagnosis" },
      where = assault, period = "window", caveat = first_diagnosis,
   },
   measure "sna.ecds_diagnosis_rate" {
      title = "Emergency attendances after an assault per 1,000 residents by diagnosis (ECDS)",
      unit = "per 1,000 residents", caveat = whole .. " " .. first_diagnosis, definition = "assault-emergency",
      statistic = "rate", of = "sna.ecds_diagnoses", denominator = "sna.population", per = 1000,
   },
   measure "sna.ecds_top_diagnoses" {
      title = "Five diagnoses with the highest rates of emergency attendances after an assault (ECDS)",
      unit = "per 1,000 residents", definition = "assault-emergency", caveat = first_diagnosis, statistic = "top",
      of = "sna.ecds_diagnosis_rate", over = { "diagnosis" }, k = 5,
   },
   measure "sna.ecds_causes" {
      title = "Emergency attendances after an assault by cause of the injury (ECDS)", unit = "attendances",
      definition = "assault-emergency", table = "emergencies", statistic = "count", dimensions = { "cause" },
      where = assault, period = "window",
   },
   measure "sna.ecds_cause_share" {
      title = "Share of emergency attendances after an assault by cause of the injury, where known (ECDS)",
      unit = "percent", definition = "assault-emergency", statistic = "share", of = "sna.ecds_causes",
      over = { "cause" },
   },
   measure "sna.ecds_top_causes" {
      title = "Two most frequent causes of injury in emergency attendances after an assault (ECDS)", unit = "percent",
      definition = "assault-emergency", statistic = "top", of = "sna.ecds_cause_share", over = { "cause" }, k = 2,
   },
   measure "sna.ecds_young_causes" {
      title = "Emergency attendances after an assault by age group and cause of the injury (ECDS)",
      unit = "attendances", definition = "assault-emergency", table = "emergencies", statistic = "count",
      dimensions = { "age_group", "cause" }, where = assault, period = "window",
   },
   measure "sna.ecds_young_cause_share" {
      title = "Share of emergency attendances after an assault by cause of the injury, under 25 and from 25 (ECDS)",
      unit = "percent", definition = "assault-emergency", statistic = "share", of = "sna.ecds_young_causes",
      over = { "cause" },
   },
   measure "sna.ecds_alcohol" {
      title = "Emergency attendances after an assault with and without alcohol (ECDS)", unit = "attendances",
      definition = "assault-emergency", table = "emergencies", statistic = "count", dimensions = { "alcohol" },
      where = assault, period = "window",
   },
   measure "sna.ecds_alcohol_share" {
      title = "Share of emergency attendances after an assault with and without alcohol (ECDS)", unit = "percent",
      caveat = known_flag, definition = "assault-emergency", statistic = "share", of = "sna.ecds_alcohol",
      over = { "alcohol" },
   },
   measure "sna.ecds_drugs" {
      title = "Emergency attendances after an assault with and without drugs (ECDS)", unit = "attendances",
      definition = "assault-emergency", table = "emergencies", statistic = "count", dimensions = { "drugs" },
      where = assault, period = "window",
   },
   measure "sna.ecds_drugs_share" {
      title = "Share of emergency attendances after an assault with and without drugs (ECDS)", unit = "percent",
      caveat = known_flag, definition = "assault-emergency", statistic = "share", of = "sna.ecds_drugs",
      over = { "drugs" },
   },

   -- Where (A13).

   measure "sna.ecds_places" {
      title = "Emergency attendances after an assault by place of the injury (ECDS)", unit = "attendances",
      definition = "assault-emergency", table = "emergencies", statistic = "count", dimensions = { "place_type" },
      where = assault, period = "window",
   },
   measure "sna.ecds_place_share" {
      title = "Share of emergency attendances after an assault by place of the injury, where known (ECDS)",
      unit = "percent", definition = "assault-emergency", statistic = "share", of = "sna.ecds_places",
      over = { "place_type" },
   },

   -- Who (A16, A18).

   measure "sna.ecds_ages" {
      title = "Emergency attendances after an assault under 25 and from 25 (ECDS)", unit = "attendances",
      definition = "assault-emergency", table = "emergencies", statistic = "count", dimensions = { "age_group" },
      where = assault, period = "window",
   },
   measure "sna.ecds_age_rate" {
      title = "Emergency attendances after an assault per 1,000 residents, under 25 and from 25 (ECDS)",
      unit = "per 1,000 residents", caveat = whole, definition = "assault-emergency", statistic = "rate",
      of = "sna.ecds_ages", denominator = "sna.population_by_age", per = 1000,
   },
   measure "sna.ecds_age_ratio" {
      title = "Rate of emergency attendances after an assault, under 25 against 25 and over (ECDS)", unit = "times",
      definition = "assault-emergency", statistic = "groups", of = "sna.ecds_ages",
      denominator = "sna.population_by_age", over = { "age_group" }, groups = { "Under 25", "25 and over" },
   },
   measure "sna.ecds_bands" {
      title = "Emergency attendances after an assault by five-year age band (ECDS)", unit = "attendances",
      definition = "assault-emergency", table = "emergencies", statistic = "count", dimensions = { "age_band" },
      where = assault, period = "window",
   },
   measure "sna.ecds_band_rate" {
      title = "Emergency attendances after an assault per 1,000 residents by five-year age band (ECDS)",
      unit = "per 1,000 residents", caveat = whole, definition = "assault-emergency", statistic = "rate",
      of = "sna.ecds_bands", denominator = "sna.population_by_band", per = 1000,
   },
   measure "sna.ecds_top_bands" {
      title = "Two age bands with the highest rates of emergency attendances after an assault (ECDS)",
      unit = "per 1,000 residents", caveat = whole, definition = "assault-emergency", statistic = "top",
      of = "sna.ecds_band_rate", over = { "age_band" }, k = 2,
   },
   measure "sna.ecds_sex" {
      title = "Emergency attendances after an assault by sex (ECDS)", unit = "attendances",
      definition = "assault-emergency", table = "emergencies", statistic = "count", dimensions = { "sex" },
      where = assault, period = "window",
   },
   measure "sna.ecds_sex_share" {
      title = "Share of emergency attendances after an assault by sex, where known (ECDS)", unit = "percent",
      definition = "assault-emergency", statistic = "share", of = "sna.ecds_sex", over = { "sex" },
   },
   measure "sna.ecds_quintiles" {
      title = "Emergency attendances after an assault by deprivation quintile of the neighbourhood of residence (ECDS)",
      unit = "attendances", definition = "assault-emergency", table = "emergencies", statistic = "count",
      dimensions = { "quintile" }, where = assault, period = "window",
      caveat = "Deprivation is that of the neighbourhood, not of the person.",
   },
   measure "sna.ecds_quintile_share" {
      title = "Share of emergency attendances after an assault by deprivation quintile of the neighbourhood (ECDS)",
      unit = "percent", definition = "assault-emergency", statistic = "share", of = "sna.ecds_quintiles",
      over = { "quintile" }, caveat = "Deprivation is that of the neighbourhood, not of the person.",
   },

   -- When (A07 to A09).

   measure "sna.ecds_months" {
      title = "Emergency attendances after an assault by month (ECDS)", unit = "attendances", caveat = break_,
      definition = "assault-emergency", table = "emergencies", statistic = "count", dimensions = { "month" },
      where = assault,
   },
   measure "sna.ecds_window_months" {
      title = "Emergency attendances after an assault by month of the period of the tables (ECDS)", unit = "attendances",
      caveat = break_, definition = "assault-emergency", table = "emergencies", statistic = "count",
      dimensions = { "month" }, where = assault, period = "window",
   },
   measure "sna.ecds_month_peaks" {
      title = "Two months with the highest peaks of emergency attendances after an assault (ECDS)", unit = "attendances",
      definition = "assault-emergency", statistic = "turning_points", of = "sna.ecds_window_months",
      over = { "month" }, k = 2,
   },
   measure "sna.ecds_hours" {
      title = "Emergency attendances after an assault by hour of arrival (ECDS)", unit = "attendances",
      caveat = arrival, definition = "assault-emergency", table = "emergencies", statistic = "count",
      dimensions = { "hour" }, where = assault, period = "window",
   },
   measure "sna.ecds_peak_hour" {
      title = "Hour of arrival with the most emergency attendances after an assault (ECDS)", unit = "attendances",
      caveat = arrival, definition = "assault-emergency", statistic = "peak", of = "sna.ecds_hours", over = { "hour" },
   },
   measure "sna.ecds_top_hours" {
      title = "Two hours of arrival with the most emergency attendances after an assault (ECDS)", unit = "attendances",
      caveat = arrival, definition = "assault-emergency", statistic = "top", of = "sna.ecds_hours", over = { "hour" },
      k = 2,
   },
   measure "sna.ecds_busy_hours" {
      title = "Hours around the busiest with more emergency attendances than an hour has on average (ECDS)",
      unit = "percent", caveat = arrival, definition = "assault-emergency", statistic = "busy_stretch",
      of = "sna.ecds_hours", over = { "hour" },
   },
   measure "sna.ecds_injury_hours" {
      title = "Emergency attendances after an assault by hour of the assault (ECDS)", unit = "attendances",
      caveat = "The hour is that of the assault, as the patient told it; it is often not recorded.",
      definition = "assault-emergency", table = "emergencies", statistic = "count", dimensions = { "injury_hour" },
      where = assault, period = "window",
   },
   measure "sna.ecds_weekdays" {
      title = "Emergency attendances after an assault by day of the week of arrival (ECDS)", unit = "attendances",
      caveat = "The day is that of arrival.", definition = "assault-emergency", table = "emergencies",
      statistic = "count", dimensions = { "weekday" }, where = assault, period = "window",
   },
   measure "sna.ecds_weekday_share" {
      title = "Share of emergency attendances after an assault by day of the week of arrival (ECDS)", unit = "percent",
      caveat = "The day is that of arrival.", definition = "assault-emergency", statistic = "share",
      of = "sna.ecds_weekdays", over = { "weekday" },
   },
   measure "sna.ecds_weekend" {
      title = "Emergency attendances after an assault on Saturdays and Sundays (ECDS)", unit = "attendances",
      caveat = "The day is that of arrival.", definition = "assault-emergency", table = "emergencies",
      statistic = "count", where = assault_weekend, period = "window",
   },
   measure "sna.ecds_weekend_share" {
      title = "Share of emergency attendances after an assault on Saturdays and Sundays (ECDS)", unit = "percent",
      caveat = "The day is that of arrival.", definition = "assault-emergency", statistic = "part",
      of = "sna.ecds_weekend", base = "sna.ecds_attendances_window",
   },
   measure "sna.ecds_weekend_beside" {
      title = "Share of emergency attendances at weekends against that of two days of seven (ECDS)", unit = "times",
      definition = "assault-emergency", statistic = "beside", of = "sna.ecds_weekend_share", hours = 24 * 2 / 7,
   },
}
