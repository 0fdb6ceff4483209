/* The key of charts whose series are not named at their ends: a row of signs and names in the
 * order of the data, then the whisker's. */
#include "chart/plot.h"

#include <math.h>
#include <string.h>

static const double sign_pt = 10, sign_gap_pt = 5, entry_gap_pt = 18;

static const char *interval_words(const rg_plot *plot)
{
    const char *words = plot->spec->interval_label;
    return words ? words : "95% confidence interval";
}

static const char *verdict_words(rg_plot *plot, const char *verdict)
{
    const char *other = plot->spec->compared_with;
    if (!other)
        return verdict;
    return rg_arena_printf(plot->arena, "%s %s %s", verdict,
                           strcmp(verdict, "Similar") == 0 ? "to" : "than", other);
}

/* NULL: there is nothing of the kind in the chart. */
static const char *more_words(rg_plot *plot, enum rg_key_more kind)
{
    static const unsigned needs[RG_KEY_MORE] = {
        [RG_KEY_BETTER] = RG_D_BETTER,   [RG_KEY_SIMILAR] = RG_D_SIMILAR,
        [RG_KEY_WORSE] = RG_D_WORSE,     [RG_KEY_SIGNAL] = RG_D_SIGNAL,
        [RG_KEY_HIGHER] = RG_D_HIGHER,   [RG_KEY_LOWER] = RG_D_LOWER,
        [RG_KEY_PARTIAL] = RG_D_PARTIAL, [RG_KEY_PROVISIONAL] = RG_D_PROVISIONAL,
        [RG_KEY_BREAK] = RG_D_BREAK};
    if (kind == RG_KEY_INTERVAL)
        return plot->whiskers ? interval_words(plot) : NULL;
    if (!(plot->said & needs[kind]))
        return NULL;
    const char *partial = plot->spec->partial_label;
    switch (kind) {
    case RG_KEY_BETTER:
        return verdict_words(plot, "Better");
    case RG_KEY_SIMILAR:
        return verdict_words(plot, "Similar");
    case RG_KEY_WORSE:
        return verdict_words(plot, "Worse");
    case RG_KEY_HIGHER:
        return verdict_words(plot, "Higher");
    case RG_KEY_LOWER:
        return verdict_words(plot, "Lower");
    case RG_KEY_SIGNAL:
        return "Signal of a change";
    case RG_KEY_PARTIAL:
        return partial ? partial : "Part of the period only";
    case RG_KEY_PROVISIONAL:
        return "Provisional";
    default:
        return "Break: before and after cannot be compared";
    }
}

/* Entry i is series i; those after the last are of enum rg_key_more. */
static const char *name_of(rg_plot *plot, size_t i)
{
    size_t series = plot->spec->series_count;
    if (i >= series)
        return more_words(plot, (enum rg_key_more)(i - series));
    bool by_verdict = (plot->said & RG_D_VERDICT) && !plot->spec->series[i].context;
    return series > 1 && plot->mark->keyed && !by_verdict ? plot->spec->series[i].label : NULL;
}

bool rg_key_measure(rg_plot *plot, double *height)
{
    *height = 0;
    size_t count = plot->spec->series_count + RG_KEY_MORE, row = 0;
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

/* A swatch of the ribbon with its line. */
static void ribbon_sign(rg_plot *plot, double x, double y)
{
    rg_stroke line = {.colour = rg_paint_of(plot->hues[0].line), .width = plot->hues[0].width};
    rg_fill_rect(plot->canvas, (rg_rect){x, y - 4, sign_pt, 8},
                 rg_paint_of(rg_mix(plot->hues[0].line, plot->style->white, 0.8)));
    rg_rule(plot->canvas, x, y, x + sign_pt, y, &line);
}

static void provisional_sign(rg_plot *plot, double x, double y)
{
    rg_stroke line = {.colour = rg_paint_of(plot->hues[0].line),
                      .width = plot->hues[0].width,
                      .dash = {2, 2},
                      .dash_count = 2};
    if (plot->mark->from_zero)
        rg_bar_paint(plot, (rg_rect){x, y - 4, sign_pt, 8}, plot->hues[0].fill,
                     RG_D_PROVISIONAL);
    else
        rg_rule(plot->canvas, x, y, x + sign_pt, y, &line);
}

static void partial_sign(rg_plot *plot, double x, double y)
{
    rg_stroke line = {.colour = rg_paint_of(plot->hues[0].line),
                      .width = plot->hues[0].width,
                      .dash = {2, 2},
                      .dash_count = 2};
    if (!plot->mark->rings) {
        rg_bar_paint(plot, (rg_rect){x, y - 4, sign_pt, 8}, plot->hues[0].fill, RG_D_PARTIAL);
        return;
    }
    rg_rule(plot->canvas, x, y, x + sign_pt, y, &line);
    rg_ring_paint(plot, x + sign_pt - 2, y, 3, plot->hues[0].line);
}

static void more_sign(rg_plot *plot, enum rg_key_more kind, double x, double y)
{
    double middle = x + sign_pt / 2;
    switch (kind) {
    case RG_KEY_INTERVAL:
        if (plot->mark->keyed)
            whisker_sign(plot, x, y);
        else
            ribbon_sign(plot, x, y);
        return;
    case RG_KEY_BETTER:
        rg_verdict_paint(plot, RG_D_BETTER, middle, y, 4);
        return;
    case RG_KEY_SIMILAR:
        rg_verdict_paint(plot, RG_D_SIMILAR, middle, y, 4);
        return;
    case RG_KEY_WORSE:
        rg_verdict_paint(plot, RG_D_WORSE, middle, y, 4);
        return;
    case RG_KEY_HIGHER:
        rg_verdict_paint(plot, RG_D_HIGHER, middle, y, 4);
        return;
    case RG_KEY_LOWER:
        rg_verdict_paint(plot, RG_D_LOWER, middle, y, 4);
        return;
    case RG_KEY_SIGNAL:
        rg_diamond(plot, middle, y, 4.4, plot->style->accent);
        return;
    case RG_KEY_PARTIAL:
        partial_sign(plot, x, y);
        return;
    case RG_KEY_PROVISIONAL:
        provisional_sign(plot, x, y);
        return;
    case RG_KEY_BREAK:
    case RG_KEY_MORE:
        break;
    }
    rg_break_paint(plot, middle, y - 5, y + 5);
}

void rg_key_paint(rg_plot *plot, double top)
{
    size_t series = plot->spec->series_count;
    if (!plot->of_key)
        return;
    for (size_t i = 0; i < series + RG_KEY_MORE; i++) {
        const rg_key_entry *e = &plot->of_key[i];
        if (e->name.count == 0)
            continue;
        double x = plot->frame.x + e->x, line = plot->style->chart_text.leading + 2;
        double y = top + ((double)e->row + 0.5) * line;
        if (i >= series)
            more_sign(plot, (enum rg_key_more)(i - series), x, y);
        else
            plot->mark->sign(plot, i, x + sign_pt / 2, y);
        rg_label_draw(plot, &e->name, x + sign_pt + sign_gap_pt, y, RG_FROM_LEFT,
                      plot->style->ink);
    }
}
