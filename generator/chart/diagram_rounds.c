/* Diagrams made of rounds: nested model, cycle, bubbles, sets, wheel. */
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

/* Parts of a ring, clockwise from the top; words stand inside their part. */
bool rg_diagram_wheel(rg_plot *plot)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    rg_rect f = plot->frame;
    double n = (double)d->item_count, r = fmin(f.w, f.h) / 2, inner = r * 0.26;
    double x = f.x + f.w / 2, y = f.y + f.h / 2, middle = (r + inner) / 2 * 1.06;
    rg_words *words = RG_NEW_N(plot->arena, rg_words, d->item_count);
    if (d->item_count < 2 || d->item_count > 8)
        return rg_fail(plot->err, RG_E_TEMPLATE, "a wheel has 2 to 8 parts");
    double chord = 2 * middle * sin(fmin(M_PI / n, M_PI / 2));
    double w = fmin(chord * 0.7, (r - inner) * 1.15), h = fmin(r - inner, chord) * 0.7;
    if (!rg_words_fit(plot, d->items, d->item_count, w, h, most_pt, words))
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

/* ---- the nested model ---- */

/* The labels of one field, one a line in two columns where they are many. */
static bool field(rg_plot *plot, int ring, int side, rg_rect room)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    const char *texts[80];
    rg_label labels[80];
    size_t count = 0;
    for (size_t i = 0; i < d->item_count; i++)
        if (d->items[i].level == ring && d->items[i].side == side)
            texts[count++] = d->items[i].label;
    if (count == 0)
        return true;
    for (double size = 11; size >= 8; size -= 0.5)
        for (size_t columns = 1; columns <= 3; columns++) {
            size_t rows = (count + columns - 1) / columns;
            double w = room.w / (double)columns, h = room.h / (double)rows;
            rg_fit fit = {w - 8, h - 3, size, size, false, 2};
            rg_err keep = *plot->err;
            if (!rg_labels_fit(plot, texts, count, fit, labels)) {
                if (plot->err->code != RG_E_LAYOUT)
                    return false;
                *plot->err = keep;
                continue;
            }
            for (size_t i = 0; i < count; i++)
                rg_label_draw(plot, &labels[i], room.x + w * ((double)(i % columns) + 0.5),
                              room.y + h * ((double)(i / columns) + 0.5), RG_AT_MIDDLE,
                              plot->style->ink);
            return true;
        }
    return rg_fail(
        plot->err, RG_E_LAYOUT,
        "%zu labels (the first is \"%s\") do not fit in ring %d; shorten them or give "
        "the diagram more room",
        count, texts[0], ring + 1);
}

/* Rings are half discs on one ground line: the innermost at the foot, the others over it, each
 * named in its crown; the left half holds side 0, the right half side 1. */
bool rg_diagram_nested(rg_plot *plot)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    rg_rect f = plot->frame;
    double head = d->sides[0] || d->sides[1] ? 20 : 0, n = (double)d->ring_count;
    rg_label words;
    if (d->ring_count < 1 || d->ring_count > 4)
        return rg_fail(plot->err, RG_E_TEMPLATE, "a nested model has 1 to 4 rings");
    double base = f.y + f.h, x = f.x + f.w / 2, band = (f.h - head) / n;
    for (size_t r = d->ring_count; r > 0; r--) {
        double share = (double)r / n, w = f.w * (0.76 + 0.24 * share), h = band * (double)r;
        rg_pen_round_rect(plot->pen, (rg_rect){x - w / 2, base - h, w, h}, 26);
        rg_shape_fill(plot, rg_mix(plot->style->primary, plot->style->white,
                                   0.92 - 0.12 * (n - (double)r)));
    }
    for (size_t r = 0; r < d->ring_count; r++) {
        double share = (double)(r + 1) / n, w = f.w * (0.76 + 0.24 * share);
        double top = base - band * (double)(r + 1);
        rg_fit fit = {w - 60, 14, 12, 9, true, 1};
        if (!rg_label_fit(plot, d->rings[r], fit, &words))
            return false;
        rg_label_draw(plot, &words, x, top + 12, RG_AT_MIDDLE, plot->style->primary);
        for (int side = 0; side < 2; side++) {
            rg_rect room = {side ? x + 4 : x - w / 2 + 12, top + 22, w / 2 - 16, band - 26};
            if (!field(plot, (int)r, side, room))
                return false;
        }
    }
    rg_stroke line = {.colour = rg_paint_of(plot->style->white), .width = 2};
    for (size_t r = 0; r < d->ring_count; r++) {
        double top = base - band * (double)(r + 1);
        rg_rule(plot->canvas, x, top + 22, x, top + band, &line);
    }
    for (int side = 0; side < 2 && head > 0; side++) {
        rg_fit fit = {f.w / 2 - 10, 14, 13, 9, true, 1};
        if (!rg_label_fit(plot, d->sides[side], fit, &words))
            return false;
        rg_label_draw(plot, &words, side ? x + f.w / 4 : x - f.w / 4, f.y + 7, RG_AT_MIDDLE,
                      side ? plot->style->primary : plot->style->accent);
    }
    return true;
}
