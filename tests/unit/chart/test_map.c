/* Boundaries and maps, on squares small enough to think about. */
#include "drawn.h"

#include "chart/geo.h"

/* Two squares side by side, a hole in the first, and its island; the second square runs the other way
 * round. */
static const char squares[] =
    "{\"type\":\"FeatureCollection\",\"features\":["
    "{\"properties\":{\"LAD24CD\":\"A\",\"LAD24NM\":\"Ashby\"},\"geometry\":{\"type\":"
    "\"Polygon\","
    "\"coordinates\":[[[-1,52],[-1,52.2],[-0.8,52.2],[-0.8,52.1],[-0.8,52],[-1,52]],"
    "[[-0.95,52.05],[-0.9,52.05],[-0.9,52.1],[-0.95,52.05]]]}},"
    "{\"properties\":{\"LAD24CD\":\"B\",\"LAD24NM\":\"Barrow\"},\"geometry\":{\"type\":"
    "\"MultiPolygon\",\"coordinates\":[[[[-0.8,52],[-0.6,52],[-0.6,52.2],[-0.8,52.2],[-0.8,52."
    "1],"
    "[-0.8,52]]],[[[-0.95,52.05],[-0.9,52.05],[-0.9,52.1],[-0.95,52.05]]]]}}]}";

static bool read(easel *e, const char *text, const rg_geo_options *options, rg_geometry *out)
{
    e->err = (rg_err){0};
    return rg_geo_read(e->arena, rg_str_of(text), "areas.geojson", options, out, &e->err);
}

static int use_of(const rg_geometry *g, int arc, size_t shape)
{
    int uses = 0;
    for (size_t r = 0; r < g->shapes[shape].ring_count; r++)
        for (size_t i = 0; i < g->shapes[shape].rings[r].count; i++) {
            int a = g->shapes[shape].rings[r].arcs[i];
            uses += (a < 0 ? ~a : a) == arc;
        }
    return uses;
}

static void neighbours_name_one_border(void)
{
    easel e = easel_open();
    rg_geometry g;
    CU_ASSERT_FATAL(read(&e, squares, NULL, &g));
    CU_ASSERT_EQUAL(g.shape_count, 2);
    CHECK_TEXT(g.shapes[0].code, "A");
    CHECK_TEXT(g.shapes[1].name, "Barrow");
    size_t shared = 0;
    for (size_t a = 0; a < g.arc_count; a++)
        shared += use_of(&g, (int)a, 0) == 1 && use_of(&g, (int)a, 1) == 1;
    CU_ASSERT_EQUAL(shared, 2);      /* the side, and hole with island */
    CU_ASSERT_EQUAL(g.arc_count, 4); /* and the rest of either square */
    easel_close(&e);
}

static void thinning_keeps_ends_and_every_area(void)
{
    easel e = easel_open();
    rg_geometry g;
    CU_ASSERT_FATAL(read(&e, squares, NULL, &g));
    const double tolerances[] = {0, 1, 100, 1e6};
    for (size_t t = 0; t < 4; t++) {
        rg_arc *thin = rg_geo_thin(e.arena, &g, tolerances[t], NULL);
        for (size_t a = 0; a < g.arc_count; a++) {
            const rg_arc *was = &g.arcs[a], *now = &thin[a];
            CU_ASSERT(now->count >= 2 && now->count <= was->count);
            for (size_t i = 0; i < 2; i++) {
                CU_ASSERT_EQUAL(now->points[i], was->points[i]);
                CU_ASSERT_EQUAL(now->points[2 * now->count - 2 + i],
                                was->points[2 * was->count - 2 + i]);
            }
        }
        for (size_t s = 0; s < 2; s++)
            for (size_t r = 0; r < g.shapes[s].ring_count; r++) {
                size_t corners = 0;
                for (size_t i = 0; i < g.shapes[s].rings[r].count; i++) {
                    int a = g.shapes[s].rings[r].arcs[i];
                    corners += thin[a < 0 ? ~a : a].count - 1;
                }
                CU_ASSERT(corners >= 3);
            }
    }
    easel_close(&e);
}

/* The point 52.657570 N, 1.717922 E of the Ordnance Survey's guide, on the GRS80 figure. */
static void the_plane_is_that_of_the_grid(void)
{
    double x, y;
    rg_geo_project(-2, 49, &x, &y);
    CU_ASSERT_DOUBLE_EQUAL(x, 400000, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(y, -100000, 1e-6);
    rg_geo_project(1.717921583, 52.657570139, &x, &y);
    CU_ASSERT_DOUBLE_EQUAL(x, 651409.9, 150);
    CU_ASSERT_DOUBLE_EQUAL(y, 313177.3, 150);
}

static void a_topology_gives_the_same_areas(void)
{
    easel e = easel_open();
    static const char text[] =
        "{\"type\":\"Topology\",\"transform\":{\"scale\":[0.1,0.1],\"translate\":[-1,52]},"
        "\"arcs\":[[[2,2],[0,-2]],[[2,0],[-2,0],[0,2],[2,0]],[[2,0],[2,0],[0,2],[-2,0]]],"
        "\"objects\":{\"x\":{\"type\":\"GeometryCollection\",\"geometries\":["
        "{\"type\":\"Polygon\",\"id\":\"A\",\"arcs\":[[0,1]]},"
        "{\"type\":\"Polygon\",\"id\":\"B\",\"arcs\":[[2,0]]}]}}}";
    rg_geometry g;
    CU_ASSERT_FATAL(read(&e, text, NULL, &g));
    CU_ASSERT_EQUAL(g.shape_count, 2);
    CU_ASSERT_EQUAL(g.arc_count, 3);
    size_t shared = 0;
    for (size_t a = 0; a < g.arc_count; a++)
        shared += use_of(&g, (int)a, 0) == 1 && use_of(&g, (int)a, 1) == 1;
    CU_ASSERT_EQUAL(shared, 1);
    easel_close(&e);
}

static void bad_boundaries_are_refused_with_file_and_area(void)
{
    easel e = easel_open();
    rg_geometry g;
#define AREA(RING)                                                                             \
    "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"code\":\"E1\"},"         \
    "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" RING "]}}]}"
    static const char *const bad[][2] = {
        {AREA("[[0,50],[1,50],[1,51]]"), "areas.geojson: area E1: a ring is not closed"},
        {AREA("[[0,50],[1,50],[0,50]]"), "areas.geojson: area E1: a ring is not closed or has"},
        {AREA("[[0,50],[0,50],[0,50],[0,50]]"), "fewer than three corners"},
        {AREA("[[0,50],[1,99],[1,51],[0,50]]"), "not a longitude and latitude"},
        {AREA("[[0,50],[1,\"x\"],[1,51],[0,50]]"), "a position is not two numbers"},
        {AREA(""), "a polygon has no rings"},
        {"{\"type\":\"FeatureCollection\"}", "neither a FeatureCollection nor a Topology"},
        {"{\"type\":\"FeatureCollection\",\"features\":[]}", "areas.geojson: no areas"},
        {"{\"type\":", "areas.geojson:1:"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        CU_ASSERT_FALSE(read(&e, bad[i][0], NULL, &g));
        CHECK_HAS(e.err.text, bad[i][1]);
    }
    const char *const codes[] = {"A", "C"};
    CU_ASSERT_FALSE(read(&e, squares, &(rg_geo_options){.codes = codes, .code_count = 2}, &g));
    CHECK_TEXT(e.err.text, "areas.geojson: area C: it is not in the file");
    easel_close(&e);
}

typedef struct plane {
    rg_geometry geometry;
    rg_map_spec map;
    rg_datum *data;
    rg_series series;
    rg_chart_spec spec;
} plane;

static plane *plane_of(easel *e)
{
    static const char *const names[] = {"Ashby", "Barrow"}, *const codes[] = {"A", "B"};
    const double values[] = {3, 9};
    plane *p = RG_NEW(e->arena, plane);
    CU_ASSERT_FATAL(read(e, squares, NULL, &p->geometry));
    p->data = drawn_data(e->arena, values, 2);
    p->series = (rg_series){.label = "Rate", .data = p->data};
    p->map = (rg_map_spec){.geometry = &p->geometry, .codes = codes, .names = true};
    p->spec = (rg_chart_spec){.id = "map",
                              .mark = RG_MARK_MAP,
                              .categories = names,
                              .category_count = 2,
                              .series = &p->series,
                              .series_count = 1,
                              .map = &p->map};
    return p;
}

static void a_map_has_names_ranges_and_a_scale(void)
{
    easel e = easel_open();
    plane *p = plane_of(&e);
    CU_ASSERT_FATAL(easel_draw(&e, &p->spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &p->spec, 480));
    const char *const words[] = {"Ashby", "Barrow", "3 to 8", "9", "5 km"};
    for (size_t i = 0; i < 5; i++)
        CU_ASSERT_EQUAL(drawn_count(&e, words[i]), 1);
    const char *const city[] = {"B"};
    rg_inset inset = {"Barrow, enlarged", city, 1};
    p->map.inset = &inset;
    CU_ASSERT_FATAL(easel_draw(&e, &p->spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &p->spec, 480));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "Barrow, enlarged"));
    easel_close(&e);
}

static void a_hidden_area_is_patterned_and_says_nothing(void)
{
    easel e = easel_open();
    plane *p = plane_of(&e);
    rg_buf traces[2];
    for (size_t i = 0; i < 2; i++) {
        p->data[1] = (rg_datum){.value = i ? 1e6 : 0, .status = RG_S_HIDDEN};
        traces[i] = easel_trace(&e, &p->spec, 480);
    }
    CHECK_TEXT(traces[1].p, traces[0].p);
    CHECK_HAS(traces[0].p, "\"[c] hidden\"");
    rg_buf_free(&traces[0]);
    rg_buf_free(&traces[1]);
    easel_close(&e);
}

/* A card 600 points wide and 160 high: the names would be larger than what they name. */
static void a_map_too_small_for_its_names_is_refused(void)
{
    easel e = easel_open();
    plane *p = plane_of(&e);
    rg_rect frame = {50, 50, 548, 160};
    CU_ASSERT_FALSE(easel_draw_in(&e, &p->spec, frame));
    CU_ASSERT_EQUAL(e.err.code, RG_E_LAYOUT);
    p->map.names = false;
    CU_ASSERT_TRUE(easel_draw_in(&e, &p->spec, frame));
    drawn_check_clean(&e, frame);
    easel_close(&e);
}

static void a_code_without_boundary_is_refused(void)
{
    easel e = easel_open();
    plane *p = plane_of(&e);
    const char *const codes[] = {"A", "E9"};
    p->map.codes = codes;
    CU_ASSERT_FALSE(easel_draw(&e, &p->spec, 480));
    CHECK_TEXT(e.err.text, "chart map: there is no boundary of Barrow (E9)");
    p->spec.map = NULL;
    CU_ASSERT_FALSE(easel_draw(&e, &p->spec, 480));
    CHECK_HAS(e.err.text, "a map needs boundaries");
    easel_close(&e);
}

static void tiles_hold_names_and_values(void)
{
    easel e = easel_open();
    plane *p = plane_of(&e);
    rg_tile_place tiles[] = {{0, 0}, {1, 1}};
    p->spec.mark = RG_MARK_TILES;
    p->spec.tiles = tiles;
    p->data[0].status = RG_S_HIDDEN;
    CU_ASSERT_FATAL(easel_draw(&e, &p->spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &p->spec, 480));
    CU_ASSERT_EQUAL(drawn_count(&e, "Ashby"), 1);
    CU_ASSERT_EQUAL(drawn_count(&e, "[c]"), 1);
    tiles[1] = tiles[0];
    CU_ASSERT_FALSE(easel_draw(&e, &p->spec, 480));
    CHECK_TEXT(e.err.text, "chart map: Ashby and Barrow have one tile");
    easel_close(&e);
}

/* A and B in one region: the side between them is gone, and the hole that B fills. */
static void a_region_has_the_outer_border_of_its_areas(void)
{
    easel e = easel_open();
    rg_geometry g, merged;
    CU_ASSERT_FATAL(read(&e, squares, NULL, &g));
    const char *const one[] = {"Both", "Both"}, *const two[] = {"West", NULL};
    rg_geo_merge(e.arena, &g, one, &merged);
    CU_ASSERT_EQUAL_FATAL(merged.shape_count, 1);
    CHECK_TEXT(merged.shapes[0].name, "Both");
    CU_ASSERT_EQUAL_FATAL(merged.shapes[0].ring_count, 1);
    CU_ASSERT_EQUAL(merged.shapes[0].rings[0].count, 2);
    rg_geo_merge(e.arena, &g, two, &merged);
    CU_ASSERT_EQUAL_FATAL(merged.shape_count, 1);
    CU_ASSERT_EQUAL(merged.shapes[0].ring_count, 2); /* border and hole */
    easel_close(&e);
}

static void regions_are_named_in_place_of_their_areas_and_the_marked_area_has_a_key(void)
{
    easel e = easel_open();
    plane *p = plane_of(&e);
    const char *const regions[] = {"Westshire", "Eastshire"};
    p->map.regions = regions;
    p->data[1].marks = RG_D_MARKED;
    CU_ASSERT_FATAL(easel_draw(&e, &p->spec, 480));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "Westshire"));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "Eastshire"));
    CU_ASSERT_PTR_NULL(drawn_find(&e, "Ashby"));
    CU_ASSERT_EQUAL(drawn_count(&e, "Barrow"), 1); /* in the key */
    drawn_check_clean(&e, drawn_frame(&e, &p->spec, 480));
    easel_close(&e);
}

CU_TestInfo rg_tests_chart_map[] = {
    {"neighbours name one border", neighbours_name_one_border},
    {"thinning keeps ends and every area", thinning_keeps_ends_and_every_area},
    {"the plane is that of the grid", the_plane_is_that_of_the_grid},
    {"a topology gives the same areas", a_topology_gives_the_same_areas},
    {"bad boundaries are refused with file and area",
     bad_boundaries_are_refused_with_file_and_area},
    {"a map has names, ranges and a scale", a_map_has_names_ranges_and_a_scale},
    {"a hidden area is patterned and says nothing",
     a_hidden_area_is_patterned_and_says_nothing},
    {"a map too small for its names is refused", a_map_too_small_for_its_names_is_refused},
    {"a code without boundary is refused", a_code_without_boundary_is_refused},
    {"a region has the outer border of its areas", a_region_has_the_outer_border_of_its_areas},
    {"regions are named in place of their areas, and the marked area has a key",
     regions_are_named_in_place_of_their_areas_and_the_marked_area_has_a_key},
    {"tiles hold names and values", tiles_hold_names_and_values},
    CU_TEST_INFO_NULL,
};
