/* base/arena.h - Memory that dies all at once.
 *
 * Nothing allocated here is freed on its own.  Never returns NULL: running out of memory ends
 * the process with a message (exit 70).  Memory is zeroed and aligned to max_align_t. */
#ifndef RG_BASE_ARENA_H
#define RG_BASE_ARENA_H

#include "base/attr.h"

#include <stddef.h>

typedef struct rg_arena rg_arena;

/* A place to rewind to; valid until an earlier mark is rewound or the arena reset. */
typedef struct rg_arena_mark {
    void *block;
    size_t used;
} rg_arena_mark;

rg_arena *rg_arena_new(const char *name); /* name is borrowed; it appears in messages */
void rg_arena_free(rg_arena *arena);      /* NULL is fine */
void rg_arena_reset(rg_arena *arena);     /* keep blocks, forget contents */

rg_arena_mark rg_arena_here(const rg_arena *arena);
void rg_arena_rewind(rg_arena *arena, rg_arena_mark mark);

void *rg_arena_alloc(rg_arena *arena, size_t size);
void *rg_arena_alloc_n(rg_arena *arena, size_t count, size_t size); /* overflow checked */
/* Take over memory of malloc, which is freed with the arena; size is what it counts for. */
void rg_arena_adopt(rg_arena *arena, void *memory, size_t size);
size_t rg_arena_bytes(const rg_arena *arena); /* taken from the system */

/* NUL-terminated copies owned by the arena. */
char *rg_arena_copy(rg_arena *arena, const char *bytes, size_t length);
char *rg_arena_strdup(rg_arena *arena, const char *text);
char *rg_arena_printf(rg_arena *arena, const char *fmt, ...) RG_PRINTF(2, 3);

#define RG_NEW(ARENA, TYPE) ((TYPE *)rg_arena_alloc((ARENA), sizeof(TYPE)))
#define RG_NEW_N(ARENA, TYPE, COUNT) ((TYPE *)rg_arena_alloc_n((ARENA), (COUNT), sizeof(TYPE)))

/* Append to an array that lives in an arena: doubles its room by copying when full (amortised
 * linear).  ITEMS, COUNT and ROOM are lvalues.  In `*RG_PUSH(...) = x` the order of the two
 * sides is open: x must not itself push to the same array. */
#define RG_PUSH(ARENA, ITEMS, COUNT, ROOM)                                                     \
    ((void)((COUNT) < (ROOM) ? 0                                                               \
                             : ((ITEMS) = rg_arena_grow((ARENA), (ITEMS), (COUNT), &(ROOM),    \
                                                        sizeof *(ITEMS)),                      \
                                0)),                                                           \
     &(ITEMS)[(COUNT)++])
void *rg_arena_grow(rg_arena *arena, const void *items, size_t count, size_t *room,
                    size_t size);

/* malloc/realloc that never return NULL (exit 70); free with free(). */
void *rg_xmalloc(size_t size);
void *rg_xrealloc(void *old, size_t size);
/* The same for memory that will be filled to its end: of many megabytes, in large pages where the
 * system has them. */
void *rg_xmalloc_large(size_t size);

#endif
