--- Rules of the assessment about time: months, hours, days of the week, the night-time economy.

local article = import "words/article"
local help = import "words/profile_help"
local lists = import "words/list"
local number = import "words/number"
local fill = import "words/sna_fill"

local rule = {}

local function within(facts, from, to)
   local list = {}
   for _, fact in ipairs(help.shown(facts)) do
      if fact.from >= from and fact.to <= to then
         table.insert(list, fact)
      end
   end
   return list
end

local function by_month(facts)
   local list = {table.unpack(facts)}
   table.sort(list, function (a, b)
      return a.from < b.from
   end)
   return list
end

local function count_of(fact)
   return fact.numerator ~= stats.NA and fact.numerator or fact.value
end

-- The first of a sorted list and those that cannot be told apart from it, at most `most`, in order of time.
local function extreme(sorted, most)
   local list = {sorted[1]}
   for at = 2, #sorted do
      if not help.counts_differ(count_of(sorted[1]), count_of(sorted[at])) then
         table.insert(list, sorted[at])
      end
   end
   local many = #list > most
   while #list > most do
      table.remove(list)
   end
   return by_month(list), many
end

local function month_names(list)
   local names = {}
   for at, fact in ipairs(list) do
      names[at] = help.month_of(fact)
   end
   return lists.list(names)
end

-- Those of the months that an event marks; the months are named where they are not all.
local function coincide(given, list)
   local inside, texts, seen = {}, {}, {}
   for _, fact in ipairs(list) do
      for _, event in ipairs(given.events) do
         if help.is_marked(event) and help.overlaps(event, fact.from, fact.from) then
            table.insert(inside, fact)
            if not seen[event.text] then
               seen[event.text] = true
               table.insert(texts, event.text)
            end
            break
         end
      end
   end
   if #inside == 0 then
      return ""
   elseif #inside == #list then
      return #list == 1 and ", a month of " .. texts[1] or ", months of " .. help.names_together(texts)
   end
   return "; " .. month_names(inside) .. " fell in " .. help.names_together(texts)
end

--- The highest and lowest months, and the lockdowns that they coincide with.
-- of: a rate for each month; base: a count whose period is looked at
function rule.months(given)
   local year = given.base[1]
   local list = year and within(given.of, year.from, year.to) or {}
   if #list < 6 then
      return fill.sorry({}, "How serious violence moved from month to month")
   end
   local sorted = help.by_value(list)
   local high = extreme(sorted, 3)
   local back = {}
   for at = #sorted, 1, -1 do
      table.insert(back, sorted[at])
   end
   local low = extreme(back, 3)
   return help.say(article.begin(fill.during(year)) .. " the monthly rate was " .. (#low > 1 and "among its lowest" or "lowest") ..
      " in " .. month_names(low) .. coincide(given, low) .. ". It was " .. (#high > 1 and "among its highest" or "highest") ..
      " in " .. month_names(high) .. coincide(given, high) .. ".")
end

--- The same as a headline.
function rule.months_title(given)
   local year = given.base[1]
   local list = year and within(given.of, year.from, year.to) or {}
   if #list < 6 then
      return help.say("Serious violence by month")
   end
   local sorted = help.by_value(list)
   local top = sorted[1]
   local all = help.by_value(help.shown(given.of))
   if all[1].id == top.id then
      return help.say("No month shown had a higher rate than " .. help.month_of(top))
   end
   local during = fill.during(year)
   return help.say(string.upper(string.sub(during, 1, 1)) .. string.sub(during, 2) .. " the monthly rate was highest in " ..
      help.month_of(top))
end

-- Pearson's correlation of the values of months that both series have.
local function correlation(left, right)
   local other, n, sx, sy, sxx, syy, sxy = {}, 0, 0, 0, 0, 0, 0
   for _, fact in ipairs(help.shown(right)) do
      other[fact.from] = count_of(fact)
   end
   for _, fact in ipairs(help.shown(left)) do
      local x, y = count_of(fact), other[fact.from]
      if y then
         n, sx, sy, sxx, syy, sxy = n + 1, sx + x, sy + y, sxx + x * x, syy + y * y, sxy + x * y
      end
   end
   local vx, vy = sxx - sx * sx / math.max(n, 1), syy - sy * sy / math.max(n, 1)
   if n < 12 or vx <= 0 or vy <= 0 then
      return nil, n
   end
   return (sxy - sx * sy / n) / math.sqrt(vx * vy), n
end

-- From which correlation on two series are said to move together (Evans 1996: strong from 0.6).
local strong = 0.6

--- Whether other series moved with the monthly offences.
-- of: offences by month; with, beside, part: others by month, each optional; names: what each is called, in that order
function rule.moved_together(given)
   local together, apart, at = {}, {}, 0
   for _, key in ipairs{"with", "beside", "part"} do
      at = at + 1
      local r = given[key] and correlation(given.of, given[key])
      if r then
         table.insert(r >= strong and together or apart, given.names[at])
      end
   end
   if #together == 0 and #apart == 0 then
      return {}
   elseif #together == 0 then
      return help.say("Monthly numbers of " .. lists.list(apart) .. " did not move closely with recorded offences.")
   end
   local text = "Monthly numbers of " .. lists.list(together) .. " rose and fell with recorded offences"
   if #apart > 0 then
      text = text .. "; those of " .. lists.list(apart) .. " did so less closely"
   end
   return help.say(text .. ".")
end

local function hour_words(fact)
   return (string.gsub(fact.by.hour, "-", "–"))
end

local function total_of(facts)
   local sum = 0
   for _, fact in ipairs(facts) do
      sum = sum + count_of(fact)
   end
   return sum
end

-- The hour with the most and up to two that cannot be told apart from it, in order of the clock; nil where there is none.
local function busiest(facts)
   if #facts < 2 or total_of(facts) == 0 then
      return nil
   end
   local sorted = help.by_value(facts)
   local list = {sorted[1]}
   for at = 2, #sorted do
      if #list < 3 and not help.counts_differ(count_of(sorted[1]), count_of(sorted[at])) then
         table.insert(list, sorted[at])
      end
   end
   table.sort(list, function (a, b)
      return a.by.hour < b.by.hour
   end)
   return list, sorted[1]
end

local function hour_list(list)
   local names = {}
   for at, fact in ipairs(list) do
      names[at] = hour_words(fact)
   end
   return lists.list(names)
end

--- The hour with the most, and those that cannot be told apart from it.
-- of: counts by hour; words: with {hour} and {share}; bare: with {hour}, where some hours are hidden and so the share is not
-- known; close: with {hours}, where several cannot be told apart; school =
-- words added where the hour is that after school (15:00 to 15:59)
function rule.hour(given)
   local facts = help.shown(given.of)
   local list, top = busiest(facts)
   local words = list and (#list > 1 and given.close or given.words)
   if list and #facts < #given.of and string.find(words, "{share}", 1, true) then
      words = given.bare -- its share of all is not known
   end
   if not words then
      return fill.sorry(#given.of > 0 and given.of or {}, given.about)
   end
   local total = total_of(facts)
   local percent = {help.printed(top, number.percent(100 * count_of(top) / total, total))}
   local values = {hour = hour_words(top), hours = hour_list(list), share = percent, count = fill.whole(top, count_of(top)),
      period = fill.period(top)}
   local school = given.school and top.by.hour == "15:00-15:59" and given.school or ""
   return fill.join(fill.pieces(words, values), school)
end

--- The part of that hour, or of those together, as a big number.
function rule.hour_number(given)
   local facts = help.shown(given.of)
   local list, top = busiest(facts)
   if not list or #facts < #given.of then
      local status = help.trouble(given.of)
      return help.say(status == "hidden" and "[c]" or "[x]")
   end
   local sum, total = total_of(list), total_of(facts)
   return {help.printed(top, number.percent(100 * sum / total, total))}
end

-- The longest run of hours, around the clock, with more than an even share.
local function busy(facts)
   local counts, total = {}, 0
   for _, fact in ipairs(facts) do
      local hour = tonumber(string.sub(fact.by.hour, 1, 2))
      counts[hour] = count_of(fact)
      total = total + count_of(fact)
   end
   local best_from, best_length = 0, 0
   for from = 0, 23 do
      local length = 0
      while length < 24 and (counts[(from + length) % 24] or 0) > total / 24 do
         length = length + 1
      end
      if length > best_length then
         best_from, best_length = from, length
      end
   end
   local sum = 0
   for at = best_from, best_from + best_length - 1 do
      sum = sum + counts[at % 24]
   end
   return best_from, best_length, sum, total
end

--- The stretch of the day with more than an even share of offences.
-- of: counts by hour; words: with {from}, {to}, {share}
function rule.busy_hours(given)
   local facts = help.shown(given.of)
   if #facts < 12 or total_of(facts) < 100 then
      return {}
   end
   local from, length, sum, total = busy(facts)
   if length == 0 or length == 24 then
      return {}
   end
   return fill.pieces(given.words, {
      from = format.hour(from), to = format.hour((from + length) % 24), hours = number.number(length),
      share = number.percent(100 * sum / total, total), even = number.percent(100 * length / 24, 1000),
   })
end

--- Whether Saturdays and Sundays have more than their two sevenths.
-- of: the share of offences; with, beside: of others, each optional; names: what each is called
function rule.weekend(given)
   local more, not_more, at = {}, {}, 0
   for _, key in ipairs{"of", "with", "beside"} do
      at = at + 1
      local fact = given[key] and help.shown(given[key])[1]
      if fact then
         table.insert(fact.lower > 200 / 7 and more or not_more, fill.join(fill.percent(fact), " of " .. given.names[at]))
      end
   end
   local even = ", beside the " .. format.percent(200 / 7) .. " that two days in seven would have"
   noted("weekend: more " .. #more .. ", no more " .. #not_more)
   if #more == 0 and #not_more == 0 then
      return fill.sorry({}, given.about)
   elseif #more == 0 then
      return fill.join("Saturdays and Sundays have no more than their part: ", fill.list(not_more), even, ".")
   end
   local text = fill.join("Saturdays and Sundays have more than their part: ", fill.list(more), even)
   if #not_more > 0 then
      text = fill.join(text, "; ", fill.list(not_more), " are no more than that")
   end
   return fill.join(text, ".")
end

--- Whether offences with a young suspect are spread more evenly over the week.
-- of: shares of the weekend by young_suspect
function rule.young_week(given)
   local young, older
   for _, fact in ipairs(help.shown(given.of)) do
      if fact.by.young_suspect == "yes" then
         young = fact
      else
         older = fact
      end
   end
   if not young or not older or young.base < 100 or older.base < 100 then
      return {}
   end
   local p = (young.numerator + older.numerator) / (young.base + older.base)
   local z = (young.value - older.value) / 100 / math.sqrt(p * (1 - p) * (1 / young.base + 1 / older.base))
   local case = math.abs(z) < 1.96 and "no difference" or young.value < older.value and "younger more even" or "younger less even"
   local verdicts = {
      ["no difference"] = "are spread over the week as others are: ",
      ["younger more even"] = "are spread more evenly over the week: ",
      ["younger less even"] = "lean more to the weekend: ",
   }
   noted("weekend: " .. case)
   return fill.join("Offences with a suspect under 25 " .. verdicts[case], fill.percent(young), " of them fell on a weekend, and ",
      fill.percent(older), " of those with older suspects.")
end

--- The share of the night-time economy beside what its hours would have if every hour were alike.
-- of: the share of the night; hours: 7; words: with {share}, {percent}, {even}, and {verdict}: more, less or alike
function rule.night(given)
   local fact = given.of[1]
   local sorry = fill.sorry(fact and {fact} or {}, given.about)
   if sorry then
      return sorry
   end
   local even = 100 * given.hours / 24
   local verdict = fact.lower > even and given.more or fact.upper < even and given.less or given.alike
   return fill.pieces(given.words, {share = fill.share(fact), even = format.percent(even), verdict = verdict, percent = fill.percent(fact), period = fill.period(fact)})
end

return rule
