/* analysis/derive_order.c - Largest ones, ranks, equal groups, and how few hold how much.
 *
 * Where one of those compared is hidden the order of all would tell it, so all are. */
#include "analysis/derive_impl.h"
#include "stats/quantile.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Facts that are ordered together. */
typedef struct contest {
    const rg_fact **items;
    size_t count;
    bool hidden;
} contest;

static void enter(contest *c, const rg_fact *f)
{
    if (f->status == RG_S_HIDDEN)
        c->hidden = true;
    if (f->status == RG_S_OK && !isnan(f->value))
        c->items[c->count++] = f;
}

/* Competition rank from 1: how many are before it, and one. */
static size_t rank_of(const contest *c, const rg_fact *f, bool rising)
{
    size_t before = 0;
    for (size_t i = 0; i < c->count; i++)
        before += rising ? c->items[i]->value < f->value : c->items[i]->value > f->value;
    return before + 1;
}

/* Facts of one area that differ along the dimensions `over` at most; which: for each fact its contest. */
static contest *split_contests(deriver *d, const rg_measure *m, const fact_group *all,
                               const size_t **which)
{
    derive_bundle *list;
    size_t n = derive_bundles(d, all, m->over, m->over_count, &list, which);
    contest *out = RG_NEW_N(d->arena, contest, n + 1);
    for (size_t i = 0; i < n; i++) {
        out[i].items = RG_NEW_N(d->arena, const rg_fact *, list[i].count);
        for (size_t k = 0; k < list[i].count; k++)
            enter(&out[i], list[i].items[k]);
    }
    return out;
}

static const rg_area *area_of(const deriver *d, const char *code)
{
    return rg_areas_find(d->job->areas, code);
}

/* The same fact of every area of the same kind. */
static contest among_areas(deriver *d, const rg_measure *m, const rg_fact *like)
{
    const rg_areas *areas = d->job->areas;
    const rg_area *own = area_of(d, like->area_code);
    contest c = {.items = RG_NEW_N(d->arena, const rg_fact *, areas->count + 1)};
    for (size_t i = 0; i < areas->count; i++) {
        if (!own || strcmp(areas->items[i].kind, own->kind) != 0)
            continue;
        fact_group all = derive_facts_of(d, m->of, areas->items[i].code);
        for (size_t k = 0; k < all.count; k++)
            if (strcmp(all.items[k]->dimensions, like->dimensions) == 0)
                enter(&c, all.items[k]);
    }
    return c;
}

static rg_fact *ordered_fact(deriver *d, const rg_measure *m, const rg_fact *like,
                             const contest *c)
{
    rg_fact *f = derive_from(d, m, like);
    f->operands = derive_operands(d, c->items, c->count);
    f->unknown = (double)NAN;
    if (c->hidden)
        f->status = RG_S_HIDDEN;
    return f;
}

bool derive_top(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group all = derive_facts_of(d, m->of, code);
    const size_t *which;
    const contest *contests = split_contests(d, m, &all, &which);
    for (size_t i = 0; i < all.count; i++) {
        const rg_fact *one = all.items[i];
        if (one->status != RG_S_OK || !(one->value > 0 || m->rising))
            continue;
        contest c = contests[which[i]];
        size_t rank = rank_of(&c, one, m->rising);
        if (rank > m->k)
            continue;
        rg_fact *f = ordered_fact(d, m, one, &c);
        f->operands = derive_operands(d, &one, 1);
        f->dimensions =
            derive_with(d, one->dimensions, "rank", rg_arena_printf(d->arena, "%zu", rank));
        if (c.hidden)
            f->dimensions = one->dimensions;
        if (f->status == RG_S_OK) {
            derive_set(f, one->value, one->lower, one->upper, one->method);
            f->level = one->level;
            f->numerator = one->numerator;
            f->denominator = one->denominator;
            f->base = one->base;
        }
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

bool derive_rank(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group all = derive_facts_of(d, m->of, code);
    const size_t *which;
    const contest *contests = m->among_areas ? NULL : split_contests(d, m, &all, &which);
    for (size_t i = 0; i < all.count; i++) {
        const rg_fact *one = all.items[i];
        contest c = contests ? contests[which[i]] : among_areas(d, m, one);
        rg_fact *f = ordered_fact(d, m, one, &c);
        if (f->status == RG_S_OK) {
            f->value = (double)rank_of(&c, one, m->rising);
            f->numerator = one->value;
            f->denominator = (double)c.count;
        }
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* ---- equal groups ---- */

/* The same fact of every neighbourhood of the whole area. */
static contest among_lsoas(deriver *d, const rg_measure *m, const rg_fact *like)
{
    const rg_places *p = d->job->places;
    contest c = {.items = RG_NEW_N(d->arena, const rg_fact *, p->lsoa_count + 1)};
    for (size_t i = 0; i < p->lsoa_count; i++) {
        fact_group all = derive_facts_of(d, m->of, p->lsoa_codes[i]);
        for (size_t k = 0; k < all.count; k++)
            if (strcmp(all.items[k]->dimensions, like->dimensions) == 0)
                enter(&c, all.items[k]);
    }
    return c;
}

static bool set_quantile(deriver *d, const rg_measure *m, const contest *c, const rg_fact *one,
                         rg_fact *f, rg_err *err)
{
    double *values = RG_NEW_N(d->arena, double, c->count + 1);
    double *groups = RG_NEW_N(d->arena, double, c->count + 1);
    for (size_t i = 0; i < c->count; i++)
        values[i] = c->items[i]->value;
    if (!rg_stats_quantile((rg_stats_list){values, c->count}, (int)m->k, !m->rising, d->arena,
                           groups, err))
        return false;
    for (size_t i = 0; i < c->count; i++)
        if (c->items[i] == one)
            f->value = groups[i];
    f->numerator = one->value;
    f->denominator = (double)c->count;
    if (isnan(f->value))
        f->status = RG_S_NOT_APPLICABLE;
    return true;
}

bool derive_quantile(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group all = derive_facts_of(d, m->of, code);
    for (size_t i = 0; i < all.count; i++) {
        const rg_fact *one = all.items[i];
        contest c = m->of->by_lsoa ? among_lsoas(d, m, one) : among_areas(d, m, one);
        rg_fact *f = ordered_fact(d, m, one, &c);
        /* Operands of a neighbourhood would be all others. */
        if (m->of->by_lsoa)
            f->operands = derive_operands(d, &one, 1);
        if (f->status == RG_S_OK && !set_quantile(d, m, &c, one, f, err))
            return false;
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* ---- concentration ---- */

static int falling(const void *a, const void *b)
{
    const rg_fact *x = *(const rg_fact *const *)a, *y = *(const rg_fact *const *)b;
    if (x->value != y->value)
        return x->value > y->value ? -1 : 1;
    return strcmp(x->id, y->id);
}

/* Whether a neighbourhood lies in an area. */
static bool inside(const deriver *d, const rg_area *area, size_t lsoa)
{
    const rg_places *p = d->job->places;
    if (rg_area_is_npa(area)) {
        uint32_t npa = p->npas ? p->lsoa_npa[lsoa] : RG_NOWHERE;
        return npa != RG_NOWHERE && (strcmp(area->kind, "npas") == 0 ||
                                     strcmp(area->code, p->npas->items[npa].code) == 0);
    }
    for (size_t i = 0; i < area->part_count; i++)
        if (rg_places_district(p, rg_str_of(area->parts[i])).district == p->lsoa_district[lsoa])
            return true;
    return false;
}

/* Counts of the area's neighbourhoods by the dimensions they have. */
static size_t split_lsoas(deriver *d, const rg_measure *m, const rg_area *area, contest **out,
                          rg_map *index)
{
    const rg_places *p = d->job->places;
    size_t room = 0;
    *out = NULL;
    for (size_t i = 0; i < p->lsoa_count; i++) {
        if (!inside(d, area, i))
            continue;
        fact_group all = derive_facts_of(d, m->of, p->lsoa_codes[i]);
        for (size_t k = 0; k < all.count; k++) {
            bool added;
            size_t at = rg_map_intern(index, rg_str_of(all.items[k]->dimensions), &added);
            if (added) {
                size_t count = at;
                contest *c = RG_PUSH(d->arena, *out, count, room);
                *c = (contest){.items = RG_NEW_N(d->arena, const rg_fact *, p->lsoa_count + 1)};
            }
            enter(&(*out)[at], all.items[k]);
        }
    }
    return rg_map_count(index);
}

static void set_concentration(const contest *c, double percent, rg_fact *f)
{
    double total = 0, held = 0;
    size_t n = 0;
    for (size_t i = 0; i < c->count; i++)
        total += c->items[i]->value;
    if (!(total > 0)) {
        f->status = RG_S_NOT_APPLICABLE;
        return;
    }
    while (n < c->count && held * 100 < total * percent)
        held += c->items[n++]->value;
    f->value = (double)n;
    f->numerator = held;
    f->base = total;
    f->denominator = (double)c->count;
}

static bool concentration_facts(deriver *d, const rg_measure *m, const rg_area *area,
                                const contest *c, rg_err *err)
{
    if (c->count == 0)
        return true;
    qsort(c->items, c->count, sizeof *c->items, falling);
    for (size_t i = 0; i < m->percent_count; i++) {
        rg_fact *f = ordered_fact(d, m, c->items[0], c);
        f->area_code = area->code;
        f->area_name = area->name;
        f->dimensions = derive_with(d, c->items[0]->dimensions, "percent",
                                    rg_arena_printf(d->arena, "%g", m->percents[i]));
        if (f->status == RG_S_OK)
            set_concentration(c, m->percents[i], f);
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

bool derive_concentration(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    const rg_area *area = area_of(d, code);
    contest *list;
    size_t n = area ? split_lsoas(d, m, area, &list, rg_map_new(d->arena)) : 0;
    for (size_t i = 0; i < n; i++)
        if (!concentration_facts(d, m, area, &list[i], err))
            return false;
    return true;
}
