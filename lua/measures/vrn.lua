-- What the network did: outputs, campaigns, training, interventions, money, ratings (A32 to A37).
--
-- A year is the release's; "to date" is everything that the log holds.  Rounding words ("more than") belong to the
-- templates.

local engaged = { "open", "engaged", "completed", "disengaged" }
local ended = { "completed", "disengaged" }
local pairs = { "higher", "same", "lower" }
local once = "A person in two interventions is one person."

return measures {

   definition "activity-log" { title = "Activity log", text = "Entries of the network's activity log, added up by output." },
   definition "campaigns" {
      title = "Campaigns",
      text = "People reached, views and clicks as the platforms count them; one person may be reached on several.",
   },
   definition "training" {
      title = "Training evaluation",
      text = "Attendees who answered the question before and after the training, on a scale from 1 to 5.",
   },
   definition "monitoring" {
      title = "Monitoring of interventions",
      text = "Participants by the state of their case; completion is of those who completed or dropped out.",
   },
   definition "funding" { title = "Funding", text = "Grants received, awarded and spent, in pounds." },
   definition "assessment" { title = "Assessment", text = "Areas of work by the level at which an assessment rated them." },
   definition "key-fact" {
      title = "Key facts",
      text = "Figures that are facts and no measure, each approved by name and printed with its qualifier.",
   },

   view "outputs" {
      table  = "programme_outputs",
      derive = {
         clock "month"          { from = "date", part = "month" },
         clock "financial_year" { from = "date", part = "financial_year" },
      },
   },
   view "campaign_figures" {
      table  = "comms",
      derive = {
         clock "from"  { from = "period", part = "period_start" },
         clock "month" { from = "from", part = "month" },
      },
   },
   view "trained" {
      table  = "training",
      derive = {
         clock "month" { from = "date", part = "month" },
         compared "question_1" { from = "before[1]", to = "after[1]" },
         compared "question_2" { from = "before[2]", to = "after[2]" },
         compared "question_3" { from = "before[3]", to = "after[3]" },
         compared "question_4" { from = "before[4]", to = "after[4]" },
         compared "question_5" { from = "before[5]", to = "after[5]" },
         compared "question_6" { from = "before[6]", to = "after[6]" },
      },
   },
   view "participants" {
      table  = "interventions",
      derive = {
         clock "month"    { from = "referred", part = "month" },
         band "age_group" { from = "age", bands = "children_young_adults" },
      },
   },
   view "grants" {
      table  = "community_grants",
      derive = {
         clock "from"  { from = "year", part = "period_start" },
         clock "month" { from = "from", part = "month" },
      },
   },
   view "ratings" {
      table  = "assessments",
      derive = { clock "month" { from = "date", part = "month" } },
   },
   view "approved" {
      table  = "key_facts",
      derive = { clock "from" { from = "period", part = "period_start" }, clock "month" { from = "from", part = "month" } },
   },
   place "outputs"          { level = "whole", month = "month", stock = true },
   place "campaign_figures" { level = "whole", month = "month", stock = true },
   place "trained"          { level = "whole", month = "month", stock = true },
   place "participants"     { level = "whole", month = "month", stock = true },
   place "grants"           { level = "whole", month = "month", stock = true },
   place "ratings"          { level = "whole", month = "month", stock = true },
   place "approved"         { level = "whole", month = "month", stock = true },

   -- Outputs (A32).

   measure "vrn.outputs" {
      title = "Outputs of the year", unit = "number", definition = "activity-log", table = "outputs", statistic = "sum",
         column = "number", dimensions = { "output" }, period = "year",
   },
   measure "vrn.outputs_to_date" {
      title = "Outputs to date", unit = "number", definition = "activity-log", table = "outputs", statistic = "sum",
         column = "number", dimensions = { "output" },
   },
   measure "vrn.outputs_by_programme" {
      title = "Outputs of the year by programme", unit = "number", definition = "activity-log", table = "outputs",
         statistic = "sum", column = "number", dimensions = { "output", "programme" }, period = "year",
   },
   measure "vrn.outputs_by_year" {
      title = "Outputs by financial year", unit = "number", definition = "activity-log", table = "outputs",
         statistic = "sum", column = "number", dimensions = { "financial_year", "output" },
   },
   measure "vrn.persons" {
      title = "People reached by output in the year", unit = "people", definition = "activity-log", table = "outputs",
         statistic = "sum", column = "persons", dimensions = { "output" }, period = "year",
   },

   -- Campaigns (A33).

   measure "vrn.reach" {
      title = "Campaigns of the year by metric", unit = "number", definition = "campaigns", table = "campaign_figures",
         statistic = "sum", column = "value", dimensions = { "metric" }, period = "year",
   },
   measure "vrn.reach_by_campaign" {
      title = "Campaigns of the year by campaign and metric", unit = "number", definition = "campaigns",
         table = "campaign_figures", statistic = "sum", column = "value", dimensions = { "campaign", "metric" },
         period = "year",
   },
   measure "vrn.clicks" {
      title = "Clicks of the campaigns of the year", unit = "clicks", definition = "campaigns",
         table = "campaign_figures", statistic = "sum", column = "value", where = { metric = { "clicks" } },
         period = "year",
   },
   measure "vrn.impressions" {
      title = "Views of the campaigns of the year", unit = "impressions", definition = "campaigns",
         table = "campaign_figures", statistic = "sum", column = "value", where = { metric = { "impressions" } },
         period = "year",
   },
   measure "vrn.click_rate" {
      title = "Clicks per 100 views of the campaigns of the year", unit = "percent", definition = "campaigns",
         statistic = "rate", of = "vrn.clicks", denominator = "vrn.impressions", per = 100, limits = "none",
   },
   measure "vrn.reached" {
      title = "People reached by the campaigns of the year", unit = "people", definition = "campaigns",
         table = "campaign_figures", statistic = "sum", column = "value", where = { metric = { "reach" } },
         period = "year",
   },
   measure "vrn.reach_of_residents" {
      title = "People reached per 100 residents; above 100 the area of the campaign is wider, or people are "
         .. "counted more than once", unit = "per 100 residents", definition = "campaigns", statistic = "rate",
         of = "vrn.reached", denominator = "sna.population", per = 100, limits = "none",
   },

   -- Training (A34): attendees who answered before and after.

   measure "vrn.training_1" {
      title = "Attendees by whether their answer to question 1 is higher after the training", unit = "attendees",
         definition = "training", table = "trained", statistic = "count", dimensions = { "question_1" },
         where = { question_1 = pairs }, period = "monitoring",
   },
   measure "vrn.training_1_unmatched" {
      title = "Attendees who answered question 1 only before or only after the training, or not at all",
         unit = "attendees", definition = "training", table = "trained", statistic = "count",
         where = { question_1 = { "unknown" } }, period = "monitoring",
   },
   measure "vrn.training_1_improved" {
      title = "Share of attendees whose answer to question 1 is higher after the training", unit = "percent",
         definition = "training", statistic = "share_of", of = "vrn.training_1", over = { "question_1" },
         groups = { "higher" },
   },
   measure "vrn.training_2" {
      title = "Attendees by whether their answer to question 2 is higher after the training", unit = "attendees",
         definition = "training", table = "trained", statistic = "count", dimensions = { "question_2" },
         where = { question_2 = pairs }, period = "monitoring",
   },
   measure "vrn.training_2_unmatched" {
      title = "Attendees who answered question 2 only before or only after the training, or not at all",
         unit = "attendees", definition = "training", table = "trained", statistic = "count",
         where = { question_2 = { "unknown" } }, period = "monitoring",
   },
   measure "vrn.training_2_improved" {
      title = "Share of attendees whose answer to question 2 is higher after the training", unit = "percent",
         definition = "training", statistic = "share_of", of = "vrn.training_2", over = { "question_2" },
         groups = { "higher" },
   },
   measure "vrn.training_3" {
      title = "Attendees by whether their answer to question 3 is higher after the training", unit = "attendees",
         definition = "training", table = "trained", statistic = "count", dimensions = { "question_3" },
         where = { question_3 = pairs }, period = "monitoring",
   },
   measure "vrn.training_3_unmatched" {
      title = "Attendees who answered question 3 only before or only after the training, or not at all",
         unit = "attendees", definition = "training", table = "trained", statistic = "count",
         where = { question_3 = { "unknown" } }, period = "monitoring",
   },
   measure "vrn.training_3_improved" {
      title = "Share of attendees whose answer to question 3 is higher after the training", unit = "percent",
         definition = "training", statistic = "share_of", of = "vrn.training_3", over = { "question_3" },
         groups = { "higher" },
   },
   measure "vrn.training_4" {
      title = "Attendees by whether their answer to question 4 is higher after the training", unit = "attendees",
         definition = "training", table = "trained", statistic = "count", dimensions = { "question_4" },
         where = { question_4 = pairs }, period = "monitoring",
   },
   measure "vrn.training_4_unmatched" {
      title = "Attendees who answered question 4 only before or only after the training, or not at all",
         unit = "attendees", definition = "training", table = "trained", statistic = "count",
         where = { question_4 = { "unknown" } }, period = "monitoring",
   },
   measure "vrn.training_4_improved" {
      title = "Share of attendees whose answer to question 4 is higher after the training", unit = "percent",
         definition = "training", statistic = "share_of", of = "vrn.training_4", over = { "question_4" },
         groups = { "higher" },
   },
   measure "vrn.training_5" {
      title = "Attendees by whether their answer to question 5 is higher after the training", unit = "attendees",
         definition = "training", table = "trained", statistic = "count", dimensions = { "question_5" },
         where = { question_5 = pairs }, period = "monitoring",
   },
   measure "vrn.training_5_unmatched" {
      title = "Attendees who answered question 5 only before or only after the training, or not at all",
         unit = "attendees", definition = "training", table = "trained", statistic = "count",
         where = { question_5 = { "unknown" } }, period = "monitoring",
   },
   measure "vrn.training_5_improved" {
      title = "Share of attendees whose answer to question 5 is higher after the training", unit = "percent",
         definition = "training", statistic = "share_of", of = "vrn.training_5", over = { "question_5" },
         groups = { "higher" },
   },
   measure "vrn.training_6" {
      title = "Attendees by whether their answer to question 6 is higher after the training", unit = "attendees",
         definition = "training", table = "trained", statistic = "count", dimensions = { "question_6" },
         where = { question_6 = pairs }, period = "monitoring",
   },
   measure "vrn.training_6_unmatched" {
      title = "Attendees who answered question 6 only before or only after the training, or not at all",
         unit = "attendees", definition = "training", table = "trained", statistic = "count",
         where = { question_6 = { "unknown" } }, period = "monitoring",
   },
   measure "vrn.training_6_improved" {
      title = "Share of attendees whose answer to question 6 is higher after the training", unit = "percent",
         definition = "training", statistic = "share_of", of = "vrn.training_6", over = { "question_6" },
         groups = { "higher" },
   },
   measure "vrn.trained" {
      title = "Attendees of training in the year", unit = "people", definition = "training", table = "trained",
         statistic = "count", distinct = "attendee", period = "year",
   },
   measure "vrn.trained_to_date" {
      title = "Attendees of training to date", unit = "people", definition = "training", table = "trained",
         statistic = "count", distinct = "attendee",
   },

   -- Interventions (A35).

   measure "vrn.supported" {
      title = "Young people supported in the year", unit = "people", definition = "monitoring", caveat = once,
         table = "participants", statistic = "count", distinct = "participant", where = { status = engaged },
         period = "year",
   },
   measure "vrn.referred_by_intervention" {
      title = "People referred to each intervention over the months of its monitoring", unit = "people",
         definition = "monitoring", table = "participants", statistic = "count", distinct = "participant",
         dimensions = { "intervention" }, period = "monitoring",
   },
   measure "vrn.supported_by_intervention" {
      title = "People supported by each intervention in the year", unit = "people", definition = "monitoring",
         table = "participants", statistic = "count", distinct = "participant", dimensions = { "intervention" },
         where = { status = engaged }, period = "year",
   },
   measure "vrn.contacted_by_intervention" {
      title = "People contacted by each intervention over the months of its monitoring", unit = "people",
         definition = "monitoring", table = "participants", statistic = "count", distinct = "participant",
         dimensions = { "intervention" },
         where = { status = { "open", "engaged", "completed", "disengaged", "declined" } }, period = "monitoring",
   },
   measure "vrn.completed_by_intervention" {
      title = "People who completed each intervention", unit = "people", definition = "monitoring",
         table = "participants", statistic = "count", distinct = "participant", dimensions = { "intervention" },
         where = { status = { "completed" } }, period = "monitoring",
   },
   measure "vrn.ended_by_intervention" {
      title = "People who completed each intervention or dropped out", unit = "people", definition = "monitoring",
         table = "participants", statistic = "count", distinct = "participant", dimensions = { "intervention" },
         where = { status = ended }, period = "monitoring",
   },
   measure "vrn.completion_share" {
      title = "Share of the people who completed each intervention or dropped out that completed it", unit = "percent",
         definition = "monitoring", statistic = "part", of = "vrn.completed_by_intervention",
         base = "vrn.ended_by_intervention",
   },
   measure "vrn.participant_ages" {
      title = "People referred to each intervention by age group", unit = "people", definition = "monitoring",
         table = "participants", statistic = "count", distinct = "participant",
         dimensions = { "age_group", "intervention" }, period = "monitoring",
   },

   -- Money and ratings (A36, A37), key facts.

   measure "vrn.awarded" {
      title = "Amounts awarded in the year by grant", unit = "pounds", definition = "funding", table = "grants",
         statistic = "sum", column = "amount", dimensions = { "grant" }, where = { direction = { "awarded" } },
         period = "year",
   },
   measure "vrn.received" {
      title = "Amounts received in the year by grant", unit = "pounds", definition = "funding", table = "grants",
         statistic = "sum", column = "amount", dimensions = { "grant" }, where = { direction = { "received" } },
         period = "year",
   },
   measure "vrn.received_to_date" {
      title = "Amounts received to date by grant", unit = "pounds", definition = "funding", table = "grants",
         statistic = "sum", column = "amount", dimensions = { "grant" }, where = { direction = { "received" } },
   },
   measure "vrn.funded_groups" {
      title = "Groups funded in the year", unit = "grants", definition = "funding", table = "grants",
         statistic = "count", where = { direction = { "awarded" } }, period = "year",
   },
   measure "vrn.spending" {
      title = "Money spent in the year by purpose", unit = "pounds", definition = "funding", table = "grants",
         statistic = "sum", column = "amount", dimensions = { "purpose" }, where = { direction = { "spent" } },
         period = "year",
   },
   measure "vrn.spending_share" {
      title = "Share of the money spent in the year by purpose", unit = "percent", definition = "funding",
         statistic = "share", of = "vrn.spending", over = { "purpose" }, limits = "none",
   },
   measure "vrn.intervention_spending_share" {
      title = "Share of the money spent in the year that went to interventions", unit = "percent",
         definition = "funding", caveat = "The grant asks for at least 20%.", statistic = "share_of",
         of = "vrn.spending", over = { "purpose" }, groups = { "interventions" }, limits = "none",
   },
   measure "vrn.ratings" {
      title = "Areas of work by the level of their rating", unit = "areas", definition = "assessment",
         table = "ratings", statistic = "count", dimensions = { "assessment", "level" },
   },
   measure "vrn.rated_areas" {
      title = "Areas of work and the level of their rating", unit = "areas", definition = "assessment",
         table = "ratings", statistic = "count", dimensions = { "area", "assessment", "level" },
   },
   measure "vrn.key_facts" {
      title = "Key facts by their name", unit = "number", definition = "key-fact", table = "approved",
         statistic = "sum", column = "value", dimensions = { "id", "qualifier" }, period = "year",
   },
}
