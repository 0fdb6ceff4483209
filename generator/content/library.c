/* content/library.c - The tables of a folder, and which of their records hold on a day. */
#include "content/library_inside.h"

#include "base/file.h"
#include "base/map.h"

#include <string.h>

const rg_content_table *rg_library_table(const rg_library *library, rg_str name)
{
    for (size_t i = 0; library && i < library->count; i++)
        if (rg_str_is(name, library->tables[i].name))
            return &library->tables[i];
    return NULL;
}

const rg_content_record *rg_content_find(const rg_content_table *table, rg_str id)
{
    for (size_t i = 0; i < table->count; i++)
        if (rg_str_is(id, table->records[i]->id))
            return table->records[i];
    return NULL;
}

size_t rg_content_column(const rg_content_table *table, rg_str name)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (rg_str_is(name, table->columns[i]))
            return i;
    return SIZE_MAX;
}

bool rg_library_place(const rg_library *library, rg_str text, rg_place *out)
{
    for (size_t t = 0; library && t < library->count; t++)
        for (size_t i = 0; i < library->tables[t].count; i++)
            for (size_t c = 0; c < library->tables[t].column_count; c++) {
                const rg_content_cell *cell = &library->tables[t].records[i]->cells[c];
                if (cell->text.n == text.n && text.n > 0 && rg_str_eq(cell->text, text)) {
                    *out = cell->place;
                    return true;
                }
            }
    return false;
}

bool rg_content_overdue(const rg_library *library, const rg_content_record *record)
{
    return library->date.year < 9999 &&
           rg_date_serial(record->review) < rg_date_serial(library->date);
}

/* ---- versions ---- */

/* Another record of the same id that begins later, the earliest of them. */
static const rg_content_record *next_version(const rg_content_table *t,
                                             const rg_content_record *r)
{
    const rg_content_record *next = NULL;
    for (size_t i = 0; i < t->all_count; i++) {
        const rg_content_record *other = &t->all[i];
        if (other == r || strcmp(other->id, r->id) != 0 || !other->begins ||
            (r->begins && rg_date_serial(other->from) <= rg_date_serial(r->from)))
            continue;
        if (!next || rg_date_serial(other->from) < rg_date_serial(next->from))
            next = other;
    }
    return next;
}

static bool same_first_day(const rg_content_record *a, const rg_content_record *b)
{
    return a->begins == b->begins &&
           (!a->begins || rg_date_serial(a->from) == rg_date_serial(b->from));
}

static bool no_repeats(rg_content_table *t, const rg_content_record *r)
{
    for (const rg_content_record *other = t->all; other < r; other++)
        if (strcmp(other->id, r->id) == 0 && same_first_day(other, r))
            return rg_fail_at(&t->fault, RG_E_TEMPLATE, r->place,
                              "'%s' already stands in line %d with the same first day; give "
                              "this record another id, or a later valid_from if it is a new "
                              "version",
                              r->id, other->place.line);
    const rg_content_record *next = next_version(t, r);
    if (next && r->ends && rg_date_serial(r->to) >= rg_date_serial(next->from))
        return rg_fail_at(&t->fault, RG_E_TEMPLATE, r->place,
                          "'%s' still holds when its next version begins (line %d); end it "
                          "the day before, or leave valid_to empty",
                          r->id, next->place.line);
    return true;
}

static bool holds(const rg_content_table *t, const rg_content_record *r, int day)
{
    if ((r->begins && rg_date_serial(r->from) > day) ||
        (r->ends && rg_date_serial(r->to) < day))
        return false;
    const rg_content_record *next = next_version(t, r);
    return !next || rg_date_serial(next->from) > day;
}

/* Which versions hold on a day; two of one id on one day are a fault. */
static void choose_versions(rg_arena *arena, rg_content_table *t, rg_date on)
{
    int day = rg_date_serial(on);
    t->records = RG_NEW_N(arena, rg_content_record *, t->all_count + 1);
    bool dated = strcmp(t->name, CONTENT_COLUMNS) != 0;
    for (size_t i = 0; i < t->all_count && t->fault.code == RG_OK; i++)
        if (!dated || (no_repeats(t, &t->all[i]) && holds(t, &t->all[i], day)))
            t->records[t->count++] = &t->all[i];
}

/* ---- a folder over another ---- */

/* The record's cells in the order of another table's columns. */
static rg_content_record *in_order(rg_arena *arena, const rg_content_table *from,
                                   const rg_content_record *r, const rg_content_table *to)
{
    rg_content_record *out = RG_NEW(arena, rg_content_record);
    *out = *r;
    out->cells = RG_NEW_N(arena, rg_content_cell, to->column_count + 1);
    for (size_t c = 0; c < to->column_count; c++)
        out->cells[c] = r->cells[rg_content_column(from, rg_str_of(to->columns[c]))];
    return out;
}

static bool same_columns(rg_content_table *t, const rg_content_table *base)
{
    for (size_t c = 0; c < t->column_count; c++)
        if (rg_content_column(base, rg_str_of(t->columns[c])) == SIZE_MAX)
            return rg_fail_at(
                &t->fault, RG_E_TEMPLATE, (rg_place){t->path, 1, 0},
                "%s has no column '%s'; a table that stands in for it has the same", base->path,
                t->columns[c]);
    for (size_t c = 0; c < base->column_count; c++)
        if (rg_content_column(t, rg_str_of(base->columns[c])) == SIZE_MAX)
            return rg_fail_at(&t->fault, RG_E_TEMPLATE, (rg_place){t->path, 1, 0},
                              "the first row has no column '%s', which %s has",
                              base->columns[c], base->path);
    return true;
}

static void lay_over(rg_arena *arena, rg_content_table *t, rg_content_table *over)
{
    if (over->fault.code == RG_OK)
        (void)same_columns(over, t);
    if (t->fault.code != RG_OK || over->fault.code != RG_OK) {
        t->fault = t->fault.code != RG_OK ? t->fault : over->fault;
        return;
    }
    rg_content_record **records =
        RG_NEW_N(arena, rg_content_record *, t->count + over->count + 1);
    size_t count = 0;
    for (size_t i = 0; i < t->count; i++) {
        const rg_content_record *own = rg_content_find(over, rg_str_of(t->records[i]->id));
        records[count++] = own ? in_order(arena, over, own, t) : t->records[i];
    }
    for (size_t i = 0; i < over->count; i++)
        if (!rg_content_find(t, rg_str_of(over->records[i]->id)))
            records[count++] = in_order(arena, over, over->records[i], t);
    t->records = records;
    t->count = count;
}

bool rg_library_overlay(rg_arena *arena, const char *root, const char *folder,
                        const rg_library *library, const rg_library **out, rg_err *err)
{
    rg_library *over = NULL, *all = RG_NEW(arena, rg_library);
    *out = library;
    if (!rg_library_read(arena, root, folder, library->date, &over, err))
        return false;
    if (over->count == 0)
        return true;
    *all = *library;
    all->tables = RG_NEW_N(arena, rg_content_table, library->count + over->count + 1);
    for (size_t i = 0; i < library->count; i++)
        all->tables[i] = library->tables[i];
    for (size_t i = 0; i < over->count; i++) {
        rg_content_table *t = NULL;
        for (size_t k = 0; k < library->count; k++)
            if (strcmp(all->tables[k].name, over->tables[i].name) == 0)
                t = &all->tables[k];
        if (t)
            lay_over(arena, t, &over->tables[i]);
        else
            all->tables[all->count++] = over->tables[i];
    }
    content_check_columns(all);
    *out = all;
    return true;
}

bool rg_library_read(rg_arena *arena, const char *root, const char *folder, rg_date on,
                     rg_library **out, rg_err *err)
{
    char **paths = NULL;
    size_t count = 0;
    const char *pattern = rg_arena_printf(arena, "%s/*.csv", folder);
    rg_library *library = RG_NEW(arena, rg_library);
    if (!rg_file_glob(arena, root, pattern, &paths, &count, err))
        return false;
    *library = (rg_library){.date = on, .tables = RG_NEW_N(arena, rg_content_table, count + 1)};
    for (size_t i = 0; i < count; i++) {
        rg_content_table *t = &library->tables[library->count++];
        content_read_table(arena, root,
                           rg_arena_printf(arena, "%s/%s", folder, rg_path_base(paths[i])), t);
        choose_versions(arena, t, on);
    }
    content_check_columns(library);
    *out = library;
    return true;
}
