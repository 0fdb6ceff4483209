--- Whether phrases beside printed percentages are true of them: the truth rule of DOMAIN G.2, read from the page alone.
--
-- The chooser (share.lua) goes by the house table and the unrounded share; this reads what was printed, whoever wrote it.

local need = import "words/need"

local find, lower, match, sub = string.find, string.lower, string.match, string.sub

local slack = 1e-9 -- of decimals in binary
local ladder = {1, 2, 5, 10, 20, 25, 30, 100 / 3, 40, 50, 60, 200 / 3, 70, 75, 80, 90, 100}

local named = {
   {"a quarter$", 25}, {"a third$", 100 / 3}, {"half$", 50}, {"two%-thirds$", 200 / 3}, {"three%-quarters$", 75},
   {"two thirds$", 200 / 3}, {"three quarters$", 75},
}

local numerals = {one = 1, two = 2, three = 3, four = 4, five = 5, six = 6, seven = 7, eight = 8, nine = 9, ten = 10}

local function numeral(word)
   return tonumber(word) or numerals[word]
end

-- The fraction at the end of a text, in percent, and where it begins.
local function fraction_at_end(text)
   for _, one in ipairs(named) do
      local first = find(text, "%f[%a]" .. one[1])
      if first then
         return one[2], first
      end
   end
   local first, _, part, whole = find(text, "%f[%w](%w+) in (%w+)$")
   local a, b = first and numeral(part), first and numeral(whole)
   if a and b and b > 0 and a < b then
      return 100 * a / b, first
   end
   return nil
end

local function next_on_ladder(f)
   for _, value in ipairs(ladder) do
      if value > f + slack then
         return value
      end
   end
   return 100
end

-- p printed in units of u (0.1 or 1), f what the phrase names.
local qualifiers = {
   {"just over $", function (p, f, u)
      return p - f > -u / 2 and p - f <= math.min(2.5, 0.15 * f) + u / 2 + slack
   end},
   {"just under $", function (p, f, u)
      return f - p > -u / 2 and f - p <= 1 + u / 2 + slack
   end},
   {"fewer than $", function (p, f) return p < f end},
   {"less than $", function (p, f) return p < f end},
   {"under $", function (p, f) return p < f end},
   {"more than $", function (p, f, u) return p >= f + 0.3 - u / 2 - slack and p < next_on_ladder(f) + u / 2 end},
   {"over $", function (p, f, u) return p >= f + 0.3 - u / 2 - slack and p < next_on_ladder(f) + u / 2 end},
   {"almost $", function (p, f, u) return f - p > -u / 2 and f - p <= math.min(2.5, 0.1 * f) + u / 2 + slack end},
   {"nearly $", function (p, f, u) return f - p > -u / 2 and f - p <= math.min(2.5, 0.1 * f) + u / 2 + slack end},
   {"around $", function (p, f, u)
      return math.abs(p - f) <= math.min(2, (f <= 5 and 0.2 or 0.1) * f) + u / 2 + slack
   end},
}
table.insert(qualifiers, {"about $", qualifiers[#qualifiers][2]})

local function equals(p, f, u)
   return math.abs(p - f) <= (u == 1 and 0.5 or 0.3) + u / 2 + slack
end

-- The phrase that ends right before the bracket, and whether it is true; nil where there is none.
local function phrase_before(text, p, u)
   local f, first = fraction_at_end(text)
   if not f then
      return nil
   end
   local before = sub(text, 1, first - 1)
   for _, one in ipairs(qualifiers) do
      local at = find(before, "%f[%a]" .. one[1])
      if at then
         return sub(text, at), one[2](p, f, u)
      end
   end
   return sub(text, first), equals(p, f, u)
end

-- Words for the bulk of something, which hold for the next percentage of their sentence.
local bulks = {
   {"vast majority", function (p) return p >= 85 end},
   {"small minority", function (p) return p <= 10 end},
   {"majority", function (p) return p > 50 end},
   {"minority of", function (p) return p < 50 end},
   {"almost all%f[%A]", function (p) return p >= 95 and p < 100 end},
   {"nearly all%f[%A]", function (p) return p >= 95 and p < 100 end},
}

local function bulk_before(text, p)
   for _, one in ipairs(bulks) do
      local first, last = find(text, "%f[%a]" .. one[1])
      if first then
         return sub(text, first, last), one[2](p)
      end
   end
   return nil
end

local truth = {}

--- Phrases that are not true of the percentage printed behind them: a list of {phrase, percent}; empty where all are.
-- @param text a sentence or more, as printed: "almost a third (31.3%)", "the vast majority felt safe (67%)"
function truth.untrue(text)
   local found, from = {}, 1
   text = lower(need.text("untrue", "the text", text))
   while true do
      local first, last, digits = find(text, "(%d[%d.]*)%%", from)
      if not first then
         return found
      end
      local before = sub(text, from, first - 1)
      before = match(before, "^.*[.!?;]%s(.*)$") or before
      local p, u = tonumber(digits), find(digits, ".", 1, true) and 0.1 or 1
      local bracketed = match(before, "^(.*) %($")
      local phrase, holds = nil, nil
      if p and bracketed then
         phrase, holds = phrase_before(bracketed, p, u)
      end
      if p and not phrase then
         phrase, holds = bulk_before(before, p)
      end
      if phrase and not holds then
         table.insert(found, {phrase = phrase, percent = digits .. "%"})
      end
      from = last + 1
   end
end

return truth
