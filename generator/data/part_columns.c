/* data/part_columns.c - The arrays of a part: laid out one behind another in one block of memory,
 * which becomes the table's when there is no other part. */
#include "data/part.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_ROOM 1024
#define MOST_RECENT 4096
#define APART 64 /* bytes: no two arrays share a line of the cache */

/* Three of four stay free, up to where they would fill a cache of their own. */
void rg_part_widen_recent(rg_part *part, rg_part_column *c)
{
    size_t room = (size_t)1 << (64 - c->recent_shift);
    if (4 * c->met_count <= room || room >= MOST_RECENT)
        return;
    c->recent_shift -= 2;
    c->recent = RG_NEW_N(part->arena, rg_part_recent, 4 * room);
}

static void make_store(rg_part *part, rg_part_column *c)
{
    c->raws = rg_map_new(part->arena);
    c->recent_shift = 64 - 6;
    c->recent = RG_NEW_N(part->arena, rg_part_recent, 1 << 6);
}

static bool is_coded(rg_type type)
{
    return type == RG_T_TEXT || type == RG_T_CODE || type == RG_T_FLAG || type == RG_T_MULTI;
}

static bool is_number(rg_type type)
{
    return type == RG_T_COUNT || type == RG_T_NUMBER;
}

static void make_column(rg_part *part, size_t index)
{
    rg_part_column *c = &part->columns[index];
    rg_type type = part->schema->columns[index].type;
    if (is_coded(type))
        c->values = rg_map_new(part->arena);
    if (type == RG_T_KEY || type == RG_T_DATETIME || is_number(type))
        return;
    make_store(part, c);
    c->store = c;
}

static void make_family(rg_part *part, size_t index)
{
    const rg_schema_family *family = &part->schema->families[index];
    rg_part_family *f = &part->families[index];
    if (is_number(part->schema->columns[family->first].type))
        return;
    make_store(part, &f->shared);
    f->shared.values = rg_map_new(part->arena);
    for (size_t i = 0; i < family->count; i++)
        part->columns[family->first + i].store = &f->shared;
}

void rg_part_make(rg_part *part)
{
    const rg_schema *s = part->schema;
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
}

/* --- the layout --- */

/* Goes through the arrays in their order: they are given their place in a new block, and the rows
 * that are kept are copied there.  Without a block their sizes are added up. */
typedef struct layout {
    char *block;
    size_t used, room;
    size_t rows;
    const uint8_t *dropped; /* a byte for each of the rows, or NULL: all are kept */
} layout;

static void *place(layout *l, const void *old, size_t size)
{
    size_t at = l->used;
    l->used += (l->room * size + APART - 1) / APART * APART;
    if (!l->block)
        return (void *)(uintptr_t)old;
    char *to = l->block + at;
    if (old && !l->dropped && l->rows)
        memcpy(to, old, l->rows * size);
    for (size_t i = 0; l->dropped && i < l->rows; i++)
        if (!l->dropped[i]) {
            memmove(to, (const char *)old + i * size, size);
            to += size;
        }
    return l->block + at;
}

static void place_column(layout *l, rg_part_column *c, rg_type type)
{
    c->status = place(l, c->status, sizeof *c->status);
    if (is_coded(type))
        c->codes = place(l, c->codes, sizeof *c->codes);
    else if (is_number(type))
        c->numbers = place(l, c->numbers, sizeof *c->numbers);
    else if (type == RG_T_KEY)
        c->keys = place(l, c->keys, sizeof *c->keys);
    else
        c->ints = place(l, c->ints, sizeof *c->ints);
    if (type == RG_T_DATETIME)
        c->timed = place(l, c->timed, sizeof *c->timed);
}

static void place_family(layout *l, rg_part_family *f, size_t count, rg_type type)
{
    f->status = place(l, f->status, count * sizeof *f->status);
    if (is_number(type))
        f->numbers = place(l, f->numbers, count * sizeof *f->numbers);
    else
        f->codes = place(l, f->codes, count * sizeof *f->codes);
}

static bool is_each(const rg_part *part, size_t column)
{
    for (size_t i = 0; i < part->each_count; i++)
        if (part->each[i] == column)
            return true;
    return false;
}

static void place_all(rg_part *part, layout *l)
{
    const rg_schema *s = part->schema;
    part->lines = place(l, part->lines, sizeof *part->lines);
    for (size_t i = 0; i < s->plain_count; i++)
        if (part->columns[i].field != SIZE_MAX || is_each(part, i))
            place_column(l, &part->columns[i], s->columns[i].type);
    for (size_t i = 0; i < s->family_count; i++)
        place_family(l, &part->families[i], s->families[i].count,
                     s->columns[s->families[i].first].type);
}

static void lay_out(rg_part *part, size_t room, const uint8_t *dropped)
{
    layout l = {.room = room};
    place_all(part, &l);
    char *old = part->block;
    part->block_size = l.used;
    part->block = l.block = rg_xmalloc_large(l.used);
    l.rows = part->rows;
    l.dropped = dropped;
    l.used = 0;
    place_all(part, &l);
    if (part->schema->drop_same_rows)
        part->alike = rg_xrealloc(part->alike, room * sizeof *part->alike);
    part->room = room;
    free(old);
}

void rg_part_start(rg_part *part)
{
    lay_out(part, FIRST_ROOM, NULL);
}

/* As many as the file will have if its rows go on as they began, and some more. */
void rg_part_grow(rg_part *part, size_t offset)
{
    size_t room = part->room * 2;
    if (offset && part->bytes > offset) {
        double rows = (double)part->rows * (double)part->bytes / (double)offset;
        size_t guess = (size_t)(rows * 1.03) + FIRST_ROOM;
        room = guess > room / 2 + room / 4 && guess < part->bytes ? guess : room;
    }
    lay_out(part, room, NULL);
}

void rg_part_drop(rg_part *part, const uint8_t *dropped, size_t count)
{
    layout l = {
        .block = part->block, .room = part->room, .rows = part->rows, .dropped = dropped};
    place_all(part, &l);
    part->rows -= count;
}

void rg_part_clear(rg_part *part)
{
    free(part->block);
    free(part->alike);
    part->block = NULL;
    part->alike = NULL;
    part->lines = NULL;
    part->odd_line = 0;
    part->columns = NULL;
    part->families = NULL;
    part->rows = part->room = part->binding_count = part->absent_count = part->each_count = 0;
    part->keys = part->synthetic_keys = 0;
    part->real_line = 0;
    part->heading = (rg_str){NULL, 0};
    part->tallies = NULL;
    part->notes = NULL;
    part->tally_count = part->tally_room = part->note_count = part->note_room = 0;
    rg_arena_reset(part->arena);
}

void rg_part_give_away(rg_part *part, rg_arena *arena)
{
    rg_arena_adopt(arena, part->block, part->block_size);
    part->block = NULL;
}
