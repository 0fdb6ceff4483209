/* analysis/derive_published.c - Published figures against a benchmark and over the years. */
#include "analysis/derive_impl.h"
#include "stats/compare.h"
#include "stats/trend.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The direction that is good: declared, or the settings' for the indicator. */
bool derive_polarity(deriver *d, const rg_measure *m, rg_stats_polarity *out, rg_err *err)
{
    const char *text = m->polarity ? m->polarity : "none";
    const rg_rules *r = d->rules;
    bool found = !m->indicator;
    const char **names = RG_NEW_N(d->arena, const char *, r->indicator_count + 1);
    for (size_t i = 0; i < r->indicator_count && m->indicator; i++) {
        names[i] = r->indicators[i].name;
        if (strcmp(names[i], m->indicator) != 0)
            continue;
        text = r->indicators[i].polarity;
        found = true;
    }
    if (!found) {
        const char *near = rg_str_nearest(rg_str_of(m->indicator), names, r->indicator_count);
        return rg_fail_at(err, RG_E_TEMPLATE, m->place,
                          "measure \"%s\": the settings know no indicator \"%s\"%s%s%s", m->id,
                          m->indicator, near ? "; did you mean \"" : "", near ? near : "",
                          near ? "\"?" : "; see templates/settings/indicators.csv");
    }
    *out = strcmp(text, "low is good") == 0    ? RG_STATS_LOW_IS_GOOD
           : strcmp(text, "high is good") == 0 ? RG_STATS_HIGH_IS_GOOD
                                               : RG_STATS_POLARITY_NONE;
    return true;
}

static const rg_fact *benchmark_fact(deriver *d, const rg_measure *m, const rg_fact *f)
{
    if (m->of->benchmark_count == 0)
        return NULL;
    fact_group group = derive_facts_of(d, m->of, m->of->benchmarks[0]);
    for (size_t i = 0; i < group.count; i++)
        if (strcmp(group.items[i]->dimensions, f->dimensions) == 0)
            return group.items[i];
    return NULL;
}

/* A figure with its limits against another: value, limits and the markers class: and side:. */
static bool set_compared(deriver *d, rg_fact *f, const rg_fact *here, const rg_fact *there,
                         rg_stats_polarity polarity, rg_err *err)
{
    const rg_stats_compare_args args = {.value = here->value,
                                        .lower = here->lower,
                                        .upper = here->upper,
                                        .lower998 = RG_STATS_NA,
                                        .upper998 = RG_STATS_NA,
                                        .benchmark = there->value,
                                        .benchmark_lower = RG_STATS_NA,
                                        .benchmark_upper = RG_STATS_NA,
                                        .polarity = polarity};
    rg_stats_compare_class class;
    if (!rg_stats_compare(&args, &class, err))
        return rg_while(err, "%s", here->id);
    derive_set(f, here->value, here->lower, here->upper, "Single interval");
    f->level = here->level;
    f->numerator = here->value;
    f->denominator = there->value;
    derive_mark(d, f, "class:", rg_stats_compare_name(class));
    derive_mark(d, f, "side:",
                here->value > there->value   ? "higher"
                : here->value < there->value ? "lower"
                                             : "equal");
    return true;
}

bool derive_all_compared(deriver *d, const rg_measure *m, const char *code,
                         derive_partner *find, rg_err *err)
{
    fact_group figures = derive_facts_of(d, m->of, code);
    rg_stats_polarity polarity;
    if (!derive_polarity(d, m, &polarity, err))
        return false;
    for (size_t i = 0; i < figures.count; i++) {
        const rg_fact *here = figures.items[i], *there = find(d, m, here);
        rg_fact *f = derive_of_two(d, m, here, there);
        if (f->status == RG_S_OK && !set_compared(d, f, here, there, polarity, err))
            return false;
        if (!derive_keep(d, f, err))
            return false;
    }
    return true;
}

bool derive_compare(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    return derive_all_compared(d, m, code, benchmark_fact, err);
}

/* ---- trend ---- */

static int by_period(const void *a, const void *b)
{
    const rg_fact *x = *(const rg_fact *const *)a, *y = *(const rg_fact *const *)b;
    int p = rg_date_serial(x->from), q = rg_date_serial(y->from);
    return p != q ? (p < q ? -1 : 1) : strcmp(x->id, y->id);
}

static bool set_trend(deriver *d, rg_fact *f, const rg_fact *const *points, size_t n,
                      rg_stats_polarity polarity, rg_err *err)
{
    double *numbers = RG_NEW_N(d->arena, double, n * 5 + 1);
    double *of[] = {numbers, numbers + n, numbers + 2 * n, numbers + 3 * n, numbers + 4 * n};
    bool single = true;
    for (size_t i = 0; i < n; i++) {
        const rg_fact *p = points[i];
        bool ok = p->status == RG_S_OK;
        const double from[] = {p->value, p->lower, p->upper, p->numerator, p->denominator};
        for (size_t k = 0; k < 5; k++)
            of[k][i] = ok ? from[k] : RG_STATS_NA;
        single &= p->exposure_months == 12;
    }
    const rg_stats_trend_args args = {.value = {of[0], n},
                                      .lower = {of[1], n},
                                      .upper = {of[2], n},
                                      .count = {of[3], n},
                                      .denominator = {of[4], n},
                                      .polarity = polarity};
    rg_stats_trend_answer a = {.chi2 = RG_STATS_NA, .slope = RG_STATS_NA};
    if (single && !rg_stats_trend(&args, &a, err))
        return rg_while(err, "%s", points[0]->id);
    f->value = a.slope;
    f->method = "Weighted fit";
    if (a.class == RG_STATS_TREND_CANNOT || isnan(a.slope))
        f->status = RG_S_NOT_APPLICABLE;
    derive_mark(d, f, "class:", rg_stats_trend_name(a.class));
    if (rg_stats_judgement_name(a.judgement))
        derive_mark(d, f, "judged:", rg_stats_judgement_name(a.judgement));
    return true;
}

/* One fact for all periods of what else the figures are about. */
static bool trend_fact(deriver *d, const rg_measure *m, const rg_fact **points, size_t n,
                       const char *rest, rg_stats_polarity polarity, rg_err *err)
{
    qsort(points, n, sizeof *points, by_period);
    rg_fact *f = derive_from(d, m, points[n - 1]);
    f->dimensions = rest;
    f->from = points[0]->from;
    f->exposure_months = 0;
    for (size_t i = 0; i < n; i++)
        f->exposure_months += points[i]->exposure_months;
    f->status = RG_S_OK;
    f->markers = "";
    f->operands = derive_operands(d, points, n);
    return set_trend(d, f, points, n, polarity, err) && derive_keep(d, f, err);
}

bool derive_trend(deriver *d, const rg_measure *m, const char *code, rg_err *err)
{
    static const char *const period[] = {"period"};
    fact_group all = derive_facts_of(d, m->of, code);
    derive_bundle *list;
    rg_stats_polarity polarity;
    if (!derive_polarity(d, m, &polarity, err))
        return false;
    size_t n = derive_bundles(d, &all, period, 1, &list, NULL);
    for (size_t i = 0; i < n; i++)
        if (!trend_fact(d, m, list[i].items, list[i].count, list[i].rest, polarity, err))
            return false;
    return true;
}
