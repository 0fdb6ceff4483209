-- What was found about people under 25: who is at most risk, and when.
return blocks {
   heading "Key findings: who is at most risk, and when" { label = "who" },
   columns {
      group {
         heading "Who is at most risk" { level = 2 },
         chart "suspects-by-age" {
            mark = "columns", facts = "bands", x = "age_band", series = "sex", format = "one_dp", height = 170,
            title = rule "band_of_all" { of = "groups", about = "The age group at most risk",
               words = "The rate of suspects was highest among {people}: {rate} offences per 1,000 residents of that group" },
            subtitle = "Offences by age and sex of a suspect per 1,000 residents of that age and sex, {whole.short}, {ratio.period}",
            axis = "Offences per 1,000 residents",
         },
         bullets {
            rule "band_of_all" { of = "repeats", about = "Who was a suspect more than once",
               words = "Being a suspect more than once was most frequent among {people} ({rate} per 1,000)." },
            rule "band_of_all" { of = "repeat_harm", about = "Who was harmed more than once",
               words = "Being harmed more than once was most frequent among {people} ({rate} per 1,000)." },
         },
      },
      group {
         heading "When" { level = 2 },
         chart "weekdays" {
            mark = "bars", facts = "weekdays", x = "weekday", format = "whole", labels = true, height = 170,
            title = rule "weekend" { of = "weekend", names = { "offences with a suspect under 25" }, about = "Offences at the weekend" },
            subtitle = "Offences with a suspect under 25 by day of the week, {whole.short}, {ratio.period}",
            axis = "Offences",
         },
         bullets {
            rule "hour" { of = "weekday_hours", about = "The hour of offences",
               words = "From Monday to Friday the hour with the most offences was {hour} ({share} of them).",
               bare = "From Monday to Friday the hour with the most offences was {hour}.",
               close = "From Monday to Friday the hours with the most offences were {hours}.",
               school = " This is the hour after school." },
         },
      },
   },
}
