-- Gallery: maps of twelve invented areas, one of which lies partly within another, and of 54 invented wards.
local source = "Source: invented for this gallery."
local areas = {
   "Ashdown", "Birchley", "Coldmere", "Dunwick", "Elmstead", "Fenbridge", "Granby", "Hollin", "Inglewood", "Kirkham",
   "Langdale", "Moorcot",
}
local values = { 12, 34, 8, 21, 55, 95, 17, 30, 42, 26, 19, 3 }

-- In rows from the south-west, smaller towards the middle of a town.
local wards = {
   "Ashdown", "Birchley", "Coldmere", "Dunwick", "Elmstead", "Fenbridge", "Granby", "Hollin", "Inglewood",
   "Kirkham", "Langdale", "Moorcot", "Norton", "Oakfield", "Parkdown", "Quarnley", "Rushmere", "Stanwick",
   "Thornstead", "Upbridge", "Walby", "Westlin", "Yarwood", "Millham", "Bridgedale", "Castlecot", "Abbeyton",
   "Ash East", "Birch East", "Cold East", "Dun East", "Elm East", "Fen East", "Gran East", "Hol East", "Ingle East",
   "Kirk East", "Lang East", "Moor East", "Nor East", "Oak East", "Park East", "Quarn East", "Rush East", "Stan East",
   "Thorn East", "Up East", "Wal East", "West East", "Yar East", "Mill East", "Bridge East", "Castle East", "Abbey East",
}
local in_wards = {
   9, 7, 10, 19, 26, 18, 13, 7, 11, 9, 9, 20, 37, 46, 40, 20, 10, 11,
   8, 14, 31, 58, 62, 54, 31, 16, 13, 14, 15, 30, 56, 61, 49, 37, 16, 13,
   8, 17, 24, 35, 40, 39, 26, 17, 4, 9, 9, 15, 18, 22, 21, 19, 6, 8,
}

local function map(id, title, fields)
   local chart_of = {
      id = id, mark = "map", boundaries = fields.boundaries or "invented", categories = fields.areas or areas, source = source,
      title = title, subtitle = "Offences for every 1,000 residents of invented areas", by = fields.by, breaks = fields.breaks,
      classes = fields.classes, names = fields.names, height = fields.height,
      from { label = "Rate", values = fields.values or values, marked = fields.marked },
   }
   return chart(chart_of)
end

return report {
   title = "Gallery of maps",
   heading "Maps" { level = 1 },
   map("map-quantile", "Fifths of areas", {}),
   map("map-equal", "Even classes", { by = "equal", classes = 4 }),
   map("map-stated", "Stated breaks", { breaks = { 10, 25, 50 }, marked = { 5 } }),
   map("map-hidden", "Hidden and missing", { values = { 12, "[c]", 8, 21, "[x]", "[c]", 17, 30, 42, "[z]", 19, 3 } }),
   map("map-all-hidden", "All hidden", {
      values = { "[c]", "[c]", "[c]", "[c]", "[c]", "[c]", "[c]", "[c]", "[c]", "[c]", "[c]", "[c]" },
   }),
   map("map-zero", "All zero", { values = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 } }),
   map("map-giant", "One giant", { values = { 12, 34, 8, 21, 55, 9500, 17, 30, 42, 26, 19, 3 }, names = false }),
   map("map-wards", "Wards", { boundaries = "wards", areas = wards, values = in_wards }),
   map("map-wards-named", "Wards with names", { boundaries = "wards", areas = wards, values = in_wards, names = true, marked = { 23 } }),
   map("map-one", "One area", { areas = { "Fenbridge" }, values = { 95 } }),
}
