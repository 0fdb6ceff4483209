/* stats/trend.h - Has a yearly indicator risen or fallen over its five latest points? */
#ifndef RG_STATS_TREND_H
#define RG_STATS_TREND_H

#include "stats/interval.h"
#include "stats/polarity.h"

#define RG_STATS_TREND_POINTS 5
#define RG_STATS_TREND_CHI2 9.54953570608324 /* 99.8% of chi-squared with 1 degree of freedom */

typedef enum rg_stats_trend_class {
    RG_STATS_TREND_CANNOT = 0, /* "cannot be calculated" */
    RG_STATS_TREND_INCREASING,
    RG_STATS_TREND_DECREASING,
    RG_STATS_TREND_NO_CHANGE /* "no significant change" */
} rg_stats_trend_class;

typedef enum rg_stats_judgement {
    RG_STATS_JUDGED_NOT = 0,
    RG_STATS_GETTING_BETTER,
    RG_STATS_GETTING_WORSE
} rg_stats_judgement;

typedef struct rg_stats_trend_args {
    rg_stats_list value; /* one a year, oldest first; the five lists are of one length */
    rg_stats_list lower; /* 95% limits */
    rg_stats_list upper;
    rg_stats_list count;
    rg_stats_list denominator;
    rg_stats_polarity polarity;
} rg_stats_trend_args;

typedef struct rg_stats_trend_answer {
    double chi2;  /* NA where it cannot be calculated */
    double slope; /* a year's change by the weighted fit; NA likewise */
    rg_stats_trend_class class;
    rg_stats_judgement judgement; /* only with a polarity and a clear direction */
} rg_stats_trend_answer;

/* Recent trend of a proportion, a crude rate or a DSR; years that do not overlap.
 *
 * A point is valid when value, count and denominator are there.  Cannot be calculated: fewer
 * than 5 valid points; a valid point whose count equals its denominator; fewer than 5 valid
 * points with both limits; limits of no width.  Otherwise the 5 latest valid points with
 * limits, in order and numbered 1 to 5 whatever years they are, are fitted by a line weighted
 * with 1 / ((upper - lower) / 3.92)^2.  Significant: chi-squared over RG_STATS_TREND_CHI2 and
 * one sign of slope (zero counts as positive) in the fit and in the five that leave one
 * point out.  Fails where the lists differ in length or a lower limit is above its upper.
 * Source: Fingertips, recent trends. */
bool rg_stats_trend(const rg_stats_trend_args *args, rg_stats_trend_answer *out,
                    rg_err *err) RG_MUST_CHECK;

/* "increasing", "decreasing", "no significant change", "cannot be calculated". */
const char *rg_stats_trend_name(rg_stats_trend_class class);
/* "getting better", "getting worse", or NULL. */
const char *rg_stats_judgement_name(rg_stats_judgement judgement);

#endif
