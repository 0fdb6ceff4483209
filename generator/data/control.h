/* data/control.h - Control totals: what the providers say of their files against what was read.
 *
 * The manifest is a table of its own (schema "manifest"), loaded with the other sources.  Files
 * are found by the name they have in messages, else by its last part. */
#ifndef RG_DATA_CONTROL_H
#define RG_DATA_CONTROL_H

#include "data/ledger.h"
#include "data/load.h"

/* Compare every row of the manifest with the file it names: SHA-256, rows, and that its period
 * does not end before it begins.  All that differ are noted in the ledger; the first fails with
 * RG_E_REFUSED and a sentence that begins with the place in the manifest.  Files without a row,
 * and rows without a file, are noted only. */
bool rg_control_check(const rg_table *manifest, const rg_tables *tables, rg_ledger *ledger,
                      rg_err *err) RG_MUST_CHECK;

#endif
