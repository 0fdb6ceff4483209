-- templates/settings/sdc_policy.csv: disclosure control before anything is derived, by
-- class of source, edition and level. treatment: exact; protect (by the columns behind
-- it); withhold; as_published. max_dims = dimensions besides time; a table with more is
-- withheld, or follows the policy of the class in `beyond`. threshold_low..high are hidden; attributes = may be split
-- by what people are; whole_years = only of whole financial years, pool_years of them
-- together; min_base = smallest group shown.
return schema "settings_sdc_policy" {
    title   = "Disclosure policy",
    columns = {
        column "source_class" {
            type = "code", required = true,
            codes = {
                "police_counts", "police_persons", "homicide", "sexual", "health",
                "social_care", "cohort", "survey", "official", "open",
            },
        },
        column "edition" { type = "code", required = true, codes = { "public", "restricted" } },
        column "geography_level" {
            type = "code", required = true, codes = { "upper", "local", "below" },
        },
        column "treatment" {
            type = "code", required = true,
            codes = { "exact", "protect", "withhold", "as_published" },
        },
        column "max_dims" { type = "count", max = 4 },
        column "beyond" {
            type = "code", optional = true,
            codes = {
                "police_counts", "police_persons", "homicide", "sexual", "health",
                "social_care", "cohort", "survey", "official", "open",
            },
        },
        column "threshold_low" { type = "count" },
        column "threshold_high" { type = "count" },
        column "round_base" { type = "count" },
        column "zero_visible" { type = "code", required = true, codes = { "yes", "no" } },
        column "secondary" { type = "code", required = true, codes = { "yes", "no" } },
        column "rate_rule" {
            type = "code", required = true, codes = { "exact", "from_protected", "none" },
        },
        column "percent_rule" {
            type = "code", required = true, codes = { "exact", "from_protected", "none" },
        },
        column "attributes" { type = "code", required = true, codes = { "yes", "no" } },
        column "pool_years" { type = "count", required = true, min = 1, max = 5 },
        column "whole_years" { type = "code", required = true, codes = { "yes", "no" } },
        column "min_base" { type = "count" },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = {
        column = { "source_class", "edition", "geography_level", "valid_from" },
        repeats = "refuse",
    },
}
