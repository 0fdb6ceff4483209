-- Recorded crimes, one row each, from the force's records system.
--
-- A crime that stands in several extracts, or twice after a transfer, counts once: the newest
-- by its update stamp, else the last file.  Class codes that a spreadsheet turned into dates
-- are put right by templates/settings/class_repairs.csv and the list below; a date that is
-- not listed rejects its row.  A spreadsheet also turns 4.10 into 4.1, which nobody can see.
-- Points beyond the force and its neighbours are swapped or default values, and unknown.
-- Streets, postcodes and names of places are known and never read.
local unknown = { "NULL", "N/A", "NA", "-", ".", "Unknown", "UNK", "Not known", "Not stated",
                  "n/k", "NK", "Not recorded" }
local dated = {
    ["04-Jan"] = "4/1", ["4-Jan"] = "4/1", ["01-Apr"] = "4/1", ["1-Apr"] = "4/1",
    ["04-Feb"] = "4/2", ["4-Feb"] = "4/2", ["02-Apr"] = "4/2", ["2-Apr"] = "4/2",
    ["04-Oct"] = "4/10", ["4-Oct"] = "4/10", ["10-Apr"] = "4/10",
    ["01-Jan"] = "1/1", ["1-Jan"] = "1/1", ["01-Feb"] = "1/2", ["1-Feb"] = "1/2",
    ["08-Jun"] = "8/06", ["8-Jun"] = "8/06", ["06-Aug"] = "8/06", ["6-Aug"] = "8/06",
    ["08-Jan"] = "8/01", ["8-Jan"] = "8/01", ["01-Aug"] = "8/01", ["1-Aug"] = "8/01",
    ["05-Jan"] = "5/01", ["5-Jan"] = "5/01", ["01-May"] = "5/01", ["1-May"] = "5/01",
    ["04-Mar"] = "4/3", ["4-Mar"] = "4/3", ["04-Apr"] = "4/4", ["4-Apr"] = "4/4",
    ["04-Jun"] = "4/6", ["4-Jun"] = "4/6", ["04-Jul"] = "4/7", ["4-Jul"] = "4/7",
    ["04-Aug"] = "4/8", ["4-Aug"] = "4/8", ["04-Sep"] = "4/9", ["4-Sep"] = "4/9",
    ["10-Jan"] = "10/1", ["03-Apr"] = "4/3", ["3-Apr"] = "4/3", ["06-Apr"] = "4/6",
    ["6-Apr"] = "4/6", ["07-Apr"] = "4/7", ["7-Apr"] = "4/7", ["08-Apr"] = "4/8",
    ["8-Apr"] = "4/8", ["09-Apr"] = "4/9", ["9-Apr"] = "4/9", ["01-Oct"] = "10/1",
    ["1-Oct"] = "10/1",
}
return schema "offences" {
    title     = "Recorded crime",
    publisher = "Leicestershire Police",
    source    = "Leicestershire Police, recorded crime",
    missing   = unknown,
    columns   = {
        column "crime_number" {
            heading = { "Crime number", "crime_number", "Crime No", "Crime ref",
                        "Crime reference",
                        "OEL reference", "Occurrence number", "Offence number", "URN" },
            type = "key", required = true, sensitivity = "personal",
        },
        column "incident_number" {
            heading = { "Incident number", "incident_number", "Incident No", "Incident ref",
                        "Incident reference", "Parent incident" },
            type = "key", optional = true, sensitivity = "personal",
        },
        column "recorded" {
            heading = { "Recorded date", "recorded_date", "Date recorded", "Recorded on",
                        "Date crime recorded", "Created date" },
            type = "datetime", excel_serial = true, unusable = "unknown",
            not_before = "committed_from",
        },
        column "committed_from" {
            heading = { "Committed from", "committed_from", "Committed from date",
                        "Offence date from", "Date from", "First committed",
                        "First committed date", "Offence start", "Start date" },
            type = "datetime", excel_serial = true, unusable = "unknown",
        },
        column "committed_to" {
            heading = { "Committed to", "committed_to", "Committed to date", "Offence date to",
                        "Date to", "Last committed", "Last committed date", "Offence end",
                        "End date" },
            type = "datetime", excel_serial = true, unusable = "unknown", optional = true,
            not_before = "committed_from",
        },
        column "class" {
            heading = { "HO class", "ho_class", "Home Office class", "HO code",
                        "Home Office code", "HOCR class", "Offence class", "Class code" },
            type = "text", form = "offence class", required = true, repairs = dated,
        },
        column "subclass" {
            heading = { "HO subclass", "ho_subclass", "Home Office subclass", "HO sub class",
                        "HO class and subclass", "CJS code" },
            type = "text", form = "offence class", optional = true, unusable = "unknown",
            repairs = dated,
        },
        column "wording" {
            heading = { "Offence wording", "offence_wording", "Offence title", "Offence",
                        "Offence description", "HO offence" },
            type = "text", optional = true,
        },
        column "status" {
            heading = { "Crime status", "crime_status", "Status", "Record status",
                        "Classification status" },
            type = "text", optional = true, missing = { "NULL", "" },
        },
        column "outcome" {
            heading = { "Outcome type", "outcome_type", "Outcome", "HO outcome",
                        "Outcome code", "Disposal" },
            type = "text", optional = true,
        },
        column "location_type" {
            heading = { "Location type", "location_type", "Premises type", "Place type",
                        "Location category", "Type of location" },
            type = "text", missing = { "NULL" },
        },
        column "easting" {
            heading = { "Easting", "X", "Grid easting", "East" },
            type = "number", optional = true, missing = { "0", "NULL" }, min = 400000, max = 530000,
            unusable = "unknown", sensitivity = "sensitive",
        },
        column "northing" {
            heading = { "Northing", "Y", "Grid northing", "North" },
            type = "number", optional = true, missing = { "0", "NULL" }, min = 255000, max = 365000,
            unusable = "unknown", sensitivity = "sensitive",
        },
        column "lsoa11" {
            heading = { "LSOA11CD", "lsoa11cd", "LSOA 2011", "LSOA code (2011)", "LSOA code" },
            type = "text", shape = "A99999999", optional = true, unusable = "unknown",
            sensitivity = "sensitive",
        },
        column "lsoa21" {
            heading = { "LSOA21CD", "lsoa21cd", "LSOA 2021", "LSOA code (2021)" },
            type = "text", shape = "A99999999", optional = true, unusable = "unknown",
            sensitivity = "sensitive",
        },
        column "ward" { heading = { "Ward", "Ward name" }, type = "text", optional = true },
        column "beat" {
            heading = { "Beat", "Beat code", "Beat name", "Policing beat" },
            type = "text", optional = true, sensitivity = "sensitive",
        },
        column "npa" {
            heading = { "NPA", "Neighbourhood policing area", "LPU", "Policing area" },
            type = "text", optional = true,
        },
        column "district" {
            heading = { "District", "Local authority", "Local authority name", "LA", "LAD",
                        "CSP", "Borough" },
            type = "text",
        },
        column "domestic" {
            heading = { "Domestic flag", "domestic_flag", "Domestic", "DA flag",
                        "Domestic abuse", "Domestic abuse flag" },
            type = "flag", optional = true, unusable = "unknown",
        },
        column "hate" {
            heading = { "Hate flag", "hate_flag", "Hate crime", "Hate crime flag" },
            type = "flag", optional = true, unusable = "unknown",
        },
        column "alcohol" {
            heading = { "Alcohol flag", "alcohol_flag", "Alcohol", "Alcohol related" },
            type = "flag", optional = true, unusable = "unknown",
        },
        column "drugs" {
            heading = { "Drug flag", "drug_flag", "Drugs flag", "Drugs", "Drug related" },
            type = "flag", optional = true, unusable = "unknown",
        },
        column "weapon" {
            heading = { "Weapon type", "weapon_type", "Weapon", "Weapons", "Weapon used",
                        "Weapon description" },
            type = "multi", separator = ";|,+\n", optional = true, missing = { "NULL" },
        },
        column "knife" {
            heading = { "Knife flag NDQIS", "knife_flag_ndqis", "NDQIS knife flag",
                        "Knife enabled", "Knife crime flag" },
            type = "flag", optional = true, unusable = "unknown",
        },
        column "knife_local" {
            heading = { "Knife flag local", "knife_flag_local", "Local knife flag",
                        "Knife flag" },
            type = "flag", optional = true, unusable = "unknown",
        },
        column "victim_count" {
            heading = { "Victim count", "victim_count", "Number of victims", "Victims" },
            type = "count", optional = true, unusable = "unknown",
        },
        column "suspect_count" {
            heading = { "Suspect count", "suspect_count", "Number of suspects", "Suspects" },
            type = "count", optional = true, unusable = "unknown",
        },
        column "updated" {
            heading = { "Updated", "Last updated", "Date updated", "Update date",
                        "Last modified", "Modified date" },
            type = "datetime", optional = true, unusable = "unknown",
        },
    },
    ignore    = {
        "Location name", "location_name", "Street", "Street name", "Postcode", "Address",
        "Location", "NTE flag", "nte_flag", "MO", "MO text", "Officer", "OIC", "Force",
    },
    same_rows = "drop",
    key       = { column = "crime_number", repeats = "keep the last", order = { "updated" } },
}
