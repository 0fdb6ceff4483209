/* Diagrams made of boxes: levels, organisation, tiers, cards, chevrons, navigation strip. */
#include "chart/diagram.h"

#include <math.h>

static const double pad_pt = 7, gap_pt = 6, most_pt = 12;

static void box(rg_plot *plot, rg_rect r, rg_colour fill)
{
    rg_pen_round_rect(plot->pen, r, 4);
    rg_shape_fill(plot, fill);
}

static bool cards(rg_plot *plot, const rg_diagram_item *items, size_t count, rg_rect frame,
                  size_t columns)
{
    size_t rows = (count + columns - 1) / columns;
    double w = (frame.w + gap_pt) / (double)columns, h = (frame.h + gap_pt) / (double)rows;
    rg_words *words = RG_NEW_N(plot->arena, rg_words, count);
    if (!rg_words_fit(plot, items, count, w - gap_pt - 2 * pad_pt, h - gap_pt - 2 * pad_pt,
                      most_pt, words))
        return false;
    double tallest = 0; /* all begin as high as that one */
    for (size_t i = 0; i < count; i++)
        tallest = fmax(tallest, words[i].height);
    for (size_t i = 0; i < count; i++) {
        rg_rect r = {frame.x + w * (double)(i % columns), frame.y + h * (double)(i / columns),
                     w - gap_pt, h - gap_pt};
        double down = items[i].note ? (tallest - words[i].height) / 2 : 0;
        bool dark = items[i].marked;
        box(plot, r, dark ? plot->style->primary : plot->style->tint);
        rg_words_draw(plot, &words[i], r.x + pad_pt, r.y + r.h / 2 - down, RG_FROM_LEFT,
                      dark ? plot->style->white : plot->style->ink);
    }
    return true;
}

bool rg_diagram_cards(rg_plot *plot)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    size_t columns = plot->frame.w >= 400 ? 3 : 2;
    if (columns > d->item_count)
        columns = d->item_count;
    return cards(plot, d->items, d->item_count, plot->frame, columns);
}

bool rg_diagram_strip(rg_plot *plot)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    rg_rect f = plot->frame;
    double w = f.w / (double)d->item_count;
    rg_label *labels = RG_NEW_N(plot->arena, rg_label, d->item_count);
    const char **texts = RG_NEW_N(plot->arena, const char *, d->item_count);
    for (size_t i = 0; i < d->item_count; i++)
        texts[i] = d->items[i].label;
    rg_fit fit = {w - 10, f.h - 4, 10, 8, false, 2};
    if (!rg_labels_fit(plot, texts, d->item_count, fit, labels))
        return false;
    for (size_t i = 0; i < d->item_count; i++) {
        bool on = d->items[i].marked;
        rg_rect r = {f.x + w * (double)i, f.y, w - 2, f.h};
        rg_fill_rect(plot->canvas, r,
                     rg_paint_of(on ? plot->style->primary : plot->style->tint));
        rg_label_draw(plot, &labels[i], r.x + r.w / 2, r.y + r.h / 2, RG_AT_MIDDLE,
                      on ? plot->style->white : plot->style->muted);
    }
    return true;
}

/* Words over an arrow; answers the height taken. */
static bool arrow_row(rg_plot *plot, const char *text, double x0, double x1, double y,
                      double *height)
{
    rg_label words;
    rg_fit fit = {fabs(x1 - x0), 30, 11, 9, true, 2};
    *height = 0;
    if (!text)
        return true;
    if (!rg_label_fit(plot, text, fit, &words))
        return false;
    double high = rg_label_height(&words);
    rg_label_draw(plot, &words, (x0 + x1) / 2, y + high / 2, RG_AT_MIDDLE, plot->style->accent);
    rg_arrow(plot, x0, y + high + 9, x1, y + high + 9, plot->style->accent);
    *height = high + 20;
    return true;
}

bool rg_diagram_chevrons(rg_plot *plot)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    rg_rect f = plot->frame;
    double taken, w = f.w / (double)d->item_count, point = fmin(16, w / 6);
    rg_words *words = RG_NEW_N(plot->arena, rg_words, d->item_count);
    if (!arrow_row(plot, d->arrow, f.x + f.w - 2, f.x + 2, f.y, &taken))
        return false;
    double top = f.y + taken, h = f.h - taken;
    if (!rg_words_fit(plot, d->items, d->item_count, w - 2 * point - 2 * pad_pt, h - 2 * pad_pt,
                      most_pt, words))
        return false;
    for (size_t i = 0; i < d->item_count; i++) {
        double x = f.x + w * (double)i, right = x + w - 4 - point;
        bool dark = d->items[i].marked;
        rg_pen_move(plot->pen, x, top);
        rg_pen_line(plot->pen, right, top);
        rg_pen_line(plot->pen, right + point, top + h / 2);
        rg_pen_line(plot->pen, right, top + h);
        rg_pen_line(plot->pen, x, top + h);
        if (i > 0)
            rg_pen_line(plot->pen, x + point, top + h / 2);
        rg_pen_close(plot->pen);
        rg_shape_fill(plot, dark ? plot->style->primary : plot->style->tint);
        rg_words_draw(plot, &words[i], x + (i > 0 ? point : 0) + pad_pt, top + h / 2,
                      RG_FROM_LEFT, dark ? plot->style->white : plot->style->ink);
    }
    return true;
}

/* A tier's text fits the width at its upper third; the top one is cut flat to hold words. */
bool rg_diagram_pyramid(rg_plot *plot)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    rg_rect f = plot->frame;
    size_t count = d->item_count;
    double h = f.h / (double)count, top_share = 0.5;
    for (size_t i = 0; i < count; i++) {
        rg_words words;
        double a = top_share + (1 - top_share) * (double)i / (double)count;
        double b = top_share + (1 - top_share) * (double)(i + 1) / (double)count;
        double y = f.y + h * (double)i, foot = y + h - 3, middle = f.x + f.w / 2;
        rg_colour fill = rg_sequential(plot->style, count - 1 - i < 5 ? 4 - i % 5 : 0, 5);
        if (!rg_words_fit(plot, &d->items[i], 1, f.w * a - 2 * pad_pt, h - 3 - pad_pt, most_pt,
                          &words))
            return false;
        rg_pen_move(plot->pen, middle - f.w * a / 2, y);
        rg_pen_line(plot->pen, middle + f.w * a / 2, y);
        rg_pen_line(plot->pen, middle + f.w * b / 2, foot);
        rg_pen_line(plot->pen, middle - f.w * b / 2, foot);
        rg_pen_close(plot->pen);
        rg_shape_fill(plot, fill);
        rg_words_draw(plot, &words, middle, (y + foot) / 2, RG_AT_MIDDLE,
                      rg_text_on(plot->style, fill));
    }
    return true;
}

/* Levels as bands, the name dark at the left, what it means beside it; the arrow upwards at the
 * right; the Cs in a row below, held together by their title. */
bool rg_diagram_levels(rg_plot *plot)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    rg_rect f = plot->frame;
    size_t levels = 0;
    while (levels < d->item_count && d->items[levels].side == 0)
        levels++;
    size_t below = d->item_count - levels;
    double foot = below > 0 ? 76 : 0, side = d->arrow ? 102 : 0;
    double h = (f.h - foot) / (double)levels, w = f.w - side, name_w = w;
    rg_label *notes = RG_NEW_N(plot->arena, rg_label, levels);
    rg_label *names = RG_NEW_N(plot->arena, rg_label, levels);
    const char **texts = RG_NEW_N(plot->arena, const char *, 2 * levels);
    for (size_t i = 0; i < levels; i++) {
        texts[i] = d->items[i].label;
        texts[levels + i] = d->items[i].note;
        if (d->items[i].note)
            name_w = w * 0.3;
    }
    rg_fit bold = {name_w - 2 * pad_pt, h - gap_pt - 8, 13, 9, true, 0};
    rg_fit plain = {w - name_w - 2 * pad_pt, h - gap_pt - 8, 11, 9, false, 0};
    if (!rg_labels_fit(plot, texts, levels, bold, names) ||
        !rg_labels_fit(plot, texts + levels, levels, plain, notes))
        return false;
    for (size_t i = 0; i < levels; i++) {
        double y = f.y + h * (double)i, middle = y + (h - gap_pt) / 2;
        rg_colour fill = rg_sequential(plot->style, 4 - (levels - 1 - i) % 5, 5);
        rg_fill_rect(plot->canvas, (rg_rect){f.x, y, w, h - gap_pt},
                     rg_paint_of(plot->style->tint));
        rg_fill_rect(plot->canvas, (rg_rect){f.x, y, name_w, h - gap_pt}, rg_paint_of(fill));
        rg_label_draw(plot, &names[i], f.x + pad_pt, middle, RG_FROM_LEFT,
                      rg_text_on(plot->style, fill));
        rg_label_draw(plot, &notes[i], f.x + name_w + pad_pt, middle, RG_FROM_LEFT,
                      plot->style->ink);
    }
    if (d->arrow) {
        rg_label words;
        rg_fit fit = {side - 20, f.h - foot, 11, 9, false, 0};
        double x = f.x + w + 10, end = f.y + f.h - foot - gap_pt;
        if (!rg_label_fit(plot, d->arrow, fit, &words))
            return false;
        rg_arrow(plot, x, end, x, f.y, plot->style->accent);
        rg_label_draw(plot, &words, x + 9, (f.y + end) / 2, RG_FROM_LEFT, plot->style->accent);
    }
    if (below == 0)
        return true;
    rg_label title;
    rg_rect ring = {f.x, f.y + f.h - foot + 4, f.w, foot - 4};
    rg_fit fit = {f.w - 20, 14, 11, 9, true, 1};
    if (!rg_label_fit(plot, d->title, fit, &title))
        return false;
    rg_pen_round_rect(plot->pen, (rg_rect){ring.x + 1, ring.y + 1, ring.w - 2, ring.h - 2}, 8);
    rg_shape_line(plot, plot->style->primary, 1.5);
    rg_label_draw(plot, &title, f.x + f.w / 2, ring.y + 12, RG_AT_MIDDLE, plot->style->primary);
    rg_rect inner = {ring.x + 8, ring.y + 21, ring.w - 16, ring.h - 28};
    return cards(plot, d->items + levels, below, inner, below);
}

/* ---- organisation ---- */

enum { DEPTH_MAX = 4 };

typedef struct org {
    double x[80], y[80], w, h;
    size_t at_depth[DEPTH_MAX];
} org;

static size_t leaves_of(const rg_diagram_spec *d, size_t i)
{
    size_t leaves = 0;
    for (size_t k = i + 1; k < d->item_count && d->items[k].level > d->items[i].level; k++)
        if (d->items[k].level == d->items[i].level + 1)
            leaves += leaves_of(d, k);
    return leaves > 0 ? leaves : 1;
}

static void place_org(const rg_diagram_spec *d, org *o, size_t i, double left, double step,
                      double row)
{
    double width = (double)leaves_of(d, i) * step;
    o->x[i] = left + width / 2;
    o->y[i] = row * d->items[i].level;
    for (size_t k = i + 1; k < d->item_count && d->items[k].level > d->items[i].level; k++)
        if (d->items[k].level == d->items[i].level + 1) {
            place_org(d, o, k, left, step, row);
            left += (double)leaves_of(d, k) * step;
        }
}

static bool check_org(rg_plot *plot, int *deepest)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    *deepest = 0;
    for (size_t i = 0; i < d->item_count; i++) {
        int level = d->items[i].level, most = i == 0 ? 0 : d->items[i - 1].level + 1;
        if (level < (i > 0) || level > most || level >= DEPTH_MAX)
            return rg_fail(plot->err, RG_E_TEMPLATE,
                           "\"%s\" of the organisation has level %d; the first has 0, the "
                           "others 1 to %d, none skipped",
                           d->items[i].label, level, DEPTH_MAX - 1);
        *deepest = level > *deepest ? level : *deepest;
    }
    return true;
}

static bool org_key(rg_plot *plot, const char *text)
{
    rg_label words;
    rg_rect f = plot->frame;
    double y = f.y + f.h - 7;
    if (!rg_label_make(plot, text, false, 0, 1, &words))
        return false;
    rg_fill_rect(plot->canvas, (rg_rect){f.x, y - 5, 14, 10},
                 rg_paint_of(plot->style->primary));
    rg_label_draw(plot, &words, f.x + 20, y, RG_FROM_LEFT, plot->style->ink);
    return true;
}

static void org_box(rg_plot *plot, size_t i, const rg_words *words, rg_rect r)
{
    bool dark = plot->spec->diagram->items[i].marked;
    box(plot, r, dark ? plot->style->primary : plot->style->tint);
    rg_words_draw(plot, words, r.x + r.w / 2, r.y + r.h / 2, RG_AT_MIDDLE,
                  dark ? plot->style->white : plot->style->ink);
}

/* A head and many below it, all of one rank, in a frame too narrow for a row: they stand in pairs on
 * both sides of a stem, in the order of reading. */
static bool org_on_stem(rg_plot *plot, rg_rect f)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    size_t pairs = d->item_count / 2;
    double stem = 28, row = (f.h + 12) / (double)(pairs + 1), h = fmin(row - 12, 64);
    double w = fmin((f.w - stem) / 2, 190), middle = f.x + f.w / 2;
    rg_words *words = RG_NEW_N(plot->arena, rg_words, d->item_count);
    if (!rg_words_fit(plot, d->items, d->item_count, w - 2 * pad_pt, h - 8, 11, words))
        return false;
    row = fmin(row, h + 26);
    for (size_t i = 1; i < d->item_count; i++) {
        double y = f.y + row * (double)((i + 1) / 2) + h / 2,
               out = i % 2 ? -stem / 2 : stem / 2;
        rg_pen_move(plot->pen, middle, f.y + h);
        rg_pen_line(plot->pen, middle, y);
        rg_pen_line(plot->pen, middle + out, y);
        rg_shape_line(plot, plot->style->muted, 0.9);
    }
    org_box(plot, 0, &words[0], (rg_rect){middle - w / 2, f.y, w, h});
    for (size_t i = 1; i < d->item_count; i++)
        org_box(plot, i, &words[i],
                (rg_rect){i % 2 ? middle - stem / 2 - w : middle + stem / 2,
                          f.y + row * (double)((i + 1) / 2), w, h});
    return true;
}

static const double narrow_pt = 84;

bool rg_diagram_org(rg_plot *plot)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    rg_rect f = plot->frame;
    int deepest;
    org *o = RG_NEW(plot->arena, org);
    rg_words *words = RG_NEW_N(plot->arena, rg_words, d->item_count);
    if (!check_org(plot, &deepest))
        return false;
    double key = d->marked_label ? 20 : 0, step = (f.w + gap_pt) / (double)leaves_of(d, 0);
    if (deepest == 1 && step < narrow_pt)
        return org_on_stem(plot, (rg_rect){f.x, f.y, f.w, f.h - key}) &&
               (!d->marked_label || org_key(plot, d->marked_label));
    double row = (f.h - key + 18) / (deepest + 1), h = row - 18, w = fmin(step - gap_pt, 130);
    place_org(d, o, 0, f.x - gap_pt / 2, step, row);
    if (!rg_words_fit(plot, d->items, d->item_count, w - 8, h - 8, 11, words))
        return false;
    for (size_t i = 1; i < d->item_count; i++) {
        size_t parent = i - 1;
        while (d->items[parent].level >= d->items[i].level)
            parent--;
        double middle = f.y + o->y[i] - 9;
        rg_pen_move(plot->pen, o->x[parent], f.y + o->y[parent] + h);
        rg_pen_line(plot->pen, o->x[parent], middle);
        rg_pen_line(plot->pen, o->x[i], middle);
        rg_pen_line(plot->pen, o->x[i], f.y + o->y[i]);
        rg_shape_line(plot, plot->style->muted, 0.9);
    }
    for (size_t i = 0; i < d->item_count; i++)
        org_box(plot, i, &words[i], (rg_rect){o->x[i] - w / 2, f.y + o->y[i], w, h});
    return !d->marked_label || org_key(plot, d->marked_label);
}
