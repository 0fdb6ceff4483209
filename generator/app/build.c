/* app/build.c - The batch: data process first, then documents side by side, then the manifest. */
#include "app/build.h"

#include "app/boundaries.h"
#include "app/clock.h"
#include "app/data_job.h"
#include "app/manifest.h"
#include "app/plan.h"
#include "app/process.h"
#include "app/sentences.h"
#include "base/file.h"

#include <stdio.h>
#include <string.h>

/* One document takes well under a second; a minute of processor time is a template gone wrong. */
static const rg_job_limits render_limits = {.cpu_seconds = 60, .memory_bytes = (size_t)4 << 30};

typedef struct batch {
    rg_arena *arena;
    const rg_plan *plan;
    const rg_press *press;
    const rg_voice *voice;
    rg_made *made; /* one for each document of the plan */
    size_t done, failed;
    rg_code worst;
} batch;

static bool render_job(void *user, size_t job, rg_buf *result, rg_err *err)
{
    batch *b = user;
    rg_arena *arena = rg_arena_new("document");
    const rg_value *out = NULL;
    bool ok = rg_render(arena, b->press, &b->plan->items[job], &out, err);
    if (ok)
        rg_value_write(result, out);
    rg_arena_free(arena);
    return ok;
}

static const char *job_name(void *user, size_t job)
{
    batch *b = user;
    const rg_document *d = &b->plan->items[job];
    return rg_arena_printf(b->arena, "%s for %s (%s)", d->report, d->area_name, d->edition);
}

static int worse_exit(rg_code a, rg_code b)
{
    int x = rg_exit_status(a), y = rg_exit_status(b);
    static const int order[] = {0, 1, 3, 2, 70};
    int rx = 0, ry = 0;
    for (int i = 0; i < 5; i++) {
        rx = order[i] == x ? i : rx;
        ry = order[i] == y ? i : ry;
    }
    return rx >= ry ? x : y;
}

static void render_done(void *user, size_t job, bool ok, rg_str result, const rg_err *why)
{
    batch *b = user;
    rg_made *m = &b->made[job];
    rg_err err = ok ? (rg_err){0} : *why;
    m->document = &b->plan->items[job];
    m->ok = ok && rg_value_read(b->arena, result, &m->result, &err);
    if (!m->ok) {
        const char *name = job_name(user, job);
        if (strncmp(err.text, name, strlen(name)) != 0)
            (void)rg_while(&err, "%s", name);
        m->error = rg_arena_strdup(b->arena, err.text);
        if (b->voice->terminal)
            fputs("\r\033[K", stderr);
        rg_voice_error(b->voice, &err);
        b->failed++;
        /* A document that fails for any reason is one failed document: exit 1. */
        b->worst = RG_E_TEMPLATE;
    }
    b->done++;
    rg_voice_progress(b->voice, b->done, b->plan->count, job_name(user, job));
}

static bool render_all(batch *b, int workers, rg_err *err)
{
    b->made = RG_NEW_N(b->arena, rg_made, b->plan->count + 1);
    return rg_jobs_run(b->plan->count, workers, render_limits, render_job, render_done,
                       job_name, b, err);
}

static bool make_folders(const rg_project *p, const rg_plan *plan, rg_err *err)
{
    if (!rg_file_make_dirs(rg_path_join(p->arena, p->root, "out/cache"), err))
        return false;
    for (size_t e = 0; e < plan->edition_count; e++)
        if (!rg_file_make_dirs(plan->folders[e], err))
            return false;
    return true;
}

static bool write_manifests(const batch *b, const rg_project *p, const rg_value *data,
                            rg_err *err)
{
    for (size_t e = 0; e < b->plan->edition_count; e++)
        if (!rg_manifest_write(b->arena, p, b->plan, e, data, b->made, err) ||
            !rg_sentences_write(b->arena, b->plan, e, data, b->made, err))
            return false;
    return true;
}

static bool summarise(const batch *b, const rg_options *o, const rg_value *data, rg_err *err)
{
    rg_buf text = {0};
    if (o->json)
        rg_manifest_summary_json(b->arena, b->plan, b->made, &text);
    else
        rg_manifest_summary(b->plan, b->made, data, &text);
    bool ok = rg_voice_result(rg_buf_view(&text), err);
    rg_buf_free(&text);
    return ok;
}

static int fail(const rg_voice *voice, const rg_err *err)
{
    rg_voice_error(voice, err);
    return rg_exit_status(err->code);
}

int rg_build(rg_arena *arena, const rg_options *o, const char *root, const rg_voice *voice)
{
    rg_err err = {0};
    rg_project p;
    rg_plan plan;
    rg_press press;
    const rg_value *data = NULL;
    if (!rg_project_open(arena, root, o->operand, o->extracts, &p, &err) ||
        !rg_plan_make(arena, &p, o, &plan, &err))
        return fail(voice, &err);
    if (o->plan) {
        rg_buf lines = {0};
        rg_plan_print(&plan, o, &lines);
        bool ok = rg_voice_result(rg_buf_view(&lines), &err);
        rg_buf_free(&lines);
        return ok ? 0 : fail(voice, &err);
    }
    int workers = o->jobs ? o->jobs : rg_clock_processors();
    rg_data_job *reading = NULL;
    if (!make_folders(&p, &plan, &err) ||
        !rg_data_job_begin(arena, &p, &plan, workers, &reading, &err))
        return fail(voice, &err);
    rg_err late = {0};
    const rg_value *boundaries = NULL;
    bool pressed = rg_press_open(arena, root, &press, &late);
    bool mapped = pressed && rg_boundaries_open(arena, &p, voice, &press, &boundaries, &late);
    bool read = rg_data_job_wait(arena, reading, &data, &err);
    plan.boundaries = boundaries;
    if (!read || !mapped) {
        if (pressed)
            rg_press_close(&press);
        return fail(voice, read ? &late : &err);
    }
    rg_data_warnings(data, voice);
    batch b = {.arena = arena, .plan = &plan, .press = &press, .voice = voice};
    bool ok = render_all(&b, workers, &err) && write_manifests(&b, &p, data, &err) &&
              summarise(&b, o, data, &err);
    rg_press_close(&press);
    if (!ok)
        rg_voice_error(voice, &err);
    return worse_exit(b.worst, ok ? RG_OK : err.code);
}
