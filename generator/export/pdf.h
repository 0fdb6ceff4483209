/* export/pdf.h - Finished pages to one PDF file: PDF 1.7, PDF/UA-1 and PDF/A-3a at once. */
#ifndef RG_EXPORT_PDF_H
#define RG_EXPORT_PDF_H

#include "layout/page.h"
#include "text/font.h"

/* Append the whole file to out.  icc: an sRGB profile's bytes.  No clock: dates come from
 * pages->created or are left out; the file identifier is a digest of the content, so the same
 * pages give the same bytes. */
bool rg_pdf_write(const rg_pages *pages, const rg_fonts *fonts, rg_str icc, rg_buf *out,
                  rg_err *err) RG_MUST_CHECK;

#endif
