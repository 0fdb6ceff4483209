--- Rules about how far areas on a map differ.

local help = import "words/profile_help"
local number = import "words/number"

local rule = {}

local named_at_most = 30 -- of more areas the lowest and highest are not named

local function print_value(fact)
   return help.printed(fact, format.one_dp(fact.value))
end

--- The lowest and the highest of many areas, of those that may be shown.
-- of: a figure for each area; what: "Rates" unless given; noun: "area" unless given
function rule.spread(given)
   local shown = help.shown(given.of)
   local what, noun = given.what or "Rates", given.noun or "area"
   if #shown == 0 then
      return help.excuse("How " .. help.in_sentence(what) .. " differ", help.trouble(given.of) or "missing")
   end
   local sorted = help.by_value(shown)
   local high, low = sorted[1], sorted[#sorted]
   if #shown > named_at_most then
      return help.say(what .. " in " .. number.number(#shown) .. " " .. number.plural(#shown, noun) .. " ran from ",
         print_value(low), " to ", print_value(high), ".")
   elseif format.one_dp(high.value) == format.one_dp(low.value) then
      return help.say(what .. " were ", print_value(high), " throughout.")
   end
   return help.say(what .. " ran from ", print_value(low), " (" .. low.name .. ") to ", print_value(high),
      " (" .. high.name .. ").")
end

return rule
