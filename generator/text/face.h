/* text/face.h - What a face is made of; for the text room only.
 *
 * Everything here is written while the fonts are loaded and never after, so that processes
 * forked later, and threads, may share it. */
#ifndef RG_TEXT_FACE_H
#define RG_TEXT_FACE_H

#include "text/font.h"

#include <hb.h>
#include <hyphen.h>

struct rg_face {
    size_t index;
    const char *family, *name; /* "Noto Sans", "NotoSans-Regular" */
    hb_script_t script;        /* the script the family was drawn for; Zmth, Zsym for symbols */
    bool bold, italic;
    bool ascii; /* has every printable ASCII character */
    rg_str bytes;
    hb_face_t *hb_face;
    hb_font_t *hb_font; /* scaled to font units */
    double upem;
    double optical; /* its size where 1 is asked for: letters of Naskh are small for their em */
    double ascent, descent, cap_height, x_height; /* em */
    double bbox[4];                               /* em */
    uint32_t hyphen; /* the glyph of a hyphen added at a line end */
};

struct rg_fonts {
    rg_face *faces;
    size_t count, room;
    const rg_face *latin[4]; /* by look: bold 1, italic 2; the nearest there is */
    HyphenDict *patterns;    /* en-GB; NULL when the manifest has none */
    const char *family;      /* its faces go before others; NULL none */
};

/* The face that draws a whole cluster (a letter and its marks): first a face of the script,
 * then any, bold before italic before the manifest's order.  NULL when no font has all of it.
 */
const rg_face *rg_fonts_pick(const rg_fonts *fonts, bool bold, bool italic, hb_script_t script,
                             const uint32_t *cps, size_t count);
/* The same faces, those of a family first; NULL as the manifest has them. */
void rg_fonts_prefer(const rg_fonts *fonts, const char *family, rg_fonts *out);
/* Whether the face draws the cluster, by its own glyphs or by a composed one.  Characters that
 * show nothing (joiners, direction marks) need no glyph. */
bool rg_face_covers(const rg_face *face, const uint32_t *cps, size_t count);
/* Characters that steer the text and are never drawn (default ignorables that stay in it). */
bool rg_cp_invisible(uint32_t cp);

#endif
