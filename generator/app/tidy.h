/* app/tidy.h - Measures of tidy tables: a schema of five lines is all that a partner's table needs.
 *
 * A schema that says tidy = "values", "shares" or "counts" brings one measure with it, NAME.value, NAME.share or
 * NAME.count, by indicator, period and area; a release that names the source has its facts. */
#ifndef RG_APP_TIDY_H
#define RG_APP_TIDY_H

#include "base/value.h"
#include "data/schema.h"

/* The declarations of a tidy schema, as a file of measures would hold them; NULL for another. */
const rg_value *rg_tidy_measures(rg_arena *arena, const rg_schema *schema);

#endif
