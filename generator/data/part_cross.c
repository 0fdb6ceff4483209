/* data/part_cross.c - Values judged by another value of their row. */
#include "data/part.h"

/* Days alone decide where one of the two has no time of day. */
static bool is_before(const rg_part_column *a, const rg_part_column *b, size_t row)
{
    int32_t x = a->ints[row], y = b->ints[row];
    if (!a->timed || (a->timed[row] && b->timed[row]))
        return x < y;
    int32_t day_x = (x - ((x % 1440) + 1440) % 1440) / 1440;
    int32_t day_y = (y - ((y % 1440) + 1440) % 1440) / 1440;
    return day_x < day_y;
}

static void check_order(rg_part *part, const rg_csv_row *row, const rg_schema_cross *cross)
{
    rg_part_column *c = &part->columns[cross->column], *other = &part->columns[cross->other];
    size_t at = part->rows;
    if (c->status[at] != RG_CELL_OK || other->status[at] != RG_CELL_OK ||
        !(cross->after ? is_before(other, c, at) : is_before(c, other, at)))
        return;
    c->status[at] = RG_CELL_MISSING;
    c->ints[at] = 0;
    if (c->timed)
        c->timed[at] = 0;
    rg_part_count(part, RG_L_REPAIRED, cross->column, cross->after ? RG_M_AFTER : RG_M_BEFORE,
                  row->line, (int)c->field + 1);
}

static void check_hidden(rg_part *part, const rg_schema_cross *cross)
{
    rg_part_column *c = &part->columns[cross->column], *other = &part->columns[cross->other];
    size_t at = part->rows;
    if (c->status[at] != RG_CELL_MISSING || other->codes[at] == RG_NO_CODE)
        return;
    rg_buf_clear(&part->scratch);
    rg_buf_normal(&part->scratch, rg_map_key(other->values, other->codes[at]));
    for (size_t i = 0; i < cross->word_count; i++)
        if (rg_str_eq(cross->words[i], rg_buf_view(&part->scratch)))
            c->status[at] = RG_CELL_SUPPRESSED;
}

void rg_part_cross(rg_part *part, const rg_csv_row *row)
{
    for (size_t i = 0; i < part->schema->cross_count; i++) {
        const rg_schema_cross *cross = &part->schema->cross[i];
        if (cross->word_count)
            check_hidden(part, cross);
        else
            check_order(part, row, cross);
    }
}
