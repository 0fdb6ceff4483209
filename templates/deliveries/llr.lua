-- What the partners of Leicester, Leicestershire and Rutland send each year, alike for every release that says
-- delivery = "llr".  A release adds sources of its own, or other files for one of these.
return delivery {
   sources  = {
      -- Of the police: one row an offence, a suspect of one, a victim of one, a detention, an incident.
      offences = { "police/offences.csv", "police/offences-*.csv" },
      suspects = { "police/suspects.csv", "police/suspects-*.csv" },
      victims  = { "police/victims.csv", "police/victims-*.csv" },
      custody  = { "police/custody.csv", "police/custody-*.csv" },
      asb      = { "police/asb.csv", "police/asb-*.csv" },

      -- Of hospitals and the ambulance service.  ECDS took the place of the old A&E data set; departments tell of assaults
      -- by themselves as well.
      ae         = { "health/ae.csv", "health/ae-*.csv" },
      ecds       = { "health/ecds.csv", "health/ecds-*.csv" },
      istv       = { "health/istv.csv", "health/istv-*.csv" },
      admissions = { "health/admissions.csv", "health/admissions-*.csv" },
      ambulance  = { "ambulance/ambulance.csv", "ambulance/ambulance-*.csv" },

      -- Of the local authorities: one row a suspension or exclusion of a pupil.
      pupils = { "education/pupils.csv", "education/pupils-*.csv" },

      -- Tables that others publish.
      absence          = "education/absence.csv",
      exclusions       = "education/exclusions.csv",
      attainment       = "education/attainment.csv",
      early_years      = "education/early_years.csv",
      neet             = "education/neet.csv",
      social_care      = "social/social_care.csv",
      youth_justice    = "youth/youth_justice.csv",
      substance_misuse = "indicators/substance_misuse.csv",
      fingertips       = "indicators/fingertips.csv",
      indicator_table  = "indicators/indicator_table.csv",

      -- Surveys, one row a respondent, or as their owner tabled them.
      community_survey    = "surveys/community_survey.csv",
      young_people_survey = "surveys/young_people_survey.csv",
      survey_results      = "surveys/survey_results.csv",

      -- Registers, a snapshot each quarter; a cohort.
      county_lines            = "registers/county_lines.csv",
      usg                     = "registers/usg.csv",
      habitual_knife_carriers = "registers/habitual_knife_carriers.csv",
      cce_cohort              = "registers/cce_cohort.csv",
      cohort                  = "registers/cohort.csv",
      missing                 = "registers/missing.csv",

      -- The partnership's own records.
      interventions     = { "programmes/interventions.csv", "programmes/interventions-*.csv" },
      training          = "programmes/training.csv",
      comms             = "programmes/comms.csv",
      community_grants  = "programmes/community_grants.csv",
      programme_outputs = "programmes/programme_outputs.csv",
      success_measures  = "programmes/success_measures.csv",
      key_facts         = "programmes/key_facts.csv",
      published_figures = "programmes/published_figures.csv",

      -- People and places.
      population       = { "population/population.csv", "population/population-*.csv" },
      population_lsoa  = "population/population_lsoa.csv",
      beats            = "population/beats.csv",
      geography        = "population/geography.csv",
      deprivation      = "population/deprivation.csv",
   },
   -- What may come late: without it, reports say what they lack.
   optional = {
      "ae", "ecds", "istv", "pupils", "admissions", "ambulance", "absence", "exclusions", "attainment", "early_years", "neet", "social_care",
      "youth_justice", "substance_misuse", "fingertips", "indicator_table", "community_survey",
      "young_people_survey", "survey_results", "county_lines", "usg", "habitual_knife_carriers", "cce_cohort",
      "cohort", "missing", "interventions", "training", "comms", "community_grants", "programme_outputs",
      "success_measures", "key_facts", "published_figures",
   },
   -- Tables of figures that their publishers put out: as they stand, in every edition.  A service's or an authority's own
   -- system is none, whatever it is laid out like.
   published = { "social_care", "youth_justice" },
}
