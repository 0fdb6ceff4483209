/* app/overlays.h - Folders of areas under templates/areas/. */
#ifndef RG_APP_OVERLAYS_H
#define RG_APP_OVERLAYS_H

#include "analysis/area.h"
#include "base/arena.h"
#include "base/err.h"

/* templates/areas/AREA/REPORT/ and templates/areas/AREA/content/ stand in for parts of reports; a
 * folder whose name is no area's slug, or no report's, would never be read: RG_E_USAGE with the
 * nearest right name. */
bool rg_overlays_check(rg_arena *arena, const char *root, const rg_areas *areas,
                       rg_err *err) RG_MUST_CHECK;

#endif
