/* Tests of stats/rate. */
#include "stats/rate.h"

#include "unit/stats/near.h"

typedef struct row {
    double events, population, per, level, value, lower, upper;
    const char *method;
} row;

static void check_rates(const row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        rg_stats_estimate out;
        CHECK_DONE(rg_stats_rate(rows[i].events, rows[i].population, rows[i].per, rows[i].level,
                                 &out, &err));
        CHECK_NEAR(out.value, rows[i].value);
        CHECK_NEAR(out.lower, rows[i].lower);
        CHECK_NEAR(out.upper, rows[i].upper);
        CHECK_TEXT(out.method, rows[i].method);
    }
}

/* poisson.test(events, T = population, conf.level = level)$conf.int * per; the last by
 * c(qchisq(0.025, 9), qchisq(0.975, 11)) / 2 */
static void under_ten_events_the_limits_are_exact(void)
{
    static const row rows[] = {
        {5, 1000, 1000, 0.95, 5, 1.6234863901184209, 11.668332079322667, "Exact"},
        {9, 10000, 100000, 0.998, 90, 24.524244043637747, 226.5737330906293, "Exact"},
        {0, 500, 1000, 0.95, 0, 0, 7.3777589082278707, "Exact"},
        {4.5, 1, 1, 0.95, 4.5, 1.350194749990179, 10.960024630510603, "Exact"},
    };
    check_rates(rows, sizeof rows / sizeof *rows);
}

/* Byar's formula by hand in R, as in test_interval.c, / population * per.  The last is the
 * count and population of the needs assessment: 5.34 per 1,000. */
static void from_ten_events_the_limits_are_byars(void)
{
    static const row rows[] = {
        {10, 2500, 1000, 0.95, 4, 1.9149799655870257, 7.3565834423025898, "Byars"},
        {5915, 1107597, 1000, 0.95, 5.3403900516162466, 5.2051515393177983, 5.4782531755963557,
         "Byars"},
    };
    check_rates(rows, sizeof rows / sizeof *rows);
}

static void there_may_be_more_events_than_people(void)
{
    rg_stats_estimate out;
    CHECK_DONE(rg_stats_rate(30, 20, 1, 0.95, &out, &err));
    CHECK_NEAR(out.value, 1.5);
}

static void twice_the_people_halve_the_rate_and_its_limits(void)
{
    for (double events = 0; events < 40; events++) {
        rg_stats_estimate one, two;
        CHECK_DONE(rg_stats_rate(events, 1234, 1000, 0.998, &one, &err));
        CHECK_DONE(rg_stats_rate(events, 2468, 1000, 0.998, &two, &err));
        CU_ASSERT_EQUAL(two.value * 2, one.value);
        CU_ASSERT_EQUAL(two.lower * 2, one.lower);
        CU_ASSERT_EQUAL(two.upper * 2, one.upper);
        CU_ASSERT_TRUE(one.lower <= one.value && one.value < one.upper);
    }
}

static void a_rate_of_something_missing_is_missing(void)
{
    rg_stats_estimate out;
    CHECK_DONE(rg_stats_rate(NA, 1000, 1000, 0.95, &out, &err));
    CHECK_NA(out.value);
    CHECK_NA(out.lower);
    CHECK_NA(out.upper);
    CU_ASSERT_PTR_NULL(out.method);
    CHECK_DONE(rg_stats_rate(5, NA, 1000, 0.95, &out, &err));
    CHECK_NA(out.value);
    CHECK_NA(out.upper);
}

static void a_rate_refuses_impossible_arguments_by_name(void)
{
    rg_stats_estimate out;
    CHECK_FAILS(rg_stats_rate(-1, 1000, 1000, 0.95, &out, &err),
                "events must be 0 or more, not -1");
    CHECK_FAILS(rg_stats_rate(1, 0, 1000, 0.95, &out, &err),
                "population must be more than 0, not 0");
    CHECK_FAILS(rg_stats_rate(1, 1000, 0, 0.95, &out, &err), "per must be more than 0, not 0");
    CHECK_FAILS(rg_stats_rate(1, 1000, NA, 0.95, &out, &err),
                "per must be more than 0, not missing");
    CHECK_FAILS(rg_stats_rate(1, 1000, 1000, 1, &out, &err),
                "level must be at least 0.9 and less than 1, not 1");
}

static void a_percentage_is_a_hundred_times_the_proportion(void)
{
    rg_stats_estimate part, percent;
    CHECK_DONE(rg_stats_proportion(65, 100, 1, 0.95, &part, &err));
    CHECK_NEAR(part.value, 0.65);
    CHECK_NEAR(part.lower, 0.55254443296887967); /* prop.test(65, 100, correct = FALSE) */
    CHECK_NEAR(part.upper, 0.73635751756902468);
    CHECK_TEXT(part.method, "Wilson");
    CHECK_DONE(rg_stats_proportion(65, 100, 100, 0.95, &percent, &err));
    CHECK_NEAR(percent.value, 65);
    CHECK_NEAR(percent.lower, 55.254443296887967);
    CHECK_NEAR(percent.upper, 73.635751756902468);
}

static void a_proportion_of_something_missing_is_missing(void)
{
    rg_stats_estimate out;
    CHECK_DONE(rg_stats_proportion(NA, 10, 100, 0.95, &out, &err));
    CHECK_NA(out.value);
    CHECK_NA(out.lower);
    CHECK_NA(out.upper);
}

static void a_proportion_is_per_1_or_per_100(void)
{
    rg_stats_estimate out;
    CHECK_FAILS(rg_stats_proportion(1, 10, 1000, 0.95, &out, &err),
                "per must be 1 or 100, not 1000");
    CHECK_FAILS(rg_stats_proportion(11, 10, 100, 0.95, &out, &err),
                "x must not be more than n: 11 of 10");
}

static void a_mean_has_students_limits(void)
{
    rg_stats_estimate out;
    CHECK_DONE(rg_stats_mean(LIST(30, 40, 50, 60), 0.95, &out, &err));
    CHECK_NEAR(out.value, 45); /* t.test(c(30, 40, 50, 60)) */
    CHECK_NEAR(out.lower, 24.457397432394792);
    CHECK_NEAR(out.upper, 65.542602567605201);
    CHECK_TEXT(out.method, "Student's t-distribution");
    CHECK_DONE(rg_stats_mean(LIST(30, 40, 50, 60), 0.998, &out, &err));
    CHECK_NEAR(out.lower, -20.93451958946498); /* t.test(..., conf.level = 0.998) */
    CHECK_NEAR(out.upper, 110.93451958946498);
}

static void a_mean_of_large_numbers_keeps_its_spread(void)
{
    rg_stats_estimate out; /* t.test(1e9 + c(4, 7, 13, 16)) */
    CHECK_DONE(rg_stats_mean(LIST(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16), 0.95, &out, &err));
    CHECK_NEAR(out.value, 1e9 + 10);
    CHECK_WITHIN(out.upper - out.value, 8.7154882, 1e-6);
    CHECK_DONE(rg_stats_mean(LIST(1, 1e100, 1, -1e100), 0.95, &out, &err));
    CHECK_NEAR(out.value, 0.5);
}

static void two_values_are_enough_for_limits(void)
{
    rg_stats_estimate out; /* t.test(c(3, 8)) */
    CHECK_DONE(rg_stats_mean(LIST(3, 8), 0.95, &out, &err));
    CHECK_NEAR(out.lower, -26.265511840436737);
    CHECK_NEAR(out.upper, 37.26551184043673);
}

static void one_value_has_a_mean_and_no_limits(void)
{
    rg_stats_estimate out;
    CHECK_DONE(rg_stats_mean(LIST(7), 0.95, &out, &err));
    CHECK_NEAR(out.value, 7);
    CHECK_NA(out.lower);
    CHECK_NA(out.upper);
}

static void a_mean_with_one_value_missing_is_missing(void)
{
    rg_stats_estimate out;
    CHECK_DONE(rg_stats_mean(LIST(7, NA, 8), 0.95, &out, &err));
    CHECK_NA(out.value);
    CHECK_NA(out.lower);
}

static void a_mean_refuses_nothing_and_the_infinite(void)
{
    rg_stats_estimate out;
    CHECK_FAILS(rg_stats_mean(EMPTY, 0.95, &out, &err), "values must hold at least one value");
    CHECK_FAILS(rg_stats_mean(LIST(1, HUGE_VAL), 0.95, &out, &err),
                "values must all be finite numbers; value 2 is infinite");
    CHECK_FAILS(rg_stats_mean(LIST(-HUGE_VAL, 1), 0.95, &out, &err),
                "values must all be finite numbers; value 1 is infinite");
    CHECK_FAILS(rg_stats_mean(LIST(1, 2), 2, &out, &err),
                "level must be at least 0.9 and less than 1, not 2");
}

CU_TestInfo rg_tests_stats_rate[] = {
    {"under 10 events the limits are exact", under_ten_events_the_limits_are_exact},
    {"from 10 events the limits are Byar's", from_ten_events_the_limits_are_byars},
    {"there may be more events than people", there_may_be_more_events_than_people},
    {"twice the people halve the rate and its limits",
     twice_the_people_halve_the_rate_and_its_limits},
    {"a rate of something missing is missing", a_rate_of_something_missing_is_missing},
    {"a rate refuses impossible arguments by name",
     a_rate_refuses_impossible_arguments_by_name},
    {"a percentage is a hundred times the proportion",
     a_percentage_is_a_hundred_times_the_proportion},
    {"a proportion of something missing is missing",
     a_proportion_of_something_missing_is_missing},
    {"a proportion is per 1 or per 100", a_proportion_is_per_1_or_per_100},
    {"a mean has Student's limits", a_mean_has_students_limits},
    {"a mean of large numbers keeps its spread", a_mean_of_large_numbers_keeps_its_spread},
    {"two values are enough for limits", two_values_are_enough_for_limits},
    {"one value has a mean and no limits", one_value_has_a_mean_and_no_limits},
    {"a mean with one value missing is missing", a_mean_with_one_value_missing_is_missing},
    {"a mean refuses nothing and the infinite", a_mean_refuses_nothing_and_the_infinite},
    CU_TEST_INFO_NULL,
};
