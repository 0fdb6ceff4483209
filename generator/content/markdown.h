/* content/markdown.h - CommonMark prose (cmark) with {name.field:format} slots to document
 * blocks.
 *
 * Slots are found in the source lines, so that an error has file, line and column.  Quotes,
 * dashes and ellipses are set afterwards and never inside what a slot printed.  Raw HTML,
 * images, code blocks and rules are refused with their place.  A brace that is no slot is
 * written \{.
 * `{#name}` at the end of a heading labels it. */
#ifndef RG_CONTENT_MARKDOWN_H
#define RG_CONTENT_MARKDOWN_H

#include "base/arena.h"
#include "base/err.h"
#include "doc/doc.h"

/* Spans in the order in which they are printed; grows in the arena. */
typedef struct rg_spans {
    rg_span *items;
    size_t count, room;
} rg_spans;

/* Print one slot: append spans for its inner text, e.g. "crimes.value:whole".  What is appended
 * is printed as it is; nothing appended is allowed, and a paragraph of nothing is left out.
 * Fails with the place given. */
typedef bool (*rg_slot_fill)(void *user, rg_place place, rg_str slot, rg_spans *out,
                             rg_err *err);

/* Digits typed into prose that are no slot, date, list number, part of a name ("Covid-19") or
 * of a unit ("per 1,000", "95% confidence"). */
typedef void (*rg_on_digit)(void *user, rg_place place, rg_str digits);

typedef struct rg_prose {
    rg_arena *arena;
    rg_place place; /* of the text's first character; column 0: no columns are known, and every
                       place is this one */
    int heading_base; /* level of "#"; 0 = 1 */
    rg_slot_fill fill;
    void *fill_user;
    rg_on_digit on_digit; /* may be NULL */
    void *digit_user;
} rg_prose;

/* Blocks of a Markdown text. */
bool rg_markdown(const rg_prose *prose, rg_str text, rg_node ***blocks, size_t *count,
                 rg_err *err) RG_MUST_CHECK;

/* One paragraph's worth (titles, notes, tile words): line ends are spaces, marks that begin a
 * block in Markdown are plain text. */
bool rg_markdown_inline(const rg_prose *prose, rg_str text, rg_text *out,
                        rg_err *err) RG_MUST_CHECK;

/* Typographic quotes, dashes (" - " and "--" to an en dash), ellipsis. */
char *rg_smarten(rg_arena *arena, const char *text);

/* Append a span; text is not copied. */
void rg_spans_add(rg_arena *arena, rg_spans *spans, rg_span span);

#endif
