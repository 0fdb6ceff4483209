/* Small multiples: a line for each series in a panel of its own, all on one scale.  A comparator
 * (the one series that is context) runs grey through every panel. */
#include "chart/plot.h"

#include <math.h>
#include <string.h>

static const double gutter_pt = 16, row_gap_pt = 12, plot_pt = 62, end_radius_pt = 2.2,
                    lone_radius_pt = 1.6;
enum { PANELS_MAX = 24 };

/* As few columns as the rows need: four panels stand two by two. */
static size_t columns_of(double width, size_t panels)
{
    size_t most = width >= 420 ? 3 : width >= 260 ? 2 : 1;
    size_t rows = (panels + most - 1) / most;
    return rows > 0 ? (panels + rows - 1) / rows : 1;
}

static size_t own_count(const rg_chart_spec *spec)
{
    size_t count = 0;
    for (size_t s = 0; s < spec->series_count; s++)
        count += !spec->series[s].context;
    return count;
}

static double panel_height(const rg_style *style)
{
    return plot_pt + 2 * style->chart_text.leading + 8 + row_gap_pt;
}

static double height_at(const rg_chart_spec *spec, const rg_style *style, double width)
{
    if (spec->height > 0)
        return spec->height;
    size_t panels = own_count(spec), columns = columns_of(width, panels);
    size_t rows = (panels + columns - 1) / columns;
    double title = spec->value_axis && *spec->value_axis ? style->chart_text.leading + 4 : 0;
    return title + (double)rows * panel_height(style);
}

static bool check(const rg_plot *plot)
{
    if (own_count(plot->spec) == 0)
        return rg_fail(plot->err, RG_E_TEMPLATE, "small multiples need a series of their own");
    return true;
}

static double x_of(const rg_plot *plot, rg_rect r, size_t c)
{
    size_t last = plot->spec->category_count - 1;
    return last == 0 ? r.x + r.w / 2 : r.x + r.w * (double)c / (double)last;
}

static double y_of(const rg_plot *plot, rg_rect r, double value)
{
    return rg_scale_at((rg_scale){plot->value.from, plot->value.to, r.y + r.h, r.y}, value);
}

static rg_status status_of(const rg_plot *plot, size_t s, size_t c)
{
    return rg_plot_datum(plot, s, c).status;
}

/* The pattern over neighbouring categories that are hidden, and their [c] at its foot. */
static bool paint_hidden(rg_plot *plot, rg_rect r, size_t s)
{
    const double foot = 3;
    size_t count = plot->spec->category_count;
    double half = r.w / (double)count / 2, free = r.x;
    rg_label words;
    if (!rg_label_make(plot, rg_status_mark(RG_S_HIDDEN), false, 0, 1, &words))
        return false;
    for (size_t c = 0; c < count; c++) {
        if (status_of(plot, s, c) != RG_S_HIDDEN)
            continue;
        size_t last = c;
        while (last + 1 < count && status_of(plot, s, last + 1) == RG_S_HIDDEN)
            last++;
        double left = fmax(x_of(plot, r, c) - half, r.x);
        double right = fmin(x_of(plot, r, last) + half, r.x + r.w);
        double from = (left + right - words.width) / 2;
        from = fmax(fmin(from, r.x + r.w - words.width), r.x);
        rg_hatch(plot, (rg_rect){left, r.y, right - left, r.h - words.cap - 2 * foot});
        if (from >= free) /* else its neighbour's stands for both */
            rg_label_draw(plot, &words, from, r.y + r.h - foot - words.cap / 2, RG_FROM_LEFT,
                          plot->style->muted);
        free = fmax(free, from + words.width + 1);
        c = last;
    }
    return true;
}

/* Line from the category before: not over a gap, nor over a break in the series. */
static bool joined(const rg_plot *plot, size_t s, size_t c)
{
    return c > 0 && c < plot->spec->category_count && status_of(plot, s, c) == RG_S_OK &&
           status_of(plot, s, c - 1) == RG_S_OK &&
           !(plot->spec->series[s].data[c].marks & RG_D_BREAK);
}

/* A value between two gaps has no line, so it gets a dot. */
static void paint_line(rg_plot *plot, rg_rect r, size_t s, bool quiet)
{
    size_t count = plot->spec->category_count, last = count;
    rg_colour colour = quiet ? rg_hex(0x9AA1A8) : plot->style->primary;
    for (size_t c = 0; c < count; c++) {
        rg_datum d = rg_plot_datum(plot, s, c);
        if (d.status != RG_S_OK)
            continue;
        double x = x_of(plot, r, c), y = y_of(plot, r, d.value);
        last = c;
        if (joined(plot, s, c))
            rg_pen_line(plot->pen, x, y);
        else if (joined(plot, s, c + 1))
            rg_pen_move(plot->pen, x, y);
    }
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    rg_stroke line = {
        .colour = rg_paint_of(colour), .width = quiet ? 1.25 : 1.75, .round = true};
    if (path.op_count > 1)
        rg_stroke_path(plot->canvas, &path, &line);
    for (size_t c = 0; c < last && !quiet; c++)
        if (status_of(plot, s, c) == RG_S_OK && !joined(plot, s, c) && !joined(plot, s, c + 1))
            rg_disc(plot, x_of(plot, r, c), y_of(plot, r, rg_plot_datum(plot, s, c).value),
                    lone_radius_pt, colour);
    if (last < count && !quiet)
        rg_disc(plot, x_of(plot, r, last), y_of(plot, r, rg_plot_datum(plot, s, last).value),
                end_radius_pt, colour);
}

/* Round numbers left of the first panel of a row only. */
static void paint_axis(rg_plot *plot, rg_rect r, bool first)
{
    rg_stroke hair = {.colour = rg_paint_of(plot->style->grid_line), .width = 0.5};
    for (size_t i = 0; i < plot->ticks.count; i++) {
        double y = y_of(plot, r, plot->ticks.at[i]);
        rg_rule(plot->canvas, r.x, y, r.x + r.w, y, &hair);
        if (first)
            rg_label_draw(plot, &plot->tick_labels[i], r.x - 6, y, RG_FROM_RIGHT,
                          plot->style->ink);
    }
}

static const char *end_words(rg_plot *plot, size_t c)
{
    const char *text = plot->spec->categories[c];
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    int month = plot->spec->category_is_month && strlen(text) == 7
                    ? (text[5] - '0') * 10 + text[6] - '0'
                    : 0;
    if (month < 1 || month > 12)
        return text;
    return rg_arena_printf(plot->arena, "%s %.4s", months[month - 1], text);
}

static bool paint_panel(rg_plot *plot, rg_rect panel, size_t s, bool first)
{
    rg_label name, from, to;
    double line = plot->style->chart_text.leading;
    size_t last = plot->spec->category_count - 1;
    rg_fit fit = {panel.w, line, plot->style->chart_text.size, 9, true, 1};
    rg_fit end = {panel.w - end_radius_pt, line, plot->style->chart_text.size, 9, false, 1};
    if (!rg_label_fit(plot, plot->spec->series[s].label, fit, &name) ||
        !rg_label_fit(plot, end_words(plot, 0), end, &from) ||
        !rg_label_fit(plot, last > 0 ? end_words(plot, last) : NULL, end, &to))
        return false;
    rg_rect r = {panel.x, panel.y + line + 6, panel.w - end_radius_pt,
                 panel.h - 2 * line - 8 - row_gap_pt};
    rg_label_draw(plot, &name, panel.x, panel.y + line / 2, RG_FROM_LEFT, plot->style->ink);
    paint_axis(plot, r, first);
    if (!paint_hidden(plot, r, s))
        return false;
    for (size_t i = 0; i < plot->spec->series_count; i++)
        if (plot->spec->series[i].context)
            paint_line(plot, r, i, true);
    paint_line(plot, r, s, false);
    double y = r.y + r.h + 3 + line / 2;
    rg_label_draw(plot, &from, r.x, y, RG_FROM_LEFT, plot->style->ink);
    if (from.width + to.width + 8 <= r.w)
        rg_label_draw(plot, &to, r.x + r.w, y, RG_FROM_RIGHT, plot->style->ink);
    return true;
}

static void choose(rg_plot *plot)
{
    rg_scale domain = {.from = 0, .to = 0};
    for (size_t s = 0; s < plot->spec->series_count; s++)
        for (size_t c = 0; c < plot->spec->category_count; c++) {
            rg_datum d = rg_plot_datum(plot, s, c);
            if (d.status != RG_S_OK)
                continue;
            domain.from = fmin(domain.from, d.value);
            domain.to = fmax(domain.to, d.value);
        }
    plot->ticks = rg_ticks_choose(&domain.from, &domain.to, 3, plot->spec->decimals, true);
    plot->value = domain;
}

static bool draw(rg_plot *plot)
{
    size_t count = own_count(plot->spec), columns = columns_of(plot->frame.w, count), nth = 0;
    size_t rows = (count + columns - 1) / columns;
    double line = plot->style->chart_text.leading;
    choose(plot);
    if (!rg_axis_title_measure(plot) || !rg_axis_values_measure(plot))
        return false;
    double head = plot->axis_title.count ? (double)plot->axis_title.count * line + 4 : 0;
    double left = plot->tick_width + 6;
    double width = (plot->frame.w - left - gutter_pt * (double)(columns - 1)) / (double)columns;
    double height = (plot->frame.h - head) / (double)rows;
    if (width < 60 || height < 2 * line + 8 + row_gap_pt + 24)
        return rg_plot_too_small(plot);
    rg_label_draw(plot, &plot->axis_title, plot->frame.x, plot->frame.y + (head - 4) / 2,
                  RG_FROM_LEFT, plot->style->ink);
    for (size_t s = 0; s < plot->spec->series_count; s++) {
        if (plot->spec->series[s].context)
            continue;
        rg_rect panel = {plot->frame.x + left + (double)(nth % columns) * (width + gutter_pt),
                         plot->frame.y + head + (double)(nth / columns) * height, width,
                         height};
        if (!paint_panel(plot, panel, s, nth % columns == 0))
            return rg_while(plot->err, "panel %zu", nth + 1);
        nth++;
    }
    return true;
}

const rg_mark_rules rg_mark_multiples = {
    .name = "small multiples",
    .series_max = PANELS_MAX,
    .category_max = 240,
    .height_at = height_at,
    .check = check,
    .draw = draw,
};
