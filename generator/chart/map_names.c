#include "chart/map.h"

#include <math.h>

static const double halo_pt = 2.8, apart_pt = 2, hair_from_pt = 16;
enum { NAMES_MAX = 64, GRID = 12, ANGLES = 16, RINGS = 16 };

/* ---- halo ---- */

typedef struct ink {
    rg_pen *pen;
    double x, y, size;
} ink;

/* A halo is wide and white: its corners lie on a grid and its curves are their chords, which costs a
 * quarter of the bytes. */
static double on_grid(double x)
{
    return round(x * 10) / 10;
}

static void ink_move(void *user, double x, double y)
{
    const ink *to = user;
    rg_pen_move(to->pen, on_grid(to->x + x * to->size), on_grid(to->y - y * to->size));
}

static void ink_line(void *user, double x, double y)
{
    const ink *to = user;
    rg_pen_line(to->pen, on_grid(to->x + x * to->size), on_grid(to->y - y * to->size));
}

static void ink_curve(void *user, double x1, double y1, double x2, double y2, double x3,
                      double y3)
{
    (void)x1;
    (void)y1;
    (void)x2;
    (void)y2;
    ink_line(user, x3, y3);
}

static void ink_close(void *user)
{
    rg_pen_close(((const ink *)user)->pen);
}

static bool outline_run(rg_plot *plot, const rg_run *run, double x, double baseline)
{
    static const rg_outline_sink sink = {ink_move, ink_line, ink_curve, ink_close};
    for (size_t i = 0; i < run->count; i++) {
        const rg_glyph *g = &run->glyphs[i];
        ink to = {plot->pen, x + (double)g->dx, baseline - (double)g->dy, run->size};
        if (!rg_face_outline(run->face, g->id, &sink, &to, plot->err))
            return false;
        x += (double)g->advance;
    }
    return true;
}

bool rg_label_halo(rg_plot *plot, const rg_label *label, double x, double y)
{
    double baseline = y - rg_label_height(label) / 2 + label->cap;
    for (size_t i = 0; i < label->count; i++, baseline += label->leading) {
        double at = x - label->lines[i].width / 2;
        for (size_t r = 0; r < label->lines[i].count; r++) {
            if (!outline_run(plot, &label->lines[i].runs[r], at, baseline))
                return false;
            at += label->lines[i].runs[r].width;
        }
    }
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    rg_stroke halo = {
        .colour = rg_paint_of(plot->style->white), .width = halo_pt, .round = true};
    if (path.op_count > 0)
        rg_stroke_path(plot->canvas, &path, &halo);
    rg_label_draw(plot, label, x, y, RG_AT_MIDDLE, plot->style->ink);
    return true;
}

/* ---- where an area is widest ---- */

typedef struct loop {
    double *p;
    size_t count;
} loop;

static loop loop_of(rg_plot *plot, const rg_ring *ring, const rg_arc *arcs)
{
    size_t count = 0;
    for (size_t i = 0; i < ring->count; i++)
        count += arcs[ring->arcs[i] < 0 ? ~ring->arcs[i] : ring->arcs[i]].count;
    loop l = {RG_NEW_N(plot->arena, double, 2 * count), 0};
    for (size_t i = 0; i < ring->count; i++) {
        bool back = ring->arcs[i] < 0;
        const rg_arc *arc = &arcs[back ? ~ring->arcs[i] : ring->arcs[i]];
        for (size_t k = 0; k + 1 < arc->count; k++, l.count++) {
            size_t at = back ? arc->count - 1 - k : k;
            l.p[2 * l.count] = arc->points[2 * at];
            l.p[2 * l.count + 1] = arc->points[2 * at + 1];
        }
    }
    return l;
}

static rg_rect bounds_of(loop l)
{
    double left = HUGE_VAL, top = HUGE_VAL, right = -HUGE_VAL, foot = -HUGE_VAL;
    for (size_t i = 0; i < l.count; i++) {
        left = fmin(left, l.p[2 * i]);
        right = fmax(right, l.p[2 * i]);
        top = fmin(top, l.p[2 * i + 1]);
        foot = fmax(foot, l.p[2 * i + 1]);
    }
    return (rg_rect){left, top, right - left, foot - top};
}

/* Distance to the nearest border, below zero outside; up and down count double, as names are wide.  Holes
 * are loops too. */
static double depth_at(const loop *loops, size_t count, double x, double y)
{
    double nearest = HUGE_VAL;
    bool inside = false;
    for (size_t n = 0; n < count; n++)
        for (size_t i = 0, k = loops[n].count - 1; i < loops[n].count; k = i++) {
            const double *a = loops[n].p + 2 * i, *b = loops[n].p + 2 * k;
            if ((a[1] > y) != (b[1] > y) &&
                x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]))
                inside = !inside;
            double dx = b[0] - a[0], dy = (b[1] - a[1]) * 2, size = dx * dx + dy * dy;
            double px = x - a[0], py = (y - a[1]) * 2;
            double t = size > 0 ? (px * dx + py * dy) / size : 0;
            t = fmin(fmax(t, 0), 1);
            double ex = px - t * dx, ey = py - t * dy;
            nearest = fmin(nearest, ex * ex + ey * ey);
        }
    return inside ? sqrt(nearest) : -sqrt(nearest);
}

/* Within the box of the largest loop. */
static void widest_place(const loop *loops, size_t count, rg_rect b, double *x, double *y)
{
    double best = -HUGE_VAL;
    for (int i = 0; i <= GRID; i++)
        for (int k = 0; k <= GRID; k++) {
            double at_x = b.x + b.w * i / GRID, at_y = b.y + b.h * k / GRID;
            double depth = depth_at(loops, count, at_x, at_y);
            if (depth > best) {
                best = depth;
                *x = at_x;
                *y = at_y;
            }
        }
}

/* ---- names ---- */

typedef struct name {
    const char *text;
    rg_label words;
    double at_x, at_y, size; /* of the area */
    rg_rect box;
} name;

static bool free_at(rg_rect room, const name *names, size_t placed, rg_rect box)
{
    if (box.x < room.x || box.x + box.w > room.x + room.w || box.y < room.y ||
        box.y + box.h > room.y + room.h)
        return false;
    for (size_t i = 0; i < placed; i++) {
        rg_rect o = names[i].box;
        if (box.x < o.x + o.w && o.x < box.x + box.w && box.y < o.y + o.h &&
            o.y < box.y + box.h)
            return false;
    }
    return true;
}

static bool place(rg_rect room, name *names, size_t n)
{
    name *own = &names[n];
    double w = own->words.width + 2 * apart_pt,
           h = rg_label_height(&own->words) + 2 * apart_pt + 4;
    for (int ring = 0; ring < RINGS; ring++)
        for (int k = 0; k < (ring == 0 ? 1 : ANGLES); k++) {
            double angle = 2 * M_PI * k / ANGLES, far = 6.0 * ring;
            double x = own->at_x + far * 1.5 * cos(angle), y = own->at_y + far * sin(angle);
            own->box = (rg_rect){x - w / 2, y - h / 2, w, h};
            if (free_at(room, names, n, own->box))
                return true;
        }
    return false;
}

/* On one line, or two where the area is narrower. */
static bool make_words(rg_plot *plot, const char *text, double width, rg_label *out)
{
    double half;
    if (!rg_label_make(plot, text, false, 0, 1, out))
        return false;
    if (out->width <= width)
        return true;
    return rg_label_half(plot, text, false, &half) &&
           rg_label_make(plot, text, false, half, 2, out);
}

static bool collect(rg_plot *plot, const rg_geometry *g, const rg_arc *arcs, name *names)
{
    for (size_t s = 0; s < g->shape_count; s++) {
        const rg_boundary *shape = &g->shapes[s];
        loop *loops = RG_NEW_N(plot->arena, loop, shape->ring_count + 1);
        rg_rect largest = {0};
        size_t count = 0;
        for (size_t r = 0; r < shape->ring_count; r++) {
            loop l = loop_of(plot, &shape->rings[r], arcs);
            if (l.count < 3)
                continue;
            loops[count++] = l;
            rg_rect b = bounds_of(l);
            if (b.w * b.h > names[s].size) {
                names[s].size = b.w * b.h;
                largest = b;
            }
        }
        if (!(names[s].size > 0))
            continue;
        names[s].text = shape->name;
        widest_place(loops, count, largest, &names[s].at_x, &names[s].at_y);
        if (!make_words(plot, shape->name, largest.w, &names[s].words))
            return false;
    }
    for (size_t i = 1; i < g->shape_count; i++) /* the largest area first */
        for (size_t k = i; k > 0 && names[k].size > names[k - 1].size; k--) {
            name keep = names[k];
            names[k] = names[k - 1];
            names[k - 1] = keep;
        }
    return true;
}

bool rg_map_names(rg_plot *plot, rg_rect room, const rg_geometry *geometry, const rg_arc *arcs)
{
    name *names = RG_NEW_N(plot->arena, name, geometry->shape_count);
    if (geometry->shape_count > NAMES_MAX)
        return rg_fail(plot->err, RG_E_TEMPLATE,
                       "%zu names on a map; %d fit: name larger areas over these",
                       geometry->shape_count, NAMES_MAX);
    if (!collect(plot, geometry, arcs, names))
        return false;
    for (size_t i = 0; i < geometry->shape_count; i++)
        if (names[i].words.count > 0 && !place(room, names, i))
            return rg_fail(plot->err, RG_E_LAYOUT,
                           "label \"%s\" has no room on the map; make the map higher",
                           names[i].text);
    for (size_t i = 0; i < geometry->shape_count; i++) {
        rg_rect b = names[i].box;
        double x = b.x + b.w / 2, y = b.y + b.h / 2;
        rg_stroke hair = {.colour = rg_paint_of(plot->style->ink), .width = 0.5};
        if (names[i].words.count == 0)
            continue;
        if (hypot(x - names[i].at_x, y - names[i].at_y) > hair_from_pt)
            rg_rule(plot->canvas, names[i].at_x, names[i].at_y, x, y, &hair);
        if (!rg_label_halo(plot, &names[i].words, x, y))
            return false;
    }
    return true;
}
