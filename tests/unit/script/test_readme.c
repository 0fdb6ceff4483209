/* tests/unit/script/test_readme.c - lua/README.md says what is true, and names every word. */
#include "base/file.h"
#include "script/eval.h"
#include "script/house.h"
#include "support/check.h"

#define README "lua/README.md"

typedef struct example {
    rg_str question, answer; /* answer with its mark: "= ..." or "! ..." */
    int line;
} example;

static rg_str next_line(rg_str *rest, int *line)
{
    ++*line;
    return rg_str_cut(rest, '\n');
}

/* The next pair of lines "> question" and "= answer" or "! sentence". */
static bool next_example(rg_str *rest, int *line, example *out)
{
    while (rest->n > 0) {
        rg_str text = next_line(rest, line);
        if (!rg_str_starts(text, "> "))
            continue;
        out->question = (rg_str){text.p + 2, text.n - 2};
        out->line = *line;
        out->answer = next_line(rest, line);
        return true;
    }
    return false;
}

static bool agrees(rg_arena *arena, const example *e)
{
    rg_buf got = {0};
    rg_err err = {0};
    const char *wanted =
        e->answer.n > 2 ? rg_arena_copy(arena, e->answer.p + 2, e->answer.n - 2) : "";
    bool done = rg_eval(arena, ".", rg_str_dup(arena, e->question), &got, &err);
    bool good = rg_str_starts(e->answer, "= ") ? done && strcmp(got.p, wanted) == 0
                : rg_str_starts(e->answer, "! ")
                    ? !done && got.n == 0 && strstr(err.text, wanted) != NULL
                    : false;
    if (!good)
        fprintf(stderr, "\n    " README ":%d: %s\n    not %s\n", e->line,
                done ? got.p : err.text, wanted);
    rg_buf_free(&got);
    return good;
}

static void every_example_is_answered_as_printed(void)
{
    rg_arena *arena = rg_arena_new("readme");
    rg_err err = {0};
    rg_str rest;
    int line = 0, count = 0;
    example e;
    CU_ASSERT_TRUE_FATAL(rg_file_read(arena, README, 1 << 20, &rest, &err));
    for (; next_example(&rest, &line, &e); count++)
        CU_ASSERT(agrees(arena, &e));
    CU_ASSERT(count > 90);
    rg_arena_free(arena);
}

/* A name counts as shown when some question holds "table.name". */
static bool shown(rg_str readme, const char *table, const char *name)
{
    rg_str rest = readme;
    int line = 0;
    char wanted[100];
    snprintf(wanted, sizeof wanted, "%s.%s", table, name);
    size_t n = strlen(wanted);
    example e;
    while (next_example(&rest, &line, &e))
        for (size_t i = 0; i + n < e.question.n; i++) {
            char after = e.question.p[i + n];
            if (memcmp(e.question.p + i, wanted, n) == 0 && after != '_' &&
                !(after >= 'a' && after <= 'z'))
                return true;
        }
    return false;
}

static void check_table(rg_arena *arena, rg_str readme, const char *table)
{
    rg_err err = {0};
    rg_sandbox *box = rg_sandbox_new(arena, ".", (rg_limits){0});
    char text[200];
    const rg_value *names = NULL;
    snprintf(text, sizeof text,
             "local names = {} for name in pairs(%s) do table.insert(names, name) end "
             "return names",
             table);
    CU_ASSERT_TRUE_FATAL(rg_house_open(box, &err));
    CU_ASSERT_TRUE_FATAL(rg_sandbox_run_text(box, "names", rg_str_of(text), &err));
    CU_ASSERT_TRUE_FATAL(rg_sandbox_value(box, -1, &names, &err));
    CU_ASSERT(names->item_count > 15);
    for (size_t i = 0; i < names->item_count; i++) {
        bool there = shown(readme, table, names->items[i]->text.p);
        if (!there)
            fprintf(stderr, "\n    no example of %s.%s\n", table, names->items[i]->text.p);
        CU_ASSERT(there);
    }
    rg_sandbox_free(box);
}

static void every_word_format_and_statistic_has_an_example(void)
{
    rg_arena *arena = rg_arena_new("readme");
    rg_err err = {0};
    rg_str readme;
    CU_ASSERT_TRUE_FATAL(rg_file_read(arena, README, 1 << 20, &readme, &err));
    check_table(arena, readme, "words");
    check_table(arena, readme, "format");
    check_table(arena, readme, "stats");
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_script_readme[] = {
    {"every example of lua/README.md is answered as printed",
     every_example_is_answered_as_printed},
    {"every word, format and statistic has an example",
     every_word_format_and_statistic_has_an_example},
    CU_TEST_INFO_NULL,
};
