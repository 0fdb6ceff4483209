/* tests/bench/documents.c - The partnership's two documents in both editions, each from its edition file to the bytes
 * of its PDF, as a process that renders does it.  The extracts are those of `make extracts`; reading them is not timed. */
#include "bench/bench.h"

#include "app/data_job.h"
#include "app/render.h"
#include "base/file.h"

#include <string.h>

static const char release[] = "llr-2021-22";
static const char extracts[] = "out/extracts/llr/2022-01";

typedef struct one {
    const rg_press *press;
    const rg_document *document;
    double pages, bytes;
} one;

static bool render(void *user, rg_err *err)
{
    one *o = user;
    rg_arena *arena = rg_arena_new("document of the bench");
    const rg_value *out = NULL;
    bool ok = rg_render(arena, o->press, o->document, &out, err);
    if (ok) {
        o->pages = rg_value_get(out, "pages")->number;
        o->bytes = rg_value_get(out, "bytes")->number;
    }
    rg_arena_free(arena);
    return ok;
}

static bool prepare(const bench *b, rg_project *project, rg_plan *plan, rg_press *press,
                    rg_err *err)
{
    rg_options options = {.operand = release,
                          .out = rg_path_join(b->arena, b->folder, "documents")};
    rg_data_job *reading = NULL;
    const rg_value *data = NULL;
    if (!rg_file_is_dir(extracts))
        return rg_fail(err, RG_E_IO, "%s is not there; run make extracts", extracts);
    if (!rg_project_open(b->arena, ".", release, NULL, project, err) ||
        !rg_plan_make(b->arena, project, &options, plan, err))
        return false;
    for (size_t e = 0; e < plan->edition_count; e++)
        if (!rg_file_make_dirs(plan->folders[e], err))
            return false;
    return rg_file_make_dirs("out/cache", err) &&
           rg_data_job_begin(b->arena, project, plan, 2, &reading, err) &&
           rg_data_job_wait(b->arena, reading, &data, err) &&
           rg_press_open(b->arena, ".", press, err);
}

static bool time_all(const bench *b, const rg_plan *plan, const rg_press *press, rg_err *err)
{
    double sum = 0;
    for (size_t i = 0; i < plan->count; i++) {
        one o = {.press = press, .document = &plan->items[i]};
        const bench_task task = {NULL, render, NULL, &o};
        bench_time time;
        if (!bench_measure(b->runs, &task, &time, err))
            return false;
        sum += time.cpu;
        bench_row(rg_arena_printf(b->arena, "%s, %s: %.0f pages, %.0f kB", o.document->report,
                                  o.document->edition, o.pages, o.bytes / 1000),
                  time, NULL);
    }
    bench_note("all on two cores / 0.5 s", "%.2f, processor time", sum / 2 / 0.5);
    return true;
}

void bench_documents(const bench *b)
{
    rg_project project;
    rg_plan plan = {0};
    rg_press press = {0};
    rg_err err = {0};
    bench_title("the documents of %s", release);
    if (!prepare(b, &project, &plan, &press, &err) || !time_all(b, &plan, &press, &err))
        bench_note("documents", "not available: %s", err.text);
}
