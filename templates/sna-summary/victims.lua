-- Who is harmed.
return blocks {

   heading "Victims" { level = 2, label = "victims" },

   para {
      rule "band" { of = "victim_bands", about = "The age of victims", words = "In police data people aged {first} had the highest rate of victims, followed by those aged {second}.",
         close = "In police data people aged {first} and {second} had the highest rates of victims, too close to tell apart." },
      rule "band" { of = "attendance_ages", about = "The age of patients after an assault", words = "Attendances at emergency departments were most frequent at ages {first}.",
         close = "Attendances at emergency departments were most frequent at ages {first} and {second}." },
      rule "band" { of = "admission_ages", about = "The age of those admitted", words = "Admissions to hospital were most frequent at ages {first}.",
         close = "Admissions to hospital were most frequent at ages {first} and {second}." },
   },

   big_numbers {
      tile { rule "prevalence_number" { of = "young_harmed", value = "Under 25" },
         "of residents under 25 were victims of serious violence in the {window.months:whole} months from {window.period}" },
      tile { rule "prevalence_number" { of = "young_harmed_by_young", value = "Under 25" }, "were harmed by a suspect who was under 25 as well" },
      tile { rule "share_number" { of = "victim_sex", value = "Male" },
         rule "share" { of = "victim_sex", value = "Female", words = "of all victims were men and boys, {percent} were women and girls",
            about = "The share of women and girls" } },
   },

   para { rule "band" { of = "victim_bands_by_sex", value = "Female", about = "The age of female victims",
      words = "The rate at which women and girls were harmed was highest at ages {first}, followed by {second}.",
      close = "The rate at which women and girls were harmed was highest at ages {first} and {second}, too close to tell apart." },
      rule "harm" { of = "victim_harm", about = "How serious the harm was", who = "women and girls suffered", other = "men and boys",
         words = "Of the offences that {who}, {percent} were among the most serious, {verdict} the {second} for {other}." },
   },

   para { rule "all_shares" { of = "victim_ethnicity", words = "Officers described victims as {all}{known}.", about = "The ethnic group of victims" } },

   when("not victims_of_young.shown", para("The ages of those whom people under 25 harm are not drawn, as most of the numbers are too small to be shown.")),

   when("victims_of_young.shown", chart "victims-by-age" {
      mark = "columns", facts = "victims_of_young", x = "age_band", format = "one_dp", height = 150, floats = true,
      title = rule "band" { of = "victims_of_young", words = "People under 25 most often harm others aged {first}", close = "People under 25 most often harm others aged {first} and {second}", about = "Whom people under 25 harm" },
      subtitle = "Victims by age per 1,000 residents of that age where a suspect was under 25, {area.short}, {window.period}",
      axis = "Victims per 1,000 residents",
   }),
}
