/* analysis/derive_previous.c - What an earlier release printed, and what has changed since.
 *
 * A comparison is of one definition and of the same months: figures of two definitions, or of eighteen months and
 * twelve, are no series, so that asking for one is an error and not a footnote. */
#include "analysis/derive_impl.h"
#include "stats/change.h"

#include <math.h>
#include <string.h>

static bool is_time(const char *dimension)
{
    return strcmp(dimension, "month") == 0 || strcmp(dimension, "financial_year") == 0 ||
           strcmp(dimension, "period") == 0;
}

bool rg_measure_is_series(const rg_measure *m)
{
    for (size_t i = 0; i < m->dimension_count; i++)
        if (is_time(m->dimensions[i]))
            return true;
    return false;
}

/* ---- one definition, the same months ---- */

static bool two_definitions(const rg_measure *m, const rg_earlier *e, const rg_fact *now,
                            rg_err *err)
{
    return rg_fail_at(
        err, RG_E_DATA, e->place,
        "measure \"%s\": this figure of %s counts by the definition %s, the release "
        "by %s; figures of two definitions are no series: compare by a measure that "
        "has one, or take the comparison out",
        m->id, e->fact.measure, e->fact.definition, now->definition);
}

static bool two_exposures(deriver *d, const rg_measure *m, const rg_earlier *e,
                          const rg_fact *now, rg_err *err)
{
    rg_buf a = {0}, b = {0};
    rg_buf_month_words(&a, rg_month_of(e->fact.from));
    rg_buf_month_words(&b, rg_month_of(now->from));
    const char *then = rg_arena_copy(d->arena, a.p, a.n);
    const char *here = rg_arena_copy(d->arena, b.p, b.n);
    rg_buf_free(&a);
    rg_buf_free(&b);
    return rg_fail_at(
        err, RG_E_DATA, e->place,
        "measure \"%s\": this figure of %s is of %d months from %s, the release's of "
        "%d months from %s; only the same months of two years are compared",
        m->id, e->fact.measure, e->fact.exposure_months, then, now->exposure_months, here);
}

static int length(const rg_fact *f)
{
    return rg_month_of(f->to) - rg_month_of(f->from);
}

static bool comparable(deriver *d, const rg_measure *m, const rg_earlier *e, const rg_fact *now,
                       rg_err *err)
{
    if (strcmp(e->fact.definition, now->definition) != 0)
        return two_definitions(m, e, now, err);
    return (e->fact.from.month == now->from.month && length(&e->fact) == length(now) &&
            e->fact.exposure_months == now->exposure_months) ||
           two_exposures(d, m, e, now, err);
}

/* ---- previous ---- */

/* The latest figure of a period that began before this one's. */
static const rg_earlier *latest_before(deriver *d, const rg_fact *now)
{
    rg_earlier_list list =
        rg_previous_of(d->job->previous, now->measure, now->area_code, now->dimensions);
    const rg_earlier *found = NULL;
    for (size_t i = 0; i < list.count; i++)
        if (rg_date_serial(list.items[i].fact.from) < rg_date_serial(now->from))
            found = &list.items[i];
    return found;
}

static rg_fact *earlier_fact(deriver *d, const rg_measure *m, const rg_earlier *e,
                             const char *name)
{
    rg_fact *f = derive_fact(d, m, e->fact.area_code, name);
    const rg_fact own = *f;
    *f = e->fact;
    f->id = "";
    f->measure = own.measure;
    f->area_name = own.area_name;
    f->unit = own.unit;
    f->synthetic = own.synthetic;
    if (e->printed[0])
        f->method = rg_arena_printf(d->arena, "As printed in %s", e->printed);
    return f;
}

static bool one_figure(deriver *d, const rg_measure *m, const rg_fact *now, rg_err *err)
{
    const rg_earlier *e = latest_before(d, now);
    if (e && !comparable(d, m, e, now, err))
        return false;
    rg_fact *f;
    if (e) {
        f = earlier_fact(d, m, e, now->area_name);
    } else {
        f = derive_from(d, m, now);
        f->sources = "";
        f->unknown = (double)NAN;
        f->status = RG_S_MISSING;
    }
    return derive_keep(d, f, err);
}

/* Figures that lie before a series and so make it longer. */
static bool before_series(deriver *d, const rg_measure *m, const char *code,
                          const fact_group *series, rg_err *err)
{
    rg_earlier_list list = rg_previous_area(d->job->previous, m->of->id, code);
    const rg_fact *first = series->count ? series->items[0] : NULL;
    for (size_t i = 1; i < series->count; i++)
        if (rg_date_serial(series->items[i]->from) < rg_date_serial(first->from))
            first = series->items[i];
    for (size_t i = 0; first && i < list.count; i++) {
        const rg_earlier *e = &list.items[i];
        if (rg_date_serial(e->fact.to) >= rg_date_serial(first->from))
            continue;
        if (strcmp(e->fact.definition, first->definition) != 0)
            return two_definitions(m, e, first, err);
        if (length(&e->fact) != length(first))
            return two_exposures(d, m, e, first, err);
        if (!derive_keep(d, earlier_fact(d, m, e, first->area_name), err))
            return false;
    }
    return true;
}

bool derive_previous(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group tops = derive_facts_of(d, m->of, code);
    if (rg_measure_is_series(m->of))
        return before_series(d, m, code, &tops, err);
    for (size_t i = 0; i < tops.count; i++)
        if (!one_figure(d, m, tops.items[i], err))
            return false;
    return true;
}

/* ---- since ---- */

static bool is_whole(double x)
{
    return x >= 0 && x == floor(x);
}

static void percent_of(rg_fact *f, double ratio, double lower, double upper)
{
    f->value = 100 * (ratio - 1);
    f->lower = 100 * (lower - 1);
    f->upper = 100 * (upper - 1);
}

static const char *direction(double lower, double upper)
{
    return lower > 0 ? "increase" : upper < 0 ? "decrease" : "not clear";
}

static bool count_since(deriver *d, rg_fact *f, const rg_fact *now, const rg_fact *then,
                        rg_err *err)
{
    rg_stats_change_answer a;
    if (!rg_stats_change(then->value, now->value, 1, 1, RG_STATS_LEVEL, &a, err))
        return false;
    derive_set(f, a.value, a.lower, a.upper,
               then->value >= 10 && now->value > 0 ? "Log ratio" : "Exact");
    if (isnan(a.value))
        f->status = RG_S_NOT_APPLICABLE;
    else
        derive_mark(d, f, "class:", rg_stats_change_name(a.class));
    return true;
}

static bool rate_since(deriver *d, rg_fact *f, const rg_fact *now, const rg_fact *then,
                       rg_err *err)
{
    rg_stats_ratio_answer a;
    if (!rg_stats_ratio(now->numerator, now->denominator, then->numerator, then->denominator,
                        RG_STATS_LEVEL, &a, err))
        return false;
    if (isnan(a.value)) {
        f->status = RG_S_NOT_APPLICABLE;
        return true;
    }
    derive_set(f, 0, 0, 0, now->numerator < 10 || then->numerator < 10 ? "Exact" : "Log ratio");
    percent_of(f, a.value, a.lower, a.upper);
    derive_mark(d, f, "class:", direction(f->lower, f->upper));
    return true;
}

/* A difference of two figures that have limits: distances to the limits are added in squares (Newcombe 1998, method
 * 10, for two shares by Wilson; Zou and Donner 2008 for others). */
static void difference_since(deriver *d, rg_fact *f, const rg_fact *now, const rg_fact *then)
{
    double down = hypot(now->value - now->lower, then->upper - then->value);
    double up = hypot(now->upper - now->value, then->value - then->lower);
    double change = now->value - then->value;
    if (isnan(down) || isnan(up)) {
        f->value = change;
        return;
    }
    derive_set(f, change, change - down, change + up, "Square-and-add");
    derive_mark(d, f, "class:", direction(f->lower, f->upper));
}

static bool set_since(deriver *d, const rg_measure *m, rg_fact *f, const rg_fact *now,
                      const rg_fact *then, rg_err *err)
{
    rg_statistic of = m->of->statistic;
    bool counted = of == RG_STAT_COUNT || of == RG_STAT_SUM;
    f->numerator = now->value;
    f->denominator = then->value;
    if (counted && is_whole(now->value) && is_whole(then->value)) {
        if (!count_since(d, f, now, then, err))
            return false;
    } else if (of == RG_STAT_RATE && now->denominator > 0 && then->denominator > 0 &&
               is_whole(now->numerator) && is_whole(then->numerator)) {
        if (!rate_since(d, f, now, then, err))
            return false;
    } else if (counted || of == RG_STAT_RATE) {
        if (!(then->value > 0))
            f->status = RG_S_NOT_APPLICABLE;
        else
            f->value = 100 * (now->value / then->value - 1);
    } else {
        difference_since(d, f, now, then);
    }
    if (now->value == then->value)
        derive_mark(d, f, "same", "");
    return true;
}

bool derive_since(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group tops = derive_facts_of(d, m->of, code);
    for (size_t i = 0; i < tops.count; i++) {
        const rg_fact *now = tops.items[i], *then = derive_twin(d, m->base, now);
        rg_fact *f = derive_of_two(d, m, now, then);
        if (then)
            f->sources = derive_and_source(d, f->sources, then->sources);
        f->unknown = (double)NAN;
        if (f->status == RG_S_OK && !set_since(d, m, f, now, then, err))
            return rg_while(err, "%s", f->operands);
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* ---- revised ---- */

/* Twelve digits are kept, so that a difference below them is none. */
static bool differs(double a, double b)
{
    return fabs(a - b) > 1e-11 * fmax(fabs(a), fabs(b));
}

void derive_revised(deriver *d)
{
    const rg_previous *p = d->job->previous;
    for (size_t i = 0; p && i < p->count; i++) {
        const rg_earlier *e = &p->items[i];
        rg_fact *f = e->exact ? rg_map_get(d->by_id, rg_str_of(e->fact.id)) : NULL;
        if (f && f->status == RG_S_OK && e->fact.status == RG_S_OK &&
            differs(f->value, e->fact.value))
            derive_mark(d, f, "revised", "");
    }
}
