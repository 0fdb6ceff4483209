/* Corners with the same rounded place are one node.  A node where two rings do not have the same
 * two neighbours is a junction; rings are cut there.  A stretch between junctions is known by
 * its first two nodes, because nodes inside it have only one pair of neighbours. */
#include "chart/geo.h"

#include "base/map.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

static const double grid_m = 0.05;

typedef struct node {
    size_t low, high; /* neighbours at the first visit */
    bool junction;
} node;

typedef struct sharing {
    rg_arena *arena;
    rg_map *places, *stretches;
    node *nodes;
    size_t node_count, node_room;
    rg_arc *arcs;
    size_t arc_count, arc_room;
} sharing;

static size_t node_of(sharing *s, const double *p)
{
    long long place[2] = {llround(p[0] / grid_m), llround(p[1] / grid_m)};
    bool added;
    size_t id = rg_map_intern(s->places, (rg_str){(const char *)place, sizeof place}, &added);
    if (added)
        *RG_PUSH(s->arena, s->nodes, s->node_count, s->node_room) =
            (node){SIZE_MAX, SIZE_MAX, false};
    return id;
}

static void visit(sharing *s, size_t id, size_t a, size_t b)
{
    node *n = &s->nodes[id];
    size_t low = a < b ? a : b, high = a < b ? b : a;
    if (n->low == SIZE_MAX) {
        n->low = low;
        n->high = high;
    } else if (n->low != low || n->high != high) {
        n->junction = true;
    }
}

/* The arc that runs over these places of a ring, forwards or backwards. */
static int arc_of(sharing *s, const rg_loop *loop, const size_t *ids, size_t from, size_t count)
{
    size_t n = loop->count;
    size_t first = ids[from % n], second = ids[(from + 1) % n];
    size_t last = ids[(from + count - 1) % n], before = ids[(from + count - 2) % n];
    bool back = first > last || (first == last && second > before);
    size_t key[3] = {back ? last : first, back ? before : second, back ? first : last};
    bool added;
    size_t index = rg_map_intern(s->stretches, (rg_str){(const char *)key, sizeof key}, &added);
    if (added) {
        double *p = RG_NEW_N(s->arena, double, 2 * count);
        for (size_t i = 0; i < count; i++) {
            size_t at = (from + (back ? count - 1 - i : i)) % n;
            memcpy(p + 2 * i, loop->points + 2 * at, 2 * sizeof *p);
        }
        *RG_PUSH(s->arena, s->arcs, s->arc_count, s->arc_room) =
            (rg_arc){.points = p, .count = count, .from = key[0], .to = key[2]};
    }
    return back ? ~(int)index : (int)index;
}

/* A ring that meets no other begins at its least node, so that an equal ring begins there too. */
static size_t start_of(const sharing *s, const size_t *ids, size_t count, bool *cut)
{
    size_t least = 0;
    for (size_t i = 0; i < count; i++) {
        *cut = s->nodes[ids[i]].junction;
        if (*cut)
            return i;
        least = ids[i] < ids[least] ? i : least;
    }
    return least;
}

static rg_ring ring_of(sharing *s, const rg_loop *loop, const size_t *ids)
{
    int *arcs = NULL;
    size_t count = 0, room = 0, n = loop->count;
    bool cut = false;
    size_t start = start_of(s, ids, n, &cut), from = start;
    for (size_t i = start + 1; i <= start + n; i++) {
        if (i < start + n && !(cut && s->nodes[ids[i % n]].junction))
            continue;
        int arc = arc_of(s, loop, ids, from, i - from + 1);
        *RG_PUSH(s->arena, arcs, count, room) = arc;
        from = i;
    }
    return (rg_ring){arcs, count};
}

bool rg_geo_share(rg_arena *arena, const rg_loop *loops, size_t count, rg_boundary *shapes,
                  size_t shape_count, rg_geometry *out, rg_err *err)
{
    sharing s = {.arena = arena, .places = rg_map_new(arena), .stretches = rg_map_new(arena)};
    size_t **ids = RG_NEW_N(arena, size_t *, count);
    for (size_t l = 0; l < count; l++) {
        size_t n = loops[l].count;
        if (n < 3 || loops[l].shape >= shape_count)
            return rg_fail(err, RG_E_BUG, "ring %zu cannot be shared", l);
        ids[l] = RG_NEW_N(arena, size_t, n);
        for (size_t i = 0; i < n; i++)
            ids[l][i] = node_of(&s, loops[l].points + 2 * i);
        for (size_t i = 0; i < n; i++)
            visit(&s, ids[l][i], ids[l][(i + n - 1) % n], ids[l][(i + 1) % n]);
    }
    for (size_t l = 0; l < count;) { /* loops of one shape follow each other */
        rg_boundary *b = &shapes[loops[l].shape];
        size_t end = l;
        while (end < count && loops[end].shape == loops[l].shape)
            end++;
        rg_ring *rings = RG_NEW_N(arena, rg_ring, end - l);
        b->rings = rings;
        b->ring_count = end - l;
        for (size_t i = 0; l < end; i++, l++)
            rings[i] = ring_of(&s, &loops[l], ids[l]);
    }
    *out = (rg_geometry){s.arcs, s.arc_count, shapes, shape_count, s.node_count};
    rg_geo_weigh(arena, s.arcs, out);
    return true;
}
