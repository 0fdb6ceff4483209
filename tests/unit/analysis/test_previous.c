/* Changes since an earlier release, of shares and means; declarations that cannot be. */
#include "support/check.h"
#include "support/mini.h"

#include <math.h>

static const char *const columns = "columns = { column \"district\" { type = \"text\" },\n"
                                   "   column \"yes\" { type = \"number\" },\n"
                                   "   column \"asked\" { type = \"number\" } }";
static const char *const rows = "district,yes,asked\nE06000016,56,70\nE07000129,10,20\n";

#define M(ID, REST)                                                                            \
    "   measure \"" ID "\" { title = \"T\", definition = \"d\", unit = \"u\", " REST " },\n"
#define HEAD                                                                                   \
    "return measures {\n"                                                                      \
    "   definition \"d\" { title = \"D\", text = \"D.\" },\n"                                  \
    "   definition \"e\" { title = \"E\", text = \"E.\" },\n"                                  \
    "   place \"t\" { level = \"district\", column = \"district\", day = \"2020-06-30\" "      \
    "},\n" M("p.yes", "table = \"t\", statistic = \"sum\", column = \"yes\"")                  \
        M("p.asked", "table = \"t\", statistic = \"sum\", column = \"asked\"")                 \
            M("p.share", "statistic = \"part\", of = \"p.yes\", base = \"p.asked\"")           \
                M("p.last", "statistic = \"previous\", of = \"p.share\"")

/* A share of 48 in 80 as a release of 2019 kept it, its limits by Wilson. */
static rg_earlier earlier(const char *area, double value, double lower, double upper)
{
    double na = (double)NAN;
    return (rg_earlier){.fact = {.id = "p.share/x/2019-06-30..2019-06-30/d",
                                 .measure = "p.share",
                                 .area_code = area,
                                 .area_name = "",
                                 .from = {2019, 6, 30},
                                 .to = {2019, 6, 30},
                                 .definition = "d",
                                 .dimensions = "",
                                 .value = value,
                                 .unit = "u",
                                 .numerator = 48,
                                 .denominator = 80,
                                 .lower = lower,
                                 .upper = upper,
                                 .level = 0.95,
                                 .method = "Wilson",
                                 .base = 80,
                                 .unknown = na,
                                 .markers = "",
                                 .operands = "",
                                 .sources = "previous"},
                        .place = {"facts.csv", 2, 0},
                        .printed = "",
                        .exact = true};
}

static void two_shares_differ_by_points_with_limits_of_newcombe(void)
{
    /* Newcombe (1998), table II: 56/70 - 48/80 = 0.2, method 10: 0.0524 to 0.3339.  In full by R. */
    const rg_earlier items[] = {earlier("E06000016", 60, 49.04546501, 70.0381724),
                                earlier("E07000129", 60, 49.04546501, 70.0381724)};
    const rg_previous previous = {items, 2, "before", NULL};
    const mini_table t[] = {{"t", columns, rows}};
    mini m;
    mini_previous(&m, t, 1,
                  HEAD M("p.since", "statistic = \"since\", of = \"p.share\", before = "
                                    "\"p.last\"") "}\n",
                  &previous);
    const rg_fact *f = mini_fact(&m, "p.since", "E06000016", "");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 20, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 5.24314724, 1e-4);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 33.3872654, 1e-4);
    CHECK_TEXT(f->markers, "class:increase");
    CU_ASSERT_EQUAL(f->numerator, 80);
    CU_ASSERT_EQUAL(f->denominator, 60);
    f = mini_fact(&m, "p.since", "E07000129", ""); /* 50 against 60 */
    CU_ASSERT_DOUBLE_EQUAL(f->value, -10, 1e-9);
    CHECK_TEXT(f->markers, "class:not-clear");
    CU_ASSERT_EQUAL(mini_fact(&m, "p.since", "E07000132", "")->status, RG_S_MISSING);
    tiny_close(&m.t);
}

static void a_hidden_figure_of_before_hides_the_change(void)
{
    rg_earlier items[] = {earlier("E06000016", (double)NAN, (double)NAN, (double)NAN)};
    items[0].fact.status = RG_S_HIDDEN;
    const rg_previous previous = {items, 1, "before", NULL};
    const mini_table t[] = {{"t", columns, rows}};
    mini m;
    mini_previous(&m, t, 1,
                  HEAD M("p.since", "statistic = \"since\", of = \"p.share\", before = "
                                    "\"p.last\"") "}\n",
                  &previous);
    CU_ASSERT_EQUAL(mini_fact(&m, "p.last", "E06000016", "")->status, RG_S_HIDDEN);
    CU_ASSERT_EQUAL(mini_fact(&m, "p.since", "E06000016", "")->status, RG_S_HIDDEN);
    CU_ASSERT_TRUE(isnan(mini_fact(&m, "p.since", "E06000016", "")->value));
    tiny_close(&m.t);
}

static const char *const published_columns =
    "columns = { column \"area\" { type = \"text\" }, column \"year\" { type = \"text\" },\n"
    "   column \"value\" { type = \"number\" } }";

static void years_that_are_no_longer_held_come_before_a_series(void)
{
    rg_earlier items[] = {earlier("E06000016", 3, 2, 4), earlier("E06000016", 4, 3, 5),
                          earlier("E06000016", 9, 8, 10)};
    for (int i = 0; i < 3; i++) {
        rg_fact *f = &items[i].fact;
        f->measure = "p.years";
        f->from = (rg_date){2016 + i, 4, 1};
        f->to = (rg_date){2017 + i, 3, 31};
        f->exposure_months = 12;
        f->dimensions =
            (const char *[]){"period=2016%2F17", "period=2017%2F18", "period=2018%2F19"}[i];
    }
    const rg_previous previous = {items, 3, "before", NULL};
    const mini_table t[] = {{"f", published_columns,
                             "area,year,value\nE06000016,2019/20,6\nE06000016,2018/19,5\n"}};
    mini m;
    mini_previous(
        &m, t, 1,
        "return measures {\n"
        "   definition \"d\" { title = \"D\", text = \"D.\" },\n"
        "   place \"f\" { level = \"published\", column = \"area\", period = \"year\" },\n" M(
            "p.years", "table = \"f\", statistic = \"value\", column = \"value\"")
            M("p.earlier", "statistic = \"previous\", of = \"p.years\"") "}\n",
        &previous);
    /* 2018/19 is still held, whatever was printed then. */
    CU_ASSERT_EQUAL(rg_facts_range(&m.facts, "p.earlier", "E06000016").count, 2);
    CU_ASSERT_EQUAL(mini_fact(&m, "p.earlier", "E06000016", "period=2016%2F17")->value, 3);
    CU_ASSERT_EQUAL(mini_fact(&m, "p.earlier", "E06000016", "period=2017%2F18")->value, 4);
    tiny_close(&m.t);
}

static void wrong(const char *measures, const char *sentence)
{
    const mini_table t[] = {{"t", columns, rows}};
    mini m;
    rg_err err = {0};
    CU_ASSERT_FALSE(mini_run(&m, t, 1, measures, NULL, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_TEMPLATE);
    CHECK_HAS(err.text, sentence);
    tiny_close(&m.t);
}

static void what_cannot_be_compared_is_refused_where_it_is_declared(void)
{
    wrong(
        HEAD M("p.since", "statistic = \"since\", of = \"p.share\", before = \"p.yes\"") "}\n",
        "measure \"p.since\": before names \"p.yes\"; name a measure whose statistic is "
        "previous "
        "and whose of is \"p.share\"");
    wrong(
        HEAD "   measure \"p.other\" { title = \"T\", definition = \"e\", unit = \"u\",\n"
             "      statistic = \"previous\", of = \"p.share\" } }\n",
        "measure \"p.other\" has the definition e and of, \"p.share\", has d; they must be the "
        "same");
    wrong(HEAD M("p.kinds", "table = \"t\", statistic = \"count\", dimensions = { \"month\" }")
              M("p.kinds_last", "statistic = \"previous\", of = \"p.kinds\"")
                  M("p.since",
                    "statistic = \"since\", of = \"p.kinds\", before = \"p.kinds_last\"") "}\n",
          "measure \"p.since\": \"p.kinds\" is a series");
    wrong(HEAD
          "   measure \"p.new\" { title = \"T\", definition = \"e\", unit = \"u\",\n"
          "      table = \"t\", statistic = \"count\" },\n" M(
              "p.change", "statistic = \"against\", of = \"p.new\", before = \"p.yes\"") "}\n",
          "measure \"p.change\": of, \"p.new\", has the definition e and before, \"p.yes\", "
          "has d; "
          "a change is between figures of one definition");
}

CU_TestInfo rg_tests_analysis_previous[] = {
    {"two shares differ by points with limits of Newcombe",
     two_shares_differ_by_points_with_limits_of_newcombe},
    {"a hidden figure of before hides the change", a_hidden_figure_of_before_hides_the_change},
    {"years that are no longer held come before a series",
     years_that_are_no_longer_held_come_before_a_series},
    {"what cannot be compared is refused where it is declared",
     what_cannot_be_compared_is_refused_where_it_is_declared},
    CU_TEST_INFO_NULL};
