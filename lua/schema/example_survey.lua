-- An example of a table of your own: five lines, to be copied under another name (lua/schema/README.md).
return schema "example_survey" {
    title = "Survey of park users",
    publisher = "A district council",
    tidy  = "shares", class = "survey", unit = "percent of respondents",
}
