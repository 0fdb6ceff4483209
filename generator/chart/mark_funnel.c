/* A funnel: a point for each category at its base, limits as curves round the average.  Points
 * outside the outer limits (and marked ones) are named beside; the others stay unnamed. */
#include "chart/map.h"

#include <math.h>

static const double point_pt = 3.4, gap_pt = 6;

static double height_at(const rg_chart_spec *spec, const rg_style *style, double width)
{
    (void)width;
    return spec->height > 0 ? spec->height : 230 + 3 * style->chart_text.leading;
}

static bool check(const rg_plot *plot)
{
    const rg_chart_spec *spec = plot->spec;
    for (size_t c = 0; c < spec->category_count; c++) {
        rg_datum d = spec->series[0].data[c];
        if (d.status == RG_S_OK && !(isfinite(d.base) && d.base > 0))
            return rg_fail(plot->err, RG_E_DATA, "%s has no base", spec->categories[c]);
        if (d.status == RG_S_OK && d.value < 0)
            return rg_fail(plot->err, RG_E_DATA,
                           "%s is below zero; rates in a funnel cannot be",
                           spec->categories[c]);
    }
    for (size_t i = 1; i < spec->limit_count; i++)
        if (!(spec->limits[i].base > spec->limits[i - 1].base))
            return rg_fail(plot->err, RG_E_DATA, "the limits' bases do not rise at %zu", i + 1);
    return true;
}

typedef struct funnel {
    rg_scale base;
    rg_ticks bases;
} funnel;

static double limit_of(const rg_funnel_limit *limit, int which)
{
    return which == 0   ? limit->lower998
           : which == 1 ? limit->lower95
           : which == 2 ? limit->upper95
                        : limit->upper998;
}

static void choose(rg_plot *plot, funnel *own)
{
    const rg_chart_spec *spec = plot->spec;
    rg_scale value = {.from = 0, .to = 0}, base = {.from = 0, .to = 0};
    for (size_t c = 0; c < spec->category_count; c++) {
        rg_datum d = rg_plot_datum(plot, 0, c);
        if (d.status != RG_S_OK)
            continue;
        value.to = fmax(value.to, d.value);
        base.to = fmax(base.to, d.base);
    }
    for (size_t i = 0; i < spec->limit_count; i++)
        if (spec->limits[i].base <= base.to)
            value.to = fmax(value.to, fmin(spec->limits[i].upper998, value.to * 1.5));
    plot->ticks = rg_ticks_choose(&value.from, &value.to, 6, spec->decimals, true);
    own->bases = rg_ticks_choose(&base.from, &base.to, plot->frame.w < 300 ? 3 : 5, 0, true);
    plot->value = value;
    own->base = base;
}

static void paint_limits(rg_plot *plot, const funnel *own)
{
    const rg_chart_spec *spec = plot->spec;
    for (int which = 0; which < 4; which++) {
        bool down = false, inner = which == 1 || which == 2;
        rg_stroke line = {.colour = rg_paint_of(plot->style->muted),
                          .width = 0.9,
                          .dash = {3, 2.5},
                          .dash_count = inner ? 2 : 0};
        for (size_t i = 0; i < spec->limit_count; i++) {
            double value = limit_of(&spec->limits[i], which);
            double x = rg_scale_at(own->base, spec->limits[i].base);
            bool inside = isfinite(value) && value >= plot->value.from &&
                          value <= plot->value.to && spec->limits[i].base <= own->base.to;
            if (inside && down)
                rg_pen_line(plot->pen, x, rg_plot_at(plot, value));
            else if (inside)
                rg_pen_move(plot->pen, x, rg_plot_at(plot, value));
            down = inside;
        }
        rg_path path = rg_pen_take(plot->pen, plot->arena);
        if (path.op_count > 1)
            rg_stroke_path(plot->canvas, &path, &line);
    }
}

static bool paint_axes(rg_plot *plot, const funnel *own)
{
    rg_stroke hair = {.colour = rg_paint_of(plot->style->grid_line), .width = 0.5};
    rg_rect a = plot->area;
    double line = plot->style->chart_text.leading;
    rg_label words;
    for (size_t i = 0; i < plot->ticks.count; i++) {
        double y = rg_plot_at(plot, plot->ticks.at[i]);
        rg_rule(plot->canvas, a.x, y, a.x + a.w, y, &hair);
        rg_label_draw(plot, &plot->tick_labels[i], a.x - gap_pt, y, RG_FROM_RIGHT,
                      plot->style->ink);
    }
    for (size_t i = 0; i < own->bases.count; i++) {
        rg_chart_spec bare = *plot->spec;
        const rg_chart_spec *keep = plot->spec;
        bare.unit_suffix = NULL;
        plot->spec = &bare;
        const char *text = rg_plot_number(plot, own->bases.at[i], own->bases.decimals);
        plot->spec = keep;
        if (!rg_label_make(plot, text, false, 0, 1, &words))
            return false;
        rg_label_draw(plot, &words, rg_scale_at(own->base, own->bases.at[i]),
                      a.y + a.h + line / 2 + 4, RG_AT_MIDDLE, plot->style->ink);
    }
    if (!rg_label_make(plot, plot->spec->base_axis, false, a.w, 1, &words))
        return false;
    rg_label_draw(plot, &words, a.x + a.w, a.y + a.h + 1.5 * line + 6, RG_FROM_RIGHT,
                  plot->style->ink);
    rg_axis_base_paint(plot);
    return true;
}

static bool named(const rg_datum *d)
{
    return d->marks & (RG_D_SIGNAL | RG_D_MARKED);
}

/* Right of the point, or left of it where the area ends; left out where another name stands. */
static bool paint_points(rg_plot *plot, const funnel *own)
{
    rg_rect a = plot->area;
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        rg_datum d = rg_plot_datum(plot, 0, c);
        rg_label name;
        if (d.status != RG_S_OK)
            continue;
        double x = rg_scale_at(own->base, d.base), y = rg_plot_at(plot, d.value);
        if (d.marks & RG_D_SIGNAL)
            rg_diamond(plot, x, y, point_pt * 1.35, plot->style->accent);
        else
            rg_disc(plot, x, y, point_pt, plot->style->primary);
        if (!named(&d))
            continue;
        if (!rg_label_make(plot, plot->spec->categories[c], false, 0, 1, &name))
            return false;
        bool left = x + gap_pt + name.width > a.x + a.w;
        double half = rg_label_height(&name) / 2;
        rg_rect box = {left ? x - gap_pt - name.width : x + gap_pt, y - half, name.width,
                       2 * half};
        bool taken = box.x < a.x;
        for (size_t i = 0; i < plot->holes.count && !taken; i++) {
            rg_rect o = plot->holes.items[i];
            taken = box.x < o.x + o.w && o.x < box.x + box.w && box.y < o.y + o.h + 2 &&
                    o.y < box.y + box.h + 2;
        }
        if (taken)
            continue;
        rg_plot_hole(plot, box);
        if (!rg_label_halo(plot, &name, box.x + box.w / 2, y))
            return false;
    }
    return true;
}

static const char *key_text(rg_plot *plot)
{
    size_t hidden = 0;
    for (size_t c = 0; c < plot->spec->category_count; c++)
        hidden += rg_plot_datum(plot, 0, c).status == RG_S_HIDDEN;
    const char *limits = plot->spec->limit_count > 0 ? "Limits: dashed 95%, solid 99.8%" : "";
    const char *also =
        hidden > 0 ? rg_arena_printf(plot->arena, "[c] hidden: %zu", hidden) : "";
    return rg_arena_printf(plot->arena, "%s%s%s", limits, *limits && *also ? "; " : "", also);
}

static bool draw(rg_plot *plot)
{
    funnel *own = RG_NEW(plot->arena, funnel);
    rg_label key;
    rg_rect f = plot->frame;
    double line = plot->style->chart_text.leading;
    choose(plot, own);
    if (!rg_axis_title_measure(plot) || !rg_axis_values_measure(plot) ||
        !rg_label_make(plot, key_text(plot), false, f.w, 1, &key))
        return false;
    double head =
        (double)(plot->axis_title.count + key.count) * line + (key.count > 0 ? 8 : 13);
    plot->area =
        (rg_rect){f.x + plot->tick_width + gap_pt, f.y + head, 0, f.h - head - 2 * line - 8};
    plot->area.w = f.x + f.w - 20 - plot->area.x;
    if (plot->area.w < 80 || plot->area.h < 60)
        return rg_plot_too_small(plot);
    plot->value.start = plot->area.y + plot->area.h;
    plot->value.end = plot->area.y;
    own->base.start = plot->area.x;
    own->base.end = plot->area.x + plot->area.w;
    rg_label_draw(plot, &key, f.x, f.y + line / 2, RG_FROM_LEFT, plot->style->muted);
    rg_label_draw(plot, &plot->axis_title, f.x,
                  f.y + (double)key.count * line + (double)plot->axis_title.count * line / 2 +
                      2,
                  RG_FROM_LEFT, plot->style->ink);
    if (!paint_axes(plot, own))
        return false;
    paint_limits(plot, own);
    return paint_points(plot, own);
}

const rg_mark_rules rg_mark_funnel = {
    .name = "a funnel",
    .from_zero = true,
    .series_max = 1,
    .category_max = 400,
    .height_at = height_at,
    .check = check,
    .draw = draw,
};
