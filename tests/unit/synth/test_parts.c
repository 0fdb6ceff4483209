/* Small profiles with parts: what their files hold. */
#include "base/file.h"
#include "script/declare.h"
#include "support/check.h"
#include "support/tiny.h"
#include "synth/synth.h"

#include <stdlib.h>

typedef struct made {
    tiny t;
    const char *out;
    rg_err err;
    bool ok;
} made;

static made make_seed(const char *part, uint64_t seed, double scale)
{
    static const char *const words[] = {"profile", "cut", NULL};
    made m = {.t = tiny_open()};
    const rg_value *parts[1] = {NULL};
    rg_buf report = {0}, text = {0};
    const char *files[] = {rg_path_join(m.t.arena, m.t.folder, "p.lua"),
                           rg_path_join(m.t.arena, m.t.folder, "part.lua")};
    tiny_file(&m.t, "p.lua",
              "return profile \"p\" { cuts = { cut \"early\" { last = \"2020-06-30\" }, "
              "cut \"late\" { last = \"2021-03-31\" } } }\n");
    rg_buf_printf(&text, "return part {\n%s\n}\n", part);
    tiny_file(&m.t, "part.lua", text.p);
    m.out = rg_path_join(m.t.arena, m.t.folder, "out");
    rg_synth_job job = {
        .parts = parts, .part_count = 1, .out = m.out, .seed = seed, .scale = scale};
    m.ok = rg_declare(m.t.arena, ".", &files[0], 1, words, &job.profile, &m.err) &&
           rg_declare(m.t.arena, ".", &files[1], 1, rg_synth_words, parts, &m.err) &&
           rg_synth(m.t.arena, &job, &report, &m.err);
    rg_buf_free(&report);
    rg_buf_free(&text);
    return m;
}

static made make(const char *part)
{
    made m = make_seed(part, 1, 1);
    CHECK_TEXT(m.err.text, "");
    CU_ASSERT_TRUE_FATAL(m.ok);
    return m;
}

static const char *file_of(made *m, const char *name)
{
    rg_str out = {0};
    CU_ASSERT_TRUE_FATAL(rg_file_read(m->t.arena, rg_path_join(m->t.arena, m->out, name),
                                      1 << 24, &out, &m->err));
    return out.p;
}

/* How many lines of a file hold a text. */
static size_t lines_with(const char *text, const char *part)
{
    size_t count = 0;
    rg_str rest = rg_str_of(text);
    while (rest.p && rest.n) {
        rg_str line = rg_str_cut(&rest, '\n');
        char copy[256];
        snprintf(copy, sizeof copy, "%.*s", (int)line.n, line.p);
        count += strstr(copy, part) != NULL;
    }
    return count;
}

#define EXTRACT                                                                                \
    "extract \"x\" { of = \"r\", file = \"x.csv\", columns = { column \"area\" {}, column "    \
    "\"kind\" {} } }"

static void shares_come_out_as_whole_numbers_of_rows(void)
{
    made m =
        make("records \"r\" { rows = { { count = 60, area = \"A\" }, { count = 40, area = "
             "\"B\" } }, steps = { assign \"kind\" { given = { \"area\" }, weights = { A = { x "
             "= 70, y = 30 }, [\"*\"] = { x = 1, y = 3 } } } } }, " EXTRACT);
    const char *text = file_of(&m, "late/x.csv");
    CU_ASSERT_EQUAL(lines_with(text, "A,x"), 42);
    CU_ASSERT_EQUAL(lines_with(text, "A,y"), 18);
    CU_ASSERT_EQUAL(lines_with(text, "B,x"), 10);
    CU_ASSERT_EQUAL(lines_with(text, "B,y"), 30);
    tiny_close(&m.t);
}

static void margins_hold_over_groups_that_differ(void)
{
    made m = make(
        "records \"r\" { rows = { { count = 60, area = \"A\" }, { count = 40, area = \"B\" } "
        "}, steps = { assign \"kind\" { given = { \"area\" }, weights = { A = { x = 9, y = 1 "
        "}, B = { x = 1, y = 1 } }, margins = { margin { weights = { x = 33, y = 67 } } } } "
        "} }, " EXTRACT);
    const char *text = file_of(&m, "late/x.csv");
    CU_ASSERT_EQUAL(lines_with(text, ",x"), 33);
    CU_ASSERT_EQUAL(lines_with(text, ",y"), 67);
    CU_ASSERT_TRUE(lines_with(text, "A,x") > 2 * lines_with(text, "B,x")); /* odds stay apart */
    tiny_close(&m.t);
}

static void a_cut_leaves_out_what_came_later(void)
{
    made m = make(
        "records \"r\" { rows = { { count = 30, month = \"2020-06\" }, { count = 12, month "
        "= \"2020-07\" } }, steps = { day \"day\" { month = \"month\" } } }, extract "
        "\"x\" { of = \"r\", file = \"x.csv\", date = \"day\", columns = { column "
        "\"month\" {} } }, list \"l\" { file = \"l.csv\", columns = { \"Year\" }, rows = "
        "{ { \"2019\" }, { \"2020\" } }, by = \"Year\", last = { early = \"2019\" } }");
    CU_ASSERT_EQUAL(lines_with(file_of(&m, "early/x.csv"), "2020-"), 30);
    CU_ASSERT_EQUAL(lines_with(file_of(&m, "late/x.csv"), "2020-"), 42);
    CHECK_TEXT(file_of(&m, "early/l.csv"), "Year\n2019\n");
    CHECK_TEXT(file_of(&m, "late/l.csv"), "Year\n2019\n2020\n");
    tiny_close(&m.t);
}

#define PEOPLE                                                                                 \
    "records \"r\" { rows = { { count = 300, block = \"one\" }, { count = 200, block = "       \
    "\"two\" } }, steps = { serial \"n\" {}, assign \"again\" { given = { \"block\" }, "       \
    "weights = { [\"*\"] = { yes = 40, no = 60 } } } } }, "                                    \
    "persons \"p\" { of = \"r\", block = { \"block\" }, again = \"again\", sizes = { [\"2\"] " \
    "= 3, [\"3-5\"] = 1 }, steps = { assign \"sex\" { weights = { M = 75, F = 25 } } }, give " \
    "= { \"person\", \"sex\" } }, "                                                            \
    "extract \"x\" { of = \"r\", file = \"x.csv\", columns = { column \"person\" { prefix = "  \
    "\"SYN-\" }, column \"sex\" {}, column \"again\" {}, column \"block\" {} } }"

enum { PERSONS = 1000 };

/* 120 of 300 rows and 80 of 200 belong to persons of two rows or more, the others to one each. */
static void rows_that_are_not_a_persons_only_one_are_shared_out_exactly(void)
{
    made m = make(PEOPLE);
    size_t rows[PERSONS] = {0}, again = 0, once = 0;
    char sex[PERSONS] = {0};
    rg_str rest = rg_str_of(file_of(&m, "late/x.csv"));
    rg_str_cut(&rest, '\n');
    rg_str second = rest;
    while (rest.p && rest.n) {
        rg_str line = rg_str_cut(&rest, '\n'), person = rg_str_cut(&line, ',');
        size_t p = (size_t)atoi(person.p + 4);
        CU_ASSERT_TRUE_FATAL(p < PERSONS);
        CU_ASSERT_TRUE(sex[p] == 0 || sex[p] == line.p[0]); /* a person has one sex */
        sex[p] = line.p[0];
        rows[p]++;
    }
    while (second.p && second.n) {
        rg_str line = rg_str_cut(&second, '\n');
        bool repeated = rows[atoi(line.p + 4)] > 1;
        char copy[64];
        snprintf(copy, sizeof copy, "%.*s", (int)line.n, line.p);
        CU_ASSERT_EQUAL(repeated, strstr(copy, ",yes,") != NULL);
        again += repeated;
        once += !repeated;
    }
    CU_ASSERT_EQUAL(again, 200);
    CU_ASSERT_EQUAL(once, 300);
    tiny_close(&m.t);
}

static void another_seed_gives_other_rows_and_the_same_counts(void)
{
    made a = make_seed(PEOPLE, 1, 1), b = make_seed(PEOPLE, 2, 1), c = make_seed(PEOPLE, 1, 1);
    const char *x = file_of(&a, "late/x.csv"), *y = file_of(&b, "late/x.csv"),
               *z = file_of(&c, "late/x.csv");
    CU_ASSERT_TRUE(strcmp(x, y) != 0);
    CHECK_TEXT(x, z);
    CU_ASSERT_EQUAL(lines_with(x, ",yes,one"), 120);
    CU_ASSERT_EQUAL(lines_with(y, ",yes,one"), 120);
    tiny_close(&a.t);
    tiny_close(&b.t);
    tiny_close(&c.t);
}

/* Two and a half times 500 rows, with keys of their own. */
static void a_scale_repeats_the_rows_with_keys_of_their_own(void)
{
    made m = make_seed(PEOPLE, 1, 2.5);
    CHECK_TEXT(m.err.text, "");
    CU_ASSERT_TRUE_FATAL(m.ok);
    const char *x = file_of(&m, "late/x.csv");
    CU_ASSERT_EQUAL(lines_with(x, "SYN-"), 1250);
    CU_ASSERT_EQUAL(lines_with(x, "SYN-1,"), lines_with(x, "SYN-2000001,"));
    tiny_close(&m.t);
}

static void a_grid_has_pins_totals_and_columns_across(void)
{
    made m =
        make("grid \"g\" { file = \"g.csv\", across = \"age\", dimensions = { dimension "
             "\"area\" { \"A\", \"B\" }, dimension \"age\" { from = 0, to = 2 } }, values = { "
             "value \"n\" { total = { given = { \"area\" }, table = { A = 7, B = 10 } } } }, "
             "columns = { column \"area\" {}, column \"all\" { sum = \"n\" }, column \"ages\" "
             "{ across = \"n\" } } }, "
             "grid \"h\" { file = \"h.csv\", dimensions = { dimension \"area\" { \"A\", \"B\" "
             "} }, values = { value \"rate\" { base = 4, pins = { { area = \"B\", value = "
             "9.25 } } } }, columns = { column \"area\" {}, column \"rate\" { value = "
             "\"rate\" } }, marks = { { column = \"rate\", text = \"c\", of = \"rate\", "
             "below = 5 } } }");
    CHECK_TEXT(file_of(&m, "late/g.csv"), "area,all,0,1,2\nA,7,3,2,2\nB,10,4,3,3\n");
    CHECK_TEXT(file_of(&m, "late/h.csv"), "area,rate\nA,c\nB,9.3\n");
    tiny_close(&m.t);
}

static void dirt_is_planted_as_often_as_its_list_says(void)
{
    made m =
        make("records \"r\" { rows = { { count = 50, area = \"A\" } }, steps = { serial \"n\" "
             "{} } }, extract \"x\" { of = \"r\", file = \"x.csv\", columns = { column \"n\" { "
             "prefix = \"SYN-\" }, column \"area\" {} }, dirt = { dirt \"rejected\" { what = "
             "\"w\", rows = 4, column = \"area\", value = \"?\" }, dirt \"excluded\" { what = "
             "\"twice\", rows = 3, again = {} } } }");
    const char *x = file_of(&m, "late/x.csv");
    CU_ASSERT_EQUAL(lines_with(x, "?"), 4);
    CU_ASSERT_EQUAL(lines_with(x, "SYN-"), 53);
    const char *planted = file_of(&m, "late/planted.csv");
    CU_ASSERT_EQUAL(lines_with(planted, "rejected,x.csv,w,4"), 1);
    CU_ASSERT_EQUAL(lines_with(planted, "excluded,x.csv,twice,3"), 1);
    tiny_close(&m.t);
}

static void what_a_profile_lacks_is_said_with_its_line(void)
{
    made m =
        make_seed("records \"r\" { rows = { { count = 5, area = \"A\" } }, steps = {\n assign "
                  "\"kind\" { given = { \"area\" }, weights = { B = { x = 1 } } } } }",
                  1, 1);
    CU_ASSERT_FALSE(m.ok);
    CHECK_HAS(m.err.text, "part.lua:3: kind: there are no weights for area = \"A\"");
    CU_ASSERT_FALSE(rg_file_exists(rg_path_join(m.t.arena, m.out, "late/planted.csv")));
    tiny_close(&m.t);
}

CU_TestInfo rg_tests_synth_parts[] = {
    {"shares come out as whole numbers of rows", shares_come_out_as_whole_numbers_of_rows},
    {"margins hold over groups that differ", margins_hold_over_groups_that_differ},
    {"a cut leaves out what came later", a_cut_leaves_out_what_came_later},
    {"rows that are not a person's only one are shared out exactly",
     rows_that_are_not_a_persons_only_one_are_shared_out_exactly},
    {"another seed gives other rows and the same counts",
     another_seed_gives_other_rows_and_the_same_counts},
    {"a scale repeats the rows with keys of their own",
     a_scale_repeats_the_rows_with_keys_of_their_own},
    {"a grid has pins, totals and columns across", a_grid_has_pins_totals_and_columns_across},
    {"dirt is planted as often as its list says", dirt_is_planted_as_often_as_its_list_says},
    {"what a profile lacks is said with its line", what_a_profile_lacks_is_said_with_its_line},
    CU_TEST_INFO_NULL};
