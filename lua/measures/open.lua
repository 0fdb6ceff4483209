-- Measures from police open data (data.police.uk), for any area that is a sum of districts.
--
-- Open data holds one category for all violence and sexual offences, so none of these measures is the network's own
-- definition of serious violence.  Counts come straight from rows; everything else names the measure it is worked out from
-- (`of`), so that protection can stand between the two.

return measures {

   definition "police-uk" {
      title = "Crimes and incidents published on data.police.uk",
      text = "Every crime and anti-social behaviour incident that Leicestershire Police publishes as open data, in the "
         .. "fourteen categories of that publication. The category of violence holds sexual offences as well; it is not the "
         .. "definition of serious violence that the Violence Reduction Network uses.",
   },
   definition "mid-2020" {
      title = "Mid-2020 population estimates",
      text = "Residents of all ages in the middle of 2020, as estimated by the Office for National Statistics before the "
         .. "2021 Census.",
   },

   -- How a table says where its rows belong.
   place "street" { column = "lsoa_code", level = "lsoa", month = "month" },
   place "population_district" { column = "area_code", level = "district", day = "2020-06-30" },
   place "population_lsoa" { column = "lsoa_code", level = "lsoa", day = "2020-06-30" },

   -- Populations: the denominators.

   measure "open.population" {
      title = "Residents, mid-2020",
      table = "population_district",
      statistic = "sum",
      column = "all_ages",
      where = { year = { "2020" } },
      definition = "mid-2020",
      unit = "residents",
   },
   measure "open.lsoa_population" {
      title = "Residents of a neighbourhood (LSOA), mid-2020",
      table = "population_lsoa",
      statistic = "sum",
      column = "all_ages",
      areas = "lsoa",
      definition = "mid-2020",
      unit = "residents",
   },
   measure "open.quintile_population" {
      title = "Residents by deprivation quintile, mid-2020",
      table = "population_lsoa",
      statistic = "sum",
      column = "all_ages",
      dimensions = { "quintile" },
      definition = "mid-2020",
      unit = "residents",
   },
   measure "open.quintile_population_share" {
      title = "Share of residents by deprivation quintile",
      statistic = "share",
      of = "open.quintile_population",
      over = { "quintile" },
      definition = "mid-2020",
      unit = "percent",
   },

   -- Counts.

   measure "open.crimes" {
      title = "Recorded crimes by type and month",
      table = "street",
      statistic = "count",
      dimensions = { "crime_type", "month" },
      definition = "police-uk",
      unit = "crimes",
   },
   measure "open.crimes_by_type" {
      title = "Recorded crimes by type",
      table = "street",
      statistic = "count",
      dimensions = { "crime_type" },
      definition = "police-uk",
      unit = "crimes",
   },
   measure "open.all_crimes" {
      title = "Recorded crimes of all types",
      table = "street",
      statistic = "count",
      definition = "police-uk",
      unit = "crimes",
   },
   measure "open.monthly" {
      title = "Recorded crimes of all types by month",
      table = "street",
      statistic = "count",
      dimensions = { "month" },
      definition = "police-uk",
      unit = "crimes",
   },
   measure "open.by_deprivation" {
      title = "Recorded crimes by type and deprivation quintile of the neighbourhood",
      table = "street",
      statistic = "count",
      dimensions = { "crime_type", "quintile" },
      definition = "police-uk",
      unit = "crimes",
   },
   measure "open.by_quintile" {
      title = "Recorded crimes of all types by deprivation quintile of the neighbourhood",
      table = "street",
      statistic = "count",
      dimensions = { "quintile" },
      definition = "police-uk",
      unit = "crimes",
   },
   measure "open.lsoa_crimes" {
      title = "Recorded crimes of all types in a neighbourhood (LSOA)",
      table = "street",
      statistic = "count",
      areas = "lsoa",
      definition = "police-uk",
      unit = "crimes",
   },

   -- Worked out from counts.

   measure "open.rate" {
      title = "Recorded crimes per 1,000 residents by type, over the whole period",
      statistic = "rate",
      of = "open.crimes_by_type",
      denominator = "open.population",
      per = 1000,
      definition = "police-uk",
      unit = "per 1,000 residents",
      caveat = "The rate covers the whole period and is not turned into a yearly one.",
   },
   measure "open.all_rate" {
      title = "Recorded crimes of all types per 1,000 residents, over the whole period",
      statistic = "rate",
      of = "open.all_crimes",
      denominator = "open.population",
      per = 1000,
      definition = "police-uk",
      unit = "per 1,000 residents",
      caveat = "The rate covers the whole period and is not turned into a yearly one.",
   },
   measure "open.lsoa_rate" {
      title = "Recorded crimes of all types per 1,000 residents of a neighbourhood (LSOA), over the whole period",
      statistic = "rate",
      of = "open.lsoa_crimes",
      denominator = "open.lsoa_population",
      per = 1000,
      areas = "lsoa",
      definition = "police-uk",
      unit = "per 1,000 residents",
      caveat = "Neighbourhoods with many visitors and few residents, town and city centres above all, have rates that say "
         .. "little about the risk to the people who live there.",
   },
   measure "open.quintile_share" {
      title = "Share of recorded crimes by deprivation quintile of the neighbourhood",
      statistic = "share",
      of = "open.by_quintile",
      over = { "quintile" },
      definition = "police-uk",
      unit = "percent",
   },
   measure "open.type_share" {
      title = "Share of recorded crimes by type",
      statistic = "share",
      of = "open.crimes_by_type",
      over = { "crime_type" },
      definition = "police-uk",
      unit = "percent",
   },
   measure "open.area_share" {
      title = "Share of the whole area's recorded crimes",
      statistic = "area_share",
      of = "open.all_crimes",
      definition = "police-uk",
      unit = "percent",
   },
   measure "open.change" {
      title = "Change from the first to the last twelve months",
      statistic = "change",
      of = "open.monthly",
      months = 24,
      definition = "police-uk",
      unit = "percent",
      caveat = "Given only where the data hold exactly 24 months without a gap.",
   },
   measure "open.peak" {
      title = "Month with the most recorded crimes",
      statistic = "peak",
      of = "open.monthly",
      over = { "month" },
      definition = "police-uk",
      unit = "crimes",
   },
   measure "open.ratio" {
      title = "Rate of recorded crimes against the rest of the whole area",
      statistic = "ratio",
      of = "open.all_crimes",
      denominator = "open.population",
      definition = "police-uk",
      unit = "times",
   },
}
