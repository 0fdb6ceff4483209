/* Areas painted.  Each class is filled together with all higher ones, the highest last, so that no seam shows
 * between two of them and a border inside a class costs nothing; borders are drawn over the fills, each
 * once, as lines without lifting the pen. */
#include "chart/map.h"

#include <math.h>

static const double tolerance_pt = 0.5, grid_pt = 0.1, many_grid_pt = 0.2;
static const double border_pt = 0.5, many_border_pt = 0.25, region_pt = 0.8, outline_pt = 0.9,
                    marked_pt = 1.6;
enum { MANY = 200 }; /* areas between which a border of the usual width would hide the small */

double rg_map_x(const rg_map_view *view, double x)
{
    return view->room.x + (x - view->west) * view->scale;
}

double rg_map_y(const rg_map_view *view, double y)
{
    return view->room.y + (view->north - y) * view->scale;
}

/* ---- arcs on the page ---- */

static bool *used_arcs(rg_plot *plot, const rg_geometry *g)
{
    bool *used = RG_NEW_N(plot->arena, bool, g->arc_count + 1);
    for (size_t s = 0; s < g->shape_count; s++)
        for (size_t r = 0; r < g->shapes[s].ring_count; r++)
            for (size_t i = 0; i < g->shapes[s].rings[r].count; i++) {
                int arc = g->shapes[s].rings[r].arcs[i];
                used[arc < 0 ? ~arc : arc] = true;
            }
    return used;
}

static void lay_arc(const rg_map_view *view, rg_arc *arc, double grid)
{
    double *p = (double *)arc->points; /* ours: of rg_geo_thin */
    size_t kept = 0;
    for (size_t k = 0; k < arc->count; k++) {
        double x = round(rg_map_x(view, p[2 * k]) / grid) * grid;
        double y = round(rg_map_y(view, p[2 * k + 1]) / grid) * grid;
        bool last = k + 1 == arc->count;
        if (kept > 0 && !last && x == p[2 * kept - 2] && y == p[2 * kept - 1])
            continue;
        p[2 * kept] = x;
        p[2 * kept + 1] = y;
        kept++;
    }
    arc->count = kept;
}

void rg_map_lay(rg_plot *plot, rg_map_sheet *sheet)
{
    const rg_geometry *g = &sheet->geometry;
    double tolerance = tolerance_pt / sheet->view.scale;
    rg_arc *arcs = rg_geo_thin(plot->arena, g, tolerance, used_arcs(plot, g));
    for (size_t a = 0; a < g->arc_count; a++)
        lay_arc(&sheet->view, &arcs[a], g->shape_count > MANY ? many_grid_pt : grid_pt);
    sheet->arcs = arcs;
}

/* ---- paths ---- */

typedef struct drawn_path {
    unsigned char *ops;
    double *coords;
    size_t op_count, op_room, coord_count, coord_room;
} drawn_path;

static void add_point(rg_plot *plot, drawn_path *to, rg_path_op op, const double *p)
{
    *RG_PUSH(plot->arena, to->ops, to->op_count, to->op_room) = (unsigned char)op;
    *RG_PUSH(plot->arena, to->coords, to->coord_count, to->coord_room) = p[0];
    *RG_PUSH(plot->arena, to->coords, to->coord_count, to->coord_room) = p[1];
}

/* closed: the last point, which is the first, is left to the closing line. */
static void add_line(rg_plot *plot, drawn_path *to, const rg_arc *arcs, const rg_ring *ring,
                     bool closed)
{
    const double *before = NULL;
    for (size_t i = 0; i < ring->count; i++) {
        int index = ring->arcs[i];
        const rg_arc *arc = &arcs[index < 0 ? ~index : index];
        for (size_t k = before ? 1 : 0; k < arc->count; k++) {
            const double *p = arc->points + 2 * (index < 0 ? arc->count - 1 - k : k);
            bool end = closed && i + 1 == ring->count && k + 1 == arc->count;
            if (!end && !(before && p[0] == before[0] && p[1] == before[1]))
                add_point(plot, to, before ? RG_LINE : RG_MOVE, p);
            before = p;
        }
    }
    if (closed && before)
        *RG_PUSH(plot->arena, to->ops, to->op_count, to->op_room) = RG_CLOSE;
}

static rg_path path_of(const drawn_path *from)
{
    return (rg_path){from->ops, from->op_count, from->coords, from->coord_count};
}

static void add_shape(rg_plot *plot, drawn_path *to, const rg_arc *arcs,
                      const rg_boundary *shape)
{
    for (size_t r = 0; r < shape->ring_count; r++)
        add_line(plot, to, arcs, &shape->rings[r], true);
}

/* The border of all areas of these kinds together. */
static rg_path kinds_path(rg_plot *plot, const rg_map_sheet *sheet, int from, int to)
{
    static const char all[] = "all";
    const char **group = RG_NEW_N(plot->arena, const char *, sheet->geometry.shape_count + 1);
    rg_geometry merged;
    drawn_path path = {0};
    for (size_t s = 0; s < sheet->geometry.shape_count; s++)
        if (sheet->kinds[s] >= from && sheet->kinds[s] <= to)
            group[s] = all;
    rg_geo_merge(plot->arena, &sheet->geometry, group, &merged);
    for (size_t s = 0; s < merged.shape_count; s++)
        add_shape(plot, &path, sheet->arcs, &merged.shapes[s]);
    return path_of(&path);
}

static void stroke_arcs(rg_plot *plot, const rg_map_sheet *sheet, const bool *used,
                        rg_colour colour, double width)
{
    size_t count;
    drawn_path path = {0};
    rg_ring *lines = rg_geo_trails(plot->arena, &sheet->geometry, used, &count);
    for (size_t i = 0; i < count; i++)
        add_line(plot, &path, sheet->arcs, &lines[i], false);
    rg_path whole = path_of(&path);
    rg_stroke line = {.colour = rg_paint_of(colour), .width = width, .round = true};
    if (whole.op_count > 0)
        rg_stroke_path(plot->canvas, &whole, &line);
}

/* ---- fills ---- */

static rg_rect box_of(const rg_path *path)
{
    double left = HUGE_VAL, top = HUGE_VAL, right = -HUGE_VAL, foot = -HUGE_VAL;
    for (size_t i = 0; i + 1 < path->coord_count; i += 2) {
        left = fmin(left, path->coords[i]);
        right = fmax(right, path->coords[i]);
        top = fmin(top, path->coords[i + 1]);
        foot = fmax(foot, path->coords[i + 1]);
    }
    return (rg_rect){left, top, right - left, foot - top};
}

static bool has_kind(const rg_map_sheet *sheet, int kind)
{
    for (size_t s = 0; s < sheet->geometry.shape_count; s++)
        if (sheet->kinds[s] == kind)
            return true;
    return false;
}

static void paint_fills(rg_plot *plot, const rg_map_sheet *sheet)
{
    int highest = (int)sheet->classes - 1;
    for (int k = 0; k <= highest; k++) {
        if (!has_kind(sheet, k))
            continue;
        rg_path path = kinds_path(plot, sheet, k, highest);
        rg_fill(plot->canvas, &path,
                rg_paint_of(rg_sequential(plot->style, (size_t)k, sheet->classes)));
    }
    if (has_kind(sheet, RG_SWATCH_MISSING)) {
        rg_path path = kinds_path(plot, sheet, RG_SWATCH_MISSING, RG_SWATCH_MISSING);
        rg_fill(plot->canvas, &path, rg_paint_of(rg_hex(RG_MAP_PALE)));
    }
    if (has_kind(sheet, RG_SWATCH_HIDDEN)) {
        rg_path path = kinds_path(plot, sheet, RG_SWATCH_HIDDEN, RG_SWATCH_HIDDEN);
        rg_clip(plot->canvas, &path);
        rg_hatch(plot, box_of(&path));
        rg_unclip(plot->canvas);
    }
}

/* ---- borders ---- */

enum { WHITE, GREY, OUTER, BORDERS };

/* White between areas in classes, grey beside one without, and around all. */
static void sort_borders(rg_plot *plot, const rg_map_sheet *sheet, bool *out[BORDERS])
{
    const rg_geometry *g = &sheet->geometry;
    int *uses = RG_NEW_N(plot->arena, int, g->arc_count + 1);
    bool *unclassed = RG_NEW_N(plot->arena, bool, g->arc_count + 1);
    for (size_t s = 0; s < g->shape_count; s++)
        for (size_t r = 0; r < g->shapes[s].ring_count; r++)
            for (size_t i = 0; i < g->shapes[s].rings[r].count; i++) {
                int index = g->shapes[s].rings[r].arcs[i];
                size_t arc = (size_t)(index < 0 ? ~index : index);
                uses[arc]++;
                unclassed[arc] = unclassed[arc] || sheet->kinds[s] < 0;
            }
    for (int b = 0; b < BORDERS; b++)
        out[b] = RG_NEW_N(plot->arena, bool, g->arc_count + 1);
    for (size_t a = 0; a < g->arc_count; a++)
        if (uses[a] > 0)
            out[uses[a] == 1 ? OUTER : unclassed[a] ? GREY : WHITE][a] = true;
}

void rg_map_paint_areas(rg_plot *plot, const rg_map_sheet *sheet)
{
    bool *borders[BORDERS];
    double width = sheet->geometry.shape_count > MANY ? many_border_pt : border_pt;
    paint_fills(plot, sheet);
    sort_borders(plot, sheet, borders);
    stroke_arcs(plot, sheet, borders[WHITE], plot->style->white, width);
    stroke_arcs(plot, sheet, borders[GREY], rg_hex(0x9AA1A8), width);
    stroke_arcs(plot, sheet, borders[OUTER], plot->style->muted, border_pt);
    drawn_path path = {0};
    for (size_t s = 0; s < sheet->geometry.shape_count; s++)
        if (sheet->marked[s])
            add_shape(plot, &path, sheet->arcs, &sheet->geometry.shapes[s]);
    rg_path whole = path_of(&path);
    rg_stroke ink = {
        .colour = rg_paint_of(plot->style->ink), .width = marked_pt, .round = true};
    rg_stroke around = ink; /* white, so that it is seen on dark areas too */
    around.colour = rg_paint_of(plot->style->white);
    around.width = marked_pt + 2 * border_pt + 1;
    if (whole.op_count > 0) {
        rg_stroke_path(plot->canvas, &whole, &around);
        rg_stroke_path(plot->canvas, &whole, &ink);
    }
}

void rg_map_paint_regions(rg_plot *plot, const rg_map_sheet *sheet, rg_geometry *regions)
{
    rg_geo_merge(plot->arena, &sheet->geometry, sheet->regions, regions);
    stroke_arcs(plot, sheet, used_arcs(plot, regions), plot->style->ink, region_pt);
}

void rg_map_paint_outline(rg_plot *plot, const rg_map_sheet *sheet)
{
    stroke_arcs(plot, sheet, used_arcs(plot, &sheet->geometry), plot->style->ink, outline_pt);
}
