-- Cohorts that were delivered as an anonymous file: one row for each member.
--
-- `cohort` names the cohort where a file holds several, such as "Repeat suspects" and "Murder or
-- attempted murder under 25".  `index` is the offence that puts a member into it; `prior_count`
-- the offences between the first one and that; `age` the age at it.  Flags are the police's
-- markers, not diagnoses.
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
return schema "cohort" {
    title     = "Cohort",
    publisher = "Leicestershire Police",
    source    = "Leicestershire Police, cohort",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "cohort" { heading = { "Cohort", "cohort_name", "Cohort name" }, type = "text",
                          optional = true },
        column "person" {
            heading = { "Person ID", "person_id", "Nominal ID", "Child ID", "child_id" },
            type = "key", required = true, sensitivity = "personal",
        },
        column "age" {
            heading = { "Age", "age" }, type = "age", zero = "unknown", unusable = "unknown",
            optional = true, missing = { "NULL", "Unknown", "99", "999", "-1", "120" },
            sensitivity = "personal",
        },
        column "sex" {
            heading = { "Sex", "Gender" }, type = "code", optional = true,
            codes = { "Male", "Female", "Indeterminate" },
            synonyms = { ["M"] = "Male", ["F"] = "Female", ["I"] = "Indeterminate",
                         ["X"] = "Indeterminate" },
            missing = { "Unknown", "U", "NULL", "-", "Not known", "n/k" },
            unusable = "unknown", sensitivity = "personal",
        },
        column "age_first" {
            heading = { "Age at first offence", "age_at_first_offence" }, type = "age",
            zero = "unknown", unusable = "unknown", sensitivity = "personal",
        },
        column "first" { heading = { "First offence date", "first_offence_date" },
                         type = "date", unusable = "unknown", sensitivity = "personal" },
        column "index" {
            heading = { "Index offence date", "index_offence_date" }, type = "date",
            unusable = "unknown", not_before = "first", sensitivity = "personal",
        },
        column "first_class" { heading = { "First offence class", "first_offence_class" },
                               type = "text", form = "offence class", optional = true,
                               repairs = dated, unusable = "unknown",
                               sensitivity = "personal" },
        column "prior_count" { heading = { "Prior offences", "prior_offence_count" },
                               type = "count", optional = true, unusable = "unknown",
                               sensitivity = "personal" },
        column "flags" { heading = { "Flags", "Markers" }, type = "multi", separator = ";|",
                         optional = true, sensitivity = "sensitive" },
        column "mental" {
            heading = { "Mental disorder", "mental_disorder", "Mental disorder flag" },
            type = "flag", optional = true, unusable = "unknown", sensitivity = "sensitive",
        },
        column "drugs" {
            heading = { "Drugs", "drugs_flag", "Drugs flag" },
            type = "flag", optional = true, unusable = "unknown", sensitivity = "sensitive",
        },
        column "habitual_knife_carrier" {
            heading = { "Habitual knife carrier", "habitual_knife_carrier", "HKC" },
            type = "flag", optional = true, unusable = "unknown", sensitivity = "sensitive",
        },
        column "victim" {
            heading = { "Victim of crime", "victim_of_crime", "Ever victim" },
            type = "flag", optional = true, unusable = "unknown", sensitivity = "sensitive",
        },
        column "victim_or_witness" {
            heading = { "Victim or witness of crime", "Victim or witness", "victim_or_witness" },
            type = "flag", optional = true, unusable = "unknown", sensitivity = "sensitive",
        },
        column "domestic" {
            heading = { "Victim or witness of domestic abuse", "Domestic abuse", "domestic_abuse", "Domestic abuse flag" },
            type = "flag", optional = true, unusable = "unknown", sensitivity = "sensitive",
        },
        column "first_victim" {
            heading = { "First victimisation date", "first_victimisation_date" },
            type = "date", optional = true, unusable = "unknown", sensitivity = "sensitive",
        },
        column "victim_before" { heading = { "Previously victim", "victim_before" },
                                 type = "flag", optional = true, unusable = "unknown",
                                 sensitivity = "sensitive" },
        column "area" {
            heading = { "District", "Area", "Local authority", "Home district" },
            type = "text", optional = true, sensitivity = "personal",
        },
        column "npa" {
            heading = { "NPA", "Home NPA", "Neighbourhood policing area" }, type = "text",
            optional = true, sensitivity = "personal",
        },
    },
    ignore    = { "Name", "Surname", "Forename", "DOB", "Postcode", "Address", "Notes" },
    same_rows = "drop",
    key       = { column = { "cohort", "person" }, repeats = "refuse" },
}
