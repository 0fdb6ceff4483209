/* Tests of stats/standardise. */
#include "stats/standardise.h"

#include "unit/stats/near.h"

/* Example data of PHEindicatormethods' vignette on directly standardised rates. */
#define PEOPLE LIST(30, 35, 35, 35, 40, 40, 45, 50, 50, 50, 60, 60, 70, 75, 70, 60, 20, 20, 15)
#define DEATHS LIST(1, 1, NA, NA, NA, 1, 1, 3, 3, 3, 3, 10, 10, 10, 10, 8, 8, 8, 8)

static void check_estimate(rg_stats_estimate out, double value, double lower, double upper)
{
    CHECK_NEAR(out.value, value);
    CHECK_NEAR(out.lower, lower);
    CHECK_NEAR(out.upper, upper);
}

/* value <- weighted.mean(x/n, w); var <- sum((w/sum(w))^2 * x/n^2); O <- sum(x)
 * (value + sqrt(var/O) * (c(bl(O, l), bu(O, l)) - O)) * per, Byar's as in test_interval.c */
static void a_dsr_has_dobsons_limits(void)
{
    rg_stats_estimate out;
    CHECK_DONE(rg_stats_dsr(DEATHS, PEOPLE, EMPTY, 100000, 0.95, &out, &err));
    check_estimate(out, 8283.0158730158728, 6570.8187978036722, 10289.647638821614);
    CHECK_TEXT(out.method, "Dobson");
    CHECK_DONE(rg_stats_dsr(DEATHS, PEOPLE, EMPTY, 1000, 0.998, &out, &err));
    check_estimate(out, 82.830158730158729, 57.097219261062399, 115.30098867867348);
}

static void a_dsr_takes_any_standard_of_its_own_length(void)
{
    rg_stats_estimate out;
    CHECK_DONE(rg_stats_dsr(LIST(3, 2, 4, 0, 2), LIST(1000, 1200, 900, 800, 700),
                            LIST(5, 4, 3, 2, 1), 1000, 0.95, &out, &err));
    check_estimate(out, 2.5238095238095237, 1.1851726158503935, 4.630961243418894);
    CHECK_DONE(rg_stats_dsr(LIST(3, 2, 4, 0, 2), LIST(1000, 1200, 900, 800, 700),
                            LIST(0.05, 0.04, 0.03, 0.02, 0.01), 1000, 0.95, &out, &err));
    check_estimate(out, 2.5238095238095237, 1.1851726158503935, 4.630961243418894);
}

static void the_standard_population_is_the_european_of_2013(void)
{
    double total = 0;
    for (size_t i = 0; i < RG_STATS_ESP2013_BANDS; i++)
        total += rg_stats_esp2013[i];
    CU_ASSERT_EQUAL(total, 100000);
    CU_ASSERT_EQUAL(rg_stats_esp2013[0], 5000);
    CU_ASSERT_EQUAL(rg_stats_esp2013[18], 1000);
}

static void missing_events_in_a_band_count_as_none(void)
{
    rg_stats_estimate with, without;
    rg_stats_list n = LIST(100, 200), w = LIST(1, 2);
    CHECK_DONE(rg_stats_dsr(LIST(20, NA), n, w, 1000, 0.95, &with, &err));
    CHECK_DONE(rg_stats_dsr(LIST(20, 0), n, w, 1000, 0.95, &without, &err));
    CU_ASSERT_EQUAL(with.value, without.value);
    CU_ASSERT_EQUAL(with.upper, without.upper);
}

static void under_ten_events_there_is_no_dsr(void)
{
    rg_stats_estimate out;
    rg_stats_list n = LIST(100, 200), w = LIST(1, 2);
    CHECK_DONE(rg_stats_dsr(LIST(4, 5), n, w, 1000, 0.95, &out, &err));
    CHECK_NA(out.value);
    CHECK_NA(out.lower);
    CHECK_NA(out.upper);
    CHECK_TEXT(out.method, "dsr NA for total count < 10");
    CHECK_DONE(rg_stats_dsr(LIST(4, 6), n, w, 1000, 0.95, &out, &err));
    CHECK_NEAR(out.value, 100.0 / 3); /* weighted.mean(c(4/100, 6/200), 1:2) * 1000 */
}

static void a_dsr_refuses_impossible_arguments_by_name(void)
{
    rg_stats_estimate out;
    rg_stats_list x = LIST(4, 6), n = LIST(100, 200), w = LIST(1, 2);
    CHECK_FAILS(rg_stats_dsr(LIST(4, -6), n, w, 1, 0.95, &out, &err),
                "events must all be 0 or more; value 2 is -6");
    CHECK_FAILS(rg_stats_dsr(LIST(4), n, w, 1, 0.95, &out, &err),
                "events must be as long as population: 1 and 2 values");
    CHECK_FAILS(rg_stats_dsr(x, LIST(100, 0), w, 1, 0.95, &out, &err),
                "population must all be more than 0; value 2 is 0");
    CHECK_FAILS(rg_stats_dsr(x, LIST(-5, 1), w, 1, 0.95, &out, &err),
                "population must all be more than 0; value 1 is -5");
    CHECK_FAILS(rg_stats_dsr(x, LIST(NA, 100), w, 1, 0.95, &out, &err),
                "population must have no missing value; value 1 is missing");
    CHECK_FAILS(rg_stats_dsr(x, n, LIST(1, 2, 3), 1, 0.95, &out, &err),
                "standard must be as long as population: 3 and 2 values");
    CHECK_FAILS(rg_stats_dsr(x, n, LIST(1, NA), 1, 0.95, &out, &err),
                "standard must have no missing value; value 2 is missing");
    CHECK_FAILS(rg_stats_dsr(x, n, LIST(1, -1), 1, 0.95, &out, &err),
                "standard must all be 0 or more; value 2 is -1");
    CHECK_FAILS(rg_stats_dsr(x, n, LIST(0, 0), 1, 0.95, &out, &err),
                "standard must add up to more than 0");
    CHECK_FAILS(rg_stats_dsr(x, n, EMPTY, 1, 0.95, &out, &err),
                "standard must be given where there are not 19 bands (the European Standard "
                "Population 2013), but 2");
    CHECK_FAILS(rg_stats_dsr(EMPTY, EMPTY, EMPTY, 1, 0.95, &out, &err),
                "population must hold at least one value");
    CHECK_FAILS(rg_stats_dsr(x, n, w, -1, 0.95, &out, &err), "per must be more than 0, not -1");
    CHECK_FAILS(rg_stats_dsr(x, n, w, 1, 95, &out, &err),
                "level must be at least 0.9 and less than 1, not 95; write 0.95 for 95%");
}

/* f1 <- c(10,20,5); f2 <- c(2,0,1); f3 <- c(1,1,0); n <- c(1000,2000,1500); w <- c(3,2,1)
 * v <- function(f) sum((w/sum(w))^2 * f/n^2); var <- v(f1) + 4*v(f2) + 9*v(f3)
 * then as a DSR of f1 + 2*f2 + 3*f3 with that var */
static void repeat_events_widen_the_limits_and_leave_the_rate(void)
{
    rg_stats_list people[] = {LIST(10, 20, 5), LIST(2, NA, 1), LIST(1, 1, 0)};
    rg_stats_list n = LIST(1000, 2000, 1500), w = LIST(3, 2, 1);
    rg_stats_estimate out, apart;
    CHECK_DONE(rg_stats_dsr_repeat(people, 3, n, w, 1000, 0.95, &out, &err));
    check_estimate(out, 13.111111111111112, 8.0750505828837547, 19.371863753398735);
    CHECK_TEXT(out.method, "Dobson, with confidence adjusted for non-independent events");
    CHECK_DONE(rg_stats_dsr(LIST(17, 23, 7), n, w, 1000, 0.95, &apart, &err));
    check_estimate(apart, 13.111111111111112, 9.0541797103439006, 18.154625549543265);
}

static void people_with_one_event_each_make_the_plain_dsr(void)
{
    rg_stats_list people[] = {LIST(17, 23, 7)};
    rg_stats_list n = LIST(1000, 2000, 1500), w = LIST(3, 2, 1);
    rg_stats_estimate out;
    CHECK_DONE(rg_stats_dsr_repeat(people, 1, n, w, 1000, 0.95, &out, &err));
    check_estimate(out, 13.111111111111112, 9.0541797103439006, 18.154625549543265);
}

static void repeat_events_are_counted_as_events_for_the_threshold(void)
{
    rg_stats_list three[] = {LIST(0, 0), LIST(0, 0), LIST(2, 1)};
    rg_stats_list four[] = {LIST(0, 0), LIST(0, 0), LIST(2, 2)};
    rg_stats_list n = LIST(1000, 2000), w = LIST(1, 1);
    rg_stats_estimate out;
    CHECK_DONE(rg_stats_dsr_repeat(three, 3, n, w, 1000, 0.95, &out, &err)); /* 9 events */
    CHECK_NA(out.value);
    CHECK_TEXT(out.method, "dsr NA for total count < 10");
    CHECK_DONE(rg_stats_dsr_repeat(four, 3, n, w, 1000, 0.95, &out, &err)); /* 12 events */
    CHECK_NEAR(out.value, 4.5); /* mean(c(6/1000, 6/2000)) * 1000 */
}

static void a_repeat_dsr_refuses_impossible_people_by_their_list(void)
{
    rg_stats_list negative[] = {LIST(1, 2), LIST(1, -2)}, uneven[] = {LIST(1, 2), LIST(1)};
    rg_stats_list n = LIST(1000, 2000), w = LIST(1, 1);
    rg_stats_estimate out;
    CHECK_FAILS(rg_stats_dsr_repeat(negative, 2, n, w, 1, 0.95, &out, &err),
                "people[2] must all be 0 or more; value 2 is -2");
    CHECK_FAILS(rg_stats_dsr_repeat(negative + 1, 1, n, w, 1, 0.95, &out, &err),
                "people[1] must all be 0 or more; value 2 is -2");
    CHECK_FAILS(rg_stats_dsr_repeat(negative, 1, n, w, 0, 0.95, &out, &err),
                "per must be more than 0, not 0");
    CHECK_FAILS(rg_stats_dsr_repeat(negative, 1, n, LIST(1), 1, 0.95, &out, &err),
                "standard must be as long as population: 1 and 2 values");
    CHECK_FAILS(rg_stats_dsr_repeat(negative, 1, n, w, 1, 0, &out, &err),
                "level must be at least 0.9 and less than 1, not 0");
    CHECK_FAILS(rg_stats_dsr_repeat(uneven, 2, n, w, 1, 0.95, &out, &err),
                "people[2] must be as long as population: 1 and 2 values");
    CHECK_FAILS(rg_stats_dsr_repeat(NULL, 0, n, w, 1, 0.95, &out, &err),
                "people must hold at least one list");
}

#define HERE LIST(500, 600, 700)
#define REF_EVENTS LIST(100, 200, 300)
#define REF_PEOPLE LIST(10000, 12000, 9000)

static void check_isr(rg_stats_list events, double per, double level, rg_stats_isr_as as,
                      const rg_stats_isr_estimate *expected)
{
    rg_stats_isr_estimate out;
    CHECK_DONE(rg_stats_isr(events, HERE, REF_EVENTS, REF_PEOPLE, per, level, as, &out, &err));
    CHECK_NEAR(out.value, expected->value);
    CHECK_NEAR(out.lower, expected->lower);
    CHECK_NEAR(out.upper, expected->upper);
    CHECK_TEXT(out.method, expected->method);
    CHECK_NEAR(out.expected, 38.333333333333329); /* sum(xref / nref * n) */
    CHECK_NEAR(out.observed, expected->observed);
}

/* c(O, bl(O, l), bu(O, l)) / E, and poisson.test(7)$conf.int / E * 100 */
static void an_isr_ratio_divides_the_count_and_its_limits_by_the_expected(void)
{
    rg_stats_isr_estimate twenty = {.value = 0.52173913043478271,
                                    .lower = 0.31855901308372009,
                                    .upper = 0.80582296615296689,
                                    .method = "Byars",
                                    .observed = 20};
    rg_stats_isr_estimate seven = {.value = 18.260869565217394,
                                   .lower = 7.3418166561387848,
                                   .upper = 37.624370508788815,
                                   .method = "Exact",
                                   .observed = 7};
    check_isr(LIST(5, 10, 5), 1, 0.95, RG_STATS_ISR_RATIO, &twenty);
    check_isr(LIST(20), 1, 0.95, RG_STATS_ISR_RATIO, &twenty);
    check_isr(LIST(4, NA, 3), 100, 0.95, RG_STATS_ISR_RATIO, &seven);
}

/* c(O, bl(O, l), bu(O, l)) / E * sum(xref) / sum(nref) * 1000 */
static void an_isr_rate_is_the_ratio_times_the_reference_rate(void)
{
    rg_stats_isr_estimate expected = {.value = 10.098176718092569,
                                      .lower = 4.5052017551920196,
                                      .upper = 19.229471002826212,
                                      .method = "Byars",
                                      .observed = 20};
    check_isr(LIST(5, 10, 5), 1000, 0.998, RG_STATS_ISR_RATE, &expected);
}

static void
missing_counts_of_an_isr_are_none_but_a_missing_reference_population_is_missing(void)
{
    rg_stats_isr_estimate out;
    CHECK_DONE(rg_stats_isr(LIST(6, 5), LIST(100, NA), LIST(20, 30), LIST(1000, 1000), 1, 0.95,
                            RG_STATS_ISR_RATIO, &out, &err));
    CHECK_NEAR(out.expected, 2); /* 20 / 1000 * 100 */
    CHECK_NEAR(out.value, 5.5);
    CHECK_DONE(rg_stats_isr(LIST(6, 5), LIST(100, 100), LIST(20, NA), LIST(1000, 1000), 1, 0.95,
                            RG_STATS_ISR_RATIO, &out, &err));
    CHECK_NEAR(out.value, 5.5);
    CHECK_DONE(rg_stats_isr(LIST(6, 5), LIST(100, 100), LIST(20, 30), LIST(1000, NA), 1, 0.95,
                            RG_STATS_ISR_RATIO, &out, &err));
    CHECK_NA(out.value);
    CHECK_NA(out.expected);
    CHECK_DONE(rg_stats_isr(LIST(NA), LIST(100, 100), LIST(20, 30), LIST(1000, 1000), 1, 0.95,
                            RG_STATS_ISR_RATIO, &out, &err));
    CHECK_NA(out.value);
    CU_ASSERT_PTR_NULL(out.method);
    CHECK_DONE(rg_stats_isr(LIST(NA), LIST(100), LIST(20), LIST(1000), 1, 0.95,
                            RG_STATS_ISR_RATIO, &out, &err));
    CU_ASSERT_EQUAL(out.value, 0); /* a band, not a total */
}

static void an_isr_refuses_impossible_arguments_by_name(void)
{
    rg_stats_isr_estimate out;
    rg_stats_list x = LIST(1, 2, 3);
    CHECK_FAILS(rg_stats_isr(LIST(1, 2), HERE, REF_EVENTS, REF_PEOPLE, 1, 0.95, 0, &out, &err),
                "events must be one total or as long as population: 2 and 3 values");
    CHECK_FAILS(rg_stats_isr(LIST(-1), HERE, REF_EVENTS, REF_PEOPLE, 1, 0.95, 0, &out, &err),
                "events must all be 0 or more; value 1 is -1");
    CHECK_FAILS(rg_stats_isr(x, LIST(1, 2, -3), REF_EVENTS, REF_PEOPLE, 1, 0.95, 0, &out, &err),
                "population must all be 0 or more; value 3 is -3");
    CHECK_FAILS(rg_stats_isr(x, HERE, LIST(1, 2), REF_PEOPLE, 1, 0.95, 0, &out, &err),
                "ref_events must be as long as population: 2 and 3 values");
    CHECK_FAILS(rg_stats_isr(x, HERE, LIST(1, 2, -1), REF_PEOPLE, 1, 0.95, 0, &out, &err),
                "ref_events must all be 0 or more; value 3 is -1");
    CHECK_FAILS(rg_stats_isr(x, HERE, REF_EVENTS, LIST(1, 2, 0), 1, 0.95, 0, &out, &err),
                "ref_population must all be more than 0; value 3 is 0");
    CHECK_FAILS(rg_stats_isr(x, HERE, REF_EVENTS, LIST(1, 2), 1, 0.95, 0, &out, &err),
                "ref_population must be as long as population: 2 and 3 values");
    CHECK_FAILS(rg_stats_isr(x, HERE, LIST(0, 0, 0), REF_PEOPLE, 1, 0.95, 0, &out, &err),
                "ref_events and population must give more than 0 expected events");
    CHECK_FAILS(rg_stats_isr(x, EMPTY, EMPTY, EMPTY, 1, 0.95, 0, &out, &err),
                "population must hold at least one value");
    CHECK_FAILS(rg_stats_isr(x, HERE, REF_EVENTS, REF_PEOPLE, 0, 0.95, 0, &out, &err),
                "per must be more than 0, not 0");
    CHECK_FAILS(rg_stats_isr(x, HERE, REF_EVENTS, REF_PEOPLE, 1, 0.8, 0, &out, &err),
                "level must be at least 0.9 and less than 1, not 0.8");
}

CU_TestInfo rg_tests_stats_standardise[] = {
    {"a DSR has Dobson's limits", a_dsr_has_dobsons_limits},
    {"a DSR takes any standard of its own length", a_dsr_takes_any_standard_of_its_own_length},
    {"the standard population is the European one of 2013",
     the_standard_population_is_the_european_of_2013},
    {"missing events in a band count as none", missing_events_in_a_band_count_as_none},
    {"under 10 events there is no DSR", under_ten_events_there_is_no_dsr},
    {"a DSR refuses impossible arguments by name", a_dsr_refuses_impossible_arguments_by_name},
    {"repeat events widen the limits and leave the rate",
     repeat_events_widen_the_limits_and_leave_the_rate},
    {"people with one event each make the plain DSR",
     people_with_one_event_each_make_the_plain_dsr},
    {"repeat events are counted as events for the threshold",
     repeat_events_are_counted_as_events_for_the_threshold},
    {"a repeat DSR refuses impossible people by their list",
     a_repeat_dsr_refuses_impossible_people_by_their_list},
    {"an ISR ratio divides the count and its limits by the expected",
     an_isr_ratio_divides_the_count_and_its_limits_by_the_expected},
    {"an ISR rate is the ratio times the reference rate",
     an_isr_rate_is_the_ratio_times_the_reference_rate},
    {"missing counts of an ISR are none, a missing reference population is missing",
     missing_counts_of_an_isr_are_none_but_a_missing_reference_population_is_missing},
    {"an ISR refuses impossible arguments by name",
     an_isr_refuses_impossible_arguments_by_name},
    CU_TEST_INFO_NULL,
};
