-- Serious violence and health: ages, and who harms whom (A18, A19). A group of people is compared with its residents.

local yes, kept, not_flagged = { "yes" }, { "valid", "unknown" }, { "N", "unknown" }
local person, from_10 = { "person", "unknown" }, { "10-24", "25 and over" }
local suspects_10 = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, suspect_age = from_10 }
local night_suspects_10 = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept,
                            night_time = yes, suspect_age = from_10 }
local victims = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, victim_type = person }
local women_harmed = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, victim_type = person,
                       sex = { "Female" } }
local night_victims = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, victim_type = person,
                        night_time = yes }
local victims_of_young = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept,
                           victim_type = person, young_suspect = yes }
local men = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, male_suspect = yes, victim_sex_known = yes }
local men_on_men = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, male_suspect = yes,
                     victim_sex_known = yes, male_victim = yes }
local by_sex = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, suspect_age = from_10,
                 most_serious = { "yes", "no" } }
local assaulted = { patient_group = { "20" }, category = { "1", "unknown" } }
local emergency = { "21", "22", "23", "24", "25", "28", "2A", "2B", "2C", "2D" }
local admitted = { method = emergency, order = { "1" }, episode_status = { "3" },
                   patient_class = { "1", "2", "5", "unknown" }, in_scope = yes }

local suspected = "Suspects are persons linked to a recorded crime; most are not convicted. Suspects below the age of "
   .. "criminal responsibility are left out."
local whole = "The rate covers the whole period."
local twice = "A person who is a victim of two offences counts twice."
local higher_harm = "Higher harm is the list of most serious violence."

return measures {

   -- Suspects by age (A18).

   measure "sna.suspect_top_bands" {
      title = "Two age bands with the highest rates of offences by age of a suspect", unit = "per 1,000 residents",
         definition = "SV-2022", caveat = suspected, statistic = "top", of = "sna.suspect_band_rate",
         over = { "age_band" }, k = 2,
   },
   measure "sna.suspect_top_bands_by_sex" {
      title = "Two age bands with the highest rates of offences by age of a suspect, for each sex",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = suspected, statistic = "top",
         of = "sna.suspect_band_rate_by_sex", over = { "age_band" }, k = 2,
   },
   measure "sna.suspect_top_groups" {
      title = "Three groups of age and sex with the highest rates of offences by a suspect of the group",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = suspected, statistic = "top",
         of = "sna.suspect_band_rate_by_sex", over = { "age_band", "sex" }, k = 3,
   },
   measure "sna.suspect_bands_year" {
      title = "Offences by five-year age band of a suspect in the year", unit = "offences", definition = "SV-2022",
         caveat = suspected, table = "sv_suspects", statistic = "count", distinct = "crime_number",
         dimensions = { "age_band" }, where = suspects_10, period = "year",
   },
   measure "sna.suspect_band_rate_year" {
      title = "Offences by five-year age band of a suspect per 1,000 residents of the band in the year",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = suspected, statistic = "rate",
         of = "sna.suspect_bands_year", denominator = "sna.population_by_band", per = 1000,
   },
   measure "sna.suspect_top_bands_year" {
      title = "Two age bands with the highest rates of offences by age of a suspect in the year",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = suspected, statistic = "top",
         of = "sna.suspect_band_rate_year", over = { "age_band" }, k = 2,
   },
   measure "sna.suspect_bands_before" {
      title = "Offences by five-year age band of a suspect in the year before", unit = "offences",
         definition = "SV-2022", caveat = suspected, table = "sv_suspects", statistic = "count",
         distinct = "crime_number", dimensions = { "age_band" }, where = suspects_10, period = "before",
   },
   measure "sna.suspect_band_rate_before" {
      title = "Offences by five-year age band of a suspect per 1,000 residents of the band in the year before",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = suspected, statistic = "rate",
         of = "sna.suspect_bands_before", denominator = "sna.population_by_band", per = 1000,
   },
   measure "sna.suspect_top_bands_before" {
      title = "Two age bands with the highest rates of offences by age of a suspect in the year before",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = suspected, statistic = "top",
         of = "sna.suspect_band_rate_before", over = { "age_band" }, k = 2,
   },
   measure "sna.suspect_band_share" {
      title = "Share of offences by five-year age band of a suspect, where known", unit = "percent",
         definition = "SV-2022", caveat = suspected, statistic = "share", of = "sna.suspect_bands",
         over = { "age_band" },
   },
   measure "sna.suspect_home_bands_by_sex" {
      title = "Residents who were suspects by five-year age band and sex", unit = "people", definition = "SV-2022",
         caveat = suspected, table = "sv_suspect_homes", statistic = "count", distinct = "person",
         dimensions = { "age_band", "sex" }, where = suspects_10, period = "window",
   },
   measure "sna.suspect_home_band_rate_by_sex" {
      title = "Residents who were suspects per 1,000 residents by five-year age band and sex",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = whole .. " " .. suspected,
         statistic = "rate", of = "sna.suspect_home_bands_by_sex", denominator = "sna.population_by_band_sex",
         per = 1000,
   },
   measure "sna.suspect_home_top_groups" {
      title = "Three groups of age and sex with the highest part of residents who were suspects",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = suspected, statistic = "top",
         of = "sna.suspect_home_band_rate_by_sex", over = { "age_band", "sex" }, k = 3,
   },

   -- Victims by age (A18).

   measure "sna.victim_top_bands" {
      title = "Two age bands with the highest rates of victims", unit = "per 1,000 residents", definition = "SV-2022",
         caveat = twice, statistic = "top", of = "sna.victim_band_rate", over = { "age_band" }, k = 2,
   },
   measure "sna.victim_top_bands_by_sex" {
      title = "Two age bands with the highest rates of victims, for each sex", unit = "per 1,000 residents",
         definition = "SV-2022", caveat = twice, statistic = "top", of = "sna.victim_band_rate_by_sex",
         over = { "age_band" }, k = 2,
   },
   measure "sna.victim_top_groups" {
      title = "Three groups of age and sex with the highest rates of victims", unit = "per 1,000 residents",
         definition = "SV-2022", caveat = twice, statistic = "top", of = "sna.victim_band_rate_by_sex",
         over = { "age_band", "sex" }, k = 3,
   },
   measure "sna.victim_bands_before" {
      title = "Victims of offences by five-year age band in the year before", unit = "victims", definition = "SV-2022",
         caveat = twice, table = "sv_victims", statistic = "count", dimensions = { "age_band" }, where = victims,
         period = "before",
   },
   measure "sna.victim_band_rate_before" {
      title = "Victims of offences by five-year age band per 1,000 residents of the band in the year before",
         unit = "per 1,000 residents", definition = "SV-2022", statistic = "rate", of = "sna.victim_bands_before",
         denominator = "sna.population_by_band", per = 1000,
   },
   measure "sna.victim_top_bands_before" {
      title = "Two age bands with the highest rates of victims in the year before", unit = "per 1,000 residents",
         definition = "SV-2022", statistic = "top", of = "sna.victim_band_rate_before", over = { "age_band" }, k = 2,
   },
   measure "sna.victim_bands_of_young" {
      title = "Victims of offences with a suspect under 25 by five-year age band", unit = "victims",
         definition = "SV-2022", caveat = twice, table = "sv_victims", statistic = "count", dimensions = { "age_band" },
         where = victims_of_young, period = "window",
   },
   measure "sna.victim_band_rate_of_young" {
      title = "Victims of offences with a suspect under 25 per 1,000 residents by five-year age band",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = whole .. " " .. twice, statistic = "rate",
         of = "sna.victim_bands_of_young", denominator = "sna.population_by_band", per = 1000,
   },

   -- The night-time economy (A18).

   measure "sna.night_suspect_bands" {
      title = "Offences in the night-time economy by five-year age band of a suspect", unit = "offences",
         definition = "SV-2022", caveat = suspected, table = "sv_suspects", statistic = "count",
         distinct = "crime_number", dimensions = { "age_band" }, where = night_suspects_10, period = "window",
   },
   measure "sna.night_suspect_band_share" {
      title = "Share of offences in the night-time economy by five-year age band of a suspect, where known",
         unit = "percent", definition = "SV-2022", caveat = suspected, statistic = "share",
         of = "sna.night_suspect_bands", over = { "age_band" },
   },
   measure "sna.night_suspect_band_beside" {
      title = "Share of an age band among suspects in the night-time economy against its share of all offences",
         unit = "times", definition = "SV-2022", caveat = suspected, statistic = "beside",
         of = "sna.night_suspect_band_share", beside = "sna.suspect_band_share",
   },
   measure "sna.night_suspect_top_ages" {
      title = "Three ages of suspects with the most offences in the night-time economy", unit = "offences",
         definition = "SV-2022", caveat = suspected, statistic = "top", of = "sna.night_suspect_ages",
         over = { "single_age" }, k = 3,
   },
   measure "sna.night_victim_bands" {
      title = "Victims in the night-time economy by five-year age band", unit = "victims", definition = "SV-2022",
         caveat = twice, table = "sv_victims", statistic = "count", dimensions = { "age_band" }, where = night_victims,
         period = "window",
   },
   measure "sna.night_victim_band_share" {
      title = "Share of victims in the night-time economy by five-year age band, where known", unit = "percent",
         definition = "SV-2022", caveat = twice, statistic = "share", of = "sna.night_victim_bands",
         over = { "age_band" },
   },
   measure "sna.night_victim_top_ages" {
      title = "Three ages of victims with the most offences in the night-time economy", unit = "victims",
         definition = "SV-2022", caveat = twice, statistic = "top", of = "sna.night_victim_ages",
         over = { "single_age" }, k = 3,
   },

   -- Patients by age (A18).

   measure "sna.attendance_age_bands" {
      title = "Emergency attendances after an assault by five-year age band", unit = "attendances",
         definition = "assault-attendance", table = "assault_attendances", statistic = "count",
         dimensions = { "age_band" }, where = assaulted, period = "window",
   },
   measure "sna.attendance_age_band_rate" {
      title = "Emergency attendances after an assault per 1,000 residents by five-year age band",
         unit = "per 1,000 residents", definition = "assault-attendance", caveat = whole, statistic = "rate",
         of = "sna.attendance_age_bands", denominator = "sna.population_by_band", per = 1000,
   },
   measure "sna.attendance_top_bands" {
      title = "Two age bands with the highest rates of emergency attendances after an assault",
         unit = "per 1,000 residents", definition = "assault-attendance", caveat = whole, statistic = "top",
         of = "sna.attendance_age_band_rate", over = { "age_band" }, k = 2,
   },
   measure "sna.admission_age_bands" {
      title = "Emergency admissions after an assault by five-year age band", unit = "admissions",
         definition = "assault-admission", table = "assault_admissions", statistic = "count",
         dimensions = { "age_band" }, where = admitted, period = "window",
   },
   measure "sna.admission_age_band_rate" {
      title = "Emergency admissions after an assault per 1,000 residents by five-year age band",
         unit = "per 1,000 residents", definition = "assault-admission", caveat = whole, statistic = "rate",
         of = "sna.admission_age_bands", denominator = "sna.population_by_band", per = 1000,
   },
   measure "sna.admission_top_bands" {
      title = "Two age bands with the highest rates of emergency admissions after an assault",
         unit = "per 1,000 residents", definition = "assault-admission", caveat = whole, statistic = "top",
         of = "sna.admission_age_band_rate", over = { "age_band" }, k = 2,
   },

   -- Who harms whom (A19).

   measure "sna.male_on_male" {
      title = "Offences with a male suspect and a male victim", unit = "offences", definition = "SV-2022",
         table = "sv_linked", statistic = "count", where = men_on_men, period = "window",
   },
   measure "sna.male_on_any" {
      title = "Offences with a male suspect and a victim of known sex", unit = "offences", definition = "SV-2022",
         table = "sv_linked", statistic = "count", where = men, period = "window",
   },
   measure "sna.male_on_male_share" {
      title = "Share of the offences with a male suspect that have a male victim, where a victim's sex is known",
         unit = "percent", definition = "SV-2022", caveat = suspected, statistic = "part", of = "sna.male_on_male",
         base = "sna.male_on_any",
   },
   measure "sna.suspect_sex_harm" {
      title = "Offences by sex of a suspect and whether they are of the most serious kinds", unit = "offences",
         definition = "SV-2022", caveat = higher_harm .. " " .. suspected, table = "sv_suspects",
         statistic = "count", distinct = "crime_number", dimensions = { "most_serious", "sex" }, where = by_sex,
         period = "window",
   },
   measure "sna.suspect_sex_harm_share" {
      title = "Share of the offences with a suspect of that sex that are of the most serious kinds, or not",
         unit = "percent", definition = "SV-2022", caveat = higher_harm .. " " .. suspected, statistic = "share",
         of = "sna.suspect_sex_harm", over = { "most_serious" },
   },
   measure "sna.victim_sex_harm" {
      title = "Victims by sex and whether the offence is of the most serious kinds", unit = "victims",
         definition = "SV-2022", caveat = higher_harm .. " " .. twice, table = "sv_victims", statistic = "count",
         dimensions = { "most_serious", "sex" }, where = victims, period = "window",
   },
   measure "sna.victim_sex_harm_share" {
      title = "Share of the victims of that sex whose offence is of the most serious kinds, or not", unit = "percent",
         definition = "SV-2022", caveat = higher_harm .. " " .. twice, statistic = "share",
         of = "sna.victim_sex_harm", over = { "most_serious" },
   },
   measure "sna.women_harmed_types" {
      title = "Female victims by type of offence", unit = "victims", definition = "SV-2022", caveat = twice,
         table = "sv_victims", statistic = "count", dimensions = { "crime_type" }, where = women_harmed,
         period = "window",
   },
   measure "sna.women_harmed_type_share" {
      title = "Share of female victims by type of offence", unit = "percent", definition = "SV-2022", caveat = twice,
         statistic = "share", of = "sna.women_harmed_types", over = { "crime_type" },
   },
}
