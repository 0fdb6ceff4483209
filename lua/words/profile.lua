--- Rules of area profiles: each chooses a sentence, or nothing, from the facts that a template names.
--
-- A rule is given the facts of its `of`, `beside` and `base` as lists, the area, the whole, the period, the
-- events, and its own options.  It answers pieces: texts, and { text, id } where a text prints the fact
-- of that id; an empty list says nothing.  Every rule has words for hidden and missing facts.  Two counts
-- are told apart where they differ by two standard errors or more, two rates by the test of their ratio.

local article = import "words/article"
local change = import "words/change"
local compare = import "words/compare"
local lists = import "words/list"
local number = import "words/number"
local period = import "words/period"
local share = import "words/share"
local times = import "words/times"

local rule = {}

-- A comparison that touches these months says so (DOMAIN G.6), unless the events name others.
local covid = {from = "2020-04", to = "2021-07", text = "Covid-19 restrictions"}

-- ---- helpers ----

local function say(...)
   local pieces = {}
   for _, part in ipairs({...}) do
      if part ~= "" then
         table.insert(pieces, part)
      end
   end
   return pieces
end

local function printed(fact, text)
   return {text, fact.id}
end

-- "Anti-social behaviour" within a sentence; an abbreviation keeps its capitals.
local function in_sentence(text)
   if string.find(text, "^%u%u") then
      return text
   end
   return string.lower(string.sub(text, 1, 1)) .. string.sub(text, 2)
end

-- The status that stops a sentence: the first that is not ok, or "missing" where there is no fact.
local function trouble(facts)
   if not facts or #facts == 0 then
      return "missing"
   end
   for _, fact in ipairs(facts) do
      if fact.status ~= "ok" then
         return fact.status
      end
   end
   return nil
end

local function shown(facts)
   local list = {}
   for _, fact in ipairs(facts) do
      if fact.status == "ok" then
         table.insert(list, fact)
      end
   end
   return list
end

local function excuse(subject, status)
   if status == "hidden" then
      return say(subject .. " cannot be described, as some numbers are too small to show.")
   end
   return say(subject .. " cannot be described, as some numbers are not available.")
end

-- Largest first; equal ones in the order given.
local function by_value(facts)
   local list = {}
   for at, fact in ipairs(facts) do
      table.insert(list, {fact = fact, at = at})
   end
   table.sort(list, function (a, b)
      if a.fact.value ~= b.fact.value then
         return a.fact.value > b.fact.value
      end
      return a.at < b.at
   end)
   for at, item in ipairs(list) do
      list[at] = item.fact
   end
   return list
end

local function counts_differ(a, b)
   return math.abs(a - b) >= 2 * math.sqrt(a + b) and a ~= b
end

local function month_of(fact)
   return format.month(fact.from)
end

local function year_to(month)
   return "the year to " .. format.month(month)
end

local function months_before(month, count)
   local year, at = string.match(month, "^(%d+)-(%d+)$")
   local months = tonumber(year) * 12 + tonumber(at) - 1 - count
   return string.format("%04d-%02d", months // 12, months % 12 + 1)
end

local function is_whole(given)
   return given.area.code == given.whole.code
end

local function overlaps(event, from, to)
   return event.from <= to and event.to >= from
end

local function event_words(event)
   return event.text .. " (" .. period.period{from = event.from, to = event.to} .. ")"
end

-- Events that charts mark; those of another use are breaks, and months that a comparison must name.
local function is_marked(event)
   return (event.use or "chart") == "chart"
end

local function events_between(given, from, to)
   local found = {}
   for _, event in ipairs(given.events) do
      if is_marked(event) and overlaps(event, from, to) then
         table.insert(found, event_words(event))
      end
   end
   return found
end

-- ---- the two years ----

local function not_two_years(given)
   local p = given.period
   if p.present == 24 and #p.gaps == 0 then
      return say("The two years are not compared, as there is nothing in the first to compare with.")
   end
   local held = "the data hold " .. number.number(p.present) .. " " .. number.plural(p.present, "month")
   if #p.gaps > 0 then
      held = held .. " and lack " .. number.number(#p.gaps) .. " between the first and the last"
   end
   return say("Two years are not compared here: that needs exactly 24 months in a row, and " .. held .. ".")
end

local function change_question(fact)
   return {before = fact.denominator, after = fact.numerator}
end

--- How the last twelve months compare with the twelve before.
-- of: a change; subject: what changed
function rule.change(given)
   local fact, status = given.of[1], trouble(given.of)
   if status == "not_applicable" then
      return not_two_years(given)
   elseif status then
      return excuse("The change between the two years", status)
   end
   local before = months_before(fact.to, 12)
   return say("Between " .. year_to(before) .. " and " .. year_to(fact.to) .. ", " .. given.subject .. " ",
      printed(fact, change.change(change_question(fact))), ".")
end

--- The size of a change as a big number: a signed percentage, or the later count where no percentage may stand.
function rule.change_size(given)
   local fact, status = given.of[1], trouble(given.of)
   if status then
      return say(status == "hidden" and "[c]" or status == "missing" and "[x]" or "[z]")
   end
   local size = change.change_size(change_question(fact))
   if not size then
      return say(printed(fact, format.whole(fact.numerator)))
   end
   local sign = fact.numerator > fact.denominator and "+" or fact.numerator < fact.denominator and "−" or ""
   return say(printed(fact, sign .. size))
end

local function to_be_named(given, from, to)
   local found = nil
   for _, event in ipairs(given.events) do
      if event.use == "compare" then
         found = found or {}
         if overlaps(event, from, to) then
            table.insert(found, event_words(event))
         end
      end
   end
   return found or overlaps(covid, from, to) and {event_words(covid)} or {}
end

--- What must be said of a comparison that touches the Covid-19 restrictions: the lockdowns, by year.
function rule.change_note(given)
   local fact = given.of[1]
   if trouble(given.of) then
      return {}
   end
   local first, middle = months_before(fact.to, 23), months_before(fact.to, 12)
   local named = to_be_named(given, first, fact.to)
   if #named == 0 then
      return {}
   end
   local before, after = events_between(given, first, middle), events_between(given, fact.from, fact.to)
   local text = "The comparison includes months of " .. lists.list(named) .. "."
   if #before > 0 then
      text = text .. " " .. article.begin(lists.list(before)) .. " fell in the first of the two years."
   end
   if #after > 0 then
      text = text .. " " .. article.begin(lists.list(after)) .. " fell in the second."
   end
   return say(text .. " Part of any difference coincides with them, and it need not be a lasting trend.")
end

-- ---- the area beside the rest ----

--- The area's rate against the rest of the whole.
-- of: a ratio; nothing for the whole itself
function rule.ratio(given)
   local fact, status = given.of[1], trouble(given.of)
   if is_whole(given) then
      return {}
   elseif status then
      return excuse("How the rate compares with the rest of " .. given.whole.short, status)
   end
   local subject = "The rate in " .. given.area.short .. " was "
   local rest = " the rate for the rest of " .. given.whole.short
   if fact.numerator < 10 or fact.denominator < 10 then
      return say("The numbers are too small to compare the rate with the rest of " .. given.whole.short .. ".")
   elseif fact.lower <= 1 and fact.upper >= 1 then
      return say(subject .. "not clearly different from" .. rest .. ".")
   end
   return say(subject, printed(fact, times.times(fact.value)), rest .. ".")
end

--- The case of a ratio for a `sentence` of its own.
local function ratio_case(fact)
   if fact.numerator < 10 or fact.denominator < 10 then
      return "small"
   elseif fact.lower > 1 then
      return "up"
   elseif fact.upper < 1 then
      return "down"
   end
   return "unclear"
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
   local own, status = find_area(given.of, given.area.code), trouble(given.of)
   if is_whole(given) or not own then
      return {}
   elseif status then
      return excuse("How the rate compares with other areas", status)
   end
   local found = verdicts(own, given.of)
   local the_others = found.count == 1 and "the other area" or
      "the other " .. number.number(found.count) .. " areas"
   local others, all = " of " .. the_others, found.count == 1 and the_others or "each of " .. the_others
   if #found.higher == found.count then
      return say("The rate was clearly higher than in " .. all .. ".")
   elseif #found.lower == found.count then
      return say("The rate was clearly lower than in " .. all .. ".")
   elseif #found.unclear == found.count then
      return say("The rate cannot be told apart from that of " .. the_others .. ".")
   end
   local text = "The rate was " .. rank_parts(found, others)
   if #found.unclear > 0 then
      text = text .. "; it cannot be told apart from that of " .. lists.list(found.unclear)
   end
   return say(text .. ".")
end

-- The text with the printed numbers marked as the facts they are.
local function mark(text, facts, print)
   local pieces, at = {}, 1
   for _, fact in ipairs(facts) do
      local first, last = string.find(text, print(fact), at, true)
      if first then
         table.insert(pieces, string.sub(text, at, first - 1))
         table.insert(pieces, printed(fact, string.sub(text, first, last)))
         at = last + 1
      end
   end
   table.insert(pieces, string.sub(text, at))
   return say(table.unpack(pieces))
end

--- Which area had the highest rate, as far as it can be told.
-- of: one rate for each area; what: "recorded rate" unless given
function rule.highest(given)
   local items, status = {}, trouble(given.of)
   if status and status ~= "hidden" then
      return excuse("The area with the highest rate", status)
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
      return say(article.begin(text))
   end
   return mark(text, by_value(given.of), function (fact)
      return format.one_dp(fact.value)
   end)
end

-- ---- types ----

--- The type recorded most, and the next.
-- of: the share of each type
function rule.largest(given)
   local status = trouble(given.of)
   if status or #given.of < 2 then
      return excuse("The types recorded most", status or "missing")
   end
   local sorted = by_value(given.of)
   local first, second = sorted[1], sorted[2]
   local name, next_name = in_sentence(first.label.crime_type), in_sentence(second.label.crime_type)
   local percent = number.percent(first.value, first.base)
   if not counts_differ(first.numerator, second.numerator) then
      return say("The types recorded most were " .. name .. " (", printed(first, percent), ") and " .. next_name ..
         " (", printed(second, number.percent(second.value, second.base)), "), too close to tell apart.")
   end
   local phrase = share.share(first.value, first.base)
   local words = string.find(phrase, "%%") and {printed(first, phrase)} or
      {phrase .. " (", printed(first, percent), ")"}
   local pieces = say("Of all recorded crimes in " .. given.area.short .. ", ", table.unpack(words))
   for _, piece in ipairs(say(" were classed as " .. name .. "; the next largest type was " .. next_name .. " (",
      printed(second, number.percent(second.value, second.base)), ").")) do
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
   if is_whole(given) then
      local sorted = by_value(shown(given.of))
      if #sorted == 0 then
         return excuse("The types with the highest rates", trouble(given.of))
      end
      return say("Of all types, the rate was highest for " .. in_sentence(sorted[1].label.crime_type))
   elseif found.count == 0 then
      return excuse("The rates beside those of " .. given.whole.short, trouble(given.of) or "missing")
   elseif found.above == 0 and found.below == 0 then
      return say("No rate differs clearly from " .. whole)
   elseif found.above > found.below then
      return say("Rates were above " .. whole .. " for " .. out_of(found.above))
   end
   return say("Rates were below " .. whole .. " for " .. out_of(found.below))
end

-- ---- months ----

local function close_to(top, sorted)
   local near = {}
   for _, fact in ipairs(sorted) do
      if fact.id ~= top.id and not counts_differ(top.value, fact.value) then
         table.insert(near, fact)
      end
   end
   return near
end

local function months_in_order(facts)
   local list = {table.unpack(facts)}
   table.sort(list, function (a, b)
      return a.from < b.from
   end)
   for at, fact in ipairs(list) do
      list[at] = month_of(fact)
   end
   return lists.list(list)
end

-- A month that stands out, a few that cannot be told apart, or too many to name.
local function extreme(sorted, word)
   local top = sorted[1]
   local near = close_to(top, sorted)
   if #near == 0 then
      return say("The number of recorded crimes was " .. word .. " in " .. month_of(top) .. " (",
         printed(top, format.whole(top.value)), ")")
   elseif #near <= 2 then
      return say("The number of recorded crimes was among its " .. word .. " in " ..
         months_in_order{top, table.unpack(near)} .. ", months that cannot be told apart")
   end
   return say("No single month stands out as the " .. word .. ": ", printed(top, format.whole(top.value)),
      " in " .. month_of(top) .. " cannot be told apart from " .. number.number(#near) .. " other months")
end

local function reversed(list)
   local back = {}
   for at = #list, 1, -1 do
      table.insert(back, list[at])
   end
   return back
end

--- The month with the most recorded crimes.
-- of: one count for each month
function rule.peak(given)
   local facts = shown(given.of)
   if #facts < 2 then
      return excuse("The month with the most recorded crimes", trouble(given.of) or "missing")
   end
   local pieces = extreme(by_value(facts), "highest")
   table.insert(pieces, ".")
   return pieces
end

--- The month with the fewest, and the lockdown that it coincides with.
-- of: one count for each month
function rule.trough(given)
   local facts = shown(given.of)
   if #facts < 2 then
      return {}
   end
   local sorted = reversed(by_value(facts))
   local pieces = extreme(sorted, "lowest")
   if #close_to(sorted[1], sorted) == 0 then
      for _, event in ipairs(given.events) do
         if is_marked(event) and overlaps(event, sorted[1].from, sorted[1].from) then
            table.insert(pieces, ", which coincides with " .. event.text)
            break
         end
      end
   end
   table.insert(pieces, ".")
   return pieces
end

local function month_leaders(facts)
   local best, months = {}, {}
   for _, fact in ipairs(facts) do
      local top = best[fact.from]
      if not top then
         table.insert(months, fact.from)
         best[fact.from] = {fact = fact, tied = false}
      elseif fact.value > top.fact.value then
         best[fact.from] = {fact = fact, tied = false}
      elseif fact.value == top.fact.value then
         top.tied = true
      end
   end
   return best, months
end

--- Which of a few types was recorded most, and in how many of the months: a headline.
-- of: counts by type and month
function rule.leader(given)
   local best, months = month_leaders(shown(given.of))
   local wins, name, most = {}, nil, 0
   for _, month in ipairs(months) do
      local top = best[month]
      local own = top.fact.label.crime_type
      wins[own] = (wins[own] or 0) + (top.tied and 0 or 1)
      if wins[own] > most then
         name, most = own, wins[own]
      end
   end
   if not name then
      return excuse("The type recorded most", trouble(given.of) or "missing")
   end
   local when = most == #months and "every month" or
      number.number(most) .. " of " .. number.number(#months) .. " months"
   return say("Of the types shown, " .. in_sentence(name) .. " was recorded most in " .. when)
end

--- What the shaded months of a chart are.
function rule.shaded(given)
   local found = events_between(given, given.period.first_month, given.period.last_month)
   if #found == 0 then
      return {}
   end
   return say("Shaded months: " .. lists.list(found) .. ".")
end

--- Months without data.
function rule.gaps(given)
   local names = {}
   for _, month in ipairs(given.period.gaps) do
      table.insert(names, format.month(month))
   end
   if #names == 0 then
      return {}
   end
   local which = #names <= 6 and lists.list(names) or
      number.number(#names) .. " months between " .. names[1] .. " and " .. names[#names]
   return say("There are no data for " .. which .. ". Missing months are marked [x]; they are not counted as zero.")
end

-- ---- neighbourhoods ----

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
   local status = trouble(given.of) or trouble(given.beside)
   if status then
      return nil, nil, excuse("How recorded crime lies with deprivation", status)
   end
   local people = first_with_residents(given.beside)
   local crimes = people and same_quintile(given.of, people)
   if not crimes then
      return nil, nil, excuse("How recorded crime lies with deprivation", "missing")
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
   return say(given.area.possessive .. " most deprived neighbourhoods had " .. verdict ..
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
   return say(before .. given.area.possessive .. " neighbourhoods in the " .. fifths[quintile] ..
      " of England are home to ", printed(people, number.percent(people.value, people.base)),
      " of its residents and had ", printed(crimes, number.percent(crimes.value, crimes.base)),
      " of its recorded crimes.")
end

--- The neighbourhoods with the most recorded crimes: a headline.
-- of: one count for each neighbourhood
function rule.neighbourhoods(given)
   local facts = shown(given.of)
   if #facts < 2 then
      return excuse("The neighbourhoods with most recorded crimes", trouble(given.of) or "missing")
   end
   local sorted = by_value(facts)
   local near = close_to(sorted[1], sorted)
   if #near == 0 then
      return say("Most crimes were recorded in " .. sorted[1].name .. " (", printed(sorted[1],
         format.whole(sorted[1].value)), "), followed by " .. sorted[2].name .. " (", printed(sorted[2],
         format.whole(sorted[2].value)), ")")
   elseif #near <= 2 then
      local names = {sorted[1].name}
      for _, fact in ipairs(near) do
         table.insert(names, fact.name)
      end
      table.sort(names)
      return say(lists.list(names) .. " had the most recorded crimes, too close to tell apart")
   end
   return say("No single neighbourhood stands out: the highest count is ", printed(sorted[1],
      format.whole(sorted[1].value)), " in " .. sorted[1].name)
end

--- Crimes without a place: they belong to no area.
-- of: the count of the whole
function rule.unplaced(given)
   local fact = given.of[1]
   if trouble(given.of) or fact.unknown == stats.NA or fact.unknown == 0 then
      return {}
   end
   local of_all = 100 * fact.unknown / (fact.unknown + fact.value)
   return say("Another ", printed(fact, number.count(fact.unknown, "crime")), " (",
      printed(fact, number.percent(of_all)), " of those in " .. given.whole.short ..
      ") have no place in the data, so no area counts them.")
end

-- ---- all of them ----

local profile = {ratio_case = ratio_case}
local names = {}

for name, words in pairs(rule) do
   profile[name] = words
   table.insert(names, name)
end

--- The names of all rules, in order.
function profile.rules()
   return names
end

return profile
