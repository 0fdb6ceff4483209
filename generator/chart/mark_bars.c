/* Bars: lengths from zero to the right (to the left below zero), one lane for each series of a
 * category, in the order given. */
#include "chart/plot.h"

#include <math.h>

typedef struct bars {
    rg_lane *lanes;
    rg_value_label *labels;
} bars;

static double height(const rg_chart_spec *spec)
{
    double lanes = fmin((double)spec->series_count, 4);
    double few = spec->category_count <= 6 ? 4 : 0;
    double roomy = 20 + few + 4 * (lanes - 1) + (lanes > 2 ? 6 * (lanes - 2) : 0);
    double step = spec->category_count <= 16 ? roomy : spec->category_count <= 26 ? 18 : 14.5;
    return fmax(step, 8 * lanes) * (double)spec->category_count;
}

static bool measure(rg_plot *plot)
{
    bars *b = RG_NEW(plot->arena, bars);
    plot->of_mark = b;
    return rg_value_labels_make(plot, &b->labels);
}

static bool place(rg_plot *plot)
{
    bars *b = plot->of_mark;
    b->lanes = RG_NEW_N(plot->arena, rg_lane, plot->spec->series_count);
    rg_lanes(plot, b->lanes);
    rg_value_labels_place(plot, b->lanes, b->labels);
    rg_value_labels_clear(plot, b->labels);
    return true;
}

/* The hatch leaves its mark's place free and says nothing of the length: it always runs to the
 * end. */
static void paint_hidden(rg_plot *plot, const rg_value_label *label, double top, double size)
{
    rg_rect words = rg_value_label_rect(label);
    double left = words.x + words.w + 4;
    rg_hatch(plot, (rg_rect){left, top, plot->value.end - left, size});
}

static void paint_bar(rg_plot *plot, size_t series, rg_datum datum, double top, double size)
{
    double base = rg_plot_base(plot), end = rg_plot_at(plot, datum.value);
    rg_rect bar = {fmin(base, end), top, fabs(end - base), size};
    rg_bar_datum_paint(plot, series, datum, bar, top + size / 2, size);
}

static void paint(rg_plot *plot)
{
    const bars *b = plot->of_mark;
    size_t series = plot->spec->series_count;
    for (size_t c = 0; c < plot->spec->category_count; c++)
        for (size_t s = 0; s < series; s++) {
            rg_datum datum = rg_plot_datum(plot, s, c);
            double top = rg_steps_middle(plot->steps, c) + b->lanes[s].offset;
            if (datum.status == RG_S_HIDDEN)
                paint_hidden(plot, &b->labels[c * series + s], top, b->lanes[s].size);
            else if (datum.status == RG_S_OK)
                paint_bar(plot, s, datum, top, b->lanes[s].size);
        }
    rg_value_labels_paint(plot, b->labels);
}

static void sign(rg_plot *plot, size_t series, double x, double y)
{
    double half = plot->spec->series[series].context ? 2.5 : 4;
    rg_fill_rect(plot->canvas, (rg_rect){x - 5, y - half, 10, 2 * half},
                 rg_paint_of(plot->hues[series].fill));
}

const rg_mark_rules rg_mark_bars = {
    .name = "bars",
    .across = true,
    .from_zero = true,
    .keyed = true,
    .says = RG_D_PARTIAL | RG_D_PROVISIONAL,
    .series_max = 4,
    .category_max = 60,
    .height = height,
    .measure = measure,
    .place = place,
    .paint = paint,
    .sign = sign,
};
