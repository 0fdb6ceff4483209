-- Public health indicators against England (A25), by the names of templates/settings/indicators.csv; and England beside
-- our own figures.

return measures {

   definition "public-health" {
      title = "Public health indicators",
      text = "Indicators of the Office for Health Improvement and Disparities, with their published intervals.",
   },
   definition "partner-table" {
      title = "Indicators of a partner",
      text = "Figures that a partner tabled: an area, a period, an indicator and a value.",
   },
   view "health_figures" {
      table  = "fingertips",
      derive = { map "name" { from = "indicator", settings = "indicators", key = "fingertips_id", value = "name" } },
   },
   place "health_figures" { column = "area", level = "published", period = "period", area_name = "area_name" },
   place "indicator_table" { column = "area", level = "published", period = "period" },
   measure "risk.violence_admissions" {
      title = "Emergency admissions for violence, sexual violence included", unit = "per 100,000",
         definition = "public-health", table = "health_figures", statistic = "value", column = "value",
         where = { name = { "violence_admissions" }, sex = { "Persons" } }, lower = "lower", upper = "upper",
         count = "count", whole = "denominator",
   },
   measure "risk.violence_admissions_compared" {
      title = "Emergency admissions for violence, sexual violence included against England", unit = "per 100,000",
         definition = "public-health", statistic = "compare", of = "risk.violence_admissions",
         indicator = "violence_admissions",
   },
   measure "risk.violence_admissions_trend" {
      title = "Emergency admissions for violence, sexual violence included: recent trend", unit = "a year",
         definition = "public-health", statistic = "trend", of = "risk.violence_admissions",
         indicator = "violence_admissions",
   },
   measure "risk.learning_disability" {
      title = "Children with a learning disability known to schools", unit = "per 1,000 pupils",
         definition = "public-health", table = "health_figures", statistic = "value", column = "value",
         where = { name = { "learning_disability" }, sex = { "Persons" } }, lower = "lower", upper = "upper",
         count = "count", whole = "denominator",
   },
   measure "risk.learning_disability_compared" {
      title = "Children with a learning disability known to schools against England", unit = "per 1,000 pupils",
         definition = "public-health", statistic = "compare", of = "risk.learning_disability",
         indicator = "learning_disability",
   },
   measure "risk.learning_disability_trend" {
      title = "Children with a learning disability known to schools: recent trend", unit = "a year",
         definition = "public-health", statistic = "trend", of = "risk.learning_disability",
         indicator = "learning_disability",
   },
   measure "risk.semh_needs" {
      title = "School pupils with social, emotional and mental health needs", unit = "percent",
         definition = "public-health", table = "health_figures", statistic = "value", column = "value",
         where = { name = { "semh_needs" }, sex = { "Persons" } }, lower = "lower", upper = "upper", count = "count",
         whole = "denominator", limits = "proportion",
   },
   measure "risk.semh_needs_compared" {
      title = "School pupils with social, emotional and mental health needs against England", unit = "percent",
         definition = "public-health", statistic = "compare", of = "risk.semh_needs", indicator = "semh_needs",
   },
   measure "risk.semh_needs_trend" {
      title = "School pupils with social, emotional and mental health needs: recent trend", unit = "a year",
         definition = "public-health", statistic = "trend", of = "risk.semh_needs", indicator = "semh_needs",
   },
   measure "risk.low_satisfaction" {
      title = "People with a low satisfaction score", unit = "percent", definition = "public-health",
         table = "health_figures", statistic = "value", column = "value",
         where = { name = { "low_satisfaction" }, sex = { "Persons" } }, lower = "lower", upper = "upper",
         count = "count", whole = "denominator", limits = "proportion",
   },
   measure "risk.low_satisfaction_compared" {
      title = "People with a low satisfaction score against England", unit = "percent", definition = "public-health",
         statistic = "compare", of = "risk.low_satisfaction", indicator = "low_satisfaction",
   },
   measure "risk.low_satisfaction_trend" {
      title = "People with a low satisfaction score: recent trend", unit = "a year", definition = "public-health",
         statistic = "trend", of = "risk.low_satisfaction", indicator = "low_satisfaction",
   },
   measure "risk.substance_admissions" {
      title = "Hospital admissions due to substance misuse, 15 to 24", unit = "per 100,000",
         definition = "public-health", table = "health_figures", statistic = "value", column = "value",
         where = { name = { "substance_admissions" }, sex = { "Persons" } }, lower = "lower", upper = "upper",
         count = "count", whole = "denominator",
   },
   measure "risk.substance_admissions_compared" {
      title = "Hospital admissions due to substance misuse, 15 to 24 against England", unit = "per 100,000",
         definition = "public-health", statistic = "compare", of = "risk.substance_admissions",
         indicator = "substance_admissions",
   },
   measure "risk.substance_admissions_trend" {
      title = "Hospital admissions due to substance misuse, 15 to 24: recent trend", unit = "a year",
         definition = "public-health", statistic = "trend", of = "risk.substance_admissions",
         indicator = "substance_admissions",
   },
   measure "risk.alcohol_specific" {
      title = "Admissions for alcohol-specific conditions", unit = "per 100,000", definition = "public-health",
         table = "health_figures", statistic = "value", column = "value",
         where = { name = { "alcohol_specific" }, sex = { "Persons" } }, lower = "lower", upper = "upper",
         count = "count", whole = "denominator",
   },
   measure "risk.alcohol_specific_compared" {
      title = "Admissions for alcohol-specific conditions against England", unit = "per 100,000",
         definition = "public-health", statistic = "compare", of = "risk.alcohol_specific",
         indicator = "alcohol_specific",
   },
   measure "risk.alcohol_specific_trend" {
      title = "Admissions for alcohol-specific conditions: recent trend", unit = "a year", definition = "public-health",
         statistic = "trend", of = "risk.alcohol_specific", indicator = "alcohol_specific",
   },
   measure "risk.alcohol_related" {
      title = "Admissions for alcohol-related conditions", unit = "per 100,000", definition = "public-health",
         table = "health_figures", statistic = "value", column = "value",
         where = { name = { "alcohol_related" }, sex = { "Persons" } }, lower = "lower", upper = "upper",
         count = "count", whole = "denominator",
   },
   measure "risk.alcohol_related_compared" {
      title = "Admissions for alcohol-related conditions against England", unit = "per 100,000",
         definition = "public-health", statistic = "compare", of = "risk.alcohol_related",
         indicator = "alcohol_related",
   },
   measure "risk.alcohol_related_trend" {
      title = "Admissions for alcohol-related conditions: recent trend", unit = "a year", definition = "public-health",
         statistic = "trend", of = "risk.alcohol_related", indicator = "alcohol_related",
   },
   measure "risk.alcohol_mental" {
      title = "Admissions for mental and behavioural disorders due to the use of alcohol", unit = "per 100,000",
         definition = "public-health", table = "health_figures", statistic = "value", column = "value",
         where = { name = { "alcohol_mental" }, sex = { "Persons" } }, lower = "lower", upper = "upper",
         count = "count", whole = "denominator",
   },
   measure "risk.alcohol_mental_compared" {
      title = "Admissions for mental and behavioural disorders due to the use of alcohol against England",
         unit = "per 100,000", definition = "public-health", statistic = "compare", of = "risk.alcohol_mental",
         indicator = "alcohol_mental",
   },
   measure "risk.alcohol_mental_trend" {
      title = "Admissions for mental and behavioural disorders due to the use of alcohol: recent trend",
         unit = "a year", definition = "public-health", statistic = "trend", of = "risk.alcohol_mental",
         indicator = "alcohol_mental",
   },
   measure "risk.school_readiness" {
      title = "School readiness: good level of development", unit = "percent", definition = "public-health",
         table = "health_figures", statistic = "value", column = "value",
         where = { name = { "school_readiness" }, sex = { "Persons" } }, lower = "lower", upper = "upper",
         count = "count", whole = "denominator", limits = "proportion",
   },
   measure "risk.school_readiness_compared" {
      title = "School readiness: good level of development against England", unit = "percent",
         definition = "public-health", statistic = "compare", of = "risk.school_readiness",
         indicator = "school_readiness",
   },
   measure "risk.school_readiness_trend" {
      title = "School readiness: good level of development: recent trend", unit = "a year",
         definition = "public-health", statistic = "trend", of = "risk.school_readiness",
         indicator = "school_readiness",
   },
   measure "risk.domestic_abuse" {
      title = "Domestic abuse-related incidents and crimes", unit = "per 1,000 aged 16 and over",
         definition = "public-health", table = "health_figures", statistic = "value", column = "value", per = 1000,
         where = { name = { "domestic_abuse" }, sex = { "Persons" } }, lower = "lower", upper = "upper",
         count = "count", whole = "denominator", limits = "rate", pooled = true,
   },
   measure "risk.domestic_abuse_compared" {
      title = "Domestic abuse-related incidents and crimes against England", unit = "per 1,000 aged 16 and over",
         definition = "public-health", statistic = "compare", of = "risk.domestic_abuse", indicator = "domestic_abuse",
   },
   measure "risk.domestic_abuse_trend" {
      title = "Domestic abuse-related incidents and crimes: recent trend", unit = "a year",
         definition = "public-health", statistic = "trend", of = "risk.domestic_abuse", indicator = "domestic_abuse",
   },
   measure "risk.economic_inactivity" {
      title = "Economic inactivity", unit = "percent", definition = "public-health", table = "health_figures",
         statistic = "value", column = "value", where = { name = { "economic_inactivity" }, sex = { "Persons" } },
         lower = "lower", upper = "upper", count = "count", whole = "denominator", limits = "proportion",
   },
   measure "risk.economic_inactivity_compared" {
      title = "Economic inactivity against England", unit = "percent", definition = "public-health",
         statistic = "compare", of = "risk.economic_inactivity", indicator = "economic_inactivity",
   },
   measure "risk.economic_inactivity_trend" {
      title = "Economic inactivity: recent trend", unit = "a year", definition = "public-health", statistic = "trend",
         of = "risk.economic_inactivity", indicator = "economic_inactivity",
   },
   measure "risk.unemployment_rate" {
      title = "Unemployment", unit = "percent", definition = "public-health", table = "health_figures",
         statistic = "value", column = "value", where = { name = { "unemployment_rate" }, sex = { "Persons" } },
         lower = "lower", upper = "upper", count = "count", whole = "denominator", limits = "proportion",
   },
   measure "risk.unemployment_rate_compared" {
      title = "Unemployment against England", unit = "percent", definition = "public-health", statistic = "compare",
         of = "risk.unemployment_rate", indicator = "unemployment_rate",
   },
   measure "risk.unemployment_rate_trend" {
      title = "Unemployment: recent trend", unit = "a year", definition = "public-health", statistic = "trend",
         of = "risk.unemployment_rate", indicator = "unemployment_rate",
   },
   measure "risk.youth_unemployment" {
      title = "Unemployment of young people", unit = "percent", definition = "public-health", table = "health_figures",
         statistic = "value", column = "value", where = { name = { "youth_unemployment" }, sex = { "Persons" } },
         lower = "lower", upper = "upper", count = "count", whole = "denominator", limits = "proportion",
   },
   measure "risk.youth_unemployment_compared" {
      title = "Unemployment of young people against England", unit = "percent", definition = "public-health",
         statistic = "compare", of = "risk.youth_unemployment", indicator = "youth_unemployment",
   },
   measure "risk.youth_unemployment_trend" {
      title = "Unemployment of young people: recent trend", unit = "a year", definition = "public-health",
         statistic = "trend", of = "risk.youth_unemployment", indicator = "youth_unemployment",
   },
   measure "risk.services_feel_safe" {
      title = "Users of services who say that these make them feel safe", unit = "percent",
         definition = "public-health", table = "health_figures", statistic = "value", column = "value",
         where = { name = { "services_feel_safe" }, sex = { "Persons" } }, lower = "lower", upper = "upper",
         count = "count", whole = "denominator", limits = "proportion",
   },
   measure "risk.services_feel_safe_compared" {
      title = "Users of services who say that these make them feel safe against England", unit = "percent",
         definition = "public-health", statistic = "compare", of = "risk.services_feel_safe",
         indicator = "services_feel_safe",
   },
   measure "risk.services_feel_safe_trend" {
      title = "Users of services who say that these make them feel safe: recent trend", unit = "a year",
         definition = "public-health", statistic = "trend", of = "risk.services_feel_safe",
         indicator = "services_feel_safe",
   },
   measure "risk.deprivation_score" {
      title = "Deprivation score (IMD)", unit = "score", definition = "public-health", table = "health_figures",
         statistic = "value", column = "value", where = { name = { "deprivation_score" }, sex = { "Persons" } },
         lower = "lower", upper = "upper", count = "count", whole = "denominator",
   },
   measure "risk.deprivation_score_compared" {
      title = "Deprivation score (IMD) against England", unit = "score", definition = "public-health",
         statistic = "compare", of = "risk.deprivation_score", indicator = "deprivation_score",
   },
   measure "risk.child_deprivation_score" {
      title = "Income deprivation affecting children (IDACI)", unit = "percent", definition = "public-health",
         table = "health_figures", statistic = "value", column = "value",
         where = { name = { "child_deprivation_score" }, sex = { "Persons" } }, lower = "lower", upper = "upper",
         count = "count", whole = "denominator",
   },
   measure "risk.child_deprivation_score_compared" {
      title = "Income deprivation affecting children (IDACI) against England", unit = "percent",
         definition = "public-health", statistic = "compare", of = "risk.child_deprivation_score",
         indicator = "child_deprivation_score",
   },

   -- England beside our own figures.

   measure "risk.england_bodily_share" {
      title = "Share of violence admissions of people under 25 by bodily force, England", unit = "percent",
         definition = "partner-table", table = "indicator_table", statistic = "value", column = "value",
         where = { indicator = { "admission_share_bodily_force" } },
   },
   measure "risk.england_sharp_share" {
      title = "Share of violence admissions of people under 25 with a sharp object, England", unit = "percent",
         definition = "partner-table", table = "indicator_table", statistic = "value", column = "value",
         where = { indicator = { "admission_share_sharp_object" } },
   },
   measure "risk.england_alcohol_share" {
      title = "Share of violence admissions of people under 25 with a flag for alcohol, England", unit = "percent",
         definition = "partner-table", table = "indicator_table", statistic = "value", column = "value",
         where = { indicator = { "admission_share_alcohol" } },
   },
   measure "risk.england_stay" {
      title = "Mean stay of people under 25 admitted after an assault, England", unit = "days",
         definition = "partner-table", table = "indicator_table", statistic = "value", column = "value",
         where = { indicator = { "admission_stay" } },
   },
}
