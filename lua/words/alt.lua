--- Alternative text of charts, written from what they show (DOMAIN E.4): at most two sentences.

local need = import "words/need"
local lists = import "words/list"
local number = import "words/number"
local change = import "words/change"

local kinds = {
   bar = "Bar chart", bars = "Bar chart", column = "Column chart", columns = "Column chart",
   dot = "Dot plot", dots = "Dot plot", funnel = "Funnel plot", grid = "Grid", heat = "Grid",
   line = "Line chart", lines = "Line chart", map = "Map", pyramid = "Population pyramid",
   scatter = "Scatter plot", stacked = "Stacked bar chart", table = "Table",
}

local fields = {
   "kind", "title", "what", "categories", "series", "unit", "decimals", "change", "ordered",
}

local most_series = 3 -- more are summed up together: a list of numbers cannot be listened to

local function print_value(t, x)
   local decimals = t.decimals or 0
   local text = decimals == 0 and format.whole(x) or decimals == 1 and format.one_dp(x) or
      format.two_dp(x)
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
   local s = {hidden = 0, missing = 0, shown = 0}
   for _, series in ipairs(all) do
      for i, category in ipairs(t.categories) do
         local status, value = status_at(series, i), series.values[i]
         local where = #all > 1 and series.label .. ", " .. category or category
         if status == "hidden" then
            s.hidden = s.hidden + 1
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
   if #places > 2 then
      return " (" .. places[1] .. " and " .. number.number(#places - 1) .. " others)"
   end
   return " (" .. table.concat(places, " and ") .. ")"
end

local function range_of(t, s)
   if s.shown == 0 then
      return "has no values to show"
   elseif s.low_text == s.high_text then
      return "is " .. s.high_text .. " throughout"
   end
   return "runs from " .. s.low_text .. where(s.low_at) .. " to " .. s.high_text .. where(s.high_at)
end

local function unshown(s)
   local parts = {}
   if s.hidden > 0 then
      table.insert(parts, number.count(s.hidden, "value") ..
         (s.hidden == 1 and " is" or " are") .. " hidden to protect individuals")
   end
   if s.missing > 0 then
      table.insert(parts, number.count(s.missing, "value") ..
         (s.missing == 1 and " is" or " are") .. " missing")
   end
   return #parts > 0 and "; " .. table.concat(parts, " and ") or ""
end

local function first_sentence(t, series)
   local text = (kinds[t.kind] or need.fail("alt", "there is no kind of chart '" ..
      tostring(t.kind) .. "'")) .. " of " .. t.what
   local first, last = t.categories[1], t.categories[#t.categories]
   if t.ordered and #t.categories > 1 then
      text = text .. ", " .. first .. " to " .. last
   elseif #t.categories > 1 then
      text = text .. " for " .. number.number(#t.categories) .. " categories"
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
   if t.unit and t.unit ~= "%" then
      text = text .. ", in " .. t.unit
   end
   return text .. "."
end

local function subject(series, alone)
   return alone and (series.label and series.label ~= "" and series.label or "The series") or
      series.label
end

local function each_series(t, series)
   local parts = {}
   for _, one in ipairs(series) do
      local text = subject(one, #series == 1) .. " " .. range_of(t, survey(t, {one}))
      if one.change then
         text = text .. " and " .. change.change(one.change)
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
-- (true where categories follow each other, as months do)
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
   return first_sentence(t, t.series) .. " " .. second .. unshown(all) .. "."
end

return alt
