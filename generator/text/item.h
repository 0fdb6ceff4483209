/* text/item.h - A paragraph taken apart: words, and pieces of one face, script, direction and
 * span, each with its shape; for the text room only.
 *
 * The joined text is what the spans say, with tabs and line ends turned into spaces and without
 * soft hyphens, zero width spaces and byte order marks: those are kept as marks, so that search
 * and extraction find whole words.  Words and pieces are in logical order and cover the text
 * without gaps; a piece lies within one word or within the spaces after it. */
#ifndef RG_TEXT_ITEM_H
#define RG_TEXT_ITEM_H

#include "text/shaper.h"
#include "text/word.h"

typedef struct rg_piece {
    uint32_t from, to; /* bytes of the joined text */
    uint32_t span;
    hb_script_t script;
    const rg_face *face;
    const rg_shape *shape; /* of the whole piece */
    double scale;          /* points in a font unit */
    uint8_t level;         /* odd: right to left */
} rg_piece;

typedef struct rg_word {
    uint32_t from, to, next; /* the word, then its spaces up to next */
    uint32_t piece, spaces,
        pieces;  /* pieces[piece..spaces) are letters, [spaces..pieces) spaces */
    bool forced; /* the line ends here */
    bool marked; /* some mark lies inside */
    rg_word_info *info;
    const double
        *prefix; /* of a word that is cut: its width up to each byte; < 0 inside a cluster */
    double x, width; /* points from the beginning of the unbroken paragraph */
} rg_word;

typedef enum rg_mark_kind { RG_AT_SOFT_HYPHEN, RG_AT_ZERO_SPACE, RG_AT_LINE_END } rg_mark_kind;

typedef struct rg_text_mark {
    uint32_t at;
    rg_mark_kind kind;
} rg_text_mark;

typedef struct rg_items {
    rg_shaper *shaper;
    const rg_styled *spans;
    size_t span_count;
    bool rtl, tabular;
    rg_str text;
    const uint32_t *span_ends;  /* byte after each span in text */
    const hb_language_t *langs; /* of each span */
    const uint8_t *levels;      /* of each byte; NULL when all are 0 */
    rg_text_mark *marks;
    size_t mark_count, mark_room;
    rg_piece *pieces;
    size_t piece_count, piece_room;
    rg_word *words;
    size_t word_count, word_room;
} rg_items;

/* Take the spans apart.  The joined text lives in arena, all else in the shaper's scratch. */
bool rg_items_make(rg_shaper *shaper, rg_arena *arena, const rg_styled *spans, size_t count,
                   const rg_para_opts *opts, rg_items *out, rg_err *err) RG_MUST_CHECK;
/* Pieces and shapes of the word text[from, to), appended. */
bool rg_items_shape_word(rg_items *items, rg_word *word, uint64_t hash,
                         rg_err *err) RG_MUST_CHECK;
/* Part of a piece by itself, as it stands at the beginning or end of a line. */
const rg_shape *rg_piece_part(const rg_items *items, const rg_piece *piece, uint32_t from,
                              uint32_t to, bool hyphen);
/* Width in points of bytes [from, to) of a word, with a hyphen added on request. */
double rg_word_part_width(const rg_items *items, const rg_word *word, uint32_t from,
                          uint32_t to, bool hyphen);
uint32_t rg_items_span_at(const rg_items *items, uint32_t byte, uint32_t hint);

/* join.c */
bool rg_items_join(rg_arena *arena, rg_items *items, rg_err *err) RG_MUST_CHECK;
/* bidi.c: embedding levels for each byte of text, or NULL when all is left to right. */
const uint8_t *rg_bidi_levels(rg_arena *scratch, rg_str text, bool rtl);

#endif
