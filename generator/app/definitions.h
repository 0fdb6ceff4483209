/* app/definitions.h - What measures count against what templates/settings/definitions.csv says. */
#ifndef RG_APP_DEFINITIONS_H
#define RG_APP_DEFINITIONS_H

#include "app/project.h"

/* Measures that pick offences by a column of offence_classes follow the row of their definition that
 * holds on the release's date: the same column, and filters of place, domestic setting, status and knife
 * just where the row asks for them; title and text are the row's.  Fails with RG_E_USAGE, the place of the
 * row and the name of the first measure that does otherwise: the row was changed and the measures were not,
 * or the other way round.  A definition that has no row is not looked at. */
bool rg_definitions_agree(const rg_project *project, rg_err *err) RG_MUST_CHECK;

#endif
