-- Serious violence: kinds of offence, weapons, places and policing areas, beside what they compare with (A04, A11 to
-- A14).

local yes, kept, not_flagged = { "yes" }, { "valid", "unknown" }, { "N", "unknown" }
local no_weapon = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept,
                    weapon_type = { "None", "Bodily force" } }
local weapon_known = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept,
                       weapon_type = { "Knife or sharp object", "Firearm", "Blunt object", "Bodily force", "Other", "None" } }
local young_knife = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, knife = { "Y" },
                      young_suspect = yes }

local night_abh = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, night_time = yes, section = { "s47" } }
local night_gbh = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, night_time = yes,
                    section = { "s18", "s20" } }

local wording = "Only offences whose wording or class states the section."
local visitors = "Places with many visitors and few residents have rates that say little about the risk to residents."
local whole_period = "The rate covers the whole period and is not turned into a yearly one. " .. visitors
local suspected = "Suspects are persons linked to a recorded crime; most are not convicted."

return measures {

   -- Areas (A04): a share of offences beside the share of residents.

   measure "sna.area_share_beside" {
      title = "Share of the whole area's offences against the share of its residents", unit = "times",
         definition = "SV-2022", caveat = visitors, statistic = "beside", of = "sna.area_share",
         beside = "sna.population_area_share",
   },
   measure "sna.area_rate_rank" {
      title = "Rank of the rate of serious violence among areas of its kind", unit = "rank", definition = "SV-2022",
         caveat = visitors, statistic = "rank", of = "sna.area_rate", over = { "area" },
   },
   measure "sna.area_volume_rank" {
      title = "Rank of the number of offences of serious violence among areas of its kind", unit = "rank",
         definition = "SV-2022", statistic = "rank", of = "sna.offences_window", over = { "area" },
   },
   measure "sna.year_area_share" {
      title = "Share of the whole area's offences of serious violence in the year", unit = "percent",
         definition = "SV-2022", statistic = "area_share", of = "sna.offences",
   },
   measure "sna.year_area_share_beside" {
      title = "Share of the whole area's offences in the year against the share of its residents", unit = "times",
         definition = "SV-2022", caveat = visitors, statistic = "beside", of = "sna.year_area_share",
         beside = "sna.population_area_share",
   },
   measure "sna.year_area_rate_rank" {
      title = "Rank of the rate of serious violence in the year among areas of its kind", unit = "rank",
         definition = "SV-2022", caveat = visitors, statistic = "rank", of = "sna.rate", over = { "area" },
   },
   measure "sna.year_area_volume_rank" {
      title = "Rank of the number of offences of serious violence in the year among areas of its kind", unit = "rank",
         definition = "SV-2022", statistic = "rank", of = "sna.offences", over = { "area" },
   },

   -- Kinds of offence (A11).

   measure "sna.type_rate" {
      title = "Offences of serious violence per 1,000 residents by type", unit = "per 1,000 residents",
         definition = "SV-2022", caveat = whole_period, statistic = "rate", of = "sna.types",
         denominator = "sna.population", per = 1000,
   },
   measure "sna.top_types" {
      title = "Three most frequent types of serious violence", unit = "offences", definition = "SV-2022",
         statistic = "top", of = "sna.types", over = { "crime_type" }, k = 3,
   },
   measure "sna.top_type_rates" {
      title = "Three types of serious violence with the highest rates", unit = "per 1,000 residents",
         definition = "SV-2022", caveat = whole_period, statistic = "top", of = "sna.type_rate",
         over = { "crime_type" }, k = 3,
   },
   measure "sna.night_time_top_types" {
      title = "Three most frequent types of offence in the night-time economy", unit = "offences",
         definition = "SV-2022", statistic = "top", of = "sna.night_time_types", over = { "crime_type" }, k = 3,
   },
   measure "sna.night_time_type_beside" {
      title = "Share of a type in the night-time economy against its share of all offences", unit = "times",
         definition = "SV-2022", statistic = "beside", of = "sna.night_time_type_share", beside = "sna.type_share",
   },
   measure "sna.young_type_beside" {
      title = "Share of a type among offences with a suspect under 25 against its share of all offences",
         unit = "times", definition = "SV-2022", caveat = suspected, statistic = "beside", of = "sna.young_type_share",
         beside = "sna.type_share",
   },

   measure "sna.night_abh" {
      title = "Offences of actual bodily harm (section 47) in the night-time economy", unit = "offences",
      definition = "SV-2022", caveat = wording, table = "sv_offences", statistic = "count", where = night_abh,
      period = "window",
   },
   measure "sna.night_abh_share" {
      title = "Share of offences in the night-time economy that are actual bodily harm (section 47)", unit = "percent",
      definition = "SV-2022", caveat = wording, statistic = "part", of = "sna.night_abh", base = "sna.night",
   },
   measure "sna.night_gbh" {
      title = "Offences of grievous bodily harm (sections 18 and 20) in the night-time economy", unit = "offences",
      definition = "SV-2022", caveat = wording, table = "sv_offences", statistic = "count", where = night_gbh,
      period = "window",
   },
   measure "sna.night_gbh_share" {
      title = "Share of offences in the night-time economy that are grievous bodily harm (sections 18 and 20)",
      unit = "percent", definition = "SV-2022", caveat = wording, statistic = "part", of = "sna.night_gbh",
      base = "sna.night",
   },

   -- Weapons (A12).

   measure "sna.knife_area_beside" {
      title = "Share of the whole area's offences with a knife or sharp object against its share of all offences",
         unit = "times", definition = "SV-2022", statistic = "beside", of = "sna.knife_area_share",
         beside = "sna.area_share",
   },
   measure "sna.no_weapon" {
      title = "Offences of serious violence without a weapon", unit = "offences", definition = "SV-2022",
         caveat = "Bodily force is no weapon.", table = "sv_offences", statistic = "count", where = no_weapon,
         period = "window",
   },
   measure "sna.weapon_known" {
      title = "Offences of serious violence of which it is known whether there was a weapon", unit = "offences",
         definition = "SV-2022", table = "sv_offences", statistic = "count", where = weapon_known, period = "window",
   },
   measure "sna.no_weapon_share" {
      title = "Share of offences of serious violence without a weapon, where known", unit = "percent",
         definition = "SV-2022", statistic = "part", of = "sna.no_weapon", base = "sna.weapon_known",
   },
   measure "sna.young_knife" {
      title = "Offences with a knife or sharp object and a suspect under 25", unit = "offences", definition = "SV-2022",
         caveat = suspected, table = "sv_linked", statistic = "count", where = young_knife, period = "window",
   },
   measure "sna.young_knife_area_share" {
      title = "Share of the whole area's offences with a knife or sharp object and a suspect under 25",
         unit = "percent", definition = "SV-2022", caveat = suspected, statistic = "area_share", of = "sna.young_knife",
   },

   -- Places and policing areas (A13, A14).

   measure "sna.top_places" {
      title = "Three kinds of place with the most offences of serious violence", unit = "offences",
         definition = "SV-2022", statistic = "top", of = "sna.places", over = { "place_type" }, k = 3,
   },
   measure "sna.young_place_beside" {
      title = "Share of a kind of place among offences with a suspect under 25 against its share of all offences",
         unit = "times", definition = "SV-2022", caveat = suspected, statistic = "beside", of = "sna.young_place_share",
         beside = "sna.place_share",
   },
   measure "sna.top_policing_areas" {
      title = "Four policing areas with the most offences of serious violence", unit = "offences",
         definition = "SV-2022", statistic = "top", of = "sna.policing_areas", over = { "policing_area" }, k = 4,
   },
   measure "sna.young_top_policing_areas" {
      title = "Four policing areas with the most offences with a suspect under 25", unit = "offences",
         definition = "SV-2022", caveat = suspected, statistic = "top", of = "sna.young_policing_areas",
         over = { "policing_area" }, k = 4,
   },
   measure "sna.young_policing_area_beside" {
      title = "Share of a policing area among offences with a suspect under 25 against its share of all offences",
         unit = "times", definition = "SV-2022", caveat = suspected, statistic = "beside",
         of = "sna.young_policing_area_share", beside = "sna.policing_area_share",
   },
}
