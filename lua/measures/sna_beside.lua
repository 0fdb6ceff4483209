-- Shares beside what they compare with: the clock, the residents, all offences (issue of comparators); and what the
-- report before said of the same year of the tables.
--
-- Ethnic groups as officers saw them are never set beside those that people state in a census.

local yes, kept, not_flagged = { "yes" }, { "valid", "unknown" }, { "N", "unknown" }
local sv_2022 = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept }

local even = "1 where it is as an even spread over the clock would have it."
local as_residents = "1 where the group has as much of it as of the residents."
local clock_known = "Only offences of which the time is known."
local last = "Only where the report before said the same of the same group."

return measures {

   -- The clock.

   measure "sna.hour_beside" {
      title = "Share of offences in an hour against that of one hour of twenty-four", unit = "times",
         definition = "SV-2022", caveat = even, statistic = "beside", of = "sna.hour_share", hours = 1,
   },
   measure "sna.weekday_beside" {
      title = "Share of offences on a day against that of one day of seven", unit = "times", definition = "SV-2022",
         caveat = even, statistic = "beside", of = "sna.weekday_share", hours = 24 / 7,
   },
   measure "sna.night_time_weekday_beside" {
      title = "Share of offences in the night-time economy on a calendar day against that of one day of seven",
         unit = "times", definition = "SV-2022", caveat = even, statistic = "beside",
         of = "sna.night_time_weekday_share", hours = 24 / 7,
   },
   measure "sna.night_time_night_beside" {
      title = "Share of offences in the night-time economy of a night against that of one night of seven",
         unit = "times", definition = "SV-2022", caveat = even, statistic = "beside", of = "sna.night_time_night_share",
         hours = 24 / 7,
   },

   -- Residents.

   measure "sna.suspect_sex_beside" {
      title = "Share of a sex among suspects against its share of residents", unit = "times", definition = "SV-2022",
         caveat = as_residents, statistic = "beside", of = "sna.suspect_sex_share", beside = "sna.population_sex_share",
   },
   measure "sna.victim_sex_beside" {
      title = "Share of a sex among victims against its share of residents", unit = "times", definition = "SV-2022",
         caveat = as_residents, statistic = "beside", of = "sna.victim_sex_share", beside = "sna.population_sex_share",
   },
   measure "sna.attendance_sex_beside" {
      title = "Share of a sex among emergency attendances after an assault against its share of residents",
         unit = "times", definition = "assault-attendance", caveat = as_residents, statistic = "beside",
         of = "sna.attendance_sex_share", beside = "sna.population_sex_share",
   },
   measure "sna.population_young_part" {
      title = "Share of residents who are under 25", unit = "percent", definition = "mid-year", statistic = "part",
         of = "sna.population_young", base = "sna.population", limits = "none",
   },
   measure "sna.young_share_beside" {
      title = "Share of offences with a suspect under 25, where the age is known, against the share of residents "
         .. "under 25", unit = "times", definition = "SV-2022", caveat = as_residents, statistic = "beside",
         of = "sna.young_share", beside = "sna.population_young_part",
   },
   measure "strategy.young_share_of_all_beside" {
      title = "Share of all offences with a suspect under 25 against the share of residents under 25", unit = "times",
         definition = "SV-2020", caveat = "The base of the share holds offences without a suspect. " .. as_residents,
         statistic = "beside", of = "strategy.young_share_of_all", beside = "sna.population_young_part",
   },
   measure "sna.conveyed_age_beside" {
      title = "Share of an age group among call-outs with conveyance against its share of residents", unit = "times",
         definition = "assault-callout", caveat = as_residents, statistic = "beside", of = "sna.conveyed_age_share",
         beside = "sna.population_age_share",
   },
   measure "sna.serious_conveyed_age_beside" {
      title = "Share of an age group among call-outs to penetrating trauma with conveyance against its share of "
         .. "residents", unit = "times", definition = "assault-callout", caveat = as_residents, statistic = "beside",
         of = "sna.serious_conveyed_age_share", beside = "sna.population_age_share",
   },
   measure "sna.npa_population_share" {
      title = "Policing area's share of the residents of all policing areas", unit = "percent", definition = "mid-year",
         statistic = "area_share", of = "policing.population", limits = "none",
   },
   measure "sna.npa_share_beside" {
      title = "Policing area's share of offences against its share of residents", unit = "times",
         definition = "SV-2022", caveat = as_residents, statistic = "beside", of = "sna.area_share",
         beside = "sna.npa_population_share",
   },

   -- All offences, all suspects, all victims.

   measure "sna.night_suspect_sex_beside" {
      title = "Share of a sex among suspects in the night-time economy against its share of all suspects",
         unit = "times", definition = "SV-2022", statistic = "beside", of = "sna.night_suspect_sex_share",
         beside = "sna.suspect_sex_share",
   },
   measure "sna.night_victim_sex_beside" {
      title = "Share of a sex among victims in the night-time economy against its share of all victims", unit = "times",
         definition = "SV-2022", statistic = "beside", of = "sna.night_victim_sex_share",
         beside = "sna.victim_sex_share",
   },
   measure "sna.night_suspect_ethnicity_beside" {
      title = "Share of an ethnic group among suspects in the night-time economy against its share of all suspects",
         unit = "times", definition = "SV-2022", statistic = "beside", of = "sna.night_suspect_ethnicity_share",
         beside = "sna.suspect_ethnicity_share",
   },
   measure "sna.night_victim_ethnicity_beside" {
      title = "Share of an ethnic group among victims in the night-time economy against its share of all victims",
         unit = "times", definition = "SV-2022", statistic = "beside", of = "sna.night_victim_ethnicity_share",
         beside = "sna.victim_ethnicity_share",
   },

   -- The same as the report before said (a year against a year).

   measure "sna.year_hours" {
      title = "Offences of serious violence by hour in the year", unit = "offences", definition = "SV-2022",
         caveat = clock_known, table = "sv_offences", statistic = "count", dimensions = { "hour" }, where = sv_2022,
         period = "year",
   },
   measure "sna.year_peak_hour" {
      title = "Hour with the most offences of serious violence in the year", unit = "offences", definition = "SV-2022",
         caveat = clock_known, statistic = "peak", of = "sna.year_hours", over = { "hour" },
   },
   measure "sna.year_policing_areas" {
      title = "Offences of serious violence by policing area in the year", unit = "offences", definition = "SV-2022",
         table = "sv_offences", statistic = "count", dimensions = { "policing_area" }, where = sv_2022, period = "year",
   },
   measure "sna.year_top_policing_areas" {
      title = "Five policing areas with the most offences of serious violence in the year", unit = "offences",
         definition = "SV-2022", statistic = "top", of = "sna.year_policing_areas", over = { "policing_area" }, k = 5,
   },
   measure "sna.year_peak_hour_last" {
      title = "Hour with the most offences as the report before printed it", unit = "offences", definition = "SV-2022",
         caveat = last, statistic = "previous", of = "sna.year_peak_hour",
   },
   measure "sna.year_top_policing_areas_last" {
      title = "Policing areas with the most offences as the report before printed them", unit = "offences",
         definition = "SV-2022", caveat = last, statistic = "previous", of = "sna.year_top_policing_areas",
   },
   measure "sna.suspect_top_bands_year_last" {
      title = "Age bands with the highest rates of offences by a suspect as the report before printed them",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = last, statistic = "previous",
         of = "sna.suspect_top_bands_year",
   },
   measure "sna.age_ratio_last" {
      title = "Rate of offences with a suspect under 25 against 25 and over as the report before printed it",
         unit = "times", definition = "SV-2022", statistic = "previous", of = "sna.age_ratio",
   },
}
