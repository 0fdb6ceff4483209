/* data/repeats.h - Rows whose key stands in another row as well, in one file or across files.
 */
#ifndef RG_DATA_REPEATS_H
#define RG_DATA_REPEATS_H

#include "data/part.h"

/* A row left out, and the row that is kept for its key.  Rows are numbered through all parts.
 */
typedef struct rg_repeat_pair {
    uint32_t row, kept;
} rg_repeat_pair;

/* Rows that are alike in every field as another; the first is kept.  Empty unless the schema
 * drops them.  Sorted by row; owned by the caller (free). */
rg_repeat_pair *rg_repeats_alike(const rg_part *parts, size_t part_count,
                                 const rg_schema *schema, size_t *count);

/* Rows whose key stands in another row, those of `left_out` passed over.  Sorted by row; owned
 * by the caller (free).  Rows that lack a part of the key are never here.  Which row is kept
 * depends on schema->repeats and key_order, then on part and line: never on the number of
 * threads. */
rg_repeat_pair *rg_repeats_find(const rg_part *parts, size_t part_count,
                                const rg_schema *schema, const rg_repeat_pair *left_out,
                                size_t left_out_count, size_t *count);

/* The part of a row numbered through all parts, and the row's number in it. */
size_t rg_parts_locate(const rg_part *parts, size_t part_count, size_t row, size_t *local);

#endif
