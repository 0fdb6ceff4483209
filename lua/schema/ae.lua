-- Accident and emergency attendances in the old commissioning data set.
--
-- Arrival is when the patient came, not when the assault was.  Diagnoses are the two-digit
-- headings of the old scheme; a spreadsheet drops their first zero.  Its successor is ecds:
-- a table across both wants a map or a break.
return schema "ae" {
    title     = "Accident and emergency attendances",
    publisher = "NHS England",
    source    = "Accident and emergency commissioning data set",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "id" {
            heading = { "AEKEY", "Attendance number", "attendance_no", "Attendance ID",
                        "A&E attendance number" },
            type = "key", required = true, sensitivity = "personal",
        },
        column "person" {
            heading = { "Person ID", "person_id", "Pseudo NHS number", "HESID",
                        "Encrypted HESID",
                        "TOKEN_PERSON_ID" },
            type = "key", optional = true, sensitivity = "personal",
        },
        column "provider" { heading = { "PROCODE3", "PROCODE", "Provider", "Provider code" },
                            type = "text" },
        column "site" { heading = { "SITETRET", "Site", "Site code" }, type = "text",
                        optional = true },
        column "department_type" {
            heading = { "AEDEPTTYPE", "Department type", "A&E department type" },
            type = "code", codes = { "01", "02", "03", "04" },
            synonyms = { ["1"] = "01", ["2"] = "02", ["3"] = "03", ["4"] = "04" },
            unusable = "unknown", optional = true,
        },
        column "arrival_date" {
            heading = { "ARRIVALDATE", "Arrival date", "ARRIVAL_DATE" },
            type = "date", excel_serial = true, required = true,
        },
        column "arrival_time" {
            heading = { "ARRIVALTIME", "Arrival time", "ARRIVAL_TIME" },
            type = "time", unusable = "unknown", optional = true,
        },
        column "patient_group" {
            heading = { "AEPATGROUP", "Patient group", "A&E patient group" },
            type = "code", codes = { "10", "20", "30", "40", "50", "60", "70", "80" },
            unusable = "unknown", missing = { "99", "NULL" }, sensitivity = "sensitive",
        },
        column "place" {
            heading = { "AEINCLOCTYPE", "Incident location type",
                        "A&E incident location type" },
            type = "code", codes = { "10", "40", "50", "60", "91" }, unusable = "unknown",
            optional = true, missing = { "99", "NULL" },
        },
        family "diagnosis" {
            prefix = { "DIAG_", "DIAG", "Diagnosis ", "DIAGNOSIS_" }, from = 1, to = 12,
            width = 2, type = "text", optional = true, missing = { "NULL", "-", "" },
            sensitivity = "sensitive",
        },
        column "category" {
            heading = { "AEATTENDCAT", "Attendance category", "attendance_category" },
            type = "code", codes = { "1", "2", "3" },
            synonyms = { ["01"] = "1", ["02"] = "2", ["03"] = "3" }, unusable = "unknown",
            missing = { "9", "NULL" }, optional = true,
        },
        column "disposal" {
            heading = { "AEATTENDDISP", "Disposal", "Attendance disposal" }, type = "text",
            optional = true, sensitivity = "personal",
        },
        column "age" {
            heading = { "ARRIVALAGE", "Age", "Age at arrival", "ACTIVAGE" },
            type = "age", unusable = "unknown", missing = { "NULL", "99", "999", "-1", "120" },
            sensitivity = "personal",
        },
        column "sex" {
            heading = { "SEX", "Gender" }, type = "code",
            codes = { "Male", "Female" },
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
            type = "text", optional = true, missing = { "NULL", "X99999998", "X99999999" },
            sensitivity = "personal",
        },
    },
    ignore    = { "NHS number", "Postcode", "GPPRAC", "FYEAR", "SUBDATE" },
    same_rows = "drop",
    key       = { column = "id", repeats = "keep the last" },
}
