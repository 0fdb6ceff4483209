/* Means, medians and shares of surveys; limits worked out in R. */
#include "support/check.h"
#include "support/mini.h"

#include <math.h>

static const char *const columns =
    "missing = { \"none\" }, not_asked = { \"-9\" }, dont_know = { \"DK\" }, not_said = { "
    "\"-7\" },\n"
    "   columns = { column \"home\" { type = \"text\" }, column \"sex\" { type = \"text\" },\n"
    "   column \"days\" { type = \"number\" }, column \"weight\" { type = \"number\" },\n"
    "   column \"safe\" { type = \"text\" },\n"
    "   family \"likert\" { prefix = \"likert_\", from = 1, to = 2, type = \"count\", min = 1, "
    "max = 5 } }";

static const char *const rows = "home,sex,days,weight,safe,likert_1,likert_2\n"
                                "E06000016,F,0,1,Yes,5,1\n"
                                "E06000016,F,9,2,Yes,4,2\n"
                                "E06000016,M,1,1,No,3,3\n"
                                "E06000016,M,2,1,No,2,4\n"
                                "E06000016,M,none,0.5,DK,1,5\n"
                                "E06000016,,none,1,-9,,\n"
                                "E06000016,F,none,1,none,,\n"
                                "E06000016,F,none,1,-7,,\n"
                                "E07000129,M,7,1,No,,\n";

#define BASE "definition = \"d\", unit = \"u\" },\n"
static const char *const measures =
    "return measures {\n"
    "   definition \"d\" { title = \"D\", text = \"D.\" },\n"
    "   place \"people\" { level = \"district\", column = \"home\", day = \"2022-03-31\" },\n"
    "   measure \"s.mean\" { title = \"T\", table = \"people\", statistic = \"mean\",\n"
    "      column = \"days\", " BASE
    "   measure \"s.median\" { title = \"T\", table = \"people\", statistic = \"median\",\n"
    "      column = \"days\", " BASE
    "   measure \"s.by_sex\" { title = \"T\", table = \"people\", statistic = \"mean\",\n"
    "      column = \"days\", dimensions = { \"sex\" }, " BASE
    "   measure \"s.safe\" { title = \"T\", table = \"people\", statistic = \"survey_share\",\n"
    "      column = \"safe\", answers = { \"Yes\" }, weight = \"weight\", " BASE
    "   measure \"s.decided\" { title = \"T\", table = \"people\", statistic = "
    "\"survey_share\",\n"
    "      column = \"safe\", answers = { \"Yes\" }, weight = \"weight\", dont_know = \"left "
    "out\", " BASE "   measure \"s.agree\" { title = \"T\", table = \"people\", statistic = "
    "\"survey_share\",\n"
    "      column = \"likert_1\", answers = { \"4\", \"5\" }, " BASE
    "   measure \"s.sexes\" { title = \"T\", table = \"people\", statistic = \"count\",\n"
    "      dimensions = { \"sex\" }, " BASE
    "   measure \"s.share\" { title = \"T\", statistic = \"share\", of = \"s.sexes\",\n"
    "      over = { \"sex\" }, " BASE "}\n";

static void run(mini *m, const rg_rules *rules)
{
    const mini_table t[] = {{"people", columns, rows}};
    mini_must(m, t, 1, measures, rules);
}

static void a_mean_has_students_limits_and_its_base(void)
{
    mini m;
    run(&m, NULL);
    const rg_fact *f = mini_fact(&m, "s.mean", "E06000016", "");
    CU_ASSERT_EQUAL(f->value, 3);
    /* R: t.test(c(0, 1, 2, 9))$conf.int */
    CU_ASSERT_DOUBLE_EQUAL(f->lower, -3.49614131813, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 9.49614131813, 1e-9);
    CU_ASSERT_EQUAL(f->base, 4);
    CU_ASSERT_EQUAL(f->unknown, 4);
    f = mini_fact(&m, "s.mean", "E07000129", "");
    CU_ASSERT_EQUAL(f->value, 7);
    CU_ASSERT_TRUE(isnan(f->lower)); /* one value alone */
    /* Records of two districts are pooled, not their means: (0 + 9 + 1 + 2 + 7) / 5. */
    CU_ASSERT_DOUBLE_EQUAL(mini_fact(&m, "s.mean", "E23000021", "")->value, 3.8, 1e-9);
    CU_ASSERT_EQUAL(mini_fact(&m, "s.mean", "E07000132", "")->status, RG_S_NOT_APPLICABLE);
    CU_ASSERT_DOUBLE_EQUAL(mini_fact(&m, "s.by_sex", "E06000016", "sex=F")->value, 4.5, 1e-9);
    tiny_close(&m.t);
}

static void a_median_has_quartiles_and_a_smallest_base(void)
{
    mini m;
    run(&m, NULL);
    /* R: quantile(c(0, 1, 2, 9), c(.25, .5, .75)) = 0.75 1.5 3.75 */
    const rg_fact *f = mini_fact(&m, "s.median", "E06000016", "");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 1.5, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 0.75, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 3.75, 1e-9);
    tiny_close(&m.t);
    const rg_rules eight = {.median_min = 8};
    run(&m, &eight);
    CU_ASSERT_EQUAL(mini_fact(&m, "s.median", "E06000016", "")->status, RG_S_HIDDEN);
    tiny_close(&m.t);
}

static void weights_make_the_share_and_their_spread_its_limits(void)
{
    mini m;
    run(&m, NULL);
    const rg_fact *f = mini_fact(&m, "s.safe", "E06000016", "");
    /* R: w <- c(1, 2, 1, 1, .5); p <- 3 / sum(w); n <- sum(w)^2 / sum(w^2); Wilson's formula on p n, n */
    CU_ASSERT_DOUBLE_EQUAL(f->value, 54.5454545455, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 17.8235500094, 1e-8);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 86.9096216182, 1e-8);
    CU_ASSERT_EQUAL(f->base, 5); /* unweighted */
    CU_ASSERT_EQUAL(f->numerator, 3);
    CU_ASSERT_EQUAL(f->denominator, 5.5);
    tiny_close(&m.t);
}

static void a_file_without_weights_counts_each_respondent_once(void)
{
    mini m;
    const mini_table t[] = {{"people", columns,
                             "home,sex,days,weight,safe,likert_1,likert_2\n"
                             "E06000016,F,0,,Yes,5,1\nE06000016,F,9,,Yes,4,2\n"
                             "E06000016,M,1,,No,3,3\n"}};
    mini_must(&m, t, 1, measures, NULL);
    const rg_fact *f = mini_fact(&m, "s.safe", "E06000016", "");
    /* R: prop.test(2, 3, correct = FALSE)$conf.int */
    CU_ASSERT_DOUBLE_EQUAL(f->value, 66.6666666667, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 20.7659601, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 93.8508055, 1e-6);
    CU_ASSERT_EQUAL(f->base, 3);
    CU_ASSERT_EQUAL(f->unknown, 0);
    tiny_close(&m.t);
}

static void not_asked_not_answered_and_do_not_know_are_kept_apart(void)
{
    mini m;
    run(&m, NULL);
    /* One not asked (neither), one not answered and one not said (unknown), one does not know (in the base). */
    CU_ASSERT_EQUAL(mini_fact(&m, "s.safe", "E06000016", "")->unknown, 2);
    const rg_fact *f = mini_fact(&m, "s.decided", "E06000016", "");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 60, 1e-9);
    CU_ASSERT_EQUAL(f->base, 4);
    CU_ASSERT_EQUAL(f->unknown, 2);
    tiny_close(&m.t);
}

static void a_question_of_many_columns_is_named_with_its_number(void)
{
    mini m;
    run(&m, NULL);
    const rg_fact *f = mini_fact(&m, "s.agree", "E06000016", "");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 40, 1e-9); /* 5 and 4 of five */
    CU_ASSERT_EQUAL(f->base, 5);
    tiny_close(&m.t);
}

static void few_respondents_are_hidden_and_some_are_flagged(void)
{
    mini m;
    const rg_rules hide = {.survey_min = 3, .survey_public = 6, .survey_free = 10};
    run(&m, &hide);
    const rg_fact *f = mini_fact(&m, "s.safe", "E06000016", "");
    CU_ASSERT_EQUAL(f->status, RG_S_HIDDEN);
    CU_ASSERT_EQUAL(f->base, 5); /* the base may be told */
    CU_ASSERT_TRUE(isnan(mini_fact(&m, "s.safe", "E07000129", "")->base));
    tiny_close(&m.t);
    const rg_rules flag = {.survey_min = 1, .survey_public = 5, .survey_free = 10};
    run(&m, &flag);
    CHECK_TEXT(mini_fact(&m, "s.safe", "E06000016", "")->markers, "unreliable");
    tiny_close(&m.t);
}

static void rows_without_the_dimension_are_its_unknown(void)
{
    mini m;
    const rg_rules rules = {.unknown_caveat = 5, .unknown_withhold = 15};
    run(&m, &rules);
    const rg_fact *f = mini_fact(&m, "s.share", "E06000016", "sex=F");
    CU_ASSERT_EQUAL(f->unknown, 1); /* of eight: 12.5% */
    CU_ASSERT_EQUAL(f->base, 7);
    CU_ASSERT_DOUBLE_EQUAL(f->value, 400.0 / 7, 1e-9);
    CHECK_TEXT(f->markers, "unknown");
    CHECK_TEXT(mini_fact(&m, "s.share", "E07000129", "sex=M")->markers, "");
    tiny_close(&m.t);
    const rg_rules strict = {.unknown_caveat = 5, .unknown_withhold = 12};
    run(&m, &strict);
    f = mini_fact(&m, "s.share", "E06000016", "sex=F");
    CU_ASSERT_EQUAL(f->status, RG_S_HIDDEN);
    CHECK_TEXT(f->markers, "unknown withheld");
    tiny_close(&m.t);
}

static void rows_of_no_place_are_the_whole_areas(void)
{
    mini m;
    const mini_table t[] = {{"people", columns, rows}};
    mini_must(
        &m, t, 1,
        "return measures {\n"
        "   definition \"d\" { title = \"D\", text = \"D.\" },\n"
        "   place \"people\" { level = \"whole\", day = \"2022-03-31\" },\n"
        "   measure \"s.mean\" { title = \"T\", table = \"people\", statistic = \"mean\",\n"
        "      column = \"days\", " BASE "   measure \"s.rows\" { title = \"T\", table = "
        "\"people\", statistic = \"count\", " BASE "}\n",
        NULL);
    CU_ASSERT_DOUBLE_EQUAL(mini_fact(&m, "s.mean", "E23000021", "")->value, 3.8, 1e-9);
    CU_ASSERT_EQUAL(mini_fact(&m, "s.rows", "E23000021", "")->value, 9);
    CU_ASSERT_EQUAL(rg_facts_range(&m.facts, "s.rows", "E06000016").count, 0);
    tiny_close(&m.t);
}

CU_TestInfo rg_tests_analysis_sample[] = {
    {"a mean has Student's limits and its base", a_mean_has_students_limits_and_its_base},
    {"a median has quartiles and a smallest base", a_median_has_quartiles_and_a_smallest_base},
    {"weights make the share and their spread its limits",
     weights_make_the_share_and_their_spread_its_limits},
    {"a file without weights counts each respondent once",
     a_file_without_weights_counts_each_respondent_once},
    {"not asked, not answered and do not know are kept apart",
     not_asked_not_answered_and_do_not_know_are_kept_apart},
    {"a question of many columns is named with its number",
     a_question_of_many_columns_is_named_with_its_number},
    {"few respondents are hidden and some are flagged",
     few_respondents_are_hidden_and_some_are_flagged},
    {"rows without the dimension are its unknown", rows_without_the_dimension_are_its_unknown},
    {"rows of no place are the whole area's", rows_of_no_place_are_the_whole_areas},
    CU_TEST_INFO_NULL};
