/* content/markdown.h - CommonMark prose (cmark) with {name.field:format} slots to document blocks.
 *
 * Slots are found in the source lines, so that an error has file, line and column; smart quotes and
 * dashes are set after the slots are filled.  Raw HTML and images are refused. */
#ifndef RG_CONTENT_MARKDOWN_H
#define RG_CONTENT_MARKDOWN_H

#include "base/arena.h"
#include "base/err.h"
#include "doc/doc.h"

/* Fill one slot: append spans (text, fact identity) for the slot's inner text, e.g. "crimes.value:whole".
 * Fails with the place given. */
typedef bool (*rg_slot_fill)(void *user, rg_place place, rg_str slot, rg_span *out, rg_err *err);

/* Blocks of a Markdown text.  first_line: line of the text's first line in file.  heading_base: level given
 * to "#".  Digits typed into prose that are neither slot, date, nor list number are passed to on_digit
 * (may be NULL) with their place. */
typedef void (*rg_on_digit)(void *user, rg_place place, rg_str digits);
bool rg_markdown(rg_arena *arena, const char *file, int first_line, rg_str text, int heading_base,
                 rg_slot_fill fill, void *fill_user, rg_on_digit on_digit, void *digit_user,
                 rg_node ***blocks, size_t *count, rg_err *err) RG_MUST_CHECK;

/* Inline only: one paragraph's worth of Markdown and slots (table notes, tile words, captions). */
bool rg_markdown_inline(rg_arena *arena, rg_place place, rg_str text, rg_slot_fill fill,
                        void *fill_user, rg_text *out, rg_err *err) RG_MUST_CHECK;

/* Typographic quotes, dashes (" - " and "--" to an en dash), ellipsis. */
char *rg_smarten(rg_arena *arena, const char *text);

#endif
