/* app/repairs.h - templates/settings/class_repairs.csv: what a spreadsheet made of offence classes. */
#ifndef RG_APP_REPAIRS_H
#define RG_APP_REPAIRS_H

#include "app/project.h"

/* The schema with the repairs that hold on the release's date added to its columns of offence classes; they go
 * before the schema's own.  *out is the schema itself where it has no such column. */
bool rg_repairs_apply(rg_arena *arena, const rg_project *project, const rg_schema *schema,
                      const rg_schema **out, rg_err *err) RG_MUST_CHECK;

#endif
