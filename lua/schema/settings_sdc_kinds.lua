-- templates/settings/sdc_kinds.csv: which kinds of offence, and which ages, follow a policy of their own
-- whatever the source: a cell is of a class where all that may be in it is.  column: of offence_classes.csv, or
-- age_below (in years).  class partner: what is hidden beside them, in this order, so that a total does not give
-- them back.
return schema "settings_sdc_kinds" {
    title   = "Kinds of offence with a policy of their own",
    columns = {
        column "column" {
            type = "code", required = true,
            codes = { "crime_type", "crime_group", "homicide", "section", "age_below" },
        },
        column "value" { type = "text", required = true },
        column "class" {
            type = "code", required = true, codes = { "homicide", "sexual", "partner" },
        },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "column", "value", "valid_from" }, repeats = "refuse" },
}
