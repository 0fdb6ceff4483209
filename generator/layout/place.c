/* layout/place.c - Pieces to regions: where pages end, and where each piece stands.
 *
 * The walk below is the only place that knows how far down a piece stands; choosing a page's
 * end and writing positions down both use it.  A page ends where its empty foot plus the cost
 * of the break is least; a break that may never be made is made only when there is no other. */
#include "layout/flow.h"

#include <math.h>
#include <stdint.h>

static const double slack = 1e-6; /* of sums of points */

/* ---- the walk ---- */

typedef struct walk {
    const rg_lay *lay;
    rg_galley *galley;
    double y; /* foot of what stands last */
    rg_frame *frame;
    bool note; /* write parts down */
    size_t part_from;
} walk;

static double snapped(double y, double offset, double grid)
{
    return offset < 0 ? y : ceil((y + offset) / grid - slack) * grid - offset;
}

static size_t depth_of(const rg_frame *frame)
{
    size_t depth = 0;
    for (; frame; frame = frame->parent)
        depth++;
    return depth;
}

static rg_frame *common(rg_frame *a, rg_frame *b)
{
    size_t da = depth_of(a), db = depth_of(b);
    for (; da > db; da--)
        a = a->parent;
    for (; db > da; db--)
        b = b->parent;
    for (; a != b; a = a->parent)
        b = b->parent;
    return a;
}

static double closing(const rg_frame *frame)
{
    double height = 0;
    for (; frame; frame = frame->parent)
        height += frame->pad_bottom;
    return height;
}

static void close_frames(walk *w, rg_frame *outer)
{
    for (; w->frame != outer; w->frame = w->frame->parent) {
        w->y += w->frame->pad_bottom;
        for (size_t i = w->galley->part_count; w->note && i > w->part_from; i--)
            if (w->galley->parts[i - 1].frame == w->frame) {
                w->galley->parts[i - 1].bottom = w->y;
                break;
            }
    }
}

static void open_frames(walk *w, rg_frame *frame, const rg_piece *piece, bool first)
{
    if (frame == w->frame)
        return;
    open_frames(w, frame->parent, piece, first);
    bool continued = first && frame->first != piece;
    if (w->note)
        *RG_PUSH(w->lay->arena, w->galley->parts, w->galley->part_count, w->galley->part_room) =
            (rg_part){frame, w->y, w->y, continued};
    w->y += frame->pad_top + (continued ? frame->again : 0);
    w->frame = frame;
}

/* Answers where the top of the piece stands and moves on to its foot. */
static double step(walk *w, rg_piece *piece, bool first)
{
    double pads = 0;
    close_frames(w, common(w->frame, piece->frame));
    for (const rg_frame *f = piece->frame; f != w->frame; f = f->parent)
        pads += f->pad_top + (first && f->first != piece ? f->again : 0);
    double top = w->y + (first ? 0 : piece->gap) + pads;
    w->y = snapped(top, piece->snap, w->lay->style->grid) - pads;
    open_frames(w, piece->frame, piece, first);
    top = w->y;
    w->y += piece->height;
    return top;
}

/* ---- ends ---- */

/* Columns side by side are cut rather than leave more of a page empty than this, and only where
 * they have at least this much room. */
static const double cut_cost = 200, cut_room = 150;
/* Text in columns is cut as other text is, but not for fewer lines than these; rows of running words rather than
 * leave more of a page empty than this. */
static const double flow_room = 68, running_cost = 50;
static const double lone_cost = 60;
/* A note is parted rather than leave more of a page empty than this. */
static const double part_cost = 60;

typedef struct ending {
    int most;          /* of what a break may cost */
    size_t best, weak; /* piece that would begin the next region; 0 none */
    double price;
    size_t cut; /* piece better cut than moved; SIZE_MAX none */
    double cut_height;
    size_t over; /* the first piece that does not fit, and the room there is for it */
    double room;
} ending;

/* One line of a paragraph between its lines on the page before and on the next, under a picture say. */
static bool is_lone_line(const rg_galley *galley, size_t from, size_t at)
{
    const rg_piece *piece = galley->pieces[at], *next = galley->pieces[at + 1];
    return piece->kind == RG_P_LINE && piece->line > 0 && next->box == piece->box &&
           (at == from || galley->pieces[at - 1]->box != piece->box);
}

static void offer(ending *end, const rg_galley *galley, size_t from, size_t next, double empty)
{
    int cost = galley->pieces[next]->cost;
    if (cost >= end->most) {
        end->weak = next;
        return;
    }
    double price = empty + cost + (is_lone_line(galley, from, next - 1) ? lone_cost : 0);
    if (end->best == 0 || price <= end->price) {
        end->best = next;
        end->price = price;
    }
}

/* Rows are cut only when no page could hold them; they are then cut where they stand. */
static void offer_cut(ending *end, const rg_galley *galley, size_t i, double room)
{
    const rg_piece *piece = galley->pieces[i];
    bool tall = piece->height > galley->full;
    bool grid = piece->kind == RG_P_GRID && piece->box->whole == 0;
    bool dear = end->best == 0 || end->price > cut_cost;
    if (piece->uncut || (piece->kind != RG_P_GRID && piece->kind != RG_P_ROW))
        return;
    bool running = piece->kind == RG_P_GRID && piece->box->running;
    if (piece->box->kind == RG_B_FLOW || running) {
        if (room < flow_room)
            return;
        dear = !running || end->best == 0 || end->price > running_cost;
        grid = true;
    }
    if ((room < cut_room && piece->box->kind != RG_B_FLOW && !running) ||
        !(tall || (grid && dear)))
        return;
    end->cut = i;
    end->cut_height = room;
}

static bool may_end_after(const rg_galley *galley, size_t i, const ending *end)
{
    return i + 1 == galley->count || galley->pieces[i + 1]->cost < RG_NEVER || end->best == 0;
}

/* The first piece of the next region; from itself when not even one piece fits. */
static size_t find_end_within(rg_lay *lay, rg_galley *galley, size_t from, double height,
                              int most, ending *end)
{
    walk w = {.lay = lay, .galley = galley};
    double notes = galley == lay->galley ? lay->begun : 0; /* at the foot */
    *end = (ending){.most = most, .cut = SIZE_MAX, .over = SIZE_MAX};
    for (size_t i = from; i < galley->count; i++) {
        if (i > from && galley->pieces[i]->force)
            return i;
        double top = step(&w, galley->pieces[i], i == from), below = closing(w.frame);
        notes += rg_notes_height(lay, galley, i, notes);
        double empty = height - notes - w.y - below;
        if (empty < -slack) {
            end->over = i;
            end->room = height - notes - top - below;
            if (i > from)
                offer_cut(end, galley, i, end->room);
            if (end->cut == SIZE_MAX && (end->best == 0 || end->price > part_cost) &&
                may_end_after(galley, i, end) && rg_notes_part(lay, galley, i, -empty))
                return i + 1;
            return end->best ? end->best : end->weak ? end->weak : from;
        }
        if (i + 1 < galley->count)
            offer(end, galley, from, i + 1, empty);
    }
    return galley->count;
}

static size_t find_end(rg_lay *lay, rg_galley *galley, size_t from, double height, ending *end)
{
    return find_end_within(lay, galley, from, height, RG_NEVER, end);
}

size_t rg_place_end(rg_lay *lay, rg_galley *galley, size_t from, double height)
{
    ending end;
    return find_end(lay, galley, from, height, &end);
}

size_t rg_place_good_end(rg_lay *lay, rg_galley *galley, size_t from, double height, int most)
{
    ending end;
    size_t to = find_end_within(lay, galley, from, height, most, &end);
    return to < galley->count && end.best == 0 ? from : to;
}

void rg_place_settle(rg_lay *lay, rg_galley *galley, size_t from, size_t to,
                     rg_stretch *stretch)
{
    walk w = {.lay = lay, .galley = galley, .note = true, .part_from = galley->part_count};
    stretch->from = from;
    stretch->to = to;
    stretch->part_from = galley->part_count;
    for (size_t i = from; i < to; i++)
        galley->pieces[i]->y = step(&w, galley->pieces[i], i == from);
    close_frames(&w, NULL);
    stretch->part_to = galley->part_count;
    stretch->height = w.y;
}

/* ---- pieces too tall for any region ---- */

static void insert_after(rg_lay *lay, rg_galley *galley, size_t at, rg_piece *tail)
{
    *RG_PUSH(lay->arena, galley->pieces, galley->count, galley->room) = tail;
    for (size_t i = galley->count - 1; i > at + 1; i--)
        galley->pieces[i] = galley->pieces[i - 1];
    galley->pieces[at + 1] = tail;
}

static rg_piece *tail_of(rg_lay *lay, const rg_piece *head)
{
    rg_piece *tail = RG_NEW(lay->arena, rg_piece);
    *tail = *head;
    tail->gap = 0;
    tail->cost = 0;
    tail->force = false;
    tail->snap = -1;
    return tail;
}

/* What must stand above the cut of cells side by side. */
typedef enum rg_need {
    RG_ALL_BEGIN, /* something of every cell */
    RG_FIRST_BEGINS,
    RG_ONE_BEGINS,
    RG_MUST_CUT /* the row stands first in its region, so something of it must fit */
} rg_need;

static bool cut_first_grid(rg_lay *lay, const rg_slot *slot, double height);

/* Where each cell's part of the head ends; columns within a cell are cut for it where not all need begin.  Answers
 * how many cells have a part in it, and whether any has matter but none that fits. */
static size_t slot_ends(rg_lay *lay, const rg_piece *piece, double height, rg_need need,
                        size_t *ends, bool *stuck)
{
    size_t moved = 0;
    *stuck = false;
    for (size_t i = 0; i < piece->slot_count; i++) {
        const rg_slot *slot = &piece->slots[i];
        ends[i] = slot->stretch.from;
        if (slot->stretch.from == slot->galley->count)
            continue;
        ends[i] = rg_place_good_end(lay, slot->galley, slot->stretch.from, height, RG_NEVER);
        if (need != RG_ALL_BEGIN && ends[i] == slot->stretch.from &&
            cut_first_grid(lay, slot, height))
            ends[i]++;
        if (need == RG_FIRST_BEGINS && ends[i] == slot->stretch.from && moved == 0)
            return 0;
        moved += ends[i] > slot->stretch.from;
        *stuck = *stuck || ends[i] == slot->stretch.from;
    }
    return moved;
}

static void split_slots(rg_lay *lay, rg_piece *head, rg_piece *tail, const size_t *ends,
                        double fixed)
{
    double head_height = 0, tail_height = 0;
    tail->slots = RG_NEW_N(lay->arena, rg_slot, head->slot_count);
    for (size_t i = 0; i < head->slot_count; i++) {
        rg_slot *slot = &head->slots[i], *rest = &tail->slots[i];
        *rest = *slot;
        rg_place_settle(lay, slot->galley, slot->stretch.from, ends[i], &slot->stretch);
        rg_place_settle(lay, slot->galley, ends[i], slot->galley->count, &rest->stretch);
        head_height = fmax(head_height, slot->stretch.height);
        tail_height = fmax(tail_height, rest->stretch.height);
    }
    head->height = head_height + fixed;
    tail->height = tail_height + fixed;
}

/* Not for a first line that does not fit, unless the columns stand first in their region. */
static bool cut_flow(rg_lay *lay, rg_galley *galley, size_t at, double height, bool forced)
{
    rg_piece *head = galley->pieces[at];
    size_t from = head->slots[0].stretch.from;
    if (!forced &&
        rg_place_good_end(lay, head->slots[0].galley, from, height, RG_NEVER) == from)
        return false;
    rg_piece *tail = tail_of(lay, head);
    if (!rg_flow_cut(lay, head, tail, height))
        return false;
    if (tail->slots[0].stretch.from < tail->slots[0].galley->count)
        insert_after(lay, galley, at, tail);
    return true;
}

static bool cut_grid(rg_lay *lay, rg_galley *galley, size_t at, double height, rg_need need)
{
    rg_piece *head = galley->pieces[at];
    bool forced = need == RG_MUST_CUT;
    if (head->box->kind == RG_B_FLOW)
        return cut_flow(lay, galley, at, height, forced);
    double fixed = 2 * head->box->pad + (head->box->rules ? head->box->row_gap : 0);
    size_t *ends = RG_NEW_N(lay->arena, size_t, head->slot_count);
    bool stuck = false;
    size_t moved = slot_ends(lay, head, height - fixed, need, ends, &stuck);
    if ((need == RG_ALL_BEGIN && stuck) || (need < RG_MUST_CUT && moved == 0))
        return false;
    for (size_t i = 0; forced && moved == 0 && i < head->slot_count; i++) {
        rg_slot *slot = &head->slots[i];
        rg_stretch part;
        if (slot->stretch.from == slot->galley->count)
            continue;
        if (!rg_place_stretch(lay, slot->galley, slot->stretch.from, height - fixed, &part))
            return false;
        ends[i] = part.to;
    }
    rg_piece *tail = tail_of(lay, head);
    split_slots(lay, head, tail, ends, fixed);
    insert_after(lay, galley, at, tail);
    return true;
}

/* Of a cell that begins with columns of its own: what of them stands at this height. */
static bool cut_first_grid(rg_lay *lay, const rg_slot *slot, double height)
{
    const rg_piece *piece = slot->galley->pieces[slot->stretch.from];
    walk w = {.lay = lay, .galley = slot->galley};
    double room = height - step(&w, slot->galley->pieces[slot->stretch.from], true);
    return piece->kind == RG_P_GRID && room > 0 &&
           cut_grid(lay, slot->galley, slot->stretch.from, room - closing(piece->frame),
                    RG_ONE_BEGINS);
}

static bool cut_row(rg_lay *lay, rg_galley *galley, size_t at, double height)
{
    rg_piece *head = galley->pieces[at];
    const rg_grid_table *table = head->box->table;
    double fixed = head->height - (double)(head->line_to - head->line) * table->leading;
    size_t lines = height > fixed ? (size_t)((height - fixed) / table->leading + slack) : 0;
    if (head->row == 0 || lines == 0 || head->line + lines >= head->line_to)
        return false;
    rg_piece *tail = tail_of(lay, head);
    tail->line = head->line_to = head->line + lines;
    head->height = fixed + (double)lines * table->leading;
    tail->height = fixed + (double)(tail->line_to - tail->line) * table->leading;
    insert_after(lay, galley, at, tail);
    return true;
}

/* Room left for the piece at `at` when it stands first in a region.  A row of cells takes no more than leaves
 * room for the notes of that much of it. */
static double room_for(rg_lay *lay, rg_galley *galley, size_t at, double height)
{
    walk w = {.lay = lay, .galley = galley};
    const rg_piece *piece = galley->pieces[at];
    double begun = galley == lay->galley ? lay->begun : 0;
    double top = step(&w, galley->pieces[at], true);
    double room = height - top - closing(piece->frame) - begun;
    double less = room - rg_notes_height(lay, galley, at, begun);
    if (piece->kind != RG_P_GRID || galley->inner)
        return less;
    double cut = room;
    while (cut > 0 && cut + rg_notes_above(lay, piece, cut) > room)
        cut -= lay->style->grid / 2;
    return fmax(cut, less);
}

static bool no_room(rg_lay *lay, const rg_piece *piece, double room)
{
    const rg_box *box = piece->box;
    room = fmax(room, 0);
    if (piece->kind == RG_P_ROW)
        return rg_fail_at(
            lay->err, RG_E_LAYOUT, box->place,
            "title and head of this table leave %.0f points of a page for its rows; "
            "shorten them",
            room);
    if (piece->kind == RG_P_FIGURE && box->chart)
        return rg_fail_at(
            lay->err, RG_E_LAYOUT, box->place,
            "chart '%s' is %.0f points high and there is room for %.0f here; set a "
            "smaller height",
            box->chart->id, piece->height, room);
    return rg_fail_at(lay->err, RG_E_LAYOUT, box->place,
                      "this is %.0f points high and there is room for %.0f; make it shorter",
                      piece->height, room);
}

static bool cut(rg_lay *lay, rg_galley *galley, size_t at, double height)
{
    rg_piece *piece = galley->pieces[at];
    double room = room_for(lay, galley, at, height);
    if (piece->kind == RG_P_GRID)
        return cut_grid(lay, galley, at, room, RG_MUST_CUT);
    if (piece->kind == RG_P_ROW && cut_row(lay, galley, at, room))
        return true;
    return no_room(lay, piece, room);
}

/* Of text, rather than an icon or a term beside its words. */
static bool is_columns(const rg_piece *piece)
{
    const rg_box *box = piece->box;
    return piece->kind == RG_P_GRID && box->whole == 0 && !box->running && !box->rules &&
           !box->tiles;
}

/* A page that is wider than high is nearly empty without them: there it is enough that the first of the columns
 * begins. */
static bool cut_early(rg_lay *lay, rg_galley *galley, size_t at, double room)
{
    bool wide = lay->style->page_w > lay->style->page_h;
    rg_need need = wide && is_columns(galley->pieces[at]) ? RG_FIRST_BEGINS : RG_ALL_BEGIN;
    return galley->pieces[at]->kind == RG_P_GRID ? cut_grid(lay, galley, at, room, need)
                                                 : cut_row(lay, galley, at, room);
}

/* Columns side by side that would leave what must stand over them alone: those that can begin under it do. */
static bool cut_under_title(rg_lay *lay, rg_galley *galley, const ending *end, size_t to)
{
    const rg_piece *piece = galley->pieces[to];
    return end->best == 0 && to == end->over && is_columns(piece) && !piece->uncut &&
           end->room >= cut_room && cut_grid(lay, galley, to, end->room, RG_ONE_BEGINS);
}

bool rg_place_stretch(rg_lay *lay, rg_galley *galley, size_t from, double height,
                      rg_stretch *stretch)
{
    ending end;
    size_t to = find_end(lay, galley, from, height, &end);
    if (end.cut != SIZE_MAX && cut_early(lay, galley, end.cut, end.cut_height))
        to = end.cut + 1;
    else if (to > from && to < galley->count && cut_under_title(lay, galley, &end, to))
        to++;
    if (to == from && from < galley->count) {
        if (!cut(lay, galley, from, height))
            return false;
        to = find_end(lay, galley, from, height, &end);
        to = to > from ? to : from + 1;
    }
    rg_place_settle(lay, galley, from, to, stretch);
    return true;
}

/* ---- pages ---- */

static void stamp(const rg_galley *galley, const rg_stretch *stretch, size_t page)
{
    for (size_t i = stretch->from; i < stretch->to; i++) {
        rg_piece *piece = galley->pieces[i];
        piece->page = page;
        for (size_t k = 0; k < piece->slot_count; k++)
            stamp(piece->slots[k].galley, &piece->slots[k].stretch, page);
    }
}

/* A title of more lines than these is not repeated. */
enum { AGAIN_LINES = 3 };

/* The heading of level 1 that is continued on the page that begins with the piece; NULL none. */
static const rg_anchor *continued_at(const rg_lay *lay, const rg_piece *first)
{
    const rg_anchor *last = NULL;
    for (size_t i = 0; lay->style->title_again && i < lay->anchor_count; i++) {
        const rg_anchor *anchor = &lay->anchors[i];
        if (anchor->node->kind != RG_N_HEADING || anchor->node->level != 1 || !anchor->piece)
            continue;
        if (anchor->piece == first)
            return NULL;
        if (anchor->piece->page != SIZE_MAX)
            last = anchor;
    }
    return last;
}

bool rg_title_again(rg_lay *lay, const rg_anchor *anchor, rg_words **title, double *top)
{
    const rg_style *s = lay->style;
    *title = NULL;
    *top = 0;
    if (!anchor || !s->title_again)
        return true;
    const char *text = rg_arena_printf(lay->arena, "%s (continued)", anchor->name);
    rg_type_style type = rg_title_type(s, anchor->node);
    if (lay->doc->large_print) { /* of few lines to a page a title of two would take too many */
        type.size = s->h2.size;
        type.leading = s->h2.leading;
    }
    *title = rg_words_plain(lay, text, &type, NULL, anchor->node->place);
    (*title)->opts.greedy = (*title)->opts.balance = true;
    double width = s->page_w - s->margin_left - s->margin_right;
    if (!rg_words_measure(lay, *title, width))
        return false;
    if ((*title)->line_count > AGAIN_LINES) {
        *title = NULL;
        return true;
    }
    double height = (double)(*title)->line_count * type.leading + s->h1.space_after;
    *top = ceil(height / s->grid) * s->grid;
    return true;
}

/* An empty page where what follows stands on the other side of the spread. */
static void turn_to_side(rg_lay *lay, size_t from)
{
    int side = lay->galley->pieces[from]->side;
    size_t page =
        lay->first_page + lay->stretch_count; /* index: the second page is a left one */
    if (side == 0 || side == (page % 2 == 1 ? 1 : 2))
        return;
    *RG_PUSH(lay->arena, lay->stretches, lay->stretch_count, lay->stretch_room) =
        (rg_stretch){.from = from, .to = from};
}

/* A note of the last page that has no end there. */
static void place_last_notes(rg_lay *lay, rg_note_rest rest)
{
    if (!rest.note)
        return;
    rg_stretch *page =
        RG_PUSH(lay->arena, lay->stretches, lay->stretch_count, lay->stretch_room);
    *page = (rg_stretch){.from = lay->galley->count, .to = lay->galley->count};
    rg_notes_begin(lay, rest, rg_page_room(lay->style, false), page);
}

bool rg_place_pages(rg_lay *lay)
{
    size_t from = 0;
    rg_note_rest rest = {0};
    lay->stretch_count = 0;
    while (from < lay->galley->count) {
        turn_to_side(lay, from);
        rg_words *title = NULL;
        double top = 0;
        const rg_anchor *chapter = continued_at(lay, lay->galley->pieces[from]);
        if (!rg_title_again(lay, chapter, &title, &top))
            return false;
        rg_stretch *page =
            RG_PUSH(lay->arena, lay->stretches, lay->stretch_count, lay->stretch_room);
        *page = (rg_stretch){0};
        bool turned = lay->galley->pieces[from]->turned;
        double room = rg_page_room(lay->style, turned) - top;
        bool text = rg_notes_begin(lay, rest, room, page);
        page->from = page->to = from;
        if (text && !rg_place_floating(lay, lay->galley, from, room, page))
            return false;
        if (!rg_notes_left(lay, room, page))
            return false;
        rest = page->left;
        page->turned = turned;
        page->top = top;
        page->title = title;
        stamp(lay->galley, page, lay->first_page + lay->stretch_count - 1);
        from = page->to;
    }
    place_last_notes(lay, rest);
    return true;
}
