/* A population pyramid: bands upwards from the youngest, the first series to the left, the
 * second to the right, on one scale; a third and fourth as outlines over them. */
#include "chart/plot.h"

#include <math.h>

static const double band_pt = 13, gap_pt = 5, head_gap_pt = 4;

static double height_at(const rg_chart_spec *spec, const rg_style *style, double width)
{
    double line = style->chart_text.leading;
    (void)width;
    if (spec->height > 0)
        return spec->height;
    double rows = 2 + (spec->value_axis && *spec->value_axis) + (spec->series_count > 2);
    return band_pt * (double)spec->category_count + rows * (line + head_gap_pt) + 4;
}

static bool check(const rg_plot *plot)
{
    size_t count = plot->spec->series_count;
    if (count != 2 && count != 4)
        return rg_fail(plot->err, RG_E_TEMPLATE,
                       "a pyramid has two series, left and right, and two overlays or none");
    for (size_t s = 0; s < count; s++)
        for (size_t c = 0; c < plot->spec->category_count; c++)
            if (rg_plot_datum(plot, s, c).value < 0)
                return rg_fail(plot->err, RG_E_DATA, "%s of series %zu is below zero",
                               plot->spec->categories[c], s + 1);
    return true;
}

typedef struct pyramid {
    double middle, half, reach; /* of the column of names; points of the longest bar */
    rg_label heads[2];
    rg_label over;
} pyramid;

static double x_of(const rg_plot *plot, const pyramid *own, size_t s, double value)
{
    double points =
        (value - plot->value.from) / (plot->value.to - plot->value.from) * own->reach;
    return s % 2 == 0 ? own->middle - own->half - points : own->middle + own->half + points;
}

static double y_of(const rg_plot *plot, size_t band)
{
    return plot->area.y + plot->area.h - ((double)band + 0.5) * plot->steps.step;
}

static void paint_band(rg_plot *plot, const pyramid *own, size_t s, size_t c)
{
    rg_datum datum = rg_plot_datum(plot, s, c);
    double y = y_of(plot, c), size = plot->steps.step * 0.8;
    double base = x_of(plot, own, s, 0);
    if (datum.status == RG_S_OK) {
        double end = x_of(plot, own, s, datum.value);
        rg_bar_paint(plot, (rg_rect){fmin(base, end), y - size / 2, fabs(end - base), size},
                     plot->hues[s].fill, datum.marks);
        return;
    }
    rg_label words;
    if (!rg_label_make(plot, rg_status_mark(datum.status), false, 0, 1, &words))
        return;
    double side = s % 2 == 0 ? -1 : 1, start = base + side * (words.width + 2 * gap_pt);
    double end = x_of(plot, own, s, plot->value.to);
    rg_label_draw(plot, &words, base + side * gap_pt, y,
                  side < 0 ? RG_FROM_RIGHT : RG_FROM_LEFT, plot->style->muted);
    if (datum.status == RG_S_HIDDEN)
        rg_hatch(plot, (rg_rect){fmin(start, end), y - size / 2, fabs(end - start), size});
}

/* Steps from band to band, with a gap where there is no value to show. */
static void paint_overlay(rg_plot *plot, const pyramid *own, size_t s)
{
    rg_stroke line = {.colour = rg_paint_of(plot->style->ink), .width = 1.25};
    bool down = false;
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        rg_datum datum = rg_plot_datum(plot, s, c);
        double foot = y_of(plot, c) + plot->steps.step / 2;
        if (datum.status != RG_S_OK) {
            down = false;
            continue;
        }
        double x = x_of(plot, own, s, datum.value);
        if (down)
            rg_pen_line(plot->pen, x, foot);
        else
            rg_pen_move(plot->pen, x, foot);
        rg_pen_line(plot->pen, x, foot - plot->steps.step);
        down = true;
    }
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    if (path.op_count == 0)
        return;
    rg_stroke halo = {.colour = rg_paint_of(plot->style->white), .width = 3};
    rg_stroke_path(plot->canvas, &path, &halo);
    rg_stroke_path(plot->canvas, &path, &line);
}

static bool lay(rg_plot *plot, pyramid *own, double *head)
{
    const rg_chart_spec *spec = plot->spec;
    double names, line = plot->style->chart_text.leading;
    rg_rect f = plot->frame;
    rg_scale domain = {.from = 0, .to = 0};
    for (size_t s = 0; s < spec->series_count; s++)
        for (size_t c = 0; c < spec->category_count; c++)
            if (rg_plot_datum(plot, s, c).status == RG_S_OK)
                domain.to = fmax(domain.to, rg_plot_datum(plot, s, c).value);
    plot->ticks = rg_ticks_choose(&domain.from, &domain.to, 4, spec->decimals, true);
    plot->value = domain;
    if (!rg_axis_rows_measure(plot, f.w * 0.3, &names) || !rg_axis_title_measure(plot) ||
        !rg_label_make(plot, spec->series[0].label, true, 0, 1, &own->heads[0]) ||
        !rg_label_make(plot, spec->series[1].label, true, 0, 1, &own->heads[1]) ||
        (spec->series_count > 2 &&
         !rg_label_make(plot, spec->series[2].label, false, 0, 1, &own->over)) ||
        !rg_axis_values_measure(plot))
        return false;
    *head = (double)plot->axis_title.count * (line + head_gap_pt) +
            (own->over.count > 0 ? line + head_gap_pt : 0);
    own->half = names / 2 + gap_pt / 2;
    own->middle = f.x + f.w / 2;
    own->reach = f.w / 2 - own->half - fmax(plot->tick_width / 2, 4);
    plot->area = (rg_rect){f.x, f.y + *head + line + head_gap_pt, f.w, 0};
    plot->area.h = f.y + f.h - line - head_gap_pt - plot->area.y;
    plot->steps = (rg_steps){plot->area.y, plot->area.h / (double)spec->category_count,
                             spec->category_count};
    if (own->reach < 40 || plot->steps.step < plot->style->chart_text.size * 0.9)
        return rg_plot_too_small(plot);
    return true;
}

static void paint_axes(rg_plot *plot, const pyramid *own)
{
    rg_stroke hair = {.colour = rg_paint_of(plot->style->grid_line), .width = 0.5};
    double foot = plot->area.y + plot->area.h, line = plot->style->chart_text.leading;
    for (size_t s = 0; s < 2; s++)
        for (size_t i = 0; i < plot->ticks.count; i++) {
            double x = x_of(plot, own, s, plot->ticks.at[i]);
            rg_rule(plot->canvas, x, plot->area.y, x, foot, &hair);
            rg_label_draw(plot, &plot->tick_labels[i], x, foot + head_gap_pt + line / 2,
                          RG_AT_MIDDLE, plot->style->ink);
        }
}

static void paint_head(rg_plot *plot, const pyramid *own, double head)
{
    double line = plot->style->chart_text.leading, y = plot->frame.y + line / 2;
    rg_label_draw(plot, &plot->axis_title, plot->frame.x, y, RG_FROM_LEFT, plot->style->ink);
    if (own->over.count > 0) {
        rg_stroke sign = {.colour = rg_paint_of(plot->style->ink), .width = 1.25};
        y = plot->frame.y + head - head_gap_pt - line / 2;
        rg_rule(plot->canvas, plot->frame.x, y, plot->frame.x + 12, y, &sign);
        rg_label_draw(plot, &own->over, plot->frame.x + 17, y, RG_FROM_LEFT, plot->style->ink);
    }
    y = plot->frame.y + head + line / 2;
    rg_label_draw(plot, &own->heads[0], own->middle - own->half, y, RG_FROM_RIGHT,
                  plot->hues[0].text);
    rg_label_draw(plot, &own->heads[1], own->middle + own->half, y, RG_FROM_LEFT,
                  plot->hues[1].text);
}

static bool draw(rg_plot *plot)
{
    pyramid *own = RG_NEW(plot->arena, pyramid);
    double head;
    rg_hues_choose(plot->style, plot->spec->series, 2, plot->hues);
    if (!lay(plot, own, &head))
        return false;
    paint_head(plot, own, head);
    paint_axes(plot, own);
    for (size_t s = 0; s < 2; s++)
        for (size_t c = 0; c < plot->spec->category_count; c++)
            paint_band(plot, own, s, c);
    for (size_t s = 2; s < plot->spec->series_count; s++)
        paint_overlay(plot, own, s);
    for (size_t c = 0; c < plot->spec->category_count; c++)
        rg_label_draw(plot, &plot->category[c], own->middle, y_of(plot, c), RG_AT_MIDDLE,
                      plot->style->ink);
    return true;
}

const rg_mark_rules rg_mark_pyramid = {
    .name = "a pyramid",
    .across = true,
    .from_zero = true,
    .series_max = 4,
    .category_max = 30,
    .height_at = height_at,
    .check = check,
    .draw = draw,
};
