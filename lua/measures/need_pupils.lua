-- Suspensions and exclusions by the authorities' own lists of pupils (A28), where published tables are too coarse or too late.
--
-- A case may have several reasons since 2020/21, each of which counts, so that reasons add up to more than the cases.  Pupils
-- are counted where they live; a pupil is one in each kind of exclusion, however often it was.

local kinds = { "suspension", "permanent" }
local several = "A case may have several reasons; shares are of all reasons given."
local homes = "Pupils of the lists who live in the area; those whose district is not known are in the unknown of the whole area. "
   .. "A year without cases in August has a gap there."
local mixed = "Where the need is recorded."

return measures {

   definition "pupil-list" {
      title = "Suspensions and exclusions of the authorities' lists",
      text = "Suspensions, permanent exclusions and lunchtime exclusions that began in the period, by the authorities' own lists.",
   },

   view "pupil_cases" {
      table  = "pupils",
      derive = {
         map "area"     { from = "district", settings = "area_names", key = "name", value = "code" },
         clock "month"  { from = "date", part = "month" },
         map "reason"   { from = "reasons", settings = "exclusion_reasons", key = "value", value = "title", each = true },
         map "provision" { from = "sen_status", settings = "sen_codes", key = "value", value = "group",
                           where = { code_set = "status" } },
         map "sen"      { from = "sen_status", settings = "sen_codes", key = "value", value = "group",
                          where = { code_set = "sen" } },
         map "need"     { from = "sen_need", settings = "sen_codes", key = "value", value = "group",
                          where = { code_set = "need" } },
      },
   },
   -- A month without a case is a gap, as it may not have been supplied; so is August, when there is no school.
   place "pupil_cases" { column = "area", level = "district", month = "month" },

   measure "need.pupil_cases" {
      title = "Suspensions and exclusions in the year by kind (authorities' lists)", unit = "cases", caveat = homes,
      definition = "pupil-list", table = "pupil_cases", statistic = "count", dimensions = { "category" },
      period = "year",
   },
   measure "need.pupil_cases_before" {
      title = "Suspensions and exclusions in the year before by kind (authorities' lists)", unit = "cases",
      definition = "pupil-list", table = "pupil_cases", statistic = "count", dimensions = { "category" },
      period = "before",
   },
   measure "need.pupil_case_change" {
      title = "Change of suspensions and exclusions by kind (authorities' lists)", unit = "percent",
      definition = "pupil-list", statistic = "against", of = "need.pupil_cases", before = "need.pupil_cases_before",
   },
   measure "need.pupil_months" {
      title = "Suspensions and exclusions by month and kind (authorities' lists)", unit = "cases",
      definition = "pupil-list", table = "pupil_cases", statistic = "count", dimensions = { "month", "category" },
   },
   measure "need.pupils" {
      title = "Pupils suspended or excluded in the year by kind (authorities' lists)", unit = "pupils", caveat = homes,
      definition = "pupil-list", table = "pupil_cases", statistic = "count", distinct = "pupil",
      dimensions = { "category" }, period = "year",
   },
   measure "need.pupil_days" {
      title = "Mean length of suspensions in the year (authorities' lists)", unit = "days", definition = "pupil-list",
      table = "pupil_cases", statistic = "mean", column = "days", where = { category = { "suspension" } },
      period = "year", caveat = "Where the list tells days.",
   },

   -- First and second reason.

   measure "need.pupil_reasons" {
      title = "Reasons of suspensions and exclusions in the year by kind (authorities' lists)", unit = "reasons",
      caveat = several, definition = "pupil-list", table = "pupil_cases", statistic = "count",
      dimensions = { "category", "reason" }, where = { category = kinds }, period = "year",
   },
   measure "need.pupil_reason_share" {
      title = "Share of each reason of suspensions and exclusions by kind (authorities' lists)", unit = "percent",
      caveat = several, definition = "pupil-list", statistic = "share", of = "need.pupil_reasons",
      over = { "reason" },
   },
   measure "need.pupil_top_reasons" {
      title = "Two most frequent reasons of suspensions and exclusions by kind (authorities' lists)", unit = "percent",
      caveat = several, definition = "pupil-list", statistic = "top", of = "need.pupil_reason_share",
      over = { "reason" }, k = 2,
   },

   -- Special educational needs.

   measure "need.pupils_need_told" {
      title = "Pupils suspended or excluded in the year whose provision is recorded, by kind (authorities' lists)",
      unit = "pupils", definition = "pupil-list", table = "pupil_cases", statistic = "count", distinct = "pupil",
      dimensions = { "category" }, where = { sen = { "yes", "no" } }, period = "year",
   },
   measure "need.pupils_with_need" {
      title = "Pupils with special educational needs suspended or excluded in the year by kind (authorities' lists)",
      unit = "pupils", definition = "pupil-list", table = "pupil_cases", statistic = "count", distinct = "pupil",
      dimensions = { "category" }, where = { sen = { "yes" } }, period = "year",
   },
   measure "need.pupils_with_need_share" {
      title = "Share of suspended or excluded pupils who have special educational needs, by kind (authorities' lists)",
      unit = "percent", caveat = mixed, definition = "pupil-list", statistic = "part", of = "need.pupils_with_need",
      base = "need.pupils_need_told",
   },
   measure "need.pupil_provisions" {
      title = "Pupils suspended or excluded in the year by kind and provision (authorities' lists)", unit = "pupils",
      definition = "pupil-list", table = "pupil_cases", statistic = "count", distinct = "pupil",
      dimensions = { "category", "provision" }, where = { category = kinds }, period = "year",
   },
   measure "need.pupil_needs" {
      title = "Pupils suspended in the year by primary need (authorities' lists)", unit = "pupils", caveat = mixed,
      definition = "pupil-list", table = "pupil_cases", statistic = "count", distinct = "pupil",
      dimensions = { "need" }, where = { category = { "suspension" }, sen = { "yes" } }, period = "year",
   },
   measure "need.pupil_top_needs" {
      title = "Two most frequent primary needs of suspended pupils (authorities' lists)", unit = "pupils",
      caveat = mixed, definition = "pupil-list", statistic = "top", of = "need.pupil_needs", over = { "need" }, k = 2,
   },
}
