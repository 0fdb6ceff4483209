-- Hospital episodes (HES admitted patient care, or SUS).
--
-- Which episodes count (first finished emergency episodes, causes X85 to Y09) is for the
-- measures; here every episode stays.  7001 to 7007 are babies under one year.  X99999998 and
-- the like are residences that are not known.  A stay of 0 days is a stay.  R69X3, R69X6 and
-- R69X8 stand for no diagnosis.
return schema "admissions" {
    title     = "Hospital episodes",
    publisher = "NHS England",
    source    = "Hospital Episode Statistics, admitted patient care",
    missing   = { "NULL", "N/A", "Unknown", "Not known", "n/k" },
    columns   = {
        column "episode" {
            heading = { "EPIKEY", "Episode key", "Episode ID", "Record ID" },
            type = "key", required = true, sensitivity = "personal",
        },
        column "person" {
            heading = { "Person ID", "person_id", "HESID", "Encrypted HESID",
                        "TOKEN_PERSON_ID", "Pseudo NHS number" },
            type = "key", optional = true, sensitivity = "personal",
        },
        column "admitted" {
            heading = { "ADMIDATE", "Admission date", "Date of admission" },
            type = "date", excel_serial = true, unusable = "unknown",
        },
        column "episode_start" {
            heading = { "EPISTART", "Episode start", "Episode start date" },
            type = "date", excel_serial = true, unusable = "unknown", optional = true,
            not_before = "admitted",
        },
        column "episode_end" {
            heading = { "EPIEND", "Episode end", "Episode end date" },
            type = "date", excel_serial = true, unusable = "unknown",
            not_before = "episode_start",
        },
        column "discharged" {
            heading = { "DISDATE", "Discharge date", "Date of discharge" },
            type = "date", excel_serial = true, unusable = "unknown", optional = true,
            not_before = "admitted",
        },
        column "method" {
            heading = { "ADMIMETH", "Admission method", "Method of admission" },
            type = "text", shape = { "99", "9A" }, unusable = "unknown",
            missing = { "98", "99", "NULL" },
        },
        column "order" {
            heading = { "EPIORDER", "Episode order" }, type = "count", unusable = "unknown",
            missing = { "98", "99", "NULL" },
        },
        column "episode_status" {
            heading = { "EPISTAT", "Episode status" }, type = "code", codes = { "1", "3" },
            missing = { "9", "NULL" }, unusable = "unknown",
        },
        column "patient_class" {
            heading = { "CLASSPAT", "Patient classification", "Patient class" }, type = "code",
            codes = { "1", "2", "3", "4", "5" }, missing = { "8", "9", "NULL" },
            unusable = "unknown", optional = true,
        },
        column "age" {
            heading = { "STARTAGE", "ADMIAGE", "Age", "Age at admission",
                        "Age at start of episode" },
            type = "age", unusable = "unknown", missing = { "NULL", "99", "999", "-1", "120" },
            sensitivity = "personal",
        },
        column "sex" {
            heading = { "SEX", "Gender" }, type = "code", codes = { "Male", "Female" },
            synonyms = { ["1"] = "Male", ["2"] = "Female", ["M"] = "Male", ["F"] = "Female" },
            missing = { "0", "9", "NULL", "Unknown", "Not known", "X" }, unusable = "unknown",
            sensitivity = "personal",
        },
        column "ethnicity" {
            heading = { "ETHNOS", "Ethnicity", "Ethnic category" }, type = "text",
            optional = true, missing = { "NULL", "Z", "X", "99" }, sensitivity = "sensitive",
        },
        column "lsoa" {
            heading = { "LSOA11", "LSOA", "LSOA of residence" }, type = "text",
            shape = "A99999999", optional = true, unusable = "unknown",
            missing = { "NULL", "X99999998", "X99999999" }, sensitivity = "sensitive",
        },
        column "district" {
            heading = { "RESLADST_ONS", "RESLADST", "Resident LA", "Local authority" },
            type = "text", optional = true,
            missing = { "NULL", "X99999998", "X99999999", "X" }, sensitivity = "personal",
        },
        family "diagnosis" {
            prefix = { "DIAG_", "DIAG_4_", "DIAG", "Diagnosis " }, from = 1, to = 20, width = 2,
            type = "text", form = "icd10", optional = true, unusable = "unknown",
            missing = { "NULL", "-", "&", "R69X3", "R69X6", "R69X8" },
            sensitivity = "sensitive",
        },
        column "cause" {
            heading = { "CAUSE", "CAUSE_4", "CAUSE_3", "External cause" }, type = "text",
            form = "icd10", optional = true, unusable = "unknown",
            missing = { "NULL", "-", "&" }, sensitivity = "sensitive",
        },
        column "spell_days" {
            heading = { "SPELDUR", "Spell duration", "Length of stay", "LOS" },
            type = "count", optional = true, unusable = "unknown", max = 20000,
        },
        column "provider" { heading = { "PROCODE3", "PROCODE", "Provider", "Provider code" },
                            type = "text", optional = true },
        column "submitted" {
            heading = { "SUBDATE", "Submission date" }, type = "date", optional = true,
            unusable = "unknown",
        },
    },
    ignore    = { "FYEAR", "NHS number", "Postcode", "GPPRAC", "SUSRECID" },
    same_rows = "drop",
    key       = { column = "episode", repeats = "keep the last", order = { "submitted" } },
}
