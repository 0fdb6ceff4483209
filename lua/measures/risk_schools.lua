-- Schools: absence, exclusions, attainment and development against England (A25).
--
-- An area without figures of its own has those of its authorities together, by their counts.  Limits are worked out
-- from the published counts; where there are none a figure is only higher or lower.

local no_interval = "Without counts there is no interval: higher or lower, never significantly."

return measures {

   definition "school-statistics" {
      title = "Statistics of schools and pupils",
      text = "Figures of the Department for Education for local authorities, by academic year.",
   },

   view "absence_figures" {
      table  = "absence",
      derive = { first "code" { from = { "la", "country" } } },
   },
   view "exclusion_figures" {
      table  = "exclusions",
      derive = {
         first "code" { from = { "la", "country" } },
         map "reason" { from = "characteristic", settings = "exclusion_reasons", key = "value", value = "title" },
      },
   },
   view "attainment_figures"  { table = "attainment", derive = { first "code" { from = { "la", "country" } } } },
   view "early_years_figures" { table = "early_years", derive = { first "code" { from = { "la", "country" } } } },
   view "neet_figures"        { table = "neet", derive = { first "code" { from = { "la", "country" } } } },
   place "absence_figures"     { column = "code", level = "published", period = "period", area_name = "la_name" },
   place "exclusion_figures"   { column = "code", level = "published", period = "period", area_name = "la_name" },
   place "attainment_figures"  { column = "code", level = "published", period = "period", area_name = "la_name" },
   place "early_years_figures" { column = "code", level = "published", period = "period", area_name = "la_name" },
   place "neet_figures"        { column = "code", level = "published", period = "period", area_name = "la_name" },

   -- Absence.

   measure "risk.persistent_absence" {
      title = "Pupils who missed a tenth of their sessions or more", unit = "percent", definition = "school-statistics",
         table = "absence_figures", statistic = "value", column = "persistent",
         where = { level = { "National", "Local authority" }, school = { "Total" } }, count = "persistent_count",
         whole = "pupils", limits = "proportion", pooled = true, years = "academic",
   },
   measure "risk.persistent_absence_compared" {
      title = "Pupils who missed a tenth of their sessions or more against England", unit = "percent",
         definition = "school-statistics", statistic = "compare", of = "risk.persistent_absence",
         indicator = "persistent_absence",
   },
   measure "risk.persistent_absence_trend" {
      title = "Pupils who missed a tenth of their sessions or more: recent trend", unit = "a year",
         definition = "school-statistics", statistic = "trend", of = "risk.persistent_absence",
         indicator = "persistent_absence",
   },
   measure "risk.persistent_absence_phases" {
      title = "Pupils of primary and of secondary schools who missed a tenth of their sessions or more",
         unit = "percent", definition = "school-statistics", table = "absence_figures", statistic = "value",
         column = "persistent", dimensions = { "school" },
         where = { level = { "National", "Local authority" }, school = { "State-funded primary", "State-funded secondary" } },
         count = "persistent_count", whole = "pupils", limits = "proportion", pooled = true, years = "academic",
   },
   measure "risk.persistent_absence_phases_compared" {
      title = "Pupils of primary and of secondary schools who missed a tenth of their sessions or more, against "
         .. "England", unit = "percent", definition = "school-statistics", statistic = "compare",
         of = "risk.persistent_absence_phases", indicator = "persistent_absence",
   },
   measure "risk.persistent_absence_phases_steady" {
      title = "How many years in a row absence of primary and of secondary schools has stood as it does against "
         .. "England", unit = "years", definition = "school-statistics", statistic = "steady",
         of = "risk.persistent_absence_phases_compared",
   },
   measure "risk.persistent_absence_higher_phase" {
      title = "Kind of school with more persistent absence", unit = "percent", definition = "school-statistics",
         statistic = "top", of = "risk.persistent_absence_phases", over = { "school" }, k = 1,
   },
   measure "risk.overall_absence" {
      title = "Sessions of school missed", unit = "percent", definition = "school-statistics", caveat = no_interval,
         table = "absence_figures", statistic = "value", column = "overall",
         where = { level = { "National", "Local authority" }, school = { "Total" } }, whole = "pupils", pooled = true,
         years = "academic",
   },
   measure "risk.overall_absence_compared" {
      title = "Sessions of school missed against England", unit = "percent", definition = "school-statistics",
         statistic = "compare", of = "risk.overall_absence", indicator = "overall_absence",
   },

   -- Exclusions and suspensions.

   measure "risk.permanent_exclusions" {
      title = "Permanent exclusions per 100 pupils", unit = "per 100 pupils", definition = "school-statistics",
         table = "exclusion_figures", statistic = "value", column = "permanent_rate", per = 100,
         where = { level = { "National", "Local authority" }, characteristic = { "Total" } }, count = "permanent",
         whole = "pupils", limits = "rate", pooled = true, years = "academic",
   },
   measure "risk.permanent_exclusions_compared" {
      title = "Permanent exclusions per 100 pupils against England", unit = "per 100 pupils",
         definition = "school-statistics", statistic = "compare", of = "risk.permanent_exclusions",
         indicator = "permanent_exclusions",
   },
   measure "risk.permanent_exclusions_trend" {
      title = "Permanent exclusions per 100 pupils: recent trend", unit = "a year", definition = "school-statistics",
         statistic = "trend", of = "risk.permanent_exclusions", indicator = "permanent_exclusions",
   },
   measure "risk.suspensions" {
      title = "Suspensions per 100 pupils", unit = "per 100 pupils", definition = "school-statistics",
         table = "exclusion_figures", statistic = "value", column = "suspension_rate", per = 100,
         where = { level = { "National", "Local authority" }, characteristic = { "Total" } }, count = "suspensions",
         whole = "pupils", limits = "rate", pooled = true, years = "academic",
   },
   measure "risk.suspensions_compared" {
      title = "Suspensions per 100 pupils against England", unit = "per 100 pupils", definition = "school-statistics",
         statistic = "compare", of = "risk.suspensions", indicator = "suspensions",
   },
   measure "risk.suspensions_trend" {
      title = "Suspensions per 100 pupils: recent trend", unit = "a year", definition = "school-statistics",
         statistic = "trend", of = "risk.suspensions", indicator = "suspensions",
   },

   -- Attainment, development, leaving school.

   measure "risk.attainment_8" {
      title = "Average Attainment 8 score", unit = "points", definition = "school-statistics", caveat = no_interval,
         table = "attainment_figures", statistic = "value", column = "attainment8",
         where = { level = { "National", "Local authority" } }, whole = "pupils", pooled = true, years = "academic",
   },
   measure "risk.attainment_8_compared" {
      title = "Average Attainment 8 score against England", unit = "points", definition = "school-statistics",
         statistic = "compare", of = "risk.attainment_8", indicator = "attainment_8",
   },
   measure "risk.good_development" {
      title = "Children with a good level of development at the end of reception", unit = "percent",
         definition = "school-statistics", table = "early_years_figures", statistic = "value", column = "good",
         where = { level = { "National", "Local authority" } }, count = "good_count", whole = "children",
         limits = "proportion", pooled = true, years = "academic",
   },
   measure "risk.good_development_compared" {
      title = "Children with a good level of development at the end of reception against England", unit = "percent",
         definition = "school-statistics", statistic = "compare", of = "risk.good_development",
         indicator = "good_development",
   },
   measure "risk.good_development_trend" {
      title = "Children with a good level of development at the end of reception: recent trend", unit = "a year",
         definition = "school-statistics", statistic = "trend", of = "risk.good_development",
         indicator = "good_development",
   },
   measure "risk.neet" {
      title = "16 to 17 year olds not in education, employment or training, or not known", unit = "percent",
         definition = "school-statistics", table = "neet_figures", statistic = "value", column = "neet_or_not_known",
         where = { level = { "National", "Local authority" } }, whole = "cohort", limits = "proportion", pooled = true,
         years = "financial",
   },
   measure "risk.neet_compared" {
      title = "16 to 17 year olds not in education, employment or training, or not known against England",
         unit = "percent", definition = "school-statistics", statistic = "compare", of = "risk.neet",
         indicator = "neet",
   },
   measure "risk.neet_trend" {
      title = "16 to 17 year olds not in education, employment or training, or not known: recent trend",
         unit = "a year", definition = "school-statistics", statistic = "trend", of = "risk.neet", indicator = "neet",
   },
}
