/* analysis/derive_sample.c - Published figures, means, medians and shares of surveys as facts. */
#include "analysis/derive_impl.h"
#include "stats/rate.h"

#include <math.h>

static void hide(rg_fact *f)
{
    f->status = RG_S_HIDDEN;
    f->value = f->lower = f->upper = f->level = f->numerator = f->denominator = (double)NAN;
    f->method = "";
}

/* What a base of respondents lets be shown. */
static void respondents(deriver *d, rg_fact *f, double base)
{
    const rg_rules *r = d->rules;
    f->base = base < r->survey_min ? (double)NAN : base;
    if (base < r->survey_public)
        hide(f);
    else if (base < r->survey_free)
        derive_mark(d, f, "unreliable", "");
}

/* Limits that the publisher does not give, where the measure says of what kind the figure is. */
static bool own_limits(const rg_published *p, const rg_measure *m, rg_fact *f, rg_err *err)
{
    double events = !isnan(p->count)                    ? p->count
                    : m->limits == RG_LIMITS_PROPORTION ? p->value / 100 * p->whole
                                                        : p->value / m->per * p->whole;
    if (!isnan(p->lower) || !isnan(p->upper) || isnan(p->value) || !(p->whole > 0) ||
        (m->limits != RG_LIMITS_PROPORTION && m->limits != RG_LIMITS_RATE))
        return true;
    rg_stats_estimate e;
    if (!(m->limits == RG_LIMITS_RATE
              ? rg_stats_rate(events, p->whole, m->per, RG_STATS_LEVEL, &e, err)
              : rg_stats_proportion(events, p->whole, 100, RG_STATS_LEVEL, &e, err)))
        return rg_while(err, "%s", m->id);
    derive_set(f, p->value, e.lower, e.upper, e.method);
    f->numerator = events;
    return true;
}

bool derive_published(deriver *d, const rg_counts *c, size_t at, rg_fact *f, rg_err *err)
{
    const rg_published *p = &c->published[at];
    const rg_measure *m = c->measure;
    f->method = "As published";
    if (!m->column) {
        if (!derive_set_share(f, p->count, p->whole, err))
            return rg_while(err, "%s", f->dimensions);
    } else if (isnan(p->value)) {
        hide(f); /* it would say more than the protected count */
        return true;
    } else {
        f->value = p->value;
        f->lower = p->lower;
        f->upper = p->upper;
        f->level = isnan(p->lower) || isnan(p->upper) ? (double)NAN : RG_STATS_LEVEL;
        f->numerator = p->count;
        f->denominator = p->whole;
        if (!own_limits(p, m, f, err))
            return false;
    }
    if (m->respondents && !isnan(p->whole))
        respondents(d, f, p->whole);
    return true;
}
static bool set_mean(const rg_sample *s, rg_fact *f, rg_err *err)
{
    rg_stats_estimate e;
    if (!rg_stats_mean((rg_stats_list){s->values, s->count}, RG_STATS_LEVEL, &e, err))
        return false;
    derive_set(f, e.value, e.lower, e.upper, e.method);
    return true;
}

/* The value at a place among as many records as the weights say. */
static double value_at(const rg_sample *s, double place)
{
    double passed = 0;
    for (size_t i = 0; i < s->count; i++) {
        passed += s->weights[i];
        if (place < passed)
            return s->values[i];
    }
    return s->values[s->count - 1];
}

static double weight_sum(const rg_sample *s)
{
    double sum = 0;
    for (size_t i = 0; i < s->count; i++)
        sum += s->weights ? s->weights[i] : 1;
    return sum;
}

/* R's type 7: linear between order statistics; a record of weight 3 counts as three records. */
static double quantile(const rg_sample *s, double p)
{
    if (s->weights) {
        double h = (weight_sum(s) - 1) * p, below = floor(h), low = value_at(s, below);
        return h > below ? low + (h - below) * (value_at(s, below + 1) - low) : low;
    }
    double h = (double)(s->count - 1) * p, below = floor(h);
    size_t i = (size_t)below;
    return i + 1 < s->count ? s->values[i] + (h - below) * (s->values[i + 1] - s->values[i])
                            : s->values[i];
}

static void set_median(const deriver *d, const rg_sample *s, rg_fact *f)
{
    f->value = quantile(s, 0.5);
    f->lower = quantile(s, 0.25);
    f->upper = quantile(s, 0.75);
    f->method = "Quartiles";
    f->base = weight_sum(s);
    if (f->base < d->rules->median_min)
        hide(f);
}

/* The weights decide the share, the effective base its limits, the unweighted base whether it is shown. */
static bool set_survey(deriver *d, const rg_sample *s, rg_fact *f, rg_err *err)
{
    double with = 0, all = 0, squares = 0;
    for (size_t i = 0; i < s->count; i++) {
        double w = s->weights ? s->weights[i] : 1;
        all += w;
        squares += w * w;
        with += s->values[i] > 0 ? w : 0;
    }
    if (!(all > 0)) {
        f->status = RG_S_NOT_APPLICABLE;
        return true;
    }
    double effective = all * all / squares, share = with / all;
    rg_stats_estimate e;
    if (!rg_stats_proportion(share * effective, effective, 100, RG_STATS_LEVEL, &e, err))
        return false;
    derive_set(f, e.value, e.lower, e.upper, e.method);
    f->numerator = with;
    f->denominator = all;
    respondents(d, f, f->base);
    return true;
}

bool derive_sample(deriver *d, const rg_counts *c, size_t at, rg_fact *f, rg_err *err)
{
    const rg_sample *s = &c->samples[at];
    f->base = c->values[at];
    if (s->count == 0) {
        f->status = RG_S_NOT_APPLICABLE;
        return true;
    }
    if (c->measure->statistic == RG_STAT_MEDIAN)
        set_median(d, s, f);
    else if (!(c->measure->statistic == RG_STAT_MEAN ? set_mean(s, f, err)
                                                     : set_survey(d, s, f, err)))
        return false;
    derive_unknown(d, f);
    return true;
}
