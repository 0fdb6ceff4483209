/* Every mark and every kind of diagram there is, by its number, with every kind of data: a new one is
 * taken in by itself.  Each is drawn cleanly (no text on another, nothing outside its frame) or, where
 * the table below says so, refused in words that name the chart. */
#include "drawn.h"

enum { ITEMS_MAX = 40 };

typedef enum kind_of_data {
    ORDINARY,
    NONE,
    ONE,
    FORTY,
    FORTY_LONG,
    ALL_ZERO,
    ONE_GIANT,
    BELOW_ZERO,
    SOME_MISSING,
    SOME_HIDDEN,
    ALL_HIDDEN,
    ALL_MISSING,
    DATA_KINDS
} kind_of_data;

static const char *const data_names[DATA_KINDS] = {
    "ordinary",  "no items",   "one item",     "40 items",    "40 long labels", "all zero",
    "one giant", "below zero", "some missing", "some hidden", "all hidden",     "all missing"};

/* Why a mark may refuse data of a kind; elsewhere it must draw them. */
static const char *refusal(rg_mark mark, kind_of_data kind)
{
    static const bool parts[RG_MARK_KINDS] = {[RG_MARK_STACKED] = true,
                                              [RG_MARK_SHARES] = true,
                                              [RG_MARK_STACKED_COLUMNS] = true,
                                              [RG_MARK_SHARE_COLUMNS] = true,
                                              [RG_MARK_PYRAMID] = true};
    static const char *const most[RG_MARK_KINDS] = {
        [RG_MARK_SLOPE] = "40 categories; slopes can show 1 to 24",
        [RG_MARK_PYRAMID] = "40 categories; a pyramid can show 1 to 30",
        [RG_MARK_WAFFLE] = "40 categories; waffles can show 1 to 12"};
    static const char *const wide[RG_MARK_KINDS] = {
        [RG_MARK_LINE] = "label \"Answer 1 of people who were asked what they thought\"",
        [RG_MARK_MULTIPLES] = "label \"Answer 1 of people who were asked what they thought\""};
    if (kind == NONE)
        return "chart every: 0 categories; ";
    if (kind == FORTY || kind == FORTY_LONG)
        return most[mark] ? most[mark] : kind == FORTY_LONG ? wide[mark] : NULL;
    if (kind == BELOW_ZERO && (parts[mark] || mark == RG_MARK_FUNNEL))
        return "below zero";
    if (kind == BELOW_ZERO && mark == RG_MARK_WAFFLE)
        return "is not a percentage from 0 to 100";
    if (kind == ONE_GIANT && mark == RG_MARK_WAFFLE)
        return "is not a percentage from 0 to 100";
    return NULL;
}

static double value_of(kind_of_data kind, size_t s, size_t c)
{
    double ordinary = 30 + 20 * sin((double)(c + 2 * s)) + (double)s;
    switch (kind) {
    case ALL_ZERO:
        return 0;
    case ONE_GIANT:
        return s == 0 && c == 1 ? 9876543 : ordinary;
    case BELOW_ZERO:
        return ordinary - 35;
    default:
        return ordinary;
    }
}

static rg_status status_of(kind_of_data kind, size_t s, size_t c)
{
    bool some = (s + c) % 3 == 1;
    switch (kind) {
    case SOME_MISSING:
        return !some ? RG_S_OK : c % 2 ? RG_S_MISSING : RG_S_NOT_APPLICABLE;
    case SOME_HIDDEN:
        return some ? RG_S_HIDDEN : RG_S_OK;
    case ALL_HIDDEN:
        return RG_S_HIDDEN;
    case ALL_MISSING:
        return RG_S_MISSING;
    default:
        return RG_S_OK;
    }
}

static size_t items_of(kind_of_data kind)
{
    return kind == NONE ? 0 : kind == ONE ? 1 : kind == FORTY || kind == FORTY_LONG ? 40 : 9;
}

/* ---- what some marks need besides ---- */

/* Squares of ten kilometres, eight in a row. */
static const rg_geometry *squares(rg_arena *arena, size_t count)
{
    rg_geometry *g = RG_NEW(arena, rg_geometry);
    rg_arc *arcs = RG_NEW_N(arena, rg_arc, count + 1);
    rg_boundary *shapes = RG_NEW_N(arena, rg_boundary, count + 1);
    for (size_t i = 0; i < count; i++) {
        double x = 1e4 * (double)(i % 8), y = 1e4 * (double)(i / 8);
        const double corners[] = {x, y, x + 1e4, y, x + 1e4, y + 1e4, x, y + 1e4, x, y};
        double *points = RG_NEW_N(arena, double, 10);
        float *weights = RG_NEW_N(arena, float, 5);
        rg_ring *ring = RG_NEW(arena, rg_ring);
        int *arc = RG_NEW(arena, int);
        memcpy(points, corners, sizeof corners);
        for (int k = 0; k < 5; k++)
            weights[k] = 1e9F;
        *arc = (int)i;
        *ring = (rg_ring){arc, 1};
        arcs[i] = (rg_arc){points, 5, i, i, weights};
        shapes[i] = (rg_boundary){rg_arena_printf(arena, "E%02zu", i), "Area", ring, 1};
    }
    *g = (rg_geometry){arcs, count, shapes, count, count};
    return g;
}

static void add_places(rg_arena *arena, rg_chart_spec *spec)
{
    rg_map_spec *map = RG_NEW(arena, rg_map_spec);
    rg_tile_place *tiles = RG_NEW_N(arena, rg_tile_place, spec->category_count + 1);
    const char **codes = RG_NEW_N(arena, const char *, spec->category_count + 1);
    for (size_t i = 0; i < spec->category_count; i++) {
        codes[i] = rg_arena_printf(arena, "E%02zu", i);
        tiles[i] = (rg_tile_place){(int)i % 4, (int)i / 4};
    }
    *map = (rg_map_spec){.geometry = squares(arena, spec->category_count), .codes = codes};
    if (spec->mark == RG_MARK_MAP)
        spec->map = map;
    else
        spec->tiles = tiles;
}

/* Four grades for a matrix, months for a timeline. */
static void add_rows(rg_chart_spec *spec, rg_series *series, rg_datum *data)
{
    static const char *const grades[] = {"None", "Low", "Moderate", "High"};
    for (size_t c = 0; c < spec->category_count; c++) {
        rg_datum *d = &data[c];
        if (spec->mark == RG_MARK_MATRIX)
            d->value = (double)(c % 4);
        d->lower = spec->mark == RG_MARK_TIMELINE ? 2020 * 12 + (double)(c % 12) : (double)NAN;
        d->upper = spec->mark == RG_MARK_TIMELINE ? d->lower + (double)(c % 5) : (double)NAN;
    }
    series->words = grades;
    series->word_count = 4;
}

static size_t series_of(rg_mark mark)
{
    static const bool alone[RG_MARK_KINDS] = {
        [RG_MARK_WAFFLE] = true,   [RG_MARK_FUNNEL] = true, [RG_MARK_LOLLIPOP] = true,
        [RG_MARK_TIMELINE] = true, [RG_MARK_MAP] = true,    [RG_MARK_TILES] = true};
    return alone[mark] ? 1 : 2;
}

static rg_chart_spec *chart_of(easel *e, rg_mark mark, kind_of_data kind)
{
    rg_chart_spec *spec = RG_NEW(e->arena, rg_chart_spec);
    rg_series *series = RG_NEW_N(e->arena, rg_series, 2);
    size_t count = items_of(kind);
    *spec = (rg_chart_spec){.id = "every",
                            .mark = mark,
                            .value_axis = "Offences",
                            .base_axis = "Residents",
                            .categories = drawn_names(e->arena, "Area", count + 1),
                            .category_count = count,
                            .series = series,
                            .series_count = series_of(mark)};
    for (size_t i = 0; kind == FORTY_LONG && i < count; i++)
        ((const char **)spec->categories)[i] = rg_arena_printf(
            e->arena, "Answer %zu of people who were asked what they thought", i + 1);
    for (size_t s = 0; s < 2; s++) {
        rg_datum *data = RG_NEW_N(e->arena, rg_datum, count + 1);
        for (size_t c = 0; c < count; c++)
            data[c] = (rg_datum){.value = value_of(kind, s, c),
                                 .lower = (double)NAN,
                                 .upper = (double)NAN,
                                 .base = 1000 + 100 * (double)c,
                                 .status = status_of(kind, s, c)};
        series[s] = (rg_series){.label = s ? "Second" : "First", .data = data};
        if (mark == RG_MARK_MATRIX || mark == RG_MARK_TIMELINE)
            add_rows(spec, &series[s], data);
    }
    if (mark == RG_MARK_MAP || mark == RG_MARK_TILES)
        add_places(e->arena, spec);
    return spec;
}

typedef struct words_of_data {
    size_t count;
    const char *label;
} words_of_data;

static rg_chart_spec *diagram_of(easel *e, rg_diagram_kind kind, size_t count,
                                 const char *label)
{
    static const char *const rings[] = {"Inner", "Outer"};
    rg_diagram_spec *d = RG_NEW(e->arena, rg_diagram_spec);
    rg_chart_spec *spec = RG_NEW(e->arena, rg_chart_spec);
    rg_diagram_item *items = RG_NEW_N(e->arena, rg_diagram_item, count + 1);
    for (size_t i = 0; i < count; i++)
        items[i] = (rg_diagram_item){
            .label = rg_arena_printf(e->arena, "%s %zu", label, i + 1),
            .level = kind == RG_G_ORG      ? (i > 0)
                     : kind == RG_G_NESTED ? (int)(i % 2)
                                           : 0,
            .side = kind == RG_G_NESTED ? (int)(i / 2 % 2)
                                        : kind == RG_G_VENN && count > 2 && i == count - 1};
    *d = (rg_diagram_spec){.kind = kind,
                           .title = "Middle",
                           .rings = rings,
                           .ring_count = kind == RG_G_NESTED ? 2 : 0,
                           .items = items,
                           .item_count = count};
    *spec = (rg_chart_spec){.id = "every", .mark = RG_MARK_DIAGRAM, .diagram = d};
    return spec;
}

static void check_drawn(easel *e, const rg_chart_spec *spec, const char *what, double width)
{
    bool drawn = easel_draw(e, spec, width);
    if (!drawn)
        fprintf(stderr, "\n    %s, %s: %s\n", rg_mark_name(spec->mark), what, e->err.text);
    CU_ASSERT_TRUE(drawn);
    if (drawn)
        drawn_check_clean(e, drawn_frame(e, spec, width));
}

static void every_mark_draws_or_refuses_every_kind_of_data(void)
{
    easel e = easel_open();
    for (int mark = 0; mark < RG_MARK_KINDS; mark++)
        for (int kind = 0; kind < DATA_KINDS && mark != RG_MARK_DIAGRAM; kind++) {
            rg_chart_spec *spec = chart_of(&e, (rg_mark)mark, (kind_of_data)kind);
            const char *why = refusal((rg_mark)mark, (kind_of_data)kind);
            if (!why) {
                check_drawn(&e, spec, data_names[kind], 482);
                continue;
            }
            CU_ASSERT_FALSE(easel_draw(&e, spec, 482));
            CHECK_HAS(e.err.text, why);
            CHECK_HAS(e.err.text, "chart every: ");
        }
    easel_close(&e);
}

/* In a frame that is not of the picture's own choice (a card, a page with little left) it is still clean or
 * refused as too small. */
static void every_mark_keeps_to_the_frame_that_it_is_given(void)
{
    static const double sizes[][2] = {
        {482, 90}, {482, 140}, {200, 300}, {120, 120}, {548, 200}};
    easel e = easel_open();
    size_t drawn = 0, refused = 0;
    for (int mark = 0; mark < RG_MARK_KINDS; mark++)
        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
            if (mark == RG_MARK_DIAGRAM)
                continue;
            rg_chart_spec *spec = chart_of(&e, (rg_mark)mark, SOME_HIDDEN);
            rg_rect frame = {50, 50, sizes[i][0], sizes[i][1]};
            if (!easel_draw_in(&e, spec, frame)) {
                CU_ASSERT_EQUAL(e.err.code, RG_E_LAYOUT);
                refused++;
                continue;
            }
            drawn++;
            drawn_check_clean(&e, frame);
        }
    for (int kind = 0; kind < RG_DIAGRAM_KINDS; kind++)
        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
            rg_chart_spec *spec = diagram_of(&e, (rg_diagram_kind)kind, 3, "Part");
            rg_rect frame = {50, 50, sizes[i][0], sizes[i][1]};
            if (easel_draw_in(&e, spec, frame))
                drawn_check_clean(&e, frame);
            else
                CU_ASSERT_EQUAL(e.err.code, RG_E_LAYOUT);
        }
    CU_ASSERT(drawn > 40 && refused > 10);
    easel_close(&e);
}

/* Hidden: [c] and a pattern, and the picture is the same whatever is hidden. */
static void every_mark_says_c_and_gives_nothing_of_a_hidden_value_away(void)
{
    /* Rows of words, and points that have no place where there is nothing to place them by. */
    static const bool worded[RG_MARK_KINDS] = {
        [RG_MARK_MATRIX] = true, [RG_MARK_TIMELINE] = true, [RG_MARK_FUNNEL] = true};
    easel e = easel_open();
    for (int mark = 0; mark < RG_MARK_KINDS; mark++) {
        if (mark == RG_MARK_DIAGRAM)
            continue;
        rg_chart_spec *spec = chart_of(&e, (rg_mark)mark, SOME_HIDDEN);
        spec->value_labels = mark != RG_MARK_COLUMNS && mark != RG_MARK_LINE;
        rg_buf first = easel_trace(&e, spec, 482);
        for (size_t s = 0; s < spec->series_count; s++)
            for (size_t c = 0; c < spec->category_count; c++) {
                rg_datum *d = (rg_datum *)&spec->series[s].data[c];
                if (d->status == RG_S_HIDDEN)
                    *d = (rg_datum){31337, 31336, 31338, RG_S_HIDDEN, "f", RG_D_PARTIAL, 31339};
            }
        rg_buf second = easel_trace(&e, spec, 482);
        CHECK_TEXT(second.p, first.p);
        CHECK_HAS(first.p, "[c]");
        if (!worded[mark])
            CHECK_HAS(first.p, "clip"); /* of the pattern */
        CU_ASSERT_PTR_NULL(strstr(first.p, "3133"));
        rg_buf_free(&first);
        rg_buf_free(&second);
    }
    easel_close(&e);
}

/* ---- diagrams ---- */

/* As many items as there may be of any kind: drawn, or refused with how many there can be. */
static void every_diagram_draws_or_refuses_any_number_of_labels(void)
{
    static const words_of_data cases[] = {
        {0, "Part"},
        {1, "Part"},
        {3, "Part"},
        {40, "Part"},
        {40, "What people who were asked said of it, in words"},
        {81, "Part"}};
    easel e = easel_open();
    for (int kind = 0; kind < RG_DIAGRAM_KINDS; kind++)
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            const words_of_data *c = &cases[i];
            rg_chart_spec *spec = diagram_of(&e, (rg_diagram_kind)kind, c->count, c->label);
            bool drawn = easel_draw(&e, spec, 482);
            if (drawn) {
                drawn_check_clean(&e, drawn_frame(&e, spec, 482));
                CU_ASSERT(c->count > 0 && c->count <= 80);
                continue;
            }
            CHECK_HAS(e.err.text, "chart every: ");
            CU_ASSERT(e.err.code == RG_E_TEMPLATE || e.err.code == RG_E_LAYOUT);
            CU_ASSERT(c->count != 3);
        }
    easel_close(&e);
}

CU_TestInfo rg_tests_chart_every[] = {
    {"every mark draws or refuses every kind of data",
     every_mark_draws_or_refuses_every_kind_of_data},
    {"every mark keeps to the frame that it is given",
     every_mark_keeps_to_the_frame_that_it_is_given},
    {"every mark says [c] and gives nothing of a hidden value away",
     every_mark_says_c_and_gives_nothing_of_a_hidden_value_away},
    {"every diagram draws or refuses any number of labels",
     every_diagram_draws_or_refuses_any_number_of_labels},
    CU_TEST_INFO_NULL,
};
