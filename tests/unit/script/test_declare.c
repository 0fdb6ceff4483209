/* tests/unit/script/test_declare.c - Declarations come out as plain data or as one sentence. */
#include "base/file.h"
#include "script/declare.h"
#include "support/check.h"

#include <stdlib.h>
#include <unistd.h>

static const char *const words[] = {"release", "financial_year", "measure", NULL};
static const char *const files[] = {"a.lua", "b.lua"};

static rg_arena *arena;
static rg_err err;
static char root[40];
static const rg_value *out[2];

static void set_up(void)
{
    arena = rg_arena_new("declare test");
    err = (rg_err){0};
    strcpy(root, "/tmp/rg-declare-XXXXXX");
    CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(root));
}

static void tear_down(void)
{
    for (size_t i = 0; i < 2; i++)
        unlink(rg_path_join(arena, root, files[i]));
    rmdir(root);
    rg_arena_free(arena);
}

static bool declare(const char *a, const char *b)
{
    const char *const texts[] = {a, b};
    for (size_t i = 0; i < 2; i++)
        CU_ASSERT_TRUE_FATAL(rg_file_write(rg_path_join(arena, root, files[i]),
                                           rg_str_of(texts[i]), 0644, &err));
    return rg_declare(arena, root, files, 2, words, out, &err);
}

static void a_release_comes_out_as_plain_data_that_knows_its_words_and_lines(void)
{
    set_up();
    bool good = declare("-- a release\n"
                        "return release {\n"
                        "   title = \"LLR\",\n"
                        "   period = financial_year \"2021/22\",\n"
                        "   reports = { { \"sna\" }, { \"local\", areas = \"csp\" } },\n"
                        "}\n",
                        "return { measure \"open.rate\" { per = 1000 } }");
    CU_ASSERT_TRUE_FATAL(good);
    CHECK_TEXT(out[0]->word, "release");
    CU_ASSERT_EQUAL(out[0]->place.line, 2);
    CHECK_TEXT(out[0]->place.file, "a.lua");
    const rg_value *period = rg_value_get(out[0], "period");
    CU_ASSERT(rg_value_is_word(period, "financial_year"));
    CU_ASSERT_EQUAL(period->place.line, 4);
    CHECK_TEXT(period->items[0]->text.p, "2021/22");
    const rg_value *reports = rg_value_get(out[0], "reports");
    CU_ASSERT_EQUAL(reports->item_count, 2);
    CHECK_TEXT(rg_value_get(reports->items[1], "areas")->text.p, "csp");
    CHECK_TEXT(rg_value_get(out[1]->items[0], "name")->text.p, "open.rate");
    CHECK_TEXT(out[1]->place.file, "b.lua");
    tear_down();
}

static void a_broken_file_stops_with_its_own_name(void)
{
    set_up();
    CU_ASSERT_FALSE(declare("return {}", "return measure {\n filter = \n}"));
    CU_ASSERT_EQUAL(err.code, RG_E_SYNTAX);
    CHECK_HAS(err.text, "b.lua:3: unexpected symbol near '}'");
    CU_ASSERT_FALSE(declare("return relaese {}", "return {}"));
    CHECK_TEXT(err.text, "a.lua:1: there is no word 'relaese'; did you mean 'release'?");
    CU_ASSERT_FALSE(declare("local a = 1", "return {}"));
    CHECK_TEXT(err.text, "a.lua: returns nothing; begin its last statement with 'return'");
    CU_ASSERT_FALSE(declare("return 1, 2", "return {}"));
    CHECK_TEXT(err.text, "a.lua: returns 2 values; return one");
    tear_down();
}

static void a_function_in_a_declaration_is_refused(void)
{
    set_up();
    CU_ASSERT_FALSE(declare("return {}", "return measure { filter = function (row) end }"));
    CHECK_HAS(err.text, "b.lua:1: a function stands where");
    tear_down();
}

static void a_declaration_that_never_ends_is_stopped(void)
{
    set_up();
    CU_ASSERT_FALSE(declare("return {}", "\nwhile true do end"));
    CU_ASSERT_EQUAL(err.code, RG_E_LIMIT);
    CHECK_HAS(err.text, "b.lua:2: ran more than 50 million steps");
    tear_down();
}

static void a_file_that_is_not_there_is_named(void)
{
    const char *const missing[] = {"nowhere.lua"};
    set_up();
    CU_ASSERT_FALSE(rg_declare(arena, root, missing, 1, words, out, &err));
    CHECK_HAS(err.text, "nowhere.lua");
    CU_ASSERT_TRUE(rg_declare(arena, root, missing, 0, words, out, &err));
    tear_down();
}

CU_TestInfo rg_tests_script_declare[] = {
    {"a release comes out as plain data that knows its words and lines",
     a_release_comes_out_as_plain_data_that_knows_its_words_and_lines},
    {"a broken file stops with its own name", a_broken_file_stops_with_its_own_name},
    {"a function in a declaration is refused", a_function_in_a_declaration_is_refused},
    {"a declaration that never ends is stopped", a_declaration_that_never_ends_is_stopped},
    {"a file that is not there is named", a_file_that_is_not_there_is_named},
    CU_TEST_INFO_NULL,
};
