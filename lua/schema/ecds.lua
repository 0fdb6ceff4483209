-- Emergency care attendances (ECDS), which took the place of the data set in ae.
--
-- Intent, mechanism and place are SNOMED CT codes, or their descriptions, or both; what they mean
-- is for the settings (ecds_concepts).  Codes are members of lists, which say nothing of one person,
-- so that a check may print those that the settings do not know; descriptions may be typed and are
-- not printed.  Where it was in the hospital's own words, and its coordinates, are not read.
-- Arrival is when the patient came, not when the assault was.
return schema "ecds" {
    title     = "Emergency care attendances",
    publisher = "NHS England",
    source    = "Emergency Care Data Set",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "id" {
            heading = { "EC_IDENT", "EC_IDENTIFIER", "Attendance ID", "EC attendance number" },
            type = "key", required = true, sensitivity = "personal",
        },
        column "person" {
            heading = { "Person ID", "person_id", "TOKEN_PERSON_ID", "Pseudo NHS number",
                        "Der_Pseudo_NHS_Number" },
            type = "key", optional = true, sensitivity = "personal",
        },
        column "provider" { heading = { "PROCODE3", "PROCODE", "DER_PROVIDER_CODE",
        "Provider" },
                            type = "text", optional = true },
        column "site" { heading = { "SITETRET", "SITE", "DER_PROVIDER_SITE_CODE", "Site" },
                        type = "text", optional = true },
        column "department_type" {
            heading = { "EC_DEPARTMENT_TYPE", "Department type", "DEPARTMENT_TYPE" },
            type = "code", codes = { "01", "02", "03", "04", "05" },
            synonyms = { ["1"] = "01", ["2"] = "02", ["3"] = "03", ["4"] = "04",
                         ["5"] = "05" },
            unusable = "unknown", optional = true,
        },
        column "arrival_date" {
            heading = { "ARRIVAL_DATE", "Arrival date" }, type = "date", excel_serial = true,
            required = true,
        },
        column "arrival_time" {
            heading = { "ARRIVAL_TIME", "Arrival time" }, type = "time", unusable = "unknown",
            optional = true,
        },
        column "injury_date" {
            heading = { "EC_INJURY_DATE", "INJURY_DATE", "Injury date" }, type = "date",
            excel_serial = true, unusable = "unknown", optional = true,
        },
        column "injury_time" {
            heading = { "EC_INJURY_TIME", "INJURY_TIME", "Injury time" }, type = "time",
            unusable = "unknown", optional = true,
        },
        column "intent" {
            heading = {
                "EC_INJURY_INTENT_SNOMED_CT", "EmergencyCareInjuryIntent_SnomedCt",
                "INJURY_INTENT", "Injury intent", "INJURY_INTENT_CODE",
            },
            type = "text",
        },
        column "intent_text" {
            heading = { "Injury intent description", "InjuryIntentDescription",
                        "INJURY_INTENT_DESC", "EC_INJURY_INTENT_DESC" },
            type = "text", optional = true, sensitivity = "sensitive",
        },
        column "mechanism" {
            heading = {
                "EC_INJURY_MECHANISM_SNOMED_CT", "EmergencyCareInjuryMechanism_SnomedCt",
                "INJURY_MECHANISM", "Injury mechanism", "INJURY_MECHANISM_CODE",
            },
            type = "text", optional = true,
        },
        column "mechanism_text" {
            heading = { "Injury mechanism description", "InjuryMechanismDescription",
                        "INJURY_MECHANISM_DESC", "EC_INJURY_MECHANISM_DESC" },
            type = "text", optional = true, sensitivity = "sensitive",
        },
        column "place" {
            heading = {
                "EC_PLACE_OF_INJURY_SNOMED_CT", "EmergencyCarePlaceOfInjury_SnomedCt",
                "PLACE_OF_INJURY", "Place of injury", "PLACE_OF_INJURY_CODE",
            },
            type = "text", optional = true,
        },
        column "place_text" {
            heading = { "Place of injury description", "InjuryPlaceDescription",
                        "PLACE_OF_INJURY_DESC", "EC_PLACE_OF_INJURY_DESC" },
            type = "text", optional = true, sensitivity = "sensitive",
        },
        column "alcohol_drug" {
            heading = {
                "EC_INJURY_ALCOHOL_DRUG_SNOMED_CT",
                "EmergencyCareInjuryAlcoholOrDrugInvolvement_SnomedCt", "ALCOHOL_DRUG",
                "Alcohol or drug involvement",
            },
            type = "multi", separator = ";|", optional = true, sensitivity = "sensitive",
        },
        family "diagnosis" {
            prefix = { "EC_DIAGNOSIS_", "EC_DIAGNOSIS_SNOMED_CT_", "DIAGNOSIS_", "DIAG_" },
            from = 1, to = 12, width = 2, type = "text", optional = true,
            sensitivity = "sensitive",
        },
        column "category" {
            heading = { "EC_ATTENDANCE_CATEGORY", "ATTENDANCE_CATEGORY",
                        "Attendance category" },
            type = "code", codes = { "1", "2", "3", "4" }, unusable = "unknown",
            missing = { "9", "X", "NULL" }, optional = true,
        },
        column "disposal" {
            heading = { "EC_DISCHARGE_STATUS_SNOMED_CT", "DISCHARGE_STATUS", "Disposal" },
            type = "text", optional = true, sensitivity = "personal",
        },
        column "age" {
            heading = { "AGE_AT_ARRIVAL", "Age at arrival", "Age", "AGE" }, type = "age",
            unusable = "unknown", missing = { "NULL", "99", "999", "-1", "120" },
            sensitivity = "personal",
        },
        column "sex" {
            heading = { "SEX", "STATED_GENDER", "Gender" }, type = "code",
            codes = { "Male", "Female", "Indeterminate" },
            synonyms = { ["1"] = "Male", ["2"] = "Female", ["M"] = "Male", ["F"] = "Female",
                         ["9"] = "Indeterminate" },
            missing = { "0", "X", "NULL", "Unknown", "Not known" }, unusable = "unknown",
            sensitivity = "personal",
        },
        column "ethnicity" {
            heading = { "ETHNIC_CATEGORY", "ETHNOS", "Ethnicity" }, type = "text",
            optional = true, missing = { "NULL", "Z", "X", "99" }, sensitivity = "sensitive",
        },
        column "lsoa" {
            heading = { "DER_POSTCODE_LSOA_2011_CODE", "Der_Postcode_LSOA_Code", "LSOA11",
                        "LSOA" },
            type = "text",
            shape = "A99999999", optional = true, unusable = "unknown",
            missing = { "NULL", "X99999998", "X99999999" }, sensitivity = "sensitive",
        },
        column "district" {
            heading = { "DER_POSTCODE_DIST_UNITARY_AUTH", "RESLADST_ONS", "Resident LA",
                        "Local authority" },
            type = "text", optional = true, missing = { "NULL", "X99999998", "X99999999" },
            sensitivity = "personal",
        },
    },
    ignore    = {
        "NHS number", "Postcode", "GP practice", "AssaultLocationDescription",
        "ASSAULT LOCATION DESCRIPTION", "EC_PLACE_OF_INJURY_LATITUDE",
        "EC_PLACE_OF_INJURY_LONGITUDE",
    },
    same_rows = "drop",
    key       = { column = "id", repeats = "keep the last" },
}
