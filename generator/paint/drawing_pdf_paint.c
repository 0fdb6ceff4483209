/* paint/drawing_pdf_paint.c - Paths, clips and colours of a drawn PDF. */
#include "paint/drawing_pdf.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

enum { MOST_SHAPES = 5000 };

/* Printers' edges: a shape may reach so far over its clip, in points, and nobody sees it. */
static const double slack = 0.25;

bool rg_in_refuse(rg_pdf_reader *r, const char *fmt, ...)
{
    char text[300];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    if (r->operators == 0)
        return rg_fail(r->err, RG_E_SYNTAX, "%s: %s", r->name, text);
    return rg_fail(r->err, RG_E_SYNTAX, "%s: %s (operator %zu of its page, '%.*s')", r->name,
                   text, r->operators, (int)(r->op.n < 20 ? r->op.n : 20), r->op.p);
}

/* m becomes by, then m (8.3.4). */
void rg_pdf_multiply(double m[6], const double by[6])
{
    const double a[6] = {
        by[0] * m[0] + by[1] * m[2],        by[0] * m[1] + by[1] * m[3],
        by[2] * m[0] + by[3] * m[2],        by[2] * m[1] + by[3] * m[3],
        by[4] * m[0] + by[5] * m[2] + m[4], by[4] * m[1] + by[5] * m[3] + m[5]};
    for (int i = 0; i < 6; i++)
        m[i] = a[i];
}

void rg_pdf_begin(rg_pdf_reader *r, const double box[4])
{
    r->out->w = box[2] - box[0];
    r->out->h = box[3] - box[1];
    r->states[0] = (rg_pdf_state){
        .m = {1, 0, 0, -1, -box[0], box[3]}, .width = 1, .clip = {0, 0, r->out->w, r->out->h}};
}

/* ---- path ---- */

static void to_drawing(const rg_pdf_state *s, double x, double y, double out[2])
{
    out[0] = s->m[0] * x + s->m[2] * y + s->m[4];
    out[1] = s->m[1] * x + s->m[3] * y + s->m[5];
}

static void push(rg_pdf_reader *r, rg_path_op op, const double *points, size_t count)
{
    *RG_PUSH(r->arena, r->ops, r->op_count, r->op_room) = (unsigned char)op;
    for (size_t i = 0; i + 1 < count; i += 2) {
        double at[2];
        to_drawing(&r->states[r->depth], points[i], points[i + 1], at);
        *RG_PUSH(r->arena, r->coords, r->coord_count, r->coord_room) = at[0];
        *RG_PUSH(r->arena, r->coords, r->coord_count, r->coord_room) = at[1];
    }
}

void rg_pdf_step(rg_pdf_reader *r, rg_path_op op, const double *points, size_t count)
{
    if (r->op_count == 0 && op != RG_MOVE)
        return; /* a path begins with a move (8.5.2.1) */
    if (op != RG_MOVE && r->ops[r->op_count - 1] == RG_CLOSE && op != RG_CLOSE)
        push(r, RG_MOVE, (double[]){r->begin_x, r->begin_y}, 2);
    push(r, op, points, count);
    if (op == RG_CLOSE) {
        r->x = r->begin_x;
        r->y = r->begin_y;
        return;
    }
    r->x = points[count - 2];
    r->y = points[count - 1];
    if (op == RG_MOVE) {
        r->begin_x = r->x;
        r->begin_y = r->y;
    }
}

static rg_path take_path(rg_pdf_reader *r)
{
    rg_path path = {r->ops, r->op_count, r->coords, r->coord_count};
    r->ops = NULL;
    r->coords = NULL;
    r->op_count = r->op_room = r->coord_count = r->coord_room = 0;
    return path;
}

static void bounds_of(const rg_path *path, double out[4])
{
    out[0] = out[1] = 1e9;
    out[2] = out[3] = -1e9;
    for (size_t i = 0; i + 1 < path->coord_count; i += 2) {
        out[0] = fmin(out[0], path->coords[i]);
        out[1] = fmin(out[1], path->coords[i + 1]);
        out[2] = fmax(out[2], path->coords[i]);
        out[3] = fmax(out[3], path->coords[i + 1]);
    }
}

/* One upright box: four corners, each on two of its edges. */
static bool is_box(const rg_path *path, double box[4])
{
    size_t moves = 0;
    for (size_t i = 0; i < path->op_count; i++) {
        if (path->ops[i] == RG_CURVE)
            return false;
        moves += path->ops[i] == RG_MOVE;
    }
    bounds_of(path, box);
    if (moves != 1 || path->coord_count < 8 || path->coord_count > 10)
        return false;
    for (size_t i = 0; i < 8; i += 2) {
        double x = path->coords[i], y = path->coords[i + 1];
        size_t next = (i + 2) % 8;
        bool corner = (fabs(x - box[0]) < slack || fabs(x - box[2]) < slack) &&
                      (fabs(y - box[1]) < slack || fabs(y - box[3]) < slack);
        bool along =
            fabs(x - path->coords[next]) < slack || fabs(y - path->coords[next + 1]) < slack;
        if (!corner || !along)
            return false;
    }
    return true;
}

static bool within(const double in[4], const double out[4])
{
    return in[0] >= out[0] - slack && in[1] >= out[1] - slack && in[2] <= out[2] + slack &&
           in[3] <= out[3] + slack;
}

static bool apart(const double a[4], const double b[4])
{
    return a[2] <= b[0] + slack || b[2] <= a[0] + slack || a[3] <= b[1] + slack ||
           b[3] <= a[1] + slack;
}

/* ---- clips ---- */

static bool add_clip(rg_pdf_reader *r, const rg_path *path, bool even_odd)
{
    rg_pdf_state *s = &r->states[r->depth];
    double box[4];
    bool plain = is_box(path, box);
    bounds_of(path, box);
    if (!plain) {
        if (s->shape && !within(s->clip, box))
            return rg_in_refuse(r, "it clips what is clipped already; save it with its "
                                   "shapes cut");
        rg_path *kept = RG_NEW(r->arena, rg_path);
        *kept = *path;
        s->shape = s->shape ? s->shape : kept;
        s->shape_even_odd = even_odd;
    }
    for (int i = 0; i < 2; i++) {
        s->clip[i] = fmax(s->clip[i], box[i]);
        s->clip[i + 2] = fmin(s->clip[i + 2], box[i + 2]);
    }
    return true;
}

bool rg_pdf_clip_box(rg_pdf_reader *r, const double box[4])
{
    rg_pdf_step(r, RG_MOVE, (double[]){box[0], box[1]}, 2);
    rg_pdf_step(r, RG_LINE, (double[]){box[2], box[1]}, 2);
    rg_pdf_step(r, RG_LINE, (double[]){box[2], box[3]}, 2);
    rg_pdf_step(r, RG_LINE, (double[]){box[0], box[3]}, 2);
    rg_pdf_step(r, RG_CLOSE, NULL, 0);
    rg_path path = take_path(r);
    return add_clip(r, &path, false);
}

static rg_path box_path(rg_arena *arena, const double box[4])
{
    static const unsigned char ops[] = {RG_MOVE, RG_LINE, RG_LINE, RG_LINE, RG_CLOSE};
    double *c = RG_NEW_N(arena, double, 8);
    c[0] = c[6] = box[0];
    c[2] = c[4] = box[2];
    c[1] = c[3] = box[1];
    c[5] = c[7] = box[3];
    return (rg_path){ops, sizeof ops, c, 8};
}

/* A fill in its clip: as it is where the clip holds it, the clip where it covers that, a box cut to a box.
 * *shown: whether anything is left. */
static bool cut_to_clip(rg_pdf_reader *r, rg_path *path, bool fill_only, bool *even_odd,
                        bool *shown)
{
    const rg_pdf_state *s = &r->states[r->depth];
    double box[4], own[4];
    bounds_of(path, box);
    *shown = !apart(box, s->clip);
    if (!*shown || (!s->shape && within(box, s->clip)))
        return true;
    bool plain = is_box(path, own);
    if (fill_only && plain && s->shape && within(s->clip, own)) {
        double shape[4];
        bounds_of(s->shape, shape);
        *path = *s->shape;
        *even_odd = s->shape_even_odd;
        if (within(shape, s->clip))
            return true;
    } else if (fill_only && plain && !s->shape) {
        for (int i = 0; i < 2; i++) {
            own[i] = fmax(own[i], s->clip[i]);
            own[i + 2] = fmin(own[i + 2], s->clip[i + 2]);
        }
        *path = box_path(r->arena, own);
        return true;
    }
    return rg_in_refuse(r, "it shows only a part of a shape; save it with its shapes cut, or "
                           "without clipping");
}

/* ---- painting ---- */

/* Lines of a path that is stretched are not of one width. */
static bool line_scale(rg_pdf_reader *r, double *scale)
{
    const double *m = r->states[r->depth].m;
    double a = hypot(m[0], m[1]), b = hypot(m[2], m[3]);
    *scale = sqrt(fabs(m[0] * m[3] - m[1] * m[2]));
    return fabs(a - b) <= 0.01 * fmax(a, b) ||
           rg_in_refuse(r, "its lines are stretched; save them as outlines");
}

static bool closed(const rg_path *path)
{
    return path->op_count > 0 && path->ops[path->op_count - 1] == RG_CLOSE;
}

static bool add_shape(rg_pdf_reader *r, rg_path path, rg_pdf_paint how)
{
    const rg_pdf_state *s = &r->states[r->depth];
    double scale = 1;
    if (r->out->count == MOST_SHAPES)
        return rg_in_refuse(r, "it has more than %d shapes; save it simpler", MOST_SHAPES);
    if (how.line && !line_scale(r, &scale))
        return false;
    rg_shape *shape = RG_PUSH(r->arena, r->out->shapes, r->out->count, r->out->room);
    *shape = (rg_shape){.path = path,
                        .fill = how.fill,
                        .even_odd = how.even_odd,
                        .fill_colour = s->fill,
                        .line = how.line};
    if (!how.line)
        return true;
    shape->stroke = (rg_stroke){.colour = s->line,
                                .width = fmax(s->width * scale, 0.1),
                                .dash_count = s->dash_count,
                                .round = closed(&path) ? s->round_joins : s->round_ends};
    for (int i = 0; i < s->dash_count; i++)
        shape->stroke.dash[i] = s->dash[i] * scale;
    return true;
}

bool rg_pdf_paint_path(rg_pdf_reader *r, rg_pdf_paint how)
{
    if (how.close && r->op_count > 0 && r->ops[r->op_count - 1] != RG_CLOSE)
        rg_pdf_step(r, RG_CLOSE, NULL, 0);
    rg_path path = take_path(r);
    int clip = r->clip_next;
    r->clip_next = 0;
    for (size_t i = 0; i < path.coord_count; i++)
        if (!(fabs(path.coords[i]) < 1e6))
            return rg_in_refuse(r, "a place in it is far off its page");
    if ((how.fill || how.line) && path.coord_count > 2) {
        rg_path shown = path;
        bool any = false;
        if (!cut_to_clip(r, &shown, how.fill && !how.line, &how.even_odd, &any) ||
            (any && !add_shape(r, shown, how)))
            return false;
    }
    return clip == 0 || path.coord_count == 0 || add_clip(r, &path, clip == 2);
}

/* ---- colours ---- */

static double part(const rg_pdf_reader *r, size_t i)
{
    double x = i < r->operand_count ? rg_in_number(&r->operands[i], 0) : 0;
    return fmin(1, fmax(0, x));
}

/* Inks of a press have no colour of their own here; black and its tints have. */
static bool colour_in(rg_pdf_reader *r, rg_pdf_space space, rg_rgb *out)
{
    double grey = part(r, 0);
    switch (space) {
    case RG_PDF_GREY:
        *out = (rg_rgb){grey, grey, grey};
        return true;
    case RG_PDF_RGB:
        *out = (rg_rgb){part(r, 0), part(r, 1), part(r, 2)};
        return true;
    case RG_PDF_CMYK:
        if (part(r, 0) + part(r, 1) + part(r, 2) > 0.001)
            return rg_in_refuse(r, "it is in colours for printing (CMYK); save it in RGB, so "
                                   "that its colours are the brand's");
        grey = 1 - part(r, 3);
        *out = (rg_rgb){grey, grey, grey};
        return true;
    }
    return true;
}

static bool space_of(rg_pdf_reader *r, const rg_in_value *value, rg_pdf_space *out)
{
    const rg_in_value *kind = rg_in_follow(&r->file, value);
    if (kind->kind == RG_IN_ARRAY && kind->count > 0) {
        value = kind;
        kind = rg_in_follow(&r->file, &value->items[0]);
    }
    double parts = 0;
    if (rg_in_is(kind, "ICCBased") && value->count > 1)
        parts = rg_in_number(rg_in_get(&r->file, &value->items[1], "N"), 0);
    if (rg_in_is(kind, "DeviceRGB") || rg_in_is(kind, "CalRGB") || parts == 3)
        *out = RG_PDF_RGB;
    else if (rg_in_is(kind, "DeviceGray") || rg_in_is(kind, "CalGray") || parts == 1)
        *out = RG_PDF_GREY;
    else if (rg_in_is(kind, "DeviceCMYK") || parts == 4)
        *out = RG_PDF_CMYK;
    else
        return rg_in_refuse(r, "it has colours of the kind '%.*s'; save it in RGB",
                            (int)(kind->text.n < 20 ? kind->text.n : 20),
                            kind->text.p ? kind->text.p : "");
    return true;
}

static bool set_space(rg_pdf_reader *r, bool line, const rg_in_value *resources)
{
    rg_pdf_state *s = &r->states[r->depth];
    const rg_in_value *value = r->operand_count > 0 ? &r->operands[0] : NULL;
    if (!value || value->kind != RG_IN_NAME)
        return rg_in_refuse(r, "its page is damaged");
    const rg_in_value *list = rg_in_get(&r->file, resources, "ColorSpace");
    for (size_t i = 0; list->kind == RG_IN_DICT && i + 1 < list->count; i += 2)
        if (rg_str_eq(list->items[i].text, r->operands[0].text))
            value = &list->items[i + 1];
    *(line ? &s->line : &s->fill) = (rg_rgb){0, 0, 0}; /* black, in all of them (8.6.8) */
    return space_of(r, value, line ? &s->line_space : &s->fill_space);
}

bool rg_pdf_colour(rg_pdf_reader *r, rg_str op, const rg_in_value *resources)
{
    rg_pdf_state *s = &r->states[r->depth];
    bool line = op.p[0] >= 'A' && op.p[0] <= 'Z';
    rg_pdf_space *space = line ? &s->line_space : &s->fill_space;
    if (rg_str_is(op, "cs") || rg_str_is(op, "CS"))
        return set_space(r, line, resources);
    if (rg_str_is(op, "g") || rg_str_is(op, "G"))
        *space = RG_PDF_GREY;
    else if (rg_str_is(op, "rg") || rg_str_is(op, "RG"))
        *space = RG_PDF_RGB;
    else if (rg_str_is(op, "k") || rg_str_is(op, "K"))
        *space = RG_PDF_CMYK;
    return colour_in(r, *space, line ? &s->line : &s->fill);
}

static bool is_plain(rg_pdf_reader *r, const rg_in_value *state, const char *key)
{
    const rg_in_value *value = rg_in_get(&r->file, state, key);
    return value->kind == RG_IN_NULL || rg_in_is(value, "None") || rg_in_is(value, "Normal") ||
           rg_in_is(value, "Compatible") || rg_in_number(value, 0) == 1;
}

bool rg_pdf_set_state(rg_pdf_reader *r, const rg_in_value *state)
{
    static const char *const keys[] = {"ca", "CA", "SMask", "BM"};
    if (!state)
        return rg_in_refuse(r, "a part that it uses is not there");
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (!is_plain(r, state, keys[i]))
            return rg_in_refuse(r, "it is transparent in places; save it in plain colours");
    double width = rg_in_number(rg_in_get(&r->file, state, "LW"), -1);
    if (width >= 0)
        r->states[r->depth].width = width;
    return true;
}
