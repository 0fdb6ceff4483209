-- Residents: the denominators, and what shares of areas and groups are set beside.
--
-- Males and females of the single years of age are added up, so that a file with and without its own totals gives the
-- same. Estimates are of the middle of a year; the period "population" of a release is the June that its rates stand
-- on.

local people = { sex = { "Male", "Female" } }

return measures {

   definition "mid-year" {
      title = "Mid-year population estimates",
      text = "Residents in the middle of a year, as estimated by the Office for National Statistics.",
   },

   view "residents" {
      table  = "population",
      derive = {
         clock "mid_year"       { from = "year", part = "mid_year" },
         clock "month"          { from = "mid_year", part = "month" },
         clock "financial_year" { from = "mid_year", part = "financial_year" },
         band "age_group"       { from = "age", bands = "under_25" },
         band "age_band"        { from = "age", bands = "five_year" },
         band "suspect_age"     { from = "age", bands = "suspect_under_25" },
      },
   },
   place "residents" { column = "area", level = "district", month = "month", stock = true },
   measure "sna.population" {
      title = "Residents", unit = "residents", definition = "mid-year", table = "residents", statistic = "sum",
         column = "population", where = people, period = "population", npas = "policing.population",
   },
   measure "sna.population_by_age" {
      title = "Residents under 25 and aged 25 and over", unit = "residents", definition = "mid-year",
         table = "residents", statistic = "sum", column = "population", dimensions = { "age_group" }, where = people,
         period = "population",
   },
   measure "sna.population_young" {
      title = "Residents under 25", unit = "residents", definition = "mid-year", table = "residents", statistic = "sum",
      column = "population", where = { sex = { "Male", "Female" }, age_group = { "Under 25" } }, period = "population",
   },
   measure "sna.population_older" {
      title = "Residents aged 25 and over", unit = "residents", definition = "mid-year", table = "residents",
      statistic = "sum", column = "population",
      where = { sex = { "Male", "Female" }, age_group = { "25 and over" } }, period = "population",
   },
   measure "sna.population_from_10" {
      title = "Residents aged 10 to 24 and 25 and over", unit = "residents", definition = "mid-year",
         table = "residents", statistic = "sum", column = "population", dimensions = { "suspect_age" }, where = people,
         period = "population",
   },
   measure "sna.population_by_band" {
      title = "Residents by five-year age band", unit = "residents", definition = "mid-year", table = "residents",
         statistic = "sum", column = "population", dimensions = { "age_band" }, where = people, period = "population",
   },
   measure "sna.population_by_band_sex" {
      title = "Residents by five-year age band and sex", unit = "residents", definition = "mid-year",
         table = "residents", statistic = "sum", column = "population", dimensions = { "age_band", "sex" },
         where = people, period = "population",
   },
   measure "sna.population_by_sex" {
      title = "Residents by sex", unit = "residents", definition = "mid-year", table = "residents", statistic = "sum",
         column = "population", dimensions = { "sex" }, where = people, period = "population",
   },
   measure "sna.population_by_year" {
      title = "Residents by the financial year that begins with the year of the estimate", unit = "residents",
         definition = "mid-year", table = "residents", statistic = "sum", column = "population",
         dimensions = { "financial_year" }, where = people,
   },

   -- Comparators.

   measure "sna.population_area_share" {
      title = "Share of the whole area's residents", unit = "percent", definition = "mid-year",
         statistic = "area_share", of = "sna.population",
   },
   measure "sna.population_age_area_share" {
      title = "Share of the whole area's residents of the age group", unit = "percent", definition = "mid-year",
         statistic = "area_share", of = "sna.population_by_age",
   },
   measure "sna.population_age_share" {
      title = "Share of residents under 25 and aged 25 and over", unit = "percent", definition = "mid-year",
         statistic = "share", of = "sna.population_by_age", over = { "age_group" },
   },
   measure "sna.population_sex_share" {
      title = "Share of residents by sex", unit = "percent", definition = "mid-year", statistic = "share",
         of = "sna.population_by_sex", over = { "sex" },
   },
}
