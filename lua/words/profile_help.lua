--- What the rules of profiles share: pieces of text, the status that stops a sentence, months, events.

local lists = import "words/list"
local period = import "words/period"

local help = {}

function help.say(...)
   local pieces = {}
   for _, part in ipairs({...}) do
      if part ~= "" then
         table.insert(pieces, part)
      end
   end
   return pieces
end

function help.printed(fact, text)
   return {text, fact.id}
end

-- "Anti-social behaviour" within a sentence; an abbreviation keeps its capitals.
function help.in_sentence(text)
   if string.find(text, "^%u%u") then
      return text
   end
   return string.lower(string.sub(text, 1, 1)) .. string.sub(text, 2)
end

-- The status that stops a sentence: the first that is not ok, or "missing" where there is no fact.
function help.trouble(facts)
   if not facts or #facts == 0 then
      return "missing"
   end
   for _, fact in ipairs(facts) do
      if fact.status ~= "ok" then
         return fact.status
      end
   end
   return nil
end

function help.shown(facts)
   local list = {}
   for _, fact in ipairs(facts) do
      if fact.status == "ok" then
         table.insert(list, fact)
      end
   end
   return list
end

function help.excuse(subject, status)
   noted(status == "hidden" and "hidden" or "missing")
   if status == "hidden" then
      return help.say(subject .. " cannot be described, as some numbers are too small to show.")
   end
   return help.say(subject .. " cannot be described, as some numbers are not available.")
end

-- Largest first; equal ones in the order given.
function help.by_value(facts)
   local list = {}
   for at, fact in ipairs(facts) do
      table.insert(list, {fact = fact, at = at})
   end
   table.sort(list, function (a, b)
      if a.fact.value ~= b.fact.value then
         return a.fact.value > b.fact.value
      end
      return a.at < b.at
   end)
   for at, item in ipairs(list) do
      list[at] = item.fact
   end
   return list
end

function help.counts_differ(a, b)
   return math.abs(a - b) >= 2 * math.sqrt(a + b) and a ~= b
end

function help.month_of(fact)
   return format.month(fact.from)
end

function help.year_to(month)
   return "the year to " .. format.month(month)
end

function help.months_before(month, count)
   local year, at = string.match(month, "^(%d+)-(%d+)$")
   local months = tonumber(year) * 12 + tonumber(at) - 1 - count
   return string.format("%04d-%02d", months // 12, months % 12 + 1)
end

-- "the first, second and third national lockdowns" of names that begin and end alike, else a list of them.
function help.names_together(names)
   local middles, frame = {}, nil
   for at, name in ipairs(names) do
      local first, middle, rest = string.match(name, "^(%l+) (%l+) (.+)$")
      if not first or frame and frame ~= first .. rest then
         return lists.list(names)
      end
      frame, middles[at] = first .. rest, middle
   end
   if #names < 2 then
      return lists.list(names)
   end
   local first, rest = string.match(names[1], "^(%l+) %l+ (.+)$")
   return first .. " " .. lists.list(middles) .. " " .. rest .. "s"
end

function help.is_whole(given)
   return given.area.code == given.whole.code
end

function help.overlaps(event, from, to)
   return event.from <= to and event.to >= from
end

function help.event_words(event)
   return event.text .. " (" .. period.period{from = event.from, to = event.to} .. ")"
end

-- Events that charts mark; those of another use are breaks, and months that a comparison must name.
function help.is_marked(event)
   return (event.use or "chart") == "chart"
end

function help.events_between(given, from, to)
   local found = {}
   for _, event in ipairs(given.events) do
      if help.is_marked(event) and help.overlaps(event, from, to) then
         table.insert(found, help.event_words(event))
      end
   end
   return found
end

-- Those that cannot be told apart from the first.
function help.close_to(top, sorted)
   local near = {}
   for _, fact in ipairs(sorted) do
      if fact.id ~= top.id and not help.counts_differ(top.value, fact.value) then
         table.insert(near, fact)
      end
   end
   return near
end

return help
