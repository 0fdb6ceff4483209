--- What cannot be said, and why: one sentence for one thing or for several (DOMAIN G.1).

local need = import "words/need"
local article = import "words/article"
local lists = import "words/list"

local sorry = {}

-- "Anti-social behaviour" within a sentence; an abbreviation keeps its capitals.
local function in_sentence(text)
   if string.find(text, "^%u%u") then
      return text
   end
   return string.lower(string.sub(text, 1, 1)) .. string.sub(text, 2)
end

--- That figures are hidden, withheld or missing.
-- @param reason "hidden" (numbers too small), "withheld" (too many records lack the characteristic), "missing"
-- @param about a list of what the sentence is about, each as it would begin one: "The hour of attendances"
function sorry.sorry(reason, about)
   need.one_of("sorry", "the reason", reason, {"hidden", "withheld", "missing"})
   need.table("sorry", "what it is about", about)
   local names = {}
   for at, one in ipairs(about) do
      names[at] = in_sentence(need.text("sorry", "each part", one))
   end
   local list = lists.list(names)
   if reason == "missing" then
      return "Nothing is known of " .. list .. ", as the data were not supplied."
   elseif reason == "hidden" then
      return article.begin(list) .. " cannot be shown, as the numbers are too small."
   end
   return article.begin(list) .. " cannot be shown, as too many records lack what " ..
      (#names == 1 and "it rests" or "they rest") .. " on."
end

return sorry
