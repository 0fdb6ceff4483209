/* tests/support/llr_document.c - From an edition file to a tree. */
#include "support/llr_document.h"

#include "app/edition.h"
#include "base/file.h"
#include "base/log.h"
#include "script/template.h"
#include "support/check.h"

#include <string.h>

static const char *text_of(const rg_value *v, const char *key)
{
    const rg_value *f = rg_value_get(v, key);
    return f && f->kind == RG_V_TEXT ? f->text.p : "";
}

/* The whole stands last among the areas. */
static void name_areas(rg_arena *arena, const rg_value *context, rg_template_job *job)
{
    const rg_value *areas = rg_value_get(context, "areas");
    rg_area_name *names = RG_NEW_N(arena, rg_area_name, areas->item_count + 1);
    for (size_t i = 0; i < areas->item_count; i++)
        names[i] =
            (rg_area_name){text_of(areas->items[i], "code"), text_of(areas->items[i], "name"),
                           text_of(areas->items[i], "slug")};
    job->areas = names;
    job->area_count = areas->item_count;
    job->area = names[areas->item_count - 1];
}

llr_document llr_document_make(rg_arena *arena, const char *edition_file, const char *edition,
                               const rg_library *library, const char *report)
{
    rg_err err = {0};
    rg_str bytes;
    const rg_value *context = NULL;
    llr_document d = {.report = report, .outline = ""};
    rg_facts *facts = RG_NEW(arena, rg_facts);
    rg_template_job job = {.root = ".",
                           .report = report,
                           .release_title = "Test",
                           .edition = edition,
                           .brand = "network",
                           .facts = facts,
                           .library = library,
                           .synthetic = true};
    bool ok = rg_file_read(arena, edition_file, (size_t)1 << 30, &bytes, &err) &&
              rg_edition_read(arena, bytes, &context, facts, &err);
    if (ok) {
        job.context = context;
        name_areas(arena, context, &job);
        ok = rg_template_run(arena, &job, rg_log_new(arena), &d.doc, &err) &&
             rg_doc_check(d.doc, &err);
    }
    CHECK_TEXT(err.text, "");
    if (!ok)
        return (llr_document){.report = report, .outline = ""};
    rg_buf out = {0};
    rg_doc_outline(&out, d.doc);
    d.outline = rg_arena_copy(arena, out.p, out.n);
    rg_buf_free(&out);
    return d;
}

llr_document llr_document_of(rg_arena *arena, const llr_year *year, int edition,
                             const char *report)
{
    return llr_document_make(arena, year->edition_files[edition], llr_editions[edition],
                             year->library, report);
}

/* ---- texts in reading order ---- */

typedef struct walk {
    llr_text_visit visit;
    void *user;
    const rg_node *node;
    bool objective; /* within the band of a priority's objective */
} walk;

static void say(const walk *w, const char *what, rg_text text)
{
    if (text.count > 0)
        w->visit(w->user, w->node, what, text);
}

static void say_table(const walk *w, const rg_table_spec *t)
{
    say(w, "table title", t->title);
    say(w, "table subtitle", t->subtitle);
    for (size_t i = 0; i < t->head_count; i++)
        say(w, "table heading", t->heads[i].heading);
    for (size_t i = 0; i < t->column_count; i++)
        say(w, "table heading", t->columns[i].heading);
    for (size_t r = 0; r < t->row_count; r++)
        for (size_t i = 0; i < t->column_count; i++) {
            const rg_cell *c = &t->rows[r].cells[i];
            if (!c->covered)
                say(w, c->fact_id ? "table number" : "table cell", c->text);
        }
    say(w, "table note", t->note);
    say(w, "table source", t->source);
}

static void say_node(walk *w, const rg_node *node)
{
    static const char *const what[RG_N_KINDS] = {
        [RG_N_COVER] = "cover",        [RG_N_HEADING] = "heading",
        [RG_N_TILE] = "tile number",   [RG_N_ITEM] = "run-in title",
        [RG_N_PHOTO] = "photo",        [RG_N_QUOTE] = "quote",
        [RG_N_NOTE] = "small print",   [RG_N_LEAD] = "paragraph",
        [RG_N_PANEL] = "panel heading"};
    bool before = w->objective;
    w->node = node;
    say(w,
        what[node->kind] ? what[node->kind]
        : w->objective   ? "objective"
                         : "paragraph",
        node->text);
    say(w, "eyebrow", node->eyebrow);
    if (node->chart) {
        say(w, "chart title", node->chart->title);
        say(w, "chart subtitle", node->chart->subtitle);
        say(w, "chart note", node->chart->note);
        say(w, "chart source", node->chart->source);
    }
    if (node->table)
        say_table(w, node->table);
    w->objective |= node->kind == RG_N_PANEL && node->form == RG_FORM_OBJECTIVE;
    for (size_t i = 0; i < node->kid_count; i++)
        say_node(w, node->kids[i]);
    w->objective = before;
}

void llr_document_texts(const rg_doc *doc, llr_text_visit visit, void *user)
{
    walk w = {visit, user, NULL, false};
    for (size_t i = 0; i < doc->block_count; i++)
        say_node(&w, doc->blocks[i]);
}
