-- Gallery: diagrams, matrices and timelines at the width of a portrait page.

local twelve = {
   "Harm in early childhood", "Learning needs not met", "Low self-worth", "Impulsive behaviour", "Misuse of alcohol",
   "Misuse of drugs", "Earlier victimisation", "Earlier offending", "Poor mental health", "Truancy", "Carrying a weapon",
   "Head injury",
}

return report {
   title = "Gallery of diagrams",

   heading "Nested model" { level = 1 },
   diagram "nested-full" {
      kind = "nested", title = "Fifty-two labels in six fields", sides = { "Risk factors", "Protective factors" },
      {
         "Individual",
         left = twelve,
         right = { "Skills for life", "Sense of purpose", "Good health", "Attachment to school", "Problem solving" },
      },
      {
         "Close relationships",
         left = {
            "Violence between parents", "A parent in prison", "Neglect", "Harsh or erratic discipline", "Friends who offend",
            "Membership of a gang", "Family debt", "Time in care", "Bullying", "Exploitation by adults", "Little supervision",
         },
         right = {
            "A trusted adult", "Warm parenting", "Stable home", "Friends who keep the law", "Family meals and routine",
            "Support from teachers", "Mentors", "Steady income at home", "Shared interests",
         },
      },
      {
         "Community and wider society",
         left = {
            "Deprivation", "Drug markets", "Poor housing", "Few places to go", "Low trust in services", "Discrimination",
            "Violence seen often", "Cuts to youth work", "Norms that favour violence", "Weapons at hand",
         },
         right = { "Safe streets", "Youth clubs", "Fair and trusted policing", "Work for the young", "Neighbours who act" },
      },
   },
   diagram "nested-small" {
      kind = "nested", title = "Two rings without halves", { "Person", left = { "One", "Two" }, right = { "Three" } },
      { "Place", left = { "Four" }, right = { "Five" } },
   },

   heading "Cycles" { level = 1 },
   diagram "cycle-four" {
      kind = "cycle", title = "Four steps", centre = "A public health approach",
      { "Define the problem", note = "who, what, when, where" }, { "Find causes", note = "risk and protection" },
      { "Try what may work", note = "and evaluate it" }, { "Spread what works", note = "and keep watching" },
   },
   diagram "cycle-two" { kind = "cycle", title = "Two steps", "Ask", "Answer" },
   diagram "cycle-eight" { kind = "cycle", title = "Eight steps", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight" },

   heading "Levels" { level = 1 },
   diagram "levels-full" {
      kind = "levels", title = "Levels of prevention in full", arrow = "Looking for earlier chances to prevent harm",
      ring = "System leadership",
      below = { "Community consensus", "Collaboration", "Co-production", "Shared data", "Counter-narrative" },
      { "Contextual", note = "Setting the conditions in which everybody can live free of violence" },
      { "Primary", note = "Help for all children and families, before any harm is done" },
      { "Secondary", note = "Early help for people and places with signs of risk" },
      { "Tertiary", note = "Support for those who have been harmed or have done harm" },
   },
   diagram "levels-short" { kind = "levels", title = "The same without words", arrow = "Earlier", "Contextual", "Primary", "Secondary", "Tertiary" },

   heading "Organisations" { level = 1 },
   diagram "org-board" {
      kind = "organisation", title = "Who answers to whom", key = "New this year",
      {
         "Partnership Board",
         {
            "Executive", "Offender management", "Vulnerability group", "Prevention Board",
            { "Violence Reduction Board", marked = true, { "Delivery group", marked = true }, "Network team", { "Community panels", marked = true } },
         },
      },
   },
   diagram "org-team" {
      kind = "organisation", title = "A team of nine", key = "New this year",
      {
         "Director", "Project support", "Data analysts", "Programme manager", "Design lead", { "Community lead", marked = true },
         "Police lead", { "Education lead", marked = true }, "Communications",
      },
   },

   heading "Tiers, sets and bubbles" { level = 1 },
   diagram "pyramid" {
      kind = "pyramid", title = "Tiers from few to all", { "Few", note = "intensive" }, "Some", { "Many", note = "early help" },
      { "Everybody", note = "what all children and families need" },
   },
   diagram "venn-two" {
      kind = "venn", title = "Two sets", { "Partnerships", note = "know their places" },
      { "The network", note = "brings data and money" }, overlap = "One plan",
   },
   diagram "bubbles-eight" {
      kind = "bubbles", title = "Eight bubbles of ten to thirty words", centre = "What people told us",
      "Young people say that they seldom see the same officer twice and would rather talk to someone whom they already know",
      "Parents ask for help before school holidays begin",
      "Knives are carried out of fear more often than to threaten; many who carry one have been robbed before",
      "Places to go in the evening have closed, and buses stop early in the villages around the city",
      "Those who left gangs want work that does not ask about the past for ever",
      "Teachers want to know sooner when something has happened to a pupil at the weekend",
      "Shopkeepers see trouble coming and do not know whom to ring",
      "Trust grows slowly and is lost in a day, say nearly all whom we asked",
   },

   heading "Cards, wheels and chevrons" { level = 1 },
   diagram "cards-five" {
      kind = "cards", title = "Five cards", { "Mentoring", note = "one adult, one year" }, { "Sport", note = "with a coach who stays" },
      { "Restorative meetings", note = "where both want them" }, "Work placements", { "Street teams", note = "known in the place" },
   },
   diagram "wheel" {
      kind = "wheel", title = "Four parts, two of them marked", marked = { 2, 3 }, "Independent evaluation",
      "Performance monitoring", "Intervention monitoring", "Insight and feedback",
   },
   diagram "chevrons" {
      kind = "chevrons", title = "Chevrons and an arrow back", arrow = "Act earlier", { "Before", note = "conditions" },
      { "First signs", note = "early help" }, { "Harm", note = "response" }, { "After", note = "recovery" },
   },
   diagram "strip" { kind = "strip", what = "the five parts and where we are", marked = 3, "Consensus", "Collaboration", "Co-production", "Data", "Narrative" },

   heading "Matrix and timeline" { level = 1 },
   matrix "evidence" {
      title = "What works, as far as is known", source = "Source: invented for this gallery.",
      grades = { { "Impact", "None", "Low", "Moderate", "High" }, { "Evidence", "Very weak", "Weak", "Fair", "Strong" } },
      { group = "At school", { "Lessons on feelings", "Moderate", "Strong" }, { "Talks by former offenders", "None", "Fair" }, { "Mentors", "Low", "Weak" } },
      { group = "In the street", { "Patrols where harm is", "High", "Strong" }, { "Street teams", "Moderate", "[x]" } },
      { group = "After harm", { "Support in hospital", "High", "Very weak" }, { "Boot camps", "[z]", "Fair" } },
   },
   matrix "heads" {
      title = "Two columns under one head",
      grades = {
         { over = "Effect on violence", "Size", "None", "Low", "Moderate", "High" },
         { over = "Effect on violence", "Certainty", "Weak", "Fair", "Strong" }, { "Cost", "Low", "Medium", "High" },
      },
      { group = "At school", { "Lessons on feelings", "Moderate", "Strong", "Low" }, { "Mentors", "Low", "Weak", "Medium" } },
      { group = "After harm", { "Support in hospital for those who have been hurt, and for their families", "High", "Weak", "[x]" } },
   },
   timeline "plan" {
      title = "Two years of work",
      { "Recruit the team", from = "2020-04", to = "2020-09", done = true }, { "Board agrees the plan", at = "2020-11", done = true },
      { "First grants", from = "2020-10", to = "2021-06", done = true }, { "Support in hospital", from = "2021-03", to = "2022-03" },
      { "Evaluation", from = "2021-06", to = "2022-06" }, { "Report to partners", at = "2022-05" },
   },
}
