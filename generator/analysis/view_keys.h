/* analysis/view_keys.h - Keys as small numbers, the same for one key wherever it stands.
 *
 * A key is a 128-bit hash; what belongs together by keys (a suspect and its offence, a person's other offences) is found
 * far faster by numbers from 0 on.  Columns of one name, of whatever tables, share their numbers; a column is numbered
 * once, when it is first asked for. */
#ifndef RG_ANALYSIS_VIEW_KEYS_H
#define RG_ANALYSIS_VIEW_KEYS_H

#include "analysis/view.h"

/* Numbers of a column's keys.  Row r of the view has ids[via[r]], or ids[r] when via is NULL; RG_NO_CODE: no key. */
typedef struct rg_key_ids {
    const uint32_t *ids, *via;
    size_t count; /* all are below it */
} rg_key_ids;

/* A key column of a table, by its name; false when the table has none of that name. */
bool rg_keys_of_table(rg_arena *arena, const rg_views *views, const rg_table *table,
                      const char *name, rg_key_ids *out);
/* A key column of a view: its table's ("person"), a joined table's ("offences.crime_number"), or one that it derives. */
bool rg_keys_of_view(rg_arena *arena, const rg_views *views, const rg_view *view,
                     const char *name, rg_key_ids *out);

static inline uint32_t rg_key_id(const rg_key_ids *k, size_t row)
{
    uint32_t at = k->via ? k->via[row] : (uint32_t)row;
    return at == RG_NO_CODE ? RG_NO_CODE : k->ids[at];
}

#endif
