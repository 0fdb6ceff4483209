/* app/explain_protection.h - Which rules of protection a fact stands under. */
#ifndef RG_APP_EXPLAIN_PROTECTION_H
#define RG_APP_EXPLAIN_PROTECTION_H

#include "app/compute.h"

/* The rules of a counted fact, or of the counts that a derived one is worked out from: each once, the first few. */
bool rg_explain_protection(rg_arena *arena, const rg_computed *computed, rg_edition edition,
                           const rg_facts *facts, const rg_fact *fact, rg_buf *out,
                           rg_err *err) RG_MUST_CHECK;

#endif
