-- Serious violence: persons who occur more than once in the period.

local yes, kept, not_flagged, person = { "yes" }, { "valid", "unknown" }, { "N", "unknown" }, { "person", "unknown" }
local suspects = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept }
local again = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept,
                repeats = { "2 or more" } }
local victims = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, victim_type = person }
local harmed_again = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept,
                       victim_type = person, repeats = { "2 or more" } }
local named = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept,
                repeats = { "1", "2 or more" } }

local window = "Two or more offences in the period; periods of different length are never compared. "
local suspected = window .. "Suspects are persons linked to a recorded crime; most are not convicted."

return measures {
   measure "sna.suspects" {
      title = "Identified suspects of serious violence", unit = "people", definition = "SV-2022", caveat = suspected,
      table = "sv_repeat_suspects", statistic = "count", distinct = "person", where = suspects, period = "window",
   },
   measure "sna.repeat_suspects" {
      title = "Suspects of two or more offences of serious violence", unit = "people", definition = "SV-2022",
      caveat = suspected, table = "sv_repeat_suspects", statistic = "count", distinct = "person", where = again,
      period = "window",
   },
   measure "sna.repeat_suspect_share" {
      title = "Share of identified suspects with two or more offences", unit = "percent", definition = "SV-2022",
      caveat = suspected, statistic = "part", of = "sna.repeat_suspects", base = "sna.suspects",
   },
   measure "sna.suspects_by_age_sex" {
      title = "Identified suspects by age group and sex", unit = "people", definition = "SV-2022", caveat = suspected,
      table = "sv_repeat_suspects", statistic = "count", distinct = "person", dimensions = { "age_group", "sex" },
      where = suspects, period = "window",
   },
   measure "sna.repeat_suspects_by_age_sex" {
      title = "Suspects of two or more offences by age group and sex", unit = "people", definition = "SV-2022",
      caveat = suspected, table = "sv_repeat_suspects", statistic = "count", distinct = "person",
      dimensions = { "age_group", "sex" }, where = again, period = "window",
   },
   measure "sna.repeat_suspect_share_by_age_sex" {
      title = "Share of identified suspects with two or more offences by age group and sex", unit = "percent",
      definition = "SV-2022", caveat = suspected, statistic = "part", of = "sna.repeat_suspects_by_age_sex",
      base = "sna.suspects_by_age_sex",
   },
   measure "sna.suspect_pairs" {
      title = "Pairs of an offence and an identified suspect", unit = "pairs", definition = "SV-2022",
      caveat = suspected, table = "sv_repeat_suspects", statistic = "count", where = named, period = "window",
   },
   measure "sna.repeat_pairs" {
      title = "Pairs of an offence and a repeat suspect", unit = "pairs", definition = "SV-2022", caveat = suspected,
      table = "sv_repeat_suspects", statistic = "count", where = again, period = "window",
   },
   measure "sna.repeat_pair_share" {
      title = "Share of the pairs of offence and identified suspect that are a repeat suspect's", unit = "percent",
      definition = "SV-2022", caveat = suspected, statistic = "part", of = "sna.repeat_pairs",
      base = "sna.suspect_pairs",
   },
   measure "sna.victims" {
      title = "Identified victims of serious violence", unit = "people", definition = "SV-2022", caveat = window,
      table = "sv_repeat_victims", statistic = "count", distinct = "person", where = victims, period = "window",
   },
   measure "sna.repeat_victims" {
      title = "Victims of two or more offences of serious violence", unit = "people", definition = "SV-2022",
      caveat = window, table = "sv_repeat_victims", statistic = "count", distinct = "person", where = harmed_again,
      period = "window",
   },
   measure "sna.repeat_victim_share" {
      title = "Share of identified victims of two or more offences", unit = "percent", definition = "SV-2022",
      caveat = window, statistic = "part", of = "sna.repeat_victims", base = "sna.victims",
   },
}
