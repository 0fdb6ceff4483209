-- Serious violence and health: hours, days and nights, beside what an even spread would give (A08, A09, A10).

local yes, kept, not_flagged = { "yes" }, { "valid", "unknown" }, { "N", "unknown" }
local weekend, first_visit = { "Saturday", "Sunday" }, { "1", "unknown" }
local sv_2022 = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept }
local at_night = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, night_time = yes }
local timed = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, night_time = { "yes", "no" } }
local at_weekends = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, weekday = weekend }
local night_weekend = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, night_time = yes,
                        weekday = weekend }
local young = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, young_suspect = yes }
local young_weekdays = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, young_suspect = yes,
                         weekday = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" } }
local assaulted = { patient_group = { "20" }, category = first_visit }
local assaulted_weekend = { patient_group = { "20" }, category = first_visit, weekday = weekend }

local clock_known = "Only offences of which the time is known."
local arrival = "The time is that of arrival, not of the assault."
local two_days = "Two days of seven would have 28.6% of an even spread."

return measures {

   -- Hours (A08).

   measure "sna.top_hours" {
      title = "Two hours with the most offences of serious violence", unit = "offences", definition = "SV-2022",
         caveat = clock_known, statistic = "top", of = "sna.hours", over = { "hour" }, k = 2,
   },
   measure "sna.night_time_top_hours" {
      title = "Two hours of the night-time economy with the most offences", unit = "offences", definition = "SV-2022",
         caveat = clock_known, statistic = "top", of = "sna.night_time_hours", over = { "hour" }, k = 2,
   },
   measure "sna.young_hours" {
      title = "Offences with a suspect under 25 by hour", unit = "offences", definition = "SV-2022",
         caveat = clock_known, table = "sv_linked", statistic = "count", dimensions = { "hour" }, where = young,
         period = "window",
   },
   measure "sna.young_weekday_hours" {
      title = "Offences with a suspect under 25 from Monday to Friday by hour", unit = "offences",
         definition = "SV-2022", caveat = "School holidays are included. " .. clock_known, table = "sv_linked",
         statistic = "count", dimensions = { "hour" }, where = young_weekdays, period = "window",
   },
   measure "sna.young_weekday_top_hours" {
      title = "Two hours from Monday to Friday with the most offences with a suspect under 25", unit = "offences",
         definition = "SV-2022", caveat = "School holidays are included. " .. clock_known, statistic = "top",
         of = "sna.young_weekday_hours", over = { "hour" }, k = 2,
   },
   measure "sna.attendance_top_hours" {
      title = "Two hours of arrival with the most emergency attendances after an assault", unit = "attendances",
         definition = "assault-attendance", caveat = arrival, statistic = "top", of = "sna.attendance_hours",
         over = { "hour" }, k = 2,
   },
   measure "sna.callout_top_hours" {
      title = "Two hours with the most ambulance call-outs to violence", unit = "call-outs",
         definition = "assault-callout", statistic = "top", of = "sna.callout_hours", over = { "hour" }, k = 2,
   },

   -- Days (A09).

   measure "sna.top_weekdays" {
      title = "Two days of the week with the most offences of serious violence", unit = "offences",
         definition = "SV-2022", statistic = "top", of = "sna.weekdays", over = { "weekday" }, k = 2,
   },
   measure "sna.weekend" {
      title = "Offences of serious violence on Saturdays and Sundays", unit = "offences", definition = "SV-2022",
         table = "sv_offences", statistic = "count", where = at_weekends, period = "window",
   },
   measure "sna.weekend_share" {
      title = "Share of offences of serious violence on Saturdays and Sundays", unit = "percent",
         definition = "SV-2022", caveat = two_days, statistic = "part", of = "sna.weekend",
         base = "sna.offences_window",
   },
   measure "sna.weekend_beside" {
      title = "Share of offences at weekends against that of two days of seven", unit = "times", definition = "SV-2022",
         statistic = "beside", of = "sna.weekend_share", hours = 24 * 2 / 7,
   },
   measure "sna.night_time_top_weekdays" {
      title = "Three days with the most offences in the night-time economy", unit = "offences", definition = "SV-2022",
         caveat = "By calendar day one night falls on two days.", statistic = "top", of = "sna.night_time_weekdays",
         over = { "weekday" }, k = 3,
   },
   measure "sna.night_time_top_nights" {
      title = "Three nights with the most offences in the night-time economy", unit = "offences",
         definition = "SV-2022", statistic = "top", of = "sna.night_time_nights", over = { "night_of" }, k = 3,
   },
   measure "sna.night_time_weekend" {
      title = "Offences in the night-time economy on Saturdays and Sundays", unit = "offences", definition = "SV-2022",
         caveat = "By calendar day one night falls on two days.", table = "sv_offences", statistic = "count",
         where = night_weekend, period = "window",
   },
   measure "sna.night_time_all" {
      title = "Offences in the night-time economy", unit = "offences", definition = "SV-2022", table = "sv_offences",
         statistic = "count", where = at_night, period = "window",
   },
   measure "sna.night_time_weekend_share" {
      title = "Share of offences in the night-time economy on Saturdays and Sundays", unit = "percent",
         definition = "SV-2022", caveat = "By calendar day one night falls on two days.", statistic = "part",
         of = "sna.night_time_weekend", base = "sna.night_time_all",
   },
   measure "sna.night_time_weekend_beside" {
      title = "Share of offences in the night-time economy at weekends against that of two days of seven",
         unit = "times", definition = "SV-2022", statistic = "beside", of = "sna.night_time_weekend_share",
         hours = 24 * 2 / 7,
   },
   measure "sna.attendance_top_weekdays" {
      title = "Two days with the most emergency attendances after an assault", unit = "attendances",
         definition = "assault-attendance", caveat = arrival, statistic = "top", of = "sna.attendance_weekdays",
         over = { "weekday" }, k = 2,
   },
   measure "sna.attendance_weekend" {
      title = "Emergency attendances after an assault on Saturdays and Sundays", unit = "attendances",
         definition = "assault-attendance", caveat = arrival, table = "assault_attendances", statistic = "count",
         where = assaulted_weekend, period = "window",
   },
   measure "sna.attendance_weekend_share" {
      title = "Share of emergency attendances after an assault on Saturdays and Sundays", unit = "percent",
         definition = "assault-attendance", caveat = arrival .. " " .. two_days, statistic = "part",
         of = "sna.attendance_weekend", base = "sna.attendances_window",
   },
   measure "sna.attendance_weekend_beside" {
      title = "Share of emergency attendances at weekends against that of two days of seven", unit = "times",
         definition = "assault-attendance", statistic = "beside", of = "sna.attendance_weekend_share",
         hours = 24 * 2 / 7,
   },
   measure "sna.callout_weekdays" {
      title = "Ambulance call-outs to violence by day of the week", unit = "call-outs", definition = "assault-callout",
         table = "callouts", statistic = "count", dimensions = { "weekday" }, period = "window",
   },
   measure "sna.callout_top_weekdays" {
      title = "Two days with the most ambulance call-outs to violence", unit = "call-outs",
         definition = "assault-callout", statistic = "top", of = "sna.callout_weekdays", over = { "weekday" }, k = 2,
   },
   measure "sna.callouts_window" {
      title = "Ambulance call-outs to violence", unit = "call-outs", definition = "assault-callout", table = "callouts",
         statistic = "count", period = "window",
   },
   measure "sna.callout_weekend" {
      title = "Ambulance call-outs to violence on Saturdays and Sundays", unit = "call-outs",
         definition = "assault-callout", table = "callouts", statistic = "count", where = { weekday = weekend },
         period = "window",
   },
   measure "sna.callout_weekend_share" {
      title = "Share of ambulance call-outs to violence on Saturdays and Sundays", unit = "percent",
         definition = "assault-callout", caveat = two_days, statistic = "part", of = "sna.callout_weekend",
         base = "sna.callouts_window",
   },
   measure "sna.callout_weekend_beside" {
      title = "Share of ambulance call-outs at weekends against that of two days of seven", unit = "times",
         definition = "assault-callout", statistic = "beside", of = "sna.callout_weekend_share", hours = 24 * 2 / 7,
   },

   -- Nights (A10): 22:00 to 04:59 are seven hours of twenty-four.

   measure "sna.night" {
      title = "Offences in the night-time economy in the period of the tables", unit = "offences",
         definition = "SV-2022", caveat = clock_known, table = "sv_offences", statistic = "count", where = at_night,
         period = "window",
   },
   measure "sna.night_base" {
      title = "Offences of which the time is known in the period of the tables", unit = "offences",
         definition = "SV-2022", table = "sv_offences", statistic = "count", where = timed, period = "window",
   },
   measure "sna.night_share" {
      title = "Share of offences in the night-time economy in the period of the tables", unit = "percent",
         definition = "SV-2022", caveat = clock_known, statistic = "part", of = "sna.night", base = "sna.night_base",
   },
   measure "sna.night_beside" {
      title = "Share of offences in the night-time economy against that of seven hours of twenty-four, in the "
         .. "period of the tables", unit = "times", definition = "SV-2022", statistic = "beside",
         of = "sna.night_share", hours = 7,
   },
   measure "sna.night_part" {
      title = "Offences in the night-time economy in the latest six months", unit = "offences", definition = "SV-2022",
         caveat = clock_known, table = "sv_offences", statistic = "count", where = at_night, period = "part",
   },
   measure "sna.night_base_part" {
      title = "Offences of which the time is known in the latest six months", unit = "offences", definition = "SV-2022",
         table = "sv_offences", statistic = "count", where = timed, period = "part",
   },
   measure "sna.night_share_part" {
      title = "Share of offences in the night-time economy in the latest six months", unit = "percent",
         definition = "SV-2022", caveat = clock_known, statistic = "part", of = "sna.night_part",
         base = "sna.night_base_part",
   },
   measure "sna.night_beside_part" {
      title = "Share of offences in the night-time economy against that of seven hours of twenty-four, in the "
         .. "latest six months", unit = "times", definition = "SV-2022", statistic = "beside",
         of = "sna.night_share_part", hours = 7,
   },
   measure "sna.night_part_before" {
      title = "Offences in the night-time economy in the same six months a year earlier", unit = "offences",
         definition = "SV-2022", caveat = clock_known, table = "sv_offences", statistic = "count", where = at_night,
         period = "part_before",
   },
   measure "sna.night_base_part_before" {
      title = "Offences of which the time is known in the same six months a year earlier", unit = "offences",
         definition = "SV-2022", table = "sv_offences", statistic = "count", where = timed, period = "part_before",
   },
   measure "sna.night_share_part_before" {
      title = "Share of offences in the night-time economy in the same six months a year earlier", unit = "percent",
         definition = "SV-2022", caveat = clock_known, statistic = "part", of = "sna.night_part_before",
         base = "sna.night_base_part_before",
   },
   measure "sna.night_beside_part_before" {
      title = "Share of offences in the night-time economy against that of seven hours of twenty-four, in the same "
         .. "six months a year earlier", unit = "times", definition = "SV-2022", statistic = "beside",
         of = "sna.night_share_part_before", hours = 7,
   },
   measure "sna.night_year" {
      title = "Offences in the night-time economy in the year", unit = "offences", definition = "SV-2022",
         caveat = clock_known, table = "sv_offences", statistic = "count", where = at_night, period = "year",
   },
   measure "sna.night_base_year" {
      title = "Offences of which the time is known in the year", unit = "offences", definition = "SV-2022",
         table = "sv_offences", statistic = "count", where = timed, period = "year",
   },
   measure "sna.night_share_year" {
      title = "Share of offences in the night-time economy in the year", unit = "percent", definition = "SV-2022",
         caveat = clock_known, statistic = "part", of = "sna.night_year", base = "sna.night_base_year",
   },
   measure "sna.night_beside_year" {
      title = "Share of offences in the night-time economy against that of seven hours of twenty-four, in the year",
         unit = "times", definition = "SV-2022", statistic = "beside", of = "sna.night_share_year", hours = 7,
   },
   measure "sna.night_before" {
      title = "Offences in the night-time economy in the year before", unit = "offences", definition = "SV-2022",
         caveat = clock_known, table = "sv_offences", statistic = "count", where = at_night, period = "before",
   },
   measure "sna.night_base_before" {
      title = "Offences of which the time is known in the year before", unit = "offences", definition = "SV-2022",
         table = "sv_offences", statistic = "count", where = timed, period = "before",
   },
   measure "sna.night_share_before" {
      title = "Share of offences in the night-time economy in the year before", unit = "percent",
         definition = "SV-2022", caveat = clock_known, statistic = "part", of = "sna.night_before",
         base = "sna.night_base_before",
   },
   measure "sna.night_beside_before" {
      title = "Share of offences in the night-time economy against that of seven hours of twenty-four, in the year "
         .. "before", unit = "times", definition = "SV-2022", statistic = "beside", of = "sna.night_share_before",
         hours = 7,
   },
}
