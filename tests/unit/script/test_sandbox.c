/* tests/unit/script/test_sandbox.c - What a user's file can and cannot do, and what it is told.
 */
#include "script/house.h"
#include "script/sandbox.h"
#include "support/check.h"

#include <lauxlib.h>
#include <lauxlib.h>
#include <lualib.h>
#include <signal.h>

#define FILE_NAME "templates/a-template-with-a-name-that-is-longer-than-lua-would-print-it.lua"

static rg_arena *arena;
static rg_sandbox *box;
static rg_err err;

static void set_up(void)
{
    arena = rg_arena_new("sandbox test");
    box = rg_sandbox_new(arena, ".", (rg_limits){.steps = 2000000, .memory_bytes = 16u << 20});
    err = (rg_err){0};
    rg_sandbox_word(box, "page");
    rg_sandbox_word(box, "heading");
    rg_sandbox_word(box, "para");
}

static void tear_down(void)
{
    rg_sandbox_free(box);
    rg_arena_free(arena);
}

static bool run(const char *text)
{
    return rg_sandbox_run_text(box, FILE_NAME, rg_str_of(text), &err);
}

static void fails_with(const char *text, const char *sentence)
{
    set_up();
    CU_ASSERT_FALSE(run(text));
    CHECK_TEXT(err.text, sentence);
    CU_ASSERT_EQUAL(lua_gettop(rg_sandbox_state(box)), 0);
    tear_down();
}

static void fails_as(const char *text, rg_code code, const char *part)
{
    set_up();
    CU_ASSERT_FALSE(run(text));
    CU_ASSERT_EQUAL(err.code, code);
    CHECK_HAS(err.text, part);
    tear_down();
}

/* JSON of what the text returns; belongs to the arena of the test. */
static const char *json(const char *text)
{
    const rg_value *v;
    rg_buf out = {0};
    if (!run(text) || !rg_sandbox_value(box, -1, &v, &err))
        return err.text;
    rg_value_json(&out, v);
    const char *copy = rg_arena_strdup(arena, out.p);
    rg_buf_free(&out);
    return copy;
}

static void answers(const char *text, const char *expected)
{
    set_up();
    CHECK_TEXT(json(text), expected);
    tear_down();
}

static void an_endless_loop_is_stopped_with_its_line(void)
{
    fails_with("local n = 0\nwhile true do n = n + 1 end",
               FILE_NAME ":2: ran more than 2 million steps; look for a loop that never ends");
    fails_as("while true do end", RG_E_LIMIT, ":1: ran more than");
}

static void a_function_that_calls_itself_without_end_is_stopped(void)
{
    set_up();
    rg_sandbox *large = rg_sandbox_new(arena, ".", (rg_limits){0});
    CU_ASSERT_FALSE(rg_sandbox_run_text(
        large, FILE_NAME, RG_STR("local function f(n)\n return 1 + f(n)\nend\nreturn f(1)"),
        &err));
    CHECK_TEXT(err.text, FILE_NAME ":2: a function calls itself without end");
    rg_sandbox_free(large);
    tear_down();
}

static void a_memory_bomb_is_a_sentence_with_its_line(void)
{
    fails_as("local t = 1\nreturn ('x'):rep(10000000000)", RG_E_LIMIT,
             ":2: repeats a text 10000000000 times");
    fails_as("local s = ('x'):rep(1000)\nfor i = 1, 40 do\n s = s .. s\nend", RG_E_LIMIT,
             ":3: used more than 16 MB of memory");
    fails_as("local t = {}\nfor i = 1, 1e6 do\n t[i] = {i, i}\nend", RG_E_LIMIT,
             ":3: used more than 16 MB of memory");
}

static void memory_is_given_back_when_a_file_failed(void)
{
    set_up();
    for (int i = 0; i < 5; i++) {
        CU_ASSERT_FALSE(run("local s = 'xx'\nfor i = 1, 40 do s = s .. s end"));
        CU_ASSERT_EQUAL(err.code, RG_E_LIMIT);
    }
    CHECK_TEXT(json("return ('x'):rep(3)"), "\"xxx\"");
    tear_down();
}

static void repeating_nothing_a_billion_billion_times_returns_at_once(void)
{
    answers("return (''):rep(1000000000000000000)", "\"\"");
    answers("return ('ab'):rep(3, '-')", "\"ab-ab-ab\"");
    answers("return ('ab'):rep(-1)", "\"\"");
}

static void there_are_no_pattern_functions(void)
{
    fails_with("return ('x'):find('x')",
               FILE_NAME ":1: there is no string.find here: a pattern can run without end");
    fails_as("return string.match('x', 'x')", RG_E_TEMPLATE, "no string.match");
    fails_as("return string.gsub('x', 'x', 'y')", RG_E_TEMPLATE, "no string.gsub");
    fails_as("return string.gmatch('x', 'x')", RG_E_TEMPLATE, "no string.gmatch");
    fails_as("return ('%d'):format(1)", RG_E_TEMPLATE, "write format.NAME(x)");
    fails_as("return string.uper('x')", RG_E_TEMPLATE, "did you mean 'upper'?");
}

static void nothing_reaches_the_machine(void)
{
    static const char *const names[] = {
        "os",     "io",      "require",      "load",         "loadstring", "loadfile",
        "dofile", "debug",   "setmetatable", "getmetatable", "rawset",     "collectgarbage",
        "print",  "package", "coroutine",    "pcall",        "xpcall",     "next",
        "_G",     "import",  "rawget",       "warn"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char text[100], part[100];
        snprintf(text, sizeof text, "return %s", names[i]);
        snprintf(part, sizeof part, "there is no word '%s'", names[i]);
        fails_as(text, RG_E_TEMPLATE, part);
    }
    fails_as("return math.random()", RG_E_TEMPLATE, "there is no 'math.random'");
    fails_as("return string.dump(page)", RG_E_TEMPLATE, "there is no 'string.dump'");
}

static void compiled_code_is_refused(void)
{
    set_up();
    CU_ASSERT_FALSE(rg_sandbox_run_text(box, "x.lua", RG_STR("\033LuaT\0\x19\x93"), &err));
    CU_ASSERT_EQUAL(err.code, RG_E_SYNTAX);
    CHECK_TEXT(err.text, "x.lua: is compiled Lua; give the text it was made from");
    tear_down();
}

static void text_that_is_not_utf8_is_refused_with_its_line(void)
{
    fails_with("local a = 1\nreturn '\xff'",
               FILE_NAME ":2: is not UTF-8 text; save the file as UTF-8");
}

static void a_syntax_error_has_file_and_line(void)
{
    fails_with("return page {\n heading 'a'\n para 'b',\n}",
               FILE_NAME ":3: '}' expected (to close '{' at line 1) near 'para'; look for a "
                         "missing comma, quote or brace");
    fails_as("return page {\n heading 'a',\n", RG_E_SYNTAX,
             "lua:3: unexpected symbol near the end of the file");
}

static void an_unknown_word_names_the_nearest_right_one(void)
{
    fails_with("local a = 1\nreturn page { headng 'A' }",
               FILE_NAME ":2: there is no word 'headng'; did you mean 'heading'?");
    fails_with("return qwertyuiop", FILE_NAME ":1: there is no word 'qwertyuiop'");
}

static void the_place_is_the_users_line_and_the_name_is_whole(void)
{
    fails_with("local x\n\nreturn x.y",
               FILE_NAME ":3: looks for a field in local 'x', which is nothing");
    fails_with("local t = {}\nreturn { t.rows() }",
               FILE_NAME ":2: calls field 'rows', and there is nothing of that name");
    fails_with("local t = {}\nreturn { 1 + t.n }",
               FILE_NAME ":2: reckons with field 'n', which is nothing");
    fails_with("local t = {}\nerror('no rows for this area')",
               FILE_NAME ":2: no rows for this area");
    fails_with("error {}", FILE_NAME ":1: failed without saying why");
}

static int place_of(int line, const char *text)
{
    const rg_value *v = NULL;
    set_up();
    CU_ASSERT_TRUE_FATAL(run(text));
    CU_ASSERT_TRUE_FATAL(rg_sandbox_value(box, -1, &v, &err));
    CHECK_TEXT(v->word, "page");
    CHECK_TEXT(v->place.file, FILE_NAME);
    CU_ASSERT_EQUAL(v->place.line, line);
    int inner = v->item_count ? v->items[0]->place.line : 0;
    tear_down();
    return inner;
}

static void a_tail_call_knows_its_line(void)
{
    place_of(2, "\nreturn page {}");
    place_of(2, "\nreturn page 'name' {\n}");
    place_of(
        3, "local function f()\n local a = 1\n return page 'x'\nend\nlocal b = f()\nreturn b");
    CU_ASSERT_EQUAL(place_of(2, "local a = 1\nreturn page {\n\n heading 'x' }"), 4);
}

static void load_engine(lua_State *lua, const char *text)
{
    int status = luaL_loadbufferx(lua, text, strlen(text), "=lua/words/x.lua", "t");
    CU_ASSERT_EQUAL_FATAL(status, LUA_OK);
}

/* The engine's own Lua in between: its frame is gone, the line hook still knows. */
static void a_tail_call_through_the_engines_lua_knows_the_users_line(void)
{
    set_up();
    lua_State *lua = rg_sandbox_state(box);
    load_engine(lua, "local word = ... return function (...) return word(...) end");
    CU_ASSERT_TRUE_FATAL(run("return page"));
    CU_ASSERT_EQUAL_FATAL(lua_pcall(lua, 1, 1, 0), LUA_OK);
    rg_sandbox_define(box, "wrapped");
    const rg_value *v = NULL;
    CU_ASSERT_TRUE_FATAL(run("local a = 1\n\n\nreturn wrapped {}"));
    CU_ASSERT_TRUE_FATAL(rg_sandbox_value(box, -1, &v, &err));
    CU_ASSERT_EQUAL(v->place.line, 4);
    CHECK_TEXT(v->place.file, FILE_NAME);
    tear_down();
}

static void a_word_takes_a_text_or_a_table_or_a_text_and_then_a_table(void)
{
    answers("return page 'One' { n = 1, heading 'A' }",
            "{\"1\":[\"A\"],\"n\":1,\"name\":\"One\"}");
    answers("return page 'One'", "[\"One\"]");
    answers("return page { 'a', 'b' }", "[\"a\",\"b\"]");
    answers("return page(heading 'A')", "[[\"A\"]]");
    fails_as("return page 'a' 'b'", RG_E_TEMPLATE, "'page' is followed by too much");
    fails_as("return page {} {}", RG_E_TEMPLATE, "'page' is followed by too much");
    fails_as("return page 'a' { name = 'b' }", RG_E_TEMPLATE, "'page' has two names");
    fails_as("return page()", RG_E_TEMPLATE, "'page' was given nothing");
    fails_as("return page(page)", RG_E_TEMPLATE, "'page' was given a function");
    fails_as("return page(1, 2)", RG_E_TEMPLATE, "more than one value");
}

static void pairs_runs_in_key_order_every_time(void)
{
    static const char text[] =
        "local t, out = { b = 1, a = 2, aa = 3, B = 4, [10] = 5, [2] = 6, [-1.5] = 7, [true] = "
        "8 },"
        " {} for k in pairs(t) do table.insert(out, tostring(k)) end return out";
    for (int i = 0; i < 3; i++)
        answers(text, "[\"-1.5\",\"2\",\"10\",\"B\",\"a\",\"aa\",\"b\",\"true\"]");
    fails_as("for k in pairs { [{}] = 1 } do end", RG_E_TEMPLATE,
             "a table as key has no order");
    answers(
        "local t, n = { a = 1, b = 2, c = 3 }, 0 for k in pairs(t) do t[k] = nil n = n + 1 end "
        "return n",
        "3");
}

static void words_cannot_be_changed(void)
{
    fails_with("page = nil",
               FILE_NAME ":1: 'page' cannot be set here: write 'local page = ...'");
    fails_as("string.upper = nil", RG_E_TEMPLATE, "string cannot be changed");
    fails_as("table.insert(string, 1)", RG_E_TEMPLATE, "string cannot be changed");
}

static void an_address_is_never_printed(void)
{
    answers("return { tostring({}), tostring(page), tostring(nil), tostring(12) }",
            "[\"table\",\"function\",\"nil\",\"12\"]");
}

static bool value_fails(const char *text, const char *sentence)
{
    const rg_value *v;
    set_up();
    bool failed = run(text) && !rg_sandbox_value(box, -1, &v, &err);
    if (failed)
        CHECK_HAS(err.text, sentence);
    CU_ASSERT_EQUAL(lua_gettop(rg_sandbox_state(box)), 1);
    tear_down();
    return failed;
}

static void only_plain_data_leaves_the_sandbox(void)
{
    CU_ASSERT(value_fails("return page {\n function () end }",
                          FILE_NAME ":1: a function stands where a text"));
    CU_ASSERT(value_fails("return page { 'a', nil, 'b' }",
                          ":1: a list has nothing at position 2 but something at 3"));
    CU_ASSERT(value_fails("return { [1.5] = 1 }", "a table has a number as key"));
    CU_ASSERT(value_fails("local t = {} t.t = t return t", "does one hold itself?"));
    CU_ASSERT(value_fails("return { string.char(255) }", "a text is not UTF-8"));
}

static void values_go_in_as_they_came_out(void)
{
    set_up();
    const char *first = json("return { a = { 1, 2.5, 'x' }, b = true, c = {} }");
    CHECK_TEXT(first, "{\"a\":[1,2.5,\"x\"],\"b\":true,\"c\":{}}");
    const rg_value *v, *again;
    CU_ASSERT_TRUE_FATAL(rg_sandbox_value(box, -1, &v, &err));
    rg_sandbox_push_value(box, v);
    CU_ASSERT_TRUE_FATAL(rg_sandbox_value(box, -1, &again, &err));
    rg_buf out = {0};
    rg_value_json(&out, again);
    CHECK_TEXT(out.p, first);
    rg_buf_free(&out);
    tear_down();
}

static void a_missing_value_stays_in_its_place(void)
{
    set_up();
    CU_ASSERT_TRUE_FATAL(rg_house_open(box, &err));
    CHECK_TEXT(json("return { 1, stats.NA, 3 }"), "[1,null,3]");
    CHECK_TEXT(
        json("return { a = stats.NA, b = tostring(stats.NA), c = stats.NA == stats.NA }"),
        "{\"a\":null,\"b\":\"NA\",\"c\":true}");
    CU_ASSERT_FALSE(run("return 1 + stats.NA"));
    CHECK_HAS(err.text, ":1: a missing value (NA) cannot be reckoned with");
    tear_down();
}

static void a_mistake_in_the_engines_lua_names_both_places(void)
{
    set_up();
    lua_State *lua = rg_sandbox_state(box);
    load_engine(lua, "return function (x)\n return x.y.z\nend");
    lua_call(lua, 0, 1);
    rg_sandbox_define(box, "broken");
    CU_ASSERT_FALSE(run("local t = {}\nlocal a = broken(t)\nreturn a"));
    CHECK_HAS(err.text, FILE_NAME ":2: looks for a field in field 'y', which is nothing");
    CHECK_HAS(err.text, "(in lua/words/x.lua:2)");
    tear_down();
}

/* --- the child process --- */

static bool three_bytes(void *user, rg_buf *result, rg_err *e)
{
    (void)user, (void)e;
    rg_buf_add(result, "a\0b", 3);
    return true;
}

static bool refuses(void *user, rg_buf *result, rg_err *e)
{
    (void)user;
    rg_buf_puts(result, "half");
    return rg_fail(e, RG_E_REFUSED, "offences.csv:3: is refused");
}

static bool ends_by_signal(void *user, rg_buf *result, rg_err *e)
{
    (void)result, (void)e;
    raise(*(int *)user);
    return true;
}

/* The engine's own Lua may use patterns; this one would run for longer than anybody lives. */
static bool searches_without_end(void *user, rg_buf *result, rg_err *e)
{
    (void)user, (void)result;
    rg_arena *a = rg_arena_new("search");
    rg_sandbox *b = rg_sandbox_new(a, ".", (rg_limits){0});
    lua_State *lua = rg_sandbox_state(b);
    luaL_requiref(lua, "string", luaopen_string, 0);
    lua_getfield(lua, -1, "find");
    rg_sandbox_define(b, "search");
    bool good = rg_sandbox_run_text(
        b, "x.lua", RG_STR("return search(('a'):rep(3000), ('.-'):rep(30) .. 'b')"), e);
    rg_sandbox_free(b);
    rg_arena_free(a);
    return good;
}

static void a_child_sends_its_bytes_or_its_error(void)
{
    rg_buf out = {0};
    rg_err e = {0};
    CU_ASSERT_TRUE(rg_sandbox_child("x.lua", (rg_limits){0}, three_bytes, NULL, &out, &e));
    CU_ASSERT(out.n == 3 && memcmp(out.p, "a\0b", 3) == 0);
    CU_ASSERT_FALSE(rg_sandbox_child("x.lua", (rg_limits){0}, refuses, NULL, &out, &e));
    CU_ASSERT_EQUAL(e.code, RG_E_REFUSED);
    CHECK_TEXT(e.text, "offences.csv:3: is refused");
    CU_ASSERT_EQUAL(out.n, 3);
    rg_buf_free(&out);
}

static void a_child_that_is_killed_is_one_sentence(void)
{
    rg_buf out = {0};
    rg_err e = {0};
    int sig = SIGTERM;
    CU_ASSERT_FALSE(rg_sandbox_child("x.lua", (rg_limits){0}, ends_by_signal, &sig, &out, &e));
    CHECK_TEXT(e.text, "x.lua: the process that ran it was ended by signal 15");
    sig = SIGKILL;
    CU_ASSERT_FALSE(rg_sandbox_child("x.lua", (rg_limits){0}, ends_by_signal, &sig, &out, &e));
    CHECK_HAS(e.text, "x.lua: the system ended the process");
    CU_ASSERT_EQUAL(e.code, RG_E_LIMIT);
    CU_ASSERT_EQUAL(out.n, 0);
    rg_buf_free(&out);
}

static void a_pattern_that_never_ends_is_stopped_by_the_process_limit(void)
{
    rg_buf out = {0};
    rg_err e = {0};
    CU_ASSERT_FALSE(rg_sandbox_child("templates/x.lua", (rg_limits){.seconds = 1},
                                     searches_without_end, NULL, &out, &e));
    CU_ASSERT_EQUAL(e.code, RG_E_LIMIT);
    CHECK_TEXT(e.text, "templates/x.lua: ran longer than 1 second of CPU time; look for a loop "
                       "that never ends");
    rg_buf_free(&out);
}

CU_TestInfo rg_tests_script_sandbox[] = {
    {"an endless loop is stopped with its line", an_endless_loop_is_stopped_with_its_line},
    {"a function that calls itself without end is stopped",
     a_function_that_calls_itself_without_end_is_stopped},
    {"a memory bomb is a sentence with its line", a_memory_bomb_is_a_sentence_with_its_line},
    {"memory is given back when a file failed", memory_is_given_back_when_a_file_failed},
    {"repeating nothing a billion billion times returns at once",
     repeating_nothing_a_billion_billion_times_returns_at_once},
    {"there are no pattern functions", there_are_no_pattern_functions},
    {"nothing reaches the machine", nothing_reaches_the_machine},
    {"compiled code is refused", compiled_code_is_refused},
    {"text that is not UTF-8 is refused with its line",
     text_that_is_not_utf8_is_refused_with_its_line},
    {"a syntax error has file and line", a_syntax_error_has_file_and_line},
    {"an unknown word names the nearest right one",
     an_unknown_word_names_the_nearest_right_one},
    {"the place is the user's line and the name is whole",
     the_place_is_the_users_line_and_the_name_is_whole},
    {"a tail call knows its line", a_tail_call_knows_its_line},
    {"a tail call through the engine's Lua knows the user's line",
     a_tail_call_through_the_engines_lua_knows_the_users_line},
    {"a word takes a text, a table, or a text and then a table",
     a_word_takes_a_text_or_a_table_or_a_text_and_then_a_table},
    {"pairs runs in key order every time", pairs_runs_in_key_order_every_time},
    {"words cannot be changed", words_cannot_be_changed},
    {"an address is never printed", an_address_is_never_printed},
    {"only plain data leaves the sandbox", only_plain_data_leaves_the_sandbox},
    {"values go in as they came out", values_go_in_as_they_came_out},
    {"a missing value stays in its place", a_missing_value_stays_in_its_place},
    {"a mistake in the engine's Lua names both places",
     a_mistake_in_the_engines_lua_names_both_places},
    {"a child sends its bytes or its error", a_child_sends_its_bytes_or_its_error},
    {"a child that is killed is one sentence", a_child_that_is_killed_is_one_sentence},
    {"a pattern that never ends is stopped by the process limit",
     a_pattern_that_never_ends_is_stopped_by_the_process_limit},
    CU_TEST_INFO_NULL,
};
