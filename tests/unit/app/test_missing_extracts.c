/* Every extract of a release is taken away in turn.  What the release cannot do without stops it in words about the
 * file; anything else costs both documents what tests/worked/missing.csv says and nothing more: sentences that tell what
 * is not known, and the headings, charts and tables that leave. */
#include "app/compute.h"
#include "app/edition.h"
#include "app/process.h"
#include "base/file.h"
#include "base/map.h"
#include "script/template.h"
#include "support/check.h"
#include "support/llr_losses.h"
#include "support/table.h"
#include "support/tiny.h"

#include <stdlib.h>
#include <string.h>

typedef struct missing {
    tiny t;
    rg_project project;
    llr_losses *losses; /* those of missing.csv, ticked off */
} missing;

/* ---- what the table says ---- */

static bool one_loss(void *user, const rg_csv_row *row, rg_err *err)
{
    missing *m = user;
    const char *cells[4];
    (void)err;
    for (size_t i = 0; i < 4; i++)
        cells[i] = rg_str_dup(m->t.arena, row->fields[i]);
    llr_losses_expect(m->losses, cells[0], cells[1], cells[2], cells[3]);
    return true;
}

static void read_losses(missing *m)
{
    m->losses = llr_losses_new(m->t.arena);
    table_read("tests/worked/missing.csv", 4, one_loss, m);
}

/* ---- the release ---- */

/* Only measures that one of the documents names: others cost time and change nothing. */
static bool keep_named(missing *m, rg_err *err)
{
    rg_project *p = &m->project;
    rg_map *named = rg_map_new(m->t.arena);
    for (size_t r = 0; llr_reports[r]; r++) {
        const char **measures = NULL;
        size_t count = 0;
        if (!rg_template_facts(m->t.arena, ".", llr_reports[r], p->library, &measures, &count,
                               err))
            return false;
        for (size_t i = 0; i < count; i++)
            rg_map_intern(named, rg_str_of(measures[i]), NULL);
    }
    size_t kept = 0;
    for (size_t i = 0; i < p->wanted_count; i++)
        if (rg_map_find(named, rg_str_of(p->wanted[i]->id)) != SIZE_MAX)
            p->wanted[kept++] = p->wanted[i];
    p->wanted_count = kept;
    return true;
}

static void open_release(missing *m)
{
    rg_err err = {0};
    m->t = tiny_open();
    const char *all = rg_path_join(m->t.arena, m->t.folder, "all");
    const char *line = rg_arena_printf(
        m->t.arena,
        "out/bin/vrn-report synth --profile llr --seed 1 --scale 0.03 --out '%s' >/dev/null",
        all);
    CU_ASSERT_EQUAL_FATAL(system(line), 0);
    bool ok = rg_project_open(m->t.arena, ".", "llr-2021-22", NULL, &m->project, &err) &&
              keep_named(m, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    m->project.extracts = rg_path_join(m->t.arena, all, rg_path_base(m->project.extracts));
    read_losses(m);
}

/* The restricted edition of what is there. */
static bool compute(missing *m, rg_arena *arena, const char *to, rg_err *err)
{
    rg_computed computed;
    rg_facts facts;
    rg_buf bytes = {0};
    if (!rg_compute(arena, &m->project, 1, &computed, err) ||
        !rg_compute_facts(arena, &computed, RG_EDITION_RESTRICTED, &facts, err))
        return false;
    rg_edition_write(&bytes, rg_compute_context(arena, &computed, RG_EDITION_RESTRICTED),
                     &facts);
    bool ok = rg_file_write(to, rg_buf_view(&bytes), 0600, err);
    rg_buf_free(&bytes);
    return ok;
}

static void take_away(rg_release_source *s)
{
    static const char *nowhere[] = {"nowhere/none.csv"};
    s->patterns = nowhere;
    s->pattern_count = 1;
}

/* Job 0 lacks everything that costs nothing, the others one source each. */
static bool without(void *user, size_t job, rg_buf *lines, rg_err *err)
{
    missing *m = user;
    rg_release *r = &m->project.release;
    rg_arena *arena = rg_arena_new("without");
    for (size_t i = 0; i < r->source_count; i++)
        if (job > 0 ? i == job - 1 : llr_losses_none(m->losses, r->sources[i].name))
            take_away(&r->sources[i]);
    const char *to = rg_arena_printf(arena, "%s/%zu", m->t.folder, job);
    bool skip = job > 0 && llr_losses_none(m->losses, r->sources[job - 1].name);
    bool ok = skip || compute(m, arena, to, err);
    if (ok && !skip)
        llr_losses_compare(m->losses, arena, to, m->project.library, lines);
    rg_arena_free(arena);
    return ok;
}

static void compared(void *user, size_t job, bool ok, rg_str lines, const rg_err *err)
{
    missing *m = user;
    const rg_release_source *s = job ? &m->project.release.sources[job - 1] : NULL;
    if (!ok)
        llr_losses_refused(m->losses, s ? s->name : "all that cost nothing", err->text);
    else if (s)
        llr_losses_take(m->losses, s->name, lines);
    else
        CHECK_TEXT(rg_str_dup(m->t.arena, lines), "");
    if (s && !ok)
        CU_ASSERT_FALSE(s->optional);
}

static const char *job_name(void *user, size_t job)
{
    const missing *m = user;
    return job ? m->project.release.sources[job - 1].name : "all that cost nothing";
}

static void a_missing_extract_costs_what_needs_it_or_the_release_is_refused(void)
{
    missing m = {.losses = NULL};
    rg_err err = {0};
    open_release(&m);
    const char *whole = rg_path_join(m.t.arena, m.t.folder, "whole");
    bool ok = compute(&m, m.t.arena, whole, &err);
    if (ok) {
        llr_losses_whole(m.losses, whole, m.project.library);
        ok = rg_jobs_run(m.project.release.source_count + 1, 2, (rg_job_limits){0}, without,
                         compared, job_name, &m, &err);
        llr_losses_end(m.losses);
    }
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE(ok);
    tiny_close(&m.t);
}

CU_TestInfo rg_tests_app_missing_extracts[] = {
    {"a missing extract costs what needs it, or the release is refused",
     a_missing_extract_costs_what_needs_it_or_the_release_is_refused},
    CU_TEST_INFO_NULL};
