#include "paint/canvas.h"

#include <cairo.h>
#include <math.h>
#include <stdlib.h>

/* cairo keeps path points as 24.8 fixed numbers of its device: without a scale they would fall
 * on a grid of 0.004 pt.  64 gives 0.00006 pt and still leaves 131,000 pt each way; a power of
 * two costs no rounding on the way back. */
static const double device_units_per_pt = 64;
static const double pt_max = 100000;
static const double arc_error_pt = 0.005;

struct rg_pen {
    cairo_t *cr;
    rg_err err;
};

rg_pen *rg_pen_new(rg_err *err)
{
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1);
    cairo_t *cr = cairo_create(surface);
    cairo_surface_destroy(surface);
    if (cairo_status(cr) != CAIRO_STATUS_SUCCESS) {
        rg_fail(err, RG_E_PDF, "cairo: %s", cairo_status_to_string(cairo_status(cr)));
        cairo_destroy(cr);
        return NULL;
    }
    cairo_scale(cr, device_units_per_pt, device_units_per_pt);
    cairo_set_tolerance(cr, arc_error_pt * device_units_per_pt);
    rg_pen *pen = rg_xmalloc(sizeof *pen);
    *pen = (rg_pen){.cr = cr};
    return pen;
}

void rg_pen_free(rg_pen *pen)
{
    if (!pen)
        return;
    cairo_destroy(pen->cr);
    free(pen);
}

bool rg_pen_ok(const rg_pen *pen, rg_err *err)
{
    if (pen->err.code == RG_OK)
        return true;
    return rg_fail(err, pen->err.code, "%s", pen->err.text);
}

/* True when the pen has not failed and the point can be drawn; else the failure is kept. */
static bool can_reach(rg_pen *pen, double x, double y)
{
    if (pen->err.code != RG_OK)
        return false;
    if (fabs(x) <= pt_max && fabs(y) <= pt_max) /* false for NaN */
        return true;
    return rg_fail(&pen->err, RG_E_BUG, "a path runs to %g, %g: not a place on a page", x, y);
}

void rg_pen_move(rg_pen *pen, double x, double y)
{
    if (can_reach(pen, x, y))
        cairo_move_to(pen->cr, x, y);
}

void rg_pen_line(rg_pen *pen, double x, double y)
{
    if (can_reach(pen, x, y))
        cairo_line_to(pen->cr, x, y);
}

void rg_pen_curve(rg_pen *pen, double x1, double y1, double x2, double y2, double x3, double y3)
{
    if (can_reach(pen, x1, y1) && can_reach(pen, x2, y2) && can_reach(pen, x3, y3))
        cairo_curve_to(pen->cr, x1, y1, x2, y2, x3, y3);
}

void rg_pen_close(rg_pen *pen)
{
    if (pen->err.code == RG_OK)
        cairo_close_path(pen->cr);
}

void rg_pen_arc(rg_pen *pen, double x, double y, double radius, double from, double to)
{
    if (can_reach(pen, x - radius, y - radius) && can_reach(pen, x + radius, y + radius) &&
        can_reach(pen, from, to))
        cairo_arc(pen->cr, x, y, radius, from, to);
}

void rg_pen_rect(rg_pen *pen, rg_rect rect)
{
    if (can_reach(pen, rect.x, rect.y) && can_reach(pen, rect.x + rect.w, rect.y + rect.h))
        cairo_rectangle(pen->cr, rect.x, rect.y, rect.w, rect.h);
}

void rg_pen_round_rect(rg_pen *pen, rg_rect rect, double radius)
{
    const double right_angle = M_PI_2;
    double r = fmin(radius, fmin(rect.w, rect.h) / 2);
    if (!(r > 0)) {
        rg_pen_rect(pen, rect);
        return;
    }
    double left = rect.x + r, right = rect.x + rect.w - r;
    double top = rect.y + r, bottom = rect.y + rect.h - r;
    if (pen->err.code == RG_OK)
        cairo_new_sub_path(pen->cr);
    rg_pen_arc(pen, right, top, r, -right_angle, 0);
    rg_pen_arc(pen, right, bottom, r, 0, right_angle);
    rg_pen_arc(pen, left, bottom, r, right_angle, 2 * right_angle);
    rg_pen_arc(pen, left, top, r, 2 * right_angle, 3 * right_angle);
    rg_pen_close(pen);
}

/* cairo's codes happen to be ours in order; the switch keeps that from mattering. */
static rg_path_op op_of(cairo_path_data_type_t type)
{
    switch (type) {
    case CAIRO_PATH_MOVE_TO:
        return RG_MOVE;
    case CAIRO_PATH_LINE_TO:
        return RG_LINE;
    case CAIRO_PATH_CURVE_TO:
        return RG_CURVE;
    case CAIRO_PATH_CLOSE_PATH:
        break;
    }
    return RG_CLOSE;
}

/* cairo follows every close with a move to where the figure began; a move that draws nothing
 * (at the end, or before another move) is left out. */
static bool idle_move(const cairo_path_t *from, int at)
{
    int next = at + from->data[at].header.length;
    return from->data[at].header.type == CAIRO_PATH_MOVE_TO &&
           (next >= from->num_data || from->data[next].header.type == CAIRO_PATH_MOVE_TO);
}

static rg_path copy_path(const cairo_path_t *from, rg_arena *arena)
{
    size_t room = (size_t)(from->num_data > 0 ? from->num_data : 1);
    unsigned char *ops = RG_NEW_N(arena, unsigned char, room);
    double *coords = RG_NEW_N(arena, double, 2 * room);
    size_t op_count = 0, coord_count = 0;
    for (int i = 0; i < from->num_data; i += from->data[i].header.length) {
        if (idle_move(from, i))
            continue;
        ops[op_count++] = (unsigned char)op_of(from->data[i].header.type);
        for (int k = 1; k < from->data[i].header.length; k++) {
            coords[coord_count++] = from->data[i + k].point.x;
            coords[coord_count++] = from->data[i + k].point.y;
        }
    }
    return (rg_path){ops, op_count, coords, coord_count};
}

rg_path rg_pen_take(rg_pen *pen, rg_arena *arena)
{
    rg_path path = {0};
    if (pen->err.code == RG_OK) {
        cairo_path_t *from = cairo_copy_path(pen->cr);
        if (from->status == CAIRO_STATUS_SUCCESS)
            path = copy_path(from, arena);
        else
            rg_fail(&pen->err, RG_E_PDF, "cairo: %s", cairo_status_to_string(from->status));
        cairo_path_destroy(from);
    }
    cairo_new_path(pen->cr);
    return path;
}

/* ---- a picture in pixels ---- */

/* One glyph at 1 em, y down, ready to be scaled. */
typedef struct inked {
    const rg_face *face;
    uint32_t id;
    rg_path path;
} inked;

typedef struct picture {
    rg_canvas base;
    rg_arena *arena;
    cairo_t *cr;
    rg_pen *pen;
    inked *glyphs; /* met so far */
    size_t glyph_count, glyph_room;
} picture;

static void set_colour(cairo_t *cr, rg_rgb colour)
{
    cairo_set_source_rgb(cr, colour.r, colour.g, colour.b);
}

static void add_path(cairo_t *cr, const rg_path *path)
{
    const double *c = path->coords;
    for (size_t i = 0; i < path->op_count; i++) {
        switch ((rg_path_op)path->ops[i]) {
        case RG_MOVE:
            cairo_move_to(cr, c[0], c[1]);
            c += 2;
            break;
        case RG_LINE:
            cairo_line_to(cr, c[0], c[1]);
            c += 2;
            break;
        case RG_CURVE:
            cairo_curve_to(cr, c[0], c[1], c[2], c[3], c[4], c[5]);
            c += 6;
            break;
        case RG_CLOSE:
            cairo_close_path(cr);
            break;
        }
    }
}

static void check_cairo(picture *p)
{
    cairo_status_t status = cairo_status(p->cr);
    if (status != CAIRO_STATUS_SUCCESS)
        rg_fail(&p->base.err, RG_E_PDF, "cairo: %s", cairo_status_to_string(status));
}

static void picture_fill(rg_canvas *canvas, const rg_path *path, rg_rgb colour)
{
    picture *p = (picture *)canvas;
    add_path(p->cr, path);
    set_colour(p->cr, colour);
    cairo_fill(p->cr);
    check_cairo(p);
}

static void picture_stroke(rg_canvas *canvas, const rg_path *path, const rg_stroke *stroke)
{
    picture *p = (picture *)canvas;
    add_path(p->cr, path);
    set_colour(p->cr, stroke->colour);
    cairo_set_line_width(p->cr, stroke->width);
    cairo_set_dash(p->cr, stroke->dash, stroke->dash_count, 0);
    cairo_set_line_cap(p->cr, stroke->round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_set_line_join(p->cr, stroke->round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
    cairo_stroke(p->cr);
    check_cairo(p);
}

static void picture_clip(rg_canvas *canvas, const rg_path *path)
{
    picture *p = (picture *)canvas;
    cairo_save(p->cr);
    add_path(p->cr, path);
    cairo_clip(p->cr);
}

static void picture_unclip(rg_canvas *canvas)
{
    cairo_restore(((picture *)canvas)->cr);
}

static void ink_move(void *user, double x, double y)
{
    rg_pen_move(user, x, -y);
}

static void ink_line(void *user, double x, double y)
{
    rg_pen_line(user, x, -y);
}

static void ink_curve(void *user, double x1, double y1, double x2, double y2, double x3,
                      double y3)
{
    rg_pen_curve(user, x1, -y1, x2, -y2, x3, -y3);
}

static void ink_close(void *user)
{
    rg_pen_close(user);
}

static const rg_path *glyph_path(picture *p, const rg_face *face, uint32_t id)
{
    static const rg_outline_sink sink = {ink_move, ink_line, ink_curve, ink_close};
    for (size_t i = 0; i < p->glyph_count; i++)
        if (p->glyphs[i].face == face && p->glyphs[i].id == id)
            return &p->glyphs[i].path;
    if (!rg_face_outline(face, id, &sink, p->pen, &p->base.err))
        return NULL;
    inked *made = RG_PUSH(p->arena, p->glyphs, p->glyph_count, p->glyph_room);
    *made = (inked){face, id, rg_pen_take(p->pen, p->arena)};
    return &made->path;
}

static void picture_text(rg_canvas *canvas, double x, double baseline, const rg_run *run,
                         rg_rgb colour)
{
    picture *p = (picture *)canvas;
    for (size_t i = 0; i < run->count; i++) {
        const rg_glyph *g = &run->glyphs[i];
        const rg_path *path = glyph_path(p, run->face, g->id);
        if (!path)
            return;
        cairo_save(p->cr);
        cairo_translate(p->cr, x + (double)g->dx, baseline - (double)g->dy);
        cairo_scale(p->cr, run->size, run->size);
        add_path(p->cr, path);
        cairo_restore(p->cr);
        x += (double)g->advance;
    }
    set_colour(p->cr, colour);
    cairo_fill(p->cr);
    check_cairo(p);
}

rg_canvas *rg_canvas_png(rg_arena *arena, double w, double h, double pixels_per_pt, rg_err *err)
{
    static const rg_canvas_ops ops = {picture_fill, picture_stroke, picture_clip,
                                      picture_unclip, picture_text};
    int columns = (int)lround(w * pixels_per_pt), rows = (int)lround(h * pixels_per_pt);
    rg_pen *pen = rg_pen_new(err);
    if (!pen)
        return NULL;
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows);
    picture *p = RG_NEW(arena, picture);
    *p = (picture){.base.ops = &ops, .arena = arena, .cr = cairo_create(surface), .pen = pen};
    cairo_surface_destroy(surface);
    set_colour(p->cr, (rg_rgb){1, 1, 1});
    cairo_paint(p->cr);
    cairo_scale(p->cr, pixels_per_pt, pixels_per_pt);
    check_cairo(p);
    return &p->base;
}

static cairo_status_t append(void *out, const unsigned char *bytes, unsigned count)
{
    rg_buf_add(out, bytes, count);
    return CAIRO_STATUS_SUCCESS;
}

bool rg_canvas_png_write(rg_canvas *canvas, rg_buf *out, rg_err *err)
{
    picture *p = (picture *)canvas;
    if (canvas->err.code != RG_OK)
        return rg_fail(err, canvas->err.code, "%s", canvas->err.text);
    if (!rg_pen_ok(p->pen, err))
        return false;
    cairo_status_t status =
        cairo_surface_write_to_png_stream(cairo_get_target(p->cr), append, out);
    if (status != CAIRO_STATUS_SUCCESS)
        return rg_fail(err, RG_E_PDF, "cairo: %s", cairo_status_to_string(status));
    return true;
}

void rg_canvas_png_free(rg_canvas *canvas)
{
    if (!canvas)
        return;
    picture *p = (picture *)canvas;
    cairo_destroy(p->cr);
    rg_pen_free(p->pen);
}
