-- When: months, days, hours; the night-time economy and its profile.
return blocks {

   heading "Timings" { level = 2, label = "timings" },

   para {
      rule "months" { of = "months", base = "window" },
      rule "moved_together" { of = "month_counts", with = "attendance_months", beside = "callout_months",
         names = { "attendances at emergency departments", "ambulance callouts" } },
   },

   chart "months" {
      mark = "line", facts = "months", x = "month", format = "two_dp", events = true, floats = true,
      title = rule "months_title" { of = "months", base = "window" },
      subtitle = "Offences per 1,000 residents by month, {area.short}",
      axis = "Offences per 1,000 residents", note = rule "shaded" { of = "months" },
   },

   big_numbers {
      tile { rule "share_number" { of = "night" }, "of serious violence began between 22:00 and 05:00 in the months from {window.period}" },
   },

   para {
      rule "weekend" { of = "weekend", with = "attendance_weekend", beside = "callout_weekend", about = "How violence is spread over the week",
         names = { "offences", "attendances", "ambulance callouts" } },
      rule "young_week" { of = "young_week" },
   },

   bullets {
      item "Offences." { para {
         rule "hour" { of = "hours", about = "The hour of offences", words = "The hour with the most offences was {hour} ({share} of them).",
            close = "The hours with the most offences were {hours}, which cannot be told apart.", school = " It is the hour after school." },
         rule "busy_hours" { of = "hours", words = "Between {from} and {to} there were more in every hour than an even spread would give." },
      } },
      item "Attendances." { para { rule "hour" { of = "attendance_hours", about = "The hour of attendances",
         words = "Most patients came in the hour {hour} ({share}).", close = "Most patients came in the hours {hours}, which cannot be told apart." } } },
      item "Ambulances." { para { rule "hour" { of = "callout_hours", about = "The hour of ambulance callouts",
         words = "Most callouts were in the hour {hour} ({share}).", close = "Most callouts were in the hours {hours}, which cannot be told apart." } } },
   },

   heading "Night-time economy" { level = 2, label = "night" },

   para { rule "night" { of = "night", hours = 7, about = "The share of the night",
      words = "With {percent} of offences the night has {verdict} the {even} that its seven hours would have if every hour were alike.",
      more = "more than", less = "less than", alike = "about" } },

   text "night.md",

   profile "The night-time economy, {window.period}" { label = "night-profile", floats = true,
      tiles {
         tile { rule "top_number" { of = "night_types" },
            rule "shares" { of = "night_types", top = 1, words = "were {first_name}", about = "The most frequent offence" } },
         tile { rule "top_number" { of = "nights" },
            rule "shares" { of = "nights", names = true, top = 1, words = "fell in the night of {first_name}", about = "The busiest night" } },
         tile { rule "hour_number" { of = "night_hours" }, rule "hour" { of = "night_hours", words = "began in the hour {hour}",
            close = "began in the hours {hours}", about = "The busiest hour" } },
         tile { rule "share_number" { of = "night_suspect_sex", value = "Male" }, "of suspects were male" },
         tile { rule "share_number" { of = "night_victim_sex", value = "Male" }, "of victims were male" },
         tile { rule "top_number" { of = "night_victim_homes" },
            rule "shares" { of = "night_victim_homes", names = true, top = 1, words = "of victims lived in {first_name}", about = "Where victims live" } },
      },
      columns {
         group { bullets {
            rule "shares" { of = "night_types", top = 3, words = "Next most frequent were {next}.", about = "The other offences" },
            rule "shares" { of = "nights", names = true, top = 3, words = "The next nights were {next}.",
               close = "{both} cannot be told apart{after}.", about = "The other nights" },
            rule "shares" { of = "night_suspect_homes", names = true, top = 3, words = "Suspects most often lived in {first}, followed by {next}.",
               close = "Suspects most often lived in {both}{after}.", about = "Where suspects live" },
            rule "most" { of = "night_victim_ages", top = 3, bare = true, words = "Victims were most often aged {all}.",
               about = "The most frequent ages of victims" },
         } },
         group { bullets {
            rule "all_shares" { of = "night_suspect_ethnicity", words = "Officers described suspects as {all}{known}.", about = "The ethnic group of suspects" },
            rule "all_shares" { of = "night_victim_ethnicity", words = "Officers described victims as {all}{known}.", about = "The ethnic group of victims" },
            rule "shares" { of = "night_victim_homes", names = true, top = 3, words = "After {first_name} victims most often lived in {next}.",
               close = "Victims most often lived in {both}{after}.", about = "Where victims live" },
         } },
      },
      chart "night-ages" {
         mark = "columns", facts = "night_bands", x = "age_band", format = "whole", height = 80,
         title = rule "leading" { of = "night_bands", words = "Suspects at night are most often aged {first}", close = "Suspects at night are most often aged {both}" },
         subtitle = "Offences at night by age of a suspect, {area.short}, {window.period}",
         axis = "Offences", source = "Source: Leicestershire Police.",
      },
   },
}
