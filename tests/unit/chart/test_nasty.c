/* tests/unit/chart/test_nasty.c - What no chart should be given: drawn sensibly, or refused with a reason. */
#include "drawn.h"

#include "chart/geo.h"

static const rg_mark value_marks[] = {
    RG_MARK_LINE,    RG_MARK_BARS,  RG_MARK_COLUMNS,  RG_MARK_DOTS,     RG_MARK_STACKED,
    RG_MARK_SHARES,  RG_MARK_RANGE, RG_MARK_LOLLIPOP, RG_MARK_SLOPE,    RG_MARK_FUNNEL,
    RG_MARK_PYRAMID, RG_MARK_HEAT,  RG_MARK_WAFFLE,   RG_MARK_MULTIPLES};
enum { VALUE_MARKS = sizeof value_marks / sizeof *value_marks };

typedef struct nasty {
    rg_series series[2];
    rg_chart_spec spec;
} nasty;

static nasty nasty_of(easel *e, rg_mark mark, size_t count, double value)
{
    nasty n = {.spec = {.id = "nasty",
                        .mark = mark,
                        .value_axis = "Offences",
                        .base_axis = "Residents",
                        .category_count = count}};
    double *values = RG_NEW_N(e->arena, double, count + 1);
    for (size_t i = 0; i < count; i++)
        values[i] = value;
    for (size_t s = 0; s < 2; s++) {
        rg_datum *data = drawn_data(e->arena, values, count);
        for (size_t i = 0; i < count; i++)
            data[i].base = 1000;
        n.series[s] = (rg_series){.label = s ? "Second" : "First", .data = data};
    }
    n.spec.categories = drawn_names(e->arena, "Area", count + 1);
    return n;
}

/* Marks that take one series get one. */
static bool draw(easel *e, nasty *n)
{
    bool one = n->spec.mark == RG_MARK_WAFFLE || n->spec.mark == RG_MARK_FUNNEL ||
               n->spec.mark == RG_MARK_LOLLIPOP;
    n->spec.series = n->series;
    n->spec.series_count = one ? 1 : 2;
    return easel_draw(e, &n->spec, 480);
}

static void a_value_that_is_not_finite_is_refused_by_name(void)
{
    static const double bad[] = {(double)NAN, (double)INFINITY, -(double)INFINITY};
    easel e = easel_open();
    for (size_t m = 0; m < VALUE_MARKS; m++)
        for (size_t b = 0; b < 3; b++) {
            nasty n = nasty_of(&e, value_marks[m], 3, 5);
            ((rg_datum *)n.series[0].data)[1].value = bad[b];
            CU_ASSERT_FALSE(draw(&e, &n));
            CU_ASSERT_EQUAL(e.err.code, RG_E_DATA);
            CHECK_HAS(e.err.text, "chart nasty: Area 2");
        }
    easel_close(&e);
}

static void nothing_and_far_too_much_are_refused_with_what_can_be_shown(void)
{
    easel e = easel_open();
    for (size_t m = 0; m < VALUE_MARKS; m++) {
        nasty none = nasty_of(&e, value_marks[m], 0, 5);
        CU_ASSERT_FALSE(draw(&e, &none));
        CHECK_HAS(e.err.text, "chart nasty: 0 categories; ");
        nasty many = nasty_of(&e, value_marks[m], 10000, 5);
        CU_ASSERT_FALSE(draw(&e, &many));
        CHECK_HAS(e.err.text, "10000 categories; ");
        CHECK_HAS(e.err.text, " can show ");
    }
    easel_close(&e);
}

static void one_category_is_drawn_by_every_mark(void)
{
    static const double values[] = {0, 0.001, 5, 95};
    easel e = easel_open();
    for (size_t m = 0; m < VALUE_MARKS; m++)
        for (size_t v = 0; v < 4; v++) {
            nasty n = nasty_of(&e, value_marks[m], 1, values[v]);
            bool drawn = draw(&e, &n);
            if (!drawn)
                fprintf(stderr, "\n    %s\n", e.err.text);
            CU_ASSERT_TRUE_FATAL(drawn);
            drawn_check_clean(&e, drawn_frame(&e, &n.spec, 480));
        }
    easel_close(&e);
}

/* 200 letters in words of an ordinary length, and in one word. */
static void labels_of_200_letters_are_broken_or_refused_by_name(void)
{
    easel e = easel_open();
    char words[201], word[201];
    for (size_t i = 0; i < 200; i++) {
        words[i] = i % 9 == 8 ? ' ' : (char)('a' + i % 7);
        word[i] = (char)('a' + i % 7);
    }
    words[200] = word[200] = '\0';
    for (size_t m = 0; m < VALUE_MARKS; m++)
        for (int one = 0; one < 2; one++) {
            nasty n = nasty_of(&e, value_marks[m], 3, 5);
            ((const char **)n.spec.categories)[1] = one ? word : words;
            if (draw(&e, &n)) {
                drawn_check_clean(&e, drawn_frame(&e, &n.spec, 480));
            } else {
                CU_ASSERT_EQUAL(e.err.code, RG_E_LAYOUT);
                CHECK_HAS(e.err.text, "chart nasty: ");
            }
        }
    easel_close(&e);
}

/* ---- boundaries ---- */

#define FILE_OF(FEATURES) "{\"type\":\"FeatureCollection\",\"features\":[" FEATURES "]}"
#define AREA(CODE, RINGS)                                                                      \
    "{\"properties\":{\"code\":\"" CODE "\"},\"geometry\":{\"type\":\"Polygon\","              \
    "\"coordinates\":[" RINGS "]}}"
#define SQUARE "[[-1,52],[-0.9,52],[-0.9,52.1],[-1,52.1],[-1,52]]"
#define BOW_TIE "[[-0.9,52],[-0.8,52.1],[-0.8,52],[-0.9,52.1],[-0.9,52]]"
#define SPIKE                                                                                  \
    "[[-1,52.1],[-0.9,52.1],[-0.9,52.2],[-0.95,52.4],[-0.95,52.2],[-0.95,52.4],[-1,52.2],[-1," \
    "52.1]]"

static rg_chart_spec *map_of(easel *e, const char *text, const char *const *codes, size_t count)
{
    rg_geometry *g = RG_NEW(e->arena, rg_geometry);
    rg_map_spec *map = RG_NEW(e->arena, rg_map_spec);
    rg_series *series = RG_NEW(e->arena, rg_series);
    rg_chart_spec *spec = RG_NEW(e->arena, rg_chart_spec);
    const double values[] = {3, 9, 4, 1};
    e->err = (rg_err){0};
    if (!rg_geo_read(e->arena, rg_str_of(text), "x.geojson", NULL, g, &e->err))
        return NULL;
    *map = (rg_map_spec){.geometry = g, .codes = codes, .names = true};
    *series = (rg_series){.label = "Rate", .data = drawn_data(e->arena, values, count)};
    *spec = (rg_chart_spec){.id = "nasty",
                            .mark = RG_MARK_MAP,
                            .categories = codes,
                            .category_count = count,
                            .series = series,
                            .series_count = 1,
                            .map = map};
    return spec;
}

/* A ring that crosses itself, and one that runs up a spike and back. */
static void rings_that_cross_or_touch_themselves_are_drawn(void)
{
    easel e = easel_open();
    const char *const codes[] = {"A", "B", "C"};
    rg_chart_spec *spec = map_of(
        &e, FILE_OF(AREA("A", SQUARE) "," AREA("B", BOW_TIE) "," AREA("C", SPIKE)), codes, 3);
    CU_ASSERT_PTR_NOT_NULL_FATAL(spec);
    CU_ASSERT_TRUE(easel_draw(&e, spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, spec, 480));
    easel_close(&e);
}

static void an_open_ring_a_point_or_a_line_in_place_of_an_area_is_refused(void)
{
    easel e = easel_open();
    static const char *const bad[][2] = {
        {FILE_OF(AREA("A", "[[-1,52],[-0.9,52],[-0.9,52.1],[-1,52.1]]")),
         "area A: a ring is not closed"},
        {FILE_OF("{\"properties\":{\"code\":\"A\"},\"geometry\":{\"type\":\"Point\","
                 "\"coordinates\":[-1,52]}}"),
         "area A: it is not a polygon"},
        {FILE_OF("{\"properties\":{\"code\":\"A\"},\"geometry\":null}"),
         "area A: it is not a polygon"},
        {FILE_OF("{\"properties\":{},\"geometry\":null}"), "area 1 has no code"},
        {FILE_OF(AREA("A", SQUARE) "," AREA("A", SQUARE)), "area A: it is in the file twice"},
        {FILE_OF("7"), "area 1 has no code"},
        {"[]", "neither a FeatureCollection nor a Topology"},
        {"", "x.geojson:"},
        {"{\"type\":\"Topology\",\"arcs\":[[[0,0],[1,1]]],\"objects\":{\"x\":{\"geometries\":[{"
         "\"type\":\"Polygon\",\"id\":\"A\",\"arcs\":[[7]]}]}}}",
         "area A: an arc is not in the file"},
        {"{\"type\":\"Topology\",\"arcs\":7,\"objects\":{\"x\":{\"geometries\":[{\"type\":"
         "\"Polygon\",\"id\":\"A\",\"arcs\":[[0]]}]}}}",
         "area A: an arc is not in the file"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        CU_ASSERT_PTR_NULL(map_of(&e, bad[i][0], NULL, 0));
        CHECK_HAS(e.err.text, bad[i][1]);
    }
    easel_close(&e);
}

static void a_wrong_code_is_refused_and_an_area_without_a_figure_is_pale(void)
{
    easel e = easel_open();
    const char *const wrong[] = {"A", "X"}, *const one[] = {"B"};
    const char *text = FILE_OF(AREA("A", SQUARE) "," AREA("B", BOW_TIE));
    rg_chart_spec *spec = map_of(&e, text, wrong, 2);
    CU_ASSERT_FALSE(easel_draw(&e, spec, 480));
    CHECK_TEXT(e.err.text, "chart nasty: there is no boundary of X (X)");
    spec = map_of(&e, text, one, 1);
    CU_ASSERT_TRUE(easel_draw(&e, spec, 480));
    bool found = false;
    for (size_t i = 0; i < e.drawing->count; i++)
        found = found || (e.drawing->items[i].kind == DRAWN_FILL &&
                          drawn_in(e.drawing->items[i].colour, rg_hex(0xEEF1F4)));
    CU_ASSERT_TRUE(found);
    easel_close(&e);
}

/* A good file with one byte changed, 4,000 times: read or refused, never worse. */
static void no_damaged_file_of_boundaries_does_harm(void)
{
    easel e = easel_open();
    static const char good[] = FILE_OF(AREA("A", SQUARE) "," AREA(
        "B", BOW_TIE ",[[-0.89,52.01],[-0.88,52.01],[-0.88,52.02],[-0.89,52.01]]"));
    static const char marks[] = "[]{},:\"-0e9.\\";
    const char *const codes[] = {"A", "B"};
    unsigned seed = 5;
    size_t read = 0, drawn = 0;
    for (int run = 0; run < 4000; run++) {
        char text[sizeof good];
        memcpy(text, good, sizeof good);
        text[(size_t)(drawn_noise(&seed) * (sizeof good - 1))] =
            marks[(size_t)(drawn_noise(&seed) * (sizeof marks - 1))];
        rg_chart_spec *spec = map_of(&e, text, codes, 2);
        read += spec != NULL;
        if (spec)
            drawn += easel_draw(&e, spec, 300);
        CU_ASSERT(spec || e.err.code == RG_E_DATA);
    }
    CU_ASSERT(read > 100 && read < 3900 && drawn > 50);
    easel_close(&e);
}

CU_TestInfo rg_tests_chart_nasty[] = {
    {"a value that is not finite is refused by name",
     a_value_that_is_not_finite_is_refused_by_name},
    {"nothing and far too much are refused with what can be shown",
     nothing_and_far_too_much_are_refused_with_what_can_be_shown},
    {"one category is drawn by every mark", one_category_is_drawn_by_every_mark},
    {"labels of 200 letters are broken or refused by name",
     labels_of_200_letters_are_broken_or_refused_by_name},
    {"rings that cross or touch themselves are drawn",
     rings_that_cross_or_touch_themselves_are_drawn},
    {"an open ring, a point or a line in place of an area is refused",
     an_open_ring_a_point_or_a_line_in_place_of_an_area_is_refused},
    {"a wrong code is refused, and an area without a figure is pale",
     a_wrong_code_is_refused_and_an_area_without_a_figure_is_pale},
    {"no damaged file of boundaries does harm", no_damaged_file_of_boundaries_does_harm},
    CU_TEST_INFO_NULL,
};
