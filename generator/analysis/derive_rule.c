/* analysis/derive_rule.c - What the settings decide about figures, markers, and dimensions of derived facts. */
#include "analysis/derive_impl.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- rules ---- */

static bool read_indicators(rg_arena *arena, const rg_settings *settings, rg_date on,
                            rg_rules *out, rg_err *err)
{
    const rg_table *t;
    if (!rg_settings_table(settings, "indicators", &t, err))
        return false;
    rg_indicator *list = RG_NEW_N(arena, rg_indicator, t->row_count + 1);
    for (size_t row = 0; row < t->row_count; row++)
        if (rg_settings_valid(t, row, on))
            list[out->indicator_count++] = (rg_indicator){rg_settings_text(t, "name", row),
                                                          rg_settings_text(t, "polarity", row)};
    out->indicators = list;
    return true;
}

static bool read_standards(rg_arena *arena, const rg_settings *settings, rg_date on,
                           rg_rules *out, rg_err *err)
{
    const rg_table *t;
    if (!rg_settings_table(settings, "standard_population", &t, err))
        return false;
    rg_standard_band *list = RG_NEW_N(arena, rg_standard_band, t->row_count + 1);
    for (size_t row = 0; row < t->row_count; row++)
        if (rg_settings_valid(t, row, on))
            list[out->standard_count++] = (rg_standard_band){
                rg_settings_text(t, "standard", row), rg_settings_text(t, "label", row),
                rg_settings_number(t, "weight", row, 0)};
    out->standards = list;
    return true;
}

/* What is withheld has had its caveat before. */
static bool limits_in_order(const rg_rules *rules, rg_err *err)
{
    return rules->unknown_caveat <= rules->unknown_withhold ||
           rg_fail(err, RG_E_USAGE,
                   "templates/settings/thresholds.csv: unknown_withhold (%g) is below "
                   "unknown_caveat (%g); correct one of the two",
                   rules->unknown_withhold, rules->unknown_caveat);
}

bool rg_rules_from(rg_arena *arena, const rg_settings *settings, rg_date on, rg_rules *out,
                   rg_err *err)
{
    *out = (rg_rules){0};
    return rg_settings_threshold(settings, "unknown_caveat", on, &out->unknown_caveat, err) &&
           rg_settings_threshold(settings, "unknown_withhold", on, &out->unknown_withhold,
                                 err) &&
           limits_in_order(out, err) &&
           rg_settings_threshold(settings, "survey_base_min", on, &out->survey_min, err) &&
           rg_settings_threshold(settings, "survey_base_public", on, &out->survey_public,
                                 err) &&
           rg_settings_threshold(settings, "survey_base_free", on, &out->survey_free, err) &&
           rg_settings_threshold(settings, "median_min", on, &out->median_min, err) &&
           rg_settings_threshold(settings, "run_rate_months_min", on, &out->run_rate_months_min,
                                 err) &&
           rg_settings_threshold(settings, "chart_points_min", on, &out->xmr_min, err) &&
           rg_settings_threshold(settings, "chart_points_trial", on, &out->xmr_trial, err) &&
           rg_settings_threshold(settings, "small_rate_flag", on, &out->small_rate, err) &&
           rg_settings_threshold(settings, "small_base_counts_only", on, &out->counts_only,
                                 err) &&
           rg_settings_threshold(settings, "small_base_both_counts", on, &out->both_counts,
                                 err) &&
           read_indicators(arena, settings, on, out, err) &&
           read_standards(arena, settings, on, out, err);
}

/* ---- markers ---- */

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void derive_mark(deriver *d, rg_fact *f, const char *prefix, const char *word)
{
    enum { MAX = 24 };
    const char *list[MAX];
    size_t n = 0;
    rg_buf text = {0};
    rg_buf_puts(&text, prefix);
    for (const char *p = word; *p; p++)
        if (*p != '(' && *p != ')')
            rg_buf_putc(&text, *p == ' ' ? '-' : *p);
    list[n++] = rg_arena_copy(d->arena, text.p, text.n);
    rg_buf_free(&text);
    rg_str rest = rg_str_of(f->markers);
    while (rest.n && n < MAX) {
        rg_str one = rg_str_cut(&rest, ' ');
        const char *have = rg_arena_copy(d->arena, one.p, one.n);
        if (strcmp(have, list[0]) != 0)
            list[n++] = have;
    }
    qsort(list, n, sizeof *list, by_text);
    rg_buf all = {0};
    for (size_t i = 0; i < n; i++)
        rg_buf_printf(&all, "%s%s", i ? " " : "", list[i]);
    f->markers = rg_arena_copy(d->arena, all.p, all.n);
    rg_buf_free(&all);
}

void derive_small_base(deriver *d, rg_fact *f)
{
    if (f->numerator < d->rules->counts_only || f->denominator < d->rules->counts_only)
        derive_mark(d, f, "base:", "counts only");
    else if (f->denominator < d->rules->both_counts)
        derive_mark(d, f, "base:", "both counts");
}

void derive_unknown(deriver *d, rg_fact *f)
{
    const rg_rules *r = d->rules;
    if (f->status != RG_S_OK || !(f->unknown > 0) || !(f->base + f->unknown > 0))
        return;
    double share = 100 * f->unknown / (f->base + f->unknown);
    if (r->unknown_caveat > 0 && share > r->unknown_caveat)
        derive_mark(d, f, "unknown", "");
    if (!(r->unknown_withhold > 0) || !(share > r->unknown_withhold))
        return;
    derive_mark(d, f, "withheld", "");
    f->status = RG_S_HIDDEN;
    f->value = f->lower = f->upper = f->level = f->numerator = (double)NAN;
    f->method = "";
}

/* ---- dimensions ---- */

const char *derive_without(deriver *d, const rg_fact *f, const char *const *names, size_t count)
{
    rg_dimension *dims;
    size_t n = rg_dimensions_decode(d->arena, f->dimensions, &dims), kept = 0;
    for (size_t i = 0; i < n; i++) {
        bool named = false;
        for (size_t k = 0; k < count; k++)
            named |= strcmp(dims[i].name, names[k]) == 0;
        if (!named)
            dims[kept++] = dims[i];
    }
    return rg_dimensions_encode(d->arena, dims, kept);
}

size_t derive_bundles(deriver *d, const fact_group *all, const char *const *names, size_t count,
                      derive_bundle **out, const size_t **which)
{
    rg_map *index = rg_map_new(d->arena);
    size_t *own = RG_NEW_N(d->arena, size_t, all->count + 1);
    derive_bundle *list = *out = RG_NEW_N(d->arena, derive_bundle, all->count + 1);
    for (size_t i = 0; i < all->count; i++) {
        const char *rest = derive_without(d, all->items[i], names, count);
        own[i] = rg_map_intern(index, rg_str_of(rest), NULL);
        list[own[i]].rest = rest;
        list[own[i]].count++;
    }
    size_t n = rg_map_count(index);
    for (size_t i = 0; i < n; i++) {
        list[i].items = RG_NEW_N(d->arena, const rg_fact *, list[i].count);
        list[i].count = 0;
    }
    for (size_t i = 0; i < all->count; i++)
        list[own[i]].items[list[own[i]].count++] = all->items[i];
    if (which)
        *which = own;
    return n;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const rg_dimension *)a)->name, ((const rg_dimension *)b)->name);
}

const char *derive_with(deriver *d, const char *dimensions, const char *name, const char *value)
{
    rg_dimension *dims;
    size_t n = rg_dimensions_decode(d->arena, dimensions, &dims);
    rg_dimension *more = RG_NEW_N(d->arena, rg_dimension, n + 1);
    for (size_t i = 0; i < n; i++)
        more[i] = dims[i];
    more[n] = (rg_dimension){name, value};
    qsort(more, n + 1, sizeof *more, by_name);
    return rg_dimensions_encode(d->arena, more, n + 1);
}
