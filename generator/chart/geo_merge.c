/* Areas to the larger areas that they lie in, and borders to lines.  An arc that one region uses once is its
 * border; borders are followed from node to node until they close. */
#include "chart/geo.h"

#include "base/map.h"

#include <stdint.h>
#include <string.h>

/* Arcs to follow, listed by the node where each begins. */
typedef struct step {
    int arc;  /* n or ~n */
    int next; /* in the list of its node; -1 none */
    bool taken;
} step;

typedef struct follower {
    rg_arena *arena;
    const rg_geometry *g;
    step *steps;
    size_t count;
    int *first; /* of each node; -1 none */
    rg_ring *lines;
    size_t line_count, line_room;
} follower;

static follower follower_of(rg_arena *arena, const rg_geometry *g)
{
    follower f = {.arena = arena, .g = g};
    f.steps = RG_NEW_N(arena, step, 2 * g->arc_count + 1);
    f.first = RG_NEW_N(arena, int, g->node_count + 1);
    memset(f.first, -1, (g->node_count + 1) * sizeof *f.first);
    return f;
}

static size_t begin_of(const follower *f, int arc)
{
    return arc < 0 ? f->g->arcs[~arc].to : f->g->arcs[arc].from;
}

static void add_step(follower *f, int arc)
{
    size_t node = begin_of(f, arc);
    f->steps[f->count] = (step){arc, f->first[node], false};
    f->first[node] = (int)f->count++;
}

static int free_step(const follower *f, size_t node)
{
    int i = f->first[node];
    while (i >= 0 && f->steps[i].taken)
        i = f->steps[i].next;
    return i;
}

static void keep_line(follower *f, const int *arcs, size_t count)
{
    int *kept = RG_NEW_N(f->arena, int, count + 1);
    memcpy(kept, arcs, count * sizeof *kept);
    *RG_PUSH(f->arena, f->lines, f->line_count, f->line_room) = (rg_ring){kept, count};
}

/* From this step on as far as it goes; twins: every arc may be walked either way, but once. */
static void walk(follower *f, int from, bool twins, int *arcs)
{
    size_t count = 0;
    for (int i = from; i >= 0; i = free_step(f, begin_of(f, ~f->steps[i].arc))) {
        f->steps[i].taken = true;
        if (twins)
            f->steps[i ^ 1].taken = true;
        arcs[count++] = f->steps[i].arc;
    }
    if (count > 0)
        keep_line(f, arcs, count);
}

/* ---- regions ---- */

static void merge(rg_arena *arena, const rg_geometry *g, const char *const *regions,
                  const char *name, int *uses, int *arcs, rg_boundary *out)
{
    follower f = follower_of(arena, g);
    memset(uses, 0, g->arc_count * sizeof *uses);
    for (int pass = 0; pass < 2; pass++)
        for (size_t s = 0; s < g->shape_count; s++) {
            if (!regions[s] || (regions[s] != name && strcmp(regions[s], name) != 0))
                continue;
            for (size_t r = 0; r < g->shapes[s].ring_count; r++)
                for (size_t i = 0; i < g->shapes[s].rings[r].count; i++) {
                    int arc = g->shapes[s].rings[r].arcs[i];
                    int *used = &uses[arc < 0 ? ~arc : arc];
                    if (pass == 0)
                        ++*used;
                    else if (*used == 1)
                        add_step(&f, arc);
                }
        }
    for (size_t i = 0; i < f.count; i++)
        if (!f.steps[i].taken)
            walk(&f, (int)i, false, arcs);
    *out =
        (rg_boundary){.code = name, .name = name, .rings = f.lines, .ring_count = f.line_count};
}

void rg_geo_merge(rg_arena *arena, const rg_geometry *g, const char *const *regions,
                  rg_geometry *out)
{
    rg_map *names = rg_map_new(arena);
    int *uses = RG_NEW_N(arena, int, g->arc_count + 1);
    int *arcs = RG_NEW_N(arena, int, 2 * g->arc_count + 1);
    for (size_t s = 0; s < g->shape_count; s++)
        if (regions[s])
            rg_map_intern(names, rg_str_of(regions[s]), NULL);
    size_t count = rg_map_count(names);
    rg_boundary *shapes = RG_NEW_N(arena, rg_boundary, count + 1);
    for (size_t i = 0; i < count; i++)
        merge(arena, g, regions, rg_map_key(names, i).p, uses, arcs, &shapes[i]);
    *out = (rg_geometry){g->arcs, g->arc_count, shapes, count, g->node_count};
}

/* ---- lines ---- */

rg_ring *rg_geo_trails(rg_arena *arena, const rg_geometry *g, const bool *used, size_t *count)
{
    follower f = follower_of(arena, g);
    int *arcs = RG_NEW_N(arena, int, g->arc_count + 1);
    int *degree = RG_NEW_N(arena, int, g->node_count + 1);
    for (size_t a = 0; a < g->arc_count; a++) {
        if (!used[a])
            continue;
        add_step(&f, (int)a); /* 2 k and 2 k + 1 are one arc's two ways */
        add_step(&f, ~(int)a);
        degree[g->arcs[a].from]++;
        degree[g->arcs[a].to]++;
    }
    /* A line that begins where an odd number of arcs meet leaves no end over. */
    for (int odd = 1; odd >= 0; odd--)
        for (size_t i = 0; i < f.count; i++)
            if (!f.steps[i].taken && (!odd || degree[begin_of(&f, f.steps[i].arc)] % 2 == 1))
                walk(&f, (int)i, true, arcs);
    *count = f.line_count;
    return f.lines;
}
