/* tests/unit/script/test_change.c - What may be said of a change, and what may not. */
#include "unit/script/say.h"

static void a_clear_change_has_a_verb_and_both_counts(void)
{
    is("words.change { before = 4132, after = 3529 }",
       "decreased by 14.6% (from 4,132 to 3,529)");
    is("words.change { before = 3529, after = 4132 }",
       "increased by 17.1% (from 3,529 to 4,132)");
}

static void a_change_that_is_not_clear_never_says_up_or_down(void)
{
    is("words.change { before = 459, after = 404 }",
       "was 12.0% lower (404, compared with 459), but the difference could be due to chance");
    is("words.change { before = 1000, after = 1030 }",
       "was little changed (1,030, compared with 1,000)");
    is("words.change { before = 1000, after = 1004 }",
       "was broadly unchanged (1,004, compared with 1,000)");
    is("words.change { before = 1000, after = 1000 }", "was unchanged at 1,000");
    set_up();
    const rg_value *all = value_of(
        "local t = {} for a = 0, 120, 3 do for b = 0, 120, 3 do\n"
        "if stats.change { before = a, after = b }.class == 'not clear' then\n"
        "table.insert(t, words.change { before = a, after = b }) end end end return t");
    CU_ASSERT(all->item_count > 300);
    for (size_t i = 0; i < all->item_count; i++) {
        const char *text = all->items[i]->text.p;
        CU_ASSERT(!strstr(text, "increased") && !strstr(text, "decreased"));
    }
    tear_down();
}

static void a_small_base_has_counts_and_no_percentage(void)
{
    is("words.change { before = 9, after = 30 }", "was 30, compared with 9");
    is("words.change { before = 30, after = 9 }", "was 9, compared with 30");
    is("words.change { before = 0, after = 30 }", "was 30, compared with 0");
    is("words.change { before = 2, after = 1 }", "was 1, compared with 2");
    is("words.change { before = 0, after = 0 }", "was unchanged at 0");
    is("words.change { before = 10, after = 40 }",
       "increased by 300% (from 10 to 40), which is statistically significant");
    is("words.change { before = 49, after = 52 }",
       "was 6% higher (52, compared with 49), but the difference could be due to chance");
    set_up();
    const rg_value *all =
        value_of("local t = {} for a = 0, 30 do for b = 0, 30 do\n"
                 "if a < 10 or b < 10 then\n"
                 "table.insert(t, words.change { before = a, after = b }) end\n"
                 "end end return t");
    for (size_t i = 0; i < all->item_count; i++)
        CU_ASSERT(!strchr(all->items[i]->text.p, '%'));
    tear_down();
}

static void hidden_and_missing_give_no_number(void)
{
    is("words.change { status = 'hidden', before = 12, after = 13 }",
       "cannot be compared, as the numbers are too small to show");
    is("words.change { status = 'missing' }",
       "cannot be compared, as a number is not available");
    is("words.change { before = 12, after = stats.NA }",
       "cannot be compared, as a number is not available");
    has("words.change { status = 'hiden' }", "status must be 'ok' or 'hidden'");
}

static void periods_of_different_length_are_refused(void)
{
    has("words.change { before = 100, after = 60, exposure_before = 12, exposure_after = 6 }",
        "the periods last 12 and 6; compare the same months");
    is("words.change { before = 1200, after = 900, exposure_before = 100000, exposure_after = "
       "101000, kind = 'rate' }",
       "decreased by 25.7% (from 12.0 to 8.9)");
}

static void percentage_points_are_not_percent(void)
{
    is("words.change { kind = 'points', before = 31, after = 34, class = 'increase' }",
       "rose by 3.0 percentage points (from 31.0% to 34.0%)");
    /* z = 3 / (100 sqrt(.325 .675 (1/1000 + 1/1000))) = 1.43 */
    is("words.change { kind = 'points', before = 31, after = 34, base_before = 1000, "
       "base_after = "
       "1000 }",
       "was 3.0 percentage points higher (34.0%, compared with 31.0%), but the difference "
       "could be "
       "due to chance");
    /* z = 4.5 */
    is("words.change { kind = 'points', before = 34, after = 31, base_before = 10000, "
       "base_after = "
       "10000 }",
       "fell by 3.0 percentage points (from 34.0% to 31.0%)");
    has("words.change { kind = 'points', before = 31, after = 34 }",
        "percentage points need class");
    has("words.change { kind = 'point', before = 31, after = 34 }", "kind must be 'count'");
}

static void qualifiers_go_by_size_and_only_with_a_clear_change(void)
{
    is("words.change { before = 100000, after = 104000, qualify = true }",
       "showed a slight increase of 4.0% (from 100,000 to 104,000)");
    is("words.change { before = 1000, after = 1190, qualify = true }",
       "showed an increase of 19.0% (from 1,000 to 1,190)");
    is("words.change { before = 1000, after = 1400, qualify = true }",
       "showed a marked increase of 40.0% (from 1,000 to 1,400)");
    is("words.change { before = 1000, after = 500, qualify = true }",
       "showed a large decrease of 50.0% (from 1,000 to 500)");
    is("words.change { before = 459, after = 404, qualify = true }",
       "was 12.0% lower (404, compared with 459), but the difference could be due to chance");
}

static void more_spread_than_chance_widens_the_test(void)
{
    is("words.change_case { before = 400, after = 470 }", "up");
    is("words.change_case { before = 400, after = 470, dispersion = 1.4 }", "up");
    is("words.change_case { before = 400, after = 470, dispersion = 3 }", "unclear");
}

static void classes_of_trends_and_comparisons_have_a_case(void)
{
    is("words.change_case { class = 'increasing' }", "up");
    is("words.change_case { class = 'lower' }", "down");
    is("words.change_case { class = 'similar' }", "unclear");
    is("words.change_case { class = 'cannot be calculated' }", "missing");
    is("words.change_case { class = stats.NA }", "missing");
    has("words.change_case { class = 'up' }", "there is no class 'up'");
    is("words.trend('no significant change')",
       "has shown no significant change over the last five years");
    is("words.trend('decreasing', 12)", "has been decreasing over the last 12 years");
    is("words.month { value = 5, lower = 10, upper = 20 }", "was unusually low");
    is("words.month { value = stats.NA, lower = 10, upper = 20 }",
       "cannot be compared with other months");
}

CU_TestInfo rg_tests_script_change[] = {
    {"a clear change has a verb and both counts", a_clear_change_has_a_verb_and_both_counts},
    {"a change that is not clear never says up or down",
     a_change_that_is_not_clear_never_says_up_or_down},
    {"a small base has counts and no percentage", a_small_base_has_counts_and_no_percentage},
    {"hidden and missing give no number", hidden_and_missing_give_no_number},
    {"periods of different length are refused", periods_of_different_length_are_refused},
    {"percentage points are not percent", percentage_points_are_not_percent},
    {"qualifiers go by size and only with a clear change",
     qualifiers_go_by_size_and_only_with_a_clear_change},
    {"more spread than chance widens the test", more_spread_than_chance_widens_the_test},
    {"classes of trends and comparisons have a case",
     classes_of_trends_and_comparisons_have_a_case},
    CU_TEST_INFO_NULL,
};
