-- Which offences they are, with what weapons, and what injuries hospitals and ambulances see.
return blocks {

   heading "Nature" { level = 2, label = "nature" },

   para {
      rule "shares" { of = "types", top = 3, about = "The types of offences",
         words = "Of the offences {during}, {first_share} were {first_name}. Next came {next}.",
         alone = "Of the offences {during}, {first_share} were {first_name}; the other types are too small to be ranked." },
      rule "share" { of = "sections", value = "s47", about = "The share of actual bodily harm",
         words = "Within assault with injury, {share} were recorded as actual bodily harm." },
   },

   chart "types" {
      mark = "bars", facts = "types", x = "crime_type", format = "percent", labels = true, order = "largest first", top = 5, floats = true,
      title = rule "leading" { of = "types", words = "Most offences were {first}", close = "The most frequent types were {both}" },
      subtitle = "Share of offences by type, the five most frequent, {area.short}, {window.period}",
      axis = "Percent of offences",
   },

   para { rule "groups_by_type" { of = "type_ratios", group = "people under 25", other = "people aged 25 and over",
      about = "How the age groups differ by type of crime" } },

   big_numbers {
      tile { rule "share_number" { of = "knife" }, "of offences involved a knife or a sharp object ({window.period})" },
   },

   when("not area.whole", para {
      rule "share" { of = "no_weapon", about = "The share of offences without a weapon",
         words = "Where it is recorded whether there was a weapon, {share} of the offences involved none." },
   }),

   when("area.whole", para {
      rule "share" { of = "no_weapon", about = "The share of offences without a weapon",
         words = "Where it is recorded whether there was a weapon, {share} of the offences involved none." },
      rule "shares" { of = "knife_areas", names = true, top = 2, dimension = "area", about = "Where knives were involved",
         words = "Of offences with a knife or a sharp object, {first_share} happened in {first_name}, followed by {next}.",
         close = "Offences with a knife or a sharp object were most frequent in {both}." },
   }),

   when("attendances.missing", para "No extract of attendances at emergency departments was supplied, so their diagnoses are left out."),

   when("diagnoses.ok", data_table "diagnoses" {
      rows = "diagnosis", sort = "diagnoses", top = 5, floats = true,
      title = rule "leading" { of = "diagnoses", words = "After an assault, {first} was diagnosed most often",
         close = "After an assault, {both} were diagnosed most often" },
      subtitle = "Attendances at emergency departments after an assault per 1,000 residents, the five most frequent diagnoses, "
         .. "{area.short}, {window.period}",
      col "Per 1,000 residents" { "diagnoses", format = "two_dp" },
      col "95% interval" { "diagnoses", field = "interval", format = "two_dp" },
   }),

   para {
      rule "most_of" { of = "causes", about = "The causes of admissions",
         words = "The most frequent causes of admissions to hospital were {first} and {second}." },
      rule "leading" { of = "complaints", about = "What ambulances were called to",
         words = "Ambulances were called most often to {first}.",
         close = "Ambulances were called most often to {both}, too close to tell apart." },
   },

   when("conveyed.ok", big_numbers {
      tile { rule "share_number" { of = "conveyed", value = "Under 25" },
         "of the people whom an ambulance took to hospital after violence were under 25, where the age is known" },
      tile { rule "share_number" { of = "serious_conveyed", value = "Under 25" }, "of those among them with the most serious injuries were under 25" },
   }),
}
