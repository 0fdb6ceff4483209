-- Serious violence: offences by what is known of their suspects and victims.  One offence counts once, whatever the number
-- of persons; "under 25" says that at least one of them was.

local yes, kept, not_flagged = { "yes" }, { "valid", "unknown" }, { "N", "unknown" }
local named, sexes, ages = { "1", "2 or more" }, { "Male", "Female" }, { "Under 25", "25 and over" }
local person = { "person", "unknown" }

local young = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, young_suspect = yes }
local older = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, young_suspect = { "no" },
                suspect_age_known = yes }
local age_unknown = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept,
                      suspect_age_known = { "no", "unknown" } }
local age_known = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, suspect_age_known = yes }
local age_known_weekend = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, suspect_age_known = yes,
                            weekday = { "Saturday", "Sunday" } }
local young_victim = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, young_suspect = yes,
                       victim_age_known = yes, young_victim = yes }
local victim_known = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, young_suspect = yes,
                       victim_age_known = yes }
local women = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, female_suspect = yes,
                victim_sex_known = yes, female_victim = yes }
local by_women = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, female_suspect = yes,
                   victim_sex_known = yes }
local repeated = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, repeat_suspect = yes }
local named_suspect = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, named_suspect = yes }
local young_repeated = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, young_repeat_suspect = yes }
local young_named = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, young_named_suspect = yes }
local any_offence = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept }
local ksv_young = { sv_2020 = yes, public = yes, domestic = not_flagged, state = kept, knife = { "Y" }, young_victim = yes }
local msv_young = { most_serious = yes, state = kept, young_victim = yes }

local suspected = "Suspects are persons linked to a recorded crime; most are not convicted."
local who_repeats = "A repeat suspect is linked to 2 or more offences of serious violence in the period. " .. suspected

return measures {

   view "sv_linked" {
      table  = "offences",
      derive = {
         map "sv_2020"      { from = "class", settings = "offence_classes", key = "code", value = "sv_2020" },
         map "sv_2022"      { from = "class", settings = "offence_classes", key = "code", value = "sv_2022" },
         map "most_serious" { from = "class", settings = "offence_classes", key = "code", value = "most_serious" },
         map "crime_type"   { from = "class", settings = "offence_classes", key = "code", value = "crime_type" },
         map "crime_group"  { from = "class", settings = "offence_classes", key = "code", value = "crime_group" },
         map "place_type"   { from = "location_type", settings = "location_map", key = "value", value = "group" },
         map "public"       { from = "location_type", settings = "location_map", key = "value", value = "public" },
         map "state"        { from = "status", settings = "crime_status", key = "value", value = "group" },
         map "area"         { from = "district", settings = "area_names", key = "name", value = "code" },
         map "npa_code"     { from = "npa", settings = "npa_names", key = "name", value = "code" },
         map "policing_area" { from = "npa_code", settings = "npas", key = "code", value = "name" },
         clock "month"      { from = "committed_from", part = "month" },
         clock "weekday"    { from = "committed_from", part = "weekday" },
         clock "hour"       { from = "committed_from", part = "hour" },
         clock "financial_year" { from = "committed_from", part = "financial_year" },
         any "young_suspect"     { view = "sv_suspects", on = "crime_number", where = { age_group = { "Under 25" } } },
         any "suspect_age_known" { view = "sv_suspects", on = "crime_number", where = { age_group = ages } },
         any "female_suspect"    { view = "sv_suspects", on = "crime_number", where = { sex = { "Female" } } },
         any "male_suspect"      { view = "sv_suspects", on = "crime_number", where = { sex = { "Male" } } },
         any "suspect_sex_known" { view = "sv_suspects", on = "crime_number", where = { sex = sexes } },
         any "young_victim"      { view = "sv_victims", on = "crime_number",
                                   where = { age_group = { "Under 25" }, victim_type = person } },
         any "victim_age_known"  { view = "sv_victims", on = "crime_number",
                                   where = { age_group = ages, victim_type = person } },
         any "female_victim"     { view = "sv_victims", on = "crime_number",
                                   where = { sex = { "Female" }, victim_type = person } },
         any "male_victim"       { view = "sv_victims", on = "crime_number",
                                   where = { sex = { "Male" }, victim_type = person } },
         any "victim_sex_known"  { view = "sv_victims", on = "crime_number",
                                   where = { sex = sexes, victim_type = person } },
         any "named_suspect"     { view = "sv_repeat_suspects", on = "crime_number", where = { repeats = named } },
         any "repeat_suspect"    { view = "sv_repeat_suspects", on = "crime_number",
                                   where = { repeats = { "2 or more" } } },
         any "young_named_suspect"  { view = "sv_repeat_suspects", on = "crime_number",
                                      where = { young_repeats = named, age_group = { "Under 25" } } },
         any "young_repeat_suspect" { view = "sv_repeat_suspects", on = "crime_number",
                                      where = { young_repeats = { "2 or more" }, age_group = { "Under 25" } } },
      },
   },
   place "sv_linked" { column = "area", level = "district", npa = "npa_code", month = "month" },

   -- Three groups that add up: a suspect under 25, all of known age older, no suspect of known age (A02, A05).

   measure "sna.young" {
      title = "Offences with a suspect under 25 in the year", unit = "offences", definition = "SV-2022",
      caveat = suspected, table = "sv_linked", statistic = "count", where = young, period = "year",
   },
   measure "sna.young_before" {
      title = "Offences with a suspect under 25 in the year before", unit = "offences", definition = "SV-2022",
      caveat = suspected, table = "sv_linked", statistic = "count", where = young, period = "before",
   },
   measure "sna.older" {
      title = "Offences with suspects aged 25 and over only in the year", unit = "offences", definition = "SV-2022",
      caveat = suspected, table = "sv_linked", statistic = "count", where = older, period = "year",
   },
   measure "sna.older_before" {
      title = "Offences with suspects aged 25 and over only in the year before", unit = "offences",
      definition = "SV-2022", caveat = suspected, table = "sv_linked", statistic = "count", where = older,
      period = "before",
   },
   measure "sna.age_unknown" {
      title = "Offences without a suspect of known age in the year", unit = "offences", definition = "SV-2022",
      table = "sv_linked", statistic = "count", where = age_unknown, period = "year",
   },
   measure "sna.age_unknown_before" {
      title = "Offences without a suspect of known age in the year before", unit = "offences", definition = "SV-2022",
      table = "sv_linked", statistic = "count", where = age_unknown, period = "before",
   },
   measure "sna.young_change" {
      title = "Change of offences with a suspect under 25", unit = "percent", definition = "SV-2022",
      caveat = suspected, statistic = "against", of = "sna.young", before = "sna.young_before",
   },
   measure "sna.older_change" {
      title = "Change of offences with suspects aged 25 and over only", unit = "percent", definition = "SV-2022",
      caveat = suspected, statistic = "against", of = "sna.older", before = "sna.older_before",
   },
   measure "sna.age_unknown_change" {
      title = "Change of offences without a suspect of known age", unit = "percent", definition = "SV-2022",
      statistic = "against", of = "sna.age_unknown", before = "sna.age_unknown_before",
   },
   measure "sna.age_known" {
      title = "Offences with a suspect of known age in the year", unit = "offences", definition = "SV-2022",
      table = "sv_linked", statistic = "count", where = age_known, period = "year",
   },
   measure "sna.all_linked" {
      title = "Offences of serious violence in the year, with or without a suspect", unit = "offences",
      definition = "SV-2022", table = "sv_linked", statistic = "count", where = any_offence, period = "year",
   },
   measure "sna.young_share" {
      title = "Share of offences with a suspect under 25, where a suspect's age is known", unit = "percent",
      definition = "SV-2022", caveat = suspected, statistic = "part", of = "sna.young", base = "sna.age_known",
   },
   measure "sna.young_share_of_all" {
      title = "Share of all offences with a suspect under 25", unit = "percent", definition = "SV-2022",
      caveat = "The base holds offences without a suspect. " .. suspected,
      statistic = "part", of = "sna.young", base = "sna.all_linked",
   },

   -- Who against whom (A19).

   measure "sna.young_on_young" {
      title = "Offences with a suspect and a victim under 25", unit = "offences", definition = "SV-2022",
      table = "sv_linked", statistic = "count", where = young_victim, period = "window",
   },
   measure "sna.young_on_any" {
      title = "Offences with a suspect under 25 and a victim of known age", unit = "offences", definition = "SV-2022",
      table = "sv_linked", statistic = "count", where = victim_known, period = "window",
   },
   measure "sna.young_on_young_share" {
      title = "Share of the offences with a suspect under 25 that have a victim under 25, where a victim's age is known",
      unit = "percent", definition = "SV-2022", caveat = suspected,
      statistic = "part", of = "sna.young_on_young", base = "sna.young_on_any",
   },
   measure "sna.female_on_female" {
      title = "Offences with a female suspect and a female victim", unit = "offences", definition = "SV-2022",
      table = "sv_linked", statistic = "count", where = women, period = "window",
   },
   measure "sna.female_on_any" {
      title = "Offences with a female suspect and a victim of known sex", unit = "offences", definition = "SV-2022",
      table = "sv_linked", statistic = "count", where = by_women, period = "window",
   },
   measure "sna.female_on_female_share" {
      title = "Share of the offences with a female suspect that have a female victim, where a victim's sex is known",
      unit = "percent", definition = "SV-2022", caveat = suspected,
      statistic = "part", of = "sna.female_on_female", base = "sna.female_on_any",
   },
   measure "sna.suspect_and_victim_age" {
      title = "Offences by whether a suspect and whether a victim is under 25", unit = "offences",
      definition = "SV-2022", table = "sv_linked", statistic = "count",
      dimensions = { "young_suspect", "young_victim" }, period = "window",
      where = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, suspect_age_known = yes,
                victim_age_known = yes },
   },
   measure "sna.suspect_and_victim_age_share" {
      title = "Share of offences by whether a victim is under 25, for suspects under 25 and older", unit = "percent",
      definition = "SV-2022", caveat = suspected, statistic = "share", of = "sna.suspect_and_victim_age",
      over = { "young_victim" },
   },

   -- Kinds, places, days by age of the suspect (A09, A11, A13, A14).

   measure "sna.young_types" {
      title = "Offences with a suspect under 25 by type", unit = "offences", definition = "SV-2022",
      table = "sv_linked", statistic = "count", dimensions = { "crime_type" }, where = young, period = "window",
   },
   measure "sna.young_type_share" {
      title = "Share of offences with a suspect under 25 by type", unit = "percent", definition = "SV-2022",
      caveat = suspected, statistic = "share", of = "sna.young_types", over = { "crime_type" },
   },
   measure "sna.young_places" {
      title = "Offences with a suspect under 25 by kind of place", unit = "offences", definition = "SV-2022",
      table = "sv_linked", statistic = "count", dimensions = { "place_type" }, where = young, period = "window",
   },
   measure "sna.young_place_share" {
      title = "Share of offences with a suspect under 25 by kind of place", unit = "percent", definition = "SV-2022",
      caveat = suspected, statistic = "share", of = "sna.young_places", over = { "place_type" },
   },
   measure "sna.young_weekdays" {
      title = "Offences by day of the week and whether a suspect is under 25", unit = "offences",
      definition = "SV-2022", table = "sv_linked", statistic = "count", dimensions = { "weekday", "young_suspect" },
      where = age_known, period = "window",
   },
   measure "sna.young_weekday_share" {
      title = "Share of offences by day of the week, for suspects under 25 and older", unit = "percent",
      definition = "SV-2022", caveat = suspected, statistic = "share", of = "sna.young_weekdays", over = { "weekday" },
   },
   measure "sna.age_weekend" {
      title = "Offences on Saturdays and Sundays by whether a suspect is under 25", unit = "offences",
      definition = "SV-2022", table = "sv_linked", statistic = "count", dimensions = { "young_suspect" },
      where = age_known_weekend, period = "window",
   },
   measure "sna.age_window" {
      title = "Offences by whether a suspect is under 25", unit = "offences", definition = "SV-2022",
      table = "sv_linked", statistic = "count", dimensions = { "young_suspect" }, where = age_known, period = "window",
   },
   measure "sna.age_weekend_share" {
      title = "Share of offences on Saturdays and Sundays, for suspects under 25 and older", unit = "percent",
      definition = "SV-2022", caveat = suspected, statistic = "part", of = "sna.age_weekend", base = "sna.age_window",
   },
   measure "sna.young_policing_areas" {
      title = "Offences with a suspect under 25 by policing area", unit = "offences", definition = "SV-2022",
      table = "sv_linked", statistic = "count", dimensions = { "policing_area" }, where = young, period = "window",
   },
   measure "sna.young_policing_area_share" {
      title = "Share of offences with a suspect under 25 by policing area", unit = "percent", definition = "SV-2022",
      caveat = suspected, statistic = "share", of = "sna.young_policing_areas", over = { "policing_area" },
   },

   -- Repeats (A21).

   measure "sna.repeat_offences" {
      title = "Offences with a repeat suspect", unit = "offences", definition = "SV-2022", caveat = who_repeats,
      table = "sv_linked", statistic = "count", where = repeated, period = "window",
   },
   measure "sna.named_offences" {
      title = "Offences with an identified suspect", unit = "offences", definition = "SV-2022", caveat = suspected,
      table = "sv_linked", statistic = "count", where = named_suspect, period = "window",
   },
   measure "sna.offences_linked_window" {
      title = "Offences of serious violence in the period, with or without a suspect", unit = "offences",
      definition = "SV-2022", table = "sv_linked", statistic = "count", where = any_offence, period = "window",
   },
   measure "sna.repeat_share" {
      title = "Share of the offences with an identified suspect that have a repeat suspect", unit = "percent",
      definition = "SV-2022", caveat = who_repeats, statistic = "part", of = "sna.repeat_offences",
      base = "sna.named_offences",
   },
   measure "sna.repeat_share_of_all" {
      title = "Share of all offences that have a repeat suspect", unit = "percent", definition = "SV-2022",
      caveat = "The base holds offences without a suspect. " .. who_repeats, statistic = "part",
      of = "sna.repeat_offences", base = "sna.offences_linked_window",
   },
   measure "sna.young_repeat_offences" {
      title = "Offences with a repeat suspect under 25", unit = "offences", definition = "SV-2022",
      caveat = "Only offences at which the suspect was under 25 count as repeats. " .. suspected,
      table = "sv_linked", statistic = "count", where = young_repeated, period = "window",
   },
   measure "sna.young_named_offences" {
      title = "Offences with an identified suspect under 25", unit = "offences", definition = "SV-2022",
      table = "sv_linked", statistic = "count", where = young_named, period = "window",
   },
   measure "sna.young_repeat_share" {
      title = "Share of the offences with an identified suspect under 25 that have a repeat one", unit = "percent",
      definition = "SV-2022", statistic = "part", of = "sna.young_repeat_offences", base = "sna.young_named_offences",
      caveat = "Only offences at which the suspect was under 25 count as repeats. " .. suspected,
   },

   -- Success measures with victims under 25 (A30, A31).

   measure "sna.ksv_young" {
      title = "Offences of knife-enabled serious violence with a victim under 25 in the year", unit = "offences",
      definition = "KSV", table = "sv_linked", statistic = "count", where = ksv_young, period = "year",
   },
   measure "sna.ksv_young_baseline" {
      title = "Offences of knife-enabled serious violence with a victim under 25 in the baseline year",
      unit = "offences", definition = "KSV", table = "sv_linked", statistic = "count", where = ksv_young,
      period = "baseline",
   },
   measure "sna.ksv_young_change" {
      title = "Change of knife-enabled serious violence with a victim under 25 from the baseline year",
      unit = "percent", definition = "KSV", statistic = "against", of = "sna.ksv_young",
      before = "sna.ksv_young_baseline",
   },
   measure "sna.msv_young" {
      title = "Offences of most serious violence with a victim under 25 in the year", unit = "offences",
      definition = "MSV", table = "sv_linked", statistic = "count", where = msv_young, period = "year",
   },
   measure "sna.msv_young_baseline" {
      title = "Offences of most serious violence with a victim under 25 in the baseline year", unit = "offences",
      definition = "MSV", table = "sv_linked", statistic = "count", where = msv_young, period = "baseline",
   },
   measure "sna.msv_young_change" {
      title = "Change of most serious violence with a victim under 25 from the baseline year", unit = "percent",
      definition = "MSV", statistic = "against", of = "sna.msv_young", before = "sna.msv_young_baseline",
   },
}
