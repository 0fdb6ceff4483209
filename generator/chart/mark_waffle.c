/* Shares as ten discs in a row or a hundred squares.  Values are percentages; ten discs are
 * filled to the share, part of the last one too, a hundred squares to the nearest whole. */
#include "chart/plot.h"

#include <math.h>

static const double row_pt = 24, disc_pt = 17, square_pt = 11, gap_pt = 2, words_gap_pt = 8;

static bool of_ten(const rg_chart_spec *spec)
{
    return spec->of != 100;
}

static double height_at(const rg_chart_spec *spec, const rg_style *style, double width)
{
    (void)width;
    if (spec->height > 0)
        return spec->height;
    if (of_ten(spec))
        return row_pt * (double)spec->category_count;
    return 10 * square_pt + words_gap_pt + 3 * style->chart_text.leading;
}

static bool check(const rg_plot *plot)
{
    const rg_chart_spec *spec = plot->spec;
    size_t most = of_ten(spec) ? 12 : 4;
    if (spec->of != 0 && spec->of != 10 && spec->of != 100)
        return rg_fail(plot->err, RG_E_TEMPLATE, "a waffle is of 10 or of 100, not of %d",
                       spec->of);
    if (spec->category_count > most)
        return rg_fail(plot->err, RG_E_TEMPLATE, "%zu categories; waffles can show %zu",
                       spec->category_count, most);
    for (size_t c = 0; c < spec->category_count; c++) {
        double value = rg_plot_datum(plot, 0, c).value;
        if (value < 0 || value > 100)
            return rg_fail(plot->err, RG_E_DATA, "%s is not a percentage from 0 to 100",
                           spec->categories[c]);
    }
    return true;
}

static const char *value_text(rg_plot *plot, rg_datum datum)
{
    if (datum.status != RG_S_OK)
        return rg_status_mark(datum.status);
    const char *number = rg_plot_number(plot, datum.value, plot->spec->decimals);
    return plot->spec->unit_suffix ? number : rg_arena_printf(plot->arena, "%s%%", number);
}

/* The left part of a disc, as a clip over a full one. */
static void paint_part(rg_plot *plot, double x, double y, double radius, double share)
{
    rg_pen_rect(plot->pen, (rg_rect){x - radius, y - radius, 2 * radius * share, 2 * radius});
    rg_path clip = rg_pen_take(plot->pen, plot->arena);
    rg_clip(plot->canvas, &clip);
    rg_disc(plot, x, y, radius, plot->hues[0].fill);
    rg_unclip(plot->canvas);
}

static void paint_discs(rg_plot *plot, rg_datum datum, double left, double y, double pitch)
{
    double radius = (pitch - gap_pt) / 2;
    rg_colour empty = rg_mix(plot->style->rule, plot->style->white, 0.35);
    if (datum.status != RG_S_OK) {
        if (datum.status == RG_S_HIDDEN)
            rg_hatch(plot, (rg_rect){left, y - radius, pitch * 10 - gap_pt, 2 * radius});
        return;
    }
    for (int i = 0; i < 10; i++) {
        double x = left + ((double)i + 0.5) * pitch - gap_pt / 2;
        double share = fmin(fmax(datum.value / 10 - i, 0), 1);
        if (share < 1)
            rg_disc(plot, x, y, radius, empty);
        if (share >= 1)
            rg_disc(plot, x, y, radius, plot->hues[0].fill);
        else if (share > 0)
            paint_part(plot, x, y, radius, share);
    }
}

static bool draw_rows(rg_plot *plot)
{
    double names, widest = 0;
    size_t count = plot->spec->category_count;
    rg_rect f = plot->frame;
    rg_label *values = RG_NEW_N(plot->arena, rg_label, count);
    if (!rg_axis_rows_measure(plot, f.w * 0.45, &names))
        return false;
    for (size_t c = 0; c < count; c++) {
        if (!rg_label_make(plot, value_text(plot, rg_plot_datum(plot, 0, c)), true, 0, 1,
                           &values[c]))
            return false;
        widest = fmax(widest, values[c].width);
    }
    double pitch = fmin((f.w - names - widest - words_gap_pt) / 10, disc_pt + gap_pt);
    plot->area = (rg_rect){f.x + names, f.y, f.w - names, f.h};
    plot->steps = (rg_steps){f.y, f.h / (double)count, count};
    pitch = fmin(pitch, plot->steps.step);
    if (pitch < 6)
        return rg_plot_too_small(plot);
    rg_axis_rows_paint(plot);
    for (size_t c = 0; c < count; c++) {
        double y = rg_steps_middle(plot->steps, c);
        paint_discs(plot, rg_plot_datum(plot, 0, c), plot->area.x, y, pitch);
        rg_label_draw(plot, &values[c], plot->area.x + 10 * pitch + words_gap_pt - gap_pt, y,
                      RG_FROM_LEFT, plot->style->ink);
    }
    return true;
}

static void paint_squares(rg_plot *plot, rg_datum datum, double left, double top, double pitch)
{
    rg_colour empty = rg_mix(plot->style->rule, plot->style->white, 0.35);
    if (datum.status != RG_S_OK) {
        if (datum.status == RG_S_HIDDEN)
            rg_hatch(plot, (rg_rect){left, top, 10 * pitch - gap_pt, 10 * pitch - gap_pt});
        return;
    }
    for (int i = 0; i < 100; i++) { /* from the foot upwards */
        rg_rect box = {left + (i % 10) * pitch, top + (9 - i / 10) * pitch, pitch - gap_pt,
                       pitch - gap_pt};
        bool full = i < (int)round(datum.value);
        rg_fill_rect(plot->canvas, box, rg_paint_of(full ? plot->hues[0].fill : empty));
    }
}

static bool draw_grids(rg_plot *plot)
{
    size_t count = plot->spec->category_count;
    rg_rect f = plot->frame;
    double step = f.w / (double)count, line = plot->style->chart_text.leading;
    double pitch = fmin((fmin(step, 200) - 16) / 10, (f.h - words_gap_pt - 3 * line) / 10);
    if (pitch < 4)
        return rg_plot_too_small(plot);
    for (size_t c = 0; c < count; c++) {
        rg_label name, value;
        rg_datum datum = rg_plot_datum(plot, 0, c);
        double left = f.x + (double)c * step, y = f.y + 10 * pitch + words_gap_pt;
        if (!rg_label_make(plot, value_text(plot, datum), true, 0, 1, &value) ||
            !rg_label_make(plot, plot->spec->categories[c], false, step - 8, 2, &name))
            return false;
        paint_squares(plot, datum, left, f.y, pitch);
        rg_label_draw(plot, &value, left, y + line / 2, RG_FROM_LEFT, plot->style->ink);
        rg_label_draw(plot, &name, left, y + line + rg_label_height(&name) / 2 + 3,
                      RG_FROM_LEFT, plot->style->ink);
    }
    return true;
}

static bool draw(rg_plot *plot)
{
    return of_ten(plot->spec) ? draw_rows(plot) : draw_grids(plot);
}

const rg_mark_rules rg_mark_waffle = {
    .name = "waffles",
    .across = true,
    .series_max = 1,
    .category_max = 12,
    .height_at = height_at,
    .check = check,
    .draw = draw,
};
