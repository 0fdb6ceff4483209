-- Serious violence: where suspects and victims live (A15). People are counted by their key, each once.

local yes, kept, not_flagged = { "yes" }, { "valid", "unknown" }, { "N", "unknown" }
local person = { "person", "unknown" }
local suspects = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept }
local night_suspects = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, night_time = yes }
local victims = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, victim_type = person }
local night_victims = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, victim_type = person,
                        night_time = yes }
local home_known = { "Central Leicester", "East Leicester", "South Leicester", "West Leicester", "Charnwood",
                     "Hinckley and Blaby", "North West Leicestershire", "Melton and Rutland", "Harborough and Wigston",
                     "Eastern Counties" }
local from_known = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept,
                     home_policing_area = home_known }
local from_east_west = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept,
                         home_policing_area = { "East Leicester", "West Leicester" } }

local suspected = "Suspects are persons linked to a recorded crime; most are not convicted. Only persons who are identified."
local identified = "Only persons who are identified."
local beats = "Beats of residence are for the restricted edition."
local in_each = "An offence with suspects of two areas counts in each. " .. suspected

return measures {
   measure "sna.top_suspect_homes" {
      title = "Three policing areas in which most suspects live", unit = "people", definition = "SV-2022",
         caveat = suspected, statistic = "top", of = "sna.suspect_homes", over = { "home_policing_area" }, k = 3,
   },
   measure "sna.suspect_home_districts" {
      title = "Suspects by the district in which they live", unit = "people", definition = "SV-2022",
         caveat = suspected, table = "sv_suspects", statistic = "count", distinct = "person", dimensions = { "home" },
         where = suspects, period = "window",
   },
   measure "sna.suspect_home_district_share" {
      title = "Share of suspects by the district in which they live, where known", unit = "percent",
         definition = "SV-2022", caveat = suspected, statistic = "share", of = "sna.suspect_home_districts",
         over = { "home" },
   },
   measure "sna.top_suspect_home_district" {
      title = "District in which most suspects live", unit = "people", definition = "SV-2022", caveat = suspected,
         statistic = "peak", of = "sna.suspect_home_districts", over = { "home" },
   },
   measure "sna.home_offences" {
      title = "Offences by the policing area in which a suspect lives", unit = "offences", definition = "SV-2022",
         caveat = in_each, table = "sv_suspects", statistic = "count", distinct = "crime_number",
         dimensions = { "home_policing_area" }, where = suspects, period = "window",
   },
   measure "sna.home_known_offences" {
      title = "Offences with a suspect whose policing area of residence is known", unit = "offences",
         definition = "SV-2022", caveat = suspected, table = "sv_suspects", statistic = "count",
         distinct = "crime_number", where = from_known, period = "window",
   },
   measure "sna.east_west_offences" {
      title = "Offences with a suspect who lives in East or West Leicester", unit = "offences", definition = "SV-2022",
         caveat = suspected, table = "sv_suspects", statistic = "count", distinct = "crime_number",
         where = from_east_west, period = "window",
   },
   measure "sna.east_west_offence_share" {
      title = "Share of offences with a suspect who lives in East or West Leicester, where a suspect's residence "
         .. "is known", unit = "percent", definition = "SV-2022", caveat = suspected, statistic = "part",
         of = "sna.east_west_offences", base = "sna.home_known_offences",
   },
   measure "sna.top_suspect_beats" {
      title = "Five beats in which most suspects live", unit = "people", definition = "SV-2022",
         caveat = beats .. " " .. suspected, statistic = "top", of = "sna.suspect_beats", over = { "home_beat" },
         k = 5,
   },
   measure "sna.top_victim_homes" {
      title = "Three policing areas in which most victims live", unit = "people", definition = "SV-2022",
         caveat = identified, statistic = "top", of = "sna.victim_homes", over = { "home_policing_area" }, k = 3,
   },
   measure "sna.victim_beats" {
      title = "Victims by the beat in which they live", unit = "people", definition = "SV-2022", caveat = beats,
         table = "sv_victims", statistic = "count", distinct = "person", dimensions = { "home_beat" }, where = victims,
         period = "window",
   },
   measure "sna.top_victim_beats" {
      title = "Five beats in which most victims live", unit = "people", definition = "SV-2022", caveat = beats,
         statistic = "top", of = "sna.victim_beats", over = { "home_beat" }, k = 5,
   },

   -- The night-time economy.

   measure "sna.night_suspect_homes" {
      title = "Suspects in the night-time economy by the policing area in which they live", unit = "people",
         definition = "SV-2022", caveat = suspected, table = "sv_suspects", statistic = "count", distinct = "person",
         dimensions = { "home_policing_area" }, where = night_suspects, period = "window",
   },
   measure "sna.night_suspect_home_share" {
      title = "Share of suspects in the night-time economy by the policing area in which they live, where known",
         unit = "percent", definition = "SV-2022", caveat = suspected, statistic = "share",
         of = "sna.night_suspect_homes", over = { "home_policing_area" },
   },
   measure "sna.night_suspect_home_beside" {
      title = "Share of a policing area among suspects in the night-time economy against its share of all suspects",
         unit = "times", definition = "SV-2022", caveat = suspected, statistic = "beside",
         of = "sna.night_suspect_home_share", beside = "sna.suspect_home_share",
   },
   measure "sna.top_night_suspect_homes" {
      title = "Three policing areas in which most suspects in the night-time economy live", unit = "people",
         definition = "SV-2022", caveat = suspected, statistic = "top", of = "sna.night_suspect_homes",
         over = { "home_policing_area" }, k = 3,
   },
   measure "sna.night_suspect_beats" {
      title = "Suspects in the night-time economy by the beat in which they live", unit = "people",
         definition = "SV-2022", caveat = beats, table = "sv_suspects", statistic = "count", distinct = "person",
         dimensions = { "home_beat" }, where = night_suspects, period = "window",
   },
   measure "sna.top_night_suspect_beats" {
      title = "Five beats in which most suspects in the night-time economy live", unit = "people",
         definition = "SV-2022", caveat = beats, statistic = "top", of = "sna.night_suspect_beats",
         over = { "home_beat" }, k = 5,
   },
   measure "sna.night_victim_homes" {
      title = "Victims in the night-time economy by the policing area in which they live", unit = "people",
         definition = "SV-2022", caveat = identified, table = "sv_victims", statistic = "count", distinct = "person",
         dimensions = { "home_policing_area" }, where = night_victims, period = "window",
   },
   measure "sna.night_victim_home_share" {
      title = "Share of victims in the night-time economy by the policing area in which they live, where known",
         unit = "percent", definition = "SV-2022", caveat = identified, statistic = "share",
         of = "sna.night_victim_homes", over = { "home_policing_area" },
   },
   measure "sna.night_victim_home_beside" {
      title = "Share of a policing area among victims in the night-time economy against its share of all victims",
         unit = "times", definition = "SV-2022", caveat = identified, statistic = "beside",
         of = "sna.night_victim_home_share", beside = "sna.victim_home_share",
   },
   measure "sna.top_night_victim_homes" {
      title = "Three policing areas in which most victims in the night-time economy live", unit = "people",
         definition = "SV-2022", caveat = identified, statistic = "top", of = "sna.night_victim_homes",
         over = { "home_policing_area" }, k = 3,
   },
   measure "sna.night_victim_beats" {
      title = "Victims in the night-time economy by the beat in which they live", unit = "people",
         definition = "SV-2022", caveat = beats, table = "sv_victims", statistic = "count", distinct = "person",
         dimensions = { "home_beat" }, where = night_victims, period = "window",
   },
   measure "sna.top_night_victim_beats" {
      title = "Five beats in which most victims in the night-time economy live", unit = "people",
         definition = "SV-2022", caveat = beats, statistic = "top", of = "sna.night_victim_beats",
         over = { "home_beat" }, k = 5,
   },
}
