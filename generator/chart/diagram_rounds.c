/* Diagrams made of rounds: cycle, bubbles, sets, wheel. */
#include "chart/diagram.h"

#include <math.h>

static const double most_pt = 12;

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

/* Circles on a ring round the middle, from the top, clockwise. */
bool rg_diagram_cycle(rg_plot *plot)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    rg_rect f = plot->frame;
    double n = (double)d->item_count, x = f.x + f.w / 2, y = f.y + f.h / 2;
    double w = fmin(f.w * 0.36, 190), h = fmin(f.h * 0.3, 96);
    double rx = (f.w - w) / 2, ry = (f.h - h) / 2;
    rg_words *words = RG_NEW_N(plot->arena, rg_words, d->item_count);
    rg_label title = {0};
    rg_fit fit = {f.w - 2 * w - 16, h, 14, 9, true, 0};
    if (d->item_count < 2 || d->item_count > 8)
        return rg_fail(plot->err, RG_E_TEMPLATE, "a cycle has 2 to 8 steps");
    if (d->item_count > 4) {
        w *= 0.72;
        h *= 0.72;
    }
    if (!rg_words_fit(plot, d->items, d->item_count, w - 16, h - 12, most_pt, words) ||
        (d->title && !rg_label_fit(plot, d->title, fit, &title)))
        return false;
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < d->item_count; i++) {
            double a = -M_PI / 2 + 2 * M_PI * (double)i / n, b = a + 2 * M_PI / n;
            double cx = x + rx * cos(a), cy = y + ry * sin(a);
            if (pass == 0) {
                double m = (a + b) / 2, turn = 0.07;
                rg_arrow(plot, x + rx * 0.88 * cos(m - turn), y + ry * 0.88 * sin(m - turn),
                         x + rx * 0.88 * cos(m + turn), y + ry * 0.88 * sin(m + turn),
                         plot->style->accent);
                continue;
            }
            rg_pen_round_rect(plot->pen, (rg_rect){cx - w / 2, cy - h / 2, w, h}, 10);
            bool dark = d->items[i].marked;
            rg_shape_fill(plot, dark ? plot->style->primary : plot->style->tint);
            rg_words_draw(plot, &words[i], cx, cy, RG_AT_MIDDLE,
                          dark ? plot->style->white : plot->style->ink);
        }
    rg_label_draw(plot, &title, x, y, RG_AT_MIDDLE, plot->style->primary);
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
        !rg_words_fit(plot, d->items, d->item_count, w - 26, h - 18, most_pt, words))
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
    if (!rg_words_fit(plot, d->items, 2, 2 * rx - overlap - 34, ry * 1.2, most_pt, words) ||
        (d->item_count == 3 &&
         !rg_words_fit(plot, &d->items[2], 1, overlap - 24, ry * 0.9, most_pt, &words[2])))
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
