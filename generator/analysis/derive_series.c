/* analysis/derive_series.c - Series by month: part years against whole ones, and their usual range. */
#include "analysis/derive_impl.h"
#include "stats/change.h"
#include "stats/xmr.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The months of one series, in order of time. */
typedef struct series {
    const rg_fact **months;
    size_t count;
    const char *rest; /* its other dimensions */
} series;

static int by_from(const void *a, const void *b)
{
    const rg_fact *x = *(const rg_fact *const *)a, *y = *(const rg_fact *const *)b;
    int p = rg_date_serial(x->from), q = rg_date_serial(y->from);
    return p != q ? (p < q ? -1 : 1) : strcmp(x->id, y->id);
}

/* All series of a measure for an area, one for each combination of the dimensions besides the month. */
static size_t split_series(deriver *d, const fact_group *all, series **out)
{
    static const char *const month[] = {"month"};
    derive_bundle *list;
    size_t n = derive_bundles(d, all, month, 1, &list, NULL);
    *out = RG_NEW_N(d->arena, series, n + 1);
    for (size_t i = 0; i < n; i++) {
        (*out)[i] = (series){list[i].items, list[i].count, list[i].rest};
        qsort(list[i].items, list[i].count, sizeof *list[i].items, by_from);
    }
    return n;
}

/* ---- run-rate ---- */

/* A stretch of months: its events, and whether any may not be shown or is not there. */
typedef struct stretch {
    double events;
    rg_status status;
    const rg_fact *const *months;
    size_t count;
} stretch;

static stretch add_months(const series *s, rg_month first, int count)
{
    stretch x = {.status = RG_S_OK};
    for (size_t i = 0; i < s->count; i++) {
        const rg_fact *f = s->months[i];
        rg_month m = rg_month_of(f->from);
        if (m < first || m >= first + count)
            continue;
        if (!x.months)
            x.months = &s->months[i];
        x.count++;
        if (f->status == RG_S_HIDDEN || (f->status != RG_S_OK && x.status == RG_S_OK))
            x.status = f->status;
        x.events += f->status == RG_S_OK ? f->value : 0;
    }
    if ((int)x.count != count && x.status == RG_S_OK)
        x.status = RG_S_MISSING;
    return x;
}

/* "2020/21", or "2020" where years are those of the calendar. */
static bool is_excepted(deriver *d, const rg_measure *m, rg_month first)
{
    int year = first / 12;
    const char *label = m->years == RG_YEAR_CALENDAR
                            ? rg_arena_printf(d->arena, "%d", year)
                            : rg_arena_printf(d->arena, "%d/%02d", year, (year + 1) % 100);
    for (size_t i = 0; i < m->except_count; i++)
        if (strcmp(m->except[i], label) == 0)
            return true;
    return false;
}

/* Whole years before the part year that are complete and no exception. */
typedef struct reference {
    double share_sum, events; /* of the same months; of the whole years */
    size_t years;
    rg_status status;
} reference;

static reference find_reference(deriver *d, const rg_measure *m, const series *s,
                                rg_month start, int elapsed)
{
    reference r = {.status = RG_S_OK};
    rg_month oldest = rg_month_of(s->months[0]->from);
    for (rg_month first = start - 12; first >= oldest; first -= 12) {
        if (is_excepted(d, m, first))
            continue;
        stretch part = add_months(s, first, elapsed), whole = add_months(s, first, 12);
        if (whole.status == RG_S_HIDDEN)
            r.status = RG_S_HIDDEN;
        if (whole.status != RG_S_OK || !(whole.events > 0))
            continue;
        r.share_sum += part.events / whole.events;
        r.events += whole.events;
        r.years++;
    }
    return r;
}

static void set_projection(rg_fact *f, double value, double variance, const char *method)
{
    double half = value * 1.959963984540054 * sqrt(variance);
    derive_set(f, value, value > half ? value - half : 0, value + half, method);
}

static void set_seasonal(rg_fact *f, const reference *r, double events)
{
    if (r->status != RG_S_OK) {
        f->status = r->status;
        return;
    }
    double share = r->years >= 2 ? r->share_sum / (double)r->years : 0;
    if (!(share > 0)) {
        f->status = RG_S_NOT_APPLICABLE;
        return;
    }
    set_projection(f, events / share, 1 / events + (1 - share) / (share * r->events),
                   "Seasonal");
    f->denominator = r->events;
}

/* The months that a way looks at: those of the part year and what it is set against. */
static const char *run_rate_operands(deriver *d, const rg_measure *m, const series *s,
                                     rg_month start, int elapsed)
{
    if (m->way == RG_RUN_SEASONAL)
        return derive_operands(d, s->months, s->count);
    int behind = m->way == RG_RUN_LINEAR ? 0 : m->way == RG_RUN_SO_FAR ? 12 : elapsed;
    const rg_fact **used = RG_NEW_N(d->arena, const rg_fact *, s->count + 1);
    size_t n = 0;
    for (size_t i = 0; i < s->count; i++) {
        int month = rg_month_of(s->months[i]->from) - (start - 12);
        if ((month >= 0 && month < behind) || (month >= 12 && month < 12 + elapsed))
            used[n++] = s->months[i];
    }
    return derive_operands(d, used, n);
}

static bool set_run_rate(deriver *d, rg_fact *f, const rg_measure *m, const series *s,
                         rg_month start, int elapsed, rg_err *err)
{
    stretch now = add_months(s, start, elapsed);
    bool whole = m->way == RG_RUN_SO_FAR;
    stretch before = add_months(s, start - 12, whole ? 12 : elapsed);
    bool projects = m->way == RG_RUN_LINEAR || m->way == RG_RUN_SEASONAL;
    f->status = now.status;
    if (f->status == RG_S_OK && !projects)
        f->status = before.status;
    if (f->status != RG_S_OK)
        return true;
    f->numerator = now.events;
    if (projects && (elapsed < d->rules->run_rate_months_min || !(now.events > 0))) {
        f->status = RG_S_NOT_APPLICABLE;
    } else if (m->way == RG_RUN_LINEAR) {
        set_projection(f, now.events * 12 / elapsed, 1 / now.events, "Linear");
    } else if (projects) {
        const reference r = find_reference(d, m, s, start, elapsed);
        set_seasonal(f, &r, now.events);
    } else if (whole) {
        f->denominator = before.events;
        f->value = 100 * now.events / before.events;
    } else {
        rg_stats_change_answer a;
        if (!rg_stats_change(before.events, now.events, elapsed, elapsed, RG_STATS_LEVEL, &a,
                             err))
            return false;
        derive_set(f, a.value, a.lower, a.upper,
                   before.events >= 10 && now.events > 0 ? "Log ratio" : "Exact");
        f->denominator = before.events;
    }
    if (f->status == RG_S_OK && !isfinite(f->value)) {
        f->value = (double)NAN;
        f->status = RG_S_NOT_APPLICABLE;
    }
    return true;
}

/* The part year ends with the last month of the series; where that ends a year there is none. */
bool derive_run_rate(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group all = derive_facts_of(d, m->of, code);
    series *list;
    size_t n = split_series(d, &all, &list);
    for (size_t i = 0; i < n; i++) {
        const series *s = &list[i];
        const rg_fact *last = s->months[s->count - 1];
        rg_month end = rg_month_of(last->from);
        int elapsed = (end - (rg_year_first_month(m->years) - 1)) % 12 + 1;
        rg_month start = end - elapsed + 1;
        rg_fact *f = derive_from(d, m, last);
        f->dimensions = s->rest;
        f->from = rg_month_first(start);
        f->exposure_months = elapsed;
        f->markers = "";
        f->unknown = (double)NAN;
        f->operands = run_rate_operands(d, m, s, start, elapsed);
        if (elapsed == 12)
            f->status = RG_S_NOT_APPLICABLE;
        else if (!set_run_rate(d, f, m, s, start, elapsed, err))
            return false;
        if (elapsed != 12)
            derive_mark(d, f, "partial", "");
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* ---- usual range ---- */

static rg_fact *series_fact(deriver *d, const rg_measure *m, const series *s, size_t first,
                            size_t last)
{
    rg_fact *f = derive_from(d, m, s->months[last]);
    f->dimensions = s->rest;
    f->from = s->months[first]->from;
    f->exposure_months = 0;
    for (size_t i = first; i <= last; i++)
        f->exposure_months += s->months[i]->exposure_months;
    f->markers = "";
    f->status = RG_S_OK;
    f->unknown = (double)NAN;
    f->operands = derive_operands(d, s->months + first, last - first + 1);
    return f;
}

/* A fact for each signal: its months as the period, its name as a dimension, its length as the value. */
static bool keep_signals(deriver *d, const rg_measure *m, const series *s,
                         const rg_stats_xmr_answer *a, rg_err *err)
{
    for (size_t i = 0; i < a->signal_count; i++) {
        const rg_stats_xmr_signal *g = &a->signals[i];
        rg_fact *f = series_fact(d, m, s, g->first - 1, g->last - 1);
        const char *name = rg_stats_xmr_name(g->rule, g->side);
        f->dimensions = derive_with(d, s->rest, "signal", name);
        if (g->rule != RG_STATS_XMR_TREND)
            f->dimensions =
                derive_with(d, f->dimensions, "side", g->side > 0 ? "above" : "below");
        f->value = (double)(g->last - g->first + 1);
        f->method = "XmR";
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

static bool xmr_series(deriver *d, const rg_measure *m, const series *s, rg_err *err)
{
    double *values = RG_NEW_N(d->arena, double, s->count + 1);
    size_t points = 0;
    rg_status hidden = RG_S_OK;
    for (size_t i = 0; i < s->count; i++) {
        bool ok = s->months[i]->status == RG_S_OK;
        values[i] = ok ? s->months[i]->value : RG_STATS_NA;
        points += ok;
        if (s->months[i]->status == RG_S_HIDDEN)
            hidden = RG_S_HIDDEN;
    }
    rg_fact *f = series_fact(d, m, s, 0, s->count - 1);
    f->base = (double)points;
    f->status = hidden;
    rg_stats_xmr_answer a = {0};
    if (hidden == RG_S_OK &&
        (points < RG_STATS_XMR_NO_LIMITS_BELOW || (double)points < d->rules->xmr_min))
        f->status = RG_S_NOT_APPLICABLE;
    if (f->status == RG_S_OK) {
        if (!rg_stats_xmr((rg_stats_list){values, s->count}, true, d->arena, &a, err))
            return false;
        derive_set(f, a.value, a.lower > 0 ? a.lower : 0, a.upper, "XmR");
        f->level = (double)NAN;
        if (a.trial || (double)points < d->rules->xmr_trial)
            derive_mark(d, f, "trial", "");
    }
    return derive_keep(d, f, err) && keep_signals(d, m, s, &a, err);
}

bool derive_xmr(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group all = derive_facts_of(d, m->of, code);
    series *list;
    size_t n = split_series(d, &all, &list);
    for (size_t i = 0; i < n; i++)
        if (!xmr_series(d, m, &list[i], err))
            return false;
    return true;
}
