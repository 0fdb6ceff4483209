-- What communities said, two themes with the figures of the survey.
return blocks {
   page_break {},
   heading "Key findings: community insights" { label = "insights" },
   text "insights.md",
   diagram "insights-map" {
      kind = "bubbles", centre = "What communities told us", what = "themes of the community insights", height = 340,
      "Young people worry about knife crime: all three youth parliaments of the area made it the issue to act on",
      "Everybody is concerned about how common serious violence among young people is, and about what it does",
      rule "survey" { of = "carried", about = "How many carry a knife", words = "{percent} of young respondents say that they have carried a knife ({base})" },
      rule "survey" { of = "knows_carrier", with = "knows_law", about = "What young people know",
         words = "{percent} know somebody who has carried one; {second} know what the law says" },
      "Missing school and being excluded came up often, and the company that young people then fall into",
      "Too little to do and fewer youth services than before are seen as part of the cause",
      "Money that comes for a short time stops good support just when it begins to help",
      "Young people and communities want services to work together more",
   },
}
