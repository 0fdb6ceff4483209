-- A part: blocks of a long template in a file of their own.
return blocks {
   heading "Tables" { label = "tables" },

   data_table "areas" {
      rows = "area", total = true, sort = "area_rates",
      title    = "{highest}",
      subtitle = "Recorded crimes by area of {whole.short}, {period.label}",
      note     = "Rate: per 1,000 residents, with its 95% confidence interval. Change: from the first twelve months to the last twelve.",
      col "Crimes" { "area_crimes", format = "whole", over = "Recorded" },
      col "Rate" { "area_rates", format = "one_dp", over = "Recorded" },
      col "95% interval" { "area_rates", field = "interval", format = "one_dp" },
      col "Change" { "area_changes", format = "signed_percent" },
   },

   data_table "types" {
      rows = { "crime_type", "area" }, groups = true,
      title    = "Two rarer types in each district",
      subtitle = "Recorded crimes by type and area of {whole.short}, {period.label}",
      col "Recorded crimes" { "type_crimes", format = "whole" },
   },

   data_table "lines" {
      rows = "Measure",
      title    = "Measures of different kinds stand in lines",
      subtitle = "{area.name}, {period.label}",
      col "Value" { format = "whole" },
      line "Recorded crimes" { "crimes" },
      line "In {whole.short}" { "llr", strong = true },
   },
}
