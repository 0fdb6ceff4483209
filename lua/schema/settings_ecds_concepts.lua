-- templates/settings/ecds_concepts.csv: what the injury concepts of the emergency care data set mean, by their SNOMED CT
-- code or by their description, whichever an extract carries.
return schema "settings_ecds_concepts" {
    title   = "Concepts of ECDS",
    columns = {
        column "concept_set" {
            type = "code", required = true,
            codes = { "injury_intent", "injury_mechanism", "injury_place", "alcohol", "drugs" },
        },
        column "value" { type = "text", required = true },
        column "title" { type = "text", required = true },
        column "group" { type = "text", required = true },
        column "order" { type = "number", required = true },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "source" { type = "text" },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "concept_set", "value", "valid_from" }, repeats = "refuse" },
}
