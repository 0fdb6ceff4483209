/* base/log.c - Entries in the order they were added; texts live as long as the arena. */
#include "base/log.h"

#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>

struct rg_log {
    rg_arena *arena;
    rg_log_entry *entries;
    size_t count, room;
    size_t warnings;
};

rg_log *rg_log_new(rg_arena *arena)
{
    rg_log *log = RG_NEW(arena, rg_log);
    log->arena = arena;
    return log;
}

void rg_log_add(rg_log *log, rg_level level, rg_place place, const char *fmt, ...)
{
    char sentence[sizeof((rg_err *)0)->text];
    rg_err line = {0};
    va_list args;
    va_start(args, fmt);
    vsnprintf(sentence, sizeof sentence, fmt, args);
    va_end(args);
    rg_fail_at(&line, RG_OK, place, "%s", sentence); /* one shape for errors and warnings */
    rg_log_entry entry = {level, rg_arena_strdup(log->arena, line.text)};
    *RG_PUSH(log->arena, log->entries, log->count, log->room) = entry;
    log->warnings += level == RG_WARN;
}

size_t rg_log_count(const rg_log *log)
{
    return log->count;
}

rg_log_entry rg_log_at(const rg_log *log, size_t index)
{
    if (index >= log->count)
        rg_panic("entry %zu of a log of %zu was asked for", index, log->count);
    return log->entries[index];
}

size_t rg_log_warnings(const rg_log *log)
{
    return log->warnings;
}
