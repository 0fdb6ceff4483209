/* A thin stem from zero with a disc at the value: bars for many rows of like length. */
#include "chart/plot.h"

#include <math.h>

static const double radius_pt = 3.8, stem_pt = 1.5;

typedef struct lollipops {
    rg_lane lane;
    rg_value_label *labels;
} lollipops;

static double height(const rg_chart_spec *spec)
{
    return (spec->category_count <= 26 ? 18.0 : 14.5) * (double)spec->category_count;
}

static bool measure(rg_plot *plot)
{
    lollipops *own = RG_NEW(plot->arena, lollipops);
    plot->of_mark = own;
    if (!rg_value_labels_make(plot, &own->labels))
        return false;
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        rg_datum datum = rg_plot_datum(plot, 0, c);
        double room = own->labels[c].words.width + radius_pt + 4;
        if (datum.status == RG_S_OK)
            rg_plot_reach(plot, datum.value, datum.value < 0 ? room : radius_pt,
                          datum.value < 0 ? radius_pt : room);
    }
    return true;
}

static bool place(rg_plot *plot)
{
    lollipops *own = plot->of_mark;
    rg_value_labels_place(plot, &own->lane, own->labels);
    for (size_t c = 0; c < plot->spec->category_count; c++)
        if (rg_plot_datum(plot, 0, c).status == RG_S_OK)
            own->labels[c].x += own->labels[c].anchor == RG_FROM_RIGHT ? -radius_pt : radius_pt;
    rg_value_labels_clear(plot, own->labels);
    return true;
}

static void paint(rg_plot *plot)
{
    const lollipops *own = plot->of_mark;
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        rg_datum datum = rg_plot_datum(plot, 0, c);
        double y = rg_steps_middle(plot->steps, c);
        if (datum.status == RG_S_OK) {
            double x = rg_plot_at(plot, datum.value);
            bool partial = datum.marks & RG_D_PARTIAL;
            rg_stroke stem = {.colour = rg_paint_of(plot->hues[0].line),
                              .width = stem_pt,
                              .dash = {2, 2},
                              .dash_count = partial ? 2 : 0};
            rg_rule(plot->canvas, rg_plot_base(plot), y, x, y, &stem);
            (partial ? rg_ring_paint : rg_disc)(plot, x, y, radius_pt, plot->hues[0].line);
        } else if (datum.status == RG_S_HIDDEN) {
            rg_rect words = rg_value_label_rect(&own->labels[c]);
            double left = words.x + words.w + 4;
            rg_hatch(plot, (rg_rect){left, y - 4, plot->value.end - left, 8});
        }
    }
    rg_value_labels_paint(plot, own->labels);
}

const rg_mark_rules rg_mark_lollipop = {
    .name = "lollipops",
    .across = true,
    .from_zero = true,
    .says = RG_D_PARTIAL,
    .rings = true,
    .series_max = 1,
    .category_max = 60,
    .height = height,
    .measure = measure,
    .place = place,
    .paint = paint,
};
