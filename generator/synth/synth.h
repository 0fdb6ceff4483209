/* synth/synth.h - Synthetic extracts: invented rows in the layout of the real ones.
 *
 * Deterministic: the same profile, seed and scale give the same bytes.  Every key begins SYN-, which is how
 * the rest of the program knows that a release is invented.  A profile is data: lua/synth/NAME.lua. */
#ifndef RG_SYNTH_SYNTH_H
#define RG_SYNTH_SYNTH_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "base/value.h"

#include <stdint.h>

typedef struct rg_synth_job {
    const rg_value *profile;      /* the declaration */
    const rg_value *const *parts; /* what the files named in its `parts` returned */
    size_t part_count;            /* 0: a profile of police open data */
    const char *out;              /* folder to write to; made when absent */
    uint64_t seed;
    double scale; /* of the number of rows; 1 = the profile's own */
} rg_synth_job;

/* The words of the files that a profile names in `parts`, NULL-terminated. */
extern const char *const rg_synth_words[];

/* A file of this name in each delivery says that all of it is invented: extracts without keys, such as tables
 * of schools or residents, have no other mark. */
#define RG_SYNTH_MARK "SYNTHETIC.txt"

/* Write the extracts; report gets a line a file.  A profile that lacks something fails with its place, a
 * file that cannot be written fails naming it. */
bool rg_synth(rg_arena *arena, const rg_synth_job *job, rg_buf *report,
              rg_err *err) RG_MUST_CHECK;

#endif
