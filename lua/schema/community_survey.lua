-- Community survey, one row for each respondent.
--
-- An empty answer is not answered; not asked (routing), do not know and prefer not to say are
-- kept apart.  Single answers are q1 .. q60; questions with several answers have a column for
-- each: q5_1, q5_2, ...; another questionnaire wants other families here.  Scales run from
-- 1 strongly disagree to 5 strongly agree.  Open text is not read.
--
-- The questions that measures ask have columns of their own; their headings are the questions.
return schema "community_survey" {
    title     = "Community survey",
    source    = "Violence Reduction Network, community survey",
    missing   = { "NULL", "No answer", "Not answered", "-1" },
    not_asked = { "-9", "Not asked", "Not applicable", "Routed past" },
    dont_know = { "Don't know", "Do not know", "DK", "-8" },
    not_said  = { "Prefer not to say", "Rather not say", "Refused", "-7" },
    columns   = {
        column "response" {
            heading = { "Response ID", "response_id", "Respondent ID", "ResponseID", "ID" },
            type = "key", required = true, sensitivity = "personal",
        },
        column "wave" { heading = { "Wave", "Survey year", "Year" }, type = "text",
                        optional = true },
        column "mode" { heading = { "Mode", "Collector", "Sample" }, type = "text",
                        optional = true },
        column "completed" {
            heading = { "Completed at", "completed_at", "End date", "Date submitted" },
            type = "datetime", unusable = "unknown", optional = true,
        },
        column "age_band" { heading = { "Age band", "age_band", "Age group", "Age" },
                            type = "text", sensitivity = "personal" },
        column "sex" { heading = { "Sex", "Gender" }, type = "text",
                       sensitivity = "personal" },
        column "ethnicity" { heading = { "Ethnicity", "Ethnic group" }, type = "text",
                             optional = true, sensitivity = "sensitive" },
        column "district" { heading = { "District", "Local authority", "Where do you live" },
                            type = "text", optional = true, sensitivity = "personal" },
        column "npa" { heading = { "NPA", "Neighbourhood policing area" }, type = "text",
                       optional = true, sensitivity = "personal" },
        column "weight" { heading = { "Weight", "weight" }, type = "number", optional = true,
                          min = 0 },
        column "backgrounds" {
            heading = { "People from different backgrounds get on well together", "backgrounds" },
            type = "count", min = 1, max = 5, optional = true, sensitivity = "personal",
        },
        column "ask_neighbour" {
            heading = { "I could ask my neighbour for help", "ask_neighbour" },
            type = "count", min = 1, max = 5, optional = true, sensitivity = "personal",
        },
        column "trust" {
            heading = { "People in my local area can be trusted", "trust" },
            type = "count", min = 1, max = 5, optional = true, sensitivity = "personal",
        },
        column "safe_home_day" {
            heading = { "Safe at home during the day", "safe_home_day" },
            type = "text", optional = true, sensitivity = "personal",
        },
        column "safe_home_night" {
            heading = { "Safe at home during the night", "safe_home_night" },
            type = "text", optional = true, sensitivity = "personal",
        },
        column "safe_out_day" {
            heading = { "Safe outside during the day", "safe_out_day" },
            type = "text", optional = true, sensitivity = "personal",
        },
        column "safe_out_night" {
            heading = { "Safe outside at night", "safe_out_night" },
            type = "text", optional = true, sensitivity = "personal",
        },
        column "drugs_seen" {
            heading = { "Seen people using or dealing drugs", "drugs_seen" },
            type = "text", optional = true, sensitivity = "personal",
        },
        column "drugs_problem" {
            heading = { "How big a problem are drugs", "drugs_problem" },
            type = "text", optional = true, sensitivity = "personal",
        },
        column "crime_seen" {
            heading = { "Most common crime in my area", "crime_seen" },
            type = "text", optional = true, sensitivity = "personal",
        },
        family "q" { prefix = { "q", "q0" }, from = 1, to = 60, type = "text",
                     optional = true, sensitivity = "personal" },
        family "q5" { prefix = "q5_", from = 1, to = 20, type = "flag", optional = true,
                      unusable = "unknown", sensitivity = "personal" },
        family "q6" { prefix = "q6_", from = 1, to = 20, type = "flag", optional = true,
                      unusable = "unknown", sensitivity = "personal" },
        family "q7" { prefix = "q7_", from = 1, to = 20, type = "flag", optional = true,
                      unusable = "unknown", sensitivity = "personal" },
        family "likert" { prefix = { "likert_", "Likert " }, from = 1, to = 30, type = "count",
                          min = 1, max = 5, optional = true, sensitivity = "personal" },
    },
    same_rows = "drop",
    key       = { column = "response", repeats = "keep the last", order = { "completed" } },
}
