-- Every block of the language of templates on invented words and figures, to look at and to copy from.
return release {
   title    = "Specimen",
   extracts = "out/extracts/sample",
   sources  = {
      street              = "police/street/*.csv",
      population_district = "population/lad-mid2019-mid2020-single-year-age-sex.csv",
      population_lsoa     = "population/lsoa2011-mid2020-single-year-persons.csv",
      geography           = "lookups/lsoa2011-ward2017-lad-county-csp-pfa-region.csv",
      lsoa_change         = "lookups/lsoa2011-to-lsoa2021.csv",
      deprivation         = "deprivation/imd2019-lsoa2011-domains-deciles-ranks.csv",
   },
   measures = { "open.*" },
   reports  = {
      { "specimen" },
      { "specimen", brand = "csp" },
      { "specimen", format = "landscape" },
      { "specimen", format = "slides", brand = "csp" },
      { "specimen", large_print = true },
   },
   editions = { "public" },
}
