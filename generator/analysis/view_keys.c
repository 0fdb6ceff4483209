/* analysis/view_keys.c - Numbering keys: open addressing on the keys' own bits. */
#include "analysis/view_keys.h"

#include <string.h>

enum { AHEAD = 16 }; /* rows whose slots are fetched before they are needed */
enum { NEAR = 4, TRUST = 8 };

/* Keys of all columns of one name. */
typedef struct key_space {
    rg_arena *arena;
    uint32_t *slots; /* id + 1; at most half are taken */
    size_t mask;
    rg_hash128 *keys; /* by id */
    uint32_t count;
    rg_map *columns; /* table -> ids of its rows */
} key_space;

static const rg_column *key_column(const rg_table *t, const char *name)
{
    const rg_column *c = rg_table_column(t, name);
    return c && c->keys ? c : NULL;
}

/* Room for `most` keys, of which so many are expected. */
static key_space *new_space(rg_arena *arena, size_t most, size_t expected)
{
    size_t size = 16;
    while (size < expected * 2)
        size *= 2;
    key_space *s = RG_NEW(arena, key_space);
    *s = (key_space){.arena = arena,
                     .slots = RG_NEW_N(arena, uint32_t, size),
                     .mask = size - 1,
                     .keys = RG_NEW_N(arena, rg_hash128, most + 1),
                     .columns = rg_map_new(arena)};
    return s;
}

/* Any table of the name may bring keys of its own; mostly the largest has all of them. */
static key_space *space_of_name(rg_arena *arena, const rg_views *views, const char *name)
{
    size_t most = 0, largest = 0;
    for (size_t i = 0; i < views->count; i++) {
        const rg_table *t = views->items[i].table;
        if (views->items[i].spec || !key_column(t, name))
            continue;
        most += t->row_count;
        largest = t->row_count > largest ? t->row_count : largest;
    }
    return new_space(arena, most, largest);
}

static void widen(key_space *s)
{
    size_t size = 2 * (s->mask + 1);
    s->slots = RG_NEW_N(s->arena, uint32_t, size);
    s->mask = size - 1;
    for (uint32_t id = 0; id < s->count; id++) {
        size_t at = s->keys[id].low & s->mask;
        while (s->slots[at])
            at = (at + 1) & s->mask;
        s->slots[at] = id + 1;
    }
}

static uint32_t id_of(key_space *s, rg_hash128 key)
{
    size_t at = key.low & s->mask;
    for (; s->slots[at]; at = (at + 1) & s->mask) {
        const rg_hash128 *have = &s->keys[s->slots[at] - 1];
        if (have->low == key.low && have->high == key.high)
            return s->slots[at] - 1;
    }
    s->keys[s->count] = key;
    s->slots[at] = ++s->count;
    if (s->count > s->mask / 2)
        widen(s);
    return s->count - 1;
}

/* The key that stands where this one will be looked for, whose slot has been fetched. */
static void fetch_key(const key_space *s, rg_hash128 key)
{
    uint32_t slot = s->slots[key.low & s->mask];
    if (slot)
        __builtin_prefetch(&s->keys[slot - 1]);
}

/* Rows of one table mostly stand in the order of another's, as suspects in that of their offences: the key is looked
 * for right behind the last one that was met there.  After a few failures in a row this is given up. */
typedef struct neighbour {
    uint32_t last; /* number of a key that was known when it was met */
    int trust;
} neighbour;

static uint32_t beside(const key_space *s, neighbour *n, rg_hash128 key)
{
    for (uint32_t id = n->last; id < s->count && id - n->last < NEAR; id++)
        if (s->keys[id].low == key.low && s->keys[id].high == key.high) {
            n->trust = TRUST;
            n->last = id;
            return id;
        }
    n->trust--;
    return RG_NO_CODE;
}

static uint32_t *number_rows(rg_arena *arena, key_space *s, const rg_hash128 *keys,
                             const uint8_t *status, size_t rows)
{
    uint32_t *ids = RG_NEW_N(arena, uint32_t, rows + 1);
    neighbour n = {.trust = TRUST};
    for (size_t row = 0; row < rows; row++) {
        if (row + AHEAD < rows && n.trust < TRUST)
            __builtin_prefetch(&s->slots[keys[row + AHEAD].low & s->mask]);
        if (row + AHEAD / 2 < rows && n.trust < TRUST)
            fetch_key(s, keys[row + AHEAD / 2]);
        ids[row] = RG_NO_CODE;
        if (status[row] != RG_CELL_OK)
            continue;
        if (n.trust)
            ids[row] = beside(s, &n, keys[row]);
        if (ids[row] != RG_NO_CODE)
            continue;
        uint32_t known = s->count;
        ids[row] = id_of(s, keys[row]);
        n.last = ids[row] < known ? ids[row] : n.last;
    }
    return ids;
}

bool rg_keys_of_table(rg_arena *arena, const rg_views *views, const rg_table *table,
                      const char *name, rg_key_ids *out)
{
    const rg_column *c = key_column(table, name);
    if (!c)
        return false;
    key_space *s = rg_map_get(views->spaces, rg_str_of(name));
    if (!s) {
        s = space_of_name(arena, views, name);
        rg_map_set(views->spaces, rg_str_of(name), s);
    }
    uint32_t *ids = rg_map_get(s->columns, rg_str_of(table->name));
    if (!ids) {
        ids = number_rows(arena, s, c->keys, c->status, table->row_count);
        rg_map_set(s->columns, rg_str_of(table->name), ids);
    }
    *out = (rg_key_ids){.ids = ids, .count = s->count};
    return true;
}

/* A key that the view makes itself, of which no other table knows. */
static bool keys_of_derived(rg_arena *arena, const rg_views *views, const rg_view *view,
                            const char *name, rg_key_ids *out)
{
    const rg_view_column *c = rg_view_find(arena, view, name);
    if (!c || !c->keys || c->via)
        return false;
    const char *own = rg_arena_printf(arena, "%s %s", view->name, name);
    key_space *s = rg_map_get(views->spaces, rg_str_of(own));
    if (!s) {
        s = new_space(arena, view->row_count, view->row_count);
        rg_map_set(s->columns, rg_str_of(own),
                   number_rows(arena, s, c->keys, c->status, view->row_count));
        rg_map_set(views->spaces, rg_str_of(own), s);
    }
    *out = (rg_key_ids){.ids = rg_map_get(s->columns, rg_str_of(own)), .count = s->count};
    return true;
}

bool rg_keys_of_view(rg_arena *arena, const rg_views *views, const rg_view *view,
                     const char *name, rg_key_ids *out)
{
    if (rg_keys_of_table(arena, views, view->table, name, out))
        return true;
    rg_str rest = rg_str_of(name), table = rg_str_cut(&rest, '.');
    for (size_t j = 0; rest.p && view->spec && j < view->spec->join_count; j++)
        if (rg_str_is(table, view->spec->join_tables[j]) &&
            rg_keys_of_table(arena, views, view->join_tables[j], rest.p, out)) {
            out->via = view->joins[j];
            return true;
        }
    return keys_of_derived(arena, views, view, name, out);
}
