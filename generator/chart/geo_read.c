#include "chart/geo.h"

#include <jansson.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

typedef struct reader {
    rg_arena *arena;
    const char *file;
    const rg_geo_options *options;
    rg_err *err;
    double scale[2], shift[2]; /* of a Topology */
    json_t *arcs;
    rg_loop *loops;
    size_t loop_count, loop_room;
    rg_boundary *shapes;
    size_t shape_count, shape_room;
} reader;

typedef struct corners {
    double *xy;
    size_t count, room; /* numbers */
} corners;

void rg_geo_project(double longitude, double latitude, double *x, double *y)
{
    const double a = 6378137, f = 1 / 298.257222101, scale = 0.9996012717, rad = M_PI / 180;
    double phi = latitude * rad, lambda = (longitude + 2) * rad, phi0 = 49 * rad;
    double e2 = f * (2 - f), n = f / (2 - f), s = sin(phi), c = cos(phi), t = tan(phi);
    double nu = a * scale / sqrt(1 - e2 * s * s);
    double rho = a * scale * (1 - e2) / pow(1 - e2 * s * s, 1.5), eta2 = nu / rho - 1;
    double d = phi - phi0, m = phi + phi0, b = a * (1 - f) * scale;
    double arc = b * ((1 + n + 1.25 * n * n + 1.25 * n * n * n) * d -
                      (3 * n + 3 * n * n + 2.625 * n * n * n) * sin(d) * cos(m) +
                      (1.875 * (n * n + n * n * n)) * sin(2 * d) * cos(2 * m) -
                      35.0 / 24 * n * n * n * sin(3 * d) * cos(3 * m));
    double l2 = lambda * lambda, c3 = c * c * c;
    *x = 400000 + nu * c * lambda + nu / 6 * c3 * (nu / rho - t * t) * lambda * l2;
    *y = -100000 + arc + nu / 2 * s * c * l2 +
         nu / 24 * s * c3 * (5 - t * t + 9 * eta2) * l2 * l2;
}

static bool wrong(const reader *r, const char *code, const char *what)
{
    return rg_fail(r->err, RG_E_DATA, "%s: area %s: %s", r->file, code ? code : "?", what);
}

static bool add_point(reader *r, corners *to, double longitude, double latitude,
                      const char *code)
{
    double x, y;
    if (!(fabs(longitude) <= 180 && fabs(latitude) <= 90))
        return wrong(r, code, "a point is not a longitude and latitude");
    rg_geo_project(longitude, latitude, &x, &y);
    *RG_PUSH(r->arena, to->xy, to->count, to->room) = x;
    *RG_PUSH(r->arena, to->xy, to->count, to->room) = y;
    return true;
}

static double area_of(const double *p, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        size_t k = (i + 1) % count;
        sum += p[2 * i] * p[2 * k + 1] - p[2 * k] * p[2 * i + 1];
    }
    return sum / 2;
}

static void reverse(double *p, size_t count)
{
    for (size_t i = 0, k = count - 1; i < k; i++, k--)
        for (size_t n = 0; n < 2; n++) {
            double keep = p[2 * i + n];
            p[2 * i + n] = p[2 * k + n];
            p[2 * k + n] = keep;
        }
}

/* Outer rings run one way, holes the other, whatever the file does. */
static bool add_loop(reader *r, corners ring, bool hole, const char *code)
{
    size_t count = ring.count / 2, kept = 0;
    double *p = ring.xy;
    if (count < 4 || p[0] != p[2 * count - 2] || p[1] != p[2 * count - 1])
        return wrong(r, code, "a ring is not closed or has fewer than three corners");
    for (size_t i = 0; i + 1 < count; i++)
        if (kept == 0 || p[2 * i] != p[2 * kept - 2] || p[2 * i + 1] != p[2 * kept - 1]) {
            p[2 * kept] = p[2 * i];
            p[2 * kept + 1] = p[2 * i + 1];
            kept++;
        }
    if (kept < 3)
        return wrong(r, code, "a ring has fewer than three corners");
    if ((area_of(p, kept) < 0) != hole)
        reverse(p, kept);
    *RG_PUSH(r->arena, r->loops, r->loop_count, r->loop_room) =
        (rg_loop){p, kept, r->shape_count - 1};
    return true;
}

/* ---- GeoJSON: a ring is an array of positions ---- */

static bool geo_ring(reader *r, json_t *ring, bool hole, const char *code)
{
    corners to = {0};
    for (size_t i = 0; i < json_array_size(ring); i++) {
        json_t *at = json_array_get(ring, i);
        json_t *x = json_array_get(at, 0), *y = json_array_get(at, 1);
        if (!json_is_number(x) || !json_is_number(y))
            return wrong(r, code, "a position is not two numbers");
        if (!add_point(r, &to, json_number_value(x), json_number_value(y), code))
            return false;
    }
    return add_loop(r, to, hole, code);
}

/* ---- TopoJSON: a ring is an array of arcs ---- */

static bool topo_arc(reader *r, int index, corners *to, const char *code)
{
    size_t which = (size_t)(index < 0 ? ~index : index), start = to->count;
    json_t *arc = json_array_get(r->arcs, which);
    double x = 0, y = 0;
    corners own = {0};
    if (!json_is_array(arc))
        return wrong(r, code, "an arc is not in the file");
    for (size_t i = 0; i < json_array_size(arc); i++) {
        json_t *at = json_array_get(arc, i);
        double dx = json_number_value(json_array_get(at, 0));
        double dy = json_number_value(json_array_get(at, 1));
        x = r->scale[0] != 0 ? x + dx : dx;
        y = r->scale[0] != 0 ? y + dy : dy;
        double lon = r->scale[0] != 0 ? x * r->scale[0] + r->shift[0] : x;
        double lat = r->scale[0] != 0 ? y * r->scale[1] + r->shift[1] : y;
        if (!add_point(r, &own, lon, lat, code))
            return false;
    }
    if (own.count == 0)
        return wrong(r, code, "an arc has no points");
    if (index < 0)
        reverse(own.xy, own.count / 2);
    for (size_t i = start > 0 ? 2 : 0; i < own.count; i++)
        *RG_PUSH(r->arena, to->xy, to->count, to->room) = own.xy[i];
    return true;
}

static bool topo_ring(reader *r, json_t *ring, bool hole, const char *code)
{
    corners to = {0};
    for (size_t i = 0; i < json_array_size(ring); i++)
        if (!topo_arc(r, (int)json_integer_value(json_array_get(ring, i)), &to, code))
            return false;
    return add_loop(r, to, hole, code);
}

/* ---- areas ---- */

static bool polygon(reader *r, json_t *rings, const char *code)
{
    if (json_array_size(rings) == 0)
        return wrong(r, code, "a polygon has no rings");
    for (size_t i = 0; i < json_array_size(rings); i++) {
        json_t *ring = json_array_get(rings, i);
        if (!(r->arcs ? topo_ring(r, ring, i > 0, code) : geo_ring(r, ring, i > 0, code)))
            return false;
    }
    return true;
}

static bool ends(const char *text, const char *upper, const char *lower)
{
    size_t n = strlen(text), k = strlen(upper), m = strlen(lower);
    return (n >= k && !strcmp(text + n - k, upper)) || (n >= m && !strcmp(text + n - m, lower));
}

static const char *property(json_t *properties, const char *asked, const char *upper,
                            const char *lower)
{
    const char *key;
    json_t *value;
    if (asked)
        return json_string_value(json_object_get(properties, asked));
    json_object_foreach(properties, key,
                        value) if (json_is_string(value) &&
                                   ends(key, upper, lower)) return json_string_value(value);
    return NULL;
}

static bool wanted(const reader *r, const char *code)
{
    const rg_geo_options *o = r->options;
    if (!o || !o->codes)
        return true;
    for (size_t i = 0; i < o->code_count; i++)
        if (strcmp(o->codes[i], code) == 0)
            return true;
    return false;
}

static bool add_area(reader *r, json_t *object, json_t *geometry)
{
    json_t *properties = json_object_get(object, "properties");
    const rg_geo_options *o = r->options;
    const char *code = property(properties, o ? o->code : NULL, "CD", "code");
    const char *name = property(properties, o ? o->name : NULL, "NM", "name");
    const char *type = json_string_value(json_object_get(geometry, "type"));
    json_t *parts = json_object_get(geometry, r->arcs ? "arcs" : "coordinates");
    code = code ? code : json_string_value(json_object_get(object, "id"));
    if (!code)
        return rg_fail(r->err, RG_E_DATA, "%s: area %zu has no code", r->file,
                       r->shape_count + 1);
    if (!wanted(r, code))
        return true;
    rg_boundary *b = RG_PUSH(r->arena, r->shapes, r->shape_count, r->shape_room);
    *b = (rg_boundary){.code = rg_arena_strdup(r->arena, code),
                       .name = rg_arena_strdup(r->arena, name ? name : code)};
    if (type && strcmp(type, "Polygon") == 0)
        return polygon(r, parts, b->code);
    if (!type || strcmp(type, "MultiPolygon") != 0)
        return wrong(r, code, "it is not a polygon");
    for (size_t i = 0; i < json_array_size(parts); i++)
        if (!polygon(r, json_array_get(parts, i), b->code))
            return false;
    return true;
}

static bool read_topology(reader *r, json_t *root)
{
    const char *key;
    json_t *object, *transform = json_object_get(root, "transform");
    r->arcs = json_object_get(root, "arcs");
    for (size_t i = 0; i < 2 && transform; i++) {
        r->scale[i] = json_number_value(json_array_get(json_object_get(transform, "scale"), i));
        r->shift[i] =
            json_number_value(json_array_get(json_object_get(transform, "translate"), i));
    }
    json_object_foreach(json_object_get(root, "objects"), key, object)
    {
        json_t *list = json_object_get(object, "geometries");
        for (size_t i = 0; i < json_array_size(list); i++)
            if (!add_area(r, json_array_get(list, i), json_array_get(list, i)))
                return false;
    }
    return true;
}

static bool read_areas(reader *r, json_t *root)
{
    const char *type = json_string_value(json_object_get(root, "type"));
    json_t *features = json_object_get(root, "features");
    if (type && strcmp(type, "Topology") == 0)
        return read_topology(r, root);
    if (!json_is_array(features))
        return rg_fail(r->err, RG_E_DATA, "%s: neither a FeatureCollection nor a Topology",
                       r->file);
    for (size_t i = 0; i < json_array_size(features); i++) {
        json_t *feature = json_array_get(features, i);
        if (!add_area(r, feature, json_object_get(feature, "geometry")))
            return false;
    }
    return true;
}

/* The shape of that code, or SIZE_MAX. */
static size_t find_shape(const rg_geometry *geometry, const char *code)
{
    for (size_t i = 0; i < geometry->shape_count; i++)
        if (strcmp(geometry->shapes[i].code, code) == 0)
            return i;
    return SIZE_MAX;
}

static bool check_codes(const reader *r, const rg_geometry *out)
{
    const rg_geo_options *o = r->options;
    for (size_t i = 0; o && o->codes && i < o->code_count; i++)
        if (find_shape(out, o->codes[i]) == SIZE_MAX)
            return wrong(r, o->codes[i], "it is not in the file");
    for (size_t i = 0; i < out->shape_count; i++)
        if (find_shape(out, out->shapes[i].code) != i)
            return wrong(r, out->shapes[i].code, "it is in the file twice");
    return true;
}

bool rg_geo_read(rg_arena *arena, rg_str bytes, const char *file, const rg_geo_options *options,
                 rg_geometry *out, rg_err *err)
{
    reader r = {.arena = arena, .file = file, .options = options, .err = err};
    json_error_t fault;
    json_t *root = json_loadb(bytes.p, bytes.n, JSON_REJECT_DUPLICATES, &fault);
    *out = (rg_geometry){0};
    if (!root)
        return rg_fail(err, RG_E_DATA, "%s:%d:%d: %s", file, fault.line, fault.column,
                       fault.text);
    bool read = read_areas(&r, root);
    json_decref(root);
    if (read && r.shape_count == 0)
        return rg_fail(err, RG_E_DATA, "%s: no areas", file);
    return read &&
           rg_geo_share(arena, r.loops, r.loop_count, r.shapes, r.shape_count, out, err) &&
           check_codes(&r, out);
}
