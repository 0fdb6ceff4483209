/* Months under the marks: "Apr", with the year under the first label of each year; only as many
 * as stand apart.  The place of a month is its index, so the months must follow each other
 * without a gap. */
#include "chart/plot.h"

#include "base/date.h"

#include <math.h>

static const double tick_pt = 3.5, apart_pt = 6, gap_pt = 4;
enum { EVERY_MONTH_UP_TO = 8 };

/* Months from label to label; from 12 on only years are printed. */
static const int strides[] = {1, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200};
enum { STRIDES = sizeof strides / sizeof *strides };

static bool read_months(rg_plot *plot, rg_month *months)
{
    for (size_t i = 0; i < plot->spec->category_count; i++) {
        const char *text = plot->spec->categories[i];
        if (!rg_month_parse(rg_str_of(text), &months[i]))
            return rg_fail(plot->err, RG_E_TEMPLATE, "category \"%s\" is not a month YYYY-MM",
                           text);
        if (i > 0 && months[i] != months[i - 1] + 1)
            return rg_fail(
                plot->err, RG_E_TEMPLATE,
                "month %s does not follow %s; give every month, absent ones as missing", text,
                plot->spec->categories[i - 1]);
    }
    return true;
}

static bool labelled(rg_month month, int stride)
{
    return month % stride == 0;
}

/* The words of month i: the year alone, the month, or the month over its year. */
static const char *words(rg_plot *plot, rg_month month, rg_month last, int stride)
{
    int year = month / 12;
    if (stride >= 12)
        return rg_arena_printf(plot->arena, "%d", year);
    const char *name = rg_month_name(month % 12 + 1);
    if (last >= 0 && last / 12 == year)
        return rg_arena_printf(plot->arena, "%.3s", name);
    return rg_arena_printf(plot->arena, "%.3s %d", name, year);
}

/* Label at this stride; *fits is false when two labels come too near. */
static bool label_months(rg_plot *plot, const rg_month *months, int stride, bool *fits)
{
    rg_month last = -1;
    double free_from = -HUGE_VAL;
    *fits = true;
    for (size_t i = 0; i < plot->spec->category_count && *fits; i++) {
        rg_label *label = &plot->category[i];
        *label = (rg_label){0};
        if (!labelled(months[i], stride))
            continue;
        /* A width of nothing but the longest word puts the year on its own line. */
        const char *text = words(plot, months[i], last, stride);
        double width = 0;
        if (stride < 12 && !rg_label_half(plot, text, false, &width))
            return false;
        if (!rg_label_make(plot, text, false, width, 2, label))
            return false;
        double middle = rg_steps_middle(plot->steps, i);
        *fits = middle - label->width / 2 >= free_from;
        free_from = middle + label->width / 2 + apart_pt;
        last = months[i];
    }
    return true;
}

bool rg_axis_months_measure(rg_plot *plot, double *height)
{
    size_t count = plot->spec->category_count;
    rg_month *months = RG_NEW_N(plot->arena, rg_month, count);
    plot->category = RG_NEW_N(plot->arena, rg_label, count);
    if (!read_months(plot, months))
        return false;
    bool fits = false;
    for (int s = count > EVERY_MONTH_UP_TO ? 1 : 0; s < STRIDES && !fits; s++)
        if (!label_months(plot, months, strides[s], &fits))
            return false;
    if (!fits)
        return rg_fail(plot->err, RG_E_LAYOUT, "%zu months do not fit in %.0f points", count,
                       plot->area.w);
    double tallest = 0;
    for (size_t i = 0; i < count; i++)
        tallest = fmax(tallest, rg_label_height(&plot->category[i]));
    *height = tallest + gap_pt + 3;
    return true;
}

void rg_axis_months_paint(rg_plot *plot)
{
    rg_stroke tick = {.colour = rg_paint_of(plot->style->ink), .width = 0.75};
    double foot = plot->area.y + plot->area.h;
    for (size_t i = 0; i < plot->spec->category_count; i++) {
        const rg_label *label = &plot->category[i];
        if (label->count == 0)
            continue;
        double middle = rg_steps_middle(plot->steps, i);
        rg_rule(plot->canvas, middle, foot, middle, foot + tick_pt, &tick);
        rg_label_draw(plot, label, middle, plot->ground + gap_pt + rg_label_height(label) / 2,
                      RG_AT_MIDDLE, plot->style->ink);
    }
}
