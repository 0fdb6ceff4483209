-- templates/settings/ambulance_complaints.csv: chief complaints of ambulance call-outs,
-- by number and name of the protocol.
return schema "settings_ambulance_complaints" {
    title   = "Ambulance complaints",
    columns = {
        column "value" { type = "text", required = true },
        column "protocol" { type = "text", required = true },
        column "group" { type = "text", required = true },
        column "most_serious" { type = "code", required = true, codes = { "yes", "no" } },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "value", "valid_from" }, repeats = "refuse" },
}
