--- Rules about months and years: change, peaks, gaps, lockdowns.

local article = import "words/article"
local change = import "words/change"
local lists = import "words/list"
local number = import "words/number"
local help = import "words/profile_help"

-- A comparison that touches these months says so (DOMAIN G.6), unless the events name others.
local covid = {from = "2020-04", to = "2021-07", text = "Covid-19 restrictions"}

local rule = {}

local function not_two_years(given)
   local p = given.period
   if p.present == 24 and #p.gaps == 0 then
      return help.say("The two years are not compared, as there is nothing in the first to compare with.")
   end
   local held = "the data hold " .. number.number(p.present) .. " " .. number.plural(p.present, "month")
   if #p.gaps > 0 then
      held = held .. " and lack " .. number.number(#p.gaps) .. " between the first and the last"
   end
   return help.say("Two years are not compared here: that needs exactly 24 months in a row, and " .. held .. ".")
end

local function change_question(fact)
   return {before = fact.denominator, after = fact.numerator}
end

--- How the last twelve months compare with the twelve before.
-- of: a change; subject: what changed
function rule.change(given)
   local fact, status = given.of[1], help.trouble(given.of)
   if status == "not_applicable" then
      return not_two_years(given)
   elseif status then
      return help.excuse("The change between the two years", status)
   end
   local before = help.months_before(fact.to, 12)
   return help.say(
      "Between " .. help.year_to(before) .. " and " .. help.year_to(fact.to) .. ", " .. given.subject .. " ",
      help.printed(fact, change.change(change_question(fact))), ".")
end

--- The size of a change as a big number: a signed percentage, or the later count where no percentage may stand.
function rule.change_size(given)
   local fact, status = given.of[1], help.trouble(given.of)
   if status then
      return help.say(status == "hidden" and "[c]" or status == "missing" and "[x]" or "[z]")
   end
   local size = change.change_size(change_question(fact))
   if not size then
      return help.say(help.printed(fact, format.whole(fact.numerator)))
   end
   local sign = fact.numerator > fact.denominator and "+" or fact.numerator < fact.denominator and "−" or ""
   return help.say(help.printed(fact, sign .. size))
end

local function to_be_named(given, from, to)
   local found = nil
   for _, event in ipairs(given.events) do
      if event.use == "compare" then
         found = found or {}
         if help.overlaps(event, from, to) then
            table.insert(found, help.event_words(event))
         end
      end
   end
   return found or help.overlaps(covid, from, to) and {help.event_words(covid)} or {}
end

--- What must be said of a comparison that touches the Covid-19 restrictions: the lockdowns, by year.
function rule.change_note(given)
   local fact = given.of[1]
   if help.trouble(given.of) then
      return {}
   end
   local first, middle = help.months_before(fact.to, 23), help.months_before(fact.to, 12)
   local named = to_be_named(given, first, fact.to)
   if #named == 0 then
      return {}
   end
   local before, after = help.events_between(given, first, middle), help.events_between(given, fact.from, fact.to)
   local text = "The comparison includes months of " .. lists.list(named) .. "."
   if #before > 0 then
      text = text .. " " .. article.begin(lists.list(before)) .. " fell in the first of the two years."
   end
   if #after > 0 then
      text = text .. " " .. article.begin(lists.list(after)) .. " fell in the second."
   end
   return help.say(text .. " Part of any difference coincides with them, and it need not be a lasting trend.")
end

local function months_in_order(facts)
   local list = {table.unpack(facts)}
   table.sort(list, function (a, b)
      return a.from < b.from
   end)
   for at, fact in ipairs(list) do
      list[at] = help.month_of(fact)
   end
   return lists.list(list)
end

-- A month that stands out, a few that cannot be told apart, or too many to name.
local function extreme(sorted, word)
   local top = sorted[1]
   local near = help.close_to(top, sorted)
   noted(word .. ": " .. (#near == 0 and "clear" or #near <= 2 and "near ties" or "none stands out"))
   if #near == 0 then
      return help.say("The number of recorded crimes was " .. word .. " in " .. help.month_of(top) .. " (",
         help.printed(top, format.whole(top.value)), ")")
   elseif #near <= 2 then
      return help.say("The number of recorded crimes was among its " .. word .. " in " ..
         months_in_order{top, table.unpack(near)} .. ", months that cannot be told apart")
   end
   return help.say("No single month stands out as the " .. word .. ": ", help.printed(top, format.whole(top.value)),
      " in " .. help.month_of(top) .. " cannot be told apart from " .. number.number(#near) .. " other months")
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
   local facts = help.shown(given.of)
   if #facts < 2 then
      return help.excuse("The month with the most recorded crimes", help.trouble(given.of) or "missing")
   end
   local pieces = extreme(help.by_value(facts), "highest")
   table.insert(pieces, ".")
   return pieces
end

--- The month with the fewest, and the lockdown that it coincides with.
-- of: one count for each month
function rule.trough(given)
   local facts = help.shown(given.of)
   if #facts < 2 then
      return {}
   end
   local sorted = reversed(help.by_value(facts))
   local pieces = extreme(sorted, "lowest")
   if #help.close_to(sorted[1], sorted) == 0 then
      for _, event in ipairs(given.events) do
         if help.is_marked(event) and help.overlaps(event, sorted[1].from, sorted[1].from) then
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
   local best, months = month_leaders(help.shown(given.of))
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
      return help.excuse("The type recorded most", help.trouble(given.of) or "missing")
   end
   local when = most == #months and "every month" or
      number.number(most) .. " of " .. number.number(#months) .. " months"
   return help.say("Of the types shown, " .. help.in_sentence(name) .. " was recorded most in " .. when)
end

--- What the shaded months of a chart are.
-- of: what the chart shows; else all months of the data
function rule.shaded(given)
   local first, last = given.period.first_month, given.period.last_month
   for at, fact in ipairs(given.of or {}) do
      first = (at == 1 or fact.from < first) and fact.from or first
      last = (at == 1 or fact.to > last) and fact.to or last
   end
   local found = help.events_between(given, first, last)
   if #found == 0 then
      return {}
   end
   return help.say("Shaded months: " .. lists.list(found) .. ".")
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
   return help.say("There are no data for " .. which ..
      ". Missing months are marked [x]; they are not counted as zero.")
end

return rule
