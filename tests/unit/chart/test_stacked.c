/* Series end to end, lying and standing. */
#include "drawn.h"

enum { AREAS = 3 };

static const double first[AREAS] = {10, 30, 0}, second[AREAS] = {30, 10, 0};

typedef struct stack {
    rg_datum *data[2];
    rg_series series[2];
    rg_chart_spec spec;
} stack;

static stack *stack_of(easel *e, rg_mark mark)
{
    stack *s = RG_NEW(e->arena, stack);
    const double *values[] = {first, second};
    for (size_t i = 0; i < 2; i++) {
        s->data[i] = drawn_data(e->arena, values[i], AREAS);
        s->series[i] = (rg_series){.label = i ? "Second" : "First", .data = s->data[i]};
    }
    s->spec = (rg_chart_spec){.id = "stack",
                              .mark = mark,
                              .categories = drawn_names(e->arena, "Area", AREAS),
                              .category_count = AREAS,
                              .series = s->series,
                              .series_count = 2,
                              .value_axis = "Crimes"};
    return s;
}

/* Parts in the order in which they are painted: first and second of area 1, of area 2 ...; without
 * the key's. */
static size_t parts_of(const easel *e, rg_rect *out, size_t most)
{
    size_t count = 0;
    for (size_t i = 0; i < e->drawing->count && count < most; i++) {
        const drawn_item *item = &e->drawing->items[i];
        if (item->kind == DRAWN_FILL && item->box.h != 8)
            out[count++] = item->box;
    }
    return count;
}

/* 10 and 30 stand on zero and on each other: the second is three times as tall and ends where 30
 * on 10 does; a sum of nothing prints 0. */
static void columns_stand_on_zero_and_on_each_other(void)
{
    easel e = easel_open();
    stack *s = stack_of(&e, RG_MARK_STACKED_COLUMNS);
    rg_rect r[8];
    CU_ASSERT_FATAL(easel_draw(&e, &s->spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &s->spec, 480));
    CU_ASSERT_EQUAL_FATAL(parts_of(&e, r, 8), 4);
    CU_ASSERT_DOUBLE_EQUAL(r[1].h, 3 * r[0].h, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(r[1].y + r[1].h, r[0].y, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(r[0].y + r[0].h, r[2].y + r[2].h, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(r[1].y, r[3].y, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(r[0].x, r[1].x, 1e-6);
    CU_ASSERT(r[2].x > r[0].x + r[0].w);
    CU_ASSERT_EQUAL(drawn_count(&e, "0"), 2); /* the axis' and the column's */
    easel_close(&e);
}

/* 10 of 40 and 30 of 40: 25% and 75%, said in per cent. */
static void columns_of_shares_are_all_of_one_height_in_per_cent(void)
{
    easel e = easel_open();
    stack *s = stack_of(&e, RG_MARK_SHARE_COLUMNS);
    rg_rect r[8];
    s->spec.value_labels = true;
    CU_ASSERT_FATAL(easel_draw(&e, &s->spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &s->spec, 480));
    CU_ASSERT_EQUAL_FATAL(parts_of(&e, r, 8), 4);
    CU_ASSERT_DOUBLE_EQUAL(r[0].h + r[1].h, r[2].h + r[3].h, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(r[0].h / (r[0].h + r[1].h), 0.25, 1e-6);
    CU_ASSERT_EQUAL(drawn_count(&e, "25%"), 2);
    CU_ASSERT_EQUAL(drawn_count(&e, "75%"), 2);
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "100%"));
    CU_ASSERT_EQUAL(drawn_count(&e, "[z]"), 1); /* shares of nothing */
    easel_close(&e);
}

static void a_column_with_a_hidden_part_is_a_pattern_and_c_alone(void)
{
    easel e = easel_open();
    const rg_mark marks[] = {RG_MARK_STACKED_COLUMNS, RG_MARK_SHARE_COLUMNS};
    for (size_t m = 0; m < 2; m++) {
        stack *s = stack_of(&e, marks[m]);
        rg_rect r[8];
        s->spec.value_labels = true;
        s->data[1][1].status = RG_S_HIDDEN;
        CU_ASSERT_FATAL(easel_draw(&e, &s->spec, 480));
        drawn_check_clean(&e, drawn_frame(&e, &s->spec, 480));
        CU_ASSERT_EQUAL(parts_of(&e, r, 8), 2);
        CU_ASSERT_EQUAL(drawn_count(&e, "[c]"), 1);
        rg_buf before = easel_trace(&e, &s->spec, 480);
        CHECK_HAS(before.p, "clip rect");
        s->data[0][1].value = 9; /* the part that may be shown would tell of the other */
        s->data[1][1].value = 12345;
        rg_buf after = easel_trace(&e, &s->spec, 480);
        CHECK_TEXT(after.p, before.p);
        rg_buf_free(&before);
        rg_buf_free(&after);
    }
    easel_close(&e);
}

static void a_part_of_a_period_and_a_break_are_marked_and_said(void)
{
    easel e = easel_open();
    stack *s = stack_of(&e, RG_MARK_STACKED_COLUMNS);
    s->data[0][1].marks = s->data[1][1].marks = RG_D_PARTIAL | RG_D_BREAK;
    s->spec.partial_label = "April to June only";
    CU_ASSERT_FATAL(easel_draw(&e, &s->spec, 480));
    drawn_check_clean(&e, drawn_frame(&e, &s->spec, 480));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "April to June only"));
    CU_ASSERT_PTR_NOT_NULL(drawn_find(&e, "Break: before and after cannot be compared"));
    easel_close(&e);
}

static void names_too_wide_for_stacked_columns_stand_beside_stacked_bars(void)
{
    easel e = easel_open();
    const char *names[] = {"Northwestleicestershire", "Institutionalisations", "c"};
    const rg_mark standing[] = {RG_MARK_STACKED_COLUMNS, RG_MARK_SHARE_COLUMNS};
    const rg_mark lying[] = {RG_MARK_STACKED, RG_MARK_SHARES};
    for (size_t m = 0; m < 2; m++) {
        stack *s = stack_of(&e, standing[m]);
        s->spec.categories = names;
        rg_buf narrow = easel_trace(&e, &s->spec, 300);
        s->spec.mark = lying[m];
        rg_buf bars = easel_trace(&e, &s->spec, 300);
        CHECK_TEXT(narrow.p, bars.p);
        rg_buf_free(&narrow);
        rg_buf_free(&bars);
    }
    easel_close(&e);
}

CU_TestInfo rg_tests_chart_stacked[] = {
    {"columns stand on zero and on each other", columns_stand_on_zero_and_on_each_other},
    {"columns of shares are all of one height, in per cent",
     columns_of_shares_are_all_of_one_height_in_per_cent},
    {"a column with a hidden part is a pattern and [c] alone",
     a_column_with_a_hidden_part_is_a_pattern_and_c_alone},
    {"a part of a period and a break are marked and said",
     a_part_of_a_period_and_a_break_are_marked_and_said},
    {"names too wide for stacked columns stand beside stacked bars",
     names_too_wide_for_stacked_columns_stand_beside_stacked_bars},
    CU_TEST_INFO_NULL,
};
