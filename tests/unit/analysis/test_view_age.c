/* Ages from dates of birth, and keys of several columns: worked out by hand. */
#include "support/check.h"
#include "support/mini.h"

static const char *const columns =
    "columns = { column \"home\" { type = \"text\" }, column \"person\" { type = \"key\" },\n"
    "   column \"record\" { type = \"key\" }, column \"age\" { type = \"age\" },\n"
    "   column \"birth\" { type = \"date\" }, column \"day\" { type = \"date\" } }";

#define M(ID, REST)                                                                            \
    "   measure \"" ID "\" { title = \"T\", definition = \"d\", unit = \"u\", " REST " },\n"
static const char *const measures =
    "return measures {\n"
    "   definition \"d\" { title = \"D\", text = \"D.\" },\n"
    "   view \"people\" { table = \"rows\", derive = {\n"
    "      age \"then\" { given = \"age\", born = \"birth\", at = \"day\" },\n"
    "      joint \"stay\" { of = { \"person\", \"day\" }, otherwise = \"record\" } } },\n"
    "   place \"people\" { level = \"district\", column = \"home\", day = \"2021-06-30\" "
    "},\n" M("v.age", "table = \"people\", statistic = \"mean\", column = \"then\"")
        M("v.rows", "table = \"people\", statistic = \"count\"") M(
            "v.stays", "table = \"people\", statistic = \"count\", distinct = \"stay\"") "}\n";

static void run(mini *m, const char *rows)
{
    const mini_table t[] = {{"rows", columns, rows}};
    mini_must(m, t, 1, measures, NULL);
}

static void an_age_that_is_not_given_is_whole_years_since_birth(void)
{
    mini m;
    /* Leicester: 40 as given, whatever the birth; 17 on the day before the eighteenth birthday, 18 on it; born on
     * 29 February 2004, 16 on 28 February 2021 and 17 on 1 March: (40 + 17 + 18 + 16 + 17) / 5.  Blaby: born after
     * the day, or 111 years before it, is no age, and the third is 30. */
    run(&m, "home,person,record,age,birth,day\n"
            "E06000016,p1,r1,40,2000-01-01,2021-04-01\n"
            "E06000016,p2,r2,,2003-04-02,2021-04-01\nE06000016,p3,r3,,2003-04-01,2021-04-01\n"
            "E06000016,p4,r4,,2004-02-29,2021-02-28\nE06000016,p5,r5,,2004-02-29,2021-03-01\n"
            "E07000129,p6,r6,,2022-01-01,2021-04-01\nE07000129,p7,r7,,1910-01-01,2021-04-01\n"
            "E07000129,p8,r8,30,,2021-04-01\n");
    CU_ASSERT_DOUBLE_EQUAL(mini_fact(&m, "v.age", "E06000016", "")->value, 108 / 5.0, 1e-9);
    CU_ASSERT_EQUAL(mini_fact(&m, "v.age", "E06000016", "")->base, 5);
    CU_ASSERT_EQUAL(mini_fact(&m, "v.age", "E07000129", "")->value, 30);
    CU_ASSERT_EQUAL(mini_fact(&m, "v.age", "E07000129", "")->unknown, 2);
    tiny_close(&m.t);
}

static void without_any_date_of_birth_ages_are_those_given(void)
{
    mini m;
    run(&m, "home,person,record,age,birth,day\nE06000016,p1,r1,40,,2021-04-01\n"
            "E06000016,p2,r2,20,,2021-04-01\nE06000016,p3,r3,,,2021-04-01\n");
    CU_ASSERT_EQUAL(mini_fact(&m, "v.age", "E06000016", "")->value, 30);
    CU_ASSERT_EQUAL(mini_fact(&m, "v.age", "E06000016", "")->unknown, 1);
    tiny_close(&m.t);
}

static void records_of_one_person_and_day_are_one(void)
{
    mini m;
    /* p1 twice on one day and once on another; nobody known twice on one day: two; a day that is not known: one. */
    run(&m, "home,person,record,age,birth,day\n"
            "E06000016,p1,r1,,,2021-04-01\nE06000016,p1,r2,,,2021-04-01\n"
            "E06000016,p1,r3,,,2021-04-02\nE06000016,,r4,,,2021-04-01\n"
            "E06000016,,r5,,,2021-04-01\nE06000016,p1,r6,,,\n");
    CU_ASSERT_EQUAL(mini_fact(&m, "v.rows", "E06000016", "")->value, 6);
    CU_ASSERT_EQUAL(mini_fact(&m, "v.stays", "E06000016", "")->value, 5);
    tiny_close(&m.t);
}

CU_TestInfo rg_tests_analysis_view_age[] = {
    {"an age that is not given is whole years since birth",
     an_age_that_is_not_given_is_whole_years_since_birth},
    {"without any date of birth ages are those given",
     without_any_date_of_birth_ages_are_those_given},
    {"records of one person and day are one", records_of_one_person_and_day_are_one},
    CU_TEST_INFO_NULL,
};
