--- Numbers and the nouns beside them (DOMAIN E.6, G.8).

local need = import "words/need"

local find, gsub, sub = string.find, string.gsub, string.sub

local small = {
   [0] = "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
}

local irregular = {
   child = "children", foot = "feet", life = "lives", man = "men", person = "people",
   woman = "women", ["knife"] = "knives", ["wife"] = "wives",
}

local number = {}

--- Zero to nine in words, from 10 in numerals; a number with decimals in numerals.
-- @param n a number
function number.number(n)
   need.number("number", "the number", n)
   if small[n] then
      return small[n]
   end
   return format.thousands(n)
end

local function regular_plural(noun)
   if find(noun, "[^aeiou]y$") then
      return sub(noun, 1, -2) .. "ies"
   elseif find(noun, "[sx]$") or find(noun, "[cs]h$") then
      return noun .. "es"
   end
   return noun .. "s"
end

local function plural_of(noun)
   local before, last = string.match(noun, "^(.-)(%a+)$")
   if last and irregular[last] then
      return before .. irregular[last]
   end
   return regular_plural(noun)
end

--- The noun for a printed number: one "offence", any other number "offences".
-- @param n the number, or the text it was printed as ("1.0" is plural)
-- @param noun in the singular
-- @param many the plural where it is not regular
function number.plural(n, noun, many)
   need.text("plural", "the noun", noun)
   if type(n) ~= "string" then
      need.number("plural", "the number", n)
   end
   if n == 1 or n == "1" or n == "one" then
      return noun
   end
   return many or plural_of(noun)
end

--- A count with its noun: "1 offence", "3,529 offences".
function number.count(n, noun, many)
   need.number("count", "the number", n)
   return format.whole(n) .. " " .. number.plural(format.whole(n), noun, many)
end

--- A percentage as the house prints it: one decimal on a base of 100 or more, whole below.
-- A share that is not zero never prints as 0%, one that is not all never as 100%.
-- @param p in percent
-- @param n the base; without it one decimal
function number.percent(p, n)
   need.number("percent", "the percentage", p)
   local base = need.optional("percent", "the base", n)
   local whole = base ~= nil and base < 100
   local step = whole and 1 or 0.1
   local text = whole and format.percent_whole(p) or format.percent(p)
   local bare = gsub(text, "%.0%%", "%%")
   if p > 0 and bare == "0%" then
      return "less than " .. (whole and "1%" or "0.1%")
   elseif p < 100 and p > 100 - step and bare == "100%" then
      return "more than " .. (whole and "99%" or "99.9%")
   end
   return text
end

--- The place in a ranking: "first" to "ninth", then "10th".
function number.rank(n)
   return format.rank(n)
end

--- The word before a limit: "fewer than" for counts, "less than" for rates and percentages.
-- @param limit as printed
-- @param kind "count", "rate" or "percent"
function number.under(limit, kind)
   need.one_of("under", "the kind", kind, {"count", "rate", "percent"})
   local printed = type(limit) == "number" and format.thousands(limit) or limit
   return (kind == "count" and "fewer than " or "less than ") .. need.text("under", "limit", printed)
end

return number
