/* data/repeats_differ.c - In which columns two rows of one key differ. */
#include "data/repeats.h"

#include <string.h>

#define NAMED 6 /* titles of columns that are told; the others are counted */

/* A row of one file. */
typedef struct spot {
    const rg_part *part;
    size_t row;
} spot;

typedef struct cell {
    uint8_t status;
    rg_str text;
    double number;
    rg_hash128 key;
} cell;

static cell cell_of(spot at, size_t column)
{
    const rg_part_column *c = &at.part->columns[column];
    cell out = {.status = RG_CELL_MISSING};
    if (c->field == SIZE_MAX || !c->status)
        return out;
    out.status = c->status[at.row];
    if (out.status != RG_CELL_OK)
        return out;
    if (c->codes)
        out.text = rg_map_key(c->values, c->codes[at.row]);
    if (c->numbers)
        out.number = c->numbers[at.row];
    if (c->ints)
        out.number = c->ints[at.row];
    if (c->keys)
        out.key = c->keys[at.row];
    if (c->timed)
        out.key.low = c->timed[at.row];
    return out;
}

static cell member_of(spot at, const rg_schema_family *family, const rg_part_family *f,
                      size_t k)
{
    size_t i = at.row * family->count + k;
    cell out = {.status = RG_CELL_MISSING};
    if (at.part->columns[family->first + k].field == SIZE_MAX || !f->status)
        return out;
    out.status = f->status[i];
    if (out.status != RG_CELL_OK)
        return out;
    if (f->codes)
        out.text = rg_map_key(f->shared.values, f->codes[i]);
    if (f->numbers)
        out.number = f->numbers[i];
    return out;
}

static bool same(cell a, cell b)
{
    return a.status == b.status && rg_str_eq(a.text, b.text) &&
           memcmp(&a.number, &b.number, sizeof a.number) == 0 && a.key.low == b.key.low &&
           a.key.high == b.key.high;
}

static void name_one(rg_buf *titles, size_t *count, const char *title)
{
    if (*count < NAMED)
        rg_buf_printf(titles, "%s%s", *count ? ", " : "", title);
    ++*count;
}

bool rg_repeats_differ(const rg_part *parts, size_t part_count, const rg_schema *schema,
                       rg_repeat_pair pair, rg_buf *titles)
{
    spot a, b;
    size_t count = 0;
    a.part = &parts[rg_parts_locate(parts, part_count, pair.row, &a.row)];
    b.part = &parts[rg_parts_locate(parts, part_count, pair.kept, &b.row)];
    for (size_t i = 0; i < schema->plain_count; i++)
        if (!same(cell_of(a, i), cell_of(b, i)))
            name_one(titles, &count, schema->columns[i].title);
    for (size_t f = 0; f < schema->family_count; f++)
        for (size_t k = 0; k < schema->families[f].count; k++)
            if (!same(member_of(a, &schema->families[f], &a.part->families[f], k),
                      member_of(b, &schema->families[f], &b.part->families[f], k)))
                name_one(titles, &count, schema->columns[schema->families[f].first + k].title);
    if (count > NAMED)
        rg_buf_printf(titles, " and %zu more", count - NAMED);
    return count > 0;
}
