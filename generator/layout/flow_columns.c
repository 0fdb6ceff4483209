/* layout/flow_columns.c - Text that flows from column to column: one galley, cut into as many
 * stretches as there are columns, of even height.  Where a page ends the columns are full, and the
 * rest is evened out anew on the next. */
#include "layout/flow.h"

#include <math.h>

static const double endless = 1e9;

/* Where columns may be evened out a small table is not broken for it, and if that takes more than a page any break
 * will do. */
static const int whole_tables = 150;

/* Whether the rest of the galley stands in the columns at this height. */
static bool fits(rg_lay *lay, rg_galley *galley, size_t from, size_t columns, double height,
                 int most)
{
    for (size_t i = 0; i < columns && from < galley->count; i++) {
        size_t to = rg_place_good_end(lay, galley, from, height, most);
        if (to == from)
            return false;
        from = to;
    }
    return from == galley->count;
}

/* The least height, to half a grid step, at which the rest stands in the columns. */
static bool balanced(rg_lay *lay, rg_galley *galley, size_t from, size_t columns, int most,
                     double *height)
{
    rg_stretch all;
    double step = lay->style->grid / 2;
    if (!rg_place_stretch(lay, galley, from, endless, &all))
        return false;
    double low = floor(all.height / (double)columns / step), high = ceil(all.height / step) + 1;
    while (low < high) {
        double middle = floor((low + high) / 2);
        if (fits(lay, galley, from, columns, middle * step, most))
            high = middle;
        else
            low = middle + 1;
    }
    *height = high * step;
    return true;
}

static void set_height(rg_piece *piece)
{
    piece->height = 0;
    for (size_t i = 0; i < piece->slot_count; i++)
        piece->height = fmax(piece->height, piece->slots[i].stretch.height);
}

/* Nothing is cut here: balanced has found a height at which all stands. */
static bool even_out(rg_lay *lay, rg_piece *piece, size_t from)
{
    rg_galley *galley = piece->slots[0].galley;
    double height = 0;
    int most = whole_tables;
    if (!balanced(lay, galley, from, piece->slot_count, most, &height))
        return false;
    if (height > galley->full) {
        most = RG_NEVER;
        if (!balanced(lay, galley, from, piece->slot_count, most, &height))
            return false;
    }
    for (size_t i = 0; i < piece->slot_count; i++) {
        size_t to =
            from < galley->count ? rg_place_good_end(lay, galley, from, height, most) : from;
        rg_place_settle(lay, galley, from, to, &piece->slots[i].stretch);
        from = to;
    }
    set_height(piece);
    return true;
}

bool rg_flow_measure(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley)
{
    size_t across = box->across;
    while (across > 1 &&
           width - box->gutter * (double)(across - 1) < box->narrowest * (double)across)
        across--;
    double column = (width - box->gutter * (double)(across - 1)) / (double)across;
    rg_galley *text = rg_galley_new(lay, column);
    text->inner = true;
    text->full = galley->full - rg_held_height(lay, galley);
    for (size_t i = 0; i < box->kid_count; i++)
        if (!rg_measure(lay, box->kids[i], 0, column, text))
            return false;
    if (text->count == 0)
        return true;
    rg_piece *piece = rg_piece_add(lay, galley, RG_P_GRID, box, box->before, 0);
    piece->slots = RG_NEW_N(lay->arena, rg_slot, across);
    piece->slot_count = across;
    piece->x = x;
    piece->w = width;
    piece->snap = 0;
    for (size_t i = 0; i < across; i++)
        piece->slots[i] =
            (rg_slot){.galley = text, .x = (double)i * (column + box->gutter), .w = column};
    galley->after = box->after;
    return even_out(lay, piece, 0);
}

/* What would not fit a column further on is left for the next region; in the first something must
 * stand, so it is cut if need be. */
bool rg_flow_cut(rg_lay *lay, rg_piece *head, rg_piece *tail, double height)
{
    rg_galley *galley = head->slots[0].galley;
    size_t from = head->slots[0].stretch.from;
    tail->slots = RG_NEW_N(lay->arena, rg_slot, head->slot_count);
    for (size_t i = 0; i < head->slot_count; i++) {
        rg_stretch *stretch = &head->slots[i].stretch;
        tail->slots[i] = head->slots[i];
        if (i > 0 && (from == galley->count ||
                      rg_place_good_end(lay, galley, from, height, RG_NEVER) == from))
            rg_place_settle(lay, galley, from, from, stretch);
        else if (!rg_place_stretch(lay, galley, from, height, stretch))
            return false;
        from = stretch->to;
    }
    set_height(head);
    return even_out(lay, tail, from);
}
