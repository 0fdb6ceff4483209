#include "chart/diagram.h"

#include <math.h>

static const double least_pt = 9, title_gap_pt = 6;
enum { ITEMS_MAX = 80 };

bool rg_words_fit(rg_plot *plot, const rg_diagram_item *items, size_t count, double width,
                  double height, double most, rg_words *out)
{
    const double step = 0.5, gap = 4;
    const char *tight = count > 0 ? items[0].label : "";
    if (width < least_pt || height < least_pt)
        return rg_fail(
            plot->err, RG_E_LAYOUT,
            "there is no room for label \"%s\" beside the others; name fewer than %zu "
            "parts or give the diagram more room",
            tight, plot->spec->diagram->item_count);
    for (double size = most; size >= least_pt; size -= step) {
        bool fits = true;
        for (size_t i = 0; i < count && fits; i++) {
            rg_fit head = {width, height, size, size, items[i].note != NULL, 0};
            rg_fit foot = {width, height, fmax(size - 1, least_pt), fmax(size - 1, least_pt),
                           false, 0};
            rg_err keep = *plot->err;
            fits = rg_label_fit(plot, items[i].label, head, &out[i].label) &&
                   rg_label_fit(plot, items[i].note, foot, &out[i].note);
            if (!fits && plot->err->code != RG_E_LAYOUT)
                return false;
            *plot->err = keep;
            out[i].height = rg_label_height(&out[i].label) +
                            (out[i].note.count ? gap + out[i].note.leading - out[i].note.cap +
                                                     rg_label_height(&out[i].note)
                                               : 0);
            fits = fits && out[i].height <= height + 0.01;
            tight = items[i].label;
        }
        if (fits)
            return true;
    }
    return rg_fail(plot->err, RG_E_LAYOUT,
                   "label \"%s\" does not fit its shape of %.0f by %.0f points, even at %.0f "
                   "points of size; shorten it or give the diagram more room",
                   tight, width, height, least_pt);
}

void rg_words_draw(rg_plot *plot, const rg_words *words, double x, double y, rg_anchor anchor,
                   rg_colour colour)
{
    double top = y - words->height / 2, head = rg_label_height(&words->label);
    rg_label_draw(plot, &words->label, x, top + head / 2, anchor, colour);
    rg_label_draw(plot, &words->note, x,
                  y + words->height / 2 - rg_label_height(&words->note) / 2, anchor, colour);
}

void rg_shape_fill(rg_plot *plot, rg_colour colour)
{
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    if (path.op_count > 0)
        rg_fill(plot->canvas, &path, rg_paint_of(colour));
}

void rg_shape_line(rg_plot *plot, rg_colour colour, double width)
{
    rg_path path = rg_pen_take(plot->pen, plot->arena);
    rg_stroke line = {.colour = rg_paint_of(colour), .width = width, .round = true};
    if (path.op_count > 0)
        rg_stroke_path(plot->canvas, &path, &line);
}

void rg_arrow(rg_plot *plot, double x0, double y0, double x1, double y1, rg_colour colour)
{
    const double head = 8, half = 4.5;
    double size = hypot(x1 - x0, y1 - y0), dx = (x1 - x0) / size, dy = (y1 - y0) / size;
    double bx = x1 - dx * head, by = y1 - dy * head;
    rg_stroke line = {.colour = rg_paint_of(colour), .width = 2};
    rg_rule(plot->canvas, x0, y0, bx, by, &line);
    rg_pen_move(plot->pen, x1, y1);
    rg_pen_line(plot->pen, bx - dy * half, by + dx * half);
    rg_pen_line(plot->pen, bx + dy * half, by - dx * half);
    rg_pen_close(plot->pen);
    rg_shape_fill(plot, colour);
}

static int deepest(const rg_diagram_spec *d)
{
    int level = 0;
    for (size_t i = 0; i < d->item_count; i++)
        level = d->items[i].level > level ? d->items[i].level : level;
    return level;
}

/* Lines of two columns in the fuller half of each ring, under its name. */
static double nested_height(const rg_diagram_spec *d)
{
    const double row = 24, crown = 44;
    double height = 24;
    for (size_t r = 0; r < d->ring_count; r++) {
        size_t in[2] = {0, 0};
        for (size_t i = 0; i < d->item_count; i++)
            if (d->items[i].level == (int)r)
                in[d->items[i].side != 0]++;
        height += crown + row * ceil((double)(in[0] > in[1] ? in[0] : in[1]) / 2);
    }
    return height;
}

static double levels_height(const rg_diagram_spec *d)
{
    const double named = 46, told = 60, foot = 76;
    double levels = 0, below = 0;
    bool notes = false;
    for (size_t i = 0; i < d->item_count; i++) {
        *(d->items[i].side == 0 ? &levels : &below) += 1;
        notes = notes || d->items[i].note;
    }
    return (notes ? told : named) * levels + (below > 0 ? foot : 0);
}

static double height_at(const rg_chart_spec *spec, const rg_style *style, double width)
{
    const rg_diagram_spec *d = spec->diagram;
    double count = d ? (double)d->item_count : 0;
    (void)style;
    if (spec->height > 0 || !d)
        return spec->height > 0 ? spec->height : 100;
    switch (d->kind) {
    case RG_G_NESTED:
        return fmin(fmin(width * 0.98, 480), nested_height(d));
    case RG_G_CYCLE:
        return count <= 2 ? 100 : fmin(width * 0.72, 400);
    case RG_G_WHEEL:
    case RG_G_BUBBLES:
        return fmin(width * 0.72, 400);
    case RG_G_VENN:
        return fmin(width * 0.5, 260);
    case RG_G_LEVELS:
        return levels_height(d);
    case RG_G_ORG:
        return 88 * (deepest(d) + 1) + (d->marked_label ? 20 : 0);
    case RG_G_PYRAMID:
        return fmax(62 * count, 150);
    case RG_G_CARDS:
        return 74 * ceil(count / (width >= 400 ? 3 : 2));
    case RG_G_CHEVRONS:
        return d->arrow ? 150 : 120;
    case RG_G_STRIP:
        break;
    }
    return 26;
}

/* Shapes stand clear of the title over them. */
static double height_under_title(const rg_chart_spec *spec, const rg_style *style, double width)
{
    double height = height_at(spec, style, width);
    return spec->height > 0 || rg_text_empty(spec->title) ? height : height + title_gap_pt;
}

static bool check(const rg_plot *plot)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    if (!d || d->item_count == 0 || d->item_count > ITEMS_MAX)
        return rg_fail(plot->err, RG_E_TEMPLATE, "a diagram has 1 to %d items", ITEMS_MAX);
    for (size_t i = 0; i < d->item_count; i++)
        if (!d->items[i].label || !*d->items[i].label)
            return rg_fail(plot->err, RG_E_TEMPLATE, "item %zu of the diagram has no label",
                           i + 1);
    return true;
}

static bool draw(rg_plot *plot)
{
    static rg_diagram_draw *const draws[RG_DIAGRAM_KINDS] = {
        [RG_G_NESTED] = rg_diagram_nested,   [RG_G_CYCLE] = rg_diagram_cycle,
        [RG_G_LEVELS] = rg_diagram_levels,   [RG_G_ORG] = rg_diagram_org,
        [RG_G_PYRAMID] = rg_diagram_pyramid, [RG_G_BUBBLES] = rg_diagram_bubbles,
        [RG_G_VENN] = rg_diagram_venn,       [RG_G_CARDS] = rg_diagram_cards,
        [RG_G_WHEEL] = rg_diagram_wheel,     [RG_G_CHEVRONS] = rg_diagram_chevrons,
        [RG_G_STRIP] = rg_diagram_strip};
    unsigned kind = plot->spec->diagram->kind;
    double gap = rg_text_empty(plot->spec->title) ? 0 : title_gap_pt;
    plot->frame.y += gap;
    plot->frame.h -= gap;
    if (kind >= RG_DIAGRAM_KINDS)
        return rg_fail(plot->err, RG_E_TEMPLATE, "there is no diagram of kind %u", kind);
    return draws[kind](plot);
}

const rg_mark_rules rg_mark_diagram = {
    .name = "a diagram",
    .empty = true,
    .series_max = 1,
    .category_max = 1,
    .height_at = height_under_title,
    .check = check,
    .draw = draw,
};
