/* Policing areas as areas: NPA01 is L01 to L04, NPA02 is L05 to L07 and so lies in Leicester and Blaby, L08 is in
 * none.  Every number counted by hand. */
#include "analysis/npa.h"
#include "support/check.h"
#include "support/mini.h"
#include "support/own_settings.h"

#include <math.h>
#include <string.h>

static const char *const crime_columns =
    "columns = { column \"id\" { type = \"key\" }, column \"who\" { type = \"key\" },\n"
    "   column \"lsoa\" { type = \"text\" }, column \"district\" { type = \"text\" },\n"
    "   column \"npa\" { type = \"text\" }, column \"beat\" { type = \"text\" } }";

/* By neighbourhood NPA01 has c1 to c3, NPA02 c4 to c6, none c7; c8 has no neighbourhood.
 * By their own code NPA01 has c1 c2 c8, NPA02 c4 c5, none is known of c3 and c7; c6 is outside. */
static const char *const crimes = "id,who,lsoa,district,npa,beat\n"
                                  "c1,p1,L01,E06000016,NPA01,b1\n"
                                  "c2,p2,L02,E06000016,NPA01,b1\n"
                                  "c3,p2,L02,E06000016,,b2\n"
                                  "c4,p1,L05,E06000016,NPA02,\n"
                                  "c5,p3,L07,E07000129,NPA02,b2\n"
                                  "c6,p4,L07,E07000129,outside,\n"
                                  "c7,p5,L08,E07000132,,\n"
                                  "c8,p5,,E06000016,NPA01,b1\n";

static const char *const people_columns =
    "columns = { column \"lsoa\" { type = \"text\" }, column \"npa\" { type = \"text\" },\n"
    "   column \"district\" { type = \"text\" }, column \"people\" { type = \"number\" } }";
static const char *const everybody = "lsoa,npa,district,people\n"
                                     "L01,NPA01,E06000016,100\nL04,NPA01,E06000016,300\n"
                                     "L05,NPA02,E06000016,50\nL07,NPA02,E07000129,150\n";
static const char *const somebody_left = "lsoa,npa,district,people\n"
                                         "L01,NPA01,E06000016,100\nL04,NPA01,E06000016,300\n"
                                         "L07,NPA02,E07000129,150\nL08,,E07000132,70\n";

#define HEAD                                                                                   \
    "return measures {\n"                                                                      \
    "   definition \"d\" { title = \"D\", text = \"D.\" },\n"
#define M(ID, REST)                                                                            \
    "   measure \"" ID "\" { title = \"T\", definition = \"d\", unit = \"u\", " REST " },\n"

static const char *const by_lsoa = HEAD
    "   place \"crimes\" { level = \"lsoa\", column = \"lsoa\", day = \"2020-06-30\" },\n"
    "   place \"people\" { level = \"district\", column = \"district\", day = \"2020-06-30\" "
    "},\n"
    "   view \"homes\" { table = \"people\" },\n"
    "   place \"homes\" { level = \"lsoa\", column = \"lsoa\", day = \"2020-06-30\" },\n" M(
        "n.crimes", "table = \"crimes\", statistic = \"count\"")
        M("n.persons", "table = \"crimes\", statistic = \"count\", distinct = \"who\"") M(
            "n.lsoa", "table = \"crimes\", statistic = \"count\", areas = \"lsoa\"")
            M("n.beats", "table = \"crimes\", statistic = \"count\", dimensions = { \"beat\" }")
                M("n.people", "table = \"people\", statistic = \"sum\", column = \"people\","
                              " npas = \"n.npa_people\"")
                    M("n.npa_people",
                      "table = \"homes\", statistic = \"sum\", column = \"people\"")
                        M("n.rate", "statistic = \"rate\", of = \"n.crimes\", denominator = "
                                    "\"n.people\", per = 100")
                            M("n.ratio", "statistic = \"ratio\", of = \"n.crimes\", "
                                         "denominator = \"n.people\"")
                                M("n.share", "statistic = \"area_share\", of = \"n.crimes\"")
                                    M("n.rank", "statistic = \"rank\", of = \"n.rate\", over = "
                                                "{ \"area\" }")
                                        M("n.funnel", "statistic = \"funnel\", of = \"n.rate\"")
                                            M("n.few", "statistic = \"concentration\", of = "
                                                       "\"n.lsoa\", percents = { 60 }") "}\n";

/* The same by the rows' own codes; populations at the level of policing areas. */
static const char *const by_code = HEAD
    "   place \"crimes\" { level = \"district\", column = \"district\", npa = \"npa\","
    " day = \"2020-06-30\" },\n"
    "   place \"people\" { level = \"npa\", column = \"npa\", day = \"2020-06-30\" },\n"
    "   view \"untold\" { table = \"crimes\" },\n"
    "   place \"untold\" { level = \"district\", column = \"district\", day = \"2020-06-30\" "
    "},\n" M("n.crimes", "table = \"crimes\", statistic = \"count\"")
        M("n.untold", "table = \"untold\", statistic = \"count\"")
            M("n.npa_people", "table = \"people\", statistic = \"sum\", column = \"people\"")
                M("n.share", "statistic = \"area_share\", of = \"n.crimes\"") "}\n";

static void run(mini *m, const char *people, const char *measures)
{
    const mini_table t[] = {{"crimes", crime_columns, crimes},
                            {"people", people_columns, people}};
    mini_npas(m, t, 2, measures);
}

static double value(const mini *m, const char *measure, const char *area)
{
    const rg_fact *f = mini_fact(m, measure, area, "");
    CU_ASSERT_EQUAL(f->status, RG_S_OK);
    return f->value;
}

static void a_row_counts_where_its_neighbourhood_is_a_member(void)
{
    mini m;
    run(&m, everybody, by_lsoa);
    CU_ASSERT_EQUAL(value(&m, "n.crimes", "NPA01"), 3);
    CU_ASSERT_EQUAL(value(&m, "n.crimes", "NPA02"), 3); /* of two districts */
    CU_ASSERT_EQUAL(value(&m, "n.crimes", "NPAS"), 6);
    CU_ASSERT_EQUAL(mini_fact(&m, "n.crimes", "NPAS", "")->unknown, 2); /* c7, c8 */
    /* Districts and the whole are what they were. */
    CU_ASSERT_EQUAL(value(&m, "n.crimes", "E06000016"), 4);
    CU_ASSERT_EQUAL(value(&m, "n.crimes", "E23000021"), 7);
    CU_ASSERT_EQUAL(mini_fact(&m, "n.crimes", "E23000021", "")->unknown, 1); /* c8 */
    tiny_close(&m.t);
}

static void what_a_row_lacks_is_the_unknown_of_its_policing_area_too(void)
{
    mini m;
    run(&m, everybody, by_lsoa);
    const rg_fact *f = mini_fact(&m, "n.beats", "NPA02", "beat=b2");
    CU_ASSERT_EQUAL(f->value, 1);   /* c5 */
    CU_ASSERT_EQUAL(f->unknown, 2); /* c4, c6 */
    f = mini_fact(&m, "n.beats", "NPAS", "beat=b2");
    CU_ASSERT_EQUAL(f->value, 2); /* c3, c5 */
    CU_ASSERT_EQUAL(f->unknown,
                    3); /* c4, c6, and c7, which is in no policing area and has no beat */
    tiny_close(&m.t);
}

static void a_person_seen_in_two_policing_areas_is_one_of_all(void)
{
    mini m;
    run(&m, everybody, by_lsoa);
    CU_ASSERT_EQUAL(value(&m, "n.persons", "NPA01"), 2); /* p1 p2 */
    CU_ASSERT_EQUAL(value(&m, "n.persons", "NPA02"), 3); /* p1 p3 p4 */
    CU_ASSERT_EQUAL(value(&m, "n.persons", "NPAS"), 4);
    CU_ASSERT_EQUAL(value(&m, "n.persons", "E23000021"), 5);
    tiny_close(&m.t);
}

static void a_rate_is_per_people_of_the_policing_area_never_of_districts(void)
{
    mini m;
    run(&m, everybody, by_lsoa);
    const rg_fact *f = mini_fact(&m, "n.rate", "NPA02", "");
    CU_ASSERT_EQUAL(f->denominator, 200); /* L05 50 in Leicester, L07 150 in Blaby */
    CU_ASSERT_DOUBLE_EQUAL(f->value, 1.5, 1e-12);
    CHECK_HAS(f->operands, "n.npa_people/NPA02/");
    CHECK_TEXT(f->sources, "crimes geography people");
    CU_ASSERT_EQUAL(mini_fact(&m, "n.rate", "E06000016", "")->denominator, 450);
    CHECK_HAS(mini_fact(&m, "n.rate", "E06000016", "")->operands, "n.people/E06000016/");
    tiny_close(&m.t);
}

static void where_people_are_in_no_policing_area_rates_are_missing(void)
{
    mini m;
    run(&m, somebody_left, by_lsoa);
    CU_ASSERT_EQUAL(mini_fact(&m, "n.npa_people", "NPAS", "")->unknown, 70);
    CU_ASSERT_EQUAL(mini_fact(&m, "n.rate", "NPA01", "")->status, RG_S_MISSING);
    CU_ASSERT_EQUAL(mini_fact(&m, "n.rate", "E06000016", "")->status, RG_S_OK);
    tiny_close(&m.t);
}

static void a_policing_area_is_compared_with_the_others(void)
{
    mini m;
    run(&m, everybody, by_lsoa);
    /* 3 of 200 against 3 of 400. */
    CU_ASSERT_DOUBLE_EQUAL(value(&m, "n.ratio", "NPA02"), 2, 1e-12);
    CU_ASSERT_EQUAL(mini_fact(&m, "n.ratio", "NPAS", "")->status, RG_S_NOT_APPLICABLE);
    CU_ASSERT_DOUBLE_EQUAL(value(&m, "n.share", "NPA01"), 50, 1e-12);
    CU_ASSERT_EQUAL(mini_fact(&m, "n.share", "NPA01", "")->unknown, 2);
    CU_ASSERT_EQUAL(value(&m, "n.rank", "NPA02"), 1);
    CU_ASSERT_EQUAL(value(&m, "n.rank", "NPA01"), 2);
    /* The average of both: 6 of 600. */
    CU_ASSERT_DOUBLE_EQUAL(mini_fact(&m, "n.funnel", "NPA01", "")->base, 1, 1e-12);
    /* L07 has 2 of the 3 of NPA02: one neighbourhood holds 60%. */
    CU_ASSERT_EQUAL(mini_fact(&m, "n.few", "NPA02", "percent=60")->value, 1);
    CU_ASSERT_EQUAL(mini_fact(&m, "n.few", "NPA02", "percent=60")->denominator, 3);
    tiny_close(&m.t);
}

static void a_row_may_carry_the_code_of_its_policing_area(void)
{
    mini m;
    run(&m, somebody_left, by_code);
    CU_ASSERT_EQUAL(value(&m, "n.crimes", "NPA01"), 3);                 /* c1 c2 c8 */
    CU_ASSERT_EQUAL(value(&m, "n.crimes", "NPA02"), 2);                 /* c4 c5 */
    CU_ASSERT_EQUAL(mini_fact(&m, "n.crimes", "NPAS", "")->unknown, 3); /* c3 c6 c7 */
    CU_ASSERT_EQUAL(value(&m, "n.crimes", "E07000129"), 2);
    /* At the level of policing areas the whole is what they add up to. */
    CU_ASSERT_EQUAL(value(&m, "n.npa_people", "NPA01"), 400);
    CU_ASSERT_EQUAL(value(&m, "n.npa_people", "E23000021"), 550);
    CU_ASSERT_EQUAL(mini_fact(&m, "n.npa_people", "E23000021", "")->unknown, 70);
    CU_ASSERT_EQUAL(rg_facts_range(&m.facts, "n.npa_people", "E06000016").count, 0);
    tiny_close(&m.t);
}

static void where_rows_tell_only_a_district_a_policing_area_has_nothing(void)
{
    mini m;
    run(&m, everybody, by_code);
    const rg_fact *f = mini_fact(&m, "n.untold", "NPA01", "");
    CU_ASSERT_EQUAL(f->status, RG_S_MISSING);
    CU_ASSERT_TRUE(isnan(f->value));
    CU_ASSERT_EQUAL(value(&m, "n.untold", "E07000129"), 2);
    tiny_close(&m.t);
}

static void the_first_column_that_is_known_counts(void)
{
    mini m;
    const mini_table t[] = {{"crimes", crime_columns, crimes}};
    mini_npas(&m, t, 1,
              HEAD
              "   view \"told\" { table = \"crimes\","
              " derive = { first \"who\" { from = { \"npa\", \"beat\", \"district\" } } } },\n"
              "   place \"told\" { level = \"whole\", day = \"2020-06-30\" },\n" M(
                  "n.told",
                  "table = \"told\", statistic = \"count\", dimensions = { \"who\" }") "}\n");
    CU_ASSERT_EQUAL(mini_fact(&m, "n.told", "E23000021", "who=NPA01")->value, 3);
    CU_ASSERT_EQUAL(mini_fact(&m, "n.told", "E23000021", "who=b2")->value, 1);        /* c3 */
    CU_ASSERT_EQUAL(mini_fact(&m, "n.told", "E23000021", "who=E07000132")->value, 1); /* c7 */
    CU_ASSERT_EQUAL(mini_fact(&m, "n.told", "E23000021", "who=b1")->value, 0);
    tiny_close(&m.t);
}

/* ---- members, from settings ---- */

static const char *const npas_csv = "code,name,slug,grade,note,valid_from,valid_to\n"
                                    "N2,Two,two,K,,2020-03-11,\nN1,One,one,K,,,\n";

static bool members(tiny *t, const char *csv, rg_date on, rg_npas *out, rg_err *err)
{
    size_t count;
    const rg_schema **schemas = own_settings_schemas(t->arena, &count), *two[2] = {0};
    for (size_t i = 0; i < count; i++) {
        if (strcmp(schemas[i]->name, "settings_npas") == 0)
            two[0] = schemas[i];
        if (strcmp(schemas[i]->name, "settings_npa_members") == 0)
            two[1] = schemas[i];
    }
    tiny_file(t, "templates/settings/npas.csv", npas_csv);
    tiny_file(t, "templates/settings/npa_members.csv", csv);
    rg_settings settings;
    return rg_settings_load(t->arena, t->folder, two, 2, &settings, err) &&
           rg_npas_from(t->arena, &settings, on, out, err);
}

#define MEMBERS "member,kind,npa,grade,note,valid_from,valid_to\n"

static void neighbourhoods_are_members_by_their_code_or_their_ward_on_a_day(void)
{
    tiny t = tiny_open();
    rg_npas npas;
    rg_err err = {0};
    bool ok =
        members(&t,
                MEMBERS "E01000001,lsoa,N1,K,,,2021-03-31\nE01000001,lsoa,N2,K,,2021-04-01,\n"
                        "E05000009,ward,N2,K,,2020-03-11,\nAbbey & Fosse,ward,N1,K,,,\n"
                        "Fosse,beat,N2,K,,2020-03-11,\nWaiting,ward,,K,,,\n",
                (rg_date){2021, 3, 31}, &npas, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    CU_ASSERT_EQUAL_FATAL(npas.count, 2);
    CHECK_TEXT(npas.items[0].code, "N1");
    const rg_str none = {0};
    CU_ASSERT_EQUAL(rg_npas_of_lsoa(&npas, RG_STR("E01000001"), RG_STR("E05000009"), none), 0);
    CU_ASSERT_EQUAL(rg_npas_of_lsoa(&npas, RG_STR("E01000002"), RG_STR("E05000009"), none), 1);
    CU_ASSERT_EQUAL(
        rg_npas_of_lsoa(&npas, RG_STR("E01000003"), none, RG_STR("Abbey and fosse")), 0);
    /* A beat is no ward, and a ward that waits for the force is in none. */
    CU_ASSERT_EQUAL(rg_npas_of_lsoa(&npas, RG_STR("E01000004"), none, RG_STR("Fosse")),
                    RG_NOWHERE);
    CU_ASSERT_EQUAL(rg_npas_of_lsoa(&npas, RG_STR("E01000005"), none, RG_STR("Waiting")),
                    RG_NOWHERE);
    tiny_close(&t);
}

static void a_member_of_an_area_that_is_not_there_on_the_day_stops(void)
{
    tiny t = tiny_open();
    rg_npas npas;
    rg_err err = {0};
    CU_ASSERT_FALSE(members(&t, MEMBERS "E01000001,lsoa,N1,K,,,\nE01000002,lsoa,N2,K,,,\n",
                            (rg_date){2020, 3, 10}, &npas, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_USAGE);
    CHECK_TEXT(
        err.text,
        "templates/settings/npa_members.csv:3: E01000002 belongs to the policing area N2, "
        "which templates/settings/npas.csv does not have on the release's date; correct "
        "the code or the dates");
    tiny_close(&t);
}

CU_TestInfo rg_tests_analysis_npa[] = {
    {"a row counts where its neighbourhood is a member",
     a_row_counts_where_its_neighbourhood_is_a_member},
    {"what a row lacks is the unknown of its policing area too",
     what_a_row_lacks_is_the_unknown_of_its_policing_area_too},
    {"a person seen in two policing areas is one of all",
     a_person_seen_in_two_policing_areas_is_one_of_all},
    {"a rate is per people of the policing area, never of districts",
     a_rate_is_per_people_of_the_policing_area_never_of_districts},
    {"where people are in no policing area rates are missing",
     where_people_are_in_no_policing_area_rates_are_missing},
    {"a policing area is compared with the others",
     a_policing_area_is_compared_with_the_others},
    {"a row may carry the code of its policing area",
     a_row_may_carry_the_code_of_its_policing_area},
    {"where rows tell only a district a policing area has nothing",
     where_rows_tell_only_a_district_a_policing_area_has_nothing},
    {"the first column that is known counts", the_first_column_that_is_known_counts},
    {"neighbourhoods are members by their code or their ward on a day",
     neighbourhoods_are_members_by_their_code_or_their_ward_on_a_day},
    {"a member of an area that is not there on the day stops",
     a_member_of_an_area_that_is_not_there_on_the_day_stops},
    CU_TEST_INFO_NULL};
