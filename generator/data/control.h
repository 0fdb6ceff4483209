/* data/control.h - Control totals: what the providers say of their files against what was read.
 *
 * The manifest is a table of its own (schema "manifest"), loaded with the other sources.  Files
 * are found by the name they have in messages, else by its last part. */
#ifndef RG_DATA_CONTROL_H
#define RG_DATA_CONTROL_H

#include "data/ledger.h"
#include "data/load.h"

/* Compare every row of the manifest with the file it names: SHA-256, rows, and the period.  The
 * period must not end before it begins, nor after the extract was taken, and, where both its ends are stated, at least half of the
 * days in the column that has most of them there must lie within it; the others are noted.  A
 * file is stated once; one that is stated and is neither read nor in `folder` (NULL: not looked
 * for) is missing.  All that differ are noted in the ledger; the first fails with RG_E_REFUSED and
 * a sentence that begins with the place in the manifest, and so does a row that cannot be read.
 * Files without a row, and stated files that belong to no source, are noted only.  Rows of the
 * manifest are counted as used. */
bool rg_control_check(const rg_table *manifest, const rg_tables *tables, const char *folder,
                      rg_ledger *ledger, rg_err *err) RG_MUST_CHECK;

/* The day that a file was extracted on, as the manifest states it: days since 1970-01-01, INT32_MIN
 * where it does not. */
int32_t rg_control_extracted(const rg_table *manifest, const char *file);

#endif
