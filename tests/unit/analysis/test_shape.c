/* Shapes of series, one figure against another, parts together: worked out by hand, or in R where it says so. */
#include "support/check.h"
#include "support/mini.h"

#include <math.h>

static const char *const event_columns =
    "columns = { column \"home\" { type = \"text\" }, column \"month\" { type = \"month\" },\n"
    "   column \"hour\" { type = \"text\" }, column \"group\" { type = \"text\" },\n"
    "   column \"n\" { type = \"number\" }, column \"m\" { type = \"number\" } }";

/* Leicester by month, April to November: 5 3 3 9 9 4 8 1; Blaby 2 in each of two months, 0 where it has none.
 * By hour in Leicester: 22 12, 23 14, 00 13, 01 1, 12 2; of group y 20, of group o 22. */
static const char *const events = "home,month,hour,group,n,m\n"
                                  "E06000016,2020-04,22:00-22:59,y,5,10\n"
                                  "E06000016,2020-05,22:00-22:59,o,3,12\n"
                                  "E06000016,2020-06,22:00-22:59,o,3,9\n"
                                  "E06000016,2020-07,23:00-23:59,y,9,15\n"
                                  "E06000016,2020-08,00:00-00:59,o,9,20\n"
                                  "E06000016,2020-09,00:00-00:59,o,4,18\n"
                                  "E06000016,2020-10,23:00-23:59,y,5,0\n"
                                  "E06000016,2020-10,12:00-12:59,o,2,8\n"
                                  "E06000016,2020-10,22:00-22:59,y,1,8\n"
                                  "E06000016,2020-11,01:00-01:59,o,1,3\n"
                                  "E07000129,2020-04,12:00-12:59,y,2,3\n"
                                  "E07000129,2020-11,12:00-12:59,y,2,3\n"
                                  "E07000132,2020-04,12:00-12:59,y,0,1\n";

static const char *const people_columns =
    "columns = { column \"home\" { type = \"text\" }, column \"age\" { type = \"age\" },\n"
    "   column \"people\" { type = \"count\" } }";
/* Ages of Leicester: 10 10 10 20 40; quartiles by R's quantile(type = 7): 10, 10, 20. */
static const char *const people = "home,age,people\n"
                                  "E06000016,10,3\nE06000016,20,1\nE06000016,40,1\n"
                                  "E07000129,20,4\nE07000132,50,2\n";

#define M(ID, REST)                                                                            \
    "   measure \"" ID "\" { title = \"T\", definition = \"d\", unit = \"u\", " REST " },\n"
#define SUM "table = \"events\", statistic = \"sum\", column = \"n\", "
#define OTHER "table = \"events\", statistic = \"sum\", column = \"m\", "

static const char *const measures[] = {
    "return measures {\n"
    "   definition \"d\" { title = \"D\", text = \"D.\" },\n"
    "   place \"events\" { level = \"district\", column = \"home\", month = \"month\" },\n"
    "   place \"people\" { level = \"district\", column = \"home\", day = \"2020-06-30\" },\n",
    M("s.months", SUM "dimensions = { \"month\" }"),
    M("s.others", OTHER "dimensions = { \"month\" }"),
    M("s.hours", SUM "dimensions = { \"hour\" }"),
    M("s.groups", SUM "dimensions = { \"group\" }"),
    M("s.all", SUM),
    M("s.whole", OTHER),
    M("s.people", "table = \"people\", statistic = \"sum\", column = \"people\""),
    M("s.part", "statistic = \"part\", of = \"s.all\", base = \"s.whole\""),
    M("s.rate", "statistic = \"rate\", of = \"s.all\", denominator = \"s.people\", per = 100"),
    M("s.other_rate",
      "statistic = \"rate\", of = \"s.whole\", denominator = \"s.people\", per = 100"),
    M("s.peaks",
      "statistic = \"turning_points\", of = \"s.months\", over = { \"month\" }, k = 2"),
    M("s.troughs", "statistic = \"turning_points\", way = \"troughs\", of = \"s.months\", "
                   "over = { \"month\" }, k = 1"),
    M("s.busy", "statistic = \"busy_stretch\", of = \"s.hours\", over = { \"hour\" }"),
    M("s.gini", "statistic = \"gini\", of = \"s.hours\", over = { \"hour\" }"),
    M("s.share_of", "statistic = \"share_of\", of = \"s.hours\", over = { \"hour\" }, "
                    "groups = { \"22:00-22:59\", \"23:00-23:59\" }"),
    M("s.late_beside", "statistic = \"beside\", of = \"s.share_of\", hours = 2"),
    M("s.kendall", "statistic = \"mann_kendall\", of = \"s.months\", over = { \"month\" }"),
    M("s.alike", "statistic = \"correlation\", of = \"s.months\", beside = \"s.others\", "
                 "over = { \"month\" }"),
    M("s.times", "statistic = \"difference\", of = \"s.other_rate\", before = \"s.rate\""),
    M("s.less", "statistic = \"difference\", way = \"points\", of = \"s.other_rate\", "
                "before = \"s.rate\""),
    M("s.to_whole", "statistic = \"to_whole\", of = \"s.rate\""),
    M("s.not", "statistic = \"complement\", of = \"s.part\""),
    M("s.many",
      "statistic = \"tally\", way = \"above 1\", of = \"s.months\", over = { \"month\" "
      "}"),
    M("s.smallest", "statistic = \"top\", order = \"rising\", of = \"s.groups\", "
                    "over = { \"group\" }, k = 1"),
    M("s.age", "table = \"people\", statistic = \"median\", column = \"age\", "
               "weight = \"people\""),
    M("s.mean_age", "table = \"people\", statistic = \"mean\", column = \"age\""),
    M("s.money", "statistic = \"share\", of = \"s.groups\", over = { \"group\" }, "
                 "limits = \"none\""),
    "}\n"};

static void run(mini *m)
{
    const mini_table t[] = {{"events", event_columns, events},
                            {"people", people_columns, people}};
    rg_buf text = {0};
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        rg_buf_puts(&text, measures[i]);
    mini_must(m, t, 2, text.p, NULL);
    rg_buf_free(&text);
}

#define CITY "E06000016"

static double value(const mini *m, const char *measure, const char *dimensions)
{
    return mini_fact(m, measure, CITY, dimensions)->value;
}

static size_t facts(const mini *m, const char *measure)
{
    return rg_facts_range(&m->facts, measure, CITY).count;
}

/* 5 3 3 9 9 4 8 1: peaks are the run of nines (its first month), 8, and 5 at the beginning. */
static void peaks_stand_above_their_neighbours(void)
{
    mini m;
    run(&m);
    CU_ASSERT_EQUAL(value(&m, "s.peaks", "month=2020-07;rank=1"), 9);
    CU_ASSERT_EQUAL(value(&m, "s.peaks", "month=2020-10;rank=2"), 8);
    CU_ASSERT_EQUAL(facts(&m, "s.peaks"), 2);
    CU_ASSERT_EQUAL(value(&m, "s.troughs", "month=2020-11;rank=1"), 1);
    CU_ASSERT_EQUAL(facts(&m, "s.troughs"), 1);
    tiny_close(&m.t);
}

/* 12 14 13 1 2 of 42: the mean of the five hours is 8.4, and the stretch goes round midnight. */
static void a_busy_stretch_may_cross_midnight(void)
{
    mini m;
    run(&m);
    const rg_fact *f = mini_fact(&m, "s.busy", CITY, "stretch=22:00-00:59");
    CU_ASSERT_EQUAL(f->numerator, 39);
    CU_ASSERT_EQUAL(f->denominator, 42);
    CU_ASSERT_DOUBLE_EQUAL(f->value, 100 * 39 / 42.0, 1e-9);
    tiny_close(&m.t);
}

/* R: ineq::Gini(c(12, 14, 13, 1, 2)) */
static void evenness_is_ginis(void)
{
    mini m;
    run(&m);
    CU_ASSERT_DOUBLE_EQUAL(value(&m, "s.gini", ""), 0.352380952380952, 1e-9);
    tiny_close(&m.t);
}

static void named_values_together_are_a_share(void)
{
    mini m;
    run(&m);
    const rg_fact *f = mini_fact(&m, "s.share_of", CITY, "");
    CU_ASSERT_EQUAL(f->numerator, 26);
    CU_ASSERT_DOUBLE_EQUAL(f->value, 100 * 26 / 42.0, 1e-9);
    CHECK_TEXT(f->method, "Wilson");
    /* two hours of twenty-four would have 8.3% */
    f = mini_fact(&m, "s.late_beside", CITY, "");
    CU_ASSERT_DOUBLE_EQUAL(f->value, (26 / 42.0) / (2 / 24.0), 1e-9);
    tiny_close(&m.t);
}

/* R: cor.test(c(5,3,3,9,9,4,8,1), 1:8, method = "kendall", exact = FALSE, continuity = TRUE): tau -0.0741, p 0.90;
 * cor.test(c(5,3,3,9,9,4,8,1), c(10,12,9,15,20,18,16,3)): 0.7643. */
static void trend_and_likeness_of_months_are_tested(void)
{
    mini m;
    run(&m);
    const rg_fact *f = mini_fact(&m, "s.kendall", CITY, "");
    CHECK_TEXT(f->markers, "class:no-significant-change");
    CU_ASSERT_DOUBLE_EQUAL(f->value, -0.0741249316661101, 1e-9);
    CU_ASSERT_EQUAL(f->numerator, 1);
    CU_ASSERT_EQUAL(f->denominator, 5);
    f = mini_fact(&m, "s.alike", CITY, "");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 0.764300652050793, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 0.129227123477046, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 0.95475808298571, 1e-9);
    CU_ASSERT_EQUAL(f->base, 8);
    tiny_close(&m.t);
}

/* 42 and 103 of 5 people; Byar's limits, then MOVER: in percent on the log scale, in points as they are (R). */
static void a_difference_takes_its_limits_from_both_figures(void)
{
    mini m;
    run(&m);
    const rg_fact *f = mini_fact(&m, "s.times", CITY, "");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 145.238095238095, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 70.5112845260508, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 258.682768955787, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->numerator, 2060, 1e-9);
    f = mini_fact(&m, "s.less", CITY, "");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 1220, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 739.754122743619, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 1717.23009924389, 1e-9);
    tiny_close(&m.t);
}

/* 840 per 100 in the city, 46 events of 11 people in the whole; the whole has nothing to be set against. */
static void an_area_is_set_against_the_whole(void)
{
    mini m;
    run(&m);
    CU_ASSERT_DOUBLE_EQUAL(value(&m, "s.to_whole", ""), 840 / (4600 / 11.0), 1e-9);
    CU_ASSERT_EQUAL(mini_fact(&m, "s.to_whole", "E23000021", "")->status, RG_S_NOT_APPLICABLE);
    tiny_close(&m.t);
}

static void a_complement_turns_its_limits_round(void)
{
    mini m;
    run(&m);
    const rg_fact *part = mini_fact(&m, "s.part", CITY, ""),
                  *f = mini_fact(&m, "s.not", CITY, "");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 100 * 61 / 103.0, 1e-9);
    CU_ASSERT_EQUAL(f->numerator, 61);
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 100 - part->upper, 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 100 - part->lower, 1e-12);
    tiny_close(&m.t);
}

static void those_above_are_counted_and_the_smallest_found(void)
{
    mini m;
    run(&m);
    const rg_fact *f = mini_fact(&m, "s.many", CITY, "");
    CU_ASSERT_EQUAL(f->value, 7); /* all but November */
    CU_ASSERT_EQUAL(f->denominator, 8);
    CU_ASSERT_EQUAL(value(&m, "s.smallest", "group=y;rank=1"), 20);
    tiny_close(&m.t);
}

/* Ages 10 10 10 20 40, one each of a person. */
static void a_median_counts_each_person_of_a_row(void)
{
    mini m;
    run(&m);
    const rg_fact *f = mini_fact(&m, "s.age", CITY, "");
    CU_ASSERT_EQUAL(f->value, 10);
    CU_ASSERT_EQUAL(f->lower, 10);
    CU_ASSERT_EQUAL(f->upper, 20);
    CU_ASSERT_EQUAL(f->base, 5);
    f = mini_fact(&m, "s.age", "E23000021", ""); /* and 20 20 20 20 50 50 */
    CU_ASSERT_EQUAL(f->value, 20);
    CU_ASSERT_EQUAL(f->lower, 15);
    CU_ASSERT_EQUAL(f->upper, 30);
    CU_ASSERT_DOUBLE_EQUAL(mini_fact(&m, "s.mean_age", CITY, "")->value, 70 / 3.0, 1e-9);
    tiny_close(&m.t);
}

static void a_share_of_money_has_no_limits(void)
{
    mini m;
    run(&m);
    const rg_fact *f = mini_fact(&m, "s.money", CITY, "group=y");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 100 * 20 / 42.0, 1e-9);
    CU_ASSERT_TRUE(isnan(f->lower) && isnan(f->upper));
    CHECK_TEXT(f->method, "");
    tiny_close(&m.t);
}

CU_TestInfo rg_tests_analysis_shape[] = {
    {"peaks stand above their neighbours", peaks_stand_above_their_neighbours},
    {"a busy stretch may cross midnight", a_busy_stretch_may_cross_midnight},
    {"evenness is Gini's", evenness_is_ginis},
    {"named values together are a share", named_values_together_are_a_share},
    {"trend and likeness of months are tested", trend_and_likeness_of_months_are_tested},
    {"a difference takes its limits from both figures",
     a_difference_takes_its_limits_from_both_figures},
    {"an area is set against the whole", an_area_is_set_against_the_whole},
    {"a complement turns its limits round", a_complement_turns_its_limits_round},
    {"those above are counted and the smallest found",
     those_above_are_counted_and_the_smallest_found},
    {"a median counts each person of a row", a_median_counts_each_person_of_a_row},
    {"a share of money has no limits", a_share_of_money_has_no_limits},
    CU_TEST_INFO_NULL,
};
