/* Stays that are carried on in another hospital: days and keys worked out by hand.  Days are of April 2021. */
#include "support/check.h"
#include "support/mini.h"

static const char *const columns =
    "columns = { column \"home\" { type = \"text\" }, column \"person\" { type = \"key\" },\n"
    "   column \"record\" { type = \"key\" }, column \"class\" { type = \"text\" },\n"
    "   column \"cause\" { type = \"text\" },\n"
    "   column \"in\" { type = \"date\" }, column \"out\" { type = \"date\" },\n"
    "   column \"days\" { type = \"count\" } }";

#define M(ID, REST)                                                                            \
    "   measure \"" ID                                                                         \
    "\" { title = \"T\", definition = \"d\", unit = \"u\", table = \"stays\", " REST " },\n"
#define CHAIN(NAME, PART, OTHERWISE)                                                           \
    "chain \"" NAME "\" { of = \"person\", from = \"in\", to = \"out\", part = \"" PART        \
    "\", otherwise = \"" OTHERWISE "\", where = { class = { \"1\", \"unknown\" } } },\n"
static const char *const measures =
    "return measures {\n"
    "   definition \"d\" { title = \"D\", text = \"D.\" },\n"
    "   view \"stays\" { table = \"rows\", derive = {\n" CHAIN("stay", "key", "record") CHAIN(
        "length", "days",
        "days") "} },\n"
                "   place \"stays\" { level = \"district\", column = \"home\", day = "
                "\"2021-06-30\" },\n" M("v.rows", "statistic = \"count\"")
                    M("v.stays", "statistic = \"count\", distinct = \"stay\"") M(
                        "v.mean",
                        "statistic = \"mean\", column = \"length\", distinct = \"stay\"")
                        M("v.median",
                          "statistic = \"median\", column = \"length\", distinct = \"stay\"")
                            M("v.sharp", "statistic = \"mean\", column = \"length\", distinct "
                                         "= \"stay\", where = { cause = { \"X99\" } }")
                                M("v.by_cause",
                                  "statistic = \"mean\", column = \"length\", "
                                  "distinct = \"stay\", dimensions = { \"cause\" }")
                                    M("v.each",
                                      "statistic = \"mean\", column = \"length\"") "}\n";

#define HEAD "home,person,record,class,cause,in,out,days\n"
#define CITY "E06000016"
#define BLABY "E07000129"
#define L CITY ","
#define D "2021-04-"

static mini run(const char *rows)
{
    mini m;
    const mini_table t[] = {{"rows", columns, rows}};
    mini_must(&m, t, 1, measures, NULL);
    return m;
}

static void check_stays(mini *m, double stays, double mean)
{
    CU_ASSERT_EQUAL(mini_fact(m, "v.stays", CITY, "")->value, stays);
    CU_ASSERT_DOUBLE_EQUAL(mini_fact(m, "v.mean", CITY, "")->value, mean, 1e-9);
    CU_ASSERT_EQUAL(mini_fact(m, "v.mean", CITY, "")->base, stays);
}

/* p1: 1st to 4th, moved on the 4th, home on the 9th: 8 days.  p2: 2 days.  (8 + 2) / 2 = 5; each record: 3, 5, 2 or,
 * from its own day to the end of its stay, 8, 5, 2, which make 5 as well. */
static void a_move_to_another_hospital_is_one_stay_to_the_last_discharge(void)
{
    mini m = run(HEAD L "p1,r1,1,X99," D "01," D "04,3\n" L "p1,r2,1,X99," D "04," D "09,5\n" L
                        "p2,r3,1,X99," D "01," D "03,2\n");
    CU_ASSERT_EQUAL(mini_fact(&m, "v.rows", CITY, "")->value, 3);
    check_stays(&m, 2, 5);
    tiny_close(&m.t);
}

/* The day after is within a day, two days after are not: 1st to 4th and 5th to 6th are one stay of 5 days, 8th to 9th
 * another of 1: mean 3. */
static void the_day_after_carries_on_and_two_days_after_do_not(void)
{
    mini m = run(HEAD L "p1,r1,1,X99," D "01," D "04,3\n" L "p1,r2,1,X99," D "05," D "06,1\n" L
                        "p1,r3,1,X99," D "08," D "09,1\n");
    check_stays(&m, 2, 3);
    tiny_close(&m.t);
}

/* Three hospitals, the second stay within the first: 1st to 10th, 3rd to 5th, 11th to 15th: 14 days.  The order of rows
 * is nothing. */
static void a_chain_has_as_many_links_as_there_are_in_any_order_of_rows(void)
{
    mini m = run(HEAD L "p1,r3,1,X99," D "11," D "15,4\n" L "p1,r2,1,X99," D "03," D "05,2\n" L
                        "p1,r1,1,X99," D "01," D "10,9\n");
    check_stays(&m, 1, 14);
    tiny_close(&m.t);
}

/* One day at home of another person, an unknown person twice: four stays of 3, 5, 2 and 2 days. */
static void other_people_and_unknown_ones_do_not_follow_one_another(void)
{
    mini m = run(HEAD L "p1,r1,1,X99," D "01," D "04,3\n" L "p2,r2,1,X99," D "04," D "09,5\n" L
                        ",r3,1,X99," D "01," D "03,2\n" L ",r4,1,X99," D "03," D "05,2\n");
    check_stays(&m, 4, 3);
    tiny_close(&m.t);
}

/* The length of a stay of one record is the one given, else from its dates: 7, 2; without either it is not known. */
static void a_stay_of_one_record_has_its_own_length(void)
{
    mini m = run(HEAD L "p1,r1,1,X99," D "01," D "04,7\n" L "p2,r2,1,X99," D "01," D "03,\n" L
                        "p3,r3,1,X99," D "01,,\n");
    CU_ASSERT_EQUAL(mini_fact(&m, "v.stays", CITY, "")->value, 3);
    CU_ASSERT_EQUAL(mini_fact(&m, "v.mean", CITY, "")->value, 4.5);
    CU_ASSERT_EQUAL(mini_fact(&m, "v.mean", CITY, "")->unknown, 1);
    tiny_close(&m.t);
}

/* The first episode of a stay has no discharge, the last has: 1st to 6th.  p2 is not home yet. */
static void a_stay_ends_with_its_last_record_or_not_yet(void)
{
    mini m = run(HEAD L "p1,r1,1,X99," D "01,,\n" L "p1,r2,1,X99," D "01," D "06,5\n" L
                        "p2,r3,1,X99," D "01," D "04,3\n" L "p2,r4,1,X99," D "05,,\n");
    CU_ASSERT_EQUAL(mini_fact(&m, "v.stays", CITY, "")->value, 2);
    CU_ASSERT_EQUAL(mini_fact(&m, "v.mean", CITY, "")->value, 5);
    CU_ASSERT_EQUAL(mini_fact(&m, "v.mean", CITY, "")->base, 1);
    tiny_close(&m.t);
}

/* Regular attenders (class 3) come every day and never stay: three of 0 days. */
static void rows_that_do_not_pass_the_filter_stand_alone(void)
{
    mini m = run(HEAD L "p1,r1,3,X99," D "01," D "01,0\n" L "p1,r2,3,X99," D "02," D "02,0\n" L
                        "p1,r3,3,X99," D "03," D "03,0\n");
    check_stays(&m, 3, 0);
    tiny_close(&m.t);
}

/* Admitted on the 1st for something else, on the 4th with a knife wound, home on the 9th: of sharp objects the stay has
 * 5 days.  By cause it counts for both, with 8 days from the first. */
static void a_stay_begins_with_the_first_record_that_is_asked_for(void)
{
    mini m = run(HEAD L "p1,r1,1,K35," D "01," D "04,3\n" L "p1,r2,1,X99," D "04," D "09,5\n");
    check_stays(&m, 1, 8);
    CU_ASSERT_EQUAL(mini_fact(&m, "v.sharp", CITY, "")->value, 5);
    CU_ASSERT_EQUAL(mini_fact(&m, "v.by_cause", CITY, "cause=X99")->value, 5);
    CU_ASSERT_EQUAL(mini_fact(&m, "v.by_cause", CITY, "cause=K35")->value, 8);
    CU_ASSERT_EQUAL(mini_fact(&m, "v.each", CITY, "")->value, 6.5);
    tiny_close(&m.t);
}

/* Both areas have the stay, the whole has it once. */
static void a_stay_with_two_homes_counts_once_for_the_whole(void)
{
    mini m = run(HEAD L "p1,r1,1,X99," D "01," D "04,3\n" BLABY ",p1,r2,1,X99," D "04," D
                        "09,5\n" L "p2,r3,1,X99," D "01," D "03,2\n");
    CU_ASSERT_EQUAL(mini_fact(&m, "v.mean", CITY, "")->value, 5);
    CU_ASSERT_EQUAL(mini_fact(&m, "v.mean", BLABY, "")->value, 5);
    CU_ASSERT_EQUAL(mini_fact(&m, "v.mean", "E23000021", "")->value, 5);
    CU_ASSERT_EQUAL(mini_fact(&m, "v.mean", "E23000021", "")->base, 2);
    tiny_close(&m.t);
}

CU_TestInfo rg_tests_analysis_view_chain[] = {
    {"a move to another hospital is one stay to the last discharge",
     a_move_to_another_hospital_is_one_stay_to_the_last_discharge},
    {"the day after carries on and two days after do not",
     the_day_after_carries_on_and_two_days_after_do_not},
    {"a chain has as many links as there are in any order of rows",
     a_chain_has_as_many_links_as_there_are_in_any_order_of_rows},
    {"other people and unknown ones do not follow one another",
     other_people_and_unknown_ones_do_not_follow_one_another},
    {"a stay of one record has its own length", a_stay_of_one_record_has_its_own_length},
    {"a stay ends with its last record or not yet",
     a_stay_ends_with_its_last_record_or_not_yet},
    {"rows that do not pass the filter stand alone",
     rows_that_do_not_pass_the_filter_stand_alone},
    {"a stay begins with the first record that is asked for",
     a_stay_begins_with_the_first_record_that_is_asked_for},
    {"a stay with two homes counts once for the whole",
     a_stay_with_two_homes_counts_once_for_the_whole},
    CU_TEST_INFO_NULL,
};
