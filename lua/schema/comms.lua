-- Campaigns, one row for each platform and metric.  Reach counts people, impressions views.
return schema "comms" {
    title     = "Campaigns",
    publisher = "Violence Reduction Network",
    source    = "Violence Reduction Network, campaigns",
    missing   = { "NULL", "N/A", "-", "Unknown", "Not known", "n/k" },
    columns   = {
        column "campaign" { heading = { "Campaign", "campaign_id" }, type = "text",
                            required = true },
        column "period" { heading = { "Period", "Year", "Month" }, type = "text",
                          optional = true },
        column "platform" { heading = { "Platform", "Channel" }, type = "text",
                            required = true },
        column "metric" {
            heading = { "Metric", "Measure" }, type = "code", required = true,
            codes = { "reach", "impressions", "clicks", "views", "engagements" },
            synonyms = { ["link clicks"] = "clicks", ["video views"] = "views",
                         ["people reached"] = "reach" },
        },
        column "value" { heading = { "Value", "Count" }, type = "count", required = true },
    },
    ignore    = { "Notes" },
    same_rows = "drop",
    key       = { column = { "campaign", "period", "platform", "metric" }, repeats = "refuse" },
}
