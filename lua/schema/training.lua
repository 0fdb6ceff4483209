-- Questionnaires before and after training, one row for each attendee.  Only attendees with
-- both are compared; the others are counted.
return schema "training" {
    title     = "Training evaluation",
    publisher = "Violence Reduction Network",
    source    = "Violence Reduction Network, training questionnaires",
    missing   = { "NULL", "N/A", "-", "No answer" },
    columns   = {
        column "course" { heading = { "Course ID", "course_id", "Course" }, type = "text",
                          required = true },
        column "date" { heading = { "Date", "Course date" }, type = "date",
                        excel_serial = true, required = true },
        column "attendee" {
            heading = { "Attendee ID", "attendee_id", "Attendee" }, type = "key",
            required = true, sensitivity = "personal",
        },
        column "sector" { heading = { "Sector", "Organisation type" }, type = "text",
                          optional = true },
        family "before" { prefix = { "pre_q", "Pre Q" }, from = 1, to = 20, type = "count",
                          min = 1, max = 5, optional = true, sensitivity = "personal" },
        family "after" { prefix = { "post_q", "Post Q" }, from = 1, to = 20, type = "count",
                         min = 1, max = 5, optional = true, sensitivity = "personal" },
    },
    ignore    = { "Name", "Email", "E-mail", "Comments" },
    same_rows = "drop",
    key       = { column = { "course", "date", "attendee" }, repeats = "keep the last" },
}
