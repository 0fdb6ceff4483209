/* export/pdf_text.c - Showing runs of glyphs: ISO 32000-1, 9.4.
 *
 * The reader moves by the widths of the font dictionary; the numbers in a TJ array move it to
 * where HarfBuzz put the next glyph (kerning, marks).  What is left of rounding is carried on,
 * so that a long line does not drift.
 *
 * What a run says, when its glyphs do not say it:
 *   right to left   shown in visual order as ReversedChars (14.8.2.3.3); its glyphs say the
 * letters complex text    ActualText over the run: Indic letters are shown in another order
 *   mute glyphs     ActualText: a glyph of a cluster that has no text of its own, a private
 * character a hyphen added  U+00AD, SOFT HYPHEN (14.8.2.2.3): not part of the word, and a
 * reader can tell */
#include "export/pdf_content.h"

#include "base/utf8.h"
#include "paint/pdf_object_spell.h"

#include <math.h>
#include <string.h>

typedef rg_pdf_content_state content;

/* Said before numbers and names that are read from the left in a line that is read from the right: what stands
 * after them, brackets and blanks, then belongs to the line for programs that put it in order by place. */
#define RIGHT_TO_LEFT_MARK "\xE2\x80\x8F"

static bool is_added_hyphen(const rg_run *run, size_t glyph)
{
    return run->hyphen_added && run->glyphs[glyph].from == run->glyphs[glyph].to &&
           glyph == (run->rtl ? 0 : run->count - 1);
}

/* The n-th code point of a text, or from there to the end. */
static rg_str part_of(rg_str text, size_t n, bool rest)
{
    for (; n > 0 && text.n > 0; n--) {
        uint32_t cp;
        size_t used = rg_utf8_decode(text.p, text.n, &cp);
        text = (rg_str){text.p + used, text.n - used};
    }
    uint32_t cp;
    if (text.n > 0 && !rest)
        text.n = rg_utf8_decode(text.p, text.n, &cp);
    return text;
}

/* One glyph of a cluster of several holds the cluster's bytes.  They are dealt out, in reading
 * order: which glyph says which letter does not matter, all of them together say the word. */
static rg_str dealt(const rg_run *run, size_t i)
{
    const rg_glyph *g = run->glyphs;
    size_t lo = i, hi = i + 1;
    while (lo > 0 && g[lo - 1].from == g[i].from)
        lo--;
    while (hi < run->count && g[hi].from == g[i].from)
        hi++;
    rg_str text = {run->text.p + g[i].from, 0};
    for (size_t k = lo; k < hi; k++)
        if (g[k].to - g[k].from > text.n)
            text.n = g[k].to - g[k].from;
    size_t turn = run->rtl ? hi - 1 - i : i - lo;
    return part_of(text, turn, turn == hi - lo - 1);
}

static rg_str text_of(content *c, const rg_run *run, size_t i)
{
    const rg_glyph *g = &run->glyphs[i];
    if (g->to > run->text.n || g->from > g->to) {
        rg_pdf_fail(c->job->pdf, RG_E_BUG,
                    "page %zu: a glyph stands for bytes %u to %u of '%.*s'", c->page + 1,
                    (unsigned)g->from, (unsigned)g->to, (int)run->text.n, run->text.p);
        return (rg_str){0};
    }
    if (is_added_hyphen(run, i))
        return RG_STR("\xC2\xAD");
    if ((i > 0 && g[-1].from == g->from) || (i + 1 < run->count && g[1].from == g->from))
        return dealt(run, i);
    return (rg_str){run->text.p + g->from, g->to - g->from};
}

static void want_codes(content *c, size_t count)
{
    if (count <= c->code_room)
        return;
    c->code_room = count * 2;
    c->codes = RG_NEW_N(c->job->arena, uint32_t, c->code_room);
}

rg_pdf_saying rg_pdf_run_saying(content *c, const rg_run *run)
{
    rg_pdf_font *font = rg_pdf_fonts_use(c->job->fonts, run->face);
    bool mute = false;
    want_codes(c, run->count);
    for (size_t i = 0; i < run->count; i++) {
        const rg_glyph *g = &run->glyphs[i];
        if (g->id == 0)
            rg_pdf_fail(c->job->pdf, RG_E_LAYOUT,
                        "page %zu: the font %s lacks a character of '%.*s'", c->page + 1,
                        rg_face_name(run->face), (int)run->text.n, run->text.p);
        rg_str text = text_of(c, run, i);
        if (c->embedded && i == 0)
            text = rg_str_of(
                rg_arena_printf(c->job->arena, RIGHT_TO_LEFT_MARK "%.*s", (int)text.n, text.p));
        c->codes[i] = rg_pdf_font_code(font, g->id, text);
        mute = mute || rg_pdf_font_mute(font, c->codes[i]);
    }
    if (run->rtl)
        return RG_PDF_REVERSED;
    return run->complex_text || mute ? RG_PDF_ACTUAL : RG_PDF_PLAIN;
}

static void set_font(content *c, const rg_pdf_font *font, double size)
{
    int64_t milli = rg_pdf_coord(c, size);
    if (font == c->look.font && milli == c->look.size)
        return;
    c->look.font = font;
    c->look.size = milli;
    rg_buf_puts(c->out, "/F");
    rg_pdf_spell_int(c->out, (int64_t)rg_pdf_font_index(font));
    rg_buf_putc(c->out, ' ');
    rg_pdf_op(c, &milli, 1, "Tf");
}

static void set_rise(content *c, int64_t rise)
{
    if (rise != c->look.rise)
        rg_pdf_op(c, &rise, 1, "Ts");
    c->look.rise = rise;
}

static void move_to(content *c, const rg_item *item)
{
    int64_t x = rg_pdf_coord(c, item->x), y = c->height - rg_pdf_coord(c, item->y);
    if (!c->in_text) {
        rg_buf_puts(c->out, "BT\n");
        c->in_text = true;
        c->line_x = c->line_y = 0;
    }
    int64_t step[2] = {x - c->line_x, y - c->line_y};
    rg_pdf_op(c, step, 2, "Td");
    c->line_x = x;
    c->line_y = y;
}

static void put_byte(rg_buf *out, unsigned byte)
{
    char c = (char)byte;
    if (c == '(' || c == ')' || c == '\\' || c == '\r') {
        out->p[out->n++] = '\\';
        c = c == '\r' ? 'r' : c;
    }
    out->p[out->n++] = c;
}

/* Two bytes as they are: hexadecimal would make the file a third larger and the deflating
 * slower. */
static void put_code(rg_buf *out, uint32_t code)
{
    rg_buf_room(out, 4);
    put_byte(out, code >> 8);
    put_byte(out, code & 0xFF);
}

/* Thousandths of the font size that the reader must step back by before the glyph; 0 within
 * half of one. */
static int64_t step_back(double reader, double wanted, double size)
{
    double thousandths = (reader - wanted) * 1000.0 / size;
    return fabs(thousandths) < 0.5 ? 0 : (int64_t)lround(thousandths);
}

/* A TJ array: strings of codes and steps between them. */
typedef struct array {
    rg_buf *out;
    bool open, in_string;
} array;

static void end_string(array *a)
{
    if (a->in_string)
        rg_buf_putc(a->out, ')');
    a->in_string = false;
}

static void end_array(array *a)
{
    end_string(a);
    if (a->open)
        rg_buf_add(a->out, "]TJ\n", 4);
    a->open = false;
}

static void begin_string(array *a)
{
    if (!a->open)
        rg_buf_putc(a->out, '[');
    if (!a->in_string)
        rg_buf_putc(a->out, '(');
    a->open = a->in_string = true;
}

static void put_step(array *a, int64_t back)
{
    end_string(a);
    if (!a->open)
        rg_buf_putc(a->out, '[');
    a->open = true;
    rg_pdf_spell_int(a->out, back);
}

static void show_glyphs(content *c, const rg_run *run, const rg_pdf_font *font)
{
    double pen = 0, reader = 0; /* points from the run's start */
    array a = {.out = c->out};
    for (size_t i = 0; i < run->count; i++) {
        const rg_glyph *g = &run->glyphs[i];
        int64_t rise = rg_pdf_milli((double)g->dy);
        int64_t back = step_back(reader, pen + (double)g->dx, run->size);
        if (rise != c->look.rise) {
            end_array(&a);
            set_rise(c, rise);
        }
        if (back != 0)
            put_step(&a, back);
        begin_string(&a);
        put_code(a.out, c->codes[i]);
        reader += (double)rg_pdf_font_width(font, c->codes[i]) * run->size / 1e6 -
                  (double)back * run->size / 1000.0;
        pen += (double)g->advance;
    }
    end_array(&a);
}

void rg_pdf_show_codes(content *c, const uint32_t *codes, size_t count)
{
    array a = {.out = c->out};
    for (size_t i = 0; i < count; i++) {
        begin_string(&a);
        put_code(a.out, codes[i]);
    }
    end_array(&a);
}

void rg_pdf_begin_run(content *c, const rg_item *item)
{
    rg_pdf_fill_colour(c, item->colour);
    move_to(c, item);
    set_font(c, rg_pdf_fonts_use(c->job->fonts, item->run->face), item->run->size);
}

/* A part of a run: its glyphs [from, to), whose text is the whole run's. */
static void show_part(content *c, const rg_item *item, size_t from, size_t to, bool signs)
{
    rg_run run = *item->run;
    rg_item part = *item;
    uint32_t *codes = c->codes;
    run.glyphs += from;
    run.count = to - from;
    part.run = &run;
    for (size_t i = 0; i < from; i++)
        part.x += (double)item->run->glyphs[i].advance;
    if (signs) {
        rg_pdf_show_signs(c, &part);
        return;
    }
    rg_pdf_begin_run(c, &part);
    c->codes += from;
    show_glyphs(c, &run, rg_pdf_fonts_use(c->job->fonts, run.face));
    c->codes = codes;
    set_rise(c, 0);
}

void rg_pdf_show(content *c, const rg_item *item)
{
    const rg_run *run = item->run;
    if (!(run->size > 0)) {
        rg_pdf_fail(c->job->pdf, RG_E_BUG, "page %zu: '%.*s' is set in size %g", c->page + 1,
                    (int)run->text.n, run->text.p, run->size);
        return;
    }
    size_t from = 0, plain = 0; /* plain: glyphs before it are shown */
    while (from < run->count) {
        bool signs = false;
        size_t to = rg_pdf_word(run, from, &signs);
        if (signs && plain < from)
            show_part(c, item, plain, from, false);
        if (signs) {
            show_part(c, item, from, to, true);
            plain = to;
        }
        from = to;
    }
    if (plain < run->count)
        show_part(c, item, plain, run->count, false);
}
