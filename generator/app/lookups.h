/* app/lookups.h - What views look up, answered by the settings on the release's date. */
#ifndef RG_APP_LOOKUPS_H
#define RG_APP_LOOKUPS_H

#include "analysis/counts.h"
#include "analysis/settings.h"
#include "analysis/view.h"

/* What is given must outlive the answer; kept in arena.  areas: every area that a table may be about; a map by
 * settings "areas" and key "spelling" takes each as it may be written. */
rg_lookups rg_lookups_of(rg_arena *arena, const rg_settings *settings, const rg_areas *areas,
                         rg_date on, const rg_named_period *periods, size_t period_count);

#endif
