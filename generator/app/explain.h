/* app/explain.h - Where a fact came from, in words. */
#ifndef RG_APP_EXPLAIN_H
#define RG_APP_EXPLAIN_H

#include "app/compute.h"

/* Files, filter, rows in and out, formula, numbers put in, rules of protection.  facts: of the edition.  An unknown id
 * fails, naming the nearest. */
bool rg_explain(rg_arena *arena, const rg_computed *computed, rg_edition edition,
                const rg_facts *facts, const char *fact_id, rg_buf *out,
                rg_err *err) RG_MUST_CHECK;

#endif
