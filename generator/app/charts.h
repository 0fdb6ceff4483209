/* app/charts.h - The figures of a document as files for the web, beside it. */
#ifndef RG_APP_CHARTS_H
#define RG_APP_CHARTS_H

#include "base/log.h"
#include "base/value.h"
#include "doc/doc.h"
#include "export/web.h"

/* "svg,png": what to make of each figure, RG_WEB_...; png brings the cards.  Fails with RG_E_USAGE and the
 * nearest right word. */
bool rg_charts_parse(const char *text, unsigned *out, rg_err *err) RG_MUST_CHECK;

/* Write every figure of the document to folder/charts/NAME/, with a text file to paste beside it.  Strips of
 * navigation are no figures.  A card that a figure does not fit is left out with a warning.  list gets
 * the names of the files, sorted as the figures stand in the document. */
bool rg_charts_write(rg_arena *arena, const rg_doc *doc, const rg_web_options *options,
                     const char *folder, const char *name, rg_value *list,
                     rg_err *err) RG_MUST_CHECK;

#endif
