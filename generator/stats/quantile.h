/* stats/quantile.h - Quintiles, deciles and other equal groups by rank. */
#ifndef RG_STATS_QUANTILE_H
#define RG_STATS_QUANTILE_H

#include "base/arena.h"
#include "stats/interval.h"

#define RG_STATS_QUANTILE_GROUPS 10 /* where none is asked for (PHE) */
#define RG_STATS_QUANTILE_INVERT                                                               \
    true /* where nothing is said (PHE): highest value in group 1 */

/* Assign each value to one of `groups` groups of near-equal size.
 *
 *   values   one number an area; a missing one stays missing and is not counted
 *   groups   how many groups; 1 or more
 *   invert   true: group 1 holds the highest values (IMD score); false: the lowest (IMD rank)
 *   scratch  working memory; left as it was found
 *   out      values.n numbers, written in the order of values: 1 to groups, or NA
 *
 * Equal values get one group (that of their lowest rank).  With fewer values than groups every
 * answer is NA.  Source: PHEindicatormethods phe_quantile. */
bool rg_stats_quantile(rg_stats_list values, int groups, bool invert, rg_arena *scratch,
                       double *out, rg_err *err) RG_MUST_CHECK;

#endif
