/* A heat map: rows by columns in five classes of one hue, the ranges below.  A cell that may not
 * be shown is patterned. */
#include "chart/plot.h"

#include <math.h>

static const double cell_gap_pt = 0.75, head_gap_pt = 4, key_gap_pt = 8, row_pt = 17,
                    low_row_pt = 13.5;
enum { COLUMNS_MAX = 40 };

typedef struct heat {
    rg_classes classes;
    rg_swatches swatches;
    rg_label heads[COLUMNS_MAX];
    double column;
} heat;

static double height_at(const rg_chart_spec *spec, const rg_style *style, double width)
{
    const double granted =
        rg_rows_are_many(spec) ? 0.42 : 0.24; /* of the width, to names on one line */
    double line = style->chart_text.leading;
    double row = rg_names_are_long(spec, style, width * granted) ? 2 * line + 3
                 : rg_rows_are_many(spec)                        ? low_row_pt
                                                                 : row_pt;
    if (spec->height > 0)
        return spec->height;
    double title = spec->value_axis && *spec->value_axis ? line + head_gap_pt : 0;
    return title + line + head_gap_pt + row * (double)spec->category_count + key_gap_pt +
           2 * (line + 3);
}

/* Every n-th head, the least n at which none touch. */
static bool measure_heads(rg_plot *plot, heat *own)
{
    size_t count = plot->spec->series_count;
    for (size_t i = 0; i < count; i++)
        if (!rg_label_make(plot, plot->spec->series[i].label, false, 0, 1, &own->heads[i]))
            return false;
    for (size_t every = 1; every <= count; every++) {
        bool fits = true;
        for (size_t i = every; i < count && fits; i += every)
            fits = (own->heads[i].width + own->heads[i - every].width) / 2 + 5 <=
                   own->column * (double)every;
        if (!fits)
            continue;
        for (size_t i = 0; i < count; i++)
            if (i % every != 0)
                own->heads[i] = (rg_label){0};
        return true;
    }
    return rg_plot_too_small(plot);
}

static bool paint_cell(rg_plot *plot, const heat *own, size_t s, size_t c)
{
    rg_datum datum = rg_plot_datum(plot, s, c);
    rg_rect cell = {plot->area.x + (double)s * own->column,
                    rg_steps_middle(plot->steps, c) - plot->steps.step / 2,
                    own->column - cell_gap_pt, plot->steps.step - cell_gap_pt};
    rg_label words;
    const char *text = rg_status_mark(datum.status);
    rg_colour ground = plot->style->white;
    if (datum.status == RG_S_OK) {
        size_t k = rg_class_of(&own->classes, datum.value, plot->spec->decimals);
        ground = rg_sequential(plot->style, k, own->classes.count);
        rg_fill_rect(plot->canvas, cell, rg_paint_of(ground));
        if (plot->spec->value_labels)
            text = rg_plot_number(plot, datum.value, plot->spec->decimals);
    }
    if (!rg_label_make(plot, text, false, 0, 1, &words))
        return false;
    bool fits = words.width + 3 <= cell.w && words.cap + 2 <= cell.h;
    if (datum.status == RG_S_HIDDEN && !(fits && words.width + 14 > cell.w))
        rg_hatch(plot, cell);
    if (datum.status == RG_S_HIDDEN && fits)
        rg_fill_rect(plot->canvas,
                     (rg_rect){cell.x + (cell.w - words.width) / 2 - 1.5,
                               cell.y + (cell.h - words.cap) / 2 - 2, words.width + 3,
                               words.cap + 4},
                     rg_paint_of(plot->style->white));
    if (fits)
        rg_label_draw(plot, &words, cell.x + cell.w / 2, cell.y + cell.h / 2, RG_AT_MIDDLE,
                      rg_text_on(plot->style, ground));
    return true;
}

static bool lay(rg_plot *plot, heat *own, double *head)
{
    double names, line = plot->style->chart_text.leading;
    rg_rect f = plot->frame;
    if (!rg_axis_rows_measure(plot, f.w * 0.45, &names) || !rg_axis_title_measure(plot) ||
        !rg_classes_choose(plot, &own->classes) ||
        !rg_swatches_measure(plot, &own->classes, f.w, &own->swatches))
        return false;
    *head = (double)plot->axis_title.count * line + (plot->axis_title.count ? head_gap_pt : 0);
    double top = *head + line + head_gap_pt;
    plot->area = (rg_rect){f.x + names, f.y + top, f.w - names,
                           f.h - top - key_gap_pt - own->swatches.height};
    own->column = fmin(plot->area.w / (double)plot->spec->series_count, 60);
    double step = plot->area.h / (double)plot->spec->category_count;
    plot->steps = (rg_steps){plot->area.y, step, plot->spec->category_count};
    for (size_t c = 0; c < plot->spec->category_count; c++)
        if (rg_label_height(&plot->category[c]) + 2 > step)
            return rg_plot_too_small(plot);
    return own->column >= 6 ? measure_heads(plot, own) : rg_plot_too_small(plot);
}

static bool draw(rg_plot *plot)
{
    heat *own = RG_NEW(plot->arena, heat);
    double head, line = plot->style->chart_text.leading;
    if (!lay(plot, own, &head))
        return false;
    rg_label_draw(plot, &plot->axis_title, plot->frame.x,
                  plot->frame.y + (double)plot->axis_title.count * line / 2, RG_FROM_LEFT,
                  plot->style->ink);
    for (size_t s = 0; s < plot->spec->series_count; s++)
        rg_label_draw(plot, &own->heads[s],
                      plot->area.x + ((double)s + 0.5) * own->column - cell_gap_pt / 2,
                      plot->frame.y + head + line / 2, RG_AT_MIDDLE, plot->style->ink);
    rg_axis_rows_paint(plot);
    for (size_t c = 0; c < plot->spec->category_count; c++)
        for (size_t s = 0; s < plot->spec->series_count; s++)
            if (!paint_cell(plot, own, s, c))
                return false;
    rg_swatches_paint(plot, &own->swatches, plot->frame.x,
                      plot->area.y + plot->area.h + key_gap_pt);
    return true;
}

const rg_mark_rules rg_mark_heat = {
    .name = "a heat map",
    .across = true,
    .series_max = COLUMNS_MAX,
    .category_max = 60,
    .height_at = height_at,
    .draw = draw,
};
