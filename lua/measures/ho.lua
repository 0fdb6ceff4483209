-- The Home Office's success measures as they are returned: each year against the baseline year, all ages and victims
-- under 25 (A30).  The same measured from the extracts: sna.ksv, sna.homicides, sna.sharp_admissions.

local few = "Fewer than 10 before: counts only; fewer than 50: only with both counts."

return measures {

   definition "success-measures" {
      title = "Success measures",
      text = "Hospital admissions after an assault with a knife or sharp object, knife-enabled serious violence, and "
         .. "homicides that are not domestic, for all ages and for victims under 25, as returned to the Home Office.",
   },
   view "returned" {
      table  = "success_measures",
      derive = {
         clock "from"           { from = "year", part = "period_start" },
         clock "month"          { from = "from", part = "month" },
         clock "financial_year" { from = "from", part = "financial_year" },
      },
   },
   place "returned" { level = "whole", month = "month", stock = true },
   measure "ho.year" {
      title = "Success measures in the year", unit = "events", definition = "success-measures", table = "returned",
         statistic = "sum", column = "value", dimensions = { "age_group", "measure" }, period = "year",
   },
   measure "ho.baseline" {
      title = "Success measures in the baseline year", unit = "events", definition = "success-measures",
         table = "returned", statistic = "sum", column = "value", dimensions = { "age_group", "measure" },
         period = "baseline",
   },
   measure "ho.change" {
      title = "Change of the success measures from the baseline year", unit = "percent",
         definition = "success-measures", caveat = few, statistic = "against", of = "ho.year", before = "ho.baseline",
   },
   measure "ho.largest_decrease" {
      title = "Success measure with the largest decrease from the baseline year", unit = "percent",
         definition = "success-measures", caveat = few, statistic = "top", of = "ho.change",
         over = { "age_group", "measure" }, k = 1, order = "rising",
   },
   measure "ho.largest_decrease_by_age" {
      title = "Success measure with the largest decrease from the baseline year, for each age group", unit = "percent",
         definition = "success-measures", caveat = few, statistic = "top", of = "ho.change", over = { "measure" },
         k = 1, order = "rising",
   },
   measure "ho.decreases" {
      title = "How many success measures, by measure and age group, are below the baseline year", unit = "measures",
         definition = "success-measures", statistic = "tally", way = "falling", of = "ho.change",
         over = { "age_group", "measure" },
   },
   measure "ho.increases" {
      title = "How many success measures, by measure and age group, are above the baseline year", unit = "measures",
         definition = "success-measures", statistic = "tally", way = "rising", of = "ho.change",
         over = { "age_group", "measure" },
   },
   measure "ho.decreases_by_age" {
      title = "How many success measures are below the baseline year, for each age group", unit = "measures",
         definition = "success-measures", statistic = "tally", way = "falling", of = "ho.change", over = { "measure" },
   },
   measure "ho.by_year" {
      title = "Success measures by financial year", unit = "events", definition = "success-measures",
         table = "returned", statistic = "sum", column = "value",
         dimensions = { "age_group", "financial_year", "measure" },
   },
}
