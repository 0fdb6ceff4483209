/* Published figures: read, compared with a benchmark, followed over the years. */
#include "analysis/period_text.h"
#include "support/check.h"
#include "support/mini.h"

#include <math.h>

static const char *const columns =
    "columns = { column \"area\" { type = \"text\" }, column \"area_name\" { type = \"text\" "
    "},\n"
    "   column \"indicator\" { type = \"text\" }, column \"sex\" { type = \"text\" },\n"
    "   column \"period\" { type = \"text\" },\n"
    "   column \"value\" { type = \"number\", suppressed = { \"c\" } },\n"
    "   column \"lower\" { type = \"number\" }, column \"upper\" { type = \"number\" },\n"
    "   column \"count\" { type = \"number\" }, column \"people\" { type = \"number\" } }";

/* Leicester rises by 10 a year with limits +- 3.92 (SE 2); Blaby hides 2015 and has no 2016. */
static const char *const figures =
    "area,area_name,indicator,sex,period,value,lower,upper,count,people\n"
    "E06000016,Leicester,i1,Persons,2015/16,100,96.08,103.92,100,1000\n"
    "E06000016,Leicester,i1,Persons,2016/17,110,106.08,113.92,110,1000\n"
    "E06000016,Leicester,i1,Persons,2017/18,120,116.08,123.92,120,1000\n"
    "E06000016,Leicester,i1,Persons,2018/19,130,126.08,133.92,130,1000\n"
    "E06000016,Leicester,i1,Persons,2019/20,140,136.08,143.92,140,1000\n"
    "E07000129,Blaby,i1,Persons,2015/16,c,,,,\n"
    "E07000129,Blaby,i1,Persons,2017/18,,,,,\n"
    "E07000129,Blaby,i1,Persons,2018/19,118,,,,\n"
    "E92000001,England,i1,Persons,2015/16,96.08,,,,\n"
    "E92000001,England,i1,Persons,2017/18,150,,,,\n"
    "E92000001,England,i1,Persons,2018/19,120,119,121,,\n"
    "E92000001,England,i1,Persons,2019/20,120,119,121,,\n"
    "E08000025,Birmingham,i1,Persons,2019/20,7,,,,\n"
    "E06000016,Leicester,i1,Female,2019/20,99,,,,\n"
    "E06000016,Leicester,i2,Persons,about now,1,,,,\n"
    "E06000016,Leicester,i2,Persons,2015 - 17,2,1,3,5,100\n";

static const char *const measures =
    "return measures {\n"
    "   definition \"d\" { title = \"D\", text = \"D.\" },\n"
    "   place \"figures\" { level = \"published\", column = \"area\", period = \"period\",\n"
    "      area_name = \"area_name\" },\n"
    "   measure \"p.value\" { title = \"T\", table = \"figures\", statistic = \"value\",\n"
    "      column = \"value\", lower = \"lower\", upper = \"upper\", count = \"count\", whole "
    "= \"people\",\n"
    "      where = { indicator = { \"i1\" }, sex = { \"Persons\" } }, definition = \"d\", unit "
    "= \"x\" },\n"
    "   measure \"p.pooled\" { title = \"T\", table = \"figures\", statistic = \"value\",\n"
    "      column = \"value\", where = { indicator = { \"i2\" } }, definition = \"d\", unit = "
    "\"x\" },\n"
    "   measure \"p.sexes\" { title = \"T\", table = \"figures\", statistic = \"value\",\n"
    "      column = \"value\", dimensions = { \"sex\" }, where = { indicator = { \"i1\" } },\n"
    "      definition = \"d\", unit = \"x\" },\n"
    "   measure \"p.compare\" { title = \"T\", statistic = \"compare\", of = \"p.value\",\n"
    "      indicator = \"first\", definition = \"d\", unit = \"x\" },\n"
    "   measure \"p.plain\" { title = \"T\", statistic = \"compare\", of = \"p.value\",\n"
    "      definition = \"d\", unit = \"x\" },\n"
    "   measure \"p.trend\" { title = \"T\", statistic = \"trend\", of = \"p.value\",\n"
    "      polarity = \"low is good\", definition = \"d\", unit = \"x\" },\n"
    "}\n";

static const rg_indicator indicators[] = {{"first", "low is good"}};
static const rg_rules rules = {.indicators = indicators, .indicator_count = 1};

static void run(mini *m)
{
    const mini_table t[] = {{"figures", columns, figures}};
    mini_must(m, t, 1, measures, &rules);
}

static void a_figure_keeps_its_limits_count_and_period(void)
{
    mini m;
    run(&m);
    const rg_fact *f = mini_fact(&m, "p.value", "E06000016", "period=2019%2F20");
    CU_ASSERT_EQUAL(f->value, 140);
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 136.08, 1e-9);
    CU_ASSERT_EQUAL(f->numerator, 140);
    CU_ASSERT_EQUAL(f->denominator, 1000);
    CU_ASSERT_EQUAL(f->exposure_months, 12);
    CHECK_TEXT(f->id, "p.value/E06000016/2019-04-01..2020-03-31/d/period=2019%2F20");
    CHECK_TEXT(f->method, "As published");
    tiny_close(&m.t);
}

static void hidden_missing_and_absent_figures_are_told_apart(void)
{
    mini m;
    run(&m);
    CU_ASSERT_EQUAL(mini_fact(&m, "p.value", "E07000129", "period=2015%2F16")->status,
                    RG_S_HIDDEN);
    CU_ASSERT_EQUAL(mini_fact(&m, "p.value", "E07000129", "period=2016%2F17")->status,
                    RG_S_MISSING);
    CU_ASSERT_EQUAL(mini_fact(&m, "p.value", "E07000129", "period=2017%2F18")->status,
                    RG_S_MISSING);
    CU_ASSERT_TRUE(isnan(mini_fact(&m, "p.value", "E07000129", "period=2015%2F16")->value));
    tiny_close(&m.t);
}

static void england_has_facts_under_its_own_name(void)
{
    mini m;
    run(&m);
    const rg_fact *f = mini_fact(&m, "p.value", "E92000001", "period=2018%2F19");
    CHECK_TEXT(f->area_name, "England");
    CU_ASSERT_EQUAL(f->value, 120);
    CU_ASSERT_EQUAL(rg_facts_range(&m.facts, "p.value", "E08000025").count, 0);
    tiny_close(&m.t);
}

static void a_combination_that_no_area_has_makes_no_fact(void)
{
    mini m;
    run(&m);
    /* Five periods of persons and one of females. */
    CU_ASSERT_EQUAL(rg_facts_range(&m.facts, "p.sexes", "E06000016").count, 6);
    CU_ASSERT_EQUAL(mini_fact(&m, "p.sexes", "E06000016", "period=2019%2F20;sex=Female")->value,
                    99);
    tiny_close(&m.t);
}

static void rows_are_used_outside_or_without_a_period(void)
{
    mini m;
    run(&m);
    const rg_ledger_source *s = rg_ledger_find(m.ledger, "figures");
    CU_ASSERT_EQUAL(s->used, 14);
    CU_ASSERT_EQUAL(s->excluded, 2); /* Birmingham; "about now" */
    CHECK_TEXT(mini_fact(&m, "p.pooled", "E06000016", "period=2015 - 17")->id,
               "p.pooled/E06000016/2015-01-01..2017-12-31/d/period=2015 - 17");
    tiny_close(&m.t);
}

static void a_figure_is_compared_by_its_own_limits(void)
{
    mini m;
    run(&m);
    /* R: 96.08 >= 96.08 & 96.08 <= 103.92 is TRUE: the end of the interval is inside. */
    CHECK_TEXT(mini_fact(&m, "p.compare", "E06000016", "period=2015%2F16")->markers,
               "class:similar side:higher");
    /* 116.08 to 123.92 below 150; 136.08 to 143.92 above 120; low is good. */
    CHECK_TEXT(mini_fact(&m, "p.compare", "E06000016", "period=2017%2F18")->markers,
               "class:better side:lower");
    const rg_fact *f = mini_fact(&m, "p.compare", "E06000016", "period=2019%2F20");
    CHECK_TEXT(f->markers, "class:worse side:higher");
    CU_ASSERT_EQUAL(f->value, 140);
    CU_ASSERT_EQUAL(f->denominator, 120);
    CHECK_TEXT(f->operands, "p.value/E06000016/2019-04-01..2020-03-31/d/period=2019%2F20 // "
                            "p.value/E92000001/2019-04-01..2020-03-31/d/period=2019%2F20");
    CHECK_TEXT(mini_fact(&m, "p.plain", "E06000016", "period=2019%2F20")->markers,
               "class:higher side:higher");
    tiny_close(&m.t);
}

static void what_cannot_be_compared_says_why(void)
{
    mini m;
    run(&m);
    /* Without limits; England has no 2016/17; the figure is hidden. */
    CHECK_TEXT(mini_fact(&m, "p.compare", "E07000129", "period=2018%2F19")->markers,
               "class:not-compared side:lower"); /* by the figures alone */
    CU_ASSERT_EQUAL(mini_fact(&m, "p.compare", "E06000016", "period=2016%2F17")->status,
                    RG_S_MISSING);
    CU_ASSERT_EQUAL(mini_fact(&m, "p.compare", "E07000129", "period=2015%2F16")->status,
                    RG_S_HIDDEN);
    tiny_close(&m.t);
}

static void five_rising_years_are_a_trend(void)
{
    mini m;
    run(&m);
    /* R: coef(lm(c(100,110,120,130,140) ~ I(1:5), weights = rep(1/4, 5)))[2] = 10;
     * chi-squared = 10^2 * 10 / 4 = 250, over 9.55. */
    const rg_fact *f = mini_fact(&m, "p.trend", "E06000016", "");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 10, 1e-9);
    CHECK_TEXT(f->markers, "class:increasing judged:getting-worse");
    CU_ASSERT_EQUAL(f->exposure_months, 60);
    CHECK_TEXT(f->id, "p.trend/E06000016/2015-04-01..2020-03-31/d");
    f = mini_fact(&m, "p.trend", "E07000129", "");
    CU_ASSERT_EQUAL(f->status, RG_S_NOT_APPLICABLE);
    CHECK_TEXT(f->markers, "class:cannot-be-calculated");
    tiny_close(&m.t);
}

static void one_figure_stands_for_one_area_and_period(void)
{
    mini m;
    rg_err err = {0};
    const mini_table t[] = {
        {"figures", columns,
         "area,area_name,indicator,sex,period,value,lower,upper,count,people\n"
         "E06000016,L,i1,Persons,2015,1,,,,\nE06000016,L,i1,Persons,2015,2,,,,\n"}};
    CU_ASSERT_FALSE(mini_run(&m, t, 1, measures, &rules, &err));
    CHECK_HAS(err.text, "figures.csv:3:");
    CHECK_HAS(err.text, "a second figure for the same area and period (the first is in "
                        "figures.csv:2); remove one");
    tiny_close(&m.t);
    const mini_table two[] = {
        {"figures", columns,
         "area,area_name,indicator,sex,period,value,lower,upper,count,people\n"
         "E06000016,L,i1,Persons,2015 - 17,1,,,,\nE06000016,L,i1,Persons,2015-17,2,,,,\n"}};
    CU_ASSERT_FALSE(mini_run(&m, two, 1, measures, &rules, &err)); /* in another spelling */
    CHECK_HAS(err.text, "figures.csv:3:");
    tiny_close(&m.t);
}

static void limits_lie_about_their_value(void)
{
    static const char *const rows[] = {"5,6,7", "5,3,4", "5,7,3"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        mini m;
        rg_err err = {0};
        char text[200];
        snprintf(text, sizeof text,
                 "area,area_name,indicator,sex,period,value,lower,upper,count,people\n"
                 "E06000016,L,i1,Persons,2015,%s,,\n",
                 rows[i]);
        const mini_table t[] = {{"figures", columns, text}};
        CU_ASSERT_FALSE(mini_run(&m, t, 1, measures, &rules, &err));
        CHECK_HAS(err.text, "figures.csv:2: the value does not lie between its limits");
        tiny_close(&m.t);
    }
}

static void wrong_declarations_are_named(void)
{
    static const char *const wrong[][3] = {
        {"indicator = \"first\"", "indicator = \"fisrt\"", "did you mean \"first\""},
        {"statistic = \"trend\", of = \"p.value\"", "statistic = \"trend\", of = \"p.plain\"",
         "name one whose statistic is value"},
        {"level = \"published\"", "level = \"district\"", "go together"},
        {"polarity = \"low is good\"", "polarity = \"low is god\"",
         "did you mean \"low is good\""}};
    for (size_t i = 0; i < 4; i++) {
        mini m;
        rg_err err = {0};
        rg_buf text = {0};
        const char *at = strstr(measures, wrong[i][0]);
        CU_ASSERT_PTR_NOT_NULL_FATAL(at);
        rg_buf_add(&text, measures, (size_t)(at - measures));
        rg_buf_puts(&text, wrong[i][1]);
        rg_buf_puts(&text, at + strlen(wrong[i][0]));
        const mini_table t[] = {{"figures", columns, figures}};
        CU_ASSERT_FALSE(mini_run(&m, t, 1, text.p, &rules, &err));
        CHECK_HAS(err.text, wrong[i][2]);
        rg_buf_free(&text);
        tiny_close(&m.t);
    }
}

static void span_is(const char *text, rg_year_kind kind, const char *want)
{
    rg_span s;
    rg_buf out = {0};
    if (rg_period_text(rg_str_of(text), kind, &s)) {
        rg_buf_date(&out, s.from);
        rg_buf_puts(&out, "..");
        rg_buf_date(&out, s.to);
        rg_buf_printf(&out, " %d", s.months);
    } else {
        rg_buf_puts(&out, "no");
    }
    CHECK_TEXT(out.p, want);
    rg_buf_free(&out);
}

static void periods_are_read_as_publishers_write_them(void)
{
    span_is("2019", RG_YEAR_FINANCIAL, "2019-01-01..2019-12-31 12");
    span_is("2019/20", RG_YEAR_FINANCIAL, "2019-04-01..2020-03-31 12");
    span_is("2019/20", RG_YEAR_ACADEMIC, "2019-09-01..2020-08-31 12");
    span_is("1999/00", RG_YEAR_FINANCIAL, "1999-04-01..2000-03-31 12");
    span_is("2019/2020", RG_YEAR_FINANCIAL, "2019-04-01..2020-03-31 12");
    span_is("2015 - 17", RG_YEAR_FINANCIAL, "2015-01-01..2017-12-31 36");
    span_is("2010-12", RG_YEAR_FINANCIAL, "2010-01-01..2012-12-31 36");
    span_is("2017/18 - 19/20", RG_YEAR_FINANCIAL, "2017-04-01..2020-03-31 36");
    span_is("2019 Q4", RG_YEAR_FINANCIAL, "2019-10-01..2019-12-31 3");
    span_is("2019/20 Q4", RG_YEAR_FINANCIAL, "2020-01-01..2020-03-31 3");
    span_is("202021", RG_YEAR_ACADEMIC, "2020-09-01..2021-08-31 12");
    span_is("202021", RG_YEAR_FINANCIAL, "2020-04-01..2021-03-31 12");
    span_is("202022", RG_YEAR_FINANCIAL, "no");
    span_is("2020-21", RG_YEAR_FINANCIAL, "2020-04-01..2021-03-31 12");
    span_is("2020-2021", RG_YEAR_ACADEMIC, "2020-09-01..2021-08-31 12");
    span_is("2020-21", RG_YEAR_CALENDAR, "2020-01-01..2021-12-31 24");
    span_is("2020 - 21", RG_YEAR_FINANCIAL, "2020-01-01..2021-12-31 24");
    span_is("1999-00", RG_YEAR_FINANCIAL, "1999-04-01..2000-03-31 12");
    span_is("Academic year 2020/21", RG_YEAR_FINANCIAL, "2020-09-01..2021-08-31 12");
    span_is("Year ending March 2021", RG_YEAR_ACADEMIC, "2020-04-01..2021-03-31 12");
    span_is("year ending 31 march 2021", RG_YEAR_FINANCIAL, "2020-04-01..2021-03-31 12");
    span_is("Year ending 30 March 2021", RG_YEAR_FINANCIAL, "no");
    span_is("Y/E Sep 2021", RG_YEAR_FINANCIAL, "2020-10-01..2021-09-30 12");
    span_is("12 months to June 2022", RG_YEAR_FINANCIAL, "2021-07-01..2022-06-30 12");
    span_is("April 2020 to September 2021", RG_YEAR_FINANCIAL, "2020-04-01..2021-09-30 18");
    span_is("Apr 2020 - Sep 2020", RG_YEAR_FINANCIAL, "2020-04-01..2020-09-30 6");
    span_is("May 2020", RG_YEAR_FINANCIAL, "2020-05-01..2020-05-31 1");
    span_is("March 2021 to April 2020", RG_YEAR_FINANCIAL, "no");
    span_is("Year ending 2021", RG_YEAR_FINANCIAL, "no");
    span_is("2021-04-01/P1Y", RG_YEAR_FINANCIAL, "2021-04-01..2022-03-31 12");
    span_is("2021-04-01/P3M", RG_YEAR_FINANCIAL, "2021-04-01..2021-06-30 3");
    span_is("2021-04-02/P1Y", RG_YEAR_FINANCIAL, "no");
    span_is("2019/21", RG_YEAR_FINANCIAL, "no");
    span_is("2021-04", RG_YEAR_FINANCIAL, "no");
    span_is("0", RG_YEAR_FINANCIAL, "no");
    span_is("", RG_YEAR_FINANCIAL, "no");
    span_is("2019 Q5", RG_YEAR_FINANCIAL, "no");
    span_is("2019 to 2020", RG_YEAR_FINANCIAL, "no");
}

CU_TestInfo rg_tests_analysis_published[] = {
    {"a figure keeps its limits, count and period", a_figure_keeps_its_limits_count_and_period},
    {"hidden, missing and absent figures are told apart",
     hidden_missing_and_absent_figures_are_told_apart},
    {"England has facts under its own name", england_has_facts_under_its_own_name},
    {"a combination that no area has makes no fact",
     a_combination_that_no_area_has_makes_no_fact},
    {"rows are used, outside, or without a period", rows_are_used_outside_or_without_a_period},
    {"a figure is compared by its own limits", a_figure_is_compared_by_its_own_limits},
    {"what cannot be compared says why", what_cannot_be_compared_says_why},
    {"five rising years are a trend", five_rising_years_are_a_trend},
    {"one figure stands for one area and period", one_figure_stands_for_one_area_and_period},
    {"limits lie about their value", limits_lie_about_their_value},
    {"wrong declarations are named", wrong_declarations_are_named},
    {"periods are read as publishers write them", periods_are_read_as_publishers_write_them},
    CU_TEST_INFO_NULL};
