/* analysis/period_text.h - Periods as publishers write them. */
#ifndef RG_ANALYSIS_PERIOD_TEXT_H
#define RG_ANALYSIS_PERIOD_TEXT_H

#include "analysis/counts.h"

/* The days of
 *     "2019"                  a calendar year
 *     "2019/20", "201920"     a financial or academic year, as `kind` says (calendar: financial)
 *     "2015 - 17", "2014-16"  calendar years pooled
 *     "2017/18 - 19/20"       financial or academic years pooled
 *     "2019 Q1", "2019/20 Q1" a quarter; of a financial year, Q1 begins in its first month
 *     "2021-04-01/P1Y"        an ISO 8601 start and duration of years (Y) or months (M)
 * Upper and lower case are alike.  Blanks beside "-" are ignored, but "2019 - 20" is two years pooled.  False for anything else; "2010-12" is three years and never a month. */
bool rg_period_text(rg_str text, rg_year_kind kind, rg_span *out);

#endif
