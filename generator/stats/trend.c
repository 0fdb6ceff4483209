#include "stats/trend.h"

#include "stats/inside.h"

#define WIDTH_IN_ERRORS 3.92 /* a 95% interval in standard errors, as Fingertips rounds it */

typedef struct point {
    double y;
    double weight;
} point;

typedef struct line {
    double slope;
    double chi2;
} line;

static bool check(const rg_stats_trend_args *a, rg_err *err)
{
    if (!rg_stats_need_all_finite("value", a->value, err) ||
        !rg_stats_need_length("lower", a->lower, "value", a->value, err) ||
        !rg_stats_need_length("upper", a->upper, "value", a->value, err) ||
        !rg_stats_need_length("count", a->count, "value", a->value, err) ||
        !rg_stats_need_all_not_negative("count", a->count, err) ||
        !rg_stats_need_length("denominator", a->denominator, "value", a->value, err) ||
        !rg_stats_need_all_not_negative("denominator", a->denominator, err))
        return false;
    return rg_stats_need_all_in_order("lower", a->lower, "upper", a->upper, err);
}

static bool is_valid(const rg_stats_trend_args *a, size_t i)
{
    return !isnan(a->value.p[i]) && !isnan(a->count.p[i]) && !isnan(a->denominator.p[i]);
}

static bool enough_to_fit(const rg_stats_trend_args *a)
{
    size_t valid = 0;
    for (size_t i = 0; i < a->value.n; i++) {
        if (!is_valid(a, i))
            continue;
        if (a->count.p[i] == a->denominator.p[i])
            return false;
        valid++;
    }
    return valid >= RG_STATS_TREND_POINTS;
}

/* The five latest valid points with limits, oldest first.  Answers how many there were. */
static size_t latest(const rg_stats_trend_args *a, point points[RG_STATS_TREND_POINTS])
{
    size_t found = 0;
    for (size_t i = a->value.n; i > 0 && found < RG_STATS_TREND_POINTS; i--) {
        double width = a->upper.p[i - 1] - a->lower.p[i - 1];
        if (!is_valid(a, i - 1) || isnan(width))
            continue;
        double error = width / WIDTH_IN_ERRORS;
        found++;
        points[RG_STATS_TREND_POINTS - found] = (point){a->value.p[i - 1], 1 / (error * error)};
    }
    return found;
}

/* Weighted line through the points, numbered from 1; skip is one to leave out, or 0. */
static line fit(const point points[RG_STATS_TREND_POINTS], size_t skip)
{
    double s0 = 0, s1 = 0, s2 = 0, t0 = 0, t1 = 0;
    for (size_t i = 1; i <= RG_STATS_TREND_POINTS; i++) {
        if (i == skip)
            continue;
        double w = points[i - 1].weight, y = points[i - 1].y, k = (double)i;
        s0 += w;
        s1 += w * k;
        s2 += w * k * k;
        t0 += w * y;
        t1 += w * k * y;
    }
    double d = s0 * s2 - s1 * s1, slope = (s0 * t1 - s1 * t0) / d;
    return (line){slope, slope * slope * d / s0};
}

static bool one_direction(const point points[RG_STATS_TREND_POINTS])
{
    bool falls = fit(points, 0).slope < 0;
    for (size_t skip = 1; skip <= RG_STATS_TREND_POINTS; skip++)
        if ((fit(points, skip).slope < 0) != falls)
            return false;
    return true;
}

static rg_stats_judgement judge(rg_stats_trend_class class, rg_stats_polarity polarity)
{
    bool rises = class == RG_STATS_TREND_INCREASING;
    if (polarity == RG_STATS_POLARITY_NONE || (!rises && class != RG_STATS_TREND_DECREASING))
        return RG_STATS_JUDGED_NOT;
    return rises == (polarity == RG_STATS_HIGH_IS_GOOD) ? RG_STATS_GETTING_BETTER
                                                        : RG_STATS_GETTING_WORSE;
}

bool rg_stats_trend(const rg_stats_trend_args *args, rg_stats_trend_answer *out, rg_err *err)
{
    point points[RG_STATS_TREND_POINTS];
    if (!check(args, err))
        return false;
    *out = (rg_stats_trend_answer){RG_STATS_NA, RG_STATS_NA, RG_STATS_TREND_CANNOT,
                                   RG_STATS_JUDGED_NOT};
    if (!enough_to_fit(args) || latest(args, points) < RG_STATS_TREND_POINTS)
        return true;
    line all = fit(points, 0);
    if (!isfinite(all.chi2)) /* a width of 0 has no weight */
        return true;
    out->chi2 = all.chi2;
    out->slope = all.slope;
    out->class = RG_STATS_TREND_NO_CHANGE;
    if (all.chi2 > RG_STATS_TREND_CHI2 && one_direction(points))
        out->class = all.slope < 0 ? RG_STATS_TREND_DECREASING : RG_STATS_TREND_INCREASING;
    out->judgement = judge(out->class, args->polarity);
    return true;
}

const char *rg_stats_trend_name(rg_stats_trend_class class)
{
    static const char *const names[] = {"cannot be calculated", "increasing", "decreasing",
                                        "no significant change"};
    return names[class];
}

const char *rg_stats_judgement_name(rg_stats_judgement judgement)
{
    static const char *const names[] = {NULL, "getting better", "getting worse"};
    return names[judgement];
}
