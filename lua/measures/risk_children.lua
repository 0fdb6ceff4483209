-- Children in need and in care, youth justice, drug treatment against England (A25).

local all, in_march = { "all", "unknown" }, { "at 31 March", "unknown" }

return measures {

   definition "social-care" {
      title = "Children's social care",
      text = "Children in need, on a protection plan or looked after, per 10,000 residents under 18.",
   },
   definition "youth-justice" {
      title = "Youth justice",
      text = "Children aged 10 to 17 who enter the youth justice system or are in it, per 100,000 of that age.",
   },
   definition "drug-treatment" {
      title = "Drug treatment",
      text = "Estimated users of opiates and adults in treatment, as the national monitoring system publishes them.",
   },
   view "need_figures" {
      table  = "social_care",
      derive = { map "need" { from = "category", settings = "need_codes", key = "code", value = "title" } },
   },
   place "need_figures"     { column = "area", level = "published", period = "period", area_name = "area_name" },
   place "youth_justice"    { column = "area", level = "published", period = "period", area_name = "area_name" },
   place "substance_misuse" { column = "area", level = "published", period = "period", area_name = "area_name" },
   measure "risk.children_in_need" {
      title = "Children in need", unit = "per 10,000 under 18", definition = "social-care", table = "need_figures",
         statistic = "value", column = "rate", per = 10000,
         where = { measure = { "children in need" }, category = all, basis = in_march }, count = "count",
         whole = "population", limits = "rate", pooled = true, years = "calendar",
   },
   measure "risk.children_in_need_compared" {
      title = "Children in need against England", unit = "per 10,000 under 18", definition = "social-care",
         statistic = "compare", of = "risk.children_in_need", indicator = "children_in_need",
   },
   measure "risk.children_in_need_trend" {
      title = "Children in need: recent trend", unit = "a year", definition = "social-care", statistic = "trend",
         of = "risk.children_in_need", indicator = "children_in_need",
   },
   measure "risk.child_protection" {
      title = "Children on a protection plan", unit = "per 10,000 under 18", definition = "social-care",
         table = "need_figures", statistic = "value", column = "rate", per = 10000,
         where = { measure = { "child protection plans" }, category = all, basis = in_march }, count = "count",
         whole = "population", limits = "rate", pooled = true, years = "calendar",
   },
   measure "risk.child_protection_compared" {
      title = "Children on a protection plan against England", unit = "per 10,000 under 18", definition = "social-care",
         statistic = "compare", of = "risk.child_protection", indicator = "child_protection",
   },
   measure "risk.child_protection_trend" {
      title = "Children on a protection plan: recent trend", unit = "a year", definition = "social-care",
         statistic = "trend", of = "risk.child_protection", indicator = "child_protection",
   },
   measure "risk.children_looked_after" {
      title = "Children looked after", unit = "per 10,000 under 18", definition = "social-care", table = "need_figures",
         statistic = "value", column = "rate", per = 10000,
         where = { measure = { "children looked after" }, category = all, basis = in_march }, count = "count",
         whole = "population", limits = "rate", pooled = true, years = "calendar",
   },
   measure "risk.children_looked_after_compared" {
      title = "Children looked after against England", unit = "per 10,000 under 18", definition = "social-care",
         statistic = "compare", of = "risk.children_looked_after", indicator = "children_looked_after",
   },
   measure "risk.children_looked_after_trend" {
      title = "Children looked after: recent trend", unit = "a year", definition = "social-care", statistic = "trend",
         of = "risk.children_looked_after", indicator = "children_looked_after",
   },
   measure "risk.first_time_entrants" {
      title = "First-time entrants to the youth justice system", unit = "per 100,000 aged 10 to 17",
         definition = "youth-justice", table = "youth_justice", statistic = "value", column = "rate", per = 100000,
         where = { measure = { "first-time entrants" } }, count = "count", whole = "population", limits = "rate",
         pooled = true,
   },
   measure "risk.first_time_entrants_compared" {
      title = "First-time entrants to the youth justice system against England", unit = "per 100,000 aged 10 to 17",
         definition = "youth-justice", statistic = "compare", of = "risk.first_time_entrants",
         indicator = "first_time_entrants",
   },
   measure "risk.first_time_entrants_trend" {
      title = "First-time entrants to the youth justice system: recent trend", unit = "a year",
         definition = "youth-justice", statistic = "trend", of = "risk.first_time_entrants",
         indicator = "first_time_entrants",
   },
   measure "risk.first_time_entrants_steady" {
      title = "How many years in a row first-time entrants to the youth justice system have stood as they do "
         .. "against England", unit = "years", definition = "youth-justice", statistic = "steady",
         of = "risk.first_time_entrants_compared",
   },
   measure "risk.first_time_entrants_falls" {
      title = "First-time entrants to the youth justice system: whether they fall or rise over the years", unit = "tau",
         definition = "youth-justice", statistic = "mann_kendall", of = "risk.first_time_entrants", over = { "period" },
   },
   measure "risk.first_time_offenders" {
      title = "First-time offenders", unit = "per 100,000 aged 10 to 17", definition = "youth-justice",
         table = "youth_justice", statistic = "value", column = "rate", per = 100000,
         where = { measure = { "first-time offenders" } }, count = "count", whole = "population", limits = "rate",
         pooled = true,
   },
   measure "risk.first_time_offenders_compared" {
      title = "First-time offenders against England", unit = "per 100,000 aged 10 to 17", definition = "youth-justice",
         statistic = "compare", of = "risk.first_time_offenders", indicator = "first_time_offenders",
   },
   measure "risk.first_time_offenders_trend" {
      title = "First-time offenders: recent trend", unit = "a year", definition = "youth-justice", statistic = "trend",
         of = "risk.first_time_offenders", indicator = "first_time_offenders",
   },
   measure "risk.first_time_offenders_steady" {
      title = "How many years in a row first-time offenders have stood as they do against England", unit = "years",
         definition = "youth-justice", statistic = "steady", of = "risk.first_time_offenders_compared",
   },
   measure "risk.first_time_offenders_falls" {
      title = "First-time offenders: whether they fall or rise over the years", unit = "tau",
         definition = "youth-justice", statistic = "mann_kendall", of = "risk.first_time_offenders",
         over = { "period" },
   },
   measure "risk.children_in_justice" {
      title = "Children in the youth justice system", unit = "per 100,000 aged 10 to 17", definition = "youth-justice",
         table = "youth_justice", statistic = "value", column = "rate", per = 100000,
         where = { measure = { "children in the youth justice system" } }, count = "count", whole = "population",
         limits = "rate", pooled = true,
   },
   measure "risk.children_in_justice_compared" {
      title = "Children in the youth justice system against England", unit = "per 100,000 aged 10 to 17",
         definition = "youth-justice", statistic = "compare", of = "risk.children_in_justice",
         indicator = "children_in_justice",
   },
   measure "risk.children_in_justice_trend" {
      title = "Children in the youth justice system: recent trend", unit = "a year", definition = "youth-justice",
         statistic = "trend", of = "risk.children_in_justice", indicator = "children_in_justice",
   },
   measure "risk.children_in_justice_steady" {
      title = "How many years in a row children in the youth justice system have stood as they do against England",
         unit = "years", definition = "youth-justice", statistic = "steady", of = "risk.children_in_justice_compared",
   },
   measure "risk.children_in_justice_falls" {
      title = "Children in the youth justice system: whether they fall or rise over the years", unit = "tau",
         definition = "youth-justice", statistic = "mann_kendall", of = "risk.children_in_justice", over = { "period" },
   },
   measure "risk.unmet_opiates" {
      title = "Estimated users of opiates who are not in treatment", unit = "percent", definition = "drug-treatment",
         table = "substance_misuse", statistic = "value", column = "value",
         where = { measure = { "unmet need" }, substance = { "opiates" } }, lower = "lower", upper = "upper",
         count = "count", whole = "base",
   },
   measure "risk.unmet_opiates_compared" {
      title = "Estimated users of opiates who are not in treatment against England", unit = "percent",
         definition = "drug-treatment", statistic = "compare", of = "risk.unmet_opiates", indicator = "treatment_unmet",
   },
   measure "risk.unmet_opiates_met" {
      title = "Estimated users of opiates who are not in treatment: highest area", unit = "percent",
         definition = "drug-treatment", statistic = "rank", of = "risk.unmet_opiates", over = { "area" },
   },
   measure "risk.drug_treatment" {
      title = "Adults in treatment at specialist drug misuse services", unit = "per 1,000 adults",
         definition = "drug-treatment", table = "substance_misuse", statistic = "value", column = "value",
         where = { measure = { "in treatment" }, group = { "adults" } }, lower = "lower", upper = "upper",
         count = "count", whole = "base",
   },
   measure "risk.drug_treatment_compared" {
      title = "Adults in treatment at specialist drug misuse services against England", unit = "per 1,000 adults",
         definition = "drug-treatment", statistic = "compare", of = "risk.drug_treatment", indicator = "drug_treatment",
   },
}
