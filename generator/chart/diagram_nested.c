/* The nested model: rings on one ground line, labels in the fields of both halves. */
#include "chart/diagram.h"

#include <math.h>

enum { RINGS_MAX = 4, FIELD_MAX = 80, COLUMNS_MAX = 3 };

static const double crown_pt = 22, gap_pt = 6, least_pt = 9, most_pt = 12;

/* One half of one ring. */
typedef struct field {
    rg_rect room;
    const char *texts[FIELD_MAX];
    rg_label labels[FIELD_MAX];
    size_t count, columns;
    int ring;
} field;

typedef struct nested {
    field fields[2 * RINGS_MAX];
    size_t rings;
    double size;   /* of the letters in all fields */
    double divide; /* between the halves */
    double x, top[RINGS_MAX], width[RINGS_MAX], high[RINGS_MAX]; /* from the inside out */
} nested;

static void collect(const rg_diagram_spec *d, nested *n)
{
    for (size_t i = 0; i < d->item_count; i++) {
        const rg_diagram_item *item = &d->items[i];
        if (item->level < 0 || (size_t)item->level >= n->rings)
            continue;
        field *to = &n->fields[2 * item->level + (item->side != 0)];
        to->texts[to->count++] = item->label;
        to->ring = item->level;
    }
}

/* Rings are as high as the rows of their fuller half, and their crown, ask; the left half has its share of
 * the width. */
static void place(nested *n, rg_rect f, double head, double share)
{
    double all = 0, ask[RINGS_MAX], base = f.y + f.h;
    n->x = f.x + f.w / 2;
    n->divide = f.x + f.w * share;
    for (size_t r = 0; r < n->rings; r++) {
        double most = (double)n->fields[2 * r].count;
        most = fmax(most, (double)n->fields[2 * r + 1].count);
        n->width[r] = f.w * (0.82 + 0.18 * (double)(r + 1) / (double)n->rings);
        ask[r] = 1 + ceil(most / COLUMNS_MAX);
        all += ask[r];
    }
    for (size_t r = 0; r < n->rings; r++) {
        n->high[r] = (f.h - head) * ask[r] / all;
        n->top[r] = base -= n->high[r];
        double left = n->x - n->width[r] / 2, right = n->x + n->width[r] / 2;
        for (int side = 0; side < 2; side++)
            n->fields[2 * r + (size_t)side].room = (rg_rect){
                side ? n->divide + 6 : left + 10, n->top[r] + crown_pt,
                (side ? right - n->divide : n->divide - left) - 16, n->high[r] - crown_pt - 4};
    }
}

/* Whether the field's labels stand at this size, in as few columns as leave air between the rows. */
static bool try_field(rg_plot *plot, field *to, double size, bool *fits)
{
    *fits = to->count == 0;
    for (to->columns = 1; to->columns <= COLUMNS_MAX && !*fits; to->columns++) {
        size_t rows = (to->count + to->columns - 1) / to->columns;
        double h = to->room.h / (double)rows;
        rg_fit fit = {
            to->room.w / (double)to->columns - gap_pt, h - size * 0.35, size, size, false, 3};
        rg_err keep = *plot->err;
        if (h < size * 1.6)
            continue;
        *fits = rg_labels_fit(plot, to->texts, to->count, fit, to->labels);
        if (*fits)
            return true;
        if (plot->err->code != RG_E_LAYOUT)
            return false;
        *plot->err = keep;
    }
    return true;
}

/* The largest size at which all fields can be set alike. */
static bool fit_fields(rg_plot *plot, nested *n)
{
    const field *tight = NULL;
    for (double size = most_pt; size >= least_pt; size -= 0.5) {
        bool all = true;
        for (size_t i = 0; i < 2 * n->rings && all; i++) {
            if (!try_field(plot, &n->fields[i], size, &all))
                return false;
            tight = &n->fields[i];
        }
        n->size = size;
        if (all)
            return true;
    }
    return rg_fail(plot->err, RG_E_LAYOUT,
                   "%zu labels (the first is \"%s\") do not fit in ring %d; shorten them or "
                   "give the diagram more room",
                   tight->count, tight->texts[0], tight->ring + 1);
}

static size_t count_lines(const nested *n)
{
    size_t lines = 0;
    for (size_t i = 0; i < 2 * n->rings; i++)
        for (size_t k = 0; k < n->fields[i].count; k++)
            lines += n->fields[i].labels[k].count;
    return lines;
}

/* The halves are even, unless fewer labels are broken, or as few in larger letters, where the left one has more. */
static bool place_and_fit(rg_plot *plot, nested *n, double head)
{
    static const double shares[] = {0.5, 0.55, 0.6};
    double best = shares[0], size = 0;
    size_t lines = 0;
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
        rg_err keep = *plot->err;
        place(n, plot->frame, head, shares[i]);
        if (!fit_fields(plot, n)) {
            if (plot->err->code != RG_E_LAYOUT)
                return false;
            *plot->err = keep;
            continue;
        }
        if (size == 0 || count_lines(n) < lines ||
            (count_lines(n) == lines && n->size > size)) {
            best = shares[i];
            size = n->size;
            lines = count_lines(n);
        }
    }
    place(n, plot->frame, head, best);
    return fit_fields(plot, n);
}

static void draw_field(rg_plot *plot, const field *from)
{
    size_t rows = from->count ? (from->count + from->columns - 1) / from->columns : 1;
    double w = from->room.w / (double)from->columns, h = from->room.h / (double)rows;
    for (size_t i = 0; i < from->count; i++)
        rg_label_draw(plot, &from->labels[i],
                      from->room.x + w * ((double)(i % from->columns) + 0.5),
                      from->room.y + h * ((double)(i / from->columns) + 0.5), RG_AT_MIDDLE,
                      plot->style->ink);
}

static void draw_grounds(rg_plot *plot, const nested *n, double base)
{
    for (size_t r = n->rings; r > 0; r--) {
        double w = n->width[r - 1], shade = 0.92 - 0.12 * (double)(n->rings - r);
        rg_pen_round_rect(plot->pen,
                          (rg_rect){n->x - w / 2, n->top[r - 1], w, base - n->top[r - 1]}, 26);
        rg_shape_fill(plot, rg_mix(plot->style->primary, plot->style->white, shade));
    }
}

static bool draw_sides(rg_plot *plot, const nested *n)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    rg_rect f = plot->frame;
    for (int side = 0; side < 2; side++) {
        rg_fit fit = {f.w / 2 - 10, 14, 13, 9, true, 1};
        rg_label words;
        if (!rg_label_fit(plot, d->sides[side], fit, &words))
            return false;
        double end = side ? f.x + f.w : f.x;
        rg_label_draw(plot, &words, (n->divide + end) / 2, f.y + 7, RG_AT_MIDDLE,
                      side ? plot->style->primary : plot->style->accent);
    }
    return true;
}

/* Rings are half discs on one ground line: the innermost at the foot, the others over it, each
 * named in its crown; the left half holds side 0, the right half side 1. */
bool rg_diagram_nested(rg_plot *plot)
{
    const rg_diagram_spec *d = plot->spec->diagram;
    rg_rect f = plot->frame;
    nested *n = RG_NEW(plot->arena, nested);
    rg_stroke line = {.colour = rg_paint_of(plot->style->white), .width = 2};
    if (d->ring_count < 1 || d->ring_count > RINGS_MAX)
        return rg_fail(plot->err, RG_E_TEMPLATE, "a nested model has 1 to 4 rings");
    *n = (nested){.rings = d->ring_count};
    bool sides = d->sides[0] || d->sides[1];
    collect(d, n);
    if (!place_and_fit(plot, n, sides ? 20 : 0))
        return false;
    draw_grounds(plot, n, f.y + f.h);
    for (size_t r = 0; r < n->rings; r++) {
        rg_fit fit = {n->width[r] - 60, 14, 13, 9, true, 1};
        rg_label name;
        if (!rg_label_fit(plot, d->rings[r], fit, &name))
            return false;
        rg_rule(plot->canvas, n->divide, n->top[r] + crown_pt, n->divide,
                n->top[r] + n->high[r], &line);
        rg_label_draw(plot, &name, n->x, n->top[r] + 13, RG_AT_MIDDLE, plot->style->primary);
        draw_field(plot, &n->fields[2 * r]);
        draw_field(plot, &n->fields[2 * r + 1]);
    }
    return !sides || draw_sides(plot, n);
}
