/* Lines: one for each series, with a gap where a value is missing or hidden, a dot at the end,
 * and the series' name beside it in its colour. */
#include "chart/plot.h"

#include <math.h>

static const double name_gap_pt = 9, name_max_pt = 110, name_one_line_pt = 84;
static const double end_radius_pt = 2.6, lone_radius_pt = 1.8, ring_radius_pt = 3;
static const double beside_pt = 40; /* a name so near needs no hair to its line */
static const unsigned tentative = RG_D_PROVISIONAL | RG_D_PARTIAL;
static const double signal_radius_pt = 4;
enum { NAME_LINES = 3, SERIES_MAX = 4, LEVELS_MAX = 5, NAMES_MAX = SERIES_MAX + LEVELS_MAX };

/* A run of categories in which some series has no value to show. */
typedef struct hole {
    size_t first, last;
    rg_status status;
    rg_label words;
    double x, y;
    bool placed;
} hole;

typedef struct lines {
    rg_label names[NAMES_MAX]; /* of the series, then of the levels */
    double name_y[NAMES_MAX];
    size_t last[SERIES_MAX]; /* category of the last value shown; category_count when none */
    hole *holes;
    size_t hole_count, hole_room;
} lines;

static double height(const rg_chart_spec *spec)
{
    return spec->series_count > 1 ? 155 : 145;
}

static size_t last_shown(const rg_plot *plot, size_t series)
{
    for (size_t i = plot->spec->category_count; i > 0; i--)
        if (rg_plot_datum(plot, series, i - 1).status == RG_S_OK)
            return i - 1;
    return plot->spec->category_count;
}

/* Name, and the last value when values are printed; a series without any value says why. */
static const char *name_text(rg_plot *plot, size_t series, size_t last)
{
    const rg_series *s = &plot->spec->series[series];
    if (!s->label)
        return NULL;
    if (last == plot->spec->category_count)
        return rg_arena_printf(plot->arena, "%s %s", s->label,
                               rg_status_mark(s->data[0].status));
    if (!plot->spec->value_labels)
        return s->label;
    double value = rg_plot_datum(plot, series, last).value;
    return rg_arena_printf(plot->arena, "%s %s", s->label,
                           rg_plot_number(plot, value, plot->spec->decimals));
}

/* On one line when short, else on two, else on three when two would take much of the chart. */
static bool make_name(rg_plot *plot, const char *text, rg_label *out)
{
    double half, most = fmin(name_max_pt, plot->frame.w * 0.3);
    if (!rg_label_make(plot, text, true, 0, 1, out))
        return false;
    if (out->count == 0 || out->width <= fmin(name_one_line_pt, most))
        return true;
    if (!rg_label_half(plot, text, true, &half))
        return false;
    if (half <= most)
        return rg_label_make(plot, text, true, half, NAME_LINES, out);
    double widest = fmin(half, fmax(most, plot->frame.w * 0.4));
    return rg_label_make(plot, text, true, widest, NAME_LINES, out);
}

static bool find_holes(rg_plot *plot, lines *own)
{
    size_t count = plot->spec->category_count;
    for (size_t i = 0; i < count; i++) {
        rg_status status = rg_plot_reason(plot, i);
        if (status == RG_S_OK)
            continue;
        hole *h = own->hole_count > 0 ? &own->holes[own->hole_count - 1] : NULL;
        if (!h || h->last + 1 != i || h->status != status) {
            h = RG_PUSH(plot->arena, own->holes, own->hole_count, own->hole_room);
            *h = (hole){.first = i, .status = status};
            if (!rg_label_make(plot, rg_status_mark(status), false, 0, 1, &h->words))
                return false;
        }
        h->last = i;
    }
    return true;
}

static const char *level_text(rg_plot *plot, size_t i)
{
    const rg_value_line *level = &plot->spec->levels[i];
    if (!level->label || !plot->spec->value_labels)
        return level->label;
    return rg_arena_printf(plot->arena, "%s %s", level->label,
                           rg_plot_number(plot, level->value, plot->spec->decimals));
}

static bool measure(rg_plot *plot)
{
    lines *own = RG_NEW(plot->arena, lines);
    double widest = 0;
    plot->of_mark = own;
    for (size_t s = 0; s < plot->spec->series_count; s++) {
        own->last[s] = last_shown(plot, s);
        if (!make_name(plot, name_text(plot, s, own->last[s]), &own->names[s]))
            return rg_while(plot->err, "name of line %zu", s + 1);
        widest = fmax(widest, own->names[s].width);
    }
    for (size_t i = 0; i < plot->spec->level_count; i++) {
        rg_label *name = &own->names[plot->spec->series_count + i];
        if (!make_name(plot, level_text(plot, i), name))
            return rg_while(plot->err, "name of marked value %zu", i + 1);
        widest = fmax(widest, name->width);
    }
    plot->margin_right = widest > 0 ? widest + name_gap_pt : end_radius_pt;
    return find_holes(plot, own);
}

/* Where name i would stand best. */
static double wish(const rg_plot *plot, const lines *own, size_t i)
{
    size_t series = plot->spec->series_count;
    if (i >= series)
        return rg_plot_at(plot, plot->spec->levels[i - series].value);
    if (own->last[i] == plot->spec->category_count)
        return rg_plot_at(plot, plot->value.from);
    return rg_plot_at(plot, rg_plot_datum(plot, i, own->last[i]).value);
}

static bool place_names(rg_plot *plot, lines *own)
{
    double middle[NAMES_MAX], size[NAMES_MAX];
    double descent = plot->style->chart_text.leading - plot->style->chart_text.size * 0.75;
    size_t count = plot->spec->series_count + plot->spec->level_count;
    for (size_t i = 0; i < count; i++) {
        middle[i] = wish(plot, own, i);
        size[i] = own->names[i].count > 0 ? rg_label_height(&own->names[i]) + descent : 0;
    }
    if (!rg_spread(middle, size, count, 2, plot->roof, plot->frame.y + plot->frame.h))
        return rg_fail(plot->err, RG_E_LAYOUT,
                       "the names of %zu lines (the first is \"%s\") do not fit beside them",
                       count, plot->spec->series[0].label);
    for (size_t i = 0; i < count; i++)
        own->name_y[i] = middle[i];
    return true;
}

/* Distance of the nearest line from y between two categories. */
static double clearance(const rg_plot *plot, const hole *h, double y)
{
    double nearest = HUGE_VAL;
    size_t from = h->first > 0 ? h->first - 1 : 0;
    for (size_t s = 0; s < plot->spec->series_count; s++)
        for (size_t i = from; i <= h->last + 1 && i < plot->spec->category_count; i++) {
            rg_datum datum = rg_plot_datum(plot, s, i);
            if (datum.status == RG_S_OK)
                nearest = fmin(nearest, fabs(rg_plot_at(plot, datum.value) - y));
        }
    return nearest;
}

/* At the foot of the area, or at its head where lines run through the foot; left out where the
 * one before stands too near (the gap still shows). */
static void place_holes(rg_plot *plot, lines *own)
{
    double free_from = -HUGE_VAL;
    for (size_t i = 0; i < own->hole_count; i++) {
        hole *h = &own->holes[i];
        double half = rg_label_height(&h->words) / 2 + 4;
        double head = plot->area.y + half, foot = plot->area.y + plot->area.h - half;
        bool low = clearance(plot, h, foot) >= fmin(clearance(plot, h, head), 12);
        h->x =
            (rg_steps_middle(plot->steps, h->first) + rg_steps_middle(plot->steps, h->last)) /
            2;
        h->y = low ? foot : head;
        h->placed = h->x - h->words.width / 2 >= free_from;
        if (!h->placed)
            continue;
        free_from = h->x + h->words.width / 2 + 3;
        rg_plot_hole(plot, (rg_rect){h->x - h->words.width / 2, h->y - half + 3, h->words.width,
                                     2 * half - 6});
    }
}

static bool place(rg_plot *plot)
{
    lines *own = plot->of_mark;
    place_holes(plot, own);
    return place_names(plot, own);
}

/* The hatch fills the step of every hidden month, above or below its words. */
static void paint_hole(rg_plot *plot, const hole *h)
{
    double left = rg_steps_middle(plot->steps, h->first) - plot->steps.step / 2;
    rg_rect all = {left, plot->area.y, (double)(h->last - h->first + 1) * plot->steps.step,
                   plot->area.h};
    double half = rg_label_height(&h->words) / 2 + 4;
    if (h->placed && h->y < all.y + all.h / 2)
        all.y = h->y + half;
    if (h->placed)
        all.h -= 2 * half;
    if (h->status == RG_S_HIDDEN)
        rg_hatch(plot, all);
    if (h->placed)
        rg_label_draw(plot, &h->words, h->x, h->y, RG_AT_MIDDLE, plot->style->muted);
}

static double point_x(const rg_plot *plot, size_t category)
{
    return rg_steps_middle(plot->steps, category);
}

static bool shown(const rg_plot *plot, size_t series, size_t category)
{
    return category < plot->spec->category_count &&
           rg_plot_datum(plot, series, category).status == RG_S_OK;
}

/* Line from the category before: not over a gap, nor over a break in the series. */
static bool joined(const rg_plot *plot, size_t s, size_t i)
{
    return i > 0 && shown(plot, s, i) && shown(plot, s, i - 1) &&
           !(plot->spec->series[s].data[i].marks & RG_D_BREAK);
}

static void add_segments(rg_plot *plot, size_t s, bool provisional)
{
    bool down = false;
    for (size_t i = 1; i < plot->spec->category_count; i++) {
        bool wanted = joined(plot, s, i) &&
                      !(plot->spec->series[s].data[i].marks & tentative) != provisional;
        if (wanted && !down)
            rg_pen_move(plot->pen, point_x(plot, i - 1),
                        rg_plot_at(plot, rg_plot_datum(plot, s, i - 1).value));
        if (wanted)
            rg_pen_line(plot->pen, point_x(plot, i),
                        rg_plot_at(plot, rg_plot_datum(plot, s, i).value));
        down = wanted;
    }
}

/* Data that may be revised, and those of part of a period, hang on a dotted line. */
static void paint_line(rg_plot *plot, size_t s)
{
    const rg_hue *hue = &plot->hues[s];
    rg_stroke stroke = {.colour = rg_paint_of(hue->line),
                        .width = hue->width,
                        .round = true,
                        .dash_count = hue->dash_count};
    for (int i = 0; i < hue->dash_count; i++)
        stroke.dash[i] = hue->dash[i];
    add_segments(plot, s, false);
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    if (path.op_count > 0)
        rg_stroke_path(plot->canvas, &path, &stroke);
    add_segments(plot, s, true);
    path = rg_pen_take(plot->pen, plot->arena);
    rg_stroke dotted = {
        .colour = stroke.colour, .width = hue->width, .dash = {2, 2}, .dash_count = 2};
    if (path.op_count > 0)
        rg_stroke_path(plot->canvas, &path, &dotted);
}

static bool has_ribbon(const rg_plot *plot, size_t s, size_t i)
{
    return shown(plot, s, i) && rg_has_interval(rg_plot_datum(plot, s, i));
}

/* From first to last along the upper limits and back along the lower ones. */
static void paint_stretch(rg_plot *plot, size_t s, size_t first, size_t last)
{
    for (size_t i = first; i <= last; i++) {
        double y = rg_plot_at(plot, rg_plot_datum(plot, s, i).upper);
        if (i == first)
            rg_pen_move(plot->pen, point_x(plot, i), y);
        else
            rg_pen_line(plot->pen, point_x(plot, i), y);
    }
    for (size_t i = last + 1; i > first; i--)
        rg_pen_line(plot->pen, point_x(plot, i - 1),
                    rg_plot_at(plot, rg_plot_datum(plot, s, i - 1).lower));
    rg_pen_close(plot->pen);
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    rg_colour pale = rg_mix(plot->hues[s].line, plot->style->white, 0.8);
    rg_fill(plot->canvas, &path, rg_paint_of(pale));
}

static void paint_ribbon(rg_plot *plot, size_t s)
{
    size_t count = plot->spec->category_count;
    for (size_t i = 0; i < count; i++) {
        size_t last = i;
        while (has_ribbon(plot, s, last) && has_ribbon(plot, s, last + 1) &&
               joined(plot, s, last + 1))
            last++;
        if (last > i)
            paint_stretch(plot, s, i, last);
        i = last;
    }
}

static void paint_levels(rg_plot *plot)
{
    for (size_t i = 0; i < plot->spec->level_count; i++) {
        const rg_value_line *level = &plot->spec->levels[i];
        double y = rg_plot_at(plot, level->value);
        rg_stroke line = {.colour = rg_paint_of(plot->style->muted),
                          .width = level->limit ? 0.75 : 1,
                          .dash = {4, 3},
                          .dash_count = level->limit ? 2 : 0};
        rg_rule(plot->canvas, plot->area.x, y, plot->area.x + plot->area.w, y, &line);
    }
}

static void paint_signals(rg_plot *plot, size_t s)
{
    for (size_t i = 0; i < plot->spec->category_count; i++)
        if (shown(plot, s, i) && (rg_plot_datum(plot, s, i).marks & RG_D_SIGNAL))
            rg_diamond(plot, point_x(plot, i),
                       rg_plot_at(plot, rg_plot_datum(plot, s, i).value), signal_radius_pt,
                       plot->style->accent);
}

/* A value between two gaps has no line, so it gets a dot; so does the last. */
static void paint_dots(rg_plot *plot, const lines *own, size_t s)
{
    for (size_t i = 0; i < plot->spec->category_count; i++) {
        bool end = i == own->last[s];
        bool lone = shown(plot, s, i) && !joined(plot, s, i) &&
                    !(i + 1 < plot->spec->category_count && joined(plot, s, i + 1));
        if (end || lone)
            rg_disc(plot, point_x(plot, i), rg_plot_at(plot, rg_plot_datum(plot, s, i).value),
                    end ? end_radius_pt : lone_radius_pt, plot->hues[s].line);
        if (shown(plot, s, i) && (rg_plot_datum(plot, s, i).marks & RG_D_PARTIAL))
            rg_ring_paint(plot, point_x(plot, i),
                          rg_plot_at(plot, rg_plot_datum(plot, s, i).value), ring_radius_pt,
                          plot->hues[s].line);
    }
}

/* A hair from the end of the line to its name where they are not side by side. */
static void paint_leader(rg_plot *plot, const lines *own, size_t s, double name_x)
{
    if (own->last[s] == plot->spec->category_count || own->names[s].count == 0)
        return;
    double x = point_x(plot, own->last[s]);
    double y = rg_plot_at(plot, rg_plot_datum(plot, s, own->last[s]).value);
    bool beside = name_x - x < beside_pt;
    if (beside && fabs(own->name_y[s] - y) < 5)
        return;
    rg_stroke hair = {.colour = rg_paint_of(plot->hues[s].line), .width = 0.5};
    rg_rule(plot->canvas, x + end_radius_pt, y, name_x - 2, own->name_y[s], &hair);
}

/* A hair from a level to its name where the name had to give way. */
static void paint_level_names(rg_plot *plot, const lines *own, double name_x)
{
    for (size_t i = 0; i < plot->spec->level_count; i++) {
        size_t n = plot->spec->series_count + i;
        double y = rg_plot_at(plot, plot->spec->levels[i].value);
        double right = plot->area.x + plot->area.w;
        rg_stroke hair = {.colour = rg_paint_of(plot->style->muted), .width = 0.5};
        if (own->names[n].count == 0)
            continue;
        if (fabs(own->name_y[n] - y) >= 5)
            rg_rule(plot->canvas, right, y, name_x - 2, own->name_y[n], &hair);
        rg_label_draw(plot, &own->names[n], name_x, own->name_y[n], RG_FROM_LEFT,
                      plot->style->muted);
    }
}

static void paint(rg_plot *plot)
{
    const lines *own = plot->of_mark;
    double name_x = plot->frame.x + plot->frame.w - plot->margin_right + name_gap_pt;
    for (size_t i = 0; i < own->hole_count; i++)
        paint_hole(plot, &own->holes[i]);
    for (size_t i = plot->spec->series_count; i > 0 && plot->spec->ribbon; i--)
        paint_ribbon(plot, i - 1);
    rg_breaks_paint(plot, plot->area.y);
    paint_levels(plot);
    for (size_t i = plot->spec->series_count; i > 0; i--) { /* the first lies on top */
        paint_line(plot, i - 1);
        paint_dots(plot, own, i - 1);
        paint_signals(plot, i - 1);
        paint_leader(plot, own, i - 1, name_x);
    }
    for (size_t s = 0; s < plot->spec->series_count; s++)
        rg_label_draw(plot, &own->names[s], name_x, own->name_y[s], RG_FROM_LEFT,
                      plot->hues[s].text);
    paint_level_names(plot, own, name_x);
}

static bool check(const rg_plot *plot)
{
    if (plot->spec->level_count <= LEVELS_MAX)
        return true;
    return rg_fail(plot->err, RG_E_TEMPLATE, "%zu marked values; lines can show %d",
                   plot->spec->level_count, LEVELS_MAX);
}

const rg_mark_rules rg_mark_line = {
    .name = "lines",
    .levels = true,
    .says = RG_D_PARTIAL | RG_D_PROVISIONAL | RG_D_BREAK | RG_D_SIGNAL,
    .rings = true,
    .series_max = SERIES_MAX,
    .category_max = 1200,
    .check = check,
    .height = height,
    .measure = measure,
    .place = place,
    .paint = paint,
};
