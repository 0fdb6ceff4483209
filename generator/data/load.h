/* data/load.h - Read all sources of a release, several files at once, with the same result for
 * any number of threads. */
#ifndef RG_DATA_LOAD_H
#define RG_DATA_LOAD_H

#include "base/arena.h"
#include "base/err.h"
#include "data/ledger.h"
#include "data/schema.h"
#include "data/table.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct rg_load_file {
    const char *path; /* to open */
    const char *name; /* for messages, ledger and manifest; NULL = path */
} rg_load_file;

typedef struct rg_load_source {
    const char *name; /* as the release names it */
    const rg_schema *schema;
    const rg_load_file *files; /* any order; read as if sorted by name */
    size_t file_count;
    const char *pattern; /* the glob, for the message when nothing matches; may be NULL */
    bool required;
    bool
        control; /* control totals: their extract dates settle which of two rows of one key counts */
} rg_load_source;

typedef struct rg_tables {
    const rg_table *const
        *items; /* one for each source, in their order; NULL = optional, absent */
    size_t count;
} rg_tables;

/* Read everything.  threads: 1 or more (0 = 1).  Tables and ledger texts are owned by the
 * arena.
 *
 * All files are read even if one is refused, so that the ledger lists every refusal.  A
 * required source without files or with a refused file fails with RG_E_REFUSED and the first
 * sentence; an optional one has table NULL and a note. */
bool rg_load(rg_arena *arena, const rg_load_source *sources, size_t count, unsigned threads,
             rg_ledger *ledger, rg_tables *out, rg_err *err) RG_MUST_CHECK;

const rg_table *rg_tables_find(const rg_tables *tables,
                               const char *name); /* NULL when absent */

#endif
