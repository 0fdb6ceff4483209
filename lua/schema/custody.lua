-- Detentions in custody, one row each.
--
-- Several offences, a return on bail or a move between suites repeat a custody number; the
-- first arrival counts.
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
return schema "custody" {
    title     = "Detentions in custody",
    publisher = "Leicestershire Police",
    source    = "Leicestershire Police, custody records",
    missing   = unknown,
    columns   = {
        column "custody_number" {
            heading = { "Custody number", "custody_number", "Custody No", "Custody ref",
                        "Custody record", "Custody reference" },
            type = "key", required = true, sensitivity = "personal",
        },
        column "arrived" {
            heading = { "Arrival", "arrival_datetime", "Arrival date", "Arrived",
                        "Date of arrival", "Arrival date and time", "Detention start" },
            type = "datetime", excel_serial = true, required = true,
        },
        column "person" {
            heading = { "Person ID", "person_id", "Nominal ID", "Detainee ID", "PIN" },
            type = "key", sensitivity = "personal",
        },
        column "age" {
            heading = { "Age", "Age at detention", "Detainee age" },
            type = "age", zero = "unknown", unusable = "unknown",
            missing = { "NULL", "Unknown", "n/k", "99", "999", "-1", "120" },
            sensitivity = "personal",
        },
        column "sex" {
            heading = { "Sex", "Gender" }, type = "code",
            codes = { "Male", "Female", "Indeterminate" },
            synonyms = { ["M"] = "Male", ["F"] = "Female", ["I"] = "Indeterminate",
                         ["X"] = "Indeterminate", ["1"] = "Male", ["2"] = "Female" },
            missing = { "Unknown", "U", "NULL", "-", "Not known", "n/k", "0", "9" },
            unusable = "unknown", sensitivity = "personal",
        },
        column "ethnicity" {
            heading = { "Ethnicity", "Self defined ethnicity", "SDE" }, type = "text",
            optional = true, missing = { "NULL" }, sensitivity = "sensitive",
        },
        column "class" {
            heading = { "Offence class", "offence_class", "HO class", "Principal offence class",
                        "Home Office class" },
            type = "text", form = "offence class", unusable = "unknown",
            repairs = dated,
        },
        column "disposal" { heading = { "Disposal", "Outcome" }, type = "text",
                            optional = true },
        column "home_lsoa" {
            heading = { "Home LSOA", "lsoa_home", "home_lsoa", "LSOA of residence" },
            type = "text", shape = "A99999999", optional = true, unusable = "unknown",
            missing = { "NULL", "No fixed abode", "NFA" }, sensitivity = "sensitive",
        },
        column "liaison" {
            heading = { "Liaison and diversion seen", "liaison_and_diversion_seen",
                        "L&D seen" },
            type = "flag", optional = true, unusable = "unknown", sensitivity = "sensitive",
        },
        column "appropriate_adult" {
            heading = { "Appropriate adult", "appropriate_adult", "AA" },
            type = "flag", optional = true, unusable = "unknown", sensitivity = "sensitive",
        },
        column "vip_offered" {
            heading = { "VIP offered", "vip_offered", "Intervention offered" },
            type = "flag", optional = true, unusable = "unknown", sensitivity = "personal",
        },
        column "vip_engaged" {
            heading = { "VIP engaged", "vip_engaged", "Intervention engaged" },
            type = "flag", optional = true, unusable = "unknown", sensitivity = "personal",
        },
    },
    ignore    = { "Name", "Suite", "Custody suite", "Postcode", "Officer" },
    same_rows = "drop",
    key       = { column = "custody_number", repeats = "keep the first",
                  order = { "arrived" } },
}
