/* app/manifest.h - manifest.json beside the documents, and the summary at the end of a build. */
#ifndef RG_APP_MANIFEST_H
#define RG_APP_MANIFEST_H

#include "app/plan.h"

/* What became of one document. */
typedef struct rg_made {
    const rg_document *document;
    bool ok;
    const rg_value *result; /* of rg_render */
    const char *error;
} rg_made;

/* Write manifest.json of one edition: inputs with SHA-256, versions, warnings, a row a document. */
bool rg_manifest_write(rg_arena *arena, const rg_project *project, const rg_plan *plan,
                       size_t edition, const rg_value *data, const rg_made *made,
                       rg_err *err) RG_MUST_CHECK;

void rg_manifest_summary(const rg_plan *plan, const rg_made *made, const rg_value *data,
                         rg_buf *out);
void rg_manifest_summary_json(rg_arena *arena, const rg_plan *plan, const rg_made *made,
                              rg_buf *out);

#endif
