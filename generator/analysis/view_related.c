/* analysis/view_related.c - Columns that other rows of a key decide: whether a related row passes, how many distinct
 * things a person occurs with. */
#include "analysis/view_impl.h"

#include "analysis/view_keys.h"
#include "base/hash.h"

#include <inttypes.h>

/* A column that depends on keys and on rows chosen by filters.  what: all that decides the answer besides. */
static const char *related_key(const view_derivation *d, const char *what, const rg_key_ids *a,
                               const rg_key_ids *b, const uint64_t *passing, size_t rows)
{
    rg_str bits = {(const char *)passing, RG_BIT_WORDS(rows) * sizeof *passing};
    rg_hash128 hash = rg_hash128_of(bits);
    return rg_arena_printf(d->arena, "%s %p %p %p %p %016" PRIx64 "%016" PRIx64, what,
                           (const void *)a->ids, (const void *)a->via, (const void *)b->ids,
                           (const void *)b->via, hash.high, hash.low);
}

/* The same column of another view, if there is one. */
static bool is_made(const view_derivation *d, const char *key)
{
    const rg_view_column *made = rg_map_get(d->views->shared, rg_str_of(key));
    const char *name = d->out->name;
    if (!made)
        return false;
    *d->out = *made;
    d->out->name = name;
    return true;
}

/* ---- any: whether a related row passes ---- */

/* What is known of the related rows of a key. */
enum { NONE_RELATED = 0, NONE_PASSES, SOME_PASSES };

static uint8_t *related_rows(const view_derivation *d, const rg_view *other,
                             const rg_key_ids *keys, const uint64_t *passing)
{
    uint8_t *found = RG_NEW_N(d->arena, uint8_t, keys->count + 1);
    for (size_t row = 0; row < other->row_count; row++) {
        uint32_t id = rg_key_id(keys, row);
        uint8_t here = rg_bit(passing, row) ? SOME_PASSES : NONE_PASSES;
        if (id != RG_NO_CODE && here > found[id])
            found[id] = here;
    }
    return found;
}

/* yes: a related row passes; no: there are some and none passes; unknown: there is none. */
bool view_derive_any(const view_derivation *d, rg_err *err)
{
    static const char *const answers[] = {"no", "yes"};
    const rg_view_column *key;
    if (!view_need(d, d->spec->from, &key, err))
        return false;
    const rg_view *other = rg_views_find(d->views, d->spec->view);
    if (!other)
        return rg_fail_at(
            err, RG_E_TEMPLATE, d->spec->place,
            "%s: there is no view %s before this one, or the release does not name its "
            "tables",
            d->spec->name, d->spec->view);
    rg_key_ids own, theirs;
    rg_view_filter *filters;
    if (!rg_keys_of_view(d->arena, d->views, d->view, d->spec->from, &own))
        return view_wrong_type(d, "a key", err);
    if (!rg_keys_of_view(d->arena, d->views, other, d->spec->from, &theirs))
        return rg_view_no_column(d->spec->place, other, d->spec->from, err);
    if (!view_make_filters(d, other, &filters, err))
        return false;
    const uint64_t *passing =
        rg_view_all_bits(d->arena, d->views, other, filters, d->spec->filter_count);
    const char *shared = related_key(d, "any", &own, &theirs, passing, other->row_count);
    if (is_made(d, shared))
        return true;
    const uint8_t *found = related_rows(d, other, &theirs, passing);
    view_codes codes = view_new_codes(d, answers, 2);
    for (size_t row = 0; row < d->view->row_count; row++) {
        uint32_t id = rg_key_id(&own, row);
        uint8_t state = id == RG_NO_CODE ? NONE_RELATED : found[id];
        view_put_code(&codes, row, state == NONE_RELATED ? RG_NO_CODE : state == SOME_PASSES);
    }
    rg_map_set(d->views->shared, rg_str_of(shared), d->out);
    return true;
}

/* ---- times: how many distinct things a person occurs with ---- */

/* The rows that times counts in: those that pass its filters and lie in its period. */
typedef struct counted_rows {
    const uint64_t *passing;
    const rg_view_column *month; /* NULL: at any time */
    rg_month first, last;
} counted_rows;

static bool prepare_counted(const view_derivation *d, counted_rows *out, rg_err *err)
{
    rg_view_filter *filters;
    *out = (counted_rows){0};
    if (!view_make_filters(d, d->view, &filters, err))
        return false;
    out->passing =
        rg_view_all_bits(d->arena, d->views, d->view, filters, d->spec->filter_count);
    if (!d->spec->period)
        return true;
    if (!view_need(d, d->spec->month, &out->month, err))
        return false;
    if (!out->month->ints || out->month->minutes)
        return rg_fail_at(err, RG_E_TEMPLATE, d->spec->place,
                          "%s: the column %s is not of months", d->spec->name, d->spec->month);
    return d->lookups->period(d->lookups->user, d->spec->period, &out->first, &out->last);
}

static bool counts_here(const counted_rows *c, size_t row)
{
    if (!rg_bit(c->passing, row))
        return false;
    if (c->month) {
        uint32_t at = rg_view_row(c->month, row);
        if (at == RG_NO_CODE || c->month->status[at] != RG_CELL_OK ||
            c->month->ints[at] < c->first || c->month->ints[at] > c->last)
            return false;
    }
    return true;
}

/* With one thing of a key, its number + 1; with another too, MANY. */
#define MANY UINT32_MAX

static uint32_t *things_of(const view_derivation *d, const rg_key_ids *persons,
                           const rg_key_ids *things, const counted_rows *counted)
{
    uint32_t *with = RG_NEW_N(d->arena, uint32_t, persons->count + 1);
    for (size_t row = 0; row < d->view->row_count; row++) {
        if (!counts_here(counted, row))
            continue;
        uint32_t person = rg_key_id(persons, row), thing = rg_key_id(things, row);
        if (person == RG_NO_CODE || thing == RG_NO_CODE || with[person] == thing + 1)
            continue;
        with[person] = with[person] ? MANY : thing + 1;
    }
    return with;
}

bool view_derive_times(const view_derivation *d, rg_err *err)
{
    static const char *const labels[] = {"1", "2 or more"};
    const rg_view_column *person, *thing;
    rg_key_ids persons, things;
    counted_rows counted;
    if (!view_need(d, d->spec->from, &person, err) ||
        !view_need(d, d->spec->count, &thing, err) || !prepare_counted(d, &counted, err))
        return false;
    if (!rg_keys_of_view(d->arena, d->views, d->view, d->spec->from, &persons) ||
        !rg_keys_of_view(d->arena, d->views, d->view, d->spec->count, &things))
        return view_wrong_type(d, "a key, or what it counts is not", err);
    const char *when = rg_arena_printf(
        d->arena, "times %p %p %d..%d",
        (const void *)(counted.month ? counted.month->ints : NULL),
        (const void *)(counted.month ? counted.month->via : NULL), counted.first, counted.last);
    const char *key =
        related_key(d, when, &persons, &things, counted.passing, d->view->row_count);
    if (is_made(d, key))
        return true;
    const uint32_t *with = things_of(d, &persons, &things, &counted);
    view_codes codes = view_new_codes(d, labels, 2);
    for (size_t row = 0; row < d->view->row_count; row++) {
        uint32_t id = rg_key_id(&persons, row), many = id == RG_NO_CODE ? 0 : with[id];
        view_put_code(&codes, row, many == 0 ? RG_NO_CODE : many == MANY);
    }
    rg_map_set(d->views->shared, rg_str_of(key), d->out);
    return true;
}
