-- Serious violence: shapes of series, gaps between age groups and their change, what is not the case (A05, A07, A08,
-- A09, A20).

local yes, kept, not_flagged = { "yes" }, { "valid", "unknown" }, { "N", "unknown" }
local from_10 = { "10-24", "25 and over" }
local by_young = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, suspect_age = { "10-24" } }
local by_older = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept,
                   suspect_age = { "25 and over" } }
local suspects_10 = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, suspect_age = from_10 }
local victims = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept,
                  victim_type = { "person", "unknown" } }
local again = { sv_2022 = yes, public = yes, ["offences.domestic"] = not_flagged, state = kept, suspect_age = from_10,
                repeats = { "2 or more" } }

local suspected = "Suspects are persons linked to a recorded crime; most are not convicted."
local in_both = "An offence with suspects of both groups counts in each. Residents aged 0 to 24. " .. suspected
local window = "Two or more offences in the period; periods of different length are never compared. " .. suspected

return measures {

   -- Peaks and troughs of months, months of health beside them (A07).

   measure "sna.month_peaks" {
      title = "Three highest peaks of offences of serious violence by month", unit = "per 1,000 residents",
         definition = "SV-2022", statistic = "turning_points", way = "peaks", of = "sna.months_rate",
         over = { "month" }, k = 3,
   },
   measure "sna.month_troughs" {
      title = "Three lowest troughs of offences of serious violence by month", unit = "per 1,000 residents",
         definition = "SV-2022", statistic = "turning_points", way = "troughs", of = "sna.months_rate",
         over = { "month" }, k = 3,
   },
   measure "sna.window_peaks" {
      title = "Two highest peaks of offences of serious violence by month of the period of the tables",
         unit = "per 1,000 residents", definition = "SV-2022", statistic = "turning_points", way = "peaks",
         of = "sna.window_months_rate", over = { "month" }, k = 2,
   },
   measure "sna.window_troughs" {
      title = "Three lowest troughs of offences of serious violence by month of the period of the tables",
         unit = "per 1,000 residents", definition = "SV-2022", statistic = "turning_points", way = "troughs",
         of = "sna.window_months_rate", over = { "month" }, k = 3,
   },
   measure "sna.attendance_correlation" {
      title = "How alike the months of offences and of emergency attendances move", unit = "correlation",
         definition = "SV-2022", caveat = "Months follow each other and the seasons; a likeness is no cause.",
         statistic = "correlation", of = "sna.window_months", beside = "sna.attendance_window_months",
         over = { "month" },
   },
   measure "sna.admission_correlation" {
      title = "How alike the months of offences and of emergency admissions move", unit = "correlation",
         definition = "SV-2022", caveat = "Months follow each other and the seasons; a likeness is no cause.",
         statistic = "correlation", of = "sna.window_months", beside = "sna.admission_months", over = { "month" },
   },
   measure "sna.callout_correlation" {
      title = "How alike the months of offences and of ambulance call-outs move", unit = "correlation",
         definition = "SV-2022", caveat = "Months follow each other and the seasons; a likeness is no cause.",
         statistic = "correlation", of = "sna.window_months", beside = "sna.callout_window_months", over = { "month" },
   },

   -- Busy hours, evenness over the week (A08, A09).

   measure "sna.busy_hours" {
      title = "Hours around the busiest with more offences than an hour has on average", unit = "percent",
         definition = "SV-2022", statistic = "busy_stretch", of = "sna.hours", over = { "hour" },
   },
   measure "sna.callout_busy_hours" {
      title = "Hours around the busiest with more ambulance call-outs than an hour has on average", unit = "percent",
         definition = "assault-callout", statistic = "busy_stretch", of = "sna.callout_hours", over = { "hour" },
   },
   measure "sna.attendance_busy_hours" {
      title = "Hours around the busiest with more emergency attendances than an hour has on average", unit = "percent",
         definition = "assault-attendance", statistic = "busy_stretch", of = "sna.attendance_hours", over = { "hour" },
   },
   measure "sna.weekday_evenness" {
      title = "How unevenly offences lie over the week, with a suspect under 25 and without", unit = "Gini",
         definition = "SV-2022", caveat = "0 where every day has as many.", statistic = "gini",
         of = "sna.young_weekdays", over = { "weekday" },
   },

   -- Two age groups: ratio, gap, and how they change (A05).

   measure "sna.age_ratio_change" {
      title = "Change of the ratio of the rates under 25 and from 25 from the year before", unit = "percent",
         definition = "SV-2022", caveat = in_both, statistic = "difference", of = "sna.age_ratio",
         before = "sna.age_ratio_before",
   },
   measure "sna.age_offences_baseline" {
      title = "Offences by age group of a suspect in the baseline year", unit = "offences", definition = "SV-2022",
         caveat = in_both, table = "sv_suspects", statistic = "count", distinct = "crime_number",
         dimensions = { "age_group" }, where = suspects_10, period = "baseline",
   },
   measure "sna.age_ratio_baseline" {
      title = "Rate of offences with a suspect under 25 against 25 and over in the baseline year", unit = "times",
         definition = "SV-2022", caveat = in_both, statistic = "groups", of = "sna.age_offences_baseline",
         denominator = "sna.population_by_age", over = { "age_group" }, groups = { "Under 25", "25 and over" },
   },
   measure "sna.age_ratio_baseline_change" {
      title = "Change of the ratio of the rates under 25 and from 25 from the baseline year", unit = "percent",
         definition = "SV-2022", caveat = "A fall may come from a rise among those aged 25 and over. " .. in_both,
         statistic = "difference", of = "sna.age_ratio", before = "sna.age_ratio_baseline",
   },
   measure "sna.top_age_type_ratio" {
      title = "Type with the highest ratio of the rates under 25 and from 25", unit = "times", definition = "SV-2022",
         caveat = in_both, statistic = "top", of = "sna.age_type_ratio", over = { "crime_type" }, k = 1,
   },
   measure "sna.age_types_above" {
      title = "How many types have a higher rate under 25 than from 25", unit = "types", definition = "SV-2022",
         statistic = "tally", way = "above 1", of = "sna.age_type_ratio", over = { "crime_type" },
   },
   measure "sna.age_types_below" {
      title = "How many types have a lower rate under 25 than from 25", unit = "types", definition = "SV-2022",
         statistic = "tally", way = "below 1", of = "sna.age_type_ratio", over = { "crime_type" },
   },
   measure "sna.young_suspect_offences" {
      title = "Offences with a suspect under 25 in the year", unit = "offences", definition = "SV-2022",
         caveat = in_both, table = "sv_suspects", statistic = "count", distinct = "crime_number", where = by_young,
         period = "year",
   },
   measure "sna.young_suspect_rate" {
      title = "Offences with a suspect under 25 per 1,000 residents of the age group in the year",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = in_both, statistic = "rate",
         of = "sna.young_suspect_offences", denominator = "sna.population_young", per = 1000,
   },
   measure "sna.young_suspect_offences_baseline" {
      title = "Offences with a suspect under 25 in the baseline year", unit = "offences", definition = "SV-2022",
         caveat = in_both, table = "sv_suspects", statistic = "count", distinct = "crime_number", where = by_young,
         period = "baseline",
   },
   measure "sna.young_suspect_rate_baseline" {
      title = "Offences with a suspect under 25 per 1,000 residents of the age group in the baseline year",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = in_both, statistic = "rate",
         of = "sna.young_suspect_offences_baseline", denominator = "sna.population_young", per = 1000,
   },
   measure "sna.young_suspect_rate_change" {
      title = "Change of the rate of offences with a suspect under 25 from the baseline year", unit = "percent",
         definition = "SV-2022", caveat = in_both, statistic = "difference", of = "sna.young_suspect_rate",
         before = "sna.young_suspect_rate_baseline",
   },
   measure "sna.older_suspect_offences" {
      title = "Offences with a suspect aged 25 and over in the year", unit = "offences", definition = "SV-2022",
         caveat = in_both, table = "sv_suspects", statistic = "count", distinct = "crime_number", where = by_older,
         period = "year",
   },
   measure "sna.older_suspect_rate" {
      title = "Offences with a suspect aged 25 and over per 1,000 residents of the age group in the year",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = in_both, statistic = "rate",
         of = "sna.older_suspect_offences", denominator = "sna.population_older", per = 1000,
   },
   measure "sna.older_suspect_offences_baseline" {
      title = "Offences with a suspect aged 25 and over in the baseline year", unit = "offences",
         definition = "SV-2022", caveat = in_both, table = "sv_suspects", statistic = "count",
         distinct = "crime_number", where = by_older, period = "baseline",
   },
   measure "sna.older_suspect_rate_baseline" {
      title = "Offences with a suspect aged 25 and over per 1,000 residents of the age group in the baseline year",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = in_both, statistic = "rate",
         of = "sna.older_suspect_offences_baseline", denominator = "sna.population_older", per = 1000,
   },
   measure "sna.older_suspect_rate_change" {
      title = "Change of the rate of offences with a suspect aged 25 and over from the baseline year", unit = "percent",
         definition = "SV-2022", caveat = in_both, statistic = "difference", of = "sna.older_suspect_rate",
         before = "sna.older_suspect_rate_baseline",
   },
   measure "sna.age_gap" {
      title = "Rate of offences with a suspect under 25 less that with one aged 25 and over in the year",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = in_both, statistic = "difference",
         way = "points", of = "sna.young_suspect_rate", before = "sna.older_suspect_rate",
   },
   measure "sna.age_gap_baseline" {
      title = "Rate of offences with a suspect under 25 less that with one aged 25 and over in the baseline year",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = in_both, statistic = "difference",
         way = "points", of = "sna.young_suspect_rate_baseline", before = "sna.older_suspect_rate_baseline",
   },
   measure "sna.age_gap_change" {
      title = "Change of the gap between the rates under 25 and from 25 from the baseline year", unit = "percent",
         definition = "SV-2022", caveat = in_both, statistic = "difference", of = "sna.age_gap",
         before = "sna.age_gap_baseline",
   },

   -- What is not the case (A20).

   measure "sna.not_suspected_by_age" {
      title = "Residents who were no suspects of serious violence, percent of residents of the age group",
         unit = "percent of residents", definition = "SV-2022", caveat = suspected, statistic = "complement",
         of = "sna.suspect_prevalence_by_age",
   },
   measure "sna.not_harmed" {
      title = "Residents who were no victims of serious violence, percent of residents", unit = "percent of residents",
         definition = "SV-2022", statistic = "complement", of = "sna.victim_prevalence",
   },
   measure "sna.people_harmed_four_years" {
      title = "Residents who were victims of serious violence in the latest four years", unit = "people",
         definition = "SV-2022", table = "sv_victim_homes", statistic = "count", distinct = "person", where = victims,
         period = "four_years",
   },
   measure "sna.victim_prevalence_four_years" {
      title = "Residents who were victims of serious violence in the latest four years, percent of residents",
         unit = "percent of residents", definition = "SV-2022", statistic = "rate", of = "sna.people_harmed_four_years",
         denominator = "sna.population", per = 100,
   },
   measure "sna.not_harmed_four_years" {
      title = "Residents who were no victims of serious violence in the latest four years, percent of residents",
         unit = "percent of residents", definition = "SV-2022", statistic = "complement",
         of = "sna.victim_prevalence_four_years",
   },

   -- Again, where people live (A21).

   measure "sna.home_suspects" {
      title = "Residents who were suspects by five-year age band and sex, each once", unit = "people",
         definition = "SV-2022", caveat = suspected, table = "sv_repeat_suspect_homes", statistic = "count",
         distinct = "person", dimensions = { "age_band", "sex" }, where = suspects_10, period = "window",
   },
   measure "sna.home_repeat_suspects" {
      title = "Residents who were suspects of two or more offences by five-year age band and sex", unit = "people",
         definition = "SV-2022", caveat = window, table = "sv_repeat_suspect_homes", statistic = "count",
         distinct = "person", dimensions = { "age_band", "sex" }, where = again, period = "window",
   },
   measure "sna.home_repeat_suspect_share" {
      title = "Share of suspects with two or more offences by five-year age band and sex", unit = "percent",
         definition = "SV-2022", caveat = window, statistic = "part", of = "sna.home_repeat_suspects",
         base = "sna.home_suspects",
   },
   measure "sna.home_repeat_suspect_rate" {
      title = "Residents who were suspects of two or more offences per 1,000 residents by five-year age band and sex",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = window, statistic = "rate",
         of = "sna.home_repeat_suspects", denominator = "sna.population_by_band_sex", per = 1000,
   },
   measure "sna.home_repeat_suspect_top" {
      title = "Two groups of age and sex with the highest rate of suspects of two or more offences",
         unit = "per 1,000 residents", definition = "SV-2022", caveat = window, statistic = "top",
         of = "sna.home_repeat_suspect_rate", over = { "age_band", "sex" }, k = 2,
   },
}
