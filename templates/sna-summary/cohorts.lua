-- Two groups whose histories are looked at: the most frequent repeat suspects, and young people suspected of murder.
return blocks {

   when("cohort.missing", when("area.whole", para "No file of cohorts was supplied, so the histories of repeat suspects are left out.")),

   when("cohort.hidden", para "The cohorts of repeat suspects are too small to be shown."),

   when("cohort.ok",
      profile "The most frequent repeat suspects, all ages" { eyebrow = "Cohort of {cohort.value:whole}",
         columns {
            group { bullets {
               rule "most_of" { of = "cohort_homes", with = "cohort_home_shares", dimension = "policing_area", names = true, about = "",
                  words = "They live most often in {first} and {second}." },
               rule "share" { of = "cohort_male", about = "", plain = true, words = "{share} are male." },
               rule "share" { of = "cohort_young", about = "", plain = true, words = "{share} are under 25." },
               rule "share" { of = "cohort_knife", about = "", plain = true, words = "{share} are suspected habitual knife carriers." },
            } },
            group { bullets {
               para {
                  rule "share" { of = "cohort_mental", about = "", plain = true, words = "{share} have a marker for a mental disorder" },
                  rule "share" { of = "cohort_drugs", about = "", plain = true, words = "and {share} one for drugs." },
               },
               rule "share" { of = "cohort_harmed", about = "", plain = true, words = "{share} were victims of crime." },
               rule "share" { of = "cohort_harmed_first", about = "", plain = true, words = "{share} were victims before they first offended." },
               para {
                  rule "number" { of = "cohort_first", about = "", words = "Their average age at the first offence was {value}." },
                  rule "leading" { of = "cohort_type", dimension = "first_type", about = "", words = "Most often that offence was {first}.",
                     close = "Most often that offence was {both}." },
               },
            } },
         },
      },
      profile "Murder and attempted murder, suspects under 25" { eyebrow = "Cohort of {severe.value:whole}, over five years",
         columns {
            group { bullets {
               rule "most_of" { of = "severe_homes", with = "severe_home_shares", dimension = "policing_area", names = true, about = "",
                  words = "They lived most often in {first} and {second}." },
               rule "number" { of = "severe_age", about = "", words = "Their average age was {value} at the time." },
               rule "number" { of = "severe_first", about = "", words = "At their first recorded offence it was {value}." },
               rule "share" { of = "severe_male", about = "", plain = true, words = "{share} are male." },
            } },
            group { bullets {
               rule "share" { of = "severe_mental", about = "", plain = true, words = "{share} have a marker for a mental disorder." },
               para {
                  rule "number" { of = "severe_years", about = "", words = "On average {value} years lay between the first offence and this one," },
                  rule "number" { of = "severe_between", about = "", words = "and {value} recorded offences." },
               },
               rule "share" { of = "severe_witness", about = "", plain = true, words = "{share} had seen or suffered crime." },
               rule "share" { of = "severe_domestic", about = "", plain = true, words = "{share} had seen or suffered domestic abuse." },
            } },
         },
      }),
}
