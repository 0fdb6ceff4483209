#include "stats/change.h"

#include "stats/inside.h"

#define MATHLIB_STANDALONE
#include <Rmath.h>

/* R's binom.test: outcomes so little more likely than the observed one count as equal to it. */
#define AS_UNLIKELY (1 + 1e-7)

#define ENOUGH 10.0 /* events from which the logarithm of a ratio is near enough to normal */

typedef struct question {
    double x;     /* events of the side the ratio is of */
    double other; /* events of the side it is compared with */
    double share; /* of x in the sum, were the rates equal */
    double odds;  /* exposure of the other side / exposure of x's */
} question;

/* How many of the outcomes from..to have a probability of at most most; the probabilities fall
 * all the way (step 1) or rise all the way (step -1, then counted from the other end). */
static double unlikely_above(double from, double n, double share, double most)
{
    double low = from, high = n + 1;
    while (low < high) {
        double middle = floor(low + (high - low) / 2);
        if (dbinom(middle, n, share, 0) <= most)
            high = middle;
        else
            low = middle + 1;
    }
    return n + 1 - low;
}

static double unlikely_below(double to, double n, double share, double most)
{
    double low = 0, high = to + 1;
    while (low < high) {
        double middle = floor(low + (high - low) / 2);
        if (dbinom(middle, n, share, 0) <= most)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Probability of an outcome no likelier than x out of n.  Away from their mean on either side
 * binomial probabilities only fall, so that each tail is found by halving. */
static double two_sided(double x, double n, double share)
{
    double mean = n * share;
    if (n == 0 || x == mean)
        return 1;
    double most = dbinom(x, n, share, 0) * AS_UNLIKELY;
    double p;
    if (x < mean) {
        double tail = unlikely_above(ceil(mean), n, share, most);
        p = pbinom(x, n, share, 1, 0) + pbinom(n - tail, n, share, 0, 0);
    } else {
        double tail = unlikely_below(floor(mean), n, share, most);
        p = pbinom(tail - 1, n, share, 1, 0) + pbinom(x - 1, n, share, 0, 0);
    }
    return fmin(p, 1);
}

/* Ratio of rates with limits from the normal approximation on the log scale. */
static rg_stats_limits log_limits(question q, double ratio, double level)
{
    double width = exp(rg_stats_z(level) * sqrt(1 / q.x + 1 / q.other));
    return (rg_stats_limits){ratio / width, ratio * width, NULL};
}

static double odds_of(double share, bool of_other)
{
    return of_other ? (1 - share) / share : share / (1 - share);
}

/* Clopper and Pearson's limits of x's share in the sum, turned to a ratio.  other is more than
 * 0, or there is no ratio.  The smaller of the two shares is asked for: next to 1 a share has
 * few digits left, and qbeta says so on standard output. */
static rg_stats_limits exact_limits(question q, double level)
{
    double tail = (1 - level) / 2, low, high;
    bool of_other = q.x > q.other;
    if (of_other) {
        low = qbeta(tail, q.other + 1, q.x, 0, 0);
        high = qbeta(tail, q.other, q.x + 1, 1, 0);
    } else {
        low = q.x > 0 ? qbeta(tail, q.x, q.other + 1, 1, 0) : 0;
        high = qbeta(tail, q.x + 1, q.other, 0, 0);
    }
    return (rg_stats_limits){odds_of(low, of_other) * q.odds, odds_of(high, of_other) * q.odds,
                             NULL};
}

bool rg_stats_ratio(double events_a, double population_a, double events_b, double population_b,
                    double level, rg_stats_ratio_answer *out, rg_err *err)
{
    if (!rg_stats_need_count("events_a", events_a, err) ||
        !rg_stats_need_positive("population_a", population_a, err) ||
        !rg_stats_need_count("events_b", events_b, err) ||
        !rg_stats_need_positive("population_b", population_b, err) ||
        !rg_stats_need_level(level, err))
        return false;
    *out = (rg_stats_ratio_answer){RG_STATS_NA, RG_STATS_NA, RG_STATS_NA, RG_STATS_NA};
    if (isnan(events_a + population_a + events_b + population_b))
        return true;
    question q = {events_a, events_b, population_a / (population_a + population_b),
                  population_b / population_a};
    out->p = two_sided(q.x, q.x + q.other, q.share);
    if (q.other == 0)
        return true;
    out->value = (events_a / population_a) / (events_b / population_b);
    bool enough = events_a >= ENOUGH && events_b >= ENOUGH;
    rg_stats_limits limits = enough ? log_limits(q, out->value, level) : exact_limits(q, level);
    out->lower = limits.lower;
    out->upper = limits.upper;
    return true;
}

static rg_stats_change_class classify(question q, double p, double level)
{
    if (!(p < 1 - level))
        return RG_STATS_NOT_CLEAR;
    return q.x > (q.x + q.other) * q.share ? RG_STATS_INCREASE : RG_STATS_DECREASE;
}

static void fill_percent(question q, double level, rg_stats_change_answer *out)
{
    /* one division, so that a change between whole numbers is the nearest double to it */
    out->value = 100 * (q.x * q.odds - q.other) / q.other;
    bool enough = q.other >= ENOUGH && q.x > 0;
    rg_stats_limits limits =
        enough ? log_limits(q, q.x * q.odds / q.other, level) : exact_limits(q, level);
    out->lower = 100 * (limits.lower - 1);
    out->upper = 100 * (limits.upper - 1);
}

bool rg_stats_change(double before, double after, double exposure_before, double exposure_after,
                     double level, rg_stats_change_answer *out, rg_err *err)
{
    if (!rg_stats_need_count("before", before, err) ||
        !rg_stats_need_count("after", after, err) ||
        !rg_stats_need_positive("exposure_before", exposure_before, err) ||
        !rg_stats_need_positive("exposure_after", exposure_after, err) ||
        !rg_stats_need_level(level, err))
        return false;
    *out = (rg_stats_change_answer){RG_STATS_NA, RG_STATS_NA, RG_STATS_NA, RG_STATS_NA,
                                    RG_STATS_CHANGE_UNKNOWN};
    if (isnan(before + after + exposure_before + exposure_after))
        return true;
    question q = {after, before, exposure_after / (exposure_before + exposure_after),
                  exposure_before / exposure_after};
    out->p = two_sided(q.x, q.x + q.other, q.share);
    out->class = classify(q, out->p, level);
    if (before > 0)
        fill_percent(q, level, out);
    return true;
}

const char *rg_stats_change_name(rg_stats_change_class class)
{
    static const char *const names[] = {NULL, "increase", "decrease", "not clear"};
    return names[class];
}
