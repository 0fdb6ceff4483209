--- Rules of the assessment about years: change, the part of a year, a run-rate, years beside each other.

local change = import "words/change"
local help = import "words/profile_help"
local lists = import "words/list"
local number = import "words/number"
local period = import "words/period"
local fill = import "words/sna_fill"

local rule = {}

-- A comparison that touches these months says so (DOMAIN G.6), unless the events name others.
local covid = {from = "2020-04", to = "2021-07", text = "Covid-19 restrictions"}

-- Nothing has no sign, nor has what prints as nothing.
local function signed(size, before, after)
   if size == "0%" or size == "0.0%" then
      return size
   end
   return (after > before and "+" or "−") .. size
end

local function sizes(fact, many)
   local size = change.change_size{before = fact.denominator, after = fact.numerator}
   return {
      change = fill.change(fact, many), before = fill.whole(fact, fact.denominator), after = fill.whole(fact, fact.numerator),
      year = fill.period(fact), months = fill.months(fact), during = fill.during(fact), size = size and {help.printed(fact, size)} or "",
      signed = size and {help.printed(fact, signed(size, fact.denominator, fact.numerator))} or fill.whole(fact, fact.numerator),
   }
end

--- A count against the same months of another year.
-- of: a comparison; before: the count it is compared with, for {before_year}; words: with {change} "decreased by 14.6%
-- (from 4,132 to 3,529)", {before}, {after}, {year}, {size}; many = true where the subject is plural
function rule.against(given)
   local fact, sorry = given.of[1], fill.sorry(given.of, given.about)
   if sorry then
      return sorry
   end
   local values = sizes(fact, given.many)
   values.before_year = given.before and given.before[1] and fill.period(given.before[1]) or nil
   return fill.pieces(given.words, values)
end

--- The same as a big number: "−14.6%", or the later count where no percentage may stand.
function rule.against_size(given)
   local status = help.trouble(given.of)
   if status then
      return help.say(status == "hidden" and "[c]" or status == "missing" and "[x]" or "[z]")
   end
   return fill.join(sizes(given.of[1]).signed)
end

--- How two or three parts of a whole changed, in one sentence, each by its own test.
-- of, beside, with: comparisons; names: what each is called, in that order
function rule.parts_changed(given)
   local parts, all = {}, {given.of, given.beside, given.with}
   for at, facts in pairs(all) do
      local sorry = fill.sorry(facts, given.about)
      if sorry then
         return sorry
      end
      table.insert(parts, fill.join(given.names[at] .. " ", fill.change(facts[1])))
   end
   return fill.join(given.begins or "", fill.list(parts), ".")
end

local function to_be_named(given, from, to)
   local found, any = {}, false
   for _, event in ipairs(given.events) do
      if event.use == "compare" then
         any = true
         if help.overlaps(event, from, to) then
            table.insert(found, help.event_words(event))
         end
      end
   end
   if any then
      return found
   end
   return help.overlaps(covid, from, to) and {help.event_words(covid)} or {}
end

--- What must be said of years that touch the Covid-19 restrictions.
-- of: counts of the years compared, any order
function rule.restrictions(given)
   if help.trouble(given.of) or (given.before and help.trouble(given.before)) then
      return {}
   end
   local from, to = given.of[1].from, given.of[1].to
   if given.before then
      from = given.before[1].from
   end
   local named = to_be_named(given, from, to)
   if #named == 0 then
      return {}
   end
   local inside = help.events_between(given, given.of[1].from, given.of[1].to)
   local text = "The comparison includes months of " .. lists.list(named)
   if #inside > 0 then
      local lockdowns = {}
      for _, event in ipairs(given.events) do
         if help.is_marked(event) and help.overlaps(event, given.of[1].from, given.of[1].to) then
            table.insert(lockdowns, event.text)
         end
      end
      text = text .. "; " .. help.names_together(lockdowns) .. " fell in " .. fill.period(given.of[1])
   end
   return help.say(text .. ". A difference that coincides with them need not last.")
end

--- A sentence that holds only for months of the Covid-19 restrictions.
-- of: facts whose period is looked at; words: the sentence, with {period}
function rule.during_restrictions(given)
   local fact = given.of[1]
   if not fact or #to_be_named(given, fact.from, fact.to) == 0 then
      return {}
   end
   return fill.pieces(given.words, {period = fill.period(fact)})
end

-- The years of a series that are whole, and the part year, if any, after them.
local function years(facts)
   local whole, part = {}, nil
   for _, fact in ipairs(help.shown(facts)) do
      if fact.months == 12 then
         table.insert(whole, fact)
      else
         part = fact
      end
   end
   table.sort(whole, function (a, b)
      return a.from < b.from
   end)
   return whole, part
end

local function rates_differ(a, b)
   if a.numerator == stats.NA or b.numerator == stats.NA or a.numerator < 1 or b.numerator < 1 then
      return a.value ~= b.value
   end
   return stats.ratio{events_a = a.numerator, population_a = a.denominator, events_b = b.numerator,
      population_b = b.denominator}.p < 0.05
end

-- "the highest", or "among the highest" where another cannot be told apart; nil where one is higher still.  sign -1: lowest.
local function extreme(of, all, sign)
   local word, clear = sign > 0 and "highest" or "lowest", true
   for _, fact in ipairs(all) do
      if fact.id ~= of.id and sign * fact.value >= sign * of.value then
         return nil
      end
      clear = clear and (fact.id == of.id or rates_differ(fact, of))
   end
   return (clear and "the " or "among the ") .. word
end

local function year_of(whole, from)
   for _, fact in ipairs(whole) do
      if fact.from == from then
         return fact
      end
   end
   return whole[#whole]
end

--- Where the report year stands among whole years: a headline.
-- of: rates by year, tested where their counts are known; base: a count of the report year; what: "rate of serious violence"
function rule.year_standing(given)
   local whole = years(given.of)
   if #whole < 2 then
      return help.say("The " .. given.what .. ", year by year")
   end
   local own = year_of(whole, given.base and given.base[1] and given.base[1].from)
   local among = " of the " .. number.number(#whole) .. " full years shown"
   local name = fill.period(own)
   local other = own == whole[1] and whole[2] or whole[1]
   if #whole == 2 and not rates_differ(own, other) then
      return help.say("In " .. name .. " the " .. given.what .. " differed little from that of " .. fill.period(other))
   end
   local place = extreme(own, whole, -1) or extreme(own, whole, 1)
   if place then
      return help.say("In " .. name .. " the " .. given.what .. " was " .. place .. among)
   end
   local above = 0
   for _, fact in ipairs(whole) do
      above = above + (fact.value > own.value and 1 or 0)
   end
   return help.say("In " .. name .. " the " .. given.what .. " was the " .. number.rank(above + 1) .. " highest" .. among)
end

--- What the last column of a chart of years is, where it is no whole year.
-- of: figures by year
function rule.part_of_year(given)
   local _, part = years(given.of)
   if not part then
      return {}
   end
   return help.say("The hatched column covers " .. fill.months(part) .. " only, " ..
      fill.period(part) .. ". It is not to be compared with the full years.")
end

--- The latest part of a year beside the same months a year earlier; nothing where the year is whole.
-- of: its count; before: the same months a year earlier; part: the change from these; base: the count of the
-- report year; noun: "offence"
function rule.part_year(given)
   local now, before, year = given.of[1], given.before[1], given.base[1]
   if not now or not year or now.to <= year.to then
      return {}
   end
   local sorry = fill.sorry({now, before}, given.about)
   if sorry then
      return sorry
   end
   local clear = change.change_case{before = before.value, after = now.value}
   local begins = clear == "up" and ", a clear increase of " or clear == "down" and ", a clear decrease of " or ", a difference of "
   local ends = clear ~= "up" and clear ~= "down" and " that could be due to chance" or ""
   local size = now.value ~= before.value and change.change_size{before = before.value, after = now.value} or nil
   local by = given.part and given.part[1]
   return help.say("In the " .. fill.months(now) .. " from " .. fill.period(now) .. " there were ",
      help.printed(now, number.count(now.value, given.noun)), ", compared with ",
      help.printed(before, format.whole(before.value)), " in the same months of the year before" ..
      (size and begins or ""), size and (by and help.printed(by, size) or size) or "", size and ends or "", ".")
end

-- "By then 2021/22 had reached 67.7% of the number of the whole of 2020/21. "
local function reached(given, fact, year)
   local so_far = given.part and given.part[1]
   if not so_far or so_far.status ~= "ok" then
      return {}
   end
   return {"By then " .. period.financial_year(fact.from) .. " had reached ", help.printed(so_far, number.percent(so_far.value)),
      " of the number of the whole of " .. fill.period(year) .. ". "}
end

--- What the year would come to, and how that compares with whole years before it.
-- of: a projection (run_rate); beside: counts by year; base: the count of the report year; part: what part of that number the
-- latest months have reached, optional
function rule.run_rate(given)
   local fact, year = given.of[1], given.base[1]
   if not fact or fact.status ~= "ok" or not year or fact.to <= year.to then
      return {}
   end
   local whole = years(given.beside)
   local largest = help.by_value(whole)[1]
   local text = fill.join(reached(given, fact, year), "Were the rest of the year to follow the same course, it would end with about ",
      {help.printed(fact, format.whole(math.floor(fact.value / 100 + 0.5) * 100))}, " offences")
   if not largest then
      return fill.join(text, ". That is arithmetic, not a forecast.")
   elseif fact.lower ~= stats.NA and fact.lower > largest.value or fact.lower == stats.NA and fact.value > largest.value then
      return fill.join(text, ", more than in any full year shown (the most: ", fill.whole(largest), " in " ..
         fill.period(largest) .. "). That is arithmetic, not a forecast.")
   end
   return fill.join(text, ", not clearly more than the most in any full year shown (", fill.whole(largest), " in " ..
      fill.period(largest) .. "). That is arithmetic, not a forecast.")
end

return rule
