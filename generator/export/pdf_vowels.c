/* export/pdf_vowels.c - Words from right to left with signs above and below their letters.
 *
 * A sign is shown off the baseline and back over its letter, and programs that put words together by place
 * (pdftotext among them) make a word of each.  Such a word is painted by its outlines, and its letters and signs are
 * said by blank glyphs, side by side on the baseline in visual order, as wide together as the word. */
#include "export/pdf_content.h"

#include "base/utf8.h"
#include "paint/pdf_object_spell.h"

#include <math.h>

typedef rg_pdf_content_state content;

/* Combining marks (Mn) of the Arabic blocks of Unicode. */
static bool is_arabic_mark(uint32_t cp)
{
    return (cp >= 0x064B && cp <= 0x065F) || cp == 0x0670 || (cp >= 0x06D6 && cp <= 0x06DC) ||
           (cp >= 0x06DF && cp <= 0x06E4) || cp == 0x06E7 || cp == 0x06E8 ||
           (cp >= 0x06EA && cp <= 0x06ED) || (cp >= 0x08D3 && cp <= 0x08FF);
}

/* A character of its own that takes no room; parts of a letter, such as the hamza of an alef, are none. */
static bool is_sign(const rg_run *run, const rg_glyph *g)
{
    uint32_t cp = 0;
    if (g->advance > 0 || g->to <= g->from)
        return false;
    rg_utf8_decode(run->text.p + g->from, g->to - g->from, &cp);
    return is_arabic_mark(cp);
}

static bool is_space(const rg_run *run, size_t i)
{
    return run->text.p[run->glyphs[i].from] == ' ';
}

size_t rg_pdf_word(const rg_run *run, size_t first, bool *signs)
{
    size_t i = first;
    *signs = false;
    if (!run->rtl || rg_face_blank(run->face) == 0)
        return run->count;
    while (i < run->count && is_space(run, i) == is_space(run, first)) {
        *signs = *signs || is_sign(run, &run->glyphs[i]);
        i++;
    }
    return i;
}

/* ---- painting ---- */

typedef struct pen {
    rg_arena *arena;
    double x, y, size; /* of the glyph's origin, page coordinates */
    unsigned char *ops;
    double *coords;
    size_t op_count, op_room, coord_count, coord_room;
} pen;

static void put(pen *p, rg_path_op op, const double *em, size_t count)
{
    *RG_PUSH(p->arena, p->ops, p->op_count, p->op_room) = (unsigned char)op;
    for (size_t i = 0; i < count; i++)
        *RG_PUSH(p->arena, p->coords, p->coord_count, p->coord_room) =
            i % 2 ? p->y - em[i] * p->size : p->x + em[i] * p->size;
}

static void put_move(void *user, double x, double y)
{
    put(user, RG_MOVE, (double[]){x, y}, 2);
}

static void put_line(void *user, double x, double y)
{
    put(user, RG_LINE, (double[]){x, y}, 2);
}

static void put_curve(void *user, double x1, double y1, double x2, double y2, double x3,
                      double y3)
{
    put(user, RG_CURVE, (double[]){x1, y1, x2, y2, x3, y3}, 6);
}

static void put_close(void *user)
{
    put(user, RG_CLOSE, NULL, 0);
}

static void paint_outlines(content *c, const rg_item *item)
{
    static const rg_outline_sink sink = {put_move, put_line, put_curve, put_close};
    const rg_run *run = item->run;
    rg_err err = {0};
    pen p = {.arena = c->job->arena, .size = run->size};
    double x = item->x;
    for (size_t i = 0; i < run->count; i++) {
        const rg_glyph *g = &run->glyphs[i];
        p.x = x + (double)g->dx;
        p.y = item->y - (double)g->dy;
        if (!rg_face_outline(run->face, g->id, &sink, &p, &err))
            rg_pdf_fail(c->job->pdf, err.code, "%s", err.text);
        x += (double)g->advance;
    }
    rg_path path = {p.ops, p.op_count, p.coords, p.coord_count};
    rg_pdf_fill_path(c, &path, item->colour);
}

/* ---- saying ---- */

/* The bytes that the word's glyphs stand for. */
static rg_str text_of(const rg_run *run)
{
    uint32_t from = UINT32_MAX, to = 0;
    for (size_t i = 0; i < run->count; i++) {
        from = run->glyphs[i].from < from ? run->glyphs[i].from : from;
        to = run->glyphs[i].to > to ? run->glyphs[i].to : to;
    }
    return from < to ? (rg_str){run->text.p + from, to - from} : (rg_str){0};
}

/* Codes of the word's characters, the last read first: visual order. */
static uint32_t *codes_of(content *c, rg_pdf_font *font, uint32_t blank, rg_str text,
                          size_t *count)
{
    uint32_t *codes = RG_NEW_N(c->job->arena, uint32_t, text.n + 1);
    size_t n = 0;
    for (size_t i = 0; i < text.n;) {
        uint32_t cp;
        size_t used = rg_utf8_decode(text.p + i, text.n - i, &cp);
        codes[n++] = rg_pdf_font_code(font, blank, (rg_str){text.p + i, used});
        i += used;
    }
    for (size_t i = 0; i < n / 2; i++) {
        uint32_t last = codes[n - 1 - i];
        codes[n - 1 - i] = codes[i];
        codes[i] = last;
    }
    *count = n;
    return codes;
}

void rg_pdf_show_signs(content *c, const rg_item *item)
{
    const rg_run *run = item->run;
    uint32_t blank = rg_face_blank(run->face);
    rg_pdf_font *font = rg_pdf_fonts_use(c->job->fonts, run->face);
    double width = 0;
    size_t count = 0;
    uint32_t *codes = codes_of(c, font, blank, text_of(run), &count);
    for (size_t i = 0; i < run->count; i++)
        width += (double)run->glyphs[i].advance;
    paint_outlines(c, item);
    double natural = (double)count * rg_face_advance(run->face, blank) * run->size;
    if (natural <= 0 || width <= 0)
        return;
    int64_t scale = (int64_t)lround(width / natural * 100000.0), whole = 100000;
    rg_pdf_begin_run(c, item);
    rg_pdf_op(c, &scale, 1, "Tz");
    rg_pdf_show_codes(c, codes, count);
    rg_pdf_op(c, &whole, 1, "Tz");
}
