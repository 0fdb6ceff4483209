-- Victims of crimes, one row for each crime and victim.
--
-- Age 0 is a victim's age.  Shares of age, sex and ethnicity want victim_type = person: a shop
-- that was robbed has neither.  Some crimes have no victim here and some several, although one
-- crime of violence has one victim; the distribution is reported.
local unknown = { "NULL", "N/A", "NA", "-", ".", "Unknown", "UNK", "Not known", "Not stated",
                  "n/k", "NK", "Not recorded" }
return schema "victims" {
    title     = "Victims of recorded crime",
    publisher = "Leicestershire Police",
    source    = "Leicestershire Police, victims of recorded crime",
    missing   = unknown,
    columns   = {
        column "crime_number" {
            heading = { "Crime number", "crime_number", "Crime No", "Crime ref",
                        "Crime reference",
                        "Occurrence number", "Offence number" },
            type = "key", required = true, sensitivity = "personal",
        },
        column "person" {
            heading = { "Victim ID", "victim_id", "Person ID", "person_id", "Nominal ID",
                        "Nominal ref", "Victim reference" },
            type = "key", sensitivity = "personal",
        },
        column "victim_type" {
            heading = { "Victim type", "victim_type", "Type of victim", "Victim category" },
            type = "code", codes = { "person", "business", "state" }, optional = true,
            synonyms = {
                ["individual"] = "person", ["specific individual"] = "person",
                ["person victim"] = "person", ["p"] = "person", ["organisation"] = "business",
                ["company"] = "business", ["corporate"] = "business", ["b"] = "business",
                ["society"] = "state", ["the state"] = "state", ["crown"] = "state",
                ["s"] = "state", ["police officer"] = "person",
                ["police officer on duty"] = "person",
            },
            unusable = "unknown", sensitivity = "personal",
        },
        column "sex" {
            heading = { "Sex", "Gender", "Victim sex", "Victim gender" },
            type = "code", codes = { "Male", "Female", "Indeterminate" },
            synonyms = { ["M"] = "Male", ["F"] = "Female", ["I"] = "Indeterminate",
                         ["X"] = "Indeterminate", ["1"] = "Male", ["2"] = "Female" },
            missing = { "Unknown", "U", "NULL", "-", "Not known", "n/k", "0", "9" },
            unusable = "unknown", sensitivity = "personal",
        },
        column "age" {
            heading = { "Age at offence", "age_at_offence", "Age", "Victim age",
                        "Age at time of offence" },
            type = "age", unusable = "unknown", optional = true,
            missing = { "NULL", "Unknown", "n/k", "99", "999", "-1", "120" },
            sensitivity = "personal",
        },
        column "birth" {
            heading = { "Date of birth", "DOB", "dob", "Victim DOB" },
            type = "date", excel_serial = true, unusable = "unknown", optional = true,
            sensitivity = "sensitive",
        },
        column "ethnicity_officer" {
            heading = { "Officer defined ethnicity", "officer_defined_ethnicity", "ODE",
                        "IC code", "Ethnic appearance", "Officer-defined ethnicity" },
            type = "text", optional = true, missing = { "NULL", "" }, sensitivity = "sensitive",
        },
        column "ethnicity_self" {
            heading = { "Self defined ethnicity", "self_defined_ethnicity", "SDE",
                        "SDE 16+1", "Self-defined ethnicity", "Ethnicity" },
            type = "text", optional = true, missing = { "NULL", "" }, sensitivity = "sensitive",
        },
        column "home_lsoa" {
            heading = { "Home LSOA", "home_lsoa", "LSOA of residence", "Residence LSOA",
                        "LSOA11CD", "LSOA21CD" },
            type = "text", shape = "A99999999", optional = true, unusable = "unknown",
            missing = { "NULL", "No fixed abode", "NFA", "X99999998", "X99999999" },
            sensitivity = "sensitive",
        },
        column "home_district" {
            heading = { "Home district", "home_district", "District of residence",
                        "Residence district", "Home local authority" },
            type = "text", optional = true, sensitivity = "personal",
        },
        column "home_npa" {
            heading = { "Home NPA", "home_npa", "NPA of residence", "Residence NPA",
                        "Home area", "home_area" },
            type = "text", optional = true, sensitivity = "personal",
        },
        column "home_beat" {
            heading = { "Home beat", "home_beat", "Beat of residence", "Residence beat" },
            type = "text", optional = true, sensitivity = "sensitive",
        },
        column "injury" {
            heading = { "Injury degree", "injury_degree", "Injury", "Degree of injury",
                        "Injury level" },
            type = "code", codes = { "none", "slight", "serious", "fatal" }, optional = true,
            synonyms = { ["no injury"] = "none", ["minor"] = "slight", ["major"] = "serious",
                         ["threat"] = "none", ["death"] = "fatal" },
            unusable = "unknown", sensitivity = "sensitive",
        },
        column "repeat_12m" {
            heading = { "Repeat 12m", "repeat_12m", "Repeat victim",
                        "Repeat victim 12 months" },
            type = "flag", optional = true, unusable = "unknown", sensitivity = "personal",
        },
        column "relationship" {
            heading = { "Relationship to suspect", "relationship_to_suspect", "Relationship",
                        "Suspect relationship" },
            type = "text", optional = true, sensitivity = "sensitive",
        },
    },
    ignore    = { "Name", "Surname", "Forename", "Address", "Postcode", "Home postcode",
                  "home_postcode", "Officer" },
    belongs   = { source = "offences", column = "crime_number", told = "victim_count" },
    same_rows = "drop",
    key       = { column = { "crime_number", "person" }, repeats = "keep the last" },
}
