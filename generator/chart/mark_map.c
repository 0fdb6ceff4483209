/* A choropleth: areas in classes of one hue, white borders, names, a scale bar, the ranges below;
 * part of it larger in an inset.  Hidden areas are patterned, areas without a figure pale. */
#include "chart/map.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

static const double tolerance_pt = 0.3, border_pt = 0.5, many_border_pt = 0.25, key_gap_pt = 6,
                    scale_row_pt = 16;
static const unsigned pale = 0xEEF1F4;
enum { MANY = 200 }; /* areas between which a border of the usual width would hide the small */

typedef struct bounds {
    double west, south, east, north;
} bounds;

double rg_map_x(const rg_map_view *view, double x)
{
    return view->room.x + (x - view->west) * view->scale;
}

double rg_map_y(const rg_map_view *view, double y)
{
    return view->room.y + (view->north - y) * view->scale;
}

static const rg_arc *arc_at(const rg_arc *arcs, int index)
{
    return &arcs[index < 0 ? ~index : index];
}

static bool within(const rg_inset *inset, const rg_boundary *shape)
{
    for (size_t i = 0; inset && i < inset->count; i++)
        if (strcmp(inset->codes[i], shape->code) == 0)
            return true;
    return inset == NULL;
}

static bounds bounds_of(const rg_geometry *g, const rg_inset *inset)
{
    bounds b = {HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL};
    for (size_t s = 0; s < g->shape_count; s++) {
        const rg_boundary *shape = &g->shapes[s];
        for (size_t r = 0; r < shape->ring_count && within(inset, shape); r++)
            for (size_t i = 0; i < shape->rings[r].count; i++) {
                const rg_arc *arc = arc_at(g->arcs, shape->rings[r].arcs[i]);
                for (size_t k = 0; k < arc->count; k++) {
                    b.west = fmin(b.west, arc->points[2 * k]);
                    b.east = fmax(b.east, arc->points[2 * k]);
                    b.south = fmin(b.south, arc->points[2 * k + 1]);
                    b.north = fmax(b.north, arc->points[2 * k + 1]);
                }
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
    bounds b = bounds_of(spec->map->geometry, NULL);
    double share = spec->map->inset ? 0.6 : 1;
    double high = fmin(width * share * (b.north - b.south) / (b.east - b.west), most);
    return high + scale_row_pt + key_gap_pt + 2 * (line + 3);
}

static bool check(const rg_plot *plot)
{
    const rg_map_spec *map = plot->spec->map;
    if (!map || !map->geometry || map->geometry->shape_count == 0)
        return rg_fail(plot->err, RG_E_TEMPLATE, "a map needs boundaries; tiles need none");
    for (size_t c = 0; c < plot->spec->category_count; c++)
        if (rg_geo_find(map->geometry, map->codes[c]) == SIZE_MAX)
            return rg_fail(plot->err, RG_E_DATA, "there is no boundary of %s (%s)",
                           plot->spec->categories[c], map->codes[c]);
    return true;
}

/* ---- paint ---- */

typedef struct sheet {
    rg_map_view view;
    const rg_geometry *regions; /* over the same arcs; NULL none */
    const bool *marked;         /* of each shape */
    const rg_inset *inset;      /* only its areas; NULL all */
    const rg_arc *arcs;         /* thinned for the view */
    const int *kinds;           /* of each shape: a class or a swatch */
} sheet;

static void add_ring(rg_plot *plot, const sheet *to, const rg_ring *ring)
{
    bool begun = false;
    for (size_t i = 0; i < ring->count; i++) {
        const rg_arc *arc = arc_at(to->arcs, ring->arcs[i]);
        for (size_t k = begun ? 1 : 0; k < arc->count; k++) {
            size_t at = ring->arcs[i] < 0 ? arc->count - 1 - k : k;
            double x = rg_map_x(&to->view, arc->points[2 * at]);
            double y = rg_map_y(&to->view, arc->points[2 * at + 1]);
            bool last = i + 1 == ring->count && k + 1 == arc->count;
            if (!begun)
                rg_pen_move(plot->pen, x, y);
            else if (!last)
                rg_pen_line(plot->pen, x, y);
            begun = true;
        }
    }
    rg_pen_close(plot->pen);
}

static rg_path path_of(rg_plot *plot, const sheet *to, int kind)
{
    const rg_geometry *g = plot->spec->map->geometry;
    for (size_t s = 0; s < g->shape_count; s++)
        for (size_t r = 0; r < g->shapes[s].ring_count; r++)
            if (to->kinds[s] == kind && within(to->inset, &g->shapes[s]))
                add_ring(plot, to, &g->shapes[s].rings[r]);
    return rg_pen_take(plot->pen, plot->arena);
}

static void paint_areas(rg_plot *plot, const sheet *to, size_t classes)
{
    for (int kind = RG_SWATCH_MISSING; kind < (int)classes; kind++) {
        rg_path path = path_of(plot, to, kind);
        if (path.op_count == 0)
            continue;
        rg_colour colour = kind >= 0 ? rg_sequential(plot->style, (size_t)kind, classes)
                                     : rg_hex(kind == RG_SWATCH_HIDDEN ? 0xFFFFFF : pale);
        rg_fill(plot->canvas, &path, rg_paint_of(colour));
        if (kind != RG_SWATCH_HIDDEN)
            continue;
        rg_clip(plot->canvas, &path);
        rg_hatch(plot, to->view.room);
        rg_unclip(plot->canvas);
    }
}

/* Each border once: white between areas, grey around all. */
static void paint_borders(rg_plot *plot, const sheet *to, const rg_geometry *g,
                          rg_stroke between, rg_stroke around)
{
    int *uses = RG_NEW_N(plot->arena, int, g->arc_count);
    for (size_t s = 0; s < g->shape_count; s++)
        for (size_t r = 0; r < g->shapes[s].ring_count; r++)
            for (size_t i = 0; i < g->shapes[s].rings[r].count; i++) {
                int arc = g->shapes[s].rings[r].arcs[i];
                uses[arc < 0 ? ~arc : arc] += within(to->inset, &g->shapes[s]);
            }
    for (int outer = 0; outer < 2; outer++) {
        for (size_t a = 0; a < g->arc_count; a++) {
            const rg_arc *arc = &to->arcs[a];
            if (uses[a] == 0 || (uses[a] == 1) != outer)
                continue;
            for (size_t k = 0; k < arc->count; k++) {
                double x = rg_map_x(&to->view, arc->points[2 * k]);
                double y = rg_map_y(&to->view, arc->points[2 * k + 1]);
                if (k == 0)
                    rg_pen_move(plot->pen, x, y);
                else
                    rg_pen_line(plot->pen, x, y);
            }
        }
        rg_path path = rg_pen_take(plot->pen, plot->arena);
        if (path.op_count > 0)
            rg_stroke_path(plot->canvas, &path, outer ? &around : &between);
    }
}

/* What is picked out has a strong line of its own. */
static void paint_marked(rg_plot *plot, const sheet *to)
{
    const rg_geometry *g = plot->spec->map->geometry;
    rg_stroke ink = {.colour = rg_paint_of(plot->style->ink), .width = 1.6, .round = true};
    for (size_t s = 0; s < g->shape_count; s++)
        for (size_t r = 0; r < g->shapes[s].ring_count; r++)
            if (to->marked[s] && within(to->inset, &g->shapes[s]))
                add_ring(plot, to, &g->shapes[s].rings[r]);
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    if (path.op_count > 0)
        rg_stroke_path(plot->canvas, &path, &ink);
}

/* Where on the map the inset is; under the names. */
static void paint_frame(rg_plot *plot, const sheet *to)
{
    const rg_map_spec *map = plot->spec->map;
    if (!map->inset)
        return;
    bounds b = bounds_of(map->geometry, map->inset);
    rg_stroke frame = {.colour = rg_paint_of(plot->style->ink), .width = 0.5};
    if (!(b.east > b.west))
        return;
    rg_pen_rect(plot->pen,
                (rg_rect){rg_map_x(&to->view, b.west) - 2, rg_map_y(&to->view, b.north) - 2,
                          (b.east - b.west) * to->view.scale + 4,
                          (b.north - b.south) * to->view.scale + 4});
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    rg_stroke_path(plot->canvas, &path, &frame);
}

static bool paint_sheet(rg_plot *plot, sheet *to, size_t classes)
{
    const rg_map_spec *map = plot->spec->map;
    double tolerance = tolerance_pt / to->view.scale;
    bool many = map->geometry->shape_count > MANY && !to->inset;
    rg_stroke white = {.colour = rg_paint_of(plot->style->white),
                       .width = many ? many_border_pt : border_pt,
                       .round = true};
    rg_stroke grey = {
        .colour = rg_paint_of(plot->style->muted), .width = border_pt, .round = true};
    to->arcs = rg_geo_thin(plot->arena, map->geometry, tolerance);
    paint_areas(plot, to, classes);
    paint_borders(plot, to, map->geometry, white, grey);
    paint_marked(plot, to);
    if (to->inset)
        return true;
    paint_frame(plot, to);
    if (to->regions) {
        rg_stroke ink = {.colour = rg_paint_of(plot->style->ink), .width = 0.8, .round = true};
        paint_borders(plot, to, to->regions, ink, ink);
        return !map->names || rg_map_names(plot, &to->view, to->regions, to->arcs);
    }
    if (map->outline) {
        sheet over = *to;
        rg_stroke ink = {.colour = rg_paint_of(plot->style->ink), .width = 0.9, .round = true};
        over.arcs = rg_geo_thin(plot->arena, map->outline, tolerance);
        paint_borders(plot, &over, map->outline, ink, ink);
        return !map->names || rg_map_names(plot, &to->view, map->outline, over.arcs);
    }
    return !map->names || rg_map_names(plot, &to->view, map->geometry, to->arcs);
}

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

static bool paint_inset(rg_plot *plot, const sheet *main, rg_rect room, size_t classes)
{
    const rg_inset *inset = plot->spec->map->inset;
    rg_label words;
    double line = plot->style->chart_text.leading;
    bounds b = bounds_of(plot->spec->map->geometry, inset);
    if (!(b.east > b.west))
        return rg_fail(plot->err, RG_E_DATA, "no area of the inset \"%s\" is on the map",
                       inset->label ? inset->label : "");
    if (!rg_label_make(plot, inset->label, true, room.w, 2, &words))
        return false;
    double head = (double)words.count * line + 4;
    rg_rect inner = {room.x + 4, room.y + head, room.w - 8, room.h - head - 4};
    sheet to = {.view = view_of(b, inner, true),
                .inset = inset,
                .kinds = main->kinds,
                .marked = main->marked};
    rg_label_draw(plot, &words, room.x, room.y + head / 2, RG_FROM_LEFT, plot->style->ink);
    return paint_sheet(plot, &to, classes) &&
           paint_scale(plot, &to.view, room.x + room.w,
                       fmin(inner.y + (b.north - b.south) * to.view.scale + scale_row_pt,
                            room.y + room.h + scale_row_pt - 4));
}

/* What the categories say of the shapes: class, region, whether it is picked out. */
static void read_shapes(rg_plot *plot, const rg_classes *classes, sheet *to)
{
    const rg_map_spec *map = plot->spec->map;
    const rg_geometry *g = map->geometry;
    int *kinds = RG_NEW_N(plot->arena, int, g->shape_count);
    bool *marked = RG_NEW_N(plot->arena, bool, g->shape_count);
    const char **regions = RG_NEW_N(plot->arena, const char *, g->shape_count);
    for (size_t s = 0; s < g->shape_count; s++)
        kinds[s] = RG_SWATCH_MISSING;
    for (size_t c = 0; c < plot->spec->category_count; c++) {
        rg_datum d = rg_plot_datum(plot, 0, c);
        size_t s = rg_geo_find(g, map->codes[c]);
        marked[s] = plot->spec->series[0].data[c].marks & RG_D_MARKED;
        regions[s] = map->regions ? map->regions[c] : NULL;
        if (d.status == RG_S_OK)
            kinds[s] = (int)rg_class_of(classes, d.value, plot->spec->decimals);
        else if (d.status == RG_S_HIDDEN)
            kinds[s] = RG_SWATCH_HIDDEN;
    }
    to->kinds = kinds;
    to->marked = marked;
    if (map->regions) {
        rg_geometry *merged = RG_NEW(plot->arena, rg_geometry);
        rg_geo_merge(plot->arena, g, regions, merged);
        to->regions = merged;
    }
}

static bool draw(rg_plot *plot)
{
    rg_classes classes;
    rg_swatches swatches;
    rg_rect f = plot->frame;
    bool split = plot->spec->map->inset != NULL;
    if (!rg_classes_choose(plot, &classes) ||
        !rg_swatches_measure(plot, &classes, f.w, &swatches))
        return false;
    double high = f.h - swatches.height - key_gap_pt - scale_row_pt;
    rg_rect room = {f.x + 1, f.y + 1, f.w * (split ? 0.6 : 1) - 2, high - 2};
    if (room.w < 80 || room.h < 80)
        return rg_plot_too_small(plot);
    sheet to = {.view = view_of(bounds_of(plot->spec->map->geometry, NULL), room, false)};
    read_shapes(plot, &classes, &to);
    rg_rect side = {f.x + f.w * 0.64, f.y, f.w * 0.36, high};
    if (!paint_sheet(plot, &to, classes.count) ||
        !paint_scale(plot, &to.view, room.x + room.w, f.y + high + scale_row_pt - 4) ||
        (split && !paint_inset(plot, &to, side, classes.count)))
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
