-- Ratings of the network by an assessment, one row for each area that was assessed.
return schema "assessments" {
    title     = "Assessments",
    publisher = "Violence Reduction Network",
    source    = "Violence Reduction Network, assessments",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "assessment" { heading = { "Assessment", "assessment_id" }, type = "text",
                              required = true },
        column "date" { heading = { "Date", "Assessed on" }, type = "date",
                        excel_serial = true, required = true },
        column "area" { heading = { "Area", "Area of work", "Theme" }, type = "text",
                        required = true },
        column "level" { heading = { "Level", "Rating" }, type = "text", required = true },
    },
    ignore    = { "Notes" },
    same_rows = "drop",
    key       = { column = { "assessment", "date", "area" }, repeats = "refuse" },
}
