-- The public executive summary of the strategic needs assessment of serious violence: what happened, where, when, to whom;
-- what lies behind it; what can prevent it.  For LLR as a whole, and for a partnership's area as far as its figures go.
-- Prose stands in templates/sna-summary/*.md, shared content in templates/content/; the rules are in lua/words/sna_*.lua.

-- The authorities for which indicators are published.
local upper = { "E06000016", "E10000018", "E06000017" }

facts {
   -- how much
   offences      = "sna.offences",
   before        = "sna.offences_before",
   change        = "sna.change",
   year_rate     = "sna.rate",
   years         = fact "sna.rate_by_year" { optional = true, up_to = "window" },
   year_counts   = fact "sna.by_year" { optional = true },
   part          = fact "sna.offences_part" { optional = true },
   part_before   = fact "sna.offences_part_before" { optional = true },
   run_rate      = fact "sna.run_rate_seasonal" { optional = true },
   so_far        = fact "sna.run_rate_so_far" { optional = true },
   whole_years   = fact "sna.whole_years" { optional = true },
   window        = "sna.offences_window",
   window_before = fact "sna.offences_window_before" { optional = true },
   window_change = fact "sna.window_change" { optional = true },
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
   admission_months = fact "sna.admission_months" { optional = true },
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
   night_abh     = fact "sna.night_abh_share" { optional = true },
   night_gbh     = fact "sna.night_gbh_share" { optional = true },
   nights        = "sna.night_time_night_share",
   night_days    = "sna.night_time_weekday_share",
   night_hours   = "sna.night_time_hours",
   night_suspect_ethnicity = "sna.night_suspect_ethnicity_share",
   night_suspect_sex = "sna.night_suspect_sex_share",
   night_suspect_ages = "sna.night_suspect_ages",
   night_victim_ages = "sna.night_victim_ages",
   night_victim_sex = "sna.night_victim_sex_share",
   night_victim_ethnicity = "sna.night_victim_ethnicity_share",
   night_suspect_homes = "sna.night_suspect_home_share",
   night_victim_homes = "sna.night_victim_home_share",
   night_suspect_beats = fact "sna.top_night_suspect_beats" { area = "whole", optional = true },
   night_victim_beats = fact "sna.top_night_victim_beats" { area = "whole", optional = true },
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
   suspect_harm  = "sna.suspect_sex_harm_share",
   suspect_homes = "sna.suspect_home_share",
   east_west     = fact "sna.east_west_offence_share" { area = "whole", optional = true },
   women         = "sna.female_on_female_share",
   men           = "sna.male_on_male_share",
   repeats       = "sna.repeat_share",
   young_repeats = "sna.young_repeat_share",

   -- cohorts
   cohort        = fact "sna.cohorts" { cohort = "Repeat suspects", optional = true },
   cohort_homes  = fact "sna.cohorts_homes" { cohort = "Repeat suspects", optional = true },
   cohort_home_shares = fact "sna.cohorts_homes_share" { cohort = "Repeat suspects", optional = true },
   cohort_male   = fact "sna.cohorts_sex_share" { cohort = "Repeat suspects", sex = "Male", optional = true },
   cohort_young  = fact "sna.cohorts_ages_share" { cohort = "Repeat suspects", age_group = "Under 25", optional = true },
   cohort_knife  = fact "sna.cohorts_knife_share" { cohort = "Repeat suspects", habitual_knife_carrier = "Y", optional = true },
   cohort_mental = fact "sna.cohorts_mental_share" { cohort = "Repeat suspects", mental = "Y", optional = true },
   cohort_drugs  = fact "sna.cohorts_drugs_share" { cohort = "Repeat suspects", drugs = "Y", optional = true },
   cohort_harmed = fact "sna.cohorts_victim_share" { cohort = "Repeat suspects", victim = "Y", optional = true },
   cohort_harmed_first = fact "sna.cohorts_victim_first_share" { cohort = "Repeat suspects", victim_before = "Y", optional = true },
   cohort_first  = fact "sna.cohorts_age_first" { cohort = "Repeat suspects", optional = true },
   cohort_type   = fact "sna.cohorts_first_type" { cohort = "Repeat suspects", optional = true },
   severe       = fact "sna.cohorts" { cohort = "Murder or attempted murder under 25", optional = true },
   severe_homes = fact "sna.cohorts_homes" { cohort = "Murder or attempted murder under 25", optional = true },
   severe_home_shares = fact "sna.cohorts_homes_share" { cohort = "Murder or attempted murder under 25", optional = true },
   severe_age   = fact "sna.cohorts_age_index" { cohort = "Murder or attempted murder under 25", optional = true },
   severe_first = fact "sna.cohorts_age_first" { cohort = "Murder or attempted murder under 25", optional = true },
   severe_male  = fact "sna.cohorts_sex_share" { cohort = "Murder or attempted murder under 25", sex = "Male", optional = true },
   severe_years = fact "sna.cohorts_years" { cohort = "Murder or attempted murder under 25", optional = true },
   severe_between = fact "sna.cohorts_between" { cohort = "Murder or attempted murder under 25", optional = true },
   severe_mental = fact "sna.cohorts_mental_share" { cohort = "Murder or attempted murder under 25", mental = "Y", optional = true },
   severe_witness = fact "sna.cohorts_witness_share" { cohort = "Murder or attempted murder under 25", victim_or_witness = "Y", optional = true },
   severe_domestic = fact "sna.cohorts_domestic_share" { cohort = "Murder or attempted murder under 25", domestic = "Y", optional = true },

   victim_bands  = "sna.victim_band_rate",
   victim_bands_by_sex = fact "sna.victim_band_rate_by_sex" {
      age_band = { "0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64" },
   },
   victims_of_young = fact "sna.victim_band_rate_of_young" {
      age_band = { "0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64" },
   },
   victim_sex    = "sna.victim_sex_share",
   victim_harm   = "sna.victim_sex_harm_share",
   victim_ethnicity = "sna.victim_ethnicity_share",
   young_harmed  = "sna.victim_prevalence_by_age",
   young_harmed_by_young = "sna.victim_of_young_prevalence",
   attendance_ages = fact "sna.attendance_age_band_rate" { optional = true },
   admission_ages = fact "sna.admission_age_band_rate" { optional = true },

   -- people and places
   residents     = fact "sna.population" { area = "districts" },
   minority      = fact "place.minority_share" { area = upper, optional = true },
   young_people  = fact "place.young_share_compared" { area = upper, optional = true },
   imd_rank      = fact "place.imd_rank" { area = upper, optional = true },
   idaci_rank    = fact "place.idaci_rank" { area = upper, optional = true },
   deprived      = fact "place.deprived_lsoa_share" { area = upper, optional = true },

   -- risk and protective factors: a person
   learning      = fact "risk.learning_disability_compared" { area = upper, optional = true },
   semh          = fact "risk.semh_needs_compared" { area = upper, optional = true },
   satisfaction  = fact "risk.low_satisfaction_compared" { area = upper, optional = true },
   mental        = fact "sna.young_admissions_mental_share" { area = "whole", optional = true },
   development   = fact "risk.good_development_compared" { area = upper, optional = true },
   attainment    = fact "risk.attainment_8_compared" { area = upper, optional = true },
   absence       = fact "risk.persistent_absence_compared" { area = upper, optional = true },
   exclusions    = fact "risk.permanent_exclusions_compared" { area = upper, optional = true },
   suspensions   = fact "risk.suspensions_compared" { area = upper, optional = true },
   reasons       = fact "need.suspension_top_reasons" { area = upper, optional = true },
   neet          = fact "risk.neet_compared" { area = upper, optional = true },
   substances    = fact "risk.substance_admissions_compared" { area = upper, optional = true },
   alcohol       = fact "risk.alcohol_specific_compared" { area = upper, optional = true },
   alcohol_related = fact "risk.alcohol_related_compared" { area = upper, optional = true },
   alcohol_mental = fact "risk.alcohol_mental_compared" { area = upper, optional = true },
   offenders     = fact "risk.first_time_offenders_compared" { area = upper, optional = true },
   entrants      = fact "risk.first_time_entrants_compared" { area = upper, optional = true },
   in_justice    = fact "risk.children_in_justice_compared" { area = upper, optional = true },
   missing_homes = fact "sna.top_missing_homes" { area = "whole", optional = true },
   carriers      = fact "sna.carriers_change" { area = "whole", optional = true },
   carriers_before = fact "sna.carriers_earlier" { area = "whole", optional = true },
   carrier_homes = fact "sna.carrier_homes" { area = "whole", optional = true },
   carrier_home_shares = fact "sna.carrier_home_share" { area = "whole", optional = true },
   disorder      = fact "sna.disorder_young_change" { area = "whole", optional = true },
   disorder_before = fact "sna.disorder_young_before" { area = "whole", optional = true },
   disorder_homes = fact "sna.top_disorder_young_homes" { area = "whole", optional = true },

   -- people close by
   in_need       = fact "risk.children_in_need_compared" { area = upper, optional = true },
   needs         = fact "need.primary_needs" {
      area = upper, optional = true, need = { "Abuse or neglect", "Absent parenting", "Child's disability or illness", "Family dysfunction",
         "Family in acute stress", "Low income", "Parental illness or disability", "Socially unacceptable behaviour" },
   },
   protected     = fact "risk.child_protection_compared" { area = upper, optional = true },
   looked_after  = fact "risk.children_looked_after_compared" { area = upper, optional = true },
   abuse         = fact "risk.domestic_abuse_compared" { area = { "E06000016", "E10000018", "E06000017", "whole" }, optional = true },
   treatment     = fact "risk.drug_treatment_compared" { area = upper, optional = true },
   knows_carrier = fact "survey.young_knows_carrier" { area = "whole", optional = true },
   carried       = fact "survey.answer_share" {
      area = "whole", optional = true, survey = "East Leicester young people", answer = "Yes",
      question = "Had carried or knew of somebody who had carried a weapon",
   },

   -- community and society
   lines         = fact "sna.lines_change" { area = "whole", optional = true },
   lines_before  = fact "sna.lines_earlier" { area = "whole", optional = true },
   line_kinds    = fact "sna.line_kind_share" { area = "whole", optional = true },
   gangs         = fact "sna.gangs_latest" { area = "whole", optional = true },
   exploited     = fact "sna.exploited_districts" { area = "E10000018", optional = true },
   exploited_shares = fact "sna.exploited_district_share" { area = "E10000018", optional = true },
   exploited_city = fact "sna.exploited_homes" { area = "E06000016", optional = true },
   inactive      = fact "risk.economic_inactivity_compared" { area = upper, optional = true },
   unemployed    = fact "risk.unemployment_rate_compared" { area = upper, optional = true },
   services      = fact "risk.services_feel_safe_compared" { area = upper, optional = true },
   backgrounds   = fact "survey.backgrounds" { area = "whole", optional = true },
   neighbours    = fact "survey.ask_neighbour" { area = "whole", optional = true },
   trust         = fact "survey.trust" { area = "whole", optional = true },
   home_day      = fact "survey.home_day" { area = "whole", optional = true },
   home_night    = fact "survey.home_night" { area = "whole", optional = true },
   out_night     = fact "survey.out_night" { area = "whole", optional = true },
   drugs_seen    = fact "survey.drugs_seen" { area = "whole", optional = true },
   drugs_often   = fact "survey.drugs_seen_often" { area = "whole", optional = true },
   crime_seen    = fact "survey.top_crime_seen" { area = "whole", optional = true },
   young_day     = fact "survey.young_out_day" { area = "whole", optional = true },
   young_night   = fact "survey.young_out_night" { area = "whole", optional = true },
   young_park    = fact "survey.young_park" { area = "whole", optional = true },
   young_drugs   = fact "survey.young_drugs_problem" { area = "whole", optional = true },
}

names {
   financial_year = { "Year" },
   age_band = { "Age", ["85+"] = "85 and over" },
   sex = { "Sex" },
   kind = { "Kind", importing = "importing ones, which bring drugs into the area", exporting = "exporting ones, which take drugs elsewhere" },
   night_time = { "Time of day" },
   crime_type = { "Type of crime" },
   diagnosis = { "Diagnosis" },
   cause_group = { "Cause", ["Blunt object"] = "Blunt objects", Firearm = "Firearms", ["Sharp object"] = "Sharp objects" },
   complaint_group = {
      "Complaint", ["Stab, gunshot or penetrating trauma"] = "Stab, gunshot and other penetrating wounds", Assault = "Assaults",
   },
   place_type = {
      "Place", ["Public or open place"] = "Public or open places", ["Shop or retail"] = "Shops", Hospitality = "Hospitality venues",
      Education = "Places of education", Healthcare = "Places of healthcare", ["Leisure, worship or public building"] =
      "Places of leisure or worship and public buildings", Dwelling = "Dwellings", Institution = "Institutions",
      Workplace = "Workplaces",
   },
   district = {
      "District", E07000129 = "Blaby", E07000130 = "Charnwood", E07000131 = "Harborough", E07000132 = "Hinckley and Bosworth",
      E07000133 = "Melton", E07000134 = "North West Leicestershire", E07000135 = "Oadby and Wigston",
   },
}

sentences {
   part_year = rule "part_year" { of = "part", before = "part_before", base = "offences", noun = "offence",
      about = "The latest part of a year" },
   night_restrictions = rule "during_restrictions" { of = "window",
      words = "For part of that time restrictions kept pubs, bars and clubs closed, or let them open for fewer hours." },
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
   section "cohorts" { part "cohorts" },
   section "victims" { part "victims" },
   section "factors" { part "factors" },
   section "prevention" { part "prevention" },
   section "recommendations" { part "recommendations" },
   section "notes" { part "notes" },

   back_cover { title = "{identity.name}", "{identity.strap_line}", "{identity.place}" },
}
