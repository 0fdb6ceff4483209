#include "drawn.h"

static rg_chart_spec bars_of(easel *e, const rg_series *series, size_t count, size_t categories)
{
    return (rg_chart_spec){.id = "by-type",
                           .mark = RG_MARK_BARS,
                           .categories = drawn_names(e->arena, "Crime type", categories),
                           .category_count = categories,
                           .series = series,
                           .series_count = count,
                           .value_axis = "Crimes per 1,000 residents",
                           .decimals = 1,
                           .value_labels = true};
}

static rg_datum *with_intervals(rg_arena *arena, unsigned *seed, size_t count, double size)
{
    rg_datum *data = RG_NEW_N(arena, rg_datum, count);
    for (size_t i = 0; i < count; i++) {
        double value = drawn_noise(seed) * size, half = drawn_noise(seed) * size / 8;
        data[i] =
            (rg_datum){.value = value, .lower = fmax(0, value - half), .upper = value + half};
    }
    return data;
}

/* Filled rectangles of one colour, top to bottom, without the key's. */
static size_t filled(const easel *e, rg_colour colour, double from_y, rg_rect *out, size_t room)
{
    size_t count = 0;
    for (size_t i = 0; i < e->drawing->count && count < room; i++) {
        const drawn_item *item = &e->drawing->items[i];
        if (item->kind == DRAWN_FILL && drawn_in(item->colour, colour) && item->box.y > from_y)
            out[count++] = item->box;
    }
    return count;
}

static double below_ticks(const easel *e)
{
    const drawn_item *zero = drawn_find(e, "0");
    CU_ASSERT_PTR_NOT_NULL_FATAL(zero);
    return zero->box.y;
}

static void bars_begin_at_zero_and_are_as_long_as_their_values(void)
{
    easel e = easel_open();
    const double values[] = {980, 960, 940, 930};
    rg_series series[] = {{.label = "Leicester", .data = drawn_data(e.arena, values, 4)}};
    rg_chart_spec spec = bars_of(&e, series, 1, 4);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    rg_rect bar[8];
    CU_ASSERT_EQUAL_FATAL(filled(&e, e.style.series[0], below_ticks(&e), bar, 8), 4);
    const drawn_item *zero = drawn_find(&e, "0");
    for (size_t i = 0; i < 4; i++) {
        CU_ASSERT_DOUBLE_EQUAL(bar[i].x, zero->box.x + zero->box.w / 2, 0.01);
        CU_ASSERT_DOUBLE_EQUAL(bar[i].w / bar[0].w, values[i] / values[0], 1e-6);
    }
    easel_close(&e);
}

static void bars_are_three_fifths_to_three_quarters_of_their_step(void)
{
    easel e = easel_open();
    const double values[] = {5, 4, 3, 2, 1};
    for (size_t count = 1; count <= 4; count++) {
        rg_series series[4] = {{.label = "A", .data = drawn_data(e.arena, values, 5)}};
        for (size_t s = 1; s < 4; s++)
            series[s] = series[0];
        rg_chart_spec spec = bars_of(&e, series, count, 5);
        spec.value_labels = false;
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        rg_rect bar[16];
        double foot = below_ticks(&e), top = HUGE_VAL, end = 0;
        CU_ASSERT_FATAL(filled(&e, e.style.series[0], foot, bar, 16) >= 2);
        double step = bar[1].y - bar[0].y;
        for (size_t i = 0; i < e.drawing->count; i++) {
            const drawn_item *item = &e.drawing->items[i];
            if (item->kind != DRAWN_FILL || item->box.y < bar[0].y - 0.1 ||
                item->box.y > bar[0].y + step - 0.1)
                continue;
            top = fmin(top, item->box.y);
            end = fmax(end, item->box.y + item->box.h);
        }
        CU_ASSERT((end - top) / step >= 0.6 && (end - top) / step <= 0.75);
    }
    easel_close(&e);
}

static void a_hidden_bar_is_hatched_and_its_value_changes_nothing(void)
{
    easel e = easel_open();
    unsigned seed = 41;
    rg_datum *own = with_intervals(e.arena, &seed, 8, 40);
    rg_series series[] = {
        {.label = "Rutland", .data = own},
        {.label = "LLR", .data = with_intervals(e.arena, &seed, 8, 40), .context = true}};
    rg_chart_spec spec = bars_of(&e, series, 2, 8);
    own[3].status = RG_S_HIDDEN;
    rg_buf first = easel_trace(&e, &spec, 480);
    own[3] = (rg_datum){7777, 1, 88888, RG_S_HIDDEN, "fact", 0, 0};
    rg_buf second = easel_trace(&e, &spec, 480);
    own[3] = (rg_datum){0, (double)NAN, (double)NAN, RG_S_HIDDEN, NULL, 0, 0};
    rg_buf third = easel_trace(&e, &spec, 480);
    CHECK_TEXT(second.p, first.p);
    CHECK_TEXT(third.p, first.p);
    CHECK_HAS(first.p, "\"[c]\"");
    rg_buf_free(&first);
    rg_buf_free(&second);
    rg_buf_free(&third);
    easel_close(&e);
}

static void the_hatch_of_a_hidden_bar_runs_as_far_as_any_bar_could(void)
{
    easel e = easel_open();
    const double values[] = {50, 3, 20};
    rg_datum *data = drawn_data(e.arena, values, 3);
    rg_series series[] = {{.label = "Rutland", .data = data}};
    rg_chart_spec spec = bars_of(&e, series, 1, 3);
    data[1].status = RG_S_HIDDEN;
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    rg_rect bar[4];
    CU_ASSERT_EQUAL_FATAL(filled(&e, e.style.series[0], below_ticks(&e), bar, 4), 2);
    for (size_t i = 0; i < e.drawing->count; i++)
        if (e.drawing->items[i].kind == DRAWN_CLIP) {
            rg_rect hatch = e.drawing->items[i].box;
            CU_ASSERT(hatch.x + hatch.w >= bar[0].x + bar[0].w - 0.01);
        }
    CU_ASSERT_EQUAL(drawn_count(&e, "[c]"), 1);
    easel_close(&e);
}

static void missing_hidden_and_zero_look_like_three_different_things(void)
{
    easel e = easel_open();
    const double values[] = {5, 4, 0, 3};
    rg_datum *data = drawn_data(e.arena, values, 4);
    rg_series series[] = {{.label = "Rutland", .data = data}};
    rg_chart_spec spec = bars_of(&e, series, 1, 4);
    data[1].status = RG_S_HIDDEN;
    data[3].status = RG_S_MISSING;
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT_EQUAL(drawn_count(&e, "[c]"), 1);
    CU_ASSERT_EQUAL(drawn_count(&e, "[x]"), 1);
    CU_ASSERT_EQUAL(drawn_count(&e, "0.0"), 1);
    size_t hatches = 0;
    for (size_t i = 0; i < e.drawing->count; i++)
        hatches += e.drawing->items[i].kind == DRAWN_CLIP;
    CU_ASSERT_EQUAL(hatches, 1);
    easel_close(&e);
}

static void a_printed_value_never_lies_on_a_bar_or_whisker(void)
{
    easel e = easel_open();
    unsigned seed = 42;
    for (int round = 0; round < 40; round++) {
        size_t count = 1 + (size_t)(drawn_noise(&seed) * 20);
        rg_series series[] = {
            {.label = "Leicester", .data = with_intervals(e.arena, &seed, count, 60)},
            {.label = "LLR",
             .data = with_intervals(e.arena, &seed, count, 60),
             .context = round % 3 > 0}};
        rg_chart_spec spec = bars_of(&e, series, 1 + (size_t)(round % 2), count);
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
        for (size_t t = 0; t < e.drawing->count; t++) {
            if (e.drawing->items[t].kind != DRAWN_TEXT)
                continue;
            for (size_t i = 0; i < e.drawing->count; i++) {
                const drawn_item *item = &e.drawing->items[i];
                bool grid =
                    item->kind == DRAWN_STROKE && drawn_in(item->colour, e.style.grid_line);
                if (item->kind == DRAWN_FILL || (item->kind == DRAWN_STROKE && !grid))
                    CU_ASSERT_FALSE(drawn_overlap(e.drawing->items[t].box, item->box));
            }
        }
    }
    easel_close(&e);
}

static void the_part_of_a_whisker_on_a_dark_bar_is_white(void)
{
    easel e = easel_open();
    rg_datum data[] = {{.value = 50, .lower = 40, .upper = 60}};
    rg_series own[] = {{.label = "Leicester", .data = data}};
    rg_series grey[] = {{.label = "LLR", .data = data, .context = true}};
    for (int context = 0; context < 2; context++) {
        rg_chart_spec spec = bars_of(&e, context ? grey : own, 1, 1);
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        size_t white = 0;
        for (size_t i = 0; i < e.drawing->count; i++)
            white += e.drawing->items[i].kind == DRAWN_STROKE &&
                     drawn_in(e.drawing->items[i].colour, e.style.white);
        CU_ASSERT_EQUAL(white, context ? 0 : 1);
    }
    easel_close(&e);
}

static void gridlines_stop_short_of_printed_values(void)
{
    easel e = easel_open();
    unsigned seed = 43;
    rg_series series[] = {
        {.label = "Leicester", .data = with_intervals(e.arena, &seed, 20, 60)}};
    rg_chart_spec spec = bars_of(&e, series, 1, 20);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    size_t lines = 0;
    for (size_t i = 0; i < e.drawing->count; i++) {
        const drawn_item *line = &e.drawing->items[i];
        if (line->kind != DRAWN_STROKE || !drawn_in(line->colour, e.style.grid_line))
            continue;
        lines++;
        for (size_t t = 0; t < e.drawing->count; t++) {
            rg_rect box = e.drawing->items[t].box;
            if (e.drawing->items[t].kind == DRAWN_TEXT)
                CU_ASSERT_FALSE(line->box.x > box.x && line->box.x < box.x + box.w &&
                                line->box.y < box.y + box.h &&
                                line->box.y + line->box.h > box.y);
        }
    }
    CU_ASSERT(lines > 0);
    easel_close(&e);
}

static void every_value_has_the_same_decimals(void)
{
    easel e = easel_open();
    const double values[] = {1234.5, 20, 0.04, 7.25};
    rg_series series[] = {{.label = "Leicester", .data = drawn_data(e.arena, values, 4)}};
    rg_chart_spec spec = bars_of(&e, series, 1, 4);
    spec.unit_suffix = "%";
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "1,234.5%"));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "20.0%"));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "0.0%"));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "7.3%"));
    easel_close(&e);
}

static void a_comparator_is_a_thinner_grey_bar_without_a_printed_value(void)
{
    easel e = easel_open();
    unsigned seed = 44;
    rg_datum *all = with_intervals(e.arena, &seed, 14, 40);
    all[5].value = 33.3;
    rg_series series[] = {
        {.label = "Leicester", .data = with_intervals(e.arena, &seed, 14, 30)},
        {.label = "LLR", .data = all, .context = true}};
    rg_chart_spec spec = bars_of(&e, series, 2, 14);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    rg_rect own[20], grey[20];
    CU_ASSERT_EQUAL(filled(&e, e.style.series[0], below_ticks(&e), own, 20), 14);
    CU_ASSERT_EQUAL(filled(&e, rg_hex(0xBFBFBF), below_ticks(&e), grey, 20), 14);
    CU_ASSERT(grey[0].h < own[0].h);
    CU_ASSERT_PTR_NULL(drawn_find(&e, "33.3"));
    easel_close(&e);
}

static void the_key_follows_the_data_and_names_the_interval(void)
{
    easel e = easel_open();
    unsigned seed = 45;
    rg_series series[] = {{.label = "Leicester", .data = with_intervals(e.arena, &seed, 3, 40)},
                          {.label = "LLR", .data = with_intervals(e.arena, &seed, 3, 40)}};
    rg_chart_spec spec = bars_of(&e, series, 2, 3);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    const drawn_item *a = drawn_find(&e, "Leicester"), *b = drawn_find(&e, "LLR");
    const drawn_item *interval = drawn_find(&e, "95% confidence interval");
    CU_ASSERT_FATAL(a && b && interval);
    CU_ASSERT(a->box.x < b->box.x && b->box.x < interval->box.x);
    spec.interval_label = "99.8% confidence interval";
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "99.8% confidence interval"));
    easel_close(&e);
}

static void a_chart_of_one_series_without_intervals_has_no_key(void)
{
    easel e = easel_open();
    const double values[] = {3, 2};
    rg_series series[] = {{.label = "Leicester", .data = drawn_data(e.arena, values, 2)}};
    rg_chart_spec spec = bars_of(&e, series, 1, 2);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    CU_ASSERT_PTR_NULL(drawn_find(&e, "Leicester"));
    CU_ASSERT_PTR_NULL(drawn_find(&e, "95% confidence interval"));
    easel_close(&e);
}

static void names_end_at_one_edge_left_of_the_bars(void)
{
    easel e = easel_open();
    const double values[] = {3, 2, 1};
    const char *names[] = {
        "Violence and sexual offences", "Drugs",
        "Anti-social behaviour, criminal damage, arson and public order of all kinds"};
    rg_series series[] = {{.label = "Leicester", .data = drawn_data(e.arena, values, 3)}};
    rg_chart_spec spec = bars_of(&e, series, 1, 3);
    spec.categories = names;
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    const drawn_item *drugs = drawn_find(&e, "Drugs");
    const drawn_item *violence = drawn_find(&e, "Violence and sexual offences");
    CU_ASSERT_FATAL(drugs && violence);
    double edge = drugs->box.x + drugs->box.w;
    CU_ASSERT_DOUBLE_EQUAL(violence->box.x + violence->box.w, edge, 0.01);
    rg_rect bar[4];
    CU_ASSERT_EQUAL_FATAL(filled(&e, e.style.series[0], below_ticks(&e), bar, 4), 3);
    CU_ASSERT(edge < bar[0].x);
    size_t lines = 0;
    for (size_t i = 0; i < e.drawing->count; i++) {
        rg_rect box = e.drawing->items[i].box;
        lines += e.drawing->items[i].kind == DRAWN_TEXT && fabs(box.x + box.w - edge) < 0.01 &&
                 box.y > drugs->box.y + 5;
    }
    CU_ASSERT_EQUAL(lines, 2);
    easel_close(&e);
}

static void rows_are_taller_where_names_take_two_lines(void)
{
    easel e = easel_open();
    const double values[] = {3, 2, 1};
    const char *names[] = {"Drugs", "Burglary of business premises and of community buildings",
                           "Arson"};
    rg_series series[] = {{.label = "Leicester", .data = drawn_data(e.arena, values, 3)}};
    rg_chart_spec spec = bars_of(&e, series, 1, 3);
    double plain = rg_chart_height(&spec, &e.style, 320);
    spec.categories = names;
    CU_ASSERT(rg_chart_height(&spec, &e.style, 320) > plain);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 320));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 320));
    easel_close(&e);
}

/* Nine rows of 215 points have 24 each with heads and feet: too little for two lines of 11 and air. */
static void names_stand_on_one_line_where_rows_are_too_low_for_two(void)
{
    easel e = easel_open();
    rg_series series[] = {{.label = "Leicester", .data = drawn_waves(e.arena, 9, 20, 5)}};
    rg_chart_spec spec = bars_of(&e, series, 1, 9);
    const char *names[] = {"West",
                           "Central",
                           "North West Leicestershire",
                           "East",
                           "Harborough and Wigston",
                           "Blaby",
                           "South",
                           "Melton",
                           "Rutland"};
    spec.categories = names;
    spec.height = 215;
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 330));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "North West Leicestershire"));
    spec.height = 400;
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 330));
    CU_ASSERT_PTR_NULL(drawn_find(&e, "North West Leicestershire"));
    easel_close(&e);
}

static void a_name_of_two_hundred_letters_is_an_error_with_chart_and_label(void)
{
    easel e = easel_open();
    char name[201];
    memset(name, 'W', 200);
    name[200] = 0;
    const char *names[] = {name};
    const double values[] = {3};
    rg_series series[] = {{.label = "Leicester", .data = drawn_data(e.arena, values, 1)}};
    rg_chart_spec spec = bars_of(&e, series, 1, 1);
    spec.categories = names;
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    CHECK_HAS(e.err.text, "chart by-type: category 1: label \"WWW");
    easel_close(&e);
}

static void forty_and_one_and_all_zero_categories_are_drawn_cleanly(void)
{
    easel e = easel_open();
    unsigned seed = 46;
    const size_t counts[] = {1, 2, 16, 17, 26, 27, 40, 60};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        for (int zero = 0; zero < 2; zero++) {
            rg_series series[] = {
                {.label = "Leicester",
                 .data = with_intervals(e.arena, &seed, counts[i], zero ? 0 : 40)}};
            rg_chart_spec spec = bars_of(&e, series, 1, counts[i]);
            CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
            drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
            CU_ASSERT(rg_chart_height(&spec, &e.style, 480) < 920);
        }
    easel_close(&e);
}

static void bars_below_zero_run_left_with_their_values_at_their_ends(void)
{
    easel e = easel_open();
    const double values[] = {12.5, -30, -4};
    rg_series series[] = {{.label = "Leicester", .data = drawn_data(e.arena, values, 3)}};
    rg_chart_spec spec = bars_of(&e, series, 1, 3);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    rg_rect bar[4];
    CU_ASSERT_EQUAL_FATAL(filled(&e, e.style.series[0], below_ticks(&e), bar, 4), 3);
    CU_ASSERT_DOUBLE_EQUAL(bar[1].x + bar[1].w, bar[0].x, 0.01);
    CU_ASSERT_PTR_NULL(drawn_find(&e, "-30.0")); /* a minus is longer than a hyphen */
    const drawn_item *value = drawn_find(&e, "30.0");
    CU_ASSERT_PTR_NOT_NULL_FATAL(value);
    CU_ASSERT(value->box.x + value->box.w < bar[1].x);
    easel_close(&e);
}

static void huge_values_are_drawn_inside_the_frame(void)
{
    easel e = easel_open();
    const double values[] = {4e14, 1, 12345678901};
    rg_series series[] = {{.label = "Leicester", .data = drawn_data(e.arena, values, 3)}};
    rg_chart_spec spec = bars_of(&e, series, 1, 3);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    easel_close(&e);
}

/* Nothing may be shown: no number on the axis means anything, so none is there. */
static void an_axis_of_nothing_has_no_numbers(void)
{
    easel e = easel_open();
    const rg_mark marks[] = {RG_MARK_BARS, RG_MARK_COLUMNS, RG_MARK_STACKED, RG_MARK_DOTS,
                             RG_MARK_LINE};
    for (size_t m = 0; m < sizeof marks / sizeof *marks; m++) {
        rg_datum *data = drawn_waves(e.arena, 3, 50, 20);
        rg_series series[] = {{.label = "Area", .data = data}};
        rg_chart_spec spec = {.id = "nothing",
                              .mark = marks[m],
                              .categories = drawn_names(e.arena, "Row", 3),
                              .category_count = 3,
                              .series = series,
                              .series_count = 1,
                              .value_axis = "Crimes"};
        for (size_t i = 0; i < 3; i++)
            data[i].status = RG_S_HIDDEN;
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 482));
        drawn_check_clean(&e, drawn_frame(&e, &spec, 482));
        CU_ASSERT_EQUAL(drawn_count(&e, "0") + drawn_count(&e, "1"), 0);
        CU_ASSERT(drawn_count(&e, "[c]") > 0);
    }
    easel_close(&e);
}

CU_TestInfo rg_tests_chart_bars[] = {
    {"bars begin at zero and are as long as their values",
     bars_begin_at_zero_and_are_as_long_as_their_values},
    {"bars are three fifths to three quarters of their step",
     bars_are_three_fifths_to_three_quarters_of_their_step},
    {"a hidden bar is hatched and its value changes nothing",
     a_hidden_bar_is_hatched_and_its_value_changes_nothing},
    {"the hatch of a hidden bar runs as far as any bar could",
     the_hatch_of_a_hidden_bar_runs_as_far_as_any_bar_could},
    {"missing, hidden and zero look like three different things",
     missing_hidden_and_zero_look_like_three_different_things},
    {"a printed value never lies on a bar or whisker",
     a_printed_value_never_lies_on_a_bar_or_whisker},
    {"the part of a whisker on a dark bar is white",
     the_part_of_a_whisker_on_a_dark_bar_is_white},
    {"gridlines stop short of printed values", gridlines_stop_short_of_printed_values},
    {"every value has the same decimals", every_value_has_the_same_decimals},
    {"a comparator is a thinner grey bar without a printed value",
     a_comparator_is_a_thinner_grey_bar_without_a_printed_value},
    {"the key follows the data and names the interval",
     the_key_follows_the_data_and_names_the_interval},
    {"a chart of one series without intervals has no key",
     a_chart_of_one_series_without_intervals_has_no_key},
    {"names end at one edge left of the bars", names_end_at_one_edge_left_of_the_bars},
    {"names stand on one line where rows are too low for two",
     names_stand_on_one_line_where_rows_are_too_low_for_two},
    {"rows are taller where names take two lines", rows_are_taller_where_names_take_two_lines},
    {"a name of two hundred letters is an error with chart and label",
     a_name_of_two_hundred_letters_is_an_error_with_chart_and_label},
    {"forty, one and all-zero categories are drawn cleanly",
     forty_and_one_and_all_zero_categories_are_drawn_cleanly},
    {"bars below zero run left with their values at their ends",
     bars_below_zero_run_left_with_their_values_at_their_ends},
    {"huge values are drawn inside the frame", huge_values_are_drawn_inside_the_frame},
    {"an axis of nothing has no numbers", an_axis_of_nothing_has_no_numbers},
    CU_TEST_INFO_NULL,
};
