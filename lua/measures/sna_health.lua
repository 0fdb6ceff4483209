-- Violence as hospitals, the ambulance service and custody see it.
--
-- Patients are counted where they live, by the neighbourhood; call-outs where they went.  The time of an attendance is
-- when the patient came, not when the assault was.

local yes, first_visit = { "yes" }, { "1", "unknown" }
local assaulted = { patient_group = { "20" }, category = first_visit }
local assaulted_young = { patient_group = { "20" }, category = first_visit, age_group = { "Under 25" } }
local emergency = { "21", "22", "23", "24", "25", "28", "2A", "2B", "2C", "2D" }
local not_regular = { "1", "2", "5", "unknown" }
local admitted = { method = emergency, order = { "1" }, episode_status = { "3" }, patient_class = not_regular,
                   in_scope = yes }
local by_sharp = { method = emergency, order = { "1" }, episode_status = { "3" }, patient_class = not_regular,
                   cause_group = { "Sharp object" } }
local young_by_sharp = { method = emergency, order = { "1" }, episode_status = { "3" }, patient_class = not_regular,
                         cause_group = { "Sharp object" }, age_group = { "Under 25" } }
local arrival = "The hour is that of arrival, not of the assault."
local residents = "Patients of the extract who live in the area; those whose residence is not known are in the unknown of the "
   .. "whole area."
local first_cause = "The cause is the first external cause of the record; a move to another hospital within a day is no new admission."
local ages = "Where the age is known; it is missing in many records."

return measures {

   definition "assault-attendance" {
      title = "Emergency attendances after an assault",
      text = "First attendances at emergency departments whose patient group is assault.",
   },
   definition "assault-admission" {
      title = "Emergency admissions after an assault",
      text = "First finished episodes of emergency admissions whose external cause is an assault, neglect and maltreatment and "
         .. "sexual assault left out; regular attenders left out.",
   },
   definition "sharp-admission" {
      title = "Emergency admissions after an assault with a sharp object",
      text = "First finished episodes of emergency admissions whose external cause is an assault with a sharp object.",
   },
   definition "assault-callout" {
      title = "Ambulance call-outs to violence",
      text = "Incidents to which an ambulance was sent, by the chief complaint of the call.",
   },
   definition "detention" {
      title = "Detentions in police custody",
      text = "Detentions for an offence class of serious violence, wherever and against whomever it was.",
   },

   -- Emergency attendances (A23).

   view "assault_attendances" {
      table  = "ae",
      derive = {
         clock "month"    { from = "arrival_date", part = "month" },
         clock "weekday"  { from = "arrival_date", part = "weekday" },
         clock "hour"     { from = "arrival_time", part = "hour" },
         map "diagnosis"  { from = "diagnosis[01]", settings = "ae_diagnosis", key = "code", value = "group",
                            match = "prefix" },
         band "age_group" { from = "age", bands = "under_25" },
         band "age_band"  { from = "age", bands = "five_year" },
      },
   },
   place "assault_attendances" { column = "lsoa", level = "lsoa", month = "month" },

   measure "sna.attendances" {
      title = "Emergency attendances after an assault in the year", unit = "attendances", caveat = residents,
      definition = "assault-attendance", table = "assault_attendances", statistic = "count", where = assaulted,
      period = "year",
   },
   measure "sna.attendances_before" {
      title = "Emergency attendances after an assault in the year before", unit = "attendances",
      definition = "assault-attendance", table = "assault_attendances", statistic = "count", where = assaulted,
      period = "before",
   },
   measure "sna.attendance_change" {
      title = "Change of emergency attendances after an assault", unit = "percent", definition = "assault-attendance",
      statistic = "against", of = "sna.attendances", before = "sna.attendances_before",
   },
   measure "sna.attendances_window" {
      title = "Emergency attendances after an assault in the period of the tables", unit = "attendances",
      definition = "assault-attendance", table = "assault_attendances", statistic = "count", where = assaulted,
      period = "window",
   },
   measure "sna.attendance_rate" {
      title = "Emergency attendances after an assault per 1,000 residents", unit = "per 1,000 residents",
      caveat = "The rate covers the whole period. " .. residents, definition = "assault-attendance",
      statistic = "rate", of = "sna.attendances_window", denominator = "sna.population", per = 1000,
   },
   measure "sna.diagnoses" {
      title = "Emergency attendances after an assault by diagnosis", unit = "attendances",
      definition = "assault-attendance", table = "assault_attendances", statistic = "count",
      dimensions = { "diagnosis" }, where = assaulted, period = "window", caveat = "The first diagnosis of each.",
   },
   measure "sna.diagnosis_rate" {
      title = "Emergency attendances after an assault per 1,000 residents by diagnosis", unit = "per 1,000 residents",
      caveat = "The rate covers the whole period. The first diagnosis of each.", definition = "assault-attendance",
      statistic = "rate", of = "sna.diagnoses", denominator = "sna.population", per = 1000,
   },
   measure "sna.attendance_ages" {
      title = "Emergency attendances after an assault under 25 and from 25", unit = "attendances",
      definition = "assault-attendance", table = "assault_attendances", statistic = "count",
      dimensions = { "age_group" }, where = assaulted, period = "window",
   },
   measure "sna.attendance_age_rate" {
      title = "Emergency attendances after an assault per 1,000 residents, under 25 and from 25",
      unit = "per 1,000 residents", definition = "assault-attendance", statistic = "rate",
      of = "sna.attendance_ages", denominator = "sna.population_by_age", per = 1000,
      caveat = "The rate covers the whole period.",
   },
   measure "sna.attendance_age_ratio" {
      title = "Rate of emergency attendances after an assault, under 25 against 25 and over", unit = "times",
      definition = "assault-attendance", statistic = "groups", of = "sna.attendance_ages",
      denominator = "sna.population_by_age", over = { "age_group" }, groups = { "Under 25", "25 and over" },
   },
   measure "sna.attendance_bands" {
      title = "Emergency attendances after an assault by five-year age band and sex", unit = "attendances",
      definition = "assault-attendance", table = "assault_attendances", statistic = "count",
      dimensions = { "age_band", "sex" }, where = assaulted, period = "window",
   },
   measure "sna.attendance_band_rate" {
      title = "Emergency attendances after an assault per 1,000 residents by five-year age band and sex",
      unit = "per 1,000 residents", definition = "assault-attendance", statistic = "rate",
      of = "sna.attendance_bands", denominator = "sna.population_by_band_sex", per = 1000,
      caveat = "The rate covers the whole period.",
   },
   measure "sna.attendance_sex" {
      title = "Emergency attendances after an assault by sex", unit = "attendances",
      definition = "assault-attendance", table = "assault_attendances", statistic = "count", dimensions = { "sex" },
      where = assaulted, period = "window",
   },
   measure "sna.attendance_sex_share" {
      title = "Share of emergency attendances after an assault by sex, where known", unit = "percent",
      definition = "assault-attendance", statistic = "share", of = "sna.attendance_sex", over = { "sex" },
   },
   measure "sna.attendance_quintiles" {
      title = "Emergency attendances after an assault by deprivation quintile of the neighbourhood of residence",
      unit = "attendances", definition = "assault-attendance", table = "assault_attendances", statistic = "count",
      dimensions = { "quintile" }, where = assaulted, period = "window",
      caveat = "Deprivation is that of the neighbourhood, not of the person.",
   },
   measure "sna.attendance_quintile_share" {
      title = "Share of emergency attendances after an assault by deprivation quintile of the neighbourhood",
      unit = "percent", definition = "assault-attendance", statistic = "share", of = "sna.attendance_quintiles",
      over = { "quintile" }, caveat = "Deprivation is that of the neighbourhood, not of the person.",
   },
   measure "sna.attendance_hours" {
      title = "Emergency attendances after an assault by hour of arrival", unit = "attendances", caveat = arrival,
      definition = "assault-attendance", table = "assault_attendances", statistic = "count",
      dimensions = { "hour" }, where = assaulted, period = "window",
   },
   measure "sna.attendance_peak_hour" {
      title = "Hour of arrival with the most emergency attendances after an assault", unit = "attendances",
      caveat = arrival, definition = "assault-attendance", statistic = "peak", of = "sna.attendance_hours",
      over = { "hour" },
   },
   measure "sna.attendance_weekdays" {
      title = "Emergency attendances after an assault by day of the week", unit = "attendances", caveat = arrival,
      definition = "assault-attendance", table = "assault_attendances", statistic = "count",
      dimensions = { "weekday" }, where = assaulted, period = "window",
   },
   measure "sna.attendance_months" {
      title = "Emergency attendances after an assault by month", unit = "attendances",
      definition = "assault-attendance", table = "assault_attendances", statistic = "count",
      dimensions = { "month" }, where = assaulted,
   },
   measure "sna.attendances_young" {
      title = "Emergency attendances of people under 25 after an assault in the year", unit = "attendances",
      definition = "assault-attendance", table = "assault_attendances", statistic = "count",
      where = assaulted_young, period = "year",
   },

   -- Emergency admissions (A23, A30).

   view "assault_admissions" {
      table  = "admissions",
      derive = {
         clock "month"     { from = "admitted", part = "month" },
         map "cause_group" { from = "cause", settings = "icd10_groups", key = "code", value = "group",
                             match = "prefix" },
         map "in_scope"    { from = "cause", settings = "icd10_groups", key = "code", value = "sv_2020",
                             match = "prefix" },
         clock "financial_year" { from = "admitted", part = "financial_year" },
         -- A patient who is moved to another hospital has a second record; both are one stay.
         chain "stay"      { of = "person", from = "admitted", to = "discharged", part = "key", otherwise = "episode",
                             where = { patient_class = { "1", "2", "5", "unknown" } } },
         chain "stay_days" { of = "person", from = "admitted", to = "discharged", part = "days",
                             otherwise = "spell_days", where = { patient_class = { "1", "2", "5", "unknown" } } },
         member "mental_health" { of = "diagnosis", settings = "icd10_flags", key = "prefix", value = "flag",
                                  group = "mental_health" },
         member "substance"     { of = "diagnosis", settings = "icd10_flags", key = "prefix", value = "flag",
                                  group = "substance" },
         member "alcohol"       { of = "diagnosis", settings = "icd10_flags", key = "prefix", value = "flag",
                                  group = "alcohol" },
         band "age_group"  { from = "age", bands = "under_25" },
         band "age_band"   { from = "age", bands = "five_year" },
      },
   },
   place "assault_admissions" { column = "lsoa", level = "lsoa", month = "month" },

   measure "sna.admissions" {
      title = "Emergency admissions after an assault in the year", unit = "admissions", caveat = first_cause,
      definition = "assault-admission", table = "assault_admissions", statistic = "count",
         distinct = "stay", where = admitted,
      period = "year",
   },
   measure "sna.admissions_before" {
      title = "Emergency admissions after an assault in the year before", unit = "admissions", caveat = first_cause,
      definition = "assault-admission", table = "assault_admissions", statistic = "count",
         distinct = "stay", where = admitted,
      period = "before",
   },
   measure "sna.admission_change" {
      title = "Change of emergency admissions after an assault", unit = "percent", definition = "assault-admission",
      statistic = "against", of = "sna.admissions", before = "sna.admissions_before",
   },
   measure "sna.causes" {
      title = "Emergency admissions after an assault by cause", unit = "admissions", caveat = first_cause,
      definition = "assault-admission", table = "assault_admissions", statistic = "count",
         distinct = "stay", dimensions = { "cause_group" }, where = admitted, period = "window",
   },
   measure "sna.cause_share" {
      title = "Share of emergency admissions after an assault by cause", unit = "percent", caveat = first_cause,
      definition = "assault-admission", statistic = "share", of = "sna.causes", over = { "cause_group" },
   },
   measure "sna.young_causes" {
      title = "Emergency admissions after an assault by cause and age group", unit = "admissions",
      caveat = first_cause, definition = "assault-admission", table = "assault_admissions", statistic = "count",
         distinct = "stay", dimensions = { "age_group", "cause_group" }, where = admitted, period = "window",
   },
   measure "sna.young_cause_share" {
      title = "Share of emergency admissions after an assault by cause, under 25 and from 25", unit = "percent",
      caveat = first_cause, definition = "assault-admission", statistic = "share", of = "sna.young_causes",
      over = { "cause_group" },
   },
   measure "sna.admission_ages" {
      title = "Emergency admissions after an assault under 25 and from 25", unit = "admissions",
      definition = "assault-admission", table = "assault_admissions", statistic = "count",
         distinct = "stay", dimensions = { "age_group" }, where = admitted, period = "window",
   },
   measure "sna.admission_age_rate" {
      title = "Emergency admissions after an assault per 1,000 residents, under 25 and from 25",
      unit = "per 1,000 residents", definition = "assault-admission", statistic = "rate", of = "sna.admission_ages",
      denominator = "sna.population_by_age", per = 1000, caveat = "The rate covers the whole period.",
   },
   measure "sna.admission_quintiles" {
      title = "Emergency admissions after an assault by deprivation quintile of the neighbourhood of residence",
      unit = "admissions", definition = "assault-admission", table = "assault_admissions", statistic = "count",
         distinct = "stay", dimensions = { "quintile" }, where = admitted, period = "window",
      caveat = "Deprivation is that of the neighbourhood, not of the person.",
   },
   measure "sna.admission_quintile_share" {
      title = "Share of emergency admissions after an assault by deprivation quintile of the neighbourhood",
      unit = "percent", definition = "assault-admission", statistic = "share", of = "sna.admission_quintiles",
      over = { "quintile" }, caveat = "Deprivation is that of the neighbourhood, not of the person.",
   },
   measure "sna.sharp_admissions" {
      title = "Emergency admissions after an assault with a sharp object in the year", unit = "admissions",
      caveat = first_cause, definition = "sharp-admission", table = "assault_admissions", statistic = "count",
         distinct = "stay", where = by_sharp, period = "year",
   },
   measure "sna.sharp_admissions_baseline" {
      title = "Emergency admissions after an assault with a sharp object in the baseline year", unit = "admissions",
      definition = "sharp-admission", table = "assault_admissions", statistic = "count",
         distinct = "stay", where = by_sharp,
      period = "baseline",
   },
   measure "sna.sharp_admission_change" {
      title = "Change of emergency admissions after an assault with a sharp object from the baseline year",
      unit = "percent", definition = "sharp-admission", statistic = "against", of = "sna.sharp_admissions",
      before = "sna.sharp_admissions_baseline",
   },
   measure "sna.young_sharp_admissions" {
      title = "Emergency admissions of people under 25 after an assault with a sharp object in the year",
      unit = "admissions", definition = "sharp-admission", table = "assault_admissions", statistic = "count",
         distinct = "stay", where = young_by_sharp, period = "year",
   },
   measure "sna.young_sharp_admissions_baseline" {
      title = "Emergency admissions of people under 25 after an assault with a sharp object in the baseline year",
      unit = "admissions", definition = "sharp-admission", table = "assault_admissions", statistic = "count",
         distinct = "stay", where = young_by_sharp, period = "baseline",
   },
   measure "sna.young_sharp_admission_change" {
      title = "Change of admissions of people under 25 after an assault with a sharp object from the baseline year",
      unit = "percent", definition = "sharp-admission", statistic = "against", of = "sna.young_sharp_admissions",
      before = "sna.young_sharp_admissions_baseline",
   },

   -- Ambulance (A24).

   view "callouts" {
      table  = "ambulance",
      derive = {
         map "area"         { from = "district", settings = "area_names", key = "name", value = "code" },
         map "complaint_group" { from = "complaint", settings = "ambulance_complaints", key = "value", value = "group" },
         map "most_serious" { from = "complaint", settings = "ambulance_complaints", key = "value",
                              value = "most_serious" },
         clock "month"      { from = "called", part = "month" },
         clock "hour"       { from = "called", part = "hour" },
         clock "night_of"   { from = "called", part = "night_of" },
         clock "weekday"    { from = "called", part = "weekday" },
         band "age_group"   { from = "age", bands = "under_25" },
      },
   },
   place "callouts" { column = "area", level = "district", month = "month" },

   measure "sna.callouts" {
      title = "Ambulance call-outs to violence by chief complaint", unit = "call-outs",
      definition = "assault-callout", table = "callouts", statistic = "count", dimensions = { "complaint_group" },
      period = "window",
   },
   measure "sna.top_complaint" {
      title = "Most frequent chief complaint", unit = "call-outs", definition = "assault-callout", statistic = "peak",
      of = "sna.callouts", over = { "complaint_group" },
   },
   measure "sna.callout_hours" {
      title = "Ambulance call-outs to violence by hour", unit = "call-outs", definition = "assault-callout",
      table = "callouts", statistic = "count", dimensions = { "hour" }, period = "window",
   },
   measure "sna.callout_peak_hour" {
      title = "Hour with the most ambulance call-outs to violence", unit = "call-outs",
      definition = "assault-callout", statistic = "peak", of = "sna.callout_hours", over = { "hour" },
   },
   measure "sna.callout_nights" {
      title = "Ambulance call-outs to violence by night", unit = "call-outs", definition = "assault-callout",
      table = "callouts", statistic = "count", dimensions = { "night_of" }, period = "window",
   },
   measure "sna.conveyed_ages" {
      title = "Ambulance call-outs with conveyance under 25 and from 25", unit = "call-outs", caveat = ages,
      definition = "assault-callout", table = "callouts", statistic = "count", dimensions = { "age_group" },
      where = { conveyed = { "Y" } }, period = "window",
   },
   measure "sna.conveyed_age_share" {
      title = "Share of ambulance call-outs with conveyance under 25 and from 25, where known", unit = "percent",
      caveat = ages, definition = "assault-callout", statistic = "share", of = "sna.conveyed_ages",
      over = { "age_group" },
   },
   measure "sna.serious_conveyed_ages" {
      title = "Ambulance call-outs to stab, gunshot or penetrating trauma with conveyance, under 25 and from 25",
      unit = "call-outs", caveat = ages, definition = "assault-callout", table = "callouts", statistic = "count",
      dimensions = { "age_group" }, where = { conveyed = { "Y" }, most_serious = yes }, period = "window",
   },
   measure "sna.serious_conveyed_age_share" {
      title = "Share of call-outs to stab, gunshot or penetrating trauma with conveyance under 25 and from 25, where known",
      unit = "percent", caveat = ages, definition = "assault-callout", statistic = "share",
      of = "sna.serious_conveyed_ages", over = { "age_group" },
   },

   -- Custody.

   view "detentions" {
      table  = "custody",
      derive = {
         map "sv_2022"    { from = "class", settings = "offence_classes", key = "code", value = "sv_2022" },
         clock "month"    { from = "arrived", part = "month" },
         band "age_group" { from = "age", bands = "under_25" },
      },
   },
   place "detentions" { column = "home_lsoa", level = "lsoa", month = "month" },

   measure "sna.detentions" {
      title = "Detentions for serious violence by age group", unit = "detentions", definition = "detention",
      table = "detentions", statistic = "count", dimensions = { "age_group" }, where = { sv_2022 = yes },
      period = "window", caveat = "By the neighbourhood in which the detained live.",
   },
   measure "sna.detained" {
      title = "People detained for serious violence", unit = "people", definition = "detention",
      table = "detentions", statistic = "count", distinct = "person", where = { sv_2022 = yes }, period = "window",
   },
   measure "sna.vip_offered" {
      title = "People detained for serious violence and offered the intervention", unit = "people",
      definition = "detention", table = "detentions", statistic = "count", distinct = "person",
      where = { sv_2022 = yes, vip_offered = { "Y" } }, period = "window",
   },
   measure "sna.vip_engaged" {
      title = "People detained for serious violence who took up the intervention", unit = "people",
      definition = "detention", table = "detentions", statistic = "count", distinct = "person",
      where = { sv_2022 = yes, vip_offered = { "Y" }, vip_engaged = { "Y" } }, period = "window",
   },
   measure "sna.vip_engaged_share" {
      title = "Share of the people offered the intervention in custody who took it up", unit = "percent",
      definition = "detention", statistic = "part", of = "sna.vip_engaged", base = "sna.vip_offered",
   },
}
