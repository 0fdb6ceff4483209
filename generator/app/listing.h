/* app/listing.h - `list`. */
#ifndef RG_APP_LISTING_H
#define RG_APP_LISTING_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

/* Reports, releases, measures, sources, formats and blocks, as text or JSON. */
bool rg_listing(rg_arena *arena, const char *root, bool json, rg_buf *out,
                rg_err *err) RG_MUST_CHECK;

#endif
