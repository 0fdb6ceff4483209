/* Tests of stats/interval. */
#include "stats/interval.h"

#include "unit/stats/near.h"

/* bl <- function(x, l) x * (1 - 1/(9*x) - qnorm(l+(1-l)/2)/(3*sqrt(x)))^3
 * bu <- function(x, l) (x+1) * (1 - 1/(9*(x+1)) + qnorm(l+(1-l)/2)/(3*sqrt(x+1)))^3 */
static void byars_limits_are_those_of_the_formula(void)
{
    static const struct {
        double events, level, lower, upper;
    } rows[] = {
        {65, 0.95, 50.163187710459454, 82.849138545939837},
        {1045, 0.95, 982.59320180733255, 1110.3312129856499},
        {1, 0.95, 0.013072132901504351, 5.5637555824752605},
        {2.5, 0.95, 0.39884141094680553, 8.0036698897242946},
        {10, 0.998, 2.916318374695686, 24.193724927880549},
        {65, 0.998, 42.880261471480203, 94.000290844318002},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rg_stats_limits out;
        CHECK_DONE(rg_stats_byars(rows[i].events, rows[i].level, &out, &err));
        CHECK_NEAR(out.lower, rows[i].lower);
        CHECK_NEAR(out.upper, rows[i].upper);
        CHECK_TEXT(out.method, "Byars");
    }
}

static void a_lower_byars_limit_below_zero_is_missing(void)
{
    rg_stats_limits out;
    CHECK_DONE(rg_stats_byars(1, 0.998, &out, &err)); /* bl(1, 0.998) is -0.0028 */
    CHECK_NA(out.lower);
    CHECK_NEAR(out.upper, 9.362180217908362); /* bu(1, 0.998) */
}

static void byars_of_no_events_has_an_upper_limit_only(void)
{
    rg_stats_limits out;
    CHECK_DONE(rg_stats_byars(0, 0.95, &out, &err));
    CHECK_NA(out.lower);
    CHECK_NEAR(out.upper, 3.6680118321737507); /* bu(0, 0.95) */
}

static void missing_events_make_missing_limits(void)
{
    rg_stats_limits out;
    CHECK_DONE(rg_stats_byars(NA, 0.95, &out, &err));
    CHECK_NA(out.lower);
    CHECK_NA(out.upper);
}

static void byars_refuses_what_is_not_a_count(void)
{
    rg_stats_limits out;
    CHECK_FAILS(rg_stats_byars(-3, 0.95, &out, &err), "events must be 0 or more, not -3");
    CHECK_FAILS(rg_stats_byars(HUGE_VAL, 0.95, &out, &err),
                "events must be 0 or more, not infinite");
}

static void a_level_is_a_fraction_from_nine_tenths_to_below_one(void)
{
    rg_stats_limits out;
    CHECK_DONE(rg_stats_byars(65, 0.9, &out, &err));
    CHECK_DONE(rg_stats_byars(65, 0.9999, &out, &err));
    CHECK_FAILS(rg_stats_byars(65, 0.89, &out, &err),
                "level must be at least 0.9 and less than 1, not 0.89");
    CHECK_FAILS(rg_stats_byars(65, 1, &out, &err),
                "level must be at least 0.9 and less than 1, not 1");
    CHECK_FAILS(rg_stats_byars(65, 95, &out, &err),
                "level must be at least 0.9 and less than 1, not 95; write 0.95 for 95%");
    CHECK_FAILS(rg_stats_byars(65, NA, &out, &err),
                "level must be at least 0.9 and less than 1, not missing");
}

static void a_refused_call_leaves_its_answer_alone(void)
{
    rg_stats_limits out = {1, 2, "mine"};
    CHECK_FAILS(rg_stats_byars(-1, 0.95, &out, &err), "events must be 0 or more, not -1");
    CU_ASSERT_EQUAL(out.lower, 1);
    CU_ASSERT_EQUAL(out.upper, 2);
    CHECK_TEXT(out.method, "mine");
}

/* prop.test(x, n, conf.level = level, correct = FALSE)$conf.int; the fourth by
 * (2*x + z^2 + c(-1,1) * z * sqrt(z^2 + 4*x*(1 - x/n))) / 2 / (n + z^2) */
static void wilson_limits_are_those_of_the_score_test(void)
{
    static const struct {
        double x, n, level, lower, upper;
    } rows[] = {
        {65, 100, 0.95, 0.55254443296887967, 0.73635751756902468},
        {65, 100, 0.998, 0.49549465740704479, 0.77835406140896857},
        {5, 9, 0.9, 0.30347666024424597, 0.78195294872022547},
        {12.5, 40, 0.95, 0.19074487213774935, 0.46711322831123314},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rg_stats_limits out;
        CHECK_DONE(rg_stats_wilson(rows[i].x, rows[i].n, rows[i].level, &out, &err));
        CHECK_NEAR(out.lower, rows[i].lower);
        CHECK_NEAR(out.upper, rows[i].upper);
        CHECK_TEXT(out.method, "Wilson");
    }
}

/* With 50 digits (bc): 2 x + z^2 -+ z sqrt(z^2 + 4 x (1 - x / n)), over 2 (n + z^2). */
static void wilson_keeps_its_digits_where_few_of_very_many_have_something(void)
{
    rg_stats_limits out;
    CHECK_DONE(rg_stats_wilson(1, 1e9, 0.95, &out, &err));
    CHECK_NEAR(out.lower, 1.7652455495696316e-10);
    CHECK_DONE(rg_stats_wilson(0.001, 1e6, 0.95, &out, &err));
    CHECK_NEAR(out.lower, 2.6018232908099828e-13);
}

static void wilson_reaches_zero_for_none_and_one_for_all(void)
{
    for (double n = 1; n < 3000; n += 7) {
        rg_stats_limits none, all;
        CHECK_DONE(rg_stats_wilson(0, n, 0.95, &none, &err));
        CHECK_DONE(rg_stats_wilson(n, n, 0.95, &all, &err));
        CU_ASSERT_EQUAL(none.lower, 0);
        CU_ASSERT_EQUAL(all.upper, 1);
        CU_ASSERT_TRUE(none.upper > 0 && none.upper < 1 && all.lower > 0 && all.lower < 1);
    }
    rg_stats_limits out;
    CHECK_DONE(rg_stats_wilson(0, 20, 0.95, &out, &err));
    CHECK_NEAR(out.upper, 0.1611251580528193); /* prop.test(0, 20, correct = FALSE) */
}

static void wilson_stays_between_zero_and_one_whatever_the_rounding(void)
{
    for (double n = 1; n < 60; n++)
        for (double x = 0; x <= n; x += 0.125) {
            rg_stats_limits out;
            CHECK_DONE(rg_stats_wilson(x, n, 0.998, &out, &err));
            CU_ASSERT_TRUE(out.lower >= 0 && out.lower <= x / n && out.upper >= x / n &&
                           out.upper <= 1);
        }
}

static void a_wilson_interval_of_certainty_is_everything(void)
{
    rg_stats_limits out;
    CHECK_DONE(rg_stats_wilson(65, 100, 1, &out, &err));
    CU_ASSERT_EQUAL(out.lower, 0);
    CU_ASSERT_EQUAL(out.upper, 1);
}

static void a_missing_number_makes_a_missing_wilson_interval(void)
{
    rg_stats_limits out;
    CHECK_DONE(rg_stats_wilson(NA, 100, 0.95, &out, &err));
    CHECK_NA(out.lower);
    CHECK_NA(out.upper);
    CHECK_DONE(rg_stats_wilson(4, NA, 0.95, &out, &err));
    CHECK_NA(out.lower);
    CHECK_NA(out.upper);
}

static void wilson_refuses_what_is_not_a_part_of_a_whole(void)
{
    rg_stats_limits out;
    CHECK_FAILS(rg_stats_wilson(-1, 10, 0.95, &out, &err), "x must be 0 or more, not -1");
    CHECK_FAILS(rg_stats_wilson(0, 0, 0.95, &out, &err), "n must be more than 0, not 0");
    CHECK_FAILS(rg_stats_wilson(11, 10, 0.95, &out, &err),
                "x must not be more than n: 11 of 10");
    CHECK_FAILS(rg_stats_wilson(5, 10, 0.5, &out, &err),
                "level must be at least 0.9 and less than 1, not 0.5");
}

CU_TestInfo rg_tests_stats_interval[] = {
    {"Byar's limits are those of the formula", byars_limits_are_those_of_the_formula},
    {"a lower Byar limit below zero is missing", a_lower_byars_limit_below_zero_is_missing},
    {"Byar's interval of no events has an upper limit only",
     byars_of_no_events_has_an_upper_limit_only},
    {"missing events make missing limits", missing_events_make_missing_limits},
    {"Byar's interval refuses what is not a count", byars_refuses_what_is_not_a_count},
    {"a level is a fraction from nine tenths to below one",
     a_level_is_a_fraction_from_nine_tenths_to_below_one},
    {"a refused call leaves its answer alone", a_refused_call_leaves_its_answer_alone},
    {"Wilson's limits are those of the score test", wilson_limits_are_those_of_the_score_test},
    {"Wilson's interval keeps its digits where few of very many have something",
     wilson_keeps_its_digits_where_few_of_very_many_have_something},
    {"Wilson's interval reaches 0 for none and 1 for all",
     wilson_reaches_zero_for_none_and_one_for_all},
    {"Wilson's interval holds the share and stays between 0 and 1",
     wilson_stays_between_zero_and_one_whatever_the_rounding},
    {"a Wilson interval of certainty is everything",
     a_wilson_interval_of_certainty_is_everything},
    {"a missing number makes a missing Wilson interval",
     a_missing_number_makes_a_missing_wilson_interval},
    {"Wilson's interval refuses what is not a part of a whole",
     wilson_refuses_what_is_not_a_part_of_a_whole},
    CU_TEST_INFO_NULL,
};
