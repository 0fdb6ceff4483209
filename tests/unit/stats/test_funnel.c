/* Tests of stats/funnel. */
#include "stats/funnel.h"
#include "stats/rate.h"

#include "unit/stats/near.h"

/* c(o / qgamma(1-(1-l)/2, o+1), o / qgamma((1-l)/2, o)), the Poisson limits through the gamma
 * distribution.  PHEindicatormethods' published table has the same to about 5 digits, as its
 * search stops early: 1 event 0.17948 and 39.4977, 100 events 0.822187 and 1.229045. */
static void ratio_limits_are_exact_poisson(void)
{
    static const struct {
        double observed, level, lower, upper;
    } rows[] = {
        {1, 0.95, 0.17948025920436486, 39.497890205207177},
        {1, 0.998, 0.10830230905941207, 999.49991662497268},
        {100, 0.95, 0.82218725728036857, 1.2290449185513055},
        {100, 0.998, 0.74115623258838514, 1.3904067980179537},
        {716, 0.998, 0.89209603138083382, 1.1255169700900831},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rg_stats_funnel out;
        CHECK_DONE(
            rg_stats_funnel_limits_ratio(rows[i].observed, 100, rows[i].level, &out, &err));
        CHECK_NEAR(out.value, 100);
        CHECK_NEAR(out.lower, rows[i].lower * 100);
        CHECK_NEAR(out.upper, rows[i].upper * 100);
    }
}

/* PHEindicatormethods' published table for its 2003/04 immunisation example, whose average is
 * 80.642448%: population, lower and upper at 0.025, lower and upper at 0.001. */
static void proportion_limits_match_the_published_table(void)
{
    static const double rows[][5] = {
        {1, 3.204264, 100, 0, 100},
        {18, 62.390093, 98.894803, 51.864359, 100},
        {41, 68.548635, 92.73626, 61.574398, 99.710497},
        {1008, 78.203374, 83.081521, 76.796814, 84.488082},
        {110000, 80.408963, 80.875933, 80.274317, 81.010578},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rg_stats_funnel two, three;
        CHECK_DONE(
            rg_stats_funnel_limits_proportion(rows[i][0], 0.80642448, 100, 0.95, &two, &err));
        CHECK_DONE(rg_stats_funnel_limits_proportion(rows[i][0], 0.80642448, 100, 0.998, &three,
                                                     &err));
        CHECK_NEAR(two.value, 80.642448);
        CHECK_WITHIN(two.lower, rows[i][1], 1.5e-6);
        CHECK_WITHIN(two.upper, rows[i][2], 1.5e-6);
        CHECK_WITHIN(three.lower, rows[i][3], 1.5e-6);
        CHECK_WITHIN(three.upper, rows[i][4], 1.5e-6);
    }
}

/* uniroot of prop.test(q * n, n, correct = FALSE)$conf.int - average: the definition itself */
static void proportion_limits_are_where_wilsons_interval_reaches_the_average(void)
{
    rg_stats_funnel out;
    CHECK_DONE(rg_stats_funnel_limits_proportion(1008, 0.80642448, 1, 0.95, &out, &err));
    CHECK_NEAR(out.lower, 0.78203374466509112);
    CHECK_NEAR(out.upper, 0.83081521533490899);
    rg_stats_limits below, above;
    CHECK_DONE(rg_stats_wilson(out.lower * 1008, 1008, 0.95, &below, &err));
    CHECK_DONE(rg_stats_wilson(out.upper * 1008, 1008, 0.95, &above, &err));
    CHECK_NEAR(below.upper, 0.80642448);
    CHECK_NEAR(above.lower, 0.80642448);
}

static void proportion_limits_stay_within_all_and_nothing(void)
{
    rg_stats_funnel out;
    CHECK_DONE(rg_stats_funnel_limits_proportion(2, 0.5, 1, 0.998, &out, &err));
    CU_ASSERT_EQUAL(out.lower, 0);
    CU_ASSERT_EQUAL(out.upper, 1);
}

static void limits_of_something_missing_are_missing(void)
{
    rg_stats_funnel out;
    CHECK_DONE(rg_stats_funnel_limits_ratio(NA, 1, 0.95, &out, &err));
    CHECK_NA(out.lower);
    CHECK_NA(out.upper);
    CHECK_DONE(rg_stats_funnel_limits_proportion(NA, 0.5, 1, 0.95, &out, &err));
    CHECK_NA(out.lower);
    CHECK_NA(out.upper);
    CHECK_DONE(rg_stats_funnel_limits_proportion(100, NA, 1, 0.95, &out, &err));
    CHECK_NA(out.value);
    CHECK_NA(out.upper);
}

static void limits_refuse_impossible_arguments_by_name(void)
{
    rg_stats_funnel out;
    CHECK_FAILS(rg_stats_funnel_limits_ratio(0, 1, 0.95, &out, &err),
                "observed must be more than 0, not 0");
    CHECK_FAILS(rg_stats_funnel_limits_ratio(1, -1, 0.95, &out, &err),
                "per must be more than 0, not -1");
    CHECK_FAILS(rg_stats_funnel_limits_ratio(1, 1, 0.025, &out, &err),
                "level must be at least 0.9 and less than 1, not 0.025");
    CHECK_FAILS(rg_stats_funnel_limits_proportion(0, 0.5, 1, 0.95, &out, &err),
                "population must be more than 0, not 0");
    CHECK_FAILS(rg_stats_funnel_limits_proportion(10, 50, 100, 0.95, &out, &err),
                "average must be a proportion between 0 and 1, not 50");
    CHECK_FAILS(rg_stats_funnel_limits_proportion(10, 0.5, 1000, 0.95, &out, &err),
                "per must be 1 or 100, not 1000");
    CHECK_FAILS(rg_stats_funnel_limits_proportion(10, 0.5, 1, 2, &out, &err),
                "level must be at least 0.9 and less than 1, not 2");
}

static void check_ratio(double observed, double expected, const char *word)
{
    rg_stats_funnel_class out;
    CHECK_DONE(rg_stats_funnel_significance_ratio(observed, expected, &out, &err));
    CHECK_TEXT(rg_stats_funnel_name(out), word);
}

/* Around the limits of 5 events (exact: poisson.test(5) 1.62349 to 11.66833, at 99.8% 0.73937
 * to 16.45474) and of 100 (Byar's: 81.36211 to 121.62794, at 99.8% 71.90369 to 134.94362). */
static void an_expected_count_outside_the_limits_of_the_observed_is_significant(void)
{
    check_ratio(5, 0.7393, "high (0.001)");
    check_ratio(5, 0.7394, "high (0.025)");
    check_ratio(5, 1.6234, "high (0.025)");
    check_ratio(5, 1.6235, "not significant");
    check_ratio(5, 11.6683, "not significant");
    check_ratio(5, 11.6684, "low (0.025)");
    check_ratio(5, 16.4547, "low (0.025)");
    check_ratio(5, 16.4548, "low (0.001)");
    check_ratio(100, 71.9036, "high (0.001)");
    check_ratio(100, 71.9037, "high (0.025)");
    check_ratio(100, 81.3621, "high (0.025)");
    check_ratio(100, 81.3622, "not significant");
    check_ratio(100, 121.6279, "not significant");
    check_ratio(100, 121.628, "low (0.025)");
    check_ratio(100, 134.9436, "low (0.025)");
    check_ratio(100, 134.9437, "low (0.001)");
}

static void a_point_on_the_line_is_not_significant(void)
{
    for (double observed = 5; observed <= 50; observed += 45) {
        rg_stats_estimate count; /* its limits are the lines */
        CHECK_DONE(rg_stats_rate(observed, 1, 1, 0.95, &count, &err));
        check_ratio(observed, count.lower, "not significant");
        check_ratio(observed, count.upper, "not significant");
        CHECK_DONE(rg_stats_rate(observed, 1, 1, 0.998, &count, &err));
        check_ratio(observed, count.lower, "high (0.025)");
        check_ratio(observed, count.upper, "low (0.025)");
    }
    rg_stats_funnel_class out; /* an average of none or all leaves the funnel no width */
    CHECK_DONE(rg_stats_funnel_significance_proportion(0, 10, 0, &out, &err));
    CHECK_TEXT(rg_stats_funnel_name(out), "not significant");
    CHECK_DONE(rg_stats_funnel_significance_proportion(10, 10, 1, &out, &err));
    CHECK_TEXT(rg_stats_funnel_name(out), "not significant");
}

static void no_events_are_never_high(void)
{
    check_ratio(0, 0.001, "not significant");
    check_ratio(0, 3.68, "not significant"); /* qchisq(0.975, 2) / 2 is 3.6889 */
    check_ratio(0, 3.69, "low (0.025)");
    check_ratio(0, 6.91, "low (0.001)"); /* qchisq(0.999, 2) / 2 is 6.9078 */
}

/* Rows of PHEindicatormethods' published example; average sum(numerator) / sum(denominator). */
static void proportions_get_the_words_of_the_published_example(void)
{
    static const struct {
        double x, n;
        const char *word;
    } rows[] = {
        {35078.488, 41980, "high (0.001)"},     {24803.6256, 31824, "low (0.001)"},
        {50050.7443, 61921, "not significant"}, {26789.238, 33012, "high (0.025)"},
        {30277.5312, 37828, "low (0.025)"},     {18504.9982, 22739, "high (0.025)"},
        {29709.0543, 36583, "high (0.025)"},    {41845.512, 51789, "not significant"},
        {20759.65, 25750, "not significant"},   {15524.9934, 19257, "not significant"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rg_stats_funnel_class out;
        CHECK_DONE(rg_stats_funnel_significance_proportion(rows[i].x, rows[i].n, 0.80642448,
                                                           &out, &err));
        CHECK_TEXT(rg_stats_funnel_name(out), rows[i].word);
    }
}

static void check_rate(rg_stats_funnel_rate args, const char *word)
{
    rg_stats_funnel_class out;
    CHECK_DONE(rg_stats_funnel_significance_rate(&args, &out, &err));
    CHECK_TEXT(rg_stats_funnel_name(out), word);
}

/* Rows of PHEindicatormethods' published example of directly standardised rates and of crude
 * ones, per 100,000; average sum(count) / sum(count / rate * 100000) over its rows with events,
 * and for the crude ones with the population of the row that has none. */
static void rates_get_the_words_of_the_published_example(void)
{
    const double dsr = 0.00704900470332, crude = 0.00668508928268;
    static const struct {
        double count, dsr, crude;
        const char *dsr_word, *crude_word;
    } rows[] = {
        {2419, 907.6174266, 915.9339952, "high (0.001)", "high (0.001)"},
        {2130, 752.3254955, 742.8902266, "high (0.025)", "high (0.001)"},
        {2111, 710.2689402, 686.7698394, "not significant", "not significant"},
        {2083, 717.7035916, 700.3469794, "not significant", "high (0.025)"},
        {2010, 781.8323058, 703.9885681, "high (0.001)", "high (0.025)"},
        {2002, 652.3391553, 688.2373972, "low (0.001)", "not significant"},
        {1912, 662.4465438, 659.631062, "low (0.025)", "not significant"},
        {1809, 646.7588823, 627.2886152, "low (0.001)", "low (0.025)"},
        {1688, 662.3775859, 556.6272609, "low (0.025)", "low (0.001)"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        check_rate((rg_stats_funnel_rate){rows[i].count, rows[i].dsr, dsr, 1e5, NA, true},
                   rows[i].dsr_word);
        check_rate((rg_stats_funnel_rate){rows[i].count, rows[i].crude, crude, 1e5, NA, false},
                   rows[i].crude_word);
        check_rate(
            (rg_stats_funnel_rate){rows[i].count, rows[i].crude / 1000, crude, 100, NA, false},
            rows[i].crude_word);
    }
    check_rate((rg_stats_funnel_rate){0, 0, crude, 1e5, 297820, false}, "low (0.001)");
}

static void a_dsr_on_under_ten_events_is_not_judged(void)
{
    check_rate((rg_stats_funnel_rate){9, 5, 0.0001, 1e5, NA, true}, "not applicable");
    check_rate((rg_stats_funnel_rate){9, 5, 0.0001, 1e5, NA, false}, "low (0.025)");
    check_rate((rg_stats_funnel_rate){10, 5, 0.0001, 1e5, NA, true}, "low (0.025)");
    check_rate((rg_stats_funnel_rate){0, NA, 0.0001, 1e5, NA, true}, "not applicable");
}

static void points_with_something_missing_are_not_judged(void)
{
    rg_stats_funnel_class out;
    check_ratio(NA, 4, "not applicable");
    check_ratio(4, NA, "not applicable");
    CHECK_DONE(rg_stats_funnel_significance_proportion(NA, 4, 0.5, &out, &err));
    CHECK_TEXT(rg_stats_funnel_name(out), "not applicable");
    CHECK_DONE(rg_stats_funnel_significance_proportion(2, 4, NA, &out, &err));
    CHECK_TEXT(rg_stats_funnel_name(out), "not applicable");
    check_rate((rg_stats_funnel_rate){20, NA, 0.1, 1000, NA, false}, "not applicable");
    check_rate((rg_stats_funnel_rate){20, 3, NA, 1000, NA, false}, "not applicable");
    check_rate((rg_stats_funnel_rate){NA, 3, 0.1, 1000, NA, false}, "not applicable");
}

static void significance_refuses_impossible_arguments_by_name(void)
{
    rg_stats_funnel_class out;
    CHECK_FAILS(rg_stats_funnel_significance_ratio(-1, 4, &out, &err),
                "observed must be 0 or more, not -1");
    CHECK_FAILS(rg_stats_funnel_significance_ratio(1, 0, &out, &err),
                "expected must be more than 0, not 0");
    CHECK_FAILS(rg_stats_funnel_significance_proportion(5, 4, 0.5, &out, &err),
                "x must not be more than n: 5 of 4");
    CHECK_FAILS(rg_stats_funnel_significance_proportion(5, 0, 0.5, &out, &err),
                "n must be more than 0, not 0");
    CHECK_FAILS(rg_stats_funnel_significance_proportion(-5, 4, 0.5, &out, &err),
                "x must be 0 or more, not -5");
    CHECK_FAILS(rg_stats_funnel_significance_proportion(3, 4, -0.5, &out, &err),
                "average must be a proportion between 0 and 1, not -0.5");
    CHECK_FAILS(rg_stats_funnel_significance_proportion(3, 4, 1.5, &out, &err),
                "average must be a proportion between 0 and 1, not 1.5");
}

static void a_rate_needs_a_denominator(void)
{
    rg_stats_funnel_class out;
    rg_stats_funnel_rate none = {0, 0, 0.1, 1000, NA, false},
                         odd = {0, 0.5, 0.1, 1000, NA, false},
                         flat = {1, 0, 0.1, 1000, NA, false};
    CHECK_FAILS(rg_stats_funnel_significance_rate(&none, &out, &err),
                "population must be given where count is 0: the rate does not tell it");
    CHECK_FAILS(rg_stats_funnel_significance_rate(&odd, &out, &err),
                "rate must be 0 where count is 0, not 0.5");
    CHECK_FAILS(rg_stats_funnel_significance_rate(&flat, &out, &err),
                "rate must be more than 0 where count is 1");
    none.average = 0;
    CHECK_FAILS(rg_stats_funnel_significance_rate(&none, &out, &err),
                "average must be more than 0, not 0");
    odd.per = 0;
    CHECK_FAILS(rg_stats_funnel_significance_rate(&odd, &out, &err),
                "per must be more than 0, not 0");
}

CU_TestInfo rg_tests_stats_funnel[] = {
    {"ratio limits are exact Poisson", ratio_limits_are_exact_poisson},
    {"proportion limits match the published table",
     proportion_limits_match_the_published_table},
    {"proportion limits are where Wilson's interval reaches the average",
     proportion_limits_are_where_wilsons_interval_reaches_the_average},
    {"proportion limits stay within all and nothing",
     proportion_limits_stay_within_all_and_nothing},
    {"limits of something missing are missing", limits_of_something_missing_are_missing},
    {"limits refuse impossible arguments by name", limits_refuse_impossible_arguments_by_name},
    {"an expected count outside the limits of the observed is significant",
     an_expected_count_outside_the_limits_of_the_observed_is_significant},
    {"a point on the line is not significant", a_point_on_the_line_is_not_significant},
    {"no events are never high", no_events_are_never_high},
    {"proportions get the words of the published example",
     proportions_get_the_words_of_the_published_example},
    {"rates get the words of the published example",
     rates_get_the_words_of_the_published_example},
    {"a DSR on under 10 events is not judged", a_dsr_on_under_ten_events_is_not_judged},
    {"points with something missing are not judged",
     points_with_something_missing_are_not_judged},
    {"significance refuses impossible arguments by name",
     significance_refuses_impossible_arguments_by_name},
    {"a rate needs a denominator", a_rate_needs_a_denominator},
    CU_TEST_INFO_NULL,
};
