/* analysis/place.h - Where a code lies: district, neighbourhood (LSOA of 2011), deprivation quintile.
 *
 * Built from three sources: geography (LSOA of 2011 to district), lsoa_change (LSOA of 2021 to 2011)
 * and deprivation (national decile of an LSOA).  A 2021 code that merges two LSOAs has a district, but
 * neither quintile nor LSOA.  Codes of 2011 win where a code is in both. */
#ifndef RG_ANALYSIS_PLACE_H
#define RG_ANALYSIS_PLACE_H

#include "analysis/npa.h"
#include "base/arena.h"
#include "base/err.h"
#include "base/map.h"
#include "data/ledger.h"
#include "data/table.h"

#include <stdint.h>

typedef struct rg_spot {
    uint32_t district; /* index, or RG_NOWHERE: outside the whole area */
    uint32_t lsoa;     /* index, or RG_NOWHERE: the district is all that is known */
    int quintile;      /* 1 (most deprived) .. 5, or 0: not known */
    uint32_t npa;      /* index of its policing area, or RG_NOWHERE: not known */
} rg_spot;

typedef struct rg_places {
    size_t district_count;
    const char **district_codes; /* byte order */
    size_t lsoa_count;
    const char **lsoa_codes; /* byte order */
    const char **lsoa_names;
    uint32_t *lsoa_district;
    int *lsoa_quintile;
    uint32_t *lsoa_npa;  /* RG_NOWHERE: no member of any */
    const rg_npas *npas; /* NULL: policing areas are not asked for */
    const rg_map *spots; /* every known LSOA code of 2011 and 2021 -> rg_spot */
} rg_places;

/* What places are looked up in.  Only geography must be there: without change there are no codes of 2021,
 * without deprivation no quintiles, without npas no policing areas. */
typedef struct rg_place_sources {
    const rg_table *geography, *change, *deprivation;
    const rg_npas *npas; /* must outlive the places */
} rg_place_sources;

/* Rows used or left out are counted in the ledger. */
bool rg_places_from(rg_arena *arena, const rg_place_sources *sources, rg_ledger *ledger,
                    rg_places *out, rg_err *err) RG_MUST_CHECK;

/* The spot of an LSOA code; of a district code (lsoa RG_NOWHERE, quintile 0, npa RG_NOWHERE).  Unknown codes are
 * outside. */
rg_spot rg_places_lsoa(const rg_places *places, rg_str code);
rg_spot rg_places_district(const rg_places *places, rg_str code);

#endif
