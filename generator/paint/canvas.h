/* paint/canvas.h - One way to draw; several places to draw it: a page being recorded, a PDF
 * content stream, PNG (cairo), SVG, a text trace for tests.
 *
 * Lengths are points; the origin is the top left of the page and y grows downwards; each back
 * end flips if it must.  Drawing calls return nothing: the first failure sticks in canvas->err,
 * later calls do nothing, and the page's end is checked once.
 *
 * A path and a stroke are borrowed for the call only: a back end that keeps them copies them.
 * A run must outlive what is drawn on, because pages keep the pointer. */
#ifndef RG_PAINT_CANVAS_H
#define RG_PAINT_CANVAS_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "text/para.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct rg_rgb {
    double r, g, b; /* 0..1 */
} rg_rgb;

typedef struct rg_rect {
    double x, y, w, h;
} rg_rect;

/* A path: op codes and their coordinates, in order: move 2, line 2, curve 6, close 0. */
typedef enum rg_path_op { RG_MOVE, RG_LINE, RG_CURVE, RG_CLOSE } rg_path_op;

typedef struct rg_path {
    const unsigned char *ops;
    size_t op_count;
    const double *coords;
    size_t coord_count;
} rg_path;

typedef struct rg_stroke {
    rg_rgb colour;
    double width;
    double dash[4]; /* on, off, on, off; dash_count 0 = solid */
    int dash_count;
    bool round; /* round caps and joins; else butt and mitre */
} rg_stroke;

typedef struct rg_canvas rg_canvas;

typedef struct rg_canvas_ops {
    void (*fill)(rg_canvas *, const rg_path *, rg_rgb);
    void (*stroke)(rg_canvas *, const rg_path *, const rg_stroke *);
    /* Until the matching unclip; nests 8 deep at most. */
    void (*clip)(rg_canvas *, const rg_path *);
    void (*unclip)(rg_canvas *);
    /* The run's glyphs with the pen starting at (x, baseline). */
    void (*text)(rg_canvas *, double x, double baseline, const rg_run *, rg_rgb);
} rg_canvas_ops;

/* Back ends embed this as their first member. */
struct rg_canvas {
    const rg_canvas_ops *ops;
    rg_err err; /* first failure */
    int clips;  /* open now; rg_clip refuses a ninth, rg_unclip a stray one */
};

void rg_fill(rg_canvas *canvas, const rg_path *path, rg_rgb colour);
void rg_stroke_path(rg_canvas *canvas, const rg_path *path, const rg_stroke *stroke);
void rg_clip(rg_canvas *canvas, const rg_path *path);
void rg_unclip(rg_canvas *canvas);
/* baseline is the line's: a run with a rise is lifted here, so that back ends and recorded
 * pages never look at run->rise. */
void rg_draw_run(rg_canvas *canvas, double x, double baseline, const rg_run *run,
                 rg_rgb colour);
void rg_draw_line(rg_canvas *canvas, double x, double baseline, const rg_line *line,
                  rg_rgb colour);
void rg_fill_rect(rg_canvas *canvas, rg_rect rect, rg_rgb colour);
void rg_rule(rg_canvas *canvas, double x0, double y0, double x1, double y1,
             const rg_stroke *stroke);

/* Path building by cairo (arcs, rounded corners, curves): the points are cairo's, the drawing
 * is the canvas's.  Implemented in paint/cairo.c. */
typedef struct rg_pen rg_pen;

rg_pen *rg_pen_new(rg_err *err);
void rg_pen_free(rg_pen *pen);
void rg_pen_move(rg_pen *pen, double x, double y);
void rg_pen_line(rg_pen *pen, double x, double y);
void rg_pen_curve(rg_pen *pen, double x1, double y1, double x2, double y2, double x3,
                  double y3);
void rg_pen_close(rg_pen *pen);
void rg_pen_arc(rg_pen *pen, double x, double y, double radius, double from,
                double to); /* radians */
void rg_pen_rect(rg_pen *pen, rg_rect rect);
void rg_pen_round_rect(rg_pen *pen, rg_rect rect, double radius);
/* A point that is not finite or off any page spoils the pen: later calls do nothing, taken
 * paths are empty. */
bool rg_pen_ok(const rg_pen *pen, rg_err *err) RG_MUST_CHECK;
/* Take the path built so far (arena's) and start afresh. */
rg_path rg_pen_take(rg_pen *pen, rg_arena *arena);

/* A canvas that writes one readable line for each call, rounded to 0.01 pt: the test oracle. */
rg_canvas *rg_canvas_trace(rg_arena *arena, rg_buf *out);

/* A drawing for the web.  Text stays text, in the document's families, kept to its measured
 * width where the reader has other fonts.  Title and description speak for it; ids begin with
 * id, so that several drawings can stand on one page. */
typedef struct rg_svg_info {
    double w, h;             /* points */
    const char *id;          /* letters, digits, hyphens */
    const char *title;       /* may be NULL */
    const char *description; /* may be NULL */
    const char *lang;        /* "en-GB"; may be NULL */
} rg_svg_info;

rg_canvas *rg_canvas_svg(rg_arena *arena, const rg_svg_info *info, rg_buf *out);
/* Close the drawing: only then is out whole.  A failed canvas or an open clip fails here. */
bool rg_canvas_svg_finish(rg_canvas *canvas, rg_err *err) RG_MUST_CHECK;

/* A picture on white, w by h points at so many pixels a point; text is drawn as outlines of the
 * document's fonts.  Write it as PNG once drawn (a failed canvas fails here); free it in any
 * case. */
rg_canvas *rg_canvas_png(rg_arena *arena, double w, double h, double pixels_per_pt,
                         rg_err *err);
bool rg_canvas_png_write(rg_canvas *canvas, rg_buf *out, rg_err *err) RG_MUST_CHECK;
void rg_canvas_png_free(rg_canvas *canvas);

#endif
