-- Synthetic extracts for Leicester, Leicestershire and Rutland: six years in two deliveries.
--
-- Nothing here was measured.  Published figures of the partnership's documents are given as quotas, so that the measures give
-- them again out of rows; everything between them is invented.  A cut is a delivery: rows after its last day are not in it.
return profile "llr" {
   title = "Leicester, Leicestershire and Rutland, 2017/18 to 2022/23",
   cuts  = {
      cut "2022-01" { last = "2021-09-30" },
      cut "2023-06" { last = "2023-03-31" },
   },
   parts = {
      "llr/places", "llr/offences", "llr/people", "llr/police",
      "llr/attendances", "llr/admissions", "llr/ambulance", "llr/indicators", "llr/schools", "llr/children", "llr/surveys", "llr/registers", "llr/programmes", "llr/cohorts", "llr/departments", "llr/targets",
   },
}
