/* app/release.h - A release: which documents of which areas, from which extracts. */
#ifndef RG_APP_RELEASE_H
#define RG_APP_RELEASE_H

#include "analysis/area.h"
#include "analysis/counts.h"
#include "base/arena.h"
#include "base/err.h"
#include "base/value.h"
#include "protect/protect.h"

typedef struct rg_release_source {
    const char *name;      /* "street" */
    const char **patterns; /* globs under the folder of extracts */
    size_t pattern_count;
    bool optional; /* the release can do without */
    bool
        published; /* its figures are already published: they stay as they are in every edition */
    rg_place place;
} rg_release_source;

typedef struct rg_release_boundaries {
    const char *name; /* "districts": what maps ask for */
    const char *
        path; /* GeoJSON or TopoJSON, under the folder of extracts; "templates/...": of the project */
    const char *credit; /* printed under maps drawn with them; NULL none */
    rg_place place;
} rg_release_boundaries;

typedef struct rg_release_report {
    const char *report; /* "open-profile" */
    const char **areas; /* names for rg_areas_select; none = the whole */
    size_t area_count;
    const char *brand;  /* NULL = network */
    const char *format; /* in place of the template's; NULL none */
    bool large_print;
    bool on_request; /* made only where --only names its area */
    rg_place place;
} rg_release_report;

typedef struct rg_release {
    const char *path, *slug; /* slug: file name without .lua */
    const char *title;
    const char *extracts; /* folder; absolute, or relative to the project root */
    const char *created;  /* ISO 8601 of `date`, or NULL */
    rg_date date;         /* of validity of settings; 9999-12-31 when not given */
    rg_release_source *sources;
    size_t source_count;
    rg_release_boundaries *boundaries; /* optional: without them maps are tiles */
    size_t boundary_count;
    rg_release_report *reports;
    size_t report_count;
    rg_edition editions[3];
    size_t edition_count;
    const char **measures; /* globs of further measures to compute */
    size_t measure_count;
    const char **areas; /* further areas that facts are made for; names for rg_areas_select */
    size_t area_count;
    rg_place place;
    const char *previous; /* the release before, or the folder its facts are kept in; or NULL */
    bool strict; /* values that no settings table knows stop the run, instead of being listed */
    bool has_period; /* months outside it are left out */
    rg_month first, last;
    rg_named_period *periods; /* of measures that name one */
    size_t period_count;
} rg_release;

/* Evaluate and check a release file.  Fails with RG_E_USAGE, file and line. */
bool rg_release_read(rg_arena *arena, const char *root, const char *path, rg_release *out,
                     rg_err *err) RG_MUST_CHECK;

#endif
