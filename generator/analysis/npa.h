/* analysis/npa.h - Neighbourhood policing areas on a day: which there are, and what belongs to each.
 *
 * From the settings tables npas and npa_members.  Policing areas cross district lines, so they are never sums
 * of districts: a row belongs to one by its own code, by its beat, or by the neighbourhood (LSOA) it lies in. */
#ifndef RG_ANALYSIS_NPA_H
#define RG_ANALYSIS_NPA_H

#include "analysis/settings.h"

#include <stdint.h>

#define RG_NOWHERE UINT32_MAX /* no district, neighbourhood or policing area */

typedef struct rg_npa {
    const char *code, *name, *slug;
} rg_npa;

typedef struct rg_npas {
    rg_npa *items; /* byte order of codes */
    size_t count;
    rg_settings_groups lsoas, wards; /* members: code or name -> code of the policing area */
    bool by_place;                   /* whether any LSOA or ward is a member */
} rg_npas;

/* The policing areas of a day.  Fails with RG_E_USAGE where a member names an area that there is not on that
 * day, naming its row. */
bool rg_npas_from(rg_arena *arena, const rg_settings *settings, rg_date on, rg_npas *out,
                  rg_err *err) RG_MUST_CHECK;

/* The position of a code, or RG_NOWHERE. */
uint32_t rg_npas_index(const rg_npas *npas, rg_str code);
/* Where a neighbourhood belongs: by its code, else by that or the name of its ward; RG_NOWHERE where none of
 * them is a member.  Empty texts are passed over. */
uint32_t rg_npas_of_lsoa(const rg_npas *npas, rg_str lsoa, rg_str ward_code, rg_str ward_name);

#endif
