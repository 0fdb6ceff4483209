-- templates/settings/offence_classes.csv: Home Office offence classes, as extracts spell
-- them. The flags name the definitions a class belongs to; definitions.csv says which
-- flag.
return schema "settings_offence_classes" {
    title   = "Offence classes",
    columns = {
        column "code" { type = "text", required = true },
        column "title" { type = "text", required = true },
        column "crime_type" {
            type = "code", required = true,
            codes = {
                "Murder", "Manslaughter", "Attempt murder",
                "Assault with intent to cause serious harm", "Endangering life",
                "Assault with injury", "Racially or religiously aggravated assault with injury",
                "Robbery of business property", "Robbery of personal property", "Rape",
                "Other sexual offence", "Other", "Unknown",
            },
        },
        column "crime_group" {
            type = "code", required = true,
            codes = {
                "Homicide", "Violence with injury", "Robbery", "Sexual violence", "Other",
            },
        },
        column "sv_2020" { type = "code", required = true, codes = { "yes", "no" } },
        column "sv_2022" { type = "code", required = true, codes = { "yes", "no" } },
        column "sv_2023" { type = "code", required = true, codes = { "yes", "no" } },
        column "most_serious" { type = "code", required = true, codes = { "yes", "no" } },
        column "knife_national" { type = "code", required = true, codes = { "yes", "no" } },
        column "homicide" { type = "code", required = true, codes = { "yes", "no" } },
        column "section" { type = "text" },
        column "grade" { type = "code", required = true, codes = { "S", "P", "D", "K", "R" } },
        column "note" { type = "text" },
        column "valid_from" { type = "date" },
        column "valid_to" { type = "date" },
    },
    key     = { column = { "code", "valid_from" }, repeats = "refuse" },
}
