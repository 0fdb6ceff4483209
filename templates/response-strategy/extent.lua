-- What was found about people under 25: how much, where, of what kind.
return blocks {
   page_break {},
   heading "Key findings: people under 25 and serious violence" { label = "extent" },
   statement {
      rule "groups" { of = "ratio", about = "How the rates of age groups compare",
         words = "Per resident, people under 25 were suspects {times} as often as people aged 25 and over.",
         unclear = "Per resident, people under 25 and older people were suspects about equally often." },
   },

   columns {
      group {
         flow { columns = 1, compact = true,
            para "From police and health data, for {ratio.period}. A suspect is somebody linked to a recorded offence; most have not been convicted.",
            heading "How much" { level = 2 },
            para { rule "share" { of = "share", begins = true, about = "The share of people under 25",
               words = "{share} of all offences had a suspect under 25. All offences are the base, those without any suspect included." } },
            heading "Where, and what kind" { level = 2 },
            bullets {
               rule "share" { of = "public", about = "The share in public places",
                  words = "Of the offences with a suspect under 25, {percent} happened in a public place." },
               rule "shares" { of = "knife_areas", names = true, top = 2, dimension = "area", about = "Where knives were involved",
                  words = "Where a knife or sharp object was involved, the district was most often {first}." },
               rule "against" { of = "robbery", before = "robbery_before", about = "The number of robberies by people under 25",
                  words = "The number of robberies with a suspect under 25 {change}." },
               rule "against" { of = "robbery_city", about = "The number of robberies in Leicester", words = "In Leicester it {change}." },
               rule "shares" { of = "homes", names = true, top = 2, about = "Where suspects live",
                  words = "Suspects under 25 lived most often in {first}, followed by {next}." },
            },
         },
      },
      group {
         chart "policing-areas" {
            mark = "bars", facts = "policing", x = "policing_area", order = "largest first", format = "percent", labels = true, height = 240,
            title = rule "shares" { of = "policing", names = true, top = 3, about = "The policing areas with the most offences",
               words = "The policing areas with the most offences were {first}, followed by {next}" },
            subtitle = "Share of offences with a suspect under 25 by policing area, {whole.short}, {ratio.period}",
            axis = "Percent of offences",
         },
      },
   },
}
