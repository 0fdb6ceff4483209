-- When: months, days, hours; the night-time economy and its profile.
return blocks {

   heading "Timings" { level = 2, label = "timings" },

   para {
      rule "months" { of = "months", base = "window" },
      rule "moved_together" { of = "month_counts", with = "attendance_months", beside = "callout_months", part = "admission_months",
         names = { "attendances at emergency departments", "ambulance callouts", "admissions to hospital" } },
   },

   chart "months" {
      mark = "line", facts = "months", x = "month", format = "two_dp", events = true, floats = true,
      title = rule "months_title" { of = "months", base = "window" },
      subtitle = "Offences per 1,000 residents by month, {area.short}",
      axis = "Offences per 1,000 residents", note = rule "shaded" { of = "months" },
   },

   big_numbers {
      tile { rule "share_number" { of = "night" }, "of serious violence began between 22:00 and 05:00 ({window.period})" },
      when("part_year.said", tile { rule "share_number" { of = "night_part" }, "in the latest months alone ({night_part.period})" }),
   },

   para {
      rule "weekend" { of = "weekend", with = "attendance_weekend", beside = "callout_weekend", about = "How violence is spread over the week",
         names = { "offences", "attendances", "ambulance callouts" } },
      rule "young_week" { of = "young_week" },
   },

   bullets {
      item "Offences." { para {
         rule "hour" { of = "hours", about = "The hour of offences", words = "The busiest hour was {hour} ({share} of offences).", bare = "The busiest hour was {hour}.",
            close = "The busiest hours were {hours}, which cannot be told apart.", school = " It is the hour after school." },
         rule "busy_hours" { of = "hours", words = "From {from} to {to} every hour had more than an even spread would give." },
      } },
      item "Attendances." { para { rule "hour" { of = "attendance_hours", about = "The hour of attendances",
         words = "Patients arrived most often in the hour {hour} ({share}).", bare = "Patients arrived most often in the hour {hour}.", close = "Patients arrived most often in the hours {hours}." } } },
      item "Ambulances." { para { rule "hour" { of = "callout_hours", about = "The hour of ambulance callouts",
         words = "Calls came most often in the hour {hour} ({share}).", bare = "Calls came most often in the hour {hour}.", close = "Calls came most often in the hours {hours}." } } },
   },

   heading "Night-time economy" { level = 2, label = "night" },

   para { rule "night" { of = "night", hours = 7, about = "The share of the night",
      words = "The night has {percent} of offences, {verdict} the {even} that its seven hours would have if every hour were alike.",
      more = "more than", less = "less than", alike = "about" } },

   when("nights.shown", text "night.md"),

   when("not nights.shown", para("The hours from 22:00 to 05:00, when people go out in the evening and come home at night, are "
      .. "looked at separately for the whole of {whole.short}. Here most of their numbers are too small to be shown.")),

   para {
      rule "share" { of = "night_abh", words = "By section of the law, {percent} of the offences at night were actual bodily harm.",
         about = "The share of actual bodily harm at night" },
      rule "share" { of = "night_gbh", words = "Grievous bodily harm made up {percent}.", about = "" },
      rule "shares" { of = "night_days", names = true, top = 3, about = "The days of the night-time economy",
         words = "Counted by calendar day, which parts each night at midnight, the largest shares fell on {first}, followed by {next}.",
         close = "Counted by calendar day, which parts each night at midnight, the largest shares fell on {both}{after}." },
   },

   when("nights.shown", profile "The night-time economy, {window.period}" { label = "night-profile", floats = true,
      tiles {
         when("night_types.shown", tile { rule "top_number" { of = "night_types" },
            rule "shares" { of = "night_types", top = 1, words = "were {first_name}", about = "The most frequent offence" } }),
         when("nights.shown", tile { rule "top_number" { of = "nights" },
            rule "shares" { of = "nights", names = true, top = 1, words = "fell in the night of {first_name}", about = "The busiest night" } }),
         when("not night_hours.hidden", tile { rule "hour_number" { of = "night_hours" }, rule "hour" { of = "night_hours", words = "began in the hour {hour}",
            close = "began in the hours {hours}", about = "The busiest hour" } }),
         tile { rule "share_number" { of = "night_suspect_sex", value = "Male" }, "of suspects were male" },
         tile { rule "share_number" { of = "night_victim_sex", value = "Male" }, "of victims were male" },
         when("night_victim_homes.shown", tile { rule "top_number" { of = "night_victim_homes" },
            rule "shares" { of = "night_victim_homes", names = true, top = 1, words = "of victims lived in {first_name}", about = "Where victims live" } }),
      },
      columns {
         group { bullets {
            rule "shares" { of = "night_types", top = 3, words = "Next most frequent were {next}.", about = "" },
            rule "shares" { of = "nights", names = true, top = 3, words = "The next nights were {next}.",
               close = "{both} cannot be told apart{after}.", about = "The other nights" },
            rule "shares" { of = "night_suspect_homes", names = true, top = 3, words = "Suspects most often lived in {first}, followed by {next}.",
               close = "Suspects most often lived in {both}{after}.", about = "" },
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
      when("night_bands.shown", chart "night-ages" {
         mark = "columns", facts = "night_bands", x = "age_band", format = "whole", height = 80,
         title = rule "leading" { of = "night_bands", words = "Suspects at night are most often aged {first}", close = "Suspects at night are most often aged {both}" },
         subtitle = "Offences at night by age of a suspect, {area.short}, {window.period}",
         axis = "Offences", source = "Source: Leicestershire Police.",
      }),
   }),

   when("area.whole", para {
      rule "most" { of = "night_suspect_beats", dimension = "home_beat", top = 5, bare = true, names = true, about = "",
         words = "Suspects at night most often lived in the beats {all}." },
      rule "most" { of = "night_victim_beats", dimension = "home_beat", top = 5, bare = true, names = true, about = "",
         words = "Victims at night most often lived in the beats {all}." },
   }),
}
