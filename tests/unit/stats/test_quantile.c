/* Tests of stats/quantile. */
#include "stats/quantile.h"

#include "unit/stats/near.h"

/* r <- rank(if (invert) max(v, na.rm = TRUE) - v else v, ties.method = "min", na.last = "keep")
 * q <- floor((Q+1) - ceiling(((N+1) - r) / (N/Q))); ifelse(q == 0, 1, q), N the values there */
static void check_groups(rg_stats_list values, int groups, bool invert, rg_stats_list expected)
{
    rg_arena *scratch = rg_arena_new("test");
    double out[32];
    CHECK_DONE(rg_stats_quantile(values, groups, invert, scratch, out, &err));
    for (size_t i = 0; i < values.n; i++)
        CU_ASSERT_TRUE(out[i] == expected.p[i] || (isnan(out[i]) && isnan(expected.p[i])));
    rg_arena_free(scratch);
}

static void ten_values_make_five_pairs(void)
{
    rg_stats_list values = LIST(5, 3, 8, 1, 9, 2, 7, 4, 6, 10);
    check_groups(values, 5, false, LIST(3, 2, 4, 1, 5, 1, 4, 2, 3, 5));
    check_groups(values, 5, true, LIST(3, 4, 2, 5, 1, 5, 2, 4, 3, 1));
}

static void groups_of_uneven_size_are_phes(void)
{
    check_groups(LIST(1, 2, 3, 4, 5, 6, 7), 3, false, LIST(1, 1, 1, 2, 2, 3, 3));
    check_groups(
        LIST(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23),
        10, true, LIST(10, 10, 9, 9, 8, 8, 7, 7, 7, 6, 6, 5, 5, 4, 4, 4, 3, 3, 2, 2, 1, 1, 1));
}

static void rounding_never_makes_a_group_zero(void)
{
    /* 17 / (17 / 7) is a little over 7 in floating point, so the formula alone says 0 */
    check_groups(LIST(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17), 7, false,
                 LIST(1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5, 6, 6, 7, 7));
}

static void equal_values_share_the_group_of_their_lowest_rank(void)
{
    rg_stats_list values = LIST(1, 1, 1, 2, 2, 3, 4, 5, 5, 5, 5);
    check_groups(values, 4, false, LIST(1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3));
    check_groups(values, 4, true, LIST(3, 3, 3, 3, 3, 2, 2, 1, 1, 1, 1));
}

static void missing_values_stay_missing_and_are_not_counted(void)
{
    check_groups(LIST(NA, 3, 1, NA, 2, 5, 4), 5, true, LIST(NA, 3, 5, NA, 4, 1, 2));
}

static void fewer_values_than_groups_have_no_groups(void)
{
    check_groups(LIST(1, 2, 3, 4), 5, true, LIST(NA, NA, NA, NA));
    check_groups(LIST(1, 2, 3, 4, NA), 5, false, LIST(NA, NA, NA, NA, NA));
    check_groups(LIST(1, 2, 3, 4, 5), 5, false, LIST(1, 2, 3, 4, 5));
    check_groups(EMPTY, 5, false, EMPTY);
}

static void one_group_holds_everything(void)
{
    check_groups(LIST(3, 1, 2), 1, true, LIST(1, 1, 1));
}

static void scratch_memory_is_given_back(void)
{
    rg_arena *scratch = rg_arena_new("test");
    double out[3];
    rg_arena_mark before = rg_arena_here(scratch);
    CHECK_DONE(rg_stats_quantile(LIST(3, 1, 2), 3, true, scratch, out, &err));
    rg_arena_mark after = rg_arena_here(scratch);
    CU_ASSERT_TRUE(before.block == NULL || before.block == after.block);
    CU_ASSERT_EQUAL(before.used, after.used);
    rg_arena_free(scratch);
}

static void quantiles_refuse_no_groups_and_the_infinite(void)
{
    rg_arena *scratch = rg_arena_new("test");
    double out[2];
    CHECK_FAILS(rg_stats_quantile(LIST(1, 2), 0, true, scratch, out, &err),
                "groups must be 1 or more, not 0");
    CHECK_FAILS(rg_stats_quantile(LIST(1, -HUGE_VAL), 2, true, scratch, out, &err),
                "values must all be finite numbers; value 2 is infinite");
    rg_arena_free(scratch);
}

CU_TestInfo rg_tests_stats_quantile[] = {
    {"ten values make five pairs", ten_values_make_five_pairs},
    {"groups of uneven size are PHE's", groups_of_uneven_size_are_phes},
    {"rounding never makes a group 0", rounding_never_makes_a_group_zero},
    {"equal values share the group of their lowest rank",
     equal_values_share_the_group_of_their_lowest_rank},
    {"missing values stay missing and are not counted",
     missing_values_stay_missing_and_are_not_counted},
    {"fewer values than groups have no groups", fewer_values_than_groups_have_no_groups},
    {"one group holds everything", one_group_holds_everything},
    {"scratch memory is given back", scratch_memory_is_given_back},
    {"quantiles refuse no groups and the infinite",
     quantiles_refuse_no_groups_and_the_infinite},
    CU_TEST_INFO_NULL,
};
