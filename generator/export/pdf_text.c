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

#include "paint/pdf_object_spell.h"

#include <math.h>
#include <string.h>

typedef rg_pdf_content_state content;

static bool is_added_hyphen(const rg_run *run, size_t glyph)
{
    return run->hyphen_added && run->glyphs[glyph].from == run->glyphs[glyph].to &&
           glyph == (run->rtl ? 0 : run->count - 1);
}

static rg_str text_of(content *c, const rg_run *run, size_t i)
{
    const rg_glyph *g = &run->glyphs[i];
    if (is_added_hyphen(run, i))
        return RG_STR("\xC2\xAD");
    if (g->to <= run->text.n && g->from <= g->to)
        return (rg_str){run->text.p + g->from, g->to - g->from};
    rg_pdf_fail(c->job->pdf, RG_E_BUG, "page %zu: a glyph stands for bytes %u to %u of '%.*s'",
                c->page + 1, (unsigned)g->from, (unsigned)g->to, (int)run->text.n, run->text.p);
    return (rg_str){0};
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
        c->codes[i] = rg_pdf_font_code(font, g->id, text_of(c, run, i));
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

/* Four hexadecimal digits, by hand: this is where most of a text page's bytes are made. */
static void put_code(rg_buf *out, uint32_t code)
{
    static const char digits[] = "0123456789ABCDEF";
    char *p = out->p + out->n;
    p[0] = digits[code >> 12 & 15];
    p[1] = digits[code >> 8 & 15];
    p[2] = digits[code >> 4 & 15];
    p[3] = digits[code & 15];
    out->n += 4;
}

/* Thousandths of the font size that the reader must step back by before the glyph; 0 within
 * half of one. */
static int64_t step_back(double reader, double wanted, double size)
{
    double thousandths = (reader - wanted) * 1000.0 / size;
    return fabs(thousandths) < 0.5 ? 0 : (int64_t)lround(thousandths);
}

static void show_glyphs(content *c, const rg_run *run, const rg_pdf_font *font)
{
    double pen = 0, reader = 0; /* points from the run's start */
    rg_buf *out = c->out;
    rg_buf_puts(out, "[<");
    for (size_t i = 0; i < run->count; i++) {
        const rg_glyph *g = &run->glyphs[i];
        int64_t rise = rg_pdf_milli((double)g->dy);
        int64_t back = step_back(reader, pen + (double)g->dx, run->size);
        rg_buf_room(out, 64);
        if (rise != c->look.rise) {
            rg_buf_puts(out, ">]TJ\n");
            set_rise(c, rise);
            rg_buf_puts(out, "[<");
        }
        if (back != 0) {
            rg_buf_putc(out, '>');
            rg_pdf_spell_int(out, back);
            rg_buf_putc(out, '<');
            reader -= (double)back * run->size / 1000.0;
        }
        put_code(out, c->codes[i]);
        reader += (double)rg_pdf_font_width(font, c->codes[i]) * run->size / 1e6;
        pen += (double)g->advance;
    }
    rg_buf_puts(out, ">]TJ\n");
}

void rg_pdf_show(content *c, const rg_item *item)
{
    const rg_run *run = item->run;
    const rg_pdf_font *font = rg_pdf_fonts_use(c->job->fonts, run->face);
    if (!(run->size > 0)) {
        rg_pdf_fail(c->job->pdf, RG_E_BUG, "page %zu: '%.*s' is set in size %g", c->page + 1,
                    (int)run->text.n, run->text.p, run->size);
        return;
    }
    rg_pdf_fill_colour(c, item->colour);
    move_to(c, item);
    set_font(c, font, run->size);
    show_glyphs(c, run, font);
    set_rise(c, 0);
}
