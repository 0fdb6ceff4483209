-- What the assessment asks for, and how to reach those who wrote it.
-- The areas of the one on age and place follow the figures.
local areas = rule "most" { of = "policing", top = 4, bare = true, names = true, about = "",
   words = "By offences these are now {all}." }

local function recommended(level)
   return each(content("recommendations", { level = level }), function (r)
      return item(r.title .. ".") { r.id == "priority-groups" and para { r.text, areas } or r.text }
   end)
end

local email, website = record("identity", "email").text, record("identity", "website").text

return blocks {

   when("recommendations.any",
      chapter "Recommendations" { label = "recommendations", colour = 1,
         finding = "What the Violence Reduction Board is asked to take into the next edition of its strategy" },
      text "recommendations.md",
      heading "Strategic recommendations" { level = 2 },
      para "They need several sectors to work together, and the support of chief officers and senior managers.",
      numbers(recommended "strategic"),
      heading "Recommendations on interventions" { level = 2 },
      para "They build on the way in which the {identity.short} already designs and carries out interventions.",
      numbers { start = "continue", table.unpack(recommended "intervention") }),

   heading "Contact details" { label = "contact" },

   contact "Write to us" {
      "{identity.contact}",
      "E-mail: [" .. email .. "](mailto:" .. email .. ")",
      "Website: [" .. website .. "](https://" .. website .. ")",
      "News: [{identity.handle}](" .. record("links", "news").address .. ")",
   },
}
