-- The strategy by which the Violence Reduction Network prevents serious violence: landscape, one subject a page.  What
-- several documents say stands in templates/content/; prose of this one in templates/response-strategy/*.md.

local upper = { "E06000016", "E10000018", "E06000017" } -- Leicester, Leicestershire, Rutland

facts {
   -- people under 25, by the definition of 2020
   ratio         = "strategy.age_ratio",
   share         = "strategy.young_share_of_all",
   public        = "strategy.young_public_share",
   knife_areas   = fact "strategy.young_knife_area_share" { area = "districts" },
   robbery       = "strategy.young_robbery_change",
   robbery_before = "strategy.young_robbery_before",
   robbery_city  = fact "strategy.young_robbery_change" { area = "E06000016" },
   policing      = "strategy.young_policing_area_share",
   homes         = "strategy.young_home_share",
   groups        = "strategy.suspect_band_rate_by_sex",
   bands         = fact "strategy.suspect_band_rate_by_sex" {
      age_band = { "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59" },
   },
   repeats       = "strategy.repeat_suspect_rate",
   repeat_harm   = "strategy.repeat_victim_rate",
   weekend       = "strategy.young_weekend_share",
   weekdays      = "strategy.young_weekdays",
   weekday_hours = "strategy.young_weekday_hours",
   area_rates    = fact "strategy.young_area_rate" { area = "districts" },
   area_shares   = fact "strategy.young_area_share" { area = "districts" },

   -- hospitals, and a register; Rutland has too few admissions in a year for a share of them
   bodily        = fact "strategy.young_admissions_bodily_compared" { area = { "E06000016", "E10000018" }, optional = true },
   sharp         = fact "strategy.young_admissions_sharp_compared" { area = { "E06000016", "E10000018" }, optional = true },
   alcohol       = fact "strategy.young_admissions_alcohol_share" { optional = true },
   mental        = fact "strategy.young_admissions_mental_share" { optional = true },
   substance     = fact "strategy.young_admissions_substance_share" { optional = true },
   deprived      = fact "strategy.young_admissions_deprived_share" { area = "E06000016", optional = true },
   affluent      = fact "strategy.young_admissions_affluent_share" { area = "E10000018", optional = true },
   deprived_all  = fact "place.deprived_residents" { area = "E06000016", optional = true },
   affluent_all  = fact "place.affluent_residents" { area = "E10000018", optional = true },
   lines         = fact "sna.lines" { optional = true },

   -- risk and protective factors
   readiness     = fact "risk.school_readiness_compared" { area = upper, optional = true },
   reasons       = fact "need.suspension_reason_share" { optional = true },
   absence       = fact "risk.persistent_absence_compared" { area = upper, optional = true },
   opiates       = fact "risk.unmet_opiates_compared" { area = upper, optional = true },
   entrants      = fact "risk.first_time_entrants_compared" { area = upper, optional = true },
   neet          = fact "risk.neet_compared" { area = upper, optional = true },
   deprived_here = fact "place.deprived_lsoa_share" { area = "E06000016", optional = true },

   -- what young people say
   carried       = fact "survey.young_carried" { optional = true },
   knows_carrier = fact "survey.young_knows_carrier" { optional = true },
   knows_law     = fact "survey.young_knows_law" { optional = true },
   carry_reasons = fact "survey.young_reason_share" { optional = true },

   -- what the strategy is measured by, each in the baseline year, in the year and as a change
   offences      = fact "sna.offences_2020" { optional = true },
   offences_baseline = fact "sna.offences_2020_baseline" { optional = true },
   offences_change = fact "sna.offences_2020_change" { optional = true },
   ksv           = fact "sna.ksv" { optional = true },
   ksv_baseline  = fact "sna.ksv_baseline" { optional = true },
   ksv_change    = fact "sna.ksv_change" { optional = true },
   ksv_young     = fact "sna.ksv_young" { optional = true },
   ksv_young_baseline = fact "sna.ksv_young_baseline" { optional = true },
   ksv_young_change = fact "sna.ksv_young_change" { optional = true },
   homicides     = fact "sna.homicides" { optional = true },
   homicides_baseline = fact "sna.homicides_baseline" { optional = true },
   homicides_change = fact "sna.homicide_change" { optional = true },
   sharp_year    = fact "sna.sharp_admissions" { optional = true },
   sharp_year_baseline = fact "sna.sharp_admissions_baseline" { optional = true },
   sharp_year_change = fact "sna.sharp_admission_change" { optional = true },
   sharp_young   = fact "sna.young_sharp_admissions" { optional = true },
   sharp_young_baseline = fact "sna.young_sharp_admissions_baseline" { optional = true },
   sharp_young_change = fact "sna.young_sharp_admission_change" { optional = true },
}

-- ---- from records to blocks ----

local function with(spec, list)
   for _, value in ipairs(list) do
      table.insert(spec, value)
   end
   return spec
end

local function texts(list)
   return each(list, function (record) return record.text end)
end

local function titles(list)
   return each(list, function (record) return record.title end)
end

local function titled(list)
   return each(list, function (record) return item(record.title .. ".") { record.text } end)
end

-- Entries of a list as part of a sentence.
local function in_words(list)
   local found = each(list, function (record) return record.text:sub(1, 1):lower() .. record.text:sub(2) end)
   local last = table.remove(found)
   return #found > 0 and table.concat(found, "; ") .. "; and " .. last or last or "nothing"
end

-- What is under a body or a role, and under that: { "Board", { "Group", "Panel" } }.
local function branch(records, parent)
   local found = {}
   for _, record in ipairs(records) do
      if record.parent == parent then
         local one = with({ record.title, marked = record.new == "yes" }, branch(records, record.id))
         table.insert(found, one)
      end
   end
   return found
end

-- The picture beside a theme, a principle.
local theme_icons = {
   communities = "network", ["early-years"] = "child", parents = "family", schools = "school", contextual = "place",
   ["life-skills"] = "growth", moments = "clock", transitions = "calendar", trauma = "heart", neuro = "people",
}
local principle_icons = {
   everyone = "people", population = "chart", evidence = "search", ["life-course"] = "child", ["whole-system"] = "network",
   lasting = "money", learning = "growth",
}

-- The colours of the brand by part of the document.
local who_we_are, what_we_do, levels_colour, monitoring_colour = 4, 2, 3, 1

-- What a mark means, where there is one.
local function key_of_new(records)
   return #records > 0 and "New since the strategy began" or nil
end

-- ---- pages that are alike ----

-- The parts among which a priority stands, with its own marked.
local function parts(priority)
   local titles, current = {}, nil
   local list = priority.level ~= "" and content "levels" or content "five_cs"
   for at, part in ipairs(list) do
      table.insert(titles, part.tab)
      if part.id == priority.level or part.id == priority.five_c then
         current = at
      end
   end
   if current then
      return strip(with({ current = current }, titles))
   end
   return strip(titles)
end

local function actions(id)
   return numbers(each(content("actions", { priority = id }), function (action)
      local steps = content("action_parts", { action = action.id })
      if #steps == 0 then
         return item(action.title .. ".") { action.text }
      end
      return item(action.title .. ".") { action.text, bullets(texts(steps)) }
   end))
end

-- One priority: where it stands, its objective, its actions in two columns; boxes and pictures beside them.
local function priority_page(id, beside)
   local priority = record("priorities", id)
   local tag = priority.tag ~= "" and ": " .. priority.tag or ""
   local page = {
      page_break {},
      heading(priority.number .. ": " .. priority.title) {
         label = "priority-" .. id, strip = parts(priority), colour = priority.level ~= "" and levels_colour or what_we_do,
      },
      objective "Strategic objective." { priority.objective },
      para "We will achieve this through:",
   }
   local list = { actions(id) }
   table.insert(list, beside)
   local many = #content("actions", { priority = id }) > (beside and 9 or 12)
   table.insert(page, flow(with({ columns = 2, compact = many }, list)))
   return section("priority-" .. id)(page)
end

local function meaning(title, id)
   return panel(title) { record("five_cs", id).text }
end

-- The five priorities; the first one's parts as letters.
local function priorities()
   local list, lettered = {}, {}
   for _, priority in ipairs(content "priorities") do
      local own = item(priority.title .. ".") { priority.objective }
      table.insert(#priority.id > 1 and lettered or list, own)
   end
   local first = record("priorities", "1")
   list[1] = item(first.title .. ".") { first.objective, letters(lettered) }
   return list
end

-- The whole framework: four levels, under them the five Cs, in the ring of leadership.
local function framework()
   return diagram "framework-levels" (with({
      kind = "levels", what = "the levels of prevention, and the five Cs under them", height = 410, arrow = "Looking for an earlier chance to prevent",
      ring = "System leadership", below = titles(content "five_cs"),
   }, each(content "levels", function (level) return { level.title, note = level.tag .. ". " .. level.text } end)))
end

-- The levels again, with what each aims at.
local function aims()
   return diagram "levels-short" (with({
      kind = "levels", what = "the levels of prevention and their aims", height = 360, arrow = "Earlier",
   }, each(content "levels", function (level) return { level.title, note = "The aim: " .. level.aim } end)))
end

local function wheel(name, marked)
   return diagram(name) (with({
      kind = "wheel", what = "the parts of monitoring and evaluation", marked = marked, height = marked and 236 or 270,
   }, titles(content "monitoring")))
end

local function element(id)
   local one = record("monitoring", id)
   return panel(one.title) { one.text, bullets(texts(content("monitoring_items", { element = id }))) }
end

-- What one side of the network does, in one text.
local function joined(side)
   local text = ""
   for _, role in ipairs(content("csp_roles", { side = side })) do
      text = text .. (text ~= "" and ". " or "") .. role.text
   end
   return text .. "."
end

-- What a section would say of which two measures, where one of them is wholly missing: said here, as each section has a page of
-- its own, which would hold nothing else.
local function without(names, text)
   return blocks {
      when("not " .. names[1] .. ".ok", when("not " .. names[1] .. ".hidden", para(text))),
      when(names[1] .. ".ok", when("not " .. names[2] .. ".ok", when("not " .. names[2] .. ".hidden", para(text)))),
   }
end

-- ---- the document ----

local email, website = record("identity", "email").text, record("identity", "website").text

local blocks = {
   cover {
      title = "Response Strategy",
      photo "cover.svg" {
         alt = "Dots on rings, joined by fine lines into a network: one person, those close by, the community and society.",
         credit = "Drawing: Violence Reduction Network", consent = "nobody shown",
      },
      "Preventing serious violence together",
      "{whole.name}",
      "{release.date:month}",
   },

   contents { level = 1 },

   section "introduction" {
      page_break {},
      heading "Introduction" { label = "introduction" },
      columns {
         group { text "introduction.md" },
         group {
            text "lifespan.md",
            para "The document runs from what we found to how we will know that it helped:",
            bullets {
               "what the Strategic Needs Assessment found (page {page.extent})",
               "vision, mission and focus (page {page.vision})",
               "governance, roles and responsibilities (page {page.governance})",
               "the principles behind our work (page {page.principles})",
               "the framework by which we plan and deliver (page {page.framework})",
               "strategic priorities, objectives and actions (page {page.priorities})",
               "monitoring and evaluation (page {page.monitoring})",
            },
         },
      },
      tiles {
         tile { icon = "people", "{members.count:whole}", "members of the Board" },
         tile { icon = "heart", "{principles.count:whole}", "principles" },
         tile { icon = "shield", "{levels.count:whole}", "levels of prevention" },
         tile { icon = "document", "{actions.count:whole}", "actions" },
      },
   },

   section "extent" { part "extent" },

   section "who" { part "who" },

   section "injuries" { needs = { "bodily", "sharp" }, missing = "", part "injuries" },

   section "factors" {
      page_break {},
      heading "Key findings: risk and protection" { label = "factors" },
      diagram "factors-map" (with({
         kind = "nested", sides = { "Risk factors", "Protective factors" }, what = "risk and protective factors", height = 415,
         source = "Source: Strategic Needs Assessment",
      }, each(content "domains", function (domain)
         return { domain.title,
            left  = texts(content("factors", { domain = domain.id, kind = "risk" })),
            right = texts(content("factors", { domain = domain.id, kind = "protective" })) }
      end))),
   },

   section "risks" { needs = { "readiness", "entrants" }, missing = "", part "risks" },

   section "prevention" {
      page_break {},
      heading "Key findings: preventing serious violence" { label = "prevention" },
      columns {
         group {
            text "prevention.md",
            para "A system that prevents violence has three features:",
            bullets {
               item "It follows the course of life." { "It makes the most of the earliest years, and it has answers for adolescents and adults too." },
               item "It is led as one system." { "Five things hold it together:", bullets(titles(content "five_cs")) },
               item "It acts at every level." {
                  "Public bodies, services and communities work on all levels of prevention:",
                  bullets {
                     "contextual prevention reaches furthest, since policy and planning touch everybody",
                     "primary, secondary and tertiary prevention move from everybody to those at highest risk, and from general to specialist help",
                  },
               },
            },
         },
         group {
            para "What research supports best falls into {cdc_strategies.count:words} groups of interventions:",
            diagram "best-evidence" (with({
               kind = "cards", what = "groups of interventions that research supports best", height = 330,
            }, each(content "cdc_strategies", function (one) return { one.title, note = one.text } end))),
         },
      },
   },

   section "promising" {
      page_break {},
      heading "Key findings: what holds promise" { label = "promising" },
      flow { columns = 2, compact = true, text "reachable.md" },
      para "Research has not settled every question. These approaches hold promise of reducing violence among young people:",
      diagram "promising-approaches" (with({ kind = "cards", what = "approaches that hold promise", height = 110 },
         each(content "promising", function (approach) return { approach.title, note = approach.detail } end))),
      para "Two kinds of programme have been studied with young offenders and found to go with *more* offending:",
      columns(each(content "warnings", function (approach)
         return group { flow { columns = 1, compact = true, case(approach.title) { approach.text } } }
      end)),
   },

   section "insights" { part "insights" },

   section "focus" {
      page_break {},
      heading "Recommended areas of focus" { label = "focus" },
      flow { columns = 2, compact = true,
         panel "Priority groups" {
            "Young people under 25 come first. Among them, support should reach these groups:",
            bullets(texts(content "priority_groups")),
         },
         panel "Priority areas" {
            "Every area should prevent violence. The team works first where serious violence by people under 25 is most frequent:",
            bullets {
               rule "shares" { of = "policing", names = true, top = 5, about = "The policing areas with the most offences",
                  words = "By number of offences these are the policing areas {all}." },
               rule "area_leaders" { of = "area_rates", beside = "area_shares", without = {}, among = "Among the districts" },
            },
         },
         panel "Enforcement" {
            "What drives serious violence is known well enough to say where enforcement matters most:",
            bullets(texts(content "enforcement")),
         },
      },
   },

   section "life-course" {
      page_break {},
      heading "Areas of focus across the course of life" { label = "life-course" },
      para "The needs assessment names {focus_areas.count:words} themes for planning, designing and delivering services:",
      flow { columns = 2,
         icons(each(content "focus_areas", function (theme)
            return icon(theme_icons[theme.id]) { title = theme.title, theme.text }
         end)),
      },
   },

   section "vision" {
      chapter "Vision, mission and focus" { label = "vision", colour = who_we_are, finding = "{identity.belief}" },
      flow { columns = 2, compact = true,
         para(record("identity", "about").text),
         panel "Our vision" { record("identity", "vision").text },
         panel "Our mission" { record("identity", "mission").text },
         panel "Our focus" {
            record("definitions", "sv-2020").text,
            para "It takes in all ages, and these groups of crimes:",
            bullets(texts(content("definition_parts", { definition = "sv-2020", kind = "crime group" }))),
            para("First comes " .. in_words(content("definition_parts", { definition = "sv-2020", kind = "first focus" })) .. "."),
            para("Left out for now: " .. in_words(content("definition_parts", { definition = "sv-2020", kind = "left out" })) .. "."),
         },
         text "wider.md",
      },
   },

   section "governance" {
      page_break {},
      heading "Governance, roles and responsibilities" { label = "governance", colour = who_we_are },
      columns { shares = { 1, 2 },
         group { text "governance.md" },
         group {
            diagram "governance-chart" (with({ kind = "organisation", what = "who answers to whom", height = 380,
               key = key_of_new(content("bodies", { new = "yes" })) }, branch(content "bodies", ""))),
         },
      },
   },

   section "board" {
      page_break {},
      heading "Governance: the Violence Reduction Board" { label = "board", colour = who_we_are },
      columns {
         group {
            flow { columns = 1, compact = true,
               panel "Core membership" {
                  bullets(each(content "members", function (member)
                     return member.detail ~= "" and member.title .. " (" .. member.detail .. ")" or member.title
                  end)),
               },
            },
         },
         group {
            flow { columns = 1, compact = true,
               text "board.md",
               para "Its members undertake to:",
               bullets(texts(content("duties", { body = "vrb" }))),
               para "The Board is supported by:",
               numbers(titled(content("bodies", { parent = "vrb" }))),
            },
         },
      },
   },

   section "team" {
      page_break {},
      heading "Governance: the team" { label = "team", colour = who_we_are },
      columns {
         group {
            para "The central team is there to:",
            bullets(texts(content("duties", { body = "team" }))),
         },
         group {
            diagram "team-chart" (with({ kind = "organisation", what = "the posts of the central team", height = 340, key = key_of_new(content("roles", { new = "yes" })) },
               branch(content "roles", ""))),
         },
      },
   },

   section "panels" {
      page_break {},
      heading "Governance: panels and delivery group" { label = "panels", colour = who_we_are },
      columns {
         group {
            panel "Community Panels" {
               text "panels.md",
               para "Each panel will:",
               bullets(texts(content("duties", { body = "panels" }))),
            },
         },
         group {
            panel "Serious Violence Delivery Group" {
               text "delivery-group.md",
               para "Its members will:",
               bullets(texts(content("duties", { body = "delivery" }))),
            },
         },
      },
   },

   section "principles" {
      page_break {},
      heading "Our core principles" { label = "principles", colour = who_we_are },
      text "principles.md",
      flow { columns = 2, compact = true,
         icons(each(content "principles", function (principle)
            return icon(principle_icons[principle.id]) { title = principle.title, principle.text }
         end)),
      },
   },

   section "framework" {
      page_break {},
      heading "Our violence prevention framework" { label = "framework", colour = who_we_are },
      columns { shares = { 1, 2 },
         group { text "framework.md" },
         group { framework() },
      },
   },

   section "priorities" {
      page_break {},
      chapter "Strategic priorities and objectives" { label = "priorities", colour = what_we_do },
      flow { columns = 2, compact = true, numbers(priorities()) },
   },
}

table.insert(blocks, priority_page("1"))
table.insert(blocks, priority_page("1a", panel "Who is 'the community'?" { bullets(texts(content "community_groups")) }))
table.insert(blocks, priority_page("1b", meaning("What collaboration means", "collaboration")))
with(blocks, {
   section "who-does-what" {
      page_break {},
      heading "Priority 1b: who does what" { label = "who-does-what", colour = what_we_do },
      para "Strategy for the whole area and action in each district are two halves of one network:",
      diagram "csp-board" {
         kind = "venn", what = "what Community Safety Partnerships and the Board with its team do, and what they do together",
         height = 330, overlap = joined("both"),
         { "Community Safety Partnerships", note = joined("partnership") },
         { "Board and team", note = joined("board") },
      },
   },
})
table.insert(blocks, priority_page("1c", panel "What do we mean by co-production?" { record("definitions", "co-production").text }))
table.insert(blocks, priority_page("1d"))
table.insert(blocks, priority_page("1e", meaning("What a counter-narrative is", "counter-narrative")))
with(blocks, {
   section "levels" {
      page_break {},
      heading "Priorities 2 to 5: the levels of prevention" { label = "levels", colour = levels_colour },
      columns { shares = { 1, 2 },
         group { text "levels.md" },
         group { aims() },
      },
   },
})
table.insert(blocks, priority_page("2"))
table.insert(blocks, priority_page("3"))
table.insert(blocks, priority_page("4"))
table.insert(blocks, priority_page("5"))
with(blocks, {
   section "monitoring" {
      page_break {},
      chapter "Monitoring and evaluation" { label = "monitoring", colour = monitoring_colour },
      columns {
         group { text "monitoring.md", bullets(texts(content "monitoring_approach")) },
         group { wheel("monitoring-wheel") },
      },
   },

   section "monitoring-figures" {
      page_break {},
      heading "Monitoring: figures and interventions" { label = "monitoring-figures" },
      columns { shares = { 1, 2 },
         group { wheel("wheel-figures", { 1, 2 }) },
         group { flow { columns = 1, compact = true, element "performance", element "intervention" } },
      },
   },

   section "monitoring-insight" {
      page_break {},
      heading "Monitoring: evaluation and insight" { label = "monitoring-insight" },
      columns { shares = { 1, 2 },
         group { wheel("wheel-insight", { 3, 4 }) },
         group { element "evaluation", element "stakeholders" },
      },
   },

   section "measures" { needs = "offences", about = "the measures of the strategy", part "measures" },

   section "plan" { part "plan" },

   section "definitions" {
      page_break {},
      heading "What is counted, and where from" { label = "definitions" },
      without({ "bodily", "sharp" }, "This edition has nothing on hospital admissions: the data were not available."),
      without({ "readiness", "entrants" }, "This edition has nothing on risk and protective factors in the area: the data were not available."),
      flow { columns = 2, compact = true, methods { level = 2, formulas = false } },
   },

   back_cover {
      title = "Contact",
      "{identity.contact}",
      "E-mail: [" .. email .. "](mailto:" .. email .. ")",
      "Website: [" .. website .. "](https://" .. website .. ")",
      "{identity.strap_line}",
   },
})

return report(with({
   areas    = "whole", -- a strategy of all partners: it has no edition for one district
   title    = "Response Strategy",
   subject  = "How partners in {whole.full} prevent serious violence",
   author   = "Violence Reduction Network",
   keywords = "serious violence, prevention, strategy, {whole.name}",
   running  = "Response Strategy",
   footer   = "Violence Reduction Network, {whole.name}",
   format   = "landscape",
}, blocks))