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
   repeats       = "strategy.repeat_suspect_rate",
   repeat_harm   = "strategy.repeat_victim_rate",
   weekend       = "strategy.young_weekend_beside",
   weekday_hours = "strategy.young_weekday_hours",
   area_rates    = fact "strategy.young_area_rate" { area = "districts" },
   area_shares   = fact "strategy.young_area_share" { area = "districts" },

   -- hospitals, and a register
   bodily        = fact "strategy.young_admissions_bodily_compared" { area = upper, optional = true },
   sharp         = fact "strategy.young_admissions_sharp_compared" { area = upper, optional = true },
   alcohol       = fact "strategy.young_admissions_alcohol_share" { optional = true },
   mental        = fact "strategy.young_admissions_mental_share" { optional = true },
   substance     = fact "strategy.young_admissions_substance_share" { optional = true },
   deprived      = fact "strategy.young_admissions_deprived_share" { area = "E06000016", optional = true },
   affluent      = fact "strategy.young_admissions_affluent_share" { area = "E10000018", optional = true },
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

   -- what the strategy is measured by
   offences      = fact "sna.offences_2020" { optional = true },
   ksv           = fact "sna.ksv" { optional = true },
   ksv_young     = fact "sna.ksv_young" { optional = true },
   homicides     = fact "sna.homicides" { optional = true },
   sharp_year    = fact "sna.sharp_admissions" { optional = true },
   sharp_young   = fact "sna.young_sharp_admissions" { optional = true },
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
      heading(priority.number .. ": " .. priority.title) { label = "priority-" .. id, strip = parts(priority) },
      objective "Strategic objective." { priority.objective },
      para "We will achieve this through:",
   }
   local list = { actions(id) }
   table.insert(list, beside)
   local many = #content("actions", { priority = id }) > 12
   table.insert(page, flow(with({ columns = 2, compact = many or beside ~= nil }, list)))
   return section("priority-" .. id)(page)
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

local function levels(name, detail)
   return diagram(name) (with({
      kind = "levels", what = "the levels of prevention", height = 400, arrow = "Looking for an earlier chance to prevent",
   }, each(content "levels", function (level)
      return { level.title, note = detail and level.tag .. ". " .. level.text or level.tag }
   end)))
end

local function wheel(name, marked)
   return diagram(name) (with({
      kind = "wheel", what = "the parts of monitoring and evaluation", marked = marked, height = marked and 236 or 330,
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

-- ---- the document ----

local blocks = {
   cover {
      title = "Response Strategy",
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
   },

   section "extent" { part "extent" },

   section "injuries" { needs = { "bodily", "sharp" }, about = "hospital admissions", part "injuries" },

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

   section "risks" { needs = { "readiness", "entrants" }, about = "risk and protective factors in the area",
      page_break {},
      heading "Key findings: risk factors here" { label = "risks" },
      flow { columns = 2, compact = true,
         text "evidence.md",
         para "Local figures show where the area stands beside England:",
         bullets {
         rule "indicator" { of = "readiness", subject = "the share of children who are ready for school", format = "percent" },
         rule "indicator" { of = "absence", subject = "the share of pupils who are persistently absent", format = "percent" },
         rule "indicator" { of = "opiates", subject = "the share of opiate users who are not in treatment", format = "percent" },
         rule "indicator" { of = "entrants", subject = "the rate of first-time entrants to the youth justice system" },
         rule "indicator" { of = "neet", subject = "the share of 16 and 17 year olds not in education, employment or training", format = "percent" },
         rule "share" { of = "deprived_here", about = "The share of deprived neighbourhoods",
            words = "In Leicester {percent} of neighbourhoods are among the most deprived tenth of England." },
         },
         para "These drivers of serious violence are known to be at work here:",
         bullets(texts(content("drivers", { known = "yes" }))),
      },
   },

   section "prevention" {
      page_break {},
      heading "Key findings: preventing serious violence" { label = "prevention" },
      text "prevention.md",
      columns {
         group {
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
            text "reachable.md",
         },
      },
   },

   section "promising" {
      page_break {},
      heading "Key findings: what holds promise" { label = "promising" },
      para "Research has not settled every question. These approaches hold promise of reducing violence among young people:",
      diagram "promising-approaches" (with({ kind = "cards", what = "approaches that hold promise" },
         each(content "promising", function (approach) return { approach.title, note = approach.detail } end))),
      para "Two kinds of programme have been studied with young offenders and found to go with *more* offending:",
      columns(each(content "warnings", function (approach)
         return group { case(approach.title) { approach.text } }
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
                  words = "by number of offences, the policing areas {all}" },
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
      diagram "themes" (with({ kind = "cards", what = "themes across the course of life" }, titles(content "focus_areas"))),
   },

   section "vision" {
      page_break {},
      heading "Vision, mission and focus" { label = "vision" },
      para(record("identity", "about").text),
      statement { record("identity", "belief").text },
      flow { columns = 2, compact = true,
         panel "Our vision" { record("identity", "vision").text },
         panel "Our mission" { record("identity", "mission").text },
         text "wider.md",
         panel "Our focus" {
            record("definitions", "sv-2020").text,
            para "It takes in all ages, and these groups of crimes:",
            bullets(texts(content("definition_parts", { definition = "sv-2020", kind = "crime group" }))),
            para "What comes first:",
            bullets(texts(content("definition_parts", { definition = "sv-2020", kind = "first focus" }))),
            para "Left out for now: {definition_parts.sv-2020-out-1}; {definition_parts.sv-2020-out-2}.",
         },
      },
   },

   section "governance" {
      page_break {},
      heading "Governance, roles and responsibilities" { label = "governance" },
      columns { shares = { 1, 2 },
         group { text "governance.md" },
         group {
            diagram "governance-chart" (with({ kind = "organisation", what = "who answers to whom", height = 380,
               key = "New since the strategy began" }, branch(content "bodies", ""))),
         },
      },
   },

   section "board" {
      page_break {},
      heading "Governance: the Violence Reduction Board" { label = "board" },
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
      heading "Governance: the team" { label = "team" },
      columns {
         group {
            para "The central team is there to:",
            bullets(texts(content("duties", { body = "team" }))),
         },
         group {
            diagram "team-chart" (with({ kind = "organisation", what = "the posts of the central team", key = "New since the strategy began" },
               branch(content "roles", ""))),
         },
      },
   },

   section "panels" {
      page_break {},
      heading "Governance: panels and delivery group" { label = "panels" },
      columns {
         group {
            heading "Community Panels" { level = 2 },
            text "panels.md",
            para "Each panel will:",
            bullets(texts(content("duties", { body = "panels" }))),
         },
         group {
            heading "Serious Violence Delivery Group" { level = 2 },
            text "delivery-group.md",
            para "Its members will:",
            bullets(texts(content("duties", { body = "delivery" }))),
         },
      },
   },

   section "principles" {
      page_break {},
      heading "Our core principles" { label = "principles" },
      text "principles.md",
      flow { columns = 2, numbers(titled(content "principles")) },
   },

   section "framework" {
      page_break {},
      heading "Our violence prevention framework" { label = "framework" },
      columns { shares = { 1, 2 },
         group { text "framework.md" },
         group { levels("framework-levels", true) },
      },
   },

   section "priorities" {
      page_break {},
      heading "Strategic priorities and objectives" { label = "priorities" },
      flow { columns = 2, numbers(priorities()) },
   },
}

table.insert(blocks, priority_page("1"))
table.insert(blocks, priority_page("1a", panel "Who is 'the community'?" { bullets(texts(content "community_groups")) }))
table.insert(blocks, priority_page("1b"))
with(blocks, {
   section "who-does-what" {
      page_break {},
      heading "Priority 1b: who does what" { label = "who-does-what" },
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
table.insert(blocks, priority_page("1e"))
with(blocks, {
   section "levels" {
      page_break {},
      heading "Priorities 2 to 5: the levels of prevention" { label = "levels" },
      columns {
         group { text "levels.md" },
         group { levels("levels-short", false) },
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
      heading "Monitoring and evaluation" { label = "monitoring" },
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
         group { flow { columns = 1, compact = true, element "evaluation", element "stakeholders" } },
      },
   },

   section "measures" { needs = "offences", about = "the measures of the strategy",
      page_break {},
      heading "Monitoring: what we measure" { label = "monitoring-measures" },
      data_table "monitoring-table" {
         rows = "Measure", title = "The figures that the strategy will be judged by",
         subtitle = "{whole.name}, at the start: {ratio.period}",
         col "At the start" { format = "whole" },
         line "Offences of serious violence in public places" { "offences" },
         line "Knife-enabled serious violence" { "ksv" },
         line "Knife-enabled serious violence with a victim under 25" { "ksv_young" },
         line "Victims of homicide, domestic homicide left out" { "homicides" },
         line "Admissions to hospital after an assault with a sharp object" { "sharp_year" },
         line "The same, patients under 25" { "sharp_young" },
      },
   },

   section "definitions" {
      page_break {},
      heading "What is counted, and where from" { label = "definitions" },
      flow { columns = 2, compact = true, methods { level = 2, formulas = false } },
   },

   section "contact" {
      page_break {},
      heading "Contact" { label = "contact" },
      contact "Violence Reduction Network" {
         record("identity", "contact").text,
         "{identity.email}",
         "{identity.website}",
      },
   },
   back_cover { title = "{identity.name}", "{identity.strap_line}" },
})

return report(with({
   title    = "Response Strategy",
   subject  = "How partners in {whole.full} prevent serious violence",
   author   = "Violence Reduction Network",
   keywords = "serious violence, prevention, strategy, {whole.name}",
   running  = "Response Strategy",
   footer   = "Violence Reduction Network, {whole.name}",
   format   = "landscape",
}, blocks))