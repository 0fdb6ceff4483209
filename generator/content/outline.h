/* content/outline.h - The outline of a report: which of its sections it has, in what order, and what
 * is added to them.  A plain file that somebody edits who knows no Lua.
 *
 *     # a remark
 *     section summary
 *     section geography: Where it happens     another title
 *        text our-year.md                     added at the end of the section above
 *        quote mentors
 *        photo walk
 *     leave out education
 */
#ifndef RG_CONTENT_OUTLINE_H
#define RG_CONTENT_OUTLINE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum rg_outline_kind {
    RG_OUTLINE_SECTION,
    RG_OUTLINE_LEAVE_OUT,
    RG_OUTLINE_TEXT,  /* name: a Markdown file */
    RG_OUTLINE_QUOTE, /* name: a record of templates/content/quotes.csv */
    RG_OUTLINE_PHOTO  /* name: a record of templates/content/photos.csv */
} rg_outline_kind;

typedef struct rg_outline_line {
    rg_outline_kind kind;
    const char *name;
    const char *title; /* of a section, in place of its own; NULL none */
    rg_place place;    /* of the name */
} rg_outline_line;

typedef struct rg_outline {
    const char *path;
    rg_outline_line *lines;
    size_t count;
} rg_outline;

/* Read an outline for a report that has these sections.  Every section stands in it once, kept or left
 * out; at least one is kept.  RG_E_TEMPLATE with line and column. */
bool rg_outline_read(rg_arena *arena, const char *path, rg_str text,
                     const char *const *sections, size_t section_count, rg_outline *out,
                     rg_err *err) RG_MUST_CHECK;

#endif
