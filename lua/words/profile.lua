--- Rules of area profiles: each chooses a sentence, or nothing, from the facts that a template names.
--
-- A rule is given the facts of its `of`, `beside` and `base` as lists, the area, the whole, the period, the
-- events, and its own options.  It answers a list of pieces: texts, and { text, id } where the text
-- prints the fact of that id.

local change = import "words/change"
local lists = import "words/list"
local number = import "words/number"

local rule = {}

function rule.change(given)
   local fact = given.of[1]
   if not fact or fact.status ~= "ok" then
      return {}
   end
   return {{change.change{before = fact.denominator, after = fact.numerator}, fact.id}}
end

local profile = {}

for name, say in pairs(rule) do
   profile[name] = say
end

--- The names of all rules, in order.
function profile.rules()
   local names = {}
   for name in pairs(rule) do
      table.insert(names, name)
   end
   return names
end

--- The case of a ratio for words of its own: clearly above 1, clearly below, or not clear.
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
