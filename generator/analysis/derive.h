/* analysis/derive.h - Facts from counts: the only place where a number that is printed is made. */
#ifndef RG_ANALYSIS_DERIVE_H
#define RG_ANALYSIS_DERIVE_H

#include "analysis/area.h"
#include "analysis/counts.h"
#include "fact/fact.h"

typedef struct rg_derive_job {
    const rg_counts_set *counts; /* of one edition */
    const rg_places *places;
    const rg_areas *areas; /* areas to make facts for */
    const rg_area *whole;  /* the rest of it is what an area is compared with */
    const rg_measure *const *wanted;
    size_t wanted_count;
    bool deprivation_named; /* sources that count as such in fact.sources */
    bool change_named;
} rg_derive_job;

/* Every fact of the wanted measures and of those they are worked out from, sorted, unique. */
bool rg_derive(rg_arena *arena, const rg_derive_job *job, rg_facts *out, rg_err *err) RG_MUST_CHECK;

#endif
