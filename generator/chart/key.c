/* The key of charts whose series are not named at their ends: a row of signs and names in the
 * order of the data, then the whisker's. */
#include "chart/plot.h"

#include <math.h>

static const double sign_pt = 10, sign_gap_pt = 5, entry_gap_pt = 18;

static const char *whisker_words(const rg_plot *plot)
{
    const char *words = plot->spec->interval_label;
    return words ? words : "95% confidence interval";
}

/* Entry i is series i; the one after the last is the whisker. */
static const char *name_of(const rg_plot *plot, size_t i)
{
    size_t series = plot->spec->series_count;
    if (i == series)
        return plot->whiskers ? whisker_words(plot) : NULL;
    return series > 1 ? plot->spec->series[i].label : NULL;
}

bool rg_key_measure(rg_plot *plot, double *height)
{
    *height = 0;
    if (!plot->mark->keyed)
        return true;
    size_t count = plot->spec->series_count + 1, row = 0;
    double x = 0, room = plot->frame.w - sign_pt - sign_gap_pt;
    plot->of_key = RG_NEW_N(plot->arena, rg_key_entry, count);
    for (size_t i = 0; i < count; i++) {
        rg_key_entry *e = &plot->of_key[i];
        if (!rg_label_make(plot, name_of(plot, i), false, 0, 1, &e->name))
            return false;
        if (e->name.count == 0)
            continue;
        if (e->name.width > room)
            return rg_fail(plot->err, RG_E_LAYOUT, "label \"%s\" is wider than the chart",
                           name_of(plot, i));
        if (x > 0 && x + e->name.width > room) {
            x = 0;
            row++;
        }
        e->x = x;
        e->row = row;
        x += sign_pt + sign_gap_pt + e->name.width + entry_gap_pt;
    }
    if (x > 0 || row > 0)
        *height = (double)(row + 1) * (plot->style->chart_text.leading + 2) + 4;
    return true;
}

static void whisker_sign(rg_plot *plot, double x, double y)
{
    rg_stroke line = {.colour = rg_paint_of(plot->style->ink),
                      .width = plot->mark->from_zero ? 1 : 1.5};
    double half = sign_pt / 2, cap = 2.5;
    bool lying = plot->mark->across;
    double dx = lying ? half : 0, dy = lying ? 0 : half;
    double cx = lying ? 0 : cap, cy = lying ? cap : 0;
    rg_rule(plot->canvas, x + half - dx, y - dy, x + half + dx, y + dy, &line);
    if (!plot->mark->from_zero)
        return;
    rg_rule(plot->canvas, x + half - dx - cx, y - dy - cy, x + half - dx + cx, y - dy + cy,
            &line);
    rg_rule(plot->canvas, x + half + dx - cx, y + dy - cy, x + half + dx + cx, y + dy + cy,
            &line);
}

void rg_key_paint(rg_plot *plot, double top)
{
    size_t series = plot->spec->series_count;
    if (!plot->of_key)
        return;
    for (size_t i = 0; i <= series; i++) {
        const rg_key_entry *e = &plot->of_key[i];
        if (e->name.count == 0)
            continue;
        double x = plot->frame.x + e->x, line = plot->style->chart_text.leading + 2;
        double y = top + ((double)e->row + 0.5) * line;
        if (i == series)
            whisker_sign(plot, x, y);
        else
            plot->mark->sign(plot, i, x + sign_pt / 2, y);
        rg_label_draw(plot, &e->name, x + sign_pt + sign_gap_pt, y, RG_FROM_LEFT,
                      plot->style->ink);
    }
}
