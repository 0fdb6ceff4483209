/* Douglas and Peucker's rule, run once: the weight of a point is its distance from the line without it, and no
 * more than that of the points it hangs from, so that those heavier than a tolerance are the rule's answer. */
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

static void weigh(const double *p, float *weights, size_t first, size_t last, double most)
{
    while (last > first + 1) {
        double distance;
        size_t middle = farthest(p, first, last, &distance);
        most = fmin(most, distance);
        weights[middle] = fmaxf(weights[middle], (float)most);
        weigh(p, weights, first, middle, most);
        first = middle;
    }
}

/* alone: its ring has no more than two arcs, and would vanish without a corner between. */
static void weigh_arc(rg_arena *arena, rg_arc *arc, bool alone)
{
    const double *p = arc->points;
    size_t last = arc->count - 1;
    double distance, most = HUGE_VAL;
    float *weights = RG_NEW_N(arena, float, arc->count);
    weights[0] = weights[last] = HUGE_VALF;
    arc->weights = weights;
    if (!alone || arc->count <= 2) {
        weigh(p, weights, 0, last, most);
        return;
    }
    size_t middle = farthest(p, 0, last, &distance);
    weights[middle] = HUGE_VALF;
    if (arc->from == arc->to && middle > 1)
        weights[farthest(p, 0, middle, &distance)] = HUGE_VALF;
    else if (arc->from == arc->to && middle + 1 < last)
        weights[farthest(p, middle, last, &distance)] = HUGE_VALF;
    weigh(p, weights, 0, middle, most);
    weigh(p, weights, middle, last, most);
}

void rg_geo_weigh(rg_arena *arena, rg_arc *arcs, const rg_geometry *g)
{
    bool *alone = RG_NEW_N(arena, bool, g->arc_count + 1);
    for (size_t s = 0; s < g->shape_count; s++)
        for (size_t r = 0; r < g->shapes[s].ring_count; r++) {
            const rg_ring *ring = &g->shapes[s].rings[r];
            for (size_t i = 0; i < ring->count && ring->count <= 2; i++)
                alone[ring->arcs[i] < 0 ? ~ring->arcs[i] : ring->arcs[i]] = true;
        }
    for (size_t i = 0; i < g->arc_count; i++)
        weigh_arc(arena, &arcs[i], alone[i]);
}

rg_arc *rg_geo_thin(rg_arena *arena, const rg_geometry *g, double tolerance, const bool *used)
{
    rg_arc *arcs = RG_NEW_N(arena, rg_arc, g->arc_count + 1);
    for (size_t i = 0; i < g->arc_count; i++) {
        const rg_arc *was = &g->arcs[i];
        size_t count = 0;
        arcs[i] = (rg_arc){.from = was->from, .to = was->to};
        if (used && !used[i])
            continue;
        for (size_t k = 0; k < was->count; k++)
            count += (double)was->weights[k] > tolerance;
        double *p = RG_NEW_N(arena, double, 2 * count);
        arcs[i].points = p;
        arcs[i].count = count;
        for (size_t k = 0; k < was->count; k++)
            if ((double)was->weights[k] > tolerance) {
                *p++ = was->points[2 * k];
                *p++ = was->points[2 * k + 1];
            }
    }
    return arcs;
}
