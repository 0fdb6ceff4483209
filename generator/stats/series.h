/* stats/series.h - A series in its order: whether it rises or falls, whether two move together; how uneven shares are. */
#ifndef RG_STATS_SERIES_H
#define RG_STATS_SERIES_H

#include "stats/interval.h"

typedef struct rg_stats_kendall_answer {
    double tau; /* tau-b, -1 to 1; NA where all values are equal */
    double p;   /* two-sided, of no trend */
} rg_stats_kendall_answer;

/* Mann and Kendall's test of a trend.
 *
 *   values  one number for each point, oldest first; 4 to 1000 of them, none missing
 *
 * Answers tau-b and its p: exact for up to 50 points without ties, else by the normal approximation with the
 * correction for ties and continuity.  Points are taken as independent, which months that follow a season are not.
 * Source: Mann 1945, Kendall 1975; as R's cor.test(x, 1:n, method = "kendall", exact = TRUE, continuity = TRUE). */
bool rg_stats_kendall(rg_stats_list values, rg_stats_kendall_answer *out,
                      rg_err *err) RG_MUST_CHECK;

/* Pearson's correlation.
 *
 *   x, y   as many numbers each, at least 4, none missing
 *   level  0.9 to less than 1
 *
 * Answers r with limits by Fisher's transformation, method "Fisher's z"; NA where one of them does not vary.
 * Source: Fisher 1921; as R's cor.test(x, y). */
bool rg_stats_correlation(rg_stats_list x, rg_stats_list y, double level,
                          rg_stats_estimate *out, rg_err *err) RG_MUST_CHECK;

/* Gini's coefficient of the numbers as they are: 0 where all are equal, (n - 1) / n where one holds everything.
 *
 *   values  0 or more each, at least 2, none missing
 *
 * NA where all are 0.  Source: Gini 1914; as R's ineq::Gini(x). */
bool rg_stats_gini(rg_stats_list values, double *out, rg_err *err) RG_MUST_CHECK;

/* Limits of a difference a - b, or of a ratio a / b, of two independent estimates from the limits of each.
 *
 *   a, b  estimates; a missing limit makes the answer's limits missing.  A ratio wants numbers above 0
 *
 * Answers the difference or ratio, method "MOVER".  For two proportions with Wilson's limits the difference is
 * Newcombe's method 10.  Source: Newcombe 1998; Zou and Donner 2008 (ratios on the log scale). */
rg_stats_estimate rg_stats_difference(rg_stats_estimate a, rg_stats_estimate b);
rg_stats_estimate rg_stats_quotient(rg_stats_estimate a, rg_stats_estimate b);

#endif
