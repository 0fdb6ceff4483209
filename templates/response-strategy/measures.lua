-- The figures that the strategy is judged by, as the registry of measures has them; called otherwise only where admissions, which
-- may come late, would leave a line without its name.
local function measured(name, words, called)
   return line(called or "{" .. name .. ".title}") { name .. "_baseline", name, rule "change_in_table" { of = name .. "_change" }, rule "aim" { words = words } }
end

return blocks {
   heading "Monitoring: what we measure" { label = "monitoring-measures", colour = 1 },
   data_table "monitoring-table" {
      rows = "Measure",
      title = rule "against" { of = "ksv_change", before = "ksv_baseline", about = "The change of knife-enabled serious violence",
         words = "Knife-enabled serious violence {change} between {before_year} and {year}" },
      subtitle = "The figures that the strategy will be judged by, {whole.name}",
      note = "What each measure counts is explained {where.definitions}.",
      col "{ksv_baseline.year}" { format = "whole" }, col "{ksv.year}" { format = "whole" }, col "Change" { format = "signed_percent" },
      col "The aim" { format = "whole" },
      measured("offences", "fewer"),
      measured("ksv", "fewer"),
      measured("ksv_young", "fewer"),
      measured("homicides", "fewer"),
      measured("sharp_year", "fewer", "Emergency admissions after an assault with a sharp object in the year"),
      measured("sharp_young", "fewer", "Emergency admissions of people under 25 after an assault with a sharp object in the year"),
   },
   columns {
      group {
         panel "Success measures of the Home Office" {
            bullets(each(content "success_measures", function (one) return one.title .. " " .. one.text .. ", " .. one.focus end)),
         },
      },
      group {
         panel "Risk factors" {
            "Absence from school, exclusion, treatment for substance misuse, and young people and adults in work are watched as well.",
            when("readiness.ok", when("entrants.ok", para "Where they stood when the strategy was written is said {where.risks}.")),
         },
      },
   },
}
