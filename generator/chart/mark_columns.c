/* Columns: lengths from zero upwards, one lane for each series of a category. */
#include "chart/plot.h"

#include <math.h>

typedef struct columns {
    rg_lane *lanes;
    rg_value_label *labels;
} columns;

static double height(const rg_chart_spec *spec)
{
    (void)spec;
    return 165;
}

static bool measure(rg_plot *plot)
{
    columns *own = RG_NEW(plot->arena, columns);
    plot->of_mark = own;
    return rg_value_labels_make(plot, &own->labels);
}

/* Neighbouring values may be of one height, so each needs its own width. */
static bool labels_fit(rg_plot *plot, const columns *own)
{
    size_t series = plot->spec->series_count;
    double end = -HUGE_VAL;
    for (size_t i = 0; i < plot->spec->category_count * series; i++) {
        const rg_value_label *label = &own->labels[i];
        if (rg_plot_datum(plot, i % series, i / series).status != RG_S_OK ||
            label->words.count == 0)
            continue;
        rg_rect rect = rg_value_label_rect(label);
        if (rect.x < end + 1)
            return rg_fail(plot->err, RG_E_LAYOUT,
                           "the value over column %zu (%s) would touch its neighbour; print no "
                           "values or use bars",
                           i / series + 1, plot->spec->categories[i / series]);
        end = rect.x + rect.w;
    }
    return true;
}

static bool place(rg_plot *plot)
{
    columns *own = plot->of_mark;
    own->lanes = RG_NEW_N(plot->arena, rg_lane, plot->spec->series_count);
    rg_lanes(plot, own->lanes);
    rg_value_labels_place(plot, own->lanes, own->labels);
    rg_value_labels_clear(plot, own->labels);
    return labels_fit(plot, own);
}

static void paint_hidden(rg_plot *plot, const rg_value_label *label, double left, double size)
{
    double foot = rg_value_label_rect(label).y - 4;
    rg_hatch(plot, (rg_rect){left, plot->value.end, size, foot - plot->value.end});
}

static void paint_column(rg_plot *plot, size_t series, rg_datum datum, double left, double size)
{
    double base = rg_plot_base(plot), end = rg_plot_at(plot, datum.value);
    rg_rect bar = {left, fmin(base, end), size, fabs(end - base)};
    rg_bar_datum_paint(plot, series, datum, bar, left + size / 2, size);
}

static void paint(rg_plot *plot)
{
    const columns *own = plot->of_mark;
    size_t series = plot->spec->series_count;
    rg_breaks_paint(plot, plot->roof);
    for (size_t c = 0; c < plot->spec->category_count; c++)
        for (size_t s = 0; s < series; s++) {
            rg_datum datum = rg_plot_datum(plot, s, c);
            double left = rg_steps_middle(plot->steps, c) + own->lanes[s].offset;
            if (datum.status == RG_S_HIDDEN)
                paint_hidden(plot, &own->labels[c * series + s], left, own->lanes[s].size);
            else if (datum.status == RG_S_OK)
                paint_column(plot, s, datum, left, own->lanes[s].size);
        }
    rg_value_labels_paint(plot, own->labels);
}

static void sign(rg_plot *plot, size_t series, double x, double y)
{
    rg_fill_rect(plot->canvas, (rg_rect){x - 4, y - 4, 8, 8},
                 rg_paint_of(plot->hues[series].fill));
}

const rg_mark_rules rg_mark_columns = {
    .name = "columns",
    .from_zero = true,
    .keyed = true,
    .says = RG_D_PARTIAL | RG_D_PROVISIONAL | RG_D_BREAK,
    .series_max = 4,
    .category_max = 120,
    .lying = &rg_mark_bars,
    .height = height,
    .measure = measure,
    .place = place,
    .paint = paint,
    .sign = sign,
};
