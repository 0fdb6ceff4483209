--- What the rules of the assessment share: wordings with {tokens}, shares and rates as pieces, statuses.
--
-- A rule of the assessment takes its sentence from the template, with tokens that it fills: {share}, {change}, {first} ...
-- So an author writes the sentence and the rule what may be said in it.  Where nothing may be said the rule has words of
-- its own, about `about`.

local change = import "words/change"
local lists = import "words/list"
local number = import "words/number"
local period = import "words/period"
local share = import "words/share"
local sorry = import "words/sorry"
local help = import "words/profile_help"

local fill = {}

local function push(out, value)
   if type(value) == "string" then
      if value ~= "" then
         table.insert(out, value)
      end
      return
   end
   for _, piece in ipairs(value) do
      table.insert(out, piece)
   end
end

local function token_names(values)
   local names = {}
   for name in pairs(values) do
      table.insert(names, "{" .. name .. "}")
   end
   table.sort(names)
   return lists.list(names)
end

--- The words with each {token} replaced by its value, a text or a list of pieces.
function fill.pieces(words, values)
   if type(words) ~= "string" then
      error("this rule needs its sentence: words = \"...\" with " .. token_names(values))
   end
   worded(words)
   local out, at = {}, 1
   while true do
      local first, last, name = string.find(words, "{([%w_]+)}", at)
      if not first then
         break
      end
      push(out, string.sub(words, at, first - 1))
      if values[name] == nil then
         error("this rule has no {" .. name .. "}; it has " .. token_names(values))
      end
      push(out, values[name])
      at = last + 1
   end
   push(out, string.sub(words, at))
   return out
end

--- Pieces one after the other, texts among them.
function fill.join(...)
   local out = {}
   for _, value in ipairs({...}) do
      push(out, value)
   end
   return out
end

--- "a, b and c" of lists of pieces; semicolons between where one holds a comma.
function fill.list(items)
   local out, between = {}, ", "
   for _, item in ipairs(items) do
      for _, piece in ipairs(item) do
         if string.find(type(piece) == "table" and piece[1] or piece, ",", 1, true) then
            between = "; "
         end
      end
   end
   for at, item in ipairs(items) do
      if at > 1 then
         push(out, at < #items and between or between == "; " and "; and " or " and ")
      end
      push(out, item)
   end
   return out
end

--- What stops a sentence, as words; nil where nothing does.  `about` begins a sentence; where it is "" nothing is said.
function fill.sorry(facts, about)
   local status = help.trouble(facts)
   if not status then
      return nil
   elseif about == "" then
      return {}
   end
   about = about or "This figure"
   noted(status)
   for _, fact in ipairs(facts) do
      if fact.status == "hidden" and string.find(fact.markers, "withheld", 1, true) then
         status = "withheld"
      end
   end
   if status ~= "hidden" and status ~= "withheld" and status ~= "missing" then
      return {}
   end
   -- Several in one paragraph become one sentence: sorry and about say of what.
   return {sorry.sorry(status, {about}), sorry = status, about = about}
end

--- The share in figures: "74.6%".
function fill.percent(fact)
   return {help.printed(fact, number.percent(fact.value, fact.base))}
end

--- The share as a phrase with its figure: "almost three-quarters (74.6%)", or the figure alone.
function fill.share(fact)
   local phrase = share.share(fact.value, fact.base)
   if string.find(phrase, "%%") then
      return {help.printed(fact, phrase)}
   end
   return {phrase .. " (", help.printed(fact, number.percent(fact.value, fact.base)), ")"}
end

--- "where known (94.0% of records)" where more than a few records lack it, else nothing.
function fill.known(fact)
   if fact.unknown == stats.NA or fact.unknown == 0 or fact.base == stats.NA then
      return ""
   end
   local known = 100 * fact.base / (fact.base + fact.unknown)
   if 100 - known <= 5 then
      return ""
   end
   return fill.join(" where known (", {help.printed(fact, number.percent(known, fact.base + fact.unknown))},
      " of records)")
end

function fill.whole(fact, value)
   return {help.printed(fact, format.whole(value or fact.value))}
end

--- "2020/21", or the months of a stretch that is no year.
function fill.period(fact)
   local from, to = fact.from, fact.to
   local year, month = string.match(from, "^(%d+)-(%d+)$")
   if month == "04" and to == string.format("%d-03", tonumber(year) + 1) then
      return period.financial_year(from)
   end
   return period.period{from = from, to = to}
end

--- The same with its preposition: "in 2020/21", "from April 2020 to September 2021".
function fill.during(fact)
   local words = fill.period(fact)
   return (string.find(words, " to ", 1, true) and "from " or "in ") .. words
end

--- The months of a period in words: "18 months".
function fill.months(fact)
   return number.number(fact.months) .. " " .. number.plural(fact.months, "month")
end

--- A comparison of two counts as words.change has it, with the identity of its fact.
function fill.change(fact, many)
   return {help.printed(fact, change.change{before = fact.denominator, after = fact.numerator, many = many})}
end

--- The facts of one value of a dimension.
function fill.of(facts, dimension, value)
   for _, fact in ipairs(facts) do
      if fact.by[dimension] == value then
         return fact
      end
   end
   return nil
end

--- The dimension that tells the facts of a list apart.
function fill.dimension(facts, wanted)
   if wanted then
      return wanted
   end
   for name in pairs(facts[1].by) do
      return name
   end
   return "area"
end

function fill.label(fact, dimension)
   return dimension == "area" and fact.name or fact.label[dimension]
end

return fill
