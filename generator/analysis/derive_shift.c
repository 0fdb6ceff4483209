/* analysis/derive_shift.c - One derived fact against another: of a year before, of the whole area, of England; how many
 * fall. */
#include "analysis/derive_strip.h"
#include "stats/compare.h"
#include "stats/series.h"

#include <math.h>
#include <string.h>

static rg_stats_estimate estimate_of(const rg_fact *f)
{
    return (rg_stats_estimate){f->value, f->lower, f->upper, NULL};
}

static rg_stats_estimate percent_of(rg_stats_estimate ratio)
{
    return (rg_stats_estimate){100 * (ratio.value - 1), 100 * (ratio.lower - 1),
                               100 * (ratio.upper - 1), ratio.method};
}

static int length_of(const rg_fact *f)
{
    return rg_month_of(f->to) - rg_month_of(f->from);
}

/* Periods of different length say different things about the same rate. */
bool derive_difference(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group all = derive_facts_of(d, m->of, code);
    for (size_t i = 0; i < all.count; i++) {
        const rg_fact *now = all.items[i], *before = derive_twin(d, m->base, now);
        rg_fact *f = derive_of_two(d, m, now, before);
        f->unknown = (double)NAN;
        if (f->status == RG_S_OK && length_of(now) != length_of(before))
            f->status = RG_S_NOT_APPLICABLE;
        if (f->status == RG_S_OK) {
            rg_stats_estimate a = estimate_of(now), b = estimate_of(before);
            rg_stats_estimate e = m->choice == RG_DIFFERENCE_POINTS
                                      ? rg_stats_difference(a, b)
                                      : percent_of(rg_stats_quotient(a, b));
            f->numerator = now->value;
            f->denominator = before->value;
            if (isnan(e.value))
                f->status = RG_S_NOT_APPLICABLE;
            else
                derive_set(f, e.value, e.lower, e.upper, e.method);
        }
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* The whole area's value is told to whom knows both, so a hidden one hides. */
bool derive_to_whole(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group all = derive_facts_of(d, m->of, code);
    for (size_t i = 0; i < all.count; i++) {
        const rg_fact *here = all.items[i], *whole = derive_whole(d, here);
        rg_fact *f = derive_of_two(d, m, here, whole);
        f->unknown = (double)NAN;
        if (f->status == RG_S_OK &&
            (whole == here || !(whole->value != 0) || !(here->value / whole->value >= 0)))
            f->status = RG_S_NOT_APPLICABLE;
        if (f->status == RG_S_OK) {
            f->value = here->value / whole->value;
            f->numerator = here->value;
            f->denominator = whole->value;
        }
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

bool derive_complement(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    fact_group all = derive_facts_of(d, m->of, code);
    for (size_t i = 0; i < all.count; i++) {
        const rg_fact *part = all.items[i];
        rg_fact *f = derive_from(d, m, part);
        f->operands = derive_operands(d, &part, 1);
        if (f->status == RG_S_OK) {
            derive_set(f, 100 - part->value, 100 - part->upper, 100 - part->lower,
                       part->method);
            f->numerator = part->denominator - part->numerator;
            f->denominator = part->denominator;
            f->base = part->base;
        }
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* ---- how many fall, how long it has been so ---- */

static bool is_hit(size_t choice, double value)
{
    switch (choice) {
    case RG_TALLY_RISING:
        return value > 0;
    case RG_TALLY_ABOVE_ONE:
        return value > 1;
    case RG_TALLY_BELOW_ONE:
        return value < 1;
    default:
        return value < 0;
    }
}

bool derive_tally(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    derive_strip *list;
    size_t n = derive_strips(d, m->of, code, m->over, m->over_count, &list);
    for (size_t i = 0; i < n; i++) {
        rg_fact *f = derive_strip_fact(d, m, &list[i]);
        double hits = 0, known = 0;
        for (size_t k = 0; k < list[i].count; k++) {
            const rg_fact *one = list[i].items[k];
            known += one->status == RG_S_OK;
            hits += one->status == RG_S_OK && is_hit(m->choice, one->value);
        }
        if (f->status != RG_S_HIDDEN)
            f->status = known > 0 ? RG_S_OK : RG_S_MISSING;
        if (f->status == RG_S_OK) {
            f->value = f->numerator = hits;
            f->denominator = known;
            f->base = (double)list[i].count;
        }
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* The word behind "class:" in a fact's markers; empty where there is none. */
static rg_str class_of(const rg_fact *f)
{
    rg_str rest = rg_str_of(f->markers);
    while (rest.n) {
        rg_str one = rg_str_cut(&rest, ' ');
        if (one.n > 6 && strncmp(one.p, "class:", 6) == 0)
            return (rg_str){one.p + 6, one.n - 6};
    }
    return (rg_str){0};
}

bool derive_steady(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    static const char *const period[] = {"period"};
    derive_strip *list;
    size_t n = derive_strips(d, m->of, code, period, 1, &list);
    for (size_t i = 0; i < n; i++) {
        const derive_strip *s = &list[i];
        rg_fact *f = derive_strip_fact(d, m, s);
        const rg_fact *last = s->items[s->count - 1];
        rg_str class = class_of(last);
        size_t same = 0;
        f->markers = "";
        f->status = last->status;
        while (f->status == RG_S_OK && same < s->count &&
               s->items[s->count - 1 - same]->status == RG_S_OK &&
               rg_str_eq(class_of(s->items[s->count - 1 - same]), class))
            same++;
        if (f->status == RG_S_OK) {
            f->value = f->numerator = (double)same;
            f->denominator = (double)s->count;
            derive_mark(d, f,
                        "class:", rg_arena_copy(d->arena, class.p ? class.p : "", class.n));
        }
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

/* ---- our own figure against a published one ---- */

/* The benchmark's latest figure that begins no later than the fact ends and is about the same things. */
static const rg_fact *published_beside(deriver *d, const rg_measure *m, const rg_fact *f)
{
    static const char *const period[] = {"period"};
    fact_group all = derive_facts_of(d, m->base, m->base->benchmarks[0]);
    const rg_fact *best = NULL;
    for (size_t i = 0; i < all.count; i++) {
        const rg_fact *one = all.items[i];
        const char *about = derive_without(d, one, period, 1);
        if (rg_date_serial(one->from) > rg_date_serial(f->to) ||
            (*about && strcmp(about, f->dimensions) != 0))
            continue;
        if (!best || rg_date_serial(one->from) > rg_date_serial(best->from))
            best = one;
    }
    return best;
}

bool derive_benchmark(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    return derive_all_compared(d, m, code, published_beside, err);
}
