-- Suspects of crimes, one row for each crime and person.
--
-- Where a person stands several times beside one crime the highest status counts, in the order
-- of the codes of `role`.  Age 0 is no suspect's age but an empty field.  A row without a
-- person is a description ("unknown male"): it has no key, stays, and belongs to nobody.
-- Officer-defined and self-defined ethnicity are two columns and never mix.
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
return schema "suspects" {
    title     = "Suspects of recorded crime",
    publisher = "Leicestershire Police",
    source    = "Leicestershire Police, suspects linked to recorded crime",
    missing   = unknown,
    columns   = {
        column "crime_number" {
            heading = { "Crime number", "crime_number", "Crime No", "Crime ref",
                        "Crime reference",
                        "Occurrence number", "Offence number" },
            type = "key", required = true, sensitivity = "personal",
        },
        column "person" {
            heading = { "Suspect ID", "suspect_id", "Person ID", "person_id", "Nominal ID",
                        "Nominal ref", "PIN", "Suspect reference" },
            type = "key", sensitivity = "personal",
        },
        column "role" {
            heading = { "Role", "Suspect role", "Suspect status", "Status", "Involvement" },
            type = "code", optional = true, unusable = "unknown",
            codes = { "suspect", "named", "arrested", "cautioned", "charged", "convicted" },
            synonyms = {
                ["suspected"] = "suspect", ["named suspect"] = "named", ["arrest"] = "arrested",
                ["caution"] = "cautioned", ["charge"] = "charged", ["summonsed"] = "charged",
                ["charged/summonsed"] = "charged", ["conviction"] = "convicted",
                ["offender"] = "convicted", ["defendant"] = "charged",
            },
            sensitivity = "personal",
        },
        column "sex" {
            heading = { "Sex", "Gender", "Suspect sex", "Suspect gender" },
            type = "code", codes = { "Male", "Female", "Indeterminate" },
            synonyms = { ["M"] = "Male", ["F"] = "Female", ["I"] = "Indeterminate",
                         ["X"] = "Indeterminate", ["1"] = "Male", ["2"] = "Female" },
            missing = { "Unknown", "U", "NULL", "-", "Not known", "n/k", "0", "9" },
            unusable = "unknown", sensitivity = "personal",
        },
        column "age" {
            heading = { "Age at offence", "age_at_offence", "Age", "Suspect age",
                        "Age at time of offence" },
            type = "age", zero = "unknown", unusable = "unknown", optional = true,
            missing = { "NULL", "Unknown", "n/k", "99", "999", "-1", "120" },
            sensitivity = "personal",
        },
        column "birth" {
            heading = { "Date of birth", "DOB", "dob", "Suspect DOB" },
            type = "date", excel_serial = true, unusable = "unknown", optional = true,
            sensitivity = "sensitive",
        },
        column "ethnicity_officer" {
            heading = { "Officer defined ethnicity", "officer_defined_ethnicity", "ODE",
                        "IC code", "Ethnic appearance", "Officer-defined ethnicity" },
            type = "text", optional = true, missing = { "NULL", "" }, sensitivity = "sensitive",
        },
        column "ethnicity_self" {
            heading = { "Self defined ethnicity", "self_defined_ethnicity", "SDE",
                        "SDE 16+1", "Self-defined ethnicity" },
            type = "text", optional = true, missing = { "NULL", "" }, sensitivity = "sensitive",
        },
        column "home_lsoa" {
            heading = { "Home LSOA", "home_lsoa", "LSOA of residence", "Residence LSOA",
                        "LSOA11CD", "LSOA21CD" },
            type = "text", shape = "A99999999", optional = true, unusable = "unknown",
            missing = { "NULL", "No fixed abode", "NFA", "X99999998", "X99999999" },
            sensitivity = "sensitive",
        },
        column "home_district" {
            heading = { "Home district", "home_district", "District of residence",
                        "Residence district", "Home local authority" },
            type = "text", optional = true, sensitivity = "personal",
        },
        column "home_npa" {
            heading = { "Home NPA", "home_npa", "NPA of residence", "Residence NPA" },
            type = "text", optional = true, sensitivity = "personal",
        },
        column "home_beat" {
            heading = { "Home beat", "home_beat", "Beat of residence", "Residence beat" },
            type = "text", optional = true, sensitivity = "sensitive",
        },
        column "flags" {
            heading = { "Flags", "Warning markers", "Markers", "Suspect flags" },
            type = "multi", separator = ";|,+\n", optional = true, sensitivity = "sensitive",
        },
        column "habitual_knife_carrier" {
            heading = { "Habitual knife carrier", "habitual_knife_carrier", "HKC" },
            type = "flag", optional = true, unusable = "unknown", sensitivity = "sensitive",
        },
        column "mental" {
            heading = { "Mental disorder", "mental_disorder", "Mental health flag",
                        "Mental disorder flag" },
            type = "flag", optional = true, unusable = "unknown", sensitivity = "sensitive",
        },
        column "first_offence" {
            heading = { "First offence date", "first_offence_date", "Date of first offence" },
            type = "date", excel_serial = true, optional = true, unusable = "unknown",
            sensitivity = "personal",
        },
        column "first_class" {
            heading = { "First offence class", "first_offence_class",
                        "Class of first offence" },
            type = "text", form = "offence class", optional = true, unusable = "unknown",
            repairs = dated,
            sensitivity = "personal",
        },
        column "prior_count" {
            heading = { "Prior offence count", "prior_offence_count", "Prior offences",
                        "Previous offences" },
            type = "count", optional = true, unusable = "unknown", sensitivity = "personal",
        },
        column "victim_before" {
            heading = { "Victim before first offence", "victim_before_first_offence",
                        "Previously victim" },
            type = "flag", optional = true, unusable = "unknown", sensitivity = "sensitive",
        },
    },
    ignore    = { "Name", "Surname", "Forename", "Address", "Postcode", "Home postcode",
                  "home_postcode", "Officer", "PNC ID", "PNCID" },
    belongs   = { source = "offences", column = "crime_number", told = "suspect_count" },
    same_rows = "drop",
    key       = { column = { "crime_number", "person" }, repeats = "keep the last",
                  order = { "role" } },
}
