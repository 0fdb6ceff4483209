/* Rows of one key with other content: the stamp, then the day of extraction, then the place decides. */
#include "data/load.h"
#include "support/check.h"
#include "support/data_help.h"

#define COLUMNS                                                                                \
    "{'word':'column','name':'id','heading':'Number','type':'key'},"                           \
    "{'word':'column','name':'name','heading':'Name','type':'text'},"                          \
    "{'word':'column','name':'day','heading':'Day','type':'date'},"                            \
    "{'word':'column','name':'stamp','heading':'Updated','type':'date','optional':true}"
#define SCHEMA(REST)                                                                           \
    "{'word':'schema','name':'s','title':'S','columns':[" COLUMNS                              \
    "],'key':{'column':'id'," REST "}}"
#define STAMPED SCHEMA("'repeats':'keep the last','order':['stamp']")
#define FIRST SCHEMA("'repeats':'keep the first','order':['day']")

/* Load f1.csv to f3.csv by a schema with a manifest; the names that count, in order of file and line. */
static const char *load(data_help *h, const char *schema, const char *const *files,
                        const char *manifest)
{
    rg_load_file list[4], control;
    rg_load_source sources[2] = {
        {.name = "s", .schema = data_help_schema(h, schema), .files = list, .required = true}};
    for (; files[sources[0].file_count]; sources[0].file_count++) {
        size_t i = sources[0].file_count;
        const char *name = rg_arena_printf(h->arena, "f%zu.csv", i + 1);
        rg_buf text = {0};
        rg_buf_printf(&text, "Number,Name,Day,Updated\n%s", files[i]);
        list[i] = (rg_load_file){data_help_file(h, name, text.p, text.n), name};
        rg_buf_free(&text);
    }
    if (manifest) {
        rg_buf text = {0};
        rg_buf_printf(&text, "file,extract_date\n%s", manifest);
        control =
            (rg_load_file){data_help_file(h, "manifest.csv", text.p, text.n), "manifest.csv"};
        rg_buf_free(&text);
        sources[1] = (rg_load_source){.name = "manifest",
                                      .schema = data_help_declared(h, "manifest"),
                                      .files = &control,
                                      .file_count = 1,
                                      .required = true,
                                      .control = true};
    }
    h->ledger = rg_ledger_new(h->arena);
    CU_ASSERT_TRUE_FATAL(
        rg_load(h->arena, sources, manifest ? 2 : 1, 2, h->ledger, &h->tables, &h->err));
    CHECK_TEXT(h->err.text, "");
    return data_help_columns(h, h->tables.items[0], "name");
}

#define FILES(...) ((const char *const[]){__VA_ARGS__, NULL})

static void without_a_stamp_the_row_of_the_newer_extract_counts(void)
{
    data_help *h = data_help_open();
    const char *const files[] = {"7,new,2021-01-01,\n",
                                 "7,old,2021-01-01,\n8,only,2021-01-01,\n", NULL};
    CHECK_TEXT(load(h, STAMPED, files, "f1.csv,2022-06-01\nf2.csv,2022-01-01\n"),
               "new\nonly\n");
    CHECK_HAS(data_help_report(h),
              "1  Number stands in another row, which counts as its file was extracted later\n"
              "              f2.csv:2:1\n");
    CHECK_HAS(data_help_report(h), "    f2.csv:2:1 repeats f1.csv:2:1; they differ in Name\n");
    CU_ASSERT_PTR_NULL(strstr(data_help_report(h), "no date says"));
    data_help_close(h);
}

static void without_a_manifest_the_place_decides_and_the_analyst_is_told(void)
{
    data_help *h = data_help_open();
    const char *const files[] = {"7,new,2021-01-01,\n",
                                 "7,old,2021-01-01,\n7,older,2021-02-01,\n", NULL};
    CHECK_TEXT(load(h, STAMPED, files, NULL), "older\n");
    CHECK_HAS(
        data_help_report(h),
        "2  Number stands in another row, which counts as it comes last; the two differ\n");
    CHECK_HAS(data_help_report(h),
              "    f1.csv:2:1 repeats f2.csv:3:1; they differ in Name, Day\n");
    CHECK_HAS(
        data_help_report(h),
        "    2 rows repeat a key with other content and no date says which is newer, so the "
        "last "
        "counts: ask for each key once, or state extract_date of each file in manifest.csv\n");
    data_help_close(h);
}

static void in_one_file_no_manifest_helps(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(
        load(h, STAMPED, FILES("7,a,2021-01-01,\n7,b,2021-01-01,\n"), "f1.csv,2022-06-01\n"),
        "b\n");
    CHECK_HAS(data_help_report(h), "    1 row repeats a key with other content and no date "
                                   "says which is newer, so the last "
                                   "counts: ask for each key once\n");
    data_help_close(h);
}

static void a_stamp_in_the_row_goes_before_the_day_of_extraction(void)
{
    data_help *h = data_help_open();
    const char *const manifest = "f1.csv,2022-06-01\nf2.csv,2022-01-01\n";
    const char *const both[] = {"7,a,2021-01-01,2021-03-01\n", "7,b,2021-01-01,2021-04-01\n",
                                NULL};
    CHECK_TEXT(load(h, STAMPED, both, manifest), "b\n");
    CHECK_HAS(data_help_report(h),
              "1  Number stands in another row, which counts by Updated\n");
    CHECK_HAS(data_help_report(h), "they differ in Name, Updated\n");
    const char *const one[] = {"7,a,2021-01-01,\n", "7,b,2021-01-01,2021-04-01\n", NULL};
    CHECK_TEXT(load(h, STAMPED, one, manifest), "b\n");
    const char *const none[] = {"7,a,2021-01-01,\n", "7,b,2021-01-01,\n", NULL};
    CHECK_TEXT(load(h, STAMPED, none, manifest), "a\n");
    data_help_close(h);
}

/* f2 is not stated, so f3, stated as the oldest of all, still goes before it. */
static void a_file_of_no_stated_day_is_the_oldest(void)
{
    data_help *h = data_help_open();
    const char *const files[] = {"7,a,2021-01-01,\n", "7,b,2021-01-01,\n", "7,c,2021-01-01,\n",
                                 NULL};
    CHECK_TEXT(load(h, STAMPED, files, "f3.csv,1999-01-01\n"), "c\n");
    CHECK_TEXT(load(h, STAMPED, files, "f1.csv,2022-01-01\nf3.csv,1999-01-01\n"), "a\n");
    CHECK_TEXT(load(h, STAMPED, files, "f2.csv,\nf1.csv,2022-01-01\n"), "a\n");
    data_help_close(h);
}

static void of_rows_that_are_first_alike_the_newer_extract_counts(void)
{
    data_help *h = data_help_open();
    const char *const manifest = "f1.csv,2022-01-01\nf2.csv,2022-06-01\n";
    const char *const alike[] = {"7,a,2021-01-01,\n", "7,b,2021-01-01,\n", NULL};
    CHECK_TEXT(load(h, FIRST, alike, manifest), "b\n");
    const char *const later[] = {"7,a,2021-01-01,\n", "7,b,2021-01-02,\n", NULL};
    CHECK_TEXT(load(h, FIRST, later, manifest), "a\n");
    CHECK_HAS(data_help_report(h), "1  Number stands in another row, which counts by Day\n");
    data_help_close(h);
}

static void a_repeat_of_the_same_content_is_no_conflict(void)
{
    data_help *h = data_help_open();
    const char *const files[] = {"7,a,2021-01-01,\n8,z,2021-01-01,\n",
                                 "9,b,2021-01-01,\n7,a,2021-01-01,\n", NULL};
    CHECK_TEXT(load(h, STAMPED, files, NULL), "z\nb\na\n");
    CHECK_HAS(data_help_report(h), "1  Number stands in another row, which counts\n");
    CHECK_HAS(data_help_report(h), "    f1.csv:2:1 repeats f2.csv:3:1\n");
    CU_ASSERT_PTR_NULL(strstr(data_help_report(h), "differ"));
    CU_ASSERT_PTR_NULL(strstr(data_help_report(h), "no date says"));
    data_help_close(h);
}

static void members_of_families_are_told_and_many_columns_are_counted(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", "id,q1,q2,q3,q4,q5,q6,q7,q8\nx,1,2,3,4,5,6,7,0\nx,1,3,4,5,6,7,8,\n");
    const rg_schema *schema = data_help_schema(
        h, "{'word':'schema','name':'s','title':'S','columns':["
           "{'word':'column','name':'id','type':'key'},"
           "{'word':'family','name':'q','prefix':'q','from':1,'to':8,'type':'count'}],"
           "'key':{'column':'id','repeats':'keep the last'}}");
    CHECK_TEXT(h->err.text, "");
    CU_ASSERT_PTR_NOT_NULL_FATAL(schema);
    data_help_load(h, schema, (const char *[]){"a.csv", NULL}, 1);
    CHECK_HAS(
        data_help_report(h),
        "    a.csv:2:1 repeats a.csv:3:1; they differ in q2, q3, q4, q5, q6, q7 and 1 more\n");
    data_help_close(h);
}

CU_TestInfo rg_tests_data_repeats[] = {
    {"without a stamp the row of the newer extract counts",
     without_a_stamp_the_row_of_the_newer_extract_counts},
    {"without a manifest the place decides and the analyst is told",
     without_a_manifest_the_place_decides_and_the_analyst_is_told},
    {"in one file no manifest helps", in_one_file_no_manifest_helps},
    {"a stamp in the row goes before the day of extraction",
     a_stamp_in_the_row_goes_before_the_day_of_extraction},
    {"a file of no stated day is the oldest", a_file_of_no_stated_day_is_the_oldest},
    {"of rows that are first alike the newer extract counts",
     of_rows_that_are_first_alike_the_newer_extract_counts},
    {"a repeat of the same content is no conflict",
     a_repeat_of_the_same_content_is_no_conflict},
    {"members of families are told and many columns are counted",
     members_of_families_are_told_and_many_columns_are_counted},
    CU_TEST_INFO_NULL,
};
