/* Diagrams made of rounds: cycle, bubbles, sets, wheel. */
#include "chart/diagram.h"

#include <math.h>

static const double most_pt = 12, venn_most_pt = 14;

static void ring_at(rg_plot *plot, double x, double y, double rx, double ry)
{
    const double k = 0.5522847498;
    rg_pen_move(plot->pen, x + rx, y);
    rg_pen_curve(plot->pen, x + rx, y + k * ry, x + k * rx, y + ry, x, y + ry);
    rg_pen_curve(plot->pen, x - k * rx, y + ry, x - rx, y + k * ry, x - rx, y);
    rg_pen_curve(plot->pen, x - rx, y - k * ry, x - k * rx, y - ry, x, y - ry);
    rg_pen_curve(plot->pen, x + k * rx, y - ry, x + rx, y - k * ry, x + rx, y);
    rg_pen_close(plot->pen);
}

enum { STEPS_MAX = 8 };

typedef struct cycle {
    double x[STEPS_MAX], y[STEPS_MAX]; /* middles of the boxes */
    double w, h;
    size_t count;
} cycle;

static void place_steps(cycle *c, rg_rect f)
{
    double first = c->count == 2 ? -M_PI : -M_PI / 2;
    for (size_t i = 0; i < c->count; i++) {
        double a = first + 2 * M_PI * (double)i / (double)c->count;
        c->x[i] = f.x + f.w / 2 + (f.w - c->w) / 2 * cos(a);
        c->y[i] = f.y + f.h / 2 + (f.h - c->h) / 2 * sin(a);
    }
}

/* Whether an arrow has room between any two steps. */
static bool stand_apart(const cycle *c)
{
    const double room = 20;
    for (size_t i = 0; i < c->count; i++)
        for (size_t k = 0; k < i; k++)
            if (fabs(c->x[i] - c->x[k]) < c->w + room && fabs(c->y[i] - c->y[k]) < c->h + room)
                return false;
    return true;
}

/* In the middle of what lies open between two boxes; a pair goes there and back. */
static void arrow_between(rg_plot *plot, const cycle *c, size_t from, size_t to)
{
    const double most = 26, lift = c->count == 2 ? c->h * (from == 0 ? -0.2 : 0.2) : 0;
    double dx = c->x[to] - c->x[from], dy = c->y[to] - c->y[from], size = hypot(dx, dy);
    double out = fmin(fabs(dx) > 0 ? c->w / 2 / fabs(dx) : HUGE_VAL,
                      fabs(dy) > 0 ? c->h / 2 / fabs(dy) : HUGE_VAL);
    double half = fmin((0.5 - out) * size - 4, most / 2) / size;
    rg_arrow(plot, c->x[from] + dx * (0.5 - half), c->y[from] + dy * (0.5 - half) + lift,
             c->x[from] + dx * (0.5 + half), c->y[from] + dy * (0.5 + half) + lift,
             plot->style->accent);
}

/* Boxes on a ring round the middle, from the top, clockwise; as large as leaves room for the arrows. */
bool rg_diagram_cycle(rg_plot *plot)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    rg_rect f = plot->frame;
    cycle c = {.w = fmin(f.w * 0.36, 190), .h = fmin(f.h * 0.3, 96), .count = d->item_count};
    rg_words *words = RG_NEW_N(plot->arena, rg_words, d->item_count);
    rg_label title = {0};
    if (d->item_count < 2 || d->item_count > STEPS_MAX)
        return rg_fail(plot->err, RG_E_TEMPLATE, "a cycle has 2 to %d steps", STEPS_MAX);
    for (place_steps(&c, f); !stand_apart(&c) && c.w > 20; place_steps(&c, f)) {
        c.w *= 0.96;
        c.h *= 0.96;
    }
    rg_fit fit = {f.w - 2 * c.w - 16, c.h, 14, 9, true, 0};
    if (!rg_words_fit(plot, d->items, d->item_count, c.w - 16, c.h - 12, most_pt, words) ||
        (d->title && !rg_label_fit(plot, d->title, fit, &title)))
        return false;
    for (size_t i = 0; i < c.count; i++)
        arrow_between(plot, &c, i, (i + 1) % c.count);
    for (size_t i = 0; i < c.count; i++) {
        bool dark = d->items[i].marked;
        rg_pen_round_rect(plot->pen, (rg_rect){c.x[i] - c.w / 2, c.y[i] - c.h / 2, c.w, c.h},
                          10);
        rg_shape_fill(plot, dark ? plot->style->primary : plot->style->tint);
        rg_words_draw(plot, &words[i], c.x[i], c.y[i], RG_AT_MIDDLE,
                      dark ? plot->style->white : plot->style->ink);
    }
    rg_label_draw(plot, &title, f.x + f.w / 2, f.y + f.h / 2, RG_AT_MIDDLE,
                  plot->style->primary);
    return true;
}

/* A centre and bubbles left and right of it, in reading order. */
bool rg_diagram_bubbles(rg_plot *plot)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    rg_rect f = plot->frame;
    size_t rows = (d->item_count + 1) / 2;
    double w = f.w * 0.36, h = f.h / (double)rows, cx = f.x + f.w / 2, cy = f.y + f.h / 2;
    double r = fmin(f.w * 0.12, f.h / 2 - 2);
    rg_label title;
    rg_fit fit = {r * 1.5, r * 1.4, 14, 9, true, 0};
    rg_words *words = RG_NEW_N(plot->arena, rg_words, d->item_count);
    if (!rg_label_fit(plot, d->title, fit, &title) ||
        !rg_words_fit(plot, d->items, d->item_count, w - 26, h - 26, most_pt, words))
        return false;
    for (size_t i = 0; i < d->item_count; i++) {
        bool right = i % 2;
        double bx = right ? f.x + f.w - w / 2 : f.x + w / 2;
        double by = f.y + h * ((double)(i / 2) + 0.5), edge = right ? bx - w / 2 : bx + w / 2;
        rg_stroke line = {.colour = rg_paint_of(plot->style->rule), .width = 1.5};
        rg_rule(plot->canvas, cx, cy, edge, by, &line);
        rg_pen_round_rect(plot->pen, (rg_rect){bx - w / 2, by - h / 2 + 4, w, h - 8},
                          fmin(h / 2 - 4, 18));
        rg_shape_fill(plot, plot->style->tint);
    }
    rg_disc(plot, cx, cy, r, plot->style->primary);
    rg_label_draw(plot, &title, cx, cy, RG_AT_MIDDLE, plot->style->white);
    for (size_t i = 0; i < d->item_count; i++)
        rg_words_draw(plot, &words[i], i % 2 ? f.x + f.w - w / 2 : f.x + w / 2,
                      f.y + h * ((double)(i / 2) + 0.5), RG_AT_MIDDLE, plot->style->ink);
    return true;
}

/* Two sets; an item of side 1 names what they share. */
bool rg_diagram_venn(rg_plot *plot)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    rg_rect f = plot->frame;
    double rx = f.w * 0.31, ry = f.h / 2 - 1, cy = f.y + f.h / 2;
    double cx[2] = {f.x + rx + 1, f.x + f.w - rx - 1}, overlap = cx[0] + rx - (cx[1] - rx);
    if (d->item_count < 2 || d->item_count > 3 || (d->item_count == 3 && d->items[2].side != 1))
        return rg_fail(plot->err, RG_E_TEMPLATE, "sets: two, and one item of side 1 between");
    rg_words words[3];
    if (!rg_words_fit(plot, d->items, 2, 2 * rx - overlap - 34, ry * 1.2, venn_most_pt,
                      words) ||
        (d->item_count == 3 &&
         !rg_words_fit(plot, &d->items[2], 1, overlap - 24, ry * 0.9, venn_most_pt, &words[2])))
        return false;
    for (int i = 0; i < 2; i++) {
        ring_at(plot, cx[i], cy, rx, ry);
        rg_shape_fill(plot, plot->style->tint);
    }
    ring_at(plot, cx[0], cy, rx, ry);
    rg_path clip = rg_pen_take(plot->pen, plot->arena);
    rg_clip(plot->canvas, &clip);
    ring_at(plot, cx[1], cy, rx, ry);
    rg_shape_fill(plot, rg_mix(plot->style->primary, plot->style->white, 0.7));
    rg_unclip(plot->canvas);
    for (int i = 0; i < 2; i++) {
        ring_at(plot, cx[i], cy, rx - 0.75, ry - 0.75);
        rg_shape_line(plot, plot->style->primary, 1.5);
        double shift = (i ? 1 : -1) * overlap / 2;
        rg_words_draw(plot, &words[i], cx[i] + shift, cy, RG_AT_MIDDLE, plot->style->ink);
    }
    if (d->item_count == 3)
        rg_words_draw(plot, &words[2], f.x + f.w / 2, cy, RG_AT_MIDDLE, plot->style->ink);
    return true;
}

static double widest_line(const rg_label *label)
{
    double width = 0;
    for (size_t i = 0; i < label->count; i++)
        width = fmax(width, label->lines[i].width);
    return width;
}

/* How far from the wheel's middle the words reach that stand at dx, dy from it. */
static double reach_of(const rg_words *words, double dx, double dy)
{
    double half = fmax(widest_line(&words->label), widest_line(&words->note)) / 2;
    return hypot(fabs(dx) + half, fabs(dy) + words->height / 2);
}

/* The widest setting of the words at which each block stands within the rim. */
static bool fit_wheel(rg_plot *plot, double w, double h, double middle, double rim,
                      rg_words *words)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    for (;; w *= 0.92) {
        bool inside = true;
        if (!rg_words_fit(plot, d->items, d->item_count, w, h, most_pt, words))
            return false;
        for (size_t i = 0; i < d->item_count; i++) {
            double m = -M_PI / 2 + 2 * M_PI * ((double)i + 0.5) / (double)d->item_count;
            inside = inside && reach_of(&words[i], middle * cos(m), middle * sin(m)) <= rim;
        }
        if (inside)
            return true;
    }
}

/* Parts of a ring, clockwise from the top; words stand inside their part. */
bool rg_diagram_wheel(rg_plot *plot)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    rg_rect f = plot->frame;
    double n = (double)d->item_count, r = fmin(f.w, f.h) / 2, inner = r * 0.26;
    double x = f.x + f.w / 2, y = f.y + f.h / 2, middle = (r + inner) / 2;
    rg_words *words = RG_NEW_N(plot->arena, rg_words, d->item_count);
    if (d->item_count < 2 || d->item_count > 8)
        return rg_fail(plot->err, RG_E_TEMPLATE, "a wheel has 2 to 8 parts");
    double chord = 2 * middle * sin(fmin(M_PI / n, M_PI / 2));
    double w = fmin(chord * 0.7, (r - inner) * 1.15), h = fmin(r - inner, chord) * 0.7;
    if (!fit_wheel(plot, w, h, middle, r - 5, words))
        return false;
    for (size_t i = 0; i < d->item_count; i++) {
        double a = -M_PI / 2 + 2 * M_PI * (double)i / n, b = a + 2 * M_PI / n, m = (a + b) / 2;
        bool dark = d->items[i].marked;
        rg_pen_move(plot->pen, x + r * cos(a), y + r * sin(a));
        rg_pen_arc(plot->pen, x, y, r, a, b);
        rg_pen_line(plot->pen, x + inner * cos(b), y + inner * sin(b));
        for (int k = 1; k <= 12; k++) {
            double t = b + (a - b) * k / 12;
            rg_pen_line(plot->pen, x + inner * cos(t), y + inner * sin(t));
        }
        rg_pen_close(plot->pen);
        rg_path part = rg_pen_take(plot->pen, plot->arena);
        rg_stroke white = {.colour = rg_paint_of(plot->style->white), .width = 3};
        rg_fill(plot->canvas, &part,
                rg_paint_of(dark ? plot->style->primary : plot->style->tint));
        rg_stroke_path(plot->canvas, &part, &white);
        rg_words_draw(plot, &words[i], x + middle * cos(m), y + middle * sin(m), RG_AT_MIDDLE,
                      dark ? plot->style->white : plot->style->ink);
    }
    return true;
}
