-- Delivered cohorts, each by its name (A22): where they live, sex, age, flags, what came before.
--
-- A cohort is everybody who meets a rule, not a sample.  The measures sna.cohort, sna.cohort_sex and so on take all
-- rows of the file together; these have the dimension cohort.

local history = "A chosen group of persons, not a sample: nothing follows for others. "
   .. "History before the records begin is lost."
local markers = "A marker of the police, no diagnosis. " .. history

return measures {

   view "cohorts" {
      table = "cohort",
      derive = {
         map "district"       { from = "area", settings = "area_names", key = "name", value = "code" },
         map "npa_code"       { from = "npa", settings = "npa_names", key = "name", value = "code" },
         map "policing_area"  { from = "npa_code", settings = "npas", key = "code", value = "name" },
         map "first_type"     { from = "first_class", settings = "offence_classes", key = "code", value = "crime_type" },
         clock "victim_year"  { from = "first_victim", part = "financial_year" },
         band "age_group"     { from = "age", bands = "under_25" },
         gap "years"          { from = "first", to = "index" },
      },
   },
   place "cohorts" { level = "whole", day = "latest" },
   measure "sna.cohorts" {
      title = "Members of each cohort", unit = "people", definition = "cohort", caveat = history, table = "cohorts",
         statistic = "count", distinct = "person", dimensions = { "cohort" },
   },
   measure "sna.cohorts_homes" {
      title = "Members of each cohort by policing area of residence", unit = "people", definition = "cohort",
         caveat = history, table = "cohorts", statistic = "count", dimensions = { "cohort", "policing_area" },
   },
   measure "sna.cohorts_homes_share" {
      title = "Share of each cohort by policing area of residence, where known", unit = "percent",
         definition = "cohort", caveat = history, statistic = "share", of = "sna.cohorts_homes",
         over = { "policing_area" },
   },
   measure "sna.cohorts_top_homes" {
      title = "Two policing areas in which most members of each cohort live", unit = "people", definition = "cohort",
         caveat = history, statistic = "top", of = "sna.cohorts_homes", over = { "policing_area" }, k = 2,
   },
   measure "sna.cohorts_sex" {
      title = "Members of each cohort by sex", unit = "people", definition = "cohort", caveat = history,
         table = "cohorts", statistic = "count", dimensions = { "cohort", "sex" },
   },
   measure "sna.cohorts_sex_share" {
      title = "Share of each cohort by sex, where known", unit = "percent", definition = "cohort", caveat = history,
         statistic = "share", of = "sna.cohorts_sex", over = { "sex" },
   },
   measure "sna.cohorts_ages" {
      title = "Members of each cohort under 25 and from 25", unit = "people", definition = "cohort", caveat = history,
         table = "cohorts", statistic = "count", dimensions = { "cohort", "age_group" },
   },
   measure "sna.cohorts_ages_share" {
      title = "Share of each cohort under 25 and from 25, where known", unit = "percent", definition = "cohort",
         caveat = history, statistic = "share", of = "sna.cohorts_ages", over = { "age_group" },
   },
   measure "sna.cohorts_knife" {
      title = "Members of each cohort by whether they are suspected of habitually carrying a knife", unit = "people",
         definition = "cohort", caveat = markers, table = "cohorts", statistic = "count",
         dimensions = { "cohort", "habitual_knife_carrier" },
   },
   measure "sna.cohorts_knife_share" {
      title = "Share of each cohort suspected of habitually carrying a knife, where known", unit = "percent",
         definition = "cohort", caveat = markers, statistic = "share", of = "sna.cohorts_knife",
         over = { "habitual_knife_carrier" },
   },
   measure "sna.cohorts_mental" {
      title = "Members of each cohort by whether they are with a marker for a mental disorder", unit = "people",
         definition = "cohort", caveat = markers, table = "cohorts", statistic = "count",
         dimensions = { "cohort", "mental" },
   },
   measure "sna.cohorts_mental_share" {
      title = "Share of each cohort with a marker for a mental disorder, where known", unit = "percent",
         definition = "cohort", caveat = markers, statistic = "share", of = "sna.cohorts_mental", over = { "mental" },
   },
   measure "sna.cohorts_drugs" {
      title = "Members of each cohort by whether they are with a marker for drugs", unit = "people",
         definition = "cohort", caveat = markers, table = "cohorts", statistic = "count",
         dimensions = { "cohort", "drugs" },
   },
   measure "sna.cohorts_drugs_share" {
      title = "Share of each cohort with a marker for drugs, where known", unit = "percent", definition = "cohort",
         caveat = markers, statistic = "share", of = "sna.cohorts_drugs", over = { "drugs" },
   },
   measure "sna.cohorts_victim" {
      title = "Members of each cohort by whether they are people who have been victims of crime", unit = "people",
         definition = "cohort", caveat = history, table = "cohorts", statistic = "count",
         dimensions = { "cohort", "victim" },
   },
   measure "sna.cohorts_victim_share" {
      title = "Share of each cohort who have been victims of crime, where known", unit = "percent",
         definition = "cohort", caveat = history, statistic = "share", of = "sna.cohorts_victim", over = { "victim" },
   },
   measure "sna.cohorts_victim_first" {
      title = "Members of each cohort by whether they are people who had been victims before their first offence",
         unit = "people", definition = "cohort", caveat = history, table = "cohorts", statistic = "count",
         dimensions = { "cohort", "victim_before" },
   },
   measure "sna.cohorts_victim_first_share" {
      title = "Share of each cohort who had been victims before their first offence, where known", unit = "percent",
         definition = "cohort", caveat = history, statistic = "share", of = "sna.cohorts_victim_first",
         over = { "victim_before" },
   },
   measure "sna.cohorts_witness" {
      title = "Members of each cohort by whether they are people who have been victims or witnesses of crime",
         unit = "people", definition = "cohort", caveat = history, table = "cohorts", statistic = "count",
         dimensions = { "cohort", "victim_or_witness" },
   },
   measure "sna.cohorts_witness_share" {
      title = "Share of each cohort who have been victims or witnesses of crime, where known", unit = "percent",
         definition = "cohort", caveat = history, statistic = "share", of = "sna.cohorts_witness",
         over = { "victim_or_witness" },
   },
   measure "sna.cohorts_domestic" {
      title = "Members of each cohort by whether they are people who have been victims or witnesses of domestic abuse",
         unit = "people", definition = "cohort", caveat = history, table = "cohorts", statistic = "count",
         dimensions = { "cohort", "domestic" },
   },
   measure "sna.cohorts_domestic_share" {
      title = "Share of each cohort who have been victims or witnesses of domestic abuse, where known",
         unit = "percent", definition = "cohort", caveat = history, statistic = "share", of = "sna.cohorts_domestic",
         over = { "domestic" },
   },
   measure "sna.cohorts_victim_years" {
      title = "Members of each cohort by the financial year in which they were first a victim", unit = "people",
         definition = "cohort", caveat = history, table = "cohorts", statistic = "count",
         dimensions = { "cohort", "victim_year" },
   },
   measure "sna.cohorts_first_type" {
      title = "Members of each cohort by type of their first offence", unit = "people", definition = "cohort",
         caveat = history, table = "cohorts", statistic = "count", dimensions = { "cohort", "first_type" },
   },
   measure "sna.cohorts_top_first_type" {
      title = "Most frequent type of first offence of each cohort", unit = "people", definition = "cohort",
         caveat = history, statistic = "top", of = "sna.cohorts_first_type", over = { "first_type" }, k = 1,
   },
   measure "sna.cohorts_age_first" {
      title = "Mean age at the first offence of each cohort", unit = "years", definition = "cohort", caveat = history,
         table = "cohorts", statistic = "mean", column = "age_first", dimensions = { "cohort" },
   },
   measure "sna.cohorts_age_first_median" {
      title = "Median age at the first offence of each cohort", unit = "years", definition = "cohort", caveat = history,
         table = "cohorts", statistic = "median", column = "age_first", dimensions = { "cohort" },
   },
   measure "sna.cohorts_age_index" {
      title = "Mean age at the offence that put them into it of each cohort", unit = "years", definition = "cohort",
         caveat = history, table = "cohorts", statistic = "mean", column = "age", dimensions = { "cohort" },
   },
   measure "sna.cohorts_age_index_median" {
      title = "Median age at the offence that put them into it of each cohort", unit = "years", definition = "cohort",
         caveat = history, table = "cohorts", statistic = "median", column = "age", dimensions = { "cohort" },
   },
   measure "sna.cohorts_years" {
      title = "Mean years from the first offence to the one that put them into it of each cohort", unit = "years",
         definition = "cohort", caveat = history, table = "cohorts", statistic = "mean", column = "years",
         dimensions = { "cohort" },
   },
   measure "sna.cohorts_years_median" {
      title = "Median years from the first offence to the one that put them into it of each cohort", unit = "years",
         definition = "cohort", caveat = history, table = "cohorts", statistic = "median", column = "years",
         dimensions = { "cohort" },
   },
   measure "sna.cohorts_between" {
      title = "Mean number of offences between the first and the one that put them into it of each cohort",
         unit = "offences", definition = "cohort", caveat = history, table = "cohorts", statistic = "mean",
         column = "prior_count", dimensions = { "cohort" },
   },
   measure "sna.cohorts_between_median" {
      title = "Median number of offences between the first and the one that put them into it of each cohort",
         unit = "offences", definition = "cohort", caveat = history, table = "cohorts", statistic = "median",
         column = "prior_count", dimensions = { "cohort" },
   },
}
