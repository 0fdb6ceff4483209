/* analysis/derive_standard.c - Figures made comparable: control limits, inequality, standardised rates, shares
 * beside others. */
#include "analysis/derive_impl.h"
#include "stats/funnel.h"
#include "stats/inequality.h"
#include "stats/standardise.h"

#include <math.h>
#include <string.h>

static const rg_fact *same_dimensions(deriver *d, const rg_measure *m, const char *code,
                                      const char *dimensions)
{
    fact_group group = derive_facts_of(d, m, code);
    for (size_t i = 0; i < group.count; i++)
        if (strcmp(group.items[i]->dimensions, dimensions) == 0)
            return group.items[i];
    return NULL;
}

/* ---- funnel ---- */

/* Events and people of all areas of a kind that have both; false where one of them is hidden. */
static bool sum_kind(deriver *d, const rg_measure *m, const char *kind, const char *dimensions,
                     double *events, double *people)
{
    *events = *people = 0;
    for (size_t i = 0; i < d->job->areas->count; i++) {
        const rg_area *a = &d->job->areas->items[i];
        const rg_fact *f =
            strcmp(a->kind, kind) == 0 ? same_dimensions(d, m->of, a->code, dimensions) : NULL;
        if (f && f->status == RG_S_HIDDEN)
            return false;
        if (!f || f->status != RG_S_OK)
            continue;
        *events += f->numerator;
        *people += f->denominator;
    }
    return true;
}

/* Limits of a rate at the events that the average lets expect here. */
static bool rate_limits(const rg_fact *one, double average, double per, rg_stats_funnel *limits,
                        rg_stats_funnel_class *class, rg_err *err)
{
    if (!rg_stats_funnel_limits_ratio(average * one->denominator, 1, RG_STATS_LEVEL, limits,
                                      err))
        return false;
    limits->lower *= average * per;
    limits->upper *= average * per;
    const rg_stats_funnel_rate args = {.count = one->numerator,
                                       .rate = one->value,
                                       .average = average,
                                       .per = per,
                                       .population =
                                           one->numerator > 0 ? RG_STATS_NA : one->denominator};
    return rg_stats_funnel_significance_rate(&args, class, err);
}

static bool set_funnel(deriver *d, const rg_measure *m, const char *kind, const rg_fact *one,
                       rg_fact *f, rg_err *err)
{
    double events, people;
    if (!sum_kind(d, m, kind, one->dimensions, &events, &people)) {
        f->status = RG_S_HIDDEN;
        return true;
    }
    if (!(events > 0) || !(people > 0) || !(one->denominator > 0)) {
        f->status = RG_S_NOT_APPLICABLE;
        return true;
    }
    double average = events / people;
    bool rate = m->of->statistic == RG_STAT_RATE;
    rg_stats_funnel limits;
    rg_stats_funnel_class class;
    bool ok = rate ? rate_limits(one, average, m->of->per, &limits, &class, err)
                   : rg_stats_funnel_limits_proportion(one->denominator, average, 100,
                                                       RG_STATS_LEVEL, &limits, err) &&
                         rg_stats_funnel_significance_proportion(
                             one->numerator, one->denominator, average, &class, err);
    if (!ok)
        return rg_while(err, "%s", one->id);
    derive_set(f, one->value, limits.lower, limits.upper, "Funnel");
    f->numerator = one->numerator;
    f->denominator = one->denominator;
    f->base = average * (rate ? m->of->per : 100);
    derive_mark(d, f, "class:", rg_stats_funnel_name(class));
    return true;
}

bool derive_funnel(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    const rg_area *area = rg_areas_find(d->job->areas, code);
    fact_group all = derive_facts_of(d, m->of, code);
    bool one_of_many =
        area && (strcmp(area->kind, "district") == 0 || strcmp(area->kind, "npa") == 0);
    for (size_t i = 0; one_of_many && i < all.count; i++) {
        rg_fact *f = derive_from(d, m, all.items[i]);
        f->unknown = (double)NAN;
        f->operands = derive_operands(d, &all.items[i], 1);
        if (f->status == RG_S_OK && !set_funnel(d, m, area->kind, all.items[i], f, err))
            return false;
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* ---- along a dimension ---- */

/* The facts of an area that differ along one dimension, in its order. */
typedef struct strip {
    const rg_fact **items;
    size_t count;
    const char *rest;
    rg_status status;
} strip;

static size_t split_strips(deriver *d, const rg_measure *m, const char *code, strip **out)
{
    fact_group all = derive_facts_of(d, m->of, code);
    derive_bundle *list;
    size_t n = derive_bundles(d, &all, m->over, 1, &list, NULL);
    *out = RG_NEW_N(d->arena, strip, n + 1);
    for (size_t i = 0; i < n; i++) {
        strip *s = &(*out)[i];
        *s = (strip){list[i].items, list[i].count, list[i].rest, RG_S_OK};
        for (size_t k = 0; k < s->count; k++)
            if (s->items[k]->status == RG_S_HIDDEN || s->status == RG_S_OK)
                s->status = s->items[k]->status;
    }
    return n;
}

static rg_fact *strip_fact(deriver *d, const rg_measure *m, const strip *s)
{
    rg_fact *f = derive_from(d, m, s->items[0]);
    f->dimensions = s->rest;
    f->status = s->status;
    f->unknown = (double)NAN;
    f->operands = derive_operands(d, s->items, s->count);
    return f;
}

/* A quintile without residents, or without events where their logarithm is wanted, leaves no line. */
static bool fits(const strip *s)
{
    if (s->count < RG_STATS_SII_QUANTILES_MIN)
        return false;
    for (size_t i = 0; i < s->count; i++)
        if (!(s->items[i]->denominator > 0) || !(s->items[i]->lower > 0) ||
            !(s->items[i]->value > 0))
            return false;
    return true;
}

static bool set_sii(deriver *d, const rg_measure *m, const strip *s, rg_fact *f, rg_err *err)
{
    double *x = RG_NEW_N(d->arena, double, s->count * 4 + 1);
    size_t n = s->count;
    for (size_t i = 0; i < n; i++) {
        x[i] = s->items[i]->denominator;
        x[n + i] = s->items[i]->value;
        x[2 * n + i] = s->items[i]->lower;
        x[3 * n + i] = s->items[i]->upper;
    }
    const rg_stats_sii_args args = {.population = {x, n},
                                    .value = {x + n, n},
                                    .lower = {x + 2 * n, n},
                                    .upper = {x + 3 * n, n},
                                    .kind = RG_STATS_SII_RATE,
                                    .multiplier = 1,
                                    .level = RG_STATS_LEVEL,
                                    .seed = RG_STATS_SII_SEED};
    rg_stats_sii_answer a;
    if (!rg_stats_sii(&args, d->arena, &a, err))
        return rg_while(err, "%s", s->items[0]->id);
    const char *method = rg_arena_printf(d->arena, "Simulation of %d draws, seed %d",
                                         RG_STATS_SII_DRAWS, RG_STATS_SII_SEED);
    if (m->relative) {
        f->value = a.rii;
        f->method = "Weighted fit";
    } else {
        derive_set(f, a.value, a.lower, a.upper, method);
    }
    return true;
}

bool derive_sii(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    strip *list;
    size_t n = split_strips(d, m, code, &list);
    for (size_t i = 0; i < n; i++) {
        rg_fact *f = strip_fact(d, m, &list[i]);
        /* A quintile without residents has no rate: not missing, but no index either. */
        if (f->status == RG_S_OK && !fits(&list[i]))
            f->status = RG_S_NOT_APPLICABLE;
        if (f->status == RG_S_OK && !set_sii(d, m, &list[i], f, err))
            return false;
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* ---- standardised rates ---- */

/* Events and people of a strip by band; the worst status of both. */
typedef struct bands {
    double *events, *people;
    rg_status status;
} bands;

static bands read_bands(deriver *d, const rg_measure *m, const strip *s)
{
    bands b = {RG_NEW_N(d->arena, double, s->count + 1),
               RG_NEW_N(d->arena, double, s->count + 1), s->status};
    for (size_t i = 0; i < s->count; i++) {
        const rg_fact *people = derive_denominator(d, m, s->items[i]);
        rg_status status = derive_both(s->items[i], people);
        if (status == RG_S_HIDDEN || b.status == RG_S_OK)
            b.status = status;
        b.events[i] = s->items[i]->value;
        b.people[i] = people ? people->value : RG_STATS_NA;
        if (status == RG_S_OK && !(people->value > 0) && b.status == RG_S_OK)
            b.status = RG_S_NOT_APPLICABLE;
    }
    return b;
}

/* Events of the bands, then their people; of a reference as well. */
static const char *band_operands(deriver *d, const rg_measure *m, const strip *s,
                                 const strip *ref)
{
    const strip *both[] = {s, ref};
    size_t room = 2 * (s->count + (ref ? ref->count : 0)), n = 0;
    const rg_fact **all = RG_NEW_N(d->arena, const rg_fact *, room + 1);
    for (size_t k = 0; k < 2 && both[k]; k++) {
        for (size_t i = 0; i < both[k]->count; i++)
            all[n++] = both[k]->items[i];
        for (size_t i = 0; i < both[k]->count; i++)
            all[n++] = derive_denominator(d, m, both[k]->items[i]);
    }
    return derive_operands(d, all, n);
}

/* The weight of each band by its label; an error where the standard has no such band. */
static bool read_weights(deriver *d, const rg_measure *m, const strip *s, double **out,
                         rg_err *err)
{
    const char *standard = m->standard ? m->standard : "ESP2013";
    const rg_rules *r = d->rules;
    *out = RG_NEW_N(d->arena, double, s->count + 1);
    for (size_t i = 0; i < s->count; i++) {
        const char *label = rg_fact_dimension(d->arena, s->items[i], m->over[0]);
        bool found = false;
        for (size_t k = 0; k < r->standard_count && !found; k++) {
            found = strcmp(r->standards[k].standard, standard) == 0 &&
                    strcmp(r->standards[k].label, label) == 0;
            if (found)
                (*out)[i] = r->standards[k].weight;
        }
        if (!found)
            return rg_fail_at(
                err, RG_E_TEMPLATE, m->place,
                "measure \"%s\": the standard population %s has no band \"%s\"; its bands "
                "are in templates/settings/standard_population.csv",
                m->id, standard, label);
    }
    return true;
}

static double total(const double *x, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += x[i];
    return sum;
}

bool derive_dsr(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    strip *list;
    size_t n = split_strips(d, m, code, &list);
    for (size_t i = 0; i < n; i++) {
        const strip *s = &list[i];
        rg_fact *f = strip_fact(d, m, s);
        bands b = read_bands(d, m, s);
        f->operands = band_operands(d, m, s, NULL);
        f->status = b.status;
        double *weights;
        rg_stats_estimate e;
        if (f->status == RG_S_OK) {
            if (!read_weights(d, m, s, &weights, err) ||
                !rg_stats_dsr(
                    (rg_stats_list){b.events, s->count}, (rg_stats_list){b.people, s->count},
                    (rg_stats_list){weights, s->count}, m->per, RG_STATS_LEVEL, &e, err))
                return false;
            derive_set(f, e.value, e.lower, e.upper, e.method);
            f->numerator = total(b.events, s->count);
            f->denominator = total(b.people, s->count);
            if (isnan(e.value))
                f->status = RG_S_NOT_APPLICABLE;
        }
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* The whole area's strip with the same other dimensions. */
static const strip *reference_strip(const strip *list, size_t n, const strip *s)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(list[i].rest, s->rest) == 0 && list[i].count == s->count)
            return &list[i];
    return NULL;
}

static bool set_isr(const rg_measure *m, const bands *here, const bands *ref, size_t n,
                    rg_fact *f, rg_err *err)
{
    rg_stats_isr_estimate e;
    if (!(total(ref->events, n) > 0)) {
        f->status = RG_S_NOT_APPLICABLE;
        return true;
    }
    if (!rg_stats_isr((rg_stats_list){here->events, n}, (rg_stats_list){here->people, n},
                      (rg_stats_list){ref->events, n}, (rg_stats_list){ref->people, n}, m->per,
                      RG_STATS_LEVEL, RG_STATS_ISR_RATIO, &e, err))
        return false;
    derive_set(f, e.value, e.lower, e.upper, e.method);
    f->numerator = e.observed;
    f->denominator = e.expected;
    return true;
}

bool derive_isr(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    strip *list, *whole;
    size_t n = split_strips(d, m, code, &list);
    size_t whole_count = split_strips(d, m, d->job->whole->code, &whole);
    for (size_t i = 0; i < n; i++) {
        const strip *s = &list[i], *ref = reference_strip(whole, whole_count, s);
        rg_fact *f = strip_fact(d, m, s);
        bands here = read_bands(d, m, s), there = {0};
        f->operands = band_operands(d, m, s, ref == s ? NULL : ref);
        f->status = here.status;
        if (ref) {
            there = read_bands(d, m, ref);
            if (f->status == RG_S_OK)
                f->status = there.status;
        } else if (f->status == RG_S_OK) {
            f->status = RG_S_MISSING;
        }
        if (f->status == RG_S_OK && !set_isr(m, &here, &there, s->count, f, err))
            return rg_while(err, "%s", f->operands);
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* ---- beside ---- */

/* The comparator carries no error of its own: the clock has none, and a share of the population hardly any. */
bool derive_beside(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group all = derive_facts_of(d, m->of, code);
    for (size_t i = 0; i < all.count; i++) {
        const rg_fact *share = all.items[i];
        const rg_fact *other =
            m->base ? same_dimensions(d, m->base, code, share->dimensions) : NULL;
        rg_fact *f = derive_from(d, m, share);
        const rg_fact *operands[] = {share, other};
        f->operands = derive_operands(d, operands, 2);
        f->unknown = share->unknown;
        if (m->base)
            f->status = derive_both(share, other);
        if (f->status == RG_S_OK) {
            double comparator = other ? other->value : 100 * m->hours / 24;
            f->numerator = share->value;
            f->denominator = comparator;
            if (comparator > 0)
                derive_set(f, share->value / comparator, share->lower / comparator,
                           share->upper / comparator, share->method);
            else
                f->status = RG_S_NOT_APPLICABLE;
        }
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}
