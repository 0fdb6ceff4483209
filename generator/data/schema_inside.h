/* data/schema_inside.h - Shared by the files that read a declaration; nobody
 * else's. */
#ifndef RG_DATA_SCHEMA_INSIDE_H
#define RG_DATA_SCHEMA_INSIDE_H

#include "data/schema.h"

/* A list of texts as slices, folded when asked for; *out is untouched when the
 * field is absent.
 */
bool rg_schema_words_of(rg_arena *arena, const rg_value *v, const char *key, bool folded,
                        const rg_str **out, size_t *count, rg_err *err) RG_MUST_CHECK;
rg_str rg_schema_normal(rg_arena *arena, const char *text);

/* The fields of one column that say how dirt is read: other spellings, forms,
 * kinds of missing. root holds the schema's own words for columns that give
 * none.  Type, codes and words for missing and suppressed are read already. */
bool rg_schema_read_dirt(rg_arena *arena, const rg_value *root, const rg_value *v,
                         rg_schema_column *c, rg_err *err) RG_MUST_CHECK;

/* The fields of columns that name another column: not_before, not_after, hidden_by.  All columns are read
 * already. */
bool rg_schema_read_cross(rg_arena *arena, const rg_value *root, rg_schema *schema,
                          rg_err *err) RG_MUST_CHECK;

/* belongs = { source, column, told }: whose rows these hang on. */
bool rg_schema_read_parent(const rg_value *root, rg_schema *schema, rg_err *err) RG_MUST_CHECK;

/* schema_tidy.c: a declaration that says tidy, with the columns and words that such tables have; another as it is. */
bool rg_schema_read_tidy(rg_arena *arena, const rg_value *root, rg_tidy *kind,
                         const rg_value **out, rg_err *err);

#endif
