#include "stats/xmr.h"

#include "stats/inside.h"

#include <stdlib.h>

#define LIMIT_FACTOR 2.66   /* 3 standard deviations in mean moving ranges */
#define SCREEN_FACTOR 3.267 /* upper limit of a moving range in mean moving ranges */
#define IN_A_ROW 7

typedef struct found {
    rg_arena *arena;
    rg_stats_xmr_signal *items;
    size_t count;
    size_t room;
} found;

/* Points first..last, counted from 0. */
static void add(found *f, rg_stats_xmr_rule rule, size_t first, size_t last, int side)
{
    *RG_PUSH(f->arena, f->items, f->count, f->room) =
        (rg_stats_xmr_signal){rule, first + 1, last + 1, side};
}

/* Mean of the moving ranges below a bound.  NaN where there are none. */
static double mean_range(rg_stats_list values, double bound)
{
    double total = 0, count = 0;
    for (size_t i = 1; i < values.n; i++) {
        double range = fabs(values.p[i] - values.p[i - 1]);
        if (range < bound) { /* false for a range to a missing point */
            total += range;
            count++;
        }
    }
    return total / count;
}

static double screened_range(rg_stats_list values, bool screen)
{
    double mean = mean_range(values, HUGE_VAL);
    return screen && mean > 0 ? mean_range(values, SCREEN_FACTOR * mean) : mean;
}

static int side_of(double x, double low, double high)
{
    return (x > high) - (x < low); /* 0 for a missing x */
}

static void find_outside(rg_stats_list values, const rg_stats_xmr_answer *a, found *f)
{
    for (size_t i = 0; i < values.n; i++) {
        int side = side_of(values.p[i], a->lower, a->upper);
        if (side != 0)
            add(f, RG_STATS_XMR_OUTSIDE, i, i, side);
    }
}

static void find_runs(rg_stats_list values, double mean, found *f)
{
    for (size_t first = 0, next; first < values.n; first = next) {
        int side = side_of(values.p[first], mean, mean);
        next = first + 1;
        while (next < values.n && side_of(values.p[next], mean, mean) == side)
            next++;
        if (side != 0 && next - first >= IN_A_ROW)
            add(f, RG_STATS_XMR_RUN, first, next - 1, side);
    }
}

/* Neighbouring stretches share a point: the top of a rise is where the fall begins. */
static void find_trends(rg_stats_list values, found *f)
{
    for (size_t first = 0, last; first + 1 < values.n; first = last) {
        int side = side_of(values.p[first + 1], values.p[first], values.p[first]);
        last = first + 1;
        while (side != 0 && last + 1 < values.n &&
               side_of(values.p[last + 1], values.p[last], values.p[last]) == side)
            last++;
        if (side != 0 && last - first + 1 >= IN_A_ROW)
            add(f, RG_STATS_XMR_TREND, first, last, side);
    }
}

/* Points beyond the inner line on one side, no two neighbours of them more than 2 apart. */
static void find_pairs(rg_stats_list values, const rg_stats_xmr_answer *a, int side, found *f)
{
    size_t first = 0, last = 0, members = 0;
    for (size_t i = 0; i < values.n; i++) {
        if (side_of(values.p[i], a->inner_lower, a->inner_upper) != side)
            continue;
        if (members > 0 && i - last <= 2) {
            members++;
        } else {
            if (members > 1)
                add(f, RG_STATS_XMR_TWO_OF_THREE, first, last, side);
            first = i;
            members = 1;
        }
        last = i;
    }
    if (members > 1)
        add(f, RG_STATS_XMR_TWO_OF_THREE, first, last, side);
}

static int by_place(const void *a, const void *b)
{
    const rg_stats_xmr_signal *x = a, *y = b;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    if (x->rule != y->rule)
        return x->rule < y->rule ? -1 : 1;
    return y->side - x->side;
}

static void find_signals(rg_stats_list values, rg_arena *arena, rg_stats_xmr_answer *out)
{
    found f = {.arena = arena};
    find_outside(values, out, &f);
    find_runs(values, out->value, &f);
    find_trends(values, &f);
    find_pairs(values, out, 1, &f);
    find_pairs(values, out, -1, &f);
    if (f.count > 0)
        qsort(f.items, f.count, sizeof *f.items, by_place);
    out->signals = f.items;
    out->signal_count = f.count;
}

static size_t count_present(rg_stats_list values)
{
    size_t count = 0;
    for (size_t i = 0; i < values.n; i++)
        count += isnan(values.p[i]) ? 0 : 1;
    return count;
}

bool rg_stats_xmr(rg_stats_list values, bool screen, rg_arena *arena, rg_stats_xmr_answer *out,
                  rg_err *err)
{
    if (!rg_stats_need_all_finite("values", values, err))
        return false;
    size_t count = count_present(values);
    if (count == 0)
        return rg_fail(err, RG_E_DATA, "values must hold at least one number");
    double mean = rg_stats_sum_present(values) / (double)count;
    double range = RG_STATS_NA;
    if (count >= RG_STATS_XMR_NO_LIMITS_BELOW)
        range = screened_range(values, screen);
    double reach = LIMIT_FACTOR * range, inner = reach * 2 / 3;
    *out = (rg_stats_xmr_answer){.value = mean,
                                 .lower = mean - reach,
                                 .upper = mean + reach,
                                 .inner_lower = mean - inner,
                                 .inner_upper = mean + inner,
                                 .moving_range = range,
                                 .trial = count < RG_STATS_XMR_TRIAL_BELOW};
    if (!isnan(range))
        find_signals(values, arena, out);
    return true;
}

const char *rg_stats_xmr_name(rg_stats_xmr_rule rule, int side)
{
    static const char *const names[] = {"outside limits", "7 in a row one side of the mean",
                                        NULL, "2 of 3 beyond the inner line"};
    if (rule == RG_STATS_XMR_TREND)
        return side > 0 ? "7 rising" : "7 falling";
    return names[rule];
}
