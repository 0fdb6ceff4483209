-- New report: what it is about and for whom.  The guide is templates/README.md.
-- Its words stand in templates/NEW-REPORT/, the order of its parts in templates/NEW-REPORT/outline.txt.

facts {
   crimes     = "open.all_crimes",
   rate       = "open.all_rate",
   change     = fact "open.change" { optional = true },
   types      = "open.type_share",
   rates      = "open.rate",
   llr_rates  = fact "open.rate" { area = "whole" },
   area_rates = fact "open.all_rate" { area = "districts" },
}

sentences {
   changed  = rule "change" { of = "change", subject = "the number of recorded crimes" },
   largest  = rule "largest" { of = "types" },
   standing = rule "standing" { of = "area_rates" },
   highest  = rule "highest" { of = "area_rates" },
}

return report {
   title   = "New report: {area.name}, {period.label}",
   running = "New report, {area.short}",
   author  = "{identity.name}",

   cover { title = "New report", "{area.name}", "{period.label}" },

   contents { level = 1 },

   section "introduction" {
      page_break {},
      heading "Introduction" { label = "introduction" },
      text "introduction.md",
   },

   section "figures" {
      heading "What the figures say" { label = "figures" },
      para "What the police recorded, and how the areas of {once.llr} compare:",
      tiles {
         tile { "{crimes.value:whole}", "recorded crimes" },
         tile { "{rate.value:one_dp}", "per 1,000 residents, over {crimes.months:whole} months" },
      },
      bullets { "{changed}", "{largest}", "{standing}" },
      chart "rates-by-type" {
         mark = "bars", facts = "rates", x = "crime_type", compare = "whole", interval = true, order = "largest first", top = 5, height = 120,
         format   = "one_dp",
         title    = rule "types_beside" { of = "rates", beside = "llr_rates" },
         subtitle = "Recorded crimes per 1,000 residents, the five most recorded types, {area.name}, {period.label}",
         axis     = "Recorded crimes per 1,000 residents",
      },
   },

   section "areas" {
      page_break {},
      heading "Areas compared" { label = "areas" },
      data_table "areas-table" {
         rows = "area", total = true, sort = "area_rates",
         title    = "{highest}",
         subtitle = "Recorded crimes per 1,000 residents, by area of {whole.short}, {period.label}",
         col "Rate" { "area_rates", format = "one_dp" },
         col "95% interval" { "area_rates", field = "interval", format = "one_dp" },
      },
   },

   section "methods" {
      heading "Methods" { label = "methods" },
      methods { level = 2 },
   },
}
