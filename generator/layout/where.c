/* layout/where.c - References that say where a place lies from the words that refer to it: opposite,
 * on the next page, on page 12. */
#include "layout/flow.h"

/* Of a report that opens as a book, an even page faces the odd one after it; the first has none. */
static bool faces(const rg_lay *lay, size_t a, size_t b)
{
    return lay->doc->spreads && a != b && (a + 1) / 2 == (b + 1) / 2;
}

/* Words that stand in no box of their own, as in a table, have no place to be told from. */
static const char *said_of(rg_lay *lay, const rg_where *where)
{
    size_t here = where->piece ? where->piece->page : SIZE_MAX, there = where->target->page;
    if (here != SIZE_MAX && here == there)
        return "on this page";
    if (here != SIZE_MAX && faces(lay, here, there))
        return "opposite";
    if (here != SIZE_MAX && there == here + 1)
        return "on the next page";
    if (here != SIZE_MAX && there + 1 == here)
        return "on the page before";
    return rg_arena_printf(lay->arena, "on page\xC2\xA0%zu", there + 1);
}

rg_where *rg_where_new(rg_lay *lay, rg_anchor *target)
{
    rg_where *where = RG_NEW(lay->arena, rg_where);
    where->target = target;
    where->said = "on page\xC2\xA0"
                  "10";
    *RG_PUSH(lay->arena, lay->wheres, lay->where_count, lay->where_room) = where;
    return where;
}

void rg_where_stand(const rg_words *words, const rg_piece *piece)
{
    for (size_t i = 0; i < words->count; i++)
        if (words->inks[i].where)
            words->inks[i].where->piece = piece;
}

const rg_anchor *rg_where_update(rg_lay *lay, const char **before)
{
    const rg_anchor *moved = NULL;
    for (size_t i = 0; i < lay->where_count; i++) {
        rg_where *where = lay->wheres[i];
        const char *said = said_of(lay, where);
        if (rg_str_is(rg_str_of(said), where->said))
            continue;
        *before = where->said;
        where->said = said;
        moved = where->target;
    }
    return moved;
}
