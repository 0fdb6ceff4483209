/* Names of categories: a column left of rows, or lines of text under columns. */
#include "chart/plot.h"

#include <math.h>

static const double foot_gap_pt = 4, side_gap_pt = 6, row_gap_pt = 8;
enum { ROW_LINES = 2, FOOT_LINES = 3 };

static bool make_labels(rg_plot *plot, double width, size_t lines)
{
    size_t count = plot->spec->category_count;
    plot->category = RG_NEW_N(plot->arena, rg_label, count);
    for (size_t i = 0; i < count; i++)
        if (!rg_label_make(plot, plot->spec->categories[i], false, width, lines,
                           &plot->category[i]))
            return rg_while(plot->err, "category %zu", i + 1);
    return true;
}

static double widest(const rg_plot *plot)
{
    double width = 0;
    for (size_t i = 0; i < plot->spec->category_count; i++)
        width = fmax(width, plot->category[i].width);
    return width;
}

/* The narrowest column in which every name takes two lines. */
static bool two_line_width(rg_plot *plot, double *width)
{
    *width = 0;
    for (size_t i = 0; i < plot->spec->category_count; i++) {
        double half = 0;
        if (plot->spec->categories[i][0] &&
            !rg_label_half(plot, plot->spec->categories[i], false, &half))
            return false;
        *width = fmax(*width, half);
    }
    return true;
}

/* One line each where that leaves the marks most of the width; else two lines, first at the
 * width that is always granted, then at the least that holds them all. */
bool rg_axis_rows_measure(rg_plot *plot, double width_max, double *width)
{
    const double granted = 0.62; /* of the greatest width */
    if (!make_labels(plot, 0, 1))
        return false;
    *width = widest(plot);
    if (*width > width_max * granted) {
        double least;
        if (!two_line_width(plot, &least))
            return false;
        double column = fmin(*width + 0.01, fmax(least, width_max * granted));
        if (!make_labels(plot, fmin(column, width_max), ROW_LINES))
            return false;
        *width = widest(plot);
    }
    *width += *width > 0 ? row_gap_pt : 0;
    return true;
}

void rg_axis_rows_paint(rg_plot *plot)
{
    for (size_t i = 0; i < plot->spec->category_count; i++)
        rg_label_draw(plot, &plot->category[i], plot->area.x - row_gap_pt,
                      rg_steps_middle(plot->steps, i), RG_FROM_RIGHT, plot->style->ink);
}

bool rg_axis_feet_measure(rg_plot *plot, double *height)
{
    if (!make_labels(plot, fmax(plot->steps.step - side_gap_pt, 1), FOOT_LINES))
        return rg_while(plot->err, "names under columns (bars leave them more room)");
    double tallest = 0;
    for (size_t i = 0; i < plot->spec->category_count; i++)
        tallest = fmax(tallest, rg_label_height(&plot->category[i]));
    *height = tallest > 0 ? tallest + foot_gap_pt + 3 : 3;
    return true;
}

void rg_axis_feet_paint(rg_plot *plot)
{
    double top = plot->ground + foot_gap_pt;
    for (size_t i = 0; i < plot->spec->category_count; i++)
        rg_label_draw(plot, &plot->category[i], rg_steps_middle(plot->steps, i),
                      top + rg_label_height(&plot->category[i]) / 2, RG_AT_MIDDLE,
                      plot->style->ink);
}
