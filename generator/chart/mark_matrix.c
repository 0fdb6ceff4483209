/* An evidence matrix: rows under the names of their groups, a column of grades for each series.  A
 * grade is a word with dots filled to it, so it is read without colour. */
#include "chart/plot.h"

#include <math.h>
#include <string.h>

static const double row_pt = 19, group_pt = 24, dot_pt = 3, dot_step_pt = 9, gap_pt = 8;

static bool opens_group(const rg_chart_spec *spec, size_t c)
{
    return spec->groups && spec->groups[c] &&
           (c == 0 || !spec->groups[c - 1] ||
            strcmp(spec->groups[c], spec->groups[c - 1]) != 0);
}

static double height_at(const rg_chart_spec *spec, const rg_style *style, double width)
{
    double height = style->chart_text.leading + gap_pt;
    (void)width;
    for (size_t c = 0; c < spec->category_count; c++)
        height += row_pt + (opens_group(spec, c) ? group_pt : 0);
    return fmax(spec->height, height);
}

static bool check(const rg_plot *plot)
{
    const rg_chart_spec *spec = plot->spec;
    for (size_t s = 0; s < spec->series_count; s++)
        for (size_t c = 0; c < spec->category_count; c++) {
            rg_datum d = rg_plot_datum(plot, s, c);
            if (d.status == RG_S_OK && (d.value != floor(d.value) || d.value < 0 ||
                                        d.value >= (double)spec->series[s].word_count))
                return rg_fail(plot->err, RG_E_DATA,
                               "%s of column %zu is not one of its %zu grades",
                               spec->categories[c], s + 1, spec->series[s].word_count);
        }
    return true;
}

static bool paint_grade(rg_plot *plot, size_t s, size_t c, double x, double y, double width)
{
    rg_datum d = rg_plot_datum(plot, s, c);
    const rg_series *series = &plot->spec->series[s];
    size_t dots = series->word_count > 0 ? series->word_count - 1 : 0;
    bool ok = d.status == RG_S_OK;
    const char *text = ok ? series->words[(size_t)d.value] : rg_status_mark(d.status);
    rg_fit fit = {width - dot_step_pt * (double)dots - 2 * gap_pt,
                  row_pt - 4,
                  plot->style->chart_text.size,
                  8,
                  false,
                  1};
    rg_label words;
    for (size_t i = 0; i < dots && ok; i++) {
        double at = x + dot_step_pt * ((double)i + 0.5);
        if ((double)i < d.value)
            rg_disc(plot, at, y, dot_pt, plot->style->primary);
        else
            rg_ring_paint(plot, at, y, dot_pt, plot->style->muted);
    }
    if (!rg_label_fit(plot, text, fit, &words))
        return false;
    rg_label_draw(plot, &words, x + dot_step_pt * (double)dots + 4, y, RG_FROM_LEFT,
                  ok ? plot->style->ink : plot->style->muted);
    return true;
}

static bool draw(rg_plot *plot)
{
    const rg_chart_spec *spec = plot->spec;
    rg_rect f = plot->frame;
    double first = f.w * 0.44, width = (f.w - first) / (double)spec->series_count;
    double line = plot->style->chart_text.leading, y = f.y + line + gap_pt;
    rg_stroke hair = {.colour = rg_paint_of(plot->style->rule), .width = 0.5};
    rg_label words;
    for (size_t s = 0; s < spec->series_count; s++) {
        rg_fit fit = {width - gap_pt, line, plot->style->chart_text.size, 8, true, 1};
        if (!rg_label_fit(plot, spec->series[s].label, fit, &words))
            return false;
        rg_label_draw(plot, &words, f.x + first + width * (double)s, f.y + line / 2,
                      RG_FROM_LEFT, plot->style->ink);
    }
    for (size_t c = 0; c < spec->category_count; c++) {
        if (opens_group(spec, c)) {
            rg_fit fit = {f.w - 8, group_pt - 6, plot->style->chart_text.size, 8, true, 1};
            if (!rg_label_fit(plot, spec->groups[c], fit, &words))
                return false;
            rg_fill_rect(plot->canvas, (rg_rect){f.x, y + 3, f.w, group_pt - 3},
                         rg_paint_of(plot->style->tint));
            rg_label_draw(plot, &words, f.x + 6, y + 3 + (group_pt - 3) / 2, RG_FROM_LEFT,
                          plot->style->primary);
            y += group_pt;
        }
        rg_fit fit = {
            first - 2 * gap_pt, row_pt - 4, plot->style->chart_text.size, 8, false, 1};
        if (!rg_label_fit(plot, spec->categories[c], fit, &words))
            return false;
        rg_label_draw(plot, &words, f.x + 6, y + row_pt / 2, RG_FROM_LEFT, plot->style->ink);
        for (size_t s = 0; s < spec->series_count; s++)
            if (!paint_grade(plot, s, c, f.x + first + width * (double)s, y + row_pt / 2,
                             width))
                return false;
        y += row_pt;
        rg_rule(plot->canvas, f.x, y, f.x + f.w, y, &hair);
    }
    return true;
}

const rg_mark_rules rg_mark_matrix = {
    .name = "a matrix",
    .series_max = 4,
    .category_max = 40,
    .height_at = height_at,
    .check = check,
    .draw = draw,
};
