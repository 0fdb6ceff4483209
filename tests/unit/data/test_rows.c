/* Tests of data/load: what becomes of each row: used, excluded, rejected, repaired, a repeat.
 */
#include "street.h"

/* --- rows accounted for --- */

static void rejected_rows_are_told_by_place_and_reason_never_by_value(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv",
              HEADING "s1,2020-04,E01,Drugs,\n"
                      "s2,Peter Secret,E01,Drugs,\n"
                      "s3,2020-04,Secret Lane,Drugs,\n"
                      "\"s4\n\",2020-04,E01,Secret,\n"
                      "s5,2020-04,E01,,\n"
                      "s6,2020-04\n"
                      "s7,2020-04,E01,Drugs,,secret\n");
    const rg_table *t =
        data_help_load(h, data_help_schema(h, FIRST), (const char *[]){"a.csv", NULL}, 1);
    const char *report = data_help_report(h);
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    CU_ASSERT_EQUAL(t->row_count, 1);
    CHECK_HAS(report, "1  Month: not a month (YYYY-MM)\n              a.csv:3:2\n");
    CHECK_HAS(report, "1  LSOA code: not of the form A99\n              a.csv:4:3\n");
    CHECK_HAS(report, "1  Crime type: not one of the listed codes\n              a.csv:6:4\n");
    CHECK_HAS(report,
              "1  Crime type: no value, but one is required\n              a.csv:7:4\n");
    CHECK_HAS(report, "1  fewer fields than the heading\n              a.csv:8\n");
    CHECK_HAS(report, "1  more fields than the heading\n              a.csv:9\n");
    CU_ASSERT_PTR_NULL(strstr(report, "ecret"));
    const rg_ledger_source *s = rg_ledger_find(h->ledger, "s");
    CU_ASSERT_EQUAL(s->read, 7);
    CU_ASSERT_EQUAL(s->rejected, 6);
    data_help_close(h);
}

static void repairs_are_counted_and_their_rows_used(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", HEADING ",2020-04 ,E01,DRUGS,\n,2020-04 ,E01,Drugs,\n");
    LOAD(h, FIRST, "a.csv:2 -|2020-04|E01|Drugs\na.csv:3 -|2020-04|E01|Drugs\n", "a.csv");
    CHECK_HAS(data_help_report(h), "2  Month: blanks around the value dropped\n"
                                   "              a.csv:2:2\n              a.csv:3:2\n");
    CHECK_HAS(data_help_report(h), "1  Crime type: a listed code in another spelling\n");
    CU_ASSERT_EQUAL(rg_ledger_find(h->ledger, "s")->repaired, 3);
    CU_ASSERT_EQUAL(rg_ledger_find(h->ledger, "s")->rejected, 0);
    data_help_close(h);
}

static void rows_the_schema_does_not_want_are_excluded_by_rule(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", "Sex,n\nPersons,1\nMales,2\n,3\n Persons ,4\n");
    LOAD(h,
         "{'word':'schema','name':'p','title':'P','columns':["
         "{'word':'column','name':'sex','heading':'Sex','type':'text'},"
         "{'word':'column','name':'n','type':'count'}],'only':{'sex':'Persons'}}",
         "a.csv:2 Persons|1\na.csv:5 Persons|4\n", "a.csv");
    CHECK_HAS(data_help_report(h), "2  Sex is other than Persons\n              a.csv:3:1\n");
    CU_ASSERT_EQUAL(rg_ledger_find(h->ledger, "s")->excluded, 2);
    data_help_close(h);
}

static void the_ledger_balances_once_the_rest_is_used(void)
{
    data_help *h = data_help_open();
    rg_err err = {0};
    DATA_FILE(h, "a.csv", HEADING "x,2020-04,,Drugs,\nx,2020-05,,Drugs,\n,2020-05,,Arson,\n");
    const rg_table *t =
        data_help_load(h, data_help_schema(h, FIRST), (const char *[]){"a.csv", NULL}, 1);
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    CU_ASSERT_FALSE(rg_ledger_balance(h->ledger, &err));
    rg_ledger_use(h->ledger, t->ledger_source, t->row_file[0], t->row_count);
    CU_ASSERT_TRUE(rg_ledger_balance(h->ledger, &err));
    data_help_close(h);
}

/* --- repeated keys --- */

static void a_key_counts_once_in_its_earliest_month(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", HEADING "x,2020-06,E01,Drugs,\ny,2020-06,E02,Drugs,\n");
    DATA_FILE(h, "b.csv", HEADING "z,2020-05,E03,Drugs,\nx,2020-05,E04,Drugs,\n");
    DATA_FILE(h, "c.csv", HEADING "x,2020-07,E05,Drugs,\n");
    const rg_table *t = data_help_load(h, data_help_schema(h, FIRST),
                                       (const char *[]){"a.csv", "b.csv", "c.csv", NULL}, 1);
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    CU_ASSERT_EQUAL(t->row_count, 3);
    CHECK_TEXT(rg_table_column(t, "lsoa")->values[rg_table_column(t, "lsoa")->codes[2]].p,
               "E04");
    CHECK_HAS(data_help_report(h),
              "  Repeated keys\n"
              "    a.csv:2:1 repeats b.csv:3:1; they differ in Month, LSOA code\n"
              "    c.csv:2:1 repeats b.csv:3:1; they differ in Month, LSOA code\n");
    CHECK_HAS(data_help_report(h),
              "2  Crime ID stands in another row, which counts by Month\n");
    data_help_close(h);
}

static void in_one_month_the_first_file_and_row_counts(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", HEADING "x,2020-06,E01,Drugs,\nx,2020-06,E02,Drugs,\n");
    DATA_FILE(h, "b.csv", HEADING "x,2020-06,E03,Drugs,\n");
    const rg_table *t = data_help_load(h, data_help_schema(h, FIRST),
                                       (const char *[]){"b.csv", "a.csv", NULL}, 1);
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    CU_ASSERT_EQUAL(t->row_count, 1);
    CHECK_TEXT(rg_table_column(t, "lsoa")->values[0].p, "E01");
    CHECK_HAS(data_help_report(h),
              "    a.csv:3:1 repeats a.csv:2:1; they differ in LSOA code\n"
              "    b.csv:2:1 repeats a.csv:2:1; they differ in LSOA code\n");
    CHECK_HAS(data_help_report(h),
              "2  Crime ID stands in another row, which counts as it comes "
              "first; the two differ\n");
    CU_ASSERT_PTR_NULL(strstr(data_help_report(h), "no date says"));
    t = data_help_load(h, data_help_schema(h, LAST), (const char *[]){"a.csv", "b.csv", NULL},
                       1);
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    CHECK_TEXT(rg_table_column(t, "lsoa")->values[0].p, "E03");
    data_help_close(h);
}

static void rows_without_a_key_are_never_repeats(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", HEADING ",2020-06,E01,Drugs,\n,2020-06,E01,Drugs,\n");
    DATA_FILE(h, "b.csv", HEADING ",2020-06,E01,Drugs,\n");
    LOAD(h, FIRST,
         "a.csv:2 -|2020-06|E01|Drugs\na.csv:3 -|2020-06|E01|Drugs\n"
         "b.csv:2 -|2020-06|E01|Drugs\n",
         "a.csv", "b.csv");
    CU_ASSERT_EQUAL(rg_ledger_find(h->ledger, "s")->excluded, 0);
    data_help_close(h);
}

static void a_rejected_row_does_not_hold_a_key(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", HEADING "x,2020-04,E01,Arson,\nx,2020-05,E02,Drugs,\n");
    const rg_table *t =
        data_help_load(h, data_help_schema(h, REFUSE), (const char *[]){"a.csv", NULL}, 1);
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    CU_ASSERT_EQUAL(t->row_count, 1);
    CU_ASSERT_EQUAL(t->row_line[0], 3);
    data_help_close(h);
}

static void repeats_refuse_a_source_that_must_not_have_them(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", HEADING "x,2020-06,E01,Drugs,\ny,2020-06,E02,Drugs,\n");
    DATA_FILE(h, "b.csv", HEADING "x,2020-05,E03,Drugs,\n");
    CU_ASSERT_PTR_NULL(data_help_load(h, data_help_schema(h, REFUSE),
                                      (const char *[]){"a.csv", "b.csv", NULL}, 1));
    CU_ASSERT_EQUAL(h->err.code, RG_E_REFUSED);
    CHECK_TEXT(h->err.text,
               "b.csv:2:1: Crime ID repeats a.csv:2; each may stand once: remove one");
    CU_ASSERT_TRUE(rg_ledger_balance(h->ledger, &h->err));
    data_help_close(h);
}

static void a_key_of_several_columns_repeats_only_as_a_whole(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", "y,code,n\n2019,A,1\n2020,A,2\n2019,B,3\n2019,A,4\n,A,5\n,A,6\n");
    LOAD(h,
         "{'word':'schema','name':'p','title':'P','columns':["
         "{'word':'column','name':'y','type':'year'},{'word':'column','name':'code','type':'"
         "text'},"
         "{'word':'column','name':'n','type':'count'}],"
         "'key':{'column':['y','code'],'repeats':'keep the first'}}",
         "a.csv:2 2019|A|1\na.csv:3 2020|A|2\na.csv:4 2019|B|3\na.csv:6 -|A|5\na.csv:7 -|A|6\n",
         "a.csv");
    CHECK_HAS(data_help_report(h), "a.csv:5:1 repeats a.csv:2:1; they differ in n\n");
    data_help_close(h);
}

CU_TestInfo rg_tests_data_rows[] = {
    {"rejected rows are told by place and reason, never by value",
     rejected_rows_are_told_by_place_and_reason_never_by_value},
    {"repairs are counted and their rows used", repairs_are_counted_and_their_rows_used},
    {"rows the schema does not want are excluded by rule",
     rows_the_schema_does_not_want_are_excluded_by_rule},
    {"the ledger balances once the rest is used", the_ledger_balances_once_the_rest_is_used},
    {"a key counts once, in its earliest month", a_key_counts_once_in_its_earliest_month},
    {"in one month the first file and row counts", in_one_month_the_first_file_and_row_counts},
    {"rows without a key are never repeats", rows_without_a_key_are_never_repeats},
    {"a rejected row does not hold a key", a_rejected_row_does_not_hold_a_key},
    {"repeats refuse a source that must not have them",
     repeats_refuse_a_source_that_must_not_have_them},
    {"a key of several columns repeats only as a whole",
     a_key_of_several_columns_repeats_only_as_a_whole},
    CU_TEST_INFO_NULL,
};
