/* Elements come in paint order, one a line; numbers have at most two decimals; nothing depends
 * on anything but the calls and the info, so the same drawing gives the same bytes. */
#include "paint/canvas.h"

#include "base/num.h"

#include <math.h>

typedef struct drawing {
    rg_canvas base;
    rg_buf *out;
    const char *id;
    size_t clips_made;
} drawing;

/* ---- pieces of text ---- */

static void put_number(rg_buf *out, double x)
{
    rg_num_fixed(out, isfinite(x) ? x : 0, 2, false);
    while (out->p[out->n - 1] == '0')
        out->n--;
    if (out->p[out->n - 1] == '.')
        out->n--;
    out->p[out->n] = 0;
}

static void put_attr(rg_buf *out, const char *name, double x)
{
    rg_buf_printf(out, " %s=\"", name);
    put_number(out, x);
    rg_buf_putc(out, '"');
}

static unsigned byte_of(double part)
{
    return (unsigned)lround(fmin(fmax(part, 0), 1) * 255);
}

static void put_colour(rg_buf *out, const char *name, rg_rgb c)
{
    rg_buf_printf(out, " %s=\"#%02X%02X%02X\"", name, byte_of(c.r), byte_of(c.g), byte_of(c.b));
}

/* Control characters are not allowed in XML at all. */
static void put_escaped(rg_buf *out, rg_str text)
{
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (c == '&')
            rg_buf_puts(out, "&amp;");
        else if (c == '<')
            rg_buf_puts(out, "&lt;");
        else if (c == '>')
            rg_buf_puts(out, "&gt;");
        else if (c == '"')
            rg_buf_puts(out, "&quot;");
        else
            rg_buf_putc(out, (unsigned char)c < 0x20 ? ' ' : c);
    }
}

static void put_pair(rg_buf *out, const double *c)
{
    put_number(out, c[0]);
    rg_buf_putc(out, ' ');
    put_number(out, c[1]);
}

static void put_path(rg_buf *out, const rg_path *path)
{
    const double *c = path->coords;
    rg_buf_puts(out, " d=\"");
    for (size_t i = 0; i < path->op_count; i++) {
        size_t pairs = path->ops[i] == RG_CURVE ? 3 : path->ops[i] == RG_CLOSE ? 0 : 1;
        rg_buf_putc(out, "MLCZ"[path->ops[i]]);
        for (size_t k = 0; k < pairs; k++, c += 2) {
            if (k > 0)
                rg_buf_putc(out, ' ');
            put_pair(out, c);
        }
    }
    rg_buf_putc(out, '"');
}

/* ---- the canvas ---- */

static rg_buf *out_of(rg_canvas *canvas)
{
    return ((drawing *)canvas)->out;
}

static void svg_fill(rg_canvas *canvas, const rg_path *path, rg_rgb colour)
{
    rg_buf *out = out_of(canvas);
    rg_buf_puts(out, "<path");
    put_colour(out, "fill", colour);
    put_path(out, path);
    rg_buf_puts(out, "/>\n");
}

static void svg_stroke(rg_canvas *canvas, const rg_path *path, const rg_stroke *stroke)
{
    rg_buf *out = out_of(canvas);
    rg_buf_puts(out, "<path fill=\"none\"");
    put_colour(out, "stroke", stroke->colour);
    put_attr(out, "stroke-width", stroke->width);
    if (stroke->round)
        rg_buf_puts(out, " stroke-linecap=\"round\" stroke-linejoin=\"round\"");
    if (stroke->dash_count > 0)
        rg_buf_puts(out, " stroke-dasharray=\"");
    for (int i = 0; i < stroke->dash_count; i++) {
        if (i > 0)
            rg_buf_putc(out, ' ');
        put_number(out, stroke->dash[i]);
    }
    if (stroke->dash_count > 0)
        rg_buf_putc(out, '"');
    put_path(out, path);
    rg_buf_puts(out, "/>\n");
}

static void svg_clip(rg_canvas *canvas, const rg_path *path)
{
    drawing *d = (drawing *)canvas;
    size_t number = ++d->clips_made;
    rg_buf_printf(d->out, "<clipPath id=\"%s-clip-%zu\"><path", d->id, number);
    put_path(d->out, path);
    rg_buf_printf(d->out, "/></clipPath>\n<g clip-path=\"url(#%s-clip-%zu)\">\n", d->id,
                  number);
}

static void svg_unclip(rg_canvas *canvas)
{
    rg_buf_puts(out_of(canvas), "</g>\n");
}

/* "NotoSansGujarati-Bold" to Noto Sans Gujarati. */
static void put_family(rg_buf *out, const char *name)
{
    rg_buf_puts(out, " font-family=\"'");
    for (const char *p = name; *p && *p != '-'; p++) {
        if (p > name && *p >= 'A' && *p <= 'Z' && p[-1] >= 'a' && p[-1] <= 'z')
            rg_buf_putc(out, ' ');
        rg_buf_putc(out, *p);
    }
    rg_buf_puts(out, "', Arial, sans-serif\"");
}

/* Blanks at the end of a run (where a line was broken) would be squeezed away by the reader, so
 * neither they nor their width are kept. */
static rg_str shown_text(const rg_run *run, double *width)
{
    rg_str text = run->text;
    size_t last = run->count;
    *width = run->width;
    while (text.n > 0 && text.p[text.n - 1] == ' ' && last > 0 && !run->rtl) {
        text.n--;
        *width -= (double)run->glyphs[--last].advance;
    }
    return text;
}

/* A reader squeezes blanks at the beginning, and more than one between words, unless told not to. */
static bool has_wide_blanks(rg_str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] == ' ' && (i == 0 || text.p[i - 1] == ' '))
            return true;
    return false;
}

static void svg_text(rg_canvas *canvas, double x, double baseline, const rg_run *run,
                     rg_rgb colour)
{
    rg_buf *out = out_of(canvas);
    double width;
    rg_str text = shown_text(run, &width);
    if (text.n == 0)
        return;
    rg_buf_puts(out, "<text");
    put_attr(out, "x", run->rtl ? x + width : x);
    put_attr(out, "y", baseline);
    put_attr(out, "textLength", width);
    put_family(out, rg_face_name(run->face));
    put_attr(out, "font-size", run->size);
    if (rg_face_bold(run->face))
        rg_buf_puts(out, " font-weight=\"bold\"");
    if (rg_face_italic(run->face))
        rg_buf_puts(out, " font-style=\"italic\"");
    if (run->rtl)
        rg_buf_puts(out, " direction=\"rtl\"");
    if (has_wide_blanks(text))
        rg_buf_puts(out, " xml:space=\"preserve\"");
    put_colour(out, "fill", colour);
    rg_buf_putc(out, '>');
    put_escaped(out, text);
    if (run->hyphen_added)
        rg_buf_putc(out, '-');
    rg_buf_puts(out, "</text>\n");
}

/* ---- beginning and end ---- */

static void put_words(rg_buf *out, const char *element, const char *id, const char *words)
{
    if (!words)
        return;
    rg_buf_printf(out, "<%s id=\"%s-%s\">", element, id, element);
    put_escaped(out, rg_str_of(words));
    rg_buf_printf(out, "</%s>\n", element);
}

rg_canvas *rg_canvas_svg(rg_arena *arena, const rg_svg_info *info, rg_buf *out)
{
    static const rg_canvas_ops ops = {svg_fill, svg_stroke, svg_clip, svg_unclip, svg_text};
    drawing *d = RG_NEW(arena, drawing);
    *d = (drawing){.base.ops = &ops, .out = out, .id = info->id};
    rg_buf_puts(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    if (info->lang)
        rg_buf_printf(out, " lang=\"%s\"", info->lang);
    put_attr(out, "width", info->w);
    put_attr(out, "height", info->h);
    rg_buf_puts(out, " viewBox=\"0 0 ");
    put_pair(out, (const double[]){info->w, info->h});
    rg_buf_putc(out, '"');
    if (info->title || info->description)
        rg_buf_printf(out, " aria-labelledby=\"%s%s%s%s%s\"", info->title ? info->id : "",
                      info->title ? "-title" : "", info->title && info->description ? " " : "",
                      info->description ? info->id : "", info->description ? "-desc" : "");
    rg_buf_puts(out, ">\n");
    put_words(out, "title", info->id, info->title);
    put_words(out, "desc", info->id, info->description);
    return &d->base;
}

bool rg_canvas_svg_finish(rg_canvas *canvas, rg_err *err)
{
    if (canvas->err.code != RG_OK)
        return rg_fail(err, canvas->err.code, "%s", canvas->err.text);
    if (canvas->clips > 0)
        return rg_fail(err, RG_E_BUG, "a drawing ends inside a clip");
    rg_buf_puts(out_of(canvas), "</svg>\n");
    return true;
}
