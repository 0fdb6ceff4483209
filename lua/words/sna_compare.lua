--- Rules of the assessment about areas beside each other, and about areas beside England.

local article = import "words/article"
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
-- of: a rate for each area; beside: each area's share of all; without: codes left out; among: "In LLR"; brief = true where the
-- sentence before it has said of what rates and shares are
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
   local clear = differs(top, rates[2])
   noted("highest: " .. (clear and "clear" or "not clear"))
   local of_whole = given.brief and "" or " of those in " .. given.whole.short
   local begins = fill.join(given.among .. ", " .. top.name .. " had the highest " .. (clear and "" or "recorded ") .. "rate (",
      rate, given.brief and "" or " per 1,000 residents", clear and ")" or "), not clearly above that of " .. rates[2].name .. ",")
   if top.area == most.area then
      return fill.join(begins, " and the most offences (", share, of_whole, ").")
   end
   return fill.join(begins, clear and ", " or " ", most.name .. " the most offences (", share, of_whole, ").")
end

--- The same as the headline of a table: who leads, and how far the last lies behind.
-- of: a rate for each area; without: codes left out
function rule.area_spread(given)
   local rates = left_out(given.of, given.without)
   if #rates < 2 then
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

-- With a good direction the class says better or worse; the reader wants higher or lower.  Without an interval nothing is
-- tested: such a value is above or below.
local function direction(fact)
   local class = class_of(fact)
   if not class or fact.denominator == stats.NA or (class == "not-compared" and fact.lower ~= stats.NA) then
      return nil
   elseif class == "similar" then
      return "similar"
   end
   if fact.lower == stats.NA then
      return fact.value > fact.denominator and "above" or "below"
   end
   return fact.value > fact.denominator and "higher" or "lower"
end

-- Whether a fact was known on the date of the release.  A wave of a survey is a year without months: it counts as known
-- from the October of that year, when the field work of the surveys ends.
local function wave_of(fact)
   return fact.by.wave or fact.by.year
end

local function known_on(fact, limit)
   local year = string.match(wave_of(fact) or "", "^(%d%d%d%d)$")
   return fact.to <= limit and (not year or year .. "-10" <= limit)
end

-- The facts of the newest period that was over on the date of the release: what came later was not known then.  Of a
-- survey, of its newest wave.  Where the newest is hidden an older one does not stand in for it.
local function newest(facts, given)
   local last, list = "", {}
   local limit = given.date ~= "" and string.sub(given.date, 1, 7) or "9999"
   local function key(fact)
      return fact.to .. (wave_of(fact) or "")
   end
   for _, fact in ipairs(facts) do
      local there = fact.status == "ok" or fact.status == "hidden"
      last = there and known_on(fact, limit) and key(fact) > last and key(fact) or last
   end
   for _, fact in ipairs(help.shown(facts)) do
      if key(fact) == last then
         table.insert(list, fact)
      end
   end
   return list
end

-- "2019/20" of the forms that publishers have.
local function year_words(period)
   local from, to = string.match(period, "^(%d%d%d%d)(%d%d)$")
   return from and from .. "/" .. to or period
end

-- Percentages as such; small rates with two decimals.
local function format_of(facts)
   local largest = 0
   for _, fact in ipairs(facts) do
      largest = math.max(largest, fact.value)
   end
   return facts[1].unit == "percent" and "percent" or largest < 1 and "two_dp" or "one_dp"
end

local function named(facts, how)
   local items = {}
   for at, fact in ipairs(facts) do
      items[at] = {fact.name .. " (", help.printed(fact, format[how](fact.value)), ")"}
   end
   return fill.list(items)
end

-- Parts as "a", "a and b", or "a; b; and c" where they hold lists.
local function joined(parts, before_last)
   local out = {}
   for at, part in ipairs(parts) do
      local last = before_last or #parts == 2 and " and " or "; and "
      out = fill.join(out, at == 1 and "" or at < #parts and "; " or last, part)
   end
   return out
end

local ways = {"higher", "above", "lower", "below", "similar"}
local before_england = {higher = " than in ", lower = " than in ", above = " ", below = " ", similar = " to "}

-- What a sentence cannot be made of: a hidden fact where there is one, else what is missing.
local function stops(facts)
   for _, fact in ipairs(facts) do
      if fact.status == "hidden" then
         return {fact}
      end
   end
   return #help.shown(facts) == 0 and facts or {}
end

--- An indicator against England: in which areas it is higher, lower or similar by its test, or above or below without one.
-- of: comparisons of areas, of which those of the newest period count; subject: "the rate of ..."; format: of the values,
-- else by their unit
function rule.indicator(given)
   local found, any = {}, nil
   for _, fact in ipairs(newest(given.of, given)) do
      local way = direction(fact)
      if way then
         found[way] = found[way] or {}
         table.insert(found[way], fact)
         any = any or fact
      end
   end
   local subject = article.begin(given.subject)
   if not any and #newest(given.of, given) > 0 then
      return help.say(subject .. " cannot be compared with England.")
   elseif not any then
      return fill.sorry(stops(given.of), subject)
   end
   local how = given.format or format_of(newest(given.of, given))
   local unit = string.find(any.unit, "^per ") and " " .. any.unit or ""
   local england = {"England (", help.printed(any, format[how](any.denominator)), unit .. ")"}
   local parts = {}
   for _, way in ipairs(ways) do
      if found[way] then
         local than = ""
         if #parts == 0 then
            than = fill.join(before_england[way], england)
         end
         noted("compared: " .. way .. " " .. #found[way])
         table.insert(parts, fill.join(way, than, " in ", named(found[way], how)))
      end
   end
   local period = any.by.period and (" (" .. year_words(any.by.period) .. ")") or ""
   return fill.join(subject .. period .. (given.many and " were " or " was "), joined(parts), ".")
end

--- The rank of areas among authorities, 1 the most deprived.
-- of: published ranks with the number of authorities as their whole; words: with {ranks} "Leicester 14th, ..." and {among}
function rule.ranks(given)
   local facts = newest(given.of, given)
   if #facts == 0 then
      return fill.sorry({}, given.about)
   end
   local items, sorted = {}, help.by_value(facts)
   for at = #sorted, 1, -1 do
      table.insert(items, {sorted[at].name .. " ", help.printed(sorted[at], format.ordinal(sorted[at].value))})
   end
   local among = sorted[1].base ~= stats.NA and sorted[1].base or sorted[1].denominator
   return fill.pieces(given.words, {ranks = fill.list(items), among = among ~= stats.NA and format.whole(among) or "all"})
end

--- Values of areas in falling order: "Leicester (52.1%), Leicestershire (9.8%) and Rutland (4.2%)".
-- of: figures of areas; words: with {all}; format: "percent" unless given
function rule.area_values(given)
   local facts = help.by_value(newest(given.of, given))
   if #facts == 0 then
      return fill.sorry(#given.of > 0 and given.of or {}, given.about)
   end
   return fill.pieces(given.words, {all = named(facts, given.format or "percent")})
end

--- The first two reasons of each area, areas with the same ones together.
-- of: the two largest shares of each area (dimension rank and one more); words: with {reasons}
function rule.reasons(given)
   local facts = newest(given.of, given)
   if #facts == 0 then
      return fill.sorry(#given.of > 0 and given.of or {}, given.about)
   end
   local dimension, areas, by_area = given.dimension or "reason", {}, {}
   for _, fact in ipairs(help.by_value(facts)) do
      if not by_area[fact.name] then
         by_area[fact.name] = {}
         table.insert(areas, fact.name)
      end
      table.insert(by_area[fact.name], fact)
   end
   table.sort(areas)
   local items, index = {}, {}
   for _, name in ipairs(areas) do
      local first, second = by_area[name][1], by_area[name][2]
      local text = help.in_sentence(first.label[dimension]) .. (second and ", then " ..
         help.in_sentence(second.label[dimension]) .. "," or "")
      if not index[text] then
         index[text] = {}
         table.insert(items, text)
      end
      table.insert(index[text], name)
   end
   local said = {}
   for at, text in ipairs(items) do
      said[at] = {text .. " in " .. lists.list(index[text])}
   end
   return fill.pieces(given.words, {reasons = joined(said, "; and ")})
end

-- ---- surveys, registers ----

--- The part of a survey's respondents who answered so, of its newest wave, as a big number; nothing where none is known yet.
function rule.survey_number(given)
   local fact = newest(given.of, given)[1]
   return fact and fill.percent(fact) or {}
end

--- What part of a survey's respondents answered so, with its base.
-- of: survey shares, of which the newest wave counts; words: with {percent}, {share} as a phrase, {base} "1,204 respondents"
-- and {wave}; with, beside, part: further shares, for {second}, {third} and {fourth}; dimension: of the answer, for {answer}
function rule.survey(given)
   local fact = newest(given.of, given)[1]
   if not fact then
      return fill.sorry(#given.of > 0 and given.of or {}, given.about)
   end
   local values = {percent = fill.percent(fact), share = fill.share(fact), wave = wave_of(fact) or fill.period(fact),
      base = {help.printed(fact, number.count(fact.base, "respondent"))}}
   if given.dimension then
      values.answer = help.in_sentence(fill.label(fact, given.dimension))
   end
   for token, key in pairs{second = "with", third = "beside", fourth = "part"} do
      local other = given[key] and newest(given[key], given)[1]
      values[token] = other and fill.percent(other) or nil
   end
   return fill.pieces(given.words, values)
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

--- In which area most people live, and in which the fewest: a headline.
-- of: residents of each area
function rule.most_people(given)
   local facts = help.by_value(help.shown(given.of))
   if #facts < 2 then
      return help.say("Residents by area")
   end
   local sum = 0
   for _, fact in ipairs(facts) do
      sum = sum + fact.value
   end
   local top, last = facts[1], facts[#facts]
   return help.say(top.name .. " has ", help.printed(top, number.percent(100 * top.value / sum, sum)), " of the residents, " ..
      last.name .. " ", help.printed(last, number.percent(100 * last.value / sum, sum)))
end

--- How many of each kind: "four established and two emerging".
-- of: counts over one dimension; words: with {all}
function rule.kinds(given)
   local facts = help.by_value(help.shown(given.of))
   local items, dimension = {}, #facts > 0 and fill.dimension(facts, given.dimension)
   for _, fact in ipairs(facts) do
      if fact.value > 0 then
         table.insert(items, {help.printed(fact, number.number(fact.value)), " " .. fill.label(fact, dimension)})
      end
   end
   if #items == 0 then
      return fill.sorry(#given.of > 0 and given.of or {}, given.about)
   end
   return fill.pieces(given.words, {all = fill.list(items)})
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
