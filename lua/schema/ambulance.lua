-- Ambulance callouts, one row for each vehicle that was sent.
--
-- Several vehicles to one incident repeat its number; the first call counts.  Ages are missing
-- in a third of the rows: base and unknown share are printed.
return schema "ambulance" {
    title     = "Ambulance callouts",
    publisher = "East Midlands Ambulance Service",
    source    = "East Midlands Ambulance Service, callouts",
    missing   = { "NULL", "N/A", "NA", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "incident" {
            heading = { "Incident ID", "incident_id", "Incident number", "Incident No",
                        "CAD number", "Call ID" },
            type = "key", required = true, sensitivity = "personal",
        },
        column "called" {
            heading = { "Call time", "call_datetime", "Call date and time", "Call connect",
                        "Time of call", "Call date time" },
            type = "datetime", excel_serial = true, required = true,
        },
        column "arrived" {
            heading = { "Arrival time", "arrival_datetime", "Arrived at scene", "On scene",
                        "Arrival date time" },
            type = "datetime", excel_serial = true, unusable = "unknown", optional = true,
            not_before = "called",
        },
        column "complaint" {
            heading = { "Chief complaint", "chief_complaint", "AMPDS", "AMPDS protocol",
                        "Dispatch complaint" },
            type = "text", sensitivity = "sensitive",
        },
        column "category" {
            heading = { "Dispatch category", "dispatch_category", "Category",
                        "Response category" },
            type = "code", codes = { "1", "2", "3", "4" },
            synonyms = { ["cat 1"] = "1", ["cat 2"] = "2", ["cat 3"] = "3", ["cat 4"] = "4",
                         ["c1"] = "1", ["c2"] = "2", ["c3"] = "3", ["c4"] = "4" },
            unusable = "unknown", optional = true,
        },
        column "age" {
            heading = { "Patient age", "patient_age", "Age" }, type = "age",
            unusable = "unknown", missing = { "NULL", "Unknown", "99", "999", "-1", "120" },
            sensitivity = "personal",
        },
        column "sex" {
            heading = { "Patient sex", "patient_sex", "Sex", "Gender" }, type = "code",
            codes = { "Male", "Female" },
            synonyms = { ["M"] = "Male", ["F"] = "Female", ["1"] = "Male", ["2"] = "Female" },
            missing = { "Unknown", "U", "NULL", "Not known", "Indeterminate", "0", "9" },
            unusable = "unknown", sensitivity = "personal", optional = true,
        },
        column "lsoa" {
            heading = { "Incident LSOA", "incident_lsoa", "LSOA" }, type = "text",
            shape = "A99999999", optional = true, unusable = "unknown",
            sensitivity = "sensitive",
        },
        column "district" {
            heading = { "District", "Incident district", "Local authority" }, type = "text",
            optional = true,
        },
        column "conveyed" {
            heading = { "Conveyed", "Conveyed to hospital", "Transported" }, type = "flag",
            unusable = "unknown",
        },
        column "destination" { heading = { "Destination", "Hospital" }, type = "text",
                               optional = true },
        column "police" {
            heading = { "Police on scene", "police_on_scene", "Police attended" },
            type = "flag", optional = true, unusable = "unknown",
        },
    },
    ignore    = { "Vehicle", "Vehicle ID", "Patient ID", "Patient number", "Callsign",
    "Postcode", "Address" },
    same_rows = "drop",
    key       = { column = { "incident" }, repeats = "keep the first", order = { "called" } },
}
