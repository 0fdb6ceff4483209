--- Rules about areas beside each other, their neighbourhoods and their types of crime.

local article = import "words/article"
local compare = import "words/compare"
local lists = import "words/list"
local number = import "words/number"
local help = import "words/profile_help"
local share = import "words/share"
local times = import "words/times"

local rule = {}

--- The area's rate against the rest of the whole.
-- of: a ratio; nothing for the whole itself
function rule.ratio(given)
   local fact, status = given.of[1], help.trouble(given.of)
   if help.is_whole(given) then
      return {}
   elseif status then
      return help.excuse("How the rate compares with the rest of " .. given.whole.short, status)
   end
   local subject = "The rate in " .. given.area.short .. " was "
   local rest = " the rate for the rest of " .. given.whole.short
   if fact.numerator < 10 or fact.denominator < 10 then
      return help.say("The numbers are too small to compare the rate with the rest of " .. given.whole.short .. ".")
   elseif fact.lower <= 1 and fact.upper >= 1 then
      return help.say(subject .. "not clearly different from" .. rest .. ".")
   end
   return help.say(subject, help.printed(fact, times.times(fact.value)), rest .. ".")
end

local function rate_verdict(own, other)
   if own.numerator < 1 or other.numerator < 1 then
      return "unclear"
   end
   local answer = stats.ratio{
      events_a = own.numerator, population_a = own.denominator,
      events_b = other.numerator, population_b = other.denominator,
   }
   return answer.p < 0.05 and (answer.value > 1 and "higher" or "lower") or "unclear"
end

local function verdicts(own, all)
   local found = {higher = {}, lower = {}, unclear = {}, count = 0}
   for _, fact in ipairs(all) do
      if fact.area ~= own.area then
         table.insert(found[rate_verdict(own, fact)], fact.name)
         found.count = found.count + 1
      end
   end
   return found
end

local function find_area(facts, code)
   for _, fact in ipairs(facts) do
      if fact.area == code then
         return fact
      end
   end
   return nil
end

local function rank_parts(found, others)
   local parts = {}
   if #found.higher > 0 then
      table.insert(parts, "clearly higher than in " .. number.number(#found.higher))
   end
   if #found.lower > 0 then
      table.insert(parts, "clearly lower than in " .. number.number(#found.lower))
   end
   parts[1] = parts[1] .. others
   return lists.list(parts)
end

--- Where the area stands among all areas, by tests of pairs.
-- of: one rate for each area
function rule.standing(given)
   local own, status = find_area(given.of, given.area.code), help.trouble(given.of)
   if help.is_whole(given) or not own then
      return {}
   elseif status then
      return help.excuse("How the rate compares with other areas", status)
   end
   local found = verdicts(own, given.of)
   noted("standing: above " .. #found.higher .. ", below " .. #found.lower .. ", unclear " .. #found.unclear)
   local the_others = found.count == 1 and "the other area" or
      "the other " .. number.number(found.count) .. " areas"
   local others, all = " of " .. the_others, found.count == 1 and the_others or "each of " .. the_others
   if #found.higher == found.count then
      return help.say("The rate was clearly higher than in " .. all .. ".")
   elseif #found.lower == found.count then
      return help.say("The rate was clearly lower than in " .. all .. ".")
   elseif #found.unclear == found.count then
      return help.say("The rate cannot be told apart from that of " .. the_others .. ".")
   end
   local text = "The rate was " .. rank_parts(found, others)
   if #found.unclear > 0 then
      text = text .. "; it cannot be told apart from that of " .. lists.list(found.unclear)
   end
   return help.say(text .. ".")
end

-- The text with the printed numbers marked as the facts they are.
local function mark(text, facts, print)
   local pieces, at = {}, 1
   for _, fact in ipairs(facts) do
      local first, last = string.find(text, print(fact), at, true)
      if first then
         table.insert(pieces, string.sub(text, at, first - 1))
         table.insert(pieces, help.printed(fact, string.sub(text, first, last)))
         at = last + 1
      end
   end
   table.insert(pieces, string.sub(text, at))
   return help.say(table.unpack(pieces))
end

--- Which area had the highest rate, as far as it can be told.
-- of: one rate for each area; what: "recorded rate" unless given
function rule.highest(given)
   local items, status = {}, help.trouble(given.of)
   if status and status ~= "hidden" then
      return help.excuse("The area with the highest rate", status)
   end
   for at, fact in ipairs(given.of) do
      items[at] = {
         name = fact.name, events = fact.numerator, population = fact.denominator,
         status = fact.status,
      }
   end
   items.what = given.what
   local text = compare.highest(items)
   if status then
      return help.say(article.begin(text))
   end
   return mark(text, help.by_value(given.of), function (fact)
      return format.one_dp(fact.value)
   end)
end

--- The type recorded most, and the next.
-- of: the share of each type
function rule.largest(given)
   local status = help.trouble(given.of)
   if status or #given.of < 2 then
      return help.excuse("The types recorded most", status or "missing")
   end
   local sorted = help.by_value(given.of)
   local first, second = sorted[1], sorted[2]
   local name, next_name = help.in_sentence(first.label.crime_type), help.in_sentence(second.label.crime_type)
   local percent = number.percent(first.value, first.base)
   if not help.counts_differ(first.numerator, second.numerator) then
      noted("first: near ties")
      return help.say("The types recorded most were " .. name .. " (", help.printed(first, percent),
         ") and " .. next_name .. " (", help.printed(second, number.percent(second.value, second.base)),
         "), too close to tell apart.")
   end
   local phrase = share.share(first.value, first.base)
   local words = string.find(phrase, "%%") and {help.printed(first, phrase)} or
      {phrase .. " (", help.printed(first, percent), ")"}
   local pieces = help.say("Of all recorded crimes in " .. given.area.short .. ", ", table.unpack(words))
   for _, piece in ipairs(help.say(" were classed as " .. name .. "; the next largest type was " .. next_name .. " (",
      help.printed(second, number.percent(second.value, second.base)), ").")) do
      table.insert(pieces, piece)
   end
   return pieces
end

local function types_above_and_below(own, whole)
   local found = {above = 0, below = 0, count = 0}
   for at, fact in ipairs(own) do
      local other = whole[at]
      if fact.status == "ok" and other and other.status == "ok" and other.by.crime_type == fact.by.crime_type then
         found.count = found.count + 1
         found.above = found.above + (fact.lower > other.value and 1 or 0)
         found.below = found.below + (fact.upper < other.value and 1 or 0)
      end
   end
   return found
end

--- For how many types the area's rate lies clearly above or below that of the whole: a headline.
-- of: the area's rate of each type; beside: the whole's
function rule.types_beside(given)
   local found = types_above_and_below(given.of, given.beside)
   local whole = given.whole.possessive
   local function out_of(n)
      return n == found.count and "all " .. number.number(n) .. " types of crime" or
         number.number(n) .. " of " .. number.number(found.count) .. " types of crime"
   end
   if help.is_whole(given) then
      local sorted = help.by_value(help.shown(given.of))
      if #sorted == 0 then
         return help.excuse("The types with the highest rates", help.trouble(given.of))
      end
      return help.say("Of all types, the rate was highest for " .. help.in_sentence(sorted[1].label.crime_type))
   elseif found.count == 0 then
      return help.excuse("The rates beside those of " .. given.whole.short, help.trouble(given.of) or "missing")
   elseif found.above == 0 and found.below == 0 then
      return help.say("No rate differs clearly from " .. whole)
   elseif found.above > found.below then
      return help.say("Rates were above " .. whole .. " for " .. out_of(found.above))
   end
   return help.say("Rates were below " .. whole .. " for " .. out_of(found.below))
end

local fifths = {["1"] = "most deprived fifth", ["2"] = "second most deprived fifth", ["3"] = "middle fifth",
   ["4"] = "second least deprived fifth", ["5"] = "least deprived fifth"}

-- The most deprived fifth of England that has residents here.
local function first_with_residents(people)
   for _, fact in ipairs(people) do
      if fact.value > 0 then
         return fact
      end
   end
   return nil
end

local function same_quintile(facts, wanted)
   for _, fact in ipairs(facts) do
      if fact.by.quintile == wanted.by.quintile then
         return fact
      end
   end
   return nil
end

local function deprived(given)
   local status = help.trouble(given.of) or help.trouble(given.beside)
   if status then
      return nil, nil, help.excuse("How recorded crime lies with deprivation", status)
   end
   local people = first_with_residents(given.beside)
   local crimes = people and same_quintile(given.of, people)
   if not crimes then
      return nil, nil, help.excuse("How recorded crime lies with deprivation", "missing")
   end
   return crimes, people
end

--- The most deprived neighbourhoods' share of crimes beside their share of residents: a headline.
-- of: shares of crimes by quintile; beside: shares of residents by quintile
function rule.deprivation_title(given)
   local crimes, people, sorry = deprived(given)
   if not crimes then
      return sorry
   end
   local verdict = crimes.lower > people.value and "more than" or crimes.upper < people.value and
      "less than" or "about"
   noted("share beside residents: " .. verdict)
   return help.say(given.area.possessive .. " most deprived neighbourhoods had " .. verdict ..
      " their share of recorded crime")
end

--- The same with its figures.
function rule.deprivation(given)
   local crimes, people, sorry = deprived(given)
   if not crimes then
      return sorry
   end
   local quintile = crimes.by.quintile
   local none = tonumber(quintile) - 1
   local before = ""
   if none > 0 then
      before = "No neighbourhood of " .. given.area.short .. " is among the " .. (none == 1 and "most deprived fifth" or
         number.number(none) .. " most deprived fifths") .. " in England. "
   end
   return help.say(before .. given.area.possessive .. " neighbourhoods in the " .. fifths[quintile] ..
      " of England are home to ", help.printed(people, number.percent(people.value, people.base)),
      " of its residents and had ", help.printed(crimes, number.percent(crimes.value, crimes.base)),
      " of its recorded crimes.")
end

--- The neighbourhoods with the most recorded crimes: a headline.
-- of: one count for each neighbourhood
function rule.neighbourhoods(given)
   local facts = help.shown(given.of)
   if #facts < 2 then
      return help.excuse("The neighbourhoods with most recorded crimes", help.trouble(given.of) or "missing")
   end
   local sorted = help.by_value(facts)
   local near = help.close_to(sorted[1], sorted)
   noted("first: " .. (#near == 0 and "clear" or "near ties"))
   if #near == 0 then
      return help.say("Most crimes were recorded in " .. sorted[1].name .. " (", help.printed(sorted[1],
         format.whole(sorted[1].value)), "), followed by " .. sorted[2].name .. " (", help.printed(sorted[2],
         format.whole(sorted[2].value)), ")")
   elseif #near <= 2 then
      local names = {sorted[1].name}
      for _, fact in ipairs(near) do
         table.insert(names, fact.name)
      end
      table.sort(names)
      return help.say(lists.list(names) .. " had the most recorded crimes, too close to tell apart")
   end
   return help.say("No single neighbourhood stands out: the highest count is ", help.printed(sorted[1],
      format.whole(sorted[1].value)), " in " .. sorted[1].name)
end

--- Crimes without a place: they belong to no area.
-- of: the count of the whole
function rule.unplaced(given)
   local fact = given.of[1]
   if help.trouble(given.of) or fact.unknown == stats.NA or fact.unknown == 0 then
      return {}
   end
   local of_all = 100 * fact.unknown / (fact.unknown + fact.value)
   return help.say("Another ", help.printed(fact, number.count(fact.unknown, "crime")), " (",
      help.printed(fact, number.percent(of_all)), " of those in " .. given.whole.short ..
      ") have no place in the data, so no area counts them.")
end

return rule
