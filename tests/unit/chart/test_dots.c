#include "drawn.h"

static rg_chart_spec dots_of(easel *e, const rg_series *series, size_t count, size_t categories)
{
    return (rg_chart_spec){.id = "areas",
                           .mark = RG_MARK_DOTS,
                           .categories = drawn_names(e->arena, "District", categories),
                           .category_count = categories,
                           .series = series,
                           .series_count = count,
                           .value_axis = "Crimes per 1,000 residents",
                           .decimals = 1,
                           .value_labels = true};
}

static rg_datum *rates(rg_arena *arena, unsigned *seed, size_t count, double base,
                       double spread)
{
    rg_datum *data = RG_NEW_N(arena, rg_datum, count);
    for (size_t i = 0; i < count; i++) {
        double value = base + drawn_noise(seed) * spread;
        data[i] = (rg_datum){.value = value, .lower = value - 1, .upper = value + 1};
    }
    return data;
}

static void dots_need_no_zero_when_all_values_are_far_from_it(void)
{
    easel e = easel_open();
    unsigned seed = 61;
    rg_series series[] = {{.label = "Area", .data = rates(e.arena, &seed, 9, 90, 10)}};
    rg_chart_spec spec = dots_of(&e, series, 1, 9);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT_PTR_NULL(drawn_find(&e, "0"));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    easel_close(&e);
}

static void values_stand_right_of_everything_in_their_row_and_off_gridlines(void)
{
    easel e = easel_open();
    unsigned seed = 62;
    for (int round = 0; round < 30; round++) {
        rg_series series[] = {
            {.label = "Area", .data = rates(e.arena, &seed, 9, 10, 30)},
            {.label = "LLR", .data = rates(e.arena, &seed, 9, 10, 30), .context = true}};
        rg_chart_spec spec = dots_of(&e, series, 2, 9);
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

static void a_hidden_dot_is_hatched_and_its_value_changes_nothing(void)
{
    easel e = easel_open();
    unsigned seed = 63;
    rg_datum *own = rates(e.arena, &seed, 9, 10, 30);
    rg_series series[] = {
        {.label = "Area", .data = own},
        {.label = "LLR", .data = rates(e.arena, &seed, 9, 10, 30), .context = true}};
    rg_chart_spec spec = dots_of(&e, series, 2, 9);
    own[4].status = RG_S_HIDDEN;
    rg_buf first = easel_trace(&e, &spec, 480);
    own[4] = (rg_datum){-500, -900, 12345, RG_S_HIDDEN, "fact", 0, 0};
    rg_buf second = easel_trace(&e, &spec, 480);
    CHECK_TEXT(second.p, first.p);
    CHECK_HAS(first.p, "\"[c]\"");
    rg_buf_free(&first);
    rg_buf_free(&second);
    easel_close(&e);
}

static void the_mark_of_a_hidden_dot_keeps_clear_of_its_comparator(void)
{
    easel e = easel_open();
    const double all[] = {0, 0.4, 15, 30};
    for (size_t i = 0; i < 4; i++) {
        rg_datum *own = drawn_data(e.arena, all, 4);
        rg_series series[] = {
            {.label = "Area", .data = own},
            {.label = "LLR", .data = drawn_data(e.arena, all, 4), .context = true}};
        rg_chart_spec spec = dots_of(&e, series, 2, 4);
        own[i].status = RG_S_HIDDEN;
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        const drawn_item *mark = drawn_find(&e, "[c]");
        CU_ASSERT_PTR_NOT_NULL_FATAL(mark);
        for (size_t k = 0; k < e.drawing->count; k++) {
            const drawn_item *item = &e.drawing->items[k];
            bool solid = item->kind == DRAWN_FILL || item->kind == DRAWN_CLIP;
            bool grid = item->kind == DRAWN_STROKE && drawn_in(item->colour, e.style.grid_line);
            CU_ASSERT_FALSE((solid || grid) && drawn_overlap(item->box, mark->box));
        }
    }
    easel_close(&e);
}

static void each_series_has_a_shape_of_its_own(void)
{
    easel e = easel_open();
    unsigned seed = 64;
    rg_series series[3];
    for (size_t s = 0; s < 3; s++)
        series[s] = (rg_series){.label = "Area", .data = rates(e.arena, &seed, 1, 10, 30)};
    rg_chart_spec spec = dots_of(&e, series, 3, 1);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    size_t points[3] = {0};
    for (size_t i = 0; i < e.drawing->count; i++)
        for (size_t s = 0; s < 3; s++)
            if (e.drawing->items[i].kind == DRAWN_FILL &&
                drawn_in(e.drawing->items[i].colour, e.style.series[s]))
                points[s] =
                    e.drawing->items[i].points * 100 +
                    (size_t)lround(e.drawing->items[i].first_x -
                                   e.drawing->items[i].box.x); /* round, tip up, corner */
    CU_ASSERT(points[0] != points[1] && points[1] != points[2] && points[0] != points[2]);
    easel_close(&e);
}

static void all_zero_one_and_forty_rows_are_drawn_cleanly(void)
{
    easel e = easel_open();
    unsigned seed = 65;
    const size_t counts[] = {1, 26, 27, 40};
    for (size_t i = 0; i < 4; i++)
        for (int zero = 0; zero < 2; zero++) {
            rg_datum *data = rates(e.arena, &seed, counts[i], 10, 30);
            for (size_t k = 0; k < counts[i] && zero; k++)
                data[k] = (rg_datum){.value = 0, .lower = (double)NAN, .upper = (double)NAN};
            rg_series series[] = {{.label = "Area", .data = data}};
            rg_chart_spec spec = dots_of(&e, series, 1, counts[i]);
            CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
            drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
        }
    easel_close(&e);
}

CU_TestInfo rg_tests_chart_dots[] = {
    {"dots need no zero when all values are far from it",
     dots_need_no_zero_when_all_values_are_far_from_it},
    {"values stand right of everything in their row and off gridlines",
     values_stand_right_of_everything_in_their_row_and_off_gridlines},
    {"a hidden dot is hatched and its value changes nothing",
     a_hidden_dot_is_hatched_and_its_value_changes_nothing},
    {"the mark of a hidden dot keeps clear of its comparator",
     the_mark_of_a_hidden_dot_keeps_clear_of_its_comparator},
    {"each series has a shape of its own", each_series_has_a_shape_of_its_own},
    {"all-zero, one and forty rows are drawn cleanly",
     all_zero_one_and_forty_rows_are_drawn_cleanly},
    CU_TEST_INFO_NULL,
};
