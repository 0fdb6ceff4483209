/* stats/inequality.h - Slope index of inequality. */
#ifndef RG_STATS_INEQUALITY_H
#define RG_STATS_INEQUALITY_H

#include "base/arena.h"
#include "stats/interval.h"

#include <stdint.h>

#define RG_STATS_SII_DRAWS 100000
#define RG_STATS_SII_DRAWS_MIN 1000    /* PHE */
#define RG_STATS_SII_DRAWS_MAX 5000000 /* 40 MB of working memory */
#define RG_STATS_SII_SEED 0
#define RG_STATS_SII_QUANTILES_MIN 5
#define RG_STATS_SII_QUANTILES_MAX 100

typedef enum rg_stats_sii_kind {
    RG_STATS_SII_NORMAL = 0,
    RG_STATS_SII_RATE,      /* simulated on the log scale */
    RG_STATS_SII_PROPORTION /* simulated on the logit scale; values are fractions */
} rg_stats_sii_kind;

typedef struct rg_stats_sii_args {
    rg_stats_list population; /* by quantile, most deprived first; each more than 0 */
    rg_stats_list value;      /* the indicator by quantile */
    rg_stats_list lower;      /* its 95% limits, whatever level is below */
    rg_stats_list upper;
    rg_stats_sii_kind kind;
    bool transform; /* fit the line on the log or logit scale too */
    int multiplier; /* 1; or -1, which turns the sign and inverts the RII; 0 means 1 */
    double level;   /* of the answer's limits: 0.9 to less than 1 */
    int64_t draws;  /* simulations; 1,000 to 5,000,000; 0 means 100,000 */
    uint64_t seed;  /* of the simulation; any; print it beside the result */
} rg_stats_sii_args;

typedef struct rg_stats_sii_answer {
    double value; /* the slope index: fitted value at the least deprived end less at the most */
    double lower;
    double upper;
    double rii; /* relative index: the same two fitted values as a ratio */
} rg_stats_sii_answer;

/* Slope and relative index of inequality with simulated limits.
 *
 * The lists are of one length, 5 to 100, none with a missing member.  A rate and its limits
 * must be more than 0, a proportion and its limits more than 0 and less than 1: logarithms and
 * logits are taken of them.  transform needs kind rate or proportion.  scratch is left as it
 * was found.
 *
 * The line is fitted by least squares weighted by population on the midpoints of the cumulated
 * population shares.  Each simulation draws every quantile's value from Normal(value,
 * (upper - lower) / (2 * 1.959964)), on the transformed scale where kind says so, and fits
 * again; the limits are the order statistics at round(draws * (1-level)/2) and
 * round(draws * (1 - (1-level)/2)), as PHE takes them (not interpolated).  With transform the
 * limits of the slope are turned back about the fitted midpoint, as PHE does.
 *
 * Random numbers: splitmix64 from seed, u = (top 53 bits + 0.5) / 2^53, normal by inversion;
 * quantiles in order within a draw.  Same arguments, same limits.
 * Source: PHEindicatormethods phe_sii; Low and Low 2004. */
bool rg_stats_sii(const rg_stats_sii_args *args, rg_arena *scratch, rg_stats_sii_answer *out,
                  rg_err *err) RG_MUST_CHECK;

#endif
