/* stats/change.h - Two counts: how much they differ, and whether that is clear. */
#ifndef RG_STATS_CHANGE_H
#define RG_STATS_CHANGE_H

#include "stats/interval.h"

typedef enum rg_stats_change_class {
    RG_STATS_CHANGE_UNKNOWN = 0, /* a count or exposure is missing */
    RG_STATS_INCREASE,
    RG_STATS_DECREASE,
    RG_STATS_NOT_CLEAR
} rg_stats_change_class;

typedef struct rg_stats_change_answer {
    double value; /* percent: 100 (ratio of rates - 1); NA where before is 0 */
    double lower; /* percent; NA with value */
    double upper;
    double p; /* two-sided; there even where before is 0 */
    rg_stats_change_class class;
} rg_stats_change_answer;

/* The change from one period to another.
 *
 *   before, after       events; whole numbers, 0 or more
 *   exposure_before     months, or person-time, of each period; more than 0; 1 and 1 where they
 *   exposure_after      are equal
 *   level               0.9 to less than 1
 *
 * p: exact, conditional on the sum: after ~ Binomial(before + after, exposure_after / (both)),
 * two-sided as R's binom.test (the sum of the probabilities no greater than that observed, with
 * a relative tolerance of 1e-7).  class is increase or decrease where p < 1 - level.
 * Limits: ratio * exp(+- z sqrt(1/before + 1/after)) where before is 10 or more and after more
 * than 0; else exact conditional limits (Clopper and Pearson's on the binomial share).
 * p and limits are of two methods: close to the level one can be clear and the other not.
 * Counts of independent events are assumed. */
bool rg_stats_change(double before, double after, double exposure_before, double exposure_after,
                     double level, rg_stats_change_answer *out, rg_err *err) RG_MUST_CHECK;

/* "increase", "decrease", "not clear", or NULL. */
const char *rg_stats_change_name(rg_stats_change_class class);

typedef struct rg_stats_ratio_answer {
    double value; /* rate a / rate b; NA where events_b is 0 */
    double lower; /* NA with value */
    double upper;
    double p; /* two-sided, as rg_stats_change */
} rg_stats_ratio_answer;

/* The ratio of two rates.
 *
 *   events_a, events_b          whole numbers, 0 or more
 *   population_a, population_b  people or person-time; more than 0
 *   level                       0.9 to less than 1
 *
 * Limits: ratio * exp(+- z sqrt(1/events_a + 1/events_b)) where both are 10 or more; else exact
 * conditional limits. */
bool rg_stats_ratio(double events_a, double population_a, double events_b, double population_b,
                    double level, rg_stats_ratio_answer *out, rg_err *err) RG_MUST_CHECK;

#endif
