-- Policing areas: how many people live in each.  They cross district lines, so their residents are counted by the beats
-- that make them up, never by districts; a beat that is in no policing area leaves every rate of policing areas out.
-- Which beats there are, and who lives there, is as of the release's period "population".
return measures {

   view "beat_homes" {
      table  = "beats",
      derive = { map "npa_code" { from = "npa", settings = "npa_names", key = "name", value = "code" } },
   },
   place "beat_homes" { column = "npa_code", level = "npa", day = "population" },

   measure "policing.population" {
      title = "Residents of policing areas", unit = "residents", definition = "mid-year",
      table = "beat_homes", statistic = "sum", column = "population", where = { to = { "unknown" } },
      caveat = "Added up from beats.",
   },
}
