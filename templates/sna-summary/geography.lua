-- Where: areas, policing areas, kinds of places.
return blocks {

   heading "Geography" { level = 2, label = "geography" },

   para {
      rule "area_leaders" { of = "area_rates", beside = "area_shares", among = "Of the districts and the city", without = { "E10000018", "E23000021" } },
      rule "area_leaders" { of = "area_rates", beside = "area_shares", among = "Within the county", brief = true, without = { "E06000016", "E06000017", "E10000018", "E23000021" } },
   },

   data_table "areas" {
      rows = "area", sort = "area_rates", floats = true,
      title = rule "area_spread" { of = "area_rates", without = { "E10000018", "E23000021" } },
      subtitle = "Offences of serious violence by area, {window.period} ({window.months:whole} months)",
      note = "The rate covers all {window.months:whole} months, and says where offences happened: places with many visitors have high "
         .. "rates for their residents. Leicestershire is the county without the city.",
      col "Offences" { "area_counts", format = "whole" },
      col "Per 1,000 residents" { "area_rates", format = "two_dp" },
      col "95% interval" { "area_rates", field = "interval", format = "two_dp" },
      col "Share of {whole.short}" { "area_shares", format = "percent" },
   },

   para {
      rule "shares" { of = "policing", names = true, top = 3, about = "The neighbourhood policing areas",
         words = "By neighbourhood policing area, {first_share} of offences happened in {first_name}, followed by {next}.",
         alone = "By neighbourhood policing area, {first_share} of offences happened in {first_name}.",
         close = "By neighbourhood policing area, the largest shares were those of {both}{after}." },
      rule "shares" { of = "young_policing", names = true, top = 3, about = "The policing areas of offences with a suspect under 25",
         words = "Of those with a suspect under 25, {first_share} happened in {first_name}, followed by {next}.",
         alone = "Of those with a suspect under 25, {first_share} happened in {first_name}.",
         close = "Of those with a suspect under 25, the largest shares were those of {both}{after}." },
   },

   para { rule "shares" { of = "places", top = 3, about = "The kinds of places",
      words = "By kind of place, {first_share} of offences happened in {first_name}; next came {next}.",
      alone = "By kind of place, {first_share} of offences happened in {first_name}." } },
}
