/* analysis/area.h - The areas that reports are made for: each is a set of districts.
 *
 * Read from templates/settings/areas.csv, where each row is valid from a date to a date. */
#ifndef RG_ANALYSIS_AREA_H
#define RG_ANALYSIS_AREA_H

#include "base/arena.h"
#include "base/date.h"
#include "base/err.h"
#include "data/table.h"

typedef struct rg_area {
    const char *code, *name, *slug;
    const char *kind;       /* "district", "csp", "whole" */
    const char *short_name; /* "LLR" */
    const char *possessive; /* "Leicester's" */
    const char **parts;     /* codes of its districts, in order; a district is its own part */
    size_t part_count;
    const char *tile; /* "2 1": column and row, from 0, in a map of tiles; "" none */
} rg_area;

typedef struct rg_areas {
    rg_area *items; /* districts, partnerships, the whole: in the order of the file */
    size_t count;
} rg_areas;

/* The areas valid on a date.  Fails where a part is not a district of the same table. */
bool rg_areas_from(rg_arena *arena, const rg_table *settings, rg_date on, rg_areas *out,
                   rg_err *err) RG_MUST_CHECK;
const rg_area *rg_areas_find(const rg_areas *areas, const char *code);
const rg_area *rg_areas_whole(const rg_areas *areas); /* the one of kind "whole"; never NULL */

/* The areas of a release's list: "districts", "csp", "all" (districts and the whole), codes. */
bool rg_areas_select(rg_arena *arena, const rg_areas *areas, const char *const *names,
                     size_t name_count, rg_place place, rg_areas *out,
                     rg_err *err) RG_MUST_CHECK;

#endif
