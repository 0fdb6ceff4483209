/* data/join.h - The parts of one source become its table. */
#ifndef RG_DATA_JOIN_H
#define RG_DATA_JOIN_H

#include "data/part.h"
#include "data/repeats.h"
#include "data/table.h"

/* parts: in file-name order, none refused.  Rows named by pairs (sorted) are left out, and leave
 * their parts.  The table is owned by the arena; its inputs and ledger_source are the caller's to
 * fill.  The only part of a source gives its columns away, so that they need not be copied. */
rg_table *rg_join(rg_arena *arena, const char *name, const rg_schema *schema, rg_part *parts,
                  size_t part_count, const rg_repeat_pair *pairs, size_t pair_count);

#endif
