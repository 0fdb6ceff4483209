--- Alternative text of charts, written from what they show (DOMAIN E.4): at most two sentences.

local need = import "words/need"
local lists = import "words/list"
local number = import "words/number"
local change = import "words/change"

local kinds = {
   bar = "Bar chart", bars = "Bar chart", column = "Column chart", columns = "Column chart",
   dot = "Dot plot", dots = "Dot plot", funnel = "Funnel plot", grid = "Grid", heat = "Grid",
   line = "Line chart", lines = "Line chart", lollipop = "Lollipop chart", map = "Map",
   multiples = "Small line charts", pyramid = "Population pyramid", range = "Range chart",
   scatter = "Scatter plot", shares = "Bar chart of shares", slope = "Slope chart",
   share_columns = "Bar chart of shares", stacked = "Stacked bar chart",
   stacked_columns = "Stacked bar chart", table = "Table", tiles = "Tile map", waffle = "Pictogram",
}

local fields = {
   "kind", "title", "what", "categories", "series", "unit", "decimals", "change", "ordered", "noun",
   "outline", "benchmark", "better", "similar", "worse", "higher", "lower", "signals", "outside",
   "partial", "provisional", "breaks",
}

local most_letters = 80 -- of two names in brackets
local most_series = 3 -- more are summed up together: a list of numbers cannot be listened to

local function print_value(t, x)
   local decimals = t.decimals or 0
   local text = decimals == 0 and format.whole(x) or decimals == 1 and format.one_dp(x) or
      format.two_dp(x)
   text = string.gsub(text, "^%-", "\u{2212}")
   return t.unit == "%" and text .. "%" or text
end

local function status_at(series, i)
   local status = series.statuses and series.statuses[i] or "ok"
   if status == "ok" and (series.values[i] == nil or series.values[i] == stats.NA) then
      return "missing"
   end
   return status
end

-- Lowest and highest of some series with the names of where they are, and how many are not shown.
local function survey(t, all)
   local s = {hidden = 0, missing = 0, without = 0, shown = 0}
   for _, series in ipairs(all) do
      for i, category in ipairs(t.categories) do
         local status, value = status_at(series, i), series.values[i]
         local where = #all > 1 and series.label .. ", " .. category or category
         if status == "hidden" then
            s.hidden = s.hidden + 1
         elseif status == "not_applicable" then
            s.without = s.without + 1
         elseif status ~= "ok" then
            s.missing = s.missing + 1
         else
            s.shown = s.shown + 1
            local text = print_value(t, value)
            if not s.low or value < s.low then
               s.low, s.low_at, s.low_text = value, {where}, text
            elseif value == s.low then
               table.insert(s.low_at, where)
            end
            if not s.high or value > s.high then
               s.high, s.high_at, s.high_text = value, {where}, text
            elseif value == s.high then
               table.insert(s.high_at, where)
            end
         end
      end
   end
   return s
end

local function where(places)
   local both = table.concat(places, " and ")
   if #places > 1 and (#places > 2 or #both > most_letters) then
      local more = #places - 1
      return " (" .. places[1] .. " and " .. number.number(more) .. " " .. number.plural(more, "other") .. ")"
   end
   return " (" .. both .. ")"
end

local function range_of(t, s)
   if s.shown == 0 then
      return "has no values to show"
   elseif #t.categories == 1 then
      return "is " .. s.high_text
   elseif s.shown == 1 then
      return "is " .. s.high_text .. where(s.high_at)
   elseif s.low_text == s.high_text then
      return "is " .. s.high_text .. " throughout"
   end
   return "runs from " .. s.low_text .. where(s.low_at) .. " to " .. s.high_text .. where(s.high_at)
end

local function counted(n, noun)
   return number.number(n) .. " " .. number.plural(n, noun)
end

local function unshown(s)
   local parts = {}
   if s.hidden > 0 then
      table.insert(parts, counted(s.hidden, "value") ..
         (s.hidden == 1 and " is" or " are") .. " hidden to protect individuals")
   end
   if s.missing > 0 then
      table.insert(parts, counted(s.missing, "value") ..
         (s.missing == 1 and " is" or " are") .. " missing")
   end
   if s.without > 0 then
      table.insert(parts, counted(s.without, "value") .. (s.without == 1 and " does" or " do") .. " not apply")
   end
   return #parts > 0 and "; " .. lists.list(parts) or ""
end

-- "share of offences" as a subtitle has it is "the share of offences" in a sentence.
local function in_words(what)
   return (string.gsub(string.gsub(what, "^[Ss]hare of ", "the share of "), "^[Pp]ercent of ", "the percentage of "))
end

local function first_sentence(t, series)
   local text = (kinds[t.kind] or need.fail("alt", "there is no kind of chart '" ..
      tostring(t.kind) .. "'")) .. " of " .. in_words(t.what)
   local first, last = t.categories[1], t.categories[#t.categories]
   if t.ordered and #t.categories > 1 then
      text = text .. ", " .. first .. " to " .. last
   elseif #t.categories > 1 then
      text = text .. (string.find(t.what, ",", 1, true) and ", for " or " for ") .. number.number(#t.categories) .. " " ..
         number.plural(2, t.noun or "category")
   end
   local labels = {}
   for _, one in ipairs(series) do
      table.insert(labels, one.label)
   end
   if #labels > 1 and #labels <= 4 then
      text = text .. ", showing " .. lists.list(labels)
   elseif #labels > 1 then
      text = text .. ", showing " .. number.number(#labels) .. " series"
   end
   if t.outline then
      text = text .. ", with " .. t.outline .. " as an outline"
   end
   if t.unit and t.unit ~= "%" then
      text = text .. ", in " .. t.unit
   end
   return text .. "."
end

-- "two are better (A and B)"; no names where they are too many to listen to.
local function some(names, verb)
   local named = #names <= 3 and " (" .. lists.list(names) .. ")" or ""
   return number.number(#names) .. " " .. (#names == 1 and "is " or "are ") .. verb .. named
end

local verdicts = {"better", "similar", "worse", "higher", "lower"}

-- What the marks say besides the values.
local function remarks(t)
   local parts, compared = {}, {}
   for _, verdict in ipairs(verdicts) do
      if t[verdict] then
         table.insert(compared, some(t[verdict], verdict))
      end
   end
   if #compared > 0 then
      table.insert(parts, (t.benchmark and "compared with " .. t.benchmark .. ", " or "") .. lists.list(compared))
   end
   if t.signals then
      table.insert(parts, counted(#t.signals, "month") ..
         (#t.signals == 1 and " signals" or " signal") .. " a change" ..
         (#t.signals <= 3 and " (" .. lists.list(t.signals) .. ")" or ""))
   end
   if t.outside then
      table.insert(parts, some(t.outside, "outside the outer control limits"))
   end
   if t.partial then
      table.insert(parts, lists.list(t.partial) .. (#t.partial == 1 and " covers" or " cover") ..
         " part of the period only")
   end
   if t.provisional and #t.provisional <= 3 then
      table.insert(parts, lists.list(t.provisional) .. (#t.provisional == 1 and " is" or " are") .. " provisional")
   elseif t.provisional then
      table.insert(parts, counted(#t.provisional, "value") .. " are provisional")
   end
   if t.breaks then
      table.insert(parts, "the series breaks at " .. lists.list(t.breaks))
   end
   return #parts > 0 and "; " .. table.concat(parts, "; ") or ""
end

-- One series whose name has been said already, as the subtitle names the area, is "it".
local function subject(t, series)
   local label = series.label or ""
   local said = label == "" or string.find(t.what, label, 1, true)
   return #t.series == 1 and said and "It" or label
end

-- The last twelve of two years of monthly counts against the twelve before, where all may be shown: what
-- words.change is to say of them.
local function last_year(t, series)
   local count, sums, squares = #t.categories, {0, 0}, 0
   if not t.ordered or (t.decimals or 0) > 0 or t.unit == "%" or count < 24 then
      return nil
   end
   for i = count - 23, count do
      local x = series.values[i]
      if status_at(series, i) ~= "ok" or x < 0 or x % 1 ~= 0 then
         return nil
      end
      local half = i > count - 12 and 2 or 1
      sums[half], squares = sums[half] + x, squares + x * x
   end
   local mean = (sums[1] + sums[2]) / 24
   local within = (squares - sums[1] * sums[1] / 12 - sums[2] * sums[2] / 12) / 22 -- about each year's own mean
   return {before = sums[1], after = sums[2], dispersion = mean > 0 and within / mean or nil}
end

local function each_series(t, series)
   local parts = {}
   for _, one in ipairs(series) do
      local s = survey(t, {one})
      local text = subject(t, one) .. " " .. range_of(t, s)
      local year = not one.change and #series <= 2 and s.low ~= s.high and last_year(t, one)
      if one.change then
         text = text .. " and " .. change.change(one.change)
      elseif year then
         text = text .. "; the last twelve months' total " .. change.change(year)
      end
      table.insert(parts, text)
   end
   return table.concat(parts, "; ")
end

local function check(t)
   need.table("alt", "the argument", t)
   need.only("alt", t, fields)
   need.text("alt", "what", t.what)
   need.table("alt", "categories", t.categories)
   for _, series in ipairs(need.table("alt", "series", t.series)) do
      need.table("alt", "values", series.values)
   end
   if #t.series == 0 or #t.categories == 0 then
      need.fail("alt", "a chart needs categories and series")
   end
end

local alt = {}

--- What a reader who cannot see the chart needs: its type, what it shows, lowest and highest, the
-- direction where it was tested, and what is not shown.
-- @param t kind, what, categories, series {label, values, statuses, change}, unit, decimals, ordered
-- (true where categories follow each other, as months do), noun ("area": what the categories are);
-- names of the categories that are better, similar, worse, higher or lower than the benchmark, that
-- signal a change, lie outside limits, are partial or provisional, or begin anew (breaks)
function alt.alt(t)
   check(t)
   local all = survey(t, t.series)
   local second
   if all.shown == 0 then
      second = "No values are shown"
   elseif #t.series <= most_series then
      second = each_series(t, t.series)
   else
      second = "It " .. range_of(t, all)
   end
   return first_sentence(t, t.series) .. " " .. second .. unshown(all) .. remarks(t) .. "."
end

return alt
