-- The bundled sample: the same profiles from synthetic extracts, which make writes to out/extracts/sample.
return release {
   title    = "Sample with invented figures",
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
   reports  = { { "open-profile", areas = { "districts", "E23000021" } } },
   editions = { "public" },
}
