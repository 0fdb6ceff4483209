/* analysis/unmapped.h - Values of extracts that no settings table knows.
 *
 * They count as unknown, and are listed: a strict run stops at them, a lenient one prints them.
 * Values of code lists (location types, outcomes) say nothing of a person, so the restricted report
 * may print them; everything else is counted only. */
#ifndef RG_ANALYSIS_UNMAPPED_H
#define RG_ANALYSIS_UNMAPPED_H

#include "analysis/settings.h"

typedef struct rg_unmapped rg_unmapped;

rg_unmapped *rg_unmapped_new(rg_arena *arena); /* one thread at a time */

/* Note one value of a column: rows adds up over calls.  code_list: the value may be printed.
 * settings: the table that lacks it. */
void rg_unmapped_add(rg_unmapped *unmapped, const char *source, const char *column,
                     const char *settings, rg_str value, bool code_list, uint64_t rows);
/* Note every value of a text or code column that groups do not know.  A column whose schema
 * declares it personal or sensitive is never printed. */
void rg_unmapped_column(rg_unmapped *unmapped, const rg_table *table, const char *column,
                        const char *settings, const rg_settings_groups *groups, bool code_list);

size_t rg_unmapped_values(const rg_unmapped *unmapped); /* different ones */
uint64_t rg_unmapped_rows(const rg_unmapped *unmapped);

/* The end of a strict run: fails with RG_E_DATA where there is any.  The sentence holds no value. */
bool rg_unmapped_strict(const rg_unmapped *unmapped, rg_err *err) RG_MUST_CHECK;
/* For the data-quality report, by source, column and value.  values: print those of code lists. */
void rg_unmapped_print(const rg_unmapped *unmapped, bool values, rg_buf *out);

#endif
