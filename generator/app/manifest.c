/* app/manifest.c - The record of a build. */
#include "app/manifest.h"

#include "app/version.h"
#include "base/file.h"
#include "base/map.h"

#include <string.h>

static void set(rg_arena *a, rg_value *t, const char *key, const char *text)
{
    rg_value_set(a, t, key, rg_value_text(a, text));
}

static const rg_value *document_value(rg_arena *a, const rg_made *m)
{
    rg_value *v = rg_value_table(a, NULL);
    const rg_document *d = m->document;
    set(a, v, "report", d->report);
    set(a, v, "area_code", d->area_code);
    set(a, v, "area_name", d->area_name);
    set(a, v, "brand", d->brand ? d->brand : "network");
    set(a, v, "status", m->ok ? "made" : "failed");
    if (!m->ok) {
        set(a, v, "error", m->error);
        return v;
    }
    static const char *const keys[] = {"file", "pages", "bytes", "sha256", "warnings"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        rg_value_set(a, v, keys[i], rg_value_get(m->result, keys[i]));
    if (rg_value_get(m->result, "charts"))
        rg_value_set(a, v, "charts", rg_value_get(m->result, "charts"));
    return v;
}

static const rg_value *documents_value(rg_arena *a, const rg_plan *plan, const rg_made *made,
                                       const char *edition)
{
    rg_value *list = rg_value_table(a, NULL);
    for (size_t i = 0; i < plan->count; i++)
        if (!edition || strcmp(plan->items[i].edition, edition) == 0)
            rg_value_push(a, list, document_value(a, &made[i]));
    return list;
}

bool rg_manifest_write(rg_arena *a, const rg_project *p, const rg_plan *plan, size_t e,
                       const rg_value *data, const rg_made *made, rg_err *err)
{
    rg_value *v = rg_value_table(a, NULL), *program = rg_value_table(a, NULL);
    const char *edition = rg_edition_name(plan->editions[e]);
    set(a, program, "name", "vrn-report");
    set(a, program, "version", RG_VERSION);
    set(a, v, "release", p->release.slug);
    set(a, v, "title", p->release.title);
    set(a, v, "edition", edition);
    rg_value_set(a, v, "program", program);
    rg_value_set(a, v, "inputs", rg_value_get(data, "inputs"));
    if (plan->boundaries && plan->boundaries->item_count > 0)
        rg_value_set(a, v, "boundaries", plan->boundaries);
    rg_value_set(a, v, "warnings", rg_value_get(data, "warnings"));
    rg_value_set(a, v, "synthetic", rg_value_get(data, "synthetic"));
    rg_value_set(a, v, "facts", rg_value_get(data, "editions")->items[e]);
    rg_value_set(a, v, "documents", documents_value(a, plan, made, edition));
    rg_buf json = {0};
    rg_value_json(&json, v);
    rg_buf_putc(&json, '\n');
    bool ok = rg_file_write(rg_path_join(a, plan->folders[e], "manifest.json"),
                            rg_buf_view(&json), 0644, err);
    rg_buf_free(&json);
    return ok;
}

static void summary_edition(const rg_plan *plan, const rg_made *made, size_t e, rg_buf *out)
{
    const char *edition = rg_edition_name(plan->editions[e]);
    size_t ok = 0, failed = 0, pages = 0, warnings = 0;
    for (size_t i = 0; i < plan->count; i++) {
        if (strcmp(plan->items[i].edition, edition) != 0)
            continue;
        failed += !made[i].ok;
        if (!made[i].ok)
            continue;
        ok++;
        pages += (size_t)rg_value_get(made[i].result, "pages")->number;
        warnings += rg_value_get(made[i].result, "warnings")->item_count;
    }
    rg_buf_printf(out, "%zu document%s made (%zu pages), %zu failed, %zu warning%s: %s\n", ok,
                  ok == 1 ? "" : "s", pages, failed, warnings, warnings == 1 ? "" : "s",
                  plan->folders[e]);
}

/* What authors are told of their documents: each text once, however many documents it is about. */
static void summary_warnings(const rg_plan *plan, const rg_made *made, rg_buf *out)
{
    enum { SHOWN = 20 };
    rg_arena *arena = rg_arena_new("warnings shown");
    rg_map *seen = rg_map_new(arena);
    for (size_t i = 0; i < plan->count; i++) {
        const rg_value *list = made[i].ok ? rg_value_get(made[i].result, "warnings") : NULL;
        for (size_t k = 0; list && k < list->item_count; k++) {
            rg_str text = rg_str_of(list->items[k]->text.p);
            if (rg_map_find(seen, text) != SIZE_MAX)
                continue;
            rg_map_set(seen, text, arena);
            if (rg_map_count(seen) <= SHOWN)
                rg_buf_printf(out, "warning: %s\n", text.p);
        }
    }
    if (rg_map_count(seen) > SHOWN)
        rg_buf_printf(out, "and %zu more warnings; manifest.json has them all\n",
                      rg_map_count(seen) - SHOWN);
    rg_arena_free(arena);
}

/* Warnings of documents are not all there are. */
static void summary_extracts(const rg_plan *plan, const rg_value *data, rg_buf *out)
{
    const rg_value *list = rg_value_get(data, "warnings");
    bool quality = false;
    for (size_t e = 0; e < plan->edition_count; e++)
        quality |= plan->editions[e] != RG_EDITION_PUBLIC;
    if (list && list->item_count)
        rg_buf_printf(out, "%zu warning%s about the extracts, told before the documents%s\n",
                      list->item_count, list->item_count == 1 ? "" : "s",
                      quality ? " and, row by row, in data-quality.txt" : "");
}

void rg_manifest_summary(const rg_plan *plan, const rg_made *made, const rg_value *data,
                         rg_buf *out)
{
    summary_warnings(plan, made, out);
    for (size_t e = 0; e < plan->edition_count; e++)
        summary_edition(plan, made, e, out);
    for (size_t i = 0; i < plan->count; i++)
        if (!made[i].ok)
            rg_buf_printf(out, "failed: %s\n", made[i].error);
    summary_extracts(plan, data, out);
    const rg_value *synthetic = rg_value_get(data, "synthetic");
    if (synthetic && rg_str_is(synthetic->text, "yes"))
        rg_buf_puts(out, "Made from SYNTHETIC data: invented for testing; not real figures.\n");
}

void rg_manifest_summary_json(rg_arena *a, const rg_plan *plan, const rg_made *made,
                              rg_buf *out)
{
    rg_value *v = rg_value_table(a, NULL);
    rg_value_set(a, v, "documents", documents_value(a, plan, made, NULL));
    rg_value_json(out, v);
    rg_buf_putc(out, '\n');
}
