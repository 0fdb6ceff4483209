#include "support/mosaic.h"

#include <math.h>

enum { COLUMNS = 26, CELL_M = 2000, BLOCK = 9 };

/* Noise from -1 to 1 at the corners of a net, smooth between. */
static double corner(long x, long y, unsigned salt)
{
    unsigned long h = (unsigned long)x * 73856093u ^ (unsigned long)y * 19349663u ^ salt;
    h = (h ^ h >> 13) * 1274126177u;
    return (double)((h ^ h >> 16) & 0xFFFF) / 32767.5 - 1;
}

static double noise(double x, double y, double net, unsigned salt)
{
    double u = x / net, v = y / net, fu = u - floor(u), fv = v - floor(v);
    long i = (long)floor(u), k = (long)floor(v);
    double low = corner(i, k, salt) * (1 - fu) + corner(i + 1, k, salt) * fu;
    double high = corner(i, k + 1, salt) * (1 - fu) + corner(i + 1, k + 1, salt) * fu;
    return low * (1 - fv) + high * fv;
}

static void put(double *p, double x, double y)
{
    static const double nets[] = {3000, 700, 150}, sizes[] = {500, 160, 50};
    p[0] = x;
    p[1] = y;
    for (unsigned i = 0; i < 3; i++) {
        p[0] += sizes[i] * noise(x, y, nets[i], 2 * i + 1);
        p[1] += sizes[i] * noise(x, y, nets[i], 2 * i + 2);
    }
}

static const double *ring_of(rg_arena *arena, size_t index, size_t steps)
{
    static const double sides[4][4] = {
        {0, 0, 1, 0}, {1, 0, 0, 1}, {1, 1, -1, 0}, {0, 1, 0, -1}};
    double *p = RG_NEW_N(arena, double, 8 * steps), *at = p;
    double left = (double)(index % COLUMNS), foot = (double)(index / COLUMNS);
    for (size_t s = 0; s < 4; s++)
        for (size_t i = 0; i < steps; i++, at += 2) {
            double t = (double)i / (double)steps;
            put(at, 400000 + (left + sides[s][0] + sides[s][2] * t) * CELL_M,
                300000 + (foot + sides[s][1] + sides[s][3] * t) * CELL_M);
        }
    return p;
}

bool mosaic(rg_arena *arena, size_t count, size_t steps, rg_geometry *out, rg_err *err)
{
    rg_loop *loops = RG_NEW_N(arena, rg_loop, count);
    rg_boundary *shapes = RG_NEW_N(arena, rg_boundary, count);
    for (size_t i = 0; i < count; i++) {
        shapes[i].code = shapes[i].name = rg_arena_printf(arena, "A%zu", i);
        loops[i] = (rg_loop){ring_of(arena, i, steps), 4 * steps, i};
    }
    return rg_geo_share(arena, loops, count, shapes, count, out, err);
}

const rg_chart_spec *mosaic_map(rg_arena *arena, const rg_geometry *g, bool inset)
{
    static const char *const regions[] = {"North", "South", "East", "West", "Middle"};
    size_t count = g->shape_count, inside = 0;
    rg_chart_spec *spec = RG_NEW(arena, rg_chart_spec);
    rg_map_spec *map = RG_NEW(arena, rg_map_spec);
    rg_datum *data = RG_NEW_N(arena, rg_datum, count);
    rg_series *series = RG_NEW(arena, rg_series);
    rg_inset *part = RG_NEW(arena, rg_inset);
    const char **codes = RG_NEW_N(arena, const char *, count);
    const char **of = RG_NEW_N(arena, const char *, count),
               **in = RG_NEW_N(arena, const char *, count);
    for (size_t i = 0; i < count; i++) {
        size_t x = i % COLUMNS / BLOCK, y = i / COLUMNS / BLOCK, region = (x + 2 * y) % 5;
        double wave = 40 + 30 * noise((double)(i % COLUMNS), (double)(i / COLUMNS), 4, 9);
        data[i] = (rg_datum){.value = floor(wave * 10) / 10,
                             .lower = (double)NAN,
                             .upper = (double)NAN,
                             .status = i % 97 == 5 ? RG_S_HIDDEN : RG_S_OK};
        codes[i] = g->shapes[i].code;
        of[i] = regions[region];
        if (region == 3)
            in[inside++] = codes[i];
    }
    *series = (rg_series){.label = "Rate", .data = data};
    *part = (rg_inset){"West", in, inside};
    *map = (rg_map_spec){.geometry = g,
                         .codes = codes,
                         .regions = of,
                         .names = true,
                         .inset = inset ? part : NULL};
    *spec = (rg_chart_spec){.id = "mosaic",
                            .title = rg_text_plain(arena, "A mosaic"),
                            .source = rg_text_plain(arena, "Source: invented."),
                            .alt = "Map of invented areas. It runs from 10 to 70.",
                            .mark = RG_MARK_MAP,
                            .categories = codes,
                            .category_count = count,
                            .series = series,
                            .series_count = 1,
                            .decimals = 1,
                            .map = map};
    return spec;
}
