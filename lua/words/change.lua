--- A change between two periods in words (DOMAIN C.9, G.4, G.6).
--
-- The case comes first and the words follow from it: "up" and "down" only where the change is clear;
-- "unclear"; "same"; "small" (a count below 10, or from zero: no percentage); "hidden"; "missing".

local need = import "words/need"
local number = import "words/number"

local fields = {
   "before", "after", "exposure_before", "exposure_after", "level", "class", "status", "kind",
   "per", "decimals", "dispersion", "base_before", "base_after", "qualify",
   "many",
}

local statuses = {"ok", "hidden", "missing", "not_applicable"}

local case_of_class = {
   increase = "up", decrease = "down", ["not clear"] = "unclear",
   increasing = "up", decreasing = "down", ["no significant change"] = "unclear",
   ["cannot be calculated"] = "missing",
   higher = "up", lower = "down", similar = "unclear", ["not compared"] = "missing",
}

local function status_of(t)
   local status = need.one_of("change", "status", t.status or "ok", statuses)
   if status == "hidden" then
      return "hidden"
   elseif status ~= "ok" then
      return "missing"
   end
   local before = need.optional("change", "before", t.before)
   local after = need.optional("change", "after", t.after)
   return before and after and "ok" or "missing"
end

local function same_length(t)
   local before, after = t.exposure_before or 1, t.exposure_after or 1
   local ratio = after / before
   if t.kind ~= "rate" and (ratio < 0.9 or ratio > 1.1) then
      need.fail("change", "the periods last " .. format.thousands(before) .. " and " ..
         format.thousands(after) .. "; compare the same months, or rates with kind = \"rate\"")
   end
end

-- Counts that vary more than chance alone (monthly variance over mean above 1.5) need wider limits.
local function class_with_dispersion(t)
   local z = 1.959963984540054
   local ratio = (t.after / (t.exposure_after or 1)) / (t.before / (t.exposure_before or 1))
   local spread = z * math.sqrt((1 / t.before + 1 / t.after) * t.dispersion)
   local middle = math.log(ratio)
   if middle - spread > 0 then
      return "increase"
   elseif middle + spread < 0 then
      return "decrease"
   end
   return "not clear"
end

local function tested(t)
   local answer = stats.change{
      before = t.before, after = t.after, exposure_before = t.exposure_before,
      exposure_after = t.exposure_after, level = t.level,
   }
   local class = t.class or answer.class
   if not t.class and t.dispersion and t.dispersion > 1.5 and t.before > 0 and t.after > 0 then
      class = class_with_dispersion(t)
   end
   return answer.value, class
end

-- Two shares of different people: the usual test of their difference.
local function points_class(t)
   if t.class then
      return t.class
   end
   local n1, n2 = t.base_before, t.base_after
   if not n1 or not n2 then
      need.fail("change", "percentage points need class, or base_before and base_after")
   end
   local together = (t.before * n1 + t.after * n2) / (n1 + n2) / 100
   local error_of = math.sqrt(together * (1 - together) * (1 / n1 + 1 / n2)) * 100
   if error_of == 0 or math.abs(t.after - t.before) / error_of < 1.959963984540054 then
      return "not clear"
   end
   return t.after > t.before and "increase" or "decrease"
end

local function judged(t)
   need.table("change", "the argument", t)
   need.only("change", t, fields)
   need.one_of("change", "kind", t.kind or "count", {"count", "rate", "points"})
   local status = status_of(t)
   if status ~= "ok" then
      return {case = status}
   end
   if t.kind == "points" then
      local by = t.after - t.before
      local case = by == 0 and "same" or case_of_class[points_class(t)]
      return {case = case, by = by, decimals = 1}
   end
   same_length(t)
   if t.before < 10 or t.after < 10 then
      return {case = t.before == t.after and t.kind ~= "rate" and "same" or "small"}
   end
   local by, class = tested(t)
   local case = case_of_class[class] or need.fail("change", "there is no class '" ..
      tostring(class) .. "'")
   local equal = t.before == t.after and t.kind ~= "rate"
   return {
      case = equal and "same" or case, by = by, word_needed = t.before < 50,
      decimals = t.before < 100 and 0 or 1,
   }
end

-- Everything the words need to know: case, change (percent or points), and how precise it may be.
local function judge(t)
   local j = judged(t)
   noted("change: " .. j.case)
   return j
end

local function print_percent(x, decimals)
   return decimals == 0 and format.percent_whole(x) or format.percent(x)
end

local function print_value(t, x, exposure)
   if t.kind == "points" then
      return format.percent(x)
   elseif t.kind == "rate" then
      local rate = x / (exposure or 1) * (t.per or 1000)
      return t.decimals == 2 and format.two_dp(rate) or format.one_dp(rate)
   end
   return format.whole(x)
end

local function both(t)
   return print_value(t, t.before, t.exposure_before), print_value(t, t.after, t.exposure_after)
end

-- Slight, marked and large are words for a clear change of that size only.
local function qualified(t, j)
   local size = math.abs(j.by)
   local name = j.case == "up" and "increase" or "decrease"
   local word = size < 5 and "slight " or size < 20 and "" or size <= 40 and "marked " or "large "
   local text = word .. name
   return "showed " .. (text:sub(1, 1) == "i" and "an " or "a ") .. text .. " of "
end

local function clear(t, j)
   local before, after = both(t)
   local from_to = " (from " .. before .. " to " .. after .. ")"
   if t.kind == "points" then
      local verb = j.case == "up" and "rose by " or "fell by "
      return verb .. format.one_dp(math.abs(j.by)) .. " percentage points" .. from_to
   end
   local size = print_percent(math.abs(j.by), j.decimals)
   local verb = j.case == "up" and "increased by " or "decreased by "
   local text = (t.qualify and qualified(t, j) or verb) .. size .. from_to
   if j.word_needed then
      text = text .. ", which is statistically significant"
   end
   return text
end

local function unclear(t, j)
   local before, after = both(t)
   local compared = " (" .. after .. ", compared with " .. before .. ")"
   local size = math.abs(j.by)
   if t.kind == "points" then
      if format.one_dp(size) == "0.0" then
         return "was broadly unchanged" .. compared
      end
      return "was " .. format.one_dp(size) .. " percentage points " ..
         (j.by > 0 and "higher" or "lower") .. compared ..
         ", but the difference could be due to chance"
   elseif size < 5 and not j.word_needed then
      return "was little changed" .. compared
   end
   return "was " .. print_percent(size, j.decimals) .. (j.by > 0 and " higher" or " lower") ..
      compared .. ", but the difference could be due to chance"
end

local function small(t)
   local before, after = both(t)
   return "was " .. after .. ", compared with " .. before
end

-- A change that prints as nothing is nothing to the reader, however clear.
local function prints_as_nothing(t, j)
   return t.kind ~= "points" and math.abs(j.by) < 0.5
end

local function said(t, j)
   if j.case == "hidden" then
      return "cannot be compared, as the numbers are too small to show"
   elseif j.case == "missing" then
      return "cannot be compared, as a number is not available"
   elseif j.case == "same" then
      local _, after = both(t)
      return "was unchanged at " .. after
   elseif j.case == "small" then
      return small(t)
   elseif prints_as_nothing(t, j) then
      local before, after = both(t)
      return "was broadly unchanged (" .. after .. ", compared with " .. before .. ")"
   elseif j.case == "unclear" then
      return unclear(t, j)
   end
   return clear(t, j)
end

local change = {}

--- The case of a change: "up", "down", "unclear", "same", "small", "hidden" or "missing".
-- A table with `class` alone (of stats.trend or stats.compare) is judged by that.
function change.change_case(t)
   need.table("change_case", "the argument", t)
   if t.before == nil and t.after == nil and t.class ~= nil then
      local class = t.class == stats.NA and "cannot be calculated" or t.class
      return case_of_class[class] or need.fail("change_case", "there is no class '" ..
         tostring(class) .. "'")
   end
   return judge(t).case
end

--- What a change may be said to be, to follow its subject: "increased by 14.6% (from 3,529 to 4,044)".
-- @param t before and after; optional: exposure_before and exposure_after, status ("hidden",
-- "missing"), kind ("count", "rate" with per, "points" with class or base_before and base_after),
-- class (of a test made elsewhere), dispersion, qualify = true for "showed a marked increase of", many = true
-- where the subject is plural: "were little changed"
function change.change(t)
   local text = said(t, judge(t))
   return t.many and (string.gsub(text, "^was ", "were ")) or text
end

--- The size of a change as it may be printed, without sign, or nil where none may be.
function change.change_size(t)
   local j = judge(t)
   if j.by == nil then
      return nil
   elseif t.kind == "points" then
      return format.one_dp(math.abs(j.by)) .. " percentage points"
   end
   return print_percent(math.abs(j.by), j.decimals)
end

--- A trend of several years (stats.trend): "has been increasing over the last five years".
-- @param class of stats.trend
-- @param years how many points; 5 unless given
function change.trend(class, years)
   local over = " over the last " .. number.number(years or 5) .. " years"
   local case = change.change_case{class = class}
   noted("trend: " .. case)
   if case == "up" then
      return "has been increasing" .. over
   elseif case == "down" then
      return "has been decreasing" .. over
   elseif case == "unclear" then
      return "has shown no significant change" .. over
   end
   return "has no trend that can be calculated" .. over
end

--- One month against the usual range of a series (stats.xmr).
-- @param t value, lower, upper
function change.month(t)
   need.table("month", "the argument", t)
   local value = need.optional("month", "value", t.value)
   local lower = need.optional("month", "lower", t.lower)
   local upper = need.optional("month", "upper", t.upper)
   if not value or not lower or not upper then
      return "cannot be compared with other months"
   elseif value > upper then
      return "was unusually high"
   elseif value < lower then
      return "was unusually low"
   end
   return "was within the range expected from month to month"
end

return change
