/* Names of categories: a column left of rows, or lines of text under columns. */
#include "chart/plot.h"

#include <math.h>
#include <string.h>

static const double foot_gap_pt = 4, side_gap_pt = 6, row_gap_pt = 8;
enum { ROW_LINES = 2, FOOT_LINES = 3 };

bool rg_names_are_long(const rg_chart_spec *spec, const rg_style *style, double width)
{
    const double letter_em = 0.53;
    for (size_t i = 0; i < spec->category_count; i++)
        if ((double)strlen(spec->categories[i]) * letter_em * style->chart_text.size > width)
            return true;
    return false;
}

bool rg_rows_are_many(const rg_chart_spec *spec)
{
    const size_t many = 26;
    return spec->category_count > many;
}

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

/* One line each where that leaves the marks most of the width, and where rows have no height for two; else two lines, first at the width that is always granted, then at the least that holds them all. */
bool rg_axis_rows_measure(rg_plot *plot, double width_max, double *width)
{
    const double granted = 0.62; /* of the greatest width */
    const double rows = 0.8;     /* of the height, at least; the rest goes to heads and feet */
    if (!make_labels(plot, 0, 1))
        return false;
    *width = widest(plot);
    double step = plot->frame.h * rows / (double)plot->spec->category_count;
    bool tight = step < ROW_LINES * plot->style->chart_text.leading + 2;
    bool one_line = (rg_rows_are_many(plot->spec) || tight) && *width <= width_max;
    if (*width > width_max * granted && !one_line) {
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

/* Names under every n-th step only, none leaving the frame. */
static bool make_feet(rg_plot *plot, size_t every, size_t lines)
{
    size_t count = plot->spec->category_count, last = (count - 1) / every * every;
    rg_rect f = plot->frame;
    double left = rg_steps_middle(plot->steps, 0) - f.x;
    double right = f.x + f.w - rg_steps_middle(plot->steps, last);
    double width = plot->steps.step * (double)every - side_gap_pt;
    if (every > 1)
        width = fmin(width, 2 * fmin(left, right));
    plot->category = RG_NEW_N(plot->arena, rg_label, count);
    for (size_t i = 0; i < count; i += every)
        if (!rg_label_make(plot, plot->spec->categories[i], false, fmax(width, 1), lines,
                           &plot->category[i]))
            return rg_while(plot->err, "category %zu", i + 1);
    return true;
}

/* Under columns each stands under its own; along a line they follow each other, so that some may be left out. */
bool rg_axis_feet_measure(rg_plot *plot, double *height)
{
    rg_err first = {0}, keep = *plot->err;
    bool made = make_feet(plot, 1, FOOT_LINES), line = !plot->mark->from_zero;
    for (size_t lines = 1; !made && line && lines <= FOOT_LINES; lines += FOOT_LINES - 1)
        for (size_t every = 2; !made && every < plot->spec->category_count; every++) {
            first = first.code ? first : *plot->err;
            *plot->err = keep;
            made = make_feet(plot, every, lines);
        }
    if (!made && first.code)
        *plot->err = first;
    if (!made)
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
