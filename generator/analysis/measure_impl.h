/* analysis/measure_impl.h - Shared by measure.c (reading), measure_fields.c (fields of the later statistics) and
 * measure_link.c (linking). */
#ifndef RG_ANALYSIS_MEASURE_IMPL_H
#define RG_ANALYSIS_MEASURE_IMPL_H

#include "analysis/measure.h"

/* Everything declared so far, while files are being read. */
typedef struct reader {
    rg_arena *arena;
    rg_definition *definitions;
    size_t definition_count, definition_room;
    rg_locator *places;
    size_t place_count, place_room;
    rg_view_spec *views;
    size_t view_count, view_room;
    const rg_value **declared; /* of each measure, until it is linked */
    rg_measure *measures;
    size_t count, room;
} reader;

/* What a statistic may be worked out from. */
typedef enum measure_needs {
    NEEDS_TABLE, /* a scan */
    NEEDS_COUNT, /* a count or sum */
    NEEDS_VALUE, /* published figures */
    NEEDS_SHARE, /* a share or part */
    NEEDS_RATE,  /* a rate */
    NEEDS_ANY
} measure_needs;

typedef struct measure_trait {
    const char *name;
    measure_needs of;
    bool divides; /* needs a denominator */
    bool over;    /* needs a dimension */
} measure_trait;

extern const measure_trait measure_traits[]; /* by rg_statistic */
extern const size_t measure_trait_count;

/* Fields that only one or two statistics have. */
bool measure_fields(rg_arena *arena, const rg_value *v, rg_measure *m, rg_err *err);
extern const char *const measure_field_names[];
extern const size_t measure_field_count;

/* Names become measures; then, when all are linked, dimensions are taken over and checked. */
bool measure_link(reader *r, const rg_value *v, rg_measure *m, rg_err *err);
bool measure_settle(const rg_value *v, rg_measure *m, rg_err *err);

/* measure_formula_later.c: formulas of the statistics behind RG_STAT_BESIDE. */
const char *rg_measure_formula_later(rg_arena *arena, const rg_measure *m);

#endif
