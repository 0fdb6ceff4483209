/* stats/interval.h - What every statistic answers with, and the two basic intervals.
 *
 * This room is pure arithmetic: no state, no input or output, no locale.  Three rules hold for
 * all of its functions:
 *
 *   Missing   NaN is "NA": the one way a missing number is written in this room.  A missing
 *             scalar makes a missing answer, never a zero; what a missing member of a list does
 *             is said at each function.  A method that cannot be known is NULL.
 *   Level     confidence is a fraction, at least 0.9 and less than 1; 0.95 and 0.998 are the
 *             levels published.  Percentages (95) are refused: one argument, one unit.
 *   Failure   a function answers false with RG_E_DATA and one sentence that begins with the
 *             name of the argument at fault; *out is then untouched.
 *
 * Infinite numbers are refused everywhere, and so is a missing level or multiplier.  Lists are
 * borrowed for the length of the call. */
#ifndef RG_STATS_INTERVAL_H
#define RG_STATS_INTERVAL_H

#include "base/attr.h"
#include "base/err.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>

#define RG_STATS_NA ((double)NAN)
#define RG_STATS_LEVEL 0.95       /* the level where none is asked for */
#define RG_STATS_EXACT_BELOW 10.0 /* events; rates take Byar's limits from here up (PHE) */

/* A list of numbers; p may be NULL when n is 0. */
typedef struct rg_stats_list {
    const double *p;
    size_t n;
} rg_stats_list;

/* method is a constant text, or NULL where it is not known. */
typedef struct rg_stats_limits {
    double lower;
    double upper;
    const char *method;
} rg_stats_limits;

typedef struct rg_stats_estimate {
    double value;
    double lower;
    double upper;
    const char *method;
} rg_stats_estimate;

/* Byar's approximation to the limits of a Poisson count.
 *
 *   events  how many happened; 0 or more, need not be whole
 *   level   see above
 *
 * Answers limits on the count, method "Byars".  A lower limit that would be below zero is NA
 * (1 event at 99.8%), and so is that of 0 events, where the formula has no value.  Always
 * Byar's, however few the events: rates use rg_stats_rate, which is exact below 10.
 * Source: Breslow and Day 1987, as PHEindicatormethods byars_lower and byars_upper. */
bool rg_stats_byars(double events, double level, rg_stats_limits *out,
                    rg_err *err) RG_MUST_CHECK;

/* Wilson's score limits of a proportion.
 *
 *   x      how many have the characteristic; 0 to n, need not be whole (weights)
 *   n      how many there are; more than 0
 *   level  see above; 1 is allowed here and gives 0 and 1
 *
 * Answers limits on the fraction x/n, between 0 and 1, method "Wilson".
 * Source: Wilson 1927, Newcombe and Altman 2000, as PHEindicatormethods wilson_lower and
 * wilson_upper. */
bool rg_stats_wilson(double x, double n, double level, rg_stats_limits *out,
                     rg_err *err) RG_MUST_CHECK;

#endif
