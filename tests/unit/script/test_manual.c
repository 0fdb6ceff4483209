/* The manual of templates: a word that nobody shows is a word that nobody uses. */
#include "base/file.h"
#include "script/template.h"
#include "support/check.h"
#include "support/manual.h"

#define README "lua/README.md"
#define SPECIMEN "templates/specimen.lua"

/* A word counts as shown where it stands apart, and is called. */
static bool is_called(const char *text, const char *word)
{
    size_t n = strlen(word);
    for (const char *p = strstr(text, word); p; p = strstr(p + 1, word)) {
        char before = p == text ? ' ' : p[-1], after = p[n];
        if (strchr(" \n\t({,", before) && strchr(" ({\"[", after) && after)
            return true;
    }
    return false;
}

static void every_word_of_templates_has_an_example_and_stands_in_the_specimen(void)
{
    rg_arena *arena = rg_arena_new("manual");
    rg_buf examples = {0};
    rg_str rest, specimen, part;
    rg_err err = {0};
    example e;
    int line = 0;
    CU_ASSERT_TRUE_FATAL(
        rg_file_read(arena, README, 1 << 20, &rest, &err) &&
        rg_file_read(arena, SPECIMEN, 1 << 20, &specimen, &err) &&
        rg_file_read(arena, "templates/specimen/tables.lua", 1 << 20, &part, &err));
    specimen = rg_str_of(rg_arena_printf(arena, "%s%s", specimen.p, part.p));
    while (next_example(arena, &rest, &line, &e))
        rg_buf_puts(&examples, e.text);
    for (size_t i = 0; rg_template_word(i); i++) {
        const char *word = rg_template_word(i);
        /* A document has its notes at the foot, as the specimen, or at the end. */
        bool notes = strcmp(word, "notes") == 0;
        bool shown = is_called(examples.p, word), set = notes || is_called(specimen.p, word);
        if (!shown || !set)
            fprintf(stderr, "\n    '%s' is not in %s", word, shown ? SPECIMEN : README);
        CU_ASSERT(shown && set);
    }
    rg_buf_free(&examples);
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_script_manual[] = {
    {"every word of templates has an example and stands in the specimen",
     every_word_of_templates_has_an_example_and_stands_in_the_specimen},
    CU_TEST_INFO_NULL,
};
