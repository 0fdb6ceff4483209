/* app/listing.h - `list` and `lint`. */
#ifndef RG_APP_LISTING_H
#define RG_APP_LISTING_H

#include "app/options.h"
#include "base/arena.h"
#include "base/str.h"

/* Reports, releases, measures, sources, formats and blocks, as text or JSON. */
bool rg_listing(rg_arena *arena, const char *root, bool json, rg_buf *out, rg_err *err) RG_MUST_CHECK;

/* Every template of the release for every area, checked without making a PDF: faults fail, doubts are
 * listed. */
bool rg_lint_release(rg_arena *arena, const char *root, const rg_options *options, rg_buf *out,
                     rg_err *err) RG_MUST_CHECK;

#endif
