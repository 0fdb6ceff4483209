/* layout/grid.c - Boxes side by side: columns, definitions, tiles, lines of contents.
 *
 * A row is one piece with a galley for each cell.  Only a row that is too tall for any page is
 * cut (place.c). */
#include "layout/flow.h"

#include <math.h>

static const double tile_min = 130; /* narrowest tile */
/* Big numbers are set no smaller than this share of their size. */
static const double least_number = 0.7;
/* Two columns of which one is as wide as its words are set one under another in less than this. */
static const double narrow = 260;
static const double endless = 1e9;

static void place_slots(const rg_box *box, double width, size_t across, rg_slot *slots)
{
    double total = 0, x = 0, room = width - box->gutter * (double)(across - 1);
    if (across == 1) {
        slots[0].w = width;
        return;
    }
    if (box->fit_first && across == 2) {
        slots[0].w = fmin(box->first_w, room / 2);
        slots[1].x = slots[0].w + box->gutter;
        slots[1].w = room - slots[0].w;
        return;
    }
    for (size_t i = 0; i < across; i++)
        total += box->shares ? box->shares[i] : 1;
    for (size_t i = 0; i < across; i++) {
        slots[i].x = x;
        slots[i].w = room * (box->shares ? box->shares[i] : 1) / total;
        x += slots[i].w + box->gutter;
    }
}

static bool measure_slot(rg_lay *lay, rg_box *box, rg_box *kid, rg_slot *slot, double full)
{
    slot->galley = rg_galley_new(lay, slot->w - 2 * box->pad);
    slot->galley->inner = true;
    slot->galley->full = full - 2 * box->pad;
    return rg_measure(lay, kid, 0, slot->galley->width, slot->galley) &&
           rg_place_stretch(lay, slot->galley, 0, endless, &slot->stretch);
}

static double slots_height(const rg_slot *slots, size_t count)
{
    double height = 0;
    for (size_t i = 0; i < count; i++)
        height = fmax(height, slots[i].stretch.height);
    return height;
}

static bool add_row(rg_lay *lay, rg_box *box, size_t first, size_t across, double x,
                    double width, rg_galley *galley)
{
    size_t count = box->kid_count - first < across ? box->kid_count - first : across;
    rg_slot *slots = RG_NEW_N(lay->arena, rg_slot, across);
    place_slots(box, width, across, slots);
    double full = galley->full - rg_held_height(lay, galley);
    for (size_t i = 0; i < count; i++)
        if (!measure_slot(lay, box, box->kids[first + i], &slots[i], full))
            return false;
    double top = box->rules ? box->row_gap : 0;
    double height = fmax(top + slots_height(slots, count) + 2 * box->pad, box->min_height);
    double before = first == 0 ? box->before : box->row_gap;
    if (first > 0 && across < box->across && !box->fit_first)
        before = box->gutter;
    rg_piece *piece = rg_piece_add(lay, galley, RG_P_GRID, box, before, height);
    piece->slots = slots;
    piece->slot_count = count;
    piece->x = x;
    piece->w = width;
    return true;
}

/* ---- tiles ---- */

/* The number of a tile stands first, or under its icon. */
static rg_box *number_of(const rg_box *tile)
{
    return tile->kids[tile->kids[0]->kind == RG_B_PICTURE];
}

/* By how much the numbers must shrink so that none is broken; 1 not at all. */
static bool tiles_scale(rg_lay *lay, const rg_box *box, double inner, double *scale)
{
    *scale = 1;
    for (size_t i = 0; i < box->kid_count; i++) {
        double natural = 0, longest = 0;
        if (!rg_words_widths(lay, number_of(box->kids[i])->words, &natural, &longest))
            return false;
        if (longest > inner)
            *scale = fmin(*scale, inner / longest);
    }
    return true;
}

static void scale_numbers(rg_box *box, double scale)
{
    scale = floor(scale * 100) / 100;
    for (size_t i = 0; i < box->kid_count; i++) {
        rg_words *words = number_of(box->kids[i])->words;
        for (size_t k = 0; k < words->count; k++)
            words->spans[k].size *= scale;
        words->size *= scale;
        words->leading *= scale;
        words->width = 0;
    }
}

static size_t empty_tiles(size_t count, size_t across)
{
    return (across - count % across) % across;
}

/* As few empty places as may be, then as many in a row as may be. */
static size_t tiles_wanted(size_t count, size_t most)
{
    size_t best = count < most ? count : most;
    for (size_t across = best; across > 1; across--)
        if (empty_tiles(count, across) < empty_tiles(count, best))
            best = across;
    return best;
}

static bool tiles_across(rg_lay *lay, rg_box *box, double width, size_t *across)
{
    size_t most = (size_t)fmax(1, floor((width + box->gutter) / (tile_min + box->gutter)));
    double scale = 1;
    while (most > 1) {
        *across = tiles_wanted(box->kid_count, most);
        double w = (width + box->gutter) / (double)*across - box->gutter;
        if (!tiles_scale(lay, box, w - 2 * box->pad, &scale))
            return false;
        if (scale >= 1)
            return true;
        size_t fewer = tiles_wanted(box->kid_count, *across - 1);
        bool gap = empty_tiles(box->kid_count, fewer) > empty_tiles(box->kid_count, *across);
        if (gap && scale >= least_number) { /* smaller numbers rather than an empty place */
            scale_numbers(box, scale);
            return true;
        }
        most = *across - 1;
    }
    *across = 1;
    return true;
}

/* Numbers of as many lines as the tallest, so that the words below stand on one baseline. */
static bool level_numbers(rg_lay *lay, rg_box *box, double inner)
{
    double height = 0;
    for (size_t i = 0; i < box->kid_count; i++) {
        rg_words *words = number_of(box->kids[i])->words;
        if (!rg_words_measure(lay, words, inner))
            return false;
        height = fmax(height, (double)words->line_count * words->leading);
    }
    for (size_t i = 0; i < box->kid_count; i++)
        number_of(box->kids[i])->min_height = height;
    return true;
}

static void level_rows(const rg_galley *galley, size_t from)
{
    double height = 0;
    for (size_t i = from; i < galley->count; i++)
        height = fmax(height, galley->pieces[i]->height);
    for (size_t i = from; i < galley->count; i++)
        galley->pieces[i]->height = height;
}

/* No page has a term alone, the first of several or the last. */
static void keep_ends(const rg_galley *galley, size_t from)
{
    enum { ALONE = 40 };
    size_t ends[] = {from + 1, galley->count - 1};
    for (size_t i = 0; i < 2; i++)
        if (ends[i] > from && ends[i] < galley->count && galley->pieces[ends[i]]->cost < ALONE)
            galley->pieces[ends[i]]->cost = ALONE;
}

static bool measure_rows(rg_lay *lay, rg_box *box, size_t across, double x, double width,
                         rg_galley *galley)
{
    size_t from = galley->count;
    for (size_t i = 0; i < box->kid_count; i += across)
        if (!add_row(lay, box, i, across, x, width, galley))
            return false;
    if (box->rules)
        keep_ends(galley, from);
    galley->after = box->after;
    return true;
}

static bool measure_tiles(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley)
{
    size_t across = 1, from = galley->count;
    if (!tiles_across(lay, box, width, &across))
        return false;
    double w = (width + box->gutter) / (double)across - box->gutter;
    if (!level_numbers(lay, box, w - 2 * box->pad) ||
        !measure_rows(lay, box, across, x, width, galley))
        return false;
    level_rows(galley, from);
    return true;
}

static bool measure_first(rg_lay *lay, rg_box *box)
{
    box->first_w = 0;
    for (size_t i = 0; i < box->kid_count; i += 2) {
        double natural = 0, longest = 0;
        if (box->kids[i]->kind == RG_B_PICTURE) {
            box->first_w = box->kids[i]->shown->most_w;
            continue;
        }
        if (!rg_words_widths(lay, box->kids[i]->words, &natural, &longest))
            return false;
        box->first_w = fmax(box->first_w, natural + 0.01);
    }
    return true;
}

/* Of the width for count parts, what those that want no more than an even part leave to the others is
 * theirs. */
static void share_out(double *shares, size_t count, double width)
{
    for (size_t round = 0; round < count; round++) {
        double left = width;
        size_t wide = 0;
        for (size_t i = 0; i < count; i++)
            if (shares[i] <= width / (double)count)
                left -= shares[i];
            else
                wide++;
        double most = wide > 0 ? left / (double)wide : width;
        for (size_t i = 0; i < count; i++)
            shares[i] = fmin(shares[i], fmax(most, width / (double)count));
    }
}

/* Parts of a strip are even, unless that would break the longest word of one. */
static bool share_by_words(rg_lay *lay, rg_box *box, double width)
{
    double room = width - box->gutter * (double)(box->across - 1), widest = 0;
    double *shares = RG_NEW_N(lay->arena, double, box->kid_count);
    for (size_t i = 0; i < box->kid_count; i++) {
        double natural = 0, longest = 0;
        if (!rg_words_widths(lay, box->kids[i]->words, &natural, &longest))
            return false;
        shares[i] = longest + 2 * box->pad + 1;
        widest = fmax(widest, shares[i]);
    }
    share_out(shares, box->kid_count, room);
    box->shares = widest > room / (double)box->across ? shares : NULL;
    return true;
}

static double narrowest_of(const rg_box *box, double width)
{
    double total = 0, least = 1e9, room = width - box->gutter * (double)(box->across - 1);
    for (size_t i = 0; i < box->across; i++) {
        double share = box->shares ? box->shares[i] : 1;
        total += share;
        least = fmin(least, share);
    }
    return room * least / total;
}

bool rg_grid_measure(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley)
{
    x += box->indent;
    width -= box->indent;
    if (box->kid_count == 0)
        return true;
    if (box->tiles)
        return measure_tiles(lay, box, x, width, galley);
    if ((box->fit_first && !measure_first(lay, box)) ||
        (box->tag && !share_by_words(lay, box, width)))
        return false;
    double least = box->kids[0]->kind == RG_B_PICTURE ? narrow / 2 : narrow;
    bool under = box->fit_first && width < least;
    size_t across = under ? 1 : box->across;
    if (box->narrowest > 0 && narrowest_of(box, width) < box->narrowest)
        across = 1;
    return measure_rows(lay, box, across, x, width, galley);
}
