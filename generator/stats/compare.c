#include "stats/compare.h"

#include "stats/inside.h"

static bool have(double lower, double upper)
{
    return !isnan(lower) && !isnan(upper);
}

static bool check(const rg_stats_compare_args *a, rg_err *err)
{
    if (!rg_stats_need_finite("value", a->value, err) ||
        !rg_stats_need_order("lower", a->lower, "upper", a->upper, err) ||
        !rg_stats_need_order("lower998", a->lower998, "upper998", a->upper998, err) ||
        !rg_stats_need_finite("benchmark", a->benchmark, err) ||
        !rg_stats_need_order("benchmark_lower", a->benchmark_lower, "benchmark_upper",
                             a->benchmark_upper, err))
        return false;
    if (a->lower998 > a->lower)
        return rg_fail(err, RG_E_DATA, "lower998 must not be more than lower: %.15g and %.15g",
                       a->lower998, a->lower);
    if (a->upper998 < a->upper)
        return rg_fail(err, RG_E_DATA, "upper998 must not be less than upper: %.15g and %.15g",
                       a->upper998, a->upper);
    if (have(a->lower998, a->upper998) && have(a->benchmark_lower, a->benchmark_upper))
        return rg_fail(err, RG_E_DATA,
                       "benchmark_lower and benchmark_upper must not be given together with "
                       "lower998 and upper998: they belong to two methods");
    return true;
}

static bool similar(const rg_stats_compare_args *a)
{
    if (!have(a->benchmark_lower, a->benchmark_upper))
        return a->lower <= a->benchmark && a->benchmark <= a->upper;
    return a->value < a->benchmark ? a->benchmark_lower <= a->upper
                                   : a->lower <= a->benchmark_upper;
}

static rg_stats_compare_class judge(const rg_stats_compare_args *a)
{
    bool below = a->value < a->benchmark;
    bool far = have(a->lower998, a->upper998) &&
               (a->benchmark < a->lower998 || a->benchmark > a->upper998);
    if (a->polarity == RG_STATS_POLARITY_NONE)
        return below ? RG_STATS_LOWER : RG_STATS_HIGHER;
    if (below == (a->polarity == RG_STATS_LOW_IS_GOOD))
        return far ? RG_STATS_BEST : RG_STATS_BETTER;
    return far ? RG_STATS_WORST : RG_STATS_WORSE;
}

bool rg_stats_compare(const rg_stats_compare_args *args, rg_stats_compare_class *out,
                      rg_err *err)
{
    if (!check(args, err))
        return false;
    if (isnan(args->value) || isnan(args->benchmark) || !have(args->lower, args->upper))
        *out = RG_STATS_NOT_COMPARED;
    else if (args->value == args->benchmark || similar(args))
        *out = RG_STATS_SIMILAR;
    else
        *out = judge(args);
    return true;
}

const char *rg_stats_compare_name(rg_stats_compare_class class)
{
    static const char *const names[] = {"not compared", "similar", "lower", "higher",
                                        "best",         "better",  "worse", "worst"};
    return names[class];
}
