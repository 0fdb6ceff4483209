-- Public health indicators as downloaded from Fingertips, in its own headings and in those that
-- copies of it use.
--
-- Rows by category (deprivation deciles, for instance) would stand beside the row of the whole
-- area; only whole areas are taken.  A value that is not there is hidden where the note says
-- so.  England and the region stay: they are benchmarks, told by area_type.  What the file says of
-- each comparison and trend (said_england, said_parent, trend) is never printed: both are computed
-- anew, and where the two differ the data-quality report says so.  The parent's heading changes
-- with the download.  Some downloads lack the last fields that their heading promises.
return schema "fingertips" {
    title      = "Public health indicators",
    publisher  = "Office for Health Improvement and Disparities",
    licence    = "Open Government Licence v3.0",
    source     = "Fingertips, Office for Health Improvement and Disparities",
    url        = "https://fingertips.phe.org.uk/",
    open       = true,
    short_rows = 2,
    columns    = {
        column "indicator" { heading = { "Indicator ID", "IndicatorID" }, type = "text",
                             required = true },
        column "indicator_name" { heading = { "Indicator Name", "IndicatorName" },
                                  type = "text", required = true },
        column "area" { heading = { "Area Code", "AreaCode" }, type = "text", required = true },
        column "area_name" { heading = { "Area Name", "AreaName" }, type = "text",
                             required = true },
        column "area_type" { heading = { "Area Type", "AreaType" }, type = "text",
                             required = true },
        column "sex" { heading = "Sex", type = "text", required = true },
        column "age" { heading = "Age", type = "text", required = true },
        column "category_type" {
            heading = { "Category Type", "Category_Type" },
            type = "text",
        },
        column "period" { heading = { "Time period", "Timeperiod", "Time_period" },
                          type = "text", required = true },
        column "value" {
            heading = "Value", type = "number", hidden_by = "note",
            hidden_words = {
                "Value suppressed for disclosure control reasons",
                "Value suppressed for disclosure control due to small count",
                "Value suppressed due to small numbers",
                "Value not published due to small numbers",
                "Value cannot be calculated as number of cases is too small",
                "Value suppressed",
            },
        },
        column "lower" {
            heading = { "Lower CI 95.0 limit", "Lower_CI_95.0_limit" }, type = "number",
        },
        column "upper" {
            heading = { "Upper CI 95.0 limit", "Upper_CI_95.0_limit" }, type = "number",
        },
        column "lower998" {
            heading = { "Lower CI 99.8 limit", "Lower_CI_99.8_limit" }, type = "number",
            optional = true,
        },
        column "upper998" {
            heading = { "Upper CI 99.8 limit", "Upper_CI_99.8_limit" }, type = "number",
            optional = true,
        },
        column "count" { heading = "Count", type = "number" },
        column "denominator" { heading = "Denominator", type = "number" },
        column "note" { heading = { "Value note", "Value_note" }, type = "text" },
        column "trend" { heading = { "Recent Trend", "Recent_Trend" }, type = "text",
                         optional = true },
        column "parent" { heading = { "Parent Code", "ParentCode", "Parent_Code" }, type = "text",
                          optional = true },
        column "said_england" {
            heading = { "Compared to England value or percentiles",
                        "Compared_to_England_value_or_percentiles" },
            type = "text", optional = true,
        },
        column "said_parent" {
            heading = { "Compared to Region value or percentiles",
                        "Compared to * value or percentiles",
                        "Compared_to_*_value_or_percentiles" },
            type = "text", optional = true,
        },
        column "sortable" {
            heading = { "Time period Sortable", "Time_period_Sortable" }, type = "count",
            required = true,
        },
    },
    ignore     = {
        "Parent Name", "ParentName", "Category", "Compared to percentiles", "New data",
        "New_data", "Compared to goal", "Compared_to_goal", "Target data", "Time period range",
    },
    only       = { category_type = { "" } },
    key        = { column = { "indicator", "area", "sex", "age", "period" },
                   repeats = "keep the last" },
}
