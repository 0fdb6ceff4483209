#include "stats/series.h"

#include "stats/inside.h"

#define MATHLIB_STANDALONE
#include <Rmath.h>

enum { KENDALL_EXACT = 50, KENDALL_MOST = 1000 };

/* Pairs that agree with the order minus those that do not. */
static double score(rg_stats_list v)
{
    double s = 0;
    for (size_t i = 0; i < v.n; i++)
        for (size_t k = i + 1; k < v.n; k++)
            s += sign(v.p[k] - v.p[i]);
    return s;
}

/* Over groups of equal values: sums of t(t-1), of t(t-1)(2t+5). */
typedef struct ties {
    double pairs, spread;
} ties;

static ties count_ties(rg_stats_list v)
{
    ties t = {0};
    for (size_t i = 0; i < v.n; i++) {
        double same = 0;
        bool first = true;
        for (size_t k = 0; k < v.n; k++) {
            same += v.p[k] == v.p[i];
            first &= k >= i || v.p[k] != v.p[i];
        }
        if (!first)
            continue;
        t.pairs += same * (same - 1);
        t.spread += same * (same - 1) * (2 * same + 5);
    }
    return t;
}

/* Probability that a random order of n has at most q inversions, without ties: by the number of orders of m
 * with each number of inversions, m growing. */
static double orders_below(size_t n, size_t q)
{
    enum { MOST = KENDALL_EXACT * (KENDALL_EXACT - 1) / 2 + 1 };
    double ways[MOST] = {1}, next[MOST];
    for (size_t m = 2; m <= n; m++) {
        size_t most = m * (m - 1) / 2;
        double sum = 0;
        for (size_t i = 0; i <= most; i++) {
            size_t before = (m - 1) * (m - 2) / 2;
            sum += i <= before ? ways[i] : 0;
            sum -= i >= m && i - m <= before ? ways[i - m] : 0;
            next[i] = sum / (double)m;
        }
        for (size_t i = 0; i <= most; i++)
            ways[i] = next[i];
    }
    double p = 0;
    for (size_t i = 0; i <= q; i++)
        p += ways[i];
    return p;
}

static double kendall_p(double s, size_t n, ties t)
{
    double pairs = (double)n * (double)(n - 1) / 2;
    if (t.pairs == 0 && n <= KENDALL_EXACT) {
        size_t few = (size_t)((pairs - fabs(s)) / 2);
        return fmin(1, 2 * orders_below(n, few));
    }
    double variance = ((double)n * (double)(n - 1) * (2 * (double)n + 5) - t.spread) / 18;
    double z = s == 0 ? 0 : (fabs(s) - 1) / sqrt(variance);
    return fmin(1, 2 * pnorm(z, 0, 1, 0, 0));
}

bool rg_stats_kendall(rg_stats_list values, rg_stats_kendall_answer *out, rg_err *err)
{
    if (!rg_stats_need_all_finite("values", values, err) ||
        !rg_stats_need_none_missing("values", values, err))
        return false;
    if (values.n < 4 || values.n > KENDALL_MOST)
        return rg_fail(err, RG_E_DATA, "values must be 4 to %d numbers, not %zu", KENDALL_MOST,
                       values.n);
    ties t = count_ties(values);
    double n = (double)values.n, pairs = n * (n - 1) / 2, s = score(values);
    if (t.pairs == n * (n - 1)) {
        *out = (rg_stats_kendall_answer){RG_STATS_NA, RG_STATS_NA};
        return true;
    }
    *out = (rg_stats_kendall_answer){s / sqrt(pairs * (pairs - t.pairs / 2)),
                                     kendall_p(s, values.n, t)};
    return true;
}

bool rg_stats_correlation(rg_stats_list x, rg_stats_list y, double level,
                          rg_stats_estimate *out, rg_err *err)
{
    if (!rg_stats_need_level(level, err) || !rg_stats_need_all_finite("x", x, err) ||
        !rg_stats_need_all_finite("y", y, err) || !rg_stats_need_none_missing("x", x, err) ||
        !rg_stats_need_none_missing("y", y, err) || !rg_stats_need_length("y", y, "x", x, err))
        return false;
    if (x.n < 4)
        return rg_fail(err, RG_E_DATA, "x must be at least 4 numbers, not %zu", x.n);
    double n = (double)x.n, mx = rg_stats_sum(x) / n, my = rg_stats_sum(y) / n;
    double xx = 0, yy = 0, xy = 0;
    for (size_t i = 0; i < x.n; i++) {
        xx += (x.p[i] - mx) * (x.p[i] - mx);
        yy += (y.p[i] - my) * (y.p[i] - my);
        xy += (x.p[i] - mx) * (y.p[i] - my);
    }
    double r = xx > 0 && yy > 0 ? fmax(-1, fmin(1, xy / sqrt(xx * yy))) : RG_STATS_NA;
    double half = rg_stats_z(level) / sqrt(n - 3);
    *out = (rg_stats_estimate){r, tanh(atanh(r) - half), tanh(atanh(r) + half), "Fisher's z"};
    return true;
}

bool rg_stats_gini(rg_stats_list values, double *out, rg_err *err)
{
    if (!rg_stats_need_all_not_negative("values", values, err) ||
        !rg_stats_need_none_missing("values", values, err))
        return false;
    if (values.n < 2)
        return rg_fail(err, RG_E_DATA, "values must be at least 2 numbers, not %zu", values.n);
    double apart = 0, sum = rg_stats_sum(values), n = (double)values.n;
    for (size_t i = 0; i < values.n; i++)
        for (size_t k = 0; k < values.n; k++)
            apart += fabs(values.p[i] - values.p[k]);
    *out = sum > 0 ? apart / (2 * n * sum) : RG_STATS_NA;
    return true;
}

static double beyond(double x, double y)
{
    return sqrt(x * x + y * y);
}

rg_stats_estimate rg_stats_difference(rg_stats_estimate a, rg_stats_estimate b)
{
    double d = a.value - b.value;
    return (rg_stats_estimate){d, d - beyond(a.value - a.lower, b.upper - b.value),
                               d + beyond(a.upper - a.value, b.value - b.lower), "MOVER"};
}

rg_stats_estimate rg_stats_quotient(rg_stats_estimate a, rg_stats_estimate b)
{
    rg_stats_estimate none = {RG_STATS_NA, RG_STATS_NA, RG_STATS_NA, "MOVER"};
    if (!(a.value > 0) || !(b.value > 0))
        return none;
    rg_stats_estimate la = {log(a.value), a.lower > 0 ? log(a.lower) : RG_STATS_NA,
                            log(a.upper), NULL};
    rg_stats_estimate lb = {log(b.value), b.lower > 0 ? log(b.lower) : RG_STATS_NA,
                            log(b.upper), NULL};
    rg_stats_estimate d = rg_stats_difference(la, lb);
    return (rg_stats_estimate){a.value / b.value, exp(d.lower), exp(d.upper), "MOVER"};
}
