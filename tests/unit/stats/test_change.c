/* Tests of stats/change. */
#include "stats/change.h"

#include "unit/stats/near.h"

typedef struct change_row {
    double before, after, exposure_before, exposure_after, level;
    double value, lower, upper, p;
    const char *word;
} change_row;

static void check_changes(const change_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        rg_stats_change_answer out;
        CHECK_DONE(rg_stats_change(rows[i].before, rows[i].after, rows[i].exposure_before,
                                   rows[i].exposure_after, rows[i].level, &out, &err));
        CHECK_NEAR(out.value, rows[i].value);
        CHECK_NEAR(out.lower, rows[i].lower);
        CHECK_NEAR(out.upper, rows[i].upper);
        CHECK_WITHIN(out.p, rows[i].p, 1e-9 * rows[i].p + 1e-300);
        CHECK_TEXT(rg_stats_change_name(out.class), rows[i].word);
    }
}

/* rr <- (after/eb) / (before/ea); 100*(rr - 1)
 * 100 * (rr * exp(c(-1,1) * qnorm(l+(1-l)/2) * sqrt(1/before + 1/after)) - 1)
 * poisson.test(c(after, before), c(eb, ea))$p.value.  The first row is the fall of 14.6%
 * between two years of the needs assessment, -18.3% to -10.7%. */
static void large_counts_have_limits_on_the_log_scale(void)
{
    static const change_row rows[] = {
        {4132, 3529, 1, 1, 0.95, -14.593417231364958, -18.345370631008564, -10.669065102808094,
         5.9292635947459311e-12, "decrease"},
        {1000, 1200, 1, 1, 0.998, 20, 5.1277103858587303, 36.976254378094175,
         2.1817026407914624e-05, "increase"},
        {123456, 125000, 1, 1, 0.95, 1.2506480041472257, 0.45750236414094925,
         2.0500557947291886, 0.0019642648987042411, "increase"},
    };
    check_changes(rows, sizeof rows / sizeof *rows);
}

/* 10 to 5 is -50%, -83% to +46%: the small base rule is about the count before. */
static void a_base_of_ten_is_enough_for_the_log_scale(void)
{
    static const change_row rows[] = {
        {10, 5, 1, 1, 0.95, -50, -82.909777451368655, 46.282471915511181, 0.3017578125,
         "not clear"},
        {50, 9, 1, 1, 0.95, -82, -91.147648410313366, -63.399555844858909,
         5.2648321022252676e-08, "decrease"},
        {10, 1, 1, 1, 0.95, -90, -98.719875263065475, -21.882612596435912, 0.01171875,
         "decrease"},
    };
    check_changes(rows, sizeof rows / sizeof *rows);
}

/* 100 * (poisson.test(c(after, before), c(eb, ea), conf.level = l)$conf.int - 1) */
static void small_counts_have_exact_limits(void)
{
    static const change_row rows[] = {
        {2, 1, 1, 1, 0.95, -50, -99.152501965088845, 860.45298847228617, 1, "not clear"},
        {8, 3, 1, 1, 0.95, -62.5, -93.592373854819485, 56.241110715113422, 0.2265625,
         "not clear"},
        {9, 30, 1, 1, 0.95, 233.33333333333334, 54.283700937235665, 698.17448735598077,
         0.0010650196345523013, "increase"},
        {5, 0, 1, 1, 0.95, -100, -100, 9.1279105182545894, 0.0625, "not clear"},
        {12, 0, 1, 1, 0.95, -100, -100, -64.010618271229603, 0.00048828125, "decrease"},
        {1, 1, 90, 10, 0.95, 800, -88.534569624700026, 70547.15178463656, 0.19, "not clear"},
        {1, 1, 10, 90, 0.95, -88.888888888888886, -99.85845147684815, 772.18705906958712, 0.19,
         "not clear"},
    };
    check_changes(rows, sizeof rows / sizeof *rows);
}

static void periods_of_unequal_length_are_compared_as_rates(void)
{
    static const change_row rows[] = {
        {100, 140, 12, 6, 0.95, 180, 116.62550511518823, 261.9149091345991,
         2.4603003199140257e-15, "increase"},
        {3, 17, 12, 9, 0.95, 655.55555555555554, 118.53759264183954, 3924.1171509564488,
         0.00014783141845577593, "increase"},
        {120, 60, 12, 6, 0.95, 0, -26.647787345773299, 36.328539224014534, 1, "not clear"},
    };
    check_changes(rows, sizeof rows / sizeof *rows);
}

static void a_change_is_clear_or_not_at_its_level(void)
{
    static const change_row rows[] = {
        {100, 131, 1, 1, 0.95, 31, 0.98083299762599108, 69.943141590082263,
         0.048163053440744549, "increase"},
        {100, 131, 1, 1, 0.998, 31, -13.092817782034539, 97.463541700843166,
         0.048163053440744549, "not clear"},
    };
    check_changes(rows, sizeof rows / sizeof *rows);
}

static void a_change_from_nothing_has_no_percentage_but_a_direction(void)
{
    rg_stats_change_answer out;
    CHECK_DONE(rg_stats_change(0, 20, 1, 1, 0.95, &out, &err));
    CHECK_NA(out.value);
    CHECK_NA(out.lower);
    CHECK_NA(out.upper);
    CHECK_NEAR(out.p, 1.9073486328125e-06); /* 2^-19 */
    CU_ASSERT_EQUAL(out.class, RG_STATS_INCREASE);
    CHECK_DONE(rg_stats_change(0, 0, 1, 1, 0.95, &out, &err));
    CHECK_NA(out.value);
    CHECK_NEAR(out.p, 1);
    CU_ASSERT_EQUAL(out.class, RG_STATS_NOT_CLEAR);
}

static void a_change_of_something_missing_is_missing(void)
{
    static const double four[][4] = {
        {NA, 5, 1, 1}, {5, NA, 1, 1}, {5, 5, NA, 1}, {5, 5, 1, NA}};
    for (size_t i = 0; i < 4; i++) {
        rg_stats_change_answer out;
        CHECK_DONE(
            rg_stats_change(four[i][0], four[i][1], four[i][2], four[i][3], 0.95, &out, &err));
        CHECK_NA(out.value);
        CHECK_NA(out.lower);
        CHECK_NA(out.upper);
        CHECK_NA(out.p);
        CU_ASSERT_EQUAL(out.class, RG_STATS_CHANGE_UNKNOWN);
        CU_ASSERT_PTR_NULL(rg_stats_change_name(out.class));
    }
}

static void p_is_symmetric_between_equal_periods(void)
{
    for (double a = 0; a < 40; a++)
        for (double b = 0; b < 40; b++) {
            rg_stats_change_answer one, other;
            CHECK_DONE(rg_stats_change(a, b, 1, 1, 0.95, &one, &err));
            CHECK_DONE(rg_stats_change(b, a, 1, 1, 0.95, &other, &err));
            CHECK_NEAR(one.p, other.p);
            CU_ASSERT_TRUE(one.p > 0 && one.p <= 1);
            CU_ASSERT_TRUE(a != b || one.p == 1);
        }
}

static void a_change_refuses_impossible_arguments_by_name(void)
{
    rg_stats_change_answer out;
    CHECK_FAILS(rg_stats_change(-1, 5, 1, 1, 0.95, &out, &err),
                "before must be a whole number of 0 or more, not -1");
    CHECK_FAILS(rg_stats_change(5, 2.5, 1, 1, 0.95, &out, &err),
                "after must be a whole number of 0 or more, not 2.5");
    CHECK_FAILS(rg_stats_change(HUGE_VAL, 5, 1, 1, 0.95, &out, &err),
                "before must be a whole number of 0 or more, not infinite");
    CHECK_FAILS(rg_stats_change(5, 5, 0, 1, 0.95, &out, &err),
                "exposure_before must be more than 0, not 0");
    CHECK_FAILS(rg_stats_change(5, 5, 1, -12, 0.95, &out, &err),
                "exposure_after must be more than 0, not -12");
    CHECK_FAILS(rg_stats_change(5, 5, 1, 1, 0, &out, &err),
                "level must be at least 0.9 and less than 1, not 0");
}

typedef struct ratio_row {
    double events_a, population_a, events_b, population_b, level;
    double value, lower, upper, p;
} ratio_row;

static void check_ratios(const ratio_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        rg_stats_ratio_answer out;
        CHECK_DONE(rg_stats_ratio(rows[i].events_a, rows[i].population_a, rows[i].events_b,
                                  rows[i].population_b, rows[i].level, &out, &err));
        CHECK_NEAR(out.value, rows[i].value);
        CHECK_NEAR(out.lower, rows[i].lower);
        CHECK_NEAR(out.upper, rows[i].upper);
        CHECK_WITHIN(out.p, rows[i].p, 1e-9 * rows[i].p + 1e-300);
    }
}

/* r <- (xa/na) / (xb/nb); r * exp(c(-1,1) * qnorm(0.975) * sqrt(1/xa + 1/xb))
 * poisson.test(c(xa, xb), c(na, nb))$p.value */
static void a_ratio_of_large_counts_has_limits_on_the_log_scale(void)
{
    static const ratio_row rows[] = {
        {120, 30000, 250, 100000, 0.95, 1.6, 1.2870319677976259, 1.9890725825409623,
         4.279033516616609e-05},
        {10, 100, 10, 200, 0.95, 2, 0.83245562652745375, 4.8050609216082743,
         0.15234223511142775},
    };
    check_ratios(rows, sizeof rows / sizeof *rows);
}

/* poisson.test(c(xa, xb), c(na, nb), conf.level = l)$conf.int; the last two by
 * low <- qbeta(0.025, xa, xb+1); high <- qbeta(0.025, xa+1, xb, lower = FALSE), x / (1 - x) of
 * each, and the other way round */
static void a_ratio_with_under_ten_on_either_side_has_exact_limits(void)
{
    static const ratio_row rows[] = {
        {4, 1000, 12, 5000, 0.95, 1.6666666666666667, 0.39177754632187112, 5.4991466480685354,
         0.32498309620370563},
        {0, 100, 5, 100, 0.95, 0, 0, 1.0912791051825459, 0.0625},
        {12, 300, 9, 400, 0.998, 1.7777777777777779, 0.41309072602906327, 8.4573464033836725,
         0.19384452775449973},
        {5, 1, 2000000, 1, 0.95, 2.5e-06, 8.1174230690910695e-07, 5.834175765705814e-06, 0},
        {2000000, 1, 5, 1, 0.95, 400000, 171403.81780716215, 1231918.0502094646, 0},
    };
    check_ratios(rows, sizeof rows / sizeof *rows);
}

static void a_ratio_to_nothing_has_only_a_p(void)
{
    rg_stats_ratio_answer out;
    CHECK_DONE(rg_stats_ratio(7, 100, 0, 50, 0.95, &out, &err));
    CHECK_NA(out.value);
    CHECK_NA(out.lower);
    CHECK_NA(out.upper);
    CHECK_NEAR(out.p, 0.10379515317786926); /* poisson.test(c(7, 0), c(100, 50)) */
}

static void a_ratio_of_something_missing_is_missing(void)
{
    static const double four[][4] = {
        {NA, 5, 1, 1}, {5, NA, 1, 1}, {5, 5, NA, 1}, {5, 5, 1, NA}};
    for (size_t i = 0; i < 4; i++) {
        rg_stats_ratio_answer out;
        CHECK_DONE(
            rg_stats_ratio(four[i][0], four[i][1], four[i][2], four[i][3], 0.95, &out, &err));
        CHECK_NA(out.value);
        CHECK_NA(out.upper);
        CHECK_NA(out.p);
    }
}

static void a_ratio_refuses_impossible_arguments_by_name(void)
{
    rg_stats_ratio_answer out;
    CHECK_FAILS(rg_stats_ratio(-1, 10, 5, 10, 0.95, &out, &err),
                "events_a must be a whole number of 0 or more, not -1");
    CHECK_FAILS(rg_stats_ratio(1, 0, 5, 10, 0.95, &out, &err),
                "population_a must be more than 0, not 0");
    CHECK_FAILS(rg_stats_ratio(1, 10, 0.5, 10, 0.95, &out, &err),
                "events_b must be a whole number of 0 or more, not 0.5");
    CHECK_FAILS(rg_stats_ratio(1, 10, 5, -10, 0.95, &out, &err),
                "population_b must be more than 0, not -10");
    CHECK_FAILS(rg_stats_ratio(1, 10, 5, 10, 99.8, &out, &err),
                "level must be at least 0.9 and less than 1, not 99.8; write 0.95 for 95%");
}

CU_TestInfo rg_tests_stats_change[] = {
    {"large counts have limits on the log scale", large_counts_have_limits_on_the_log_scale},
    {"a base of 10 is enough for the log scale", a_base_of_ten_is_enough_for_the_log_scale},
    {"small counts have exact limits", small_counts_have_exact_limits},
    {"periods of unequal length are compared as rates",
     periods_of_unequal_length_are_compared_as_rates},
    {"a change is clear or not at its level", a_change_is_clear_or_not_at_its_level},
    {"a change from nothing has no percentage but a direction",
     a_change_from_nothing_has_no_percentage_but_a_direction},
    {"a change of something missing is missing", a_change_of_something_missing_is_missing},
    {"p is symmetric between equal periods", p_is_symmetric_between_equal_periods},
    {"a change refuses impossible arguments by name",
     a_change_refuses_impossible_arguments_by_name},
    {"a ratio of large counts has limits on the log scale",
     a_ratio_of_large_counts_has_limits_on_the_log_scale},
    {"a ratio with under 10 on either side has exact limits",
     a_ratio_with_under_ten_on_either_side_has_exact_limits},
    {"a ratio to nothing has only a p", a_ratio_to_nothing_has_only_a_p},
    {"a ratio of something missing is missing", a_ratio_of_something_missing_is_missing},
    {"a ratio refuses impossible arguments by name",
     a_ratio_refuses_impossible_arguments_by_name},
    CU_TEST_INFO_NULL,
};
