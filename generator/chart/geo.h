/* chart/geo.h - Boundaries: read from GeoJSON or TopoJSON, put on a plane, borders shared.
 *
 * The plane is a transverse Mercator with the parameters of the National Grid on the GRS80
 * figure (about 100 m from the Grid itself), the same for every file, so that layers match. */
#ifndef RG_CHART_GEO_H
#define RG_CHART_GEO_H

#include "doc/doc.h"

typedef struct rg_geo_options {
    const char *code,
        *name; /* properties; NULL: the first that ends in CD or code, NM or name */
    const char *const *codes; /* keep these only, every one of them required; NULL keeps all */
    size_t code_count;
} rg_geo_options;

/* bytes are a FeatureCollection or a Topology with polygons, by longitude and latitude; a ring
 * that is open, has fewer than three corners or a point off the earth fails with place and the
 * area's code, as does a code that is asked for and not there.  file is for messages. */
bool rg_geo_read(rg_arena *arena, rg_str bytes, const char *file, const rg_geo_options *options,
                 rg_geometry *out, rg_err *err) RG_MUST_CHECK;

/* A ring before borders are shared: corners once each, the first is not repeated. */
typedef struct rg_loop {
    const double *points; /* x, y pairs */
    size_t count;
    size_t shape;
} rg_loop;

/* Cut rings where borders meet and name equal stretches once.  shapes have code and name; their
 * rings are filled in, in the order of the loops. */
bool rg_geo_share(rg_arena *arena, const rg_loop *loops, size_t count, rg_boundary *shapes,
                  size_t shape_count, rg_geometry *out, rg_err *err) RG_MUST_CHECK;

/* Fill in the weights of a geometry's arcs, by Douglas and Peucker's rule on each arc by itself, so that a line
 * is thinned to any tolerance by looking at each point once. */
void rg_geo_weigh(rg_arena *arena, rg_arc *arcs, const rg_geometry *geometry);

/* Regions as shapes over the same arcs.  regions names that of each shape, NULL for none; they come in
 * the order of their first shape.  Holes and islands become rings of their own. */
void rg_geo_merge(rg_arena *arena, const rg_geometry *geometry, const char *const *regions,
                  rg_geometry *out);

/* Arcs that are used (one flag each) as few lines as possible, each drawn without lifting the pen: an arc
 * begins where the one before ends. */
rg_ring *rg_geo_trails(rg_arena *arena, const rg_geometry *geometry, const bool *used,
                       size_t *count);

/* Leave out corners nearer than tolerance (metres) to the line without them.  Ends of arcs stay,
 * so neighbours still meet; an arc keeps one corner between its ends where its ring would
 * otherwise vanish.  used: a flag for each arc, others are left empty; NULL all. */
rg_arc *rg_geo_thin(rg_arena *arena, const rg_geometry *geometry, double tolerance,
                    const bool *used);

void rg_geo_project(double longitude, double latitude, double *x, double *y);

#endif
