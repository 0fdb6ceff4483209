/* Tests of stats/trend. */
#include "stats/trend.h"

#include "unit/stats/near.h"

/* Fixtures published with the Fingertips source, oldest first. */
static const rg_stats_trend_args rising = {
    .value = {(const double[]){24.67, 24.6, 28, 30.2, 30.6}, 5},
    .lower = {(const double[]){23.16, 23.15, 26.44, 28.63, 28.98}, 5},
    .upper = {(const double[]){26.25, 26.19, 29.64, 31.9, 32.25}, 5},
    .count = {(const double[]){994, 1023, 1199, 1332, 1367}, 5},
    .denominator = {(const double[]){40299, 41527, 42811, 44064, 44701}, 5},
};
static const rg_stats_trend_args level = {
    .value = {(const double[]){20.5506, 19.5952, 19.0349, 21.3966, 18.4372}, 5},
    .lower = {(const double[]){18.1803, 17.3444, 16.8421, 19.0918, 16.2925}, 5},
    .upper = {(const double[]){23.1427, 22.0602, 21.4394, 23.8975, 20.7941}, 5},
    .count = {(const double[]){209, 213, 213, 239, 210}, 5},
    .denominator = {(const double[]){1017, 1087, 1119, 1117, 1139}, 5},
};
/* Vaccination coverage, Yorkshire and the Humber: published as decreasing. */
static const rg_stats_trend_args falling = {
    .value = {(const double[]){92.6254, 92.3221, 90.8708, 90.017, 90.1013}, 5},
    .lower = {(const double[]){92.4168, 92.1072, 90.6358, 89.7694, 89.8578}, 5},
    .upper = {(const double[]){92.8288, 92.5315, 91.1004, 90.2594, 90.3396}, 5},
    .count = {(const double[]){57274, 55865, 53681, 51767, 53185}, 5},
    .denominator = {(const double[]){61834, 60511, 59074, 57508, 59028}, 5},
};
/* Sight loss from diabetic eye disease, England, a crude rate: published as increasing. */
static const rg_stats_trend_args dipping = {
    .value = {(const double[]){2.935, 1.93028, 2.7567, 2.8701, 3.0121}, 5},
    .lower = {(const double[]){2.7841, 1.8085, 2.6113, 2.7225, 2.8616}, 5},
    .upper = {(const double[]){3.0919, 2.058, 2.9082, 3.0237, 3.1683}, 5},
    .count = {(const double[]){1416, 935, 1344, 1415, 1502}, 5},
    .denominator = {(const double[]){48246126, 48440507, 48753376, 49300918, 49866388}, 5},
};

static void check_trend(rg_stats_trend_args args, double slope, double chi2, const char *word)
{
    rg_stats_trend_answer out;
    CHECK_DONE(rg_stats_trend(&args, &out, &err));
    CHECK_NEAR(out.slope, slope);
    CHECK_NEAR(out.chi2, chi2);
    CHECK_TEXT(rg_stats_trend_name(out.class), word);
}

/* w <- 1/((U-L)/3.92)^2; k <- 1:5; b <- coef(lm(y ~ k, weights = w))[2]
 * X <- cbind(1, k); chi2 <- b^2 / solve(t(X) %*% diag(w) %*% X)[2,2] */
static void published_series_get_their_published_trend(void)
{
    check_trend(rising, 1.7515662226629491, 46.76531579206312, "increasing"); /* 46.77 */
    check_trend(level, -0.25998096437059171, 0.46424308513738133, "no significant change");
    check_trend(falling, -0.74051073156180158, 418.53656853122084, "decreasing");
    check_trend(dipping, 0.13984364887629164, 33.48578067369013, "increasing");
}

static void polarity_says_better_or_worse_of_a_clear_direction(void)
{
    static const struct {
        const rg_stats_trend_args *args;
        rg_stats_polarity polarity;
        rg_stats_judgement judgement;
    } rows[] = {
        {&rising, RG_STATS_HIGH_IS_GOOD, RG_STATS_GETTING_BETTER},
        {&rising, RG_STATS_LOW_IS_GOOD, RG_STATS_GETTING_WORSE},
        {&falling, RG_STATS_HIGH_IS_GOOD, RG_STATS_GETTING_WORSE},
        {&falling, RG_STATS_LOW_IS_GOOD, RG_STATS_GETTING_BETTER},
        {&rising, RG_STATS_POLARITY_NONE, RG_STATS_JUDGED_NOT},
        {&level, RG_STATS_LOW_IS_GOOD, RG_STATS_JUDGED_NOT},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rg_stats_trend_args args = *rows[i].args;
        rg_stats_trend_answer out;
        args.polarity = rows[i].polarity;
        CHECK_DONE(rg_stats_trend(&args, &out, &err));
        CU_ASSERT_EQUAL(out.judgement, rows[i].judgement);
    }
    CHECK_TEXT(rg_stats_judgement_name(RG_STATS_GETTING_BETTER), "getting better");
    CHECK_TEXT(rg_stats_judgement_name(RG_STATS_GETTING_WORSE), "getting worse");
    CU_ASSERT_PTR_NULL(rg_stats_judgement_name(RG_STATS_JUDGED_NOT));
}

/* Limits 3.92 apart weigh every point 1, so that slopes of whole numbers are exact. */
static rg_stats_trend_args of_weight_one(rg_stats_list values)
{
    static const double zeros[8] = {0},
                        tops[8] = {3.92, 3.92, 3.92, 3.92, 3.92, 3.92, 3.92, 3.92},
                        ones[8] = {1, 1, 1, 1, 1, 1, 1, 1},
                        tens[8] = {10, 10, 10, 10, 10, 10, 10, 10};
    return (rg_stats_trend_args){.value = values,
                                 .lower = {zeros, values.n},
                                 .upper = {tops, values.n},
                                 .count = {ones, values.n},
                                 .denominator = {tens, values.n}};
}

static void one_point_that_makes_the_direction_is_no_trend(void)
{
    /* coef(lm(c(10, 11, 12, 13, -20) ~ k))[2] is -5.8; without the last point it is 1 */
    check_trend(of_weight_one(LIST(10, 11, 12, 13, -20)), -5.8, 336.4, "no significant change");
    check_trend(of_weight_one(LIST(40, 10, 11, 12, 13)), -5.2, 270.4, "no significant change");
}

static void a_slope_of_zero_counts_as_rising(void)
{
    /* without the last point the slope is 0 */
    check_trend(of_weight_one(LIST(10, 10, 10, 10, 30)), 4, 160, "increasing");
    check_trend(of_weight_one(LIST(10, 10, 10, 10, -10)), -4, 160, "no significant change");
}

static void the_threshold_is_that_of_998_in_a_thousand(void)
{
    /* chi2 is 10 b^2: b of 0.977 is just under the square root of 0.95495, 0.978 just over */
    check_trend(of_weight_one(LIST(0, 0.977, 1.954, 2.931, 3.908)), 0.977, 9.54529,
                "no significant change");
    check_trend(of_weight_one(LIST(0, 0.978, 1.956, 2.934, 3.912)), 0.978, 9.56484,
                "increasing");
}

static void only_the_five_latest_points_are_fitted(void)
{
    check_trend(of_weight_one(LIST(900, -500, 900, 2, 4, 6, 8, 10)), 2, 40, "increasing");
}

static void points_that_are_not_valid_are_passed_over(void)
{
    rg_stats_trend_args args = of_weight_one(LIST(2, 4, NA, 6, 900, 900, 8, 10));
    double count[8] = {1, 1, 1, 1, NA, 1, 1, 1}, top[8];
    memcpy(top, args.upper.p, sizeof top);
    top[5] = NA;
    args.count.p = count;
    args.upper.p = top;
    check_trend(args, 2, 40, "increasing");
}

static void check_cannot(rg_stats_trend_args args)
{
    rg_stats_trend_answer out;
    CHECK_DONE(rg_stats_trend(&args, &out, &err));
    CU_ASSERT_EQUAL(out.class, RG_STATS_TREND_CANNOT);
    CHECK_TEXT(rg_stats_trend_name(out.class), "cannot be calculated");
    CHECK_NA(out.chi2);
    CHECK_NA(out.slope);
}

static void fewer_than_five_usable_points_have_no_trend(void)
{
    check_cannot(of_weight_one(LIST(1, 2, 3, 4)));
    check_cannot(of_weight_one(LIST(1, 2, NA, 3, 4)));
    check_cannot(of_weight_one(EMPTY));
    rg_stats_trend_args args = of_weight_one(LIST(1, 2, 3, 4, 5, 6));
    args.denominator = LIST(10, NA, 10, NA, 10, 10);
    check_cannot(args);
    args = of_weight_one(LIST(1, 2, 3, 4, 5, 6));
    args.lower = LIST(0, 0, NA, 0, NA, 0);
    check_cannot(args);
}

static void a_count_that_is_its_denominator_has_no_trend(void)
{
    rg_stats_trend_args args = of_weight_one(LIST(1, 2, 3, 4, 5, 6));
    args.count = LIST(10, 1, 1, 1, 1, 1); /* although not among the five latest */
    check_cannot(args);
    args.value = LIST(NA, 2, 3, 4, 5, 6); /* unless that point is not valid */
    check_trend(args, 1, 10, "increasing");
}

static void limits_of_no_width_have_no_trend(void)
{
    rg_stats_trend_args args = of_weight_one(LIST(1, 2, 3, 4, 5));
    args.upper = LIST(3.92, 0, 3.92, 3.92, 3.92);
    check_cannot(args);
}

static void a_trend_refuses_lists_that_do_not_agree(void)
{
    rg_stats_trend_answer out;
    rg_stats_trend_args args = rising;
    args.lower.n = 4;
    CHECK_FAILS(rg_stats_trend(&args, &out, &err),
                "lower must be as long as value: 4 and 5 values");
    args = rising;
    args.upper.n = 4;
    CHECK_FAILS(rg_stats_trend(&args, &out, &err),
                "upper must be as long as value: 4 and 5 values");
    args = rising;
    args.count.n = 4;
    CHECK_FAILS(rg_stats_trend(&args, &out, &err),
                "count must be as long as value: 4 and 5 values");
    args = rising;
    args.denominator.n = 4;
    CHECK_FAILS(rg_stats_trend(&args, &out, &err),
                "denominator must be as long as value: 4 and 5 values");
    args = rising;
    args.upper = args.lower;
    args.lower = rising.upper;
    CHECK_FAILS(rg_stats_trend(&args, &out, &err),
                "lower must not be more than upper; values 1 are 26.25 and 23.16");
    args = rising;
    args.upper = LIST(30, 30, 30, HUGE_VAL, 30);
    CHECK_FAILS(rg_stats_trend(&args, &out, &err),
                "upper must all be finite numbers; value 4 is infinite");
    args = rising;
    args.count = LIST(1, 2, -3, 4, 5);
    CHECK_FAILS(rg_stats_trend(&args, &out, &err),
                "count must all be 0 or more; value 3 is -3");
    args = rising;
    args.value = LIST(1, 2, 3, 4, HUGE_VAL);
    CHECK_FAILS(rg_stats_trend(&args, &out, &err),
                "value must all be finite numbers; value 5 is infinite");
}

CU_TestInfo rg_tests_stats_trend[] = {
    {"published series get their published trend", published_series_get_their_published_trend},
    {"polarity says better or worse of a clear direction",
     polarity_says_better_or_worse_of_a_clear_direction},
    {"one point that makes the direction is no trend",
     one_point_that_makes_the_direction_is_no_trend},
    {"a slope of zero counts as rising", a_slope_of_zero_counts_as_rising},
    {"the threshold is that of 998 in a thousand", the_threshold_is_that_of_998_in_a_thousand},
    {"only the five latest points are fitted", only_the_five_latest_points_are_fitted},
    {"points that are not valid are passed over", points_that_are_not_valid_are_passed_over},
    {"fewer than five usable points have no trend",
     fewer_than_five_usable_points_have_no_trend},
    {"a count that is its denominator has no trend",
     a_count_that_is_its_denominator_has_no_trend},
    {"limits of no width have no trend", limits_of_no_width_have_no_trend},
    {"a trend refuses lists that do not agree", a_trend_refuses_lists_that_do_not_agree},
    CU_TEST_INFO_NULL,
};
