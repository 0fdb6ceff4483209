#include "drawn.h"

static const char *const quintiles[] = {"1 (most deprived)", "2", "3", "4",
                                        "5 (least deprived)"};

static rg_chart_spec shares_of(const rg_series *series, size_t count)
{
    return (rg_chart_spec){.id = "deprivation",
                           .mark = RG_MARK_COLUMNS,
                           .categories = quintiles,
                           .category_count = 5,
                           .series = series,
                           .series_count = count,
                           .value_axis = "Share of recorded crimes",
                           .decimals = 1,
                           .unit_suffix = "%",
                           .value_labels = true};
}

static void columns_stand_on_zero_and_are_as_tall_as_their_values(void)
{
    easel e = easel_open();
    const double values[] = {40, 30, 20, 10, 5};
    rg_series series[] = {{.label = "Crimes", .data = drawn_data(e.arena, values, 5)}};
    rg_chart_spec spec = shares_of(series, 1);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    const drawn_item *zero = drawn_find(&e, "0%");
    CU_ASSERT_PTR_NOT_NULL_FATAL(zero);
    double tallest = 0;
    for (size_t i = 0, c = 0; i < e.drawing->count; i++) {
        const drawn_item *item = &e.drawing->items[i];
        if (item->kind != DRAWN_FILL)
            continue;
        tallest = fmax(tallest, item->box.h);
        CU_ASSERT_DOUBLE_EQUAL(item->box.y + item->box.h, zero->box.y + zero->box.h / 2, 0.01);
        CU_ASSERT_DOUBLE_EQUAL(item->box.h / tallest, values[c] / values[0], 1e-6);
        c++;
    }
    easel_close(&e);
}

static void a_hidden_column_is_hatched_and_its_value_changes_nothing(void)
{
    easel e = easel_open();
    const double own[] = {40, 30, 20, 10, 5}, all[] = {20, 20, 20, 20, 20};
    rg_datum *data = drawn_data(e.arena, own, 5);
    rg_series series[] = {
        {.label = "Crimes", .data = data},
        {.label = "Residents", .data = drawn_data(e.arena, all, 5), .context = true}};
    rg_chart_spec spec = shares_of(series, 2);
    data[2].status = RG_S_HIDDEN;
    rg_buf first = easel_trace(&e, &spec, 480);
    data[2] = (rg_datum){99, 1, 999, RG_S_HIDDEN, "fact", 0, 0};
    rg_buf second = easel_trace(&e, &spec, 480);
    CHECK_TEXT(second.p, first.p);
    CHECK_HAS(first.p, "\"[c]\"");
    rg_buf_free(&first);
    rg_buf_free(&second);
    easel_close(&e);
}

static void values_stand_over_whiskers_off_gridlines_and_never_touch(void)
{
    easel e = easel_open();
    unsigned seed = 51;
    for (int round = 0; round < 40; round++) {
        rg_series series[2];
        for (size_t s = 0; s < 2; s++) {
            rg_datum *data = drawn_waves(e.arena, 5, 20, 0);
            for (size_t i = 0; i < 5; i++) {
                data[i].value = drawn_noise(&seed) * 60;
                data[i].lower = data[i].value * 0.9;
                data[i].upper = data[i].value * 1.1;
            }
            series[s] = (rg_series){.label = s ? "Residents" : "Crimes",
                                    .data = data,
                                    .context = s == 1 && round % 2};
        }
        rg_chart_spec spec = shares_of(series, 2);
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
        for (size_t t = 0; t < e.drawing->count; t++)
            for (size_t i = 0; i < e.drawing->count && e.drawing->items[t].kind == DRAWN_TEXT;
                 i++)
                if (e.drawing->items[i].kind == DRAWN_FILL ||
                    e.drawing->items[i].kind == DRAWN_STROKE)
                    CU_ASSERT_FALSE(
                        drawn_overlap(e.drawing->items[t].box, e.drawing->items[i].box));
    }
    easel_close(&e);
}

static void values_that_would_touch_are_refused_with_the_category(void)
{
    easel e = easel_open();
    rg_series series[] = {{.label = "Crimes", .data = drawn_waves(e.arena, 24, 123456, 5)}};
    rg_chart_spec spec = shares_of(series, 1);
    spec.categories = drawn_months(e.arena, 2020, 4, 24);
    spec.category_count = 24;
    spec.category_is_month = true;
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    CHECK_HAS(e.err.text, "chart deprivation: the value over column 2 (2020-05) would touch");
    easel_close(&e);
}

/* Text is never turned and words are never broken: the same data lie as bars, at the height of bars. */
static void names_too_wide_for_their_columns_stand_beside_bars(void)
{
    easel e = easel_open();
    const char *names[] = {"Neighbourhoods", "b", "c", "d", "e", "f", "g", "h"};
    rg_series series[] = {{.label = "Crimes", .data = drawn_waves(e.arena, 8, 10, 5)}};
    rg_chart_spec spec = shares_of(series, 1);
    spec.categories = names;
    spec.category_count = 8;
    spec.value_labels = false;
    CU_ASSERT_TRUE_FATAL(easel_draw(&e, &spec, 400));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 400));
    const drawn_item *first = drawn_find(&e, "Neighbourhoods"), *second = drawn_find(&e, "b");
    CU_ASSERT_FATAL(first && second);
    CU_ASSERT_TRUE(second->box.y > first->box.y + first->box.h); /* rows, not columns */
    CU_ASSERT_TRUE_FATAL(easel_draw(&e, &spec, 900));
    first = drawn_find(&e, "Neighbourhoods");
    second = drawn_find(&e, "b");
    CU_ASSERT_DOUBLE_EQUAL(first->box.y + first->box.h, second->box.y + second->box.h, 0.5);
    easel_close(&e);
}

static void
a_name_too_wide_for_a_column_with_marked_stretches_is_an_error_that_offers_bars(void)
{
    easel e = easel_open();
    const char *names[] = {"Neighbourhoods", "b", "c", "d", "e", "f", "g", "h"};
    rg_series series[] = {{.label = "Crimes", .data = drawn_waves(e.arena, 8, 10, 5)}};
    rg_band band = {1, 2, "x"};
    rg_chart_spec spec = shares_of(series, 1);
    spec.categories = names;
    spec.category_count = 8;
    spec.value_labels = false;
    spec.bands = &band;
    spec.band_count = 1;
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 300));
    CHECK_HAS(e.err.text, "chart deprivation: ");
    CHECK_HAS(e.err.text, "bars leave them more room");
    CHECK_HAS(e.err.text, "label \"Neighbourhoods\": a word is wider");
    easel_close(&e);
}

static void one_column_is_not_blown_up_to_the_width_of_the_page(void)
{
    easel e = easel_open();
    const double values[] = {40};
    rg_series series[] = {{.label = "Crimes", .data = drawn_data(e.arena, values, 1)}};
    rg_chart_spec spec = shares_of(series, 1);
    spec.category_count = 1;
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    for (size_t i = 0; i < e.drawing->count; i++)
        if (e.drawing->items[i].kind == DRAWN_FILL)
            CU_ASSERT(e.drawing->items[i].box.w < 90);
    easel_close(&e);
}

static void columns_below_zero_hang_from_it(void)
{
    easel e = easel_open();
    const double values[] = {-20, -10, 0, 10, 20};
    rg_series series[] = {{.label = "Change", .data = drawn_data(e.arena, values, 5)}};
    rg_chart_spec spec = shares_of(series, 1);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    const drawn_item *zero = drawn_find(&e, "0%");
    CU_ASSERT_PTR_NOT_NULL_FATAL(zero);
    double ground = zero->box.y + zero->box.h / 2;
    size_t above = 0, below = 0;
    for (size_t i = 0; i < e.drawing->count; i++) {
        rg_rect box = e.drawing->items[i].box;
        above += e.drawing->items[i].kind == DRAWN_FILL && fabs(box.y + box.h - ground) < 0.01;
        below += e.drawing->items[i].kind == DRAWN_FILL && fabs(box.y - ground) < 0.01;
    }
    CU_ASSERT_EQUAL(above, 2);
    CU_ASSERT_EQUAL(below, 2);
    easel_close(&e);
}

CU_TestInfo rg_tests_chart_columns[] = {
    {"columns stand on zero and are as tall as their values",
     columns_stand_on_zero_and_are_as_tall_as_their_values},
    {"a hidden column is hatched and its value changes nothing",
     a_hidden_column_is_hatched_and_its_value_changes_nothing},
    {"values stand over whiskers, off gridlines, and never touch",
     values_stand_over_whiskers_off_gridlines_and_never_touch},
    {"values that would touch are refused with the category",
     values_that_would_touch_are_refused_with_the_category},
    {"names too wide for their columns stand beside bars",
     names_too_wide_for_their_columns_stand_beside_bars},
    {"a name too wide for a column with marked stretches is an error that offers bars",
     a_name_too_wide_for_a_column_with_marked_stretches_is_an_error_that_offers_bars},
    {"one column is not blown up to the width of the page",
     one_column_is_not_blown_up_to_the_width_of_the_page},
    {"columns below zero hang from it", columns_below_zero_hang_from_it},
    CU_TEST_INFO_NULL,
};
