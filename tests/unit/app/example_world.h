/* A project of one template, `example`, on the facts of a small release, for the area Melton. */
#ifndef RG_TESTS_UNIT_APP_EXAMPLE_WORLD_H
#define RG_TESTS_UNIT_APP_EXAMPLE_WORLD_H

#include "app/edition.h"
#include "base/file.h"
#include "content/library.h"
#include "doc/doc.h"
#include "layout/layout.h"
#include "script/template.h"
#include "support/check.h"
#include "support/edition.h"

#include <stdlib.h>
#include <unistd.h>

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

static inline const char *text_of(const rg_value *v, const char *key)
{
    const rg_value *f = rg_value_get(v, key);
    return f && f->kind == RG_V_TEXT ? f->text.p : "";
}

/* The areas of the small release; the document is about Melton. */
static inline void read_areas(world *w, const rg_value *context)
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

static inline void link_in(world *w, const char *name, const char *to)
{
    char here[4096];
    CU_ASSERT_PTR_NOT_NULL_FATAL(realpath(name, here));
    CU_ASSERT_EQUAL_FATAL(symlink(here, rg_path_join(w->t.arena, w->root, to)), 0);
}

/* The project's own folders below a root of our own. */
static inline void make_root(world *w)
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

static inline void remove_root(world *w)
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

static inline void open_world(world *w)
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

static inline void close_world(world *w)
{
    remove_root(w);
    rg_shaper_free(w->shaper);
    rg_fonts_free(w->fonts);
    rg_buf_free(&w->edition);
    tiny_close(&w->t);
}

static inline bool make_pages(world *w, const rg_doc *doc, const rg_style *style,
                              rg_pages *pages)
{
    return rg_layout(w->t.arena, doc, style, w->shaper, w->log, pages, &w->err);
}

/* The document of a template's text, checked. */
static inline bool make_doc(world *w, const char *text, rg_doc **doc)
{
    const char *path = rg_path_join(w->t.arena, w->root, "templates/example.lua");
    w->err = (rg_err){0};
    return rg_file_write(path, rg_str_of(text), 0644, &w->err) &&
           rg_template_run(w->t.arena, &w->job, w->log, doc, &w->err) &&
           rg_doc_check(*doc, &w->err);
}

#endif
