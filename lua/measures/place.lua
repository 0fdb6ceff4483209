-- Population and deprivation of areas (A26).

return measures {

   definition "deprivation-2019" {
      title = "English indices of deprivation 2019",
      text = "Neighbourhoods in the most deprived tenth of England; ranks among upper-tier authorities as a "
         .. "partner tabled them.",
   },
   place "deprivation" { column = "lsoa_code", level = "lsoa", day = "latest" },
   measure "place.minority_share" {
      title = "Residents from a minority ethnic background", unit = "percent", definition = "partner-table",
         table = "indicator_table", statistic = "value", column = "value",
         where = { indicator = { "minority_ethnic_share" } }, count = "count", whole = "base", limits = "proportion",
   },
   measure "place.minority_share_compared" {
      title = "Residents from a minority ethnic background against England", unit = "percent",
         definition = "partner-table", statistic = "compare", of = "place.minority_share",
   },
   measure "place.median_age" {
      title = "Median age of residents", unit = "years", definition = "partner-table", table = "indicator_table",
         statistic = "value", column = "value", where = { indicator = { "median_age" } }, count = "count",
         whole = "base",
   },
   measure "place.median_age_compared" {
      title = "Median age of residents against England", unit = "years", definition = "partner-table",
         statistic = "compare", of = "place.median_age",
   },
   measure "place.young_share" {
      title = "Share of residents under 25", unit = "percent", definition = "partner-table", table = "indicator_table",
         statistic = "value", column = "value", where = { indicator = { "share_under_25" } }, count = "count",
         whole = "base", limits = "proportion",
   },
   measure "place.young_share_compared" {
      title = "Share of residents under 25 against England", unit = "percent", definition = "partner-table",
         statistic = "compare", of = "place.young_share",
   },
   measure "place.imd_rank" {
      title = "Rank of deprivation (IMD) among upper-tier authorities, 1 the most deprived", unit = "rank",
         definition = "deprivation-2019", table = "indicator_table", statistic = "value", column = "value",
         where = { indicator = { "imd_rank" } }, whole = "base",
   },
   measure "place.idaci_rank" {
      title = "Rank of income deprivation affecting children (IDACI) among upper-tier authorities, 1 the most deprived",
         unit = "rank", definition = "deprivation-2019", table = "indicator_table", statistic = "value",
         column = "value", where = { indicator = { "idaci_rank" } }, whole = "base",
   },
   measure "place.own_median_age" {
      title = "Median age of residents, from single years of age", unit = "years", definition = "mid-year",
         table = "residents", statistic = "median", column = "age", weight = "population",
         where = { sex = { "Male", "Female" } }, period = "population",
   },
   measure "place.deprived_lsoas" {
      title = "Neighbourhoods in the most deprived tenth of England", unit = "neighbourhoods",
         definition = "deprivation-2019", table = "deprivation", statistic = "count", where = { decile = { "1" } },
   },
   measure "place.lsoas" {
      title = "Neighbourhoods", unit = "neighbourhoods", definition = "deprivation-2019", table = "deprivation",
         statistic = "count",
   },
   measure "place.deprived_lsoa_share" {
      title = "Share of neighbourhoods in the most deprived tenth of England", unit = "percent",
         definition = "deprivation-2019", statistic = "part", of = "place.deprived_lsoas", base = "place.lsoas",
         limits = "none",
   },
   measure "place.deprived_lsoa_rank" {
      title = "Rank of the number of neighbourhoods in the most deprived tenth among areas of its kind", unit = "rank",
         definition = "deprivation-2019", statistic = "rank", of = "place.deprived_lsoas", over = { "area" },
   },
}
