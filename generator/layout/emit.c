/* layout/emit.c - Placed pieces to items on pages: grounds first, then what stands on them. */
#include "layout/flow.h"

#include "chart/chart.h"

static const double hairline = 0.5, edge_height = 3;

rg_path rg_rect_path(rg_arena *arena, rg_rect r)
{
    static const unsigned char ops[] = {RG_MOVE, RG_LINE, RG_LINE, RG_LINE, RG_CLOSE};
    double *c = RG_NEW_N(arena, double, 8);
    c[0] = c[6] = r.x;
    c[2] = c[4] = r.x + r.w;
    c[1] = c[3] = r.y;
    c[5] = c[7] = r.y + r.h;
    return (rg_path){ops, sizeof ops, c, 8};
}

void rg_emit_rect(rg_lay *lay, size_t page, rg_rect rect, rg_rgb colour, rg_artifact artifact)
{
    rg_item *item = rg_item_add(lay->arena, &lay->out->pages[page], RG_I_FILL, NULL, artifact);
    item->path = rg_rect_path(lay->arena, rect);
    item->colour = colour;
}

void rg_emit_rule(rg_lay *lay, size_t page, double x0, double x1, double y, double weight,
                  rg_colour colour)
{
    rg_emit_rect(lay, page, (rg_rect){x0, y - weight / 2, x1 - x0, weight}, rg_rgb_of(colour),
                 RG_A_LAYOUT);
}

/* ---- frames ---- */

static void emit_part(rg_lay *lay, const rg_part *part, size_t page, double x, double y)
{
    const rg_frame *frame = part->frame;
    rg_rect rect = {x + frame->x, y + part->top, frame->w, part->bottom - part->top};
    switch (frame->box->look) {
    case RG_K_PANEL:
        if (frame->box->filled)
            rg_emit_rect(lay, page, rect, rg_rgb_of(frame->box->fill), RG_A_BACKGROUND);
        rect.h = edge_height;
        if (frame->box->edge && !part->continued)
            rg_emit_rect(lay, page, rect, rg_rgb_of(frame->box->edge_colour), RG_A_LAYOUT);
        break;
    case RG_K_QUOTE:
        rect.w = 3;
        rg_emit_rect(lay, page, rect, rg_rgb_of(lay->style->accent), RG_A_LAYOUT);
        break;
    case RG_K_TABLE:
        if (part->continued)
            rg_emit_head_again(lay, frame->box->table, page, rect.x, rect.y);
        break;
    case RG_K_NONE:
        break;
    }
}

/* ---- pieces ---- */

/* The chart room knows no places. */
static bool at_place(rg_lay *lay, rg_place place)
{
    return place.file ? rg_while(lay->err, "%s:%d", place.file, place.line) : false;
}

void rg_tag_box(rg_tag *tag, size_t page, rg_rect frame)
{
    tag->has_bbox = true;
    tag->bbox_page = page;
    tag->bbox = frame;
}

static bool draw(rg_lay *lay, const rg_box *box, size_t page, rg_rect frame)
{
    const rg_chart_spec *chart = box->chart;
    rg_canvas *canvas =
        rg_canvas_record(lay->arena, &lay->out->pages[page], box->tag, RG_A_NONE);
    if (!rg_chart_draw(lay->arena, chart, lay->style, lay->shaper, frame, canvas, lay->err))
        return at_place(lay, box->place);
    if (canvas->err.code == RG_OK)
        return true;
    *lay->err = canvas->err;
    rg_while(lay->err, "drawing chart '%s'", chart->id);
    return at_place(lay, box->place);
}

static bool emit_figure(rg_lay *lay, const rg_piece *piece, size_t page, double x, double y)
{
    const rg_box *box = piece->box;
    rg_rect frame = {x, y, piece->w, piece->height};
    if (box->shown) {
        rg_picture_emit(lay, piece, page, x, y);
        return true;
    }
    rg_tag_box(box->tag, page, frame);
    if (lay->doc->large_print)
        return rg_large_draw(lay, box, page, x, y, lay->err) || at_place(lay, box->place);
    return draw(lay, box, page, frame);
}

static void emit_cell_ground(rg_lay *lay, const rg_box *box, size_t cell, size_t page,
                             rg_rect rect)
{
    bool marked = cell + 1 == box->marked;
    rg_emit_rect(lay, page, rect, rg_rgb_of(marked ? box->strong : box->fill), RG_A_BACKGROUND);
}

/* From edge to edge, from the top of the page to two steps below the words. */
static void emit_band(rg_lay *lay, const rg_box *box, size_t page, double foot)
{
    const rg_style *s = lay->style;
    rg_emit_rect(lay, page, (rg_rect){0, 0, s->page_w, foot + 2 * s->grid},
                 rg_rgb_of(box->fill), RG_A_BACKGROUND);
}

static bool emit_grid(rg_lay *lay, const rg_piece *piece, size_t page, double x, double y)
{
    const rg_box *box = piece->box;
    if (box->rules)
        rg_emit_rule(lay, page, x, x + piece->w, y, hairline, lay->style->rule);
    if (box->band)
        emit_band(lay, box, page, y + piece->height);
    if (box->tag)
        rg_tag_box(box->tag, page, (rg_rect){x, y, piece->w, piece->height});
    double top = y + (box->rules ? box->row_gap : 0), foot = y + piece->height - box->pad;
    for (size_t i = 0; i < piece->slot_count; i++) {
        const rg_slot *slot = &piece->slots[i];
        if (box->ground)
            emit_cell_ground(lay, box, i, page,
                             (rg_rect){x + slot->x, y, slot->w, piece->height});
        double spare = piece->height - slot->stretch.height;
        double at = box->foot  ? foot - slot->stretch.height
                    : box->tag ? y + spare / 2 /* a picture made of words */
                               : top + box->pad;
        if (!rg_emit_stretch(lay, slot->galley, &slot->stretch, page, x + slot->x + box->pad,
                             at))
            return false;
    }
    return true;
}

static bool emit_piece(rg_lay *lay, const rg_piece *piece, size_t page, double x, double y)
{
    switch (piece->kind) {
    case RG_P_LINE:
        rg_words_emit(lay, page, piece->box->words, piece->line, x, y, RG_A_LAYOUT);
        return true;
    case RG_P_GRID:
        return emit_grid(lay, piece, page, x, y);
    case RG_P_FIGURE:
        return emit_figure(lay, piece, page, x, y);
    case RG_P_ROW:
        rg_emit_row(lay, piece, page, x, y);
        return true;
    }
    return true;
}

bool rg_emit_stretch(rg_lay *lay, const rg_galley *galley, const rg_stretch *stretch,
                     size_t page, double x, double y)
{
    for (size_t i = stretch->part_from; i < stretch->part_to; i++)
        emit_part(lay, &galley->parts[i], page, x, y);
    for (size_t i = stretch->from; i < stretch->to; i++) {
        rg_piece *piece = galley->pieces[i];
        piece->top = y + piece->y;
        if (!emit_piece(lay, piece, page, x + piece->x, piece->top))
            return false;
    }
    return true;
}
