/* What is said of a datum besides its value, as it is drawn. */
#include "drawn.h"

enum { YEARS = 5, MONTHS = 24 };

static rg_chart_spec years(easel *e, const rg_series *series, rg_mark mark)
{
    return (rg_chart_spec){.id = "years",
                           .mark = mark,
                           .categories = drawn_names(e->arena, "Year", YEARS),
                           .category_count = YEARS,
                           .series = series,
                           .series_count = 1,
                           .value_axis = "Rate",
                           .value_labels = true};
}

static rg_chart_spec months(easel *e, const rg_series *series)
{
    return (rg_chart_spec){.id = "months",
                           .mark = RG_MARK_LINE,
                           .categories = drawn_months(e->arena, 2020, 4, MONTHS),
                           .category_count = MONTHS,
                           .category_is_month = true,
                           .series = series,
                           .series_count = 1,
                           .value_axis = "Crimes"};
}

static size_t strokes(const easel *e, rg_colour colour)
{
    size_t count = 0;
    for (size_t i = 0; i < e->drawing->count; i++)
        count += e->drawing->items[i].kind == DRAWN_STROKE &&
                 drawn_in(e->drawing->items[i].colour, colour);
    return count;
}

static size_t fills(const easel *e, rg_colour colour)
{
    size_t count = 0;
    for (size_t i = 0; i < e->drawing->count; i++)
        count += e->drawing->items[i].kind == DRAWN_FILL &&
                 drawn_in(e->drawing->items[i].colour, colour);
    return count;
}

static void part_of_a_period_is_hatched_and_said_in_words(void)
{
    easel e = easel_open();
    const rg_mark kinds[] = {RG_MARK_COLUMNS, RG_MARK_BARS};
    for (size_t k = 0; k < 2; k++) {
        rg_datum *data = drawn_waves(e.arena, YEARS, 50, 20);
        rg_series series[] = {{.label = "Area", .data = data}};
        rg_chart_spec spec = years(&e, series, kinds[k]);
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        CU_ASSERT_EQUAL(fills(&e, e.style.series[0]), YEARS);
        data[4].marks = RG_D_PARTIAL;
        spec.partial_label = "April to September only";
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
        CU_ASSERT_EQUAL(fills(&e, e.style.series[0]), YEARS - 1);
        CU_ASSERT(strokes(&e, e.style.series[0]) >= 2);
        CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "April to September only"));
        spec.partial_label = NULL;
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "Part of the period only"));
    }
    easel_close(&e);
}

/* A line that ends in half a year, and a stem of half a year, end in a ring and are dotted there. */
static void part_of_a_period_is_a_ring_on_a_dotted_line(void)
{
    easel e = easel_open();
    const rg_mark kinds[] = {RG_MARK_LINE, RG_MARK_LOLLIPOP};
    for (size_t k = 0; k < 2; k++) {
        rg_datum *data = drawn_waves(e.arena, YEARS, 50, 20);
        rg_series series[] = {{.label = "Area", .data = data}};
        rg_chart_spec spec = years(&e, series, kinds[k]);
        rg_buf whole = easel_trace(&e, &spec, 480);
        CU_ASSERT_PTR_NULL(strstr(whole.p, " dash "));
        data[4].marks = RG_D_PARTIAL;
        spec.partial_label = "April to September only";
        rg_buf part = easel_trace(&e, &spec, 480);
        CHECK_HAS(part.p, " dash ");
        CHECK_HAS(part.p, "\"April to September only\"");
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
        CU_ASSERT_EQUAL(fills(&e, e.style.white), 2); /* of its ring and the key's */
        rg_buf_free(&whole);
        rg_buf_free(&part);
    }
    easel_close(&e);
}

static void provisional_data_are_pale_in_columns_and_dotted_in_lines(void)
{
    easel e = easel_open();
    rg_datum *data = drawn_waves(e.arena, MONTHS, 50, 20);
    data[3].marks = data[MONTHS - 1].marks = RG_D_PROVISIONAL;
    rg_series series[] = {{.label = "Area", .data = data}};
    rg_chart_spec spec = years(&e, series, RG_MARK_COLUMNS);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT_EQUAL(fills(&e, e.style.series[0]), YEARS - 1);
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "Provisional"));
    spec = months(&e, series);
    rg_buf trace = easel_trace(&e, &spec, 480);
    CHECK_HAS(trace.p, " dash 2.00 2.00 m ");
    CHECK_HAS(trace.p, "\"Provisional\"");
    rg_buf_free(&trace);
    easel_close(&e);
}

static void a_break_parts_the_line_and_is_marked(void)
{
    easel e = easel_open();
    rg_datum *data = drawn_waves(e.arena, MONTHS, 50, 20);
    rg_series series[] = {{.label = "Area", .data = data}};
    rg_chart_spec spec = months(&e, series);
    size_t moves[2];
    for (size_t k = 0; k < 2; k++) {
        data[10].marks = k ? RG_D_BREAK : 0;
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        for (size_t i = 0; i < e.drawing->count; i++)
            if (e.drawing->items[i].points > 20)
                moves[k] = e.drawing->items[i].moves;
    }
    CU_ASSERT_EQUAL(moves[0], 1);
    CU_ASSERT_EQUAL(moves[1], 2);
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "Break: before and after cannot be compared"));
    easel_close(&e);
}

static void a_ribbon_is_shaded_between_the_limits_only(void)
{
    easel e = easel_open();
    rg_datum *data = drawn_waves(e.arena, MONTHS, 50, 20);
    for (size_t i = 0; i < MONTHS; i++) {
        data[i].lower = data[i].value - 5;
        data[i].upper = data[i].value + 5;
    }
    rg_series series[] = {{.label = "Area", .data = data}};
    rg_chart_spec spec = months(&e, series);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT_PTR_NULL(drawn_find(&e, "95% confidence interval"));
    spec.ribbon = true;
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "95% confidence interval"));
    size_t shaded = 0;
    for (size_t i = 0; i < e.drawing->count; i++)
        shaded +=
            e.drawing->items[i].kind == DRAWN_FILL && e.drawing->items[i].points == 2 * MONTHS;
    CU_ASSERT_EQUAL(shaded, 1);
    drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    easel_close(&e);
}

static void control_limits_are_named_and_signals_have_a_shape_of_their_own(void)
{
    easel e = easel_open();
    rg_datum *data = drawn_waves(e.arena, MONTHS, 50, 5);
    data[7].value = 90;
    data[7].marks = RG_D_SIGNAL;
    rg_series series[] = {{.label = "Area", .data = data}};
    const rg_value_line levels[] = {
        {80, "Upper limit", true}, {50, "Mean", false}, {20, "Lower limit", true}};
    rg_chart_spec spec = months(&e, series);
    spec.levels = levels;
    spec.level_count = 3;
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "Upper limit"));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "Mean"));
    CU_ASSERT_EQUAL(fills(&e, e.style.accent), 2); /* in the key and on the line */
    spec = years(&e, series, RG_MARK_BARS);
    spec.levels = levels;
    spec.level_count = 1;
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    CHECK_HAS(e.err.text, "marked values need lines, not bars");
    easel_close(&e);
}

static void better_similar_and_worse_differ_in_colour_shape_and_word(void)
{
    easel e = easel_open();
    rg_datum *data = drawn_waves(e.arena, YEARS, 50, 20);
    data[0].marks = RG_D_BETTER;
    data[1].marks = RG_D_SIMILAR;
    data[2].marks = RG_D_WORSE;
    rg_series series[] = {{.label = "Area", .data = data}};
    rg_chart_spec spec = years(&e, series, RG_MARK_DOTS);
    spec.compared_with = "England";
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "Better than England"));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "Similar to England"));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "50 better"));
    CU_ASSERT_EQUAL(fills(&e, e.style.orange), 2);
    CU_ASSERT_EQUAL(fills(&e, e.style.white), 2); /* the ring of similar */
    spec.value_labels = false;
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "worse"));
    easel_close(&e);
}

static void marks_of_a_hidden_datum_are_not_drawn(void)
{
    easel e = easel_open();
    rg_datum *data = drawn_waves(e.arena, YEARS, 50, 20);
    rg_series series[] = {{.label = "Area", .data = data}};
    const rg_mark kinds[] = {RG_MARK_COLUMNS, RG_MARK_BARS, RG_MARK_DOTS, RG_MARK_LINE};
    for (size_t k = 0; k < 4; k++) {
        rg_chart_spec spec = years(&e, series, kinds[k]);
        data[2].status = RG_S_HIDDEN;
        data[2].marks = 0;
        rg_buf plain = easel_trace(&e, &spec, 480);
        data[2].marks = RG_D_PROVISIONAL | RG_D_SIGNAL | RG_D_WORSE | RG_D_PARTIAL;
        rg_buf marked = easel_trace(&e, &spec, 480);
        CHECK_TEXT(marked.p, plain.p);
        rg_buf_free(&plain);
        rg_buf_free(&marked);
    }
    easel_close(&e);
}

CU_TestInfo rg_tests_chart_said[] = {
    {"part of a period is hatched and said in words",
     part_of_a_period_is_hatched_and_said_in_words},
    {"part of a period is a ring on a dotted line",
     part_of_a_period_is_a_ring_on_a_dotted_line},
    {"provisional data are pale in columns and dotted in lines",
     provisional_data_are_pale_in_columns_and_dotted_in_lines},
    {"a break parts the line and is marked", a_break_parts_the_line_and_is_marked},
    {"a ribbon is shaded between the limits only", a_ribbon_is_shaded_between_the_limits_only},
    {"control limits are named and signals have a shape of their own",
     control_limits_are_named_and_signals_have_a_shape_of_their_own},
    {"better, similar and worse differ in colour, shape and word",
     better_similar_and_worse_differ_in_colour_shape_and_word},
    {"marks of a hidden datum are not drawn", marks_of_a_hidden_datum_are_not_drawn},
    CU_TEST_INFO_NULL,
};
