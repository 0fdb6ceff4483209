--- One rate against another as a multiple (DOMAIN G.3, G.6).

local need = import "words/need"

-- Upper bounds, exclusive.  Each phrase is followed by what it multiplies: "the rate for ...".
local function phrase_of(r)
   if r >= 0.49 and r < 0.51 then
      return "half"
   elseif r >= 0.32 and r < 0.345 then
      return "a third of"
   elseif r < 0.95 then
      return format.percent_whole((1 - r) * 100) .. " lower than"
   elseif r < 1.05 then
      return "similar to"
   elseif r < 1.45 then
      return format.percent_whole((r - 1) * 100) .. " higher than"
   elseif r < 1.55 then
      return "around one and a half times"
   elseif r >= 1.90 and r < 1.98 then
      return "almost twice"
   elseif r >= 1.98 and r < 2.02 then
      return "twice"
   elseif r >= 2.02 and r < 2.25 then
      return "just over twice"
   elseif r >= 2.85 and r < 2.98 then
      return "almost three times"
   end
   return format.one_dp(r) .. " times"
end

local times = {}

--- The words for a ratio, to be followed by "the rate for ...": "1.6 times", "25% higher than", "half".
-- Only for a ratio that is clearly not 1; words.ratio tests that.
-- @param r a / b; more than 0
function times.times(r)
   need.number("times", "the ratio", r)
   if r <= 0 then
      need.fail("times", "the ratio must be more than 0, not " .. format.thousands(r))
   end
   local phrase = phrase_of(math.floor(r * 1e9 + 0.5) / 1e9)
   noted("ratio: " .. phrase)
   return phrase
end

--- The same from counts and populations, tested: below 10 events on either side there are no words
-- for a ratio, and where the 95% interval holds 1 the two are "not clearly different from" each other.
-- "Twice" needs an interval that lies above 1.5.
-- @param t events_a, population_a, events_b, population_b, level; rare = true for homicide and the like,
-- which need 20 events on either side
function times.ratio(t)
   need.table("ratio", "the argument", t)
   local question, least = {}, t.rare and 20 or 10
   for name, value in pairs(t) do
      if name ~= "rare" then
         question[name] = value
      end
   end
   local answer = stats.ratio(question)
   if t.events_a == stats.NA or t.events_b == stats.NA then
      return "cannot be compared with"
   elseif t.events_a < least or t.events_b < least then
      noted("ratio: small")
      return "based on numbers too small to compare with"
   elseif answer.lower <= 1 and answer.upper >= 1 then
      noted("ratio: unclear")
      return "not clearly different from"
   end
   local phrase = times.times(answer.value)
   if phrase == "twice" and answer.lower <= 1.5 then
      return format.one_dp(answer.value) .. " times"
   end
   return phrase
end

return times
