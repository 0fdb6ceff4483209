/* analysis/area.h - The areas that reports are made for: each is a set of districts, or a policing area.
 *
 * Read from templates/settings/areas.csv, where each row is valid from a date to a date; policing areas from
 * npas.csv (npa.h).  All policing areas together are an area too, "NPAS": what a policing area is a share of,
 * since rows of which no policing area is known are in none. */
#ifndef RG_ANALYSIS_AREA_H
#define RG_ANALYSIS_AREA_H

#include "analysis/npa.h"
#include "base/arena.h"
#include "base/date.h"
#include "base/err.h"
#include "data/table.h"

typedef struct rg_area {
    const char *code, *name, *slug;
    const char *kind;       /* "district", "csp", "county", "board", "whole"; "npa", "npas" */
    const char *short_name; /* "LLR" */
    const char *possessive; /* "Leicester's" */
    const char *
        *parts; /* codes of its districts, in order; a district is its own part; a policing
                               area has none */
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
/* Policing areas behind the others, and NPAS behind them; nothing where there are none. */
void rg_areas_add_npas(rg_arena *arena, rg_areas *areas, const rg_npas *npas);
/* Whether an area is one of policing areas, or all of them. */
bool rg_area_is_npa(const rg_area *area);

const rg_area *rg_areas_find(const rg_areas *areas, const char *code);
const rg_area *rg_areas_whole(const rg_areas *areas); /* the one of kind "whole"; never NULL */

/* Every way an area may be written in a partner's table, to its code: its code, its name, the spellings of
 * area_names.csv.  Where a district and a partnership share a name it is the district's. */
bool rg_areas_spellings(rg_arena *arena, const rg_areas *areas, const rg_settings *settings,
                        rg_date on, rg_settings_groups *out, rg_err *err) RG_MUST_CHECK;

/* The areas of a release's list: "districts", "csp", "npas", "all" (districts and the whole), codes. */
bool rg_areas_select(rg_arena *arena, const rg_areas *areas, const char *const *names,
                     size_t name_count, rg_place place, rg_areas *out,
                     rg_err *err) RG_MUST_CHECK;

#endif
