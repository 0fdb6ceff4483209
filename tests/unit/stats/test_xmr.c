/* Tests of stats/xmr. */
#include "stats/xmr.h"

#include "unit/stats/near.h"

/* Signals as one line: rule, side, first-last. */
static void check_signals(rg_stats_list values, bool screen, const char *expected)
{
    rg_arena *arena = rg_arena_new("test");
    rg_stats_xmr_answer out;
    char line[500] = "";
    size_t used = 0;
    CHECK_DONE(rg_stats_xmr(values, screen, arena, &out, &err));
    for (size_t i = 0; i < out.signal_count; i++) {
        rg_stats_xmr_signal s = out.signals[i];
        used += (size_t)snprintf(line + used, sizeof line - used, "%s%s %c %zu-%zu",
                                 i ? "; " : "", rg_stats_xmr_name(s.rule, s.side),
                                 s.side > 0 ? '+' : '-', s.first, s.last);
    }
    CHECK_TEXT(line, expected);
    rg_arena_free(arena);
}

static rg_stats_xmr_answer xmr(rg_stats_list values, bool screen)
{
    rg_arena *arena = rg_arena_new("test");
    rg_stats_xmr_answer out = {0};
    CHECK_DONE(rg_stats_xmr(values, screen, arena, &out, &err));
    rg_arena_free(arena);
    out.signals = NULL;
    return out;
}

#define SPIKE LIST(45, 52, 48, 50, 47, 53, 49, 51, 46, 54, 50, 48, 90, 49)

/* mr <- abs(diff(x)); a <- mean(mr); s <- mean(mr[mr < 3.267 * a])
 * c(mean(x), a, s); mean(x) + c(-1,1) * 2.66 * s, and the same with a */
static void large_moving_ranges_are_screened_out(void)
{
    rg_stats_xmr_answer out = xmr(SPIKE, true);
    CHECK_NEAR(out.value, 52.285714285714285);
    CHECK_NEAR(out.moving_range, 4.2727272727272725);
    CHECK_NEAR(out.lower, 40.920259740259738);
    CHECK_NEAR(out.upper, 63.651168831168832);
    out = xmr(SPIKE, false);
    CHECK_NEAR(out.moving_range, 10);
    CHECK_NEAR(out.lower, 25.685714285714283);
    CHECK_NEAR(out.upper, 78.885714285714286);
    out = xmr(LIST(0.45, 0.52, 0.48, 0.50, 0.47, 0.53, 0.49, 0.51, 0.46, 0.54, 0.50, 0.48, 0.90,
                   0.49),
              true); /* rates below 1 are screened alike */
    CHECK_NEAR(out.upper, 0.63651168831168832);
}

/* Nine ranges of 1 and one of R have the mean (9 + R) / 10.  R = 4.6 is 3.38 times it, above 3.267; R = 4.3 is 3.23
 * times it, below. */
static void a_moving_range_is_large_from_3_267_means_on(void)
{
    rg_stats_xmr_answer out = xmr(LIST(0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 5.6), true);
    CHECK_NEAR(out.moving_range, 1);
    out = xmr(LIST(0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 5.3), true);
    CHECK_NEAR(out.moving_range, 1.33);
}

static void the_inner_lines_lie_two_thirds_of_the_way_out(void)
{
    rg_stats_xmr_answer out = xmr(LIST(1, 2, 1, 2, 1, 2), true); /* mean 1.5, range 1 */
    CHECK_NEAR(out.inner_lower, 1.5 - 2.66 * 2 / 3);
    CHECK_NEAR(out.inner_upper, 1.5 + 2.66 * 2 / 3);
    CHECK_NEAR(out.lower, -1.16); /* not cut at zero */
    CHECK_NEAR(out.upper, 4.16);
}

static void few_points_have_trial_limits_and_fewer_none(void)
{
    rg_stats_xmr_answer out = xmr(LIST(1, 2, 3, 4), true);
    CHECK_NEAR(out.value, 2.5);
    CHECK_NA(out.lower);
    CHECK_NA(out.upper);
    CHECK_NA(out.inner_lower);
    CU_ASSERT_EQUAL(out.signal_count, 0);
    CU_ASSERT_TRUE(out.trial);
    out = xmr(LIST(1, 2, 1, 2, 1), true);
    CHECK_NEAR(out.upper, 1.4 + 2.66);
    CU_ASSERT_TRUE(out.trial);
    CU_ASSERT_TRUE(xmr(LIST(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1), true).trial);
    CU_ASSERT_FALSE(xmr(LIST(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2), true).trial);
}

static void a_series_without_variation_has_limits_at_its_mean(void)
{
    rg_stats_xmr_answer out = xmr(LIST(4, 4, 4, 4, 4, 4), true);
    CU_ASSERT_EQUAL(out.lower, 4);
    CU_ASSERT_EQUAL(out.upper, 4);
    CU_ASSERT_EQUAL(out.signal_count, 0);
}

static void a_missing_month_is_left_out_and_spanned_by_no_range(void)
{
    rg_stats_xmr_answer out = xmr(LIST(1, 2, NA, 9, 8, 9), true);
    CHECK_NEAR(out.value, 29.0 / 5);
    CHECK_NEAR(out.moving_range, 1);
    CHECK_NEAR(out.upper, 29.0 / 5 + 2.66);
    CHECK_NA(xmr(LIST(1, 2, NA, 3, 4), true).upper); /* four points */
}

static void each_point_outside_the_limits_is_a_signal(void)
{
    check_signals(SPIKE, true, "outside limits + 13-13");
    check_signals(
        LIST(48, 52, 48, 52, 48, 52, 48, 52, 48, 52, 48, 52, 48, 52, 48, 52, 30, 30, 48, 52),
        true,
        "outside limits - 17-17; 2 of 3 beyond the inner line - 17-18; "
        "outside limits - 18-18");
}

static void the_first_and_the_last_point_may_be_outside(void)
{
    check_signals(LIST(70, 48, 52, 48, 52, 48, 52, 48, 52, 48, 52, 48, 52, 48, 52, 30), true,
                  "outside limits + 1-1; outside limits - 16-16");
}

static void seven_in_a_row_on_one_side_are_a_signal_and_six_are_not(void)
{
    check_signals(LIST(1, 9, 1, 9, 1, 9, 6, 7, 6, 7, 6, 7, 6, 1, 1, 1, 1), true,
                  "7 in a row one side of the mean + 6-13");
    check_signals(LIST(1, 9, 1, 9, 1, 6, 7, 6, 7, 6, 7, 1, 1, 1, 1), true, "");
    check_signals(LIST(6, 7, 6, 7, 6, 7, 6, 4, 3, 4, 3, 4, 3, 4), true,
                  "7 in a row one side of the mean + 1-7; "
                  "2 of 3 beyond the inner line + 2-6; "
                  "7 in a row one side of the mean - 8-14; "
                  "2 of 3 beyond the inner line - 9-13");
}

static void a_point_on_the_mean_ends_a_run(void)
{
    /* the mean is 5 in both, and the seventh point is on it or above */
    check_signals(LIST(9, 1, 6, 7, 6, 7, 5, 6, 7, 6, 3, 1, 3, 3), true, "");
    check_signals(LIST(9, 1, 6, 7, 6, 7, 6, 6, 7, 6, 3, 1, 3, 2), true,
                  "7 in a row one side of the mean + 3-10; "
                  "2 of 3 beyond the inner line - 12-14");
}

static void seven_rising_or_falling_are_a_signal_and_six_are_not(void)
{
    check_signals(LIST(20, 40, 20, 22, 24, 26, 28, 30, 32, 30, 10, 30, 20, 40, 10, 30), true,
                  "7 rising + 3-9");
    check_signals(LIST(20, 40, 38, 36, 33, 29, 25, 20, 40, 10, 40, 10, 30), true,
                  "7 falling - 2-8");
    check_signals(LIST(20, 40, 20, 22, 24, 26, 28, 30, 20, 40, 10, 30, 40, 10), true, "");
    check_signals(LIST(10, 12, 14, 16, 18, 20, 22, 10, 30, 10, 30, 10, 30), true,
                  "7 rising + 1-7");
    check_signals(LIST(10, 30, 10, 30, 10, 30, 10, 28, 25, 23, 21, 19, 17, 15), true,
                  "7 falling - 8-14");
    check_signals(LIST(10, 30, 10, 30, 10, 30, 10, 28, 25, 23, 21, 19, 17), true, "");
}

static void equal_neighbours_end_a_trend(void)
{
    check_signals(LIST(20, 40, 20, 22, 24, 24, 28, 30, 32, 30, 10, 30, 20, 40, 10, 30), true,
                  "");
}

/* Ten quiet points, some others, ten quiet points: the inner lines are near 46 and 54. */
#define QUIET 49, 51, 49, 51, 49, 51, 49, 51, 49, 51

static void two_of_three_beyond_the_inner_line_on_one_side_are_a_signal(void)
{
    check_signals(LIST(QUIET, 55, 51, 55, QUIET), true, "2 of 3 beyond the inner line + 11-13");
    check_signals(LIST(QUIET, 45, 49, 45, QUIET), true, "2 of 3 beyond the inner line - 11-13");
    check_signals(LIST(QUIET, 55, NA, 55, QUIET), true, "2 of 3 beyond the inner line + 11-13");
    check_signals(LIST(QUIET, 55, 51, 45, QUIET), true, "");     /* two sides */
    check_signals(LIST(QUIET, 55, 51, 50, 55, QUIET), true, ""); /* two of four */
    check_signals(LIST(QUIET, 56, 51, 56, QUIET, 56, 56, QUIET), true,
                  "2 of 3 beyond the inner line + 11-13; "
                  "2 of 3 beyond the inner line + 24-25");
    check_signals(LIST(QUIET, 57, 50, 57, 51, 57, QUIET), true,
                  "2 of 3 beyond the inner line + 11-15");
    check_signals(LIST(55, 51, 55, 49, 51, 49, 51, QUIET, 49, 45, 49, 45), true,
                  "2 of 3 beyond the inner line + 1-3; "
                  "2 of 3 beyond the inner line - 19-21");
    check_signals(LIST(51, 56, 51, 56, 49, 51, 49, 51, 49, 51, 49, 51, QUIET), true,
                  "2 of 3 beyond the inner line + 2-4");
}

static void a_missing_month_ends_runs_and_trends(void)
{
    check_signals(LIST(20, 40, 20, 22, 24, NA, 28, 30, 32, 30, 10, 30, 20, 40, 10, 30), true,
                  "");
    check_signals(LIST(1, 9, 1, 9, 1, 9, 6, 7, NA, 7, 6, 7, 6, 1, 1, 1, 1), true, "");
}

static void a_chart_refuses_nothing_and_the_infinite(void)
{
    rg_arena *arena = rg_arena_new("test");
    rg_stats_xmr_answer out;
    CHECK_FAILS(rg_stats_xmr(EMPTY, true, arena, &out, &err),
                "values must hold at least one number");
    CHECK_FAILS(rg_stats_xmr(LIST(NA, NA), true, arena, &out, &err),
                "values must hold at least one number");
    CHECK_FAILS(rg_stats_xmr(LIST(1, HUGE_VAL), true, arena, &out, &err),
                "values must all be finite numbers; value 2 is infinite");
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_stats_xmr[] = {
    {"large moving ranges are screened out", large_moving_ranges_are_screened_out},
    {"a moving range is large from 3.267 means on",
     a_moving_range_is_large_from_3_267_means_on},
    {"the inner lines lie two thirds of the way out",
     the_inner_lines_lie_two_thirds_of_the_way_out},
    {"few points have trial limits and fewer none",
     few_points_have_trial_limits_and_fewer_none},
    {"a series without variation has limits at its mean",
     a_series_without_variation_has_limits_at_its_mean},
    {"a missing month is left out and spanned by no range",
     a_missing_month_is_left_out_and_spanned_by_no_range},
    {"each point outside the limits is a signal", each_point_outside_the_limits_is_a_signal},
    {"the first and the last point may be outside",
     the_first_and_the_last_point_may_be_outside},
    {"seven in a row on one side are a signal and six are not",
     seven_in_a_row_on_one_side_are_a_signal_and_six_are_not},
    {"a point on the mean ends a run", a_point_on_the_mean_ends_a_run},
    {"seven rising or falling are a signal and six are not",
     seven_rising_or_falling_are_a_signal_and_six_are_not},
    {"equal neighbours end a trend", equal_neighbours_end_a_trend},
    {"two of three beyond the inner line on one side are a signal",
     two_of_three_beyond_the_inner_line_on_one_side_are_a_signal},
    {"a missing month ends runs and trends", a_missing_month_ends_runs_and_trends},
    {"a chart refuses nothing and the infinite", a_chart_refuses_nothing_and_the_infinite},
    CU_TEST_INFO_NULL,
};
