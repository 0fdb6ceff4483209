#include "stats/funnel.h"

#include "stats/inside.h"

#define INNER 0.95  /* the 0.025 lines */
#define OUTER 0.998 /* the 0.001 lines */

bool rg_stats_funnel_limits_ratio(double observed, double per, double level,
                                  rg_stats_funnel *out, rg_err *err)
{
    if (!rg_stats_need_positive("observed", observed, err) || !rg_stats_need_per(per, err) ||
        !rg_stats_need_level(level, err))
        return false;
    double most = rg_stats_poisson_upper(observed, level);
    double least = rg_stats_poisson_lower(observed, level);
    *out = (rg_stats_funnel){per, observed / most * per, observed / least * per};
    return true;
}

static bool need_average(double average, rg_err *err)
{
    if (isnan(average) || (average >= 0 && average <= 1))
        return true;
    return rg_fail(err, RG_E_DATA, "average must be a proportion between 0 and 1, not %.15g",
                   average);
}

/* Half the width of the funnel.  Wilson's interval of a proportion q reaches the average a
 * where (q - a)^2 = z^2 a (1 - a) / n; PHE's longer expression comes to the same. */
static double funnel_half(double population, double average, double level)
{
    return rg_stats_z(level) * sqrt(average * (1 - average) / population);
}

bool rg_stats_funnel_limits_proportion(double population, double average, double per,
                                       double level, rg_stats_funnel *out, rg_err *err)
{
    if (!rg_stats_need_positive("population", population, err) || !need_average(average, err) ||
        !rg_stats_need_per_1_or_100(per, err) || !rg_stats_need_level(level, err))
        return false;
    *out = (rg_stats_funnel){average * per, RG_STATS_NA, RG_STATS_NA};
    double half = funnel_half(population, average, level);
    if (!isnan(half)) {
        out->lower = fmax(average - half, 0) * per;
        out->upper = fmin(average + half, 1) * per;
    }
    return true;
}

const char *rg_stats_funnel_name(rg_stats_funnel_class class)
{
    static const char *const names[] = {"not applicable",  "high (0.001)", "high (0.025)",
                                        "not significant", "low (0.025)",  "low (0.001)"};
    return names[class];
}

static rg_stats_funnel_class classify_events(double observed, double expected)
{
    rg_stats_limits inner = rg_stats_count_limits(observed, INNER);
    rg_stats_limits outer = rg_stats_count_limits(observed, OUTER);
    if (expected < outer.lower)
        return RG_STATS_FUNNEL_HIGH_001;
    if (expected < inner.lower)
        return RG_STATS_FUNNEL_HIGH_025;
    if (expected > outer.upper)
        return RG_STATS_FUNNEL_LOW_001;
    if (expected > inner.upper)
        return RG_STATS_FUNNEL_LOW_025;
    return RG_STATS_FUNNEL_NOT_SIGNIFICANT;
}

bool rg_stats_funnel_significance_ratio(double observed, double expected,
                                        rg_stats_funnel_class *out, rg_err *err)
{
    if (!rg_stats_need_not_negative("observed", observed, err) ||
        !rg_stats_need_positive("expected", expected, err))
        return false;
    bool missing = isnan(observed) || isnan(expected);
    *out = missing ? RG_STATS_FUNNEL_NOT_APPLICABLE : classify_events(observed, expected);
    return true;
}

static rg_stats_funnel_class classify_share(double share, double n, double average)
{
    double inner = funnel_half(n, average, INNER), outer = funnel_half(n, average, OUTER);
    if (share < average - outer)
        return RG_STATS_FUNNEL_LOW_001;
    if (share < average - inner)
        return RG_STATS_FUNNEL_LOW_025;
    if (share > average + outer)
        return RG_STATS_FUNNEL_HIGH_001;
    if (share > average + inner)
        return RG_STATS_FUNNEL_HIGH_025;
    return RG_STATS_FUNNEL_NOT_SIGNIFICANT;
}

bool rg_stats_funnel_significance_proportion(double x, double n, double average,
                                             rg_stats_funnel_class *out, rg_err *err)
{
    if (!rg_stats_need_not_negative("x", x, err) || !rg_stats_need_positive("n", n, err) ||
        !need_average(average, err))
        return false;
    if (x > n)
        return rg_fail(err, RG_E_DATA, "x must not be more than n: %.15g of %.15g", x, n);
    bool missing = isnan(x) || isnan(n) || isnan(average);
    *out = missing ? RG_STATS_FUNNEL_NOT_APPLICABLE : classify_share(x / n, n, average);
    return true;
}

static bool check_rate(const rg_stats_funnel_rate *a, rg_err *err)
{
    if (!rg_stats_need_not_negative("count", a->count, err) ||
        !rg_stats_need_not_negative("rate", a->rate, err) ||
        !rg_stats_need_positive("average", a->average, err) ||
        !rg_stats_need_per(a->per, err) ||
        !rg_stats_need_positive("population", a->population, err))
        return false;
    if (a->count > 0 && a->rate == 0)
        return rg_fail(err, RG_E_DATA, "rate must be more than 0 where count is %.15g",
                       a->count);
    if (a->count == 0 && a->rate > 0)
        return rg_fail(err, RG_E_DATA, "rate must be 0 where count is 0, not %.15g", a->rate);
    if (a->count == 0 && !a->dsr && isnan(a->population))
        return rg_fail(err, RG_E_DATA,
                       "population must be given where count is 0: the rate does not tell it");
    return true;
}

bool rg_stats_funnel_significance_rate(const rg_stats_funnel_rate *args,
                                       rg_stats_funnel_class *out, rg_err *err)
{
    if (!check_rate(args, err))
        return false;
    double population =
        args->count == 0 ? args->population : args->count / args->rate * args->per;
    double expected = population * args->average;
    bool too_few = args->dsr && args->count < RG_STATS_EXACT_BELOW;
    if (too_few || isnan(args->count) || isnan(expected))
        *out = RG_STATS_FUNNEL_NOT_APPLICABLE;
    else
        *out = classify_events(args->count, expected);
    return true;
}
