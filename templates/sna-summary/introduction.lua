-- What the assessment is for, what it counts, the four steps, its sources, and the people of the area.

-- The definition that holds on the date of the release.
local held = #content("definitions", { id = "sv-2022" }) > 0 and "sv-2022" or "sv-2020"

local function parts(kind)
   return table.concat(each(content("definition_parts", { definition = held, kind = kind }), function (r) return r.text end), "; ")
end

local what = {
   { "Definition", "{definitions." .. held .. "}" },
   { "Crime groups", parts "crime group" },
   { "First focus", parts "first focus" },
}
if parts "crime type" ~= "" then
   table.insert(what, { "Types of crime", parts "crime type" })
end

return blocks {

   chapter "Introduction" { label = "introduction", colour = 1,
      finding = "What this assessment is for, what it counts as serious violence, and where its figures come from" },

   when("area.whole", text "introduction.md"),

   when("not area.whole", text "introduction-part.md"),

   panel "One definition from the first page to the last" {
      definitions(what),
   },

   heading "A public health approach" { level = 2, label = "steps" },

   para [[
      The assessment follows the process of the World Health Organization in {steps.count:words} steps. It serves the first two; its
      recommendations lead on to the others.
   ]],

   diagram "steps" {
      kind = "cycle", title = "From the problem to what works", what = "the four steps of the public health approach", height = 190,
      table.unpack(each(content "steps", function (r) return r.title end)),
   },

   heading "Where the figures come from" { level = 2, label = "sources" },

   para "This summary draws on the following data.",

   bullets(each(content "sources", function (r) return item(r.kind .. ".") { r.text .. "." } end)),

   heading "The people of {area.short}" { level = 2, label = "people" },

   bullets {
      when("area.whole", "About {people.value:million} people live in {area.full}."),
      when("not area.whole", "{area.short} has {people.value:whole} residents."),
      when("area.whole", "The city of Leicester lies in the middle; around it are the seven districts of Leicestershire, and Rutland."),
      rule "area_values" { of = "minority", words = "The share of people from a minority ethnic background differs widely: {all}.",
         about = "The share of people from a minority ethnic background" },
      para {
         rule "indicator" { of = "young_people", subject = "the share of residents under 25" },
         "Leicester has two universities and Charnwood one.",
      },
      rule "ranks" { of = "imd_rank", words = "Among {among} upper-tier authorities in England, counted from the most deprived, they rank as follows: {ranks}.",
         about = "The ranks of deprivation" },
      rule "area_values" { of = "deprived", words = "The share of neighbourhoods that belong to the most deprived tenth of England differs as much: {all}.",
         about = "The share of the most deprived neighbourhoods" },
   },

   chart "residents" {
      mark = "map", facts = "residents", format = "whole", names = true, classes = 4, height = 280,
      title = rule "most_people" { of = "residents" },
      subtitle = "Residents by district and city, {people.from:month}", axis = "Residents",
   },
}
