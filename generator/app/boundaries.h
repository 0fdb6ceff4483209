/* app/boundaries.h - The boundaries that a release names, read before the fork. */
#ifndef RG_APP_BOUNDARIES_H
#define RG_APP_BOUNDARIES_H

#include "app/project.h"
#include "app/render.h"
#include "app/voice.h"

/* A file that is not there is said and left out: maps then are tiles.  One that cannot be read as boundaries
 * fails with place and reason.  inputs: { { source, name, sha256, areas, bytes } } for the manifest. */
bool rg_boundaries_open(rg_arena *arena, const rg_project *project, const rg_voice *voice,
                        rg_press *press, const rg_value **inputs, rg_err *err) RG_MUST_CHECK;

#endif
