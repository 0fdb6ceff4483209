--- The words of the house: every rule about how a figure is put into words (DOMAIN G).
-- Templates and `vrn-report eval` see this table as `words`; lua/README.md is its reference.

local words = {}

local parts = {
   "words/alt", "words/alt_picture", "words/article", "words/banned", "words/change", "words/compare", "words/guard", "words/list",
   "words/number", "words/period", "words/sentence", "words/share", "words/sorry", "words/times", "words/truth",
}

for _, part in ipairs(parts) do
   for name, word in pairs(import(part)) do
      words[name] = word
   end
end

return words
