/* analysis/derive_pair.c - Two counts set against each other: part of a whole, one period against another, one
 * group against another. */
#include "analysis/derive_impl.h"
#include "stats/change.h"

#include <math.h>
#include <string.h>

const rg_fact *derive_twin(deriver *d, const rg_measure *m, const rg_fact *of)
{
    fact_group group = derive_facts_of(d, m, of->area_code);
    for (size_t i = 0; i < group.count; i++)
        if (strcmp(group.items[i]->dimensions, of->dimensions) == 0)
            return group.items[i];
    return NULL;
}

rg_status derive_both(const rg_fact *a, const rg_fact *b)
{
    if ((a && a->status == RG_S_HIDDEN) || (b && b->status == RG_S_HIDDEN))
        return RG_S_HIDDEN;
    if (!a || a->status != RG_S_OK)
        return a ? a->status : RG_S_MISSING;
    return b ? b->status : RG_S_MISSING;
}

rg_fact *derive_of_two(deriver *d, const rg_measure *m, const rg_fact *a, const rg_fact *b)
{
    rg_fact *f = derive_from(d, m, a);
    const rg_fact *operands[] = {a, b};
    f->operands = derive_operands(d, operands, 2);
    f->status = derive_both(a, b);
    return f;
}

bool derive_part(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group tops = derive_facts_of(d, m->of, code);
    for (size_t i = 0; i < tops.count; i++) {
        const rg_fact *top = tops.items[i], *base = derive_twin(d, m->base, top);
        rg_fact *f = derive_of_two(d, m, top, base);
        if (f->status == RG_S_OK && !derive_set_share(f, top->value, base->value, err))
            return rg_while(err, "%s", f->operands);
        derive_drop_limits(m, f);
        derive_unknown(d, f);
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

static int length_of(const rg_fact *f)
{
    return rg_month_of(f->to) - rg_month_of(f->from);
}

static bool set_change(deriver *d, rg_fact *f, const rg_fact *after, const rg_fact *before,
                       rg_err *err)
{
    /* a part of a year says nothing against a whole one, whatever is divided by: seasons differ */
    bool same = length_of(after) == length_of(before);
    if (!same)
        derive_mark(d, f, "partial", "");
    if (!same || after->exposure_months == 0 || before->exposure_months == 0) {
        f->status = RG_S_NOT_APPLICABLE;
        return true;
    }
    rg_stats_change_answer a;
    if (!rg_stats_change(before->value, after->value, before->exposure_months,
                         after->exposure_months, 0.95, &a, err))
        return false;
    derive_set(f, a.value, a.lower, a.upper,
               before->value >= 10 && after->value > 0 ? "Log ratio" : "Exact");
    f->numerator = after->value;
    f->denominator = before->value;
    derive_small_base(d, f);
    if (isnan(f->value))
        f->status = RG_S_NOT_APPLICABLE;
    return true;
}

bool derive_against(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group tops = derive_facts_of(d, m->of, code);
    for (size_t i = 0; i < tops.count; i++) {
        const rg_fact *after = tops.items[i], *before = derive_twin(d, m->base, after);
        rg_fact *f = derive_of_two(d, m, after, before);
        f->unknown = (double)NAN;
        if (f->status == RG_S_OK && !set_change(d, f, after, before, err))
            return false;
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* ---- groups ---- */

static const char *without(deriver *d, const rg_fact *f, const char *name)
{
    return derive_without(d, f, &name, 1);
}

static bool has_value(deriver *d, const rg_fact *f, const char *name, const char *value)
{
    const char *have = rg_fact_dimension(d->arena, f, name);
    return have && strcmp(have, value) == 0;
}

/* The fact of the second group that belongs to one of the first. */
static const rg_fact *other_group(deriver *d, const rg_measure *m, const fact_group *all,
                                  const rg_fact *first)
{
    const char *rest = without(d, first, m->over[0]);
    for (size_t i = 0; i < all->count; i++)
        if (has_value(d, all->items[i], m->over[0], m->groups[1]) &&
            strcmp(without(d, all->items[i], m->over[0]), rest) == 0)
            return all->items[i];
    return NULL;
}

static bool set_groups(rg_fact *f, const rg_fact *const *x, rg_err *err)
{
    if (!(x[1]->value > 0) || !(x[3]->value > 0)) {
        f->status = RG_S_NOT_APPLICABLE;
        return true;
    }
    rg_stats_ratio_answer a;
    if (!rg_stats_ratio(x[0]->value, x[1]->value, x[2]->value, x[3]->value, 0.95, &a, err))
        return false;
    derive_set(f, a.value, a.lower, a.upper,
               x[0]->value < 10 || x[2]->value < 10 ? "Exact" : "Log ratio");
    f->numerator = x[0]->value;
    f->denominator = x[2]->value;
    if (isnan(f->value))
        f->status = RG_S_NOT_APPLICABLE;
    return true;
}

bool derive_groups(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group all = derive_facts_of(d, m->of, code);
    for (size_t i = 0; i < all.count; i++) {
        const rg_fact *first = all.items[i];
        if (!has_value(d, first, m->over[0], m->groups[0]))
            continue;
        const rg_fact *second = other_group(d, m, &all, first);
        const rg_fact *x[] = {first, derive_denominator(d, m, first), second,
                              second ? derive_denominator(d, m, second) : NULL};
        rg_fact *f = derive_from(d, m, first);
        f->dimensions = without(d, first, m->over[0]);
        f->operands = derive_operands(d, x, 4);
        f->status = derive_both(first, second);
        if (f->status == RG_S_OK && (!x[1] || !x[3]))
            f->status = RG_S_MISSING;
        if (f->status == RG_S_OK)
            f->status = derive_both(x[1], x[3]);
        if (f->status == RG_S_OK && !set_groups(f, x, err))
            return false;
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}
