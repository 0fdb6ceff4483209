-- Gallery: every mark that draws values, with ordinary, extreme and nasty data.  What a mark refuses (no data, a value
-- below zero in a pyramid) is in the tests of the chart room.

local source = "Source: invented for this gallery."
local areas = {
   "Leicester", "Rutland", "Blaby", "Charnwood", "Harborough", "Hinckley and Bosworth", "Melton",
   "North West Leicestershire", "Oadby and Wigston",
}

local function many(n, word)
   local list = {}
   for i = 1, n do
      list[i] = word .. " " .. i
   end
   return list
end

local function numbers(n, base, swing)
   local list = {}
   for i = 1, n do
      list[i] = base + math.floor(swing * math.sin(i * 0.7))
   end
   return list
end

local function months(n)
   local list = {}
   for i = 0, n - 1 do
      local month = i % 12 + 1
      list[i + 1] = (2019 + i // 12) .. (month < 10 and "-0" or "-") .. month
   end
   return list
end

local function same(n, x)
   local list = {}
   for i = 1, n do
      list[i] = x
   end
   return list
end

local function around(values, by)
   local list = {}
   for i, x in ipairs(values) do
      list[i] = type(x) == "number" and x + by or x
   end
   return list
end

local function long(n)
   local list = {}
   for i = 1, n do
      list[i] = "Category number " .. i .. " has a name of the length that surveys give to their answers"
   end
   return list
end

-- Data sets: a name, categories, and one or more series.
local ordinary = { "ordinary", areas, { 95, 29, 22, 42, 28, 36, 39, 36, 30 }, { 80, 31, 25, 45, 20, 33, 30, 41, 28 } }
local one = { "one category", { "Leicester" }, { 95 }, { 80 } }
local zero = { "all zero", areas, same(9, 0), same(9, 0) }
local giant = { "one giant", areas, { 4200, 29, 22, 42, 28, 36, 39, 36, 30 }, { 80, 31, 25, 45, 20, 33, 30, 41, 28 } }
local gaps = {
   "hidden and missing", areas, { 95, "[c]", 22, "[x]", 28, 36, "[c]", 36, "[z]" },
   { 80, 31, "[c]", 45, "[x]", 33, 30, 41, 28 },
}
local nothing = { "all hidden", { "Leicester", "Melton", "Rutland" }, same(3, "[c]"), same(3, "[c]") }
local below = { "below zero", areas, { 9, -4, -2.5, 3, 0, -12, 8, 1, -1 }, { 2, -1, 3, -5, 4, -2, 1, 0, 2 } }
local forty = { "forty categories", many(40, "Ward"), numbers(40, 50, 40), numbers(40, 45, 30) }
local names = { "twenty long names", long(20), numbers(20, 50, 40), numbers(20, 45, 30) }

local blocks = {}

local function add(mark, set, more)
   local id = mark .. "-" .. string.lower(set[1])
   local chart_of = {
      mark = mark, categories = set[2], source = source, axis = "Offences recorded", format = more.format,
      title = "Mark " .. mark .. ": " .. set[1], subtitle = "Offences recorded, invented areas and years",
      labels = more.labels, order = nil, height = more.height,
   }
   for s = 1, more.series or 1 do
      local values = set[2 + s]
      table.insert(chart_of, from {
         label = ({ "2021/22", "2020/21" })[s], values = values,
         lower = more.interval and around(values, -4) or nil, upper = more.interval and around(values, 4) or nil,
      })
   end
   local safe = ""
   for i = 1, #id do
      local c = string.sub(id, i, i)
      safe = safe .. (c == " " and "-" or c)
   end
   chart_of.id = safe
   table.insert(blocks, chart(chart_of))
end

local function section_of(title)
   table.insert(blocks, heading(title) { level = 1 })
end

section_of "Bars"
for _, set in ipairs { ordinary, one, zero, giant, gaps, nothing, below, forty, names } do
   add("bars", set, { labels = true, interval = set == ordinary or set == gaps })
end
add("bars", { "two series", ordinary[2], ordinary[3], ordinary[4] }, { series = 2 })

section_of "Columns"
for _, set in ipairs { ordinary, one, zero, giant, gaps, nothing, below } do
   local short = { set[1], {}, set[3], set[4] }
   for i = 1, #set[2] do
      short[2][i] = ({ "City", "North", "East", "South", "West", "Hills", "Vale", "Mere", "Wold" })[i]
   end
   add("columns", short, { labels = true, series = set == gaps and 2 or 1 })
end
add("columns", { "names too long for columns", ordinary[2], ordinary[3] }, { labels = true })

section_of "Lollipops"
for _, set in ipairs { ordinary, one, zero, gaps, forty } do
   add("lollipop", set, { labels = true })
end

section_of "Stacks and shares"
for _, set in ipairs { ordinary, one, zero, gaps } do
   add("stacked", set, { series = 2 })
end
for _, set in ipairs { ordinary, one, gaps } do
   add("shares", set, { series = 2 })
end

section_of "Ranges and slopes"
for _, set in ipairs { ordinary, one, zero, giant, gaps, forty } do
   add("range", set, { series = 2 })
end
for _, set in ipairs { ordinary, one, giant, gaps } do
   add("slope", set, { series = 2 })
end

section_of "Dots"
for _, set in ipairs { ordinary, one, zero, giant, gaps, below, forty } do
   add("dots", set, { series = 1, interval = true })
end

section_of "Lines"
for _, set in ipairs {
   { "four years", months(48), numbers(48, 50, 40), numbers(48, 45, 30) },
   { "one month", { "2021-04" }, { 12 }, { 10 } },
   { "two months", { "2021-04", "2021-05" }, { 12, 30 }, { 10, 9 } },
   { "all zero", months(24), same(24, 0), same(24, 0) },
   { "one giant", months(6), { 10, 12, 9, 3000, 11, 10 }, { 9, 9, 9, 9, 9, 9 } },
   { "gaps", months(8), { 10, "[c]", 12, 14, "[x]", "[x]", 9, 11 }, { 12, 12, 13, "[c]", 13, 15, 14, "[c]" } },
   { "below zero", months(8), { 1, -2, 3, -4, 5, -3, 2, 0 }, { 0, 1, -1, 2, -2, 3, -1, 0 } },
} do
   add("line", set, { series = 2 })
end

section_of "Small multiples"
for _, set in ipairs {
   { "ordinary", months(36), numbers(36, 50, 40), numbers(36, 45, 30) },
   { "gaps", months(8), { 10, "[c]", 12, 14, "[x]", "[x]", 9, 11 }, same(8, "[c]") },
} do
   add("multiples", set, { series = 2 })
end

section_of "Heat maps"
for _, set in ipairs { ordinary, one, zero, giant, gaps } do
   add("heat", set, { series = 2 })
end

section_of "Pyramids"
for _, set in ipairs {
   { "ordinary", { "0 to 9", "10 to 17", "18 to 24", "25 to 39", "40 and over" }, { 1, 8, 12, 7, 3 }, { 1, 4, 5, 3, 2 } },
   { "gaps", { "0 to 9", "10 to 17", "18 to 24" }, { 1, "[c]", 12 }, { "[x]", 4, 5 } },
   { "all zero", { "0 to 9", "10 to 17", "18 to 24" }, { 0, 0, 0 }, { 0, 0, 0 } },
} do
   add("pyramid", set, { series = 2 })
end

section_of "Waffles"
for _, set in ipairs {
   { "ordinary", { "Boys", "Girls" }, { 31, 12 } },
   { "from nothing to all", { "None", "A little", "Nearly all", "All", "Hidden" }, { 0, 0.4, 99.6, 100, "[c]" } },
} do
   add("waffle", set, { format = "percent" })
end

section_of "Tiles"
for _, set in ipairs { ordinary, zero, giant, gaps } do
   add("tiles", set, {})
end

blocks.title = "Gallery of marks"
return report(blocks)
