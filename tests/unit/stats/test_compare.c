/* Tests of stats/compare: every row of the rule by hand. */
#include "stats/compare.h"

#include "unit/stats/near.h"

/* An area with 95% limits 9 to 11 and, where asked for, 99.8% limits 8 to 12. */
static rg_stats_compare_args area(double benchmark, bool two_levels, rg_stats_polarity polarity)
{
    return (rg_stats_compare_args){.value = 10,
                                   .lower = 9,
                                   .upper = 11,
                                   .lower998 = two_levels ? 8 : NA,
                                   .upper998 = two_levels ? 12 : NA,
                                   .benchmark = benchmark,
                                   .benchmark_lower = NA,
                                   .benchmark_upper = NA,
                                   .polarity = polarity};
}

static void check_word(rg_stats_compare_args args, const char *word)
{
    rg_stats_compare_class out;
    CHECK_DONE(rg_stats_compare(&args, &out, &err));
    CHECK_TEXT(rg_stats_compare_name(out), word);
}

static void a_benchmark_within_the_limits_ends_included_is_similar(void)
{
    check_word(area(9, false, RG_STATS_POLARITY_NONE), "similar");
    check_word(area(11, false, RG_STATS_POLARITY_NONE), "similar");
    check_word(area(8.99, false, RG_STATS_POLARITY_NONE), "higher");
    check_word(area(11.01, false, RG_STATS_POLARITY_NONE), "lower");
}

static void polarity_turns_lower_and_higher_into_better_and_worse(void)
{
    check_word(area(15, false, RG_STATS_LOW_IS_GOOD), "better");
    check_word(area(5, false, RG_STATS_LOW_IS_GOOD), "worse");
    check_word(area(15, false, RG_STATS_HIGH_IS_GOOD), "worse");
    check_word(area(5, false, RG_STATS_HIGH_IS_GOOD), "better");
    check_word(area(10.5, false, RG_STATS_HIGH_IS_GOOD), "similar");
}

static void outside_both_levels_is_best_or_worst(void)
{
    check_word(area(11.5, true, RG_STATS_LOW_IS_GOOD), "better");
    check_word(area(12, true, RG_STATS_LOW_IS_GOOD), "better");
    check_word(area(12.01, true, RG_STATS_LOW_IS_GOOD), "best");
    check_word(area(8, true, RG_STATS_LOW_IS_GOOD), "worse");
    check_word(area(7.99, true, RG_STATS_LOW_IS_GOOD), "worst");
    check_word(area(12.01, true, RG_STATS_HIGH_IS_GOOD), "worst");
    check_word(area(7.99, true, RG_STATS_HIGH_IS_GOOD), "best");
    check_word(area(10, true, RG_STATS_HIGH_IS_GOOD), "similar");
}

static void without_polarity_two_levels_still_say_lower_and_higher(void)
{
    check_word(area(12.01, true, RG_STATS_POLARITY_NONE), "lower");
    check_word(area(7.99, true, RG_STATS_POLARITY_NONE), "higher");
}

static void with_limits_of_the_benchmark_the_two_intervals_are_compared(void)
{
    rg_stats_compare_args above = area(13, false, RG_STATS_POLARITY_NONE);
    above.benchmark_lower = 11;
    above.benchmark_upper = 15;
    check_word(above, "similar"); /* they touch at 11, although 13 is outside 9 to 11 */
    above.benchmark_lower = 11.01;
    check_word(above, "lower");
    rg_stats_compare_args below = area(7, false, RG_STATS_LOW_IS_GOOD);
    below.benchmark_lower = 5;
    below.benchmark_upper = 9;
    check_word(below, "similar");
    below.benchmark_upper = 8.99;
    check_word(below, "worse");
}

static void equal_values_are_similar_whatever_their_limits(void)
{
    rg_stats_compare_args args = area(10, false, RG_STATS_POLARITY_NONE);
    args.lower = 10.5;
    check_word(args, "similar");
}

static void without_value_benchmark_or_limits_nothing_is_compared(void)
{
    rg_stats_compare_args args = area(15, true, RG_STATS_LOW_IS_GOOD);
    args.value = NA;
    check_word(args, "not compared");
    args = area(NA, true, RG_STATS_LOW_IS_GOOD);
    check_word(args, "not compared");
    args = area(15, false, RG_STATS_LOW_IS_GOOD);
    args.lower = NA;
    check_word(args, "not compared");
    args = area(15, false, RG_STATS_LOW_IS_GOOD);
    args.upper = NA;
    check_word(args, "not compared");
}

static void half_a_pair_of_limits_counts_as_none(void)
{
    rg_stats_compare_args args = area(15, true, RG_STATS_LOW_IS_GOOD);
    args.lower998 = NA;
    check_word(args, "better");
    args = area(15, true, RG_STATS_LOW_IS_GOOD);
    args.upper998 = NA;
    check_word(args, "better");
    args.benchmark = 5;
    check_word(args, "worse");
    args.benchmark = 15;
    args.benchmark_lower = 5; /* half a pair of each is no clash of methods */
    check_word(args, "better");
    args = area(13, false, RG_STATS_POLARITY_NONE);
    args.benchmark_lower = 5;
    check_word(args, "lower");
}

static void limits_may_coincide(void)
{
    rg_stats_compare_args args = area(15, true, RG_STATS_LOW_IS_GOOD);
    args.lower998 = args.lower = args.value;
    args.upper998 = args.upper = args.value;
    check_word(args, "best");
}

static void a_comparison_refuses_limits_in_disorder(void)
{
    rg_stats_compare_class out;
    rg_stats_compare_args args = area(15, true, RG_STATS_LOW_IS_GOOD);
    args.lower = 11.5;
    CHECK_FAILS(rg_stats_compare(&args, &out, &err),
                "lower must not be more than upper: 11.5 and 11");
    args = area(15, true, RG_STATS_LOW_IS_GOOD);
    args.lower998 = 13;
    CHECK_FAILS(rg_stats_compare(&args, &out, &err),
                "lower998 must not be more than upper998: 13 and 12");
    args.lower998 = 9.5;
    CHECK_FAILS(rg_stats_compare(&args, &out, &err),
                "lower998 must not be more than lower: 9.5 and 9");
    args = area(15, true, RG_STATS_LOW_IS_GOOD);
    args.upper998 = 10.5;
    CHECK_FAILS(rg_stats_compare(&args, &out, &err),
                "upper998 must not be less than upper: 10.5 and 11");
    args = area(15, false, RG_STATS_LOW_IS_GOOD);
    args.benchmark_lower = 16;
    args.benchmark_upper = 14;
    CHECK_FAILS(rg_stats_compare(&args, &out, &err),
                "benchmark_lower must not be more than benchmark_upper: 16 and 14");
    args = area(HUGE_VAL, false, RG_STATS_LOW_IS_GOOD);
    CHECK_FAILS(rg_stats_compare(&args, &out, &err), "benchmark must be a finite number");
    args = area(15, false, RG_STATS_LOW_IS_GOOD);
    args.value = HUGE_VAL;
    CHECK_FAILS(rg_stats_compare(&args, &out, &err), "value must be a finite number");
    args = area(15, false, RG_STATS_LOW_IS_GOOD);
    args.lower = -HUGE_VAL;
    CHECK_FAILS(rg_stats_compare(&args, &out, &err), "lower must be a finite number");
    args = area(15, false, RG_STATS_LOW_IS_GOOD);
    args.upper = HUGE_VAL;
    CHECK_FAILS(rg_stats_compare(&args, &out, &err), "upper must be a finite number");
}

static void two_methods_at_once_are_refused(void)
{
    rg_stats_compare_class out;
    rg_stats_compare_args args = area(15, true, RG_STATS_LOW_IS_GOOD);
    args.benchmark_lower = 14;
    args.benchmark_upper = 16;
    CHECK_FAILS(rg_stats_compare(&args, &out, &err),
                "benchmark_lower and benchmark_upper must not be given together with lower998 "
                "and upper998: they belong to two methods");
}

CU_TestInfo rg_tests_stats_compare[] = {
    {"a benchmark within the limits, ends included, is similar",
     a_benchmark_within_the_limits_ends_included_is_similar},
    {"polarity turns lower and higher into better and worse",
     polarity_turns_lower_and_higher_into_better_and_worse},
    {"outside both levels is best or worst", outside_both_levels_is_best_or_worst},
    {"without polarity two levels still say lower and higher",
     without_polarity_two_levels_still_say_lower_and_higher},
    {"with limits of the benchmark the two intervals are compared",
     with_limits_of_the_benchmark_the_two_intervals_are_compared},
    {"equal values are similar whatever their limits",
     equal_values_are_similar_whatever_their_limits},
    {"without value, benchmark or limits nothing is compared",
     without_value_benchmark_or_limits_nothing_is_compared},
    {"half a pair of limits counts as none", half_a_pair_of_limits_counts_as_none},
    {"limits may coincide", limits_may_coincide},
    {"a comparison refuses limits in disorder", a_comparison_refuses_limits_in_disorder},
    {"two methods at once are refused", two_methods_at_once_are_refused},
    CU_TEST_INFO_NULL,
};
