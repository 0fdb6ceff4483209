/* tests/support/proof.c - Reading what was printed, and finding the facts it is about. */
#include "support/proof.h"

#include "data/csv.h"
#include "support/check.h"

#include <stdlib.h>
#include <string.h>

static const char *const columns[] = {"figure_id",  "release",     "measure",   "area_code",
                                      "dimensions", "period_from", "period_to", "field",
                                      "format",     "printed",     "against"};
enum { COLUMNS = sizeof columns / sizeof *columns };

typedef struct reading {
    rg_arena *arena;
    proof_rows rows;
    size_t room;
    int at[COLUMNS]; /* column of the file, -1 where it lacks it */
    bool bad;
} reading;

static bool heading(void *user, const rg_csv_row *row, bool *wanted, rg_err *err)
{
    reading *r = user;
    (void)wanted;
    (void)err;
    for (size_t c = 0; c < COLUMNS; c++) {
        r->at[c] = -1;
        for (size_t i = 0; i < row->count; i++)
            if (rg_str_is(row->fields[i], columns[c]))
                r->at[c] = (int)i;
    }
    return true;
}

static bool one_row(void *user, const rg_csv_row *row, rg_err *err)
{
    reading *r = user;
    const char *cells[COLUMNS];
    (void)err;
    r->bad = r->bad || row->count != row->expected;
    for (size_t c = 0; c < COLUMNS; c++)
        cells[c] = r->at[c] < 0 || (size_t)r->at[c] >= row->count
                       ? ""
                       : rg_str_dup(r->arena, row->fields[r->at[c]]);
    proof_row *out = RG_PUSH(r->arena, r->rows.items, r->rows.count, r->room);
    *out = (proof_row){cells[0], cells[1], cells[2], cells[3], cells[4],  cells[5],
                       cells[6], cells[7], cells[8], cells[9], cells[10], row->line};
    return true;
}

proof_rows proof_read(rg_arena *arena, const char *path)
{
    reading r = {.arena = arena};
    rg_csv_reader reader = {.heading = heading, .row = one_row, .user = &r};
    rg_csv_facts facts = {0};
    rg_err err = {0};
    bool ok = rg_csv_read_file(path, path, &reader, &facts, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok && !r.bad && r.rows.count > 0);
    return r.rows;
}

/* names.csv: printed, name.  Its second column is no column of a row, so it is read for itself. */
typedef struct naming {
    rg_arena *arena;
    proof_names names;
    size_t room_printed, room_name;
} naming;

static bool any_heading(void *user, const rg_csv_row *row, bool *wanted, rg_err *err)
{
    (void)user;
    (void)row;
    (void)wanted;
    (void)err;
    return true;
}

static bool one_name(void *user, const rg_csv_row *row, rg_err *err)
{
    naming *n = user;
    size_t count = n->names.count;
    (void)err;
    CU_ASSERT_TRUE_FATAL(row->count >= 2);
    *RG_PUSH(n->arena, n->names.printed, n->names.count, n->room_printed) =
        rg_str_dup(n->arena, row->fields[0]);
    *RG_PUSH(n->arena, n->names.name, count, n->room_name) =
        rg_str_dup(n->arena, row->fields[1]);
    return true;
}

proof_names proof_read_names(rg_arena *arena, const char *path)
{
    naming n = {.arena = arena};
    rg_csv_reader reader = {.heading = any_heading, .row = one_name, .user = &n};
    rg_csv_facts facts = {0};
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(rg_csv_read_file(path, path, &reader, &facts, &err));
    return n.names;
}

/* ---- finding ---- */

static bool is_area(rg_str wanted, const char *code)
{
    if (rg_str_is(wanted, "districts"))
        return strncmp(code, "E06", 3) == 0 || strncmp(code, "E07", 3) == 0;
    if (rg_str_is(wanted, "county"))
        return strncmp(code, "E07", 3) == 0;
    return rg_str_is(wanted, code);
}

static bool in_areas(const char *areas, const char *code)
{
    rg_str rest = rg_str_of(areas);
    while (rest.n)
        if (is_area(rg_str_cut(&rest, ' '), code))
            return true;
    return false;
}

/* "month=*;sex=Male" of "month=2020-04;sex=Male": the same names, and the values that are asked. */
static bool one_pattern(rg_str pattern, const char *dimensions)
{
    rg_str have = rg_str_of(dimensions);
    while (pattern.n && have.n) {
        rg_str p = rg_str_cut(&pattern, ';'), h = rg_str_cut(&have, ';');
        rg_str name = rg_str_cut(&p, '='), own = rg_str_cut(&h, '=');
        if (!rg_str_eq(name, own) || (!rg_str_is(p, "*") && !rg_str_eq(p, h)))
            return false;
    }
    return pattern.n == 0 && have.n == 0;
}

static bool any_pattern(const char *patterns, const char *dimensions)
{
    const char *next;
    for (; (next = strstr(patterns, " | ")); patterns = next + 3)
        if (one_pattern((rg_str){patterns, (size_t)(next - patterns)}, dimensions))
            return true;
    return one_pattern(rg_str_of(patterns), dimensions);
}

static bool on_day(const char *wanted, rg_date day)
{
    rg_date other;
    return !*wanted || (rg_date_parse(rg_str_of(wanted), &other) && other.year == day.year &&
                        other.month == day.month && other.day == day.day);
}

proof_found proof_find(rg_arena *arena, const rg_facts *facts, const char *measure,
                       const char *area, const char *dimensions, const char *from,
                       const char *to)
{
    proof_found found = {0};
    size_t room = 0;
    rg_facts all = rg_facts_range(facts, measure, NULL);
    for (size_t i = 0; i < all.count; i++) {
        const rg_fact *f = &all.items[i];
        if (in_areas(area, f->area_code) && any_pattern(dimensions, f->dimensions) &&
            on_day(from, f->from) && on_day(to, f->to))
            *RG_PUSH(arena, found.items, found.count, room) = f;
    }
    return found;
}
