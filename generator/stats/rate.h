/* stats/rate.h - Crude rates, proportions and means with their intervals. */
#ifndef RG_STATS_RATE_H
#define RG_STATS_RATE_H

#include "stats/interval.h"

/* A crude rate.
 *
 *   events      how many happened; 0 or more; may exceed population
 *   population  people (or households, or person-years) at risk; more than 0
 *   per         the multiplier readers see: 1000 gives "per 1,000"; more than 0
 *   level       0.9 to less than 1
 *
 * Answers events / population * per and its limits.  Below 10 events they are exact Poisson
 * limits, method "Exact" (0 events: lower 0); from 10 Byar's, method "Byars".
 * Source: PHEindicatormethods phe_rate (Armitage and Berry 2002; Breslow and Day 1987). */
bool rg_stats_rate(double events, double population, double per, double level,
                   rg_stats_estimate *out, rg_err *err) RG_MUST_CHECK;

/* A proportion.
 *
 *   x, n   as rg_stats_wilson
 *   per    1 for a fraction, 100 for a percentage; nothing else
 *   level  0.9 to 1; 1 gives 0 and per
 *
 * Answers x / n * per with Wilson limits, method "Wilson".
 * Source: PHEindicatormethods phe_proportion. */
bool rg_stats_proportion(double x, double n, double per, double level, rg_stats_estimate *out,
                         rg_err *err) RG_MUST_CHECK;

/* A mean.
 *
 *   values  one number each; at least one; one missing value makes the answer missing
 *   level   0.9 to less than 1
 *
 * Answers the mean and mean +- t(1 - (1-level)/2, n-1) * s / sqrt(n), s with n-1; method
 * "Student's t-distribution".  One value alone has a mean and no limits (NA).
 * Source: PHEindicatormethods phe_mean. */
bool rg_stats_mean(rg_stats_list values, double level, rg_stats_estimate *out,
                   rg_err *err) RG_MUST_CHECK;

#endif
