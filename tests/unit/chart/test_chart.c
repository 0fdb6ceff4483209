#include "drawn.h"

static const rg_mark marks[] = {RG_MARK_LINE, RG_MARK_BARS, RG_MARK_COLUMNS, RG_MARK_DOTS};
enum { MARKS = 4, CATEGORIES = 6 };

static rg_chart_spec small(easel *e, rg_mark mark, const rg_series *series, size_t count)
{
    return (rg_chart_spec){.id = "small",
                           .mark = mark,
                           .categories = drawn_names(e->arena, "Type", CATEGORIES),
                           .category_count = CATEGORIES,
                           .series = series,
                           .series_count = count,
                           .value_axis = "Recorded crimes"};
}

static void drawing_twice_gives_the_same_trace(void)
{
    easel e = easel_open();
    rg_series series[] = {{.label = "Area", .data = drawn_waves(e.arena, CATEGORIES, 50, 20)}};
    for (size_t m = 0; m < MARKS; m++) {
        rg_chart_spec spec = small(&e, marks[m], series, 1);
        rg_buf first = easel_trace(&e, &spec, 480), second = easel_trace(&e, &spec, 480);
        CHECK_TEXT(second.p, first.p);
        rg_buf_free(&first);
        rg_buf_free(&second);
    }
    easel_close(&e);
}

static void a_value_that_is_not_finite_is_refused_with_its_category(void)
{
    easel e = easel_open();
    rg_datum *data = drawn_waves(e.arena, CATEGORIES, 50, 20);
    rg_series series[] = {{.label = "Area", .data = data}};
    const rg_datum wrong[] = {
        {.value = (double)NAN, .lower = (double)NAN, .upper = (double)NAN},
        {.value = HUGE_VAL, .lower = (double)NAN, .upper = (double)NAN},
        {.value = 3, .lower = 2, .upper = HUGE_VAL},
        {.value = 3, .lower = 2, .upper = (double)NAN}};
    for (size_t m = 0; m < MARKS; m++)
        for (size_t i = 0; i < 4; i++) {
            data[2] = wrong[i];
            rg_chart_spec spec = small(&e, marks[m], series, 1);
            CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
            CU_ASSERT_EQUAL(e.err.code, RG_E_DATA);
            CHECK_TEXT(e.err.text,
                       "chart small: Type 3 of series 1 is not a number that can be "
                       "drawn; give it a status");
            CU_ASSERT_EQUAL(e.drawing->count, 0);
        }
    easel_close(&e);
}

static void a_chart_without_series_or_categories_is_refused(void)
{
    easel e = easel_open();
    rg_series series[] = {{.label = "Area", .data = drawn_waves(e.arena, CATEGORIES, 50, 20)}};
    rg_chart_spec spec = small(&e, RG_MARK_BARS, series, 0);
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    CHECK_TEXT(e.err.text, "chart small: 0 series; bars can show 1 to 4");
    spec = small(&e, RG_MARK_BARS, series, 1);
    spec.category_count = 0;
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    CHECK_TEXT(e.err.text, "chart small: 0 categories; bars can show 1 to 60");
    easel_close(&e);
}

static void ten_thousand_categories_are_refused_before_any_is_measured(void)
{
    easel e = easel_open();
    rg_series series[] = {{.label = "Area", .data = drawn_waves(e.arena, 10000, 50, 20)}};
    for (size_t m = 0; m < MARKS; m++) {
        rg_chart_spec spec = small(&e, marks[m], series, 1);
        spec.categories = drawn_names(e.arena, "Type", 10000);
        spec.category_count = 10000;
        CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
        CHECK_HAS(e.err.text, "chart small: 10000 categories; ");
    }
    easel_close(&e);
}

static void a_frame_too_small_for_the_text_is_an_error(void)
{
    easel e = easel_open();
    rg_series series[] = {{.label = "Area", .data = drawn_waves(e.arena, CATEGORIES, 50, 20)}};
    for (size_t m = 0; m < MARKS; m++) {
        rg_chart_spec spec = small(&e, marks[m], series, 1);
        spec.height = 30;
        CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
        CU_ASSERT_EQUAL(e.err.code, RG_E_LAYOUT);
        spec.height = 0;
        CU_ASSERT_FALSE(easel_draw(&e, &spec, 40));
        CU_ASSERT_EQUAL(e.err.code, RG_E_LAYOUT);
    }
    easel_close(&e);
}

static void gridlines_are_drawn_for_the_value_axis_only(void)
{
    easel e = easel_open();
    rg_series series[] = {{.label = "Area", .data = drawn_waves(e.arena, CATEGORIES, 50, 20)}};
    for (size_t m = 0; m < MARKS; m++) {
        rg_chart_spec spec = small(&e, marks[m], series, 1);
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        bool across = marks[m] == RG_MARK_BARS || marks[m] == RG_MARK_DOTS;
        size_t lines = 0;
        for (size_t i = 0; i < e.drawing->count; i++) {
            const drawn_item *item = &e.drawing->items[i];
            if (item->kind != DRAWN_STROKE || !drawn_in(item->colour, e.style.grid_line))
                continue;
            lines++;
            CU_ASSERT_EQUAL(across ? item->box.w : item->box.h, 0);
        }
        CU_ASSERT(lines >= 3);
    }
    easel_close(&e);
}

static void no_box_is_drawn_round_a_chart(void)
{
    easel e = easel_open();
    rg_series series[] = {{.label = "Area", .data = drawn_waves(e.arena, CATEGORIES, 50, 20)}};
    for (size_t m = 0; m < MARKS; m++) {
        rg_chart_spec spec = small(&e, marks[m], series, 1);
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        rg_rect frame = drawn_frame(&e, &spec, 480);
        for (size_t i = 0; i < e.drawing->count; i++)
            CU_ASSERT_FALSE(e.drawing->items[i].kind != DRAWN_TEXT &&
                            e.drawing->items[i].box.w > frame.w * 0.7 &&
                            e.drawing->items[i].box.h > frame.h * 0.7);
    }
    easel_close(&e);
}

static void every_value_hidden_still_makes_a_chart(void)
{
    easel e = easel_open();
    rg_datum *data = drawn_waves(e.arena, CATEGORIES, 50, 20);
    for (size_t i = 0; i < CATEGORIES; i++)
        data[i].status = i % 2 ? RG_S_HIDDEN : RG_S_NOT_APPLICABLE;
    rg_series series[] = {{.label = "Area", .data = data}};
    for (size_t m = 0; m < MARKS; m++) {
        rg_chart_spec spec = small(&e, marks[m], series, 1);
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
        CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "[c]"));
        CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "[z]"));
    }
    easel_close(&e);
}

static void a_hidden_value_does_not_stretch_the_axis(void)
{
    easel e = easel_open();
    rg_datum *data = drawn_waves(e.arena, CATEGORIES, 50, 20);
    data[1] = (rg_datum){1e9, 1, 1e10, RG_S_HIDDEN, NULL, 0, 0};
    rg_series series[] = {{.label = "Area", .data = data}};
    for (size_t m = 0; m < MARKS; m++) {
        rg_chart_spec spec = small(&e, marks[m], series, 1);
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        for (size_t i = 0; i < e.drawing->count; i++)
            CU_ASSERT(e.drawing->items[i].kind != DRAWN_TEXT ||
                      strlen(e.drawing->items[i].text) < 16);
    }
    easel_close(&e);
}

static void a_stated_height_is_kept(void)
{
    easel e = easel_open();
    rg_series series[] = {{.label = "Area", .data = drawn_waves(e.arena, CATEGORIES, 50, 20)}};
    for (size_t m = 0; m < MARKS; m++) {
        rg_chart_spec spec = small(&e, marks[m], series, 1);
        spec.height = 260;
        CU_ASSERT_EQUAL(rg_chart_height(&spec, &e.style, 480), 260);
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    }
    easel_close(&e);
}

static void a_half_written_specification_still_draws(void)
{
    easel e = easel_open();
    rg_series series[] = {{.data = drawn_waves(e.arena, CATEGORIES, 50, 20)}};
    for (size_t m = 0; m < MARKS; m++) {
        rg_chart_spec spec = small(&e, marks[m], series, 1);
        spec.value_axis = NULL;
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    }
    easel_close(&e);
}

CU_TestInfo rg_tests_chart_chart[] = {
    {"drawing twice gives the same trace", drawing_twice_gives_the_same_trace},
    {"a value that is not finite is refused with its category",
     a_value_that_is_not_finite_is_refused_with_its_category},
    {"a chart without series or categories is refused",
     a_chart_without_series_or_categories_is_refused},
    {"ten thousand categories are refused before any is measured",
     ten_thousand_categories_are_refused_before_any_is_measured},
    {"a frame too small for the text is an error", a_frame_too_small_for_the_text_is_an_error},
    {"gridlines are drawn for the value axis only",
     gridlines_are_drawn_for_the_value_axis_only},
    {"no box is drawn round a chart", no_box_is_drawn_round_a_chart},
    {"every value hidden still makes a chart", every_value_hidden_still_makes_a_chart},
    {"a hidden value does not stretch the axis", a_hidden_value_does_not_stretch_the_axis},
    {"a stated height is kept", a_stated_height_is_kept},
    {"a half-written specification still draws", a_half_written_specification_still_draws},
    CU_TEST_INFO_NULL,
};
