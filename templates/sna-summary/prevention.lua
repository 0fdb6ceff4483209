-- What can prevent it: five Cs, the framework, strategies and approaches by their evidence.

local impacts = { "harmful", "unclear", "low", "moderate", "high" }
local names = { harmful = "Harmful", unclear = "Unclear", low = "Low", moderate = "Moderate", high = "High" }

local function approaches(impact)
   return each(content("toolkit", { impact = impact }), function (r) return { r.title, names[r.evidence] } end)
end

-- "Focused deterrence, A&E navigators": as they stand within a sentence, abbreviations with their capitals.
local function in_words(list)
   local texts = each(list, function (r)
      local second = r.title:sub(2, 2)
      return second == second:lower() and second ~= "&" and r.title:sub(1, 1):lower() .. r.title:sub(2) or r.title
   end)
   local last = table.remove(texts)
   return #texts > 0 and table.concat(texts, ", ") .. " and " .. last or last or ""
end

return blocks {

   chapter "Preventing serious violence" { label = "preventing", colour = 4, finding = "{identity.belief}" },

   text "preventing.md",

   definitions(each(content "five_cs", function (r) return { r.title, r.text } end)),

   text "life-course.md",

   diagram "framework" {
      kind = "levels", height = 280, title = "A framework for prevention", arrow = "Looking for ever earlier chances to prevent",
      what = "the levels of prevention, and the five Cs under them",
      ring = "System leadership", below = each(content "five_cs", function (r) return r.title end),
      table.unpack(each(content "levels", function (r) return { r.title, note = r.tag } end)),
   },

   heading "Interventions and approaches" { level = 2, label = "interventions" },

   text "interventions.md",

   numbers(each(content "cdc_strategies", function (r) return item(r.title .. ":") { r.text .. "." } end)),

   when("toolkit.any",
      para("The {once.yef} sums up in its [toolkit](" .. record("links", "toolkit").address .. ") what research says about approaches. "
         .. "Of the {toolkit.count:whole} listed here, it puts {toolkit.impact.high.count:words} into the group with the highest impact on violence: "
         .. in_words(content("toolkit", { impact = "high" })) .. "."),
      matrix "toolkit" {
         title = "Approaches by their estimated impact on violence",
         subtitle = "Estimated impact on violence, and quality of the evidence",
         source = "Source: YEF Toolkit.",
         grades = { { "Evidence", "Low", "High" } },
         { group = "High impact", table.unpack(approaches "high") },
         { group = "Moderate impact", table.unpack(approaches "moderate") },
         { group = "Low impact", table.unpack(approaches "low") },
         { group = "Unclear", table.unpack(approaches "unclear") },
         { group = "Harmful", table.unpack(approaches "harmful") },
      }),

   text "absence.md",
}
