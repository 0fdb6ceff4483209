#include "stats/inside.h"

#include <stdio.h>

#define MATHLIB_STANDALONE
#include <Rmath.h>

/* Above this a double no longer holds every whole number. */
#define LARGEST_COUNT 9007199254740992.0

typedef struct shown {
    char text[32];
} shown;

/* A number as it stands in a sentence. */
static shown show(double x)
{
    shown s;
    if (isnan(x))
        snprintf(s.text, sizeof s.text, "missing");
    else if (isinf(x))
        snprintf(s.text, sizeof s.text, "infinite");
    else
        snprintf(s.text, sizeof s.text, "%.15g", x);
    return s;
}

bool rg_stats_need_level(double level, rg_err *err)
{
    if (level >= 0.9 && level < 1)
        return true;
    return rg_fail(err, RG_E_DATA, "level must be at least 0.9 and less than 1, not %s%s",
                   show(level).text, level >= 90 && level < 100 ? "; write 0.95 for 95%" : "");
}

bool rg_stats_need_finite(const char *name, double x, rg_err *err)
{
    if (!isinf(x))
        return true;
    return rg_fail(err, RG_E_DATA, "%s must be a finite number", name);
}

bool rg_stats_need_not_negative(const char *name, double x, rg_err *err)
{
    if (isnan(x) || (x >= 0 && !isinf(x)))
        return true;
    return rg_fail(err, RG_E_DATA, "%s must be 0 or more, not %s", name, show(x).text);
}

bool rg_stats_need_positive(const char *name, double x, rg_err *err)
{
    if (isnan(x) || (x > 0 && !isinf(x)))
        return true;
    return rg_fail(err, RG_E_DATA, "%s must be more than 0, not %s", name, show(x).text);
}

bool rg_stats_need_count(const char *name, double x, rg_err *err)
{
    if (isnan(x) || (x >= 0 && x <= LARGEST_COUNT && floor(x) == x))
        return true;
    return rg_fail(err, RG_E_DATA, "%s must be a whole number of 0 or more, not %s", name,
                   show(x).text);
}

bool rg_stats_need_per(double per, rg_err *err)
{
    if (per > 0 && !isinf(per))
        return true;
    return rg_fail(err, RG_E_DATA, "per must be more than 0, not %s", show(per).text);
}

bool rg_stats_need_per_1_or_100(double per, rg_err *err)
{
    if (per == 1 || per == 100)
        return true;
    return rg_fail(err, RG_E_DATA, "per must be 1 or 100, not %s", show(per).text);
}

bool rg_stats_need_order(const char *lower_name, double lower, const char *upper_name,
                         double upper, rg_err *err)
{
    if (!rg_stats_need_finite(lower_name, lower, err) ||
        !rg_stats_need_finite(upper_name, upper, err))
        return false;
    if (!(lower > upper)) /* holds where one is missing */
        return true;
    return rg_fail(err, RG_E_DATA, "%s must not be more than %s: %s and %s", lower_name,
                   upper_name, show(lower).text, show(upper).text);
}

static bool fail_member(const char *name, const char *rule, size_t i, double x, rg_err *err)
{
    return rg_fail(err, RG_E_DATA, "%s must all be %s; value %zu is %s", name, rule, i + 1,
                   show(x).text);
}

bool rg_stats_need_all_finite(const char *name, rg_stats_list list, rg_err *err)
{
    for (size_t i = 0; i < list.n; i++)
        if (isinf(list.p[i]))
            return fail_member(name, "finite numbers", i, list.p[i], err);
    return true;
}

bool rg_stats_need_all_not_negative(const char *name, rg_stats_list list, rg_err *err)
{
    for (size_t i = 0; i < list.n; i++)
        if (list.p[i] < 0 || isinf(list.p[i]))
            return fail_member(name, "0 or more", i, list.p[i], err);
    return true;
}

bool rg_stats_need_all_positive(const char *name, rg_stats_list list, rg_err *err)
{
    for (size_t i = 0; i < list.n; i++)
        if (list.p[i] <= 0 || isinf(list.p[i]))
            return fail_member(name, "more than 0", i, list.p[i], err);
    return true;
}

bool rg_stats_need_none_missing(const char *name, rg_stats_list list, rg_err *err)
{
    for (size_t i = 0; i < list.n; i++)
        if (isnan(list.p[i]))
            return rg_fail(err, RG_E_DATA,
                           "%s must have no missing value; value %zu is missing", name, i + 1);
    return true;
}

bool rg_stats_need_some(const char *name, rg_stats_list list, rg_err *err)
{
    if (list.n > 0)
        return true;
    return rg_fail(err, RG_E_DATA, "%s must hold at least one value", name);
}

bool rg_stats_need_length(const char *name, rg_stats_list list, const char *model_name,
                          rg_stats_list model, rg_err *err)
{
    if (list.n == model.n)
        return true;
    return rg_fail(err, RG_E_DATA, "%s must be as long as %s: %zu and %zu values", name,
                   model_name, list.n, model.n);
}

bool rg_stats_need_all_in_order(const char *lower_name, rg_stats_list lower,
                                const char *upper_name, rg_stats_list upper, rg_err *err)
{
    if (!rg_stats_need_all_finite(lower_name, lower, err) ||
        !rg_stats_need_all_finite(upper_name, upper, err))
        return false;
    for (size_t i = 0; i < lower.n; i++)
        if (lower.p[i] > upper.p[i])
            return rg_fail(err, RG_E_DATA,
                           "%s must not be more than %s; values %zu are %s and %s", lower_name,
                           upper_name, i + 1, show(lower.p[i]).text, show(upper.p[i]).text);
    return true;
}

static double sum(rg_stats_list list, bool missing_is_zero)
{
    double total = 0, lost = 0;
    for (size_t i = 0; i < list.n; i++) {
        double x = missing_is_zero && isnan(list.p[i]) ? 0 : list.p[i];
        double next = total + x;
        lost += fabs(total) >= fabs(x) ? (total - next) + x : (x - next) + total;
        total = next;
    }
    return total + lost;
}

double rg_stats_sum(rg_stats_list list)
{
    return sum(list, false);
}

double rg_stats_sum_present(rg_stats_list list)
{
    return sum(list, true);
}

double rg_stats_z(double level)
{
    return qnorm(level + (1 - level) / 2, 0, 1, 1, 0);
}

static double cube(double x)
{
    return x * x * x;
}

double rg_stats_byars_lower(double events, double z)
{
    double lower = events * cube(1 - 1 / (9 * events) - z / (3 * sqrt(events)));
    return lower < 0 ? RG_STATS_NA : lower;
}

double rg_stats_byars_upper(double events, double z)
{
    double x = events + 1;
    return x * cube(1 - 1 / (9 * x) + z / (3 * sqrt(x)));
}

double rg_stats_poisson_lower(double events, double level)
{
    return events > 0 ? qchisq((1 - level) / 2, 2 * events, 1, 0) / 2 : events;
}

double rg_stats_poisson_upper(double events, double level)
{
    return qchisq(level + (1 - level) / 2, 2 * events + 2, 1, 0) / 2;
}

rg_stats_limits rg_stats_count_limits(double events, double level)
{
    if (isnan(events))
        return (rg_stats_limits){RG_STATS_NA, RG_STATS_NA, NULL};
    if (events < RG_STATS_EXACT_BELOW)
        return (rg_stats_limits){rg_stats_poisson_lower(events, level),
                                 rg_stats_poisson_upper(events, level), "Exact"};
    double z = rg_stats_z(level);
    return (rg_stats_limits){rg_stats_byars_lower(events, z), rg_stats_byars_upper(events, z),
                             "Byars"};
}
