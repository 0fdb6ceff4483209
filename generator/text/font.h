/* text/font.h - Font files by family, style and script; metrics and coverage.
 *
 * Fonts are read once, before the program forks, and are constant afterwards.  Lengths are in
 * em unless they say points. */
#ifndef RG_TEXT_FONT_H
#define RG_TEXT_FONT_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct rg_face rg_face;   /* one font file */
typedef struct rg_fonts rg_fonts; /* all of the manifest */

/* Read the manifest (fonts/manifest.csv: family,style,script,package,file,sha256,licence) and
 * the font files: by their base names from folder, or where they are installed when folder is
 * NULL.  The row of family Hyphenation names the patterns of English.  The order of rows is the
 * order of fallback.  A missing file or a wrong digest fails, naming file and package. */
bool rg_fonts_load(rg_arena *arena, const char *manifest_path, const char *folder,
                   rg_fonts **out, rg_err *err) RG_MUST_CHECK;
void rg_fonts_free(rg_fonts *fonts);

/* Whether the manifest has a face of the family with the letters of English. */
bool rg_fonts_has_family(const rg_fonts *fonts, const char *family);
size_t rg_fonts_count(const rg_fonts *fonts);
const rg_face *rg_fonts_at(const rg_fonts *fonts, size_t index);
/* The face of a look (bold, italic) that has a glyph for cp, following the manifest's order;
 * NULL when no font has it. */
const rg_face *rg_fonts_for(const rg_fonts *fonts, bool bold, bool italic, uint32_t cp);

size_t rg_face_index(const rg_face *face);     /* its place in the manifest, 0.. */
const char *rg_face_name(const rg_face *face); /* PostScript name, "NotoSans-Regular" */
double rg_face_units_per_em(const rg_face *face);
double rg_face_ascent(const rg_face *face);  /* positive, em */
double rg_face_descent(const rg_face *face); /* positive, em */
double rg_face_cap_height(const rg_face *face);
double rg_face_x_height(const rg_face *face);
double rg_face_advance(const rg_face *face, uint32_t glyph); /* em */
uint32_t rg_face_blank(const rg_face *face);                 /* the glyph of a space; 0 none */
void rg_face_bbox(const rg_face *face, double out[4]);       /* em: left bottom right top */
bool rg_face_italic(const rg_face *face);
bool rg_face_bold(const rg_face *face);

/* Where an outline goes, in em, y up. */
typedef struct rg_outline_sink {
    void (*move)(void *user, double x, double y);
    void (*line)(void *user, double x, double y);
    void (*curve)(void *user, double x1, double y1, double x2, double y2, double x3, double y3);
    void (*close)(void *user);
} rg_outline_sink;

/* Draw the outline of a glyph into sink (a space draws nothing).  For pictures: a document
 * shows text by its embedded font. */
bool rg_face_outline(const rg_face *face, uint32_t glyph, const rg_outline_sink *sink,
                     void *user, rg_err *err) RG_MUST_CHECK;

/* The face reduced to some glyphs, as a TrueType file (layout tables and hinting dropped).
 * glyphs: sorted, unique. new_ids[i] is the id of glyphs[i] in the subset. Appended to out. */
bool rg_face_subset(const rg_face *face, const uint32_t *glyphs, size_t count, rg_buf *out,
                    uint32_t *new_ids, rg_err *err) RG_MUST_CHECK;

#endif
