-- How the figures were made: quality, methods, definitions, sources, tables behind the charts.
return blocks {

   heading "Notes on the figures" { label = "notes" },

   text "methods.md",

   methods { level = 2, formulas = false },

   heading "Quality of the data" { level = 2, label = "quality" },

   text "quality.md",

   data_quality { reasons = false },

   heading "Tables behind the charts" { level = 2, label = "tables" },

   flow { columns = 3, compact = true, chart_tables { diagrams = false } },
}
