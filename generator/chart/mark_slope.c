/* Two upright axes, the first and the second value of every category, and a line between them.
 * Marked categories are in colour; where none is, all are. */
#include "chart/plot.h"

#include <math.h>

static const double gap_pt = 15, words_gap_pt = 3, radius_pt = 2.6;
enum { ROWS_MAX = 24 };

typedef struct slopes {
    rg_label left[ROWS_MAX], right[ROWS_MAX], heads[2];
    double left_y[ROWS_MAX], right_y[ROWS_MAX];
    bool any_marked;
} slopes;

/* Categories without a line: their names stand under the others. */
static size_t count_unseen(const rg_chart_spec *spec)
{
    size_t count = 0;
    for (size_t c = 0; c < spec->category_count; c++) {
        bool seen = true;
        for (size_t s = 0; s < spec->series_count; s++)
            seen = seen && spec->series[s].data[c].status == RG_S_OK;
        count += !seen;
    }
    return count;
}

static double height_at(const rg_chart_spec *spec, const rg_style *style, double width)
{
    const double axes = 64; /* at least */
    double line = style->chart_text.leading, count = (double)spec->category_count;
    (void)width;
    double unseen = (double)count_unseen(spec);
    return fmax(fmax(spec->height, 150),
                fmax(count * (line + 4) + 3 * line, (3 + unseen) * line + axes));
}

static bool check(const rg_plot *plot)
{
    if (plot->spec->series_count == 2)
        return true;
    return rg_fail(plot->err, RG_E_TEMPLATE, "a slope has two series, before and after");
}

static bool marked(const rg_plot *plot, size_t c)
{
    return (plot->spec->series[0].data[c].marks | plot->spec->series[1].data[c].marks) &
           RG_D_MARKED;
}

static bool make_labels(rg_plot *plot, slopes *own, double *left, double *right)
{
    const rg_chart_spec *spec = plot->spec;
    for (size_t s = 0; s < 2; s++)
        if (!rg_label_make(plot, spec->series[s].label, true, 0, 1, &own->heads[s]))
            return false;
    for (size_t c = 0; c < spec->category_count; c++) {
        rg_status reason = rg_plot_reason(plot, c);
        const char *name = spec->categories[c], *end = "";
        own->any_marked |= marked(plot, c);
        if (reason == RG_S_OK) {
            double before = rg_plot_datum(plot, 0, c).value;
            name = rg_arena_printf(plot->arena, "%s  %s", name,
                                   rg_plot_number(plot, before, spec->decimals));
            double after = rg_plot_datum(plot, 1, c).value;
            end = rg_arena_printf(plot->arena, "%s  %s",
                                  rg_plot_number(plot, after, spec->decimals),
                                  spec->categories[c]);
        } else {
            name = rg_arena_printf(plot->arena, "%s %s", name, rg_status_mark(reason));
        }
        if (!rg_label_make(plot, name, marked(plot, c), 0, 1, &own->left[c]) ||
            !rg_label_make(plot, end, marked(plot, c), 0, 1, &own->right[c]))
            return false;
        *left = fmax(*left, own->left[c].width);
        *right = fmax(*right, own->right[c].width);
    }
    return true;
}

/* Both axes have one scale; categories without a line stand at the foot. */
static bool place_all(rg_plot *plot, slopes *own)
{
    size_t count = plot->spec->category_count;
    double size[ROWS_MAX], line = plot->style->chart_text.leading;
    for (size_t c = 0; c < count; c++) {
        bool ok = rg_plot_reason(plot, c) == RG_S_OK;
        double foot = plot->area.y + plot->area.h;
        size[c] = line - 1;
        own->left_y[c] = ok ? rg_plot_at(plot, rg_plot_datum(plot, 0, c).value) : foot + line;
        own->right_y[c] = ok ? rg_plot_at(plot, rg_plot_datum(plot, 1, c).value) : foot + line;
    }
    double low = plot->area.y - line / 2, high = plot->frame.y + plot->frame.h;
    if (!rg_spread(own->left_y, size, count, 0, low, high) ||
        !rg_spread(own->right_y, size, count, 0, low, high))
        return rg_plot_too_small(plot);
    return true;
}

/* From the point to its words, which may have moved. */
static void paint_leader(rg_plot *plot, double x, double y, double to_x, double to_y)
{
    rg_stroke hair = {.colour = rg_paint_of(plot->style->muted), .width = 0.5};
    if (fabs(to_y - y) > 1)
        rg_rule(plot->canvas, x, y, to_x, to_y, &hair);
}

static void paint_one(rg_plot *plot, const slopes *own, size_t c)
{
    double x0 = plot->area.x, x1 = plot->area.x + plot->area.w;
    bool strong = !own->any_marked || marked(plot, c);
    rg_colour colour = strong ? plot->style->primary : rg_hex(0x9AA1A8);
    rg_stroke line = {
        .colour = rg_paint_of(colour), .width = strong ? 1.75 : 1.25, .round = true};
    rg_colour text = strong ? plot->style->ink : plot->style->muted;
    rg_label_draw(plot, &own->left[c], x0 - gap_pt, own->left_y[c], RG_FROM_RIGHT, text);
    if (rg_plot_reason(plot, c) == RG_S_HIDDEN)
        rg_hatch(plot, (rg_rect){x0, own->left_y[c] - 3.5, x1 - x0, 7});
    if (rg_plot_reason(plot, c) != RG_S_OK)
        return;
    double y0 = rg_plot_at(plot, rg_plot_datum(plot, 0, c).value);
    double y1 = rg_plot_at(plot, rg_plot_datum(plot, 1, c).value);
    paint_leader(plot, x0, y0, x0 - gap_pt + words_gap_pt, own->left_y[c]);
    paint_leader(plot, x1, y1, x1 + gap_pt - words_gap_pt, own->right_y[c]);
    rg_rule(plot->canvas, x0, y0, x1, y1, &line);
    rg_disc(plot, x0, y0, radius_pt, colour);
    rg_disc(plot, x1, y1, radius_pt, colour);
    rg_label_draw(plot, &own->right[c], x1 + gap_pt, own->right_y[c], RG_FROM_LEFT, text);
}

static bool draw(rg_plot *plot)
{
    slopes *own = RG_NEW(plot->arena, slopes);
    double left = 0, right = 0, line = plot->style->chart_text.leading;
    rg_rect f = plot->frame;
    rg_scale domain = {.from = HUGE_VAL, .to = -HUGE_VAL};
    size_t unseen = count_unseen(plot->spec);
    if (!make_labels(plot, own, &left, &right))
        return false;
    for (size_t i = 0; i < plot->spec->category_count * 2; i++) {
        if (rg_plot_reason(plot, i / 2) != RG_S_OK)
            continue;
        domain.from = fmin(domain.from, rg_plot_datum(plot, i % 2, i / 2).value);
        domain.to = fmax(domain.to, rg_plot_datum(plot, i % 2, i / 2).value);
    }
    if (!(domain.to > domain.from))
        domain = (rg_scale){.from = domain.from <= domain.to ? domain.from - 1 : 0,
                            .to = domain.from <= domain.to ? domain.to + 1 : 1};
    right = fmax(right, fmax(own->heads[1].width / 2 - gap_pt, 0));
    plot->area = (rg_rect){f.x + left + gap_pt, f.y + 2 * line, 0,
                           f.h - (3 + fmax((double)unseen, 1)) * line};
    plot->area.w = fmin(f.x + f.w - right - gap_pt - plot->area.x, 260);
    if (plot->area.w < 60 || plot->area.h < 40)
        return rg_plot_too_small(plot);
    plot->value = domain;
    plot->value.start = plot->area.y + plot->area.h;
    plot->value.end = plot->area.y;
    if (!place_all(plot, own))
        return false;
    for (int s = 0; s < 2; s++) {
        double x = plot->area.x + (s ? plot->area.w : 0);
        rg_stroke axis = {.colour = rg_paint_of(plot->style->rule), .width = 0.75};
        rg_rule(plot->canvas, x, plot->area.y, x, plot->area.y + plot->area.h, &axis);
        rg_label_draw(plot, &own->heads[s], x, f.y + line / 2, RG_AT_MIDDLE, plot->style->ink);
    }
    for (int strong = 0; strong < 2; strong++)
        for (size_t c = 0; c < plot->spec->category_count; c++)
            if (strong == (!own->any_marked || marked(plot, c)))
                paint_one(plot, own, c);
    return true;
}

const rg_mark_rules rg_mark_slope = {
    .name = "slopes",
    .series_max = 2,
    .category_max = ROWS_MAX,
    .height_at = height_at,
    .check = check,
    .draw = draw,
};
