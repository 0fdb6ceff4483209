/* app/lint.c - Templates run on a release's facts, and what they and their documents are blamed for. */
#include "app/lint.h"

#include "app/boundaries.h"
#include "app/clock.h"
#include "app/data_job.h"
#include "app/plan.h"
#include "app/process.h"
#include "app/render.h"
#include "base/file.h"
#include "base/map.h"

#include <string.h>

static const rg_job_limits lint_limits = {.cpu_seconds = 60, .memory_bytes = (size_t)4 << 30};

typedef struct linter {
    rg_arena *arena;
    const rg_plan *plan;
    const rg_press *press;
    const rg_voice *voice;
    rg_map *said; /* findings already given: the same template serves many areas */
    rg_buf out;
    size_t findings;
} linter;

static const char *job_name(void *user, size_t job)
{
    const linter *l = user;
    const rg_document *d = &l->plan->items[job];
    return rg_arena_printf(l->arena, "%s for %s", d->report, d->area_name);
}

static bool lint_job(void *user, size_t job, rg_buf *result, rg_err *err)
{
    const linter *l = user;
    rg_arena *arena = rg_arena_new("lint");
    const rg_value *findings = NULL;
    bool ok = rg_render_check(arena, l->press, &l->plan->items[job], &findings, err);
    if (ok)
        rg_value_write(result, findings);
    rg_arena_free(arena);
    return ok;
}

static void find(linter *l, const char *text)
{
    bool added;
    rg_map_intern(l->said, rg_str_of(text), &added);
    if (!added)
        return;
    rg_buf_printf(&l->out, "%s\n", text);
    l->findings++;
}

static void lint_done(void *user, size_t job, bool ok, rg_str result, const rg_err *why)
{
    linter *l = user;
    rg_err err = {0};
    const rg_value *list = NULL;
    (void)job;
    if (!ok) {
        find(l, why->text);
        return;
    }
    if (!rg_value_read(l->arena, result, &list, &err)) {
        find(l, err.text);
        return;
    }
    for (size_t i = 0; i < list->item_count; i++)
        find(l, list->items[i]->text.p);
}

static bool run(linter *l, rg_arena *arena, const rg_options *o, const char *root, rg_err *err)
{
    rg_project *p = RG_NEW(arena, rg_project);
    rg_plan *plan = RG_NEW(arena, rg_plan);
    rg_press *press = RG_NEW(arena, rg_press);
    int workers = rg_clock_processors();
    if (!rg_project_open(arena, root, o->operand, o->extracts, p, err) ||
        !rg_plan_make(arena, p, o, plan, err) ||
        !rg_file_make_dirs(rg_path_join(arena, root, "out/cache"), err) ||
        !rg_data_editions(p, plan, workers, err) ||
        !rg_boundaries_open(arena, p, l->voice, press, &plan->boundaries, err))
        return false;
    press->root = root;
    l->press = press;
    l->plan = plan;
    return rg_jobs_run(plan->count, workers, lint_limits, lint_job, lint_done, job_name, l,
                       err);
}

int rg_lint(rg_arena *arena, const rg_options *o, const char *root, const rg_voice *voice)
{
    rg_err err = {0};
    linter l = {.arena = arena, .voice = voice, .said = rg_map_new(arena)};
    bool ok = run(&l, arena, o, root, &err);
    if (ok)
        rg_buf_printf(&l.out, "%zu finding%s\n", l.findings, l.findings == 1 ? "" : "s");
    ok = ok && rg_voice_result(rg_buf_view(&l.out), &err);
    rg_buf_free(&l.out);
    if (ok)
        return l.findings ? 1 : 0;
    rg_voice_error(voice, &err);
    return rg_exit_status(err.code);
}
