/* protect/protect.c - Which edition may be made of what, and its counts. */
#include "protect/protect.h"

#include <string.h>

static const char *const names[] = {"exact", "restricted", "public"};

const char *rg_edition_name(rg_edition edition)
{
    return names[edition];
}

bool rg_edition_parse(const char *text, rg_edition *out)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(text, names[i]) == 0) {
            *out = (rg_edition)i;
            return true;
        }
    return false;
}

static bool harmless(const rg_openness *openness)
{
    return openness->all_open || openness->all_synthetic;
}

rg_edition rg_edition_default(const rg_openness *openness)
{
    return harmless(openness) ? RG_EDITION_EXACT : RG_EDITION_RESTRICTED;
}

bool rg_protect(const rg_counts_set *exact, rg_edition edition, const rg_openness *openness,
                rg_counts_set *out, rg_err *err)
{
    if (edition == RG_EDITION_PUBLIC && !harmless(openness))
        return rg_fail(err, RG_E_USAGE,
                       "the public edition cannot be made: the source %s is neither open nor "
                       "synthetic, and small numbers are not yet protected; build the restricted "
                       "edition",
                       openness->closed_source ? openness->closed_source : "(unnamed)");
    *out = *exact;
    return true;
}
