/* app/starter.h - A new report that builds at once. */
#ifndef RG_APP_STARTER_H
#define RG_APP_STARTER_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

/* Copy the files of templates/new/ for a report of that name (a-z, 0-9, -): its template, its folder with
 * words and outline, and a release of the sample's figures.  Nothing is written where one of them is
 * there already.  out: what was made and how to build it. */
bool rg_starter(rg_arena *arena, const char *root, const char *name, rg_buf *out,
                rg_err *err) RG_MUST_CHECK;

/* Write templates/REPORT/outline.txt with the report's sections in the order of its template; refused where
 * there is one already, or the report has no sections. */
bool rg_starter_outline(rg_arena *arena, const char *root, const char *report, rg_buf *out,
                        rg_err *err) RG_MUST_CHECK;

#endif
