-- Further methods for the offences and admissions of the assessment: usual range of months, control limits, how few
-- neighbourhoods hold how much, deprivation, rates made comparable.
--
-- A release that wants them names "method.*" among its measures.  Those of neighbourhoods have very small numbers and
-- belong into no public edition.

local yes, kept, not_flagged = { "yes" }, { "valid", "unknown" }, { "N", "unknown" }
local sv_2022 = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept }
local admitted = { method = { "21", "22", "23", "24", "25", "28", "2A", "2B", "2C", "2D" }, order = { "1" },
                   episode_status = { "3" }, patient_class = { "1", "2", "5", "unknown" }, in_scope = yes }

local happened = "By the neighbourhood where it happened: places with many visitors and few residents have high rates."
local shared_out = "Up to an hour apart at the first time, up to a day apart in equal parts over the hours covered; longer, and where no "
   .. "time is known, in no hour."
local of_home = "Deprivation is that of the neighbourhood, not of the person."
local independent = "Limits take events as independent, which several by one person are not."

return measures {

   view "sv_neighbourhoods" {
      table  = "offences",
      derive = {
         map "sv_2022"      { from = "class", settings = "offence_classes", key = "code", value = "sv_2022" },
         map "public"       { from = "location_type", settings = "location_map", key = "value", value = "public" },
         map "state"        { from = "status", settings = "crime_status", key = "value", value = "group" },
         clock "month"      { from = "committed_from", part = "month" },
      },
   },
   view "sv_stretches" {
      table  = "offences",
      derive = {
         map "sv_2022"      { from = "class", settings = "offence_classes", key = "code", value = "sv_2022" },
         map "public"       { from = "location_type", settings = "location_map", key = "value", value = "public" },
         map "state"        { from = "status", settings = "crime_status", key = "value", value = "group" },
         map "area"         { from = "district", settings = "area_names", key = "name", value = "code" },
         map "npa_code"     { from = "npa", settings = "npa_names", key = "name", value = "code" },
         clock "month"      { from = "committed_from", part = "month" },
         clock "hour"       { from = "committed_from", to = "committed_to", part = "hour" },
         clock "night_time" { from = "committed_from", to = "committed_to", part = "night_time" },
      },
   },
   view "admissions_of_ages" {
      table  = "admissions",
      derive = {
         clock "month"     { from = "admitted", part = "month" },
         map "in_scope"    { from = "cause", settings = "icd10_groups", key = "code", value = "sv_2020",
                             match = "prefix" },
         joint "stay"      { of = { "person", "admitted" }, otherwise = "episode" },
         band "age_band"   { from = "age", bands = "five_year_90" },
      },
   },
   view "residents_of_ages" {
      table  = "population",
      derive = {
         clock "mid_year"  { from = "year", part = "mid_year" },
         clock "month"     { from = "mid_year", part = "month" },
         band "age_band"   { from = "age", bands = "five_year_90" },
      },
   },
   place "sv_neighbourhoods"  { column = "lsoa11", level = "lsoa", month = "month" },
   place "sv_stretches" { column = "area", level = "district", npa = "npa_code", month = "month" },
   place "admissions_of_ages" { column = "lsoa", level = "lsoa", month = "month" },
   place "residents_of_ages"  { column = "area", level = "district", month = "month", stock = true },

   -- Months and areas that stand out.

   measure "method.unusual_months" {
      title = "Usual range of offences of serious violence from month to month, and months that stand out of it",
      unit = "offences", definition = "SV-2022", statistic = "xmr", of = "sna.months",
      caveat = "A month may stand out because of the season.",
   },
   measure "method.area_funnel" {
      title = "Rate of serious violence of a district or policing area among those of its kind",
      unit = "per 1,000 residents", definition = "SV-2022", caveat = independent, statistic = "funnel",
      of = "sna.area_rate",
   },
   measure "method.night_funnel" {
      title = "Share of offences in the night-time economy of a district or policing area among those of its kind",
      unit = "percent", definition = "SV-2022", caveat = independent, statistic = "funnel", of = "sna.night_share",
   },

   -- Hours of what lay between two times, beside the hours of the assessment, which take the first of the two.

   measure "method.hours" {
      title = "Offences of serious violence by hour, shared out over the hours between two times", unit = "offences",
      definition = "SV-2022", caveat = shared_out, table = "sv_stretches", statistic = "count", dimensions = { "hour" },
      where = sv_2022, period = "window",
   },
   measure "method.hour_share" {
      title = "Share of offences of serious violence by hour, shared out over the hours between two times", unit = "percent",
      definition = "SV-2022", caveat = shared_out, statistic = "share", of = "method.hours", over = { "hour" },
   },
   measure "method.peak_hour" {
      title = "Hour with the most offences of serious violence, shared out over the hours between two times", unit = "offences",
      definition = "SV-2022", caveat = shared_out, statistic = "peak", of = "method.hours", over = { "hour" },
   },
   measure "method.night_time" {
      title = "Offences of serious violence in and outside the night-time economy (22:00 to 04:59), shared out over the hours "
         .. "between two times",
      unit = "offences", definition = "SV-2022", caveat = shared_out, table = "sv_stretches", statistic = "count",
      dimensions = { "night_time" }, where = sv_2022, period = "window",
   },
   measure "method.night_time_share" {
      title = "Share of offences of serious violence in the night-time economy (22:00 to 04:59), shared out over the hours "
         .. "between two times",
      unit = "percent", definition = "SV-2022", statistic = "share", of = "method.night_time", over = { "night_time" },
      caveat = "An even spread over the day would put 29.2% into these seven hours. " .. shared_out,
   },

   -- Neighbourhoods.

   measure "method.neighbourhood_offences" {
      title = "Offences of serious violence in a neighbourhood in the period of the tables", unit = "offences",
      definition = "SV-2022", caveat = happened, table = "sv_neighbourhoods", statistic = "count", areas = "lsoa",
      where = sv_2022, period = "window",
   },
   measure "method.concentration" {
      title = "Fewest neighbourhoods with a quarter and with half of the offences of serious violence",
      unit = "neighbourhoods", definition = "SV-2022", caveat = happened, statistic = "concentration",
      of = "method.neighbourhood_offences", percents = { 25, 50 },
   },
   measure "method.neighbourhood_fifth" {
      title = "Fifth of the neighbourhoods by offences of serious violence, 1 the most", unit = "fifth",
      definition = "SV-2022", caveat = happened, statistic = "quantile", of = "method.neighbourhood_offences",
      areas = "lsoa", k = 5,
   },

   -- Deprivation.

   measure "method.quintiles" {
      title = "Offences of serious violence by deprivation quintile of the neighbourhood", unit = "offences",
      definition = "SV-2022", caveat = happened, table = "sv_neighbourhoods", statistic = "count",
      dimensions = { "quintile" }, where = sv_2022, period = "window",
   },
   measure "method.quintile_share" {
      title = "Share of offences of serious violence by deprivation quintile of the neighbourhood", unit = "percent",
      definition = "SV-2022", caveat = happened, statistic = "share", of = "method.quintiles", over = { "quintile" },
   },
   measure "method.quintile_beside" {
      title = "Share of offences of a deprivation quintile against its share of residents", unit = "times",
      definition = "SV-2022", caveat = happened, statistic = "beside", of = "method.quintile_share",
      beside = "open.quintile_population_share",
   },
   measure "method.admission_quintile_rate" {
      title = "Emergency admissions after an assault per 1,000 residents by deprivation quintile of the neighbourhood",
      unit = "per 1,000 residents", definition = "assault-admission", caveat = of_home, statistic = "rate",
      of = "sna.admission_quintiles", denominator = "open.quintile_population", per = 1000,
   },
   measure "method.admission_slope" {
      title = "Slope index of inequality of emergency admissions after an assault, the least deprived end less the most",
      unit = "per 1,000 residents", definition = "assault-admission", caveat = of_home, statistic = "sii",
      of = "method.admission_quintile_rate", over = { "quintile" }, index = "slope",
   },
   measure "method.admission_relative" {
      title = "Relative index of inequality of emergency admissions after an assault, the least deprived end over the most",
      unit = "times", definition = "assault-admission", caveat = of_home, statistic = "sii",
      of = "method.admission_quintile_rate", over = { "quintile" }, index = "relative",
   },

   -- Areas of other ages made comparable.

   measure "method.residents_by_band" {
      title = "Residents by the age bands of the European Standard Population", unit = "residents",
      definition = "mid-year", table = "residents_of_ages", statistic = "sum", column = "population",
      dimensions = { "age_band" }, where = { sex = { "Male", "Female" } }, period = "population",
   },
   measure "method.admissions_by_band" {
      title = "Emergency admissions after an assault by the age bands of the European Standard Population",
      unit = "admissions", definition = "assault-admission", table = "admissions_of_ages", statistic = "count",
      distinct = "stay", dimensions = { "age_band" }, where = admitted, period = "window",
   },
   measure "method.admission_dsr" {
      title = "Emergency admissions after an assault per 1,000 residents, directly standardised for age",
      unit = "per 1,000 residents", definition = "assault-admission", statistic = "dsr",
      of = "method.admissions_by_band", denominator = "method.residents_by_band", over = { "age_band" }, per = 1000,
      standard = "ESP2013", caveat = "The rate covers the whole period. None below 10 admissions. " .. independent,
   },
   measure "method.admission_isr" {
      title = "Emergency admissions after an assault against those expected from the whole area's rates by age",
      unit = "percent of the expected", definition = "assault-admission", statistic = "isr",
      of = "method.admissions_by_band", denominator = "method.residents_by_band", over = { "age_band" }, per = 100,
      caveat = independent,
   },
}
