/* Tests of data/propose and data/control: new headings, confirmed ones, control totals. */
#include "data/propose.h"
#include "data/control.h"

#include "support/check.h"
#include "support/data_help.h"

#define CRIMES                                                                                 \
    "{'word':'schema','name':'crimes','title':'Crimes','columns':["                            \
    "{'word':'column','name':'id','heading':['Crime number','URN'],'type':'key'},"             \
    "{'word':'column','name':'from','heading':'Committed from','type':'date'},"                \
    "{'word':'column','name':'to','heading':'Committed to','type':'date','optional':true},"    \
    "{'word':'column','name':'place','heading':'Location type','type':'text'}],"               \
    "'ignore':['Street']}"

static const rg_str headings[] = {
    {"URN", 3}, {"Commited  from", 14}, {"Street", 6}, {"Colour, of \"car\"", 16}, {"", 0}};

static const char *propose(data_help *h, const char *schema, const rg_table *before)
{
    rg_propose_source source = {"police", NULL, data_help_schema(h, schema), headings, 5};
    rg_buf out = {0};
    rg_propose(&source, 1, before, &out);
    const char *text = rg_arena_copy(h->arena, out.p, out.n);
    rg_buf_free(&out);
    return text;
}

static const rg_table *load_mappings(data_help *h, const char *rows)
{
    rg_buf bytes = {0};
    rg_buf_printf(&bytes, "source,heading,column,confirmed,why\n%s", rows);
    data_help_file(h, "m.csv", bytes.p, bytes.n);
    rg_buf_free(&bytes);
    const rg_table *t = data_help_load(h, data_help_declared(h, "mappings"),
                                       (const char *[]){"m.csv", NULL}, 1);
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    return t;
}

static void a_new_heading_is_proposed_by_likeness_and_never_confirmed(void)
{
    data_help *h = data_help_open();
    CHECK_TEXT(propose(h, CRIMES, NULL),
               "source,heading,column,confirmed,why\n"
               "police,Commited  from,from,,92% alike\n"
               "police,\"Colour, of \"\"car\"\"\",,,like no column that the file lacks\n"
               "police,,place,,must be there and no heading is like it\n");
    data_help_close(h);
}

static void a_heading_of_another_year_is_not_proposed(void)
{
    static const rg_str years[] = {{"lsoa21cd", 8}};
    data_help *h = data_help_open();
    rg_propose_source source = {
        .name = "places",
        .schema = data_help_schema(
            h, "{'word':'schema','name':'s','title':'S','columns':["
               "{'word':'column','name':'lsoa','heading':'lsoa11cd','type':'text'}]}"),
        .headings = years,
        .heading_count = 1};
    rg_buf out = {0};
    rg_propose(&source, 1, NULL, &out);
    CHECK_TEXT(out.p, "source,heading,column,confirmed,why\n"
                      "places,lsoa21cd,,,like no column that the file lacks\n"
                      "places,,lsoa,,must be there and no heading is like it\n");
    rg_buf_free(&out);
    data_help_close(h);
}

static void what_was_confirmed_before_goes_before_likeness(void)
{
    data_help *h = data_help_open();
    const rg_table *before = load_mappings(h, "police,\"Colour, of \"\"car\"\"\",place,yes,\n"
                                              "other,Commited from,to,yes,\n"
                                              "police,Commited from,to,,\n");
    CHECK_TEXT(propose(h, CRIMES, before),
               "source,heading,column,confirmed,why\n"
               "police,Commited  from,from,,92% alike\n"); /* the colour is known */
    before = load_mappings(h, "police,Commited from,id,yes,\npolice,Street,to,no,\n");
    CHECK_HAS(propose(h, CRIMES, before),
              "police,Commited  from,id,,\"confirmed before, but the file has \"\"Crime "
              "number\"\" under another heading as well: take back one of the two\"\n");
    data_help_close(h);
}

/* "commited form": 2 of 13 letters are wrong for Committed from, 4 of 12 for Committed to. */
static void what_is_as_likely_is_told_and_the_likest_goes_first(void)
{
    static const rg_str form[] = {{"Commited form", 13}, {"Commited from", 13}, {"URN", 3}};
    static const rg_str two[] = {{"Committed", 9}, {"Date", 4}, {"Placed", 6}};
    data_help *h = data_help_open();
    rg_propose_source source = {"police", NULL, data_help_schema(h, CRIMES), form, 3};
    rg_buf out = {0};
    rg_propose(&source, 1, NULL, &out);
    CHECK_HAS(out.p, "police,Commited from,from,,92% alike\n");
    CHECK_HAS(out.p, "police,Commited form,to,,");
    source.headings = two;
    rg_buf_clear(&out);
    rg_propose(&source, 1, NULL, &out);
    CHECK_HAS(out.p, "police,Committed,to,,82% alike\n"); /* 9 of 11 letters; 9 of 13 of from */
    CHECK_HAS(out.p, "police,Date,,,like no column"); /* four letters: no letter may be wrong */
    static const rg_str alike[] = {{"Committed rom", 13}, {"Committed fro", 13}};
    source.headings = alike;
    source.heading_count = 2;
    rg_buf_clear(&out);
    rg_propose(&source, 1, NULL, &out);
    CHECK_HAS(out.p,
              "police,Committed rom,from,,\"92% alike; \"\"Committed fro\"\" is as like it\"");
    rg_buf_free(&out);
    data_help_close(h);
}

static void headings_of_every_file_are_proposed_once(void)
{
    static const rg_str first[] = {{"URN", 3}, {"Committed from", 14}, {"Location type", 13}};
    static const rg_str second[] = {{"URN", 3}, {"Comitted from", 13}, {"Colour", 6}};
    data_help *h = data_help_open();
    const rg_schema *s = data_help_schema(h, CRIMES);
    const rg_propose_source sources[] = {{"police", "a.csv", s, first, 3},
                                         {"police", "b.csv", s, second, 3},
                                         {"police", "c.csv", s, second, 3}};
    rg_buf out = {0};
    CU_ASSERT_EQUAL(rg_propose(sources, 3, NULL, &out), 3);
    CHECK_TEXT(out.p, "source,heading,column,confirmed,why\n"
                      "police,Comitted from,from,,92% alike (b.csv)\n"
                      "police,Colour,,,like no column that the file lacks (b.csv)\n"
                      "police,,place,,must be there and no heading is like it (b.csv)\n");
    rg_buf_free(&out);
    data_help_close(h);
}

static void a_file_of_proposals_reads_back_and_changes_nothing(void)
{
    data_help *h = data_help_open();
    const char *text = propose(h, CRIMES, NULL);
    const rg_table *t =
        load_mappings(h, text + strlen("source,heading,column,confirmed,why\n"));
    CU_ASSERT_EQUAL(t->row_count, 3);
    const rg_schema *schema = data_help_schema(h, CRIMES), *same = NULL;
    CU_ASSERT_TRUE_FATAL(rg_mappings_apply(h->arena, schema, "police", t, &same, &h->err));
    for (size_t i = 0; i < schema->column_count; i++)
        CU_ASSERT_EQUAL(same->columns[i].heading_count, schema->columns[i].heading_count);
    data_help_close(h);
}

static void a_confirmed_heading_is_read_as_its_column(void)
{
    data_help *h = data_help_open();
    const rg_table *t = load_mappings(h, "police,Commited from,from,yes,\n"
                                         "police,Area kind,place,Y,\n"
                                         "other,Kind,place,Y,\n");
    const rg_schema *schema = NULL;
    CU_ASSERT_TRUE_FATAL(rg_mappings_apply(h->arena, data_help_schema(h, CRIMES), "police", t,
                                           &schema, &h->err));
    DATA_FILE(h, "a.csv", "URN,COMMITED  FROM,Area kind\nx,01/04/2021,Street\n");
    const rg_table *a = data_help_load(h, schema, (const char *[]){"a.csv", NULL}, 1);
    CHECK_TEXT(data_help_columns(h, a, "from place"), "2021-04-01|Street\n");
    DATA_FILE(h, "b.csv", "URN,Committed from,Kind\nx,01/04/2021,Street\n");
    CU_ASSERT_PTR_NULL(data_help_load(h, schema, (const char *[]){"b.csv", NULL}, 1));
    data_help_close(h);
}

static void a_confirmed_heading_must_fit_the_schema(void)
{
    static const struct {
        const char *row, *sentence;
    } cases[] = {
        {"police,Kind,plaice,yes,\n",
         "m.csv:2: 'plaice' is no column of the schema 'crimes'; correct it or do not confirm"},
        {"police,URN,place,yes,\n",
         "m.csv:2: this heading is empty or belongs to another column of the schema 'crimes'; "
         "do not confirm it"},
        {"police,,place,yes,\n",
         "m.csv:2: this heading is empty or belongs to another column of the schema 'crimes'; "
         "do not confirm it"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        data_help *h = data_help_open();
        const rg_table *t = load_mappings(h, cases[i].row);
        const rg_schema *schema = NULL;
        CU_ASSERT_FALSE(rg_mappings_apply(h->arena, data_help_schema(h, CRIMES), "police", t,
                                          &schema, &h->err));
        CHECK_TEXT(h->err.text, cases[i].sentence);
        data_help_close(h);
    }
}

static void the_heading_of_a_file_is_read_without_its_rows(void)
{
    data_help *h = data_help_open();
    const rg_str *found = NULL;
    size_t count = 0;
    const char *path = DATA_FILE(h, "a.csv",
                                 "\xEF\xBB\xBF"
                                 "One,\"Two, 2\"\n1,\"2\n");
    CU_ASSERT_TRUE_FATAL(rg_propose_headings(h->arena, path, "a.csv", &found, &count, &h->err));
    CU_ASSERT_EQUAL(count, 2);
    CHECK_TEXT(found[0].p, "One");
    CHECK_TEXT(found[1].p, "Two, 2");
    path = DATA_FILE(h, "b.csv", "PK\x03\x04zip");
    CU_ASSERT_FALSE(rg_propose_headings(h->arena, path, "b.csv", &found, &count, &h->err));
    CHECK_HAS(h->err.text, "b.csv");
    path = DATA_FILE(h, "c.csv", "One;Two, 2;Three\n1;2;3\n");
    CU_ASSERT_FALSE(rg_propose_headings(h->arena, path, "c.csv", &found, &count, &h->err));
    CHECK_TEXT(h->err.text,
               "c.csv:1: the columns are separated by semicolons; save it as CSV with commas");
    data_help_close(h);
}

/* --- control totals --- */

#define THREE "v\n1\n2\n3\n"
#define SUM_OF_THREE "cf70b0acb2a0ddd2b8d9a0cfb3cd9b9bd6ff2d5a2ed3c5f6d1a5f0e3a3d0c0a0"

/* Load a.csv (three rows) with a manifest of these rows, and check it. */
static bool check_manifest(data_help *h, const char *rows)
{
    rg_buf bytes = {0};
    rg_buf_printf(&bytes, "file,sha256,rows,period_from,period_to\n%s", rows);
    DATA_FILE(h, "a.csv", THREE);
    rg_load_source sources[2] = {
        {.name = "v", .required = true, .file_count = 1},
        {.name = "manifest", .required = true, .file_count = 1},
    };
    sources[0].schema = data_help_schema(
        h, "{'word':'schema','name':'v','title':'V','columns':[{'word':'column','name':'v',"
           "'type':'count'}]}");
    sources[0].files =
        &(rg_load_file){data_help_file(h, "a.csv", THREE, strlen(THREE)), "police/a.csv"};
    sources[1].schema = data_help_declared(h, "manifest");
    sources[1].files =
        &(rg_load_file){data_help_file(h, "m.csv", bytes.p, bytes.n), "manifest.csv"};
    rg_buf_free(&bytes);
    h->ledger = rg_ledger_new(h->arena);
    CU_ASSERT_TRUE_FATAL(rg_load(h->arena, sources, 2, 1, h->ledger, &h->tables, &h->err));
    h->err = (rg_err){0};
    return rg_control_check(h->tables.items[1], &h->tables, NULL, h->ledger, &h->err);
}

static void totals_that_agree_pass(void)
{
    data_help *h = data_help_open();
    char rows[200];
    snprintf(rows, sizeof rows, "police/a.csv,%s,3,2021-04-01,2022-03-31\n",
             rg_sha256_of(RG_STR(THREE)).hex);
    CU_ASSERT_TRUE(check_manifest(h, rows));
    CHECK_TEXT(h->err.text, "");
    CU_ASSERT_TRUE(check_manifest(h, "a.csv,,3,,\n")); /* the name alone will do */
    CU_ASSERT_TRUE(check_manifest(h, "a.csv,,,,\n"));
    data_help_close(h);
}

static void totals_that_differ_stop_with_a_sentence(void)
{
    data_help *h = data_help_open();
    CU_ASSERT_FALSE(check_manifest(h, "a.csv,,4,,\n"));
    CHECK_TEXT(
        h->err.text,
        "manifest.csv:2: police/a.csv has 3 rows and 4 are stated; ask for the file again");
    CU_ASSERT_EQUAL(h->err.code, RG_E_REFUSED);
    CHECK_HAS(data_help_report(h), "police/a.csv has 3 rows and 4 are stated");
    CU_ASSERT_FALSE(check_manifest(h, "a.csv," SUM_OF_THREE ",3,,\n"));
    CHECK_TEXT(h->err.text, "manifest.csv:2: police/a.csv is not the file that is stated (its "
                            "SHA-256 differs); ask for the file again");
    CU_ASSERT_FALSE(check_manifest(h, "a.csv,,3,2022-04-01,2021-03-31\n"));
    CHECK_TEXT(h->err.text,
               "manifest.csv:2: the period ends before it begins; correct the manifest");
    data_help_close(h);
}

static void files_without_a_row_and_rows_without_a_file_are_told(void)
{
    data_help *h = data_help_open();
    CU_ASSERT_TRUE(check_manifest(h, "b.csv,,3,,\n"));
    CHECK_HAS(data_help_report(h),
              "b.csv is in the manifest and belongs to no source of this release");
    CHECK_HAS(data_help_report(h),
              "police/a.csv: not in the manifest: nothing to check it against");
    data_help_close(h);
}

/* Load dated.csv, three days of April and one of May 2021, with a manifest, and check it. */
static bool check_dated(data_help *h, const char *manifest, const char *folder)
{
    static const char days[] = "On,Born\n2021-04-01,2001-04-01\n2021-04-15,\n2021-04-30,\n"
                               "2021-05-02,\n";
    rg_load_source sources[2] = {{.name = "v", .required = true, .file_count = 1},
                                 {.name = "manifest", .required = true, .file_count = 1}};
    sources[0].schema = data_help_schema(
        h, "{'word':'schema','name':'v','title':'V','columns':[{'word':'column','name':'on',"
           "'type':'date'},{'word':'column','name':'born','type':'date'}]}");
    sources[0].files =
        &(rg_load_file){data_help_file(h, "dated.csv", days, strlen(days)), "police/dated.csv"};
    sources[1].schema = data_help_declared(h, "manifest");
    sources[1].files =
        &(rg_load_file){data_help_file(h, "m.csv", manifest, strlen(manifest)), "manifest.csv"};
    h->ledger = rg_ledger_new(h->arena);
    CU_ASSERT_TRUE_FATAL(rg_load(h->arena, sources, 2, 1, h->ledger, &h->tables, &h->err));
    h->err = (rg_err){0};
    return rg_control_check(h->tables.items[1], &h->tables, folder, h->ledger, &h->err);
}

#define PERIODS "file,period_from,period_to,extract_date\n"

static void a_file_of_another_period_than_is_stated_stops(void)
{
    data_help *h = data_help_open();
    CU_ASSERT_TRUE(
        check_dated(h, PERIODS "dated.csv,2021-04-01,2021-05-31,2021-06-01\n", NULL));
    CU_ASSERT_FALSE(
        check_dated(h, PERIODS "dated.csv,2019-04-01,2020-03-31,2021-06-01\n", NULL));
    CHECK_TEXT(
        h->err.text,
        "manifest.csv:2: police/dated.csv is stated to hold 2019-04-01 to 2020-03-31, but "
        "\"on\" runs from 2021-04-01 to 2021-05-02; ask for the right file or correct the "
        "manifest");
    CU_ASSERT_TRUE(check_dated(h, PERIODS "dated.csv,,2021-03-31,\n", NULL));
    CU_ASSERT_TRUE(check_dated(h, PERIODS "dated.csv,2021-04-01,2021-04-30,\n", NULL));
    CHECK_HAS(data_help_report(h),
              "1 of 4 values of \"on\" lie outside the period that the manifest states "
              "(2021-04-01 to 2021-04-30)");
    CU_ASSERT_FALSE(
        check_dated(h, PERIODS "dated.csv,2021-04-01,2021-05-31,2021-05-01\n", NULL));
    CHECK_HAS(h->err.text, "manifest.csv:2: the extract was taken before its period ends");
    data_help_close(h);
}

static void a_manifest_that_cannot_be_read_stops(void)
{
    data_help *h = data_help_open();
    CU_ASSERT_FALSE(check_manifest(h, "a.csv,,many,,\n"));
    CHECK_HAS(h->err.text, "manifest.csv:2:3: rows: not a whole number; correct the manifest");
    CU_ASSERT_FALSE(check_manifest(h, "a.csv,,3,,\nb.csv,,3\n"));
    CHECK_HAS(h->err.text,
              "manifest.csv:3: fewer fields than the heading; correct the manifest");
    CU_ASSERT_FALSE(check_manifest(h, "a.csv,,3,,\npolice/a.csv,,3,,\n"));
    CHECK_HAS(h->err.text, "manifest.csv:3: line 2 states the same file, police/a.csv");
    CU_ASSERT_FALSE(check_manifest(h, "a.csv,abc,3,,\n"));
    CHECK_HAS(h->err.text, "the SHA-256 of police/a.csv has 3 digits instead of 64");
    CU_ASSERT_TRUE(check_manifest(h, "police\\a.csv,,3,,\n")); /* slashes of another system */
    CU_ASSERT_FALSE(check_manifest(h, "police\\a.csv,,4,,\n"));
    data_help_close(h);
}

static void a_stated_file_that_did_not_come_stops(void)
{
    data_help *h = data_help_open();
    CU_ASSERT_FALSE(check_dated(h, "file,rows\ndated.csv,4\nmay.csv,7\n", h->folder));
    CHECK_TEXT(
        h->err.text,
        "manifest.csv:3: may.csv is stated and is not in the folder of extracts; ask for "
        "it, or correct its name here");
    DATA_FILE(h, "may.csv", "x\n1\n"); /* there, and of no source */
    CU_ASSERT_TRUE(check_dated(h, "file,rows\ndated.csv,4\nmay.csv,7\n", h->folder));
    CHECK_HAS(data_help_report(h), "may.csv is in the manifest and belongs to no source");
    const rg_ledger_source *s = rg_ledger_find(h->ledger, "manifest");
    CU_ASSERT_EQUAL(s->used, 2);
    data_help_close(h);
}

CU_TestInfo rg_tests_data_propose[] = {
    {"a new heading is proposed by likeness and never confirmed",
     a_new_heading_is_proposed_by_likeness_and_never_confirmed},
    {"a heading of another year is not proposed", a_heading_of_another_year_is_not_proposed},
    {"what was confirmed before goes before likeness",
     what_was_confirmed_before_goes_before_likeness},
    {"a file of proposals reads back and changes nothing",
     a_file_of_proposals_reads_back_and_changes_nothing},
    {"a confirmed heading is read as its column", a_confirmed_heading_is_read_as_its_column},
    {"a confirmed heading must fit the schema", a_confirmed_heading_must_fit_the_schema},
    {"the heading of a file is read without its rows",
     the_heading_of_a_file_is_read_without_its_rows},
    {"totals that agree pass", totals_that_agree_pass},
    {"totals that differ stop with a sentence", totals_that_differ_stop_with_a_sentence},
    {"files without a row and rows without a file are told",
     files_without_a_row_and_rows_without_a_file_are_told},
    {"what is as likely is told, and the likest goes first",
     what_is_as_likely_is_told_and_the_likest_goes_first},
    {"headings of every file are proposed once", headings_of_every_file_are_proposed_once},
    {"a file of another period than is stated stops",
     a_file_of_another_period_than_is_stated_stops},
    {"a manifest that cannot be read stops", a_manifest_that_cannot_be_read_stops},
    {"a stated file that did not come stops", a_stated_file_that_did_not_come_stops},
    CU_TEST_INFO_NULL,
};
