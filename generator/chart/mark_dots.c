/* Dots with their intervals in rows; a comparator is an upright stroke behind them.  Places are
 * read, not lengths, so the axis need not begin at zero. */
#include "chart/plot.h"

#include <math.h>

static const double radius_pt = 3.6, interval_pt = 1.5, value_gap_pt = 4;

typedef struct dots {
    rg_lane *lanes; /* size 0: the middle of each series' row */
    rg_value_label *labels;
} dots;

static double height(const rg_chart_spec *spec)
{
    size_t own = 0;
    for (size_t i = 0; i < spec->series_count; i++)
        own += !spec->series[i].context;
    double step = spec->category_count <= 26 ? 20 : 15;
    return fmax(step, 9.0 * (double)own) * (double)spec->category_count;
}

/* The greatest value drawn in a row, whatever its series. */
static double row_end(const rg_plot *plot, size_t category)
{
    double end = plot->value.from;
    for (size_t s = 0; s < plot->spec->series_count; s++) {
        rg_datum datum = rg_plot_datum(plot, s, category);
        if (datum.status == RG_S_OK)
            end = fmax(end,
                       rg_has_interval(datum) ? fmax(datum.value, datum.upper) : datum.value);
    }
    return end;
}

/* A comparator shares its row with the dot's words: it says only that it may not be shown, and
 * only where the dot may be. */
static bool speaks(const rg_plot *plot, size_t series, size_t category)
{
    const rg_chart_spec *spec = plot->spec;
    if (!spec->series[series].context)
        return true;
    for (size_t s = 0; s < spec->series_count; s++)
        if (!spec->series[s].context && rg_plot_datum(plot, s, category).status != RG_S_OK)
            return false;
    return rg_plot_datum(plot, series, category).status != RG_S_OK;
}

/* Values stand right of everything in their row, so that none is struck by another series' dot.
 */
static bool measure(rg_plot *plot)
{
    dots *own = RG_NEW(plot->arena, dots);
    plot->of_mark = own;
    if (!rg_value_labels_make(plot, &own->labels))
        return false;
    for (size_t i = 0; i < plot->spec->category_count * plot->spec->series_count; i++) {
        size_t category = i / plot->spec->series_count;
        if (!speaks(plot, i % plot->spec->series_count, category))
            own->labels[i].words = (rg_label){0};
        double room = own->labels[i].words.width + radius_pt + value_gap_pt;
        rg_plot_reach(plot, row_end(plot, category), radius_pt, room);
    }
    return true;
}

/* Words of a row without a dot stand at the axis' beginning, or at its end where a comparator
 * is in the way. */
static void clear_row(rg_plot *plot, rg_value_label *label, size_t category)
{
    rg_rect words = rg_value_label_rect(label);
    for (size_t s = 0; s < plot->spec->series_count; s++) {
        rg_datum datum = rg_plot_datum(plot, s, category);
        if (datum.status != RG_S_OK)
            continue;
        double from = rg_has_interval(datum) ? fmin(datum.lower, datum.value) : datum.value;
        if (rg_plot_at(plot, from) - radius_pt > words.x + words.w)
            continue;
        label->x = plot->value.end;
        label->anchor = RG_FROM_RIGHT;
    }
}

static void settle_labels(rg_plot *plot, dots *own)
{
    size_t series = plot->spec->series_count;
    for (size_t i = 0; i < plot->spec->category_count * series; i++)
        if (rg_plot_datum(plot, i % series, i / series).status == RG_S_OK) {
            double end = rg_plot_at(plot, row_end(plot, i / series));
            own->labels[i].x = end + radius_pt + value_gap_pt;
            own->labels[i].anchor = RG_FROM_LEFT;
        } else if (own->labels[i].words.count > 0) {
            clear_row(plot, &own->labels[i], i / series);
        }
}

/* Series of equal rank get rows of their own; comparators lie behind, in the middle. */
static void set_lanes(rg_plot *plot, rg_lane *lanes)
{
    size_t series = plot->spec->series_count, own = 0, nth = 0;
    for (size_t s = 0; s < series; s++)
        own += !plot->spec->series[s].context;
    double pitch = own > 1 ? fmin(plot->steps.step * 0.8 / (double)own, 10) : 0;
    for (size_t s = 0; s < series; s++)
        if (!plot->spec->series[s].context)
            lanes[s].offset = ((double)nth++ - (double)(own - 1) / 2) * pitch;
}

static bool place(rg_plot *plot)
{
    dots *own = plot->of_mark;
    own->lanes = RG_NEW_N(plot->arena, rg_lane, plot->spec->series_count);
    set_lanes(plot, own->lanes);
    rg_value_labels_place(plot, own->lanes, own->labels);
    settle_labels(plot, own);
    rg_value_labels_clear(plot, own->labels);
    return true;
}

/* A shape of its own for each series, so that colour is never alone. */
static void sign(rg_plot *plot, size_t series, double x, double y)
{
    rg_colour colour = plot->hues[series].line;
    double r = radius_pt;
    size_t nth = 0;
    for (size_t s = 0; s < series; s++)
        nth += !plot->spec->series[s].context;
    if (plot->spec->series[series].context)
        rg_fill_rect(plot->canvas, (rg_rect){x - 1.25, y - 5.5, 2.5, 11}, rg_paint_of(colour));
    else if (nth == 0)
        rg_disc(plot, x, y, r, colour);
    else if (nth == 1)
        rg_diamond(plot, x, y, r * 1.3, colour);
    else
        rg_fill_rect(plot->canvas, (rg_rect){x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8},
                     rg_paint_of(colour));
}

static void paint_one(rg_plot *plot, size_t series, rg_datum datum, double y)
{
    rg_stroke line = {.colour = rg_paint_of(plot->hues[series].line), .width = interval_pt};
    if (rg_has_interval(datum))
        rg_rule(plot->canvas, rg_plot_at(plot, datum.lower), y, rg_plot_at(plot, datum.upper),
                y, &line);
    if (datum.marks & RG_D_VERDICT)
        rg_verdict_paint(plot, datum.marks, rg_plot_at(plot, datum.value), y, radius_pt + 0.4);
    else
        sign(plot, series, rg_plot_at(plot, datum.value), y);
}

static void paint_series(rg_plot *plot, size_t s)
{
    const dots *own = plot->of_mark;
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        rg_datum datum = rg_plot_datum(plot, s, c);
        double y = rg_steps_middle(plot->steps, c) + own->lanes[s].offset;
        if (datum.status == RG_S_OK)
            paint_one(plot, s, datum, y);
    }
}

/* Under every mark, so that a comparator stays legible on a hidden row. */
static void paint_hatches(rg_plot *plot)
{
    const dots *own = plot->of_mark;
    size_t series = plot->spec->series_count;
    for (size_t i = 0; i < plot->spec->category_count * series; i++) {
        size_t s = i % series, c = i / series;
        if (rg_plot_datum(plot, s, c).status != RG_S_HIDDEN || !speaks(plot, s, c))
            continue;
        double y = rg_steps_middle(plot->steps, c) + own->lanes[s].offset;
        rg_rect words = rg_value_label_rect(&own->labels[i]);
        bool at_end = own->labels[i].anchor == RG_FROM_RIGHT;
        double left = at_end ? plot->value.start : words.x + words.w + 4;
        double right = at_end ? words.x - 4 : plot->value.end;
        rg_hatch(plot, (rg_rect){left, y - 4, right - left, 8});
    }
}

static void paint(rg_plot *plot)
{
    paint_hatches(plot);
    for (int context = 1; context >= 0; context--)
        for (size_t s = 0; s < plot->spec->series_count; s++)
            if (plot->spec->series[s].context == (bool)context)
                paint_series(plot, s);
    rg_value_labels_paint(plot, ((const dots *)plot->of_mark)->labels);
}

const rg_mark_rules rg_mark_dots = {
    .name = "dots",
    .across = true,
    .keyed = true,
    .says = RG_D_VERDICT,
    .series_max = 4,
    .category_max = 60,
    .height = height,
    .measure = measure,
    .place = place,
    .paint = paint,
    .sign = sign,
};
