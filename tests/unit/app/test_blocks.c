/* The manual of templates (lua/README.md) and the specimen: every example makes a document, the specimen in
 * each brand. */
#include "app/edition.h"
#include "base/file.h"
#include "content/library.h"
#include "doc/doc.h"
#include "export/pdf.h"
#include "layout/layout.h"
#include "script/template.h"
#include "support/check.h"
#include "support/edition.h"
#include "support/manual.h"

#include <stdlib.h>
#include <unistd.h>

#define README "lua/README.md"
#define SPECIMEN "templates/specimen.lua"

typedef struct world {
    tiny t;
    rg_buf edition;
    rg_template_job job;
    rg_fonts *fonts;
    rg_shaper *shaper;
    rg_err err;
    rg_log *log;
    char root[40]; /* a project whose report is the example */
} world;

static const char *text_of(const rg_value *v, const char *key)
{
    const rg_value *f = rg_value_get(v, key);
    return f && f->kind == RG_V_TEXT ? f->text.p : "";
}

/* The areas of the small release; the document is about Melton. */
static void read_areas(world *w, const rg_value *context)
{
    const rg_value *areas = rg_value_get(context, "areas");
    rg_area_name *names = RG_NEW_N(w->t.arena, rg_area_name, areas->item_count + 1);
    for (size_t i = 0; i < areas->item_count; i++) {
        names[i] =
            (rg_area_name){text_of(areas->items[i], "code"), text_of(areas->items[i], "name"),
                           text_of(areas->items[i], "slug")};
        if (strcmp(names[i].slug, "melton") == 0)
            w->job.area = names[i];
    }
    w->job.areas = names;
    w->job.area_count = areas->item_count;
}

static void link_in(world *w, const char *name, const char *to)
{
    char here[4096];
    CU_ASSERT_PTR_NOT_NULL_FATAL(realpath(name, here));
    CU_ASSERT_EQUAL_FATAL(symlink(here, rg_path_join(w->t.arena, w->root, to)), 0);
}

/* The project's own folders below a root of our own. */
static void make_root(world *w)
{
    snprintf(w->root, sizeof w->root, "/tmp/rg-blocks-XXXXXX");
    CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(w->root));
    CU_ASSERT_TRUE_FATAL(
        rg_file_make_dirs(rg_path_join(w->t.arena, w->root, "templates"), &w->err));
    link_in(w, "lua", "lua");
    link_in(w, "templates/specimen", "templates/example");
    link_in(w, "templates/icons", "templates/icons");
    link_in(w, "templates/content", "templates/content");
    link_in(w, "templates/settings", "templates/settings");
}

static void remove_root(world *w)
{
    static const char *const names[] = {"lua",
                                        "templates/example",
                                        "templates/icons",
                                        "templates/content",
                                        "templates/settings",
                                        "templates/example.lua"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        unlink(rg_path_join(w->t.arena, w->root, names[i]));
    rmdir(rg_path_join(w->t.arena, w->root, "templates"));
    rmdir(w->root);
}

static void open_world(world *w)
{
    *w = (world){.t = tiny_open()};
    const rg_value *context = NULL;
    rg_facts *facts = RG_NEW(w->t.arena, rg_facts);
    rg_library *library = NULL;
    tiny_good_street(&w->t);
    tiny_edition(&w->t, &w->edition);
    w->log = rg_log_new(w->t.arena);
    bool ok = rg_edition_read(w->t.arena, rg_buf_view(&w->edition), &context, facts, &w->err) &&
              rg_library_read(w->t.arena, ".", "templates/content", (rg_date){9999, 12, 31},
                              &library, &w->err) &&
              rg_fonts_load(w->t.arena, "fonts/manifest.csv", "out/fonts", &w->fonts, &w->err);
    CHECK_TEXT(w->err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    w->shaper = rg_shaper_new(w->t.arena, w->fonts);
    w->job = (rg_template_job){.root = w->root,
                               .report = "example",
                               .release_title = "Tiny",
                               .edition = "public",
                               .brand = "network",
                               .facts = facts,
                               .context = context,
                               .library = library};
    read_areas(w, context);
    make_root(w);
}

static void close_world(world *w)
{
    remove_root(w);
    rg_shaper_free(w->shaper);
    rg_fonts_free(w->fonts);
    rg_buf_free(&w->edition);
    tiny_close(&w->t);
}

static bool make_pages(world *w, const rg_doc *doc, const rg_style *style, rg_pages *pages)
{
    return rg_layout(w->t.arena, doc, style, w->shaper, w->log, pages, &w->err);
}

static bool make_doc(world *w, const char *text, rg_doc **doc)
{
    const char *path = rg_path_join(w->t.arena, w->root, "templates/example.lua");
    w->err = (rg_err){0};
    return rg_file_write(path, rg_str_of(text), 0644, &w->err) &&
           rg_template_run(w->t.arena, &w->job, w->log, doc, &w->err) &&
           rg_doc_check(*doc, &w->err);
}

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
    rg_style style = rg_style_network();
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
        rg_style style = i % 2 ? rg_style_csp() : rg_style_network();
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
