-- Gallery: maps of twelve invented areas, one of which lies partly within another.
local source = "Source: invented for this gallery."
local areas = {
   "Ashdown", "Birchley", "Coldmere", "Dunwick", "Elmstead", "Fenbridge", "Granby", "Hollin", "Inglewood", "Kirkham",
   "Langdale", "Moorcot",
}
local values = { 12, 34, 8, 21, 55, 95, 17, 30, 42, 26, 19, 3 }

local function map(id, title, fields)
   local chart_of = {
      id = id, mark = "map", boundaries = "invented", categories = fields.areas or areas, source = source,
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
   map("map-one", "One area", { areas = { "Fenbridge" }, values = { 95 } }),
}
