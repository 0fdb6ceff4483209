/* analysis/ranges.h - Published figures that cannot be what their unit says.
 *
 * The Local Authority Interactive Tool prints as England's rate of first-time entrants the sum of its regions' rates,
 * and counts under a heading of percentages; nothing in a row shows it. */
#ifndef RG_ANALYSIS_RANGES_H
#define RG_ANALYSIS_RANGES_H

#include "data/ledger.h"
#include "data/load.h"

/* For a table of schema "dfe_lait", with the units of one of schema "dfe_lait_measures": a finding for each percentage
 * above 100, and for each rate of England that is more than four times the highest of two or more other areas for the
 * same measure and period.  Without the units nothing is said. */
void rg_ranges_check(rg_arena *arena, const rg_tables *tables, rg_ledger *ledger);

#endif
