/* analysis/derive_stat.c - Rates, shares, changes, peaks and ratios from counted facts.
 *
 * A derived fact names its operands.  Where an operand is hidden or missing so is what is made of it. */
#include "analysis/derive_impl.h"
#include "stats/change.h"
#include "stats/rate.h"

#include <math.h>
#include <string.h>

static rg_status worse(rg_status a, rg_status b)
{
    return a != RG_S_OK ? a : b;
}

static const char *whole_code(const deriver *d, const char *code)
{
    const rg_areas *areas = d->job->areas;
    for (size_t i = 0; derive_is_npa(d, code) && i < areas->count; i++)
        if (strcmp(areas->items[i].kind, "npas") == 0)
            return areas->items[i].code;
    return d->job->whole->code;
}

/* Whether every row of a count is of some policing area; asked of the counts, since their sum is missing where
 * one policing area is. */
static bool all_assigned(const deriver *d, const rg_measure *m)
{
    const rg_counts *c = rg_counts_of(d->job->counts, m);
    for (size_t s = 0; c && s < c->subject_count; s++)
        for (size_t cell = 0; c->subjects[s].npas && cell < c->cell_count; cell++)
            if (!(c->unknown[s * c->cell_count + cell] == 0))
                return false;
    return true;
}

const rg_fact *derive_denominator(deriver *d, const rg_measure *m, const rg_fact *top)
{
    const rg_measure *people = m->denominator;
    if (derive_is_npa(d, top->area_code)) {
        people = people->npas ? people->npas : people;
        if (!all_assigned(d, people))
            return NULL;
    }
    fact_group group = derive_facts_of(d, people, top->area_code);
    for (size_t i = 0; i < group.count; i++) {
        const rg_fact *f = group.items[i];
        rg_dimension *dims;
        size_t n = rg_dimensions_decode(d->arena, f->dimensions, &dims);
        bool same = true;
        for (size_t k = 0; k < n && same; k++) {
            const char *value = rg_fact_dimension(d->arena, top, dims[k].name);
            same = value && strcmp(value, dims[k].value) == 0;
        }
        if (same)
            return f;
    }
    return NULL;
}

rg_fact *derive_from(deriver *d, const rg_measure *m, const rg_fact *top)
{
    rg_fact *f = derive_fact(d, m, top->area_code, top->area_name);
    derive_copy_frame(f, top);
    f->sources = derive_sources(d, m, top->area_code);
    return f;
}

void derive_set(rg_fact *f, double value, double lower, double upper, const char *method)
{
    f->value = value;
    f->lower = lower;
    f->upper = upper;
    f->level = RG_STATS_LEVEL;
    f->method = method ? method : "";
}

void derive_drop_limits(const rg_measure *m, rg_fact *f)
{
    if (m->limits != RG_LIMITS_NONE)
        return;
    f->lower = f->upper = f->level = (double)NAN;
    f->method = "";
}

bool derive_rate(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group tops = derive_facts_of(d, m->of, code);
    for (size_t i = 0; i < tops.count; i++) {
        const rg_fact *top = tops.items[i], *people = derive_denominator(d, m, top);
        rg_fact *f = derive_from(d, m, top);
        f->status = worse(top->status, people ? people->status : RG_S_MISSING);
        const rg_fact *operands[] = {top, people};
        f->operands = derive_operands(d, operands, 2);
        if (f->status == RG_S_OK && people->value > 0) {
            rg_stats_estimate e;
            if (!rg_stats_rate(top->value, people->value, m->per, RG_STATS_LEVEL, &e, err))
                return false;
            derive_set(f, e.value, e.lower, e.upper, e.method);
            derive_drop_limits(m, f);
            if (m->limits != RG_LIMITS_NONE && top->value < d->rules->small_rate)
                derive_mark(d, f, "unreliable", "");
            f->numerator = top->value;
            f->denominator = people->value;
        } else if (f->status == RG_S_OK) {
            f->status = RG_S_NOT_APPLICABLE;
        }
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* Whether two facts differ at most in the dimensions summed over. */
static bool same_group(deriver *d, const rg_measure *m, const rg_fact *a, const rg_fact *b)
{
    for (size_t i = 0; i < m->dimension_count; i++) {
        bool summed = false;
        for (size_t k = 0; k < m->over_count; k++)
            summed |= strcmp(m->over[k], m->dimensions[i]) == 0;
        if (summed)
            continue;
        const char *x = rg_fact_dimension(d->arena, a, m->dimensions[i]);
        const char *y = rg_fact_dimension(d->arena, b, m->dimensions[i]);
        if (!x || !y || strcmp(x, y) != 0)
            return false;
    }
    return true;
}

/* part of total as a percentage; nothing of nothing has no share. */
bool derive_set_share(rg_fact *f, double part, double total, rg_err *err)
{
    f->numerator = part;
    f->denominator = f->base = total;
    if (!(total > 0)) {
        f->status = RG_S_NOT_APPLICABLE;
        return true;
    }
    rg_stats_estimate e;
    if (!rg_stats_proportion(part, total, 100, RG_STATS_LEVEL, &e, err))
        return false;
    derive_set(f, e.value, e.lower, e.upper, e.method);
    return true;
}

/* Rows that were shared out over hours add up to whole rows again, but for the last digits of their fractions. */
static double whole_near(double sum)
{
    double whole = floor(sum + 0.5);
    return fabs(sum - whole) < 1e-9 * fmax(1, whole) ? whole : sum;
}

/* Whether hidden counts carry the sum that a share is of, so that they do not hide the shares of the others. */
static bool totals_known(const deriver *d, const rg_measure *m)
{
    const rg_counts *c = rg_counts_of(d->job->counts, m->of);
    return c && c->totals && c->total_axis && m->over_count == 1 &&
           strcmp(m->over[0], c->total_axis) == 0;
}

bool derive_share(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group parts = derive_facts_of(d, m->of, code);
    bool known = totals_known(d, m);
    for (size_t i = 0; i < parts.count; i++) {
        rg_fact *f = derive_from(d, m, parts.items[i]);
        double total = 0, all = (double)NAN;
        const rg_fact **operands = RG_NEW_N(d->arena, const rg_fact *, parts.count);
        size_t n = 0;
        for (size_t k = 0; k < parts.count; k++) {
            const rg_fact *p = parts.items[k];
            if (!same_group(d, m, parts.items[i], p))
                continue;
            bool carries = known && p->status == RG_S_HIDDEN && !isnan(p->base);
            if (carries)
                all = p->base;
            if (carries && k != i)
                continue;
            operands[n++] = p;
            total += p->status == RG_S_OK ? p->value : 0;
            f->status = worse(f->status, p->status);
        }
        total = isnan(all) ? total : all;
        f->operands = derive_operands(d, operands, n);
        if (f->status == RG_S_OK &&
            !derive_set_share(f, parts.items[i]->value, whole_near(total), err))
            return false;
        derive_drop_limits(m, f);
        derive_unknown(d, f);
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

const rg_fact *derive_whole(deriver *d, const rg_fact *part)
{
    rg_fact like = *part;
    like.area_code = whole_code(d, part->area_code);
    return derive_find(d, &like);
}

bool derive_area_share(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group parts = derive_facts_of(d, m->of, code);
    for (size_t i = 0; i < parts.count; i++) {
        const rg_fact *part = parts.items[i], *whole = derive_whole(d, part);
        rg_fact *f = derive_from(d, m, part);
        f->status = worse(part->status, whole ? whole->status : RG_S_MISSING);
        const rg_fact *operands[] = {part, whole};
        f->operands = derive_operands(d, operands, 2);
        if (f->status == RG_S_OK && !derive_set_share(f, part->value, whole->value, err))
            return false;
        if (f->status == RG_S_OK)
            f->unknown = whole->unknown;
        derive_unknown(d, f);
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* Both halves of a run of months: their sums, or why there is no change to speak of. */
typedef struct halves {
    double before, after;
    rg_status status;
} halves;

static halves sum_halves(const fact_group *months, int wanted)
{
    halves h = {0};
    if ((int)months->count != wanted)
        h.status = RG_S_NOT_APPLICABLE;
    for (size_t i = 0; i < months->count && h.status == RG_S_OK; i++) {
        const rg_fact *f = months->items[i];
        if (f->status == RG_S_MISSING)
            h.status = RG_S_NOT_APPLICABLE;
        else if (f->status != RG_S_OK)
            h.status = f->status;
        else if (i < months->count / 2)
            h.before += f->value;
        else
            h.after += f->value;
    }
    return h;
}

bool derive_change(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group months = derive_facts_of(d, m->of, code);
    if (months.count == 0)
        return true;
    rg_fact *f = derive_from(d, m, months.items[0]);
    halves h = sum_halves(&months, m->months);
    f->dimensions = "";
    f->unknown = (double)NAN;
    f->status = h.status;
    f->operands = derive_operands(d, months.items, months.count);
    f->from = months.items[h.status == RG_S_NOT_APPLICABLE ? 0 : months.count / 2]->from;
    f->to = months.items[months.count - 1]->to;
    f->markers = "";
    f->exposure_months = 0;
    for (size_t i = h.status == RG_S_NOT_APPLICABLE ? 0 : months.count / 2; i < months.count;
         i++)
        f->exposure_months += months.items[i]->exposure_months;
    if (h.status == RG_S_OK) {
        rg_stats_change_answer a;
        double half = m->months / 2;
        if (!rg_stats_change(h.before, h.after, half, half, RG_STATS_LEVEL, &a, err))
            return false;
        derive_set(f, a.value, a.lower, a.upper,
                   h.before >= 10 && h.after > 0 ? "Log ratio" : "Exact");
        f->numerator = h.after;
        f->denominator = h.before;
        derive_small_base(d, f);
        if (isnan(f->value))
            f->status = RG_S_NOT_APPLICABLE;
    }
    return derive_keep(d, f, err);
}

bool derive_peak(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group months = derive_facts_of(d, m->of, code);
    double top = 0;
    rg_status hidden = RG_S_OK;
    for (size_t i = 0; i < months.count; i++) {
        if (months.items[i]->status == RG_S_HIDDEN)
            hidden = RG_S_HIDDEN;
        if (months.items[i]->status == RG_S_OK && months.items[i]->value > top)
            top = months.items[i]->value;
    }
    for (size_t i = 0; i < months.count && top > 0; i++) {
        const rg_fact *month = months.items[i];
        if (month->status != RG_S_OK || month->value < top)
            continue;
        rg_fact *f = derive_from(d, m, month);
        f->status = hidden;
        f->operands = derive_operands(d, &month, 1);
        if (hidden == RG_S_OK)
            f->value = top;
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* events and people of the area and of the rest of the whole. */
static bool set_ratio(rg_fact *f, const rg_fact *top, const rg_fact *people, const rg_fact *all,
                      const rg_fact *all_people, rg_err *err)
{
    double rest = all->value - top->value, rest_people = all_people->value - people->value;
    if (!(people->value > 0) || !(rest_people > 0)) {
        f->status = RG_S_NOT_APPLICABLE;
        return true;
    }
    rg_stats_ratio_answer a;
    if (!rg_stats_ratio(top->value, people->value, rest, rest_people, RG_STATS_LEVEL, &a, err))
        return false;
    bool exact = top->value < 10 || rest < 10;
    derive_set(f, a.value, a.lower, a.upper, exact ? "Exact" : "Log ratio");
    f->numerator = top->value;
    f->denominator = rest;
    if (isnan(f->value))
        f->status = RG_S_NOT_APPLICABLE;
    return true;
}

bool derive_ratio(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group tops = derive_facts_of(d, m->of, code);
    for (size_t i = 0; i < tops.count; i++) {
        const rg_fact *top = tops.items[i], *people = derive_denominator(d, m, top);
        const rg_fact *all = derive_whole(d, top);
        const rg_fact *all_people = people ? derive_whole(d, people) : NULL;
        rg_fact *f = derive_from(d, m, top);
        f->unknown = (double)NAN;
        const rg_fact *operands[] = {top, people, all, all_people};
        bool complete = top->status == RG_S_OK && people && people->status == RG_S_OK && all &&
                        all->status == RG_S_OK && all_people && all_people->status == RG_S_OK;
        if (strcmp(code, whole_code(d, code)) == 0) {
            f->status = RG_S_NOT_APPLICABLE;
            operands[2] = operands[3] = NULL;
        } else if (!complete) {
            f->status = worse(top->status, RG_S_MISSING);
        } else if (!set_ratio(f, top, people, all, all_people, err)) {
            return false;
        }
        f->operands = derive_operands(d, operands, 4);
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}
