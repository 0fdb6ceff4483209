-- The public executive summary of the strategic needs assessment of serious violence: what happened, where, when, to whom;
-- what lies behind it; what can prevent it.  For LLR as a whole, and for a partnership's area as far as its figures go.
-- Prose stands in templates/sna-summary/*.md, shared content in templates/content/; the rules are in lua/words/sna_*.lua.

facts {
   -- how much
   offences      = "sna.offences",
   before        = "sna.offences_before",
   change        = "sna.change",
   year_rate     = "sna.rate",
   years         = fact "sna.rate_by_year" { optional = true },
   year_counts   = fact "sna.by_year" { optional = true },
   part          = fact "sna.offences_part" { optional = true },
   part_before   = fact "sna.offences_part_before" { optional = true },
   run_rate      = fact "sna.run_rate_seasonal" { optional = true },
   whole_years   = fact "sna.whole_years" { optional = true },
   window        = "sna.offences_window",
   victims_part  = "sna.victim_prevalence",
   suspects_part = "sna.suspect_prevalence",
   people        = "sna.population",

   -- by age of suspects
   young         = "sna.young",
   young_before  = "sna.young_before",
   young_change  = "sna.young_change",
   older         = "sna.older",
   older_before  = "sna.older_before",
   older_change  = "sna.older_change",
   no_age        = "sna.age_unknown",
   no_age_before = "sna.age_unknown_before",
   no_age_change = "sna.age_unknown_change",
   on_young      = "sna.young_on_young_share",
   age_ratio     = "sna.age_ratio",
   age_ratio_before = "sna.age_ratio_before",
   type_ratios   = "sna.age_type_ratio",

   -- hospitals and ambulances
   attendances   = fact "sna.attendances" { optional = true },
   attendances_change = fact "sna.attendance_change" { optional = true },
   attendance_ratio = fact "sna.attendance_age_ratio" { optional = true },
   admissions    = fact "sna.admissions" { optional = true },
   admissions_change = fact "sna.admission_change" { optional = true },
   diagnoses     = fact "sna.diagnosis_rate" { optional = true },
   causes        = fact "sna.cause_share" { optional = true },
   complaints    = fact "sna.callouts" { optional = true },
   callouts      = fact "sna.callouts_window" { optional = true },
   conveyed      = fact "sna.conveyed_age_share" { optional = true },
   serious_conveyed = fact "sna.serious_conveyed_age_share" { optional = true },

   -- kinds
   types         = "sna.type_share",
   sections      = fact "sna.section_share" { optional = true },
   knife         = "sna.knife_share",
   no_weapon     = fact "sna.no_weapon_share" { optional = true },
   knife_areas   = fact "sna.knife_area_share" { area = "districts" },

   -- when
   months        = "sna.months_rate",
   month_counts  = "sna.months",
   attendance_months = fact "sna.attendance_window_months" { optional = true },
   callout_months = fact "sna.callout_window_months" { optional = true },
   night         = "sna.night_share",
   night_part    = fact "sna.night_share_part" { optional = true },
   weekend       = "sna.weekend_share",
   attendance_weekend = fact "sna.attendance_weekend_share" { optional = true },
   callout_weekend = fact "sna.callout_weekend_share" { optional = true },
   young_week    = "sna.young_weekdays",
   hours         = "sna.hours",
   attendance_hours = fact "sna.attendance_hours" { optional = true },
   callout_hours = fact "sna.callout_hours" { optional = true },

   -- nights
   night_types   = "sna.night_time_type_share",
   nights        = "sna.night_time_night_share",
   night_hours   = "sna.night_time_hours",
   night_suspect_ethnicity = "sna.night_suspect_ethnicity_share",
   night_suspect_sex = "sna.night_suspect_sex_share",
   night_suspect_ages = "sna.night_suspect_ages",
   night_victim_ages = "sna.night_victim_ages",
   night_victim_sex = "sna.night_victim_sex_share",
   night_victim_ethnicity = "sna.night_victim_ethnicity_share",

   -- where
   area_rates    = fact "sna.area_rate" { area = "districts" },
   area_shares   = fact "sna.area_share" { area = "districts" },
   area_counts   = fact "sna.offences_window" { area = "districts" },
   policing      = "sna.policing_area_share",
   young_policing = "sna.young_policing_area_share",
   places        = "sna.place_share",

   -- who
   young_suspected = "sna.suspect_prevalence_by_age",
   bands_by_sex  = fact "sna.suspect_band_rate_by_sex" {
      age_band = { "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64" },
   },
   bands         = "sna.suspect_band_rate",
   suspect_sex   = "sna.suspect_sex_share",
   suspect_ethnicity = "sna.suspect_ethnicity_share",
   suspect_homes = "sna.suspect_home_share",
   women         = "sna.female_on_female_share",
   repeats       = "sna.repeat_share",
   young_repeats = "sna.young_repeat_share",

   victim_bands  = "sna.victim_band_rate",
   victim_bands_by_sex = fact "sna.victim_band_rate_by_sex" {
      age_band = { "0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64" },
   },
   victim_sex    = "sna.victim_sex_share",
   victim_ethnicity = "sna.victim_ethnicity_share",
   young_harmed  = "sna.victim_prevalence_by_age",
   young_harmed_by_young = "sna.victim_of_young_prevalence",
   attendance_bands = fact "sna.attendance_band_rate" { optional = true },
}

names {
   financial_year = { "Year" },
   age_band = { "Age", ["85+"] = "85 and over" },
   sex = { "Sex" },
   night_time = { "Time of day" },
   crime_type = { "Type of crime" },
   diagnosis = { "Diagnosis" },
}

sentences {
   part_year = rule "part_year" { of = "part", before = "part_before", base = "offences", noun = "offence",
      about = "The latest part of a year" },
   restrictions = rule "restrictions" { of = "offences", before = "before" },
}

return report {
   title    = "Serious violence in {area.name}: strategic needs assessment, executive summary",
   running  = "Strategic needs assessment: executive summary",
   footer   = "{area.short}, {release.date:month}",
   author   = "Violence Reduction Network",
   subject  = "Serious violence in public places in {area.name}: extent, nature, risk factors and prevention",
   keywords = "serious violence, strategic needs assessment, {area.name}",

   cover {
      title = "Serious violence: strategic needs assessment",
      "Executive summary",
      "{area.name}",
      "{release.date:month}",
   },

   contents { level = 1, panel "Reading this summary" { text "reading.md" } },

   -- 1

   chapter "Introduction" { label = "introduction", colour = 1,
      finding = "What this assessment is for, what it counts as serious violence, and where its figures come from" },

   text "introduction.md",

   panel "What is counted as serious violence" {
      definitions {
         { "Definition", "{definitions.sv-2022}" },
         { "Crime groups", "{definition_parts.sv-2022-group-1}; {definition_parts.sv-2022-group-2}; {definition_parts.sv-2022-group-3}" },
         { "First focus", "{definition_parts.sv-2022-focus-1}" },
         { "Types of crime", "Murder; manslaughter; attempted murder" },
         { "Left out", "{definition_parts.sv-2022-out-1}; {definition_parts.sv-2022-out-2}" },
      },
   },

   heading "A public health approach" { level = 2, label = "steps" },

   para "The assessment follows the process of the World Health Organization in {steps.count:words} steps. It serves the first two; its recommendations lead on to the others.",

   diagram "steps" { kind = "cycle", title = "Four steps to prevent violence", table.unpack(each(content "steps", function (r) return r.title end)) },

   heading "Where the figures come from" { level = 2, label = "sources" },

   bullets(each(content "sources", function (r) return item(r.kind .. ".") { r.text } end)),

   heading "The people of {area.short}" { level = 2, label = "people" },

   bullets { "{people.value:whole} people live in {area.short}." },

   -- 2

   chapter "Profile of serious violence" { label = "profile", colour = 2,
      finding = rule "against" { of = "change", before = "before", about = "The change between the two years",
         words = "Offences of serious violence {change} in {year}" } },

   text "profile.md",

   big_numbers {
      tile { rule "prevalence_number" { of = "victims_part" },
         "of residents were victims of serious violence in the {window.months:whole} months from {window.period}" },
      tile { rule "prevalence_number" { of = "suspects_part" }, "of residents were suspected of it in the same months" },
   },

   heading "Extent" { level = 2, label = "extent" },

   para {
      "The police recorded {offences.value:whole} offences of serious violence in {area.short} in {offences.year}.",
      rule "against" { of = "change", before = "before", words = "The number {change} on {before_year}." },
      "{restrictions}",
   },

   chart "years" {
      mark = "columns", facts = "years", x = "financial_year", format = "two_dp", labels = true,
      title = rule "year_standing" { of = "years", base = "offences", what = "rate of serious violence" },
      subtitle = "Offences per 1,000 residents by financial year, {area.short}",
      axis = "Offences per 1,000 residents", note = rule "part_of_year" { of = "years" },
   },

   para { "{part_year}", rule "run_rate" { of = "run_rate", beside = "whole_years", base = "offences" } },

   heading "Age of suspects" { level = 3 },

   para {
      rule "share" { of = "on_young", begins = true, about = "Who was harmed by people under 25",
         words = "{share} of the offences with a suspect under 25 harmed somebody who was under 25 as well, where the victim's age is known." },
      "About the age of suspects, the table shows what a total alone would hide: in many offences no suspect is known.",
   },

   data_table "ages" {
      rows = "Suspects", title = rule "against" { of = "young_change", before = "young_before",
         words = "Offences with a suspect under 25 {change}", about = "The change for people under 25" },
      subtitle = "Offences of serious violence by age of the suspects, {area.short}",
      col "{before.year}" { format = "whole" }, col "{offences.year}" { format = "whole" }, col "Change" { format = "signed_percent" },
      line "At least one under 25" { "young_before", "young", rule "against_size" { of = "young_change" } },
      line "All known ones 25 and over" { "older_before", "older", rule "against_size" { of = "older_change" } },
      line "None of known age" { "no_age_before", "no_age", rule "against_size" { of = "no_age_change" } },
      line "All offences" { "before", "offences", rule "against_size" { of = "change" }, strong = true },
   },

   statement {
      rule "groups" { of = "age_ratio", about = "How the rates of age groups compare",
         words = "The rate for people under 25 was {times} the rate for people aged 25 and over in {period}.",
         unclear = "The rate for people under 25 cannot be told apart from that for people aged 25 and over in {period}." },
      rule "groups_before" { of = "age_ratio", before = "age_ratio_before",
         words = "At {now} the ratio was {moved} that of {past_year} ({past})." },
   },

   heading "Attendances and admissions" { level = 3 },

   para {
      rule "against" { of = "attendances_change", about = "The number of attendances at emergency departments after an assault",
         words = "Attendances at emergency departments after an assault {change} in {year}." },
      rule "against" { of = "admissions_change", about = "The number of admissions to hospital after an assault",
         words = "Admissions to hospital after an assault {change}." },
      rule "groups" { of = "attendance_ratio", about = "The age of patients",
         words = "Per resident, people under 25 attended {times} as often as those aged 25 and over.",
         unclear = "The rates of attendances under 25 and from 25 on cannot be told apart." },
   },

   heading "Nature" { level = 2, label = "nature" },

   para {
      rule "shares" { of = "types", top = 3, about = "The types of offences",
         words = "Of the offences of {period}, {first_share} were {first_name}. Next came {next}." },
      rule "share" { of = "sections", value = "s47", about = "The share of actual bodily harm",
         words = "Within assault with injury, {share} were recorded as actual bodily harm." },
   },

   chart "types" {
      mark = "bars", facts = "types", x = "crime_type", format = "percent", labels = true, order = "largest first", top = 6,
      title = rule "leading" { of = "types", words = "Most offences were {first}", close = "The most frequent types were {both}" },
      subtitle = "Share of offences by type, the six most frequent, {area.short}, {window.period}",
      axis = "Percent of offences",
   },

   para {
      rule "groups_by_type" { of = "type_ratios", group = "people under 25", other = "people aged 25 and over",
         about = "How the age groups differ by type" },
   },

   columns { shares = { 2, 1 },
      group {
         para {
            rule "share" { of = "no_weapon", begins = true, about = "The share of offences without a weapon",
               words = "{share} of the offences for which it is recorded involved no weapon." },
            rule "shares" { of = "knife_areas", names = true, top = 2, dimension = "area", about = "Where knives were involved",
               words = "Of those with a knife or a sharp object, {first_share} happened in {first_name}, followed by {next}." },
         },
      },
      group {
         panel { para { rule "share" { of = "knife", about = "The share of offences with a knife",
            words = "{share} of offences involved a knife or a sharp object." } } },
      },
   },

   data_table "diagnoses" {
      rows = "diagnosis", sort = "diagnoses", top = 5,
      title = rule "leading" { of = "diagnoses", words = "After an assault, {first} was diagnosed most often", close =
         "After an assault, {both} were diagnosed most often" },
      subtitle = "Attendances at emergency departments after an assault per 1,000 residents, the five most frequent diagnoses, {area.short}, {window.period}",
      col "Per 1,000 residents" { "diagnoses", format = "two_dp" },
      col "95% interval" { "diagnoses", field = "interval", format = "two_dp" },
   },

   para {
      rule "shares" { of = "causes", top = 2, about = "The causes of admissions",
         words = "Among admissions to hospital the most frequent cause was {first}, followed by {next}.",
         close = "Among admissions to hospital the most frequent causes were {both}." },
      rule "leading" { of = "complaints", about = "What ambulances were called to",
         words = "Ambulances were called most often to {first}.", close = "Ambulances were called most often to {both}." },
   },

   big_numbers {
      tile { rule "share_number" { of = "conveyed", value = "Under 25" },
         "of the people whom an ambulance took to hospital after violence were under 25" },
   },

   heading "Timings" { level = 2, label = "timings" },

   para { rule "months" { of = "months", base = "window" },
      rule "moved_together" { of = "month_counts", with = "attendance_months", beside = "callout_months",
         names = { "attendances at emergency departments", "ambulance callouts" } } },

   chart "months" {
      mark = "line", facts = "months", x = "month", format = "two_dp", events = true,
      title = rule "months_title" { of = "months", base = "window" },
      subtitle = "Offences per 1,000 residents by month, {area.short}",
      axis = "Offences per 1,000 residents", note = rule "shaded" {},
   },

   big_numbers { tile { rule "share_number" { of = "night" }, "of serious violence began between 22:00 and 05:00 in the months from {window.period}" } },

   para {
      rule "weekend" { of = "weekend", with = "attendance_weekend", beside = "callout_weekend",
         names = { "offences", "attendances", "ambulance callouts" } },
      rule "young_week" { of = "young_week" },
   },

   bullets {
      item "Offences." { para { rule "hour" { of = "hours", about = "The hour of offences",
         words = "The hour with the most offences was {hour} ({share} of them).",
         close = "The hours with the most offences were {hours}, which cannot be told apart.", school = " This is the hour after school." },
         rule "busy_hours" { of = "hours", words = "Between {from} and {to} there were more than an hour's even part." } } },
      item "Attendances." { para { rule "hour" { of = "attendance_hours", about = "The hour of attendances",
         words = "Most patients came in the hour {hour} ({share}).", close = "Most patients came in the hours {hours}, which cannot be told apart." } } },
      item "Ambulances." { para { rule "hour" { of = "callout_hours", about = "The hour of ambulance callouts",
         words = "Most callouts were in the hour {hour} ({share}).", close = "Most callouts were in the hours {hours}, which cannot be told apart." } } },
   },

   heading "Night-time economy" { level = 2, label = "night" },

   para { rule "night" { of = "night", hours = 7, about = "The share of the night",
      words = "{percent} of offences began at night, {verdict} the {even} that these seven hours would have if every hour were alike.",
      more = "more than", less = "less than", alike = "about" } },

   text "night.md",

   page_break {},

   heading "Profile: the night-time economy" { level = 2, label = "night-profile" },

   profile "Serious violence from 22:00 to 05:00" {
      tiles {
         tile { rule "share_number" { of = "night_suspect_sex", value = "Male" }, "of suspects were male" },
         tile { rule "share_number" { of = "night_victim_sex", value = "Male" }, "of victims were male" },
      },
      bullets {
         rule "shares" { of = "night_types", top = 3, words = "The most frequent offence was {first}, then {next}.", about = "The offences of the night" },
         rule "shares" { of = "nights", names = true, top = 3, words = "Most offences fell in the night of {first}, followed by {next}.",
            close = "Most offences fell in the nights of {both}{after}." },
         rule "hour" { of = "night_hours", words = "The busiest hour was {hour} ({share} of the offences at night).", close = "The busiest hours were {hours}." },
         rule "all_shares" { of = "night_suspect_ethnicity", words = "Suspects were seen by officers as {all}{known}.", about = "The ethnic group of suspects" },
         rule "all_shares" { of = "night_victim_ethnicity", words = "Victims were seen as {all}{known}.", about = "The ethnic group of victims" },
         rule "most" { of = "night_victim_ages", top = 3, bare = true, words = "The most frequent ages of victims were {all}.", about = "The most frequent ages of victims" },
      },
   },

   heading "Geography" { level = 2, label = "geography" },

   para { rule "area_leaders" { of = "area_rates", beside = "area_shares", among = "Of the {areas} areas" } },

   data_table "areas" {
      rows = "area", total = true, sort = "area_rates",
      title = rule "area_spread" { of = "area_rates" },
      subtitle = "Offences of serious violence by area, {window.period} ({window.months:whole} months)",
      note = "The rate covers the whole period. It says where offences happened: places with many visitors have high rates for their residents.",
      col "Offences" { "area_counts", format = "whole" },
      col "Per 1,000 residents" { "area_rates", format = "two_dp" },
      col "95% interval" { "area_rates", field = "interval", format = "two_dp" },
      col "Share of {whole.short}" { "area_shares", format = "percent" },
   },

   para {
      rule "shares" { of = "policing", names = true, top = 3, about = "The neighbourhood policing areas",
         words = "By neighbourhood policing area, {first_share} of offences happened in {first_name}, followed by {next}.",
         close = "By neighbourhood policing area, most offences happened in {both}{after}." },
      rule "shares" { of = "young_policing", names = true, top = 3, about = "The policing areas of offences with a suspect under 25",
         words = "Of those with a suspect under 25, {first_share} happened in {first_name}, followed by {next}.",
         close = "Of those with a suspect under 25, most happened in {both}{after}." },
      rule "shares" { of = "places", top = 3, about = "The kinds of places",
         words = "By kind of place, {first_share} happened in a {first_name}; next came {next}." },
   },

   heading "People suspected" { level = 2, label = "suspects" },

   text "suspects.md",

   big_numbers { tile { rule "prevalence_number" { of = "young_suspected", value = "Under 25" },
      "of residents under 25 were suspected of serious violence in the {window.months:whole} months from {window.period}" } },

   statement { rule "band_of_all" { of = "bands_by_sex", about = "The age group with the highest rate",
      words = "The highest rate of recorded offences was that of {people}.", close = "Among the highest rates of recorded offences was that of {people}." } },

   para { rule "band" { of = "bands", about = "The age of suspects", words = "By age alone the rate was highest from {first} years, followed by {second}.",
      close = "By age alone the rates were highest from {first} and from {second} years, too close to tell apart." } },

   chart "suspects-by-age" {
      mark = "columns", facts = "bands_by_sex", x = "age_band", series = "sex", format = "one_dp",
      title = rule "band_of_all" { of = "bands_by_sex", words = "Rates peak among {people}" },
      subtitle = "Offences by age and sex of a suspect per 1,000 residents of that age and sex, {area.short}, {window.period}",
      axis = "Offences per 1,000 residents",
   },

   para {
      rule "share" { of = "suspect_sex", value = "Male", begins = true, words = "{share} of suspects were male.", about = "The share of men" },
      rule "band" { of = "bands_by_sex", value = "Female", about = "The age of women and girls", words = "Among women and girls the rate was highest from {first} years, followed by {second}.",
         close = "Among women and girls the rates were highest from {first} and from {second} years, too close to tell apart." },
      rule "share" { of = "women", words = "Where a woman or girl was suspected, {share} of offences harmed a woman or girl.", about = "Whom women and girls harmed" },
   },

   para {
      rule "all_shares" { of = "suspect_ethnicity", words = "Officers described suspects as {all}{known}.", about = "The ethnic group of suspects" },
      rule "shares" { of = "suspect_homes", names = true, top = 3, words = "By policing area, most of them lived in {first}, followed by {next}.", close = "Most of them lived in {both}{after}.", about = "Where suspects live" },
   },

   big_numbers {
      tile { rule "share_number" { of = "repeats" }, "of the offences with an identified suspect had one with two or more offences in the period" },
      tile { rule "share_number" { of = "young_repeats" }, "of those with a suspect under 25" },
   },

   heading "Victims" { level = 2, label = "victims" },

   para { rule "band" { of = "victim_bands", about = "The age of victims", words = "In police data the rate of victims was highest from {first} years, followed by {second}.",
      close = "In police data the rates of victims were highest from {first} and from {second} years, too close to tell apart." } },

   big_numbers { tile { rule "prevalence_number" { of = "young_harmed", value = "Under 25" },
      "of residents under 25 were victims of serious violence in the {window.months:whole} months from {window.period}" } },

   para { rule "all_shares" { of = "victim_ethnicity", words = "Victims were described as {all}{known}.", about = "The ethnic group of victims" } },

   statement { rule "share" { of = "victim_sex", value = "Male", begins = true, words = "{share} of victims were male.", about = "The share of male victims" } },

   para { rule "band" { of = "victim_bands_by_sex", value = "Female", about = "The age of female victims", words = "Among women and girls the rate of victims was highest from {first} years, followed by {second}.",
      close = "Among women and girls the rates of victims were highest from {first} and from {second} years, too close to tell apart." } },

   chart "victims-by-age" {
      mark = "columns", facts = "victim_bands_by_sex", x = "age_band", series = "sex", format = "one_dp",
      title = rule "band_of_all" { of = "victim_bands_by_sex", words = "Rates of victims peak among {people}" },
      subtitle = "Victims by age and sex per 1,000 residents of that age and sex, {area.short}, {window.period}",
      axis = "Victims per 1,000 residents",
   },

   -- 3

   chapter "Risk and protective factors" { label = "factors", colour = 3,
      finding = "Violence has no single cause: what raises the risk of it, what protects, and how common both are here" },

   text "factors.md",

   diagram "factors" {
      kind = "nested", sides = { "Risk", "Protection" }, title = "What makes violence more likely, and what protects",
      table.unpack(each(content "domains", function (d)
         return { d.title,
            left = each(content("factors", { domain = d.id, kind = "risk" }), function (r) return r.text end),
            right = each(content("factors", { domain = d.id, kind = "protective" }), function (r) return r.text end) }
      end)),
   },

   panel { definitions {
      { "{definitions.risk-factor.title}", "{definitions.risk-factor}" },
      { "{definitions.protective-factor.title}", "{definitions.protective-factor}" } } },

   text "factors-after.md",

   -- 4

   chapter "Preventing serious violence" { label = "preventing", colour = 4, finding = "{identity.belief}" },

   text "preventing.md",

   definitions(each(content "five_cs", function (r) return { r.title, r.text } end)),

   text "life-course.md",

   diagram "framework" { kind = "levels", title = "A framework for prevention", arrow = "Looking for ever earlier chances to prevent",
      ring = "System leadership", below = each(content "five_cs", function (r) return r.title end),
      table.unpack(each(content "levels", function (r) return { r.title, note = r.tag } end)) },

   heading "Interventions and approaches" { level = 2, label = "interventions" },

   text "interventions.md",

   text "absence.md",

   -- 5

   chapter "Recommendations" { label = "recommendations", colour = 1, finding = "{recommendations.count:words} recommendations to the Violence Reduction Board" },

   text "recommendations.md",

   heading "Strategic recommendations" { level = 2 },

   numbers(each(content("recommendations", { level = "strategic" }), function (r) return item(r.title .. ".") { r.text } end)),

   heading "Recommendations on interventions" { level = 2 },

   numbers { start = "continue", table.unpack(each(content("recommendations", { level = "intervention" }), function (r)
      return item(r.title .. ".") { r.text }
   end)) },

   -- 6

   chapter "Contact details" { label = "contact", colour = 1 },

   contact "Write to us" { "{identity.contact}", "{identity.email}" },

   heading "Quality of the data" { label = "quality" },

   text "quality.md",

   data_quality {},

   heading "Methods" { label = "methods" },

   text "methods.md",

   methods { level = 2 },

   heading "Figures behind the charts" { label = "figures" },

   chart_tables {},

   back_cover { title = "{identity.name}", "{identity.place}" },
}
