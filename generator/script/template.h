/* script/template.h - A template run for one area and edition: facts and content in, document tree out. */
#ifndef RG_SCRIPT_TEMPLATE_H
#define RG_SCRIPT_TEMPLATE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/log.h"
#include "base/value.h"
#include "fact/fact.h"

typedef struct rg_doc rg_doc;           /* doc/doc.h */
typedef struct rg_library rg_library;   /* content/library.h */
typedef struct rg_geometry rg_geometry; /* doc/doc.h */

/* Boundaries of areas under the name that templates know them by: "districts", "lsoas". */
typedef struct rg_boundaries {
    const char *name;
    const rg_geometry *geometry;
    const char *credit; /* for the source line of maps; NULL none */
} rg_boundaries;

typedef struct rg_area_name {
    const char *code, *name, *slug; /* "E06000016", "Leicester", "leicester" */
} rg_area_name;

/* Plain words and tables that the facts file carries beside the facts (ledger lines, method records of the
 * measures, list of areas, events), made by the data process: see app/ for its fields. */
typedef struct rg_template_job {
    const char *root; /* project root */
    /* "open-profile": templates/open-profile.lua, and its prose in templates/open-profile/ */
    const char *report;
    rg_area_name area;
    const rg_area_name *areas; /* all areas of the release, in order; the whole (LLR) last */
    size_t area_count;
    const char *release_title;
    const char *edition; /* "public" */
    const char *brand;
    const rg_facts *facts;
    const rg_value *context;   /* period, events, sources, ledger, measures' records, areas */
    const rg_library *library; /* what documents say alike; may be NULL */
    rg_value
        *sentences; /* gets a table for each sentence that a rule was asked for; may be NULL */
    bool synthetic;
    bool strict; /* content that is past its review date stops the document */
    const rg_boundaries *boundaries; /* may be none */
    size_t boundary_count;
} rg_template_job;

/* The measures named in the `facts { name = "measure" }` head of a report; sorted, unique.  library
 * may be NULL. */
bool rg_template_facts(rg_arena *arena, const char *root, const char *report,
                       const rg_library *library, const char ***measures, size_t *count,
                       rg_err *err) RG_MUST_CHECK;

/* The names of a report's sections, in the order of its template. */
bool rg_template_sections(rg_arena *arena, const char *root, const char *report,
                          const rg_library *library, const char ***names, size_t *count,
                          rg_err *err) RG_MUST_CHECK;

/* The words a template may use, in byte order; NULL beyond the last. */
const char *rg_template_word(size_t index);

/* Build the document.  Runs in a render process whose limits the caller has set. */
bool rg_template_run(rg_arena *arena, const rg_template_job *job, rg_log *log, rg_doc **out,
                     rg_err *err) RG_MUST_CHECK;

#endif
