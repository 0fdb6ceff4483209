-- A crime profile of one area of Leicester, Leicestershire and Rutland from police open data.

facts {
   crimes      = "open.all_crimes",
   rate        = "open.all_rate",
   change      = "open.change",
   monthly     = fact "open.crimes" {
      crime_type = { "Violence and sexual offences", "Anti-social behaviour", "Criminal damage and arson" },
   },
   rates       = "open.rate",
   areas_count = fact "open.all_crimes" { area = "districts" },
   areas_rate  = fact "open.all_rate" { area = "districts" },
   lsoa_count  = fact "open.lsoa_crimes" { area = "lsoas" },
}

sentences {
   changed = rule "change" { of = "change" },
}

return report {
   title = "Crime profile: {area.name}",
   subject = "Recorded crime in {area.name}, {period.label}",

   cover {
      title = "{area.name}: a profile of recorded crime",
      "{period.label}",
   },

   contents { level = 2 },

   page_break {},

   heading "Summary",

   para [[
      Police recorded {crimes.value:whole} crimes in {area.short} from {period.label}, {rate.value:one_dp} per 1,000
      residents. The number {changed}.
   ]],

   tiles {
      tile { "{crimes.value:whole}", "recorded crimes" },
      tile { "{rate.value:one_dp}", "crimes per 1,000 residents" },
   },

   heading "Month by month",

   chart "monthly" {
      mark = "line", facts = "monthly", x = "month", series = "crime_type", format = "whole", events = true,
      title = "Recorded crime by month",
      subtitle = "Recorded crimes per month, three types, {area.name}, {period.label}",
      axis = "Recorded crimes",
   },

   heading "Types of crime",

   chart "rates" {
      mark = "bars", facts = "rates", x = "crime_type", compare = "whole", interval = true, order = "largest first",
      format = "one_dp",
      title = "Rates by type of crime",
      subtitle = "Recorded crimes per 1,000 residents, {area.name}, {period.label}",
      axis = "Crimes per 1,000 residents",
   },

   heading "Areas compared",

   data_table "areas" {
      title = "Recorded crimes by area", rows = "area", total = true,
      col "Recorded crimes" { "areas_count", format = "whole" },
      col "Per 1,000 residents" { "areas_rate", format = "one_dp" },
      col "95% interval" { "areas_rate", field = "interval", format = "one_dp" },
   },

   data_table "lsoas" {
      title = "The 15 neighbourhoods with most recorded crimes", rows = "area", sort = "lsoa_count", top = 15,
      headings = { "Neighbourhood (LSOA)" },
      col "Recorded crimes" { "lsoa_count", format = "whole" },
   },

   heading "Quality of the data",

   data_quality {},

   heading "Methods",

   methods { level = 2 },

   heading "Tables of the charts",

   chart_tables {},
}
