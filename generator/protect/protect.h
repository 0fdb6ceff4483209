/* protect/protect.h - Editions, and what each may hold: works on counts, before anything is derived.
 *
 * Facts of an edition are derived from that edition's counts only, so a hidden count hides its rate,
 * share, change and limits with it.  This is first-order protection: thresholds and rounding by class of
 * source and level of geography, from templates/settings/sdc_policy.csv.  Homicide, sexual offences and
 * children under ten have classes of their own (kind.h), and sums over areas or kinds of offence do not
 * give homicide back (partner.h).  What could be worked out from totals of other counts is not hidden yet;
 * until it is, a public edition is refused unless every source is open or synthetic. */
#ifndef RG_PROTECT_PROTECT_H
#define RG_PROTECT_PROTECT_H

#include "analysis/counts.h"
#include "analysis/settings.h"

typedef enum rg_edition {
    RG_EDITION_EXACT,
    RG_EDITION_RESTRICTED,
    RG_EDITION_PUBLIC
} rg_edition;

enum { RG_EDITIONS = RG_EDITION_PUBLIC + 1 };

const char *rg_edition_name(rg_edition edition); /* "exact", "restricted", "public" */
bool rg_edition_parse(const char *text, rg_edition *out);

/* What decides whether an edition may be made of a release's sources. */
typedef struct rg_openness {
    bool all_open;             /* every source is published under an open licence */
    bool all_synthetic;        /* every row is invented */
    const char *closed_source; /* the first source that is neither, or NULL */
} rg_openness;

/* The edition of `facts` where none is asked for: exact where it may be, else restricted. */
rg_edition rg_edition_default(const rg_openness *openness);

/* A source that says its own class, as a partner's table does. */
typedef struct rg_source_class {
    const char *source, *class;
} rg_source_class;

typedef struct rg_protect_job {
    rg_edition edition;
    const rg_openness *openness;
    const rg_settings *settings;
    rg_date on; /* the policy that holds on this day */
    const rg_source_class
        *classes; /* of sources whose schema says it; the settings say the others' */
    size_t class_count;
} rg_protect_job;

/* The counts of one edition.  A count between the thresholds of its policy becomes HIDDEN and its value is
 * gone; others are rounded where the policy says so; a published figure goes with its count or base.  A measure of several sources follows each of their
 * policies.  Exact and as-published counts share memory with `exact`.
 * Fails with RG_E_USAGE, naming the source, where the edition may not be made; with the settings' sentence
 * where a source has no class or a class no policy. */
bool rg_protect(rg_arena *arena, const rg_counts_set *exact, const rg_protect_job *job,
                rg_counts_set *out, rg_err *err) RG_MUST_CHECK;

#endif
