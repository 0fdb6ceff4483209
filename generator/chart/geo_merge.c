/* Areas to the larger areas that they lie in: an arc that one region uses once is its border; borders are
 * followed from end to end until they close. */
#include "chart/geo.h"

#include "base/map.h"

#include <stdint.h>
#include <string.h>

typedef struct use {
    int arc;  /* n or ~n, as the area has it */
    int next; /* in the list of those that begin at the same point; -1 none */
    bool taken;
} use;

typedef struct merging {
    rg_arena *arena;
    const rg_geometry *g;
    int *uses; /* of each arc in the region at hand */
    use *items;
    size_t count, room;
    rg_map *starts; /* point -> first use that begins there */
    int *first;
    size_t first_count, first_room;
} merging;

static const rg_arc *arc_at(const merging *m, int index)
{
    return &m->g->arcs[index < 0 ? ~index : index];
}

static rg_str point_key(const merging *m, int index, bool at_end)
{
    const rg_arc *arc = arc_at(m, index);
    bool last = at_end != (index < 0);
    return (rg_str){(const char *)(arc->points + (last ? 2 * arc->count - 2 : 0)),
                    2 * sizeof(double)};
}

static void add_use(merging *m, int arc)
{
    bool added;
    size_t at = rg_map_intern(m->starts, point_key(m, arc, false), &added);
    if (added)
        *RG_PUSH(m->arena, m->first, m->first_count, m->first_room) = -1;
    *RG_PUSH(m->arena, m->items, m->count, m->room) = (use){arc, m->first[at], false};
    m->first[at] = (int)m->count - 1;
}

/* The next border that begins where the last one ended; SIZE_MAX where none is left. */
static size_t follow(const merging *m, int arc)
{
    size_t at = rg_map_find(m->starts, point_key(m, arc, true));
    for (int i = at == SIZE_MAX ? -1 : m->first[at]; i >= 0; i = m->items[i].next)
        if (!m->items[i].taken)
            return (size_t)i;
    return SIZE_MAX;
}

static void close_rings(merging *m, rg_boundary *out)
{
    rg_ring *rings = NULL;
    size_t count = 0, room = 0;
    for (size_t i = 0; i < m->count; i++) {
        int *arcs = NULL;
        size_t arc_count = 0, arc_room = 0;
        for (size_t k = m->items[i].taken ? SIZE_MAX : i; k != SIZE_MAX;
             k = follow(m, m->items[k].arc)) {
            m->items[k].taken = true;
            *RG_PUSH(m->arena, arcs, arc_count, arc_room) = m->items[k].arc;
        }
        if (arc_count > 0)
            *RG_PUSH(m->arena, rings, count, room) = (rg_ring){arcs, arc_count};
    }
    out->rings = rings;
    out->ring_count = count;
}

static void merge(merging *m, const char *const *regions, const char *name, rg_boundary *out)
{
    const rg_geometry *g = m->g;
    memset(m->uses, 0, g->arc_count * sizeof *m->uses);
    m->count = m->room = m->first_count = m->first_room = 0;
    m->items = NULL;
    m->first = NULL;
    m->starts = rg_map_new(m->arena);
    for (int pass = 0; pass < 2; pass++)
        for (size_t s = 0; s < g->shape_count; s++)
            for (size_t r = 0;
                 regions[s] && strcmp(regions[s], name) == 0 && r < g->shapes[s].ring_count;
                 r++)
                for (size_t i = 0; i < g->shapes[s].rings[r].count; i++) {
                    int arc = g->shapes[s].rings[r].arcs[i];
                    int *uses = &m->uses[arc < 0 ? ~arc : arc];
                    if (pass == 0)
                        ++*uses;
                    else if (*uses == 1)
                        add_use(m, arc);
                }
    *out = (rg_boundary){.code = name, .name = name};
    close_rings(m, out);
}

void rg_geo_merge(rg_arena *arena, const rg_geometry *geometry, const char *const *regions,
                  rg_geometry *out)
{
    merging m = {.arena = arena, .g = geometry};
    rg_map *names = rg_map_new(arena);
    m.uses = RG_NEW_N(arena, int, geometry->arc_count + 1);
    for (size_t s = 0; s < geometry->shape_count; s++)
        if (regions[s])
            rg_map_intern(names, rg_str_of(regions[s]), NULL);
    size_t count = rg_map_count(names);
    rg_boundary *shapes = RG_NEW_N(arena, rg_boundary, count + 1);
    for (size_t i = 0; i < count; i++)
        merge(&m, regions, rg_map_key(names, i).p, &shapes[i]);
    *out = (rg_geometry){geometry->arcs, geometry->arc_count, shapes, count};
}
