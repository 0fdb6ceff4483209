--- A sentence as a record of wordings, one for each case; the case is chosen from the data.
--
-- The cases are "up", "down", "unclear", "hidden" and "missing", and where they are worth their own
-- words "same", "small" (both else "unclear") and "not_applicable" (else "missing").  A record that has
-- no wording for the case at hand is an error: silence would hide it until the day it matters.

local need = import "words/need"
local change = import "words/change"

local cases = {"up", "down", "unclear", "same", "small", "hidden", "missing", "not_applicable"}
local instead = {same = "unclear", small = "unclear", not_applicable = "missing"}
local fields = {"name", table.unpack(cases)}

-- What words.change is asked; everything else in the data is there for the slots.
local questions = {
   "before", "after", "exposure_before", "exposure_after", "level", "class", "status", "kind",
   "per", "decimals", "dispersion", "base_before", "base_after", "qualify",
   "many",
}

local function question_of(data)
   local question = {}
   for _, name in ipairs(questions) do
      question[name] = data[name]
   end
   return question
end

local function case_of(data)
   if data.case ~= nil then
      return need.one_of("sentence", "case", data.case, cases)
   elseif data.status == "not_applicable" then
      return "not_applicable"
   elseif data.status == "hidden" or data.status == "missing" then
      return data.status
   end
   return change.change_case(question_of(data))
end

local function wording(record, case)
   local text = record[case] or (instead[case] and record[instead[case]])
   if not text then
      need.fail("sentence", (record.name and "'" .. record.name .. "' " or "") ..
         "has no wording for '" .. case .. "'; add " .. case .. " = \"...\"")
   end
   return need.text("sentence", "the wording for '" .. case .. "'", text)
end

-- Words made from the data, each only when a wording asks for it.
local made = {
   change = function (data) return change.change(question_of(data)) end,
   size = function (data) return change.change_size(question_of(data)) end,
}

local function fill_slot(data, name, form, slot)
   local value = data[name]
   if value == nil and made[name] then
      value = made[name](data)
   end
   if value == nil or value == stats.NA then
      need.fail("sentence", "there is nothing to put into " .. slot .. " in this case")
   elseif form ~= "" then
      return format[form](value)
   elseif type(value) ~= "string" then
      need.fail("sentence", slot .. " is a number: say how to print it, e.g. {" .. name .. ":whole}")
   end
   return value
end

local sentence = {}

--- The wording of a record for the case at hand, its slots {name} and {name:format} filled.
-- @param record name, and a wording for each case
-- @param data the fields that words.change takes, or case; and whatever the slots name; {change} and
-- {size} are made from the data
function sentence.sentence(record, data)
   need.table("sentence", "the record", record)
   need.table("sentence", "the data", data)
   need.only("sentence", record, fields)
   local text = wording(record, case_of(data))
   return (string.gsub(text, "{([%w_]*):?([%w_]*)}", function (name, form)
      local slot = "{" .. name .. (form ~= "" and ":" .. form or "") .. "}"
      return fill_slot(data, name, form, slot)
   end))
end

--- The case that words.sentence would choose.
function sentence.sentence_case(data)
   return case_of(need.table("sentence_case", "the data", data))
end

return sentence
