/* Douglas and Peucker's rule on each arc by itself. */
#include "chart/geo.h"

#include <math.h>

static double off_line(const double *p, const double *a, const double *b)
{
    double dx = b[0] - a[0], dy = b[1] - a[1], size = dx * dx + dy * dy;
    double t = size > 0 ? ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / size : 0;
    t = fmin(fmax(t, 0), 1);
    return hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

static size_t farthest(const double *p, size_t first, size_t last, double *distance)
{
    size_t found = first;
    *distance = -1;
    for (size_t i = first + 1; i < last; i++) {
        double d = off_line(p + 2 * i, p + 2 * first, p + 2 * last);
        if (d > *distance) {
            *distance = d;
            found = i;
        }
    }
    return found;
}

static void keep(const double *p, bool *kept, size_t first, size_t last, double tolerance)
{
    while (last > first + 1) {
        double distance;
        size_t middle = farthest(p, first, last, &distance);
        if (distance <= tolerance)
            return;
        kept[middle] = true;
        keep(p, kept, first, middle, tolerance);
        first = middle;
    }
}

static rg_arc thin(rg_arena *arena, rg_arc arc, double tolerance, bool alone)
{
    bool *kept = RG_NEW_N(arena, bool, arc.count);
    double *p = RG_NEW_N(arena, double, 2 * arc.count), distance;
    size_t last = arc.count - 1, count = 0;
    kept[0] = kept[last] = true;
    if (alone && arc.count > 2) {
        size_t middle = farthest(arc.points, 0, last, &distance);
        kept[middle] = true;
        bool closed =
            arc.points[0] == arc.points[2 * last] && arc.points[1] == arc.points[2 * last + 1];
        if (closed && middle > 1)
            kept[farthest(arc.points, 0, middle, &distance)] = true;
        else if (closed && middle + 1 < last)
            kept[farthest(arc.points, middle, last, &distance)] = true;
        keep(arc.points, kept, 0, middle, tolerance);
        keep(arc.points, kept, middle, last, tolerance);
    } else {
        keep(arc.points, kept, 0, last, tolerance);
    }
    for (size_t i = 0; i < arc.count; i++)
        if (kept[i]) {
            p[2 * count] = arc.points[2 * i];
            p[2 * count + 1] = arc.points[2 * i + 1];
            count++;
        }
    return (rg_arc){p, count};
}

rg_arc *rg_geo_thin(rg_arena *arena, const rg_geometry *g, double tolerance)
{
    rg_arc *arcs = RG_NEW_N(arena, rg_arc, g->arc_count);
    bool *alone = RG_NEW_N(arena, bool, g->arc_count);
    for (size_t s = 0; s < g->shape_count; s++)
        for (size_t r = 0; r < g->shapes[s].ring_count; r++) {
            const rg_ring *ring = &g->shapes[s].rings[r];
            for (size_t i = 0; i < ring->count && ring->count <= 2; i++)
                alone[ring->arcs[i] < 0 ? ~ring->arcs[i] : ring->arcs[i]] = true;
        }
    for (size_t i = 0; i < g->arc_count; i++)
        arcs[i] = thin(arena, g->arcs[i], tolerance, alone[i]);
    return arcs;
}
