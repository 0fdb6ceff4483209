/* Bars whose series lie end to end: as long as their sum, or all of one length.  A bar with a
 * part that may not be shown is not drawn: the other parts and the end would give it away. */
#include "chart/plot.h"

#include <math.h>

static const double pad_pt = 3, share_of_step = 0.68;

typedef struct stacked {
    rg_label *values; /* series fastest */
    rg_label *marks;  /* one for each category */
} stacked;

static double height(const rg_chart_spec *spec)
{
    return (spec->category_count <= 16 ? 24.0 : 18.0) * (double)spec->category_count;
}

static double sum_of(const rg_plot *plot, size_t category)
{
    double sum = 0;
    for (size_t s = 0; s < plot->spec->series_count; s++)
        sum += rg_plot_datum(plot, s, category).value;
    return sum;
}

/* The value's length along the axis; shares of nothing have none. */
static double length_of(const rg_plot *plot, size_t series, size_t category)
{
    double value = rg_plot_datum(plot, series, category).value;
    if (plot->spec->mark == RG_MARK_STACKED)
        return value;
    double sum = sum_of(plot, category);
    return sum > 0 ? value / sum * 100 : 0;
}

static bool check(const rg_plot *plot)
{
    for (size_t c = 0; c < plot->spec->category_count; c++)
        for (size_t s = 0; s < plot->spec->series_count; s++)
            if (rg_plot_datum(plot, s, c).value < 0)
                return rg_fail(plot->err, RG_E_DATA,
                               "%s of series %zu is below zero; parts of a whole cannot be",
                               plot->spec->categories[c], s + 1);
    return true;
}

static bool measure(rg_plot *plot)
{
    size_t series = plot->spec->series_count;
    stacked *own = RG_NEW(plot->arena, stacked);
    plot->of_mark = own;
    own->values = RG_NEW_N(plot->arena, rg_label, plot->spec->category_count * series);
    own->marks = RG_NEW_N(plot->arena, rg_label, plot->spec->category_count);
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        rg_status reason = rg_plot_reason(plot, c);
        if (!rg_label_make(plot, rg_status_mark(reason), false, 0, 1, &own->marks[c]))
            return false;
        for (size_t s = 0; s < series && reason == RG_S_OK && plot->spec->value_labels; s++) {
            const char *text =
                rg_plot_number(plot, length_of(plot, s, c), plot->spec->decimals);
            if (!rg_label_make(plot, text, false, 0, 1, &own->values[c * series + s]))
                return false;
        }
    }
    return true;
}

static bool place(rg_plot *plot)
{
    (void)plot;
    return true;
}

static void paint_bar(rg_plot *plot, size_t c, double top, double size)
{
    const stacked *own = plot->of_mark;
    double at = 0;
    for (size_t s = 0; s < plot->spec->series_count; s++) {
        double from = rg_plot_at(plot, at), to = rg_plot_at(plot, at + length_of(plot, s, c));
        const rg_label *words = &own->values[c * plot->spec->series_count + s];
        rg_colour fill = plot->hues[s].fill;
        at += length_of(plot, s, c);
        rg_bar_paint(plot, (rg_rect){from, top, to - from, size}, fill,
                     rg_plot_datum(plot, s, c).marks);
        rg_stroke gap = {.colour = rg_paint_of(plot->style->white), .width = 0.75};
        if (s > 0)
            rg_rule(plot->canvas, from, top, from, top + size, &gap);
        if (words->count > 0 && words->width + 2 * pad_pt <= to - from)
            rg_label_draw(plot, words, (from + to) / 2, top + size / 2, RG_AT_MIDDLE,
                          rg_text_on(plot->style, fill));
    }
}

static void paint(rg_plot *plot)
{
    const stacked *own = plot->of_mark;
    double size = plot->steps.step * share_of_step;
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        double middle = rg_steps_middle(plot->steps, c), base = rg_plot_base(plot);
        rg_status reason = rg_plot_reason(plot, c);
        if (reason == RG_S_OK) {
            paint_bar(plot, c, middle - size / 2, size);
            continue;
        }
        double left = base + pad_pt + own->marks[c].width + 4;
        rg_label_draw(plot, &own->marks[c], base + pad_pt, middle, RG_FROM_LEFT,
                      plot->style->muted);
        if (reason == RG_S_HIDDEN)
            rg_hatch(plot, (rg_rect){left, middle - size / 2, plot->value.end - left, size});
    }
}

static void sign(rg_plot *plot, size_t series, double x, double y)
{
    rg_fill_rect(plot->canvas, (rg_rect){x - 5, y - 4, 10, 8},
                 rg_paint_of(plot->hues[series].fill));
}

#define STACK_RULES(NAME)                                                                      \
    .name = NAME, .across = true, .from_zero = true, .keyed = true, .stacks = true,            \
    .says = RG_D_PROVISIONAL | RG_D_PARTIAL, .series_max = 6, .category_max = 60,              \
    .height = height, .check = check, .measure = measure, .place = place, .paint = paint,      \
    .sign = sign

const rg_mark_rules rg_mark_stacked = {STACK_RULES("stacked bars")};
const rg_mark_rules rg_mark_shares = {STACK_RULES("bars of shares")};
