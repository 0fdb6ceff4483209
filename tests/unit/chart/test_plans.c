/* Matrix, timeline and the pictures in table cells. */
#include "drawn.h"

#include "chart/cell.h"

static const char *const grades[] = {"None", "Low", "Moderate", "High"};

static void a_matrix_prints_every_grade_as_a_word_under_its_group(void)
{
    easel e = easel_open();
    const char *const names[] = {"Mentoring", "Sports", "Boot camps"};
    const char *const groups[] = {"High impact", "High impact", "Harmful"};
    const double values[] = {3, 1, 0};
    rg_datum *data = drawn_data(e.arena, values, 3);
    rg_series series[] = {
        {.label = "Evidence", .data = data, .words = grades, .word_count = 4}};
    rg_chart_spec spec = {.id = "matrix",
                          .mark = RG_MARK_MATRIX,
                          .categories = names,
                          .category_count = 3,
                          .series = series,
                          .series_count = 1,
                          .groups = groups};
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    CU_ASSERT_EQUAL(drawn_count(&e, "High impact"), 1);
    CU_ASSERT_EQUAL(drawn_count(&e, "High"), 1);
    CU_ASSERT_EQUAL(drawn_count(&e, "None"), 1);
    data[1].status = RG_S_HIDDEN;
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT_EQUAL(drawn_count(&e, "[c]"), 1);
    CU_ASSERT_EQUAL(drawn_count(&e, "Low"), 0);
    data[0].value = 1.5;
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    CHECK_TEXT(e.err.text, "chart matrix: Mentoring of column 1 is not one of its 4 grades");
    easel_close(&e);
}

/* "Effect" stands once, over the first of its two columns and underlined to the end of the second. */
static void neighbouring_columns_of_a_matrix_may_stand_under_one_head(void)
{
    easel e = easel_open();
    const char *const names[] = {"Mentoring", "Sports"};
    const double values[] = {3, 1};
    rg_datum *data = drawn_data(e.arena, values, 2);
    rg_series series[3];
    static const char *const labels[] = {"Size", "Certainty", "Cost"};
    for (size_t s = 0; s < 3; s++)
        series[s] = (rg_series){.label = labels[s],
                                .data = data,
                                .words = grades,
                                .word_count = 4,
                                .over = s < 2 ? "Effect" : NULL};
    rg_chart_spec spec = {.id = "matrix",
                          .mark = RG_MARK_MATRIX,
                          .categories = names,
                          .category_count = 2,
                          .series = series,
                          .series_count = 3};
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 640));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 640));
    const drawn_item *head = drawn_find(&e, "Effect"), *size = drawn_find(&e, "Size");
    const drawn_item *sure = drawn_find(&e, "Certainty"), *cost = drawn_find(&e, "Cost");
    CU_ASSERT_FATAL(head && size && sure && cost);
    CU_ASSERT_EQUAL(drawn_count(&e, "Effect"), 1);
    CU_ASSERT_DOUBLE_EQUAL(head->box.x, size->box.x, 1e-6);
    CU_ASSERT(head->box.y + head->box.h < size->box.y);
    CU_ASSERT_DOUBLE_EQUAL(size->box.y + size->box.h, cost->box.y + cost->box.h, 1e-6);
    bool underlined = false;
    for (size_t i = 0; i < e.drawing->count; i++) {
        rg_rect b = e.drawing->items[i].box;
        underlined =
            underlined ||
            (e.drawing->items[i].kind == DRAWN_STROKE && b.h == 0 && b.x == head->box.x &&
             b.x + b.w > sure->box.x + sure->box.w && b.x + b.w < cost->box.x);
    }
    CU_ASSERT(underlined);
    easel_close(&e);
}

static void a_timeline_runs_from_the_first_to_the_last_month(void)
{
    easel e = easel_open();
    rg_datum *data = drawn_waves(e.arena, 3, 0, 0);
    for (int i = 0; i < 3; i++) {
        data[i].lower = 2023 * 12 + 3 + 2 * i;
        data[i].upper = data[i].lower + (i < 2 ? 5 : 0);
    }
    rg_series series[] = {{.label = "Actions", .data = data}};
    rg_chart_spec spec = {.id = "plan",
                          .mark = RG_MARK_TIMELINE,
                          .categories = drawn_names(e.arena, "Action", 3),
                          .category_count = 3,
                          .series = series,
                          .series_count = 1};
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "Jul 2023"));
    data[0].upper = data[0].lower - 1;
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    CHECK_TEXT(e.err.text, "chart plan: Action 1 has no beginning before its end");
    easel_close(&e);
}

static void a_funnel_names_what_is_outside_and_nothing_of_the_hidden(void)
{
    easel e = easel_open();
    rg_datum *data = drawn_waves(e.arena, 9, 5, 2);
    rg_funnel_limit limits[20];
    for (int i = 0; i < 20; i++) {
        double half = 2000 / sqrt(20000.0 * (i + 1));
        limits[i] = (rg_funnel_limit){20000.0 * (i + 1), 5 - half / 2, 5 + half / 2, 5 - half,
                                      5 + half};
    }
    for (int i = 0; i < 9; i++)
        data[i].base = 40000 * (i + 1);
    data[8].marks = RG_D_SIGNAL;
    rg_series series[] = {{.label = "Rate", .data = data}};
    rg_chart_spec spec = {.id = "funnel",
                          .mark = RG_MARK_FUNNEL,
                          .categories = drawn_names(e.arena, "Area", 9),
                          .category_count = 9,
                          .series = series,
                          .series_count = 1,
                          .value_axis = "Rate",
                          .base_axis = "Residents",
                          .limits = limits,
                          .limit_count = 20};
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    CU_ASSERT_EQUAL(drawn_count(&e, "Area 9"), 1);
    CU_ASSERT_EQUAL(drawn_count(&e, "Area 1"), 0);
    rg_buf traces[2];
    for (int i = 0; i < 2; i++) {
        data[3] = (rg_datum){.value = i ? 99 : 1,
                             .base = i ? 9e6 : 5,
                             .marks = i ? RG_D_SIGNAL : 0,
                             .status = RG_S_HIDDEN};
        traces[i] = easel_trace(&e, &spec, 480);
    }
    CHECK_TEXT(traces[1].p, traces[0].p);
    CHECK_HAS(traces[0].p, "[c] hidden: 1");
    rg_buf_free(&traces[0]);
    rg_buf_free(&traces[1]);
    data[3].status = RG_S_OK;
    data[3].base = 0;
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    CHECK_TEXT(e.err.text, "chart funnel: Area 4 has no base");
    easel_close(&e);
}

static size_t marks_of_bar(easel *e, rg_datum datum)
{
    e->drawing->base = (rg_canvas){.ops = &drawn_ops};
    e->drawing->count = 0;
    rg_cell_bar(datum, 10, &e->style, (rg_rect){0, 0, 50, 8}, &e->drawing->base);
    return e->drawing->count;
}

static void a_cell_shows_nothing_of_zero_or_hidden(void)
{
    easel e = easel_open();
    CU_ASSERT_EQUAL(marks_of_bar(&e, (rg_datum){.value = 5}), 1);
    CU_ASSERT_DOUBLE_EQUAL(e.drawing->items[0].box.w, 25, 1e-9);
    CU_ASSERT_EQUAL(marks_of_bar(&e, (rg_datum){.value = 0}), 0);
    CU_ASSERT_EQUAL(marks_of_bar(&e, (rg_datum){.value = 5, .status = RG_S_HIDDEN}), 0);
    rg_datum *data = drawn_waves(e.arena, 12, 5, 2);
    data[4].status = RG_S_HIDDEN;
    e.drawing->count = 0;
    rg_cell_spark(e.arena, data, 12, 10, &e.style, (rg_rect){0, 0, 50, 8}, &e.drawing->base);
    CU_ASSERT_EQUAL(e.drawing->count, 2);
    CU_ASSERT_EQUAL(e.drawing->items[0].moves, 2);
    CU_ASSERT_EQUAL(e.drawing->items[0].points, 11);
    easel_close(&e);
}

CU_TestInfo rg_tests_chart_plans[] = {
    {"neighbouring columns of a matrix may stand under one head",
     neighbouring_columns_of_a_matrix_may_stand_under_one_head},
    {"a matrix prints every grade as a word under its group",
     a_matrix_prints_every_grade_as_a_word_under_its_group},
    {"a timeline runs from the first to the last month",
     a_timeline_runs_from_the_first_to_the_last_month},
    {"a funnel names what is outside and nothing of the hidden",
     a_funnel_names_what_is_outside_and_nothing_of_the_hidden},
    {"a cell shows nothing of zero or hidden", a_cell_shows_nothing_of_zero_or_hidden},
    CU_TEST_INFO_NULL,
};
