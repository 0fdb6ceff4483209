--- Grammar around a name or a phrase: a or an, 's, first letters, names introduced once (DOMAIN G.8).

local need = import "words/need"

local find, gsub, match, sub, upper = string.find, string.gsub, string.match, string.sub, string.upper

-- A word is said as its first letter sounds, not as it is written.
local vowel_sound = {"^hour", "^honest", "^honour", "^heir"}
local consonant_sound = {"^one", "^once", "^uni", "^use", "^usual", "^user", "^eu", "^ewe", "^uk$"}
-- Letters whose name begins with a vowel: "an NHS trust", "an MP", but "a CSP".
local vowel_letters = "[AEFHILMNORSX]"
-- Abbreviations that are said as words.
local said_as_words = {NATO = "a", NEET = "a", NICE = "a", SAVE = "a", SARA = "a", RADAR = "a"}

local article = {}

-- 8, 80, 8,000 begin with "eight"; 11 and 18 do before thousands and millions, not in 110.
local function number_takes_an(digits)
   local whole = gsub(match(digits, "^[%d,]+"), ",", "")
   if sub(whole, 1, 1) == "8" then
      return true
   end
   local lead = sub(whole, 1, 2)
   return (lead == "11" or lead == "18") and #whole % 3 == 2
end

local function any(word, patterns)
   for _, pattern in ipairs(patterns) do
      if find(word, pattern) then
         return true
      end
   end
   return false
end

local function takes_an(text)
   if find(text, "^%d") then
      return number_takes_an(text)
   end
   local word = match(text, "^%a+") or ""
   if said_as_words[word] then
      return said_as_words[word] == "an"
   elseif #word > 1 and word == upper(word) then
      return find(word, "^" .. vowel_letters) ~= nil
   end
   local low = string.lower(word)
   if any(low, consonant_sound) then
      return false
   end
   return any(low, vowel_sound) or find(low, "^[aeiou]") ~= nil
end

--- The text with its article: "an 8%", "an 11-year", "an 18-month", "a 1 in 10".
function article.a_an(text)
   need.text("a_an", "the text", text)
   return (takes_an(text) and "an " or "a ") .. text
end

--- The possessive: "Leicester's"; a plural in s takes the apostrophe alone: "partners'".
-- @param name the name
-- @param many true where the name is a plural
function article.possessive(name, many)
   need.text("possessive", "the name", name)
   if many and sub(name, -1) == "s" then
      return name .. "'"
   end
   return name .. "'s"
end

local numerals = {
   ["1"] = "one", ["2"] = "two", ["3"] = "three", ["4"] = "four", ["5"] = "five", ["6"] = "six",
   ["7"] = "seven", ["8"] = "eight", ["9"] = "nine", ["10"] = "ten",
}

--- A share like "7 in 10" in words: "seven in ten".
function article.spell_share(text)
   return (gsub(text, "(%d+) in (%d+)", function (left, right)
      return (numerals[left] or left) .. " in " .. (numerals[right] or right)
   end))
end

--- The text as a sentence begins: a capital, and no numeral at the front.
-- "7 in 10" becomes "Seven in ten"; another number from 10 fails, as the sentence must be recast.
function article.begin(text)
   need.text("begin", "the text", text)
   if find(text, "^%d+ in %d+") then
      text = article.spell_share(text)
   else
      text = gsub(text, "^(%d)([^%d.,%%])", function (digit, rest)
         return numerals[digit] and numerals[digit] .. rest
      end)
   end
   if find(text, "^[%d£]") then
      need.fail("begin", "a sentence must not begin with the number '" ..
         match(text, "^%S+") .. "'; put other words first")
   end
   return upper(sub(text, 1, 1)) .. sub(text, 2)
end

--- A function that gives a name in full with its abbreviation once, then the abbreviation.
-- One for each document: local introduce = words.introducer().
function article.introducer()
   local met = {}
   return function (name, short)
      need.text("introducer", "the name", name)
      need.text("introducer", "the abbreviation", short)
      if met[short] then
         return short
      end
      met[short] = true
      return name .. " (" .. short .. ")"
   end
end

return article
