#include "stats/quantile.h"

#include "stats/inside.h"

#include <stdlib.h>

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* The values that are there, turned about where the highest shall come first.
 * Turning is PHE's subtraction from the maximum, so that ties are theirs to the last bit. */
static size_t present(rg_stats_list values, bool invert, double *highest, double *out)
{
    size_t count = 0;
    *highest = -HUGE_VAL;
    for (size_t i = 0; i < values.n; i++)
        *highest = fmax(*highest, values.p[i]);
    for (size_t i = 0; i < values.n; i++)
        if (!isnan(values.p[i]))
            out[count++] = invert ? *highest - values.p[i] : values.p[i];
    return count;
}

/* How many of the sorted numbers are less than x. */
static size_t less_than(const double *sorted, size_t count, double x)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sorted[middle] < x)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static double group_of(double rank, double n, double groups)
{
    double group = floor((groups + 1) - ceil((n + 1 - rank) / (n / groups)));
    return group == 0 ? 1 : group;
}

bool rg_stats_quantile(rg_stats_list values, int groups, bool invert, rg_arena *scratch,
                       double *out, rg_err *err)
{
    if (!rg_stats_need_all_finite("values", values, err))
        return false;
    if (groups < 1)
        return rg_fail(err, RG_E_DATA, "groups must be 1 or more, not %d", groups);
    rg_arena_mark mark = rg_arena_here(scratch);
    double *sorted = RG_NEW_N(scratch, double, values.n + 1), highest;
    size_t count = present(values, invert, &highest, sorted);
    qsort(sorted, count, sizeof *sorted, by_size);
    for (size_t i = 0; i < values.n; i++) {
        double x = invert ? highest - values.p[i] : values.p[i];
        out[i] = RG_STATS_NA;
        if (!isnan(x) && count >= (size_t)groups)
            out[i] = group_of((double)less_than(sorted, count, x) + 1, (double)count, groups);
    }
    rg_arena_rewind(scratch, mark);
    return true;
}
