/* tests/support/page_checks.h - Laws of finished pages, checked from their items alone.
 *
 * Each answers how many faults it found, and adds a line for each to why: page, kind, words. */
#ifndef RG_TESTS_SUPPORT_PAGE_CHECKS_H
#define RG_TESTS_SUPPORT_PAGE_CHECKS_H

#include "doc/style.h"
#include "layout/page.h"

/* Texts lie on no other text and on no photo; those of the flow lie inside the margins, but on the cover and
 * on full-bleed pages. */
size_t page_check_places(const rg_pages *pages, const rg_style *style, size_t page,
                         rg_buf *why);

/* Every text leaves the paper nowhere and has the contrast that its size needs (WCAG 2.2, 1.4.3) with the last
 * fill or photo painted under it; a photo counts as the worse of black and white. */
size_t page_check_contrast(const rg_pages *pages, size_t page, rg_buf *why);

/* No text is smaller than `least` points, or in figures than `drawn`, but what is raised. */
size_t page_check_sizes(const rg_pages *pages, size_t page, double least, double drawn,
                        rg_buf *why);

#endif
