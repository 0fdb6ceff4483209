-- Every kind of picture with ordinary, extreme and nasty data, all of it invented: the visual test.  The extracts
-- are those of the sample; the pictures' values are typed in templates/gallery/.
return release {
   title    = "Gallery of charts, maps and diagrams",
   extracts = "out/extracts/sample",
   sources  = {
      street              = "police/street/*.csv",
      population_district = "population/lad-mid2019-mid2020-single-year-age-sex.csv",
      population_lsoa     = "population/lsoa2011-mid2020-single-year-persons.csv",
      geography           = "lookups/lsoa2011-ward2017-lad-county-csp-pfa-region.csv",
      lsoa_change         = "lookups/lsoa2011-to-lsoa2021.csv",
      deprivation         = "deprivation/imd2019-lsoa2011-domains-deciles-ranks.csv",
   },
   measures = { "open.all_crimes" },
   boundaries = { invented = "templates/gallery/invented.geojson", wards = "templates/gallery/invented-wards.topojson" },
   reports  = { { "gallery/marks" }, { "gallery/diagrams" }, { "gallery/maps" } },
   editions = { "public" },
}
