/* An evidence matrix: rows under the names of their groups, a column of grades for each series.  A
 * grade is a word with dots filled to it, so it is read without colour. */
#include "chart/plot.h"

#include <math.h>
#include <string.h>

static const double row_pt = 19, long_row_pt = 28, group_pt = 24, dot_pt = 3, dot_step_pt = 9,
                    gap_pt = 8, over_gap_pt = 5, grade_share = 0.22, names_least = 0.44;

static bool opens_group(const rg_chart_spec *spec, size_t c)
{
    return spec->groups && spec->groups[c] &&
           (c == 0 || !spec->groups[c - 1] ||
            strcmp(spec->groups[c], spec->groups[c - 1]) != 0);
}

/* Of the width, to the names: grades take no more than their share, so that few stand at the right. */
static double names_share(const rg_chart_spec *spec)
{
    return fmax(names_least, 1 - grade_share * (double)spec->series_count);
}

/* Some columns stand under a head of their own. */
static bool has_heads(const rg_chart_spec *spec)
{
    for (size_t s = 0; s < spec->series_count; s++)
        if (spec->series[s].over)
            return true;
    return false;
}

static double head_height(const rg_chart_spec *spec, const rg_style *style)
{
    return style->chart_text.leading + gap_pt +
           (has_heads(spec) ? style->chart_text.leading + over_gap_pt : 0);
}

/* One height for all: of two lines where some name needs them. */
static double row_height(const rg_chart_spec *spec, const rg_style *style, double width)
{
    return rg_names_are_long(spec, style, width * names_share(spec) - 2 * gap_pt) ? long_row_pt
                                                                                  : row_pt;
}

/* All rows and the bands over their groups. */
static double rows_height(const rg_chart_spec *spec, double row)
{
    double height = 0;
    for (size_t c = 0; c < spec->category_count; c++)
        height += row + (opens_group(spec, c) ? group_pt : 0);
    return height;
}

static double height_at(const rg_chart_spec *spec, const rg_style *style, double width)
{
    double row = row_height(spec, style, width);
    return fmax(spec->height, head_height(spec, style) + rows_height(spec, row));
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

/* Columns of grades: where the first begins, and the width of each. */
typedef struct columns {
    double first, width;
    double row; /* height */
} columns;

static bool draw_words(rg_plot *plot, const char *text, rg_fit fit, double x, double y,
                       rg_colour colour)
{
    rg_label words;
    if (!rg_label_fit(plot, text, fit, &words))
        return false;
    rg_label_draw(plot, &words, x, y, RG_FROM_LEFT, colour);
    return true;
}

/* The last column under the head of column s. */
static size_t last_under(const rg_chart_spec *spec, size_t s)
{
    const char *over = spec->series[s].over;
    while (s + 1 < spec->series_count && spec->series[s + 1].over &&
           strcmp(over, spec->series[s + 1].over) == 0)
        s++;
    return s;
}

/* A head over its columns, underlined from the first to the last. */
static bool paint_overs(rg_plot *plot, columns sheet, double y)
{
    const rg_chart_spec *spec = plot->spec;
    double line = plot->style->chart_text.leading, size = plot->style->chart_text.size;
    rg_stroke rule = {.colour = rg_paint_of(plot->style->muted), .width = 0.75};
    for (size_t s = 0; s < spec->series_count; s++) {
        if (!spec->series[s].over)
            continue;
        size_t last = last_under(spec, s);
        double x = sheet.first + sheet.width * (double)s;
        double wide = sheet.width * (double)(last - s + 1) - gap_pt;
        if (!draw_words(plot, spec->series[s].over, (rg_fit){wide, line, size, 8, true, 1}, x,
                        y + line / 2, plot->style->ink))
            return false;
        rg_rule(plot->canvas, x, y + line + 2, x + wide, y + line + 2, &rule);
        s = last;
    }
    return true;
}

static bool paint_heads(rg_plot *plot, columns sheet)
{
    const rg_chart_spec *spec = plot->spec;
    double line = plot->style->chart_text.leading, y = plot->frame.y;
    rg_fit fit = {sheet.width - gap_pt, line, plot->style->chart_text.size, 8, true, 1};
    if (has_heads(spec) && !paint_overs(plot, sheet, y))
        return false;
    y += head_height(spec, plot->style) - line - gap_pt;
    for (size_t s = 0; s < spec->series_count; s++)
        if (!draw_words(plot, spec->series[s].label, fit, sheet.first + sheet.width * (double)s,
                        y + line / 2, plot->style->ink))
            return false;
    return true;
}

static bool paint_group(rg_plot *plot, const char *name, double y)
{
    rg_rect band = {plot->frame.x, y + 3, plot->frame.w, group_pt - 3};
    rg_fit fit = {band.w - 8, group_pt - 6, plot->style->chart_text.size, 8, true, 1};
    rg_fill_rect(plot->canvas, band, rg_paint_of(plot->style->tint));
    return draw_words(plot, name, fit, band.x + 6, band.y + band.h / 2, plot->style->primary);
}

static bool paint_row(rg_plot *plot, columns sheet, size_t c, double y)
{
    rg_rect f = plot->frame;
    rg_fit fit = {sheet.first - f.x - 2 * gap_pt,
                  sheet.row - 4,
                  plot->style->chart_text.size,
                  8,
                  false,
                  2};
    rg_stroke hair = {.colour = rg_paint_of(plot->style->rule), .width = 0.5};
    if (!draw_words(plot, plot->spec->categories[c], fit, f.x + 6, y + sheet.row / 2,
                    plot->style->ink))
        return false;
    for (size_t s = 0; s < plot->spec->series_count; s++)
        if (!paint_grade(plot, s, c, sheet.first + sheet.width * (double)s, y + sheet.row / 2,
                         sheet.width))
            return false;
    rg_rule(plot->canvas, f.x, y + sheet.row, f.x + f.w, y + sheet.row, &hair);
    return true;
}

static bool draw(rg_plot *plot)
{
    const rg_chart_spec *spec = plot->spec;
    rg_rect f = plot->frame;
    double names = f.w * names_share(spec), y = f.y + head_height(spec, plot->style);
    columns sheet = {f.x + names, (f.w - names) / (double)spec->series_count,
                     row_height(spec, plot->style, f.w)};
    if (rows_height(spec, sheet.row) + y > f.y + f.h + 0.01)
        return rg_plot_too_small(plot);
    if (!paint_heads(plot, sheet))
        return false;
    for (size_t c = 0; c < spec->category_count; c++) {
        if (opens_group(spec, c)) {
            if (!paint_group(plot, spec->groups[c], y))
                return false;
            y += group_pt;
        }
        if (!paint_row(plot, sheet, c, y))
            return false;
        y += sheet.row;
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
