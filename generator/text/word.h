/* text/word.h - What is known of a word (a stretch without spaces) whatever its look: where it
 * may be broken and how it clings to its neighbours; for the text room only.
 *
 * libunibreak knows Unicode 6.2 and nothing of British reports; the rules here have the last
 * word.  A place that libunibreak offers and a rule refuses is kept as RG_INNER_KEPT: it is
 * used rather than let a word run over the edge. */
#ifndef RG_TEXT_WORD_H
#define RG_TEXT_WORD_H

#include "text/shaper.h"

typedef enum rg_inner_kind {
    RG_INNER_PLAIN,  /* after the hyphen of a compound, between ideographs */
    RG_INNER_URL,    /* in an address */
    RG_INNER_HYPHEN, /* by the patterns: a hyphen is added */
    RG_INNER_SOFT,   /* where the author put a soft hyphen: a hyphen is added */
    RG_INNER_KEPT,   /* only rather than run over the edge */
    RG_INNER_CUT     /* anywhere, the last resort */
} rg_inner_kind;

typedef struct rg_inner {
    uint32_t at; /* byte of the word that would begin the next line */
    rg_inner_kind kind;
} rg_inner;

typedef struct rg_word_info {
    rg_str text;
    unsigned traits;
    uint32_t letters; /* letters and digits */
    const rg_inner *inner;
    uint32_t inner_count;
    const rg_inner *hyphens; /* by the patterns; found when first wanted */
    uint32_t hyphen_count;
    bool hyphens_known;
} rg_word_info;

rg_word_info *rg_word_lookup(rg_shaper *shaper, rg_str text, uint64_t hash);
/* Where the en-GB patterns divide the word: sparingly, in long lower-case words only. */
void rg_word_hyphens(rg_shaper *shaper, rg_word_info *word);
/* Whether a and b, with a space between, stay on one line; next follows b (NULL: none). */
bool rg_words_cling(const rg_word_info *a, const rg_word_info *b, const rg_word_info *next);

/* word_traits.c */
unsigned rg_word_traits(rg_str text);
uint32_t rg_word_letters(rg_str text);
/* word_inner.c */
void rg_word_find_inner(rg_shaper *shaper, rg_word_info *word);
bool rg_cp_is_mark(uint32_t cp); /* belongs to the letter before it */

#endif
