/* app/explain_rows.h - Which rows the counts behind a measure take, in words. */
#ifndef RG_APP_EXPLAIN_ROWS_H
#define RG_APP_EXPLAIN_ROWS_H

#include "app/compute.h"

/* For each count that the measure is worked out from: formula, table, filters, and for each column the heading
 * in the extract, or how it is derived. */
void rg_explain_rows(rg_arena *arena, const rg_computed *computed, const rg_measure *measure,
                     rg_buf *out);

#endif
