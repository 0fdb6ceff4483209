-- Gallery: every mark that draws values, with ordinary, extreme and nasty data.  What a mark refuses (no data, a value
-- below zero in a pyramid) is in the tests of the chart room, which draw every mark with every kind of data.

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
      list[i] = "Answer " .. i .. ", as given by people"
   end
   return list
end

-- Data sets: a name, categories, and one or more series.
local short = { "City", "North", "East", "South", "West", "Hills", "Vale", "Mere", "Wold" }
local first, second = { 95, 29, 22, 42, 28, 36, 39, 36, 30 }, { 80, 31, 25, 45, 20, 33, 30, 41, 28 }

local function sets(names)
   return {
      ordinary = { "ordinary", names, first, second },
      one = { "one category", { names[1] }, { 95 }, { 80 } },
      zero = { "all zero", names, same(9, 0), same(9, 0) },
      giant = { "one giant", names, { 4200, 29, 22, 42, 28, 36, 39, 36, 30 }, second },
      gaps = {
         "hidden and missing", names, { 95, "[c]", 22, "[x]", 28, 36, "[c]", 36, "[z]" },
         { 80, 31, "[c]", 45, "[x]", 33, 30, 41, 28 },
      },
      nothing = { "all hidden", { names[1], names[2], names[3] }, same(3, "[c]"), same(3, "[c]") },
      below = { "below zero", names, { 9, -4, -2.5, 3, 0, -12, 8, 1, -1 }, { 2, -1, 3, -5, 4, -2, 1, 0, 2 } },
      forty = { "forty categories", many(40, "Ward"), numbers(40, 50, 40), numbers(40, 45, 30) },
      names = { "forty long names", long(40), numbers(40, 50, 40), numbers(40, 45, 30) },
   }
end

local of_areas, of_short = sets(areas), sets(short)

local blocks = {}

local function id_of(text)
   local safe = ""
   for i = 1, #text do
      local c = string.lower(string.sub(text, i, i))
      safe = safe .. (c == " " and "-" or c)
   end
   return safe
end

local passed = {
   "axis", "bands", "base_axis", "benchmark", "classes", "format", "height", "labels", "levels", "of", "partial", "ribbon",
}

-- more: how many series, whether they have intervals, what besides values they have (by series), fields of the chart.
local function add(mark, set, more)
   local chart_of = {
      id = id_of(mark .. "-" .. set[1]), mark = mark, categories = set[2], source = source,
      title = more.title or "Mark " .. mark .. ": " .. set[1], subtitle = "Offences recorded in invented areas and years",
   }
   for _, field in ipairs(passed) do
      chart_of[field] = more[field]
   end
   chart_of.axis = more.axis or "Offences recorded"
   for s = 1, more.series or 1 do
      local values = set[2 + s]
      local one = {
         label = (more.labels_of or { "2021/22", "2020/21", "2019/20", "2018/19" })[s], values = values,
         lower = more.interval and around(values, -4) or nil, upper = more.interval and around(values, 4) or nil,
      }
      for field, list in pairs(more.said and more.said[s] or {}) do
         one[field] = list
      end
      table.insert(chart_of, from(one))
   end
   table.insert(blocks, chart(chart_of))
end

local function section_of(title)
   table.insert(blocks, heading(title) { level = 1 })
end

local function each(mark, names, more, of)
   for _, name in ipairs(names) do
      add(mark, (of or of_areas)[name], more)
   end
end

local all = { "ordinary", "one", "zero", "giant", "below", "gaps", "nothing", "forty", "names" }
local not_below = { "ordinary", "one", "zero", "giant", "gaps", "nothing", "forty", "names" }
local few = { "ordinary", "one", "zero", "giant", "below", "gaps", "nothing" }
local few_not_below = { "ordinary", "one", "zero", "giant", "gaps", "nothing" }

section_of "Bars"
each("bars", all, { labels = true })
add("bars", { "two series", areas, first, second }, { series = 2 })
add("bars", { "intervals", areas, first }, { labels = true, interval = true })

section_of "Columns"
each("columns", few, { labels = true }, of_short)
each("columns", { "gaps" }, { series = 2, title = "Two series, hidden and missing" }, { gaps = { "two series", short, of_short.gaps[3], of_short.gaps[4] } })
add("columns", { "forty months", months(40), numbers(40, 50, 40) }, {})
add("columns", { "names too long for columns", areas, first }, { labels = true })

section_of "Lollipops"
each("lollipop", all, { labels = true })

section_of "Stacked bars"
each("stacked", not_below, { series = 2 })
add("stacked", { "six series", areas, first, second, first, second, first, second }, { series = 6, labels_of = many(6, "Part") })

section_of "Bars of shares"
each("shares", not_below, { series = 2, labels = true })

section_of "Stacked columns"
each("stacked_columns", few_not_below, { series = 2 }, of_short)
add("stacked_columns", { "forty months", months(40), numbers(40, 50, 40), numbers(40, 45, 30) }, { series = 2 })
add("stacked_columns", { "names too long for columns", areas, first, second }, { series = 2 })

section_of "Columns of shares"
each("share_columns", few_not_below, { series = 2, labels = true }, of_short)

section_of "Ranges"
each("range", all, { series = 2 })

section_of "Slopes"
each("slope", few, { series = 2 })

section_of "Dots"
each("dots", all, { interval = true })
add("dots", { "against a benchmark", areas, first }, {
   interval = true, labels = true, benchmark = "England",
   said = { { better = { 2, 3, 9 }, similar = { 4, 5, 6, 8 }, worse = { 1, 7 } } },
})

section_of "Lines"
for _, set in ipairs {
   { "four years", months(48), numbers(48, 50, 40), numbers(48, 45, 30) },
   { "one month", { "2021-04" }, { 12 }, { 10 } },
   { "two months", { "2021-04", "2021-05" }, { 12, 30 }, { 10, 9 } },
   { "all zero", months(24), same(24, 0), same(24, 0) },
   { "one giant", months(6), { 10, 12, 9, 3000, 11, 10 }, { 9, 9, 9, 9, 9, 9 } },
   { "gaps", months(8), { 10, "[c]", 12, 14, "[x]", "[x]", 9, 11 }, { 12, 12, 13, "[c]", 13, 15, 14, "[c]" } },
   { "all hidden", months(8), same(8, "[c]"), same(8, "[c]") },
   { "below zero", months(8), { 1, -2, 3, -4, 5, -3, 2, 0 }, { 0, 1, -1, 2, -2, 3, -1, 0 } },
   { "forty terms", many(40, "Term"), numbers(40, 50, 40), numbers(40, 45, 30) },
} do
   add("line", set, { series = 2 })
end
add("line", {
   "four series that end together", months(24), numbers(24, 50, 12), numbers(24, 52, 12), numbers(24, 54, 12), numbers(24, 53, 11),
}, { series = 4 })
add("line", { "ribbon and event", months(36), numbers(36, 50, 20) }, {
   interval = true, ribbon = true, bands = { { "Campaign", from = "2020-03", to = "2020-06" }, { "Other", from = "2020-07", to = "2020-08" } },
})
add("line", { "control limits", months(24), numbers(24, 50, 12) }, {
   levels = { { "Mean", value = 50 }, { "Upper limit", value = 66, limit = true }, { "Lower limit", value = 34, limit = true } },
   said = { { signals = { 2, 12 } } },
})

section_of "What is said besides values"
local years = { "2017/18", "2018/19", "2019/20", "2020/21", "2021/22" }
local said = { { partial = { 5 }, provisional = { 4 }, breaks = { 3 } } }
for _, mark in ipairs { "columns", "bars", "stacked_columns", "line", "lollipop", "dots" } do
   add(mark, { "part year and break", years, { 40, 44, 39, 31, 18 } }, {
      said = said, partial = "April to September 2021 only", labels_of = { "Offences" },
   })
end

section_of "Funnels"
local bases = { 354036, 40476, 101950, 188416, 95537, 113666, 51394, 104809, 57313 }
each("funnel", { "ordinary", "one", "zero", "giant", "gaps", "nothing" }, {
   base_axis = "Residents", axis = "Offences for every 1,000 residents", said = { { base = bases, signals = { 1 } } },
}, {
   ordinary = of_areas.ordinary, zero = of_areas.zero, giant = of_areas.giant, gaps = of_areas.gaps,
   one = { "one point hidden among nine", areas, { 95, 29, 22, 42, 28, 36, 39, 36, "[c]" } },
   nothing = { "all hidden", areas, same(9, "[c]") },
})

section_of "Small multiples"
for _, set in ipairs {
   { "ordinary", months(36), numbers(36, 50, 40), numbers(36, 45, 30) },
   { "gaps", months(8), { 10, "[c]", 12, 14, "[x]", "[x]", 9, 11 }, same(8, "[c]") },
   { "all zero", months(12), same(12, 0), same(12, 0) },
   { "one giant", months(6), { 10, 12, 9, 3000, 11, 10 }, { 9, 9, 9, 9, 9, 9 } },
   { "below zero", months(8), { 1, -2, 3, -4, 5, -3, 2, 0 }, { 0, 1, -1, 2, -2, 3, -1, 0 } },
   { "one month", { "2021-04" }, { 12 }, { 10 } },
} do
   add("multiples", set, { series = 2 })
end
add("multiples", { "four panels", months(24), numbers(24, 50, 40), numbers(24, 45, 30), numbers(24, 30, 9), numbers(24, 20, 5) }, { series = 4 })

section_of "Heat maps"
each("heat", all, { series = 2 })
add("heat", { "values printed", areas, first, second }, { series = 2, labels = true, classes = 3 })

section_of "Pyramids"
local ages = { "0 to 9", "10 to 17", "18 to 24", "25 to 39", "40 and over" }
for _, set in ipairs {
   { "ordinary", ages, { 1, 8, 12, 7, 3 }, { 1, 4, 5, 3, 2 } },
   { "one band", { "10 to 17" }, { 8 }, { 4 } },
   { "one giant", ages, { 1, 8, 1200, 7, 3 }, { 1, 4, 5, 3, 2 } },
   { "gaps", { "0 to 9", "10 to 17", "18 to 24" }, { 1, "[c]", 12 }, { "[x]", 4, 5 } },
   { "all hidden", { "0 to 9", "10 to 17", "18 to 24" }, same(3, "[c]"), same(3, "[c]") },
   { "all zero", { "0 to 9", "10 to 17", "18 to 24" }, { 0, 0, 0 }, { 0, 0, 0 } },
} do
   add("pyramid", set, { series = 2, labels_of = { "Men and boys", "Women and girls" } })
end

section_of "Waffles"
for _, set in ipairs {
   { "ordinary", { "Boys", "Girls" }, { 31, 12 } },
   { "from nothing to all", { "None", "A little", "Nearly all", "All", "Hidden" }, { 0, 0.4, 99.6, 100, "[c]" } },
} do
   add("waffle", set, { format = "percent" })
end
add("waffle", { "of a hundred", { "Boys", "Girls", "Hidden" }, { 31, 12, "[c]" } }, { format = "percent", of = 100 })

section_of "Tiles"
each("tiles", { "ordinary", "zero", "giant", "below", "gaps" }, {})
add("tiles", { "all hidden", areas, same(9, "[c]") }, {})

blocks.title = "Gallery of marks"
return report(blocks)
