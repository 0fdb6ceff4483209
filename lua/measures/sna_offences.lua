-- Serious violence: offences.  An offence with several suspects or victims counts once.

local yes, kept, not_flagged = { "yes" }, { "valid", "unknown" }, { "N", "unknown" }
local sv_2020 = { sv_2020 = yes, public = yes, domestic = not_flagged, state = kept }
local sv_2022 = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept }
local sv_2023 = { sv_2023 = yes, state = kept }
local msv = { most_serious = yes, state = kept }
local knife_2022 = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, knife = { "Y" } }
local knife_known = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, knife = { "Y", "N" } }
local ksv = { sv_2020 = yes, public = yes, domestic = not_flagged, state = kept, knife = { "Y" } }
local at_night = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept, night_time = yes }
local on_weekdays = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept,
                      weekday = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" } }
local injury = { sv_2022 = yes, public = yes, domestic = not_flagged, state = kept,
                 crime_type = { "Assault with injury", "Racially or religiously aggravated assault with injury" } }

local recorded = "Recorded violence moves with recording practice."
local visitors = "Places with many visitors and few residents, the city centre above all, have rates that say little about the "
   .. "risk to the people who live there."
local whole_period = "The rate covers the whole period and is not turned into a yearly one. " .. visitors
local clock_known = "Only offences of which the time is known. Where an offence lay between two times the first is taken."

return measures {

   -- Volume, change and rate (A01, A02, A03, A04).

   measure "sna.offences" {
      title = "Offences of serious violence in the year", unit = "offences", definition = "SV-2022", caveat = recorded,
      table = "sv_offences", statistic = "count", where = sv_2022, period = "year",
   },
   measure "sna.offences_before" {
      title = "Offences of serious violence in the year before", unit = "offences", definition = "SV-2022",
      table = "sv_offences", statistic = "count", where = sv_2022, period = "before",
   },
   measure "sna.offences_window" {
      title = "Offences of serious violence in the period of the tables", unit = "offences", definition = "SV-2022",
      table = "sv_offences", statistic = "count", where = sv_2022, period = "window",
   },
   measure "sna.change" {
      title = "Change of offences of serious violence from the year before", unit = "percent", definition = "SV-2022",
      statistic = "against", of = "sna.offences", before = "sna.offences_before",
      caveat = "Fewer than 10 offences before: counts only; fewer than 50: only with both counts.",
   },
   measure "sna.rate" {
      title = "Offences of serious violence per 1,000 residents in the year", unit = "per 1,000 residents",
      definition = "SV-2022", statistic = "rate", of = "sna.offences", denominator = "sna.population", per = 1000,
      caveat = visitors,
   },
   measure "sna.by_year" {
      title = "Offences of serious violence by financial year", unit = "offences", definition = "SV-2022",
      table = "sv_offences", statistic = "count", dimensions = { "financial_year" }, where = sv_2022,
      caveat = "A year of which the extract holds some months only is marked partial.",
   },
   measure "sna.rate_by_year" {
      title = "Offences of serious violence per 1,000 residents by financial year", unit = "per 1,000 residents",
      definition = "SV-2022", statistic = "rate", of = "sna.by_year", denominator = "sna.population", per = 1000,
      caveat = "A part of a year is not turned into a yearly rate. All years stand on the population of mid-2020.",
   },
   measure "sna.area_rate" {
      title = "Offences of serious violence per 1,000 residents, over the whole period", unit = "per 1,000 residents",
      definition = "SV-2022", statistic = "rate", of = "sna.offences_window", denominator = "sna.population", per = 1000,
      caveat = whole_period,
   },
   measure "sna.area_share" {
      title = "Share of the whole area's offences of serious violence", unit = "percent", definition = "SV-2022",
      statistic = "area_share", of = "sna.offences_window",
   },
   measure "sna.area_ratio" {
      title = "Rate of serious violence against the rest of the whole area", unit = "times", definition = "SV-2022",
      statistic = "ratio", of = "sna.offences_window", denominator = "sna.population", caveat = visitors,
   },

   -- The other definitions (A01, A02, A30, A31).

   measure "sna.offences_2020" {
      title = "Offences of serious violence in the year, definition of 2020", unit = "offences", definition = "SV-2020",
      table = "sv_offences", statistic = "count", where = sv_2020, period = "year",
   },
   measure "sna.offences_2020_baseline" {
      title = "Offences of serious violence in the baseline year, definition of 2020", unit = "offences",
      definition = "SV-2020", table = "sv_offences", statistic = "count", where = sv_2020, period = "baseline",
   },
   measure "sna.offences_2020_change" {
      title = "Change of offences of serious violence from the baseline year, definition of 2020", unit = "percent",
      definition = "SV-2020", statistic = "against", of = "sna.offences_2020", before = "sna.offences_2020_baseline",
   },
   measure "sna.offences_2023" {
      title = "Offences of serious violence in the year, wider definition", unit = "offences", definition = "SV-2023",
      table = "sv_offences", statistic = "count", where = sv_2023, period = "year",
   },
   measure "sna.offences_2023_before" {
      title = "Offences of serious violence in the year before, wider definition", unit = "offences",
      definition = "SV-2023", table = "sv_offences", statistic = "count", where = sv_2023, period = "before",
   },
   measure "sna.change_2023" {
      title = "Change of offences of serious violence from the year before, wider definition", unit = "percent",
      definition = "SV-2023", statistic = "against", of = "sna.offences_2023", before = "sna.offences_2023_before",
   },
   measure "sna.rate_2023" {
      title = "Offences of serious violence per 1,000 residents in the year, wider definition",
      unit = "per 1,000 residents", definition = "SV-2023", statistic = "rate", of = "sna.offences_2023",
      denominator = "sna.population", per = 1000, caveat = visitors,
   },
   measure "sna.msv" {
      title = "Offences of most serious violence in the year", unit = "offences", definition = "MSV",
      table = "sv_offences", statistic = "count", where = msv, period = "year",
   },
   measure "sna.msv_baseline" {
      title = "Offences of most serious violence in the baseline year", unit = "offences", definition = "MSV",
      table = "sv_offences", statistic = "count", where = msv, period = "baseline",
   },
   measure "sna.msv_change" {
      title = "Change of most serious violence from the baseline year", unit = "percent", definition = "MSV",
      statistic = "against", of = "sna.msv", before = "sna.msv_baseline",
   },
   measure "sna.msv_by_year" {
      title = "Offences of most serious violence by financial year", unit = "offences", definition = "MSV",
      table = "sv_offences", statistic = "count", dimensions = { "financial_year" }, where = msv,
   },
   measure "sna.ksv" {
      title = "Offences of knife-enabled serious violence in the year", unit = "offences", definition = "KSV",
      table = "sv_offences", statistic = "count", where = ksv, period = "year",
      caveat = "Narrower than the national figure, which takes in threats to kill and sexual offences.",
   },
   measure "sna.ksv_baseline" {
      title = "Offences of knife-enabled serious violence in the baseline year", unit = "offences", definition = "KSV",
      table = "sv_offences", statistic = "count", where = ksv, period = "baseline",
   },
   measure "sna.ksv_change" {
      title = "Change of knife-enabled serious violence from the baseline year", unit = "percent", definition = "KSV",
      statistic = "against", of = "sna.ksv", before = "sna.ksv_baseline",
   },

   -- Months (A07).

   measure "sna.monthly" {
      title = "Offences of serious violence by month", unit = "offences", definition = "SV-2022",
      table = "sv_offences", statistic = "count", dimensions = { "month" }, where = sv_2022,
   },
   measure "sna.monthly_rate" {
      title = "Offences of serious violence per 1,000 residents in the month", unit = "per 1,000 residents",
      definition = "SV-2022", statistic = "rate", of = "sna.monthly", denominator = "sna.population", per = 1000,
      caveat = "A rate for each month, not turned into a yearly one.",
   },
   measure "sna.monthly_groups" {
      title = "Offences of serious violence by crime group and month", unit = "offences", definition = "SV-2022",
      table = "sv_offences", statistic = "count", dimensions = { "crime_group", "month" }, where = sv_2022,
   },
   measure "sna.peak_month" {
      title = "Month with the most offences of serious violence", unit = "offences", definition = "SV-2022",
      statistic = "peak", of = "sna.monthly", over = { "month" },
   },

   -- Hours, days, nights (A08, A09, A10).

   measure "sna.hours" {
      title = "Offences of serious violence by hour", unit = "offences", definition = "SV-2022", caveat = clock_known,
      table = "sv_offences", statistic = "count", dimensions = { "hour" }, where = sv_2022, period = "window",
   },
   measure "sna.hour_share" {
      title = "Share of offences of serious violence by hour", unit = "percent", definition = "SV-2022",
      caveat = clock_known, statistic = "share", of = "sna.hours", over = { "hour" },
   },
   measure "sna.peak_hour" {
      title = "Hour with the most offences of serious violence", unit = "offences", definition = "SV-2022",
      caveat = clock_known, statistic = "peak", of = "sna.hours", over = { "hour" },
   },
   measure "sna.weekday_hours" {
      title = "Offences of serious violence from Monday to Friday by hour", unit = "offences", definition = "SV-2022",
      caveat = "School holidays are included. " .. clock_known,
      table = "sv_offences", statistic = "count", dimensions = { "hour" }, where = on_weekdays, period = "window",
   },
   measure "sna.weekday_peak_hour" {
      title = "Hour with the most offences of serious violence from Monday to Friday", unit = "offences",
      definition = "SV-2022", statistic = "peak", of = "sna.weekday_hours", over = { "hour" },
      caveat = "School holidays are included. " .. clock_known,
   },
   measure "sna.hour_by_weekday" {
      title = "Offences of serious violence by hour and day of the week", unit = "offences", definition = "SV-2022",
      caveat = clock_known, table = "sv_offences", statistic = "count", dimensions = { "hour", "weekday" },
      where = sv_2022, period = "window",
   },
   measure "sna.peak_hour_of_week" {
      title = "Hour of the week with the most offences of serious violence", unit = "offences", definition = "SV-2022",
      caveat = clock_known, statistic = "peak", of = "sna.hour_by_weekday", over = { "hour", "weekday" },
   },
   measure "sna.weekdays" {
      title = "Offences of serious violence by day of the week", unit = "offences", definition = "SV-2022",
      table = "sv_offences", statistic = "count", dimensions = { "weekday" }, where = sv_2022, period = "window",
   },
   measure "sna.weekday_share" {
      title = "Share of offences of serious violence by day of the week", unit = "percent", definition = "SV-2022",
      statistic = "share", of = "sna.weekdays", over = { "weekday" },
   },
   measure "sna.nights" {
      title = "Offences of serious violence by day, the hours before 05:00 counted for the night before",
      unit = "offences", definition = "SV-2022", caveat = clock_known, table = "sv_offences", statistic = "count",
      dimensions = { "night_of" }, where = sv_2022, period = "window",
   },
   measure "sna.night_time" {
      title = "Offences of serious violence in and outside the night-time economy (22:00 to 04:59)", unit = "offences",
      definition = "SV-2022", caveat = clock_known, table = "sv_offences", statistic = "count",
      dimensions = { "night_time" }, where = sv_2022, period = "window",
   },
   measure "sna.night_time_share" {
      title = "Share of offences of serious violence in the night-time economy (22:00 to 04:59)", unit = "percent",
      definition = "SV-2022", statistic = "share", of = "sna.night_time", over = { "night_time" },
      caveat = "An even spread over the day would put 29.2% into these seven hours. " .. clock_known,
   },
   measure "sna.night_time_weekdays" {
      title = "Offences in the night-time economy by calendar day", unit = "offences", definition = "SV-2022",
      table = "sv_offences", statistic = "count", dimensions = { "weekday" }, where = at_night, period = "window",
      caveat = "By calendar day one night falls on two days.",
   },
   measure "sna.night_time_nights" {
      title = "Offences in the night-time economy by night", unit = "offences", definition = "SV-2022",
      table = "sv_offences", statistic = "count", dimensions = { "night_of" }, where = at_night, period = "window",
   },
   measure "sna.night_time_weekday_share" {
      title = "Share of offences in the night-time economy by calendar day", unit = "percent", definition = "SV-2022",
      statistic = "share", of = "sna.night_time_weekdays", over = { "weekday" },
      caveat = "By calendar day one night falls on two days.",
   },
   measure "sna.night_time_night_share" {
      title = "Share of offences in the night-time economy by night", unit = "percent", definition = "SV-2022",
      statistic = "share", of = "sna.night_time_nights", over = { "night_of" },
   },
   measure "sna.night_time_peak_hour" {
      title = "Hour of the night-time economy with the most offences", unit = "offences", definition = "SV-2022",
      statistic = "peak", of = "sna.night_time_hours", over = { "hour" }, caveat = clock_known,
   },
   measure "sna.night_time_hours" {
      title = "Offences in the night-time economy by hour", unit = "offences", definition = "SV-2022",
      table = "sv_offences", statistic = "count", dimensions = { "hour" }, where = at_night, period = "window",
   },

   -- Kinds of offence (A11).

   measure "sna.types" {
      title = "Offences of serious violence by type", unit = "offences", definition = "SV-2022", table = "sv_offences",
      statistic = "count", dimensions = { "crime_type" }, where = sv_2022, period = "window",
   },
   measure "sna.type_share" {
      title = "Share of offences of serious violence by type", unit = "percent", definition = "SV-2022",
      statistic = "share", of = "sna.types", over = { "crime_type" },
   },
   measure "sna.top_type" {
      title = "Most frequent type of serious violence", unit = "offences", definition = "SV-2022", statistic = "peak",
      of = "sna.types", over = { "crime_type" },
   },
   measure "sna.groups" {
      title = "Offences of serious violence by crime group", unit = "offences", definition = "SV-2022",
      table = "sv_offences", statistic = "count", dimensions = { "crime_group" }, where = sv_2022, period = "window",
   },
   measure "sna.group_share" {
      title = "Share of offences of serious violence by crime group", unit = "percent", definition = "SV-2022",
      statistic = "share", of = "sna.groups", over = { "crime_group" },
   },
   measure "sna.night_time_types" {
      title = "Offences in the night-time economy by type", unit = "offences", definition = "SV-2022",
      table = "sv_offences", statistic = "count", dimensions = { "crime_type" }, where = at_night, period = "window",
   },
   measure "sna.night_time_type_share" {
      title = "Share of offences in the night-time economy by type", unit = "percent", definition = "SV-2022",
      statistic = "share", of = "sna.night_time_types", over = { "crime_type" },
   },
   measure "sna.sections" {
      title = "Offences of assault with injury by section of the Act", unit = "offences", definition = "SV-2022",
      table = "sv_offences", statistic = "count", dimensions = { "section" }, where = injury, period = "window",
      caveat = "Only offences whose wording states the section.",
   },
   measure "sna.section_share" {
      title = "Share of offences of assault with injury by section of the Act", unit = "percent",
      definition = "SV-2022", statistic = "share", of = "sna.sections", over = { "section" },
      caveat = "Only offences whose wording states the section.",
   },

   -- Weapons (A12).

   measure "sna.weapons" {
      title = "Offences of serious violence by weapon", unit = "offences", definition = "SV-2022",
      table = "sv_offences", statistic = "count", dimensions = { "weapon_type" }, where = sv_2022, period = "window",
      caveat = "Of several weapons the gravest counts.",
   },
   measure "sna.weapon_share" {
      title = "Share of offences of serious violence by weapon, where known", unit = "percent", definition = "SV-2022",
      statistic = "share", of = "sna.weapons", over = { "weapon_type" },
   },
   measure "sna.knife" {
      title = "Offences of serious violence with a knife or sharp object", unit = "offences", definition = "SV-2022",
      table = "sv_offences", statistic = "count", where = knife_2022, period = "window",
   },
   measure "sna.knife_base" {
      title = "Offences of serious violence of which it is known whether there was a knife", unit = "offences",
      definition = "SV-2022", table = "sv_offences", statistic = "count", where = knife_known, period = "window",
   },
   measure "sna.knife_share" {
      title = "Share of offences of serious violence with a knife or sharp object, where known", unit = "percent",
      definition = "SV-2022", statistic = "part", of = "sna.knife", base = "sna.knife_base",
   },
   measure "sna.knife_area_share" {
      title = "Share of the whole area's offences with a knife or sharp object", unit = "percent",
      definition = "SV-2022", statistic = "area_share", of = "sna.knife",
   },

   -- Kinds of place and policing areas (A13, A14).

   measure "sna.places" {
      title = "Offences of serious violence by kind of place", unit = "offences", definition = "SV-2022",
      table = "sv_offences", statistic = "count", dimensions = { "place_type" }, where = sv_2022, period = "window",
   },
   measure "sna.place_share" {
      title = "Share of offences of serious violence by kind of place", unit = "percent", definition = "SV-2022",
      statistic = "share", of = "sna.places", over = { "place_type" },
      caveat = "Only public places belong to the definition.",
   },
   measure "sna.places_2023" {
      title = "Offences of serious violence by kind of place, wider definition", unit = "offences",
      definition = "SV-2023", table = "sv_offences", statistic = "count", dimensions = { "place_type" },
      where = sv_2023, period = "window",
   },
   measure "sna.place_share_2023" {
      title = "Share of offences of serious violence by kind of place, wider definition, where known", unit = "percent",
      definition = "SV-2023", statistic = "share", of = "sna.places_2023", over = { "place_type" },
   },
   measure "sna.policing_areas" {
      title = "Offences of serious violence by policing area", unit = "offences", definition = "SV-2022",
      table = "sv_offences", statistic = "count", dimensions = { "policing_area" }, where = sv_2022, period = "window",
   },
   measure "sna.policing_area_share" {
      title = "Share of offences of serious violence by policing area", unit = "percent", definition = "SV-2022",
      statistic = "share", of = "sna.policing_areas", over = { "policing_area" },
   },
   measure "sna.top_policing_area" {
      title = "Policing area with the most offences of serious violence", unit = "offences", definition = "SV-2022",
      statistic = "peak", of = "sna.policing_areas", over = { "policing_area" },
   },
}
