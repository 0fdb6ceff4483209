-- A crime profile of every area of Leicester, Leicestershire and Rutland from open data.
-- Give the folder that holds police/, population/, lookups/ and deprivation/ with --extracts.
return release {
   title    = "Leicester, Leicestershire and Rutland: police open data",
   extracts = "out/extracts/llr-open-data",
   sources  = {
      street              = "police/street/*.csv",
      population_district = "population/lad-mid2019-mid2020-single-year-age-sex.csv",
      population_lsoa     = "population/lsoa2011-mid2020-single-year-persons.csv",
      geography           = "lookups/lsoa2011-ward2017-lad-county-csp-pfa-region.csv",
      lsoa_change         = "lookups/lsoa2011-to-lsoa2021.csv",
      deprivation         = "deprivation/imd2019-lsoa2011-domains-deciles-ranks.csv",
   },
   boundaries = {
      districts = { "boundaries/lad2024-llr-bsc.geojson", credit = "Boundaries: Office for National Statistics; contains OS data © Crown copyright and database right." },
      lsoas     = { "boundaries/lsoa2011-llr-generalised.geojson", credit = "Boundaries: Office for National Statistics; contains OS data © Crown copyright and database right." },
   },
   measures = { "open.*" },
   reports  = { { "open-profile", areas = { "districts", "E23000021" } } },
   editions = { "public" },
}
