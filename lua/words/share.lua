--- A share put into a phrase: the house table of DOMAIN G.2, its truth rule and its base conditions.

local need = import "words/need"
local number = import "words/number"
local article = import "words/article"

-- from (inclusive), to (exclusive), phrase, and what the phrase claims: a kind and the fraction, in
-- percent, that it names.  A row without phrase prints the number.  0 and 100 stand outside.
local rows = {
   {0, 0.5, "fewer than 1 in 200", "under", 0.5},
   {0.5, 0.8},
   {0.8, 1.2, "about 1 in 100", "around", 1},
   {1.2, 1.8},
   {1.8, 2.2, "about 1 in 50", "around", 2},
   {2.2, 4.6},
   {4.6, 5.4, "about 1 in 20", "around", 5},
   {5.4, 9.0},
   {9.0, 9.7, "nearly 1 in 10", "almost", 10},
   {9.7, 10.3, "1 in 10", "equal", 10},
   {10.3, 11.5, "just over 1 in 10", "just over", 10},
   {11.5, 18.0},
   {18.0, 19.7, "nearly 1 in 5", "almost", 20},
   {19.7, 20.3, "1 in 5", "equal", 20},
   {20.3, 22.5, "just over 1 in 5", "just over", 20},
   {22.5, 24.7, "almost a quarter", "almost", 25},
   {24.7, 25.3, "a quarter", "equal", 25},
   {25.3, 27.5, "just over a quarter", "just over", 25},
   {27.5, 29.0, "over a quarter", "over", 25},
   {29.0, 29.7, "nearly 3 in 10", "almost", 30},
   {29.7, 30.3, "3 in 10", "equal", 30},
   {30.3, 31.0, "just over 3 in 10", "just over", 30},
   {31.0, 33.04, "almost a third", "almost", 100 / 3},
   {33.04, 33.63, "a third", "equal", 100 / 3},
   {33.63, 35.8, "just over a third", "just over", 100 / 3},
   {35.8, 37.5, "over a third", "over", 100 / 3},
   {37.5, 39.7, "nearly 4 in 10", "almost", 40},
   {39.7, 40.3, "4 in 10", "equal", 40},
   {40.3, 42.5, "just over 4 in 10", "just over", 40},
   {42.5, 47.5, "over 4 in 10", "over", 40},
   {47.5, 49.7, "almost half", "almost", 50},
   {49.7, 50.3, "half", "equal", 50},
   {50.3, 52.5, "just over half", "just over", 50},
   {52.5, 57.5, "over half", "over", 50},
   {57.5, 59.7, "nearly 6 in 10", "almost", 60},
   {59.7, 60.3, "6 in 10", "equal", 60},
   {60.3, 62.5, "just over 6 in 10", "just over", 60},
   {62.5, 64.2, "over 6 in 10", "over", 60},
   {64.2, 66.37, "almost two-thirds", "almost", 200 / 3},
   {66.37, 66.96, "two-thirds", "equal", 200 / 3},
   {66.96, 69.0, "just over two-thirds", "just over", 200 / 3},
   {69.0, 69.7, "nearly 7 in 10", "almost", 70},
   {69.7, 70.3, "7 in 10", "equal", 70},
   {70.3, 72.5, "just over 7 in 10", "just over", 70},
   {72.5, 74.7, "almost three-quarters", "almost", 75},
   {74.7, 75.3, "three-quarters", "equal", 75},
   {75.3, 77.5, "just over three-quarters", "just over", 75},
   {77.5, 79.7, "nearly 8 in 10", "almost", 80},
   {79.7, 80.3, "8 in 10", "equal", 80},
   {80.3, 82.5, "just over 8 in 10", "just over", 80},
   {82.5, 87.5, "more than 8 in 10", "over", 80},
   {87.5, 89.7, "nearly 9 in 10", "almost", 90},
   {89.7, 90.3, "9 in 10", "equal", 90},
   {90.3, 95.0, "more than 9 in 10", "over", 90},
   {95.0, 99.5, "almost all", "nearly all", 100},
   {99.5, 100, "nearly all", "nearly all", 100},
}

local none = {0, 0, "none", "all or none", 0}
local all = {100, 100, "all", "all or none", 100}

-- What "around" may be put before: the phrase of the fraction itself.
local plain_phrase = {}
for _, row in ipairs(rows) do
   if row[4] == "equal" then
      plain_phrase[row[5]] = row[3]
   end
end

local tolerance = 1e-9 -- of sums like 100 * 29 / 100, not of the rule

-- The truth rule for a printed number.  A number printed to one decimal stands for all that round to
-- it, so "equal" allows half a unit of the last place more than it does for the exact share.
local holds = {
   under = function (p, f) return p < f end,
   around = function (p, f)
      local most = f <= 5 and 0.2 * f or math.min(2, 0.1 * f)
      return math.abs(p - f) <= most + tolerance
   end,
   almost = function (p, f) return f - p > 0 and f - p <= math.min(2.5, 0.1 * f) + tolerance end,
   equal = function (p, f, unit) return math.abs(p - f) <= 0.3 + unit / 2 + tolerance end,
   ["just over"] = function (p, f)
      return p - f > 0 and p - f <= math.min(2.5, 0.15 * f) + tolerance
   end,
   over = function (p, f) return p >= f + 0.3 - tolerance end,
   ["nearly all"] = function (p) return p >= 95 end,
   ["all or none"] = function (p, f) return p == f end,
}

-- The bands of whole percentages: an "equal" phrase takes half a point on either side.
local function whole_row(p)
   for _, row in ipairs(rows) do
      if row[4] == "equal" and math.abs(p - row[5]) <= 0.5 + tolerance then
         return row
      end
   end
   return nil
end

local function row_of(p, whole)
   if p == 0 then
      return none
   elseif p == 100 then
      return all
   end
   local widened = whole and whole_row(p)
   if widened then
      return widened
   end
   for _, row in ipairs(rows) do
      if p >= row[1] and p < row[2] then
         return row
      end
   end
   return {0, 0}
end

-- "Less than 0.1%" and "more than 99.9%" contradict nothing that is true of the share itself.
local function agrees_with_print(row, p, n)
   local printed, whole = number.percent(p, n), n < 100
   local x = string.match(printed, "^([%d.]+)%%$")
   if not x then
      return true
   end
   return holds[row[4]](tonumber(x), row[5], whole and 1 or 0.1)
end

local function is_wide(p, n)
   local limits = stats.wilson{x = math.min(n, p * n / 100), n = n}
   return 100 * (limits.upper - limits.lower) > 10
end

local function with_base(text, p, n, edition)
   if edition == "restricted" and n < 100 then
      return text .. " (" .. format.whole(p * n / 100) .. " of " .. format.whole(n) .. ")"
   end
   return text .. " (base " .. format.whole(n) .. ")"
end

local function around(row, p)
   local plain = row[3] and plain_phrase[row[5]]
   if plain and holds.around(p, row[5]) then
      return "around " .. plain
   end
   return nil
end

-- A phrase for a base of 30 or more, or nil; and whether the base must stand beside it.
local function phrase_of(p, n, options)
   local row = row_of(p, options.whole)
   if not row[3] or n < 30 then
      return nil, n < 100
   elseif row == none or row == all then
      return row[3], false
   elseif is_wide(p, n) then
      return around(row, p), true
   elseif options.whole or agrees_with_print(row, p, n) then
      return row[3], n < 100
   end
   return nil, n < 100
end

local function check_options(options)
   need.only("share", options, {"edition", "style", "whole"})
   need.one_of("share", "edition", options.edition or "public", {"public", "restricted"})
   need.one_of("share", "style", options.style or "numerals", {"numerals", "words"})
   return options
end

local share = {}

--- A share as a phrase where the house table has one for it, else as its number.
-- n below 30: the number and its base.  30 to 99: in the restricted edition the phrase and "(x of n)",
-- in the public one the number and its base.  Where the 95% interval is wider than 10 points: "around"
-- and the base, or the number and the base.
-- @param p in percent, unrounded
-- @param n the base: records with the characteristic known
-- @param options edition = "public" (unless given) or "restricted"; style = "words" for "seven in
-- ten"; whole = true where p is known as a whole percentage only
function share.share(p, n, options)
   need.number("share", "the percentage", p)
   need.number("share", "the base", n)
   options = check_options(options or {})
   if p < 0 or p > 100 then
      need.fail("share", "the percentage must be 0 to 100, not " .. format.thousands(p))
   elseif n <= 0 then
      need.fail("share", "the base must be more than 0, not " .. format.thousands(n))
   end
   p = math.floor(p * 1e9 + 0.5) / 1e9
   local phrase, base = phrase_of(p, n, options)
   if n < 100 and options.edition ~= "restricted" and p > 0 and p < 100 then
      phrase = nil
   end
   local text = phrase or number.percent(p, options.whole and 1 or n)
   noted("share: " .. (phrase or "number only"))
   if phrase and options.style == "words" then
      text = article.spell_share(text)
   end
   return base and with_base(text, p, n, options.edition) or text
end

--- A share beside what an even spread would give, to follow it: only so may it be called a concentration.
-- Told apart where the 95% interval of the share does not hold the other; below a base of 30 not judged.
-- @param t share and even, in percent; base: records with the characteristic known
function share.spread(t)
   need.table("spread", "the argument", t)
   need.only("spread", t, {"share", "even", "base"})
   local p, even = need.number("spread", "share", t.share), need.number("spread", "even", t.even)
   local n = need.number("spread", "base", t.base)
   if p < 0 or p > 100 or even < 0 or even > 100 then
      need.fail("spread", "share and even must be 0 to 100")
   elseif n < 30 then
      noted("spread: small")
      return "on a base too small to judge (" .. format.whole(n) .. ")"
   end
   local limits = stats.wilson{x = p * n / 100, n = n}
   local case = 100 * limits.lower > even and "more" or 100 * limits.upper < even and "less" or "unclear"
   noted("spread: " .. case)
   local beside = " (" .. number.percent(even) .. ")"
   if case == "unclear" then
      return "not clearly different from an even spread" .. beside
   end
   return case .. " than an even spread would give" .. beside
end

return share
