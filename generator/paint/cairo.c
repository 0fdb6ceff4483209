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
