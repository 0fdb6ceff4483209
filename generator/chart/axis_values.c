/* The value axis: hairlines at round numbers and their labels, left of upright charts and on
 * top of the others; its name in words at the top left. */
#include "chart/plot.h"

#include <math.h>

static const double label_gap_pt = 6, hairline_pt = 0.5, base_pt = 0.75, hole_pad_pt = 1.5;

bool rg_axis_title_measure(rg_plot *plot)
{
    const char *text = plot->spec->value_axis;
    bool cut = plot->value.from > 0;
    if (text && *text && cut)
        text = rg_arena_printf(plot->arena, "%s (axis starts at %s)", text,
                               rg_plot_number(plot, plot->value.from, plot->ticks.decimals));
    return rg_label_make(plot, text, false, plot->frame.w, 2, &plot->axis_title) ||
           rg_while(plot->err, "axis title");
}

bool rg_axis_values_measure(rg_plot *plot)
{
    for (size_t i = 0; i < plot->ticks.count; i++) {
        rg_label *label = &plot->tick_labels[i];
        const char *text = rg_plot_number(plot, plot->ticks.at[i], plot->ticks.decimals);
        if (!rg_label_make(plot, text, false, 0, 1, label))
            return false;
        double half = (plot->mark->across ? label->width : label->cap) / 2;
        rg_plot_reach(plot, plot->ticks.at[i], half, half);
        plot->tick_width = fmax(plot->tick_width, label->width);
    }
    return true;
}

static bool labels_touch(const rg_plot *plot)
{
    double free_from = -HUGE_VAL;
    for (size_t i = 0; i < plot->ticks.count; i++) {
        double middle = rg_plot_at(plot, plot->ticks.at[i]),
               half = plot->tick_labels[i].width / 2;
        if (middle - half < free_from)
            return true;
        free_from = middle + half + label_gap_pt;
    }
    return false;
}

void rg_axis_values_thin(rg_plot *plot)
{
    while (plot->ticks.count > 1 && labels_touch(plot)) {
        size_t odd = 0, kept = 0;
        for (size_t i = 0; i < plot->ticks.count; i++)
            if (plot->ticks.at[i] == 0)
                odd = i % 2;
        for (size_t i = odd; i < plot->ticks.count; i += 2, kept++) {
            plot->ticks.at[kept] = plot->ticks.at[i];
            plot->tick_labels[kept] = plot->tick_labels[i];
        }
        plot->ticks.count = kept;
    }
}

typedef struct stretch {
    double from, to;
} stretch;

/* The part of a gridline at `at` that a hole takes away; empty when the line misses it. */
static stretch taken(const rg_plot *plot, rg_rect hole, double at)
{
    bool across = plot->mark->across;
    double low = across ? hole.x : hole.y, high = low + (across ? hole.w : hole.h);
    double from = across ? hole.y : hole.x, to = from + (across ? hole.h : hole.w);
    if (at < low - hole_pad_pt || at > high + hole_pad_pt)
        return (stretch){HUGE_VAL, HUGE_VAL};
    return (stretch){from - hole_pad_pt, to + hole_pad_pt};
}

/* The first stretch of line from `from` on that no hole takes; empty at the end. */
static stretch free_stretch(const rg_plot *plot, double from, double to, double at)
{
    for (size_t i = 0; i < plot->holes.count && from < to; i++) {
        stretch t = taken(plot, plot->holes.items[i], at);
        if (t.from <= from && from < t.to) {
            from = t.to;
            i = (size_t)-1; /* an earlier hole may begin where this one ends */
        }
    }
    for (size_t i = 0; i < plot->holes.count; i++) {
        stretch t = taken(plot, plot->holes.items[i], at);
        if (t.from > from)
            to = fmin(to, t.from);
    }
    return (stretch){from, to};
}

static void gridline(rg_plot *plot, double at)
{
    rg_stroke hair = {.colour = rg_paint_of(plot->style->grid_line), .width = hairline_pt};
    rg_rect area = plot->area;
    double from = plot->mark->across ? area.y : area.x;
    double end = from + (plot->mark->across ? area.h : area.w);
    while (from < end) {
        stretch s = free_stretch(plot, from, end, at);
        if (s.from < s.to && plot->mark->across)
            rg_rule(plot->canvas, at, s.from, at, s.to, &hair);
        else if (s.from < s.to)
            rg_rule(plot->canvas, s.from, at, s.to, at, &hair);
        from = fmax(s.to, s.from);
    }
}

void rg_axis_values_paint(rg_plot *plot)
{
    rg_rect area = plot->area;
    double half_line = plot->style->chart_text.leading / 2;
    for (size_t i = 0; i < plot->ticks.count; i++) {
        double at = rg_plot_at(plot, plot->ticks.at[i]);
        gridline(plot, at);
        if (plot->mark->across)
            rg_label_draw(plot, &plot->tick_labels[i], at, area.y - half_line - 1, RG_AT_MIDDLE,
                          plot->style->ink);
        else
            rg_label_draw(plot, &plot->tick_labels[i], area.x - label_gap_pt, at, RG_FROM_RIGHT,
                          plot->style->ink);
    }
}

void rg_axis_base_paint(const rg_plot *plot)
{
    if (plot->value.from > 0 || plot->value.to < 0)
        return;
    rg_stroke line = {.colour = rg_paint_of(plot->style->ink), .width = base_pt};
    rg_rect area = plot->area;
    double at = rg_plot_at(plot, 0);
    if (plot->mark->across)
        rg_rule(plot->canvas, at, area.y, at, area.y + area.h, &line);
    else
        rg_rule(plot->canvas, area.x, at, area.x + area.w, at, &line);
}
