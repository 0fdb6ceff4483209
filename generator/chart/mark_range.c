/* Rows from a first to a second value: a ring, a disc and a line between. */
#include "chart/plot.h"

#include <math.h>

static const double radius_pt = 3.8, gap_pt = 4;

typedef struct ranges {
    rg_label *words; /* two for each category; one mark where a value may not be shown */
} ranges;

static double height(const rg_chart_spec *spec)
{
    return (spec->category_count <= 26 ? 20.0 : 15.0) * (double)spec->category_count;
}

static bool check(const rg_plot *plot)
{
    if (plot->spec->series_count == 2)
        return true;
    return rg_fail(plot->err, RG_E_TEMPLATE, "a range has two series, from and to");
}

static const char *words_of(rg_plot *plot, size_t s, size_t c)
{
    rg_status reason = rg_plot_reason(plot, c);
    if (reason != RG_S_OK)
        return s == 0 ? rg_status_mark(reason) : "";
    if (!plot->spec->value_labels)
        return "";
    return rg_plot_number(plot, rg_plot_datum(plot, s, c).value, plot->spec->decimals);
}

/* Does the text of this end stand to the right of its sign? */
static bool right_of(const rg_plot *plot, size_t s, size_t c)
{
    double own = rg_plot_datum(plot, s, c).value, other = rg_plot_datum(plot, 1 - s, c).value;
    return own > other || (own == other && s == 1);
}

static bool measure(rg_plot *plot)
{
    ranges *own = RG_NEW(plot->arena, ranges);
    plot->of_mark = own;
    own->words = RG_NEW_N(plot->arena, rg_label, plot->spec->category_count * 2);
    for (size_t i = 0; i < plot->spec->category_count * 2; i++) {
        size_t s = i % 2, c = i / 2;
        if (!rg_label_make(plot, words_of(plot, s, c), false, 0, 1, &own->words[i]))
            return false;
        if (rg_plot_reason(plot, c) != RG_S_OK)
            continue;
        double room = own->words[i].width + radius_pt + gap_pt;
        bool right = right_of(plot, s, c);
        rg_plot_reach(plot, rg_plot_datum(plot, s, c).value, right ? radius_pt : room,
                      right ? room : radius_pt);
    }
    return true;
}

static double text_x(const rg_plot *plot, size_t s, size_t c)
{
    double x = rg_plot_at(plot, rg_plot_datum(plot, s, c).value);
    return x + (right_of(plot, s, c) ? 1 : -1) * (radius_pt + gap_pt);
}

static bool place(rg_plot *plot)
{
    const ranges *own = plot->of_mark;
    for (size_t i = 0; i < plot->spec->category_count * 2; i++) {
        const rg_label *words = &own->words[i];
        double half = rg_label_height(words) / 2, y = rg_steps_middle(plot->steps, i / 2);
        if (words->count == 0 || rg_plot_reason(plot, i / 2) != RG_S_OK)
            continue;
        double x = text_x(plot, i % 2, i / 2);
        x -= right_of(plot, i % 2, i / 2) ? 0 : words->width;
        rg_plot_hole(plot, (rg_rect){x, y - half, words->width, 2 * half});
    }
    return true;
}

static void sign(rg_plot *plot, size_t series, double x, double y)
{
    if (series == 0)
        rg_ring_paint(plot, x, y, radius_pt, plot->hues[0].line);
    else
        rg_disc(plot, x, y, radius_pt, plot->hues[1].line);
}

static void paint_row(rg_plot *plot, size_t c, double y)
{
    const ranges *own = plot->of_mark;
    rg_stroke link = {.colour = rg_paint_of(rg_hex(0xBFBFBF)), .width = 2.5};
    rg_rule(plot->canvas, rg_plot_at(plot, rg_plot_datum(plot, 0, c).value), y,
            rg_plot_at(plot, rg_plot_datum(plot, 1, c).value), y, &link);
    for (size_t s = 0; s < 2; s++) {
        sign(plot, s, rg_plot_at(plot, rg_plot_datum(plot, s, c).value), y);
        rg_label_draw(plot, &own->words[2 * c + s], text_x(plot, s, c), y,
                      right_of(plot, s, c) ? RG_FROM_LEFT : RG_FROM_RIGHT, plot->style->ink);
    }
}

/* One end hidden, the row is hidden: the other end and the line would say much of it. */
static void paint(rg_plot *plot)
{
    const ranges *own = plot->of_mark;
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        double y = rg_steps_middle(plot->steps, c), left = plot->area.x + gap_pt;
        rg_status reason = rg_plot_reason(plot, c);
        if (reason == RG_S_OK) {
            paint_row(plot, c, y);
            continue;
        }
        rg_label_draw(plot, &own->words[2 * c], left, y, RG_FROM_LEFT, plot->style->muted);
        left += own->words[2 * c].width + gap_pt;
        if (reason == RG_S_HIDDEN)
            rg_hatch(plot, (rg_rect){left, y - 4, plot->value.end - left, 8});
    }
}

const rg_mark_rules rg_mark_range = {
    .name = "ranges",
    .across = true,
    .keyed = true,
    .series_max = 2,
    .category_max = 60,
    .height = height,
    .check = check,
    .measure = measure,
    .place = place,
    .paint = paint,
    .sign = sign,
};
