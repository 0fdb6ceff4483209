-- A crime profile of one area of Leicester, Leicestershire and Rutland (LLR) from police open data: the same report for
-- each district and for LLR as a whole.  Prose stands in templates/open-profile/*.md; the rules behind the sentences in
-- lua/words/profile.lua.

facts {
   -- the area itself
   crimes        = "open.all_crimes",
   people        = "open.population",
   rate          = "open.all_rate",
   share         = "open.area_share",
   ratio         = "open.ratio",
   change        = "open.change",
   months        = "open.monthly",
   types         = "open.type_share",
   violence      = fact "open.type_share" { crime_type = "Violence and sexual offences" },
   rates         = "open.rate",
   monthly       = fact "open.crimes" {
      crime_type = { "Violence and sexual offences", "Anti-social behaviour", "Criminal damage and arson" },
   },
   crimes_by_fifth = "open.quintile_share",
   people_by_fifth = fact "open.quintile_population_share" { optional = true },

   -- LLR, and every area beside the others
   llr           = fact "open.all_crimes" { area = "whole" },
   llr_rates     = fact "open.rate" { area = "whole" },
   area_crimes   = fact "open.all_crimes" { area = "districts" },
   area_rates    = fact "open.all_rate" { area = "districts" },
   area_shares   = fact "open.area_share" { area = "districts" },
   area_changes  = fact "open.change" { area = "districts" },
   area_ratios   = fact "open.ratio" { area = "districts" },
   type_crimes   = fact "open.crimes_by_type" {
      area = "districts",
      crime_type = {
         "Violence and sexual offences", "Robbery", "Possession of weapons", "Public order",
         "Criminal damage and arson", "Anti-social behaviour", "Drugs",
      },
   },
   type_rates    = fact "open.rate" { area = "districts" },
   violence_rates = fact "open.rate" { area = "districts", crime_type = "Violence and sexual offences" },

   -- neighbourhoods
   lsoa_top      = fact "open.lsoa_crimes" { area = "lsoas", top = 15 },
   lsoa_rates    = fact "open.lsoa_rate" { area = "lsoas" },
}

names {
   crime_type = { "Type of crime" },
   quintile   = {
      "Neighbourhoods",
      ["1"] = "Most deprived fifth",
      ["2"] = "Second most deprived",
      ["3"] = "Middle fifth",
      ["4"] = "Second least deprived",
      ["5"] = "Least deprived fifth",
   },
}

sentences {
   changed       = rule "change" { of = "change", subject = "the number of recorded crimes" },
   change_note   = rule "change_note" { of = "change" },
   beside_rest   = rule "ratio" { of = "ratio" },
   standing      = rule "standing" { of = "area_rates" },
   highest       = rule "highest" { of = "area_rates" },
   largest       = rule "largest" { of = "types" },
   peak          = rule "peak" { of = "months" },
   trough        = rule "trough" { of = "months" },
   gaps          = rule "gaps" {},
   deprived      = rule "deprivation" { of = "crimes_by_fifth", beside = "people_by_fifth" },
   unplaced      = rule "unplaced" { of = "llr" },
}

return report {
   title    = "Recorded crime in {area.name}, {period.label}",
   running  = "Recorded crime in {area.short}",
   footer   = "Police open data, {period.label}",
   author   = "Violence Reduction Network",
   subject  = "Crimes and incidents recorded by the police in {area.name}, from open data",
   keywords = "recorded crime, open data, {area.name}",

   cover {
      title = "Recorded crime in {area.name}",
      when("not area.whole", "{whole.full}"),
      "A profile from police open data",
      "{period.label}",
   },

   contents { level = 1, panel "How to read this profile" { text "reading.md" } },

   section "summary" {
      page_break {},

      heading "Summary" { label = "summary" },

      lead [[
         From {period.label}, Leicestershire Police recorded {crimes.value:whole} crimes and incidents of anti-social behaviour
         in {area.full}.
      ]],

      tiles {
         tile { "{crimes.value:whole}", "recorded crimes" },
         tile { "{rate.value:one_dp}", "per 1,000 residents, over {crimes.months:whole} months" },
         when("not area.whole",
            tile { "{share.value:percent}", "of all crimes recorded in {whole.short}" }),
         when("area.whole",
            tile { "{violence.value:percent}", "violence and sexual offences" }),
         when("change.ok",
            tile {
               rule "change_size" { of = "change" },
               sentence {
                  of      = "change",
                  up      = "more than in the year before",
                  down    = "fewer than in the year before",
                  unclear = "on the year before: could be chance",
                  same    = "as in the year before",
                  small   = "after {denominator:whole} in the year before",
                  hidden  = "change on the year before: too small to show",
                  missing = "change on the year before: not available",
               },
            }),
         when("not change.ok",
            tile { "{people.value:whole}", "residents in the middle of 2020" }),
      },

      bullets {
         "{beside_rest} {standing}",
         when("area.whole", "{highest}."),
         "{changed}",
         "{largest}",
         when("people_by_fifth.ok", "{deprived}"),
         "{gaps}",
      },

      panel "Not a count of serious violence" {
         text "not-serious-violence.md",
      },
   },

   section "months" {
      page_break {},

      heading "Month by month" { label = "months" },

      chart "monthly-by-type" {
         mark = "line", facts = "monthly", x = "month", series = "crime_type", format = "whole", events = true,
         title    = rule "leader" { of = "monthly" },
         subtitle = "Recorded crimes per month, three types, {area.name}, {period.label}",
         axis     = "Recorded crimes per month",
         what     = "crimes recorded per month in {area.name} by type",
         note     = rule "shaded" { of = "monthly" },
      },

      text "months.md",

      when("change_note.said", callout "Comparing the two years" { "{change_note}" }),
   },

   section "types" {
      page_break {},

      heading "Types of crime" { label = "types" },

      chart "rates-by-type" {
         mark = "bars", facts = "rates", x = "crime_type", compare = "whole", interval = true, order = "largest first",
         format   = "one_dp",
         title    = rule "types_beside" { of = "rates", beside = "llr_rates" },
         subtitle = "Recorded crimes per 1,000 residents over {crimes.months:whole} months, by type, {area.name}, {period.label}",
         axis     = "Recorded crimes per 1,000 residents",
         what     = "recorded crimes per 1,000 residents by type in {area.name}",
      },

      when("not area.whole",
         note "{area.short} is part of {whole.short}, so the rates of {whole.short} include it."),

      text "types.md",
   },

   section "deprivation" {
      needs = "people_by_fifth", about = "deprivation",

      page_break {},

      heading "Deprivation" { label = "deprivation" },

      when("people_by_fifth.ok",
         chart "shares-by-deprivation" {
            mark = "columns", x = "quintile", format = "percent", labels = true,
            from "crimes_by_fifth" { label = "Recorded crimes" },
            from "people_by_fifth" { label = "Residents", quiet = true },
            title    = rule "deprivation_title" { of = "crimes_by_fifth", beside = "people_by_fifth" },
            subtitle = "Share of recorded crimes and of residents by deprivation of the neighbourhood, {area.name}, {period.label}",
            axis     = "Percent",
            what     = "shares of recorded crimes and of residents by deprivation of the neighbourhood in {area.name}",
         }),

      text "deprivation.md",
   },

   section "areas" {
      page_break {},

      heading "Areas compared" { label = "areas" },

      text "areas.md",

      data_table "areas-table" {
         rows = "area", total = true, sort = "area_rates",
         title    = "{highest}",
         subtitle = "Recorded crimes by area of {whole.short}, {period.label}",
         note     = "Rate: per 1,000 residents, over the whole period, with its 95% confidence interval. Change: from the first "
            .. "twelve months to the last twelve. Ratio: the rate divided by that of the rest of {whole.short}.",
         col "Recorded crimes" { "area_crimes", format = "whole" },
         col "Rate" { "area_rates", format = "one_dp", bar = true },
         col "95% interval" { "area_rates", field = "interval", format = "one_dp" },
         col "Share" { "area_shares", format = "percent" },
         col "Change" { "area_changes", format = "signed_percent" },
         col "Ratio" { "area_ratios", format = "two_dp" },
      },

      chart "rates-by-area" {
         mark = "map", facts = "area_rates", format = "one_dp",
         title    = rule "spread" { of = "area_rates" },
         subtitle = "Recorded crimes per 1,000 residents over {crimes.months:whole} months, by area of {whole.short}, "
            .. "{period.label}",
         axis     = "Recorded crimes per 1,000 residents",
         what     = "recorded crimes per 1,000 residents by area of {whole.short}",
      },

      data_table "types-table" {
         rows = { "crime_type", "area" }, groups = true, sort = "type_rates", total = true,
         title    = rule "highest" { of = "violence_rates", what = "rate of violence and sexual offences" },
         subtitle = "Recorded crimes, and rates per 1,000 residents, by type and area of {whole.short}, {period.label}",
         col "Recorded crimes" { "type_crimes", format = "whole" },
         col "Rate" { "type_rates", format = "one_dp" },
         col "95% interval" { "type_rates", field = "interval", format = "one_dp" },
      },
   },

   section "neighbourhoods" {
      page_break {},

      heading "Neighbourhoods" { label = "neighbourhoods" },

      text "neighbourhoods.md",

      data_table "neighbourhoods-table" {
         rows = "area", headings = { "Neighbourhood (LSOA)" },
         title    = rule "neighbourhoods" { of = "lsoa_top" },
         subtitle = "The {lsoa_top.count:whole} neighbourhoods with most recorded crimes, {area.name}, {period.label}",
         note     = "Rate: per 1,000 residents, over the whole period. Rates of town and city centres mislead: see above.",
         col "Recorded crimes" { "lsoa_top", format = "whole" },
         col "Rate" { "lsoa_rates", format = "one_dp" },
         col "95% interval" { "lsoa_rates", field = "interval", format = "one_dp" },
      },

      when("boundaries.lsoas",
         chart "rates-by-neighbourhood" {
            mark = "map", facts = "lsoa_rates", format = "one_dp", inset = "E06000016",
            title    = rule "spread" { of = "lsoa_rates", noun = "neighbourhood" },
            subtitle = "Recorded crimes per 1,000 residents over {crimes.months:whole} months, by neighbourhood (LSOA), "
               .. "{area.name}, {period.label}",
            axis     = "Recorded crimes per 1,000 residents",
            what     = "recorded crimes per 1,000 residents by neighbourhood in {area.name}",
         }),
   },

   section "about" {
      heading "About these figures" { label = "about" },

      text "about.md",

      heading "Quality of the data" { label = "quality" },

      text "quality.md",

      data_quality {},
   },

   section "methods" {
      heading "Methods" { label = "methods" },

      text "methods.md",

      methods { level = 2 },
   },

   section "figures" {
      heading "Figures behind the charts" { label = "figures" },

      chart_tables {},
   },
}
