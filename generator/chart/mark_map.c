/* A choropleth: areas in classes of one hue, white borders, names, a scale bar, the ranges below;
 * part of it larger in an inset.  Hidden areas are patterned, areas without a figure pale. */
#include "chart/map.h"

#include "base/map.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

static const double key_gap_pt = 6, scale_row_pt = 16;
static const double named_least_pt = 130; /* less, and the names are larger than the areas */

typedef struct bounds {
    double west, south, east, north;
} bounds;

static bounds bounds_of(const rg_geometry *g)
{
    bounds b = {HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL};
    for (size_t s = 0; s < g->shape_count; s++)
        for (size_t r = 0; r < g->shapes[s].ring_count; r++)
            for (size_t i = 0; i < g->shapes[s].rings[r].count; i++) {
                int index = g->shapes[s].rings[r].arcs[i];
                const rg_arc *arc = &g->arcs[index < 0 ? ~index : index];
                for (size_t k = 0; k < arc->count; k++) {
                    double x = arc->points[2 * k], y = arc->points[2 * k + 1];
                    b.west = x < b.west ? x : b.west;
                    b.east = x > b.east ? x : b.east;
                    b.south = y < b.south ? y : b.south;
                    b.north = y > b.north ? y : b.north;
                }
            }
    return b;
}

/* In the middle of the room, or at its top. */
static rg_map_view view_of(bounds b, rg_rect room, bool top)
{
    double w = b.east - b.west, h = b.north - b.south;
    double scale = fmin(room.w / w, room.h / h);
    return (rg_map_view){room, scale, b.west - (room.w / scale - w) / 2,
                         b.north + (top ? 0 : (room.h / scale - h) / 2)};
}

static double height_at(const rg_chart_spec *spec, const rg_style *style, double width)
{
    const double most = 340;
    double line = style->chart_text.leading;
    if (spec->height > 0 || !spec->map || !spec->map->geometry)
        return spec->height > 0 ? spec->height : 200;
    bounds b = bounds_of(spec->map->geometry);
    double share = spec->map->inset ? 0.6 : 1;
    double high = fmin(width * share * (b.north - b.south) / (b.east - b.west), most);
    return high + scale_row_pt + key_gap_pt + 2 * (line + 3);
}

/* The index of each shape by its code. */
static rg_map *codes_of(rg_arena *arena, const rg_geometry *g)
{
    rg_map *codes = rg_map_new(arena);
    for (size_t s = 0; s < g->shape_count; s++)
        rg_map_intern(codes, rg_str_of(g->shapes[s].code), NULL);
    return codes;
}

static bool check(const rg_plot *plot)
{
    const rg_map_spec *map = plot->spec->map;
    if (!map || !map->geometry || map->geometry->shape_count == 0)
        return rg_fail(plot->err, RG_E_TEMPLATE, "a map needs boundaries; tiles need none");
    rg_map *codes = codes_of(plot->arena, map->geometry);
    for (size_t c = 0; c < plot->spec->category_count; c++)
        if (rg_map_find(codes, rg_str_of(map->codes[c])) == SIZE_MAX)
            return rg_fail(plot->err, RG_E_DATA, "there is no boundary of %s (%s)",
                           plot->spec->categories[c], map->codes[c]);
    return true;
}

/* ---- paint ---- */

/* A round number of kilometres, about a fifth of the width. */
static bool paint_scale(rg_plot *plot, const rg_map_view *view, double right, double y)
{
    double wish = view->room.w / view->scale / 5000, power = pow(10, floor(log10(wish)));
    double km = wish >= 5 * power ? 5 * power : wish >= 2 * power ? 2 * power : power;
    rg_label words;
    rg_stroke line = {.colour = rg_paint_of(plot->style->muted), .width = 1};
    double left = right - km * 1000 * view->scale;
    if (!rg_label_make(plot, rg_arena_printf(plot->arena, "%g km", km), false, 0, 1, &words))
        return false;
    rg_pen_move(plot->pen, left, y - 3);
    rg_pen_line(plot->pen, left, y);
    rg_pen_line(plot->pen, right, y);
    rg_pen_line(plot->pen, right, y - 3);
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    rg_stroke_path(plot->canvas, &path, &line);
    rg_label_draw(plot, &words, left - 5, y - 1, RG_FROM_RIGHT, plot->style->muted);
    return true;
}

/* What the categories say of the shapes: class, region, whether it is picked out. */
static rg_map_sheet sheet_of(rg_plot *plot, const rg_classes *classes)
{
    const rg_map_spec *map = plot->spec->map;
    const rg_geometry *g = map->geometry;
    rg_map *codes = codes_of(plot->arena, g);
    int *kinds = RG_NEW_N(plot->arena, int, g->shape_count);
    bool *marked = RG_NEW_N(plot->arena, bool, g->shape_count);
    const char **regions = RG_NEW_N(plot->arena, const char *, g->shape_count);
    for (size_t s = 0; s < g->shape_count; s++)
        kinds[s] = RG_SWATCH_MISSING;
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        rg_datum d = rg_plot_datum(plot, 0, c);
        size_t s = rg_map_find(codes, rg_str_of(map->codes[c]));
        marked[s] = plot->spec->series[0].data[c].marks & RG_D_MARKED;
        regions[s] = map->regions ? map->regions[c] : NULL;
        if (d.status == RG_S_OK)
            kinds[s] = (int)rg_class_of(classes, d.value, plot->spec->decimals);
        else if (d.status == RG_S_HIDDEN)
            kinds[s] = RG_SWATCH_HIDDEN;
    }
    return (rg_map_sheet){.geometry = *g,
                          .kinds = kinds,
                          .marked = marked,
                          .regions = map->regions ? regions : NULL,
                          .classes = classes->count};
}

/* The inset's areas of the sheet, to be laid larger. */
static rg_map_sheet part_of(rg_plot *plot, const rg_map_sheet *all)
{
    const rg_inset *inset = plot->spec->map->inset;
    rg_map *codes = rg_map_new(plot->arena);
    rg_boundary *shapes = RG_NEW_N(plot->arena, rg_boundary, all->geometry.shape_count + 1);
    int *kinds = RG_NEW_N(plot->arena, int, all->geometry.shape_count + 1);
    bool *marked = RG_NEW_N(plot->arena, bool, all->geometry.shape_count + 1);
    size_t count = 0;
    for (size_t i = 0; inset && i < inset->count; i++)
        rg_map_intern(codes, rg_str_of(inset->codes[i]), NULL);
    for (size_t s = 0; s < all->geometry.shape_count; s++) {
        if (rg_map_find(codes, rg_str_of(all->geometry.shapes[s].code)) == SIZE_MAX)
            continue;
        shapes[count] = all->geometry.shapes[s];
        kinds[count] = all->kinds[s];
        marked[count++] = all->marked[s];
    }
    rg_map_sheet part = {
        .geometry = all->geometry, .kinds = kinds, .marked = marked, .classes = all->classes};
    part.geometry.shapes = shapes;
    part.geometry.shape_count = count;
    return part;
}

/* Where on the map the inset is; under the names. */
static void paint_frame(rg_plot *plot, const rg_map_view *view, bounds b)
{
    rg_stroke frame = {.colour = rg_paint_of(plot->style->ink), .width = 0.5};
    rg_pen_rect(plot->pen, (rg_rect){rg_map_x(view, b.west) - 2, rg_map_y(view, b.north) - 2,
                                     (b.east - b.west) * view->scale + 4,
                                     (b.north - b.south) * view->scale + 4});
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    rg_stroke_path(plot->canvas, &path, &frame);
}

/* Regions or an outline over the areas, and the names of whichever is the largest. */
static bool paint_over(rg_plot *plot, const rg_map_sheet *sheet)
{
    const rg_map_spec *map = plot->spec->map;
    const rg_geometry *named = &sheet->geometry;
    rg_map_sheet over = *sheet;
    rg_geometry regions;
    if (sheet->regions) {
        rg_map_paint_regions(plot, sheet, &regions);
        named = &regions;
    } else if (map->outline) {
        over.geometry = *map->outline;
        rg_map_lay(plot, &over);
        rg_map_paint_outline(plot, &over);
        named = &over.geometry;
    }
    return !map->names || rg_map_names(plot, sheet->view.room, named, over.arcs);
}

static bool paint_inset(rg_plot *plot, rg_map_sheet *part, bounds b, rg_rect room)
{
    const rg_inset *inset = plot->spec->map->inset;
    rg_label words;
    double line = plot->style->chart_text.leading;
    if (!rg_label_make(plot, inset->label, true, room.w, 2, &words))
        return false;
    double head = (double)words.count * line + 4;
    rg_rect inner = {room.x + 4, room.y + head, room.w - 8, room.h - head - 4};
    part->view = view_of(b, inner, true);
    rg_map_lay(plot, part);
    rg_map_paint_areas(plot, part);
    rg_label_draw(plot, &words, room.x, room.y + head / 2, RG_FROM_LEFT, plot->style->ink);
    double foot = inner.y + (b.north - b.south) * part->view.scale;
    return paint_scale(plot, &part->view, room.x + room.w,
                       fmin(foot, room.y + room.h - 4) + scale_row_pt);
}

static bool draw(rg_plot *plot)
{
    rg_classes classes;
    rg_swatches swatches;
    rg_rect f = plot->frame;
    const rg_inset *inset = plot->spec->map->inset;
    if (!rg_classes_choose(plot, &classes) ||
        !rg_swatches_measure(plot, &classes, f.w, &swatches))
        return false;
    double high = f.h - swatches.height - key_gap_pt - scale_row_pt;
    rg_rect room = {f.x + 1, f.y + 1, f.w * (inset ? 0.6 : 1) - 2, high - 2};
    rg_rect side = {f.x + f.w * 0.64, f.y, f.w * 0.36, high};
    double least = plot->spec->map->names ? named_least_pt : 80;
    if (room.w < least || room.h < least)
        return rg_plot_too_small(plot);
    rg_map_sheet all = sheet_of(plot, &classes), part = part_of(plot, &all);
    bounds within = bounds_of(&part.geometry);
    if (inset && part.geometry.shape_count == 0)
        return rg_fail(plot->err, RG_E_DATA, "no area of the inset \"%s\" is on the map",
                       inset->label ? inset->label : "");
    all.view = view_of(bounds_of(&all.geometry), room, false);
    rg_map_lay(plot, &all);
    rg_map_paint_areas(plot, &all);
    if (inset)
        paint_frame(plot, &all.view, within);
    if (!paint_over(plot, &all) ||
        !paint_scale(plot, &all.view, room.x + room.w, f.y + high + scale_row_pt - 4) ||
        (inset && !paint_inset(plot, &part, within, side)))
        return false;
    rg_swatches_paint(plot, &swatches, f.x, f.y + f.h - swatches.height);
    return true;
}

const rg_mark_rules rg_mark_map = {
    .name = "a map",
    .picks = true,
    .series_max = 1,
    .category_max = 5000,
    .height_at = height_at,
    .check = check,
    .draw = draw,
};
