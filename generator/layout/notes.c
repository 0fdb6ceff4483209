/* layout/notes.c - Notes at the foot of the page, or at the end.
 *
 * A note's number is given where its reference is made, in document order.  The tag Note follows the
 * paragraph that refers to it, or stands where the document lists its notes.  A page gives room for
 * the notes of the lines on it; the last of them may go on at the foot of the next page, with two lines or
 * more on either. */
#include "layout/flow.h"

#include <math.h>

static const double rule_width = 85, hairline = 0.5;

static rg_tag *tag_new(rg_lay *lay, rg_tag *parent, const char *type)
{
    return rg_tag_new(lay->arena, lay->out, parent, type);
}

/* Between the text and the first note, with a rule in its middle. */
static double lead(const rg_lay *lay)
{
    return 2 * lay->style->grid;
}

static double note_indent(const rg_lay *lay)
{
    return 1.5 * lay->style->grid + (lay->note_count > 99 ? lay->style->note.size : 0);
}

/* ---- making ---- */

/* Lbl > Link with the number, leading back; P with the words.  Notes stand on white. */
static void make_words(rg_lay *lay, rg_note *note, rg_tag *parent)
{
    rg_colour before = rg_ground_set(lay, lay->style->white);
    const rg_type_style *type = &lay->style->note;
    rg_tag *tag = tag_new(lay, parent, "Note");
    tag->id = rg_arena_printf(lay->arena, "note-%zu", note->number);
    rg_tag *link = tag_new(lay, tag_new(lay, tag, "Lbl"), "Link");
    note->label = rg_words_plain(lay, note->mark, type, link, note->place);
    for (size_t i = 0; i < note->label->count; i++) {
        note->label->inks[i].target = &note->reference;
        note->label->inks[i].colour = rg_rgb_of(lay->style->primary);
    }
    note->words = rg_words_new(lay, note->text, type, tag_new(lay, tag, "P"), note->place);
    note->words->here = &note->foot;
    rg_ground_set(lay, before);
}

rg_note *rg_note_new(rg_lay *lay, const rg_text *text, rg_tag *paragraph, rg_place place)
{
    rg_note *note = RG_NEW(lay->arena, rg_note);
    note->number = ++lay->note_count;
    note->mark = rg_arena_printf(lay->arena, "%zu", note->number);
    note->text = *text;
    note->place = place;
    note->reference.name =
        rg_arena_printf(lay->arena, "Back to the text of note %s", note->mark);
    note->foot.name = rg_arena_printf(lay->arena, "Note %s", note->mark);
    if (lay->endnotes)
        *RG_PUSH(lay->arena, lay->pending, lay->pending_count, lay->pending_room) = note;
    else
        make_words(lay, note, paragraph->parent);
    return note;
}

/* ---- at the end ---- */

static void add_box(rg_lay *lay, rg_words *words, const rg_note *note, bool label, rg_box *into)
{
    rg_box *box = rg_box_new(lay, RG_B_WORDS, note->place);
    box->words = words;
    box->overlay = box->keep_next = label;
    box->indent = label ? 0 : note_indent(lay);
    box->after = label ? 0 : lay->style->grid / 2;
    rg_box_add(lay, into, box);
}

void rg_collect_notes(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    rg_box *box = rg_stack_in(lay, node, into);
    rg_tag *tag = tag_new(lay, parent, "Div");
    box->after = 2 * lay->style->grid;
    for (size_t i = 0; i < lay->pending_count; i++) {
        rg_note *note = lay->pending[i];
        make_words(lay, note, tag);
        add_box(lay, note->label, note, true, box);
        add_box(lay, note->words, note, false, box);
    }
    lay->pending_count = 0;
}

/* ---- at the foot ---- */

static double width_of(const rg_lay *lay)
{
    const rg_style *s = lay->style;
    double width = s->page_w - s->margin_left - s->margin_right;
    return (width < s->measure_max ? width : s->measure_max) - note_indent(lay);
}

static double note_height(const rg_lay *lay, size_t lines)
{
    return (double)lines * lay->style->note.leading + lay->style->note.space_after;
}

static bool measure_note(rg_lay *lay, rg_note *note)
{
    const rg_style *s = lay->style;
    if (!rg_words_measure(lay, note->words, width_of(lay)) ||
        !rg_words_measure(lay, note->label, width_of(lay)))
        return false;
    note->height = note_height(lay, note->words->line_count);
    double room = s->page_h - s->margin_top - s->margin_bottom;
    if (note->height > room)
        return rg_fail_at(
            lay->err, RG_E_LAYOUT, note->place,
            "note %s is %.0f points high, longer than a page; say it in the text, or list the "
            "notes at the end",
            note->mark, note->height);
    return true;
}

bool rg_notes_measure(rg_lay *lay, const rg_words *words)
{
    for (size_t i = 0; words->notes && !lay->endnotes && i < words->count; i++)
        if (words->inks[i].note && !measure_note(lay, words->inks[i].note))
            return false;
    return true;
}

typedef void visit(void *user, rg_note *note);

/* The notes of a line stand in the order of their numbers, whatever way its words run. */
static void visit_line(const rg_words *words, size_t index, visit *call, void *user)
{
    const rg_line *line = &words->lines[index];
    for (size_t s = 0; s < words->count; s++)
        for (size_t i = 0; words->inks[s].note && i < line->count; i++)
            if (line->runs[i].span == s) {
                call(user, words->inks[s].note);
                break;
            }
}

static void visit_pieces(const rg_galley *galley, size_t from, size_t to, visit *call,
                         void *user)
{
    for (size_t i = from; i < to; i++) {
        const rg_piece *piece = galley->pieces[i];
        const rg_words *words = piece->kind == RG_P_LINE ? piece->box->words : NULL;
        if (words && words->notes)
            visit_line(words, piece->line, call, user);
        for (size_t k = 0; k < piece->slot_count; k++)
            visit_pieces(piece->slots[k].galley, piece->slots[k].stretch.from,
                         piece->slots[k].stretch.to, call, user);
    }
}

static void add_height(void *user, rg_note *note)
{
    *(double *)user += note->height;
}

double rg_notes_height(const rg_lay *lay, const rg_galley *galley, size_t at, double before)
{
    double height = 0;
    if (lay->endnotes || lay->note_count == 0 || galley->inner)
        return 0;
    visit_pieces(galley, at, at + 1, add_height, &height);
    return height > 0 && before <= 0 ? height + lead(lay) : height;
}

/* ---- notes that go on on the next page ---- */

/* Of a page, what a note begun on the one before may take and leave room for text. */
static const double begun_share = 0.5;
enum { LEAST_LINES = 2 };

static void keep_last(void *user, rg_note *note)
{
    *(rg_note **)user = note;
}

static rg_note *last_note(const rg_galley *galley, size_t from, size_t to)
{
    rg_note *last = NULL;
    visit_pieces(galley, from, to, keep_last, &last);
    return last;
}

static bool has_feet(const rg_lay *lay)
{
    return !lay->endnotes && lay->note_count > 0;
}

/* Lines that must go for a note to be shorter by this height; at least LEAST_LINES. */
static size_t lines_over(const rg_lay *lay, double by)
{
    size_t lines = (size_t)ceil(by / lay->style->note.leading - 1e-6);
    return lines < LEAST_LINES ? LEAST_LINES : lines;
}

bool rg_notes_part(const rg_lay *lay, const rg_galley *galley, size_t at, double by)
{
    if (!has_feet(lay) || galley->inner)
        return false;
    const rg_note *note = last_note(galley, at, at + 1);
    return note && lines_over(lay, by) + LEAST_LINES <= note->words->line_count;
}

bool rg_notes_begin(rg_lay *lay, rg_note_rest rest, double room, rg_stretch *stretch)
{
    stretch->begun = rest;
    lay->begun = 0;
    if (!rest.note)
        return true;
    stretch->begun_to = rest.note->words->line_count;
    lay->begun = lead(lay) + note_height(lay, stretch->begun_to - rest.from);
    return lay->begun <= room * begun_share;
}

static double notes_of(const rg_lay *lay, const rg_galley *galley, const rg_stretch *stretch)
{
    double height = 0;
    visit_pieces(galley, stretch->from, stretch->to, add_height, &height);
    if (stretch->begun.note)
        height += note_height(lay, stretch->begun_to - stretch->begun.from);
    return height;
}

double rg_notes_room(const rg_lay *lay, const rg_stretch *stretch)
{
    double height = has_feet(lay) ? notes_of(lay, lay->galley, stretch) : 0;
    return height > 0 ? height + lead(lay) : 0;
}

bool rg_notes_left(rg_lay *lay, double room, rg_stretch *stretch)
{
    if (!has_feet(lay))
        return true;
    double height = rg_notes_room(lay, stretch);
    double over = height > 0 ? stretch->height + height - room : 0;
    rg_note *note = last_note(lay->galley, stretch->from, stretch->to);
    if (over <= 0.01 || !note)
        return true;
    size_t lines = lines_over(lay, over);
    if (lines + LEAST_LINES > note->words->line_count)
        return rg_fail_at(lay->err, RG_E_LAYOUT, note->place,
                          "note %s and those beside it do not fit on one page with their text; "
                          "shorten them, or list the notes at the end",
                          note->mark);
    stretch->left = (rg_note_rest){note, note->words->line_count - lines};
    return true;
}

static void visit_above(const rg_piece *grid, double limit, visit *call, void *user);

static void visit_above_at(const rg_galley *galley, size_t i, double y, double limit,
                           visit *call, void *user)
{
    const rg_piece *piece = galley->pieces[i];
    if (y + piece->height <= limit)
        visit_pieces(galley, i, i + 1, call, user);
    else if (piece->kind == RG_P_GRID)
        visit_above(piece, limit - y, call, user);
}

/* Columns that text flows through fill again, each to the limit, when they are cut; of what is taller, all
 * is thought to stand there. */
static void visit_flow(const rg_piece *flow, double limit, visit *call, void *user)
{
    const rg_galley *galley = flow->slots[0].galley;
    size_t i = flow->slots[0].stretch.from;
    for (size_t k = 0; k < flow->slot_count; k++)
        for (double y = 0; i < galley->count;) {
            const rg_piece *piece = galley->pieces[i];
            double foot = y + (y > 0 ? piece->gap : 0) + piece->height;
            bool cut = foot > limit && piece->kind != RG_P_LINE;
            if (foot <= limit || cut || y <= 0)
                visit_pieces(galley, i, i + 1, call, user);
            i += foot <= limit || y <= 0;
            if (foot > limit)
                break;
            y = foot;
        }
}

/* Notes of what a row of cells has above a height. */
static void visit_above(const rg_piece *grid, double limit, visit *call, void *user)
{
    if (grid->box->kind == RG_B_FLOW) {
        visit_flow(grid, limit, call, user);
        return;
    }
    for (size_t k = 0; k < grid->slot_count; k++) {
        const rg_slot *slot = &grid->slots[k];
        for (size_t i = slot->stretch.from; i < slot->stretch.to; i++)
            visit_above_at(slot->galley, i, slot->galley->pieces[i]->y, limit, call, user);
    }
}

double rg_notes_above(const rg_lay *lay, const rg_piece *grid, double limit)
{
    double height = 0;
    rg_note *last = NULL;
    if (!has_feet(lay))
        return 0;
    visit_above(grid, limit, add_height, &height);
    visit_above(grid, limit, keep_last, &last);
    if (last && last->words->line_count >= 2 * LEAST_LINES)
        height -= (double)(last->words->line_count - LEAST_LINES) * lay->style->note.leading;
    return height > 0 ? height + lead(lay) : 0;
}

/* ---- on the page ---- */

typedef struct foot {
    rg_lay *lay;
    const rg_stretch *stretch;
    size_t page;
    double y;
} foot;

static void emit_lines(foot *f, rg_note *note, size_t from, size_t to)
{
    const rg_style *s = f->lay->style;
    for (size_t i = from; i < to; i++)
        rg_words_emit(f->lay, f->page, note->words, i, s->margin_left + note_indent(f->lay),
                      f->y + (double)(i - from) * s->note.leading, RG_A_FOOTER);
    f->y += note_height(f->lay, to - from);
}

static void emit_note(void *user, rg_note *note)
{
    foot *f = user;
    const rg_note_rest *left = &f->stretch->left;
    rg_words_emit(f->lay, f->page, note->label, 0, f->lay->style->margin_left, f->y,
                  RG_A_FOOTER);
    emit_lines(f, note, 0, left->note == note ? left->from : note->words->line_count);
}

void rg_notes_emit(rg_lay *lay, const rg_galley *galley, const rg_stretch *stretch, size_t page)
{
    const rg_style *s = lay->style;
    if (!has_feet(lay))
        return;
    double height = notes_of(lay, galley, stretch);
    if (stretch->left.note)
        height -= (double)(stretch->left.note->words->line_count - stretch->left.from) *
                  s->note.leading;
    if (height <= 0)
        return;
    foot f = {lay, stretch, page, lay->out->pages[page].h - s->margin_bottom - height};
    rg_emit_rule(lay, page, s->margin_left, s->margin_left + rule_width,
                 f.y - lead(lay) / 2 + 2, hairline, s->muted);
    if (stretch->begun.note)
        emit_lines(&f, stretch->begun.note, stretch->begun.from, stretch->begun_to);
    visit_pieces(galley, stretch->from, stretch->to, emit_note, &f);
}
