/* Figures of few events: what is marked. */
#include "support/check.h"
#include "support/mini.h"

#include <math.h>

static const char *const columns =
    "columns = { column \"home\" { type = \"text\" }, column \"month\" { type = \"month\" } }";

#define M(ID, REST)                                                                            \
    "   measure \"" ID "\" { title = \"T\", definition = \"d\", unit = \"u\", " REST " },\n"
static const char *const measures =
    "return measures {\n"
    "   definition \"d\" { title = \"D\", text = \"D.\" },\n"
    "   place \"events\" { level = \"district\", column = \"home\", month = \"month\" },\n"
    "   place \"people\" { level = \"district\", column = \"home\", day = \"2020-06-30\" "
    "},\n" M("k.months",
             "table = \"events\", statistic = \"count\", dimensions = { \"month\" }")
        M("k.change", "statistic = \"change\", of = \"k.months\", months = 2")
            M("k.all", "table = \"events\", statistic = \"count\"")
                M("k.people", "table = \"people\", statistic = \"count\"")
                    M("k.rate", "statistic = \"rate\", of = \"k.all\", denominator = "
                                "\"k.people\", per = 100") "}\n";

/* So many rows of an area and month. */
static void rows(rg_buf *b, int count, const char *row)
{
    for (int i = 0; i < count; i++)
        rg_buf_printf(b, "%s\n", row);
}

static void run(mini *m, const char *events, const rg_rules *rules)
{
    const mini_table tables[] = {
        {"events", columns, events},
        {"people", "columns = { column \"home\" { type = \"text\" } }",
         "home\nE06000016\nE07000129\nE07000132\n"},
    };
    mini_must(m, tables, 2, measures, rules);
}

static const rg_rules thresholds = {.small_rate = 20, .counts_only = 10, .both_counts = 50};

/* Leicester from 49 to 60, Blaby from 9 to 30, Hinckley and Bosworth from 30 to 9: from 10 a percentage may be told
 * beside both counts, from 50 alone; neither side may be below 10. */
static void a_change_of_few_is_marked_by_what_may_be_told_of_it(void)
{
    rg_buf csv = {0};
    rg_buf_puts(&csv, "home,month\n");
    rows(&csv, 49, "E06000016,2020-04");
    rows(&csv, 60, "E06000016,2020-05");
    rows(&csv, 9, "E07000129,2020-04");
    rows(&csv, 30, "E07000129,2020-05");
    rows(&csv, 30, "E07000132,2020-04");
    rows(&csv, 9, "E07000132,2020-05");
    mini m;
    run(&m, csv.p, &thresholds);
    CHECK_TEXT(mini_fact(&m, "k.change", "E06000016", "")->markers, "base:both-counts");
    CHECK_TEXT(mini_fact(&m, "k.change", "E07000129", "")->markers, "base:counts-only");
    CHECK_TEXT(mini_fact(&m, "k.change", "E07000132", "")->markers, "base:counts-only");
    CHECK_TEXT(mini_fact(&m, "k.change", "E23000021", "")->markers, ""); /* 88 to 99 */
    tiny_close(&m.t);
    rg_buf_free(&csv);
}

static void a_rate_of_fewer_than_twenty_is_unreliable(void)
{
    rg_buf csv = {0};
    rg_buf_puts(&csv, "home,month\n");
    rows(&csv, 20, "E06000016,2020-04");
    rows(&csv, 19, "E07000129,2020-04");
    mini m;
    run(&m, csv.p, &thresholds);
    CHECK_TEXT(mini_fact(&m, "k.rate", "E06000016", "")->markers, "");
    CHECK_TEXT(mini_fact(&m, "k.rate", "E07000129", "")->markers, "unreliable");
    CHECK_TEXT(mini_fact(&m, "k.rate", "E07000132", "")->markers, "unreliable"); /* none */
    tiny_close(&m.t);
    run(&m, csv.p, NULL); /* no threshold asks nothing */
    CHECK_TEXT(mini_fact(&m, "k.rate", "E07000129", "")->markers, "");
    tiny_close(&m.t);
    rg_buf_free(&csv);
}

CU_TestInfo rg_tests_analysis_small[] = {
    {"a change of few is marked by what may be told of it",
     a_change_of_few_is_marked_by_what_may_be_told_of_it},
    {"a rate of fewer than twenty is unreliable", a_rate_of_fewer_than_twenty_is_unreliable},
    CU_TEST_INFO_NULL,
};
