/* Bars and columns whose series lie end to end: as long as their sum, or all of one length.  One
 * with a part that may not be shown is not drawn: the other parts and the end would give it
 * away. */
#include "chart/plot.h"

#include <math.h>

static const double pad_pt = 3, gap_pt = 4, share_of_step = 0.68;

typedef struct stacked {
    rg_label *values; /* series fastest */
    rg_label *marks;  /* one for each category: why it has no bar; empty where it has one */
} stacked;

static double height_lying(const rg_chart_spec *spec)
{
    return (spec->category_count <= 16 ? 24.0 : 18.0) * (double)spec->category_count;
}

static double height_standing(const rg_chart_spec *spec)
{
    (void)spec;
    return 165;
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
    if (!plot->mark->whole)
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

/* A sum of nothing is a true zero; shares of it are not applicable. */
static const char *mark_words(rg_plot *plot, size_t category)
{
    rg_status reason = rg_plot_reason(plot, category);
    if (reason != RG_S_OK)
        return rg_status_mark(reason);
    if (sum_of(plot, category) > 0)
        return NULL;
    return plot->mark->whole ? rg_status_mark(RG_S_NOT_APPLICABLE)
                             : rg_plot_number(plot, 0, plot->spec->decimals);
}

static bool measure(rg_plot *plot)
{
    size_t series = plot->spec->series_count;
    stacked *own = RG_NEW(plot->arena, stacked);
    plot->of_mark = own;
    own->values = RG_NEW_N(plot->arena, rg_label, plot->spec->category_count * series);
    own->marks = RG_NEW_N(plot->arena, rg_label, plot->spec->category_count);
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        bool shown = rg_plot_reason(plot, c) == RG_S_OK && sum_of(plot, c) > 0;
        if (!rg_label_make(plot, mark_words(plot, c), false, 0, 1, &own->marks[c]))
            return false;
        for (size_t s = 0; s < series && shown && plot->spec->value_labels; s++) {
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

/* A part from one value to another, across the middle of its category. */
static rg_rect part_rect(const rg_plot *plot, double from, double to, double middle,
                         double size)
{
    double a = rg_plot_at(plot, from), b = rg_plot_at(plot, to), low = fmin(a, b);
    return plot->mark->across ? (rg_rect){low, middle - size / 2, fabs(b - a), size}
                              : (rg_rect){middle - size / 2, low, size, fabs(b - a)};
}

/* White between two parts, so that neighbours are told apart in grey too. */
static void paint_seam(rg_plot *plot, rg_rect r)
{
    rg_stroke gap = {.colour = rg_paint_of(plot->style->white), .width = 0.75};
    if (plot->mark->across)
        rg_rule(plot->canvas, r.x, r.y, r.x, r.y + r.h, &gap);
    else
        rg_rule(plot->canvas, r.x, r.y + r.h, r.x + r.w, r.y + r.h, &gap);
}

static void paint_bar(rg_plot *plot, size_t c, double middle, double size)
{
    const stacked *own = plot->of_mark;
    double at = 0;
    for (size_t s = 0; s < plot->spec->series_count; s++) {
        double length = length_of(plot, s, c);
        rg_rect r = part_rect(plot, at, at + length, middle, size);
        const rg_label *words = &own->values[c * plot->spec->series_count + s];
        rg_colour fill = plot->hues[s].fill;
        at += length;
        rg_bar_paint(plot, r, fill, rg_plot_datum(plot, s, c).marks);
        if (s > 0 && length > 0)
            paint_seam(plot, r);
        if (words->count > 0 && words->width + 2 * pad_pt <= r.w &&
            rg_label_height(words) + 2 * pad_pt <= r.h)
            rg_label_draw(plot, words, r.x + r.w / 2, r.y + r.h / 2, RG_AT_MIDDLE,
                          rg_text_on(plot->style, fill));
    }
}

/* The reason at the base, and the hatch from there to the end of the axis. */
static void paint_unshown(rg_plot *plot, size_t c, double middle, double size, double *free)
{
    const rg_label *words = &((const stacked *)plot->of_mark)->marks[c];
    bool hidden = rg_plot_reason(plot, c) == RG_S_HIDDEN;
    double base = rg_plot_base(plot), end = plot->value.end, used = pad_pt + gap_pt;
    if (plot->mark->across) {
        rg_label_draw(plot, words, base + pad_pt, middle, RG_FROM_LEFT, plot->style->muted);
        used += words->width;
    } else {
        double half = rg_label_height(words) / 2;
        if (middle - words->width / 2 >= *free) { /* else its neighbour's stands for both */
            rg_label_draw(plot, words, middle, base - gap_pt - half, RG_AT_MIDDLE,
                          plot->style->muted);
            *free = middle + words->width / 2 + 1;
        }
        used = 2 * half + 2 * gap_pt;
    }
    if (hidden && plot->mark->across)
        rg_hatch(plot, (rg_rect){base + used, middle - size / 2, end - base - used, size});
    else if (hidden)
        rg_hatch(plot, (rg_rect){middle - size / 2, end, size, base - used - end});
}

static void paint(rg_plot *plot)
{
    const stacked *own = plot->of_mark;
    double size = plot->steps.step * share_of_step, free = -HUGE_VAL;
    if (!plot->mark->across)
        rg_breaks_paint(plot, plot->roof);
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        double middle = rg_steps_middle(plot->steps, c);
        if (own->marks[c].count > 0)
            paint_unshown(plot, c, middle, size, &free);
        else
            paint_bar(plot, c, middle, size);
    }
}

static void sign(rg_plot *plot, size_t series, double x, double y)
{
    rg_fill_rect(plot->canvas, (rg_rect){x - 5, y - 4, 10, 8},
                 rg_paint_of(plot->hues[series].fill));
}

#define STACKS                                                                                 \
    .from_zero = true, .keyed = true, .stacks = true, .series_max = 6, .check = check,         \
    .measure = measure, .place = place, .paint = paint, .sign = sign
#define LYING                                                                                  \
    .across = true, .height = height_lying, .category_max = 60,                                \
    .says = RG_D_PROVISIONAL | RG_D_PARTIAL
#define STANDING                                                                               \
    .height = height_standing, .category_max = 120,                                            \
    .says = RG_D_PROVISIONAL | RG_D_PARTIAL | RG_D_BREAK

const rg_mark_rules rg_mark_stacked = {STACKS, LYING, .name = "stacked bars"};
const rg_mark_rules rg_mark_shares = {STACKS, LYING, .name = "bars of shares", .whole = true};
const rg_mark_rules rg_mark_stacked_columns = {STACKS, STANDING, .name = "stacked columns",
                                               .lying = &rg_mark_stacked};
const rg_mark_rules rg_mark_share_columns = {STACKS, STANDING, .name = "columns of shares",
                                             .whole = true, .lying = &rg_mark_shares};
