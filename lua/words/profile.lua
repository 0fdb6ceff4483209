--- Rules of area profiles: each chooses a sentence, or nothing, from the facts that a template names.
--
-- A rule is given the facts of its `of`, `beside` and `base` as lists, the area, the whole, the period, the
-- events, and its own options.  It answers pieces: texts, and { text, id } where a text prints the fact
-- of that id; an empty list says nothing.  Every rule has words for hidden and missing facts.  Two counts
-- are told apart where they differ by two standard errors or more, two rates by the test of their ratio.

local profile, names = {}, {}

local parts = {
   "words/profile_areas",
   "words/profile_maps",
   "words/profile_months",
   "words/sna_change",
   "words/sna_compare",
   "words/sna_share",
   "words/sna_when",
   "words/sna_who",
}

for _, part in ipairs(parts) do
   for name, rule in pairs(import(part)) do
      profile[name] = rule
      table.insert(names, name)
   end
end

table.sort(names)

--- The names of all rules, in order.
function profile.rules()
   return names
end

--- The case of a ratio for a `sentence` of its own.
function profile.ratio_case(fact)
   if fact.numerator < 10 or fact.denominator < 10 then
      return "small"
   elseif fact.lower > 1 then
      return "up"
   elseif fact.upper < 1 then
      return "down"
   end
   return "unclear"
end

return profile
