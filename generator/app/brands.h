/* app/brands.h - Brands: templates/brands/NAME.brand, and their check. */
#ifndef RG_APP_BRANDS_H
#define RG_APP_BRANDS_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "doc/style.h"
#include "text/font.h"

/* The style of a brand (NULL the network's) on A4 portrait, with the bytes of its logos.  Fails where
 * there is no such brand, with those that are; or with a line of its file. */
bool rg_brand_style(rg_arena *arena, const char *root, const char *brand, rg_style *out,
                    rg_err *err) RG_MUST_CHECK;

/* Whether there is such a brand; fails with those that are. */
bool rg_brand_known(rg_arena *arena, const char *root, const char *brand, rg_place place,
                    rg_err *err) RG_MUST_CHECK;

/* The brand of a file checked: a line on out for each pair of text and ground that cannot be read, with
 * the nearest shade that can.  Fails when there is one, or where the file, a logo or the font is at
 * fault. */
bool rg_brand_check_file(rg_arena *arena, const char *root, const char *path, rg_buf *out,
                         rg_err *err) RG_MUST_CHECK;

#endif
