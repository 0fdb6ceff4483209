--- Periods and times in running text (DOMAIN E.6, G.4, G.8).

local need = import "words/need"
local number = import "words/number"

local match = string.match

local period = {}

local function read(name, text)
   need.text("period", name, text)
   local year, month, day = match(text, "^(%d%d%d%d)%-(%d%d)%-?(%d*)$")
   if not year or (day ~= "" and #day ~= 2) then
      need.fail("period", name .. " must be a date YYYY-MM-DD or a month YYYY-MM, not '" .. text .. "'")
   end
   return {year = year, month = month, day = day ~= "" and day or nil}
end

local month_days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

local function last_day(when)
   local year, month = tonumber(when.year), tonumber(when.month)
   local leap = year % 4 == 0 and (year % 100 ~= 0 or year % 400 == 0)
   return month == 2 and leap and 29 or month_days[month]
end

local function whole_months(from, to)
   return (not from.day or tonumber(from.day) == 1) and
      (not to.day or tonumber(to.day) == last_day(to))
end

local function month_words(when)
   return format.month(when.year .. "-" .. when.month)
end

local function day_words(when, last)
   local day = when.day or (last and tostring(last_day(when))) or "01"
   return format.date(when.year .. "-" .. when.month .. "-" .. day)
end

--- "April 2020 to March 2021", "April 2020", "1 April 2020 to 15 June 2020".
-- @param t from and to, inclusive, as YYYY-MM or YYYY-MM-DD
function period.period(t)
   need.table("period", "the argument", t)
   local from, to = read("from", t.from), read("to", t.to)
   if not whole_months(from, to) then
      local first, last = day_words(from), day_words(to, true)
      return first == last and first or first .. " to " .. last
   end
   local first, last = month_words(from), month_words(to)
   return first == last and first or first .. " to " .. last
end

--- The short name of the financial year that begins in April: "2020/21".
-- @param from its first day or month
function period.financial_year(from)
   local when = read("from", from)
   if when.month ~= "04" then
      need.fail("financial_year", "a financial year begins in April, not in " .. month_words(when))
   end
   local after = (tonumber(when.year) + 1) % 100
   return when.year .. "/" .. string.format("%02d", after)
end

--- A part of a year beside the same months of the year before, without a word for the change.
-- @param t months, now, before, year, year_before, noun, plural
function period.partial(t)
   need.table("partial", "the argument", t)
   need.only("partial", t, {"months", "now", "before", "year", "year_before", "noun", "plural"})
   local now = number.count(need.number("partial", "now", t.now),
      need.text("partial", "noun", t.noun), t.plural)
   return "in the first " .. number.number(t.months) .. " " .. number.plural(t.months, "month") ..
      " of " .. need.text("partial", "year", t.year) .. " there " .. (t.now == 1 and "was " or "were ") ..
      now .. ", compared with " .. format.whole(need.number("partial", "before", t.before)) ..
      " in the same " .. number.plural(t.months, "month") .. " of " ..
      need.text("partial", "year_before", t.year_before)
end

--- "between 22:00 and 05:00".
-- @param from, to hours, 0 to 23
function period.hours(from, to)
   return "between " .. format.hour(from) .. " and " .. format.hour(to)
end

return period
