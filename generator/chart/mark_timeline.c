/* Actions along months: a bar from begin to end, a diamond for a milestone.  Marked ones (done) are
 * dark, the others outlined. */
#include "chart/plot.h"

#include <math.h>

static const double row_pt = 20, head_gap_pt = 5, key_pt = 18;

static double height_at(const rg_chart_spec *spec, const rg_style *style, double width)
{
    (void)width;
    return fmax(spec->height, row_pt * (double)spec->category_count +
                                  style->chart_text.leading + head_gap_pt + key_pt);
}

static bool check(const rg_plot *plot)
{
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        rg_datum d = rg_plot_datum(plot, 0, c);
        if (d.status == RG_S_OK && !(rg_has_interval(d) && d.lower <= d.upper))
            return rg_fail(plot->err, RG_E_DATA, "%s has no beginning before its end",
                           plot->spec->categories[c]);
    }
    return true;
}

static double x_of(const rg_plot *plot, double month)
{
    return rg_plot_at(plot, month);
}

/* The first months of quarters or years, whichever stand apart. */
static bool paint_months(rg_plot *plot)
{
    static const char *const names[] = {"Jan", "Apr", "Jul", "Oct"};
    rg_stroke hair = {.colour = rg_paint_of(plot->style->grid_line), .width = 0.5};
    double line = plot->style->chart_text.leading, points = x_of(plot, 1) - x_of(plot, 0);
    int step = points * 3 >= 56 ? 3 : points * 6 >= 56 ? 6 : points * 12 >= 34 ? 12 : 60;
    for (int m = (int)plot->value.from; m <= (int)plot->value.to; m++) {
        rg_label words;
        double x = x_of(plot, m);
        if (m % step != 0)
            continue;
        const char *text =
            step >= 12 ? rg_arena_printf(plot->arena, "%d", m / 12)
                       : rg_arena_printf(plot->arena, "%s %d", names[m % 12 / 3], m / 12);
        if (!rg_label_make(plot, text, false, 0, 1, &words))
            return false;
        rg_rule(plot->canvas, x, plot->area.y, x, plot->area.y + plot->area.h, &hair);
        if (x - words.width / 2 >= plot->area.x &&
            x + words.width / 2 <= plot->frame.x + plot->frame.w)
            rg_label_draw(plot, &words, x, plot->frame.y + line / 2, RG_AT_MIDDLE,
                          plot->style->ink);
    }
    return true;
}

static void paint_action(rg_plot *plot, size_t c)
{
    rg_datum d = rg_plot_datum(plot, 0, c);
    double y = rg_steps_middle(plot->steps, c);
    rg_label words;
    if (d.status != RG_S_OK) {
        if (rg_label_make(plot, rg_status_mark(d.status), false, 0, 1, &words))
            rg_label_draw(plot, &words, plot->area.x + 4, y, RG_FROM_LEFT, plot->style->muted);
        return;
    }
    double from = x_of(plot, d.lower), to = x_of(plot, d.upper + 1);
    if (d.lower == d.upper)
        rg_diamond(plot, (from + to) / 2, y, 5, plot->style->accent);
    else
        rg_bar_paint(plot, (rg_rect){from, y - 5, to - from, 10}, plot->style->primary,
                     d.marks & RG_D_MARKED ? 0 : RG_D_PROVISIONAL);
}

/* What dark, pale and a diamond mean, as far as they occur. */
static bool paint_key(rg_plot *plot)
{
    static const char *const words[] = {"Done", "To do", "Milestone"};
    bool there[3] = {false, false, false};
    double x = plot->area.x, y = plot->frame.y + plot->frame.h - key_pt / 2 + 1, wide = 0;
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        rg_datum d = rg_plot_datum(plot, 0, c);
        bool mile = d.lower == d.upper;
        if (d.status == RG_S_OK)
            there[mile ? 2 : d.marks & RG_D_MARKED ? 0 : 1] = true;
    }
    rg_label labels[3] = {{0}};
    for (int k = 0; k < 3; k++) {
        if (there[k] && !rg_label_make(plot, words[k], false, 0, 1, &labels[k]))
            return false;
        wide += there[k] ? 19 + labels[k].width + 18 : 0;
    }
    x = fmax(fmin(x, plot->frame.x + plot->frame.w - wide), plot->frame.x);
    if (x + wide - 18 > plot->frame.x + plot->frame.w)
        return rg_plot_too_small(plot);
    for (int k = 0; k < 3; k++) {
        const rg_label label = labels[k];
        if (!there[k])
            continue;
        if (k == 2)
            rg_diamond(plot, x + 7, y, 5, plot->style->accent);
        else
            rg_bar_paint(plot, (rg_rect){x, y - 4, 14, 8}, plot->style->primary,
                         k == 0 ? 0 : RG_D_PROVISIONAL);
        rg_label_draw(plot, &label, x + 19, y, RG_FROM_LEFT, plot->style->ink);
        x += 19 + label.width + 18;
    }
    return true;
}

static bool draw(rg_plot *plot)
{
    rg_rect f = plot->frame;
    double names, head = plot->style->chart_text.leading + head_gap_pt;
    rg_scale domain = {.from = HUGE_VAL, .to = -HUGE_VAL};
    if (!rg_axis_rows_measure(plot, f.w * 0.45, &names))
        return false;
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        rg_datum d = rg_plot_datum(plot, 0, c);
        if (d.status != RG_S_OK)
            continue;
        domain.from = fmin(domain.from, 3 * floor(d.lower / 3));
        domain.to = fmax(domain.to, 3 * ceil((d.upper + 1) / 3));
    }
    if (!(domain.from < domain.to))
        domain = (rg_scale){.from = 0, .to = 12};
    plot->area = (rg_rect){f.x + names, f.y + head, f.w - names - 4, f.h - head - key_pt};
    plot->steps = (rg_steps){plot->area.y, plot->area.h / (double)plot->spec->category_count,
                             plot->spec->category_count};
    plot->value = (rg_scale){domain.from, domain.to, plot->area.x, plot->area.x + plot->area.w};
    for (size_t c = 0; c < plot->spec->category_count; c++)
        if (rg_label_height(&plot->category[c]) + 2 > plot->steps.step)
            return rg_plot_too_small(plot);
    if (plot->area.w < 60)
        return rg_plot_too_small(plot);
    if (!paint_months(plot))
        return false;
    if (!paint_key(plot))
        return false;
    rg_axis_rows_paint(plot);
    for (size_t c = 0; c < plot->spec->category_count; c++)
        paint_action(plot, c);
    return true;
}

const rg_mark_rules rg_mark_timeline = {
    .name = "a timeline",
    .across = true,
    .series_max = 1,
    .category_max = 40,
    .height_at = height_at,
    .check = check,
    .draw = draw,
};
