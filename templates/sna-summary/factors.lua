-- What makes violence more likely, what protects, and how common both are here.

-- One sentence on an indicator, its subject as templates/content/indicators.csv has it.
local function indicator(id, facts)
   return rule "indicator" { of = facts, subject = record("indicators", id).subject }
end

local function factor(id)
   return record("factor_names", id).text
end

-- A factor of which the extracts hold no figure: what it is, and what is not known.
local function unmeasured(drawing, id)
   return icon(drawing) { title = factor(id), record("factor_names", id).note }
end

return blocks {

   chapter "Risk and protective factors" { label = "factors", colour = 3,
      finding = "Violence has no single cause: what raises the risk of it, what protects, and how common both are here" },

   text "factors.md",

   diagram "factors" {
      kind = "nested", sides = { "Risk", "Protection" }, title = "What makes violence more likely, and what protects", height = 625, floats = true,
      what = "risk and protective factors by domain",
      table.unpack(each(content "domains", function (d)
         return {
            d.title,
            left = each(content("factors", { domain = d.id, kind = "risk" }), function (r) return r.text end),
            right = each(content("factors", { domain = d.id, kind = "protective" }), function (r) return r.text end),
         }
      end)),
   },

   panel { definitions {
      { "{definitions.risk-factor.title}", "{definitions.risk-factor}" },
      { "{definitions.protective-factor.title}", "{definitions.protective-factor}" },
   } },

   text "factors-after.md",

   heading "Individual factors" { level = 2, label = "individual" },

   icons {
      icon "child" { title = factor "send", indicator("learning-disability", "learning") },
      unmeasured("search", "neuro"),
      icon "heart" { title = factor "mental-health", bullets {
         indicator("social-emotional", "semh"),
         indicator("satisfaction", "satisfaction"),
         rule "share" { of = "mental", words = "Of people under 25 who were admitted to hospital after an assault, {share} had a mental health flag ({period}).",
            about = "The share of young patients with a mental health flag" } } },
      icon "growth" { title = factor "early-years", bullets {
         indicator("good-development", "development"),
         indicator("attainment-8", "attainment") } },
      icon "school" { title = factor "absence", bullets {
         indicator("persistent-absence", "absence"),
         indicator("permanent-exclusions", "exclusions"),
         indicator("suspensions", "suspensions"),
         rule "reasons" { of = "reasons", words = "The most frequent reasons for suspension were {reasons}.", about = "The reasons of suspensions" },
         indicator("neet", "neet") } },
      icon "warning" { title = factor "substances", bullets {
         indicator("substance-admissions", "substances"),
         indicator("alcohol-admissions", "alcohol"),
         indicator("alcohol-mental", "alcohol_mental") } },
      icon "shield" { title = factor "early-crime", bullets {
         indicator("first-time-offenders", "offenders"),
         indicator("first-time-entrants", "entrants"),
         indicator("youth-justice", "in_justice"),
         rule "most" { of = "missing_homes", names = true, dimension = "policing_area", bare = true, top = 3,
            words = "Children with a missing episode lived most often in {all}.", about = "Where missing children live" },
         rule "against" { of = "carriers", before = "carriers_before",
            words = "Between {before_year} and {year} the number of habitual knife carriers known to the police {change}.", about = "The number of habitual knife carriers" },
         rule "most_of" { of = "carrier_homes", with = "carrier_home_shares", names = true, about = "",
            words = "The largest groups of them live in {first} and {second}." },
         rule "against" { of = "disorder", before = "disorder_before", many = true, words = "Between {before_year} and {year} incidents of anti-social behaviour by people under 18 {change}.",
            about = "Anti-social behaviour by people under 18" },
         rule "most" { of = "disorder_homes", names = true, dimension = "policing_area", bare = true, top = 3,
            words = "The young people involved lived most often in {all}.", about = "" } } },
   },

   page_break {},

   heading "Relationships" { level = 2, label = "relationships" },

   icons {
      icon "home" { title = factor "family", bullets {
         indicator("children-in-need", "in_need"),
         rule "reasons" { of = "needs", dimension = "need", words = "The most frequent primary needs were {reasons}.", about = "The primary needs of children in need" },
         indicator("children-looked-after", "looked_after") } },
      unmeasured("talk", "parents"),
      unmeasured("person", "separation"),
      icon "family" { title = factor "maltreatment", bullets {
         indicator("child-protection", "protected"),
         indicator("domestic-abuse", "abuse") } },
      icon "hospital" { title = factor "treatment", indicator("drug-treatment", "treatment") },
      icon "people" { title = factor "peers", bullets {
         rule "survey" { of = "knows_carrier", words = "In the Young People's Safety Survey of {wave}, {percent} of {base} knew somebody who had carried a knife.",
            about = "How many young people know a knife carrier" },
         rule "survey" { of = "carried", about = "",
            words = "In East Leicester, {percent} of {base} to a survey of {wave} had carried a weapon or knew of somebody who had." } } },
   },

   page_break {},

   heading "Community and society" { level = 2, label = "community" },

   icons {
      icon "place" { title = factor "deprivation", bullets {
         rule "ranks" { of = "idaci_rank", about = "The ranks of income deprivation affecting children",
            words = "Among {among} authorities, counted from the most deprived, the ranks by income deprivation affecting children are {ranks}." } } },
      icon "work" { title = factor "economy", bullets { indicator("inactivity", "inactive"), indicator("unemployment", "unemployed") } },
      icon "network" { title = factor "exploitation", bullets {
         rule "leading" { of = "line_kinds", dimension = "kind", words = "Most county lines known here {first}.", close = "Most county lines known here {both}.", about = "" },
         rule "against" { of = "lines", before = "lines_before", words = "Between {before_year} and {year} their number {change}.", about = "The number of county lines" },
         rule "kinds" { of = "gangs", dimension = "status", words = "Known urban street gangs: {all}.", about = "" },
         rule "most_of" { of = "exploited", with = "exploited_shares", dimension = "district", names = true, about = "",
            words = "In the county, children exploited for crime live most often in {first} and {second}." },
         rule "most_of" { of = "exploited_city", dimension = "policing_area", names = true, about = "", words = "In the city they live most often in {first} and {second}." } } },
      unmeasured("school", "bullying"),
      icon "shield" { title = factor "confidence", indicator("feel-safe", "services") },
      icon "talk" { title = factor "environment", bullets {
         rule "survey" { of = "backgrounds", with = "neighbours", beside = "trust",
            words = "In the Community Safety Survey of {wave}, {percent} of {base} said that people from different backgrounds get on well where they live; {second} could ask a neighbour for help, and {third} thought that people can be trusted.",
            about = "What people say about their neighbourhood" },
         rule "survey" { of = "drugs_seen", with = "drugs_often", words = "Drug use or dealing had been seen by {percent}, often by {second}.", about = "" },
         rule "survey" { of = "crime_seen", dimension = "crime_seen", about = "",
            words = "Asked which crime they see most, respondents named {answer} most often ({percent})." },
         when("not felt_safe.said", para { rule "survey" { of = "young_day", with = "young_night", beside = "young_park", about = "",
            words = "Of {base} to the Young People's Safety Survey of {wave}, {percent} felt safe outside by day, {second} after dark and {third} in their park." } }),
         when("not felt_safe.said", para { rule "survey" { of = "young_drugs", about = "",
            words = "Drugs were a big problem where they live for {percent}." } }),
         when("felt_safe.said", para { rule "survey" { of = "young_drugs", about = "What young people say about drugs where they live",
            words = "For {percent} of {base} to the Young People's Safety Survey of {wave}, drugs were a big problem in their neighbourhood." } }) } },
      unmeasured("warning", "norms"),
   },

   when("felt_safe.said", profile "How safe people feel" { floats = true,
      para { "{felt_safe}" },
      tiles {
         tile { rule "survey_number" { of = "home_day" }, "at home by day" },
         tile { rule "survey_number" { of = "home_night" }, "at home at night" },
         tile { rule "survey_number" { of = "out_night" }, "outside after dark" },
      },
      para { rule "survey" { of = "young_day", about = "How safe young people feel",
         words = "How many of {base} to the Young People's Safety Survey of {wave} felt safe" } },
      tiles {
         tile { rule "survey_number" { of = "young_day" }, "outside by day" },
         tile { rule "survey_number" { of = "young_night" }, "outside after dark" },
         tile { rule "survey_number" { of = "young_park" }, "in their park" },
      },
   }),
}
