/* app/previous.h - The facts that an earlier release kept, for one edition of this one.
 *
 * A build leaves facts.csv beside the documents of each edition.  `previous` of a release names such a release
 * ("llr-2018-19": out/reports/llr-2018-19) or the folder that its editions were moved to ("archive/2018-19", from the
 * project's root).  A public edition reads public facts only. */
#ifndef RG_APP_PREVIOUS_H
#define RG_APP_PREVIOUS_H

#include "analysis/previous.h"
#include "app/project.h"
#include "data/load.h"
#include "protect/protect.h"

/* tables: of this release, among them published_figures where it names that.  Kept facts and published figures
 * become one list, empty where the release has neither.
 * Fails with RG_E_USAGE where nothing was kept, RG_E_REFUSED where the file is not as it was written or holds
 * invented figures and this release real ones, or the other way round. */
bool rg_previous_open(rg_arena *arena, const rg_project *project, const rg_tables *tables,
                      rg_edition edition, bool synthetic, rg_previous *out,
                      rg_err *err) RG_MUST_CHECK;

/* Account for the rows of published figures: used where somebody declares their measure, else left out. */
void rg_previous_account(const rg_project *project, const rg_tables *tables, rg_ledger *ledger);

#endif
