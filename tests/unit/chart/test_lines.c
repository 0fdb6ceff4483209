#include "drawn.h"

#include "chart/plot.h"

static rg_chart_spec monthly(easel *e, const rg_series *series, size_t count, size_t months)
{
    return (rg_chart_spec){.id = "monthly",
                           .mark = RG_MARK_LINE,
                           .categories = drawn_months(e->arena, 2020, 4, months),
                           .category_count = months,
                           .category_is_month = true,
                           .series = series,
                           .series_count = count,
                           .value_axis = "Recorded crimes per month"};
}

/* The stroke of a series: the widest stroke of its colour. */
static const drawn_item *line_of(const easel *e, rg_colour colour)
{
    const drawn_item *found = NULL;
    for (size_t i = 0; i < e->drawing->count; i++) {
        const drawn_item *item = &e->drawing->items[i];
        if (item->kind == DRAWN_STROKE && drawn_in(item->colour, colour) &&
            (!found || item->points > found->points))
            found = item;
    }
    return found;
}

static void end_labels_never_overlap_whatever_the_data(void)
{
    easel e = easel_open();
    const char *names[] = {"Leicester", "Hinckley and Bosworth", "Rutland",
                           "Oadby and Wigston"};
    unsigned seed = 31;
    for (int round = 0; round < 60; round++) {
        rg_series series[4];
        size_t count = 1 + (size_t)(drawn_noise(&seed) * 4);
        for (size_t s = 0; s < count; s++) {
            double base = drawn_noise(&seed) * 100;
            rg_datum *data = drawn_waves(e.arena, 24, base, base / 4 * drawn_noise(&seed));
            for (size_t i = 0; i < 24; i++)
                if (drawn_noise(&seed) < 0.1)
                    data[i].status = drawn_noise(&seed) < 0.5 ? RG_S_HIDDEN : RG_S_MISSING;
            series[s] = (rg_series){.label = names[s], .data = data};
        }
        rg_chart_spec spec = monthly(&e, series, count, 24);
        spec.value_labels = round % 2;
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    }
    easel_close(&e);
}

static void a_missing_month_leaves_a_gap_in_its_line(void)
{
    easel e = easel_open();
    rg_datum *data = drawn_waves(e.arena, 24, 100, 20);
    rg_series series[] = {{.label = "Leicester", .data = data}};
    rg_chart_spec spec = monthly(&e, series, 1, 24);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT_EQUAL(line_of(&e, e.style.series[0])->moves, 1);
    CU_ASSERT_EQUAL(line_of(&e, e.style.series[0])->points, 24);
    data[10].status = RG_S_MISSING;
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT_EQUAL(line_of(&e, e.style.series[0])->moves, 2);
    CU_ASSERT_EQUAL(line_of(&e, e.style.series[0])->points, 23);
    CU_ASSERT_EQUAL(drawn_count(&e, "[x]"), 1);
    easel_close(&e);
}

static void a_hidden_month_is_hatched_and_its_value_changes_nothing(void)
{
    easel e = easel_open();
    rg_datum *data = drawn_waves(e.arena, 24, 100, 20);
    rg_series series[] = {{.label = "Leicester", .data = data}};
    rg_chart_spec spec = monthly(&e, series, 1, 24);
    spec.value_labels = true;
    data[23].status = RG_S_HIDDEN;
    data[5].status = RG_S_HIDDEN;
    data[5].fact_id = "one";
    rg_buf first = easel_trace(&e, &spec, 480);
    data[5] = (rg_datum){9999, 1, 99999, RG_S_HIDDEN, "another", 0, 0};
    data[23] = (rg_datum){(double)NAN, (double)NAN, (double)NAN, RG_S_HIDDEN, NULL, 0, 0};
    rg_buf second = easel_trace(&e, &spec, 480);
    CHECK_TEXT(second.p, first.p);
    CHECK_HAS(first.p, "clip rect");
    CHECK_HAS(first.p, "\"[c]\"");
    rg_buf_free(&first);
    rg_buf_free(&second);
    easel_close(&e);
}

static void a_value_between_two_gaps_is_a_dot(void)
{
    easel e = easel_open();
    rg_datum *data = drawn_waves(e.arena, 9, 100, 20);
    rg_series series[] = {{.label = NULL, .data = data}};
    rg_chart_spec spec = monthly(&e, series, 1, 9);
    data[3].status = data[5].status = RG_S_MISSING;
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    size_t discs = 0;
    for (size_t i = 0; i < e.drawing->count; i++)
        discs += e.drawing->items[i].kind == DRAWN_FILL &&
                 drawn_in(e.drawing->items[i].colour, e.style.series[0]);
    CU_ASSERT_EQUAL(discs, 2); /* the lone month and the last */
    easel_close(&e);
}

static void a_series_without_any_value_is_named_with_the_reason(void)
{
    easel e = easel_open();
    rg_datum *none = drawn_waves(e.arena, 6, 1, 0);
    for (size_t i = 0; i < 6; i++)
        none[i].status = RG_S_HIDDEN;
    rg_series series[] = {{.label = "Leicester", .data = drawn_waves(e.arena, 6, 100, 20)},
                          {.label = "Rutland", .data = none}};
    rg_chart_spec spec = monthly(&e, series, 2, 6);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "Rutland [c]"));
    easel_close(&e);
}

static void an_axis_that_does_not_start_at_zero_says_so(void)
{
    easel e = easel_open();
    rg_series series[] = {{.label = "Leicester", .data = drawn_waves(e.arena, 12, 3000, 100)}};
    rg_chart_spec spec = monthly(&e, series, 1, 12);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "Recorded crimes per month (axis starts at 2,900)"));
    series[0].data = drawn_waves(e.arena, 12, 3000, 1000);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "Recorded crimes per month"));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "0"));
    easel_close(&e);
}

static void negative_and_huge_values_are_drawn_inside_the_frame(void)
{
    easel e = easel_open();
    const double bases[] = {-50, -1e6, 1e12, 4e15, 1e-4};
    for (size_t i = 0; i < sizeof bases / sizeof *bases; i++) {
        rg_series series[] = {
            {.label = "Leicester", .data = drawn_waves(e.arena, 12, bases[i], bases[i] * 2)}};
        rg_chart_spec spec = monthly(&e, series, 1, 12);
        spec.decimals = bases[i] < 0.1 && bases[i] > 0 ? 5 : 0;
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    }
    easel_close(&e);
}

static void five_lines_are_refused_with_the_chart_s_name(void)
{
    easel e = easel_open();
    rg_series series[5];
    for (size_t s = 0; s < 5; s++)
        series[s] = (rg_series){.label = "x", .data = drawn_waves(e.arena, 6, 10, 1)};
    rg_chart_spec spec = monthly(&e, series, 5, 6);
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    CHECK_TEXT(e.err.text, "chart monthly: 5 series; lines can show 1 to 4");
    easel_close(&e);
}

static void orange_turquoise_and_purple_never_carry_text(void)
{
    easel e = easel_open();
    rg_series series[4];
    for (size_t s = 0; s < 4; s++)
        series[s] = (rg_series){.label = "Name",
                                .data = drawn_waves(e.arena, 6, 10 + 9 * (double)s, 1)};
    for (size_t count = 1; count <= 4; count++) {
        rg_chart_spec spec = monthly(&e, series, count, 6);
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        for (size_t i = 0; i < e.drawing->count; i++) {
            rg_rgb c = e.drawing->items[i].colour;
            if (e.drawing->items[i].kind == DRAWN_TEXT)
                CU_ASSERT(rg_contrast((rg_colour){c.r, c.g, c.b}, e.style.white) >= 4.5);
        }
    }
    easel_close(&e);
}

static void a_long_name_is_broken_rather_than_squeezing_the_lines(void)
{
    easel e = easel_open();
    rg_series series[] = {{.label = "Leicester, Leicestershire and Rutland together",
                           .data = drawn_waves(e.arena, 12, 100, 20)}};
    rg_chart_spec spec = monthly(&e, series, 1, 12);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT(line_of(&e, e.style.series[0])->box.w > 300);
    drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    easel_close(&e);
}

static void a_name_that_cannot_be_broken_is_an_error_with_chart_and_label(void)
{
    easel e = easel_open();
    rg_series series[] = {
        {.label =
             "LlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochLlanfairpwllgwyngyll",
         .data = drawn_waves(e.arena, 12, 100, 20)}};
    rg_chart_spec spec = monthly(&e, series, 1, 12);
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 300));
    CHECK_HAS(e.err.text, "chart monthly: ");
    CHECK_HAS(e.err.text, "label \"Llanfair");
    easel_close(&e);
}

/* ---- months ---- */

static void month_labels_mark_each_year_once(void)
{
    easel e = easel_open();
    rg_series series[] = {{.label = "Leicester", .data = drawn_waves(e.arena, 24, 100, 20)}};
    rg_chart_spec spec = monthly(&e, series, 1, 24);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT_EQUAL(drawn_count(&e, "2020"), 1);
    CU_ASSERT_EQUAL(drawn_count(&e, "2021"), 1);
    CU_ASSERT_EQUAL(drawn_count(&e, "2022"), 1);
    CU_ASSERT_EQUAL(drawn_count(&e, "Apr"), 2);
    CU_ASSERT_EQUAL(drawn_count(&e, "Jan"), 2);
    easel_close(&e);
}

static void month_labels_never_touch_however_many_months(void)
{
    easel e = easel_open();
    for (size_t months = 1; months <= 1200; months = months * 3 / 2 + 1)
        for (double width = 200; width <= 500; width += 150) {
            rg_series series[] = {
                {.label = "All", .data = drawn_waves(e.arena, months, 100, 20)}};
            rg_chart_spec spec = monthly(&e, series, 1, months);
            CU_ASSERT_FATAL(easel_draw(&e, &spec, width));
            drawn_check_clean(&e, drawn_frame(&e, &spec, width));
        }
    easel_close(&e);
}

static void a_gap_between_months_is_refused(void)
{
    easel e = easel_open();
    const char *months[] = {"2020-04", "2020-05", "2020-07"};
    rg_series series[] = {{.label = "All", .data = drawn_waves(e.arena, 3, 100, 20)}};
    rg_chart_spec spec = monthly(&e, series, 1, 3);
    spec.categories = months;
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    CHECK_TEXT(e.err.text,
               "chart monthly: month 2020-07 does not follow 2020-05; give every month, "
               "absent ones as missing");
    easel_close(&e);
}

/* 40 names of 30 points in 482: as many stand as there is room for, in order, the first among them. */
static void names_of_many_steps_are_thinned_under_a_line(void)
{
    easel e = easel_open();
    rg_series series[] = {{.label = "Area", .data = drawn_waves(e.arena, 40, 50, 20)}};
    rg_chart_spec spec = {.id = "quarters",
                          .mark = RG_MARK_LINE,
                          .categories = drawn_names(e.arena, "Term", 40),
                          .category_count = 40,
                          .series = series,
                          .series_count = 1,
                          .value_axis = "Crimes"};
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 482));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 482));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "Term 1"));
    CU_ASSERT_PTR_NULL(drawn_find(&e, "Term 2"));
    size_t names = 0;
    for (size_t i = 0; i < e.drawing->count; i++)
        names += e.drawing->items[i].kind == DRAWN_TEXT &&
                 strncmp(e.drawing->items[i].text, "Term", 4) == 0;
    CU_ASSERT(names >= 8 && names <= 14);
    easel_close(&e);
}

CU_TestInfo rg_tests_chart_lines[] = {
    {"end labels never overlap whatever the data", end_labels_never_overlap_whatever_the_data},
    {"a missing month leaves a gap in its line", a_missing_month_leaves_a_gap_in_its_line},
    {"a hidden month is hatched and its value changes nothing",
     a_hidden_month_is_hatched_and_its_value_changes_nothing},
    {"a value between two gaps is a dot", a_value_between_two_gaps_is_a_dot},
    {"a series without any value is named with the reason",
     a_series_without_any_value_is_named_with_the_reason},
    {"an axis that does not start at zero says so",
     an_axis_that_does_not_start_at_zero_says_so},
    {"negative and huge values are drawn inside the frame",
     negative_and_huge_values_are_drawn_inside_the_frame},
    {"five lines are refused with the chart's name",
     five_lines_are_refused_with_the_chart_s_name},
    {"orange, turquoise and purple never carry text",
     orange_turquoise_and_purple_never_carry_text},
    {"a long name is broken rather than squeezing the lines",
     a_long_name_is_broken_rather_than_squeezing_the_lines},
    {"a name that cannot be broken is an error with chart and label",
     a_name_that_cannot_be_broken_is_an_error_with_chart_and_label},
    {"month labels mark each year once", month_labels_mark_each_year_once},
    {"month labels never touch however many months",
     month_labels_never_touch_however_many_months},
    {"a gap between months is refused", a_gap_between_months_is_refused},
    {"names of many steps are thinned under a line",
     names_of_many_steps_are_thinned_under_a_line},
    CU_TEST_INFO_NULL,
};
