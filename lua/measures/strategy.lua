-- The Response Strategy: violence by people under 25 in the year, by the definition of 2020 (RS20 002 to 014, 044 to
-- 046).
--
-- One offence counts once, whatever the number of persons; "under 25" says that at least one suspect was.  The year is
-- the release's; the period before it is the year that it is compared with.

local yes, kept, not_flagged = { "yes" }, { "valid", "unknown" }, { "N", "unknown" }
local person, from_10 = { "person", "unknown" }, { "10-24", "25 and over" }
local any_offence = { sv_2020 = yes, public = yes, domestic = not_flagged, state = kept }
local young = { sv_2020 = yes, public = yes, domestic = not_flagged, state = kept, young_suspect = yes }
local age_known = { sv_2020 = yes, public = yes, domestic = not_flagged, state = kept, suspect_age_known = yes }
local young_anywhere = { sv_2020 = yes, public = { "yes", "no" }, domestic = not_flagged, state = kept, young_suspect = yes }
local young_knife = { sv_2020 = yes, public = yes, domestic = not_flagged, state = kept, young_suspect = yes,
                      knife = { "Y" } }
local young_robbery = { sv_2020 = yes, public = yes, domestic = not_flagged, state = kept, young_suspect = yes,
                        crime_group = { "Robbery" } }
local young_weekend = { sv_2020 = yes, public = yes, domestic = not_flagged, state = kept, young_suspect = yes,
                        weekday = { "Saturday", "Sunday" } }
local young_weekdays = { sv_2020 = yes, public = yes, domestic = not_flagged, state = kept, young_suspect = yes,
                         weekday = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" } }
local suspects = { sv_2020 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, suspect_age = from_10 }
local robbery = { sv_2020 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, suspect_age = from_10,
                  crime_type = { "Robbery of personal property", "Robbery of business property" } }
local young_suspects = { sv_2020 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept,
                         suspect_age = { "10-24" } }
local victims = { sv_2020 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, victim_type = person }
local again = { sv_2020 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, suspect_age = from_10,
                repeats_2020 = { "2 or more" } }
local harmed_again = { sv_2020 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept,
                       victim_type = person, repeats_2020 = { "2 or more" } }
local sv_2020 = { sv_2020 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept }

local suspected = "Suspects are persons linked to a recorded crime; most are not convicted."
local in_both = "An offence with suspects of both groups counts in each. " .. suspected
local in_the_year = "Two or more offences in the year; years are compared with years only. " .. suspected

local class_2020 = map "sv_2020" { from = "offences.class", settings = "offence_classes", key = "code", value = "sv_2020" }
local public = map "public" { from = "offences.location_type", settings = "location_map", key = "value", value = "public" }
local state = map "state" { from = "offences.status", settings = "crime_status", key = "value", value = "group" }
local home = map "home" { from = "home_district", settings = "area_names", key = "name", value = "code" }
local home_npa = map "home_npa_code" { from = "home_npa", settings = "npa_names", key = "name", value = "code" }
local month = clock "month" { from = "offences.committed_from", part = "month" }
local age_then = age "age_then" { given = "age", born = "birth", at = "offences.committed_from" }
local age_band = band "age_band" { from = "age_then", bands = "five_year" }
local suspect_age = band "suspect_age" { from = "age_then", bands = "suspect_under_25" }
local repeats = times "repeats_2020" { of = "person", count = "crime_number", where = sv_2020, period = "year",
                                       month = "month" }

return measures {

   -- People where they live, and how often they occur in the year.
   view "strategy_suspects" {
      table  = "suspects",
      join   = { offences = "crime_number" },
      derive = { class_2020, public, state, home, home_npa, month, age_then, age_band, suspect_age, repeats },
   },
   view "strategy_victims" {
      table  = "victims",
      join   = { offences = "crime_number" },
      derive = { class_2020, public, state, home, home_npa, month, age_then, age_band, repeats },
   },
   place "strategy_suspects" { column = "home", level = "district", npa = "home_npa_code", month = "month" },
   place "strategy_victims"  { column = "home", level = "district", npa = "home_npa_code", month = "month" },

   -- How much is by people under 25 (A05, A11, A13).

   measure "strategy.offences" {
      title = "Offences of serious violence in the year, with or without a suspect", unit = "offences",
         definition = "SV-2020", table = "sv_linked", statistic = "count", where = any_offence, period = "year",
   },
   measure "strategy.young" {
      title = "Offences with a suspect under 25 in the year", unit = "offences", definition = "SV-2020",
         caveat = suspected, table = "sv_linked", statistic = "count", where = young, period = "year",
   },
   measure "strategy.young_share_of_all" {
      title = "Share of all offences that have a suspect under 25", unit = "percent", definition = "SV-2020",
         caveat = "The base holds offences without a suspect. " .. suspected, statistic = "part", of = "strategy.young",
         base = "strategy.offences",
   },
   measure "strategy.young_share" {
      title = "Share of the offences with a suspect of known age that have one under 25", unit = "percent",
         definition = "SV-2020", caveat = suspected, statistic = "part", of = "strategy.young",
         base = "strategy.age_known",
   },
   measure "strategy.age_known" {
      title = "Offences with a suspect of known age in the year", unit = "offences", definition = "SV-2020",
         table = "sv_linked", statistic = "count", where = age_known, period = "year",
   },
   measure "strategy.age_offences" {
      title = "Offences by age group of a suspect in the year", unit = "offences", definition = "SV-2020",
         caveat = in_both, table = "sv_suspects", statistic = "count", distinct = "crime_number",
         dimensions = { "age_group" }, where = suspects, period = "year",
   },
   measure "strategy.age_rate" {
      title = "Offences by age group of a suspect per 1,000 residents of the age group", unit = "per 1,000 residents",
         definition = "SV-2020", caveat = in_both, statistic = "rate", of = "strategy.age_offences",
         denominator = "sna.population_by_age", per = 1000,
   },
   measure "strategy.age_ratio" {
      title = "Rate of offences with a suspect under 25 against 25 and over", unit = "times", definition = "SV-2020",
         caveat = in_both, statistic = "groups", of = "strategy.age_offences", denominator = "sna.population_by_age",
         over = { "age_group" }, groups = { "Under 25", "25 and over" },
   },
   measure "strategy.young_anywhere" {
      title = "Offences with a suspect under 25 in a public place or not, where the kind of place is known",
         unit = "offences", definition = "SV-2020", caveat = suspected, table = "sv_linked", statistic = "count",
         where = young_anywhere, period = "year",
   },
   measure "strategy.young_public_share" {
      title = "Share of the offences with a suspect under 25 that were in a public place, where the kind of place "
         .. "is known", unit = "percent", definition = "SV-2020", caveat = suspected, statistic = "part",
         of = "strategy.young", base = "strategy.young_anywhere",
   },

   -- Knives and robbery (A02, A12).

   measure "strategy.young_knife" {
      title = "Offences with a knife or sharp object and a suspect under 25 in the year", unit = "offences",
         definition = "SV-2020", caveat = suspected, table = "sv_linked", statistic = "count", where = young_knife,
         period = "year",
   },
   measure "strategy.young_knife_area_share" {
      title = "Share of the whole area's offences with a knife or sharp object and a suspect under 25",
         unit = "percent", definition = "SV-2020", caveat = suspected, statistic = "area_share",
         of = "strategy.young_knife",
   },
   measure "strategy.young_area_share" {
      title = "Share of the whole area's offences with a suspect under 25", unit = "percent", definition = "SV-2020",
         caveat = suspected, statistic = "area_share", of = "strategy.young",
   },
   measure "strategy.young_knife_area_beside" {
      title = "Share of the whole area's knife offences with a suspect under 25 against its share of all those "
         .. "with one", unit = "times", definition = "SV-2020", caveat = suspected, statistic = "beside",
         of = "strategy.young_knife_area_share", beside = "strategy.young_area_share",
   },
   measure "strategy.young_area_beside" {
      title = "Share of the whole area's offences with a suspect under 25 against the share of its residents",
         unit = "times", definition = "SV-2020", caveat = suspected, statistic = "beside",
         of = "strategy.young_area_share", beside = "sna.population_area_share",
   },
   measure "strategy.young_robbery" {
      title = "Robberies with a suspect under 25 in the year", unit = "offences", definition = "SV-2020",
         caveat = suspected, table = "sv_linked", statistic = "count", where = young_robbery, period = "year",
   },
   measure "strategy.young_robbery_before" {
      title = "Robberies with a suspect under 25 in the year before", unit = "offences", definition = "SV-2020",
         caveat = suspected, table = "sv_linked", statistic = "count", where = young_robbery, period = "before",
   },
   measure "strategy.young_robbery_change" {
      title = "Change of robberies with a suspect under 25 from the year before", unit = "percent",
         definition = "SV-2020", caveat = suspected, statistic = "against", of = "strategy.young_robbery",
         before = "strategy.young_robbery_before",
   },
   measure "strategy.young_robbery_change_times" {
      title = "Change of robberies with a suspect under 25 against the whole area's", unit = "times",
         definition = "SV-2020", caveat = suspected, statistic = "to_whole", of = "strategy.young_robbery_change",
   },
   measure "strategy.young_robberies_by_age" {
      title = "Robberies by age group of a suspect in the year", unit = "offences", definition = "SV-2020",
         caveat = in_both, table = "sv_suspects", statistic = "count", distinct = "crime_number",
         dimensions = { "age_group" }, where = robbery, period = "year",
   },
   measure "strategy.young_robbery_rate" {
      title = "Robberies by age group of a suspect per 1,000 residents of the age group", unit = "per 1,000 residents",
         definition = "SV-2020", caveat = in_both, statistic = "rate", of = "strategy.young_robberies_by_age",
         denominator = "sna.population_by_age", per = 1000,
   },

   -- Where (A14, A15).

   measure "strategy.young_policing_areas" {
      title = "Offences with a suspect under 25 by policing area in the year", unit = "offences",
         definition = "SV-2020", caveat = suspected, table = "sv_linked", statistic = "count",
         dimensions = { "policing_area" }, where = young, period = "year",
   },
   measure "strategy.young_policing_area_share" {
      title = "Share of offences with a suspect under 25 by policing area", unit = "percent", definition = "SV-2020",
         caveat = suspected, statistic = "share", of = "strategy.young_policing_areas", over = { "policing_area" },
   },
   measure "strategy.young_top_policing_areas" {
      title = "Five policing areas with the most offences with a suspect under 25", unit = "offences",
         definition = "SV-2020", caveat = suspected, statistic = "top", of = "strategy.young_policing_areas",
         over = { "policing_area" }, k = 5,
   },
   measure "strategy.young_area_rank" {
      title = "Rank of the number of offences with a suspect under 25 among areas of its kind", unit = "rank",
         definition = "SV-2020", caveat = suspected, statistic = "rank", of = "strategy.young", over = { "area" },
   },
   measure "strategy.young_area_rate" {
      title = "Offences with a suspect under 25 per 1,000 residents", unit = "per 1,000 residents",
         definition = "SV-2020", caveat = suspected, statistic = "rate", of = "strategy.young",
         denominator = "sna.population", per = 1000,
   },
   measure "strategy.young_area_rate_rank" {
      title = "Rank of the rate of offences with a suspect under 25 among areas of its kind", unit = "rank",
         definition = "SV-2020", caveat = suspected, statistic = "rank", of = "strategy.young_area_rate",
         over = { "area" },
   },
   measure "strategy.young_homes" {
      title = "Suspects under 25 by the policing area in which they live", unit = "people", definition = "SV-2020",
         caveat = suspected, table = "sv_suspects", statistic = "count", distinct = "person",
         dimensions = { "home_policing_area" }, where = young_suspects, period = "year",
   },
   measure "strategy.young_home_share" {
      title = "Share of suspects under 25 by the policing area in which they live, where known", unit = "percent",
         definition = "SV-2020", caveat = suspected, statistic = "share", of = "strategy.young_homes",
         over = { "home_policing_area" },
   },
   measure "strategy.young_top_homes" {
      title = "Two policing areas in which most suspects under 25 live", unit = "people", definition = "SV-2020",
         caveat = suspected, statistic = "top", of = "strategy.young_homes", over = { "home_policing_area" }, k = 2,
   },

   -- Who (A18).

   measure "strategy.suspect_bands_by_sex" {
      title = "Offences by five-year age band and sex of a suspect in the year", unit = "offences",
         definition = "SV-2020", caveat = in_both, table = "sv_suspects", statistic = "count",
         distinct = "crime_number", dimensions = { "age_band", "sex" }, where = suspects, period = "year",
   },
   measure "strategy.suspect_band_rate_by_sex" {
      title = "Offences by five-year age band and sex of a suspect per 1,000 residents of them",
         unit = "per 1,000 residents", definition = "SV-2020", caveat = in_both, statistic = "rate",
         of = "strategy.suspect_bands_by_sex", denominator = "sna.population_by_band_sex", per = 1000,
   },
   measure "strategy.suspect_top_groups" {
      title = "Three groups of age and sex with the highest rates of offences by a suspect of the group",
         unit = "per 1,000 residents", definition = "SV-2020", caveat = suspected, statistic = "top",
         of = "strategy.suspect_band_rate_by_sex", over = { "age_band", "sex" }, k = 3,
   },
   measure "strategy.victim_bands_by_sex" {
      title = "Victims by five-year age band and sex in the year", unit = "victims", definition = "SV-2020",
         table = "sv_victims", statistic = "count", dimensions = { "age_band", "sex" }, where = victims,
         period = "year",
   },
   measure "strategy.victim_band_rate_by_sex" {
      title = "Victims by five-year age band and sex per 1,000 residents of them", unit = "per 1,000 residents",
         definition = "SV-2020", statistic = "rate", of = "strategy.victim_bands_by_sex",
         denominator = "sna.population_by_band_sex", per = 1000,
   },
   measure "strategy.victim_top_groups" {
      title = "Three groups of age and sex with the highest rates of victims", unit = "per 1,000 residents",
         definition = "SV-2020", statistic = "top", of = "strategy.victim_band_rate_by_sex",
         over = { "age_band", "sex" }, k = 3,
   },
   measure "strategy.suspect_homes_by_sex" {
      title = "Residents who were suspects by five-year age band and sex", unit = "people", definition = "SV-2020",
         caveat = suspected, table = "strategy_suspects", statistic = "count", distinct = "person",
         dimensions = { "age_band", "sex" }, where = suspects, period = "year",
   },
   measure "strategy.suspect_home_rate_by_sex" {
      title = "Residents who were suspects per 1,000 residents by five-year age band and sex",
         unit = "per 1,000 residents", definition = "SV-2020", caveat = suspected, statistic = "rate",
         of = "strategy.suspect_homes_by_sex", denominator = "sna.population_by_band_sex", per = 1000,
   },

   -- Again (A21): of the people of a group who live in an area and were suspects or victims, the part that was so twice
   -- or more.

   measure "strategy.repeat_suspects" {
      title = "Residents who were suspects of two or more offences by five-year age band and sex", unit = "people",
         definition = "SV-2020", caveat = in_the_year, table = "strategy_suspects", statistic = "count",
         distinct = "person", dimensions = { "age_band", "sex" }, where = again, period = "year",
   },
   measure "strategy.repeat_suspect_share" {
      title = "Share of suspects with two or more offences by five-year age band and sex", unit = "percent",
         definition = "SV-2020", caveat = in_the_year, statistic = "part", of = "strategy.repeat_suspects",
         base = "strategy.suspect_homes_by_sex",
   },
   measure "strategy.repeat_suspect_rate" {
      title = "Residents who were suspects of two or more offences per 1,000 residents by five-year age band and sex",
         unit = "per 1,000 residents", definition = "SV-2020", caveat = in_the_year, statistic = "rate",
         of = "strategy.repeat_suspects", denominator = "sna.population_by_band_sex", per = 1000,
   },
   measure "strategy.repeat_suspect_top" {
      title = "Two groups of age and sex with the highest rate of suspects of two or more offences",
         unit = "per 1,000 residents", definition = "SV-2020", caveat = in_the_year, statistic = "top",
         of = "strategy.repeat_suspect_rate", over = { "age_band", "sex" }, k = 2,
   },
   measure "strategy.victims" {
      title = "Residents who were victims by five-year age band and sex", unit = "people", definition = "SV-2020",
         table = "strategy_victims", statistic = "count", distinct = "person", dimensions = { "age_band", "sex" },
         where = victims, period = "year",
   },
   measure "strategy.repeat_victims" {
      title = "Residents who were victims of two or more offences by five-year age band and sex", unit = "people",
         definition = "SV-2020", table = "strategy_victims", statistic = "count", distinct = "person",
         dimensions = { "age_band", "sex" }, where = harmed_again, period = "year",
   },
   measure "strategy.repeat_victim_share" {
      title = "Share of victims of two or more offences by five-year age band and sex", unit = "percent",
         definition = "SV-2020", statistic = "part", of = "strategy.repeat_victims", base = "strategy.victims",
   },
   measure "strategy.repeat_victim_rate" {
      title = "Residents who were victims of two or more offences per 1,000 residents by five-year age band and sex",
         unit = "per 1,000 residents", definition = "SV-2020", statistic = "rate", of = "strategy.repeat_victims",
         denominator = "sna.population_by_band_sex", per = 1000,
   },
   measure "strategy.repeat_victim_top" {
      title = "Two groups of age and sex with the highest rate of victims of two or more offences",
         unit = "per 1,000 residents", definition = "SV-2020", statistic = "top", of = "strategy.repeat_victim_rate",
         over = { "age_band", "sex" }, k = 2,
   },

   -- When (A08, A09).

   measure "strategy.young_weekdays" {
      title = "Offences with a suspect under 25 by day of the week", unit = "offences", definition = "SV-2020",
         caveat = suspected, table = "sv_linked", statistic = "count", dimensions = { "weekday" }, where = young,
         period = "year",
   },
   measure "strategy.young_weekday_share" {
      title = "Share of offences with a suspect under 25 by day of the week", unit = "percent", definition = "SV-2020",
         caveat = suspected, statistic = "share", of = "strategy.young_weekdays", over = { "weekday" },
   },
   measure "strategy.young_top_weekdays" {
      title = "Two days of the week with the most offences with a suspect under 25", unit = "offences",
         definition = "SV-2020", caveat = suspected, statistic = "top", of = "strategy.young_weekdays",
         over = { "weekday" }, k = 2,
   },
   measure "strategy.young_weekend" {
      title = "Offences with a suspect under 25 on Saturdays and Sundays", unit = "offences", definition = "SV-2020",
         caveat = suspected, table = "sv_linked", statistic = "count", where = young_weekend, period = "year",
   },
   measure "strategy.young_weekend_share" {
      title = "Share of offences with a suspect under 25 on Saturdays and Sundays", unit = "percent",
         definition = "SV-2020", caveat = "Two days of seven would have 28.6% of an even spread. " .. suspected,
         statistic = "part", of = "strategy.young_weekend", base = "strategy.young",
   },
   measure "strategy.young_weekend_beside" {
      title = "Share of offences with a suspect under 25 at weekends against that of two days of seven", unit = "times",
         definition = "SV-2020", caveat = suspected, statistic = "beside", of = "strategy.young_weekend_share",
         hours = 24 * 2 / 7,
   },
   measure "strategy.young_weekday_hours" {
      title = "Offences with a suspect under 25 from Monday to Friday by hour", unit = "offences",
         definition = "SV-2020", caveat = "School holidays are included. " .. suspected, table = "sv_linked",
         statistic = "count", dimensions = { "hour" }, where = young_weekdays, period = "year",
   },
   measure "strategy.young_weekday_top_hours" {
      title = "Three hours from Monday to Friday with the most offences with a suspect under 25", unit = "offences",
         definition = "SV-2020", caveat = "School holidays are included. " .. suspected, statistic = "top",
         of = "strategy.young_weekday_hours", over = { "hour" }, k = 3,
   },
}
