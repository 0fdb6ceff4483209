-- What was found about injuries and county lines.
local function cause(id, facts, subject)
   return chart(id) {
      mark = "dots", facts = facts, x = "area", benchmark = "England", format = "percent", height = 96,
      title = rule "indicator" { of = facts, subject = subject, format = "percent" },
      subtitle = "Percent of emergency admissions after an assault, residents under 25, {ratio.period}",
      axis = "Percent of admissions",
   }
end

return blocks {
   heading "Key findings: injuries and county lines" { label = "injuries" },
   columns { shares = { 1, 2 },
      group {
         flow { columns = 1, compact = true,
            heading "The cause of injuries" { level = 2 },
            para "From admissions to hospital of residents under 25 after an assault, {ratio.period}. One can have several causes.",
            heading "What came with them" { level = 2 },
            bullets {
               rule "share" { of = "mental", about = "The share with a mental health condition",
                  words = "A mental health condition was recorded in {share} of admissions." },
               rule "share" { of = "substance", about = "The share with substance misuse", words = "Substance misuse in {share}." },
               rule "share" { of = "alcohol", about = "The share with alcohol", words = "Alcohol in {share}." },
            },
            heading "Where patients live" { level = 2 },
            bullets {
               rule "share" { of = "deprived", about = "The share from deprived neighbourhoods",
                  words = "In England's most deprived fifth of neighbourhoods: {share} of patients from Leicester, {beside} of its residents.",
                  beside = "deprived_all" },
               rule "share" { of = "affluent", about = "The share from better-off neighbourhoods",
                  words = "In the two least deprived fifths: {share} of patients from Leicestershire, {beside} of residents.",
                  beside = "affluent_all" },
            },
            heading "County lines" { level = 2 },
            bullets {
               rule "number" { of = "lines", format = "whole", about = "The number of county lines",
                  words = "{value} county lines were known to be active at the end of {period}." },
            },
         },
      },
      group {
         cause("bodily-force", "bodily", "the share of admissions that followed an assault by bodily force"),
         cause("sharp-objects", "sharp", "the share that followed an assault with a sharp object"),
      },
   },
}
