/* analysis/derive_strip.h - Facts of one area that differ along some dimensions only, in the order of these. */
#ifndef RG_ANALYSIS_DERIVE_STRIP_H
#define RG_ANALYSIS_DERIVE_STRIP_H

#include "analysis/derive_impl.h"

typedef struct derive_strip {
    const rg_fact *
        *items; /* by their first day where the dimension is one of time, else as counted */
    size_t count;
    const char *rest; /* the other dimensions, encoded */
    rg_status status; /* hidden where any is, else missing where any is not ok, else ok */
} derive_strip;

/* All strips of a measure for an area; `over` names the dimensions along which they run. */
size_t derive_strips(deriver *d, const rg_measure *of, const char *code,
                     const char *const *over, size_t over_count, derive_strip **out);
/* A fact about a whole strip: from its first to its last day, of its rest. */
rg_fact *derive_strip_fact(deriver *d, const rg_measure *m, const derive_strip *s);

#endif
