-- Quarterly monitoring of interventions, one row for each participant and quarter.
--
-- A person in two interventions is one young person and two engagements.  Completion is
-- completed / (completed + disengaged); open cases are in neither.
return schema "interventions" {
    title     = "Monitoring of interventions",
    publisher = "Violence Reduction Network",
    source    = "Violence Reduction Network, monitoring of interventions",
    missing   = { "NULL", "N/A", "NA", "-", "Unknown", "Not known", "Not stated", "n/k" },
    columns   = {
        column "intervention" {
            heading = { "Intervention ID", "intervention_id", "Programme ID" }, type = "text",
            required = true,
        },
        column "name" { heading = { "Name", "Intervention", "Programme", "Intervention name" },
                        type = "text", optional = true },
        column "quarter" { heading = { "Quarter", "Reporting quarter" }, type = "text",
                           required = true },
        column "participant" {
            heading = { "Participant ID", "participant_id", "Young person ID", "Client ID" },
            type = "key", required = true, sensitivity = "personal",
        },
        column "referred" {
            heading = { "Referral date", "referral_date", "Date referred" }, type = "date",
            excel_serial = true, unusable = "unknown",
        },
        column "referral_source" {
            heading = { "Referral source", "referral_source", "Referred by" }, type = "text",
            optional = true,
        },
        column "started" {
            heading = { "Start date", "start_date", "Date started" }, type = "date",
            excel_serial = true, unusable = "unknown", not_before = "referred",
        },
        column "ended" {
            heading = { "End date", "end_date", "Date ended", "Date closed" }, type = "date",
            excel_serial = true, unusable = "unknown", not_before = "started",
        },
        column "status" {
            heading = { "Status", "Case status" }, type = "code", required = true,
            codes = { "referred", "open", "engaged", "declined", "disengaged", "completed" },
            synonyms = { ["active"] = "open", ["ongoing"] = "open", ["complete"] = "completed",
                         ["did not engage"] = "declined", ["dropped out"] = "disengaged",
                         ["closed - completed"] = "completed", ["withdrawn"] = "disengaged" },
        },
        column "sex" {
            heading = { "Sex", "Gender" }, type = "code",
            codes = { "Male", "Female", "Indeterminate" },
            synonyms = { ["M"] = "Male", ["F"] = "Female", ["Non-binary"] = "Indeterminate",
                         ["Other"] = "Indeterminate", ["X"] = "Indeterminate" },
            missing = { "Unknown", "U", "NULL", "-", "Not known", "n/k", "Prefer not to say" },
            unusable = "unknown", sensitivity = "personal",
        },
        column "age" {
            heading = { "Age", "Age at referral" }, type = "age", zero = "unknown",
            unusable = "unknown", missing = { "NULL", "Unknown", "99", "999", "-1", "120" },
            sensitivity = "personal",
        },
        column "ethnicity" { heading = { "Ethnicity", "Ethnic group" }, type = "text",
                             optional = true, missing = { "NULL" },
                             sensitivity = "sensitive" },
        column "district" { heading = { "District", "Local authority", "Home district" },
                            type = "text", optional = true, sensitivity = "personal" },
        family "risk_factor" {
            prefix = { "risk_factor_", "Risk factor " }, from = 1, to = 10, type = "text",
            optional = true, sensitivity = "sensitive",
        },
        column "support_type" { heading = { "Support type", "support_type" }, type = "text",
                                optional = true },
        column "sessions" { heading = { "Sessions", "Number of sessions" }, type = "count",
                            optional = true, unusable = "unknown" },
        column "hours" { heading = { "Hours", "Hours of support" }, type = "number",
                         optional = true, min = 0, unusable = "unknown" },
        family "outcome" {
            prefix = { "outcome_", "Outcome " }, from = 1, to = 10, type = "text",
            optional = true, sensitivity = "personal",
        },
        family "distance_pre" {
            prefix = { "distance_travelled_pre_", "pre_" }, from = 1, to = 20, type = "number",
            optional = true, sensitivity = "personal",
        },
        family "distance_post" {
            prefix = { "distance_travelled_post_", "post_" }, from = 1, to = 20,
            type = "number", optional = true, sensitivity = "personal",
        },
        column "consent" {
            heading = { "Consent for evaluation", "consent_for_evaluation", "Consent" },
            type = "flag", optional = true, unusable = "unknown", sensitivity = "personal",
        },
    },
    ignore    = { "Name of young person", "DOB", "Postcode", "Worker", "Notes" },
    same_rows = "drop",
    key       = { column = { "intervention", "quarter", "participant" },
                  repeats = "keep the last", order = { "status" } },
}
