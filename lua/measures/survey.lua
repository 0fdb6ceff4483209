-- Surveys: shares of respondents by wave, with their base (A27).
--
-- Those who answer a survey of volunteers are no sample of the population: the words are "of respondents", and limits
-- are not read as limits for residents.

local agree, safe = { "4", "5" }, { "Very safe", "Fairly safe", "Safe" }
local volunteers = "Of respondents, who chose to take part."

return measures {

   definition "community-survey" {
      title = "Community survey",
      text = "Those who answered the question in the partnership's community survey.",
   },
   definition "young-people-survey" {
      title = "Survey of children and young people",
      text = "Respondents of the partnership's survey of children and young people who answered the question.",
   },
   definition "tabled-survey" {
      title = "Survey as its owner tabled it",
      text = "Respondents who gave an answer, as the owner of the survey counted them.",
   },
   place "community_survey"    { level = "whole", day = "latest" },
   place "young_people_survey" { level = "whole", day = "latest" },
   place "survey_results"      { level = "whole", day = "latest" },

   -- Residents.

   measure "survey.backgrounds" {
      title = "Respondents who say that people of different backgrounds get on where they live",
         unit = "percent of respondents", definition = "community-survey", caveat = volunteers,
         table = "community_survey", statistic = "survey_share",
         weight = "weight", column = "backgrounds", dimensions = { "wave" },
         answers = agree,
   },
   measure "survey.ask_neighbour" {
      title = "Respondents who could ask their neighbour for help", unit = "percent of respondents",
         definition = "community-survey", caveat = volunteers, table = "community_survey", statistic = "survey_share",
         weight = "weight", column = "ask_neighbour", dimensions = { "wave" }, answers = agree,
   },
   measure "survey.trust" {
      title = "Respondents who say that people in their local area can be trusted", unit = "percent of respondents",
         definition = "community-survey", caveat = volunteers, table = "community_survey", statistic = "survey_share",
         weight = "weight", column = "trust", dimensions = { "wave" }, answers = agree,
   },
   measure "survey.home_day" {
      title = "Respondents who feel safe at home during the day", unit = "percent of respondents",
         definition = "community-survey", caveat = volunteers, table = "community_survey", statistic = "survey_share",
         weight = "weight", column = "safe_home_day", dimensions = { "wave" }, answers = safe,
   },
   measure "survey.home_night" {
      title = "Respondents who feel safe at home during the night", unit = "percent of respondents",
         definition = "community-survey", caveat = volunteers, table = "community_survey", statistic = "survey_share",
         weight = "weight", column = "safe_home_night", dimensions = { "wave" }, answers = safe,
   },
   measure "survey.out_day" {
      title = "Respondents who feel safe outside during the day", unit = "percent of respondents",
         definition = "community-survey", caveat = volunteers, table = "community_survey", statistic = "survey_share",
         weight = "weight", column = "safe_out_day", dimensions = { "wave" }, answers = safe,
   },
   measure "survey.out_night" {
      title = "Respondents who feel safe outside at night", unit = "percent of respondents",
         definition = "community-survey", caveat = volunteers, table = "community_survey", statistic = "survey_share",
         weight = "weight", column = "safe_out_night", dimensions = { "wave" }, answers = safe,
   },
   measure "survey.drugs_seen" {
      title = "Respondents who have seen people using or dealing drugs", unit = "percent of respondents",
         definition = "community-survey", caveat = volunteers, table = "community_survey", statistic = "survey_share",
         weight = "weight", column = "drugs_seen", dimensions = { "wave" },
         answers = { "Frequently", "Sometimes", "Rarely" },
   },
   measure "survey.drugs_seen_often" {
      title = "Respondents who have often seen people using or dealing drugs", unit = "percent of respondents",
         definition = "community-survey", caveat = volunteers, table = "community_survey", statistic = "survey_share",
         weight = "weight", column = "drugs_seen", dimensions = { "wave" },
         answers = { "Frequently" },
   },
   measure "survey.drugs_problem" {
      title = "Respondents who say that drugs are a big problem in their local area", unit = "percent of respondents",
         definition = "community-survey", caveat = volunteers, table = "community_survey", statistic = "survey_share",
         weight = "weight", column = "drugs_problem", dimensions = { "wave" }, answers = { "A big problem" },
   },
   measure "survey.crimes_seen" {
      title = "Respondents by the crime that they name as the most common", unit = "respondents",
         definition = "community-survey", caveat = volunteers, table = "community_survey", statistic = "count",
         dimensions = { "crime_seen", "wave" },
   },
   measure "survey.crime_seen_share" {
      title = "Share of respondents by the crime that they name as the most common", unit = "percent of respondents",
         definition = "community-survey", caveat = volunteers, statistic = "share", of = "survey.crimes_seen",
         over = { "crime_seen" },
   },
   measure "survey.top_crime_seen" {
      title = "Crime that most respondents name as the most common", unit = "percent of respondents",
         definition = "community-survey", caveat = volunteers, statistic = "top", of = "survey.crime_seen_share",
         over = { "crime_seen" }, k = 1,
   },

   -- Children and young people.

   measure "survey.young_out_day" {
      title = "Young respondents who feel safe outside during the day", unit = "percent of respondents",
         definition = "young-people-survey", caveat = volunteers, table = "young_people_survey",
         statistic = "survey_share",
         weight = "weight", column = "safe_out_day", dimensions = { "wave" }, answers = safe,
   },
   measure "survey.young_out_night" {
      title = "Young respondents who feel safe outside at night", unit = "percent of respondents",
         definition = "young-people-survey", caveat = volunteers, table = "young_people_survey",
         statistic = "survey_share",
         weight = "weight", column = "safe_out_night", dimensions = { "wave" }, answers = safe,
   },
   measure "survey.young_park" {
      title = "Young respondents who feel safe in their local park", unit = "percent of respondents",
         definition = "young-people-survey", caveat = volunteers, table = "young_people_survey",
         statistic = "survey_share",
         weight = "weight", column = "safe_park", dimensions = { "wave" }, answers = safe,
   },
   measure "survey.young_drugs_problem" {
      title = "Young respondents who say that drugs are a big problem in their local area",
         unit = "percent of respondents", definition = "young-people-survey", caveat = volunteers,
         table = "young_people_survey", statistic = "survey_share",
         weight = "weight", column = "drugs_problem", dimensions = { "wave" },
         answers = { "A big problem" },
   },
   measure "survey.young_knows_carrier" {
      title = "Young respondents who know somebody who has carried a knife", unit = "percent of respondents",
         definition = "young-people-survey", caveat = volunteers, table = "young_people_survey",
         statistic = "survey_share",
         weight = "weight", column = "knows_carrier", dimensions = { "wave" }, answers = { "Yes" },
   },
   measure "survey.young_carried" {
      title = "Young respondents who say that they have carried a knife", unit = "percent of respondents",
         definition = "young-people-survey", caveat = volunteers, table = "young_people_survey",
         statistic = "survey_share",
         weight = "weight", column = "carried", dimensions = { "wave" }, answers = { "Yes" },
   },
   measure "survey.young_knows_law" {
      title = "Young respondents who know the law on carrying a knife", unit = "percent of respondents",
         definition = "young-people-survey", caveat = volunteers, table = "young_people_survey",
         statistic = "survey_share",
         weight = "weight", column = "knows_law", dimensions = { "wave" }, answers = { "Yes" },
   },
   measure "survey.young_reasons" {
      title = "Young respondents who have carried a knife by their main reason", unit = "respondents",
         definition = "young-people-survey", caveat = volunteers, table = "young_people_survey", statistic = "count",
         dimensions = { "carry_reason", "wave" }, where = { carried = { "Yes" } },
   },
   measure "survey.young_reason_share" {
      title = "Share of young respondents who have carried a knife by their main reason",
         unit = "percent of respondents", definition = "young-people-survey", caveat = volunteers, statistic = "share",
         of = "survey.young_reasons", over = { "carry_reason" },
   },
   measure "survey.young_top_reason" {
      title = "Most frequent main reason for carrying a knife", unit = "percent of respondents",
         definition = "young-people-survey", caveat = volunteers, statistic = "top", of = "survey.young_reason_share",
         over = { "carry_reason" }, k = 1,
   },

   -- Surveys as tabled, such as that of a priority area.

   measure "survey.answers" {
      title = "Respondents by survey, year, question and answer", unit = "respondents", definition = "tabled-survey",
         table = "survey_results", statistic = "sum", column = "count",
         dimensions = { "survey", "year", "question", "answer" }, where = { subgroup = { "unknown", "All" } },
   },
   measure "survey.asked" {
      title = "Respondents asked by survey, year, question and answer", unit = "respondents",
         definition = "tabled-survey", table = "survey_results", statistic = "sum", column = "base",
         dimensions = { "survey", "year", "question", "answer" }, where = { subgroup = { "unknown", "All" } },
   },
   measure "survey.answer_share" {
      title = "Share of the respondents asked who gave the answer", unit = "percent of respondents",
         definition = "tabled-survey", caveat = volunteers, statistic = "part", of = "survey.answers",
         base = "survey.asked",
   },
}
