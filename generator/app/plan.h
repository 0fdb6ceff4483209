/* app/plan.h - The documents of a release, one by one. */
#ifndef RG_APP_PLAN_H
#define RG_APP_PLAN_H

#include "app/options.h"
#include "app/project.h"
#include "app/render.h"

typedef struct rg_plan {
    rg_document *items; /* by edition, then in the release's order */
    size_t count;
    rg_edition editions[3];
    size_t edition_count;
    const char *folders[3];     /* of each edition's documents */
    const char *facts[3];       /* its edition file */
    const rg_value *boundaries; /* files of boundaries read, for the manifest; NULL none */
} rg_plan;

/* Which documents, by --only and --edition; where they go, by --out. */
bool rg_plan_make(rg_arena *arena, const rg_project *project, const rg_options *options,
                  rg_plan *out, rg_err *err) RG_MUST_CHECK;

/* One command line for each document, for GNU make, GNU parallel or a job array. */
void rg_plan_print(const rg_plan *plan, const rg_options *options, rg_buf *out);

#endif
