/* analysis/view_derive.c - Derived columns: groups, bands, the first known of several; others have files of their own. */
#include "analysis/view_impl.h"

#include "analysis/settings.h"
#include "analysis/view_keys.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Only a count can ask for a part of a row. */
static bool shared_out(const view_derivation *d, const char *name, rg_err *err)
{
    return rg_fail_at(
        err, RG_E_TEMPLATE, d->spec->place,
        "%s: %s shares rows out over hours, or takes each of several values, so that a row has "
        "no single value; name a clock without to, or a map without each",
        d->spec->name, name);
}

bool view_make_filters(const view_derivation *d, const rg_view *view, rg_view_filter **out,
                       rg_err *err)
{
    if (!rg_view_filters(d->arena, view, d->spec->filters, d->spec->filter_count,
                         d->spec->place, out, err))
        return false;
    for (size_t i = 0; i < d->spec->filter_count; i++)
        if ((*out)[i].column->slots)
            return shared_out(d, (*out)[i].spec->column, err);
    return true;
}

bool view_need(const view_derivation *d, const char *name, const rg_view_column **out,
               rg_err *err)
{
    *out = rg_view_find(d->arena, d->view, name);
    if (!*out)
        return rg_view_no_column(d->spec->place, d->view, name, err);
    return !(*out)->slots || shared_out(d, name, err);
}

bool view_wrong_type(const view_derivation *d, const char *wanted, rg_err *err)
{
    return rg_fail_at(err, RG_E_TEMPLATE, d->spec->place, "%s: the column %s is not %s",
                      d->spec->name, d->spec->from, wanted);
}

view_codes view_new_codes(const view_derivation *d, const char *const *values, size_t count)
{
    view_codes made = {0};
    if (count <= RG_NO_BYTE)
        d->out->bytes = made.bytes = RG_NEW_N(d->arena, uint8_t, d->rows + 1);
    else
        d->out->codes = made.codes = RG_NEW_N(d->arena, uint32_t, d->rows + 1);
    d->out->values = values;
    d->out->value_count = d->out->code_count = count;
    return made;
}

const rg_table *view_table_of(const view_derivation *d, const rg_view_column *c)
{
    for (size_t j = 0; c->via && d->view->spec && j < d->view->spec->join_count; j++)
        if (d->view->joins[j] == c->via)
            return d->view->join_tables[j];
    return d->table;
}

/* ---- columns of a table, seen by several views ---- */

bool view_derive_shared(const view_derivation *d, const rg_view_column *from,
                        const rg_view_column *to, const char *what, view_maker make,
                        rg_err *err)
{
    if (to && to->via != from->via)
        return make(d, from, to, err);
    const char *key =
        rg_arena_printf(d->arena, "%p %p %p %s", (const void *)from->ints,
                        (const void *)from->numbers, to ? (const void *)to->ints : NULL, what);
    rg_view_column *made = rg_map_get(d->views->shared, rg_str_of(key));
    if (!made) {
        view_derivation base = *d;
        rg_view_column bare = *from, end = to ? *to : (rg_view_column){0};
        base.table = view_table_of(d, from);
        base.rows = base.table->row_count;
        base.out = made = RG_NEW(d->arena, rg_view_column);
        bare.via = end.via = NULL;
        if (!make(&base, &bare, to ? &end : NULL, err))
            return false;
        rg_map_set(d->views->shared, rg_str_of(key), made);
    }
    const char *name = d->out->name;
    *d->out = *made;
    d->out->name = name;
    d->out->via = from->via;
    return true;
}

/* ---- map ---- */

/* Answers in byte order, so that codes do not depend on the rows. */
static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static size_t unique_sorted(const char **texts, size_t count)
{
    if (count == 0)
        return 0;
    qsort(texts, count, sizeof *texts, by_text);
    size_t kept = 1;
    for (size_t i = 1; i < count; i++)
        if (strcmp(texts[kept - 1], texts[i]) != 0)
            texts[kept++] = texts[i];
    return kept;
}

uint32_t view_code_of(const char *const *texts, size_t count, const char *text)
{
    const char **found = bsearch(&text, texts, count, sizeof *texts, by_text);
    return found ? (uint32_t)(found - (const char **)texts) : RG_NO_CODE;
}

static const char *group_of(const view_derivation *d, const rg_view_column *from,
                            const rg_settings_groups *groups, rg_str value)
{
    if (d->spec->prefix)
        return rg_settings_lookup_prefix(groups, value);
    return from->separators ? rg_settings_lookup_several(groups, value, from->separators)
                            : rg_settings_lookup(groups, value);
}

static bool known(const rg_view_column *from, const rg_settings_groups *groups, rg_str value)
{
    return from->separators ? rg_settings_knows_several(groups, value, from->separators)
                            : rg_settings_knows(groups, value);
}

/* Values may be printed where they stand in the view's own table and say nothing of a person. */
static bool printable(const view_derivation *d)
{
    const rg_column *own = rg_table_column(d->view->table, d->spec->from);
    return own && own->schema->sensitivity == RG_SENS_NONE;
}

/* Flags of the values that the table does not know; NULL: it knows all. */
static bool *unknown_values(const view_derivation *d, const rg_view_column *from,
                            const rg_settings_groups *groups, const uint32_t *remap)
{
    bool *unknown = NULL;
    for (size_t i = 0; i < from->value_count; i++) {
        if ((remap[i] != RG_NO_CODE && !d->spec->each) ||
            known(from, groups, rg_str_of(from->values[i])))
            continue;
        unknown = unknown ? unknown : RG_NEW_N(d->arena, bool, from->value_count + 1);
        unknown[i] = true;
    }
    return unknown;
}

/* Where another spelling of an area is to be written. */
static const char *spellings_of(const rg_derive_spec *spec)
{
    bool areas =
        strcmp(spec->settings, "areas") == 0 && spec->key && strcmp(spec->key, "spelling") == 0;
    return areas ? "area_names" : spec->settings;
}

/* A column is noted once for each table that it is mapped by.  Codes that a prefix may have are not expected
 * to be listed one by one, nor are values of rows of which none is expected. */
static bool note_unmapped(const view_derivation *d, const rg_view_column *from,
                          const rg_settings_groups *groups, const uint32_t *remap, rg_err *err)
{
    if (!d->lookups->unmapped || d->spec->prefix)
        return true;
    rg_view_filter *filters;
    if (!view_make_filters(d, d->view, &filters, err))
        return false;
    bool added;
    const char *key = rg_arena_printf(d->arena, "%s/%s/%s", d->view->table->name, d->spec->from,
                                      d->spec->settings);
    rg_map_intern(d->lookups->noted, rg_str_of(key), &added);
    const bool *unknown = added ? unknown_values(d, from, groups, remap) : NULL;
    if (!unknown)
        return true;
    const uint64_t *expected =
        rg_view_all_bits(d->arena, d->views, d->view, filters, d->spec->filter_count);
    uint64_t *rows = RG_NEW_N(d->arena, uint64_t, from->value_count + 1);
    for (size_t row = 0; row < d->view->row_count; row++) {
        uint32_t code = rg_view_code(from, row);
        if (code != RG_NO_CODE && rg_bit(expected, row))
            rows[code]++;
    }
    for (size_t i = 0; i < from->value_count; i++)
        if (rows[i] && unknown[i])
            rg_unmapped_add(d->lookups->unmapped, d->view->table->name, d->spec->from,
                            spellings_of(d->spec), rg_str_of(from->values[i]), printable(d),
                            rows[i]);
    return true;
}

/* Groups of groups: from the codes that rows have to the later groups. */
static const uint32_t *compose(const view_derivation *d, const rg_view_column *from,
                               const uint32_t *remap)
{
    if (!from->remap)
        return remap;
    uint32_t *both = RG_NEW_N(d->arena, uint32_t, from->code_count + 1);
    for (size_t i = 0; i < from->code_count; i++)
        both[i] = from->remap[i] == RG_NO_CODE ? RG_NO_CODE : remap[from->remap[i]];
    return both;
}

static bool derive_map(const view_derivation *d, rg_err *err)
{
    const rg_view_column *from;
    rg_settings_groups groups = {0};
    if (!view_need(d, d->spec->from, &from, err))
        return false;
    if (!rg_view_is_coded(from))
        return view_wrong_type(d, "text", err);
    if (!d->lookups->map(d->lookups->user, d->arena, d->spec->settings, d->spec->key,
                         d->spec->value, d->spec->only.column ? &d->spec->only : NULL, &groups,
                         err))
        return rg_while(err, "%s:%d", d->spec->place.file, d->spec->place.line);
    const rg_map *map = groups.texts;
    size_t n = rg_map_count(map);
    const char **answers = RG_NEW_N(d->arena, const char *, n + 1);
    for (size_t i = 0; i < n; i++)
        answers[i] = rg_map_at(map, i);
    size_t count = unique_sorted(answers, n);
    uint32_t *remap = RG_NEW_N(d->arena, uint32_t, from->value_count + 1);
    for (size_t i = 0; i < from->value_count; i++) {
        const char *answer = group_of(d, from, &groups, rg_str_of(from->values[i]));
        remap[i] = answer ? view_code_of(answers, count, answer) : RG_NO_CODE;
    }
    if (!note_unmapped(d, from, &groups, remap, err))
        return false;
    if (d->spec->each)
        return view_derive_each(d, from, &groups, answers, count, err);
    *d->out = (rg_view_column){.name = d->out->name,
                               .via = from->via,
                               .codes = from->codes,
                               .bytes = from->bytes,
                               .remap = compose(d, from, remap),
                               .code_count = from->code_count,
                               .values = answers,
                               .value_count = count};
    return true;
}

/* ---- band ---- */

static uint32_t band_of(double x, const double *lows, const double *highs, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (x >= lows[i] && x <= highs[i])
            return (uint32_t)i;
    return RG_NO_CODE;
}

/* Bands of whole years are looked up once. */
static void whole_years(uint32_t *out, const double *lows, const double *highs, size_t count)
{
    for (int age = 0; age <= RG_AGE_MAX; age++)
        out[age] = band_of(age, lows, highs, count);
}

static bool make_bands(const view_derivation *d, const rg_view_column *from,
                       const rg_view_column *to, rg_err *err)
{
    const double *lows = NULL, *highs = NULL;
    const char *const *labels = NULL;
    size_t count = 0;
    uint32_t of_age[RG_AGE_MAX + 1];
    (void)to;
    if (!d->lookups->bands(d->lookups->user, d->spec->bands, &labels, &lows, &highs, &count,
                           err))
        return rg_while(err, "%s:%d", d->spec->place.file, d->spec->place.line);
    whole_years(of_age, lows, highs, count);
    view_codes codes = view_new_codes(d, labels, count);
    for (size_t row = 0; row < d->rows; row++) {
        uint32_t at = rg_view_row(from, row), code;
        if (at == RG_NO_CODE || from->status[at] != RG_CELL_OK)
            code = RG_NO_CODE;
        else if (from->numbers)
            code = band_of(from->numbers[at], lows, highs, count);
        else if (from->ints[at] >= 0 && from->ints[at] <= RG_AGE_MAX)
            code = of_age[from->ints[at]];
        else
            code = band_of(from->ints[at], lows, highs, count);
        view_put_code(&codes, row, code);
    }
    return true;
}

static bool derive_band(const view_derivation *d, rg_err *err)
{
    const rg_view_column *from;
    if (!view_need(d, d->spec->from, &from, err))
        return false;
    if (!from->numbers && !from->ints)
        return view_wrong_type(d, "a number", err);
    return view_derive_shared(
        d, from, NULL, rg_arena_printf(d->arena, "bands %s", d->spec->bands), make_bands, err);
}

/* ---- first: the first of several columns that is known ---- */

/* Dates, or dates with a time: all of one kind. */
static bool first_date(const view_derivation *d, const rg_view_column *const *from, rg_err *err)
{
    size_t rows = d->view->row_count, count = d->spec->column_count;
    int32_t *ints = RG_NEW_N(d->arena, int32_t, rows + 1);
    uint8_t *status = RG_NEW_N(d->arena, uint8_t, rows + 1);
    uint8_t *timed = from[0]->timed ? RG_NEW_N(d->arena, uint8_t, rows + 1) : NULL;
    for (size_t i = 0; i < count; i++)
        if (!from[i]->ints || from[i]->minutes != from[0]->minutes ||
            from[i]->clock != from[0]->clock)
            return rg_fail_at(err, RG_E_TEMPLATE, d->spec->place,
                              "%s: the columns %s and %s are not of one kind", d->spec->name,
                              d->spec->columns[0], d->spec->columns[i]);
    for (size_t row = 0; row < rows; row++) {
        status[row] = RG_CELL_MISSING;
        for (size_t i = 0; i < count && status[row] != RG_CELL_OK; i++) {
            uint32_t at = rg_view_row(from[i], row);
            if (at == RG_NO_CODE || from[i]->status[at] != RG_CELL_OK)
                continue;
            status[row] = RG_CELL_OK;
            ints[row] = from[i]->ints[at];
            if (timed)
                timed[row] = from[i]->timed[at];
        }
    }
    *d->out = (rg_view_column){.name = d->out->name,
                               .ints = ints,
                               .status = status,
                               .timed = timed,
                               .minutes = from[0]->minutes,
                               .clock = from[0]->clock};
    return true;
}

static bool derive_first(const view_derivation *d, rg_err *err)
{
    const rg_derive_spec *spec = d->spec;
    const rg_view_column **from =
        RG_NEW_N(d->arena, const rg_view_column *, spec->column_count);
    size_t room = 0;
    for (size_t i = 0; i < spec->column_count; i++) {
        if (!view_need(d, spec->columns[i], &from[i], err))
            return false;
        if (from[0]->ints)
            continue;
        if (!rg_view_is_coded(from[i]))
            return rg_fail_at(err, RG_E_TEMPLATE, spec->place, "%s: the column %s is not text",
                              spec->name, spec->columns[i]);
        room += from[i]->value_count;
    }
    if (from[0]->ints)
        return first_date(d, from, err);
    const char **values = RG_NEW_N(d->arena, const char *, room + 1);
    size_t count = 0;
    for (size_t i = 0; i < spec->column_count; i++)
        for (size_t v = 0; v < from[i]->value_count; v++)
            values[count++] = from[i]->values[v];
    count = unique_sorted(values, count);
    uint32_t **remap = RG_NEW_N(d->arena, uint32_t *, spec->column_count + 1);
    for (size_t i = 0; i < spec->column_count; i++) {
        remap[i] = RG_NEW_N(d->arena, uint32_t, from[i]->value_count + 1);
        for (size_t v = 0; v < from[i]->value_count; v++)
            remap[i][v] = view_code_of(values, count, from[i]->values[v]);
    }
    view_codes codes = view_new_codes(d, values, count);
    for (size_t row = 0; row < d->view->row_count; row++) {
        uint32_t code = RG_NO_CODE;
        for (size_t i = 0; i < spec->column_count && code == RG_NO_CODE; i++) {
            uint32_t theirs = rg_view_code(from[i], row);
            code = theirs == RG_NO_CODE ? RG_NO_CODE : remap[i][theirs];
        }
        view_put_code(&codes, row, code);
    }
    return true;
}

/* ---- clock ---- */

static bool derive_clock(const view_derivation *d, rg_err *err)
{
    const rg_view_column *from;
    if (!view_need(d, d->spec->from, &from, err))
        return false;
    if (strcmp(d->spec->part, "period_start") == 0)
        return rg_view_is_coded(from) ? view_derive_period(d, from, err)
                                      : view_wrong_type(d, "text", err);
    if (!from->ints)
        return view_wrong_type(d, "a date", err);
    return view_derive_clock(d, from, err);
}

bool view_derive(const view_derivation *d, rg_err *err)
{
    switch (d->spec->kind) {
    case RG_D_MAP:
        return derive_map(d, err);
    case RG_D_BAND:
        return derive_band(d, err);
    case RG_D_CLOCK:
        return derive_clock(d, err);
    case RG_D_ANY:
        return view_derive_any(d, err);
    case RG_D_TIMES:
        return view_derive_times(d, err);
    case RG_D_FIRST:
        return derive_first(d, err);
    case RG_D_GAP:
        return view_derive_gap(d, err);
    case RG_D_COMPARED:
        return view_derive_compared(d, err);
    case RG_D_MEMBER:
        return view_derive_member(d, err);
    case RG_D_JOINT:
        return view_derive_joint(d, err);
    case RG_D_AGE:
        return view_derive_age(d, err);
    case RG_D_CHAIN:
        return view_derive_chain(d, err);
    }
    return false;
}
