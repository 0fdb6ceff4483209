/* content/inside.h - What the files of this room share.
 *
 * Before cmark sees a text, slot i is replaced by the one character U+E000 + i, which Markdown
 * treats as a letter; afterwards that character is a slot again. */
#ifndef RG_CONTENT_INSIDE_H
#define RG_CONTENT_INSIDE_H

#include "content/markdown.h"

#include <stdint.h>

enum {
    SLOT_FIRST = 0xE000,
    SLOT_END = 0xF8FF /* this one itself marks the beginning of a line of inline text */
};

typedef struct lifted_slot {
    rg_str inner;
    rg_place place;
} lifted_slot;

typedef struct lifted {
    const rg_prose *prose;
    rg_str source; /* as written */
    rg_str text;   /* slots replaced */
    lifted_slot *slots;
    size_t count, room;
} lifted;

/* Part of a paragraph: text, or a slot. */
typedef struct piece {
    rg_str text; /* empty for a slot */
    const lifted_slot *slot;
    unsigned look;
    const char *link;
    int line; /* of the source, from 1 */
} piece;

typedef struct pieces {
    piece *items;
    size_t count, room;
} pieces;

/* Fails on a brace without its partner, an empty slot, text that is not UTF-8. */
bool content_lift(const rg_prose *prose, rg_str text, lifted *out, rg_err *err);
/* The place of a line and byte column (both from 1) of the lifted source. */
rg_place content_place(const lifted *l, int line, int column);
/* The bytes of one line of the source. */
rg_str content_line(const lifted *l, int line);

/* Report digits that are typed. */
void content_digits(const lifted *l, const pieces *p);
/* Set quotes and dashes, fill slots, join what looks alike. */
bool content_fill(const lifted *l, pieces *p, rg_text *out, rg_err *err);

/* Appends text with typographic marks.  *before: the code point that stands in front (0: none),
 * after: the one that follows. */
void content_smarten(rg_buf *out, rg_str text, uint32_t *before, uint32_t after);

#endif
