#include "stats/inequality.h"

#include "stats/inside.h"

#include <stdlib.h>

#define MATHLIB_STANDALONE
#include <Rmath.h>

/* A value of the line is a weighted sum of the quantiles' values: these are the weights.  Means
 * and standard errors are on the scale that is drawn from. */
typedef struct model {
    size_t n;
    bool turn_back; /* drawn on another scale than the line is fitted on */
    rg_stats_sii_kind kind;
    double mean[RG_STATS_SII_QUANTILES_MAX];
    double error[RG_STATS_SII_QUANTILES_MAX];
    double fitted[RG_STATS_SII_QUANTILES_MAX]; /* the values the line is fitted to */
    double slope[RG_STATS_SII_QUANTILES_MAX];  /* weights of the slope */
    double start[RG_STATS_SII_QUANTILES_MAX];  /* weights of the line at 0 */
} model;

static double forward(rg_stats_sii_kind kind, double x)
{
    switch (kind) {
    case RG_STATS_SII_RATE:
        return log(x);
    case RG_STATS_SII_PROPORTION:
        return log(x / (1 - x));
    case RG_STATS_SII_NORMAL:
        break;
    }
    return x;
}

static double back(rg_stats_sii_kind kind, double t)
{
    switch (kind) {
    case RG_STATS_SII_RATE:
        return exp(t);
    case RG_STATS_SII_PROPORTION:
        return 1 / (1 + exp(-t));
    case RG_STATS_SII_NORMAL:
        break;
    }
    return t;
}

static bool check_list(const char *name, rg_stats_list list, const rg_stats_sii_args *a,
                       rg_err *err)
{
    if (!rg_stats_need_length(name, list, "population", a->population, err) ||
        !rg_stats_need_none_missing(name, list, err) ||
        !rg_stats_need_all_finite(name, list, err))
        return false;
    if (a->kind == RG_STATS_SII_NORMAL)
        return true;
    for (size_t i = 0; i < list.n; i++)
        if (!(list.p[i] > 0) || (a->kind == RG_STATS_SII_PROPORTION && !(list.p[i] < 1)))
            return rg_fail(err, RG_E_DATA, "%s must all be %s; value %zu is %.15g", name,
                           a->kind == RG_STATS_SII_RATE
                               ? "more than 0 for a rate"
                               : "more than 0 and less than 1 for a proportion",
                           i + 1, list.p[i]);
    return true;
}

/* The share of the simulations below the upper limit, computed as PHE does. */
static double upper_tail(double level)
{
    return level + (1 - level) / 2;
}

static bool check_numbers(const rg_stats_sii_args *a, rg_err *err)
{
    if (a->transform && a->kind == RG_STATS_SII_NORMAL)
        return rg_fail(err, RG_E_DATA, "transform needs kind rate or proportion");
    if (a->multiplier != 1 && a->multiplier != -1)
        return rg_fail(err, RG_E_DATA, "multiplier must be 1 or -1, not %d", a->multiplier);
    if (!rg_stats_need_level(a->level, err))
        return false;
    if (a->draws < RG_STATS_SII_DRAWS_MIN || a->draws > RG_STATS_SII_DRAWS_MAX)
        return rg_fail(err, RG_E_DATA, "draws must be %d to %d, not %lld",
                       RG_STATS_SII_DRAWS_MIN, RG_STATS_SII_DRAWS_MAX, (long long)a->draws);
    if (nearbyint((double)a->draws * (1 - upper_tail(a->level))) < 1)
        return rg_fail(err, RG_E_DATA, "draws must be more than %lld for level %.15g",
                       (long long)a->draws, a->level);
    return true;
}

static bool check(const rg_stats_sii_args *a, rg_err *err)
{
    if (a->population.n < RG_STATS_SII_QUANTILES_MIN ||
        a->population.n > RG_STATS_SII_QUANTILES_MAX)
        return rg_fail(err, RG_E_DATA, "population must hold 5 to 100 quantiles, not %zu",
                       a->population.n);
    if (!rg_stats_need_none_missing("population", a->population, err) ||
        !rg_stats_need_all_positive("population", a->population, err) ||
        !check_list("value", a->value, a, err) || !check_list("lower", a->lower, a, err) ||
        !check_list("upper", a->upper, a, err) ||
        !rg_stats_need_all_in_order("lower", a->lower, "upper", a->upper, err))
        return false;
    return check_numbers(a, err);
}

/* Least squares of y sqrt(a) on sqrt(a) and b sqrt(a) without intercept: a line through (b, y)
 * weighted by a, where a are shares of the population and b their midpoints. */
static void set_line(model *m, rg_stats_list population)
{
    double total = rg_stats_sum(population), done = 0, centre = 0, spread = 0;
    double share[RG_STATS_SII_QUANTILES_MAX], middle[RG_STATS_SII_QUANTILES_MAX];
    for (size_t i = 0; i < m->n; i++) {
        share[i] = population.p[i] / total;
        middle[i] = done + share[i] / 2;
        done += share[i];
        centre += share[i] * middle[i];
    }
    for (size_t i = 0; i < m->n; i++)
        spread += share[i] * (middle[i] - centre) * (middle[i] - centre);
    for (size_t i = 0; i < m->n; i++) {
        m->slope[i] = share[i] * (middle[i] - centre) / spread;
        m->start[i] = share[i] - m->slope[i] * centre;
    }
}

static void set_model(model *m, const rg_stats_sii_args *a)
{
    m->n = a->population.n;
    m->kind = a->kind;
    m->turn_back = a->kind != RG_STATS_SII_NORMAL && !a->transform;
    double z95 = rg_stats_z(0.95);
    for (size_t i = 0; i < m->n; i++) {
        m->mean[i] = forward(a->kind, a->value.p[i]);
        double width = forward(a->kind, a->upper.p[i]) - forward(a->kind, a->lower.p[i]);
        m->error[i] = width / z95 / 2;
        m->fitted[i] = a->transform ? m->mean[i] : a->value.p[i];
    }
    set_line(m, a->population);
}

static double weigh(const double *weights, const double *values, size_t n)
{
    double total = 0;
    for (size_t i = 0; i < n; i++)
        total += weights[i] * values[i];
    return total;
}

static uint64_t splitmix64(uint64_t *state)
{
    uint64_t x = (*state += 0x9e3779b97f4a7c15U);
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

/* Standard normal by inversion; the half keeps the fraction off 0 and 1. */
static double draw_normal(uint64_t *state)
{
    double fraction = ((double)(splitmix64(state) >> 11) + 0.5) * 0x1p-53;
    return qnorm(fraction, 0, 1, 1, 0);
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Slopes of `draws` simulations, times sign, in order of size. */
static void simulate(const model *m, uint64_t seed, double sign, double *slopes, size_t draws)
{
    for (size_t d = 0; d < draws; d++) {
        double slope = 0;
        for (size_t i = 0; i < m->n; i++) {
            double y = m->mean[i] + m->error[i] * draw_normal(&seed);
            slope += m->slope[i] * (m->turn_back ? back(m->kind, y) : y);
        }
        slopes[d] = sign * slope;
    }
    qsort(slopes, draws, sizeof *slopes, by_size);
}

/* PHE's position: R's round, halves to even, counted from 1. */
static double at_fraction(const double *sorted, size_t draws, double fraction)
{
    return sorted[(size_t)nearbyint((double)draws * fraction) - 1];
}

static double finite_or_na(double x)
{
    return isfinite(x) ? x : RG_STATS_NA;
}

/* Difference of the two ends, on the scale of the indicator, of a line of this slope through
 * `half` in the middle. */
static double gap(rg_stats_sii_kind kind, double half, double slope)
{
    return back(kind, half + slope / 2) - back(kind, half - slope / 2);
}

static void answer(const model *m, const rg_stats_sii_args *a, double low, double high,
                   rg_stats_sii_answer *out)
{
    double slope = weigh(m->slope, m->fitted, m->n), start = weigh(m->start, m->fitted, m->n);
    rg_stats_sii_kind scale = a->transform ? a->kind : RG_STATS_SII_NORMAL;
    double first = back(scale, start), last = back(scale, start + slope);
    out->value = a->multiplier * (last - first);
    out->rii = finite_or_na(a->multiplier < 0 ? first / last : last / first);
    out->lower = low;
    out->upper = high;
    if (a->transform) {
        double half = start + slope / 2;
        bool turned = a->multiplier < 0;
        out->lower = a->multiplier * gap(scale, half, turned ? high : low);
        out->upper = a->multiplier * gap(scale, half, turned ? low : high);
    }
}

bool rg_stats_sii(const rg_stats_sii_args *args, rg_arena *scratch, rg_stats_sii_answer *out,
                  rg_err *err)
{
    rg_stats_sii_args a = *args;
    a.multiplier = a.multiplier == 0 ? 1 : a.multiplier;
    a.draws = a.draws == 0 ? RG_STATS_SII_DRAWS : a.draws;
    if (!check(&a, err))
        return false;
    rg_arena_mark mark = rg_arena_here(scratch);
    size_t draws = (size_t)a.draws;
    double *slopes = RG_NEW_N(scratch, double, draws);
    model m;
    set_model(&m, &a);
    simulate(&m, a.seed, a.transform ? 1 : a.multiplier, slopes, draws);
    double above = upper_tail(a.level);
    answer(&m, &a, at_fraction(slopes, draws, 1 - above), at_fraction(slopes, draws, above),
           out);
    rg_arena_rewind(scratch, mark);
    return true;
}
