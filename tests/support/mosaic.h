/* tests/support/mosaic.h - Invented neighbours with jagged borders, as many as wanted, like those of small areas. */
#ifndef RG_TESTS_SUPPORT_MOSAIC_H
#define RG_TESTS_SUPPORT_MOSAIC_H

#include "chart/geo.h"

/* count areas of about 2 km, each side in so many steps; codes "A0", "A1", ...  Fails only for want of
 * memory. */
bool mosaic(rg_arena *arena, size_t count, size_t steps, rg_geometry *out,
            rg_err *err) RG_MUST_CHECK;
/* A map of them: values rise and fall over the plane, a region for each part of it, an inset of one region. */
const rg_chart_spec *mosaic_map(rg_arena *arena, const rg_geometry *geometry, bool inset);

#endif
