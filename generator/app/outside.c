/* app/outside.c - Codes of 2021 by their number. */
#include "app/outside.h"

#include "base/num.h"

#include <string.h>

/* The last English LSOA of 2011: those drawn anew for 2021 have higher numbers, and no code of 199,362 street-level
 * crimes of 2020 to 2022 has. */
#define LAST_OF_2011 "E01033768"

static bool is_later(rg_str code)
{
    return code.n == strlen(LAST_OF_2011) && rg_str_starts(code, "E01") &&
           rg_str_cmp(code, RG_STR(LAST_OF_2011)) > 0;
}

static bool look_up_is_of_2011(const rg_places *p)
{
    for (size_t i = 0; i < p->lsoa_count; i++)
        if (is_later(rg_str_of(p->lsoa_codes[i])))
            return false;
    return true;
}

/* By code of a column: whether it is of 2021 and not known. */
static const bool *unknown_codes(const rg_computed *c, const rg_column *column)
{
    bool *unknown = RG_NEW_N(c->arena, bool, column->value_count + 1);
    for (size_t i = 0; i < column->value_count; i++)
        unknown[i] = is_later(column->values[i]) &&
                     rg_places_lsoa(&c->places, column->values[i]).district == RG_NOWHERE;
    return unknown;
}

static void note_column(const rg_computed *c, const rg_table *t, const rg_column *column)
{
    const bool *unknown = unknown_codes(c, column);
    uint64_t count = 0;
    size_t first = 0;
    for (size_t row = 0; row < t->row_count; row++)
        if (column->status[row] == RG_CELL_OK && unknown[column->codes[row]] && count++ == 0)
            first = row;
    if (count == 0)
        return;
    rg_place place = rg_table_cell_place(t, column, first);
    rg_buf number = {0};
    rg_num_fixed(&number, (double)count, 0, true);
    rg_ledger_note(c->ledger, t->ledger_source, SIZE_MAX,
                   "%s: codes of neighbourhoods as drawn in 2021, which the look-up of 2011 "
                   "lacks (rows: %s, the first "
                   "%s:%d:%d); they are taken to lie outside the area: name the source "
                   "lsoa_change, which has "
                   "them",
                   column->schema->title, number.p, place.file, place.line, place.column);
    rg_buf_free(&number);
}

void rg_outside_note(const rg_computed *c)
{
    if (!look_up_is_of_2011(&c->places))
        return;
    for (size_t i = 0; i < c->tables.count; i++) {
        const rg_table *t = c->tables.items[i];
        for (size_t k = 0; t && k < t->schema->plain_count; k++)
            if (t->columns[k].codes && strstr(t->schema->columns[k].name, "lsoa") &&
                strcmp(t->name, "lsoa_change") != 0)
                note_column(c, t, &t->columns[k]);
    }
}
