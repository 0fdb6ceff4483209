/* The manual of templates (lua/README.md) and the specimen: every example makes a document, the specimen in
 * each brand. */
#include "example_world.h"
#include "support/house.h"

#include "support/manual.h"

#define README "lua/README.md"
#define SPECIMEN "templates/specimen.lua"

/* ---- the examples ---- */

static const char *head_of_specimen(rg_arena *arena)
{
    rg_str text;
    rg_err err = {0};
    CU_ASSERT_TRUE_FATAL(rg_file_read(arena, SPECIMEN, 1 << 20, &text, &err));
    const char *end = strstr(text.p, "\nreturn report {");
    CU_ASSERT_PTR_NOT_NULL_FATAL(end);
    return rg_arena_copy(arena, text.p, (size_t)(end - text.p));
}

static const char *whole(rg_arena *arena, const char *head, const char *text)
{
    if (strstr(text, "return report"))
        return text;
    return rg_arena_printf(arena,
                           "%s\nreturn report {\n   title = \"Example\", numbered_levels = 2, "
                           "numbered_figures = true,\n   heading \"Example\",\n   \"Words "
                           "before.\",\n%s}\n",
                           head, text);
}

static void every_example_of_a_block_makes_pages(void)
{
    world w;
    open_world(&w);
    rg_arena *arena = w.t.arena;
    rg_style style = house_network();
    const char *head = head_of_specimen(arena);
    rg_str rest;
    example e;
    int line = 0, count = 0;
    CU_ASSERT_TRUE_FATAL(rg_file_read(arena, README, 1 << 20, &rest, &w.err));
    for (; next_example(arena, &rest, &line, &e); count++) {
        rg_doc *doc = NULL;
        rg_pages pages = {0};
        bool made = make_doc(&w, whole(arena, head, e.text), &doc) &&
                    make_pages(&w, doc, &style, &pages);
        if (!made)
            fprintf(stderr, "\n    " README ":%d: %s\n", e.line, w.err.text);
        CU_ASSERT(made && pages.page_count > 0);
    }
    CU_ASSERT(count >= 10);
    close_world(&w);
}

/* ---- the specimen ---- */

static void the_specimen_is_set_in_every_brand_format_and_in_large_print(void)
{
    world w;
    open_world(&w);
    rg_str text;
    rg_doc *doc = NULL;
    CU_ASSERT_TRUE_FATAL(rg_file_read(w.t.arena, SPECIMEN, 1 << 20, &text, &w.err));
    bool made = make_doc(&w, text.p, &doc);
    CHECK_TEXT(w.err.text, "");
    CU_ASSERT_TRUE_FATAL(made);
    CU_ASSERT_EQUAL(rg_log_warnings(w.log), 0);
    for (int i = 0; i < 2 * RG_FORMATS * 2; i++) {
        rg_pages pages = {0};
        rg_style style = i % 2 ? house_csp() : house_network();
        style = rg_style_format(style, (rg_format)(i / 2 % RG_FORMATS));
        doc->large_print = i >= 2 * RG_FORMATS;
        if (doc->large_print)
            style = rg_style_large(style);
        bool laid = make_pages(&w, doc, &style, &pages);
        if (!laid)
            fprintf(stderr, "\n    brand, format and size %d: %s\n", i, w.err.text);
        CU_ASSERT(laid && pages.page_count > 15);
    }
    close_world(&w);
}

CU_TestInfo rg_tests_app_blocks[] = {
    {"every example of a block makes pages", every_example_of_a_block_makes_pages},
    {"the specimen is set in every brand, format and in large print",
     the_specimen_is_set_in_every_brand_format_and_in_large_print},
    CU_TEST_INFO_NULL,
};
