/* stats/funnel.h - Control limits of funnel plots and the word for a point among them. */
#ifndef RG_STATS_FUNNEL_H
#define RG_STATS_FUNNEL_H

#include "stats/interval.h"

typedef struct rg_stats_funnel {
    double value; /* the line in the middle */
    double lower;
    double upper;
} rg_stats_funnel;

/* Limits around a standardised ratio of 1 for an area with `observed` events.
 *
 *   observed  events; more than 0
 *   per       1 for ratios, 100 for ratios times 100; more than 0
 *   level     0.95 gives the 0.025 lines, 0.998 the 0.001 lines; 0.9 to less than 1
 *
 * Answers value per, lower observed / (exact Poisson upper limit of observed) * per, upper
 * observed / (exact Poisson lower limit) * per.
 * Source: PHEindicatormethods calculate_funnel_limits, ratio; its search for the Poisson limits
 * stops at about 1e-7, ours are exact. */
bool rg_stats_funnel_limits_ratio(double observed, double per, double level,
                                  rg_stats_funnel *out, rg_err *err) RG_MUST_CHECK;

/* Limits around an average proportion for an area with `population` people.
 *
 *   population  more than 0
 *   average     sum of numerators / sum of denominators over all areas; 0 to 1
 *   per         1 or 100
 *   level       as above
 *
 * Answers the proportions whose Wilson interval just reaches the average, which come to
 * average +- z sqrt(average (1 - average) / population), kept within 0 and 1, times per.
 * Source: PHEindicatormethods calculate_funnel_limits, proportion (which stops at 100 whatever
 * the multiplier). */
bool rg_stats_funnel_limits_proportion(double population, double average, double per,
                                       double level, rg_stats_funnel *out,
                                       rg_err *err) RG_MUST_CHECK;

typedef enum rg_stats_funnel_class {
    RG_STATS_FUNNEL_NOT_APPLICABLE = 0, /* something is missing, or a DSR on under 10 events */
    RG_STATS_FUNNEL_HIGH_001,
    RG_STATS_FUNNEL_HIGH_025,
    RG_STATS_FUNNEL_NOT_SIGNIFICANT,
    RG_STATS_FUNNEL_LOW_025,
    RG_STATS_FUNNEL_LOW_001
} rg_stats_funnel_class;

/* "high (0.001)", "high (0.025)", "not significant", "low (0.025)", "low (0.001)",
 * "not applicable". */
const char *rg_stats_funnel_name(rg_stats_funnel_class class);

/* Is observed more or less than expected?  observed 0 or more; expected more than 0.
 * Exact Poisson below 10 events, Byar's from 10.  A missing argument: not applicable.
 * Source of these three: PHEindicatormethods assign_funnel_significance. */
bool rg_stats_funnel_significance_ratio(double observed, double expected,
                                        rg_stats_funnel_class *out, rg_err *err) RG_MUST_CHECK;

/* Is x of n above or below the average proportion (0 to 1)?  x 0 to n; n more than 0. */
bool rg_stats_funnel_significance_proportion(double x, double n, double average,
                                             rg_stats_funnel_class *out,
                                             rg_err *err) RG_MUST_CHECK;

typedef struct rg_stats_funnel_rate {
    double count;      /* events; 0 or more */
    double rate;       /* per `per`; more than 0 unless count is 0 */
    double average;    /* sum of counts / sum of denominators: events for each person, not per
                          `per`; more than 0 */
    double per;        /* the multiplier of rate; more than 0 */
    double population; /* read only where count is 0, as the rate then tells no denominator;
                          NA otherwise */
    bool dsr;          /* rate is directly standardised: not applicable under 10 events */
} rg_stats_funnel_rate;

/* Is a crude or directly standardised rate above or below the average?  The denominator is
 * count / rate * per.  A missing rate (a DSR on under 10 events) or average: not applicable. */
bool rg_stats_funnel_significance_rate(const rg_stats_funnel_rate *args,
                                       rg_stats_funnel_class *out, rg_err *err) RG_MUST_CHECK;

#endif
