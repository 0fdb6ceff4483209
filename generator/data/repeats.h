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

/* What is left out; both lists are sorted by row and owned by the caller (free).
 *   alike  rows that are alike in every field as another, of which the first is kept; empty unless the
 *          schema drops them
 *   pairs  of the others, rows whose key stands in another row; rows that lack a part of the key are
 *          never here.  Which row is kept depends on schema->repeats and key_order, then on the day that
 *          the part was extracted (the newest is kept, one that is not known is the oldest), then on part
 *          and line: never on the number of threads. */
typedef struct rg_repeat_lists {
    rg_repeat_pair *alike, *pairs;
    size_t alike_count, pair_count;
} rg_repeat_lists;

void rg_repeats_search(const rg_part *parts, size_t part_count, const rg_schema *schema,
                       rg_repeat_lists *out);

/* What settled which of the two is kept. */
typedef enum rg_repeat_rule {
    RG_REPEAT_BY_ORDER = 0, /* the columns of schema->key_order */
    RG_REPEAT_BY_EXTRACT,   /* the newer extract */
    RG_REPEAT_BY_PLACE      /* file name, then line */
} rg_repeat_rule;
rg_repeat_rule rg_repeats_rule(const rg_part *parts, size_t part_count, const rg_schema *schema,
                               rg_repeat_pair pair);

/* The titles of the columns in which the two rows differ, comma between, those of the whole schema
 * that are read; after a few only how many more.  Appends; answers whether there is any. */
bool rg_repeats_differ(const rg_part *parts, size_t part_count, const rg_schema *schema,
                       rg_repeat_pair pair, rg_buf *titles);

/* The part of a row numbered through all parts, and the row's number in it. */
size_t rg_parts_locate(const rg_part *parts, size_t part_count, size_t row, size_t *local);

#endif
