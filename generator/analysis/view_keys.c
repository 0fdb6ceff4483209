/* analysis/view_keys.c - Numbering keys: open addressing on the keys' own bits. */
#include "analysis/view_keys.h"

#include <string.h>

enum { AHEAD = 16 }; /* rows whose slots are fetched before they are needed */

/* Keys of all columns of one name. */
typedef struct key_space {
    uint32_t *slots; /* id + 1 */
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

static key_space *new_space(rg_arena *arena, size_t rows)
{
    size_t size = 16;
    while (size < rows * 2)
        size *= 2;
    key_space *s = RG_NEW(arena, key_space);
    *s = (key_space){.slots = RG_NEW_N(arena, uint32_t, size),
                     .mask = size - 1,
                     .keys = RG_NEW_N(arena, rg_hash128, rows + 1),
                     .columns = rg_map_new(arena)};
    return s;
}

/* Room for every key that any table may bring. */
static size_t rows_of_name(const rg_views *views, const char *name)
{
    size_t rows = 0;
    for (size_t i = 0; i < views->count; i++)
        if (!views->items[i].spec && key_column(views->items[i].table, name))
            rows += views->items[i].table->row_count;
    return rows;
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
    return s->count - 1;
}

/* The key that stands where this one will be looked for, whose slot has been fetched. */
static void fetch_key(const key_space *s, rg_hash128 key)
{
    uint32_t slot = s->slots[key.low & s->mask];
    if (slot)
        __builtin_prefetch(&s->keys[slot - 1]);
}

static uint32_t *number_rows(rg_arena *arena, key_space *s, const rg_hash128 *keys,
                             const uint8_t *status, size_t rows)
{
    uint32_t *ids = RG_NEW_N(arena, uint32_t, rows + 1);
    for (size_t row = 0; row < rows; row++) {
        if (row + AHEAD < rows)
            __builtin_prefetch(&s->slots[keys[row + AHEAD].low & s->mask]);
        if (row + AHEAD / 2 < rows)
            fetch_key(s, keys[row + AHEAD / 2]);
        ids[row] = status[row] == RG_CELL_OK ? id_of(s, keys[row]) : RG_NO_CODE;
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
        s = new_space(arena, rows_of_name(views, name));
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
        s = new_space(arena, view->row_count);
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
