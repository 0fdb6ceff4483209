-- More shares beside what they compare with: time beside the clock, deprivation, ages and policing areas beside their
-- residents.  A share alone may be true and say nothing: two fifths of neighbourhoods hold two fifths of the people.
--
-- Policing areas cross district lines, so their residents come from beats, here by name.

local even = "1 where it is as an even spread over the clock would have it."
local as_residents = "1 where the group has as much of it as of the residents."
local all_ages = "Beside residents of all ages. " .. as_residents
local suspected = "Suspects are persons linked to a recorded crime; most are not convicted. " .. as_residents

return measures {

   -- The clock.

   measure "sna.young_weekday_beside" {
      title = "Share of offences on a day against that of one day of seven, for suspects under 25 and older",
      unit = "times", definition = "SV-2022", caveat = even, statistic = "beside", of = "sna.young_weekday_share",
      hours = 24 / 7,
   },
   measure "sna.age_weekend_beside" {
      title = "Share of offences on Saturdays and Sundays against that of two days of seven, for suspects under 25 and "
         .. "older", unit = "times", definition = "SV-2022", caveat = even, statistic = "beside",
      of = "sna.age_weekend_share", hours = 24 * 2 / 7,
   },
   measure "strategy.young_weekday_beside" {
      title = "Share of offences with a suspect under 25 on a day against that of one day of seven", unit = "times",
      definition = "SV-2020", caveat = even, statistic = "beside", of = "strategy.young_weekday_share", hours = 24 / 7,
   },

   -- Residents by deprivation.

   measure "place.deprived_residents" {
      title = "Share of residents who live in the most deprived fifth of neighbourhoods", unit = "percent",
      definition = "mid-2020", statistic = "share_of", of = "open.quintile_population", over = { "quintile" },
      groups = { "1" }, limits = "none",
   },
   measure "place.affluent_residents" {
      title = "Share of residents who live in the two least deprived fifths of neighbourhoods", unit = "percent",
      definition = "mid-2020", statistic = "share_of", of = "open.quintile_population", over = { "quintile" },
      groups = { "4", "5" }, limits = "none",
   },
   measure "sna.young_admissions_quintile_beside" {
      title = "Share of emergency admissions of people under 25 of a deprivation quintile against its share of residents",
      unit = "times", definition = "assault-admission", caveat = all_ages, statistic = "beside",
      of = "sna.young_admissions_quintile_share", beside = "open.quintile_population_share",
   },
   measure "sna.young_admissions_deprived_beside" {
      title = "Share of emergency admissions of people under 25 from the most deprived fifth against its share of residents",
      unit = "times", definition = "assault-admission", caveat = all_ages, statistic = "beside",
      of = "sna.young_admissions_deprived_share", beside = "place.deprived_residents",
   },
   measure "sna.young_admissions_affluent_beside" {
      title = "Share of emergency admissions of people under 25 from the two least deprived fifths against their share of "
         .. "residents", unit = "times", definition = "assault-admission", caveat = all_ages, statistic = "beside",
      of = "sna.young_admissions_affluent_share", beside = "place.affluent_residents",
   },
   measure "strategy.young_admissions_quintile_beside" {
      title = "Share of the year's emergency admissions of people under 25 of a deprivation quintile against its share of "
         .. "residents", unit = "times", definition = "assault-admission", caveat = all_ages, statistic = "beside",
      of = "strategy.young_admissions_quintile_share", beside = "open.quintile_population_share",
   },
   measure "strategy.young_admissions_deprived_beside" {
      title = "Share of the year's emergency admissions of people under 25 from the most deprived fifth against its share "
         .. "of residents", unit = "times", definition = "assault-admission", caveat = all_ages, statistic = "beside",
      of = "strategy.young_admissions_deprived_share", beside = "place.deprived_residents",
   },
   measure "strategy.young_admissions_affluent_beside" {
      title = "Share of the year's emergency admissions of people under 25 from the two least deprived fifths against "
         .. "their share of residents", unit = "times", definition = "assault-admission", caveat = all_ages,
      statistic = "beside", of = "strategy.young_admissions_affluent_share", beside = "place.affluent_residents",
   },

   -- Residents by age.

   measure "sna.population_band_share" {
      title = "Share of residents by five-year age band", unit = "percent", definition = "mid-year", statistic = "share",
      of = "sna.population_by_band", over = { "age_band" }, limits = "none",
   },
   measure "sna.suspect_band_beside" {
      title = "Share of an age band among offences by the age of a suspect against its share of residents",
      unit = "times", definition = "SV-2022", caveat = suspected, statistic = "beside", of = "sna.suspect_band_share",
      beside = "sna.population_band_share",
   },
   measure "sna.night_victim_band_beside" {
      title = "Share of an age band among victims in the night-time economy against its share of residents",
      unit = "times", definition = "SV-2022", caveat = as_residents, statistic = "beside",
      of = "sna.night_victim_band_share", beside = "sna.population_band_share",
   },
   measure "sna.young_share_of_all_beside" {
      title = "Share of all offences with a suspect under 25 against the share of residents under 25", unit = "times",
      definition = "SV-2022", caveat = "The base of the share holds offences without a suspect. " .. as_residents,
      statistic = "beside", of = "sna.young_share_of_all", beside = "sna.population_young_part",
   },

   -- Residents by policing area.

   view "beat_names" {
      table  = "beats",
      derive = {
         map "area"               { from = "district", settings = "area_names", key = "name", value = "code" },
         map "npa_code"           { from = "npa", settings = "npa_names", key = "name", value = "code" },
         map "policing_area"      { from = "npa_code", settings = "npas", key = "code", value = "name" },
         map "home_policing_area" { from = "npa_code", settings = "npas", key = "code", value = "name" },
      },
   },
   place "beat_names" { column = "area", level = "district", npa = "npa_code", day = "population" },
   measure "policing.residents_by_area" {
      title = "Residents by policing area", unit = "residents", definition = "mid-year", caveat = "Added up from beats.",
      table = "beat_names", statistic = "sum", column = "population", dimensions = { "policing_area" },
      where = { to = { "unknown" } },
   },
   measure "policing.residents_share" {
      title = "Share of residents by policing area", unit = "percent", definition = "mid-year", statistic = "share",
      of = "policing.residents_by_area", over = { "policing_area" }, limits = "none",
   },
   measure "policing.homes_by_area" {
      title = "Residents by the policing area in which they live", unit = "residents", definition = "mid-year",
      caveat = "Added up from beats.", table = "beat_names", statistic = "sum", column = "population",
      dimensions = { "home_policing_area" }, where = { to = { "unknown" } },
   },
   measure "policing.homes_share" {
      title = "Share of residents by the policing area in which they live", unit = "percent", definition = "mid-year",
      statistic = "share", of = "policing.homes_by_area", over = { "home_policing_area" }, limits = "none",
   },
   measure "sna.policing_area_beside" {
      title = "Policing area's share of offences against its share of residents", unit = "times", definition = "SV-2022",
      caveat = as_residents, statistic = "beside", of = "sna.policing_area_share", beside = "policing.residents_share",
   },
   measure "strategy.young_policing_area_beside" {
      title = "Policing area's share of the year's offences with a suspect under 25 against its share of residents",
      unit = "times", definition = "SV-2020", caveat = suspected, statistic = "beside",
      of = "strategy.young_policing_area_share", beside = "policing.residents_share",
   },
   measure "sna.carrier_home_beside" {
      title = "Share of habitual knife carriers known who live in a policing area against its share of residents",
      unit = "times", definition = "register", caveat = as_residents, statistic = "beside", of = "sna.carrier_home_share",
      beside = "policing.residents_share",
   },
   measure "sna.suspect_home_beside" {
      title = "Share of suspects who live in a policing area against its share of residents", unit = "times",
      definition = "SV-2022", caveat = suspected, statistic = "beside", of = "sna.suspect_home_share",
      beside = "policing.homes_share",
   },
   measure "sna.victim_home_beside" {
      title = "Share of victims who live in a policing area against its share of residents", unit = "times",
      definition = "SV-2022", caveat = as_residents, statistic = "beside", of = "sna.victim_home_share",
      beside = "policing.homes_share",
   },
   measure "strategy.young_home_beside" {
      title = "Share of suspects under 25 who live in a policing area against its share of residents", unit = "times",
      definition = "SV-2020", caveat = suspected, statistic = "beside", of = "strategy.young_home_share",
      beside = "policing.homes_share",
   },
}
