#include "chart/chart.h"
#include "chart/plot.h"

#include <math.h>
#include <string.h>

static const double title_gap_pt = 4, upright_gap_pt = 4, value_gap_pt = 6, step_max_pt = 40,
                    column_step_max_pt = 110;
static const double row_least_pt = 11, area_least_pt = 40, foot_pt = 2;
enum { TICKS_WANTED = 6, TICKS_WANTED_SMALL = 4 };

static const rg_mark_rules *mark_of(const rg_chart_spec *spec)
{
    static const rg_mark_rules *const rules[RG_MARK_KINDS] = {
        [RG_MARK_LINE] = &rg_mark_line,
        [RG_MARK_BARS] = &rg_mark_bars,
        [RG_MARK_COLUMNS] = &rg_mark_columns,
        [RG_MARK_DOTS] = &rg_mark_dots,
        [RG_MARK_STACKED] = &rg_mark_stacked,
        [RG_MARK_SHARES] = &rg_mark_shares,
        [RG_MARK_STACKED_COLUMNS] = &rg_mark_stacked_columns,
        [RG_MARK_SHARE_COLUMNS] = &rg_mark_share_columns,
        [RG_MARK_RANGE] = &rg_mark_range,
        [RG_MARK_LOLLIPOP] = &rg_mark_lollipop,
        [RG_MARK_SLOPE] = &rg_mark_slope,
        [RG_MARK_PYRAMID] = &rg_mark_pyramid,
        [RG_MARK_HEAT] = &rg_mark_heat,
        [RG_MARK_WAFFLE] = &rg_mark_waffle,
        [RG_MARK_MULTIPLES] = &rg_mark_multiples,
        [RG_MARK_MAP] = &rg_mark_map,
        [RG_MARK_FUNNEL] = &rg_mark_funnel,
        [RG_MARK_MATRIX] = &rg_mark_matrix,
        [RG_MARK_TIMELINE] = &rg_mark_timeline,
        [RG_MARK_TILES] = &rg_mark_tiles,
        [RG_MARK_DIAGRAM] = &rg_mark_diagram,
    };
    const rg_mark_rules *found =
        (unsigned)spec->mark < RG_MARK_KINDS ? rules[spec->mark] : NULL;
    return found ? found : &rg_mark_bars;
}

static size_t longest_word(const char *text)
{
    size_t longest = 0, n = 0;
    for (; *text; text++) {
        n = *text == ' ' ? 0 : n + 1;
        longest = n > longest ? n : longest;
    }
    return longest;
}

/* Names that do not fit under columns stand beside bars: text is never turned.  By letters of an average
 * width, as the height is asked for before anything is measured. */
static const rg_mark_rules *mark_at(const rg_chart_spec *spec, const rg_style *style,
                                    double width)
{
    const double letter_em = 0.56, axis_pt = 36;
    double step = (width - axis_pt) / (double)(spec->category_count ? spec->category_count : 1);
    const rg_mark_rules *mark = mark_of(spec);
    if (!mark->lying || spec->category_is_month || spec->band_count > 0)
        return mark;
    for (size_t i = 0; i < spec->category_count; i++)
        if ((double)longest_word(spec->categories[i]) * letter_em * style->chart_text.size >
            step)
            return mark->lying;
    return mark;
}

/* ---- height ---- */

static bool has_intervals(const rg_chart_spec *spec)
{
    for (size_t s = 0; s < spec->series_count; s++)
        for (size_t i = 0; i < spec->category_count; i++)
            if (spec->series[s].data[i].status == RG_S_OK &&
                rg_has_interval(spec->series[s].data[i]))
                return true;
    return false;
}

static bool says_more(const rg_chart_spec *spec, unsigned says)
{
    for (size_t s = 0; s < spec->series_count; s++)
        for (size_t i = 0; i < spec->category_count; i++)
            if (spec->series[s].data[i].marks & says &
                (spec->series[s].data[i].status == RG_S_OK ? ~0u : RG_D_BREAK))
                return true;
    return false;
}

double rg_chart_height(const rg_chart_spec *spec, const rg_style *style, double width)
{
    if (spec->height > 0)
        return spec->height;
    const rg_mark_rules *mark = mark_at(spec, style, width);
    if (mark->height_at)
        return mark->height_at(spec, style, width);
    const double granted =
        rg_rows_are_many(spec) ? 0.43 : 0.28; /* of the width, to names on one line */
    double line = style->chart_text.leading, height = mark->height(spec);
    if (mark->across && rg_names_are_long(spec, style, width * granted))
        height = fmax(height, (2 * line + 4) * (double)spec->category_count);
    if (spec->value_axis && *spec->value_axis)
        height += line + title_gap_pt;
    bool intervals = (mark->keyed || spec->ribbon) && has_intervals(spec);
    if ((mark->keyed && spec->series_count > 1) || intervals || says_more(spec, mark->says))
        height += line + 6;
    if (spec->band_count > 0)
        height += 2 * line + 4;
    return height + (mark->across ? line + foot_pt : 2 * line);
}

/* ---- the data ---- */

static bool check_datum(const rg_plot *plot, size_t s, size_t c)
{
    rg_datum d = rg_plot_datum(plot, s, c);
    bool half = isnan(d.lower) != isnan(d.upper);
    if (d.status != RG_S_OK ||
        (isfinite(d.value) && !isinf(d.lower) && !isinf(d.upper) && !half))
        return true;
    return rg_fail(plot->err, RG_E_DATA,
                   "%s of series %zu is not a number that can be drawn; give it a status",
                   plot->spec->categories[c], s + 1);
}

static bool check_size(const rg_plot *plot, const char *what, size_t count, size_t most)
{
    if (count >= 1 && count <= most)
        return true;
    return rg_fail(plot->err, RG_E_TEMPLATE, "%zu %s; %s can show 1 to %zu", count, what,
                   plot->mark->name, most);
}

static bool check(rg_plot *plot)
{
    const rg_chart_spec *spec = plot->spec;
    if (plot->mark->empty)
        return plot->mark->check(plot);
    if (!check_size(plot, "series", spec->series_count, plot->mark->series_max) ||
        !check_size(plot, "categories", spec->category_count, plot->mark->category_max))
        return false;
    if (spec->band_count > 0 && plot->mark->across)
        return rg_fail(plot->err, RG_E_TEMPLATE,
                       "marked stretches need lines or columns, not %s", plot->mark->name);
    if (spec->level_count > 0 && !plot->mark->levels)
        return rg_fail(plot->err, RG_E_TEMPLATE, "marked values need lines, not %s",
                       plot->mark->name);
    for (size_t i = 0; i < spec->level_count; i++)
        if (!isfinite(spec->levels[i].value))
            return rg_fail(plot->err, RG_E_DATA, "marked value %zu is not a number", i + 1);
    for (size_t s = 0; s < spec->series_count; s++)
        for (size_t c = 0; c < spec->category_count; c++)
            if (!check_datum(plot, s, c))
                return false;
    return !plot->mark->check || plot->mark->check(plot);
}

static void cover(rg_scale *domain, double value)
{
    domain->from = fmin(domain->from, value);
    domain->to = fmax(domain->to, value);
}

static void cover_datum(rg_plot *plot, rg_scale *domain, rg_datum d)
{
    bool drawn = plot->mark->keyed || plot->spec->ribbon;
    cover(domain, d.value);
    if (!rg_has_interval(d) || !drawn)
        return;
    plot->whiskers = true;
    cover(domain, d.lower);
    cover(domain, d.upper);
}

/* What the key is to explain; a break also where the value is hidden. */
static void note_marks(rg_plot *plot)
{
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        for (size_t s = 0; s < plot->spec->series_count; s++)
            plot->said |= rg_plot_datum(plot, s, c).marks & plot->mark->says;
        if (c > 0 && rg_plot_breaks(plot, c))
            plot->said |= RG_D_BREAK & plot->mark->says;
    }
}

/* A bar of shares is one hundred; a bar with a part that may not be shown has no length. */
static rg_scale cover_sums(const rg_plot *plot)
{
    rg_scale domain = {.from = plot->mark->whole ? 0 : HUGE_VAL,
                       .to = plot->mark->whole ? 100 : -HUGE_VAL};
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        double sum = 0;
        for (size_t s = 0; s < plot->spec->series_count; s++)
            sum += rg_plot_datum(plot, s, c).value;
        if (!plot->mark->whole && rg_plot_reason(plot, c) == RG_S_OK)
            cover(&domain, sum);
    }
    return domain;
}

/* Only what is drawn counts: lines without a ribbon show no intervals. */
static rg_scale cover_data(rg_plot *plot)
{
    rg_scale domain = {.from = HUGE_VAL, .to = -HUGE_VAL};
    if (plot->mark->stacks)
        return cover_sums(plot);
    for (size_t s = 0; s < plot->spec->series_count; s++)
        for (size_t c = 0; c < plot->spec->category_count; c++) {
            rg_datum d = rg_plot_datum(plot, s, c);
            if (d.status == RG_S_OK)
                cover_datum(plot, &domain, d);
        }
    for (size_t i = 0; i < plot->spec->level_count && plot->mark->levels; i++)
        cover(&domain, plot->spec->levels[i].value);
    return domain;
}

/* A line that varies by less than a fifth of its height would be flat above a zero base. */
static bool wants_zero(const rg_plot *plot, rg_scale domain)
{
    const double near_zero = 0.8;
    if (plot->mark->from_zero || domain.from > domain.to)
        return true;
    double small = fmin(fabs(domain.from), fabs(domain.to));
    double large = fmax(fabs(domain.from), fabs(domain.to));
    return small <= near_zero * large;
}

static void choose_scale(rg_plot *plot)
{
    rg_scale domain = cover_data(plot);
    bool nothing = domain.from > domain.to; /* to show: no number on the axis means anything */
    note_marks(plot);
    if (wants_zero(plot, domain))
        cover(&domain, 0);
    bool small = plot->mark->across ? plot->frame.w < 300 : plot->frame.h < 140;
    bool values_printed =
        plot->mark->across && plot->mark->from_zero && plot->spec->value_labels;
    plot->ticks =
        rg_ticks_choose(&domain.from, &domain.to, small ? TICKS_WANTED_SMALL : TICKS_WANTED,
                        plot->spec->decimals, !values_printed);
    plot->value = domain;
    if (nothing)
        plot->ticks.count = 0;
}

/* ---- room ---- */

bool rg_plot_too_small(rg_plot *plot)
{
    return rg_fail(plot->err, RG_E_LAYOUT,
                   "%zu categories and their text do not fit in %.0f by %.0f points",
                   plot->spec->category_count, plot->frame.w, plot->frame.h);
}

/* Key and axis title stand on top of everything. */
static bool measure_head(rg_plot *plot, double *height)
{
    if (!rg_key_measure(plot, &plot->key_height) || !rg_axis_title_measure(plot))
        return false;
    double title = (double)plot->axis_title.count * plot->style->chart_text.leading;
    *height = plot->key_height + title + (title > 0 ? title_gap_pt : 0);
    return true;
}

/* Rows: names left, the value axis on top. */
static bool lay_across(rg_plot *plot)
{
    double names, head, first, last;
    rg_rect frame = plot->frame;
    if (!rg_axis_rows_measure(plot, frame.w * 0.45, &names) || !measure_head(plot, &head))
        return false;
    head += plot->style->chart_text.leading + 2;
    double step = (frame.h - head - foot_pt) / (double)plot->spec->category_count;
    if (step < row_least_pt || !rg_plot_fit(plot, frame.w - names, &first, &last))
        return rg_plot_too_small(plot);
    for (size_t i = 0; i < plot->spec->category_count; i++)
        if (rg_label_height(&plot->category[i]) + 2 > step)
            return rg_plot_too_small(plot);
    step = fmin(step, step_max_pt);
    plot->area = (rg_rect){frame.x + names, frame.y + head, frame.w - names,
                           step * (double)plot->spec->category_count};
    plot->steps = (rg_steps){plot->area.y, step, plot->spec->category_count};
    plot->value.start = plot->area.x + first;
    plot->value.end = plot->area.x + last;
    rg_axis_values_thin(plot);
    return true;
}

static bool measure_foot(rg_plot *plot, double *height)
{
    if (plot->spec->category_is_month)
        return rg_axis_months_measure(plot, height);
    return rg_axis_feet_measure(plot, height);
}

static void lay_columns(rg_plot *plot)
{
    double count = (double)plot->spec->category_count;
    double left = plot->tick_width + value_gap_pt;
    double right = fmax(plot->margin_right, plot->spec->category_is_month ? 10 : 0);
    double step = (plot->frame.w - left - right) / count;
    if (plot->mark->from_zero)
        step = fmin(step, column_step_max_pt);
    plot->area.x = plot->frame.x + left;
    plot->area.w = step * count;
    plot->steps = (rg_steps){plot->area.x, step, plot->spec->category_count};
}

/* Columns: the value axis left, names below. */
static bool lay_upright(rg_plot *plot)
{
    double head, words, foot, first, last;
    lay_columns(plot);
    if (plot->area.w < area_least_pt)
        return rg_plot_too_small(plot);
    if (!measure_foot(plot, &foot) || !rg_bands_measure(plot, &words) ||
        !measure_head(plot, &head))
        return false;
    head += head > 0 ? upright_gap_pt : 0;
    double length = plot->frame.h - head - words - foot;
    if (length < area_least_pt || !rg_plot_fit(plot, length, &first, &last))
        return rg_plot_too_small(plot);
    plot->ground = plot->frame.y + plot->frame.h - foot;
    plot->roof = plot->ground - length;
    plot->value.start = plot->ground - first;
    plot->value.end = plot->ground - last;
    plot->area.y = plot->value.end;
    plot->area.h = plot->value.start - plot->value.end;
    return true;
}

static bool lay_out(rg_plot *plot)
{
    if (!rg_axis_values_measure(plot) || !plot->mark->measure(plot))
        return false;
    bool laid = plot->mark->across ? lay_across(plot) : lay_upright(plot);
    return laid && plot->mark->place(plot);
}

/* ---- paint ---- */

static void paint_head(rg_plot *plot)
{
    double top = plot->frame.y;
    rg_key_paint(plot, top);
    top += plot->key_height;
    double height = (double)plot->axis_title.count * plot->style->chart_text.leading;
    rg_label_draw(plot, &plot->axis_title, plot->frame.x, top + height / 2, RG_FROM_LEFT,
                  plot->style->ink);
}

static void paint_all(rg_plot *plot)
{
    paint_head(plot);
    rg_bands_paint(plot);
    rg_axis_values_paint(plot);
    if (!plot->mark->from_zero)
        rg_axis_base_paint(plot);
    plot->mark->paint(plot);
    if (plot->mark->from_zero)
        rg_axis_base_paint(plot);
    if (plot->mark->across)
        rg_axis_rows_paint(plot);
    else if (plot->spec->category_is_month)
        rg_axis_months_paint(plot);
    else
        rg_axis_feet_paint(plot);
}

static bool draw(rg_plot *plot)
{
    if (!check(plot))
        return false;
    plot->hues = RG_NEW_N(plot->arena, rg_hue, plot->spec->series_count);
    rg_hues_choose(plot->style, plot->spec->series, plot->spec->series_count, plot->hues);
    if (plot->mark->draw)
        return plot->mark->draw(plot) && rg_pen_ok(plot->pen, plot->err);
    choose_scale(plot);
    if (!lay_out(plot))
        return false;
    paint_all(plot);
    return rg_pen_ok(plot->pen, plot->err);
}

bool rg_chart_draw(rg_arena *arena, const rg_chart_spec *spec, const rg_style *style,
                   rg_shaper *shaper, rg_rect frame, rg_canvas *canvas, rg_err *err)
{
    rg_plot plot = {.arena = arena,
                    .spec = spec,
                    .style = style,
                    .shaper = shaper,
                    .canvas = canvas,
                    .err = err,
                    .mark = mark_at(spec, style, frame.w),
                    .frame = frame};
    plot.pen = rg_pen_new(err);
    bool drawn = plot.pen && draw(&plot);
    rg_pen_free(plot.pen);
    return drawn || rg_while(err, "chart %s", spec->id);
}
