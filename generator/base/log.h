/* base/log.h - Warnings and notes, kept in order and printed by one sink.
 *
 * A log belongs to one process and one job; it is passed along, never global.  Entries are kept
 * so that the manifest can list them; printing is the sink's business (app/). */
#ifndef RG_BASE_LOG_H
#define RG_BASE_LOG_H

#include "base/arena.h"
#include "base/attr.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum rg_level { RG_NOTE, RG_WARN, RG_ERROR } rg_level;

typedef struct rg_log_entry {
    rg_level level;
    const char *text; /* "file:line: sentence" */
} rg_log_entry;

typedef struct rg_log rg_log;

rg_log *rg_log_new(rg_arena *arena);
void rg_log_add(rg_log *log, rg_level level, rg_place place, const char *fmt, ...)
    RG_PRINTF(4, 5);
size_t rg_log_count(const rg_log *log);
rg_log_entry rg_log_at(const rg_log *log, size_t index);
size_t rg_log_warnings(const rg_log *log);

#endif
