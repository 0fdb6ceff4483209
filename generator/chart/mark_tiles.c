/* A map without boundaries: a square for each area, about where it lies, with name and value. */
#include "chart/plot.h"

#include <math.h>

static const double tile_most_pt = 92, gap_pt = 3, pad_pt = 5, key_gap_pt = 8;

static void grid_of(const rg_chart_spec *spec, int *columns, int *rows)
{
    *columns = *rows = 1;
    for (size_t c = 0; c < spec->category_count && spec->tiles; c++) {
        *columns = spec->tiles[c].column + 1 > *columns ? spec->tiles[c].column + 1 : *columns;
        *rows = spec->tiles[c].row + 1 > *rows ? spec->tiles[c].row + 1 : *rows;
    }
}

static double height_at(const rg_chart_spec *spec, const rg_style *style, double width)
{
    int columns, rows;
    grid_of(spec, &columns, &rows);
    if (spec->height > 0)
        return spec->height;
    double tile = fmin(width / columns, tile_most_pt);
    return tile * 0.72 * rows + key_gap_pt + 2 * (style->chart_text.leading + 3);
}

static bool check(const rg_plot *plot)
{
    const rg_chart_spec *spec = plot->spec;
    if (!spec->tiles)
        return rg_fail(plot->err, RG_E_TEMPLATE, "tiles need a place for each area");
    for (size_t a = 0; a < spec->category_count; a++)
        for (size_t b = 0; b < a; b++)
            if (spec->tiles[a].column == spec->tiles[b].column &&
                spec->tiles[a].row == spec->tiles[b].row)
                return rg_fail(plot->err, RG_E_TEMPLATE, "%s and %s have one tile",
                               spec->categories[b], spec->categories[a]);
    return true;
}

static bool paint_tile(rg_plot *plot, const rg_classes *classes, size_t c, rg_rect tile,
                       const rg_label *name)
{
    rg_datum d = rg_plot_datum(plot, 0, c);
    rg_label value;
    rg_colour ground = plot->style->white;
    const char *text = rg_status_mark(d.status);
    double line = plot->style->chart_text.leading;
    rg_stroke edge = {.colour = rg_paint_of(plot->style->muted), .width = 0.5};
    if (d.status == RG_S_OK) {
        ground = rg_sequential(plot->style, rg_class_of(classes, d.value, plot->spec->decimals),
                               classes->count);
        text = rg_plot_number(plot, d.value, plot->spec->decimals);
        rg_fill_rect(plot->canvas, tile, rg_paint_of(ground));
    } else if (d.status == RG_S_HIDDEN) {
        rg_hatch(plot, (rg_rect){tile.x, tile.y + tile.h - line - 3, tile.w, line + 3});
    }
    if (d.status != RG_S_OK) {
        rg_pen_rect(plot->pen, tile);
        rg_path path = rg_pen_take(plot->pen, plot->arena);
        rg_stroke_path(plot->canvas, &path, &edge);
    }
    if (plot->spec->series[0].data[c].marks & RG_D_MARKED) {
        rg_pen_rect(plot->pen,
                    (rg_rect){tile.x + 0.8, tile.y + 0.8, tile.w - 1.6, tile.h - 1.6});
        rg_path path = rg_pen_take(plot->pen, plot->arena);
        rg_stroke ink = {.colour = rg_paint_of(rg_text_on(plot->style, ground)), .width = 1.6};
        rg_stroke_path(plot->canvas, &path, &ink);
    }
    if (!rg_label_make(plot, text, true, 0, 1, &value))
        return false;
    rg_rect words = {tile.x + pad_pt, tile.y + tile.h - line - 1, value.width + 4, line};
    if (d.status == RG_S_HIDDEN)
        rg_fill_rect(plot->canvas, words, rg_paint_of(ground));
    rg_colour ink = rg_text_on(plot->style, ground);
    rg_label_draw(plot, name, tile.x + pad_pt, tile.y + pad_pt + rg_label_height(name) / 2,
                  RG_FROM_LEFT, ink);
    rg_label_draw(plot, &value, tile.x + pad_pt, words.y + line / 2, RG_FROM_LEFT, ink);
    return true;
}

static bool draw(rg_plot *plot)
{
    const rg_chart_spec *spec = plot->spec;
    rg_classes classes;
    rg_swatches swatches;
    int columns, rows;
    rg_rect f = plot->frame;
    rg_label *names = RG_NEW_N(plot->arena, rg_label, spec->category_count);
    grid_of(spec, &columns, &rows);
    if (!rg_classes_choose(plot, &classes) ||
        !rg_swatches_measure(plot, &classes, f.w, &swatches))
        return false;
    double w = fmin(f.w / columns, tile_most_pt);
    double h = (f.h - swatches.height - key_gap_pt) / rows;
    double line = plot->style->chart_text.leading;
    rg_fit fit = {w - gap_pt - 2 * pad_pt,
                  h - gap_pt - line - 2 * pad_pt,
                  plot->style->chart_text.size,
                  8,
                  false,
                  3};
    if (fit.width < 20 || fit.height < 8)
        return rg_plot_too_small(plot);
    if (!rg_labels_fit(plot, spec->categories, spec->category_count, fit, names))
        return false;
    for (size_t c = 0; c < spec->category_count; c++) {
        rg_rect tile = {f.x + w * spec->tiles[c].column, f.y + h * spec->tiles[c].row,
                        w - gap_pt, h - gap_pt};
        if (!paint_tile(plot, &classes, c, tile, &names[c]))
            return false;
    }
    rg_swatches_paint(plot, &swatches, f.x, f.y + f.h - swatches.height);
    return true;
}

const rg_mark_rules rg_mark_tiles = {
    .name = "tiles",
    .picks = true,
    .series_max = 1,
    .category_max = 100,
    .height_at = height_at,
    .check = check,
    .draw = draw,
};
