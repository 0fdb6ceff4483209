--- Alternative text of diagrams, matrices and timelines, from their labels.  Nobody who hears a diagram can read its words
-- elsewhere, so all of them are told, with what stands below them, up to some two minutes of listening.

local need = import "words/need"
local lists = import "words/list"
local number = import "words/number"

local find, gsub, lower, sub = string.find, string.gsub, string.lower, string.sub

local most_labels, most_letters = 60, 1800 -- what can be listened to
local most_actions = 320                   -- letters of the actions of a timeline; of two labels half as many

local alt = {}

local function bare(text)
   return (gsub(text, "[%s%.]+$", ""))
end

-- With a small first letter, unless it begins with an abbreviation.
local function small(text)
   return find(text, "^%u%u") and text or lower(sub(text, 1, 1)) .. sub(text, 2)
end

local function capital(text)
   return string.upper(sub(text, 1, 1)) .. sub(text, 2)
end

-- A label with what stands below it.
local function told(item)
   return bare(item.label) .. (item.note and " (" .. bare(item.note) .. ")" or "")
end

local function labels_of(items, keep)
   local labels, letters = {}, 0
   for _, item in ipairs(items) do
      if keep(item) then
         table.insert(labels, told(item))
         letters = letters + #labels[#labels]
      end
   end
   return labels, #labels <= most_labels and letters <= most_letters
end

local function every() return true end

-- "A, B and C", or how many where they are too many to listen to.
local function name_all(items, keep, noun)
   local labels, few = labels_of(items, keep)
   if #labels == 0 then
      return nil
   elseif few then
      return lists.list(labels)
   end
   return number.number(#labels) .. " " .. noun
end

-- The first and the last, where the form and the title have told how many there are already.
local function many_of(labels, noun)
   if noun == "short texts" or #labels[1] + #labels[#labels] > most_actions / 2 then
      return "They hold " .. number.number(#labels) .. " short texts"
   end
   return "They run from " .. labels[1] .. " to " .. labels[#labels]
end

local function listed(t, before, noun)
   local labels, few = labels_of(t.items, every)
   return few and before .. lists.list(labels) or many_of(labels, noun)
end

local function marked(t)
   local labels = {}
   for _, item in ipairs(t.items) do
      if item.marked then
         table.insert(labels, bare(item.label))
      end
   end
   local few = #labels <= 10
   if #labels == 0 then
      return ""
   end
   local names = few and lists.list(labels) or number.number(#labels) .. " of them"
   if t.key then
      return "; marked \"" .. bare(t.key) .. "\": " .. names
   end
   return "; marked: " .. names
end

local function count(t, noun, many)
   return number.number(#t.items) .. " " .. number.plural(#t.items, noun, many)
end

-- How many labels there are, where they are too many to listen to.
local function nested_counts(t)
   local second = "It places " .. number.number(#t.items) .. " " .. number.plural(#t.items, "label")
   if t.sides then
      local halves = {}
      for side = 1, 2 do
         local there = 0
         for _, item in ipairs(t.items) do
            there = item.side == side - 1 and there + 1 or there
         end
         table.insert(halves, number.number(there) .. " under \"" .. bare(t.sides[side]) .. "\"")
      end
      second = second .. ", " .. lists.list(halves)
   end
   return second
end

-- The labels of one ring, those of each half after its name.
local function ring_words(t, ring)
   local halves = {}
   for side = 0, t.sides and 1 or 0 do
      local labels = labels_of(t.items, function (item)
         return item.level == ring - 1 and (not t.sides or item.side == side)
      end)
      if #labels > 0 then
         table.insert(halves, (t.sides and "under \"" .. bare(t.sides[side + 1]) .. "\": " or "") .. lists.list(labels))
      end
   end
   return t.rings[ring] .. ": " .. table.concat(halves, "; ")
end

local function nested(t)
   local first = "Nested model of " .. number.number(#t.rings) .. " rings, from the inside " .. lists.list(t.rings)
   local _, few = labels_of(t.items, every)
   if not few then
      return first, nested_counts(t)
   end
   local rings = {}
   for ring = 1, #t.rings do
      table.insert(rings, ring_words(t, ring))
   end
   return first, table.concat(rings, ". ")
end

local function levels(t)
   local function above(item) return item.side == 0 end
   local function below(item) return item.side ~= 0 end
   local names = labels_of(t.items, above)
   local second = "From the first they are " .. lists.list(names)
   if t.arrow then
      second = second .. ", with an arrow \"" .. bare(t.arrow) .. "\""
   end
   local under = name_all(t.items, below, "labels")
   if under then
      second = second .. "; below, in the ring \"" .. bare(t.title) .. "\", stand " .. under
   end
   return "Stack of " .. number.number(#names) .. " levels", second
end

-- Those straight under the item at this place.
local function under(items, at)
   local labels = {}
   for next = at + 1, #items do
      if items[next].level <= items[at].level then
         break
      elseif items[next].level == items[at].level + 1 then
         table.insert(labels, told(items[next]))
      end
   end
   return labels
end

-- The head, who is under whom, and what the key picks out.
local function organisation(t)
   local parts = {}
   for at, item in ipairs(t.items) do
      local labels = under(t.items, at)
      if at == 1 then
         table.insert(parts, told(item) .. " stands at the head" .. (#labels > 0 and ", over " .. lists.list(labels) or ""))
      elseif #labels > 0 then
         table.insert(parts, bare(item.label) .. " is over " .. lists.list(labels))
      end
   end
   return "Organisation chart of " .. count(t, "box"), table.concat(parts, "; ") .. marked(t)
end

local function venn(t)
   local function set(item) return item.side == 0 end
   local function shared(item) return item.side ~= 0 end
   local second = "They are " .. name_all(t.items, set, "sets")
   local overlap = name_all(t.items, shared, "labels")
   if overlap then
      second = second .. "; they share: " .. overlap
   end
   local sets = labels_of(t.items, set)
   return capital(number.number(#sets)) .. " overlapping sets", second
end

local makers = {
   nested = nested, levels = levels, organisation = organisation, venn = venn,
   cycle = function (t)
      return "Cycle of " .. count(t, "step"), listed(t, "In order they are ", "steps") .. marked(t)
   end,
   pyramid = function (t)
      return "Pyramid of " .. count(t, "tier"), listed(t, "From the top they are ", "tiers") .. marked(t)
   end,
   bubbles = function (t)
      return capital(count(t, "bubble")) .. " around \"" .. bare(t.title or "") .. "\"",
         listed(t, "They say: ", "short texts")
   end,
   cards = function (t)
      return "Grid of " .. count(t, "card"), listed(t, "They are ", "cards") .. marked(t)
   end,
   wheel = function (t)
      return "Wheel of " .. count(t, "part"), listed(t, "Clockwise from the top they are ", "parts") .. marked(t)
   end,
   chevrons = function (t)
      local arrow = t.arrow and ", with an arrow back to the first, \"" .. bare(t.arrow) .. "\"" or ""
      return "Row of " .. count(t, "chevron"), listed(t, "From left to right they are ", "labels") .. arrow .. marked(t)
   end,
   strip = function (t)
      return "Strip of " .. count(t, "part"), listed(t, "They are ", "parts") .. marked(t)
   end,
}

--- A diagram: its form, what it shows, its labels and notes as far as they can be listened to, what is marked.
-- @param t kind, what, items {label, note, level, side, marked}; where the kind has them rings, sides, title
-- (of the middle), arrow, key (of what is marked)
function alt.alt_diagram(t)
   need.table("alt_diagram", "the argument", t)
   need.only("alt_diagram", t, {"kind", "what", "items", "rings", "sides", "title", "arrow", "key"})
   need.text("alt_diagram", "what", t.what)
   need.table("alt_diagram", "items", t.items)
   local make = makers[t.kind] or need.fail("alt_diagram", "there is no diagram '" .. tostring(t.kind) .. "'")
   if #t.items == 0 then
      need.fail("alt_diagram", "a diagram needs items")
   end
   local first, second = make(t)
   return first .. ": " .. bare(t.what) .. ". " .. capital(second) .. "."
end

-- Those of the best grade that occurs.
local function best_of(t, column)
   for grade = #column.words, 1, -1 do
      local names = {}
      for i, value in ipairs(column.values) do
         if value == column.words[grade] then
            table.insert(names, t.rows[i])
         end
      end
      if #names > 3 then
         return column.words[grade], number.number(#names) .. " of them"
      elseif #names > 0 then
         return column.words[grade], lists.list(names)
      end
   end
end

--- An evidence matrix: how many rows and groups, what they are graded by, and who has the best grade.
-- @param t what, rows (labels), groups (one for each row), columns {label, words from the least, values}
function alt.alt_matrix(t)
   need.table("alt_matrix", "the argument", t)
   need.only("alt_matrix", t, {"what", "rows", "groups", "columns"})
   need.text("alt_matrix", "what", t.what)
   local labels, parts, groups, known = {}, {}, 0, {}
   for _, column in ipairs(need.table("alt_matrix", "columns", t.columns)) do
      table.insert(labels, column.label)
      local grade, names = best_of(t, column)
      if grade then
         table.insert(parts, "for " .. small(column.label) .. " the highest grade is " .. lower(grade) .. " (" .. names .. ")")
      end
   end
   for _, group in ipairs(t.groups or {}) do
      groups = known[group] and groups or groups + 1
      known[group] = true
   end
   local among = groups > 0 and " in " .. number.number(groups) .. " " .. number.plural(groups, "group") or ""
   local first = "Matrix of " .. number.number(#t.rows) .. " " .. number.plural(#t.rows, "row") .. among .. ", graded by " .. lists.list(labels)
   local second = #parts > 0 and table.concat(parts, "; ") or "No grade is known"
   return first .. ": " .. bare(t.what) .. ". " .. capital(second) .. "."
end

--- A timeline: how many actions, from when to when, how many are done.
-- @param t what, from, to ("April 2020"), actions (labels), done (how many)
function alt.alt_timeline(t)
   need.table("alt_timeline", "the argument", t)
   need.only("alt_timeline", t, {"what", "from", "to", "actions", "done"})
   need.text("alt_timeline", "what", t.what)
   local many = #need.table("alt_timeline", "actions", t.actions)
   local done = need.number("alt_timeline", "done", t.done)
   local first = "Timeline of " .. number.number(many) .. " " .. number.plural(many, "action") .. ", " .. t.from .. " to " .. t.to
   local state = done == many and "all are done" or done == 0 and "none is marked as done" or
      number.number(done) .. (done == 1 and " is done" or " are done")
   local names = many <= 6 and "They are " .. lists.list(t.actions) .. "; " .. state or capital(state)
   if find(names, "^They") and #names > most_actions then
      names = capital(state)
   end
   return first .. ": " .. bare(t.what) .. ". " .. names .. "."
end

return alt
