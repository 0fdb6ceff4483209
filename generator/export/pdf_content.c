/* export/pdf_content.c - Items to content streams: ISO 32000-1, 8 and 14.6.
 *
 * Every painted thing lies in exactly one marked-content sequence: of its tag, with a number
 * (MCID), or an artifact.  Neighbours of one tag share a sequence.  Sequences never nest:
 * readers lose text then.
 *
 * A clip is written when the first thing is painted inside it; so one with nothing in it leaves
 * no trace, and its path lies in the sequence of what it clips. */
#include "export/pdf_content.h"

#include "paint/pdf_object_spell.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef rg_pdf_content_state content;

void rg_pdf_op(content *c, const int64_t *numbers, size_t count, const char *op)
{
    for (size_t i = 0; i < count; i++) {
        rg_pdf_spell_milli(c->out, numbers[i]);
        rg_buf_putc(c->out, ' ');
    }
    rg_buf_puts(c->out, op);
    rg_buf_putc(c->out, '\n');
}

int64_t rg_pdf_coord(content *c, double value)
{
    if (fabs(value) < 1e6) /* false for NaN too */
        return rg_pdf_milli(value);
    rg_pdf_fail(c->job->pdf, RG_E_LAYOUT,
                "page %zu: something is drawn at %g points, which is no place", c->page + 1,
                value);
    return 0;
}

static int64_t up(const content *c, int64_t y)
{
    return c->height - y;
}

/* --- state
 * ---------------------------------------------------------------------------------------- */

static bool set_colour(int64_t *now, rg_rgb colour)
{
    double parts[3] = {colour.r, colour.g, colour.b};
    bool changed = false;
    for (int i = 0; i < 3; i++) {
        int64_t part = rg_pdf_milli(fmin(fmax(parts[i], 0), 1));
        changed = changed || part != now[i];
        now[i] = part;
    }
    return changed;
}

void rg_pdf_fill_colour(content *c, rg_rgb colour)
{
    if (set_colour(c->look.fill, colour))
        rg_pdf_op(c, c->look.fill, 3, "rg");
}

static void set_dash(content *c, const rg_stroke *stroke)
{
    int count = stroke->dash_count;
    int64_t dash[4] = {0};
    for (int i = 0; i < count && i < 4; i++)
        dash[i] = rg_pdf_coord(c, stroke->dash[i]);
    if (count == c->look.dash_count && memcmp(dash, c->look.dash, sizeof dash) == 0)
        return;
    c->look.dash_count = count;
    memcpy(c->look.dash, dash, sizeof dash);
    rg_buf_putc(c->out, '[');
    rg_pdf_op(c, dash, (size_t)count, "] 0 d");
}

static void set_stroke(content *c, const rg_stroke *stroke)
{
    if (set_colour(c->look.stroke, stroke->colour))
        rg_pdf_op(c, c->look.stroke, 3, "RG");
    int64_t width = rg_pdf_coord(c, stroke->width);
    if (width != c->look.width)
        rg_pdf_op(c, &width, 1, "w");
    c->look.width = width;
    if (stroke->round != c->look.round)
        rg_buf_puts(c->out, stroke->round ? "1 J 1 j\n" : "0 J 0 j\n");
    c->look.round = stroke->round;
    set_dash(c, stroke);
}

/* --- paths
 * ---------------------------------------------------------------------------------------- */

/* A rectangle as four lines, the way cairo and this program draw it: its corners, or false. */
static bool as_rectangle(const rg_path *path, const double **corners)
{
    static const unsigned char closed[] = {RG_MOVE, RG_LINE, RG_LINE, RG_LINE, RG_CLOSE};
    const double *p = path->coords;
    size_t n = path->op_count;
    /* cairo ends a closed path with a move to where it began. */
    if (n == 6 && path->ops[5] == RG_MOVE)
        n = 5;
    if (n != 5 || memcmp(path->ops, closed, sizeof closed) != 0)
        return false;
    *corners = p;
    bool level_first = p[1] == p[3] && p[2] == p[4] && p[5] == p[7] && p[6] == p[0];
    bool steep_first = p[0] == p[2] && p[3] == p[5] && p[4] == p[6] && p[7] == p[1];
    return level_first || steep_first;
}

static void write_rectangle(content *c, const double *p)
{
    int64_t x0 = rg_pdf_coord(c, p[0]), y0 = up(c, rg_pdf_coord(c, p[1]));
    int64_t x1 = rg_pdf_coord(c, p[4]), y1 = up(c, rg_pdf_coord(c, p[5]));
    int64_t numbers[4] = {x0, y0, x1 - x0, y1 - y0};
    rg_pdf_op(c, numbers, 4, "re");
}

static void write_path(content *c, const rg_path *path)
{
    static const char *const names[] = {
        [RG_MOVE] = "m", [RG_LINE] = "l", [RG_CURVE] = "c", [RG_CLOSE] = "h"};
    static const size_t counts[] = {
        [RG_MOVE] = 2, [RG_LINE] = 2, [RG_CURVE] = 6, [RG_CLOSE] = 0};
    const double *p = path->coords;
    if (as_rectangle(path, &p)) {
        write_rectangle(c, p);
        return;
    }
    for (size_t i = 0; i < path->op_count; i++) {
        unsigned char op = path->ops[i];
        int64_t numbers[6];
        /* A move at the end begins nothing. */
        if (op == RG_MOVE && i + 1 == path->op_count)
            break;
        for (size_t k = 0; k < counts[op]; k += 2, p += 2) {
            numbers[k] = rg_pdf_coord(c, p[0]);
            numbers[k + 1] = up(c, rg_pdf_coord(c, p[1]));
        }
        rg_pdf_op(c, numbers, counts[op], names[op]);
    }
}

void rg_pdf_fill_path(content *c, const rg_path *path, rg_rgb colour)
{
    if (path->op_count == 0)
        return;
    if (c->in_text)
        rg_buf_puts(c->out, "ET\n");
    c->in_text = false;
    rg_pdf_fill_colour(c, colour);
    write_path(c, path);
    rg_buf_puts(c->out, "f\n");
}

/* --- marked content
 * -------------------------------------------------------------------------------- */

static void end_text(content *c)
{
    if (c->in_text)
        rg_buf_puts(c->out, "ET\n");
    c->in_text = false;
}

static void end_sequence(content *c)
{
    end_text(c);
    if (c->open)
        rg_buf_puts(c->out, "EMC\n");
    c->open = false;
}

/* left, top, right, bottom in page coordinates */
static void widen(double box[4], double x, double y)
{
    box[0] = fmin(box[0], x);
    box[1] = fmin(box[1], y);
    box[2] = fmax(box[2], x);
    box[3] = fmax(box[3], y);
}

static void widen_by_item(double box[4], const rg_item *item)
{
    if (item->kind == RG_I_TEXT) {
        const rg_run *run = item->run;
        widen(box, item->x, item->y - rg_face_ascent(run->face) * run->size);
        widen(box, item->x + run->width, item->y + rg_face_descent(run->face) * run->size);
    }
    if (item->kind == RG_I_PICTURE) {
        widen(box, item->rect.x, item->rect.y);
        widen(box, item->rect.x + item->rect.w, item->rect.y + item->rect.h);
    }
    if (item->kind == RG_I_FILL || item->kind == RG_I_STROKE)
        for (size_t i = 0; i + 1 < item->path.coord_count; i += 2)
            widen(box, item->path.coords[i], item->path.coords[i + 1]);
}

/* The box that ISO 32000-1, table 330 wants of a background: of all items that will share the
 * sequence. */
static void spell_background_box(content *c, const rg_item *items, size_t count)
{
    double box[4] = {1e5, 1e5, -1e5, -1e5};
    for (size_t i = 0; i < count && items[i].artifact == RG_A_BACKGROUND; i++)
        widen_by_item(box, &items[i]);
    int64_t numbers[4] = {rg_pdf_coord(c, box[0]), up(c, rg_pdf_coord(c, box[3])),
                          rg_pdf_coord(c, box[2]), up(c, rg_pdf_coord(c, box[1]))};
    rg_buf_puts(c->out, "/BBox[");
    rg_pdf_op(c, numbers, 4, "]");
}

static void begin_artifact(content *c, const rg_item *items, size_t count)
{
    static const char *const properties[] = {
        [RG_A_HEADER] = "/Type/Pagination/Subtype/Header/Attached[/Top]",
        [RG_A_FOOTER] = "/Type/Pagination/Subtype/Footer/Attached[/Bottom]",
        [RG_A_LAYOUT] = "/Type/Layout",
        [RG_A_BACKGROUND] = "/Type/Background",
    };
    rg_buf_puts(c->out, "/Artifact<<");
    rg_buf_puts(c->out, properties[items->artifact]);
    if (items->artifact == RG_A_BACKGROUND)
        spell_background_box(c, items, count);
    rg_buf_puts(c->out, ">>BDC\n");
}

static void begin_content(content *c, const rg_item *item, rg_pdf_saying saying)
{
    rg_pdf_job *job = c->job;
    uint32_t mcid = c->mcids++;
    *RG_PUSH(job->arena, job->marks, job->mark_count, job->mark_room) =
        (rg_pdf_mark){rg_pdf_node(job, item->tag), (uint32_t)c->page, mcid, false};
    rg_pdf_spell_name(c->out, saying == RG_PDF_REVERSED ? "ReversedChars"
                              : saying == RG_PDF_ACTUAL ? "Span"
                                                        : item->tag->type);
    rg_buf_puts(c->out, "<</MCID ");
    rg_pdf_spell_int(c->out, mcid);
    if (saying == RG_PDF_ACTUAL && rg_pdf_text_fits(job->pdf, item->run->text)) {
        rg_buf_puts(c->out, "/ActualText");
        rg_pdf_spell_text(c->out, item->run->text);
    }
    rg_buf_puts(c->out, ">>BDC\n");
}

/* Have the sequence open that items[0] belongs to; the rest are looked at for a background's
 * extent. */
static void open_sequence(content *c, const rg_item *items, size_t count, rg_pdf_saying saying)
{
    const rg_item *item = items;
    bool same = c->open && c->tag == item->tag && c->artifact == item->artifact &&
                c->saying == saying && saying != RG_PDF_ACTUAL;
    if (same)
        return;
    if ((item->tag == NULL) == (item->artifact == RG_A_NONE)) {
        rg_pdf_fail(c->job->pdf, RG_E_BUG, "page %zu: an item is %s content and artifact",
                    c->page + 1, item->tag ? "both" : "neither");
        return;
    }
    end_sequence(c);
    if (item->tag)
        begin_content(c, item, saying);
    else
        begin_artifact(c, items, count);
    c->open = true;
    c->tag = item->tag;
    c->artifact = item->artifact;
    c->saying = saying;
}

/* --- clips
 * ---------------------------------------------------------------------------------------- */

static void begin_clip(content *c, const rg_item *item)
{
    if (c->depth + c->waiting_count < RG_PDF_DEEPEST)
        c->waiting[c->waiting_count++] = &item->path;
    else
        rg_pdf_fail(c->job->pdf, RG_E_LIMIT, "page %zu: clips nest more than %d deep",
                    c->page + 1, RG_PDF_DEEPEST);
}

static void write_waiting_clips(content *c)
{
    for (size_t i = 0; i < c->waiting_count; i++) {
        end_text(c);
        c->saved[c->depth++] = c->look;
        rg_buf_puts(c->out, "q\n");
        write_path(c, c->waiting[i]);
        rg_buf_puts(c->out, "W n\n");
    }
    c->waiting_count = 0;
}

static void end_clip(content *c)
{
    if (c->waiting_count > 0) {
        c->waiting_count--;
    } else if (c->depth > 0) {
        end_text(c);
        rg_buf_puts(c->out, "Q\n");
        c->look = c->saved[--c->depth];
    } else {
        rg_pdf_fail(c->job->pdf, RG_E_BUG, "page %zu: a clip ends that never began",
                    c->page + 1);
    }
}

/* --- items
 * ---------------------------------------------------------------------------------------- */

/* A unit square, turned as the picture is stored, becomes its rectangle. */
static void show_picture(content *c, const rg_item *item)
{
    const signed char *m = rg_picture_matrix(item->picture->orientation);
    int64_t w = rg_pdf_coord(c, item->rect.w), h = rg_pdf_coord(c, item->rect.h);
    int64_t x = rg_pdf_coord(c, item->rect.x);
    int64_t y = up(c, rg_pdf_coord(c, item->rect.y + item->rect.h));
    int64_t numbers[6] = {m[0] * w, m[1] * h, m[2] * w, m[3] * h, x + m[4] * w, y + m[5] * h};
    rg_buf_puts(c->out, "q\n");
    rg_pdf_op(c, numbers, 6, "cm");
    rg_buf_puts(c->out, "/I");
    rg_pdf_spell_int(c->out, (int64_t)rg_pdf_picture(c->job, item->picture));
    rg_buf_puts(c->out, " Do\nQ\n");
}

static void paint(content *c, const rg_item *item)
{
    if (item->kind == RG_I_TEXT) {
        rg_pdf_show(c, item);
        return;
    }
    end_text(c);
    if (item->kind == RG_I_PICTURE) {
        show_picture(c, item);
        return;
    }
    if (item->kind == RG_I_STROKE)
        set_stroke(c, &item->stroke);
    else
        rg_pdf_fill_colour(c, item->colour);
    write_path(c, &item->path);
    rg_buf_puts(c->out, item->kind == RG_I_STROKE ? "S\n" : item->even_odd ? "f*\n" : "f\n");
}

static bool is_empty(const rg_item *item)
{
    if (item->kind == RG_I_PICTURE)
        return item->picture == NULL;
    return item->kind == RG_I_TEXT ? item->run->count == 0 : item->path.op_count == 0;
}

static void write_item(content *c, const rg_item *items, size_t count)
{
    if (items->kind == RG_I_CLIP) {
        begin_clip(c, items);
    } else if (items->kind == RG_I_UNCLIP) {
        end_clip(c);
    } else if (!is_empty(items)) {
        rg_pdf_saying saying =
            items->kind == RG_I_TEXT ? rg_pdf_run_saying(c, items->run) : RG_PDF_PLAIN;
        open_sequence(c, items, count, items->tag ? saying : RG_PDF_PLAIN);
        write_waiting_clips(c);
        paint(c, items);
    }
}

/* --- lines read from right to left
 * -------------------------------------------------------------- */

/* How many items from here on are one tag's text on one line. */
static size_t line_length(const rg_item *items, size_t count)
{
    size_t n = 0;
    while (n < count && items[n].kind == RG_I_TEXT && items[n].tag && items[n].run->count > 0 &&
           items[n].tag == items[0].tag && items[n].y == items[0].y)
        n++;
    return n;
}

static bool has_rtl(const rg_item *items, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (items[i].run->rtl)
            return true;
    return false;
}

static int by_text(const void *a, const void *b)
{
    uintptr_t x = (uintptr_t)((const rg_item *)a)->run->text.p;
    uintptr_t y = (uintptr_t)((const rg_item *)b)->run->text.p;
    return (x > y) - (x < y);
}

/* Runs come from left to right.  Where some are read from right to left, the order in which
 * they are read is that of their bytes in the paragraph, whose parts they are: one begins where
 * another ends. Otherwise they are not of one paragraph, and nothing is known. */
static const rg_item *in_reading_order(rg_pdf_job *job, const rg_item *items, size_t count)
{
    rg_item *line = RG_NEW_N(job->arena, rg_item, count);
    memcpy(line, items, count * sizeof *line);
    qsort(line, count, sizeof *line, by_text);
    for (size_t i = 1; i < count; i++)
        if (line[i - 1].run->text.p + line[i - 1].run->text.n != line[i].run->text.p)
            return items;
    return line;
}

static void write_line(content *c, const rg_item *items, size_t count)
{
    bool rtl = has_rtl(items, count);
    const rg_item *line = rtl ? in_reading_order(c->job, items, count) : items;
    bool from_right = rtl && line[0].x > line[count - 1].x;
    for (size_t i = 0; i < count; i++) {
        c->embedded = from_right && !line[i].run->rtl;
        write_item(c, &line[i], count - i);
    }
    c->embedded = false;
}

size_t rg_pdf_content(rg_pdf_job *job, size_t page, rg_buf *out)
{
    const rg_page *source = &job->pages->pages[page];
    content c = {.job = job, .out = out, .page = page};
    c.look.width = 1000;
    c.height = rg_pdf_coord(&c, source->h);
    for (size_t i = 0, n; i < source->item_count; i += n) {
        const rg_item *items = &source->items[i];
        n = line_length(items, source->item_count - i);
        if (n > 1)
            write_line(&c, items, n);
        else
            write_item(&c, items, source->item_count - i);
        n = n > 1 ? n : 1;
    }
    end_sequence(&c);
    if (c.depth + c.waiting_count > 0)
        rg_pdf_fail(job->pdf, RG_E_BUG, "page %zu: a clip does not end", page + 1);
    return c.mcids;
}
