/* text/para.h - Styled text to lines: shaping, bidirectional order, breaking by total fit.
 *
 * Lengths are points.  A line's runs are in visual order, left to right; each knows the bytes
 * of the paragraph it shows, so that extraction and tags keep logical order. */
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
    rg_str text; /* UTF-8 of this run in logical order; a hyphen added at a line end is not in
                    it */
    const rg_glyph *glyphs; /* visual order */
    size_t count;
    double width;
    double rise; /* baseline shift, superscripts; points up */
    size_t span; /* index of the source span (caller's array) */
    bool rtl;
    bool complex_text; /* needs ActualText to extract right (Indic) */
    bool hyphen_added; /* the last glyph is a hyphen that the text does not have */
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
    double ascent, descent; /* of the tallest run, positive, points */
    rg_str
        text; /* bytes of the joined paragraph text, logical order, trailing space included */
} rg_line;

typedef struct rg_para_opts {
    double width;        /* of the lines */
    double first_indent; /* added to the first line only (may be negative) */
    bool hyphenate;
    bool rtl;     /* base direction right to left */
    bool tabular; /* tabular figures (tables, tiles) */
    bool greedy;  /* first fit instead of total fit (headings, cells) */
    bool balance; /* even out line lengths (headings) */
} rg_para_opts;

typedef struct rg_shaper
    rg_shaper; /* word-shape cache; one for each process, warmed before the fork */

rg_shaper *rg_shaper_new(rg_arena *arena, const rg_fonts *fonts);
void rg_shaper_free(rg_shaper *shaper);

/* Break the spans into lines.  A glyph missing from every font fails naming the character
 * (U+XXXX and name of script) and its place.  A word wider than the line is broken at any
 * grapheme as the last resort.  An empty paragraph gives zero lines. */
bool rg_para_break(rg_shaper *shaper, rg_arena *arena, const rg_styled *spans, size_t count,
                   const rg_para_opts *opts, rg_line **lines, size_t *line_count,
                   rg_err *err) RG_MUST_CHECK;

/* Width of the text on one line, and of its longest unbreakable piece (table columns). */
bool rg_para_widths(rg_shaper *shaper, rg_arena *arena, const rg_styled *spans, size_t count,
                    const rg_para_opts *opts, double *natural, double *longest_word,
                    rg_err *err) RG_MUST_CHECK;

#endif
