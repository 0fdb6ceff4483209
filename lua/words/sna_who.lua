--- Rules of the assessment about people: age groups beside each other, age bands, prevalence, repeats.

local help = import "words/profile_help"
local lists = import "words/list"
local number = import "words/number"
local times = import "words/times"
local fill = import "words/sna_fill"

local rule = {}

-- What may be said of a ratio of two rates: "1.6 times", or nothing where it cannot be told from 1 or rests on few.
local function multiple(fact, least)
   least = least or 10
   if fact.numerator < least or fact.denominator < least then
      return nil, "small"
   elseif fact.lower <= 1 and fact.upper >= 1 then
      return nil, "unclear"
   end
   return {help.printed(fact, times.times(fact.value))}
end

--- The rate of one group against that of another.
-- of: a ratio of groups; words: with {times} "1.6 times", to be followed by "the rate for ..."; unclear: where the two
-- cannot be told apart; small: where the numbers are too small
function rule.groups(given)
   local fact, sorry = given.of[1], fill.sorry(given.of, given.about)
   if sorry then
      return sorry
   end
   local text, why = multiple(fact)
   if text then
      return fill.pieces(given.words, {times = text, period = fill.period(fact)})
   elseif why == "small" then
      return fill.pieces(given.small or given.unclear, {period = fill.period(fact)})
   end
   return fill.pieces(given.unclear, {period = fill.period(fact)})
end

--- The same ratio a year earlier, in figures.
-- of: the ratio now; before: the ratio then; words: with {now}, {then}, {then_year}, and direction words for the change
-- of the two, {moved}: "smaller", "larger" or "about as large"
function rule.groups_before(given)
   if help.trouble(given.of) or help.trouble(given.before) then
      return {}
   end
   local now, past = given.of[1], given.before[1]
   -- two ratios of independent counts: the difference of their logarithms
   local var = 1 / now.numerator + 1 / now.denominator + 1 / past.numerator + 1 / past.denominator
   local z = (math.log(now.value) - math.log(past.value)) / math.sqrt(var)
   local moved = z > 1.96 and "larger than" or z < -1.96 and "smaller than" or "not clearly different from"
   return fill.pieces(given.words, {
      now = {help.printed(now, format.one_dp(now.value))}, past = {help.printed(past, format.one_dp(past.value))},
      past_year = fill.period(past), moved = moved,
   })
end

local function ratio_entry(fact, dimension)
   return {help.in_sentence(fill.label(fact, dimension)) .. " (", help.printed(fact, format.one_dp(fact.value)), ")"}
end

--- For which types the rate of the first group is clearly above or below that of the second, and where most.
-- of: ratios of groups by type; group, other: what they are called; least: events that each side needs (20)
function rule.groups_by_type(given)
   local above, below, unclear, small = {}, {}, {}, 0
   local dimension = #given.of > 0 and fill.dimension(given.of, given.dimension) or nil
   for _, fact in ipairs(help.shown(given.of)) do
      local text, why = multiple(fact, given.least or 20)
      if why == "small" then
         small = small + 1
      elseif not text then
         table.insert(unclear, fact)
      else
         table.insert(fact.value > 1 and above or below, fact)
      end
   end
   if #above + #below + #unclear == 0 then
      return #given.of == 0 and fill.sorry({}, given.about) or
         help.say((given.about or "How the groups differ") .. " cannot be said, as the numbers are too small.")
   end
   local out = {}
   if #above > 0 then
      local sorted = help.by_value(above)
      out = fill.join("The rate for " .. given.group .. " was clearly above that for " .. given.other .. " in ",
         #above == 1 and "one type of crime, " or number.number(#above) .. " types of crime, most of all in ",
         help.in_sentence(fill.label(sorted[1], dimension)) .. " (",
         {help.printed(sorted[1], times.times(sorted[1].value))}, " theirs).")
   end
   if #below > 0 then
      local items = {}
      for at, fact in ipairs(help.by_value(below)) do
         items[at] = ratio_entry(fact, dimension)
      end
      out = fill.join(out, #out > 0 and " " or "", "It was clearly lower for ", fill.list(items), ".")
   end
   local silent = small
   for _, fact in ipairs(given.of) do -- a type of which there is none is not silent
      silent = silent + ((fact.status == "hidden" or fact.status == "missing") and 1 or 0)
   end
   if silent > 0 then
      out = fill.join(out, " For " .. (silent == 1 and "one type" or number.number(silent) .. " types") ..
         " the numbers are too small to compare.")
   end
   return out
end

local function rate_differs(a, b)
   if a.numerator < 1 or b.numerator < 1 then
      return a.numerator ~= b.numerator
   end
   return stats.ratio{events_a = a.numerator, population_a = a.denominator, events_b = b.numerator,
      population_b = b.denominator}.p < 0.05
end

local function banded(given)
   local list = {}
   for _, fact in ipairs(help.shown(given.of)) do
      if not given.value or fact.by.sex == given.value then
         table.insert(list, fact)
      end
   end
   return help.by_value(list)
end

local function age_words(fact)
   local from, to = string.match(fact.by.age_band, "^(%d+)%-(%d+)$")
   if from then
      return from .. " to " .. to
   end
   return (string.gsub(fact.by.age_band, "%+", " and over"))
end

--- The age band with the highest rate, and the next.
-- of: rates by age_band, also by sex with value = "Female"; words: with {first} "15 to 19", {first_rate}, {second},
-- {second_rate}; close: where the first two cannot be told apart
function rule.band(given)
   local sorted = banded(given)
   if #sorted < 2 or sorted[1].numerator < 10 then
      return fill.sorry(#sorted == 0 and given.of or {{status = "hidden", markers = ""}}, given.about)
   end
   local first, second = sorted[1], sorted[2]
   local values = {
      first = age_words(first), second = age_words(second), period = fill.period(first),
      first_rate = {help.printed(first, format.one_dp(first.value))},
      second_rate = {help.printed(second, format.one_dp(second.value))},
   }
   if given.close and not rate_differs(first, second) then
      return fill.pieces(given.close, values)
   end
   return fill.pieces(given.words, values)
end

--- The band of age and sex with the highest rate of all.
-- of: rates by age_band and sex; words: with {people} "boys and men aged 15 to 19", {rate}
function rule.band_of_all(given)
   local sorted = banded(given)
   if #sorted < 2 or sorted[1].numerator < 10 then
      return fill.sorry(#sorted == 0 and given.of or {{status = "hidden", markers = ""}}, given.about)
   end
   local top = sorted[1]
   local male = top.by.sex == "Male"
   local upper = tonumber(string.match(top.by.age_band, "%-(%d+)$") or "99")
   local who = male and (upper < 18 and "boys" or upper < 20 and "boys and men" or "men") or
      (upper < 18 and "girls" or upper < 20 and "girls and women" or "women")
   local clear = rate_differs(top, sorted[2])
   return fill.pieces(clear and given.words or given.close or given.words, {
      people = who .. " aged " .. age_words(top), rate = {help.printed(top, format.one_dp(top.value))},
      period = fill.period(top),
   })
end

local function prevalence_words(fact)
   if fact.value < 0.1 then
      return {"about 1 in ", help.printed(fact, format.whole(math.floor(100 / fact.value / 100 + 0.5) * 100))}
   end
   return {help.printed(fact, format.percent(fact.value))}
end

--- People, each once, as a share of residents.
-- of: a prevalence, or several with `value` to choose one; words: with {share} "0.5%", {people}, {period}, {months}
function rule.prevalence(given)
   local fact = given.of[1]
   if given.value then
      fact = fill.of(given.of, fill.dimension(given.of, given.dimension), given.value)
   end
   local sorry = fill.sorry(fact and {fact} or {}, given.about)
   if sorry then
      return sorry
   end
   return fill.pieces(given.words, {share = prevalence_words(fact), people = fill.whole(fact, fact.numerator),
      period = fill.period(fact), months = fill.months(fact), not_touched = {help.printed(fact,
      number.percent(100 - fact.value, fact.denominator))}})
end

--- The same as a big number.
function rule.prevalence_number(given)
   local fact = given.of[1]
   if given.value then
      fact = #given.of > 0 and fill.of(given.of, fill.dimension(given.of, given.dimension), given.value) or nil
   end
   local status = help.trouble(fact and {fact} or {})
   if status then
      return help.say(status == "hidden" and "[c]" or status == "missing" and "[x]" or "[z]")
   end
   return prevalence_words(fact)
end

--- How many are left out of rates: nothing where nobody is.
-- of: their number; words: with {removed} "3 suspects"; few: where the number is hidden, which nobody's zero is
function rule.left_out(given)
   local status = help.trouble(given.of)
   if status == "hidden" then
      return fill.pieces(given.few, {})
   elseif status or given.of[1].value == 0 then
      return {}
   end
   local fact = given.of[1]
   return fill.pieces(given.words, {removed = {help.printed(fact, number.count(fact.value, "suspect"))}})
end

--- In how many bands of age the rate of one sex is clearly the higher one: a headline.
-- of: rates by age_band and sex; value: the sex; words: with {bands} "every age group" or "all but two of the age groups"; none: where
-- there is no such band; about: where too many are hidden to say so
function rule.sexes(given)
   local other, bands, higher, hidden = {}, 0, 0, {}
   for _, fact in ipairs(given.of) do
      if fact.status ~= "ok" and not hidden[fact.by.age_band] then
         hidden[fact.by.age_band] = true
         bands = bands + 1
      elseif fact.status == "ok" and fact.by.sex ~= given.value then
         other[fact.by.age_band] = fact
      end
   end
   local unknown = bands
   for _, fact in ipairs(help.shown(given.of)) do
      local beside = fact.by.sex == given.value and other[fact.by.age_band]
      if beside and not hidden[fact.by.age_band] then
         bands = bands + 1
         higher = higher + (fact.value > beside.value and rate_differs(fact, beside) and 1 or 0)
      end
   end
   if bands == unknown or (higher == 0 and unknown > 0) then
      return help.say(given.about)
   elseif higher == 0 then
      return help.say(given.none)
   end
   local most = bands - higher < 3 and "all but " .. number.number(bands - higher) .. " of the age groups" or
      2 * higher > bands and "most age groups" or "some age groups"
   return fill.pieces(given.words, {bands = higher == bands and "every age group" or most})
end

local function of_sex(facts, sex)
   for _, fact in ipairs(facts) do
      if fact.by.sex == sex and fact.by.most_serious == "yes" then
         return fact
      end
   end
   return nil
end

-- Whether two shares differ at 95%: "less than", "more than" or "not clearly different from".
local function beside_words(a, b)
   local p = (a.numerator + b.numerator) / (a.base + b.base)
   local z = (a.value - b.value) / 100 / math.sqrt(p * (1 - p) * (1 / a.base + 1 / b.base))
   return z < -1.96 and "less than" or z > 1.96 and "more than" or "not clearly different from"
end

--- What part of the offences of women and girls are among the most serious, beside that of men and boys.
-- of: shares over most_serious, for each sex; words: with {who}, {other}, {percent}, {second} and {verdict}
function rule.harm(given)
   local women, men = of_sex(given.of, "Female"), of_sex(given.of, "Male")
   local sorry = fill.sorry(women and men and {women, men} or {}, given.about)
   if sorry then
      return sorry
   elseif women.base < 100 or men.base < 100 or women.numerator + men.numerator == 0 then
      return {}
   end
   return fill.pieces(given.words, {percent = fill.percent(women), second = fill.percent(men), who = given.who,
      other = given.other, verdict = beside_words(women, men)})
end

--- The three largest of many counts by name or age: "20, 21 and 19".
-- of: counts over one dimension; top: how many; words: with {all}; none below `least` events (10)
function rule.most(given)
   local shown = help.shown(given.of)
   if #shown == 0 then
      return fill.sorry(given.of, given.about)
   end
   local sorted, items = help.by_value(shown), {}
   local dimension = fill.dimension(given.of, given.dimension)
   for at = 1, math.min(given.top or 3, #sorted) do
      if sorted[at].value >= (given.least or 10) then
         table.insert(items, given.bare and {fill.label(sorted[at], dimension)} or
            {fill.label(sorted[at], dimension) .. " (", help.printed(sorted[at], format.whole(sorted[at].value)), ")"})
      end
   end
   if #items == 0 then
      return help.say((given.about or "The order") .. " cannot be given, as the numbers are too small.")
   end
   local names = {}
   for at, item in ipairs(items) do
      names[at] = item[1]
   end
   return fill.pieces(given.words, {all = given.bare and lists.list(names) or fill.list(items)})
end

return rule
