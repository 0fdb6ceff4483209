/* paint/picture.h - Photos and drawn logos, read from files.
 *
 * A bitmap (JPEG or PNG) keeps nothing of its file but pixels: EXIF, places, thumbnails and
 * comments are gone.  Its colours are taken for sRGB.
 *
 * A drawing is the part of SVG that logos and icons need: svg with a viewBox, g, path, rect,
 * circle, ellipse, line, polyline, polygon; fill, fill-rule, stroke, stroke-width,
 * stroke-linecap and transform as attributes or in style="".  What would be drawn otherwise
 * than its author saw it (text, style sheets, gradients, masks, clips, opacity) is refused.
 *
 * A PDF of one page is a drawing too: its paths, filled and stroked in RGB or grey, in forms or not, clipped
 * to boxes that cut no shape.  Text, bitmaps, gradients, transparency, colours for printing and shapes that are
 * cut by a clip are refused, with the operator's number in its page. */
#ifndef RG_PAINT_PICTURE_H
#define RG_PAINT_PICTURE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "paint/canvas.h"

#include <stdbool.h>
#include <stddef.h>

/* Longest side of a bitmap as it is kept, in pixels: A4 at 300 to the inch.  Larger ones are
 * reduced. */
enum { RG_PICTURE_SIDE = 3508 };

typedef struct rg_picture {
    int width, height; /* pixels, as stored */
    int orientation;   /* how to stand the stored pixels upright: 1..8 as in EXIF */
    int channels;      /* 1 grey, 3 red green blue */
    bool jpeg;         /* bytes are a JPEG; else rows of samples of 8 bits, no padding */
    rg_str bytes;
    const unsigned char *alpha; /* of each pixel; NULL when all are opaque; never with jpeg */
    bool other_profile;         /* the file had a colour profile that is not sRGB */
} rg_picture;

/* One shape of a drawing, in its own units, y downwards. */
typedef struct rg_shape {
    rg_path path;
    bool fill, even_odd, fill_current; /* current: in the colour the drawing is used in */
    rg_rgb fill_colour;
    bool line, line_current;
    rg_stroke stroke;
} rg_shape;

typedef struct rg_drawing {
    double w, h;
    rg_shape *shapes;
    size_t count, room;
} rg_drawing;

/* One of the two. */
typedef struct rg_image {
    const rg_picture *picture;
    const rg_drawing *drawing;
} rg_image;

/* Read a JPEG, PNG, SVG or PDF file, told apart by its first bytes.  name is the file's, for messages.
 * Fails where it is none of them, damaged, in colours for printing (CMYK), larger than 400
 * million pixels (PNG: 50 million), or draws more than the above. */
bool rg_image_read(rg_arena *arena, rg_str bytes, const char *name, rg_image *out,
                   rg_err *err) RG_MUST_CHECK;

/* Upright: in pixels or in units of the drawing; only the ratio means anything. */
void rg_image_size(const rg_image *image, double *w, double *h);

/* The picture on a ground: without alpha.  Answers the same picture when it has none. */
const rg_picture *rg_picture_on(rg_arena *arena, const rg_picture *picture, rg_rgb ground);

/* From stored pixels as a unit square, y upwards, to the upright picture as another: a b c d e f
 * of ISO 32000-1, 8.3.3. */
const signed char *rg_picture_matrix(int orientation);

/* The parts, each in a file of its own. */
bool rg_jpeg_read(rg_arena *arena, rg_str bytes, const char *name, rg_picture *out,
                  rg_err *err) RG_MUST_CHECK;
bool rg_png_read(rg_arena *arena, rg_str bytes, const char *name, rg_picture *out,
                 rg_err *err) RG_MUST_CHECK;
bool rg_drawing_read(rg_arena *arena, rg_str bytes, const char *name, rg_drawing *out,
                     rg_err *err) RG_MUST_CHECK;
bool rg_pdf_drawing_read(rg_arena *arena, rg_str bytes, const char *name, rg_drawing *out,
                         rg_err *err) RG_MUST_CHECK;
/* Path data of SVG 1.1, 8.3; false where it breaks off, with what was wrong. */
bool rg_path_data(rg_arena *arena, rg_str data, rg_path *out, const char **fault);

#endif
