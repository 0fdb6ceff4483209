--- Rules of the assessment about shares: one share, the largest of several, who and where.

local article = import "words/article"
local help = import "words/profile_help"
local lists = import "words/list"
local number = import "words/number"
local share = import "words/share"
local fill = import "words/sna_fill"

local rule = {}

-- The fact that a rule is about: the only one, or that with `value` in its dimension.
local function chosen(given)
   if not given.value then
      return given.of[1]
   end
   for _, fact in ipairs(given.of) do
      for _, value in pairs(fact.by) do
         if value == given.value then
            return fact
         end
      end
   end
   return nil
end

-- Of a group that is known whole: the phrase alone where the share is in tens, else with a whole percentage.
local function plain_share(fact)
   local phrase = share.share(fact.value, 10000, {whole = true})
   local percent = {help.printed(fact, format.percent_whole(fact.value))}
   if string.find(phrase, "%%") then
      return percent
   elseif fact.value % 10 == 0 then
      return {help.printed(fact, phrase)}
   end
   return fill.join(phrase .. " (", percent, ")")
end

local function begun(pieces)
   local first = pieces[1]
   if type(first) == "table" then
      pieces[1] = {article.begin(first[1]), first[2]}
   else
      pieces[1] = article.begin(first)
   end
   return pieces
end

local function share_values(fact)
   return {
      share = fill.share(fact), percent = fill.percent(fact), known = fill.known(fact), period = fill.period(fact), during = fill.during(fact),
      count = fill.whole(fact, fact.numerator), base = fill.whole(fact, fact.base),
      rest = {help.printed(fact, number.percent(100 - fact.value, fact.base))},
   }
end

--- One share in a sentence.
-- of: a share, or several with `value` to choose one; words: the sentence, with {share}, {percent}, {count}, {base},
-- {rest}, {known}, {period}; beside: a share of the residents or the like, without which this one says little, as
-- {beside}; begins = true where {share} begins it; plain = true where it does and the share is of a group
-- known whole; about: begins the sentence where it cannot be shown
function rule.share(given)
   local fact = chosen(given)
   local other = given.beside and given.beside[1]
   local sorry = fill.sorry(given.beside and {fact, other} or {fact}, given.about)
   if sorry then
      return sorry
   end
   local values = share_values(fact)
   values.beside = other and {help.printed(other, number.percent(other.value))}
   if given.plain then
      local text = plain_share(fact)
      local bare = #text == 1 and string.find(text[1][1], "%%")
      local begins = string.find(given.words, "^{share}")
      values.share = begins and (bare and fill.join("A share of ", text) or begun(text)) or text
   elseif given.begins then
      local phrase = share.share(fact.value, fact.base)
      if string.find(phrase, "%%") then
         return fill.pieces(given.words, {share = fill.join("A share of ", values.percent), known = values.known})
      end
      values.share = fill.join(article.begin(phrase) .. " (", values.percent, ")")
   end
   return fill.pieces(given.words, values)
end

--- A share as a big number: the phrase in words where there is one that is simple, else the percentage.
-- of: a share, or several with `value` to choose one
function rule.share_number(given)
   local fact = chosen(given)
   local status = help.trouble(fact and {fact} or {})
   if status then
      return help.say(status == "hidden" and "[c]" or status == "missing" and "[x]" or "[z]")
   end
   return {help.printed(fact, number.percent(fact.value, fact.base))}
end

-- Shown facts, largest first, and whether what is hidden may be larger than the one at `place`.
local function ranked(given)
   local shown, left = help.shown(given.of), 100
   for _, fact in ipairs(shown) do
      left = left - fact.value
   end
   local sorted = help.by_value(shown)
   return sorted, function (place)
      return #shown < #given.of and (not sorted[place] or left > sorted[place].value)
   end
end

local function entry(fact, dimension)
   local label = fill.label(fact, dimension)
   return {help.in_sentence(label) .. " (", help.printed(fact, number.percent(fact.value, fact.base)), ")"}
end

local function proper_entry(fact, dimension)
   return {fill.label(fact, dimension) .. " (", help.printed(fact, number.percent(fact.value, fact.base)), ")"}
end

local function entries(sorted, from, to, dimension, make)
   local list = {}
   for at = from, math.min(to, #sorted) do
      if sorted[at].numerator > 0 then
         table.insert(list, make(sorted[at], dimension))
      end
   end
   return list
end

--- The largest of several shares, and the next ones.
-- of: shares over one dimension; top: how many are named (3); names = true where labels are names and keep their
-- capitals; words: with {first} "assault with injury (78.4%)", {first_name}, {first_share} as a phrase, {next} the others;
-- close: the sentence where the first two cannot be told apart, with {both} and {after} "" or ", followed by ..."; alone: where
-- only the first can be named, because the others are nothing or too small to be shown
function rule.shares(given)
   if #given.of == 0 or not help.shown(given.of)[1] then
      return fill.sorry(given.of, given.about)
   end
   local sorted, may_be_larger = ranked(given)
   local top = math.min(given.top or 3, #sorted)
   while given.alone and top > 1 and may_be_larger(top) do
      top = top - 1
   end
   local dimension = fill.dimension(given.of, given.dimension)
   local make = given.names and proper_entry or entry
   if may_be_larger(top) then
      return given.about == "" and {} or help.say((given.about or "The order") .. " cannot be given, as some numbers are too small to show.")
   end
   local first, second = sorted[1], top > 1 and sorted[2] or nil
   local others = entries(sorted, 2, top, dimension, make)
   if #others == 0 and first.numerator == 0 then
      return {}
   end
   local values = {
      first = make(first, dimension), first_share = fill.share(first), period = fill.period(first), during = fill.during(first),
      first_name = given.names and fill.label(first, dimension) or help.in_sentence(fill.label(first, dimension)),
      next = fill.list(others), known = fill.known(first), all = fill.list(entries(
      sorted, 1, top, dimension, make)), count = number.number(top),
   }
   if second and not help.counts_differ(first.numerator, second.numerator) and given.close then
      values.both = fill.list{make(first, dimension), make(second, dimension)}
      local after = entries(sorted, 3, top, dimension, make)
      values.after = #after > 0 and fill.join(", followed by ", fill.list(after)) or ""
      return fill.pieces(given.close, values)
   end
   if #others == 0 and string.find(given.words, "{next}", 1, true) then
      return given.alone and fill.pieces(given.alone, values) or {}
   end
   return fill.pieces(given.words, values)
end

--- Every shown share of a dimension in falling order: "White (74.6%), Asian (12.7%) and Black (11.6%)".
-- of: shares over one dimension; words: with {all}, {known}, {period}
function rule.all_shares(given)
   local sorry = fill.sorry(given.of, given.about)
   if sorry then
      return sorry
   end
   local sorted = help.by_value(given.of)
   local list = entries(sorted, 1, #sorted, fill.dimension(given.of, given.dimension), proper_entry)
   return fill.pieces(given.words, {all = fill.list(list), known = fill.known(sorted[1]), period = fill.period(sorted[1])})
end

--- The sum of some shares of one dimension, and their parts: "just over half ... (27% and 25%)".
-- of: shares; values: which; words: with {share} of the sum, {parts} "Saturday (27.0%) and Sunday (25.0%)"
function rule.shares_together(given)
   local sorry = fill.sorry(given.of, given.about)
   if sorry then
      return sorry
   end
   local sum, parts, dimension = 0, {}, fill.dimension(given.of, given.dimension)
   local first
   for _, value in ipairs(given.values) do
      local fact = fill.of(given.of, dimension, value)
      if not fact then
         return fill.sorry({}, given.about)
      end
      first = first or fact
      sum = sum + fact.numerator
      table.insert(parts, proper_entry(fact, dimension))
   end
   local p = 100 * sum / first.base
   local phrase = share.share(p, first.base)
   local percent = number.percent(p, first.base)
   if phrase ~= percent then
      phrase = phrase .. " (" .. percent .. ")"
   end
   return fill.pieces(given.words, {share = phrase, parts = fill.list(parts), period = fill.period(first),
      even = number.percent(100 * #given.values / 7, 1000)})
end

--- A share of a few words: which value is largest, for a headline without figures.
-- of: shares over one dimension; words: with {first}; close: with {both}
function rule.leading(given)
   if #help.shown(given.of) < 2 then
      return fill.sorry(given.of, given.about)
   end
   local sorted, may_be_larger = ranked(given)
   if sorted[1].unit == "percent" and may_be_larger(1) then
      return fill.sorry(given.of, given.about)
   end
   local dimension = fill.dimension(given.of, given.dimension)
   local function name(fact)
      return given.names and fill.label(fact, dimension) or help.in_sentence(fill.label(fact, dimension))
   end
   local function count(fact)
      return fact.numerator ~= stats.NA and fact.numerator or fact.value
   end
   if not help.counts_differ(count(sorted[1]), count(sorted[2])) then
      return fill.pieces(given.close, {both = lists.list{name(sorted[1]), name(sorted[2])}})
   end
   return fill.pieces(given.words, {first = name(sorted[1]), second = name(sorted[2])})
end

--- One number in a sentence.
-- of: one fact; format: "one_dp" unless given; words: with {value}, {base}, {period}
function rule.number(given)
   local fact, sorry = given.of[1], fill.sorry(given.of, given.about)
   if sorry then
      return sorry
   end
   return fill.pieces(given.words, {
      value = {help.printed(fact, format[given.format or "one_dp"](fact.value))}, period = fill.period(fact),
      base = fact.base ~= stats.NA and fill.whole(fact, fact.base) or "",
   })
end

--- The largest share of several as a big number; of counts the largest's part of their sum.  Hidden, where what is hidden may
-- be larger, or belongs to that sum.
function rule.top_number(given)
   local shown = help.by_value(help.shown(given.of))
   local top = shown[1]
   local share = top and top.unit == "percent"
   local _, may_be_larger = ranked(given)
   if not top or (share and may_be_larger(1)) or (not share and #shown < #given.of) then
      return help.say(help.trouble(given.of) == "hidden" and "[c]" or "[x]")
   end
   if share then
      return {help.printed(top, number.percent(top.value, top.base))}
   end
   local total = 0
   for _, fact in ipairs(shown) do
      total = total + fact.value
   end
   return {help.printed(top, number.percent(100 * top.value / total, total))}
end

--- The first two of several counts, where not every share may be shown because some of them are too small.
-- of: counts over one dimension; with: their shares, optional, which stand behind the names where both may be shown; words:
-- with {first} and {second}
function rule.most_of(given)
   local shown = help.by_value(help.shown(given.of))
   if #shown < 2 or shown[2].value == 0 then
      return #given.of == 0 and fill.sorry({}, given.about) or fill.sorry(given.of, given.about) or {}
   end
   local dimension = fill.dimension(given.of, given.dimension)
   local function name(fact)
      return given.names and fill.label(fact, dimension) or help.in_sentence(fill.label(fact, dimension))
   end
   local function share_of(fact)
      local found = fill.of(help.shown(given.with or {}), dimension, fact.by[dimension])
      return found and fill.join(" (", fill.percent(found), ")")
   end
   local first, second = share_of(shown[1]), share_of(shown[2])
   local both = first and second
   return fill.pieces(given.words, {first = fill.join(name(shown[1]), both and first or ""),
      second = fill.join(name(shown[2]), both and second or "")})
end

return rule
