/* analysis/verdicts.h - What a published table says of its own figures against what follows from them.
 *
 * Fingertips prints beside each figure how it compares with England and with its parent area, and its
 * recent trend.  Documents never print these words: both are worked out anew (stats/compare.h,
 * stats/trend.h).  Where the file says otherwise, the reader of the same indicator elsewhere would read
 * another word, so the data-quality report lists every such row. */
#ifndef RG_ANALYSIS_VERDICTS_H
#define RG_ANALYSIS_VERDICTS_H

#include "analysis/settings.h"
#include "data/ledger.h"
#include "data/load.h"

/* The code of the benchmark that "Compared to England" is about. */
#define RG_VERDICTS_ENGLAND "E92000001"

/* Set the words of every table of schema "fingertips" against ours, and add to the ledger a finding for
 * each that differs (place, indicator, area, period, both words; its kind says why that may be) and a
 * note of how many agree, differ and cannot be checked.  Good directions are those of the settings on
 * the day; for indicators that these do not know, the one that most rows of the file follow.
 *
 *   comparison  the single interval rule at 95%; rows of the benchmark itself are passed over, and a
 *               parent that is England, which has a column of its own
 *   trend       of the row's own year and those before it, in single years
 *
 * A difference is no error.  Fails only where the settings cannot be read. */
bool rg_verdicts_check(rg_arena *arena, const rg_tables *tables, const rg_settings *settings,
                       rg_date on, rg_ledger *ledger, rg_err *err) RG_MUST_CHECK;

#endif
