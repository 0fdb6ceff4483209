/* base/map.c - Entries in insertion order, and an open-addressed table of indices into them.
 *
 * slots[i] is 0 when free, else an entry's index + 1; at most half of the slots are taken, so a
 * probe always ends.  Hashes decide places only, never order. */
#include "base/map.h"

#include "base/err.h"
#include "base/hash.h"

#include <stdint.h>

typedef struct entry {
    rg_str key;
    uint64_t hash;
    void *value;
} entry;

struct rg_map {
    rg_arena *arena;
    entry *entries;
    size_t count, room;
    uint32_t *slots;
    size_t slot_count; /* 0 or a power of two */
};

rg_map *rg_map_new(rg_arena *arena)
{
    rg_map *map = RG_NEW(arena, rg_map);
    map->arena = arena;
    return map;
}

/* The slot that holds key, or the free slot where it would go. */
static size_t slot_of(const rg_map *map, rg_str key, uint64_t hash)
{
    size_t mask = map->slot_count - 1, slot = (size_t)hash & mask;
    for (; map->slots[slot]; slot = (slot + 1) & mask) {
        const entry *e = &map->entries[map->slots[slot] - 1];
        if (e->hash == hash && rg_str_eq(e->key, key))
            break;
    }
    return slot;
}

static void widen(rg_map *map)
{
    if (map->count >= UINT32_MAX / 2)
        rg_panic("a table of more than %zu different keys was asked for", map->count);
    map->slot_count = map->slot_count ? map->slot_count * 2 : 16;
    map->slots = RG_NEW_N(map->arena, uint32_t, map->slot_count);
    size_t mask = map->slot_count - 1;
    for (size_t i = 0; i < map->count; i++) {
        size_t slot = (size_t)map->entries[i].hash & mask;
        while (map->slots[slot])
            slot = (slot + 1) & mask;
        map->slots[slot] = (uint32_t)(i + 1);
    }
}

size_t rg_map_intern(rg_map *map, rg_str key, bool *added)
{
    uint64_t hash = rg_hash64_of(key);
    if (map->count * 2 >= map->slot_count)
        widen(map);
    size_t slot = slot_of(map, key, hash);
    bool absent = map->slots[slot] == 0;
    if (added)
        *added = absent;
    if (!absent)
        return map->slots[slot] - 1;
    rg_str copy = {rg_str_dup(map->arena, key), key.n};
    *RG_PUSH(map->arena, map->entries, map->count, map->room) = (entry){copy, hash, NULL};
    map->slots[slot] = (uint32_t)map->count;
    return map->count - 1;
}

size_t rg_map_find(const rg_map *map, rg_str key)
{
    if (map->count == 0)
        return SIZE_MAX;
    size_t slot = slot_of(map, key, rg_hash64_of(key));
    return map->slots[slot] ? map->slots[slot] - 1 : SIZE_MAX;
}

size_t rg_map_count(const rg_map *map)
{
    return map->count;
}

static entry *entry_at(const rg_map *map, size_t index)
{
    if (index >= map->count)
        rg_panic("entry %zu of a map of %zu was asked for", index, map->count);
    return &map->entries[index];
}

rg_str rg_map_key(const rg_map *map, size_t index)
{
    return entry_at(map, index)->key;
}

void rg_map_set(rg_map *map, rg_str key, void *value)
{
    size_t index = rg_map_intern(map, key, NULL); /* may move the entries */
    map->entries[index].value = value;
}

bool rg_map_add(rg_map *map, rg_str key, void *value)
{
    bool added;
    size_t index = rg_map_intern(map, key, &added);
    if (added)
        map->entries[index].value = value;
    return added;
}

void *rg_map_get(const rg_map *map, rg_str key)
{
    size_t index = rg_map_find(map, key);
    return index == SIZE_MAX ? NULL : map->entries[index].value;
}

void *rg_map_at(const rg_map *map, size_t index)
{
    return entry_at(map, index)->value;
}
