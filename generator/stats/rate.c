#include "stats/rate.h"

#include "stats/inside.h"

#define MATHLIB_STANDALONE
#include <Rmath.h>

bool rg_stats_rate(double events, double population, double per, double level,
                   rg_stats_estimate *out, rg_err *err)
{
    if (!rg_stats_need_not_negative("events", events, err) ||
        !rg_stats_need_positive("population", population, err) ||
        !rg_stats_need_per(per, err) || !rg_stats_need_level(level, err))
        return false;
    rg_stats_limits count = rg_stats_count_limits(events, level);
    *out = (rg_stats_estimate){events / population * per, count.lower / population * per,
                               count.upper / population * per, count.method};
    return true;
}

bool rg_stats_proportion(double x, double n, double per, double level, rg_stats_estimate *out,
                         rg_err *err)
{
    rg_stats_limits limits;
    if (!rg_stats_wilson(x, n, level, &limits, err) || !rg_stats_need_per_1_or_100(per, err))
        return false;
    *out =
        (rg_stats_estimate){x / n * per, limits.lower * per, limits.upper * per, limits.method};
    return true;
}

/* Standard deviation with n - 1; NaN for one value. */
static double deviation(rg_stats_list values, double mean)
{
    double squares = 0;
    for (size_t i = 0; i < values.n; i++)
        squares += (values.p[i] - mean) * (values.p[i] - mean);
    return values.n > 1 ? sqrt(squares / (double)(values.n - 1)) : RG_STATS_NA;
}

bool rg_stats_mean(rg_stats_list values, double level, rg_stats_estimate *out, rg_err *err)
{
    if (!rg_stats_need_some("values", values, err) ||
        !rg_stats_need_all_finite("values", values, err) || !rg_stats_need_level(level, err))
        return false;
    double n = (double)values.n, mean = rg_stats_sum(values) / n;
    double half = RG_STATS_NA;
    if (values.n > 1)
        half = fabs(qt((1 - level) / 2, n - 1, 1, 0)) * deviation(values, mean) / sqrt(n);
    *out = (rg_stats_estimate){mean, mean - half, mean + half, "Student's t-distribution"};
    return true;
}
