/* data/part_columns.c - The arrays of a part: made with the heading, widened with the rows, given
 * to the table or freed. */
#include "data/part.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_ROOM 1024

static void *widen(void *array, size_t size, size_t room)
{
    return array ? rg_xrealloc(array, size * room) : NULL;
}

void rg_part_grow(rg_part *part)
{
    size_t room = part->room * 2;
    part->lines = widen(part->lines, sizeof *part->lines, room);
    part->alike = widen(part->alike, sizeof *part->alike, room);
    for (size_t i = 0; i < part->schema->plain_count; i++) {
        rg_part_column *c = &part->columns[i];
        c->status = widen(c->status, sizeof *c->status, room);
        c->codes = widen(c->codes, sizeof *c->codes, room);
        c->numbers = widen(c->numbers, sizeof *c->numbers, room);
        c->ints = widen(c->ints, sizeof *c->ints, room);
        c->timed = widen(c->timed, sizeof *c->timed, room);
        c->keys = widen(c->keys, sizeof *c->keys, room);
    }
    for (size_t i = 0; i < part->schema->family_count; i++) {
        rg_part_family *f = &part->families[i];
        size_t count = part->schema->families[i].count;
        f->numbers = widen(f->numbers, sizeof *f->numbers * count, room);
        f->codes = widen(f->codes, sizeof *f->codes * count, room);
        f->status = widen(f->status, sizeof *f->status * count, room);
    }
    part->room = room;
}

static void make_column(rg_part *part, size_t index)
{
    rg_part_column *c = &part->columns[index];
    c->status = rg_xmalloc(FIRST_ROOM * sizeof *c->status);
    switch (part->schema->columns[index].type) {
    case RG_T_TEXT:
    case RG_T_CODE:
    case RG_T_FLAG:
    case RG_T_MULTI:
        c->codes = rg_xmalloc(FIRST_ROOM * sizeof *c->codes);
        c->values = rg_map_new(part->arena);
        break;
    case RG_T_COUNT:
    case RG_T_NUMBER:
        c->numbers = rg_xmalloc(FIRST_ROOM * sizeof *c->numbers);
        break;
    case RG_T_DATETIME:
        c->timed = rg_xmalloc(FIRST_ROOM * sizeof *c->timed);
        c->ints = rg_xmalloc(FIRST_ROOM * sizeof *c->ints);
        break;
    case RG_T_MONTH:
    case RG_T_DATE:
    case RG_T_YEAR:
    case RG_T_TIME:
    case RG_T_AGE:
        c->ints = rg_xmalloc(FIRST_ROOM * sizeof *c->ints);
        break;
    case RG_T_KEY:
        c->keys = rg_xmalloc(FIRST_ROOM * sizeof *c->keys);
        break;
    }
    if (c->codes || (c->ints && !c->timed)) {
        c->raws = rg_map_new(part->arena);
        c->store = c;
    }
}

static void make_family(rg_part *part, size_t index)
{
    const rg_schema_family *family = &part->schema->families[index];
    rg_part_family *f = &part->families[index];
    rg_type type = part->schema->columns[family->first].type;
    size_t cells = FIRST_ROOM * family->count;
    f->status = rg_xmalloc(cells * sizeof *f->status);
    if (type == RG_T_COUNT || type == RG_T_NUMBER) {
        f->numbers = rg_xmalloc(cells * sizeof *f->numbers);
        return;
    }
    f->codes = rg_xmalloc(cells * sizeof *f->codes);
    f->shared.raws = rg_map_new(part->arena);
    f->shared.values = rg_map_new(part->arena);
    for (size_t i = 0; i < family->count; i++)
        part->columns[family->first + i].store = &f->shared;
}

void rg_part_make(rg_part *part)
{
    const rg_schema *s = part->schema;
    part->room = FIRST_ROOM;
    part->lines = rg_xmalloc(FIRST_ROOM * sizeof *part->lines);
    part->columns = RG_NEW_N(part->arena, rg_part_column, s->column_count);
    part->families = RG_NEW_N(part->arena, rg_part_family, s->family_count);
    part->bindings = RG_NEW_N(part->arena, rg_part_binding, s->column_count);
    part->absent = RG_NEW_N(part->arena, size_t, s->column_count);
    part->each = RG_NEW_N(part->arena, size_t, s->column_count);
    for (size_t i = 0; i < s->column_count; i++)
        part->columns[i].field = SIZE_MAX;
    for (size_t i = 0; i < s->plain_count; i++)
        make_column(part, i);
    for (size_t i = 0; i < s->family_count; i++)
        make_family(part, i);
    if (s->drop_same_rows)
        part->alike = rg_xmalloc(FIRST_ROOM * sizeof *part->alike);
}

void rg_part_clear(rg_part *part)
{
    for (size_t i = 0; part->columns && i < part->schema->plain_count; i++) {
        rg_part_column *c = &part->columns[i];
        free(c->status);
        free(c->codes);
        free(c->numbers);
        free(c->ints);
        free(c->timed);
        free(c->keys);
    }
    for (size_t i = 0; part->families && i < part->schema->family_count; i++) {
        free(part->families[i].numbers);
        free(part->families[i].codes);
        free(part->families[i].status);
    }
    free(part->lines);
    free(part->alike);
    part->lines = NULL;
    part->alike = NULL;
    part->odd_line = 0;
    part->columns = NULL;
    part->families = NULL;
    part->rows = part->room = part->binding_count = part->absent_count = part->each_count = 0;
    part->keys = part->synthetic_keys = 0;
    part->tallies = NULL;
    part->notes = NULL;
    part->tally_count = part->tally_room = part->note_count = part->note_room = 0;
    rg_arena_reset(part->arena);
}

void rg_part_fill_rest(rg_part *part)
{
    for (size_t i = 0; i < part->absent_count; i++) {
        rg_part_column *c = &part->columns[part->absent[i]];
        if (part->schema->columns[part->absent[i]].family != SIZE_MAX)
            continue;
        memset(c->status, RG_CELL_MISSING, part->rows);
        if (c->timed)
            memset(c->timed, 0, part->rows);
        for (size_t row = 0; c->codes && row < part->rows; row++)
            c->codes[row] = RG_NO_CODE;
        if (c->ints)
            memset(c->ints, 0, part->rows * sizeof *c->ints);
        for (size_t row = 0; c->numbers && row < part->rows; row++)
            c->numbers[row] = 0;
        if (c->keys)
            memset(c->keys, 0, part->rows * sizeof *c->keys);
    }
}

void rg_part_give_away(rg_part *part)
{
    for (size_t i = 0; i < part->schema->plain_count; i++) {
        rg_part_column *c = &part->columns[i];
        c->status = c->timed = NULL;
        c->codes = NULL;
        c->numbers = NULL;
        c->ints = NULL;
        c->keys = NULL;
    }
    for (size_t i = 0; i < part->schema->family_count; i++) {
        part->families[i].numbers = NULL;
        part->families[i].codes = NULL;
        part->families[i].status = NULL;
    }
    part->lines = NULL;
}
