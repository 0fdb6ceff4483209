--- Words that the house does not use, and why (DOMAIN G.4, G.6); the linter asks here.

local need = import "words/need"

local find, lower = string.find, string.lower

-- A pattern in lower case, and the reason.  %f marks the edges of words.
local rules = {
   {"%f[%a]soar", "says more than a number does"},
   {"%f[%a]plunge", "says more than a number does"},
   {"%f[%a]plummet", "says more than a number does"},
   {"%f[%a]rocket", "says more than a number does"},
   {"%f[%a]dramatic", "says more than a number does"},
   {"%f[%a]alarming", "tells the reader what to feel"},
   {"%f[%a]worrying", "tells the reader what to feel"},
   {"%f[%a]shocking", "tells the reader what to feel"},
   {"%f[%a]record high", "needs the whole history"},
   {"%f[%a]record low", "needs the whole history"},
   {"%f[%a]record level", "needs the whole history"},
   {"%f[%a]spike", "says more than a number does"},
   {"%f[%a]epidemic", "is a word for diseases"},
   {"%f[%a]times more%f[%A]", "is read in two ways; write \"times the rate\""},
   {"%f[%a]because%f[%A]", "claims a cause"},
   {"%f[%a]due to%f[%A]", "claims a cause", "could be due to chance"},
   {"%f[%a]led to%f[%A]", "claims a cause"},
   {"%f[%a]caused%f[%A]", "claims a cause"},
   {"%f[%a]driven by%f[%A]", "claims a cause"},
   {"%f[%a]thanks to%f[%A]", "claims a cause"},
   {"%f[%a]positive impact", "cannot be known from before and after"},
   {"%f[%a]gang member", "labels people"},
   {"%f[%a]offender cohort", "labels people"},
   {"%f[%a]most dangerous", "labels people"},
   {"%f[%a]significant increase", "needs a test; write \"statistically significant\" after it",
      "statistically significant increase"},
   {"%f[%a]significant decrease", "needs a test; write \"statistically significant\" after it",
      "statistically significant decrease"},
}

local banned = {}

-- A place where the pattern stands outside the one phrase that may hold it.
local function stands(text, pattern, allowed)
   local at = 1
   while true do
      local first, last = find(text, pattern, at)
      if not first then
         return nil
      end
      local a, b = nil, nil
      if allowed then
         a, b = find(text, allowed, 1, true)
         while a and b < first do
            a, b = find(text, allowed, b + 1, true)
         end
      end
      if not (a and a <= first and b >= last) then
         return string.sub(text, first, last)
      end
      at = last + 1
   end
end

--- The banned words in a text: a list of {word, reason}; empty where there are none.
function banned.banned(text)
   local low, found = lower(need.text("banned", "the text", text)), {}
   for _, rule in ipairs(rules) do
      local word = stands(low, rule[1], rule[3])
      if word then
         table.insert(found, {word = word, reason = rule[2]})
      end
   end
   return found
end

--- What is known of a characteristic, as its sentence must say (DOMAIN C.2, G.6).
-- Unknown up to 5%: nothing to say, "".  Up to 15%: "where known (x% of records)".  Above: nil, and the
-- sentence may not be written.
function banned.known(known, unknown)
   local share = unknown / (need.number("known", "known", known) +
      need.number("known", "unknown", unknown))
   if share <= 0.05 then
      return ""
   elseif share <= 0.15 then
      return "where known (" .. format.percent(100 * (1 - share)) .. " of records)"
   end
   return nil
end

return banned
