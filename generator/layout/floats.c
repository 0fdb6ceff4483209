/* layout/floats.c - Blocks that may begin the next page while the text after them fills this one.
 *
 * Only places change: the tags, and so the reading order, are those of the document.  A float never
 * passes another, nor a page break, nor parts what stands in one frame. */
#include "layout/flow.h"

#include <math.h>
#include <string.h>

static size_t group_end(const rg_galley *galley, size_t at)
{
    size_t end = at;
    while (end < galley->count && galley->pieces[end]->floating == galley->pieces[at]->floating)
        end++;
    return end;
}

/* Whether a page that ends before the piece leaves room that text from behind a float may fill. */
static bool may_float(const rg_galley *galley, size_t from, size_t at)
{
    if (at == from || at >= galley->count)
        return false;
    const rg_piece *piece = galley->pieces[at];
    if (!piece->floating || piece->force || piece->turned ||
        galley->pieces[at - 1]->floating == piece->floating)
        return false;
    size_t end = group_end(galley, at);
    return end < galley->count && !galley->pieces[end]->force && !galley->pieces[end]->floating;
}

static void take_out(rg_galley *galley, size_t at, size_t count, rg_piece **group)
{
    memcpy(group, galley->pieces + at, count * sizeof *group);
    memmove(galley->pieces + at, galley->pieces + at + count,
            (galley->count - at - count) * sizeof *group);
    galley->count -= count;
}

static void put_in(rg_lay *lay, rg_galley *galley, size_t at, size_t count, rg_piece **group)
{
    for (size_t i = 0; i < count; i++)
        *RG_PUSH(lay->arena, galley->pieces, galley->count, galley->room) = NULL;
    memmove(galley->pieces + at + count, galley->pieces + at,
            (galley->count - at - count) * sizeof *group);
    memcpy(galley->pieces + at, group, count * sizeof *group);
}

static bool parts_frame(const rg_galley *galley, size_t at)
{
    return at < galley->count && galley->pieces[at]->frame && galley->pieces[at - 1]->frame &&
           galley->pieces[at]->frame->first != galley->pieces[at];
}

/* Where the text that was drawn forward ends: before the next float at the latest. */
static size_t end_of_text(const rg_galley *galley, size_t at, size_t to)
{
    for (size_t i = at; i < to; i++)
        if (galley->pieces[i]->floating)
            return at;
    return to > at && !parts_frame(galley, to) ? to : at;
}

/* What follows the float keeps the distance that the text before it had, on the grid. */
static void set_distance(rg_piece *next, double gap)
{
    next->gap = fmax(next->gap, gap);
    if (next->snap < 0)
        next->snap = 0;
}

bool rg_place_floating(rg_lay *lay, rg_galley *galley, size_t from, double height,
                       rg_stretch *stretch)
{
    if (!rg_place_stretch(lay, galley, from, height, stretch))
        return false;
    size_t at = stretch->to;
    if (!may_float(galley, from, at))
        return true;
    size_t count = group_end(galley, at) - at;
    double gap = galley->pieces[at + count]->gap;
    rg_piece **group = RG_NEW_N(lay->arena, rg_piece *, count);
    take_out(galley, at, count, group);
    if (!rg_place_stretch(lay, galley, from, height, stretch))
        return false;
    size_t to = end_of_text(galley, at, stretch->to);
    put_in(lay, galley, to, count, group);
    if (to > at && to + count < galley->count)
        set_distance(galley->pieces[to + count], gap);
    rg_place_settle(lay, galley, from, to, stretch);
    return true;
}
