-- Registers at their newest snapshot, against an earlier one, by policing area; missing children and anti-social
-- behaviour (A29).
--
-- "latest" and "earlier" are months that the release names.

local small = "A register shows what is known, which depends on what is looked for."
local active = { "active", "open", "unknown" }
local county = { "E07000129", "E07000130", "E07000131", "E07000132", "E07000133", "E07000134", "E07000135" }

return measures {

   view "carriers_by_area" {
      table = "habitual_knife_carriers",
      derive = {
         map "district"      { from = "area", settings = "area_names", key = "name", value = "code" },
         map "npa_code"      { from = "npa", settings = "npa_names", key = "name", value = "code" },
         map "policing_area" { from = "npa_code", settings = "npas", key = "code", value = "name" },
         clock "month"       { from = "date", part = "month" },
      },
   },
   view "exploited_by_area" {
      table = "cce_cohort",
      derive = {
         map "district"      { from = "area", settings = "area_names", key = "name", value = "code" },
         map "npa_code"      { from = "npa", settings = "npa_names", key = "name", value = "code" },
         map "policing_area" { from = "npa_code", settings = "npas", key = "code", value = "name" },
         clock "month"       { from = "date", part = "month" },
      },
   },
   view "lines_by_date" { table = "county_lines", derive = { clock "month" { from = "date", part = "month" } } },
   view "gangs_by_date" { table = "usg", derive = { clock "month" { from = "date", part = "month" } } },
   view "missing_by_area" {
      table = "missing",
      derive = {
         map "npa_code"      { from = "npa", settings = "npa_names", key = "name", value = "code" },
         map "policing_area" { from = "npa_code", settings = "npas", key = "code", value = "name" },
         clock "month"       { from = "from", part = "month" },
      },
   },
   view "disorder_by_area" {
      table = "asb",
      derive = {
         map "npa_code"         { from = "npa", settings = "npa_names", key = "name", value = "code" },
         map "policing_area"    { from = "npa_code", settings = "npas", key = "code", value = "name" },
         clock "month"          { from = "date", part = "month" },
         clock "financial_year" { from = "date", part = "financial_year" },
         band "age_range"       { from = "age", bands = "broad" },
      },
   },
   place "carriers_by_area"  { column = "district", level = "district", npa = "npa_code", month = "month", stock = true },
   place "exploited_by_area" { column = "district", level = "district", npa = "npa_code", month = "month", stock = true },
   place "lines_by_date"     { level = "whole", month = "month", stock = true },
   place "gangs_by_date"     { level = "whole", month = "month", stock = true },
   place "missing_by_area"   { level = "whole", month = "month" },
   place "disorder_by_area"  { level = "whole", month = "month" },

   -- County lines and gangs.

   measure "sna.lines" {
      title = "County lines known at the newest snapshot", unit = "lines", definition = "register", caveat = small,
         table = "lines_by_date", statistic = "count", distinct = "line", where = { status = active },
         period = "latest",
   },
   measure "sna.lines_earlier" {
      title = "County lines known at the earlier snapshot", unit = "lines", definition = "register", caveat = small,
         table = "lines_by_date", statistic = "count", distinct = "line", where = { status = active },
         period = "earlier",
   },
   measure "sna.lines_change" {
      title = "Change of county lines known from the earlier snapshot", unit = "percent", definition = "register",
         caveat = small, statistic = "against", of = "sna.lines", before = "sna.lines_earlier",
   },
   measure "sna.line_kinds" {
      title = "County lines known at the newest snapshot by whether they bring drugs in or send them out",
         unit = "lines", definition = "register", caveat = small, table = "lines_by_date", statistic = "count",
         distinct = "line", dimensions = { "kind" }, where = { status = active }, period = "latest",
   },
   measure "sna.line_kind_share" {
      title = "Share of county lines known by whether they bring drugs in or send them out", unit = "percent",
         definition = "register", caveat = small, statistic = "share", of = "sna.line_kinds", over = { "kind" },
   },
   measure "sna.top_line_kind" {
      title = "Most frequent kind of county line known", unit = "lines", definition = "register", caveat = small,
         statistic = "peak", of = "sna.line_kinds", over = { "kind" },
   },
   measure "sna.gangs_latest" {
      title = "Urban street gangs known at the newest snapshot by status", unit = "groups", definition = "register",
         caveat = small, table = "gangs_by_date", statistic = "count", distinct = "group", dimensions = { "status" },
         period = "latest",
   },

   -- Habitual knife carriers.

   measure "sna.carriers" {
      title = "Habitual knife carriers known at the newest snapshot", unit = "people", definition = "register",
         caveat = small, table = "carriers_by_area", statistic = "count", distinct = "person", period = "latest",
   },
   measure "sna.carriers_earlier" {
      title = "Habitual knife carriers known at the earlier snapshot", unit = "people", definition = "register",
         caveat = small, table = "carriers_by_area", statistic = "count", distinct = "person", period = "earlier",
   },
   measure "sna.carriers_change" {
      title = "Change of habitual knife carriers known from the earlier snapshot", unit = "percent",
         definition = "register", caveat = small, statistic = "against", of = "sna.carriers",
         before = "sna.carriers_earlier",
   },
   measure "sna.carrier_months" {
      title = "Habitual knife carriers known by month of the period of the tables", unit = "people",
         definition = "register", caveat = small, table = "carriers_by_area", statistic = "count", distinct = "person",
         dimensions = { "month" }, period = "window",
   },
   measure "sna.carrier_trend" {
      title = "Whether the number of habitual knife carriers known rises or falls over the months", unit = "tau",
         definition = "register",
         caveat = small .. " A person stays on it for months, so that months are not independent.",
         statistic = "mann_kendall", of = "sna.carrier_months", over = { "month" },
   },
   measure "sna.carrier_homes" {
      title = "Habitual knife carriers known at the newest snapshot by policing area of residence", unit = "people",
         definition = "register", caveat = small, table = "carriers_by_area", statistic = "count", distinct = "person",
         dimensions = { "policing_area" }, period = "latest",
   },
   measure "sna.carrier_home_share" {
      title = "Share of habitual knife carriers known by policing area of residence, where known", unit = "percent",
         definition = "register", caveat = small, statistic = "share", of = "sna.carrier_homes",
         over = { "policing_area" },
   },
   measure "sna.top_carrier_homes" {
      title = "Two policing areas in which most habitual knife carriers live", unit = "people", definition = "register",
         caveat = small, statistic = "top", of = "sna.carrier_homes", over = { "policing_area" }, k = 2,
   },

   -- Children exploited for crime.

   measure "sna.exploited_latest" {
      title = "Children known to be exploited for crime at the newest snapshot", unit = "children",
         definition = "register", caveat = small, table = "exploited_by_area", statistic = "count", distinct = "person",
         period = "latest",
   },
   measure "sna.exploited_districts" {
      title = "Children known to be exploited for crime in the county by district", unit = "children",
         definition = "register", caveat = small, table = "exploited_by_area", statistic = "count", distinct = "person",
         dimensions = { "district" }, where = { district = county }, period = "latest",
   },
   measure "sna.exploited_district_share" {
      title = "Share of the children known to be exploited for crime in the county by district", unit = "percent",
         definition = "register", caveat = small, statistic = "share", of = "sna.exploited_districts",
         over = { "district" },
   },
   measure "sna.top_exploited_districts" {
      title = "Two districts of the county with the most children known to be exploited for crime", unit = "children",
         definition = "register", caveat = small, statistic = "top", of = "sna.exploited_districts",
         over = { "district" }, k = 2,
   },
   measure "sna.exploited_homes" {
      title = "Children known to be exploited for crime by policing area", unit = "children", definition = "register",
         caveat = small, table = "exploited_by_area", statistic = "count", distinct = "person",
         dimensions = { "policing_area" }, period = "latest",
   },
   measure "sna.top_exploited_homes" {
      title = "Two policing areas with the most children known to be exploited for crime", unit = "children",
         definition = "register", caveat = small, statistic = "top", of = "sna.exploited_homes",
         over = { "policing_area" }, k = 2,
   },

   -- Missing children; anti-social behaviour of people under 18.

   measure "sna.missing_homes" {
      title = "Children who were missing in the period of the tables by policing area", unit = "children",
         definition = "register", table = "missing_by_area", statistic = "count", distinct = "person",
         dimensions = { "policing_area" }, period = "window",
   },
   measure "sna.top_missing_homes" {
      title = "Three policing areas with the most children who were missing", unit = "children",
         definition = "register", statistic = "top", of = "sna.missing_homes", over = { "policing_area" }, k = 3,
   },
   measure "sna.disorder_young" {
      title = "Incidents of anti-social behaviour by people under 18 by financial year", unit = "incidents",
         definition = "register", caveat = "Where the age of the person behind it is known.",
         table = "disorder_by_area", statistic = "count", dimensions = { "financial_year" },
         where = { age_range = { "0-17" } },
   },
   measure "sna.disorder_young_whole_years" {
      title = "Incidents of anti-social behaviour by people under 18 in the whole years", unit = "incidents",
         definition = "register", caveat = "Where the age of the person behind it is known.",
         table = "disorder_by_area", statistic = "count", dimensions = { "financial_year" },
         where = { age_range = { "0-17" } }, period = "whole_years",
   },
   measure "sna.disorder_young_year" {
      title = "Incidents of anti-social behaviour by people under 18 in the year", unit = "incidents",
         definition = "register", caveat = "Where the age of the person behind it is known.",
         table = "disorder_by_area", statistic = "count", where = { age_range = { "0-17" } }, period = "year",
   },
   measure "sna.disorder_young_before" {
      title = "Incidents of anti-social behaviour by people under 18 in the year before", unit = "incidents",
         definition = "register", caveat = "Where the age of the person behind it is known.",
         table = "disorder_by_area", statistic = "count", where = { age_range = { "0-17" } }, period = "before",
   },
   measure "sna.disorder_young_change" {
      title = "Change of incidents of anti-social behaviour by people under 18 from the year before", unit = "percent",
         definition = "register", caveat = "Where the age of the person behind it is known.", statistic = "against",
         of = "sna.disorder_young_year", before = "sna.disorder_young_before",
   },
   measure "sna.disorder_young_homes" {
      title = "Incidents of anti-social behaviour by people under 18 by policing area", unit = "incidents",
         definition = "register", caveat = "Where the age of the person behind it is known.",
         table = "disorder_by_area", statistic = "count", dimensions = { "policing_area" },
         where = { age_range = { "0-17" } }, period = "window",
   },
   measure "sna.top_disorder_young_homes" {
      title = "Three policing areas with the most incidents of anti-social behaviour by people under 18",
         unit = "incidents", definition = "register", caveat = "Where the age of the person behind it is known.",
         statistic = "top", of = "sna.disorder_young_homes", over = { "policing_area" }, k = 3,
   },
}
