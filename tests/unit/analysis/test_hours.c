/* What lay between two times, shared out over its hours; every weight worked out by hand. */
#include "support/check.h"
#include "support/mini.h"

#include <math.h>

static const char *const columns =
    "columns = { column \"id\" { type = \"key\" }, column \"kind\" { type = \"text\" },\n"
    "   column \"district\" { type = \"text\" }, column \"n\" { type = \"number\" },\n"
    "   column \"begin\" { type = \"datetime\" }, column \"end\" { type = \"datetime\" } }";

/* 2020-04-03 was a Friday.
 *   c1 a time; c2 within an hour, at 21; c3 22:00 to 02:00, four hours; c4 23:30 to 00:40, two hours of two days;
 *   c5 a whole day and an hour more, not known; c6 a day, each of its hours; c7 no time; c8 an end before nobody knows
 *   when on the next day; c9 an end without time on the same day, at 15; c10 the end is missing, at 15. */
static const char *const rows = "id,kind,district,n,begin,end\n"
                                "c1,a,E06000016,1,2020-04-03 15:10,2020-04-03 15:10\n"
                                "c2,a,E06000016,1,2020-04-03 21:30,2020-04-03 22:30\n"
                                "c3,b,E06000016,1,2020-04-03 22:00,2020-04-04 02:00\n"
                                "c4,b,E07000129,1,2020-04-03 23:30,2020-04-04 00:40\n"
                                "c5,b,E07000129,1,2020-04-03 10:00,2020-04-04 11:00\n"
                                "c6,b,E07000129,1,2020-04-03 10:30,2020-04-04 10:30\n"
                                "c7,a,E06000016,1,2020-04-03,\n"
                                "c8,a,E06000016,1,2020-04-03 12:00,2020-04-04\n"
                                "c9,a,E06000016,1,2020-04-03 15:00,2020-04-03\n"
                                "c10,a,E06000016,2,2020-04-03 15:59,\n";

#define M(ID, REST)                                                                            \
    "   measure \"" ID                                                                         \
    "\" { title = \"T\", definition = \"d\", unit = \"u\", table = \"v\", " REST " },\n"
#define HEAD(MORE)                                                                             \
    "return measures {\n"                                                                      \
    "   definition \"d\" { title = \"D\", text = \"D.\" },\n"                                  \
    "   view \"v\" { table = \"t\", derive = {\n"                                              \
    "      clock \"hour\" { from = \"begin\", to = \"end\", part = \"hour\" },\n"              \
    "      clock \"weekday\" { from = \"begin\", to = \"end\", part = \"weekday\" },\n"        \
    "      clock \"night_of\" { from = \"begin\", to = \"end\", part = \"night_of\" },\n"      \
    "      clock \"night\" { from = \"begin\", to = \"end\", part = \"night_time\" },\n"       \
    "      clock \"first_hour\" { from = \"begin\", part = \"hour\" },\n" MORE "   } },\n"     \
    "   place \"v\" { level = \"district\", column = \"district\", day = \"2020-06-30\" },\n"

static const char *const measures =
    HEAD("") M("h.hours", "statistic = \"count\", dimensions = { \"hour\" }")
        M("h.first", "statistic = \"count\", dimensions = { \"first_hour\" }") M(
            "h.days", "statistic = \"count\", dimensions = { \"weekday\" }")
            M("h.cross", "statistic = \"count\", dimensions = { \"hour\", \"weekday\" }") M(
                "h.nights",
                "statistic = \"count\", dimensions = { \"night_of\" }, where = { night = { "
                "\"yes\" } }") M("h.night", "statistic = \"count\", dimensions = { \"night\" }")
                M("h.unknown", "statistic = \"count\", where = { night = { \"unknown\" } }")
                    M("h.kinds", "statistic = \"count\", dimensions = { \"kind\" }, where = { "
                                 "night = { \"yes\" } }")
                        M("h.sum",
                          "statistic = \"sum\", column = \"n\", dimensions = { \"hour\" "
                          "}") "   measure \"h.share\" { title = \"T\", definition = "
                               "\"d\", unit = \"u\", statistic = \"share\","
                               " of = \"h.hours\", over = { \"hour\" } } }\n";

static void run(mini *m)
{
    const mini_table t[] = {{"t", columns, rows}};
    mini_must(m, t, 1, measures, NULL);
}

static double value(const mini *m, const char *measure, const char *area,
                    const char *dimensions)
{
    return mini_fact(m, measure, area, dimensions)->value;
}

#define CITY "E06000016"
#define BLABY "E07000129"
#define WHOLE "E23000021"

static void a_stretch_of_hours_is_shared_out_equally(void)
{
    mini m;
    run(&m);
    CU_ASSERT_EQUAL(value(&m, "h.hours", CITY, "hour=15:00-15:59"), 3);    /* c1 c9 c10 */
    CU_ASSERT_EQUAL(value(&m, "h.hours", CITY, "hour=21:00-21:59"), 1);    /* c2 */
    CU_ASSERT_EQUAL(value(&m, "h.hours", CITY, "hour=22:00-22:59"), 0.25); /* c3 */
    CU_ASSERT_EQUAL(value(&m, "h.hours", CITY, "hour=01:00-01:59"), 0.25);
    CU_ASSERT_EQUAL(value(&m, "h.hours", CITY, "hour=02:00-02:59"), 0); /* it ended at two */
    CU_ASSERT_EQUAL(value(&m, "h.hours", BLABY, "hour=23:00-23:59"), 0.5 + 1.0 / 24);
    CU_ASSERT_EQUAL(value(&m, "h.hours", BLABY, "hour=10:00-10:59"), 1.0 / 24);
    CU_ASSERT_EQUAL(value(&m, "h.first", CITY, "first_hour=22:00-22:59"), 1);
    tiny_close(&m.t);
}

static void longer_than_a_day_the_hour_is_not_known(void)
{
    mini m;
    run(&m);
    CU_ASSERT_EQUAL(mini_fact(&m, "h.hours", CITY, "hour=15:00-15:59")->unknown, 2); /* c7 c8 */
    CU_ASSERT_EQUAL(mini_fact(&m, "h.hours", BLABY, "hour=15:00-15:59")->unknown, 1); /* c5 */
    CU_ASSERT_EQUAL(value(&m, "h.unknown", WHOLE, ""), 3);
    tiny_close(&m.t);
}

static void parts_of_rows_add_up_to_whole_rows(void)
{
    mini m;
    run(&m);
    /* 10 rows, of 3 the hour is not known. */
    const rg_fact *f = mini_fact(&m, "h.share", WHOLE, "hour=15:00-15:59");
    CU_ASSERT_EQUAL(f->denominator, 7);
    CU_ASSERT_EQUAL(f->numerator, 3 + 1.0 / 24);
    CU_ASSERT_DOUBLE_EQUAL(f->value, 100 * (3 + 1.0 / 24) / 7, 1e-12);
    CU_ASSERT_EQUAL(
        value(&m, "h.night", WHOLE, "night=yes") + value(&m, "h.night", WHOLE, "night=no"), 7);
    tiny_close(&m.t);
}

static void days_and_nights_go_with_the_hours(void)
{
    mini m;
    run(&m);
    /* Leicester: c1 c2 c9 c10 and half of c3 on Friday, half of c3 on Saturday. */
    CU_ASSERT_EQUAL(value(&m, "h.days", CITY, "weekday=Friday"), 4.5);
    CU_ASSERT_EQUAL(value(&m, "h.days", CITY, "weekday=Saturday"), 0.5);
    CU_ASSERT_EQUAL(value(&m, "h.cross", CITY, "hour=01:00-01:59;weekday=Saturday"), 0.25);
    CU_ASSERT_EQUAL(value(&m, "h.cross", CITY, "hour=01:00-01:59;weekday=Friday"), 0);
    /* The night of Friday: c3 whole, c4 whole, and 7 hours of c6. */
    CU_ASSERT_EQUAL(value(&m, "h.nights", CITY, "night_of=Friday"), 1);
    CU_ASSERT_EQUAL(value(&m, "h.nights", BLABY, "night_of=Friday"), 1 + 7.0 / 24);
    CU_ASSERT_EQUAL(value(&m, "h.nights", BLABY, "night_of=Saturday"), 0);
    /* A filter takes parts too. */
    CU_ASSERT_EQUAL(value(&m, "h.kinds", WHOLE, "kind=b"), 2 + 7.0 / 24);
    CU_ASSERT_EQUAL(value(&m, "h.kinds", WHOLE, "kind=a"), 0);
    tiny_close(&m.t);
}

static void numbers_are_shared_out_as_rows_are(void)
{
    mini m;
    run(&m);
    CU_ASSERT_EQUAL(value(&m, "h.sum", CITY, "hour=15:00-15:59"), 4); /* c10 has 2 */
    CU_ASSERT_EQUAL(value(&m, "h.sum", CITY, "hour=22:00-22:59"), 0.25);
    tiny_close(&m.t);
}

static void thirds_of_many_rows_are_exact(void)
{
    rg_buf text = {0};
    mini m;
    rg_buf_puts(&text, "id,kind,district,n,begin,end\n");
    for (int i = 0; i < 3000; i++)
        rg_buf_printf(&text, "k%d,a,E06000016,1,2020-04-03 10:00,2020-04-03 13:00\n", i);
    const mini_table t[] = {{"t", columns, text.p}};
    mini_must(&m, t, 1, measures, NULL);
    CU_ASSERT_EQUAL(value(&m, "h.hours", CITY, "hour=11:00-11:59"), 1000);
    rg_buf_free(&text);
    tiny_close(&m.t);
}

static void wrong(const char *text, const char *sentence)
{
    const mini_table t[] = {{"t", columns, rows}};
    mini_wrong(t, 1, text, sentence);
}

static void what_needs_whole_rows_refuses_parts(void)
{
    wrong(HEAD("")
              M("h.x",
                "statistic = \"count\", distinct = \"id\", dimensions = { \"hour\" }") "}\n",
          "measure \"h.x\" counts each row whole, and v shares rows out over hours");
    wrong(HEAD("      clock \"m\" { from = \"begin\", to = \"end\", part = \"month\" }\n")
              M("h.x", "statistic = \"count\"") "}\n",
          "m: the part month is of the first time");
    wrong(HEAD("      first \"either\" { from = { \"hour\", \"kind\" } }\n")
              M("h.x", "statistic = \"count\"") "}\n",
          "either: hour shares rows out over hours");
    wrong(HEAD("      clock \"again\" { from = \"begin\", to = \"begin\", part = \"hour\" },\n"
               "      clock \"other\" { from = \"begin\", to = \"n\", part = \"hour\" }\n")
              M("h.x", "statistic = \"count\"") "}\n",
          "other: begin and n must both be dates with times");
}

CU_TestInfo rg_tests_analysis_hours[] = {
    {"a stretch of hours is shared out equally", a_stretch_of_hours_is_shared_out_equally},
    {"longer than a day the hour is not known", longer_than_a_day_the_hour_is_not_known},
    {"parts of rows add up to whole rows", parts_of_rows_add_up_to_whole_rows},
    {"days and nights go with the hours", days_and_nights_go_with_the_hours},
    {"numbers are shared out as rows are", numbers_are_shared_out_as_rows_are},
    {"thirds of many rows are exact", thirds_of_many_rows_are_exact},
    {"what needs whole rows refuses parts", what_needs_whole_rows_refuses_parts},
    CU_TEST_INFO_NULL};
