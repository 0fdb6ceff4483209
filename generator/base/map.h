/* base/map.h - A string-keyed map that iterates in insertion order (never in hash order). */
#ifndef RG_BASE_MAP_H
#define RG_BASE_MAP_H

#include "base/arena.h"
#include "base/str.h"

typedef struct rg_map rg_map;

rg_map *rg_map_new(rg_arena *arena); /* keys are copied into the arena */
/* The index of key, 0.. in insertion order, adding it when absent. *added may be NULL. */
size_t rg_map_intern(rg_map *map, rg_str key, bool *added);
/* The index of key or SIZE_MAX. */
size_t rg_map_find(const rg_map *map, rg_str key);
size_t rg_map_count(const rg_map *map);
rg_str rg_map_key(const rg_map *map, size_t index); /* NUL-terminated underneath */
void rg_map_set(rg_map *map, rg_str key, void *value);
/* False where the key is there already; its value stays as it is. */
bool rg_map_add(rg_map *map, rg_str key, void *value);
void *rg_map_get(const rg_map *map, rg_str key); /* NULL when absent */
void *rg_map_at(const rg_map *map, size_t index);

#endif
