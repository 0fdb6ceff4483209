/* layout/floats.c - Blocks that may begin the next page while the text after them fills this one, or that
 * stand at the foot of a page.
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

static size_t next_float(const rg_galley *galley, size_t at, size_t to)
{
    while (at < to && !galley->pieces[at]->floating)
        at++;
    return at;
}

/* Where the text that was drawn forward ends: before the next float at the latest, and nothing is parted from
 * what must follow it. */
static size_t end_of_text(const rg_galley *galley, size_t at, size_t to)
{
    size_t end = next_float(galley, at, to);
    while (end < galley->count && end > at && galley->pieces[end]->cost >= RG_NEVER)
        end--;
    return end > at && !parts_frame(galley, end) ? end : at;
}

/* What follows the float keeps the distance that the text before it had, on the grid. */
static void set_distance(rg_piece *next, double gap)
{
    next->gap = fmax(next->gap, gap);
    if (next->snap < 0)
        next->snap = 0;
}

/* ---- at the foot ---- */

/* The first float of the foot that stands whole on the page; SIZE_MAX none. */
static size_t foot_on_page(const rg_galley *galley, const rg_stretch *stretch)
{
    for (size_t i = stretch->from; i < stretch->to; i++)
        if (galley->pieces[i]->sinks)
            return group_end(galley, i) <= stretch->to && !galley->pieces[i]->turned ? i
                                                                                     : SIZE_MAX;
    return SIZE_MAX;
}

static double float_gap(const rg_lay *lay, const rg_piece *first)
{
    return fmax(first->gap, 2 * lay->style->grid);
}

/* Of the group, with the space above it. */
static double group_height(rg_lay *lay, rg_galley *galley, size_t at, size_t count)
{
    rg_stretch alone = {0};
    size_t parts = galley->part_count;
    rg_place_settle(lay, galley, at, at + count, &alone);
    galley->part_count = parts;
    return alone.height + float_gap(lay, galley->pieces[at]);
}

static bool is_in(const rg_galley *galley, const rg_part *part, size_t at, size_t to)
{
    for (size_t i = at; i < to; i++)
        for (const rg_frame *f = galley->pieces[i]->frame; f; f = f->parent)
            if (f == part->frame)
                return true;
    return false;
}

/* What stands last on the page moves down to the foot of its text. */
static void sink(rg_lay *lay, rg_galley *galley, size_t at, double height, rg_stretch *stretch)
{
    double by = height - rg_notes_room(lay, stretch) - stretch->height;
    if (by <= 0)
        return;
    for (size_t i = at; i < stretch->to; i++)
        galley->pieces[i]->y += by;
    for (size_t i = stretch->part_from; i < stretch->part_to; i++)
        if (is_in(galley, &galley->parts[i], at, stretch->to)) {
            galley->parts[i].top += by;
            galley->parts[i].bottom += by;
        }
    stretch->height += by;
}

/* A paragraph that follows another now keeps the distance of paragraphs. */
static void close_up(const rg_lay *lay, rg_piece *next)
{
    if (next->kind == RG_P_LINE)
        next->gap = fmax(next->box->before, lay->style->body.space_after);
}

/* The page again, with the group last on it and the text around it above. */
static bool place_foot(rg_lay *lay, rg_galley *galley, size_t from, size_t at, double height,
                       rg_stretch *stretch)
{
    size_t count = group_end(galley, at) - at;
    double taken = group_height(lay, galley, at, count);
    rg_piece **group = RG_NEW_N(lay->arena, rg_piece *, count);
    take_out(galley, at, count, group);
    size_t to = at;
    if (at < galley->count && !galley->pieces[at]->force &&
        rg_place_end(lay, galley, from, height - taken) > from) {
        close_up(lay, galley->pieces[at]);
        if (!rg_place_stretch(lay, galley, from, height - taken, stretch))
            return false;
        to = stretch->to > at ? end_of_text(galley, at, stretch->to) : at;
    }
    put_in(lay, galley, to, count, group);
    group[0]->gap = float_gap(lay, group[0]);
    group[0]->snap = -1;
    rg_place_settle(lay, galley, from, to + count, stretch);
    if (to > from)
        sink(lay, galley, to, height, stretch);
    return true;
}

/* ---- both ---- */

static bool place_top(rg_lay *lay, rg_galley *galley, size_t from, double height,
                      rg_stretch *stretch)
{
    size_t at = stretch->to;
    size_t count = group_end(galley, at) - at;
    double gap = galley->pieces[at + count]->gap;
    rg_piece **group = RG_NEW_N(lay->arena, rg_piece *, count);
    take_out(galley, at, count, group);
    size_t end = rg_place_end(lay, galley, from, height);
    if (next_float(galley, at, end) == end) { /* else nothing is cut for want of room */
        if (!rg_place_stretch(lay, galley, from, height, stretch))
            return false;
        end = stretch->to;
    }
    size_t to = end_of_text(galley, at, end);
    put_in(lay, galley, to, count, group);
    if (to > at && to + count < galley->count)
        set_distance(galley->pieces[to + count], gap);
    rg_place_settle(lay, galley, from, to, stretch);
    return true;
}

bool rg_place_floating(rg_lay *lay, rg_galley *galley, size_t from, double height,
                       rg_stretch *stretch)
{
    if (!rg_place_stretch(lay, galley, from, height, stretch))
        return false;
    size_t foot = foot_on_page(galley, stretch);
    if (foot != SIZE_MAX)
        return place_foot(lay, galley, from, foot, height, stretch);
    if (may_float(galley, from, stretch->to))
        return place_top(lay, galley, from, height, stretch);
    return true;
}
