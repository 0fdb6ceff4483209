/* Part years against whole ones, and the usual range of a series; numbers worked out in R. */
#include "support/check.h"
#include "support/mini.h"

#include <math.h>
#include <stdlib.h>

static const char *const columns = "columns = { column \"home\" { type = \"text\" },\n"
                                   "   column \"month\" { type = \"month\" },\n"
                                   "   column \"events\" { type = \"number\" } }";

#define RUN(ID, WAY)                                                                           \
    "   measure \"" ID "\" { title = \"T\", statistic = \"run_rate\", of = \"r.months\",\n"    \
    "      way = \"" WAY "\", definition = \"d\", unit = \"u\" },\n"
static const char *const measures =
    "return measures {\n"
    "   definition \"d\" { title = \"D\", text = \"D.\" },\n"
    "   place \"events\" { level = \"district\", column = \"home\", month = \"month\" },\n"
    "   measure \"r.months\" { title = \"T\", table = \"events\", statistic = \"sum\",\n"
    "      column = \"events\", dimensions = { \"month\" }, definition = \"d\", unit = \"u\" "
    "},\n" RUN("r.same", "same months") RUN("r.so_far", "so far") RUN("r.linear", "linear")
        RUN("r.seasonal", "seasonal") "   measure \"r.usual\" { title = \"T\", statistic = "
                                      "\"run_rate\", of = \"r.months\",\n"
                                      "      way = \"seasonal\", except = { \"2018/19\" }, "
                                      "definition = \"d\", unit = \"u\" },\n"
                                      "   measure \"r.range\" { title = \"T\", statistic = "
                                      "\"xmr\", of = \"r.months\",\n"
                                      "      definition = \"d\", unit = \"u\" },\n"
                                      "}\n";

/* 2018/19: 20 in each of April to June and 20 in the others (240); 2019/20: 30 and 210 / 9 (300); 2020/21:
 * April to June, 30 each. */
static const char *months(mini *m, int last)
{
    rg_buf text = {0};
    (void)m;
    rg_buf_puts(&text, "home,month,events\n");
    for (int i = 0; i <= last; i++) {
        rg_buf_puts(&text, "E06000016,");
        rg_buf_month(&text, 2018 * 12 + 3 + i);
        int in_year = i % 12, year = i / 12;
        rg_buf_printf(&text, ",%d\n",
                      year == 0      ? 20
                      : in_year < 3  ? 30
                      : in_year < 11 ? 23
                                     : 26);
    }
    return text.p;
}

static void run(mini *m, int last, const rg_rules *rules)
{
    const char *csv = months(m, last);
    const mini_table t[] = {{"events", columns, csv}};
    mini_must(m, t, 1, measures, rules);
    free((char *)csv);
}

static void a_part_year_is_first_set_against_the_same_months(void)
{
    mini m;
    run(&m, 26, NULL);
    const rg_fact *f = mini_fact(&m, "r.same", "E06000016", "");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 0, 1e-9); /* 90 and 90 */
    /* R: exp(c(-1, 1) * qnorm(.975) * sqrt(1/90 + 1/90)) * 100 - 100 */
    CU_ASSERT_DOUBLE_EQUAL(f->lower, -25.3361524986, 1e-8);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 33.9336283175, 1e-8);
    CHECK_TEXT(f->id, "r.same/E06000016/2020-04-01..2020-06-30/d");
    CHECK_TEXT(f->markers, "partial");
    CU_ASSERT_DOUBLE_EQUAL(mini_fact(&m, "r.so_far", "E06000016", "")->value, 30,
                           1e-9); /* of 300 */
    tiny_close(&m.t);
}

static void a_projection_takes_the_season_of_whole_years(void)
{
    mini m;
    run(&m, 26, NULL);
    const rg_fact *f = mini_fact(&m, "r.linear", "E06000016", "");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 360, 1e-9); /* 90 x 12 / 3 */
    /* R: 360 * (1 + c(-1, 1) * qnorm(.975) * sqrt(1/90)) */
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 285.624596123, 1e-8);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 434.375403877, 1e-8);
    f = mini_fact(&m, "r.seasonal", "E06000016", "");
    /* R: s <- mean(c(60/240, 90/300)); 90/s * (1 + c(-1, 1) * qnorm(.975) * sqrt(1/90 + (1-s)/(s*540))) */
    CU_ASSERT_DOUBLE_EQUAL(f->value, 327.272727273, 1e-8);
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 246.152999084, 1e-8);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 408.392455461, 1e-8);
    /* One year left is no usual season. */
    CU_ASSERT_EQUAL(mini_fact(&m, "r.usual", "E06000016", "")->status, RG_S_NOT_APPLICABLE);
    tiny_close(&m.t);
}

static void a_whole_year_or_a_short_part_is_not_projected(void)
{
    mini m;
    run(&m, 23, NULL);
    CU_ASSERT_EQUAL(mini_fact(&m, "r.linear", "E06000016", "")->status, RG_S_NOT_APPLICABLE);
    tiny_close(&m.t);
    const rg_rules rules = {.run_rate_months_min = 3};
    run(&m, 25, &rules);
    CU_ASSERT_EQUAL(mini_fact(&m, "r.linear", "E06000016", "")->status, RG_S_NOT_APPLICABLE);
    CU_ASSERT_EQUAL(mini_fact(&m, "r.same", "E06000016", "")->status, RG_S_OK); /* 60 and 60 */
    tiny_close(&m.t);
}

static void a_missing_month_leaves_no_part_year(void)
{
    mini m;
    const mini_table t[] = {
        {"events", columns, "home,month,events\nE06000016,2020-04,5\nE06000016,2020-06,5\n"}};
    mini_must(&m, t, 1, measures, NULL);
    CU_ASSERT_EQUAL(mini_fact(&m, "r.linear", "E06000016", "")->status, RG_S_MISSING);
    tiny_close(&m.t);
}

static void a_usual_range_leaves_out_the_odd_jump_and_tells_of_it(void)
{
    mini m;
    const mini_table t[] = {{"events", columns,
                             "home,month,events\nE06000016,2020-04,10\nE06000016,2020-05,12\n"
                             "E06000016,2020-06,11\nE06000016,2020-07,13\nE06000016,2020-08,9\n"
                             "E06000016,2020-09,30\n"}};
    const rg_rules rules = {.xmr_min = 5, .xmr_trial = 12};
    mini_must(&m, t, 1, measures, &rules);
    const rg_fact *f = mini_fact(&m, "r.range", "E06000016", "");
    /* R: mr <- abs(diff(x)); a <- mean(mr[mr < 3.267 * mean(mr)]); mean(x) + c(-2.66, 2.66) * a */
    CU_ASSERT_DOUBLE_EQUAL(f->value, 14.1666666667, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 8.18166666667, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 20.1516666667, 1e-9);
    CHECK_TEXT(f->markers, "trial");
    CU_ASSERT_EQUAL(f->base, 6);
    f = mini_fact(&m, "r.range", "E06000016", "side=above;signal=outside limits");
    CHECK_TEXT(f->id,
               "r.range/E06000016/2020-09-01..2020-09-30/d/side=above;signal=outside limits");
    CU_ASSERT_EQUAL(f->value, 1);
    tiny_close(&m.t);
}

static void four_months_have_no_range(void)
{
    mini m;
    run(&m, 3, NULL);
    CU_ASSERT_EQUAL(mini_fact(&m, "r.range", "E06000016", "")->status, RG_S_NOT_APPLICABLE);
    tiny_close(&m.t);
}

CU_TestInfo rg_tests_analysis_series[] = {
    {"a part year is first set against the same months",
     a_part_year_is_first_set_against_the_same_months},
    {"a projection takes the season of whole years",
     a_projection_takes_the_season_of_whole_years},
    {"a whole year, or a short part, is not projected",
     a_whole_year_or_a_short_part_is_not_projected},
    {"a missing month leaves no part year", a_missing_month_leaves_no_part_year},
    {"a usual range leaves out the odd jump and tells of it",
     a_usual_range_leaves_out_the_odd_jump_and_tells_of_it},
    {"four months have no range", four_months_have_no_range},
    CU_TEST_INFO_NULL};
