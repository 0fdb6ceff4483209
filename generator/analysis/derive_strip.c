/* analysis/derive_strip.c - Strips of facts, and what is said about the shape of one. */
#include "analysis/derive_strip.h"

#include "stats/rate.h"
#include "stats/series.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- strips ---- */

static int by_day(const void *a, const void *b)
{
    const rg_fact *x = *(const rg_fact *const *)a, *y = *(const rg_fact *const *)b;
    int p = rg_date_serial(x->from), q = rg_date_serial(y->from);
    return p != q ? (p < q ? -1 : 1) : strcmp(x->id, y->id);
}

static bool of_time(const char *name)
{
    return strcmp(name, "month") == 0 || strcmp(name, "financial_year") == 0 ||
           strcmp(name, "period") == 0;
}

static void settle(derive_strip *s, bool time)
{
    if (time)
        qsort(s->items, s->count, sizeof *s->items, by_day);
    for (size_t i = 0; i < s->count; i++) {
        rg_status one = s->items[i]->status;
        if (one == RG_S_HIDDEN || (one != RG_S_OK && s->status == RG_S_OK))
            s->status = one;
    }
}

size_t derive_strips(deriver *d, const rg_measure *of, const char *code,
                     const char *const *over, size_t over_count, derive_strip **out)
{
    fact_group all = derive_facts_of(d, of, code);
    derive_bundle *list;
    size_t n = derive_bundles(d, &all, over, over_count, &list, NULL);
    bool time = over_count == 1 && of_time(over[0]);
    *out = RG_NEW_N(d->arena, derive_strip, n + 1);
    for (size_t i = 0; i < n; i++) {
        (*out)[i] = (derive_strip){list[i].items, list[i].count, list[i].rest, RG_S_OK};
        settle(&(*out)[i], time);
    }
    return n;
}

rg_fact *derive_strip_fact(deriver *d, const rg_measure *m, const derive_strip *s)
{
    rg_fact *f = derive_from(d, m, s->items[0]);
    f->dimensions = s->rest;
    f->status = s->status;
    f->unknown = (double)NAN;
    f->operands = derive_operands(d, s->items, s->count);
    bool along =
        rg_date_serial(s->items[0]->from) != rg_date_serial(s->items[s->count - 1]->from);
    for (size_t i = 1; i < s->count; i++) {
        const rg_fact *one = s->items[i];
        if (rg_date_serial(one->to) > rg_date_serial(f->to))
            f->to = one->to;
        if (along)
            f->exposure_months += one->exposure_months;
    }
    return f;
}

/* Its numbers, in order; items that are not ok are NaN. */
static double *values_of(deriver *d, const derive_strip *s)
{
    double *values = RG_NEW_N(d->arena, double, s->count + 1);
    for (size_t i = 0; i < s->count; i++)
        values[i] = s->items[i]->status == RG_S_OK ? s->items[i]->value : (double)NAN;
    return values;
}

/* ---- turning points ---- */

/* Whether the run of equal values that begins at `at` is above (or below) what stands on either side; a run at an
 * end has one side only. */
static bool turns(const double *v, size_t n, size_t at, bool troughs)
{
    size_t last = at;
    while (last + 1 < n && v[last + 1] == v[at])
        last++;
    double way = troughs ? -1 : 1;
    bool before = at == 0 || way * (v[at] - v[at - 1]) > 0;
    bool after = last + 1 == n || way * (v[at] - v[last + 1]) > 0;
    return before && after && !(at == 0 && last + 1 == n);
}

static bool turning_facts(deriver *d, const rg_measure *m, const derive_strip *s, rg_err *err)
{
    double *v = values_of(d, s);
    bool troughs = m->choice == RG_TURN_TROUGHS;
    for (size_t i = 0; i < s->count; i++) {
        size_t rank = 1;
        if (!turns(v, s->count, i, troughs))
            continue;
        for (size_t k = 0; k < s->count; k++)
            rank += turns(v, s->count, k, troughs) && (troughs ? v[k] < v[i] : v[k] > v[i]);
        if (rank > m->k)
            continue;
        const rg_fact *one = s->items[i];
        rg_fact *f = derive_from(d, m, one);
        f->operands = derive_operands(d, &one, 1);
        f->unknown = (double)NAN;
        f->dimensions =
            derive_with(d, one->dimensions, "rank", rg_arena_printf(d->arena, "%zu", rank));
        derive_set(f, one->value, one->lower, one->upper, one->method);
        f->level = one->level;
        f->numerator = one->numerator;
        f->denominator = one->denominator;
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

bool derive_turning_points(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    derive_strip *list;
    size_t n = derive_strips(d, m->of, code, m->over, m->over_count, &list);
    for (size_t i = 0; i < n; i++) {
        if (list[i].status == RG_S_OK) {
            if (!turning_facts(d, m, &list[i], err))
                return false;
        } else if (!derive_keep(d, derive_strip_fact(d, m, &list[i]), err)) {
            return false;
        }
    }
    return true;
}

/* ---- the busy stretch of a day or week ---- */

/* "18:00-18:59" and "00:00-00:59" -> "18:00-00:59"; other labels are joined as they are. */
static const char *stretch_label(deriver *d, const char *first, const char *last)
{
    const char *head = strchr(first, '-'), *tail = strrchr(last, '-');
    if (!head || !tail)
        return strcmp(first, last) == 0 ? first
                                        : rg_arena_printf(d->arena, "%s-%s", first, last);
    return rg_arena_printf(d->arena, "%.*s%s", (int)(head - first), first, tail);
}

/* The run of values above the mean that holds the largest; the day or week goes round. */
static bool find_stretch(const double *v, size_t n, size_t *first, size_t *length)
{
    double mean = 0;
    size_t top = 0;
    for (size_t i = 0; i < n; i++) {
        mean += v[i] / (double)n;
        top = v[i] > v[top] ? i : top;
    }
    if (!(v[top] > mean))
        return false;
    *first = top;
    *length = 1;
    while (*length < n && v[(*first + n - 1) % n] > mean) {
        *first = (*first + n - 1) % n;
        ++*length;
    }
    while (*length < n && v[(*first + *length) % n] > mean)
        ++*length;
    return true;
}

static bool stretch_fact(deriver *d, const rg_measure *m, const derive_strip *s, rg_err *err)
{
    rg_fact *f = derive_strip_fact(d, m, s);
    double *v = values_of(d, s), inside = 0, all = 0;
    size_t first = 0, length = 0;
    if (f->status == RG_S_OK && !find_stretch(v, s->count, &first, &length))
        f->status = RG_S_NOT_APPLICABLE;
    if (f->status == RG_S_OK) {
        for (size_t i = 0; i < s->count; i++)
            all += v[i];
        for (size_t i = 0; i < length; i++)
            inside += v[(first + i) % s->count];
        const char *from = rg_fact_dimension(d->arena, s->items[first], m->over[0]);
        const char *to =
            rg_fact_dimension(d->arena, s->items[(first + length - 1) % s->count], m->over[0]);
        f->dimensions = derive_with(d, s->rest, "stretch", stretch_label(d, from, to));
        if (!derive_set_share(f, inside, all, err))
            return false;
    }
    return derive_keep(d, f, err);
}

bool derive_busy_stretch(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    derive_strip *list;
    size_t n = derive_strips(d, m->of, code, m->over, m->over_count, &list);
    for (size_t i = 0; i < n; i++)
        if (!stretch_fact(d, m, &list[i], err))
            return false;
    return true;
}

/* ---- some values together ---- */

static bool among(const rg_measure *m, const char *value)
{
    for (size_t i = 0; value && i < m->group_count; i++)
        if (strcmp(m->groups[i], value) == 0)
            return true;
    return false;
}

bool derive_share_of(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    derive_strip *list;
    size_t n = derive_strips(d, m->of, code, m->over, m->over_count, &list);
    for (size_t i = 0; i < n; i++) {
        rg_fact *f = derive_strip_fact(d, m, &list[i]);
        double part = 0, all = 0;
        f->unknown = list[i].items[0]->unknown;
        for (size_t k = 0; k < list[i].count && f->status == RG_S_OK; k++) {
            const rg_fact *one = list[i].items[k];
            all += one->value;
            part += among(m, rg_fact_dimension(d->arena, one, m->over[0])) ? one->value : 0;
        }
        if (f->status == RG_S_OK && !derive_set_share(f, part, all, err))
            return false;
        derive_drop_limits(m, f);
        derive_unknown(d, f);
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* ---- evenness, trend ---- */

bool derive_gini(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    derive_strip *list;
    size_t n = derive_strips(d, m->of, code, m->over, m->over_count, &list);
    for (size_t i = 0; i < n; i++) {
        rg_fact *f = derive_strip_fact(d, m, &list[i]);
        rg_stats_list values = {values_of(d, &list[i]), list[i].count};
        if (f->status == RG_S_OK && values.n < 2)
            f->status = RG_S_NOT_APPLICABLE;
        if (f->status == RG_S_OK) {
            if (!rg_stats_gini(values, &f->value, err))
                return rg_while(err, "%s", f->operands);
            f->method = "Gini";
            f->status = isnan(f->value) ? RG_S_NOT_APPLICABLE : RG_S_OK;
        }
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

static bool set_kendall(deriver *d, rg_fact *f, const derive_strip *s, rg_err *err)
{
    rg_stats_list values = {values_of(d, s), s->count};
    rg_stats_kendall_answer a = {RG_STATS_NA, RG_STATS_NA};
    if (values.n >= 4 && !rg_stats_kendall(values, &a, err))
        return rg_while(err, "%s", f->operands);
    f->numerator = values.p[values.n - 1];
    f->denominator = values.p[0];
    f->value = a.tau;
    f->method = "Mann-Kendall";
    if (isnan(a.tau))
        f->status = RG_S_NOT_APPLICABLE;
    derive_mark(d, f, "class:",
                isnan(a.tau)                  ? "cannot be calculated"
                : !(a.p < 1 - RG_STATS_LEVEL) ? "no significant change"
                : a.tau > 0                   ? "increasing"
                                              : "decreasing");
    return true;
}

/* Points that the source does not hold are passed over: a register is counted when it is counted. */
bool derive_mann_kendall(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    derive_strip *list;
    size_t n = derive_strips(d, m->of, code, m->over, m->over_count, &list);
    for (size_t i = 0; i < n; i++) {
        derive_strip there = {RG_NEW_N(d->arena, const rg_fact *, list[i].count + 1), 0,
                              list[i].rest, RG_S_OK};
        for (size_t k = 0; k < list[i].count; k++)
            if (list[i].items[k]->status != RG_S_MISSING)
                there.items[there.count++] = list[i].items[k];
        if (there.count == 0)
            continue;
        settle(&there, false);
        rg_fact *f = derive_strip_fact(d, m, &there);
        f->markers = "";
        if (f->status == RG_S_OK && !set_kendall(d, f, &there, err))
            return false;
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* ---- two series ---- */

/* Points that both series have, by the dimension they run along. */
static size_t common_points(deriver *d, const rg_measure *m, const derive_strip *a,
                            const derive_strip *b, double *x, double *y)
{
    size_t n = 0;
    for (size_t i = 0; i < a->count; i++) {
        const char *at = rg_fact_dimension(d->arena, a->items[i], m->over[0]);
        for (size_t k = 0; k < b->count; k++) {
            const char *other = rg_fact_dimension(d->arena, b->items[k], m->over[0]);
            if (!at || !other || strcmp(at, other) != 0 || a->items[i]->status != RG_S_OK ||
                b->items[k]->status != RG_S_OK)
                continue;
            x[n] = a->items[i]->value;
            y[n++] = b->items[k]->value;
        }
    }
    return n;
}

static const char *both_series(deriver *d, const derive_strip *a, const derive_strip *b)
{
    size_t n = a->count + (b ? b->count : 0);
    const rg_fact **all = RG_NEW_N(d->arena, const rg_fact *, n + 1);
    for (size_t i = 0; i < n; i++)
        all[i] = i < a->count ? a->items[i] : b->items[i - a->count];
    return derive_operands(d, all, n);
}

bool derive_correlation(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    derive_strip *here, *there;
    size_t n = derive_strips(d, m->of, code, m->over, m->over_count, &here);
    size_t others = derive_strips(d, m->base, code, m->over, m->over_count, &there);
    for (size_t i = 0; i < n; i++) {
        const derive_strip *b = NULL;
        for (size_t k = 0; k < others; k++)
            b = strcmp(here[i].rest, there[k].rest) == 0 ? &there[k] : b;
        rg_fact *f = derive_strip_fact(d, m, &here[i]);
        f->operands = both_series(d, &here[i], b);
        f->status = here[i].status == RG_S_HIDDEN || (b && b->status == RG_S_HIDDEN)
                        ? RG_S_HIDDEN
                    : b ? RG_S_OK
                        : RG_S_MISSING;
        double *x = RG_NEW_N(d->arena, double, here[i].count + 1);
        double *y = RG_NEW_N(d->arena, double, here[i].count + 1);
        size_t points = f->status == RG_S_OK ? common_points(d, m, &here[i], b, x, y) : 0;
        rg_stats_estimate e;
        if (f->status == RG_S_OK && points < 5) {
            f->status = RG_S_NOT_APPLICABLE;
        } else if (f->status == RG_S_OK) {
            if (!rg_stats_correlation((rg_stats_list){x, points}, (rg_stats_list){y, points},
                                      RG_STATS_LEVEL, &e, err))
                return rg_while(err, "%s", f->operands);
            derive_set(f, e.value, e.lower, e.upper, e.method);
            f->base = (double)points;
            f->status = isnan(e.value) ? RG_S_NOT_APPLICABLE : RG_S_OK;
        }
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}
