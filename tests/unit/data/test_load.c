/* Tests of data/load: files to tables, the same for any number of threads. */
#include "data/load.h"

#include "street.h"

#include <sys/stat.h>
#include <unistd.h>

static const char *key_text(const char *id)
{
    static char text[8];
    snprintf(text, sizeof text, "#%04x", (unsigned)(rg_hash128_of(rg_str_of(id)).low & 0xFFFF));
    return text;
}

/* --- tables --- */

static void a_file_becomes_columns(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", HEADING "x1,2020-04,E01,Drugs,\n,2020-05,,Burglary,\n");
    char dump[200];
    snprintf(dump, sizeof dump, "a.csv:2 %s|2020-04|E01|Drugs\na.csv:3 -|2020-05|-|Burglary\n",
             key_text("x1"));
    LOAD(h, FIRST, dump, "a.csv");
    const rg_table *t = rg_tables_find(&h->tables, "s");
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    CU_ASSERT_EQUAL(rg_table_column(t, "lsoa")->missing, 1);
    CU_ASSERT_PTR_NULL(rg_table_column(t, "nothing"));
    CU_ASSERT_PTR_NULL(rg_table_family(t, "nothing"));
    data_help_close(h);
}

static void codes_are_in_byte_order_whatever_came_first(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", HEADING ",2020-04,E09,Robbery,\n,2020-04,E02,Drugs,\n");
    DATA_FILE(h, "b.csv", HEADING ",2020-04,E01,Drugs,\n,2020-04,E09,Burglary,\n");
    const rg_schema *s = data_help_schema(h, FIRST);
    const rg_table *t = data_help_load(h, s, (const char *[]){"b.csv", "a.csv", NULL}, 1);
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    const rg_column *c = rg_table_column(t, "lsoa");
    CU_ASSERT_EQUAL(c->value_count, 3);
    CHECK_TEXT(c->values[0].p, "E01");
    CHECK_TEXT(c->values[2].p, "E09");
    CU_ASSERT_EQUAL(c->codes[0], 2);
    CU_ASSERT_EQUAL(c->codes[3], 2);
    CU_ASSERT_EQUAL(rg_column_code(c, RG_STR("E02")), 1);
    CU_ASSERT_EQUAL(rg_column_code(c, RG_STR("E03")), RG_NO_CODE);
    CHECK_TEXT(t->inputs[0].name, "a.csv"); /* files in order of name, not of the list */
    data_help_close(h);
}

static void values_of_rows_left_out_are_in_no_dictionary(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv",
              HEADING "x,2020-04,E01,Drugs,\nx,2020-05,E02,Drugs,\n"
                      ",2020-04,E03,Arson,\n");
    const rg_table *t =
        data_help_load(h, data_help_schema(h, FIRST), (const char *[]){"a.csv", NULL}, 1);
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    CU_ASSERT_EQUAL(rg_table_column(t, "lsoa")->value_count, 1);
    CHECK_TEXT(rg_table_column(t, "lsoa")->values[0].p, "E01");
    data_help_close(h);
}

static void tables_grow_with_their_rows(void)
{
    data_help *h = data_help_open();
    rg_buf bytes = {0};
    rg_buf_puts(&bytes, HEADING);
    for (int i = 0; i < 5000; i++)
        rg_buf_printf(&bytes, "k%d,2020-%02d,E%02d,Drugs,\n", i, i % 12 + 1, i % 90 + 10);
    data_help_file(h, "a.csv", bytes.p, bytes.n);
    const rg_table *t =
        data_help_load(h, data_help_schema(h, FIRST), (const char *[]){"a.csv", NULL}, 1);
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    CU_ASSERT_EQUAL(t->row_count, 5000);
    CU_ASSERT_EQUAL(t->row_line[4999], 5001);
    CU_ASSERT_EQUAL(rg_table_column(t, "lsoa")->value_count, 90);
    CU_ASSERT_EQUAL(rg_table_column(t, "month")->ints[4999], 2020 * 12 + 4999 % 12);
    rg_hash128 key = rg_table_column(t, "id")->keys[4321],
               same = rg_hash128_of(RG_STR("k4321"));
    CU_ASSERT_TRUE(key.low == same.low && key.high == same.high);
    rg_buf_free(&bytes);
    data_help_close(h);
}

static void families_are_read_and_must_add_up(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", "Area,All,0,1,2+\nx,6,1,2,3\ny,7,1,2,3\nz,3,1,,2\n");
    LOAD(h,
         "{'word':'schema','name':'p','title':'P','columns':["
         "{'word':'column','name':'area','type':'text'},"
         "{'word':'column','name':'all','type':'count'},"
         "{'word':'family','name':'age','type':'count','from':0,'to':1,'last':'2+',"
         "'total':'all'}]}",
         "a.csv:2 x|6|1|2|3\na.csv:4 z|3|1|-|2\n", "a.csv");
    CHECK_HAS(data_help_report(h),
              "1  all: not the sum of its parts\n              a.csv:3:2\n");
    const rg_family *f = rg_table_family(rg_tables_find(&h->tables, "s"), "age");
    CU_ASSERT_EQUAL(f->count, 3);
    CHECK_TEXT(f->schema->labels[2], "2+");
    data_help_close(h);
}

static void a_heading_alone_is_a_table_without_rows(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", HEADING);
    LOAD(h, FIRST, "", "a.csv");
    CHECK_HAS(data_help_report(h), "a.csv: a heading and no rows\n");
    data_help_close(h);
}

/* --- headings --- */

static void headings_are_matched_in_any_order_spelling_and_place(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv",
              "\xEF\xBB\xBF LSOA\xC2\xA0 ,CRIME  type,crime "
              "id,More,month,,\nE01,Drugs,,1,2020-04,,\n");
    DATA_FILE(h, "b.csv", HEADING ",2020-05,E02,Robbery,\n");
    LOAD(h, FIRST, "a.csv:2 -|2020-04|E01|Drugs\nb.csv:2 -|2020-05|E02|Robbery\n", "a.csv",
         "b.csv");
    CHECK_HAS(data_help_report(h), "a.csv: not in the schema and not read: \"More\"\n");
    CHECK_HAS(data_help_report(h), "a.csv: 2 columns without a heading, not read\n");
    CU_ASSERT_PTR_NULL(strstr(data_help_report(h), "b.csv: not in the schema"));
    data_help_close(h);
}

static void check_refused(const char *bytes, const char *sentence)
{
    data_help *h = data_help_open();
    data_help_file(h, "a.csv", bytes, strlen(bytes));
    CU_ASSERT_PTR_NULL(
        data_help_load(h, data_help_schema(h, FIRST), (const char *[]){"a.csv", NULL}, 1));
    CU_ASSERT_EQUAL(h->err.code, RG_E_REFUSED);
    CHECK_TEXT(h->err.text, sentence);
    CHECK_HAS(data_help_report(h), sentence);
    data_help_close(h);
}

static const char *refusal(const char *bytes)
{
    static char sentence[1000];
    data_help *h = data_help_open();
    data_help_file(h, "a.csv", bytes, strlen(bytes));
    const rg_schema *schema = data_help_schema(
        h, "{'word':'schema','name':'s','title':'S','columns':["
           "{'word':'column','name':'lsoa','heading':'lsoa11_code','type':'text'}]}");
    CU_ASSERT_PTR_NULL(data_help_load(h, schema, (const char *[]){"a.csv", NULL}, 1));
    snprintf(sentence, sizeof sentence, "%s", h->err.text);
    const char *report = data_help_report(h), *first = strstr(report, sentence);
    CU_ASSERT_PTR_NOT_NULL_FATAL(first);
    CU_ASSERT_PTR_NULL(strstr(first + 1, sentence)); /* said once */
    data_help_close(h);
    return sentence;
}

static void a_column_of_another_year_is_never_offered(void)
{
    CHECK_TEXT(
        refusal("LSOA21_code\nE1\n"),
        "a.csv:1: there is no column \"lsoa11_code\"; \"lsoa21_code\" is of another year: "
        "take the file of the year that this source asks for");
    CHECK_TEXT(refusal("ltla21_code\nE1\n"),
               "a.csv:1: there is no column \"lsoa11_code\"; check that this is the right file "
               "and that its first line is the heading");
    CHECK_HAS(refusal("lsoa_code\nE1\n"), "is \"lsoa_code\" meant?");
    CHECK_HAS(refusal("lsoa11code\nE1\n"), "is \"lsoa11code\" meant?");
}

static void a_file_without_a_column_is_refused(void)
{
    check_refused(
        "Crime ID,Mnth,LSOA code,Crime type\nx,2020-04,E01,Drugs\n",
        "a.csv:1: there is no column \"Month\"; is \"mnth\" meant? Then confirm it in the file "
        "that check --propose writes");
    check_refused(
        "\nx1,2020-04,E01,Drugs\nx2,2020-04,E01,Drugs\n",
        "a.csv:2: there is no column \"Crime ID\"; check that this is the right file and "
        "that its first line is the heading");
    check_refused(
        "Crime ID;Month;LSOA code;Crime type\nx;2020-04;E01;Drugs\n",
        "a.csv:1: the columns are separated by semicolons; save it as CSV with commas");
    check_refused("Crime ID;Month, of it;LSOA code;Crime type\nx;2020-04;E01;Drugs\n",
                  "a.csv:1: the columns are separated by semicolons; save it as CSV with "
                  "commas");
    check_refused("<table><tr><td>Crime ID</td></tr></table>\n",
                  "a.csv: this is a web page or XML, not CSV; download the CSV file itself");
    check_refused("Crime ID,Month,LSOA code,LSOA,Crime type\n",
                  "a.csv:1:4: the column \"LSOA code\" stands here a second time; remove one");
}

static void an_optional_column_may_be_absent(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", "a\n1\n");
    DATA_FILE(h, "b.csv", "a,b,c,d\n2,x,2020-01,5\n");
    LOAD(h,
         "{'word':'schema','name':'p','title':'P','columns':["
         "{'word':'column','name':'a','type':'count'},"
         "{'word':'column','name':'b','type':'text','optional':true,'required':true},"
         "{'word':'column','name':'c','type':'month','optional':true},"
         "{'word':'family','name':'f','type':'count','labels':['d'],'optional':true}]}",
         "a.csv:2 1|-|-|-\nb.csv:2 2|x|2020-01|5\n", "a.csv", "b.csv");
    CHECK_HAS(data_help_report(h),
              "a.csv: 3 columns that may be left out are not in the file: \"b\", "
              "\"c\", \"d\"\n");
    data_help_close(h);
}

/* --- files and sources --- */

static void windows_1252_is_read_once_not_twice(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", "a,Caf\xE9\n1,x\nz,y\n2,\xA3\n");
    LOAD(h,
         "{'word':'schema','name':'p','title':'P','columns':["
         "{'word':'column','name':'a','type':'count'},"
         "{'word':'column','name':'c','heading':'Caf\xC3\xA9','type':'text'}]}",
         "a.csv:2 1|x\na.csv:4 2|\xC2\xA3\n", "a.csv");
    CHECK_HAS(data_help_report(h), "a.csv: not UTF-8; read as Windows-1252\n");
    CU_ASSERT_EQUAL(rg_ledger_find(h->ledger, "s")->read, 3);
    CU_ASSERT_EQUAL(rg_ledger_find(h->ledger, "s")->rejected, 1);
    data_help_close(h);
}

static void rows_read_before_the_first_foreign_byte_are_not_kept_twice(void)
{
    data_help *h = data_help_open();
    rg_buf bytes = {0};
    rg_buf_puts(&bytes, HEADING);
    for (int i = 0; i < 4000; i++)
        rg_buf_printf(&bytes, "k%d,2020-04,E%d,%s,\n", i, i % 90 + 10,
                      i % 2 ? "Drugs" : "Arson");
    rg_buf_puts(&bytes, ",2020-04,,Drugs,\xA3\n");
    data_help_file(h, "a.csv", bytes.p, bytes.n);
    const rg_table *t =
        data_help_load(h, data_help_schema(h, FIRST), (const char *[]){"a.csv", NULL}, 1);
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    CU_ASSERT_EQUAL(t->row_count, 2001);
    CU_ASSERT_EQUAL(t->inputs[0].keys, 2000); /* of the rows that are kept */
    CU_ASSERT_EQUAL(rg_ledger_find(h->ledger, "s")->read, 4001);
    CU_ASSERT_EQUAL(rg_ledger_find(h->ledger, "s")->rejected, 2000);
    rg_buf_free(&bytes);
    data_help_close(h);
}

static void oddities_of_a_file_are_noted(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", "a\r\n1\n\n2");
    DATA_FILE(h, "b.csv", "a\n1\n");
    DATA_FILE(h, "c.csv", "a\n1\n");
    LOAD(h,
         "{'word':'schema','name':'p','title':'P','columns':["
         "{'word':'column','name':'a','type':'count'}]}",
         "a.csv:2 1\na.csv:4 2\nb.csv:2 1\n", "c.csv", "b.csv", "a.csv");
    const char *report = data_help_report(h);
    CHECK_HAS(report, "a.csv: line ends are mixed: 1 CRLF, 2 LF, 0 CR\n");
    CHECK_HAS(report, "a.csv: blank lines passed over: 1\n");
    CHECK_HAS(report, "a.csv: the last line has no line end\n");
    CHECK_HAS(report, "c.csv: the same bytes as b.csv\n");
    CHECK_HAS(report, "1  the file is the same as another, which counts");
    CU_ASSERT_EQUAL(rg_ledger_find(h->ledger, "s")->excluded, 1);
    CHECK_TEXT(rg_tables_find(&h->tables, "s")->inputs[2].same_as, "b.csv");
    data_help_close(h);
}

static void each_input_has_its_hash_and_synthetic_keys_are_seen(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv",
              HEADING "SYN-1,2020-04,,Drugs,\nx,2020-04,,Drugs,\n,2020-04,,Drugs,\n");
    const rg_table *t =
        data_help_load(h, data_help_schema(h, FIRST), (const char *[]){"a.csv", NULL}, 1);
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    CU_ASSERT_EQUAL(t->inputs[0].keys, 2);
    CU_ASSERT_EQUAL(t->inputs[0].synthetic_keys, 1);
    CU_ASSERT_EQUAL(t->inputs[0].real_line, 3);
    CU_ASSERT_EQUAL(t->inputs[0].csv.rows, 3);
    rg_str bytes =
        RG_STR(HEADING "SYN-1,2020-04,,Drugs,\nx,2020-04,,Drugs,\n,2020-04,,Drugs,\n");
    CHECK_TEXT(t->inputs[0].sha256.hex, rg_sha256_of(bytes).hex);
    CU_ASSERT_EQUAL(t->inputs[0].bytes, bytes.n);
    data_help_close(h);
}

static void two_encodings_in_one_file_are_told_with_their_lines(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", "a,c\n1,Caf\xC3\xA9\n2,x\n3,Caf\xE9\n");
    LOAD(h,
         "{'word':'schema','name':'p','title':'P','columns':["
         "{'word':'column','name':'a','type':'count'},"
         "{'word':'column','name':'c','type':'text'}]}",
         "a.csv:2 1|Caf\xC3\x83\xC2\xA9\na.csv:3 2|x\na.csv:4 3|Caf\xC3\xA9\n", "a.csv");
    CHECK_HAS(data_help_report(h),
              "a.csv: two encodings are mixed: letters of UTF-8 (first on line 2) and others "
              "(first on line 4)");
    data_help_close(h);
}

static void of_many_unknown_columns_the_first_are_named(void)
{
    data_help *h = data_help_open();
    rg_buf bytes = {0};
    rg_buf_puts(&bytes, "a");
    for (int i = 0; i < 300; i++)
        rg_buf_printf(&bytes, ",c%d", i);
    rg_buf_putc(&bytes, '\n');
    data_help_file(h, "a.csv", bytes.p, bytes.n);
    LOAD(h,
         "{'word':'schema','name':'p','title':'P','columns':["
         "{'word':'column','name':'a','type':'count'}]}",
         "", "a.csv");
    CHECK_HAS(data_help_report(h), "\"c10\", \"c11\" and 288 more\n");
    rg_buf_free(&bytes);
    data_help_close(h);
}

static void the_heading_once_more_among_the_rows_is_no_row(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv",
              HEADING "SYN-1,2020-04,,Drugs,\n" HEADING "\xEF\xBB\xBF" HEADING
                      "SYN-2,2020-04,,Drugs,\n");
    LOAD(h, FIRST, "a.csv:2 #d854|2020-04|-|Drugs\na.csv:5 #b52a|2020-04|-|Drugs\n", "a.csv");
    CHECK_HAS(data_help_report(h), "2  the heading once more\n");
    CHECK_HAS(data_help_report(h), "              a.csv:3\n              a.csv:4\n");
    const rg_table *t = rg_tables_find(&h->tables, "s");
    CU_ASSERT_EQUAL(t->inputs[0].keys, 2);
    CU_ASSERT_EQUAL(t->inputs[0].real_line, 0);
    data_help_close(h);
}

static void a_refused_file_refuses_its_source_and_every_row_stays_accounted_for(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "a.csv", HEADING "x,2020-04,,Drugs,\nx,bad,,Drugs,\n");
    DATA_FILE(h, "b.csv", HEADING "x,2020-04,,Dru\"gs,\n");
    DATA_FILE(h, "c.csv", "");
    CU_ASSERT_PTR_NULL(data_help_load(h, data_help_schema(h, FIRST),
                                      (const char *[]){"a.csv", "b.csv", "c.csv", NULL}, 2));
    CU_ASSERT_EQUAL(h->err.code, RG_E_REFUSED);
    CHECK_HAS(h->err.text, "b.csv:2:4: a quote stands where none may be; ");
    CHECK_HAS(h->err.text, "(2 files of this source are refused)");
    CHECK_HAS(data_help_report(h), "refused: c.csv: the file is empty; ");
    CHECK_HAS(data_help_report(h), "1  the source is refused\n");
    CU_ASSERT_TRUE(rg_ledger_balance(h->ledger, &h->err));
    data_help_close(h);
}

static void files_that_cannot_be_opened_are_refused_by_path(void)
{
    data_help *h = data_help_open();
    const char *path = DATA_FILE(h, "file", "x");
    CU_ASSERT_EQUAL(unlink(path), 0);
    CU_ASSERT_EQUAL(mkdir(path, 0700), 0);
    const rg_schema *s = data_help_schema(h, FIRST);
    CU_ASSERT_PTR_NULL(data_help_load(h, s, (const char *[]){"file", NULL}, 1));
    CU_ASSERT_EQUAL(h->err.code, RG_E_REFUSED);
    CHECK_HAS(h->err.text, "/file: is a folder, not a file; ");
    CU_ASSERT_PTR_NULL(data_help_load(h, s, (const char *[]){"none.csv", NULL}, 1));
    CHECK_HAS(h->err.text, "/none.csv: cannot be read: ");
    data_help_close(h);
}

static bool load_one(data_help *h, const char *name, bool required)
{
    rg_load_file file = {name ? rg_arena_printf(h->arena, "%s/%s", h->folder, name) : NULL,
                         name};
    rg_load_source source = {.name = "s",
                             .schema = data_help_schema(h, FIRST),
                             .files = &file,
                             .file_count = name ? 1 : 0,
                             .pattern = "police/*.csv",
                             .required = required};
    h->ledger = rg_ledger_new(h->arena);
    h->err = (rg_err){0};
    return rg_load(h->arena, &source, 1, 1, h->ledger, &h->tables, &h->err);
}

static void only_a_required_source_is_missed(void)
{
    data_help *h = data_help_open();
    DATA_FILE(h, "bad.csv", "a;b\n");
    CU_ASSERT_FALSE(load_one(h, NULL, true));
    CU_ASSERT_EQUAL(h->err.code, RG_E_REFUSED);
    CHECK_TEXT(h->err.text,
               "source 's': no file matches police/*.csv; check the folder of extracts");
    CU_ASSERT_TRUE(load_one(h, NULL, false));
    CU_ASSERT_PTR_NULL(rg_tables_find(&h->tables, "s"));
    CHECK_HAS(data_help_report(h), "left out: source 's': no file matches police/*.csv");
    CU_ASSERT_TRUE(load_one(h, "bad.csv", false));
    CU_ASSERT_PTR_NULL(h->tables.items[0]);
    CHECK_HAS(data_help_report(h),
              "left out: bad.csv:1: the columns are separated by semicolons");
    data_help_close(h);
}

/* Files that differ in size, encoding, order of columns, rejected rows and repeated keys. */
static const char **messy_files(data_help *h)
{
    const char **names = RG_NEW_N(h->arena, const char *, 12);
    for (int f = 0; f < 11; f++) {
        rg_buf bytes = {0};
        rg_buf_puts(&bytes, f % 2 ? "LSOA,Month,Crime ID,Crime type,More\n" : HEADING);
        for (int i = 0; i < 150 * (f % 4); i++) {
            char id[24] = "";
            if (i % 5)
                snprintf(id, sizeof id, "k%d", (f * 37 + i) % 700);
            const char *type = i % 29 == 3 ? "Arson" : i % 2 ? "Drugs" : "robbery";
            int month = (i * 7 + f) % 13, area = 10 + (i * f) % 80;
            if (f % 2)
                rg_buf_printf(&bytes, "E%d,2020-%02d,%s,%s,\n", area, month, id, type);
            else
                rg_buf_printf(&bytes, "%s,2020-%02d,E%d,%s,%s\n", id, month, area, type,
                              f == 6 ? "\xA3" : "");
        }
        names[f] = rg_arena_printf(h->arena, "f%02d.csv", f * 5 % 11);
        data_help_file(h, names[f], bytes.p, bytes.n);
        rg_buf_free(&bytes);
    }
    return names;
}

static void any_number_of_threads_gives_the_same_result(void)
{
    data_help *h = data_help_open();
    const char **names = messy_files(h);
    const rg_schema *s = data_help_schema(h, FIRST);
    const rg_table *t = data_help_load(h, s, names, 1);
    CHECK_TEXT(h->err.text, "");
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    CU_ASSERT_TRUE(t->row_count > 300);
    CU_ASSERT_TRUE(rg_ledger_find(h->ledger, "s")->repeat_count > 100);
    CU_ASSERT_TRUE(rg_ledger_find(h->ledger, "s")->rejected > 50);
    const char *dump = data_help_dump(h, t), *report = data_help_report(h);
    for (unsigned threads = 0; threads < 20; threads += threads < 4 ? 1 : 5) {
        t = data_help_load(h, s, names, threads);
        CU_ASSERT_EQUAL(strcmp(data_help_dump(h, t), dump), 0);
        CU_ASSERT_EQUAL(strcmp(data_help_report(h), report), 0);
    }
    data_help_close(h);
}

CU_TestInfo rg_tests_data_load[] = {
    {"a file becomes columns", a_file_becomes_columns},
    {"codes are in byte order, whatever came first",
     codes_are_in_byte_order_whatever_came_first},
    {"values of rows left out are in no dictionary",
     values_of_rows_left_out_are_in_no_dictionary},
    {"tables grow with their rows", tables_grow_with_their_rows},
    {"families are read and must add up", families_are_read_and_must_add_up},
    {"a heading alone is a table without rows", a_heading_alone_is_a_table_without_rows},
    {"headings are matched in any order, spelling and place",
     headings_are_matched_in_any_order_spelling_and_place},
    {"a column of another year is never offered", a_column_of_another_year_is_never_offered},
    {"a file without a column is refused", a_file_without_a_column_is_refused},
    {"an optional column may be absent", an_optional_column_may_be_absent},
    {"Windows-1252 is read once, not twice", windows_1252_is_read_once_not_twice},
    {"rows read before the first foreign byte are not kept twice",
     rows_read_before_the_first_foreign_byte_are_not_kept_twice},
    {"oddities of a file are noted", oddities_of_a_file_are_noted},
    {"each input has its hash, and synthetic keys are seen",
     each_input_has_its_hash_and_synthetic_keys_are_seen},
    {"two encodings in one file are told with their lines",
     two_encodings_in_one_file_are_told_with_their_lines},
    {"of many unknown columns the first are named",
     of_many_unknown_columns_the_first_are_named},
    {"the heading once more among the rows is no row",
     the_heading_once_more_among_the_rows_is_no_row},
    {"a refused file refuses its source, and every row stays accounted for",
     a_refused_file_refuses_its_source_and_every_row_stays_accounted_for},
    {"files that cannot be opened are refused by path",
     files_that_cannot_be_opened_are_refused_by_path},
    {"only a required source is missed", only_a_required_source_is_missed},
    {"any number of threads gives the same result",
     any_number_of_threads_gives_the_same_result},
    CU_TEST_INFO_NULL,
};
