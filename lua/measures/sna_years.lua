-- Serious violence: years, part years and months (A01, A02, A03, A06, A07).

local yes, kept, not_flagged = { "yes" }, { "valid", "unknown" }, { "N", "unknown" }
local sv_2022 = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept }
local msv = { most_serious = yes, state = kept }
local msv_young = { most_serious = yes, state = kept, young_victim = yes }
local msv_by_young = { most_serious = yes, state = kept, young_suspect = yes }

local if_so = "Says what a year would come to if the rest of it went as assumed; it is no forecast."
local part_only = "A part of a year."

return measures {

   -- The period of the tables against as many months before it; the latest six months against the same months.

   measure "sna.offences_window_before" {
      title = "Offences of serious violence in as many months before the period of the tables", unit = "offences",
         definition = "SV-2022", table = "sv_offences", statistic = "count", where = sv_2022, period = "window_before",
   },
   measure "sna.window_change" {
      title = "Change of offences of serious violence from as many months before", unit = "percent",
         definition = "SV-2022", statistic = "against", of = "sna.offences_window",
         before = "sna.offences_window_before",
   },
   measure "sna.offences_part" {
      title = "Offences of serious violence in the latest six months", unit = "offences", definition = "SV-2022",
         caveat = part_only, table = "sv_offences", statistic = "count", where = sv_2022, period = "part",
   },
   measure "sna.offences_part_before" {
      title = "Offences of serious violence in the same six months a year earlier", unit = "offences",
         definition = "SV-2022", caveat = part_only, table = "sv_offences", statistic = "count", where = sv_2022,
         period = "part_before",
   },
   measure "sna.part_change" {
      title = "Change of offences of serious violence from the same six months a year earlier", unit = "percent",
         definition = "SV-2022", statistic = "against", of = "sna.offences_part", before = "sna.offences_part_before",
   },
   measure "sna.part_rate" {
      title = "Offences of serious violence per 1,000 residents in the latest six months", unit = "per 1,000 residents",
         definition = "SV-2022", caveat = "The rate covers six months and is not turned into a yearly one.",
         statistic = "rate", of = "sna.offences_part", denominator = "sna.population", per = 1000,
   },
   measure "sna.rate_before" {
      title = "Offences of serious violence per 1,000 residents in the year before", unit = "per 1,000 residents",
         definition = "SV-2022", statistic = "rate", of = "sna.offences_before", denominator = "sna.population",
         per = 1000,
   },
   measure "sna.rate_by_own_year" {
      title = "Offences of serious violence per 1,000 residents by financial year, each on its own year's residents",
         unit = "per 1,000 residents", definition = "SV-2022",
         caveat = "A year without an estimate of its own has no rate. A part of a year is not turned into a yearly rate.",
         statistic = "rate", of = "sna.by_year", denominator = "sna.population_by_year", per = 1000,
   },

   -- Part years (A06).

   measure "sna.history" {
      title = "Offences of serious violence by month, to the end of the latest six months", unit = "offences",
         definition = "SV-2022", table = "sv_offences", statistic = "count", dimensions = { "month" }, where = sv_2022,
         period = "history",
   },
   measure "sna.run_rate_same_months" {
      title = "Change of offences of serious violence in the year so far from the same months of the year before",
         unit = "percent", definition = "SV-2022", statistic = "run_rate", way = "same months", of = "sna.history",
   },
   measure "sna.run_rate_so_far" {
      title = "Offences of serious violence in the year so far, percent of the whole year before", unit = "percent",
         definition = "SV-2022", caveat = "Months so far against twelve.", statistic = "run_rate", way = "so far",
         of = "sna.history",
   },
   measure "sna.run_rate_linear" {
      title = "Offences of serious violence in the year if the other months were like those so far", unit = "offences",
         definition = "SV-2022", caveat = if_so, statistic = "run_rate", way = "linear", of = "sna.history",
   },
   measure "sna.run_rate_seasonal" {
      title = "Offences of serious violence in the year if the other months had their usual part of it",
         unit = "offences", definition = "SV-2022", caveat = if_so .. " The year of the lockdowns is no reference.",
         statistic = "run_rate", way = "seasonal", except = { "2020/21" }, of = "sna.history",
   },
   measure "sna.whole_years" {
      title = "Offences of serious violence in the whole years before", unit = "offences", definition = "SV-2022",
         table = "sv_offences", statistic = "count", dimensions = { "financial_year" }, where = sv_2022,
         period = "whole_years",
   },
   measure "sna.highest_year" {
      title = "Whole year before with the most offences of serious violence", unit = "offences", definition = "SV-2022",
         statistic = "peak", of = "sna.whole_years", over = { "financial_year" },
   },

   -- Months (A07).

   measure "sna.months" {
      title = "Offences of serious violence by month of the charts", unit = "offences", definition = "SV-2022",
         table = "sv_offences", statistic = "count", dimensions = { "month" }, where = sv_2022, period = "months",
   },
   measure "sna.months_rate" {
      title = "Offences of serious violence per 1,000 residents by month of the charts", unit = "per 1,000 residents",
         definition = "SV-2022",
         caveat = "A rate for each month, not turned into a yearly one. All months stand on one estimate of residents.",
         statistic = "rate", of = "sna.months", denominator = "sna.population", per = 1000,
   },
   measure "sna.window_months" {
      title = "Offences of serious violence by month of the period of the tables", unit = "offences",
         definition = "SV-2022", table = "sv_offences", statistic = "count", dimensions = { "month" }, where = sv_2022,
         period = "window",
   },
   measure "sna.window_months_rate" {
      title = "Offences of serious violence per 1,000 residents by month of the period of the tables",
         unit = "per 1,000 residents", definition = "SV-2022",
         caveat = "A rate for each month, not turned into a yearly one.", statistic = "rate", of = "sna.window_months",
         denominator = "sna.population", per = 1000,
   },
   measure "sna.attendance_window_months" {
      title = "Emergency attendances after an assault by month of the period of the tables", unit = "attendances",
         definition = "assault-attendance", table = "assault_attendances", statistic = "count",
         dimensions = { "month" }, where = { patient_group = { "20" }, category = { "1", "unknown" } },
         period = "window",
   },
   measure "sna.callout_window_months" {
      title = "Ambulance call-outs to violence by month of the period of the tables", unit = "call-outs",
         definition = "assault-callout", table = "callouts", statistic = "count", dimensions = { "month" },
         period = "window",
   },

   -- Most serious violence by year (A31).

   measure "sna.msv_young_by_year" {
      title = "Offences of most serious violence with a victim under 25 by financial year", unit = "offences",
         definition = "MSV", table = "sv_linked", statistic = "count", dimensions = { "financial_year" },
         where = msv_young,
   },
   measure "sna.msv_by_young" {
      title = "Offences of most serious violence with a suspect under 25 in the year", unit = "offences",
         definition = "MSV", table = "sv_linked", statistic = "count", where = msv_by_young, period = "year",
   },
   measure "sna.msv_by_young_baseline" {
      title = "Offences of most serious violence with a suspect under 25 in the baseline year", unit = "offences",
         definition = "MSV", table = "sv_linked", statistic = "count", where = msv_by_young, period = "baseline",
   },
   measure "sna.msv_by_young_change" {
      title = "Change of most serious violence with a suspect under 25 from the baseline year", unit = "percent",
         definition = "MSV", statistic = "against", of = "sna.msv_by_young", before = "sna.msv_by_young_baseline",
   },
   measure "sna.msv_by_young_by_year" {
      title = "Offences of most serious violence with a suspect under 25 by financial year", unit = "offences",
         definition = "MSV", table = "sv_linked", statistic = "count", dimensions = { "financial_year" },
         where = msv_by_young,
   },
}
