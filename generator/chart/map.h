/* chart/map.h - What mark_map.c, map_sheet.c and map_names.c share. */
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

/* Areas on the page: the map, or its inset. */
typedef struct rg_map_sheet {
    rg_map_view view;
    rg_geometry geometry;       /* the areas shown */
    const int *kinds;           /* of each of them: a class or a swatch */
    const bool *marked;         /* picked out */
    const char *const *regions; /* names of the larger areas, NULL for none; NULL: no regions */
    size_t classes;
    const rg_arc *arcs; /* thinned, in points of the page; of rg_map_lay */
} rg_map_sheet;

/* Put the arcs on the page: corners on a grid too fine to see, none twice. */
void rg_map_lay(rg_plot *plot, rg_map_sheet *sheet);
/* Fills, patterns, borders, outlines of what is picked out. */
void rg_map_paint_areas(rg_plot *plot, const rg_map_sheet *sheet);
/* The regions' borders; *regions are their shapes over the sheet's arcs. */
void rg_map_paint_regions(rg_plot *plot, const rg_map_sheet *sheet, rg_geometry *regions);
/* All borders of another geometry. */
void rg_map_paint_outline(rg_plot *plot, const rg_map_sheet *sheet);

/* Names without overlap: each on its area, or beside it with a hair; fails with the name that
 * has no room.  arcs are the geometry's, in points of the page. */
bool rg_map_names(rg_plot *plot, rg_rect room, const rg_geometry *geometry,
                  const rg_arc *arcs) RG_MUST_CHECK;
/* The label on a white halo; its text is written once. */
bool rg_label_halo(rg_plot *plot, const rg_label *label, double x, double y) RG_MUST_CHECK;

#endif
