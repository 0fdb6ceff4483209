/* app/mappings.h - Headings of extracts that an analyst confirmed, and proposals for new ones. */
#ifndef RG_APP_MAPPINGS_H
#define RG_APP_MAPPINGS_H

#include "app/project.h"
#include "data/load.h"

/* The confirmed mappings of templates/settings/mappings/NAME.csv as one table; NULL where there are none.  A row
 * that cannot be used fails with its place. */
bool rg_mappings_open(rg_arena *arena, const rg_project *project, const rg_table **out,
                      rg_err *err) RG_MUST_CHECK;

/* Compare the headings of every file of each source with its schema and append the proposals, a CSV that the
 * analyst confirms.  *lines: how many there are; 0 = every heading is known. */
bool rg_mappings_propose(rg_arena *arena, const rg_project *project,
                         const rg_load_source *sources, size_t count, rg_buf *out,
                         size_t *lines, rg_err *err) RG_MUST_CHECK;

#endif
