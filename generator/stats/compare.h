/* stats/compare.h - An area's value against a benchmark. */
#ifndef RG_STATS_COMPARE_H
#define RG_STATS_COMPARE_H

#include "stats/interval.h"
#include "stats/polarity.h"

typedef enum rg_stats_compare_class {
    RG_STATS_NOT_COMPARED = 0,
    RG_STATS_SIMILAR,
    RG_STATS_LOWER, /* without polarity */
    RG_STATS_HIGHER,
    RG_STATS_BEST, /* with polarity; best and worst only where 99.8% limits are given */
    RG_STATS_BETTER,
    RG_STATS_WORSE,
    RG_STATS_WORST
} rg_stats_compare_class;

/* Numbers not given are NA; a struct of zeros is not a valid question. */
typedef struct rg_stats_compare_args {
    double value;
    double lower; /* 95% limits of value */
    double upper;
    double lower998; /* 99.8% limits of value; both or neither */
    double upper998;
    double benchmark;
    double benchmark_lower; /* 95% limits of benchmark; both or neither */
    double benchmark_upper;
    rg_stats_polarity polarity;
} rg_stats_compare_args;

/* Compare a value with a benchmark, by what is given:
 *
 *   single interval    the benchmark within [lower, upper], ends included: similar; else lower
 *                      or higher as the value is, or better and worse under polarity
 *   two levels         (with lower998, upper998) outside those too: best or worst under
 *                      polarity
 *   double interval    (with benchmark_lower, benchmark_upper) similar where the two 95%
 *                      intervals overlap or touch
 *
 * Without value, benchmark or 95% limits: not compared.  A pair of which one is missing counts
 * as not given.  Fails where a lower limit is above its upper, where the 99.8% limits lie
 * inside the 95% ones, and where both further pairs are given, as they belong to different
 * methods.
 * Source: Fingertips, comparing areas. */
bool rg_stats_compare(const rg_stats_compare_args *args, rg_stats_compare_class *out,
                      rg_err *err) RG_MUST_CHECK;

/* "best", "better", "similar", "worse", "worst", "higher", "lower", "not compared". */
const char *rg_stats_compare_name(rg_stats_compare_class class);

#endif
