-- Who is harmed.
return blocks {

   heading "Victims" { level = 2, label = "victims" },

   para {
      rule "band" { of = "victim_bands", about = "The age of victims", words = "In police data the rate of victims was highest from {first} years, followed by {second}.",
         close = "In police data the rates of victims were highest from {first} and from {second} years, too close to tell apart." },
      rule "band" { of = "attendance_ages", about = "The age of patients after an assault", words = "Attendances at emergency departments were highest from {first} years.",
         close = "Attendances at emergency departments were highest from {first} and from {second} years." },
      rule "band" { of = "admission_ages", about = "The age of those admitted", words = "Admissions to hospital peak from {first} years.",
         close = "Admissions to hospital peak from {first} and from {second} years." },
   },

   big_numbers {
      tile { rule "prevalence_number" { of = "young_harmed", value = "Under 25" },
         "of residents under 25 were victims of serious violence in the {window.months:whole} months from {window.period}" },
      tile { rule "prevalence_number" { of = "young_harmed_by_young", value = "Under 25" }, "were victims of a suspect who was under 25 as well" },
      tile { rule "share_number" { of = "victim_sex", value = "Male" }, "of all victims were male" },
   },

   para { rule "band" { of = "victim_bands_by_sex", value = "Female", about = "The age of female victims",
      words = "Among women and girls the rate of victims was highest from {first} years, followed by {second}.",
      close = "Among women and girls the rates of victims were highest from {first} and from {second} years, too close to tell apart." },
      rule "all_shares" { of = "victim_ethnicity", words = "Officers described victims as {all}{known}.", about = "The ethnic group of victims" } },

   chart "victims-by-age" {
      mark = "columns", facts = "victims_of_young", x = "age_band", format = "one_dp", height = 140,
      title = rule "band" { of = "victims_of_young", words = "People under 25 most often harm others aged {first}", close = "People under 25 most often harm others aged {first} and {second}", about = "Whom people under 25 harm" },
      subtitle = "Victims by age per 1,000 residents of that age where a suspect was under 25, {area.short}, {window.period}",
      axis = "Victims per 1,000 residents",
   },
}
