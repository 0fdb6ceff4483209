--- Rules of the assessment about areas beside each other, and about areas beside England.

local help = import "words/profile_help"
local lists = import "words/list"
local number = import "words/number"
local fill = import "words/sna_fill"

local rule = {}

local function differs(a, b)
   if a.numerator < 1 or b.numerator < 1 then
      return a.numerator ~= b.numerator
   end
   return stats.ratio{events_a = a.numerator, population_a = a.denominator, events_b = b.numerator,
      population_b = b.denominator}.p < 0.05
end

local function find(facts, code)
   for _, fact in ipairs(facts or {}) do
      if fact.area == code then
         return fact
      end
   end
   return nil
end

local function left_out(facts, codes)
   local out, list = {}, {}
   for _, code in ipairs(codes or {}) do
      out[code] = true
   end
   for _, fact in ipairs(help.shown(facts)) do
      if not out[fact.area] then
         table.insert(list, fact)
      end
   end
   return list
end

--- Which area has the highest rate and which the most offences.
-- of: a rate for each area; beside: each area's share of all; without: codes left out; among: "In LLR"
function rule.area_leaders(given)
   local rates, shares = left_out(given.of, given.without), left_out(given.beside, given.without)
   local sorry = fill.sorry(#rates < 2 and {} or rates, given.about) or fill.sorry(#shares < 2 and {} or shares, given.about)
   if sorry then
      return sorry
   end
   rates, shares = help.by_value(rates), help.by_value(shares)
   local top, most = rates[1], shares[1]
   local rate = {help.printed(top, format.two_dp(top.value))}
   local share = fill.percent(most)
   local begins = given.among .. ", "
   local among = differs(top, rates[2]) and "the highest rate" or "the highest recorded rate, not clearly above that of " ..
      rates[2].name .. ","
   if top.area == most.area then
      return fill.join(begins .. top.name .. " had " .. among .. " (", rate, " per 1,000 residents) and the most offences (",
         share, " of those in " .. given.whole.short .. ").")
   end
   return fill.join(begins .. top.name .. " had " .. among .. " (", rate, " per 1,000 residents), " .. most.name ..
      " the most offences (", share, " of those in " .. given.whole.short .. ").")
end

--- The same as the headline of a table: who leads, and how far the last lies behind.
-- of: a rate for each area; without: codes left out
function rule.area_spread(given)
   local rates = left_out(given.of, given.without)
   if #rates < 3 then
      return help.say("Rates by area")
   end
   rates = help.by_value(rates)
   local top, last = rates[1], rates[#rates]
   if not differs(top, last) or last.value <= 0 then
      return help.say("Rates differ little between areas")
   end
   return fill.join("The rate in " .. top.name .. " was ", {help.printed(top, format.one_dp(top.value / last.value))},
      " times that in " .. last.name)
end

--- How an area's own rate stands to that of the whole, for documents about one area.
-- of: ratio to the rest of the whole (see the rule `ratio`)

-- ---- against England ----

local function class_of(fact)
   return string.match(fact.markers, "class:(%S+)")
end

local verdict = {
   higher = "higher", lower = "lower", better = "better", worse = "worse", similar = "similar",
   best = "better", worst = "worse",
}

-- With a good direction the class says better or worse; the reader wants higher or lower.
local function direction(fact)
   local class = verdict[class_of(fact) or ""]
   if class == "better" or class == "worse" then
      return fact.value > fact.denominator and "higher" or "lower"
   end
   return class
end

local function printed(fact, how)
   return {fact.name .. " (", help.printed(fact, format[how or "one_dp"](fact.value)), ")"}
end

local function named(facts, how)
   local items = {}
   for at, fact in ipairs(facts) do
      items[at] = printed(fact, how)
   end
   return fill.list(items)
end

local function sort_verdicts(facts)
   local found = {higher = {}, lower = {}, similar = {}}
   for _, fact in ipairs(help.shown(facts)) do
      local way = direction(fact)
      if found[way] then
         table.insert(found[way], fact)
      end
   end
   return found
end

--- An indicator against England: in which areas it is clearly higher, clearly lower or similar.
-- of: comparisons of areas; subject: "The rate of ..."; format: of the values, "one_dp" unless given
function rule.indicator(given)
   local found = sort_verdicts(given.of)
   local any = found.higher[1] or found.lower[1] or found.similar[1]
   if not any then
      local shown = help.shown(given.of)
      return #shown > 0 and help.say(given.subject .. " cannot be compared with England.") or fill.sorry(
         #given.of > 0 and given.of or {}, given.subject)
   end
   local parts, how = {}, given.format
   if #found.higher > 0 then
      table.insert(parts, fill.join("clearly higher than in England in ", named(found.higher, how)))
   end
   if #found.lower > 0 then
      table.insert(parts, fill.join("clearly lower ", #found.higher == 0 and "than in England " or "", "in ",
         named(found.lower, how)))
   end
   if #found.similar > 0 then
      table.insert(parts, fill.join("similar ", #parts == 0 and "to England " or "", "in ", named(found.similar, how)))
   end
   local out = fill.join(given.subject .. (given.many and " were " or " was "))
   for at, part in ipairs(parts) do
      out = fill.join(out, at == 1 and "" or at < #parts and ", " or #parts == 2 and " and " or ", and ", part)
   end
   local england = {help.printed(any, format[how or "one_dp"](any.denominator))}
   return fill.join(out, "; England: ", england, given.unit and (" " .. given.unit) or "", ".")
end

-- ---- surveys, registers ----

--- What part of a survey's respondents answered so, with its base.
-- of: a survey share; words: with {percent} and {base} "of 1,204 respondents"
function rule.survey(given)
   local fact = given.of[1]
   local sorry = fill.sorry(given.of, given.about)
   if sorry then
      return sorry
   end
   return fill.pieces(given.words, {percent = fill.percent(fact), base = {help.printed(fact, format.whole(fact.base))},
      share = fill.share(fact), period = fill.period(fact)})
end

local function in_order(facts)
   local list = help.shown(facts)
   table.sort(list, function (a, b)
      return a.from < b.from
   end)
   return list
end

local function up_to(facts, last)
   local list = {}
   for _, fact in ipairs(in_order(facts)) do
      if not last or fact.from <= last then
         table.insert(list, fact)
      end
   end
   return list
end

--- The latest count of a register and the one of its first snapshot within so many years.
-- of: counts by month of the snapshot; base: a count whose period ends the look; years: how far back (2); subject: "habitual
-- knife carriers were known"
function rule.register(given)
   local list = up_to(given.of, given.base and given.base[1] and given.base[1].to)
   local last = list[#list]
   if not last then
      return fill.sorry({}, given.about)
   end
   local from = help.months_before(last.from, 12 * (given.years or 2))
   local first = nil
   for _, fact in ipairs(list) do
      if fact.from >= from and fact.from < last.from then
         first = first or fact
      end
   end
   local text = fill.join("At the end of " .. help.month_of(last) .. " ", fill.whole(last), " " .. given.subject)
   if not first then
      return fill.join(text, ".")
   end
   local change = help.counts_differ(first.value, last.value) and (last.value > first.value and ", more than the " or
      ", fewer than the ") or ", not clearly different from the "
   return fill.join(text, change, fill.whole(first), " of " .. help.month_of(first) .. ".")
end

--- How many of each kind stand in the latest snapshot: "four established and two emerging".
-- of: counts by month and one more dimension; base: as above; words: with {all}, {when}
function rule.register_kinds(given)
   local list = up_to(given.of, given.base and given.base[1] and given.base[1].to)
   local last = list[#list]
   if not last then
      return fill.sorry({}, given.about)
   end
   local items, dimension = {}, given.dimension
   for _, fact in ipairs(list) do
      if fact.from == last.from and fact.value > 0 then
         table.insert(items, {help.printed(fact, number.number(fact.value)), " " .. fill.label(fact, dimension)})
      end
   end
   return fill.pieces(given.words, {all = fill.list(items), when = help.month_of(last)})
end

-- The counts of the latest snapshot or year.
local function latest(facts, last)
   local list = up_to(facts, last)
   local top = list[#list]
   local out = {}
   for _, fact in ipairs(list) do
      if fact.from == top.from then
         table.insert(out, fact)
      end
   end
   return out
end

--- The areas with the most entries of the latest snapshot or year, by their share.
-- of: counts by area or another dimension; top: how many (2); words: with {all}, {when}
function rule.register_areas(given)
   if #help.shown(given.of) == 0 then
      return fill.sorry(given.of, given.about)
   end
   local list = latest(given.of, given.base and given.base[1] and given.base[1].to)
   local total, dimension = 0, given.dimension or "area"
   for _, fact in ipairs(list) do
      total = total + fact.value
   end
   local sorted, items = help.by_value(list), {}
   for at = 1, math.min(given.top or 2, #sorted) do
      if sorted[at].value > 0 then
         table.insert(items, {fill.label(sorted[at], dimension) .. " (",
            help.printed(sorted[at], number.percent(100 * sorted[at].value / total, total)), ")"})
      end
   end
   if total < 30 or #items == 0 then
      return help.say((given.about or "Where they live") .. " cannot be shown, as the numbers are too small.")
   end
   return fill.pieces(given.words, {all = fill.list(items), when = help.month_of(list[1]), total = format.whole(total),
      year = fill.period(list[1])})
end

--- The names of those listed, counted: "14 recommendations".
function rule.counted(given)
   return help.say(number.number(given.count))
end

return rule
