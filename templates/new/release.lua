-- New report, from the sample's invented figures; put the sources of your own extracts in their place.
return release {
   title    = "New report",
   extracts = "out/extracts/sample",
   sources  = {
      street              = "police/street/*.csv",
      population_district = "population/lad-mid2019-mid2020-single-year-age-sex.csv",
      population_lsoa     = "population/lsoa2011-mid2020-single-year-persons.csv",
      geography           = "lookups/lsoa2011-ward2017-lad-county-csp-pfa-region.csv",
      lsoa_change         = "lookups/lsoa2011-to-lsoa2021.csv",
      deprivation         = "deprivation/imd2019-lsoa2011-domains-deciles-ranks.csv",
   },
   reports  = { { "NEW-REPORT", areas = { "E06000016", "E23000021" } } },
   editions = { "public" },
}
