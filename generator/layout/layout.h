/* layout/layout.h - A document to finished pages.
 *
 * Contents and page references are settled by repeating layout until nothing moves, at most five
 * rounds; then an error names what still moves. */
#ifndef RG_LAYOUT_LAYOUT_H
#define RG_LAYOUT_LAYOUT_H

#include "base/log.h"
#include "doc/doc.h"
#include "doc/style.h"
#include "layout/page.h"
#include "text/para.h"

/* Lay out doc (which has passed rg_doc_check) in style.  out and all it points to live in arena; texts
 * are borrowed from doc.  Content that cannot be placed on any page fails with the block's place. */
bool rg_layout(rg_arena *arena, const rg_doc *doc, const rg_style *style, rg_shaper *shaper,
               rg_log *log, rg_pages *out, rg_err *err) RG_MUST_CHECK;

#endif
