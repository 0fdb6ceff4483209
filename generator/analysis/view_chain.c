/* analysis/view_chain.c - Stays that follow one another: a patient who is moved to another hospital has one stay.
 *
 * Records of one person are in order of their beginning; one belongs to the stay before it where it begins on the day
 * on which that ended, or on the day after (24 hours, as far as dates tell), or within it.  A record whose end is not
 * known reaches to the day on which it begins. */
#include "analysis/view_impl.h"
#include "analysis/view_keys.h"

#include <stdlib.h>
#include <string.h>

enum { DAYS_BETWEEN = 1 };

typedef struct record {
    uint32_t person, row;
    int32_t begin, end; /* days */
    bool ended;
} record;

/* What the records of one stay have in common. */
typedef struct stay {
    int32_t last_begin, reach; /* one that begins up to the day after `reach` belongs to it */
    int32_t end;               /* the latest that is known; INT32_MIN = none */
    size_t records;
} stay;

typedef struct chaining {
    rg_key_ids persons;
    const rg_view_column *from, *to, *own;
    stay *stays;
    int32_t *begins;   /* of the stays */
    uint32_t *stay_of; /* by row: the stay, or RG_NO_CODE */
} chaining;

static bool day_of(const rg_view_column *c, size_t row, int32_t *out)
{
    uint32_t at = rg_view_row(c, row);
    if (at == RG_NO_CODE || c->status[at] != RG_CELL_OK)
        return false;
    *out = c->ints[at];
    return true;
}

static int by_person_begin(const void *a, const void *b)
{
    const record *x = a, *y = b;
    if (x->person != y->person)
        return x->person < y->person ? -1 : 1;
    if (x->begin != y->begin)
        return x->begin < y->begin ? -1 : 1;
    return (x->row > y->row) - (x->row < y->row);
}

/* The records that may follow one another: of known person and beginning, and of those that the filters let pass. */
static record *list_records(const view_derivation *d, const chaining *c,
                            const uint64_t *passing, size_t *count)
{
    record *list = RG_NEW_N(d->arena, record, d->view->row_count + 1);
    *count = 0;
    for (size_t row = 0; row < d->view->row_count; row++) {
        record r = {.person = rg_key_id(&c->persons, row), .row = (uint32_t)row};
        if (!rg_bit(passing, row) || r.person == RG_NO_CODE || !day_of(c->from, row, &r.begin))
            continue;
        r.ended = day_of(c->to, row, &r.end) && r.end >= r.begin;
        r.end = r.ended ? r.end : r.begin;
        list[(*count)++] = r;
    }
    qsort(list, *count, sizeof *list, by_person_begin);
    return list;
}

static void join_record(stay *s, const record *r)
{
    if (s->records++ == 0)
        s->reach = s->end = INT32_MIN;
    s->last_begin = r->begin;
    s->reach = s->reach > r->end ? s->reach : r->end;
    s->end = r->ended && r->end > s->end ? r->end : s->end;
}

static void find_stays(const view_derivation *d, chaining *c, const uint64_t *passing)
{
    size_t rows = d->view->row_count, count, stays = 0;
    const record *list = list_records(d, c, passing, &count);
    c->stays = RG_NEW_N(d->arena, stay, count + 1);
    c->stay_of = RG_NEW_N(d->arena, uint32_t, rows + 1);
    c->begins = RG_NEW_N(d->arena, int32_t, count + 1);
    memset(c->stay_of, 0xFF, rows * sizeof *c->stay_of);
    for (size_t i = 0; i < count; i++) {
        const record *r = &list[i];
        bool follows = i && list[i - 1].person == r->person &&
                       r->begin <= c->stays[stays - 1].reach + DAYS_BETWEEN;
        if (!follows)
            c->begins[stays++] = r->begin;
        join_record(&c->stays[stays - 1], r);
        c->stay_of[r->row] = (uint32_t)(stays - 1);
    }
}

/* ---- the key: person and first day of the stay; else the record's own ---- */

static rg_hash128 stay_key(rg_hash128 person, int32_t begin)
{
    char bytes[sizeof person + sizeof begin];
    memcpy(bytes, &person, sizeof person);
    memcpy(bytes + sizeof person, &begin, sizeof begin);
    return rg_hash128_of((rg_str){bytes, sizeof bytes});
}

static void make_keys(const view_derivation *d, const chaining *c)
{
    size_t rows = d->view->row_count;
    rg_hash128 *keys = RG_NEW_N(d->arena, rg_hash128, rows + 1);
    uint8_t *status = RG_NEW_N(d->arena, uint8_t, rows + 1);
    const rg_view_column *person = rg_view_find(d->arena, d->view, d->spec->count);
    for (size_t row = 0; row < rows; row++) {
        uint32_t at = rg_view_row(c->own, row), of = c->stay_of[row];
        bool own = at != RG_NO_CODE && c->own->status[at] == RG_CELL_OK;
        status[row] = own || of != RG_NO_CODE ? RG_CELL_OK : RG_CELL_MISSING;
        if (of != RG_NO_CODE)
            keys[row] = stay_key(person->keys[rg_view_row(person, row)], c->begins[of]);
        else if (own)
            keys[row] = c->own->keys[at];
    }
    d->out->keys = keys;
    d->out->status = status;
}

/* ---- the days: from the record's own beginning to the end of its stay ---- */

static bool days_alone(const chaining *c, size_t row, double *out)
{
    uint32_t at = rg_view_row(c->own, row);
    int32_t begin, end;
    if (at != RG_NO_CODE && c->own->status[at] == RG_CELL_OK) {
        *out = c->own->numbers[at];
        return true;
    }
    if (!day_of(c->from, row, &begin) || !day_of(c->to, row, &end) || end < begin)
        return false;
    *out = end - begin;
    return true;
}

static bool days_of(const chaining *c, size_t row, double *out)
{
    const stay *s = c->stay_of[row] == RG_NO_CODE ? NULL : &c->stays[c->stay_of[row]];
    int32_t begin = 0;
    if (!s || s->records == 1)
        return days_alone(c, row, out);
    if (s->end < s->last_begin || !day_of(c->from, row, &begin))
        return false;
    *out = s->end - begin;
    return true;
}

static void make_days(const view_derivation *d, const chaining *c)
{
    size_t rows = d->view->row_count;
    double *days = RG_NEW_N(d->arena, double, rows + 1);
    uint8_t *status = RG_NEW_N(d->arena, uint8_t, rows + 1);
    for (size_t row = 0; row < rows; row++)
        status[row] = days_of(c, row, &days[row]) ? RG_CELL_OK : RG_CELL_MISSING;
    d->out->numbers = days;
    d->out->status = status;
}

/* ---- columns ---- */

static bool need_date(const view_derivation *d, const char *name, const rg_view_column **out,
                      rg_err *err)
{
    *out = rg_view_find(d->arena, d->view, name);
    if (!*out)
        return rg_view_no_column(d->spec->place, d->view, name, err);
    return ((*out)->ints && !(*out)->minutes && !(*out)->clock) ||
           rg_fail_at(err, RG_E_TEMPLATE, d->spec->place, "%s: the column %s is not a date",
                      d->spec->name, name);
}

static bool need_own(const view_derivation *d, bool keys, const rg_view_column **out,
                     rg_err *err)
{
    const char *name = d->spec->otherwise;
    *out = rg_view_find(d->arena, d->view, name);
    if (!*out)
        return rg_view_no_column(d->spec->place, d->view, name, err);
    return (keys ? (*out)->keys != NULL : (*out)->numbers != NULL) ||
           rg_fail_at(err, RG_E_TEMPLATE, d->spec->place, "%s: the column %s is not a %s",
                      d->spec->name, name, keys ? "key" : "number");
}

static bool passing_rows(const view_derivation *d, const uint64_t **out, rg_err *err)
{
    rg_view_filter *filters;
    if (!rg_view_filters(d->arena, d->view, d->spec->filters, d->spec->filter_count,
                         d->spec->place, &filters, err))
        return false;
    *out = rg_view_all_bits(d->arena, d->views, d->view, filters, d->spec->filter_count);
    return true;
}

bool view_derive_chain(const view_derivation *d, rg_err *err)
{
    const rg_derive_spec *spec = d->spec;
    bool days = spec->part && strcmp(spec->part, "days") == 0;
    chaining c = {0};
    const uint64_t *passing;
    if (!rg_keys_of_view(d->arena, d->views, d->view, spec->count, &c.persons))
        return rg_view_no_column(spec->place, d->view, spec->count, err);
    if (!need_date(d, spec->from, &c.from, err) || !need_date(d, spec->to, &c.to, err) ||
        !need_own(d, !days, &c.own, err) || !passing_rows(d, &passing, err))
        return false;
    find_stays(d, &c, passing);
    if (days)
        make_days(d, &c);
    else
        make_keys(d, &c);
    return true;
}
