/* text/para.h - Styled text to lines: shaping, bidirectional order, breaking by total fit.
 *
 * Lengths are points.  A line's runs are in visual order, left to right; each knows the bytes
 * of the paragraph it shows, so that extraction and tags keep logical order.
 *
 * The paragraph text is the spans' texts joined.  Tabs and line ends count as spaces; U+2028
 * and U+2029 count as a space at which the line must end.  Soft hyphens and zero width spaces
 * say where a word may be broken and are then left out, as are byte order marks.  Other control
 * characters and bytes that are not UTF-8 fail with the span's place.  Every other byte is in
 * exactly one line and one run.
 *
 * The spaces at which a line was broken stay in the line, as the last glyphs in logical order,
 * with an advance of 0: extraction sees them, no width counts them.  The same goes for spaces
 * before the first word. */
#ifndef RG_TEXT_PARA_H
#define RG_TEXT_PARA_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "text/font.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct rg_glyph {
    uint32_t id;
    uint32_t from, to; /* bytes of the run's text that this glyph stands for; a cluster's
                          further glyphs have from == to */
    float advance;     /* points, with kerning */
    float natural;     /* points, the font's own advance (what the PDF W array says) */
    float dx, dy;      /* offset from the pen, points, y up */
} rg_glyph;

/* Glyphs of one face, size, direction and source span. */
typedef struct rg_run {
    const rg_face *face;
    double size;
    rg_str text;            /* UTF-8, logical order, without an added hyphen */
    const rg_glyph *glyphs; /* visual order */
    size_t count;
    double width;
    double rise; /* baseline shift, superscripts; points up */
    size_t span; /* index of the source span (caller's array) */
    bool rtl;
    bool complex_text; /* needs ActualText to extract right (Indic) */
    bool hyphen_added; /* the last glyph (the first, where rtl) is a hyphen that the text does
                          not have */
} rg_run;

/* A stretch of the paragraph to be set in one look. */
typedef struct rg_styled {
    rg_str text;
    bool bold, italic;
    double size;
    double rise;
    const char *lang; /* BCP 47 or NULL */
    rg_place place;   /* for missing-glyph errors */
} rg_styled;

typedef struct rg_line {
    const rg_run *runs; /* visual order */
    size_t count;
    double width;
    double ascent, descent; /* of the tallest run, positive, points; symbols do not count */
    rg_str text; /* of the paragraph text, logical order, spaces at its end included */
} rg_line;

typedef struct rg_para_opts {
    double width;        /* of the lines */
    double first_indent; /* the first line begins this much further in and has so much less
                            room (negative: more); placing it is the caller's business */
    bool hyphenate;      /* English words, and only where lines would be very uneven */
    bool rtl;            /* base direction right to left */
    bool tabular;        /* tabular figures (tables, tiles) */
    bool greedy;         /* first fit instead of total fit (headings, cells) */
    bool balance;        /* even out line lengths (headings) */
} rg_para_opts;

/* Word-shape cache, one for each process.  What is set before a fork is warm after it. */
typedef struct rg_shaper rg_shaper;

rg_shaper *rg_shaper_new(rg_arena *arena, const rg_fonts *fonts);
/* Text is set in this family where it has the letters; NULL: as the manifest has them.  family is
 * borrowed. */
void rg_shaper_prefer(rg_shaper *shaper, const char *family);
void rg_shaper_free(rg_shaper *shaper);

/* Break the spans into lines, which and whose texts live in arena.  A glyph missing from every
 * font fails naming the character (U+XXXX, itself, its script) and its place.  No line is wider
 * than its room, unless a single letter is: what should stay together is parted first, then a
 * word wider than the line is cut at any grapheme.  A paragraph with nothing but spaces gives
 * zero lines. */
bool rg_para_break(rg_shaper *shaper, rg_arena *arena, const rg_styled *spans, size_t count,
                   const rg_para_opts *opts, rg_line **lines, size_t *line_count,
                   rg_err *err) RG_MUST_CHECK;

/* Width of the text on one line, and of its longest piece that is only broken in need (table
 * columns): set as wide as longest_word, nothing is hyphenated or cut. */
bool rg_para_widths(rg_shaper *shaper, rg_arena *arena, const rg_styled *spans, size_t count,
                    const rg_para_opts *opts, double *natural, double *longest_word,
                    rg_err *err) RG_MUST_CHECK;

#endif
