/* app/lookups.h - What views look up, answered by the settings on the release's date. */
#ifndef RG_APP_LOOKUPS_H
#define RG_APP_LOOKUPS_H

#include "analysis/settings.h"
#include "analysis/view.h"

/* settings must outlive the answer; kept in arena. */
rg_lookups rg_lookups_of(rg_arena *arena, const rg_settings *settings, rg_date on);

#endif
