--- Checks of arguments; each failure is one sentence naming the word and the argument.

local need = {}

local function fail(word, sentence)
   error("words." .. word .. ": " .. sentence, 0)
end
need.fail = fail

local function describe(value)
   if value == nil then
      return "nothing"
   elseif value == stats.NA then
      return "a missing value"
   end
   return "a " .. type(value)
end

function need.number(word, name, value)
   if type(value) ~= "number" or value ~= value or value == math.huge or value == -math.huge then
      fail(word, name .. " must be a number, not " .. describe(value))
   end
   return value
end

function need.text(word, name, value)
   if type(value) ~= "string" then
      fail(word, name .. " must be a text, not " .. describe(value))
   end
   return value
end

function need.table(word, name, value)
   if type(value) ~= "table" then
      fail(word, name .. " must be a table { ... }, not " .. describe(value))
   end
   return value
end

--- One of a list of texts; the list is part of the sentence.
function need.one_of(word, name, value, allowed)
   for _, choice in ipairs(allowed) do
      if value == choice then
         return value
      end
   end
   local given = type(value) == "string" and "'" .. value .. "'" or describe(value)
   return fail(word, name .. " must be '" .. table.concat(allowed, "' or '") .. "', not " .. given)
end

--- Every field of a table of named arguments is known.
function need.only(word, given, allowed)
   local known = {}
   for _, name in ipairs(allowed) do
      known[name] = true
   end
   for name in pairs(given) do
      if not known[name] then
         fail(word, "takes no '" .. tostring(name) .. "'; it takes " .. table.concat(allowed, ", "))
      end
   end
end

--- A number or NA: nil where there is none.
function need.optional(word, name, value)
   if value == nil or value == stats.NA then
      return nil
   end
   return need.number(word, name, value)
end

return need
