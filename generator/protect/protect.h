/* protect/protect.h - Editions, and what each may hold: works on counts, before anything is derived.
 *
 * Facts of an edition are derived from that edition's counts only, so a hidden count hides its rate,
 * share, change and limits with it.  First-order protection is not here yet: until it is, a public
 * edition is refused unless every source is open or synthetic, and passes counts through otherwise. */
#ifndef RG_PROTECT_PROTECT_H
#define RG_PROTECT_PROTECT_H

#include "analysis/counts.h"

typedef enum rg_edition { RG_EDITION_EXACT, RG_EDITION_RESTRICTED, RG_EDITION_PUBLIC } rg_edition;

const char *rg_edition_name(rg_edition edition); /* "exact", "restricted", "public" */
bool rg_edition_parse(const char *text, rg_edition *out);

/* What decides whether an edition may be made of a release's sources. */
typedef struct rg_openness {
    bool all_open;      /* every source is published under an open licence */
    bool all_synthetic; /* every row is invented */
    const char *closed_source; /* the first source that is neither, or NULL */
} rg_openness;

/* The edition of `facts` where none is asked for: exact where it may be, else restricted. */
rg_edition rg_edition_default(const rg_openness *openness);

/* The counts of one edition.  Fails with RG_E_USAGE, naming the source, where the edition may not be
 * made.  out shares memory with exact. */
bool rg_protect(const rg_counts_set *exact, rg_edition edition, const rg_openness *openness,
                rg_counts_set *out, rg_err *err) RG_MUST_CHECK;

#endif
