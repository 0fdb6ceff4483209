/* Published figures of areas together, limits from their counts, our own figures against them: by hand, or in R. */
#include "support/check.h"
#include "support/mini.h"

#include <math.h>

static const char *const columns =
    "columns = { column \"area\" { type = \"text\" }, column \"period\" { type = \"text\" },\n"
    "   column \"kind\" { type = \"text\" }, column \"value\" { type = \"number\", suppressed "
    "= { "
    "\"c\" } },\n"
    "   column \"count\" { type = \"number\" }, column \"people\" { type = \"number\" } }";

/* Per 100: Leicester 20 of 100, Blaby 10 of 200, Hinckley and Bosworth 30 of 100; a mean without counts; reasons, of
 * which Blaby hides one.  England stays at 15; years are written as the Department for Education writes them. */
static const char *const figures = "area,period,kind,value,count,people\n"
                                   "E06000016,201819,rate,20,20,100\n"
                                   "E07000129,201819,rate,5,10,200\n"
                                   "E07000132,201819,rate,30,30,100\n"
                                   "E92000001,201819,rate,15,1500,10000\n"
                                   "E06000016,201920,rate,25,25,100\n"
                                   "E92000001,201920,rate,15,1500,10000\n"
                                   "E06000016,201718,rate,12,12,100\n"
                                   "E92000001,201718,rate,12,1200,10000\n"
                                   "E06000016,201819,score,50,,100\n"
                                   "E07000129,201819,score,40,,300\n"
                                   "E07000132,201819,score,30,,100\n"
                                   "E06000016,201819,reason a,6,,\n"
                                   "E07000129,201819,reason a,4,,\n"
                                   "E07000132,201819,reason a,2,,\n"
                                   "E06000016,201819,reason b,3,,\n"
                                   "E07000129,201819,reason b,c,,\n"
                                   "E07000132,201819,reason b,1,,\n"
                                   "E92000001,2018/19,share,40,,\n"
                                   "E92000001,2021/22,share,10,,\n";

static const char *const event_columns =
    "columns = { column \"home\" { type = \"text\" }, column \"n\" { type = \"number\" } }";
/* 60 of 100 in Leicester: Wilson's limits 50.2 to 69.1. */
static const char *const events = "home,n\nE06000016,60\nE07000129,4\nE07000132,4\n";
static const char *const whole = "home,n\nE06000016,100\nE07000129,10\nE07000132,10\n";

#define M(ID, REST)                                                                            \
    "   measure \"" ID "\" { title = \"T\", definition = \"d\", unit = \"u\", " REST " },\n"
#define VALUE                                                                                  \
    "table = \"figures\", statistic = \"value\", column = \"value\", years = \"academic\", "

static const char *const measures[] = {
    "return measures {\n"
    "   definition \"d\" { title = \"D\", text = \"D.\" },\n"
    "   place \"figures\" { level = \"published\", column = \"area\", period = \"period\" },\n"
    "   place \"events\" { level = \"district\", column = \"home\", day = \"2020-06-30\" },\n"
    "   place \"whole\" { level = \"district\", column = \"home\", day = \"2020-06-30\" },\n",
    M("q.rate", VALUE "count = \"count\", whole = \"people\", limits = \"rate\", per = 100, "
                      "pooled = true, where = { kind = { \"rate\" } }"),
    M("q.share", VALUE "count = \"count\", whole = \"people\", limits = \"proportion\", "
                       "where = { kind = { \"rate\" } }"),
    M("q.score", VALUE "whole = \"people\", pooled = true, where = { kind = { \"score\" } }"),
    M("q.reasons", VALUE "pooled = true, dimensions = { \"kind\" }, where = { kind = { "
                         "\"reason a\", \"reason b\" } }"),
    M("q.reason_share",
      "statistic = \"share\", of = \"q.reasons\", over = { \"kind\" }, limits "
      "= \"none\""),
    M("q.compared", "statistic = \"compare\", of = \"q.rate\""),
    M("q.steady", "statistic = \"steady\", of = \"q.compared\""),
    M("q.england", "table = \"figures\", statistic = \"value\", column = \"value\", "
                   "where = { kind = { \"share\" } }"),
    M("q.events", "table = \"events\", statistic = \"sum\", column = \"n\""),
    M("q.whole", "table = \"whole\", statistic = \"sum\", column = \"n\""),
    M("q.part", "statistic = \"part\", of = \"q.events\", base = \"q.whole\""),
    M("q.benchmark", "statistic = \"benchmark\", of = \"q.part\", beside = \"q.england\""),
    "}\n"};

static void run_with(mini *m, bool npas)
{
    const mini_table t[] = {{"figures", columns, figures},
                            {"events", event_columns, events},
                            {"whole", event_columns, whole}};
    rg_buf text = {0};
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        rg_buf_puts(&text, measures[i]);
    if (npas)
        mini_npas(m, t, 3, text.p);
    else
        mini_must(m, t, 3, text.p, NULL);
    rg_buf_free(&text);
}

static void run(mini *m)
{
    run_with(m, false);
}

#define CITY "E06000016"
#define LLR "E23000021"

static void an_area_without_a_figure_has_that_of_its_parts_together(void)
{
    mini m;
    run(&m);
    const rg_fact *f = mini_fact(&m, "q.rate", "CSP02", "period=201819");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 100 * 40 / 300.0, 1e-9);
    CU_ASSERT_EQUAL(f->numerator, 40);
    f = mini_fact(&m, "q.rate", LLR, "period=201819");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 15, 1e-9); /* 60 of 400 */
    /* The mean of 50, 40, 30 weighted by 100, 300, 100. */
    CU_ASSERT_DOUBLE_EQUAL(mini_fact(&m, "q.score", LLR, "period=201819")->value, 40, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(
        mini_fact(&m, "q.reasons", LLR, "kind=reason a;period=201819")->value, 12, 1e-9);
    tiny_close(&m.t);
}

static void policing_areas_beside_them_change_nothing(void)
{
    mini m;
    run_with(&m, true);
    CU_ASSERT_DOUBLE_EQUAL(mini_fact(&m, "q.rate", LLR, "period=201819")->value, 15, 1e-9);
    CU_ASSERT_EQUAL(rg_facts_range(&m.facts, "q.rate", "NPA01").count, 0);
    tiny_close(&m.t);
}

static void parts_that_do_not_cover_an_area_or_hide_give_no_figure(void)
{
    mini m;
    run(&m);
    CU_ASSERT_EQUAL(mini_fact(&m, "q.rate", LLR, "period=201920")->status, RG_S_MISSING);
    CU_ASSERT_EQUAL(mini_fact(&m, "q.reasons", LLR, "kind=reason b;period=201819")->status,
                    RG_S_HIDDEN);
    CU_ASSERT_EQUAL(mini_fact(&m, "q.share", LLR, "period=201819")->status, RG_S_MISSING);
    tiny_close(&m.t);
}

/* R: qchisq(c(.025, .975), c(40, 42)) / 2 for 20 events and Byar's of PHE; Wilson of 20 of 100. */
static void limits_come_from_counts_where_none_are_published(void)
{
    mini m;
    run(&m);
    const rg_fact *f = mini_fact(&m, "q.rate", CITY, "period=201819");
    CU_ASSERT_EQUAL(f->value, 20);
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 12.21143, 1e-4);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 30.88988, 1e-4);
    CHECK_TEXT(f->method, "Byars");
    f = mini_fact(&m, "q.share", CITY, "period=201819");
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 13.33669, 1e-4);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 28.88292, 1e-4);
    CHECK_TEXT(f->method, "Wilson");
    tiny_close(&m.t);
}

static void reasons_are_shares_of_all_reasons(void)
{
    mini m;
    run(&m);
    const rg_fact *f = mini_fact(&m, "q.reason_share", CITY, "kind=reason a;period=201819");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 100 * 6 / 9.0, 1e-9);
    CU_ASSERT_TRUE(isnan(f->lower));
    /* A hidden reason hides the shares of the others, which would tell it. */
    CU_ASSERT_EQUAL(mini_fact(&m, "q.reason_share", LLR, "kind=reason a;period=201819")->status,
                    RG_S_HIDDEN);
    tiny_close(&m.t);
}

/* Byar's limits of 12, 20, 25: 6.2 to 21, 12.2 to 30.9, 16.2 to 36.9; England 12, 15, 15. */
static void steady_counts_the_years_in_a_row(void)
{
    mini m;
    run(&m);
    CHECK_TEXT(mini_fact(&m, "q.compared", CITY, "period=201718")->markers,
               "class:similar side:equal");
    CHECK_TEXT(mini_fact(&m, "q.compared", CITY, "period=201920")->markers,
               "class:higher side:higher");
    const rg_fact *f = mini_fact(&m, "q.steady", CITY, "");
    CU_ASSERT_EQUAL(f->value, 1);
    CU_ASSERT_EQUAL(f->denominator, 3);
    CHECK_TEXT(f->markers, "class:higher");
    tiny_close(&m.t);
}

static void our_own_share_is_set_against_the_latest_published_one(void)
{
    mini m;
    run(&m);
    /* Of mid-2020: the figure of 2018/19, not that of 2021/22. */
    const rg_fact *f = mini_fact(&m, "q.benchmark", CITY, "");
    CU_ASSERT_EQUAL(f->value, 60);
    CU_ASSERT_EQUAL(f->denominator, 40);
    CHECK_TEXT(f->markers, "class:higher side:higher");
    CHECK_TEXT(mini_fact(&m, "q.benchmark", "E07000129", "")->markers,
               "class:similar side:equal");
    tiny_close(&m.t);
}

CU_TestInfo rg_tests_analysis_pooled[] = {
    {"an area without a figure has that of its parts together",
     an_area_without_a_figure_has_that_of_its_parts_together},
    {"policing areas beside them change nothing", policing_areas_beside_them_change_nothing},
    {"parts that do not cover an area, or hide, give no figure",
     parts_that_do_not_cover_an_area_or_hide_give_no_figure},
    {"limits come from counts where none are published",
     limits_come_from_counts_where_none_are_published},
    {"reasons are shares of all reasons", reasons_are_shares_of_all_reasons},
    {"steady counts the years in a row", steady_counts_the_years_in_a_row},
    {"our own share is set against the latest published one",
     our_own_share_is_set_against_the_latest_published_one},
    CU_TEST_INFO_NULL,
};
