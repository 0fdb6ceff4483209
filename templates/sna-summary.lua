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
   diagnoses     = fact "sna.diagnosis_rate" {
      optional = true, diagnosis = { "Contusion or abrasion", "Dislocation, fracture, joint injury or amputation", "Head injury",
         "Laceration", "Sprain or ligament injury" },
   },
   causes        = fact "sna.causes" {
      optional = true, cause_group = { "Bodily force", "Sharp object", "Blunt object", "Firearm", "Sexual assault by bodily force" },
   },
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
   night_suspect_homes = "sna.night_suspect_home_share",
   night_victim_homes = "sna.night_victim_home_share",
   night_bands   = fact "sna.night_suspect_bands" {
      age_band = { "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59" },
   },

   -- where
   area_rates    = fact "sna.area_rate" { area = { "districts", "E10000018", "whole" } },
   area_shares   = fact "sna.area_share" { area = { "districts", "E10000018", "whole" } },
   area_counts   = fact "sna.offences_window" { area = { "districts", "E10000018", "whole" } },
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
   men           = "sna.male_on_male_share",
   repeats       = "sna.repeat_share",
   young_repeats = "sna.young_repeat_share",

   victim_bands  = "sna.victim_band_rate",
   victim_bands_by_sex = fact "sna.victim_band_rate_by_sex" {
      age_band = { "0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64" },
   },
   victims_of_young = fact "sna.victim_band_rate_of_young" {
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

   section "introduction" { part "introduction" },
   section "extent" { part "extent" },
   section "nature" { part "nature" },
   section "timings" { part "timings" },
   section "geography" { part "geography" },
   section "suspects" { part "suspects" },
   section "victims" { part "victims" },
   section "factors" { part "factors" },
   section "prevention" { part "prevention" },
   section "recommendations" { part "recommendations" },
   section "notes" { part "notes" },

   back_cover { title = "{identity.name}", "{identity.strap_line}", "{identity.place}" },
}
