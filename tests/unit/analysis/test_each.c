/* Cells of several values, each of which counts, and the first known of several dates; counted by hand. */
#include "support/check.h"
#include "support/mini.h"

#define CITY "E06000016"

static const char *const columns =
    "columns = { column \"id\" { type = \"key\" }, column \"kind\" { type = \"text\" },\n"
    "   column \"district\" { type = \"text\" }, column \"n\" { type = \"number\" },\n"
    "   column \"weapons\" { type = \"multi\", separator = \";\" },\n"
    "   column \"told\" { type = \"date\" }, column \"seen\" { type = \"date\" },\n"
    "   column \"at\" { type = \"datetime\" } }";

/* c1 has two groups, c2 one by two spellings, c3 none that is known, c4 one known beside another, c5 no value. */
static const char *const rows = "id,kind,district,n,weapons,told,seen,at\n"
                                "c1,a,E06000016,1,Knife;Fist,2020-04-03,2020-05-03,\n"
                                "c2,a,E06000016,2,Knife;Blade,,2020-05-03,\n"
                                "c3,b,E06000016,4,Gadget,,,\n"
                                "c4,b,E06000016,8,Fist;Gadget,2020-06-01,,\n"
                                "c5,b,E06000016,16,,2020-06-01,,\n"
                                "c6,b,E07000129,32,Fist,2020-06-01,,\n";

#define M(ID, REST)                                                                            \
    "   measure \"" ID                                                                         \
    "\" { title = \"T\", definition = \"d\", unit = \"u\", table = \"v\", " REST " },\n"
#define HEAD(MORE)                                                                             \
    "return measures {\n"                                                                      \
    "   definition \"d\" { title = \"D\", text = \"D.\" },\n"                                  \
    "   view \"v\" { table = \"t\", derive = {\n"                                              \
    "      map \"means\" { from = \"weapons\", settings = \"means\", key = \"value\",\n"       \
    "         value = \"group\", each = true },\n"                                             \
    "      first \"on\" { from = { \"told\", \"seen\" } },\n"                                  \
    "      clock \"when\" { from = \"on\", part = \"weekday\" },\n" MORE "   } },\n"           \
    "   place \"v\" { level = \"district\", column = \"district\", day = \"2020-06-30\" },\n"

static double value(const mini *m, const char *measure, const char *dimensions)
{
    const rg_fact *f = mini_fact(m, measure, CITY, dimensions);
    return f && f->status == RG_S_OK ? f->value : -1;
}

static void each_value_of_a_cell_counts_once_in_its_group(void)
{
    const mini_table t[] = {{"t", columns, rows}};
    mini m;
    mini_must(
        &m, t, 1,
        HEAD("") M("e.means", "statistic = \"count\", dimensions = { \"means\" }")
            M("e.fists", "statistic = \"count\", where = { means = { \"Bodily force\" } }")
                M("e.amount", "statistic = \"sum\", column = \"n\", dimensions = { \"means\" }")
                    M("e.all", "statistic = \"count\"") "}\n",
        NULL);
    CU_ASSERT_EQUAL(value(&m, "e.means", "means=Sharp object"), 2); /* c1 c2 */
    CU_ASSERT_EQUAL(value(&m, "e.means", "means=Bodily force"), 2); /* c1 c4 */
    CU_ASSERT_EQUAL(mini_fact(&m, "e.means", CITY, "means=Bodily force")->unknown,
                    2); /* c3 c5 */
    CU_ASSERT_EQUAL(value(&m, "e.fists", ""), 2);
    CU_ASSERT_EQUAL(value(&m, "e.amount", "means=Bodily force"), 9); /* 1 and 8 */
    CU_ASSERT_EQUAL(value(&m, "e.all", ""), 5);
    tiny_close(&m.t);
}

/* c1 a Friday, c2 a Sunday by the later column, c4 c5 Mondays, c3 at no time. */
static void the_first_date_that_is_known_counts(void)
{
    const mini_table t[] = {{"t", columns, rows}};
    mini m;
    mini_must(&m, t, 1,
              HEAD("") M("e.days", "statistic = \"count\", dimensions = { \"when\" }") "}\n",
              NULL);
    CU_ASSERT_EQUAL(value(&m, "e.days", "when=Friday"), 1);
    CU_ASSERT_EQUAL(value(&m, "e.days", "when=Sunday"), 1);
    CU_ASSERT_EQUAL(value(&m, "e.days", "when=Monday"), 2);
    CU_ASSERT_EQUAL(mini_fact(&m, "e.days", CITY, "when=Monday")->unknown, 1);
    tiny_close(&m.t);
}

static void wrong(const char *text, const char *sentence)
{
    const mini_table t[] = {{"t", columns, rows}};
    mini_wrong(t, 1, text, sentence);
}

static void a_row_of_several_values_has_none_that_stands_for_it(void)
{
    wrong(HEAD("      map \"one\" { from = \"kind\", settings = \"means\", key = \"value\",\n"
               "         value = \"group\", each = true }\n")
              M("e.x", "statistic = \"count\", dimensions = { \"one\" }") "}\n",
          "one: the column kind has one value in a row; leave out each");
    wrong(
        HEAD("")
            M("e.x",
              "statistic = \"count\", distinct = \"id\", dimensions = { \"means\" }") "}\n",
        "measure \"e.x\" counts each row whole, and v shares rows out over hours or takes each "
        "of several values");
    wrong(HEAD("      first \"either\" { from = { \"means\", \"kind\" } }\n")
              M("e.x", "statistic = \"count\", dimensions = { \"either\" }") "}\n",
          "either: means shares rows out over hours, or takes each of several values");
    wrong(HEAD("      first \"either\" { from = { \"told\", \"at\" } },\n"
               "      clock \"day\" { from = \"either\", part = \"weekday\" }\n")
              M("e.x", "statistic = \"count\", dimensions = { \"day\" }") "}\n",
          "either: the columns told and at are not of one kind");
}

CU_TestInfo rg_tests_analysis_each[] = {
    {"each value of a cell counts once in its group",
     each_value_of_a_cell_counts_once_in_its_group},
    {"the first date that is known counts", the_first_date_that_is_known_counts},
    {"a row of several values has none that stands for it",
     a_row_of_several_values_has_none_that_stands_for_it},
    CU_TEST_INFO_NULL};
