/* doc/brand.h - A brand as a plain file that a communications officer can edit, and its check.
 *
 *     # Colours are written #RRGGBB.  All lines but tint are needed; a tint is made from primary.
 *     name     = network
 *     wordmark = Violence Reduction Network
 *     primary  = #12436D
 *     tint     = #E8EEF4
 *     accent   = #801650                                                                        */
#ifndef RG_DOC_BRAND_H
#define RG_DOC_BRAND_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "doc/style.h"

/* Read a brand from the text of its file; texts live in arena.  Fails with file and line. */
bool rg_brand_read(rg_arena *arena, rg_str text, const char *file, rg_brand *out,
                   rg_err *err) RG_MUST_CHECK;

/* Every pair of text and ground that documents of this style can have: one line for each that cannot
 * be read, with the nearest shade that can.  Answers how many. */
size_t rg_brand_check(const rg_style *style, rg_buf *faults);

#endif
