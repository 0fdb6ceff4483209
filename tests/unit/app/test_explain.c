/* Explain, for every statistic there is: definition, formula, steps, columns, sources and rows. */
#include "app/explain.h"

#include "support/check.h"
#include "support/mini.h"
#include "support/sna_extracts.h"

#include <stdlib.h>

/* Leicester (E06000016) and Blaby over 26 months, April 2018 to May 2020; bands and groups by turns. */
static char *events(void)
{
    rg_buf text = {0};
    rg_buf_puts(&text, "id,home,lsoa,month,hour,band,n,m\n");
    for (int i = 0; i < 26; i++) {
        rg_buf_printf(&text, "e%d,E06000016,L0%d,", i, i % 6 + 1);
        rg_buf_month(&text, 2018 * 12 + 3 + i);
        rg_buf_printf(&text, ",%02d:00-%02d:59,%s,%d,%d\n", i % 24, i % 24,
                      i % 3 ? "old" : "young", 5 + i % 4, 9 + i % 5);
        rg_buf_printf(&text, "f%d,E07000129,L07,", i);
        rg_buf_month(&text, 2018 * 12 + 3 + i);
        rg_buf_printf(&text, ",%02d:00-%02d:59,%s,2,4\n", i % 24, i % 24,
                      i % 2 ? "old" : "young");
    }
    return text.p;
}

static const char *const event_columns =
    "columns = { column \"id\" { type = \"key\" }, column \"home\" { type = \"text\" },\n"
    "   column \"lsoa\" { type = \"text\" }, column \"month\" { type = \"month\" },\n"
    "   column \"hour\" { type = \"text\" }, column \"band\" { type = \"text\" },\n"
    "   column \"n\" { type = \"number\" }, column \"m\" { type = \"number\" } }";
static const char *const people_columns =
    "columns = { column \"home\" { heading = \"Where\", type = \"text\" },\n"
    "   column \"lsoa\" { type = \"text\" }, column \"band\" { type = \"text\" },\n"
    "   column \"people\" { type = \"number\" }, column \"safe\" { type = \"text\" } }";
static const char *const people = "Where,lsoa,band,people,safe\n"
                                  "E06000016,L01,young,1000,yes\nE06000016,L03,old,2000,no\n"
                                  "E06000016,L04,old,900,no\nE06000016,L05,old,900,yes\n"
                                  "E06000016,L06,old,900,yes\n"
                                  "E07000129,L07,young,1000,yes\nE07000129,L07,old,1000,yes\n"
                                  "E07000132,L08,young,500,no\nE07000132,L08,old,500,no\n";
static const char *const figure_columns =
    "columns = { column \"area\" { type = \"text\" }, column \"period\" { type = \"text\" },\n"
    "   column \"value\" { type = \"number\" }, column \"lower\" { type = \"number\" },\n"
    "   column \"upper\" { type = \"number\" }, column \"count\" { type = \"number\" },\n"
    "   column \"whole\" { type = \"number\" } }";
static const char *const figures = "area,period,value,lower,upper,count,whole\n"
                                   "E06000016,2015/16,10,8,12,100,1000\n"
                                   "E06000016,2016/17,11,9,13,110,1000\n"
                                   "E06000016,2017/18,12,10,14,120,1000\n"
                                   "E06000016,2018/19,13,11,15,130,1000\n"
                                   "E06000016,2019/20,14,12,16,140,1000\n"
                                   "E92000001,2019/20,10,9,11,100,1000\n";

#define M(ID, REST)                                                                            \
    "   measure \"" ID "\" { title = \"About " ID                                              \
    "\", definition = \"d\", unit = \"u\", " REST " },\n"
#define SUM "table = \"events\", statistic = \"sum\", column = \"n\", "
#define PEOPLE "table = \"people\", statistic = \"sum\", column = \"people\", "
#define SPOTS "table = \"spots\", statistic = \"sum\", column = \"n\", "

static const char *const measures[] = {
    "return measures {\n"
    "   definition \"d\" { title = \"D\", text = \"All that D is.\" },\n"
    "   view \"spots\" { table = \"events\" }, view \"homes\" { table = \"people\" },\n"
    "   place \"events\" { level = \"district\", column = \"home\", month = \"month\" },\n"
    "   place \"spots\" { level = \"lsoa\", column = \"lsoa\", day = \"2020-05-31\" },\n"
    "   place \"people\" { level = \"district\", column = \"home\", day = \"2020-05-31\" },\n"
    "   place \"homes\" { level = \"lsoa\", column = \"lsoa\", day = \"2020-05-31\" },\n"
    "   place \"figures\" { level = \"published\", column = \"area\", period = \"period\" },\n",
    M("e.count", "table = \"events\", statistic = \"count\", where = { band = { \"young\" } }"),
    M("e.sum", SUM),
    M("e.other", "table = \"events\", statistic = \"sum\", column = \"m\""),
    M("e.others",
      "table = \"events\", statistic = \"sum\", column = \"m\", dimensions = { \"month\" }"),
    M("e.months", SUM "dimensions = { \"month\" }"),
    M("e.hours", SUM "dimensions = { \"hour\" }"),
    M("e.bands", SUM "dimensions = { \"band\" }"),
    M("e.people", PEOPLE),
    M("e.band_people", PEOPLE "dimensions = { \"band\" }"),
    M("e.spots", SPOTS "areas = \"lsoa\""),
    M("e.quintiles", SPOTS "dimensions = { \"quintile\" }"),
    M("e.quintile_people", "table = \"homes\", statistic = \"sum\", column = \"people\", "
                           "dimensions = { \"quintile\" }"),
    M("e.quintile_rate", "statistic = \"rate\", of = \"e.quintiles\", denominator = "
                         "\"e.quintile_people\", per = 100"),
    M("e.rate", "statistic = \"rate\", of = \"e.sum\", denominator = \"e.people\", per = 100"),
    M("e.other_rate",
      "statistic = \"rate\", of = \"e.other\", denominator = \"e.people\", per = 100"),
    M("e.share", "statistic = \"share\", of = \"e.bands\", over = { \"band\" }"),
    M("e.area_share", "statistic = \"area_share\", of = \"e.sum\""),
    M("e.change", "statistic = \"change\", of = \"e.months\", months = 26"),
    M("e.peak", "statistic = \"peak\", of = \"e.months\", over = { \"month\" }"),
    M("e.ratio", "statistic = \"ratio\", of = \"e.sum\", denominator = \"e.people\""),
    M("e.part", "statistic = \"part\", of = \"e.sum\", base = \"e.other\""),
    M("e.against", "statistic = \"against\", of = \"e.sum\", before = \"e.other\""),
    M("e.groups", "statistic = \"groups\", of = \"e.bands\", denominator = \"e.band_people\", "
                  "over = { \"band\" }, groups = { \"young\", \"old\" }"),
    M("e.value", "table = \"figures\", statistic = \"value\", column = \"value\", lower = "
                 "\"lower\", upper = \"upper\", count = \"count\", whole = \"whole\""),
    M("e.compare", "statistic = \"compare\", of = \"e.value\""),
    M("e.trend", "statistic = \"trend\", of = \"e.value\""),
    M("e.mean", "table = \"people\", statistic = \"mean\", column = \"people\""),
    M("e.median", "table = \"people\", statistic = \"median\", column = \"people\""),
    M("e.survey_share", "table = \"people\", statistic = \"survey_share\", column = \"safe\", "
                        "answers = { \"yes\" }, weight = \"people\""),
    M("e.run_rate", "statistic = \"run_rate\", of = \"e.months\", way = \"linear\""),
    M("e.top", "statistic = \"top\", of = \"e.hours\", over = { \"hour\" }, k = 2"),
    M("e.rank", "statistic = \"rank\", of = \"e.rate\", over = { \"area\" }"),
    M("e.xmr", "statistic = \"xmr\", of = \"e.months\""),
    M("e.funnel", "statistic = \"funnel\", of = \"e.rate\""),
    M("e.quantile", "statistic = \"quantile\", of = \"e.spots\", areas = \"lsoa\", k = 2"),
    M("e.sii", "statistic = \"sii\", of = \"e.quintile_rate\", over = { \"quintile\" }"),
    M("e.concentration", "statistic = \"concentration\", of = \"e.spots\""),
    M("e.dsr", "statistic = \"dsr\", of = \"e.bands\", denominator = \"e.band_people\", "
               "over = { \"band\" }, standard = \"S\", per = 1000"),
    M("e.isr", "statistic = \"isr\", of = \"e.bands\", denominator = \"e.band_people\", "
               "over = { \"band\" }, per = 100"),
    M("e.beside", "statistic = \"beside\", of = \"e.share\", hours = 7"),
    M("e.turning_points",
      "statistic = \"turning_points\", of = \"e.months\", over = { \"month\" }, k = 2"),
    M("e.busy_stretch", "statistic = \"busy_stretch\", of = \"e.hours\", over = { \"hour\" }"),
    M("e.gini", "statistic = \"gini\", of = \"e.hours\", over = { \"hour\" }"),
    M("e.mann_kendall",
      "statistic = \"mann_kendall\", of = \"e.months\", over = { \"month\" }"),
    M("e.correlation", "statistic = \"correlation\", of = \"e.months\", beside = "
                       "\"e.others\", over = { \"month\" }"),
    M("e.difference", "statistic = \"difference\", of = \"e.other_rate\", before = \"e.rate\""),
    M("e.to_whole", "statistic = \"to_whole\", of = \"e.rate\""),
    M("e.complement", "statistic = \"complement\", of = \"e.part\""),
    M("e.tally", "statistic = \"tally\", way = \"above 1\", of = \"e.months\", over = { "
                 "\"month\" }"),
    M("e.steady", "statistic = \"steady\", of = \"e.compare\""),
    M("e.benchmark", "statistic = \"benchmark\", of = \"e.part\", beside = \"e.value\""),
    M("e.previous", "statistic = \"previous\", of = \"e.rate\""),
    M("e.since", "statistic = \"since\", of = \"e.rate\", before = \"e.previous\""),
    M("e.share_of", "statistic = \"share_of\", of = \"e.hours\", over = { \"hour\" }, groups = "
                    "{ \"01:00-01:59\", \"02:00-02:59\" }"),
    "}\n"};

/* By statistic: what the formula must say of the method, and a measure that it is worked out from. */
static const struct {
    const char *statistic, *formula, *from;
} expected[] = {{"count", "number of rows", NULL},
                {"sum", "sum of the column \"n\"", NULL},
                {"rate", "exact (Poisson) below 10 events, Byar's from 10", "e.people"},
                {"share", "Wilson", "e.bands"},
                {"area_share", "Wilson", "e.sum"},
                {"change", "100 x", "e.months"},
                {"peak", "largest", "e.months"},
                {"ratio", "rest of the whole", "e.people"},
                {"part", "Wilson", "e.other"},
                {"against", "exact (binomial)", "e.other"},
                {"groups", "young", "e.band_people"},
                {"value", "as published", NULL},
                {"compare", "England", "e.value"},
                {"trend", "chi-squared is over 9.55", "e.value"},
                {"mean", "Student's t", NULL},
                {"median", "quartiles", NULL},
                {"survey_share", "effective base", NULL},
                {"run_rate", "x 12 / its months", "e.months"},
                {"top", "2 largest", "e.hours"},
                {"rank", "equal values share a rank", "e.rate"},
                {"xmr", "2.66 x mean moving range", "e.months"},
                {"funnel", "control limits", "e.rate"},
                {"quantile", "2 equal groups", "e.spots"},
                {"sii", "simulation", "e.quintile_rate"},
                {"concentration", "smallest number of neighbourhoods", "e.spots"},
                {"dsr", "Dobson", "e.band_people"},
                {"isr", "expected from the whole area's rates", "e.bands"},
                {"beside", "24 hours", "e.share"},
                {"turning_points", "highest", "e.months"},
                {"busy_stretch", "mean", "e.hours"},
                {"gini", "Gini", "e.hours"},
                {"mann_kendall", "Kendall", "e.months"},
                {"correlation", "Pearson", "e.others"},
                {"difference", "e.rate", "e.rate"},
                {"to_whole", "whole area", "e.rate"},
                {"complement", "100 - e.part", "e.part"},
                {"tally", "above 1", "e.months"},
                {"steady", "latest", "e.compare"},
                {"benchmark", "latest", "e.part"},
                {"previous", "as an earlier release printed it", NULL},
                {"since", "e.previous", "e.rate"},
                {"share_of", "Wilson", "e.hours"}};

static const char *explained(mini *m, const rg_fact *f)
{
    rg_project project = {.measures = m->measures};
    const rg_computed computed = {
        .project = &project, .arena = m->t.arena, .ledger = m->ledger, .tables = m->tables};
    rg_buf out = {0};
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(
        rg_explain(m->t.arena, &computed, RG_EDITION_EXACT, &m->facts, f->id, &out, &err));
    const char *text = rg_arena_copy(m->t.arena, out.p, out.n);
    rg_buf_free(&out);
    return text;
}

/* A fact of the measure: one that has a value, where there is one. */
static const rg_fact *any_fact(const mini *m, const char *measure)
{
    const rg_fact *found = NULL;
    for (size_t i = 0; i < m->facts.count; i++) {
        const rg_fact *f = &m->facts.items[i];
        if (strcmp(f->measure, measure) == 0 &&
            (!found || (found->status != RG_S_OK && f->status == RG_S_OK)))
            found = f;
    }
    return found;
}

static void check_story(mini *m, const char *statistic, const char *formula, const char *from)
{
    const char *id = rg_arena_printf(m->t.arena, "e.%s", statistic);
    const rg_fact *f = any_fact(m, id);
    if (!f)
        fprintf(stderr, "\n    no fact of %s", id);
    CU_ASSERT_PTR_NOT_NULL_FATAL(f);
    const char *text = explained(m, f);
    CHECK_HAS(text, rg_arena_printf(m->t.arena, "\n\nAbout %s\n", id));
    CHECK_HAS(text, "  definition     d: All that D is.\n");
    const char *at = strstr(text, "  formula        ");
    CU_ASSERT_PTR_NOT_NULL_FATAL(at);
    const char *line = rg_arena_copy(m->t.arena, at, strcspn(at, "\n"));
    CHECK_HAS(line, formula);
    CHECK_HAS(text, "  column         ");
    CHECK_HAS(text, "Rows of e.");
    if (from) {
        CHECK_HAS(text, "\nWorked out from\n");
        CHECK_HAS(strstr(text, "\nWorked out from\n"),
                  rg_arena_printf(m->t.arena, "  %s/", from));
    }
    if (strcmp(statistic, "previous") != 0) {
        CHECK_HAS(text, "  rows           ");
        CHECK_HAS(text, "sha256 ");
    }
}

static void every_statistic_has_a_story_that_can_be_retraced(void)
{
    static const rg_standard_band standard[] = {{"S", "young", 60000}, {"S", "old", 40000}};
    static const rg_rules rules = {.standards = standard, .standard_count = 2};
    char *csv = events();
    const mini_table t[] = {{"events", event_columns, csv},
                            {"people", people_columns, people},
                            {"figures", figure_columns, figures}};
    rg_buf text = {0};
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        rg_buf_puts(&text, measures[i]);
    mini m;
    mini_must(&m, t, 3, text.p, &rules);
    rg_buf_free(&text);
    free(csv);
    for (size_t s = 0; s < rg_statistic_count(); s++) {
        const char *name = rg_statistic_name((rg_statistic)s);
        size_t i = 0;
        while (i < sizeof expected / sizeof *expected &&
               strcmp(expected[i].statistic, name) != 0)
            i++;
        if (i == sizeof expected / sizeof *expected)
            fprintf(stderr, "\n    no story is expected of %s", name);
        CU_ASSERT_TRUE_FATAL(i < sizeof expected / sizeof *expected);
        check_story(&m, name, expected[i].formula, expected[i].from);
    }
    tiny_close(&m.t);
}

static void a_column_is_told_by_its_heading_and_a_filter_by_its_values(void)
{
    const mini_table t[] = {{"people", people_columns, people}};
    mini m;
    mini_must(&m, t, 1,
              "return measures {\n"
              "   definition \"d\" { title = \"D\", text = \"All that D is.\" },\n"
              "   place \"people\" { level = \"district\", column = \"home\", day = "
              "\"2020-05-31\" },\n" M(
                  "e.safe", "table = \"people\", statistic = \"count\", where = { safe = "
                            "{ \"yes\" } }, dimensions = { \"band\" }") "}\n",
              NULL);
    const char *text = explained(&m, mini_fact(&m, "e.safe", "E06000016", "band=old"));
    CHECK_HAS(text, "  value          2\n");
    CHECK_HAS(text, "  where          band=old\n");
    CHECK_HAS(text, "  filter         safe is yes\n");
    CHECK_HAS(text, "  column         home: the column \"Where\" of people\n");
    CHECK_HAS(text, "  column         safe: the column \"safe\" of people\n");
    CHECK_HAS(text, "  rows           9 read = 5 used + 4 excluded + 0 rejected\n");
    tiny_close(&m.t);
}

/* Every measure of a partnership's release that has a fact. */
static void every_shipped_measure_has_a_story(void)
{
    sna_world w = sna_open();
    sna_compute(&w);
    const char *last = "";
    size_t told = 0;
    for (size_t i = 0; i < w.facts.count; i++) {
        const rg_fact *f = &w.facts.items[i];
        if (strcmp(f->measure, last) == 0)
            continue;
        last = f->measure;
        rg_buf out = {0};
        rg_err err = {0};
        const rg_measure *m = rg_measures_find(&w.project.measures, f->measure);
        CU_ASSERT_TRUE_FATAL(
            rg_explain(w.t.arena, &w.computed, RG_EDITION_EXACT, &w.facts, f->id, &out, &err));
        CHECK_HAS(out.p,
                  rg_arena_printf(w.t.arena, "  definition     %s: ", m->definition->id));
        CHECK_HAS(out.p, "\nRows of ");
        CHECK_HAS(out.p, "  formula        ");
        CHECK_HAS(out.p, "  column         ");
        CU_ASSERT_PTR_NULL(strstr(out.p, "(null)"));
        CU_ASSERT_PTR_NULL(strstr(out.p, ": columns of ")); /* each is found in its schema */
        rg_buf_free(&out);
        told++;
    }
    CU_ASSERT_TRUE(told > 250);
    sna_close(&w);
}

/* The story of a fact in the public edition of a partnership's release. */
static const char *public_story(sna_world *w, const rg_facts *facts, const char *measure,
                                const char *area, const char *dimensions)
{
    for (size_t i = 0; i < facts->count; i++) {
        const rg_fact *f = &facts->items[i];
        if (strcmp(f->measure, measure) != 0 || strcmp(f->area_code, area) != 0 ||
            strcmp(f->dimensions, dimensions) != 0)
            continue;
        rg_buf out = {0};
        rg_err err = {0};
        CU_ASSERT_TRUE_FATAL(
            rg_explain(w->t.arena, &w->computed, RG_EDITION_PUBLIC, facts, f->id, &out, &err));
        const char *kept = rg_arena_copy(w->t.arena, out.p, out.n);
        rg_buf_free(&out);
        return kept;
    }
    CU_FAIL_FATAL("there is no such fact");
    return "";
}

/* The lines of the policy are those of templates/settings/sdc_policy.csv. */
static void a_fact_tells_its_class_and_the_rule_it_stands_under(void)
{
    static const char *const whole = "E23000021", *const city = "E06000016";
    rg_err err = {0};
    rg_facts facts;
    sna_world w = sna_open();
    sna_compute(&w);
    w.computed.openness = (rg_openness){.all_synthetic = true};
    CU_ASSERT_TRUE_FATAL(
        rg_compute_facts(w.t.arena, &w.computed, RG_EDITION_PUBLIC, &facts, &err));
    const char *text = public_story(&w, &facts, "sna.homicides", whole, "");
    CHECK_HAS(
        text,
        "  protection     homicide, public, upper: exact, whole financial years only, not "
        "split by what people are (templates/settings/sdc_policy.csv, line 29; source ");
    /* the small extract lacks months of the year */
    CHECK_HAS(
        text,
        "  kept back      its period is not of whole financial years, or months are missing\n");
    text = public_story(&w, &facts, "sna.homicides", city, "");
    CHECK_HAS(text,
              "  protection     homicide, public, local: 1 to 4 hidden, 3 financial years "
              "together, not split by what people are");
    CHECK_HAS(text, "  kept back      its period is not of 3 whole financial years together");
    text = public_story(&w, &facts, "sna.young_knife_homicides", whole, "");
    CHECK_HAS(text, "  kept back      the table is split or limited by something else");
    /* A share is under the rules of its counts, here of eighteen months. */
    text = public_story(&w, &facts, "sna.type_share", whole, "crime_type=Murder");
    CHECK_HAS(text, "  protection     homicide, public, upper: ");
    CHECK_HAS(
        text,
        "  kept back      its period is not of whole financial years, or months are missing\n");
    text = public_story(&w, &facts, "sna.types", city, "crime_type=Endangering life");
    CHECK_HAS(text, "  protection     police_counts, public, local: 1 to 4 hidden ");
    CHECK_HAS(
        text,
        "  kept back      it is small, or a total would give back another that is hidden\n");
    CU_ASSERT_PTR_NULL(strstr(text, "value "));
    text = public_story(&w, &facts, "sna.victim_bands", city, "age_band=5-9");
    CHECK_HAS(text, "  protection     sexual, public, local: 1 to 9 hidden, others rounded to "
                    "5, 3 financial years");
    sna_close(&w);
}

CU_TestInfo rg_tests_app_explain[] = {
    {"every statistic has a story that can be retraced",
     every_statistic_has_a_story_that_can_be_retraced},
    {"a column is told by its heading, and a filter by its values",
     a_column_is_told_by_its_heading_and_a_filter_by_its_values},
    {"every shipped measure has a story", every_shipped_measure_has_a_story},
    {"a fact tells its class and the rule it stands under",
     a_fact_tells_its_class_and_the_rule_it_stands_under},
    CU_TEST_INFO_NULL,
};
