/* drawn.h - A chart specification made in three lines, and what was drawn of it as a list of
 * marks with their boxes. */
#ifndef RG_TESTS_CHART_DRAWN_H
#define RG_TESTS_CHART_DRAWN_H

#include "chart/chart.h"
#include "support/check.h"
#include "support/house.h"

#include <math.h>
#include <stdlib.h>

typedef enum drawn_kind {
    DRAWN_FILL,
    DRAWN_STROKE,
    DRAWN_CLIP,
    DRAWN_UNCLIP,
    DRAWN_TEXT
} drawn_kind;

typedef struct drawn_item {
    drawn_kind kind;
    rg_rect box; /* text: advance width, capital height */
    rg_rgb colour;
    char text[96];
    size_t moves, points; /* of a path */
    double first_x, last_x;
} drawn_item;

typedef struct drawing {
    rg_canvas base;
    drawn_item items[4096];
    size_t count;
} drawing;

/* Everything a test needs. */
typedef struct easel {
    rg_arena *arena;
    rg_shaper *shaper;
    rg_fonts *fonts;
    rg_style style;
    drawing *drawing;
    rg_err err;
} easel;

static inline drawn_item *drawn_add(rg_canvas *canvas, drawn_kind kind)
{
    drawing *d = (drawing *)canvas;
    CU_ASSERT_FATAL(d->count < sizeof d->items / sizeof *d->items);
    drawn_item *item = &d->items[d->count++];
    *item = (drawn_item){.kind = kind};
    return item;
}

/* Extents along x (axis 0) or y (1) of what is drawn: a curve stays within its handles, mostly well within. */
static inline void drawn_extents(const rg_path *path, size_t axis, double *low, double *high)
{
    const double *at = path->coords, *before = path->coords;
    *low = HUGE_VAL;
    *high = -HUGE_VAL;
    for (size_t i = 0; i < path->op_count; i++) {
        int steps = path->ops[i] == RG_CURVE ? 16 : path->ops[i] == RG_CLOSE ? 0 : 1;
        const double *end = at + (steps == 16 ? 4 : 0);
        for (int k = 1; k <= steps; k++) {
            double t = k / (double)steps, u = 1 - t;
            double p = steps == 1 ? at[axis]
                                  : u * u * u * before[axis] + 3 * u * u * t * at[axis] +
                                        3 * u * t * t * at[axis + 2] + t * t * t * at[axis + 4];
            *low = fmin(*low, p);
            *high = fmax(*high, p);
        }
        before = steps ? end : before;
        at = steps ? end + 2 : at;
    }
}

static inline void drawn_measure(drawn_item *item, const rg_path *path)
{
    double left, top, right, bottom;
    drawn_extents(path, 0, &left, &right);
    drawn_extents(path, 1, &top, &bottom);
    for (size_t i = 0; i < path->op_count; i++)
        item->moves += path->ops[i] == RG_MOVE;
    item->points = path->coord_count / 2;
    item->first_x = path->coords[0];
    item->last_x = path->coords[path->coord_count - 2];
    item->box = (rg_rect){left, top, right - left, bottom - top};
}

static inline void drawn_fill(rg_canvas *canvas, const rg_path *path, rg_rgb colour)
{
    drawn_item *item = drawn_add(canvas, DRAWN_FILL);
    item->colour = colour;
    drawn_measure(item, path);
}

static inline void drawn_stroke(rg_canvas *canvas, const rg_path *path, const rg_stroke *stroke)
{
    drawn_item *item = drawn_add(canvas, DRAWN_STROKE);
    item->colour = stroke->colour;
    drawn_measure(item, path);
}

static inline void drawn_clip(rg_canvas *canvas, const rg_path *path)
{
    drawn_measure(drawn_add(canvas, DRAWN_CLIP), path);
}

static inline void drawn_unclip(rg_canvas *canvas)
{
    drawn_add(canvas, DRAWN_UNCLIP);
}

static inline void drawn_text(rg_canvas *canvas, double x, double baseline, const rg_run *run,
                              rg_rgb colour)
{
    drawn_item *item = drawn_add(canvas, DRAWN_TEXT);
    double cap = rg_face_cap_height(run->face) * run->size;
    item->colour = colour;
    rg_str text = run->text;
    double width = run->width;
    if (rg_str_ends(text, " ")) { /* of a line that was broken here */
        text.n--;
        width -= (double)run->glyphs[run->count - 1].advance;
    }
    item->box = (rg_rect){x, baseline - cap, width, cap};
    snprintf(item->text, sizeof item->text, "%.*s", (int)text.n, text.p);
}

static const rg_canvas_ops drawn_ops = {drawn_fill, drawn_stroke, drawn_clip, drawn_unclip,
                                        drawn_text};

static inline easel easel_open(void)
{
    easel e = {.arena = rg_arena_new("chart test"), .style = house_network()};
    rg_fonts *fonts = NULL;
    if (!rg_fonts_load(e.arena, "fonts/manifest.csv", NULL, &fonts, &e.err)) {
        fprintf(stderr, "%s\n", e.err.text);
        CU_FAIL_FATAL("fonts");
    }
    e.shaper = rg_shaper_new(e.arena, fonts);
    e.drawing = RG_NEW(e.arena, drawing);
    e.fonts = fonts;
    return e;
}

static inline void easel_close(easel *e)
{
    rg_shaper_free(e->shaper);
    rg_fonts_free(e->fonts);
    rg_arena_free(e->arena);
}

static inline bool easel_draw_in(easel *e, const rg_chart_spec *spec, rg_rect frame)
{
    e->drawing->base = (rg_canvas){.ops = &drawn_ops};
    e->drawing->count = 0;
    e->err = (rg_err){0};
    bool drawn =
        rg_chart_draw(e->arena, spec, &e->style, e->shaper, frame, &e->drawing->base, &e->err);
    CU_ASSERT_EQUAL(e->drawing->base.err.code, RG_OK);
    CU_ASSERT_EQUAL(e->drawing->base.clips, 0);
    return drawn;
}

/* Draw at this width and the chart's own height with its corner at 50, 50. */
static inline bool easel_draw(easel *e, const rg_chart_spec *spec, double width)
{
    rg_rect frame = {50, 50, width, rg_chart_height(spec, &e->style, width)};
    return easel_draw_in(e, spec, frame);
}

/* The same as a trace; the caller frees it. */
static inline rg_buf easel_trace(easel *e, const rg_chart_spec *spec, double width)
{
    rg_buf out = {0};
    rg_rect frame = {50, 50, width, rg_chart_height(spec, &e->style, width)};
    rg_canvas *canvas = rg_canvas_trace(e->arena, &out);
    e->err = (rg_err){0};
    CU_ASSERT(rg_chart_draw(e->arena, spec, &e->style, e->shaper, frame, canvas, &e->err));
    return out;
}

/* ---- specifications ---- */

static inline rg_datum *drawn_data(rg_arena *arena, const double *values, size_t count)
{
    rg_datum *data = RG_NEW_N(arena, rg_datum, count);
    for (size_t i = 0; i < count; i++)
        data[i] = (rg_datum){.value = values[i], .lower = (double)NAN, .upper = (double)NAN};
    return data;
}

static inline rg_datum *drawn_waves(rg_arena *arena, size_t count, double base, double swing)
{
    rg_datum *data = RG_NEW_N(arena, rg_datum, count);
    for (size_t i = 0; i < count; i++)
        data[i] = (rg_datum){
            .value = base + swing * sin((double)i), .lower = (double)NAN, .upper = (double)NAN};
    return data;
}

static inline const char **drawn_months(rg_arena *arena, int year, int month, size_t count)
{
    const char **names = RG_NEW_N(arena, const char *, count);
    for (size_t i = 0; i < count; i++) {
        int m = year * 12 + month - 1 + (int)i;
        names[i] = rg_arena_printf(arena, "%04d-%02d", m / 12, m % 12 + 1);
    }
    return names;
}

static inline const char **drawn_names(rg_arena *arena, const char *stem, size_t count)
{
    const char **names = RG_NEW_N(arena, const char *, count);
    for (size_t i = 0; i < count; i++)
        names[i] = rg_arena_printf(arena, "%s %zu", stem, i + 1);
    return names;
}

/* ---- what was drawn ---- */

/* The text in full, or NULL when it was not drawn. */
static inline const drawn_item *drawn_find(const easel *e, const char *text)
{
    for (size_t i = 0; i < e->drawing->count; i++)
        if (e->drawing->items[i].kind == DRAWN_TEXT && !strcmp(e->drawing->items[i].text, text))
            return &e->drawing->items[i];
    return NULL;
}

static inline size_t drawn_count(const easel *e, const char *text)
{
    size_t count = 0;
    for (size_t i = 0; i < e->drawing->count; i++)
        count +=
            e->drawing->items[i].kind == DRAWN_TEXT && !strcmp(e->drawing->items[i].text, text);
    return count;
}

static inline bool drawn_in(rg_rgb rgb, rg_colour colour)
{
    return fabs(rgb.r - colour.r) + fabs(rgb.g - colour.g) + fabs(rgb.b - colour.b) < 1e-6;
}

static inline bool drawn_overlap(rg_rect a, rg_rect b)
{
    const double hair = 0.01;
    return a.x + a.w > b.x + hair && b.x + b.w > a.x + hair && a.y + a.h > b.y + hair &&
           b.y + b.h > a.y + hair;
}

/* No two texts on each other and nothing outside the frame. */
static inline void drawn_check_clean(const easel *e, rg_rect frame)
{
    for (size_t i = 0; i < e->drawing->count; i++) {
        const drawn_item *a = &e->drawing->items[i];
        if (a->kind == DRAWN_UNCLIP)
            continue;
        bool inside = a->box.x > frame.x - 1 && a->box.x + a->box.w < frame.x + frame.w + 1 &&
                      a->box.y > frame.y - 1 && a->box.y + a->box.h < frame.y + frame.h + 1;
        if (!inside)
            fprintf(stderr, "\n    outside: kind %d \"%s\" %.2f %.2f %.2f %.2f\n", a->kind,
                    a->text, a->box.x, a->box.y, a->box.w, a->box.h);
        CU_ASSERT(inside);
        for (size_t k = 0; k < i && a->kind == DRAWN_TEXT; k++) {
            const drawn_item *b = &e->drawing->items[k];
            bool collide = b->kind == DRAWN_TEXT && drawn_overlap(a->box, b->box);
            if (collide)
                fprintf(stderr, "\n    \"%s\" lies on \"%s\"\n", a->text, b->text);
            CU_ASSERT_FALSE(collide);
        }
    }
}

static inline rg_rect drawn_frame(const easel *e, const rg_chart_spec *spec, double width)
{
    return (rg_rect){50, 50, width, rg_chart_height(spec, &e->style, width)};
}

/* Repeatable noise, 0 <= x < 1. */
static inline double drawn_noise(unsigned *seed)
{
    *seed = *seed * 1103515245u + 12345u;
    return ((*seed >> 16) & 0x7FFF) / 32768.0;
}

#endif
