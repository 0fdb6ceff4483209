/* Shapes that several marks draw. */
#include "chart/plot.h"

#include <math.h>

static const double hatch_step_pt = 4, hatch_width_pt = 0.6, whisker_pt = 1, capped_from_pt = 3;
static const unsigned hatch_colour = 0xC4CBD1;

/* Lines rise to the right and lie on one grid over the whole page, so that neighbouring hatches
 * join.  They end at the edge themselves; the clip only trims their ends square. */
void rg_hatch(rg_plot *plot, rg_rect rect)
{
    if (!(rect.w > 0 && rect.h > 0))
        return;
    rg_stroke pale = {.colour = rg_paint_of(rg_hex(hatch_colour)), .width = hatch_width_pt};
    double bottom = rect.y + rect.h, right = rect.x + rect.w;
    rg_pen_rect(plot->pen, rect);
    rg_path clip = rg_pen_take(plot->pen, plot->arena);
    rg_clip(plot->canvas, &clip);
    double first = ceil((rect.x + rect.y) / hatch_step_pt) * hatch_step_pt;
    for (double sum = first; sum < right + bottom; sum += hatch_step_pt) { /* x + y = sum */
        double left_x = fmax(rect.x, sum - bottom), right_x = fmin(right, sum - rect.y);
        rg_pen_move(plot->pen, left_x, sum - left_x);
        rg_pen_line(plot->pen, right_x, sum - right_x);
    }
    rg_path lines = rg_pen_take(plot->pen, plot->arena);
    rg_stroke_path(plot->canvas, &lines, &pale);
    rg_unclip(plot->canvas);
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

void rg_disc(rg_plot *plot, double x, double y, double radius, rg_colour colour)
{
    rg_pen_move(plot->pen, x + radius, y);
    rg_pen_arc(plot->pen, x, y, radius, 0, 2 * M_PI);
    rg_pen_close(plot->pen);
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    rg_fill(plot->canvas, &path, rg_paint_of(colour));
}
