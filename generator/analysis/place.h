/* analysis/place.h - Where a code lies: district, neighbourhood (LSOA of 2011), deprivation quintile.
 *
 * Built from three sources: geography (LSOA of 2011 to district), lsoa_change (LSOA of 2021 to 2011)
 * and deprivation (national decile of an LSOA).  A 2021 code that merges two LSOAs has a district, but
 * neither quintile nor LSOA.  Codes of 2011 win where a code is in both. */
#ifndef RG_ANALYSIS_PLACE_H
#define RG_ANALYSIS_PLACE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/map.h"
#include "data/ledger.h"
#include "data/table.h"

#include <stdint.h>

#define RG_NOWHERE UINT32_MAX

typedef struct rg_spot {
    uint32_t district; /* index, or RG_NOWHERE: outside the whole area */
    uint32_t lsoa;     /* index, or RG_NOWHERE: the district is all that is known */
    int quintile;      /* 1 (most deprived) .. 5, or 0: not known */
} rg_spot;

typedef struct rg_places {
    size_t district_count;
    const char **district_codes; /* byte order */
    size_t lsoa_count;
    const char **lsoa_codes; /* byte order */
    const char **lsoa_names;
    uint32_t *lsoa_district;
    int *lsoa_quintile;
    const rg_map *spots; /* every known LSOA code of 2011 and 2021 -> rg_spot */
} rg_places;

/* change and deprivation may be NULL (then no 2021 codes, no quintiles).  Rows used or left out are
 * counted in the ledger. */
bool rg_places_from(rg_arena *arena, const rg_table *geography, const rg_table *change,
                    const rg_table *deprivation, rg_ledger *ledger, rg_places *out,
                    rg_err *err) RG_MUST_CHECK;

/* The spot of an LSOA code; of a district code (lsoa RG_NOWHERE, quintile 0).  Unknown codes are
 * outside. */
rg_spot rg_places_lsoa(const rg_places *places, rg_str code);
rg_spot rg_places_district(const rg_places *places, rg_str code);

#endif
