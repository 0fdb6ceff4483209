#include "drawn.h"

static rg_chart_spec banded(easel *e, const rg_series *series, const rg_band *bands,
                            size_t count)
{
    return (rg_chart_spec){.id = "banded",
                           .mark = RG_MARK_LINE,
                           .categories = drawn_months(e->arena, 2020, 4, 24),
                           .category_count = 24,
                           .category_is_month = true,
                           .series = series,
                           .series_count = 1,
                           .bands = bands,
                           .band_count = count,
                           .value_axis = "Recorded crimes per month"};
}

static void a_marked_stretch_covers_exactly_its_months(void)
{
    easel e = easel_open();
    rg_series series[] = {{.data = drawn_waves(e.arena, 24, 100, 20)}};
    rg_band bands[] = {{3, 5, "First lockdown"}};
    rg_chart_spec spec = banded(&e, series, bands, 1);
    CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
    double third = 0, fifth = 0, step = 0;
    const drawn_item *ground = NULL;
    for (size_t i = 0; i < e.drawing->count; i++) {
        const drawn_item *item = &e.drawing->items[i];
        if (item->kind == DRAWN_FILL && drawn_in(item->colour, e.style.tint))
            ground = item;
        if (item->kind == DRAWN_STROKE && item->points == 24) {
            step = item->box.w / 23;
            third = item->box.x + 3 * step;
            fifth = item->box.x + 5 * step;
        }
    }
    CU_ASSERT_PTR_NOT_NULL_FATAL(ground);
    CU_ASSERT_DOUBLE_EQUAL(ground->box.x, third - step / 2, 0.01);
    CU_ASSERT_DOUBLE_EQUAL(ground->box.x + ground->box.w, fifth + step / 2, 0.01);
    easel_close(&e);
}

static void words_of_stretches_never_overlap_and_stand_over_their_own(void)
{
    easel e = easel_open();
    rg_series series[] = {{.label = "Leicester", .data = drawn_waves(e.arena, 24, 100, 20)}};
    const char *words[] = {"First lockdown", "Second lockdown", "Third lockdown", "Football"};
    unsigned seed = 71;
    for (int round = 0; round < 80; round++) {
        rg_band bands[4];
        size_t count = 1 + (size_t)(drawn_noise(&seed) * 4), at = 0;
        for (size_t i = 0; i < count; i++) {
            at += (size_t)(drawn_noise(&seed) * 3);
            bands[i] = (rg_band){at, at + (size_t)(drawn_noise(&seed) * 3), words[i]};
            at = bands[i].last + 1;
        }
        rg_chart_spec spec = banded(&e, series, bands, count);
        CU_ASSERT_FATAL(easel_draw(&e, &spec, 480));
        drawn_check_clean(&e, drawn_frame(&e, &spec, 480));
    }
    easel_close(&e);
}

static void a_stretch_beyond_the_months_is_refused_with_its_words(void)
{
    easel e = easel_open();
    rg_series series[] = {{.data = drawn_waves(e.arena, 24, 100, 20)}};
    rg_band bands[] = {{20, 24, "Third lockdown"}};
    rg_chart_spec spec = banded(&e, series, bands, 1);
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    CHECK_TEXT(e.err.text,
               "chart banded: the marked stretch \"Third lockdown\" runs from 21 to 25 "
               "of 24 categories");
    easel_close(&e);
}

static void stretches_across_bars_are_refused(void)
{
    easel e = easel_open();
    rg_series series[] = {{.data = drawn_waves(e.arena, 24, 100, 20)}};
    rg_band bands[] = {{0, 1, "First lockdown"}};
    rg_chart_spec spec = banded(&e, series, bands, 1);
    spec.mark = RG_MARK_BARS;
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    CHECK_HAS(e.err.text, "marked stretches need lines or columns, not bars");
    easel_close(&e);
}

static void words_that_cannot_be_placed_are_an_error_with_chart_and_words(void)
{
    easel e = easel_open();
    rg_series series[] = {{.data = drawn_waves(e.arena, 24, 100, 20)}};
    rg_band bands[12];
    for (size_t i = 0; i < 12; i++)
        bands[i] = (rg_band){i, i, "A stretch of many words that goes on and on"};
    rg_chart_spec spec = banded(&e, series, bands, 12);
    CU_ASSERT_FALSE(easel_draw(&e, &spec, 480));
    CHECK_HAS(e.err.text, "chart banded: ");
    CHECK_HAS(e.err.text, "\"A stretch of many words");
    easel_close(&e);
}

CU_TestInfo rg_tests_chart_bands[] = {
    {"a marked stretch covers exactly its months", a_marked_stretch_covers_exactly_its_months},
    {"words of stretches never overlap and stand over their own",
     words_of_stretches_never_overlap_and_stand_over_their_own},
    {"a stretch beyond the months is refused with its words",
     a_stretch_beyond_the_months_is_refused_with_its_words},
    {"stretches across bars are refused", stretches_across_bars_are_refused},
    {"words that cannot be placed are an error with chart and words",
     words_that_cannot_be_placed_are_an_error_with_chart_and_words},
    CU_TEST_INFO_NULL,
};
