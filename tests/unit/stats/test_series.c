/* Tests of stats/series. */
#include "stats/rate.h"
#include "stats/series.h"

#include "unit/stats/near.h"

static rg_stats_kendall_answer kendall(rg_stats_list values)
{
    rg_stats_kendall_answer out = {0};
    CHECK_DONE(rg_stats_kendall(values, &out, &err));
    return out;
}

/* cor.test(x, seq_along(x), method = "kendall", exact = TRUE) */
static void a_trend_without_ties_has_an_exact_p(void)
{
    rg_stats_kendall_answer a = kendall(LIST(21, 23, 22, 25, 27, 26, 30));
    CHECK_NEAR(a.tau, 0.80952380952381);
    CHECK_NEAR(a.p, 0.0107142857142857);
    a = kendall(LIST(9, 8, 7, 6, 5, 4, 3));
    CU_ASSERT_EQUAL(a.tau, -1);
    CHECK_NEAR(a.p, 0.000396825396825397);
    a = kendall(LIST(5, 1, 4, 2, 3));
    CHECK_NEAR(a.tau, -0.2);
    CHECK_NEAR(a.p, 0.816666666666667);
    CHECK_NEAR(kendall(LIST(1, 2, 3, 4)).p,
               0.0833333333333333); /* four points are never enough */
}

/* cor.test(x, seq_along(x), method = "kendall", exact = FALSE, continuity = TRUE) */
static void ties_are_corrected_for(void)
{
    rg_stats_kendall_answer a = kendall(LIST(3, 3, 4, 4, 5, 7, 6, 8));
    CHECK_NEAR(a.tau, 0.889499179993322);
    CHECK_NEAR(a.p, 0.00385129137859022);
}

static void a_flat_series_has_no_trend(void)
{
    rg_stats_kendall_answer a = kendall(LIST(4, 4, 4, 4, 4));
    CHECK_NA(a.tau);
    CHECK_NA(a.p);
    CHECK_FAILS(rg_stats_kendall(LIST(1, 2, 3), &a, &err),
                "values must be 4 to 1000 numbers, not 3");
}

/* cor.test(x, y) */
static void correlation_has_fishers_limits(void)
{
    rg_stats_estimate e;
    CHECK_DONE(rg_stats_correlation(LIST(10, 12, 9, 15, 20, 18),
                                    LIST(101, 118, 99, 140, 190, 181), 0.95, &e, &err));
    CHECK_NEAR(e.value, 0.990967757745967);
    CHECK_NEAR(e.lower, 0.916419528235123);
    CHECK_NEAR(e.upper, 0.999056648441618);
    CHECK_DONE(rg_stats_correlation(LIST(1, 2, 3, 4, 5, 6, 7, 8), LIST(5, 3, 8, 1, 9, 2, 7, 4),
                                    0.95, &e, &err));
    CHECK_NEAR(e.value, 0.0301648488703381);
    CHECK_NEAR(e.lower, -0.68915704455624);
    CHECK_NEAR(e.upper, 0.719542919451196);
    CHECK_DONE(rg_stats_correlation(LIST(1, 2, 3, 4), LIST(5, 5, 5, 5), 0.95, &e, &err));
    CHECK_NA(e.value);
}

/* x <- sort(x); n <- length(x); 2 * sum(1:n * x) / (n * sum(x)) - (n + 1) / n, as ineq::Gini */
static void gini_runs_from_none_to_all_in_one(void)
{
    double g;
    CHECK_DONE(rg_stats_gini(LIST(10, 12, 9, 15, 20, 40, 35), &g, &err));
    CHECK_NEAR(g, 0.305977710233029);
    CHECK_DONE(rg_stats_gini(LIST(1, 1, 1), &g, &err));
    CU_ASSERT_EQUAL(g, 0);
    CHECK_DONE(rg_stats_gini(LIST(0, 0, 0, 8), &g, &err));
    CHECK_NEAR(g, 0.75);
    CHECK_DONE(rg_stats_gini(LIST(0, 0), &g, &err));
    CHECK_NA(g);
    CHECK_FAILS(rg_stats_gini(LIST(1, -1), &g, &err),
                "values must all be 0 or more; value 2 is -1");
}

/* Newcombe 1998, table II, contrast (a): 56/70 - 48/80 by method 10 is 0.0524 to 0.3339. */
static void a_difference_of_proportions_is_newcombes(void)
{
    rg_stats_estimate a, b;
    CHECK_DONE(rg_stats_proportion(56, 70, 1, 0.95, &a, &err));
    CHECK_DONE(rg_stats_proportion(48, 80, 1, 0.95, &b, &err));
    rg_stats_estimate d = rg_stats_difference(a, b);
    CHECK_NEAR(d.value, 0.2);
    CHECK_NEAR(d.lower, 0.0524314724023649);
    CHECK_NEAR(d.upper, 0.333872654036906);
}

/* la <- log(c(2, 1.6, 2.5)); lb <- log(c(1.6, 1.2, 2.1)); exp(c(d, d - sqrt(...), d + sqrt(...))) */
static void a_quotient_is_a_difference_of_logarithms(void)
{
    rg_stats_estimate q = rg_stats_quotient((rg_stats_estimate){2, 1.6, 2.5, NULL},
                                            (rg_stats_estimate){1.6, 1.2, 2.1, NULL});
    CHECK_NEAR(q.value, 1.25);
    CHECK_NEAR(q.lower, 0.879303797052419);
    CHECK_NEAR(q.upper, 1.79898611981178);
    q = rg_stats_quotient((rg_stats_estimate){2, NA, NA, NULL},
                          (rg_stats_estimate){1.6, 1.2, 2.1, NULL});
    CU_ASSERT_EQUAL(q.value, 1.25);
    CHECK_NA(q.lower);
    q = rg_stats_quotient((rg_stats_estimate){2, 1, 3, NULL},
                          (rg_stats_estimate){0, 0, 1, NULL});
    CHECK_NA(q.value);
}

CU_TestInfo rg_tests_stats_series[] = {
    {"a trend without ties has an exact p", a_trend_without_ties_has_an_exact_p},
    {"ties are corrected for", ties_are_corrected_for},
    {"a flat series has no trend", a_flat_series_has_no_trend},
    {"correlation has Fisher's limits", correlation_has_fishers_limits},
    {"Gini runs from none to all in one", gini_runs_from_none_to_all_in_one},
    {"a difference of proportions is Newcombe's", a_difference_of_proportions_is_newcombes},
    {"a quotient is a difference of logarithms", a_quotient_is_a_difference_of_logarithms},
    CU_TEST_INFO_NULL,
};
