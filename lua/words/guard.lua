--- Guards over a whole document (DOMAIN G.6): what a rule for one sentence cannot see.
--
-- A part is a paragraph, heading or title as it is printed: {text = ..., section = n, heading = true or nil}.
-- Sections are the chapters, in order.  A finding says which part, what is wrong and what to do.

local need = import "words/need"
local article = import "words/article"
local banned = import "words/banned"
local truth = import "words/truth"

local find, gmatch, lower, match, sub = string.find, string.gmatch, string.lower, string.match, string.sub

local guard = {}

-- Sentences of a part, so that two words are judged together only where they stand together.
local function sentences(text)
   local list, at = {}, 1
   while at <= #text do
      local first = find(text, "[.!?]%s+%u", at)
      table.insert(list, sub(text, at, first or #text))
      if not first then
         break
      end
      at = first + 1
   end
   return list
end

local function say(found, at, text)
   table.insert(found, {at = at, text = text})
end

local function words_not_used(found, at, part)
   for _, one in ipairs(banned.banned(part.text)) do
      say(found, at, "'" .. one.word .. "' " .. one.reason)
   end
end

-- A suspect is not an offender: the first mention beside a figure in a chapter says so.
local function suspected(found, parts)
   local said = {}
   for at, part in ipairs(parts) do
      local low = lower(part.text)
      if find(low, "suspect") or find(low, "convicted") then
         said[part.section] = true
      elseif not part.heading and not said[part.section] and find(low, "%f[%a]perpetrators?%f[%A]") and find(low, "%d") then
         said[part.section] = true
         say(found, at, "perpetrators are suspects to the police; write 'suspected perpetrators' where a chapter first " ..
            "counts them")
      end
   end
end

local groups = {"%f[%a]white%f[%A]", "%f[%a]black%f[%A]", "%f[%a]asian%f[%A]", "%f[%a]mixed ethnic", "%f[%a]ethnic"}
local ranking = {
   "%f[%a]highest%f[%A]", "%f[%a]lowest%f[%A]", "%f[%a]most%f[%A]", "%f[%a]least%f[%A]", "%f[%a]worst%f[%A]",
   "%f[%a]over%-represented", "%f[%a]more likely", "%f[%a]less likely", "%f[%a]dominant", "%f[%a]disproportion",
}

local function any(text, patterns)
   for _, pattern in ipairs(patterns) do
      local first, last = find(text, pattern)
      if first then
         return sub(text, first, last)
      end
   end
   return nil
end

-- Ethnic groups stand beside their shares of residents and are not ranked.
local function no_ranks_of_groups(found, at, part)
   for _, sentence in ipairs(sentences(part.text)) do
      local low = lower(sentence)
      local rank = any(low, groups) and any(low, ranking)
      if rank then
         say(found, at, "'" .. rank .. "' ranks ethnic groups; give each share beside the share of residents")
      end
   end
end

local concentration = {"%f[%a]concentrat", "%f[%a]disproportion", "%f[%a]over%-represented", "%f[%a]clustered"}
local comparators = {"%f[%a]than%f[%A]", "compared with", "beside", "%f[%a]times%f[%A]", "their share of", "not clearly"}

-- A large share is no concentration until it is set beside what an even spread would give.
local function concentrated(found, at, part)
   for _, sentence in ipairs(sentences(part.text)) do
      local low = lower(sentence)
      local word = any(low, concentration)
      if word and not any(low, comparators) then
         say(found, at, "'" .. word .. "' needs what it is compared with: the share of residents, hours or places")
      end
   end
end

-- Respondents of a survey are not the residents.
local function respondents(found, at, part)
   for _, sentence in ipairs(sentences(part.text)) do
      local low = lower(sentence)
      if find(low, "%f[%a]survey") and find(low, "[%%%a] of residents") then
         say(found, at, "a survey knows its respondents only; write 'of respondents'")
      end
   end
end

-- Under 25 ends where 25 and over begins.
local function ages(found, at, part)
   for age, after in gmatch(lower(part.text), "%f[%a]over (%d%d)s?(.?)") do
      if (age == "18" or age == "25") and after ~= "%" and not find(after, "%d") and after ~= "," then
         say(found, at, "'over " .. age .. "' leaves out those who are " .. age .. "; write '" .. age .. " and over'")
      end
   end
end

local before_small = {"e%.g$", "i%.e$", "approx$", "%f[%a]no$", "%f[%a]vs$", "%f[%a]cf$", "%f[%a]St$"}

-- A slot at the front of a sentence prints a small letter unless it is told.
local function capitals(found, at, part)
   local from = 1
   while true do
      local first, last, small = find(part.text, "[%a%d%)][.?!] (%l%S*)", from)
      if not first then
         return
      end
      if not any(sub(part.text, 1, first), before_small) then
         say(found, at, "a sentence begins with a small letter: '" .. small .. "'; a number takes :words_capital")
      end
      from = last + 1
   end
end

-- A phrase says no more than the number beside it, and a number no more than it knows.
local function figures(found, at, part)
   for _, one in ipairs(truth.untrue(part.text)) do
      say(found, at, "'" .. one.phrase .. "' is not true of " .. one.percent .. "; let words.share choose, or print the number alone")
   end
   local fine = string.match(part.text, "%d+%.%d%d+%%")
   if fine then
      say(found, at, "'" .. fine .. "' is finer than its data; percentages have one decimal at most")
   end
end

local counted = {"offence", "crime", "people", "victim", "suspect", "respondent", "month", "year", "attendance", "admission", "callout"}

-- "a 8%", "1 offences": what a slot leaves behind when its number changes.
local function grammar(found, at, part)
   local low = lower(part.text)
   for given, digits in gmatch(low, "%f[%a](an?) (%d[%d,]*)") do
      if article.a_an(digits) ~= given .. " " .. digits then
         say(found, at, "'" .. given .. " " .. digits .. "' has the wrong article; words.a_an chooses it")
      end
   end
   for _, noun in ipairs(counted) do
      local plural = noun == "people" and noun or noun .. "s"
      if find(low, "%f[%w.,]1 " .. plural .. "%f[%A]") then
         say(found, at, "'1 " .. plural .. "' is no plural; words.count chooses the noun")
      end
   end
end

-- The deprivation of a place is not that of everybody who lives there.
local function ecological(found, at, part)
   local word = match(lower(part.text), "%f[%a]deprived (%a+)")
   local people = {people = true, children = true, residents = true, families = true, pupils = true, patients = true}
   if word and people[word] then
      say(found, at, "'deprived " .. word .. "' takes the area's deprivation for theirs; write '" .. word ..
         " who live in deprived areas'")
   end
end

local most_tests = 20
local tested = {"%f[%a]higher than in%f[%A]", "%f[%a]lower than in%f[%A]", "%f[%a]similar to%f[%A]", "told apart"}

-- Of many comparisons some differ by chance; a chapter with more than twenty says so.
local function many_tests(found, parts)
   local counts, first, said = {}, {}, {}
   for at, part in ipairs(parts) do
      local low = lower(part.text)
      for _, pattern in ipairs(tested) do
         local _, n = string.gsub(low, pattern, "")
         counts[part.section] = (counts[part.section] or 0) + n
      end
      first[part.section] = first[part.section] or at
      said[part.section] = said[part.section] or find(low, "by chance", 1, true) ~= nil
   end
   for section, n in pairs(counts) do
      if n > most_tests and not said[section] then
         say(found, first[section], "this chapter makes " .. n .. " comparisons; say that a few of them will differ by chance")
      end
   end
end

--- What the parts of a document say that they may not: a list of {at, text}, by part.
-- @param parts as above
function guard.guard(parts)
   local found = {}
   for at, part in ipairs(need.table("guard", "the parts", parts)) do
      need.text("guard", "the text of a part", part.text)
      words_not_used(found, at, part)
      no_ranks_of_groups(found, at, part)
      concentrated(found, at, part)
      respondents(found, at, part)
      ages(found, at, part)
      capitals(found, at, part)
      figures(found, at, part)
      grammar(found, at, part)
      ecological(found, at, part)
   end
   many_tests(found, parts)
   suspected(found, parts)
   return found
end

local function is_used(text, short)
   local first, last = 0, 0
   while true do
      first, last = find(text, short, last + 1, true)
      if not first then
         return false
      end
      local before, after = sub(text, first - 1, first - 1), sub(text, last + 1, last + 1)
      if not find(before, "[%w&]") and not find(after, "[%w&]") then
         return true
      end
   end
end

--- Abbreviations that stand before they are explained, once each: a list of {at, text}.
-- @param parts as above
-- @param glossary records with id, short and term
function guard.abbreviations(parts, glossary)
   local found = {}
   for _, entry in ipairs(glossary) do
      local full = "(" .. entry.short .. ")"
      for at, part in ipairs(parts) do
         if find(part.text, full, 1, true) or part.text == entry.short then
            break
         elseif not part.heading and is_used(part.text, entry.short) then
            say(found, at, "'" .. entry.short .. "' stands here before it is explained; write {once." .. entry.id ..
               "} for " .. entry.term .. " (" .. entry.short .. ")")
            break
         end
      end
   end
   return found
end

return guard
