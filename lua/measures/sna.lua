-- The strategic needs assessment: what serious violence is, how its extracts are seen, and whom rates are for.
--
-- The measures stand in the other files sna_*.lua; README.md says which analysis is where.  They are about periods that the
-- release names:
--
--    year        the report year                      before         the year it is compared with
--    window      the months of tables and profiles    window_before  as many months before them
--    part        the latest six months                part_before    the same months a year earlier
--    baseline    the year of the success measures     population     the month of the population estimates (June)
--    history     the first month to the end of part   whole_years    the whole years before part
--    months      the months of charts                 four_years     the latest four years
--    latest      the month of the newest registers    earlier        the month they are compared with
--    monitoring  the months of the programmes' monitoring
--
-- Series by month or year are over all that the extracts hold.  A crime that is not flagged as domestic, or of which that
-- is not known, is not domestic; a record whose status is not known is kept.  Places are where it happened unless the
-- title says where somebody lives.

-- What an offence is, for tables of offences and for rows joined to them.
local own = {
   map "sv_2020"      { from = "class", settings = "offence_classes", key = "code", value = "sv_2020" },
   map "sv_2022"      { from = "class", settings = "offence_classes", key = "code", value = "sv_2022" },
   map "sv_2023"      { from = "class", settings = "offence_classes", key = "code", value = "sv_2023" },
   map "most_serious" { from = "class", settings = "offence_classes", key = "code", value = "most_serious" },
   map "homicide"     { from = "class", settings = "offence_classes", key = "code", value = "homicide" },
   map "crime_type"   { from = "class", settings = "offence_classes", key = "code", value = "crime_type" },
   map "crime_group"  { from = "class", settings = "offence_classes", key = "code", value = "crime_group" },
   map "section_stated"   { from = "wording", settings = "offence_wording", key = "wording", value = "sub_type" },
   map "section_of_class" { from = "class", settings = "offence_classes", key = "code", value = "section" },
   first "section"        { from = { "section_stated", "section_of_class" } },
   map "place_type"   { from = "location_type", settings = "location_map", key = "value", value = "group" },
   map "public"       { from = "location_type", settings = "location_map", key = "value", value = "public" },
   map "state"        { from = "status", settings = "crime_status", key = "value", value = "group" },
   map "weapon_type"  { from = "weapon", settings = "weapon_map", key = "value", value = "group" },
   map "area"         { from = "district", settings = "area_names", key = "name", value = "code" },
   map "npa_code"     { from = "npa", settings = "npa_names", key = "name", value = "code" },
   map "policing_area" { from = "npa_code", settings = "npas", key = "code", value = "name" },
   clock "month"          { from = "committed_from", part = "month" },
   clock "financial_year" { from = "committed_from", part = "financial_year" },
   clock "weekday"        { from = "committed_from", part = "weekday" },
   clock "night_of"       { from = "committed_from", part = "night_of" },
   clock "night_time"     { from = "committed_from", part = "night_time" },
   clock "hour"           { from = "committed_from", part = "hour" },
}

local class_2020 = map "sv_2020" { from = "offences.class", settings = "offence_classes", key = "code", value = "sv_2020" }
local class_2022 = map "sv_2022" { from = "offences.class", settings = "offence_classes", key = "code", value = "sv_2022" }
local class_2023 = map "sv_2023" { from = "offences.class", settings = "offence_classes", key = "code", value = "sv_2023" }
local most_serious =
   map "most_serious" { from = "offences.class", settings = "offence_classes", key = "code", value = "most_serious" }
local homicide = map "homicide" { from = "offences.class", settings = "offence_classes", key = "code", value = "homicide" }
local crime_type = map "crime_type" { from = "offences.class", settings = "offence_classes", key = "code",
                                      value = "crime_type" }
local public = map "public" { from = "offences.location_type", settings = "location_map", key = "value", value = "public" }
local state = map "state" { from = "offences.status", settings = "crime_status", key = "value", value = "group" }
local area = map "area" { from = "offences.district", settings = "area_names", key = "name", value = "code" }
local home = map "home" { from = "home_district", settings = "area_names", key = "name", value = "code" }
local npa = map "npa_code" { from = "offences.npa", settings = "npa_names", key = "name", value = "code" }
local home_npa = map "home_npa_code" { from = "home_npa", settings = "npa_names", key = "name", value = "code" }
local home_policing = map "home_policing_area" { from = "home_npa_code", settings = "npas", key = "code", value = "name" }
local month = clock "month" { from = "offences.committed_from", part = "month" }
local year = clock "financial_year" { from = "offences.committed_from", part = "financial_year" }
local night_time = clock "night_time" { from = "offences.committed_from", part = "night_time" }
-- As the extract gives it, else from the date of birth.
local age_then = age "age_then" { given = "age", born = "birth", at = "offences.committed_from" }
local age_group = band "age_group" { from = "age_then", bands = "under_25" }
local age_band = band "age_band" { from = "age_then", bands = "five_year" }
local single_age = band "single_age" { from = "age_then", bands = "single_year" }
local suspect_age = band "suspect_age" { from = "age_then", bands = "suspect_under_25" }
local ethnicity = map "ethnicity" { from = "ethnicity_officer", settings = "ethnicity_map", key = "value",
                                    value = "officer" }
local ethnicity_stated = map "ethnicity_stated" { from = "ethnicity_self", settings = "ethnicity_map", key = "value",
                                                  value = "self" }

local young_suspect = any "young_suspect" { view = "sv_suspects", on = "crime_number",
                                            where = { age_group = { "Under 25" } } }

local yes, kept, not_flagged = { "yes" }, { "valid", "unknown" }, { "N", "unknown" }
local sv_2022 = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept }

-- How often a person occurs with different crimes of serious violence, over the months of the window.
local repeats = times "repeats" { of = "person", count = "crime_number", where = sv_2022, period = "window",
                                  month = "month" }
local young_repeats = times "young_repeats" {
   of = "person", count = "crime_number", period = "window", month = "month",
   where = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, age_group = { "Under 25" } },
}

return measures {

   definition "SV-2020" {
      title = "Serious violence in public places",
      text = "Violence in a public place that causes significant physical injury, with or without a weapon: homicide, violence "
         .. "with injury or endangering life, and robbery. Sexual violence and domestic settings are left out.",
   },
   definition "SV-2022" {
      title = "Serious violence in public places, by nine crime types",
      text = "Violence in a public place that causes significant physical injury, with or without a weapon, counted by the nine "
         .. "crime types of the counting rules. Sexual violence and domestic settings are left out.",
   },
   definition "SV-2023" {
      title = "Serious violence, wider definition",
      text = "Violence that causes significant physical injury or other serious harm, sexual violence included, with or without "
         .. "a weapon, in a public place or a home.",
   },
   definition "MSV" {
      title = "Most serious violence",
      text = "Murder, attempted murder, grievous bodily harm with intent, and robbery of personal and of business property.",
   },
   definition "NDH" {
      title = "Non-domestic homicide",
      text = "Murder, manslaughter and infanticide that are not flagged as domestic abuse, counted for each victim.",
   },
   definition "KSV" {
      title = "Knife-enabled serious violence",
      text = "Offences of serious violence in public places in which a knife or sharp object was used or threatened.",
   },

   view "sv_offences" { table = "offences", derive = own },
   view "sv_suspects" {
      table  = "suspects",
      join   = { offences = "crime_number" },
      derive = { class_2020, class_2022, class_2023, most_serious, homicide, crime_type, public, state, area, npa, home,
                 home_npa, home_policing, month, year, night_time, age_then, age_group, age_band, single_age, suspect_age, ethnicity,
                 ethnicity_stated },
   },
   view "sv_suspect_homes" {
      table  = "suspects",
      join   = { offences = "crime_number" },
      derive = { class_2022, public, state, home, home_npa, month, age_then, age_group, age_band, suspect_age },
   },
   view "sv_repeat_suspects" {
      table  = "suspects",
      join   = { offences = "crime_number" },
      derive = { class_2022, public, state, area, npa, month, age_then, age_group, repeats, young_repeats },
   },
   -- Repeats where people live.
   view "sv_repeat_suspect_homes" {
      table  = "suspects",
      join   = { offences = "crime_number" },
      derive = { class_2022, public, state, home, home_npa, month, age_then, age_group, age_band, suspect_age, repeats },
   },
   view "sv_victims" {
      table  = "victims",
      join   = { offences = "crime_number" },
      derive = { class_2020, class_2022, class_2023, most_serious, homicide, crime_type, public, state, area, npa, home,
                 home_npa, home_policing, month, year, night_time, age_then, age_group, age_band, single_age, ethnicity, ethnicity_stated,
                 young_suspect },
   },
   view "sv_victim_homes" {
      table  = "victims",
      join   = { offences = "crime_number" },
      derive = { class_2022, public, state, home, home_npa, month, age_then, age_group, age_band, young_suspect },
   },
   view "sv_repeat_victims" {
      table  = "victims",
      join   = { offences = "crime_number" },
      derive = { class_2022, public, state, area, npa, month, age_then, age_group, repeats },
   },
   view "sv_repeat_victim_homes" {
      table  = "victims",
      join   = { offences = "crime_number" },
      derive = { class_2022, public, state, home, home_npa, month, age_then, age_group, age_band, repeats },
   },

   place "sv_offences"        { column = "area", level = "district", npa = "npa_code", month = "month" },
   place "sv_suspects"        { column = "area", level = "district", npa = "npa_code", month = "month" },
   place "sv_suspect_homes"   { column = "home", level = "district", npa = "home_npa_code", month = "month" },
   place "sv_repeat_suspects" { column = "area", level = "district", npa = "npa_code", month = "month" },
   place "sv_victims"         { column = "area", level = "district", npa = "npa_code", month = "month" },
   place "sv_victim_homes"    { column = "home", level = "district", npa = "home_npa_code", month = "month" },
   place "sv_repeat_victims"  { column = "area", level = "district", npa = "npa_code", month = "month" },
   place "sv_repeat_suspect_homes" { column = "home", level = "district", npa = "home_npa_code", month = "month" },
   place "sv_repeat_victim_homes"  { column = "home", level = "district", npa = "home_npa_code", month = "month" },
}
