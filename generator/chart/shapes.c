/* Shapes that several marks draw. */
#include "chart/plot.h"

#include <math.h>

static const double hatch_step_pt = 4, hatch_width_pt = 0.6, whisker_pt = 1, capped_from_pt = 3;
static const unsigned hatch_colour = 0xC4CBD1;

/* Lines rise to the right and lie on one grid over the whole page, so that neighbouring hatches
 * join.  They end at the edge themselves; the clip only trims their ends square. */
static void diagonals(rg_plot *plot, rg_rect rect, double step, const rg_stroke *stroke)
{
    if (!(rect.w > 0 && rect.h > 0))
        return;
    double bottom = rect.y + rect.h, right = rect.x + rect.w;
    rg_pen_rect(plot->pen, rect);
    rg_path clip = rg_pen_take(plot->pen, plot->arena);
    rg_clip(plot->canvas, &clip);
    double first = ceil((rect.x + rect.y) / step) * step;
    for (double sum = first; sum < right + bottom; sum += step) { /* x + y = sum */
        double left_x = fmax(rect.x, sum - bottom), right_x = fmin(right, sum - rect.y);
        rg_pen_move(plot->pen, left_x, sum - left_x);
        rg_pen_line(plot->pen, right_x, sum - right_x);
    }
    rg_path lines = rg_pen_take(plot->pen, plot->arena);
    rg_stroke_path(plot->canvas, &lines, stroke);
    rg_unclip(plot->canvas);
}

void rg_hatch(rg_plot *plot, rg_rect rect)
{
    rg_stroke pale = {.colour = rg_paint_of(rg_hex(hatch_colour)), .width = hatch_width_pt};
    diagonals(plot, rect, hatch_step_pt, &pale);
}

static void outline(rg_plot *plot, rg_rect rect, rg_colour colour)
{
    const double width = 0.9;
    rg_stroke line = {.colour = rg_paint_of(colour), .width = width};
    if (rect.w <= width || rect.h <= width)
        return;
    rg_pen_rect(plot->pen, (rg_rect){rect.x + width / 2, rect.y + width / 2, rect.w - width,
                                     rect.h - width});
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    rg_stroke_path(plot->canvas, &path, &line);
}

void rg_bar_paint(rg_plot *plot, rg_rect rect, rg_colour fill, unsigned marks)
{
    const double pale = 0.72;
    if (!(rect.w > 0 && rect.h > 0))
        return;
    if (!(marks & (RG_D_PARTIAL | RG_D_PROVISIONAL))) {
        rg_fill_rect(plot->canvas, rect, rg_paint_of(fill));
        return;
    }
    bool partial = marks & RG_D_PARTIAL;
    rg_colour ground = partial ? plot->style->white : rg_mix(fill, plot->style->white, pale);
    rg_fill_rect(plot->canvas, rect, rg_paint_of(ground));
    rg_stroke line = {.colour = rg_paint_of(fill), .width = 1.4};
    if (partial)
        diagonals(plot, rect, 3.5, &line);
    outline(plot, rect, fill);
}

void rg_break_paint(rg_plot *plot, double x, double top, double foot)
{
    rg_stroke line = {.colour = rg_paint_of(plot->style->muted),
                      .width = 0.75,
                      .dash = {2, 2},
                      .dash_count = 2};
    rg_rule(plot->canvas, x, top, x, foot, &line);
}

void rg_breaks_paint(rg_plot *plot, double top)
{
    for (size_t c = 1; c < plot->spec->category_count; c++)
        if (rg_plot_breaks(plot, c))
            rg_break_paint(plot, plot->steps.start + (double)c * plot->steps.step, top,
                           plot->area.y + plot->area.h);
}

/* Value and category coordinates to x and y. */
static void to(const rg_plot *plot, double value, double at, bool pen_down)
{
    double x = plot->mark->across ? value : at, y = plot->mark->across ? at : value;
    if (pen_down)
        rg_pen_line(plot->pen, x, y);
    else
        rg_pen_move(plot->pen, x, y);
}

static void draw_part(rg_plot *plot, const rg_whisker *w, double low, double high,
                      rg_colour colour)
{
    rg_stroke line = {.colour = rg_paint_of(colour), .width = whisker_pt};
    const double ends[] = {w->from, w->to};
    bool capped = fabs(w->to - w->from) >= capped_from_pt; /* nearer caps would make a blot */
    to(plot, low, w->at, false);
    to(plot, high, w->at, true);
    for (size_t i = 0; i < 2 && capped; i++) {
        if (ends[i] < fmin(low, high) - 0.01 || ends[i] > fmax(low, high) + 0.01)
            continue;
        to(plot, ends[i], w->at - w->cap / 2, false);
        to(plot, ends[i], w->at + w->cap / 2, true);
    }
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    rg_stroke_path(plot->canvas, &path, &line);
}

void rg_whisker_paint(rg_plot *plot, rg_whisker w)
{
    const rg_style *style = plot->style;
    draw_part(plot, &w, w.from, w.to, style->ink);
    if (isnan(w.bar_end) || rg_contrast(style->ink, w.bar) >= rg_contrast(style->white, w.bar))
        return;
    double base = rg_plot_base(plot);
    double low = fmax(fmin(w.from, w.to), fmin(base, w.bar_end));
    double high = fmin(fmax(w.from, w.to), fmax(base, w.bar_end));
    if (low < high)
        draw_part(plot, &w, low, high, style->white);
}

void rg_bar_datum_paint(rg_plot *plot, size_t series, rg_datum datum, rg_rect bar, double at,
                        double size)
{
    rg_bar_paint(plot, bar, plot->hues[series].fill, datum.marks);
    if (rg_has_interval(datum))
        rg_whisker_paint(plot,
                         (rg_whisker){.at = at,
                                      .from = rg_plot_at(plot, datum.lower),
                                      .to = rg_plot_at(plot, datum.upper),
                                      .cap = fmin(size * 0.5, 5),
                                      .bar_end = rg_plot_at(plot, datum.value),
                                      .bar = datum.marks & (RG_D_PARTIAL | RG_D_PROVISIONAL)
                                                 ? plot->style->white
                                                 : plot->hues[series].fill});
}

void rg_disc(rg_plot *plot, double x, double y, double radius, rg_colour colour)
{
    rg_pen_move(plot->pen, x + radius, y);
    rg_pen_arc(plot->pen, x, y, radius, 0, 2 * M_PI);
    rg_pen_close(plot->pen);
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    rg_fill(plot->canvas, &path, rg_paint_of(colour));
}

void rg_ring_paint(rg_plot *plot, double x, double y, double radius, rg_colour colour)
{
    const double width = 1.4;
    rg_stroke line = {.colour = rg_paint_of(colour), .width = width};
    rg_disc(plot, x, y, radius, plot->style->white);
    rg_pen_move(plot->pen, x + radius - width / 2, y);
    rg_pen_arc(plot->pen, x, y, radius - width / 2, 0, 2 * M_PI);
    rg_pen_close(plot->pen);
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    rg_stroke_path(plot->canvas, &path, &line);
}

void rg_diamond(rg_plot *plot, double x, double y, double radius, rg_colour colour)
{
    rg_pen_move(plot->pen, x, y - radius);
    rg_pen_line(plot->pen, x + radius, y);
    rg_pen_line(plot->pen, x, y + radius);
    rg_pen_line(plot->pen, x - radius, y);
    rg_pen_close(plot->pen);
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    rg_fill(plot->canvas, &path, rg_paint_of(colour));
}

/* Pointing up (side -1) or down. */
static void triangle(rg_plot *plot, double x, double y, double radius, double side)
{
    rg_pen_move(plot->pen, x, y + side * radius);
    rg_pen_line(plot->pen, x - radius, y - side * radius * 0.7);
    rg_pen_line(plot->pen, x + radius, y - side * radius * 0.7);
    rg_pen_close(plot->pen);
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    rg_fill(plot->canvas, &path,
            rg_paint_of(side < 0 ? plot->style->primary : plot->style->turquoise));
}

/* The two-group colours for the verdicts and no colour for none; a shape for each. */
void rg_verdict_paint(rg_plot *plot, unsigned marks, double x, double y, double radius)
{
    if (marks & RG_D_BETTER)
        rg_disc(plot, x, y, radius, plot->style->primary);
    else if (marks & RG_D_SIMILAR)
        rg_ring_paint(plot, x, y, radius, plot->style->muted);
    else if (marks & RG_D_WORSE)
        rg_diamond(plot, x, y, radius * 1.3, plot->style->orange);
    else if (marks & (RG_D_HIGHER | RG_D_LOWER))
        triangle(plot, x, y, radius * 1.25, marks & RG_D_HIGHER ? -1 : 1);
}

const char *rg_verdict_word(unsigned marks)
{
    return marks & RG_D_BETTER    ? "better"
           : marks & RG_D_SIMILAR ? "similar"
           : marks & RG_D_WORSE   ? "worse"
           : marks & RG_D_HIGHER  ? "higher"
           : marks & RG_D_LOWER   ? "lower"
                                  : "";
}
