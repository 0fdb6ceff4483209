/* chart/diagram.h - Diagrams: shapes with text that fits them.  Items are painted in their order, which
 * is the order in which they are read. */
#ifndef RG_CHART_DIAGRAM_H
#define RG_CHART_DIAGRAM_H

#include "chart/plot.h"

/* Label and note set in a box, the label bold above.  x, y is the box's middle. */
typedef struct rg_words {
    rg_label label, note;
    double height;
} rg_words;

/* The largest size, the same for all items from first on, at which each fits in width by height;
 * notes are a point smaller.  Fails with the item's label. */
bool rg_words_fit(rg_plot *plot, const rg_diagram_item *items, size_t count, double width,
                  double height, double most, rg_words *out) RG_MUST_CHECK;
void rg_words_draw(rg_plot *plot, const rg_words *words, double x, double y, rg_anchor anchor,
                   rg_colour colour);
void rg_shape_fill(rg_plot *plot, rg_colour colour);
void rg_shape_line(rg_plot *plot, rg_colour colour, double width);
/* A line with a head at its end. */
void rg_arrow(rg_plot *plot, double x0, double y0, double x1, double y1, rg_colour colour);

typedef bool rg_diagram_draw(rg_plot *plot);
rg_diagram_draw rg_diagram_nested, rg_diagram_cycle, rg_diagram_levels, rg_diagram_org,
    rg_diagram_pyramid, rg_diagram_bubbles, rg_diagram_venn, rg_diagram_cards, rg_diagram_wheel,
    rg_diagram_chevrons, rg_diagram_strip;

#endif
