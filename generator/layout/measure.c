/* layout/measure.c - Boxes to pieces.
 *
 * Spaces of neighbours collapse to the larger; a frame's own space stands outside it, and the
 * first thing inside has none above it.  A piece's cost says what a page break before it is
 * worth: 0 nothing, RG_NEVER only when nothing else is left. */
#include "layout/flow.h"

#include "chart/chart.h"

#include <math.h>

/* A chart is set no lower than this share of the height it wants. */
static const double least_height = 0.85,
                    least_natural = 0.6; /* natural: its author named none */
/* Of a page, for the few lines that begin it. */
static const double few_share = 0.4;

rg_galley *rg_galley_new(rg_lay *lay, double width)
{
    rg_galley *galley = RG_NEW(lay->arena, rg_galley);
    galley->width = width;
    galley->opening = -1;
    return galley;
}

/* ---- pieces ---- */

static void claim_frames(rg_galley *galley, const rg_piece *piece)
{
    for (rg_frame *f = galley->frame; f && !f->first; f = f->parent)
        f->first = piece;
}

rg_piece *rg_piece_add(rg_lay *lay, rg_galley *galley, rg_piece_kind kind, const rg_box *box,
                       double before, double height)
{
    rg_piece *piece = RG_NEW(lay->arena, rg_piece);
    *piece = (rg_piece){.kind = kind, .box = box, .frame = galley->frame, .height = height};
    piece->gap = galley->opening >= 0 ? galley->opening : fmax(galley->after, before);
    piece->snap = -1;
    piece->page = SIZE_MAX;
    piece->w = galley->width;
    piece->force = galley->broken;
    piece->side = galley->broken ? galley->side : 0;
    piece->cost = galley->hold > 0 ? RG_NEVER : 0;
    claim_frames(galley, piece);
    if (galley->hold > 0 && !box->overlay)
        galley->hold = kind == RG_P_LINE || kind == RG_P_ROW ? galley->hold - 1 : 0;
    galley->opening = -1;
    galley->after = 0;
    galley->broken = false;
    galley->side = 0;
    *RG_PUSH(lay->arena, galley->pieces, galley->count, galley->room) = piece;
    return piece;
}

/* ---- words ---- */

/* No page begins with a paragraph's last line, or ends with its first; a title is not broken at all. */
static int line_cost(const rg_box *box, size_t line, size_t count)
{
    bool title = box->keep_next || box->keep_lines > 0;
    return title || line == 1 || line + 1 == count ? RG_NEVER : 0;
}

static void snap_words(const rg_box *box, rg_piece *first)
{
    if (box->snap)
        first->snap = 0;
    if (box->snap_foot) /* the heading's foot and the space below it end on the grid */
        first->snap = (double)box->words->line_count * box->words->leading + box->after;
}

static double frame_inset(const rg_lay *lay, const rg_box *box)
{
    return box->look == RG_K_PANEL || box->look == RG_K_QUOTE ? 2 * lay->style->grid : 0;
}

/* From the left edge of the page's text or of the frame it stands in, so that lists end where paragraphs
 * do.  Titles and what is said of a picture or table may use the whole width. */
static double words_room(const rg_lay *lay, const rg_box *box, double x, double width,
                         const rg_galley *galley)
{
    const rg_frame *frame = galley->frame;
    double left = frame ? frame->x + frame_inset(lay, frame->box) : 0;
    double most = left + lay->style->measure_max - x;
    return box->wide ? width : fmin(width, fmax(most, lay->style->measure_max / 3));
}

static bool measure_words(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley)
{
    rg_words *words = box->words;
    width = words_room(lay, box, x + box->indent, width - box->indent, galley);
    if (!rg_words_measure(lay, words, width))
        return false;
    for (size_t i = 0; i < words->line_count; i++) {
        double height = box->overlay ? 0 : words->leading;
        if (i + 1 == words->line_count)
            height = fmax(height, box->min_height - (double)i * words->leading);
        rg_piece *piece =
            rg_piece_add(lay, galley, RG_P_LINE, box, i == 0 ? box->before : 0, height);
        piece->line = i;
        piece->x = x + box->indent;
        if (i == 0)
            snap_words(box, piece);
        else if (piece->cost < RG_NEVER)
            piece->cost = line_cost(box, i, words->line_count);
    }
    if (words->line_count > 0)
        galley->after = box->overlay ? 0 : box->after;
    return true;
}

/* ---- stacks and frames ---- */

static void frame_pads(const rg_lay *lay, rg_frame *frame)
{
    double step = lay->style->grid;
    switch (frame->box->look) {
    case RG_K_PANEL:
        frame->pad_top = frame->pad_bottom = 1.5 * step;
        break;
    case RG_K_QUOTE:
        frame->pad_top = frame->pad_bottom = 0.5 * step;
        break;
    case RG_K_TABLE:
    case RG_K_NONE:
        break;
    }
}

static rg_frame *frame_open(rg_lay *lay, rg_galley *galley, const rg_box *box, double x,
                            double w)
{
    rg_frame *frame = RG_NEW(lay->arena, rg_frame);
    *frame = (rg_frame){.parent = galley->frame, .box = box, .x = x, .w = w};
    frame_pads(lay, frame);
    if (galley->opening < 0)
        galley->opening = fmax(galley->after, box->before);
    galley->after = 0;
    galley->frame = frame;
    return frame;
}

/* The ground's upper edge, not its first line, stands on the grid. */
static void snap_frame(const rg_lay *lay, const rg_frame *frame, rg_piece *first)
{
    double step = lay->style->grid;
    if (frame->box->look != RG_K_TABLE && !frame->box->abut)
        first->snap = ceil(frame->pad_top / step) * step - frame->pad_top;
}

static bool measure_kids(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley)
{
    for (size_t i = 0; i < box->kid_count; i++)
        if (!rg_measure(lay, box->kids[i], x, width, galley))
            return false;
    return true;
}

static bool measure_framed(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley)
{
    size_t from = galley->count;
    double inset = frame_inset(lay, box), right = box->look == RG_K_PANEL ? inset : 0;
    rg_frame *frame = frame_open(lay, galley, box, x, width);
    if (!measure_kids(lay, box, x + inset, width - inset - right, galley))
        return false;
    if (box->look == RG_K_TABLE)
        frame->again = rg_table_again(box->table);
    if (galley->count > from)
        snap_frame(lay, frame, galley->pieces[from]);
    /* What a panel's title asks for ends with the panel. */
    if (box->look == RG_K_PANEL)
        galley->hold = 0;
    galley->frame = frame->parent;
    galley->after = box->after;
    return true;
}

/* ---- rows that may stand closer ---- */

static double pieces_height(const rg_galley *galley, size_t from)
{
    double height = 0;
    for (size_t i = from; i < galley->count; i++)
        height += galley->pieces[i]->height + (i > from ? galley->pieces[i]->gap : 0);
    return height;
}

/* The blank between rows; a hairline keeps its distance to the words below it. */
static double spare(const rg_galley *galley, size_t from)
{
    double gaps = 0;
    for (size_t i = from + 1; i < galley->count; i++)
        if (galley->pieces[i]->box->kind == RG_B_GRID)
            gaps += galley->pieces[i]->gap;
    return gaps;
}

/* At most two thirds of the blank are taken, and only where the rows then end with the page. */
static void set_closer(const rg_lay *lay, const rg_galley *galley, size_t from)
{
    double over =
        pieces_height(galley, from) + lay->style->grid - galley->full; /* grid: snapped */
    double gaps = spare(galley, from);
    if (over <= 0 || over > gaps * 2 / 3)
        return;
    for (size_t i = from + 1; i < galley->count; i++)
        if (galley->pieces[i]->box->kind == RG_B_GRID)
            galley->pieces[i]->gap *= 1 - over / gaps;
}

static bool measure_stack(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley)
{
    size_t from = galley->count;
    x += box->indent;
    width -= box->indent;
    if (box->look != RG_K_NONE)
        return measure_framed(lay, box, x, width, galley);
    galley->after = fmax(galley->after, box->before);
    if (!measure_kids(lay, box, x, width, galley))
        return false;
    if (box->closer)
        set_closer(lay, galley, from);
    galley->after = fmax(galley->after, box->after);
    return true;
}

/* ---- figures ---- */

double rg_held_height(rg_lay *lay, const rg_galley *galley)
{
    double height = 0;
    bool title = false; /* of the chapter, which a page that continues it repeats */
    for (size_t i = galley->count; i > 0 && galley->hold > 0; i--) {
        const rg_piece *piece = galley->pieces[i - 1];
        height += piece->height + piece->gap;
        title = title || (lay->chapter && piece == lay->chapter->piece);
        if (piece->cost < RG_NEVER)
            break;
    }
    rg_words *again = NULL;
    double top = 0;
    if (!title && !galley->inner && rg_title_again(lay, lay->chapter, &again, &top))
        height += top;
    return height;
}

/* Note and source of a chart stand below it on its page. */
static bool words_below(rg_lay *lay, const rg_box *figure, double width, double *height)
{
    const rg_box *stack = figure->around;
    bool below = false;
    for (size_t i = 0; stack && i < stack->kid_count; i++) {
        rg_box *kid = stack->kids[i];
        if (below && kid->words) {
            if (!rg_words_measure(lay, kid->words, width))
                return false;
            *height += (double)kid->words->line_count * kid->words->leading +
                       fmax(kid->before, kid->after);
        }
        below = below || kid == figure;
    }
    return true;
}

/* Height of the few pieces that begin the page on which the next would stand; 0 where it is not known that
 * they do, or where they are many. */
static double begun_height(const rg_galley *galley)
{
    double height = 0;
    for (size_t i = galley->inner ? 0 : galley->count; i > 0; i--) {
        const rg_piece *piece = galley->pieces[i - 1];
        height += piece->height + (piece->force ? 0 : piece->gap);
        if (height > galley->full * few_share)
            return 0;
        if (piece->force)
            return height;
    }
    return 0;
}

static bool measure_figure(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley)
{
    double height = rg_chart_height(box->chart, lay->style, width);
    double least = box->chart->height > 0 ? least_height : least_natural;
    double held = rg_held_height(lay, galley), below = lay->style->grid;
    if (!words_below(lay, box, width, &below))
        return false;
    double room = galley->full - held - below;
    if (lay->doc->large_print)
        height = rg_large_height(lay, box, width, room,
                                 room - fmax(0, begun_height(galley) - held), least);
    else if (height > room && height * least <= room)
        height = room; /* lower rather than without its source, or its page's title */
    if (!galley->inner && height > room + 0.01)
        return rg_fail_at(lay->err, RG_E_LAYOUT, box->place,
                          "chart '%s' is %.0f points high and a page has room for %.0f; set a "
                          "smaller height",
                          box->chart->id, height, fmax(room, 0));
    rg_piece *piece = rg_piece_add(lay, galley, RG_P_FIGURE, box, box->before, height);
    piece->x = x;
    piece->w = width;
    galley->after = box->after;
    return true;
}

/* ---- all ---- */

static bool measure_kind(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley)
{
    switch (box->kind) {
    case RG_B_WORDS:
        return measure_words(lay, box, x, width, galley);
    case RG_B_STACK:
        return measure_stack(lay, box, x, width, galley);
    case RG_B_GRID:
        return rg_grid_measure(lay, box, x, width, galley);
    case RG_B_FLOW:
        return rg_flow_measure(lay, box, x, width, galley);
    case RG_B_FIGURE:
        return measure_figure(lay, box, x, width, galley);
    case RG_B_PICTURE:
        return rg_picture_measure(lay, box, x, width, galley);
    case RG_B_TABLE:
        return rg_table_measure(lay, box, x, width, galley);
    case RG_B_BREAK:
        galley->broken = !galley->inner;
        if (box->side > 0)
            galley->side = box->side;
        return true;
    }
    return true;
}

double rg_page_room(const rg_style *s, bool turned)
{
    return (turned ? s->page_w : s->page_h) - s->margin_top - s->margin_bottom;
}

static bool measure_turned(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley)
{
    size_t from = galley->count;
    double full = galley->full;
    galley->broken = true;
    galley->full = rg_page_room(lay->style, true);
    if (!measure_kind(lay, box, x, width, galley))
        return false;
    for (size_t i = from; i < galley->count; i++)
        galley->pieces[i]->turned = true;
    galley->broken = true;
    galley->full = full;
    if (lay->log)
        rg_log_add(lay->log, RG_NOTE, box->place, "a table is too wide; its page is turned");
    return true;
}

/* Pieces made before the table was found too wide are forgotten. */
static bool measure_or_turn(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley)
{
    const rg_style *s = lay->style;
    rg_galley before = *galley;
    double turned = s->page_h - s->margin_left - s->margin_right;
    lay->too_wide = false;
    if (measure_kind(lay, box, x, width, galley))
        return true;
    if (!lay->too_wide || turned <= width)
        return false;
    before.pieces = galley->pieces;
    before.room = galley->room;
    *galley = before;
    *lay->err = (rg_err){0};
    return measure_turned(lay, box, x, turned, galley);
}

/* Answers whether a page can hold it. */
static bool keep_whole(const rg_lay *lay, const rg_galley *galley, size_t from, int cost)
{
    double height = 4 * lay->style->grid; /* more than the pads of any frame */
    for (size_t i = from; i < galley->count; i++)
        height += galley->pieces[i]->height + (i > from ? galley->pieces[i]->gap : 0);
    if (height > galley->full)
        return false;
    for (size_t i = from + 1; i < galley->count; i++)
        if (galley->pieces[i]->cost < cost)
            galley->pieces[i]->cost = cost;
    return true;
}

/* It need not be parted: text goes before it. */
static void set_floating(const rg_lay *lay, rg_galley *galley, size_t from, bool sinks)
{
    bool whole = keep_whole(lay, galley, from, RG_NEVER - 1);
    galley->floats++;
    for (size_t i = from; i < galley->count; i++) {
        galley->pieces[i]->floating = galley->floats;
        galley->pieces[i]->sinks = sinks;
        galley->pieces[i]->uncut = whole;
    }
}

bool rg_measure(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley)
{
    size_t from = galley->count;
    bool done = box->may_turn ? measure_or_turn(lay, box, x, width, galley)
                              : measure_kind(lay, box, x, width, galley);
    if (!done)
        return false;
    if (box->floats && galley->count > from)
        set_floating(lay, galley, from, box->sinks);
    if (galley->count > from) {
        rg_piece *first = galley->pieces[from];
        first->cost = first->cost > box->cost ? first->cost : box->cost;
        if (box->anchor)
            box->anchor->piece = first;
        if (box->anchor && box->anchor->node->kind == RG_N_HEADING &&
            box->anchor->node->level == 1)
            lay->chapter = box->anchor;
        if (box->kind == RG_B_WORDS && box->words->moving)
            rg_where_stand(box->words, first);
        if (box->whole > 0)
            keep_whole(lay, galley, from, box->whole);
    }
    int hold = box->keep_lines > 0 ? box->keep_lines : box->keep_next ? 1 : 0;
    galley->hold = galley->hold > hold ? galley->hold : hold;
    return true;
}
