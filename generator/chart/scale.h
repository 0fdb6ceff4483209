/* chart/scale.h - From data to points along one axis, and the round numbers marked on it. */
#ifndef RG_CHART_SCALE_H
#define RG_CHART_SCALE_H

#include <stdbool.h>
#include <stddef.h>

/* Values: from lies at start, to lies at end; start > end on an axis whose values grow upwards.
 */
typedef struct rg_scale {
    double from, to; /* from < to */
    double start, end;
} rg_scale;

double rg_scale_at(rg_scale scale, double value);

/* Categories: one step each, in order, from start onwards. */
typedef struct rg_steps {
    double start, step;
    size_t count;
} rg_steps;

double rg_steps_middle(rg_steps steps, size_t index);

enum { RG_TICKS_MAX = 10 };

typedef struct rg_ticks {
    double at[RG_TICKS_MAX]; /* rising, distinct, within the domain */
    size_t count;
    int decimals; /* that tell them apart; the same for all */
} rg_ticks;

/* Mark a domain at multiples of 1, 2 or 5 times a power of ten.
 *   from, to   the values to cover, from <= to; a domain of no width is widened
 *   most       marks at most, 3..RG_TICKS_MAX
 *   finest     decimals of the data: no step is smaller than one unit of the last of them
 *   outward    grow the domain to the next mark at each end that is not zero */
rg_ticks rg_ticks_choose(double *from, double *to, size_t most, int finest, bool outward);

/* Labels in a row, moved as little as possible so that none overlap.
 *   middle  where each would like its middle to be; on return where it goes
 *   size    their extents along the row
 *   gap     least space between neighbours
 * Order by wish is kept (equal wishes: order of the array).  False, and nothing moved, when
 * they do not fit between low and high. */
bool rg_spread(double *middle, const double *size, size_t count, double gap, double low,
               double high);

#endif
