-- The force's extracts of offences, suspects, victims and custody: how they are written, and what is wrong with them.
--
-- Spellings that settings tables know are sprinkled over all rows.  Dirt is planted in known numbers, mostly on crimes that are
-- not in scope; planted.csv of each cut lists it as `vrn-report check` tells it.
local out_scope = { scope = { "out" }, kind = { "other", "assault" } }

-- What a name is written as: mostly itself.
local function spelt(name, others)
   local out = { [name] = 100 - 2 * #others }
   for _, other in ipairs(others) do out[other] = 2 end
   return out
end
local districts = {
   E06000016 = spelt("Leicester", { "Leicester City", "City of Leicester", "LEICESTER" }), E06000017 = spelt("Rutland", { "Rutland County" }),
   E07000129 = spelt("Blaby", { "Blaby District" }), E07000130 = spelt("Charnwood", { "Charnwood Borough", "CHARNWOOD" }), E07000131 = spelt("Harborough", { "Harborough District" }),
   E07000132 = spelt("Hinckley and Bosworth", { "Hinckley & Bosworth", "HBBC", "Hinkley and Bosworth" }), E07000133 = spelt("Melton", { "Melton Borough" }),
   E07000134 = spelt("North West Leicestershire", { "NWL", "NW Leics" }), E07000135 = spelt("Oadby and Wigston", { "Oadby & Wigston" }),
}
local policing = {
   ["Hinckley and Blaby"] = spelt("Hinckley and Blaby", { "Hinckley & Blaby", "Blaby and Hinckley" }), ["North West Leicestershire"] = spelt("North West Leicestershire", { "NWL" }),
   ["Central Leicester"] = spelt("Central Leicester", { "Central Leicester NPA" }), ["West Leicester"] = spelt("West Leicester", { "West Leicester NPA" }),
   ["East Leicester"] = spelt("East Leicester", { "EAST LEICESTER" }), ["South Leicester"] = { "South Leicester" }, Charnwood = spelt("Charnwood", { "Charnwood NPA" }),
   ["Melton and Rutland"] = spelt("Melton and Rutland", { "Melton & Rutland" }), ["Harborough and Wigston"] = spelt("Harborough and Wigston", { "Harborough & Wigston" }),
}
local sexes = { Male = { Male = 86, M = 14 }, Female = { Female = 86, F = 14 }, [""] = { Unknown = 60, U = 25, [""] = 15 } }
local s47 = { ["Assault occasioning actual bodily harm (Sec 47)"] = 52, ["Assault occasioning actual bodily harm"] = 20, ["S47 AOABH"] = 10, ["Section 47 assault"] = 9, ABH = 9 }
local s20 = { ["Wounding or inflicting grievous bodily harm (Section 20)"] = 60, ["S20 GBH"] = 25, ["Malicious wounding (Sec 20)"] = 15 }
local titles = { ["5D"] = { ["Wounding with intent to do grievous bodily harm"] = 70, ["S18 GBH"] = 30 }, ["8P"] = { "Racially or religiously aggravated assault with injury" },
                 ["8N"] = { ["Assault with injury"] = 60, ["Assault occasioning actual bodily harm"] = 40 }, ["*"] = { "" } }

return part {
   further "offences" {
      steps = {
         assign "wording" { given = { "class" }, weights = titles },
         assign "wording" { where = { section = { "s47", "s20" } }, given = { "section" }, weights = { s47 = s47, s20 = s20 } },
         assign "district_text" { given = { "district" }, weights = districts },
         assign "npa_text" { given = { "npa" }, weights = policing },
         assign "location_text" { where = { location = { "Street", "Public house", "House" } }, given = { "location" },
            weights = { Street = { Street = 90, STREET = 5, ["Street / road"] = 5 }, ["Public house"] = { ["Public house"] = 88, Pub = 12 }, House = { House = 84, HOUSE = 6, ["Private dwelling"] = 10 } } },
         copy "location_text" { where = { location_text = { "" } }, from = "location" },
         assign "earlier" { given = {}, number = true, weights = { ["0"] = 92, ["-1"] = 8 } },
         plus "incident" { from = { "serial", "earlier" } },
         assign "span" { given = {}, number = true, weights = { [""] = 64, ["0"] = 20, ["5-55"] = 8, ["60-720"] = 5, ["721-4000"] = 3 } },
         plus "committed_to" { from = { "committed", "span" } },
         plus "updated" { from = { "recorded", "kept_open" } },
         assign "alcohol" { given = { "night" }, weights = { yes = { Y = 48, N = 44, [""] = 8 }, ["*"] = { Y = 11, N = 78, [""] = 11 } } },
      },
   },
   extract "offences" {
      file = "police/offences-{year}.csv", date = "day", order = "recorded",
      columns = {
         column "Crime number" { from = "serial", prefix = "SYN-", width = 7 }, column "Incident number" { from = "incident", prefix = "SYN-I", width = 7 },
         column "Recorded date" { from = "recorded", form = "datetime" }, column "Committed from" { from = "committed", form = "datetime" },
         column "Committed to" { from = "committed_to", form = "datetime" }, column "HO class" { from = "class" }, column "Offence wording" { from = "wording" },
         column "Crime status" { from = "status" }, column "Outcome type" { from = "outcome" }, column "Location type" { from = "location_text" },
         column "LSOA11CD" { from = "lsoa", prefix = "E0199", width = 4 }, column "Beat" { from = "beat" }, column "NPA" { from = "npa_text" },
         column "District" { from = "district_text" }, column "Domestic flag" { from = "domestic" }, column "Alcohol flag" { from = "alcohol" },
         column "Weapon type" { from = "weapon" }, column "Knife flag NDQIS" { from = "knife_flag" }, column "Victim count" { from = "victims" },
         column "Suspect count" { from = "suspects" }, column "Updated" { from = "updated", form = "datetime" },
      },
      dirt = {
         dirt "repaired" { what = "HO class: a damaged value put right as the schema lists it", rows = 5, column = "HO class", value = { "04-Jan", "01-Apr" }, where = { class = { "4/1" } } },
         dirt "repaired" { what = "HO class: brought into the usual form", rows = 160, column = "HO class", how = "small letters", where = { scope = { "in" }, class = { "8N", "5D", "34B" } } },
         dirt "repaired" { what = "HO class: blanks around the value dropped", rows = 90, column = "HO class", how = "blanks" },
         dirt "repaired" { what = "Recorded date: a date taken from a spreadsheet's day number", rows = 48, column = "Recorded date", how = "day number", where = { lag = { "1440-172800" } } },
         dirt "repaired" { what = "Committed to: before the time that it follows, taken as unknown", rows = 37, column = "Committed to", value = { "01/01/2016 00:00", "28/02/2015 13:00" } },
         dirt "repaired" { what = "LSOA11CD: not of the form A99999999; taken as unknown", rows = 26, column = "LSOA11CD", value = { "E0199", "99999999X" } },
         dirt "repaired" { what = "Domestic flag: not yes or no; taken as unknown", rows = 22, column = "Domestic flag", value = { "?", "Not sure" }, where = { scope = { "in" } } },
         dirt "repaired" { what = "Victim count: not a whole number; taken as unknown", rows = 14, column = "Victim count", value = "two" },
         dirt "rejected" { what = "HO class: no value, but one is required", rows = 18, column = "HO class", value = "", where = out_scope },
         dirt "rejected" { what = "HO class: a date where an offence class belongs: a spreadsheet changed it; export it as text, or list its repair in templates/settings/class_repairs.csv", rows = 9,
                           column = "HO class", value = { "12-Mar", "09-Sep" }, where = out_scope },
         dirt "rejected" { what = "Crime number: no value, but one is required", rows = 6, column = "Crime number", value = "", where = out_scope },
         dirt "rejected" { what = "more fields than the heading", rows = 7, how = "a field more", where = out_scope },
         dirt "rejected" { what = "fewer fields than the heading", rows = 4, how = "a field fewer", where = out_scope },
         dirt "excluded" { what = "the whole row stands in another row, which counts", rows = 24, again = {} },
         dirt "excluded" { what = "Crime number stands in another row, which counts by Updated", rows = 23, again = { Updated = "10/01/2022 09:00", ["Crime status"] = "Finalised" },
                           where = { status = { "Crimed", "Finalised", "Live" }, era = { "before", "window" } } },
         dirt "excluded" { what = "Crime number stands in another row, which counts by Updated", rows = 8, again = { Updated = "30/06/2023 09:00", ["Crime status"] = "Finalised" },
                           where = { status = { "Crimed", "Finalised", "Live" }, era = { "after" } } },
         dirt "passed over" { what = "Committed from: a day that says that there is none", rows = 20, column = "Committed from", value = { "01/01/1900 00:00", "01/01/1901" }, where = out_scope },
         dirt "passed over" { what = "Recorded date: years after the crime", rows = 12, column = "Recorded date", value = { "14/12/2021 10:30", "02/11/2021 16:45" }, where = { stratum = { "2017/18" } } },
         dirt "passed over" { what = "Victim count: not that of the victims' file", rows = 40, column = "Victim count", value = { "7", "12" } },
      },
   },

   further "suspects" { steps = { assign "sex_text" { given = { "sex" }, weights = sexes }, assign "home_text" { where = { home_district = { "Leicester" } }, given = {}, weights = spelt("Leicester", { "Leicester City" }) },
                                  copy "home_text" { where = { home_text = { "" } }, from = "home_district" },
                                  map "home_npa" { where = { home_npa = { "Outside LLR" } }, from = "home_npa", values = { ["-"] = "" } } } },
   extract "suspects" {
      file = "police/suspects-{year}.csv", date = "day", order = "serial",
      columns = {
         column "Crime number" { from = "serial", prefix = "SYN-", width = 7 }, column "Suspect ID" { from = "person", prefix = "SYN-P", width = 6 },
         column "Role" { from = "role" }, column "Sex" { from = "sex_text" }, column "Age at offence" { from = "age" },
         column "Officer defined ethnicity" { from = "ethnicity" }, column "Self defined ethnicity" { from = "stated" },
         column "Home LSOA" { from = "home_lsoa", prefix = "E0199", width = 4 }, column "Home beat" { from = "home_beat" },
         column "Home NPA" { from = "home_npa" }, column "Home district" { from = "home_text" },
      },
      dirt = {
         dirt "repaired" { what = "Age at offence: no possible age, taken as unknown", rows = 33, column = "Age at offence", value = { "118", "0", "210" }, where = out_scope },
         dirt "repaired" { what = "Age at offence: cut to whole years", rows = 12, column = "Age at offence", value = { "17.5", "23.25" }, where = out_scope },
         dirt "repaired" { what = "Role: not one of the listed codes; taken as unknown", rows = 21, column = "Role", value = { "NFA", "bailed to return" } },
         dirt "repaired" { what = "Role: a listed code in another spelling", rows = 64, column = "Role", value = { "Suspect", "ARRESTED" } },
         dirt "repaired" { what = "Home LSOA: not of the form A99999999; taken as unknown", rows = 15, column = "Home LSOA", value = "no fixed abode - hostel" },
         dirt "rejected" { what = "Crime number: no value, but one is required", rows = 4, column = "Crime number", value = "", where = out_scope },
         dirt "excluded" { what = "the whole row stands in another row, which counts", rows = 19, again = {} },
         dirt "excluded" { what = "Crime number with the same Suspect ID stands in another row, which counts by Role", rows = 42, again = { Role = "convicted" }, where = { age_group = { "young", "older" }, role = { "suspect", "named", "arrested", "cautioned", "charged" } } },
         dirt "passed over" { what = "Age at offence: a number that says unknown", rows = 25, column = "Age at offence", value = { "99", "-1", "999" }, where = out_scope },
      },
   },

   further "victims" { steps = { assign "sex_text" { where = { victim_type = { "person" } }, given = { "sex" }, weights = sexes },
                                 assign "type_text" { given = { "victim_type" }, weights = { person = { person = 80, individual = 20 }, business = { business = 85, organisation = 15 }, state = { "state" } } },
                                 map "home_npa" { where = { home_npa = { "Outside LLR" } }, from = "home_npa", values = { ["-"] = "" } } } },
   extract "victims" {
      file = "police/victims-{year}.csv", date = "day", order = "serial",
      columns = {
         column "Crime number" { from = "serial", prefix = "SYN-", width = 7 }, column "Victim ID" { from = "person", prefix = "SYN-V", width = 6 },
         column "Victim type" { from = "type_text" }, column "Sex" { from = "sex_text" }, column "Age at offence" { from = "age" },
         column "Officer defined ethnicity" { from = "ethnicity" }, column "Self defined ethnicity" { from = "stated" },
         column "Home LSOA" { from = "home_lsoa", prefix = "E0199", width = 4 }, column "Home beat" { from = "home_beat" }, column "Home NPA" { from = "home_npa" },
         column "Home district" { from = "home_district" }, column "Injury degree" { from = "injury" }, column "Repeat 12m" { from = "repeat_12m" },
      },
      dirt = {
         dirt "repaired" { what = "Age at offence: no possible age, taken as unknown", rows = 28, column = "Age at offence", value = { "118", "131", "-4" }, where = out_scope },
         dirt "repaired" { what = "Injury degree: not one of the listed codes; taken as unknown", rows = 23, column = "Injury degree", value = { "moderate", "see statement" } },
         dirt "repaired" { what = "Sex: not one of the listed codes; taken as unknown", rows = 9, column = "Sex", value = { "Mael", "-2" }, where = out_scope },
         dirt "rejected" { what = "Crime number: no value, but one is required", rows = 5, column = "Crime number", value = "", where = out_scope },
         dirt "excluded" { what = "the whole row stands in another row, which counts", rows = 27, again = {} },
         dirt "passed over" { what = "Age at offence: a number that says unknown", rows = 31, column = "Age at offence", value = { "999", "120" }, where = out_scope },
      },
   },

   -- Detentions: suspects who were arrested and what followed, and people detained for other things.
   records "custody" {
      of = "suspects", where = { role = { "arrested", "charged", "cautioned", "convicted" }, age_group = { "young", "older" } },
      inherit = { "serial", "year", "day", "person", "sex", "stated", "home_lsoa", "age", "age_group", "class", "role", "committed" },
      steps = {
         -- Arrested the same night, the next days, or weeks later.
         assign "free" { given = {}, number = true, weights = { ["25-59"] = 14, ["60-119"] = 18, ["120-239"] = 16, ["240-719"] = 18, ["720-1439"] = 16,
                                                                ["1440-4319"] = 11, ["4320-10079"] = 5, ["10080-43200"] = 2 } },
         plus "arrived" { from = { "committed", "free" } },
         serial "number" { order = "arrived" },
         assign "disposal" { given = { "role" }, weights = { charged = { Charged = 1 }, convicted = { Charged = 1 }, cautioned = { Caution = 1 },
            ["*"] = { ["Released under investigation"] = 66, ["No further action"] = 21, Bailed = 13 } } },
         assign "liaison" { given = {}, weights = { Y = 24, N = 76 } },
         assign "adult" { given = { "age" }, weights = { ["10-17"] = { Y = 97, N = 3 }, ["*"] = { Y = 6, N = 94 } } },
         assign "offered" { given = { "age" }, weights = { ["11-25"] = { Y = 58, N = 42 }, ["*"] = { "N" } } },
         assign "engaged" { given = { "offered" }, weights = { Y = { Y = 46, N = 54 }, N = { "" } } },
      },
   },
   extract "custody" {
      file = "police/custody-{year}.csv", date = "day", order = "arrived",
      columns = {
         column "Custody number" { from = "number", prefix = "SYN-C", width = 6 }, column "Arrival date and time" { from = "arrived", form = "datetime" },
         column "Person ID" { from = "person", prefix = "SYN-P", width = 6 }, column "Age" { from = "age" }, column "Sex" { from = "sex" }, column "Ethnicity" { from = "stated" },
         column "Offence class" { from = "class" }, column "Disposal" { from = "disposal" }, column "Home LSOA" { from = "home_lsoa", prefix = "E0199", width = 4 },
         column "Liaison and diversion seen" { from = "liaison" }, column "Appropriate adult" { from = "adult" }, column "VIP offered" { from = "offered" },
         column "VIP engaged" { from = "engaged" },
      },
      dirt = {
         dirt "excluded" { what = "Custody number stands in another row, which counts by Arrival", rows = 38, again = { ["Arrival date and time"] = "31/03/2023 21:00", Disposal = "Bailed" } },
         dirt "repaired" { what = "Age: no possible age, taken as unknown", rows = 11, column = "Age", value = "0" },
         dirt "rejected" { what = "Arrival: not a date and time (YYYY-MM-DD HH:MM or DD/MM/YYYY HH:MM)", rows = 3, column = "Arrival date and time", value = "31/02/2020 10:00" },
         dirt "rejected" { what = "Arrival: no value, but one is required", rows = 3, column = "Arrival date and time", value = "unknown" },
      },
   },
}
