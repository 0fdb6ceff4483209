/* synth/synth.h - Synthetic extracts: invented rows in the layout of the real ones.
 *
 * Deterministic: the same profile, seed and scale give the same bytes.  Every key begins SYN-. */
#ifndef RG_SYNTH_SYNTH_H
#define RG_SYNTH_SYNTH_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stdint.h>

typedef struct rg_synth_job {
    const char *root;    /* the project's root: profiles are data under lua/synth/ */
    const char *out;     /* folder to write to; made when absent */
    const char *profile; /* "open": the layout of police open data */
    uint64_t seed;
    double scale; /* 1 = the profile's own size */
} rg_synth_job;

/* Write the extracts; report gets a line a file.  A file that cannot be written fails, naming it. */
bool rg_synth(rg_arena *arena, const rg_synth_job *job, rg_buf *report, rg_err *err) RG_MUST_CHECK;

#endif
