/* doc/brand.h - A brand as a plain file that a communications officer can edit, and its check.
 *
 *     name         = network                     these four are needed
 *     wordmark     = Violence Reduction Network
 *     primary      = #12436D                     colours are written #RRGGBB
 *     accent       = #801650
 *     tint         = #E8EEF4                     made from primary where it is not given
 *     chapters     = #12436D #801650             grounds of openers, up to four
 *     logo         = network.svg                 beside the file: SVG, PDF, PNG, JPEG; on light grounds
 *     logo_on_dark = network-white.svg           on covers
 *     font         = Noto Sans                   a family of fonts/manifest.csv
 *     margin       = 20                          left and right of portrait pages, millimetres
 *     line         = 148                         the widest line of text, millimetres
 *
 * A line that begins with # is a remark. */
#ifndef RG_DOC_BRAND_H
#define RG_DOC_BRAND_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "doc/style.h"

/* Read a brand from the text of its file; texts live in arena.  Logos have their file's name and no
 * bytes yet.  Fails with file and line. */
bool rg_brand_read(rg_arena *arena, rg_str text, const char *file, rg_brand *out,
                   rg_err *err) RG_MUST_CHECK;

/* Every pair of text and ground that documents of this style can have: one line for each that cannot
 * be read, with the nearest shade that can.  Answers how many. */
size_t rg_brand_check(const rg_style *style, rg_buf *faults);

#endif
