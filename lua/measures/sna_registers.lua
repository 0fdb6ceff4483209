-- Registers of the police and their partners, counted at the dates of their snapshots; a cohort that was delivered.

local small = "A register shows what is known, which depends on what is looked for."
local cohort = "A chosen group of persons, not a sample: nothing follows for others. History before the records begin is lost."

return measures {

   definition "register" {
      title = "Registers at a date",
      text = "What stands in a register of the police or its partners at the date of each snapshot.",
   },
   definition "cohort" {
      title = "Delivered cohort",
      text = "The persons whom the partnership's cohort file lists, one row each.",
   },

   view "lines_known" {
      table = "county_lines",
      derive = {
         map "district" { from = "area", settings = "area_names", key = "name", value = "code" },
         clock "month"  { from = "date", part = "month" },
      },
   },
   view "gangs_known" {
      table = "usg",
      derive = {
         map "district" { from = "area", settings = "area_names", key = "name", value = "code" },
         clock "month"  { from = "date", part = "month" },
      },
   },
   view "carriers_known" {
      table = "habitual_knife_carriers",
      derive = {
         map "district"   { from = "area", settings = "area_names", key = "name", value = "code" },
         clock "month"    { from = "date", part = "month" },
         band "age_group" { from = "age", bands = "under_25" },
      },
   },
   view "exploited_known" {
      table = "cce_cohort",
      derive = {
         map "district" { from = "area", settings = "area_names", key = "name", value = "code" },
         clock "month"  { from = "date", part = "month" },
      },
   },
   view "missing_episodes" {
      table = "missing",
      derive = {
         map "district"         { from = "area", settings = "area_names", key = "name", value = "code" },
         clock "month"          { from = "from", part = "month" },
         clock "financial_year" { from = "from", part = "financial_year" },
      },
   },
   view "disorder" {
      table = "asb",
      derive = {
         map "district"         { from = "area", settings = "area_names", key = "name", value = "code" },
         clock "month"          { from = "date", part = "month" },
         clock "financial_year" { from = "date", part = "financial_year" },
         band "age_group"       { from = "age", bands = "under_25" },
      },
   },
   view "cohort_members" {
      table = "cohort",
      derive = {
         map "district"       { from = "area", settings = "area_names", key = "name", value = "code" },
         map "npa_code"       { from = "npa", settings = "npa_names", key = "name", value = "code" },
         map "policing_area"  { from = "npa_code", settings = "npas", key = "code", value = "name" },
         map "first_type"     { from = "first_class", settings = "offence_classes", key = "code", value = "crime_type" },
         clock "month"        { from = "index", part = "month" },
         band "age_group"     { from = "age", bands = "under_25" },
      },
   },
   place "lines_known"      { column = "district", level = "district", month = "month", stock = true },
   place "gangs_known"      { column = "district", level = "district", month = "month", stock = true },
   place "carriers_known"   { column = "district", level = "district", month = "month", stock = true },
   place "exploited_known"  { column = "district", level = "district", month = "month", stock = true },
   place "missing_episodes" { column = "district", level = "district", month = "month" },
   place "disorder"         { column = "district", level = "district", month = "month" },
   place "cohort_members"   { column = "district", level = "district", npa = "npa_code", month = "month" },

   -- Registers (A29).

   measure "sna.county_lines" {
      title = "County lines known by month of the snapshot", unit = "lines", definition = "register", caveat = small,
      table = "lines_known", statistic = "count", distinct = "line", dimensions = { "month" },
      where = { status = { "active", "open", "unknown" } },
   },
   measure "sna.gangs" {
      title = "Urban street gangs known by status and month of the snapshot", unit = "groups", definition = "register",
      caveat = small, table = "gangs_known", statistic = "count", distinct = "group",
      dimensions = { "month", "status" },
   },
   measure "sna.knife_carriers" {
      title = "Habitual knife carriers known by month of the snapshot", unit = "people", definition = "register",
      caveat = small, table = "carriers_known", statistic = "count", distinct = "person", dimensions = { "month" },
   },
   measure "sna.knife_carrier_share" {
      title = "Share of the habitual knife carriers known by area of residence", unit = "percent",
      definition = "register", caveat = small, statistic = "area_share", of = "sna.knife_carriers",
   },
   measure "sna.knife_carrier_ages" {
      title = "Habitual knife carriers known under 25 and from 25 by month of the snapshot", unit = "people",
      definition = "register", caveat = small, table = "carriers_known", statistic = "count", distinct = "person",
      dimensions = { "age_group", "month" },
   },
   measure "sna.exploited" {
      title = "Children known to be exploited for crime by month of the snapshot", unit = "children",
      definition = "register", caveat = small, table = "exploited_known", statistic = "count", distinct = "person",
      dimensions = { "month" },
   },
   measure "sna.exploited_share" {
      title = "Share of the children known to be exploited for crime by area", unit = "percent",
      definition = "register", caveat = small, statistic = "area_share", of = "sna.exploited",
   },
   measure "sna.missing_episodes" {
      title = "Missing episodes by financial year", unit = "episodes", definition = "register",
      caveat = "A child may have several.", table = "missing_episodes", statistic = "count",
      dimensions = { "financial_year" },
   },
   measure "sna.missing_children" {
      title = "Children who were missing by financial year", unit = "children", definition = "register",
      table = "missing_episodes", statistic = "count", distinct = "person", dimensions = { "financial_year" },
   },
   measure "sna.disorder" {
      title = "Incidents of anti-social behaviour by financial year", unit = "incidents", definition = "register",
      table = "disorder", statistic = "count", dimensions = { "financial_year" },
   },
   measure "sna.disorder_ages" {
      title = "Incidents of anti-social behaviour by age group and financial year", unit = "incidents",
      definition = "register", table = "disorder", statistic = "count", dimensions = { "age_group", "financial_year" },
      caveat = "Where the age of the person behind it is known.",
   },

   -- A delivered cohort (A22).

   measure "sna.cohort" {
      title = "Members of the cohort", unit = "people", definition = "cohort", caveat = cohort,
      table = "cohort_members", statistic = "count", distinct = "person",
   },
   measure "sna.cohort_sex" {
      title = "Members of the cohort by sex", unit = "people", definition = "cohort", caveat = cohort,
      table = "cohort_members", statistic = "count", dimensions = { "sex" },
   },
   measure "sna.cohort_sex_share" {
      title = "Share of the cohort by sex, where known", unit = "percent", definition = "cohort", caveat = cohort,
      statistic = "share", of = "sna.cohort_sex", over = { "sex" },
   },
   measure "sna.cohort_ages" {
      title = "Members of the cohort under 25 and from 25", unit = "people", definition = "cohort", caveat = cohort,
      table = "cohort_members", statistic = "count", dimensions = { "age_group" },
   },
   measure "sna.cohort_homes" {
      title = "Members of the cohort by policing area of residence", unit = "people", definition = "cohort",
      caveat = cohort, table = "cohort_members", statistic = "count", dimensions = { "policing_area" },
   },
   measure "sna.cohort_home_share" {
      title = "Share of the cohort by policing area of residence, where known", unit = "percent",
      definition = "cohort", caveat = cohort, statistic = "share", of = "sna.cohort_homes",
      over = { "policing_area" },
   },
   measure "sna.cohort_first_type" {
      title = "Members of the cohort by type of their first offence", unit = "people", definition = "cohort",
      caveat = cohort, table = "cohort_members", statistic = "count", dimensions = { "first_type" },
   },
   measure "sna.cohort_top_first_type" {
      title = "Most frequent type of first offence in the cohort", unit = "people", definition = "cohort",
      caveat = cohort, statistic = "peak", of = "sna.cohort_first_type", over = { "first_type" },
   },
   measure "sna.cohort_victims" {
      title = "Members of the cohort by whether they had been victims before", unit = "people",
      definition = "cohort", caveat = cohort, table = "cohort_members", statistic = "count",
      dimensions = { "victim_before" },
   },
   measure "sna.cohort_victim_share" {
      title = "Share of the cohort that had been victims before, where known", unit = "percent",
      definition = "cohort", caveat = cohort, statistic = "share", of = "sna.cohort_victims",
      over = { "victim_before" },
   },
}
