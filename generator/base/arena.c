/* base/arena.c - A list of blocks that are filled in order, and large pieces that stand alone.
 *
 * Blocks before `current` are full, blocks after it are empty and kept for reuse.  Each large
 * piece has a node inside the blocks, so a rewind that passes the node also passes the piece.
 */
#include "base/arena.h"

#include "base/err.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum {
    FIRST_BLOCK = 16 * 1024,
    LAST_BLOCK = 1024 * 1024,
    LARGE = 256 * 1024, /* beyond this the unused end of a block would be worth noticing */
    LARGE_PAGE = 2 * 1024 * 1024,
    UNIT = _Alignof(max_align_t)
};

typedef struct block {
    struct block *next;
    size_t order; /* place in the list; later blocks have higher numbers */
    size_t room;
    size_t used;
    max_align_t data[];
} block;

typedef struct large {
    struct large *older;
    void *memory;
    size_t size;
    size_t order; /* of the block that holds this node */
} large;

struct rg_arena {
    const char *name;
    block *first;
    block *current; /* NULL before the first allocation and after a full rewind */
    large *newest;
    size_t bytes;
};

static char *bytes_of(block *b)
{
    return (char *)b->data;
}

void *rg_xmalloc(size_t size)
{
    void *memory = malloc(size ? size : 1);
    if (!memory)
        rg_panic("out of memory: %zu bytes were refused; give the machine more or make fewer "
                 "documents at once",
                 size);
    return memory;
}

/* A fault for each 4 KiB costs more than filling them.  Only a hint: nothing depends on it. */
static void want_large_pages(void *memory, size_t size)
{
#ifdef MADV_HUGEPAGE
    uintptr_t from = ((uintptr_t)memory + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE;
    uintptr_t to = ((uintptr_t)memory + size) / LARGE_PAGE * LARGE_PAGE;
    if (from < to)
        (void)madvise((void *)from, to - from, MADV_HUGEPAGE);
#else
    (void)memory;
    (void)size;
#endif
}

void *rg_xmalloc_large(size_t size)
{
    void *memory = rg_xmalloc(size);
    want_large_pages(memory, size);
    return memory;
}

void *rg_xrealloc(void *old, size_t size)
{
    void *memory = realloc(old, size ? size : 1);
    if (!memory)
        rg_panic("out of memory: %zu bytes were refused; give the machine more or make fewer "
                 "documents at once",
                 size);
    return memory;
}

static void RG_NORETURN out_of_memory(const rg_arena *arena, size_t size)
{
    rg_panic("out of memory: %zu more bytes for %s were refused; give the machine more or make "
             "fewer documents at once",
             size, arena->name);
}

rg_arena *rg_arena_new(const char *name)
{
    rg_arena *arena = rg_xmalloc(sizeof *arena);
    *arena = (rg_arena){.name = name ? name : "an arena"};
    return arena;
}

static void free_large_beyond(rg_arena *arena, const block *mark, size_t used)
{
    while (arena->newest) {
        large *piece = arena->newest;
        if (mark && (piece->order < mark->order ||
                     (piece->order == mark->order &&
                      (const char *)piece < (const char *)mark->data + used)))
            return;
        arena->newest = piece->older;
        arena->bytes -= piece->size;
        free(piece->memory);
    }
}

void rg_arena_free(rg_arena *arena)
{
    if (!arena)
        return;
    free_large_beyond(arena, NULL, 0);
    for (block *b = arena->first, *next; b; b = next) {
        next = b->next;
        free(b);
    }
    free(arena);
}

void rg_arena_reset(rg_arena *arena)
{
    free_large_beyond(arena, NULL, 0);
    arena->current = NULL;
}

rg_arena_mark rg_arena_here(const rg_arena *arena)
{
    return (rg_arena_mark){arena->current, arena->current ? arena->current->used : 0};
}

void rg_arena_rewind(rg_arena *arena, rg_arena_mark mark)
{
    block *b = mark.block;
    free_large_beyond(arena, b, mark.used);
    arena->current = b;
    if (b)
        b->used = mark.used;
}

static block *add_block(rg_arena *arena, size_t size)
{
    block *last = arena->current;
    while (last && last->next)
        last = last->next;
    size_t room = last ? last->room * 2 : FIRST_BLOCK;
    if (room > LAST_BLOCK)
        room = LAST_BLOCK;
    while (room < size)
        room *= 2;
    block *b = malloc(sizeof *b + room);
    if (!b)
        out_of_memory(arena, room);
    *b = (block){.order = last ? last->order + 1 : 0, .room = room};
    if (last)
        last->next = b;
    else
        arena->first = b;
    arena->bytes += sizeof *b + room;
    return b;
}

/* Empty blocks too small for this piece are passed over; a later reset brings them back. */
static block *block_for(rg_arena *arena, size_t size)
{
    block *b = arena->current;
    if (b && b->room - b->used >= size)
        return b;
    b = b ? b->next : arena->first;
    while (b) {
        b->used = 0;
        arena->current = b;
        if (b->room >= size)
            return b;
        b = b->next;
    }
    arena->current = add_block(arena, size);
    return arena->current;
}

static void *take(rg_arena *arena, size_t size)
{
    block *b = block_for(arena, size);
    void *memory = bytes_of(b) + b->used;
    b->used += size;
    return memory;
}

void rg_arena_adopt(rg_arena *arena, void *memory, size_t size)
{
    large *piece = take(arena, (sizeof *piece + UNIT - 1) / UNIT * UNIT);
    *piece = (large){arena->newest, memory, size, arena->current->order};
    arena->newest = piece;
    arena->bytes += size;
}

static void *take_large(rg_arena *arena, size_t size)
{
    void *memory = calloc(1, size);
    if (!memory)
        out_of_memory(arena, size);
    want_large_pages(memory, size);
    rg_arena_adopt(arena, memory, size);
    return memory;
}

void *rg_arena_alloc(rg_arena *arena, size_t size)
{
    if (size > PTRDIFF_MAX - UNIT)
        out_of_memory(arena, size);
    size = size ? (size + UNIT - 1) / UNIT * UNIT : UNIT;
    if (size > LARGE)
        return take_large(arena, size);
    return memset(take(arena, size), 0, size);
}

void *rg_arena_alloc_n(rg_arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        out_of_memory(arena, SIZE_MAX);
    return rg_arena_alloc(arena, count * size);
}

size_t rg_arena_bytes(const rg_arena *arena)
{
    return arena->bytes;
}

char *rg_arena_copy(rg_arena *arena, const char *bytes, size_t length)
{
    char *copy = rg_arena_alloc_n(arena, length + 1, 1);
    if (length)
        memcpy(copy, bytes, length);
    return copy;
}

char *rg_arena_strdup(rg_arena *arena, const char *text)
{
    return rg_arena_copy(arena, text, strlen(text));
}

char *rg_arena_printf(rg_arena *arena, const char *fmt, ...)
{
    char brief[256];
    va_list args, again;
    va_start(args, fmt);
    va_copy(again, args);
    int length = vsnprintf(brief, sizeof brief, fmt, args);
    va_end(args);
    if (length < 0)
        rg_panic("a text could not be formatted: %s", fmt);
    char *text = rg_arena_alloc(arena, (size_t)length + 1);
    if ((size_t)length < sizeof brief)
        memcpy(text, brief, (size_t)length);
    else
        vsnprintf(text, (size_t)length + 1, fmt, again);
    va_end(again);
    return text;
}

/* The array is the newest piece of the current block and its block has room behind it. */
static bool grow_in_place(rg_arena *arena, const void *items, size_t old_size, size_t new_size)
{
    block *b = arena->current;
    size_t old_units = (old_size + UNIT - 1) / UNIT * UNIT;
    if (!b || !items || old_units == 0 || old_units > b->used ||
        (const char *)items != bytes_of(b) + b->used - old_units)
        return false;
    if (new_size > LARGE || new_size - old_units > b->room - b->used)
        return false;
    size_t more = (new_size - old_units + UNIT - 1) / UNIT * UNIT;
    if (more > b->room - b->used)
        return false;
    memset(bytes_of(b) + b->used, 0, more);
    b->used += more;
    return true;
}

void *rg_arena_grow(rg_arena *arena, const void *items, size_t count, size_t *room, size_t size)
{
    size_t before = *room;
    size_t wanted = before < 4 ? 8 : before * 2;
    while (wanted <= count)
        wanted *= 2;
    if (size && (wanted > SIZE_MAX / 2 / size || wanted < before))
        out_of_memory(arena, SIZE_MAX);
    *room = wanted;
    if (grow_in_place(arena, items, before * size, wanted * size))
        return (void *)(uintptr_t)items;
    void *grown = rg_arena_alloc_n(arena, wanted, size);
    if (count)
        memcpy(grown, items, count * size);
    return grown;
}
