-- What the measures of the Local Authority Interactive Tool mean.
return schema "dfe_lait_measures" {
    title     = "Measures of the Local Authority Interactive Tool",
    publisher = "Department for Education",
    licence   = "Open Government Licence v3.0",
    source    = "Local Authority Interactive Tool, Department for Education",
    open      = true,
    missing   = { "NA" },
    columns   = {
        column "measure" { heading = "Measure_short", type = "text", required = true },
        column "topic" { heading = "Topic", type = "text" },
        column "title" { heading = "Chart_title", type = "text" },
        column "polarity" { heading = "Polarity", type = "text" },
        column "unit" { heading = "y_axis_name", type = "text" },
        column "year_type" { heading = "Year_Type", type = "text" },
    },
    ignore    = { "Measure_code", "Measure", "state_funded_flag", "Description", "Last Update",
                  "dps", "No_Quartile" },
}
