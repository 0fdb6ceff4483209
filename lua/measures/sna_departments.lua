-- Assaults as emergency departments tell them to the partnership: Information Sharing to Tackle Violence (A07 to A10, A12, A13).
--
-- The data set tells when and where an assault was and by what means, not who the patient is or where she lives: all rows are
-- the whole area's.  The hour, the day and the month are those of the assault; hours of arrival stand beside them.  Where the
-- time of the assault is not told, the month is that of arrival, and the hour is unknown.

local weekend = { "Saturday", "Sunday" }
local any_day = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" }
local assault_time = "The time is that of the assault, as the patient told it."
local arrival_time = "The time is that of arrival at the department, not of the assault."
local whole = "Where patients live is not told: all assaults that departments told of are in it. Not all tell of all."
local feed = "Of assaults for which the feed tells it; the national data set does not."

return measures {

   definition "assault-istv" {
      title = "Assaults told by emergency departments",
      text = "Assaults that emergency departments told the partnership of (Information Sharing to Tackle Violence), wherever "
         .. "they were and wherever the patient lives.",
   },

   view "department_assaults" {
      table  = "istv",
      derive = {
         first "told"       { from = { "assaulted", "arrived" } },
         clock "month"      { from = "told", part = "month" },
         clock "hour"       { from = "assaulted", part = "hour" },
         clock "night_time" { from = "assaulted", part = "night_time" },
         clock "weekday"    { from = "assaulted", part = "weekday" },
         clock "night_of"   { from = "assaulted", part = "night_of" },
         clock "arrival_hour" { from = "arrived", part = "hour" },
         map "means"        { from = "method", settings = "weapon_map", key = "value", value = "group" },
         map "place_type"   { from = "location_type", settings = "location_map", key = "value", value = "group" },
         map "public"       { from = "location_type", settings = "location_map", key = "value", value = "public" },
         band "age_group"   { from = "age", bands = "under_25" },
         band "age_band"    { from = "age", bands = "five_year" },
      },
   },
   place "department_assaults" { level = "whole", month = "month" },

   -- How many, month by month (A07).

   measure "sna.istv_assaults" {
      title = "Assaults told by emergency departments in the year", unit = "assaults", caveat = whole,
      definition = "assault-istv", table = "department_assaults", statistic = "count", period = "year",
   },
   measure "sna.istv_assaults_before" {
      title = "Assaults told by emergency departments in the year before", unit = "assaults", caveat = whole,
      definition = "assault-istv", table = "department_assaults", statistic = "count", period = "before",
   },
   measure "sna.istv_change" {
      title = "Change of assaults told by emergency departments", unit = "percent", caveat = whole,
      definition = "assault-istv", statistic = "against", of = "sna.istv_assaults", before = "sna.istv_assaults_before",
   },
   measure "sna.istv_assaults_window" {
      title = "Assaults told by emergency departments in the period of the tables", unit = "assaults", caveat = whole,
      definition = "assault-istv", table = "department_assaults", statistic = "count", period = "window",
   },
   measure "sna.istv_months" {
      title = "Assaults told by emergency departments by month", unit = "assaults", caveat = whole,
      definition = "assault-istv", table = "department_assaults", statistic = "count", dimensions = { "month" },
   },
   measure "sna.istv_window_months" {
      title = "Assaults told by emergency departments by month of the period of the tables", unit = "assaults",
      caveat = whole, definition = "assault-istv", table = "department_assaults", statistic = "count",
      dimensions = { "month" }, period = "window",
   },
   measure "sna.istv_month_peaks" {
      title = "Two months with the highest peaks of assaults told by emergency departments", unit = "assaults",
      definition = "assault-istv", statistic = "turning_points", of = "sna.istv_window_months", over = { "month" },
      k = 2,
   },

   -- At what hour: of the assault, and of arrival (A08, A10).

   measure "sna.istv_hours" {
      title = "Assaults told by emergency departments by hour of the assault", unit = "assaults",
      caveat = assault_time, definition = "assault-istv", table = "department_assaults", statistic = "count",
      dimensions = { "hour" }, period = "window",
   },
   measure "sna.istv_peak_hour" {
      title = "Hour of the assault with the most assaults told by emergency departments", unit = "assaults",
      caveat = assault_time, definition = "assault-istv", statistic = "peak", of = "sna.istv_hours", over = { "hour" },
   },
   measure "sna.istv_top_hours" {
      title = "Two hours of the assault with the most assaults told by emergency departments", unit = "assaults",
      caveat = assault_time, definition = "assault-istv", statistic = "top", of = "sna.istv_hours", over = { "hour" },
      k = 2,
   },
   measure "sna.istv_busy_hours" {
      title = "Hours around the busiest with more assaults than an hour has on average", unit = "percent",
      caveat = assault_time, definition = "assault-istv", statistic = "busy_stretch", of = "sna.istv_hours",
      over = { "hour" },
   },
   measure "sna.istv_arrival_hours" {
      title = "Assaults told by emergency departments by hour of arrival", unit = "assaults", caveat = arrival_time,
      definition = "assault-istv", table = "department_assaults", statistic = "count",
      dimensions = { "arrival_hour" }, period = "window",
   },
   measure "sna.istv_arrival_peak_hour" {
      title = "Hour of arrival with the most assaults told by emergency departments", unit = "assaults",
      caveat = arrival_time, definition = "assault-istv", statistic = "peak", of = "sna.istv_arrival_hours",
      over = { "arrival_hour" },
   },
   measure "sna.istv_nights" {
      title = "Assaults told by emergency departments between 22:00 and 05:00 and at other hours", unit = "assaults",
      caveat = assault_time, definition = "assault-istv", table = "department_assaults", statistic = "count",
      dimensions = { "night_time" }, period = "window",
   },
   measure "sna.istv_night_share" {
      title = "Share of assaults told by emergency departments between 22:00 and 05:00 and at other hours",
      unit = "percent", caveat = assault_time, definition = "assault-istv", statistic = "share", of = "sna.istv_nights",
      over = { "night_time" },
   },

   -- On what day and in what night (A09).

   measure "sna.istv_weekdays" {
      title = "Assaults told by emergency departments by day of the week of the assault", unit = "assaults",
      caveat = assault_time, definition = "assault-istv", table = "department_assaults", statistic = "count",
      dimensions = { "weekday" }, period = "window",
   },
   measure "sna.istv_weekday_share" {
      title = "Share of assaults told by emergency departments by day of the week of the assault", unit = "percent",
      caveat = assault_time, definition = "assault-istv", statistic = "share", of = "sna.istv_weekdays",
      over = { "weekday" },
   },
   measure "sna.istv_weekday_nights" {
      title = "Assaults told by emergency departments by night, hours before 05:00 with the day before",
      unit = "assaults", caveat = assault_time, definition = "assault-istv", table = "department_assaults",
      statistic = "count", dimensions = { "night_of" }, period = "window",
   },
   measure "sna.istv_weekday_night_share" {
      title = "Share of assaults told by emergency departments by night, hours before 05:00 with the day before",
      unit = "percent", caveat = assault_time, definition = "assault-istv", statistic = "share",
      of = "sna.istv_weekday_nights", over = { "night_of" },
   },
   measure "sna.istv_weekend" {
      title = "Assaults told by emergency departments on Saturdays and Sundays", unit = "assaults",
      caveat = assault_time, definition = "assault-istv", table = "department_assaults", statistic = "count",
      where = { weekday = weekend }, period = "window",
   },
   measure "sna.istv_day_told" {
      title = "Assaults told by emergency departments whose day is told", unit = "assaults", caveat = assault_time,
      definition = "assault-istv", table = "department_assaults", statistic = "count", where = { weekday = any_day },
      period = "window",
   },
   measure "sna.istv_weekend_share" {
      title = "Share of assaults told by emergency departments on Saturdays and Sundays", unit = "percent",
      caveat = assault_time, definition = "assault-istv", statistic = "part", of = "sna.istv_weekend",
      base = "sna.istv_day_told",
   },
   measure "sna.istv_weekend_beside" {
      title = "Share of assaults told by emergency departments at weekends against that of two days of seven",
      unit = "times", caveat = assault_time, definition = "assault-istv", statistic = "beside",
      of = "sna.istv_weekend_share", hours = 24 * 2 / 7,
   },

   -- By what means and where (A12, A13).

   measure "sna.istv_means" {
      title = "Assaults told by emergency departments by means", unit = "assaults", definition = "assault-istv",
      table = "department_assaults", statistic = "count", dimensions = { "means" }, period = "window",
   },
   measure "sna.istv_means_share" {
      title = "Share of assaults told by emergency departments by means, where told", unit = "percent",
      definition = "assault-istv", statistic = "share", of = "sna.istv_means", over = { "means" },
   },
   measure "sna.istv_top_means" {
      title = "Two most frequent means of assaults told by emergency departments", unit = "percent",
      definition = "assault-istv", statistic = "top", of = "sna.istv_means_share", over = { "means" }, k = 2,
   },
   measure "sna.istv_places" {
      title = "Assaults told by emergency departments by kind of place", unit = "assaults",
      definition = "assault-istv", table = "department_assaults", statistic = "count", dimensions = { "place_type" },
      period = "window",
   },
   measure "sna.istv_place_share" {
      title = "Share of assaults told by emergency departments by kind of place, where told", unit = "percent",
      definition = "assault-istv", statistic = "share", of = "sna.istv_places", over = { "place_type" },
   },
   measure "sna.istv_top_places" {
      title = "Three most frequent kinds of place of assaults told by emergency departments", unit = "percent",
      definition = "assault-istv", statistic = "top", of = "sna.istv_place_share", over = { "place_type" }, k = 3,
   },
   measure "sna.istv_public" {
      title = "Assaults told by emergency departments in public places and elsewhere", unit = "assaults",
      definition = "assault-istv", table = "department_assaults", statistic = "count", dimensions = { "public" },
      where = { public = { "yes", "no" } }, period = "window",
   },
   measure "sna.istv_public_share" {
      title = "Share of assaults told by emergency departments in public places and elsewhere, where told",
      unit = "percent", definition = "assault-istv", statistic = "share", of = "sna.istv_public", over = { "public" },
   },

   -- Whom, where a local feed tells it (A16, A18).

   measure "sna.istv_ages" {
      title = "Assaults told by emergency departments, patients under 25 and from 25", unit = "assaults", caveat = feed,
      definition = "assault-istv", table = "department_assaults", statistic = "count", dimensions = { "age_group" },
      period = "window",
   },
   measure "sna.istv_age_share" {
      title = "Share of assaults told by emergency departments, patients under 25 and from 25", unit = "percent",
      caveat = feed, definition = "assault-istv", statistic = "share", of = "sna.istv_ages", over = { "age_group" },
   },
   measure "sna.istv_sex" {
      title = "Assaults told by emergency departments by sex of the patient", unit = "assaults", caveat = feed,
      definition = "assault-istv", table = "department_assaults", statistic = "count", dimensions = { "sex" },
      period = "window",
   },
   measure "sna.istv_sex_share" {
      title = "Share of assaults told by emergency departments by sex of the patient", unit = "percent", caveat = feed,
      definition = "assault-istv", statistic = "share", of = "sna.istv_sex", over = { "sex" },
   },
   measure "sna.istv_bands" {
      title = "Assaults told by emergency departments by five-year age band of the patient", unit = "assaults",
      caveat = feed, definition = "assault-istv", table = "department_assaults", statistic = "count",
      dimensions = { "age_band" }, period = "window",
   },
   measure "sna.istv_top_bands" {
      title = "Two age bands with the most assaults told by emergency departments", unit = "assaults", caveat = feed,
      definition = "assault-istv", statistic = "top", of = "sna.istv_bands", over = { "age_band" }, k = 2,
   },
}
