-- How much serious violence there is, how that changed, and how old those are who are suspected of it.
return blocks {

   chapter "Profile of serious violence" { label = "profile", colour = 2,
      finding = rule "against" { of = "change", before = "before", about = "The change between the two years",
         many = true, words = "In {year} offences of serious violence {change}" } },

   text "profile.md",

   big_numbers {
      tile { rule "prevalence_number" { of = "victims_part" },
         "of residents were victims of serious violence in the {window.months:whole} months from {window.period}" },
      tile { rule "prevalence_number" { of = "suspects_part" }, "of residents were suspected of it in the same months" },
   },

   heading "Extent" { level = 2, label = "extent" },

   para {
      "The police recorded {offences.value:whole} offences of serious violence in {area.short} in {offences.year}.",
      rule "against" { of = "change", before = "before", words = "Between {before_year} and {year} the number {change}.",
         about = "The change on the year before" },
      rule "restrictions" { of = "offences", before = "before" },
   },

   chart "years" {
      mark = "columns", facts = "years", x = "financial_year", format = "two_dp", labels = true, floats = true,
      title = rule "year_standing" { of = "years", base = "offences", what = "rate of serious violence" },
      subtitle = "Offences per 1,000 residents by financial year, {area.short}",
      axis = "Offences per 1,000 residents", note = rule "part_of_year" { of = "years" },
   },

   para { "{part_year}", rule "run_rate" { of = "run_rate", beside = "whole_years", base = "offences", part = "so_far" } },

   when("part_year.said", para {
      rule "against" { of = "window_change", before = "window_before", about = "The change over the months of the tables",
         words = "Set against the {months} before, the number of offences in the {months} {during} {change}." },
   }),

   para {
      rule "share" { of = "on_young", about = "Who was harmed by people under 25",
         words = "In {share} of the offences with a suspect under 25 the victim was under 25 as well, where the victim's age is known." },
      "Many offences have no known suspect; the table shows them in a line of their own.",
   },

   statement {
      rule "groups" { of = "age_ratio", about = "How the rates of age groups compare",
         words = "The rate for people under 25 was {times} the rate for people aged 25 and over in {period}.",
         unclear = "The rate for people under 25 cannot be told apart from that for people aged 25 and over in {period}." },
      rule "groups_before" { of = "age_ratio", before = "age_ratio_before",
         words = "At {now} the ratio was {moved} that of {past_year}, {past}." },
   },

   data_table "ages" {
      rows = "Suspects", floats = true,
      title = rule "against" { of = "young_change", before = "young_before",
         many = true, words = "Offences with a suspect under 25 {change}", about = "The change for people under 25" },
      subtitle = "Offences of serious violence by age of the suspects, {area.short}",
      col "{before.year}" { format = "whole" }, col "{offences.year}" { format = "whole" }, col "Change" { format = "signed_percent" },
      line "At least one under 25" { "young_before", "young", rule "against_size" { of = "young_change" } },
      line "All those known 25 and over" { "older_before", "older", rule "against_size" { of = "older_change" } },
      line "None of known age" { "no_age_before", "no_age", rule "against_size" { of = "no_age_change" } },
      line "All offences" { "before", "offences", rule "against_size" { of = "change" }, strong = true },
   },

   heading "Attendances and admissions" { level = 3 },

   para {
      rule "against" { of = "attendances_change", about = "The number of attendances at emergency departments after an assault",
         many = true, words = "Attendances at emergency departments after an assault {change} in {year}." },
      rule "against" { of = "admissions_change", about = "The number of emergency admissions to hospital after an assault",
         many = true, words = "Admissions to hospital after an assault {change}." },
      rule "groups" { of = "attendance_ratio", about = "How patients under 25 compare with older ones",
         words = "The rate of attendances of people under 25 was {times} the rate of people aged 25 and over.",
         unclear = "The rates of attendances of people under 25 and of those aged 25 and over cannot be told apart." },
   },
}
