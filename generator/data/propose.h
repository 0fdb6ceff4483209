/* data/propose.h - New headings: proposals that an analyst confirms, and what is confirmed
 * taken as further headings of a schema.
 *
 * Nothing is guessed: a proposal is a line of a file (schema "mappings": source, heading,
 * column, confirmed, why), and only lines that say `confirmed` = yes count. */
#ifndef RG_DATA_PROPOSE_H
#define RG_DATA_PROPOSE_H

#include "base/arena.h"
#include "base/err.h"
#include "data/schema.h"
#include "data/table.h"

typedef struct rg_propose_source {
    const char *name; /* of the source */
    const char *file; /* for messages; NULL where the source has but one */
    const rg_schema *schema;
    const rg_str *headings; /* of its file, as written */
    size_t heading_count;
} rg_propose_source;

/* The heading of a file, copied into the arena.  Fails as reading would, also where the columns are
 * not separated by commas. */
bool rg_propose_headings(rg_arena *arena, const char *path, const char *name,
                         const rg_str **headings, size_t *count, rg_err *err) RG_MUST_CHECK;

/* Append the file of proposals: for each file of a source, which stand one behind another, a line for
 * each heading that neither the schema nor an earlier file knows, with the likest column that the
 * file still lacks, or none, and what is nearly as likely; then a line without a heading for each
 * column that the file must have and nothing is like.  before: mappings confirmed earlier, or NULL;
 * such headings are known, and told only where their column stands in the file as well.  Answers
 * the number of lines. */
size_t rg_propose(const rg_propose_source *sources, size_t count, const rg_table *before,
                  rg_buf *out);

/* The schema with the confirmed headings of its source added.  Fails, with the place in the
 * file of mappings, where a column is not in the schema or a heading is another column's. */
bool rg_mappings_apply(rg_arena *arena, const rg_schema *schema, const char *source,
                       const rg_table *mappings, const rg_schema **out,
                       rg_err *err) RG_MUST_CHECK;

#endif
