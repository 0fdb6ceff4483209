/* Largest ones, ranks, groups, concentration, repeats; standardised figures: worked out by hand or in R. */
#include "support/check.h"
#include "support/mini.h"

#include <math.h>

static const char *const event_columns =
    "columns = { column \"id\" { type = \"key\" }, column \"who\" { type = \"key\" },\n"
    "   column \"lsoa\" { type = \"text\" }, column \"kind\" { type = \"text\" },\n"
    "   column \"band\" { type = \"text\" }, column \"n\" { type = \"number\" } }";
static const char *const people_columns =
    "columns = { column \"home\" { type = \"text\" }, column \"band\" { type = \"text\" },\n"
    "   column \"people\" { type = \"number\" } }";

/* By neighbourhood: L01 10, L02 6, L03 2, L04 1, L05 1 (of 20); L07 4, L08 0. */
static const char *const events = "id,who,lsoa,kind,band,n\n"
                                  "c1,p1,L01,a,young,6\n"
                                  "c2,p1,L01,b,old,4\n"
                                  "c3,p2,L02,b,old,6\n"
                                  "c4,p3,L03,c,old,2\n"
                                  "c5,p4,L04,d,old,1\n"
                                  "c6,,L05,c,old,1\n"
                                  "c1,p5,L07,a,young,4\n"
                                  "c7,,L08,c,old,0\n";
static const char *const people = "home,band,people\n"
                                  "E06000016,young,100\nE06000016,old,200\n"
                                  "E07000129,young,100\nE07000129,old,100\n"
                                  "E07000132,young,50\nE07000132,old,50\n";

#define M(ID, REST)                                                                            \
    "   measure \"" ID "\" { title = \"T\", definition = \"d\", unit = \"u\", " REST " },\n"
#define EVENTS "table = \"events\", statistic = \"sum\", column = \"n\", "
static const char *const measures =
    "return measures {\n"
    "   definition \"d\" { title = \"D\", text = \"D.\" },\n"
    "   place \"events\" { level = \"lsoa\", column = \"lsoa\", day = \"2020-06-30\" },\n"
    "   place \"people\" { level = \"district\", column = \"home\", day = \"2020-06-30\" },\n"
    "   view \"seen\" { table = \"events\", derive = { times \"crimes\" { of = \"who\", count "
    "= \"id\" } } },\n"
    "   view \"known\" { table = \"events\", derive = {\n"
    "      any \"identified\" { view = \"seen\", on = \"id\",\n"
    "         where = { crimes = { \"1\", \"2 or more\" } } },\n"
    "      any \"repeat\" { view = \"seen\", on = \"id\", where = { crimes = { \"2 or more\" } "
    "} } } },\n"
    "   place \"seen\" { level = \"lsoa\", column = \"lsoa\", day = \"2020-06-30\" },\n"
    "   place \"known\" { level = \"lsoa\", column = \"lsoa\", day = \"2020-06-30\" },\n" M(
        "o.kinds", EVENTS "dimensions = { \"kind\" }") M("o.all", EVENTS) M("o.lsoa", EVENTS
                                                                            "areas = \"lsoa\"")
        M("o.bands", EVENTS "dimensions = { \"band\" }") M("o.quintiles", EVENTS
                                                           "dimensions = { \"quintile\" }")
            M("o.people", "table = \"people\", statistic = \"sum\", column = \"people\"") M(
                "o.band_people", "table = \"people\", statistic = \"sum\", column = "
                                 "\"people\", dimensions = { \"band\" }")
                M("o.rate", "statistic = \"rate\", of = \"o.all\", denominator = \"o.people\", "
                            "per = 100") M("o.top", "statistic = \"top\", of = \"o.kinds\", "
                                                    "over = { \"kind\" }, k = 2")
                    M("o.kind_rank",
                      "statistic = \"rank\", of = \"o.kinds\", over = { \"kind\" "
                      "}") M("o.area_rank", "statistic = \"rank\", of = "
                                            "\"o.rate\", over = { \"area\" }")
                        M("o.few", "statistic = \"concentration\", of = \"o.lsoa\"") M(
                            "o.group",
                            "statistic = \"quantile\", of = \"o.lsoa\", areas = \"lsoa\", k = "
                            "2") M("o.funnel", "statistic = \"funnel\", of = \"o.rate\"")
                            M("o.dsr", "statistic = \"dsr\", of = \"o.bands\", denominator = "
                                       "\"o.band_people\","
                                       " over = { \"band\" }, standard = \"S\", per = 1000")
                                M("o.isr",
                                  "statistic = \"isr\", of = \"o.bands\", denominator = "
                                  "\"o.band_people\","
                                  " over = { \"band\" }, per = 100")
                                    M("o.share",
                                      "statistic = \"share\", of = \"o.bands\", over = "
                                      "{ \"band\" }") M("o.people_share",
                                                        "statistic = \"share\", of = "
                                                        "\"o.band_people\", over = { \"band\" "
                                                        "}") M("o.clock",
                                                               "statistic = \"beside\", of = "
                                                               "\"o.share\", hours = 7")
                                        M("o.beside",
                                          "statistic = \"beside\", of = \"o.share\", beside = "
                                          "\"o.people_share\"")
                                            M("o.known",
                                              "table = \"known\", statistic = \"count\", "
                                              "distinct = \"id\","
                                              " where = { identified = { \"yes\" } }")
                                                M("o.repeated",
                                                  "table = \"known\", statistic = \"count\", "
                                                  "distinct = \"id\","
                                                  " where = { [\"repeat\"] = { \"yes\" } }")
                                                    M("o.contribution",
                                                      "statistic = \"part\", of = "
                                                      "\"o.repeated\", base = \"o.known\"")
                                                        M("o.persons",
                                                          "table = \"events\", statistic = "
                                                          "\"count\", distinct = \"who\"")
                                                            M("o.prevalence",
                                                              "statistic = \"rate\", of = "
                                                              "\"o.persons\", denominator = "
                                                              "\"o.people\", per = 100") "}\n";

static const rg_standard_band standard[] = {{"S", "young", 60000}, {"S", "old", 40000}};
static const rg_rules rules = {.standards = standard, .standard_count = 2};

static void run(mini *m)
{
    const mini_table t[] = {{"events", event_columns, events},
                            {"people", people_columns, people}};
    mini_must(m, t, 2, measures, &rules);
}

static void the_largest_come_with_their_rank_and_ties(void)
{
    mini m;
    run(&m);
    /* Leicester: b 10, a 6, c 3, d 1. */
    CU_ASSERT_EQUAL(rg_facts_range(&m.facts, "o.top", "E06000016").count, 2);
    CU_ASSERT_EQUAL(mini_fact(&m, "o.top", "E06000016", "kind=b;rank=1")->value, 10);
    CU_ASSERT_EQUAL(mini_fact(&m, "o.top", "E06000016", "kind=a;rank=2")->value, 6);
    /* The whole: a 10 and b 10 share the first place. */
    CU_ASSERT_EQUAL(rg_facts_range(&m.facts, "o.top", "E23000021").count, 2);
    CU_ASSERT_EQUAL(mini_fact(&m, "o.top", "E23000021", "kind=a;rank=1")->value, 10);
    CU_ASSERT_EQUAL(mini_fact(&m, "o.top", "E23000021", "kind=b;rank=1")->value, 10);
    CU_ASSERT_EQUAL(mini_fact(&m, "o.kind_rank", "E23000021", "kind=c")->value, 3);
    tiny_close(&m.t);
}

static void areas_are_ranked_among_their_kind(void)
{
    mini m;
    run(&m);
    /* Leicester 20 of 300, Blaby 4 of 200, Hinckley and Bosworth none; the partnership is of another kind. */
    const rg_fact *f = mini_fact(&m, "o.area_rank", "E06000016", "");
    CU_ASSERT_EQUAL(f->value, 1);
    CU_ASSERT_EQUAL(f->denominator, 3);
    CU_ASSERT_EQUAL(mini_fact(&m, "o.area_rank", "E07000129", "")->value, 2);
    CU_ASSERT_EQUAL(mini_fact(&m, "o.area_rank", "E07000132", "")->value, 3);
    CU_ASSERT_EQUAL(mini_fact(&m, "o.area_rank", "CSP02", "")->denominator, 1);
    tiny_close(&m.t);
}

static void few_neighbourhoods_hold_much(void)
{
    mini m;
    run(&m);
    /* 10 of 20 is half: one neighbourhood for 25 and for 50 percent. */
    CU_ASSERT_EQUAL(mini_fact(&m, "o.few", "E06000016", "percent=25")->value, 1);
    const rg_fact *f = mini_fact(&m, "o.few", "E06000016", "percent=50");
    CU_ASSERT_EQUAL(f->value, 1);
    CU_ASSERT_EQUAL(f->numerator, 10);
    CU_ASSERT_EQUAL(f->base, 20);
    CU_ASSERT_EQUAL(mini_fact(&m, "o.few", "E23000021", "percent=50")->value, 2); /* 16 of 24 */
    /* 10, 6, 4, 2, 1, 1, 0: L06 has no row, so nothing was supplied. */
    CU_ASSERT_EQUAL(mini_fact(&m, "o.group", "L02", "")->value, 1);
    CU_ASSERT_EQUAL(mini_fact(&m, "o.group", "L05", "")->value, 2);
    CU_ASSERT_EQUAL(mini_fact(&m, "o.group", "L06", "")->status, RG_S_MISSING);
    tiny_close(&m.t);
}

static void a_funnel_is_around_the_average_of_the_districts(void)
{
    mini m;
    run(&m);
    const rg_fact *f = mini_fact(&m, "o.funnel", "E06000016", "");
    /* R: p <- 24/600; E <- 300 * p; 100 * p * E / c(qchisq(.975, 2*E + 2) / 2, qchisq(.025, 2*E) / 2) */
    CU_ASSERT_DOUBLE_EQUAL(f->base, 4, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->value, 100.0 * 20 / 300, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->lower, 2.28990316761, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(f->upper, 7.74121741264, 1e-6);
    CHECK_TEXT(f->markers,
               "class:high-0.025"); /* Byar's lower limit of 20 events is 12.21, over 12 */
    CU_ASSERT_EQUAL(rg_facts_range(&m.facts, "o.funnel", "E23000021").count, 0);
    tiny_close(&m.t);
}

static void rates_are_standardised_by_band(void)
{
    mini m;
    run(&m);
    /* Leicester: young 6 of 100, old 14 of 200: 1000 * (0.6 * 0.06 + 0.4 * 0.07) = 64. */
    const rg_fact *f = mini_fact(&m, "o.dsr", "E06000016", "");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 64, 1e-9);
    CHECK_TEXT(f->method, "Dobson");
    CU_ASSERT_EQUAL(f->numerator, 20);
    /* Blaby has 4 events: no rate below 10. */
    CU_ASSERT_EQUAL(mini_fact(&m, "o.dsr", "E07000129", "")->status, RG_S_NOT_APPLICABLE);
    tiny_close(&m.t);
}

static void a_ratio_is_to_the_events_that_the_whole_area_would_have(void)
{
    mini m;
    run(&m);
    /* The whole: young 10 of 250, old 14 of 350, both 0.04; expected in Leicester 300 * 0.04 = 12. */
    const rg_fact *f = mini_fact(&m, "o.isr", "E06000016", "");
    CU_ASSERT_DOUBLE_EQUAL(f->value, 100.0 * 20 / 12, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->denominator, 12, 1e-9);
    CHECK_TEXT(f->method, "Byars");
    CU_ASSERT_DOUBLE_EQUAL(mini_fact(&m, "o.isr", "E23000021", "")->value, 100, 1e-9);
    tiny_close(&m.t);
}

static void five_quintiles_have_a_slope(void)
{
    mini m;
    const mini_table t[] = {
        {"events", event_columns,
         "id,who,lsoa,kind,band,n\nc1,,L01,a,old,50\nc2,,L03,a,old,40\nc3,,L04,a,old,30\n"
         "c4,,L05,a,old,20\nc5,,L06,a,old,10\n"},
        {"people",
         "columns = { column \"lsoa\" { type = \"text\" }, column \"people\" { type = "
         "\"number\" } }",
         "lsoa,people\nL01,100\nL03,100\nL04,100\nL05,100\nL06,100\n"}};
    mini_must(
        &m, t, 2,
        "return measures {\n"
        "   definition \"d\" { title = \"D\", text = \"D.\" },\n"
        "   place \"events\" { level = \"lsoa\", column = \"lsoa\", day = \"2020-06-30\" },\n"
        "   place \"people\" { level = \"lsoa\", column = \"lsoa\", day = \"2020-06-30\" "
        "},\n" M("q.n", EVENTS "dimensions = { \"quintile\" }") M(
            "q.people", "table = \"people\", statistic = \"sum\", column = \"people\","
                        " dimensions = { \"quintile\" }")
            M("q.rate",
              "statistic = \"rate\", of = \"q.n\", denominator = \"q.people\", per = 100")
                M("q.sii", "statistic = \"sii\", of = \"q.rate\", over = { \"quintile\" }")
                    M("q.rii", "statistic = \"sii\", of = \"q.rate\", over = { \"quintile\" },"
                               " index = \"relative\"") "}\n",
        NULL);
    /* Rates 50, 40, 30, 20, 10 at 0.1, 0.3, 0.5, 0.7, 0.9: the line is 55 - 50 x. */
    const rg_fact *f = mini_fact(&m, "q.sii", "E06000016", "");
    CU_ASSERT_DOUBLE_EQUAL(f->value, -50, 1e-9);
    CU_ASSERT_TRUE(f->lower < -50 && f->upper > -50);
    CHECK_TEXT(f->method, "Simulation of 100000 draws, seed 0");
    CU_ASSERT_DOUBLE_EQUAL(mini_fact(&m, "q.rii", "E06000016", "")->value, 5.0 / 55, 1e-9);
    /* A district without residents in every quintile has no slope. */
    CU_ASSERT_TRUE(mini_fact(&m, "q.sii", "E07000129", "")->status != RG_S_OK);
    tiny_close(&m.t);
}

static void a_share_is_set_beside_the_clock_and_the_population(void)
{
    mini m;
    run(&m);
    const rg_fact *f =
        mini_fact(&m, "o.clock", "E06000016", "band=young"); /* 30% against 7/24 */
    CU_ASSERT_DOUBLE_EQUAL(f->value, 30 / (700.0 / 24), 1e-9);
    f = mini_fact(&m, "o.beside", "E06000016", "band=young"); /* 30% against a third */
    CU_ASSERT_DOUBLE_EQUAL(f->value, 0.9, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->numerator, 30, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(f->denominator, 100.0 / 3, 1e-9);
    tiny_close(&m.t);
}

static void repeats_and_prevalence_need_no_statistic_of_their_own(void)
{
    mini m;
    run(&m);
    /* p1 is in c1 and c2.  Leicester: c1 to c5 have a person, c6 none; c1 and c2 a repeat one. */
    const rg_fact *f = mini_fact(&m, "o.contribution", "E06000016", "");
    CU_ASSERT_EQUAL(f->numerator, 2);
    CU_ASSERT_EQUAL(f->denominator, 5);
    /* p1 to p4 in Leicester, of 300 residents. */
    CU_ASSERT_DOUBLE_EQUAL(mini_fact(&m, "o.prevalence", "E06000016", "")->value, 400.0 / 300,
                           1e-9);
    tiny_close(&m.t);
}

CU_TestInfo rg_tests_analysis_order[] = {
    {"the largest come with their rank and ties", the_largest_come_with_their_rank_and_ties},
    {"areas are ranked among their kind", areas_are_ranked_among_their_kind},
    {"few neighbourhoods hold much", few_neighbourhoods_hold_much},
    {"a funnel is around the average of the districts",
     a_funnel_is_around_the_average_of_the_districts},
    {"rates are standardised by band", rates_are_standardised_by_band},
    {"a ratio is to the events that the whole area would have",
     a_ratio_is_to_the_events_that_the_whole_area_would_have},
    {"five quintiles have a slope", five_quintiles_have_a_slope},
    {"a share is set beside the clock and the population",
     a_share_is_set_beside_the_clock_and_the_population},
    {"repeats and prevalence need no statistic of their own",
     repeats_and_prevalence_need_no_statistic_of_their_own},
    CU_TEST_INFO_NULL};
