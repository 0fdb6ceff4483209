-- Serious violence: suspects and victims.  Persons are counted by their key, each once; victims of offences are pairs of
-- an offence and a person.  A group of people is compared with the residents of that group.

local yes, kept, not_flagged = { "yes" }, { "valid", "unknown" }, { "N", "unknown" }
local person, from_10 = { "person", "unknown" }, { "10-24", "25 and over" }

local suspects = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept }
local suspects_10 = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, suspect_age = from_10 }
local children = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept,
                   suspect_age = { "Under 10" } }
local night_suspects = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, night_time = yes }
local night_suspects_10 = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept,
                            night_time = yes, suspect_age = from_10 }
local victims = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, victim_type = person }
local night_victims = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept,
                        victim_type = person, night_time = yes }
local victims_of_young = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept,
                           victim_type = person, young_suspect = yes }
local homicides = { homicide = yes, ["offences.domestic"] = not_flagged, state = kept, victim_type = person }
local young_knife_homicides = { homicide = yes, ["offences.domestic"] = not_flagged, state = kept, victim_type = person,
                                age_group = { "Under 25" }, ["offences.knife"] = { "Y" } }

local suspected = "Suspects are persons linked to a recorded crime; most are not convicted. "
local no_children = suspected .. "Suspects below the age of criminal responsibility are left out."
local seen = "As officers saw it, where known; age, deprivation and policing differ between groups. " .. suspected
local identified = "Only persons who are identified."
local too_few = "Numbers are very small; a percentage says nothing."
local in_both = "An offence with suspects of both groups counts in each. " .. no_children

return measures {

   -- Two age groups compared (A05).

   measure "sna.age_offences" {
      title = "Offences by age group of a suspect in the year", unit = "offences", definition = "SV-2022",
      caveat = in_both, table = "sv_suspects", statistic = "count", distinct = "crime_number",
      dimensions = { "age_group" }, where = suspects_10, period = "year",
   },
   measure "sna.age_offences_before" {
      title = "Offences by age group of a suspect in the year before", unit = "offences", definition = "SV-2022",
      caveat = in_both, table = "sv_suspects", statistic = "count", distinct = "crime_number",
      dimensions = { "age_group" }, where = suspects_10, period = "before",
   },
   measure "sna.age_rate" {
      title = "Offences by age group of a suspect per 1,000 residents of the age group", unit = "per 1,000 residents",
      definition = "SV-2022", caveat = in_both, statistic = "rate", of = "sna.age_offences",
      denominator = "sna.population_by_age", per = 1000,
    },
   measure "sna.age_ratio" {
      title = "Rate of offences with a suspect under 25 against 25 and over", unit = "times", definition = "SV-2022",
      caveat = "Residents aged 0 to 24. " .. in_both, statistic = "groups", of = "sna.age_offences",
      denominator = "sna.population_by_age", over = { "age_group" }, groups = { "Under 25", "25 and over" },
   },
   measure "sna.age_ratio_before" {
      title = "Rate of offences with a suspect under 25 against 25 and over in the year before", unit = "times",
      definition = "SV-2022", caveat = "Residents aged 0 to 24. " .. in_both, statistic = "groups",
      of = "sna.age_offences_before", denominator = "sna.population_by_age", over = { "age_group" },
      groups = { "Under 25", "25 and over" },
   },
   measure "sna.age_offences_from_10" {
      title = "Offences by age group of a suspect (10 to 24, 25 and over) in the year", unit = "offences",
      definition = "SV-2022", caveat = in_both, table = "sv_suspects", statistic = "count", distinct = "crime_number",
      dimensions = { "suspect_age" }, where = suspects_10, period = "year",
   },
   measure "sna.age_ratio_from_10" {
      title = "Rate of offences with a suspect aged 10 to 24 against 25 and over", unit = "times",
      definition = "SV-2022", caveat = "Residents aged 10 to 24. " .. in_both, statistic = "groups",
      of = "sna.age_offences_from_10", denominator = "sna.population_from_10", over = { "suspect_age" },
      groups = { "10-24", "25 and over" },
   },
   measure "sna.age_type_offences" {
      title = "Offences by age group of a suspect and type in the year", unit = "offences", definition = "SV-2022",
      caveat = in_both, table = "sv_suspects", statistic = "count", distinct = "crime_number",
      dimensions = { "age_group", "crime_type" }, where = suspects_10, period = "year",
   },
   measure "sna.age_type_ratio" {
      title = "Rate of offences with a suspect under 25 against 25 and over by type", unit = "times",
      definition = "SV-2022", caveat = "No ratio of murder or attempted murder with fewer than 20 events in a group. "
         .. in_both, statistic = "groups", of = "sna.age_type_offences", denominator = "sna.population_by_age",
      over = { "age_group" }, groups = { "Under 25", "25 and over" },
   },
   measure "sna.children_left_out" {
      title = "Suspects below the age of criminal responsibility, left out of rates", unit = "suspects",
      definition = "SV-2022", table = "sv_suspects", statistic = "count", where = children, period = "window",
   },

   -- Where they live (A15).

   measure "sna.suspect_homes" {
      title = "Suspects by the policing area in which they live", unit = "people", definition = "SV-2022",
      caveat = suspected .. identified, table = "sv_suspects", statistic = "count", distinct = "person",
      dimensions = { "home_policing_area" }, where = suspects, period = "window",
   },
   measure "sna.suspect_home_share" {
      title = "Share of suspects by the policing area in which they live, where known", unit = "percent",
      definition = "SV-2022", caveat = suspected .. identified, statistic = "share", of = "sna.suspect_homes",
      over = { "home_policing_area" },
   },
   measure "sna.suspect_beats" {
      title = "Suspects by the beat in which they live", unit = "people", definition = "SV-2022",
      caveat = suspected .. identified, table = "sv_suspects", statistic = "count", distinct = "person",
      dimensions = { "home_beat" }, where = suspects, period = "window",
   },
   measure "sna.victim_homes" {
      title = "Victims by the policing area in which they live", unit = "people", definition = "SV-2022",
      caveat = identified, table = "sv_victims", statistic = "count", distinct = "person",
      dimensions = { "home_policing_area" }, where = victims, period = "window",
   },
   measure "sna.victim_home_share" {
      title = "Share of victims by the policing area in which they live, where known", unit = "percent",
      definition = "SV-2022", caveat = identified, statistic = "share", of = "sna.victim_homes",
      over = { "home_policing_area" },
   },

   -- Sex (A16).

   measure "sna.suspect_sex" {
      title = "Suspects by sex", unit = "people", definition = "SV-2022", caveat = suspected .. identified,
      table = "sv_suspects", statistic = "count", distinct = "person", dimensions = { "sex" }, where = suspects,
      period = "window",
   },
   measure "sna.suspect_sex_share" {
      title = "Share of suspects by sex, where known", unit = "percent", definition = "SV-2022",
      caveat = suspected .. identified, statistic = "share", of = "sna.suspect_sex", over = { "sex" },
   },
   measure "sna.victim_sex" {
      title = "Victims by sex", unit = "people", definition = "SV-2022", caveat = identified,
      table = "sv_victims", statistic = "count", distinct = "person", dimensions = { "sex" }, where = victims,
      period = "window",
   },
   measure "sna.victim_sex_share" {
      title = "Share of victims by sex, where known", unit = "percent", definition = "SV-2022", caveat = identified,
      statistic = "share", of = "sna.victim_sex", over = { "sex" },
   },
   measure "sna.night_suspect_sex" {
      title = "Suspects in the night-time economy by sex", unit = "people", definition = "SV-2022",
      caveat = suspected .. identified, table = "sv_suspects", statistic = "count", distinct = "person",
      dimensions = { "sex" }, where = night_suspects, period = "window",
   },
   measure "sna.night_suspect_sex_share" {
      title = "Share of suspects in the night-time economy by sex, where known", unit = "percent",
      definition = "SV-2022", caveat = suspected .. identified, statistic = "share", of = "sna.night_suspect_sex",
      over = { "sex" },
   },
   measure "sna.night_victim_sex" {
      title = "Victims in the night-time economy by sex", unit = "people", definition = "SV-2022", caveat = identified,
      table = "sv_victims", statistic = "count", distinct = "person", dimensions = { "sex" }, where = night_victims,
      period = "window",
   },
   measure "sna.night_victim_sex_share" {
      title = "Share of victims in the night-time economy by sex, where known", unit = "percent",
      definition = "SV-2022", caveat = identified, statistic = "share", of = "sna.night_victim_sex", over = { "sex" },
   },

   -- Ethnic group (A17).

   measure "sna.suspect_ethnicity" {
      title = "Suspects by ethnic group as officers saw it", unit = "people", definition = "SV-2022", caveat = seen,
      table = "sv_suspects", statistic = "count", distinct = "person", dimensions = { "ethnicity" }, where = suspects,
      period = "window",
   },
   measure "sna.suspect_ethnicity_share" {
      title = "Share of suspects by ethnic group as officers saw it, where known", unit = "percent",
      definition = "SV-2022", caveat = seen, statistic = "share", of = "sna.suspect_ethnicity", over = { "ethnicity" },
   },
   measure "sna.suspect_ethnicity_stated" {
      title = "Suspects by ethnic group as they state it", unit = "people", definition = "SV-2022",
      caveat = "Mostly not stated. " .. suspected, table = "sv_suspects", statistic = "count", distinct = "person",
      dimensions = { "ethnicity_stated" }, where = suspects, period = "window",
   },
   measure "sna.victim_ethnicity" {
      title = "Victims by ethnic group as officers saw it", unit = "people", definition = "SV-2022",
      caveat = "As officers saw it, where known.", table = "sv_victims", statistic = "count", distinct = "person",
      dimensions = { "ethnicity" }, where = victims, period = "window",
   },
   measure "sna.victim_ethnicity_share" {
      title = "Share of victims by ethnic group as officers saw it, where known", unit = "percent",
      definition = "SV-2022", caveat = "As officers saw it, where known.", statistic = "share",
      of = "sna.victim_ethnicity", over = { "ethnicity" },
   },
   measure "sna.night_suspect_ethnicity" {
      title = "Suspects in the night-time economy by ethnic group as officers saw it", unit = "people",
      definition = "SV-2022", caveat = seen, table = "sv_suspects", statistic = "count", distinct = "person",
      dimensions = { "ethnicity" }, where = night_suspects, period = "window",
   },
   measure "sna.night_suspect_ethnicity_share" {
      title = "Share of suspects in the night-time economy by ethnic group as officers saw it, where known",
      unit = "percent", definition = "SV-2022", caveat = seen, statistic = "share",
      of = "sna.night_suspect_ethnicity", over = { "ethnicity" },
   },
   measure "sna.night_victim_ethnicity" {
      title = "Victims in the night-time economy by ethnic group as officers saw it", unit = "people",
      definition = "SV-2022", caveat = "As officers saw it, where known.", table = "sv_victims", statistic = "count",
      distinct = "person", dimensions = { "ethnicity" }, where = night_victims, period = "window",
   },
   measure "sna.night_victim_ethnicity_share" {
      title = "Share of victims in the night-time economy by ethnic group as officers saw it, where known",
      unit = "percent", definition = "SV-2022", caveat = "As officers saw it, where known.", statistic = "share",
      of = "sna.night_victim_ethnicity", over = { "ethnicity" },
   },

   -- Age (A18).

   measure "sna.suspect_bands" {
      title = "Offences by five-year age band of a suspect", unit = "offences", definition = "SV-2022",
      caveat = in_both, table = "sv_suspects", statistic = "count", distinct = "crime_number",
      dimensions = { "age_band" }, where = suspects_10, period = "window",
   },
   measure "sna.suspect_band_rate" {
      title = "Offences by five-year age band of a suspect per 1,000 residents of the band", definition = "SV-2022",
      unit = "per 1,000 residents", caveat = "The rate covers the whole period. " .. in_both, statistic = "rate",
      of = "sna.suspect_bands", denominator = "sna.population_by_band", per = 1000,
   },
   measure "sna.suspect_bands_by_sex" {
      title = "Offences by five-year age band and sex of a suspect", unit = "offences", definition = "SV-2022",
      caveat = in_both, table = "sv_suspects", statistic = "count", distinct = "crime_number",
      dimensions = { "age_band", "sex" }, where = suspects_10, period = "window",
   },
   measure "sna.suspect_band_rate_by_sex" {
      title = "Offences by five-year age band and sex of a suspect per 1,000 residents of them",
      definition = "SV-2022", unit = "per 1,000 residents", caveat = "The rate covers the whole period. " .. in_both,
      statistic = "rate", of = "sna.suspect_bands_by_sex", denominator = "sna.population_by_band_sex", per = 1000,
   },
   measure "sna.victim_bands" {
      title = "Victims of offences by five-year age band", unit = "victims", definition = "SV-2022",
      table = "sv_victims", statistic = "count", dimensions = { "age_band" }, where = victims, period = "window",
      caveat = "A person who is a victim of two offences counts twice.",
   },
   measure "sna.victim_band_rate" {
      title = "Victims of offences by five-year age band per 1,000 residents of the band", definition = "SV-2022",
      unit = "per 1,000 residents", caveat = "The rate covers the whole period.", statistic = "rate",
      of = "sna.victim_bands", denominator = "sna.population_by_band", per = 1000,
   },
   measure "sna.victim_bands_by_sex" {
      title = "Victims of offences by five-year age band and sex", unit = "victims", definition = "SV-2022",
      table = "sv_victims", statistic = "count", dimensions = { "age_band", "sex" }, where = victims,
      period = "window",
   },
   measure "sna.victim_band_rate_by_sex" {
      title = "Victims of offences by five-year age band and sex per 1,000 residents of them", definition = "SV-2022",
      unit = "per 1,000 residents", caveat = "The rate covers the whole period.", statistic = "rate",
      of = "sna.victim_bands_by_sex", denominator = "sna.population_by_band_sex", per = 1000,
   },
   measure "sna.night_suspect_ages" {
      title = "Offences in the night-time economy by age of a suspect", unit = "offences", definition = "SV-2022",
      caveat = in_both, table = "sv_suspects", statistic = "count", distinct = "crime_number",
      dimensions = { "single_age" }, where = night_suspects_10, period = "window",
   },
   measure "sna.night_victim_ages" {
      title = "Victims in the night-time economy by age", unit = "victims", definition = "SV-2022",
      table = "sv_victims", statistic = "count", dimensions = { "single_age" }, where = night_victims,
      period = "window",
   },
   measure "sna.night_suspect_peak_age" {
      title = "Age of suspects with the most offences in the night-time economy", unit = "offences",
      definition = "SV-2022", caveat = in_both, statistic = "peak", of = "sna.night_suspect_ages",
      over = { "single_age" },
   },

   -- Prevalence: persons, each once, of those who live in the area (A20).

   measure "sna.people_suspected" {
      title = "Residents who were suspects of serious violence", unit = "people", definition = "SV-2022",
      caveat = suspected .. identified, table = "sv_suspect_homes", statistic = "count", distinct = "person",
      where = suspects_10, period = "window",
   },
   measure "sna.suspect_prevalence" {
      title = "Residents who were suspects of serious violence, percent of residents", unit = "percent of residents",
      definition = "SV-2022", caveat = suspected .. identified, statistic = "rate", of = "sna.people_suspected",
      denominator = "sna.population", per = 100,
   },
   measure "sna.people_suspected_by_age" {
      title = "Residents who were suspects of serious violence by age group", unit = "people", definition = "SV-2022",
      caveat = suspected .. identified, table = "sv_suspect_homes", statistic = "count", distinct = "person",
      dimensions = { "age_group" }, where = suspects_10, period = "window",
   },
   measure "sna.suspect_prevalence_by_age" {
      title = "Residents who were suspects of serious violence, percent of residents of the age group",
      unit = "percent of residents", definition = "SV-2022", caveat = suspected .. identified, statistic = "rate",
      of = "sna.people_suspected_by_age", denominator = "sna.population_by_age", per = 100,
   },
   measure "sna.people_harmed" {
      title = "Residents who were victims of serious violence", unit = "people", definition = "SV-2022",
      caveat = identified, table = "sv_victim_homes", statistic = "count", distinct = "person", where = victims,
      period = "window",
   },
   measure "sna.victim_prevalence" {
      title = "Residents who were victims of serious violence, percent of residents", unit = "percent of residents",
      definition = "SV-2022", caveat = identified, statistic = "rate", of = "sna.people_harmed",
      denominator = "sna.population", per = 100,
   },
   measure "sna.people_harmed_by_age" {
      title = "Residents who were victims of serious violence by age group", unit = "people", definition = "SV-2022",
      caveat = identified, table = "sv_victim_homes", statistic = "count", distinct = "person",
      dimensions = { "age_group" }, where = victims, period = "window",
   },
   measure "sna.victim_prevalence_by_age" {
      title = "Residents who were victims of serious violence, percent of residents of the age group",
      unit = "percent of residents", definition = "SV-2022", caveat = identified, statistic = "rate",
      of = "sna.people_harmed_by_age", denominator = "sna.population_by_age", per = 100,
   },
   measure "sna.people_harmed_by_young" {
      title = "Residents who were victims of a suspect under 25 by age group", unit = "people",
      definition = "SV-2022", caveat = identified, table = "sv_victim_homes", statistic = "count",
      distinct = "person", dimensions = { "age_group" }, where = victims_of_young, period = "window",
   },
   measure "sna.victim_of_young_prevalence" {
      title = "Residents who were victims of a suspect under 25, percent of residents of the age group",
      unit = "percent of residents", definition = "SV-2022", caveat = identified, statistic = "rate",
      of = "sna.people_harmed_by_young", denominator = "sna.population_by_age", per = 100,
   },

   -- Homicides, counted by victim (A30).

   measure "sna.homicides" {
      title = "Victims of non-domestic homicide in the year", unit = "victims", definition = "NDH", caveat = too_few,
      table = "sv_victims", statistic = "count", where = homicides, period = "year",
   },
   measure "sna.homicides_baseline" {
      title = "Victims of non-domestic homicide in the baseline year", unit = "victims", definition = "NDH",
      caveat = too_few, table = "sv_victims", statistic = "count", where = homicides, period = "baseline",
   },
   measure "sna.homicide_change" {
      title = "Change of victims of non-domestic homicide from the baseline year", unit = "percent",
      definition = "NDH", caveat = too_few, statistic = "against", of = "sna.homicides",
      before = "sna.homicides_baseline",
   },
   measure "sna.young_knife_homicides" {
      title = "Victims under 25 of non-domestic homicide with a knife in the year", unit = "victims",
      definition = "NDH", caveat = too_few, table = "sv_victims", statistic = "count", where = young_knife_homicides,
      period = "year",
   },
   measure "sna.young_knife_homicides_baseline" {
      title = "Victims under 25 of non-domestic homicide with a knife in the baseline year", unit = "victims",
      definition = "NDH", caveat = too_few, table = "sv_victims", statistic = "count",
      where = young_knife_homicides, period = "baseline",
   },
   measure "sna.young_knife_homicide_change" {
      title = "Change of victims under 25 of non-domestic homicide with a knife from the baseline year", unit = "percent",
      definition = "NDH", caveat = too_few, statistic = "against", of = "sna.young_knife_homicides",
      before = "sna.young_knife_homicides_baseline",
   },
}
