-- Who is suspected: how many, age, sex, ethnic group, residence, repeats.
local function background(...)
   return para {
      rule "all_shares" { of = "suspect_ethnicity", words = "Officers described suspects as {all}{known}.", about = "The ethnic group of suspects" },
      "How the groups are spread among residents is set out {where.people}.",
      rule "shares" { of = "suspect_homes", names = true, top = 3, words = "By policing area, most often they lived in {first}, followed by {next}.",
         alone = "By policing area, most often they lived in {first}.",
         close = "By policing area, most often they lived in {both}{after}.", about = "Where suspects live" },
      ...,
   }
end

return blocks {

   heading "People suspected" { level = 2, label = "suspects" },

   text "suspects.md",

   big_numbers {
      tile { rule "prevalence_number" { of = "young_suspected", value = "Under 25" },
         "of residents under 25 were suspected of serious violence in the {window.months:whole} months from {window.period}" },
      tile { rule "share_number" { of = "repeats" }, "of offences with a known suspect involved somebody suspected of two or more in these months" },
      tile { rule "share_number" { of = "young_repeats" }, "where the suspect was under 25" },
   },

   when("bands_by_sex.shown", chart "suspects-by-age" {
      mark = "columns", facts = "bands_by_sex", x = "age_band", series = "sex", format = "one_dp", floats = true, height = 110,
      title = rule "band_of_all" { of = "bands_by_sex", about = "Rates by age and sex",
         words = "The rate of recorded offences is highest among {people}", close = "Among the highest rates of recorded offences is that of {people}" },
      subtitle = "Offences by age and sex of a suspect per 1,000 residents of that age and sex, {area.short}, {window.period}",
      axis = "Offences per 1,000 residents",
   }),

   para {
      rule "band" { of = "bands", about = "The age of suspects", words = "By age alone, people aged {first} had the highest rate, followed by those aged {second}.",
         close = "By age alone, people aged {first} and {second} had the highest rates, too close to tell apart." },
      rule "sexes" { of = "bands_by_sex", value = "Male", words = "In {bands} the rate of men and boys is clearly the higher one.",
         none = "The rates of the sexes are close in every age group.", about = "Nothing can be said of the sexes by age." },
      rule "share" { of = "suspect_sex", value = "Male", begins = true, words = "{share} of suspects were male.", about = "The share of men and boys" },
      rule "share" { of = "men", words = "Where a man or boy was suspected, the victim was a man or boy in {share} of offences.", about = "Whom men and boys harmed" },
      rule "left_out" { of = "left_out", words = "The rates leave out {removed} under 10, the age of criminal responsibility.",
         few = "The rates leave out suspects under 10, the age of criminal responsibility." },
   },

   para {
      rule "band" { of = "bands_by_sex", value = "Female", about = "The age of women and girls",
         words = "Among women and girls those aged {first} had the highest rate, followed by {second}.",
         close = "Among women and girls those aged {first} and {second} had the highest rates, too close to tell apart." },
      rule "share" { of = "women", words = "Where a woman or girl was suspected, the victim was a woman or girl in {share} of offences.", about = "Whom women and girls harmed" },
      rule "harm" { of = "suspect_harm", about = "How serious the offences were", who = "women and girls were suspected of", other = "men and boys",
         words = "Of the offences that {who}, {percent} were among the most serious, {verdict} the {second} for {other}." },
   },

   when("area.whole", background(rule "share" { of = "east_west", about = "",
      words = "People who live in East or West Leicester were suspected in {share} of offences with a known suspect." })),

   when("not area.whole", background()),
}
