#include "export/web.h"

#include "chart/chart.h"

#include <math.h>
#include <string.h>

/* Headline, statistical subtitle, picture, source and brand, in this order from top to foot. */
typedef struct figure {
    rg_arena *arena;
    const rg_chart_spec *chart;
    const rg_web_options *options;
    rg_err *err;
    double width, margin;
} figure;

static const char *words_of(figure *f, rg_text text)
{
    rg_buf out = {0};
    rg_buf_text(&out, text);
    const char *words = rg_arena_copy(f->arena, out.n ? out.p : "", out.n);
    rg_buf_free(&out);
    return words;
}

static const char *alt_of(const figure *f)
{
    return f->chart->alt_alone ? f->chart->alt_alone : f->chart->alt;
}

/* A picture that stands under a page's heading has no title of its own. */
static const char *title_of(figure *f)
{
    const char *title = words_of(f, f->chart->title);
    return !*title && f->chart->called ? f->chart->called : title;
}

typedef struct set_text {
    rg_line *lines;
    size_t count;
    double leading, size;
} set_text;

static bool set(figure *f, const char *text, rg_type_style type, double size, double width,
                set_text *out)
{
    rg_styled one = {.text = rg_str_of(text ? text : ""), .bold = type.bold, .size = size};
    rg_para_opts opts = {.width = width, .greedy = true, .balance = type.bold};
    *out = (set_text){.leading = size * type.leading / type.size, .size = size};
    return rg_para_break(f->options->shaper, f->arena, &one, 1, &opts, &out->lines, &out->count,
                         f->err);
}

static double height_of(const set_text *text)
{
    return (double)text->count * text->leading;
}

static void draw_text(rg_canvas *canvas, const set_text *text, double x, double top,
                      rg_colour colour)
{
    rg_rgb ink = {colour.r, colour.g, colour.b};
    for (size_t i = 0; i < text->count; i++)
        rg_draw_line(canvas, x, top + text->leading * (double)i + text->size, &text->lines[i],
                     ink);
}

typedef struct parts {
    set_text head, under, mark, basis, note, source, brand;
    double top, foot; /* heights of what stands over and under the picture */
} parts;

static bool set_parts(figure *f, double scale, parts *p)
{
    const rg_style *s = f->options->style;
    const double gap = 8;
    double width = f->width - 2 * f->margin;
    const char *brand = f->options->brand ? f->options->brand : s->wordmark;
    if (!set(f, title_of(f), s->chart_title, s->chart_title.size * scale, width, &p->head) ||
        !set(f, words_of(f, f->chart->subtitle), s->chart_subtitle,
             s->chart_subtitle.size * fmin(scale, 1.15), width, &p->under) ||
        !set(f, f->options->synthetic, s->caption, s->caption.size, width, &p->mark) ||
        !set(f, f->chart->basis, s->caption, s->caption.size, width, &p->basis) ||
        !set(f, words_of(f, f->chart->note), s->caption, s->caption.size, width, &p->note) ||
        !set(f, words_of(f, f->chart->source), s->caption, s->caption.size, width,
             &p->source) ||
        !set(f, brand, s->chart_title, s->caption.size, width, &p->brand))
        return false;
    p->top = f->margin + height_of(&p->head) + 2 + height_of(&p->under) +
             (p->mark.count ? 2 + height_of(&p->mark) : 0) + gap;
    p->foot = gap + height_of(&p->basis) + height_of(&p->note) + height_of(&p->source) +
              (p->brand.count ? 4 + height_of(&p->brand) : 0) + f->margin;
    return true;
}

/* The picture gets what the words leave of height. */
static bool draw(figure *f, const parts *p, double height, rg_canvas *canvas)
{
    const rg_style *s = f->options->style;
    double x = f->margin, y = f->margin;
    rg_chart_spec chart = *f->chart;
    rg_rect frame = {x, p->top, f->width - 2 * x, height - p->top - p->foot};
    chart.height = frame.h;
    rg_fill_rect(canvas, (rg_rect){0, 0, f->width, height},
                 (rg_rgb){s->white.r, s->white.g, s->white.b}); /* a page may be dark */
    draw_text(canvas, &p->head, x, y, s->primary);
    y += height_of(&p->head) + 2;
    draw_text(canvas, &p->under, x, y, s->muted);
    y += height_of(&p->under) + 2;
    draw_text(canvas, &p->mark, x, y, s->accent);
    if (!rg_chart_draw(f->arena, &chart, s, f->options->shaper, frame, canvas, f->err))
        return false;
    y = height - p->foot + 8;
    draw_text(canvas, &p->basis, x, y, s->muted);
    y += height_of(&p->basis);
    draw_text(canvas, &p->note, x, y, s->muted);
    y += height_of(&p->note);
    draw_text(canvas, &p->source, x, y, s->muted);
    y += height_of(&p->source) + 4;
    draw_text(canvas, &p->brand, x, y, s->primary);
    return true;
}

static bool keep(figure *f, rg_buf *bytes, rg_str *out)
{
    *out = (rg_str){rg_arena_copy(f->arena, bytes->p ? bytes->p : "", bytes->n), bytes->n};
    rg_buf_free(bytes);
    return true;
}

static bool make_png(figure *f, const parts *p, double height, double scale, rg_str *out)
{
    rg_buf bytes = {0};
    rg_canvas *canvas = rg_canvas_png(f->arena, f->width, height, scale, f->err);
    bool made =
        canvas && draw(f, p, height, canvas) && rg_canvas_png_write(canvas, &bytes, f->err);
    if (canvas)
        rg_canvas_png_free(canvas);
    return keep(f, &bytes, out) && made;
}

static bool make_svg(figure *f, const parts *p, double height, rg_str *out)
{
    rg_buf bytes = {0};
    rg_svg_info info = {.w = f->width,
                        .h = height,
                        .id = f->chart->id,
                        .title = title_of(f),
                        .description = alt_of(f),
                        .lang = f->options->lang};
    rg_canvas *canvas = rg_canvas_svg(f->arena, &info, &bytes);
    bool made = draw(f, p, height, canvas) && rg_canvas_svg_finish(canvas, f->err);
    return keep(f, &bytes, out) && made;
}

static rg_str make_words(figure *f)
{
    rg_buf out = {0};
    rg_str kept;
    const char *under = words_of(f, f->chart->subtitle), *note = words_of(f, f->chart->note);
    rg_buf_printf(&out, "%s\n", title_of(f));
    if (*under)
        rg_buf_printf(&out, "%s\n", under);
    if (f->options->synthetic)
        rg_buf_printf(&out, "%s\n", f->options->synthetic);
    rg_buf_printf(&out, "\nAlternative text: %s\n\n", alt_of(f));
    if (f->chart->basis)
        rg_buf_printf(&out, "%s\n", f->chart->basis);
    if (*note)
        rg_buf_printf(&out, "%s\n", note);
    if (*words_of(f, f->chart->source))
        rg_buf_printf(&out, "%s\n", words_of(f, f->chart->source));
    keep(f, &out, &kept);
    return kept;
}

typedef struct shelf {
    rg_web_file *items;
    size_t count, room;
} shelf;

static rg_str *add(figure *f, shelf *to, const char *end)
{
    rg_web_file *file = RG_PUSH(f->arena, to->items, to->count, to->room);
    *file = (rg_web_file){.name = rg_arena_printf(f->arena, "%s%s", f->chart->id, end)};
    return &file->bytes;
}

/* What does not fit: with a log a warning, and the rest goes on. */
static bool leave_out(figure *f, const char *what)
{
    if (!f->options->log || f->err->code != RG_E_LAYOUT)
        return rg_while(f->err, "%s", what);
    rg_log_add(f->options->log, RG_WARN, f->options->place,
               "figure %s does not fit %s, which is left out", f->chart->id, what);
    *f->err = (rg_err){0};
    return true;
}

/* Heights are set for pages of paper: here a figure is as high as it wants, or, where it does not fit so, as
 * the page's is; a figure made for wide pages may need more width. */
static bool add_pictures(figure *f, shelf *to)
{
    static const struct {
        double width;
        bool own_height;
    } sizes[] = {{640, false}, {640, true}, {800, false}, {800, true}, {960, true}};
    unsigned kinds = f->options->kinds;
    size_t before = to->count;
    f->margin = 12;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        parts p;
        rg_chart_spec chart = *f->chart;
        f->width = sizes[i].width;
        *f->err = (rg_err){0};
        to->count = before;
        if (!set_parts(f, 1.25, &p))
            return false;
        if (!sizes[i].own_height)
            chart.height = 0;
        double high = rg_chart_height(&chart, f->options->style, f->width - 2 * f->margin);
        double height = ceil(p.top + high + p.foot);
        if ((!(kinds & RG_WEB_SVG) || make_svg(f, &p, height, add(f, to, ".svg"))) &&
            (!(kinds & RG_WEB_PNG) || (make_png(f, &p, height, 1, add(f, to, ".png")) &&
                                       make_png(f, &p, height, 2, add(f, to, "@2x.png")))))
            return true;
        if (f->err->code != RG_E_LAYOUT)
            return false;
    }
    to->count = before;
    return leave_out(f, "a page of the web");
}

/* Two pixels a point, so that the smallest words are read on a telephone.  A picture that has less than
 * two fifths of the card, or does not fit, is tried under a smaller headline. */
static bool add_card(figure *f, shelf *to, const char *end, double width, double height)
{
    static const double scales[] = {1.6, 1.25, 1};
    rg_str bytes;
    f->width = width;
    f->margin = 26;
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
        parts p;
        *f->err = (rg_err){0};
        bool last = scales[i] <= 1;
        if (!set_parts(f, scales[i], &p))
            return false;
        if (!last && height - p.top - p.foot < height * 0.42)
            continue;
        if (make_png(f, &p, height, 2, &bytes)) {
            *add(f, to, end) = bytes;
            return true;
        }
        if (f->err->code != RG_E_LAYOUT)
            return false;
    }
    return leave_out(f, rg_arena_printf(f->arena, "the card %s%s", f->chart->id, end));
}

bool rg_web_figure(rg_arena *arena, const rg_chart_spec *chart, const rg_web_options *options,
                   rg_web_file **files, size_t *count, rg_err *err)
{
    figure f = {.arena = arena, .chart = chart, .options = options, .err = err};
    shelf made = {0};
    if (!chart->id || !chart->alt || !*chart->alt)
        return rg_fail(err, RG_E_TEMPLATE, "figure %s has no alternative text",
                       chart->id ? chart->id : "?");
    bool cards = options->kinds & RG_WEB_CARDS;
    if (!add_pictures(&f, &made) || (cards && (!add_card(&f, &made, "-square.png", 540, 540) ||
                                               !add_card(&f, &made, "-wide.png", 600, 337.5))))
        return rg_while(err, "figure %s", chart->id);
    *add(&f, &made, ".txt") = make_words(&f);
    *files = made.items;
    *count = made.count;
    return true;
}
