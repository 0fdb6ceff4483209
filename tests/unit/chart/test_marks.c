/* What every mark owes: a clean picture of ordinary and nasty data, nothing of a hidden value. */
#include "drawn.h"

#include "chart/plot.h"

typedef struct kind {
    rg_mark mark;
    size_t series, categories;
    int of;
} kind;

static const kind kinds[] = {
    {RG_MARK_STACKED, 3, 6, 0},  {RG_MARK_SHARES, 3, 6, 0},   {RG_MARK_RANGE, 2, 6, 0},
    {RG_MARK_LOLLIPOP, 1, 9, 0}, {RG_MARK_SLOPE, 2, 6, 0},    {RG_MARK_PYRAMID, 2, 18, 0},
    {RG_MARK_PYRAMID, 4, 18, 0}, {RG_MARK_HEAT, 24, 7, 0},    {RG_MARK_HEAT, 6, 6, 0},
    {RG_MARK_WAFFLE, 1, 4, 10},  {RG_MARK_WAFFLE, 1, 3, 100}, {RG_MARK_MULTIPLES, 7, 24, 0},
};
enum { KINDS = sizeof kinds / sizeof *kinds, SERIES = 24 };

typedef struct sample {
    rg_datum *data[SERIES];
    rg_series series[SERIES];
    rg_chart_spec spec;
} sample;

static sample *sample_of(easel *e, kind k)
{
    sample *s = RG_NEW(e->arena, sample);
    for (size_t i = 0; i < k.series; i++) {
        s->data[i] = drawn_waves(e->arena, k.categories, 40 + (double)i, 20);
        s->series[i] =
            (rg_series){.label = rg_arena_printf(e->arena, "%02zu", i), .data = s->data[i]};
    }
    s->spec = (rg_chart_spec){.id = "sample",
                              .mark = k.mark,
                              .categories = drawn_names(e->arena, "Row", k.categories),
                              .category_count = k.categories,
                              .series = s->series,
                              .series_count = k.series,
                              .value_axis = "Crimes",
                              .value_labels = true,
                              .of = k.of};
    return s;
}

static void draw_clean(easel *e, const sample *s, double width)
{
    bool drawn = easel_draw(e, &s->spec, width);
    if (!drawn)
        fprintf(stderr, "\n    %s: %s\n", rg_mark_name(s->spec.mark), e->err.text);
    CU_ASSERT_FATAL(drawn);
    drawn_check_clean(e, drawn_frame(e, &s->spec, width));
}

static void set_all(const sample *s, double value, rg_status status)
{
    for (size_t i = 0; i < s->spec.series_count; i++)
        for (size_t c = 0; c < s->spec.category_count; c++)
            s->data[i][c] = (rg_datum){
                .value = value, .lower = (double)NAN, .upper = (double)NAN, .status = status};
}

static void ordinary_data_are_drawn_cleanly_wide_and_narrow(void)
{
    easel e = easel_open();
    for (size_t k = 0; k < KINDS; k++) {
        sample *s = sample_of(&e, kinds[k]);
        draw_clean(&e, s, 480);
        draw_clean(&e, s, 320);
    }
    easel_close(&e);
}

static void all_zero_all_hidden_and_all_missing_are_drawn_cleanly(void)
{
    easel e = easel_open();
    const rg_status statuses[] = {RG_S_OK, RG_S_HIDDEN, RG_S_MISSING, RG_S_NOT_APPLICABLE};
    for (size_t k = 0; k < KINDS; k++)
        for (size_t i = 0; i < 4; i++) {
            sample *s = sample_of(&e, kinds[k]);
            set_all(s, 0, statuses[i]);
            draw_clean(&e, s, 480);
        }
    easel_close(&e);
}

static void one_giant_among_small_values_is_drawn_cleanly(void)
{
    easel e = easel_open();
    for (size_t k = 0; k < KINDS; k++) {
        sample *s = sample_of(&e, kinds[k]);
        if (s->spec.mark == RG_MARK_WAFFLE)
            continue;
        s->spec.value_labels = s->spec.mark != RG_MARK_HEAT;
        s->data[0][1].value = 9876543;
        draw_clean(&e, s, 480);
    }
    easel_close(&e);
}

/* Neither the value nor its interval, nor what is said of it, reaches the picture. */
static void two_hidden_values_give_one_picture(void)
{
    easel e = easel_open();
    for (size_t k = 0; k < KINDS; k++) {
        sample *s = sample_of(&e, kinds[k]);
        const rg_datum secrets[] = {{.value = 3, .lower = 1, .upper = 5, .status = RG_S_HIDDEN},
                                    {.value = 88,
                                     .lower = (double)NAN,
                                     .upper = 1e9,
                                     .status = RG_S_HIDDEN,
                                     .marks = RG_D_PARTIAL | RG_D_WORSE}};
        rg_buf traces[2];
        for (size_t i = 0; i < 2; i++) {
            s->data[0][2] = secrets[i];
            traces[i] = easel_trace(&e, &s->spec, 480);
        }
        CHECK_TEXT(traces[1].p, traces[0].p);
        CHECK_HAS(traces[0].p, "clip");
        CHECK_HAS(traces[0].p, "[c]");
        rg_buf_free(&traces[0]);
        rg_buf_free(&traces[1]);
    }
    easel_close(&e);
}

/* A panel's line keeps its part before a value that is hidden; a value between two gaps is a dot. */
static void a_line_in_a_panel_goes_on_up_to_a_gap(void)
{
    easel e = easel_open();
    const double values[] = {3, 9, 5, 7, 4, 6, 8};
    rg_datum *data = drawn_data(e.arena, values, 7);
    rg_series series[] = {{.label = "Area", .data = data}};
    rg_chart_spec spec = {.id = "panels",
                          .mark = RG_MARK_MULTIPLES,
                          .categories = drawn_names(e.arena, "Q", 7),
                          .category_count = 7,
                          .series = series,
                          .series_count = 1,
                          .value_axis = "Crimes"};
    data[2].status = data[4].status = RG_S_HIDDEN;
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    size_t points = 0, dots = 0;
    for (size_t i = 0; i < e.drawing->count; i++) {
        const drawn_item *item = &e.drawing->items[i];
        if (!drawn_in(item->colour, e.style.primary))
            continue;
        points += item->kind == DRAWN_STROKE ? item->points : 0;
        dots += item->kind == DRAWN_FILL;
    }
    CU_ASSERT_EQUAL(points, 4); /* 3 to 9, and 6 to 8 */
    CU_ASSERT_EQUAL(dots, 2);   /* 7, and the last */
    CU_ASSERT_EQUAL(drawn_count(&e, "[c]"), 2);
    easel_close(&e);
}

/* One part hidden, the whole is not drawn: neighbours and end would give it away. */
static void parts_of_a_bar_with_a_hidden_part_are_not_drawn(void)
{
    easel e = easel_open();
    for (size_t k = 0; k < 2; k++) {
        sample *s = sample_of(&e, kinds[k]);
        size_t texts[2];
        for (size_t i = 0; i < 2; i++) {
            s->data[1][0].status = i ? RG_S_HIDDEN : RG_S_OK;
            draw_clean(&e, s, 480);
            texts[i] = 0;
            for (size_t n = 0; n < e.drawing->count; n++)
                texts[i] += e.drawing->items[n].kind == DRAWN_FILL;
        }
        CU_ASSERT_EQUAL(texts[0], texts[1] + 3);
    }
    easel_close(&e);
}

static void bars_of_shares_are_all_of_one_length(void)
{
    easel e = easel_open();
    sample *s = sample_of(&e, kinds[1]);
    draw_clean(&e, s, 480);
    double right = 0;
    for (size_t i = 0; i < e.drawing->count; i++) {
        const drawn_item *item = &e.drawing->items[i];
        if (item->kind != DRAWN_FILL || !drawn_in(item->colour, e.style.series[2]) ||
            item->box.w == 10)
            continue;
        if (right > 0)
            CU_ASSERT_DOUBLE_EQUAL(item->box.x + item->box.w, right, 0.01);
        right = item->box.x + item->box.w;
    }
    CU_ASSERT(right > 0);
    easel_close(&e);
}

static void classes_leave_no_gap_and_part_no_equals(void)
{
    easel e = easel_open();
    const double values[] = {1, 1, 1, 1, 2.34, 3.06, 5, 8, 13, 21};
    rg_series series[] = {{.label = "A", .data = drawn_data(e.arena, values, 10)}};
    const double breaks[] = {2, 6};
    const rg_classing by[] = {
        {RG_CLASS_QUANTILE, 5, NULL}, {RG_CLASS_EQUAL, 4, NULL}, {RG_CLASS_STATED, 3, breaks}};
    for (size_t i = 0; i < 3; i++) {
        rg_chart_spec spec = {.id = "c",
                              .categories = drawn_names(e.arena, "Row", 10),
                              .category_count = 10,
                              .series = series,
                              .series_count = 1,
                              .classing = by[i],
                              .decimals = 1};
        rg_plot plot = {.arena = e.arena, .spec = &spec, .style = &e.style, .err = &e.err};
        rg_classes classes;
        CU_ASSERT_FATAL(rg_classes_choose(&plot, &classes));
        CU_ASSERT(classes.count >= 3);
        for (size_t k = 1; k < classes.count; k++)
            CU_ASSERT_DOUBLE_EQUAL(classes.low[k] - classes.high[k - 1], 0.1, 1e-9);
        for (size_t n = 0; n < 10; n++) {
            size_t k = rg_class_of(&classes, values[n], 1);
            CU_ASSERT(round(values[n] * 10) / 10 >= classes.low[k] - 1e-9);
            CU_ASSERT(round(values[n] * 10) / 10 <= classes.high[k] + 1e-9);
        }
        CU_ASSERT_EQUAL(rg_class_of(&classes, 21, 1), classes.count - 1);
    }
    easel_close(&e);
}

static void values_that_a_mark_cannot_mean_are_refused(void)
{
    easel e = easel_open();
    const size_t which[] = {0, 5, 9};
    for (size_t i = 0; i < 3; i++) {
        sample *s = sample_of(&e, kinds[which[i]]);
        s->data[0][1].value = -4;
        CU_ASSERT_FALSE(easel_draw(&e, &s->spec, 480));
        CU_ASSERT_EQUAL(e.err.code, RG_E_DATA);
        CHECK_HAS(e.err.text, "Row 2");
    }
    easel_close(&e);
}

CU_TestInfo rg_tests_chart_marks[] = {
    {"ordinary data are drawn cleanly, wide and narrow",
     ordinary_data_are_drawn_cleanly_wide_and_narrow},
    {"all zero, all hidden and all missing are drawn cleanly",
     all_zero_all_hidden_and_all_missing_are_drawn_cleanly},
    {"one giant among small values is drawn cleanly",
     one_giant_among_small_values_is_drawn_cleanly},
    {"two hidden values give one picture", two_hidden_values_give_one_picture},
    {"a line in a panel goes on up to a gap", a_line_in_a_panel_goes_on_up_to_a_gap},
    {"parts of a bar with a hidden part are not drawn",
     parts_of_a_bar_with_a_hidden_part_are_not_drawn},
    {"bars of shares are all of one length", bars_of_shares_are_all_of_one_length},
    {"classes leave no gap and part no equals", classes_leave_no_gap_and_part_no_equals},
    {"values that a mark cannot mean are refused", values_that_a_mark_cannot_mean_are_refused},
    CU_TEST_INFO_NULL,
};
