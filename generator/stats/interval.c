#include "stats/interval.h"

#include "stats/inside.h"

bool rg_stats_byars(double events, double level, rg_stats_limits *out, rg_err *err)
{
    if (!rg_stats_need_not_negative("events", events, err) || !rg_stats_need_level(level, err))
        return false;
    double z = rg_stats_z(level);
    double lower = events > 0 ? rg_stats_byars_lower(events, z) : RG_STATS_NA;
    *out = (rg_stats_limits){lower, rg_stats_byars_upper(events, z), "Byars"};
    return true;
}

static rg_stats_limits wilson(double x, double n, double level)
{
    if (level == 1)
        return (rg_stats_limits){0, 1, "Wilson"};
    double z = rg_stats_z(level);
    double middle = 2 * x + z * z;
    double half = z * sqrt(z * z + 4 * x * (1 - x / n));
    double scale = 2 * (n + z * z);
    /* middle - half, times middle + half over itself: both are nearly equal where x is small beside n.
     * Rounding may carry the upper end past 1, which it reaches at x = n. */
    double lower = 2 * x * x / n / (middle + half);
    double upper = x == n ? 1 : fmin((middle + half) / scale, 1);
    return (rg_stats_limits){lower, upper, "Wilson"};
}

bool rg_stats_wilson(double x, double n, double level, rg_stats_limits *out, rg_err *err)
{
    if (!rg_stats_need_not_negative("x", x, err) || !rg_stats_need_positive("n", n, err))
        return false;
    if (x > n)
        return rg_fail(err, RG_E_DATA, "x must not be more than n: %.15g of %.15g", x, n);
    if (level != 1 && !rg_stats_need_level(level, err))
        return false;
    if (isnan(x) || isnan(n))
        *out = (rg_stats_limits){RG_STATS_NA, RG_STATS_NA, "Wilson"};
    else
        *out = wilson(x, n, level);
    return true;
}
