/* chart/map.h - What mark_map.c and map_names.c share. */
#ifndef RG_CHART_MAP_H
#define RG_CHART_MAP_H

#include "chart/geo.h"
#include "chart/plot.h"

/* Part of the plane laid on the page. */
typedef struct rg_map_view {
    rg_rect room;
    double scale;       /* points for each metre */
    double west, north; /* of the room's left and top */
} rg_map_view;

double rg_map_x(const rg_map_view *view, double x);
double rg_map_y(const rg_map_view *view, double y);

/* Names without overlap: each on its area, or beside it with a hair; fails with the name that
 * has no room.  arcs are the geometry's, thinned. */
bool rg_map_names(rg_plot *plot, const rg_map_view *view, const rg_geometry *geometry,
                  const rg_arc *arcs) RG_MUST_CHECK;
/* The label on a white halo; its text is written once. */
bool rg_label_halo(rg_plot *plot, const rg_label *label, double x, double y) RG_MUST_CHECK;

#endif
