/* tests/support/llr_years.c - Extracts made, computed and printed, at most once each. */
#include "support/llr_years.h"

#include "app/compute.h"
#include "app/edition.h"
#include "app/plan.h"
#include "app/process.h"
#include "base/file.h"
#include "support/check.h"
#include "support/planted.h"
#include "support/tiny.h"

#include <stdlib.h>
#include <string.h>

const char *const llr_editions[LLR_EDITIONS] = {"restricted", "public"};
const char *const llr_releases[] = {"llr-2018-19", "llr-2021-22", "llr-2022-23", NULL};
const char *const llr_reports[] = {"sna-summary", "response-strategy", NULL};

enum { YEARS = 3, TEXTS = 24 };

typedef struct kept_text {
    const llr_year *year;
    int edition;
    const char *report;
    rg_str text;
} kept_text;

/* Of the whole run: tests run one after another. */
static struct {
    bool open;
    tiny t;
    const char *extracts;
    llr_year years[YEARS];
    size_t year_count;
    kept_text texts[TEXTS];
    size_t text_count;
} kept;

static void close_years(void)
{
    tiny_close(&kept.t);
}

static rg_arena *open_years(void)
{
    if (!kept.open) {
        kept.t = tiny_open();
        kept.open = true;
        (void)atexit(close_years);
    }
    return kept.t.arena;
}

long llr_years_seed(void)
{
    const char *seed = getenv("PROOF_SEED");
    return seed ? strtol(seed, NULL, 10) : 1;
}

const char *llr_years_extracts(void)
{
    if (kept.extracts)
        return kept.extracts;
    rg_arena *arena = open_years();
    const char *folder = rg_path_join(arena, kept.t.folder, "all");
    const char *line = rg_arena_printf(
        arena, "out/bin/vrn-report synth --profile llr --seed %ld --out '%s' >/dev/null",
        llr_years_seed(), folder);
    bool ok = system(line) == 0;
    CU_ASSERT_TRUE(ok);
    kept.extracts = ok ? folder : NULL;
    return kept.extracts;
}

/* ---- one release ---- */

typedef struct printing {
    rg_press press;
    rg_plan plan;
    size_t failed;
} printing;

static bool print_one(void *user, size_t job, rg_buf *result, rg_err *err)
{
    const printing *p = user;
    rg_arena *arena = rg_arena_new("document");
    const rg_value *out = NULL;
    bool ok = rg_render(arena, &p->press, &p->plan.items[job], &out, err);
    (void)result;
    rg_arena_free(arena);
    return ok;
}

static void printed_one(void *user, size_t job, bool ok, rg_str result, const rg_err *err)
{
    printing *p = user;
    (void)result;
    p->failed += !ok;
    if (!ok)
        fprintf(stderr, "\n    %s (%s): %s", p->plan.items[job].report,
                p->plan.items[job].edition, err->text);
}

static const char *printing_name(void *user, size_t job)
{
    return ((const printing *)user)->plan.items[job].report;
}

static bool print_all(printing *p, rg_arena *arena, rg_err *err)
{
    bool ok = rg_press_open(arena, ".", &p->press, err);
    if (!ok)
        return false;
    ok = rg_jobs_run(p->plan.count, 2, (rg_job_limits){.cpu_seconds = 60}, print_one,
                     printed_one, printing_name, p, err);
    CU_ASSERT_EQUAL(p->failed, 0);
    rg_press_close(&p->press);
    return ok && p->failed == 0;
}

/* Facts that outlive what they were computed from: written as an edition file and read back. */
static bool keep_edition(const rg_computed *c, rg_edition edition, const char *path,
                         rg_facts *out, rg_err *err)
{
    rg_facts facts;
    rg_buf bytes = {0};
    if (!rg_compute_facts(c->arena, c, edition, &facts, err))
        return false;
    const rg_value *context = rg_compute_context(c->arena, c, edition);
    rg_edition_write(&bytes, context, &facts);
    char *copy = rg_arena_copy(kept.t.arena, bytes.p, bytes.n);
    bool ok = rg_edition_read(kept.t.arena, (rg_str){copy, bytes.n}, &context, out, err) &&
              (!path || rg_file_write(path, rg_buf_view(&bytes), 0600, err));
    rg_buf_free(&bytes);
    return ok;
}

static bool keep_editions(const rg_computed *c, const rg_plan *plan, llr_year *y, rg_err *err)
{
    for (size_t e = 0; e < plan->edition_count; e++) {
        bool open = plan->editions[e] == RG_EDITION_PUBLIC;
        int at = open ? LLR_PUBLIC : LLR_RESTRICTED;
        y->folders[at] = rg_arena_strdup(kept.t.arena, plan->folders[e]);
        y->edition_files[at] = rg_path_join(
            kept.t.arena, kept.t.folder,
            rg_arena_printf(kept.t.arena, "%s-%s.facts", y->release, llr_editions[at]));
        if (!rg_file_make_dirs(plan->folders[e], err) ||
            !keep_edition(c, plan->editions[e], y->edition_files[at], &y->facts[at], err))
            return false;
        for (size_t i = 0; i < plan->count; i++)
            if (strcmp(plan->items[i].edition, llr_editions[at]) == 0)
                plan->items[i].facts_path = y->edition_files[at];
    }
    return keep_edition(c, RG_EDITION_EXACT, NULL, &y->exact, err);
}

static bool compute_year(rg_arena *arena, const rg_project *project, const rg_plan *plan,
                         llr_year *y, rg_err *err)
{
    rg_computed computed;
    if (!rg_compute(arena, project, 2, &computed, err) ||
        !keep_editions(&computed, plan, y, err))
        return false;
    const char *planted = rg_path_join(arena, project->extracts, "planted.csv");
    y->planted = planted_compare(arena, planted, computed.ledger, &y->missed);
    return true;
}

static bool make_year(llr_year *y, rg_err *err)
{
    rg_arena *arena = kept.t.arena, *tables = rg_arena_new("tables");
    rg_project project;
    printing p = {.failed = 0};
    rg_options options = {.out = rg_path_join(arena, kept.t.folder, "reports")};
    bool ok = rg_project_open(arena, ".", y->release, NULL, &project, err);
    if (ok) {
        const char *delivery = rg_path_base(project.extracts);
        project.extracts = rg_path_join(arena, llr_years_extracts(), delivery);
        y->library = project.library;
        ok = rg_plan_make(arena, &project, &options, &p.plan, err) &&
             compute_year(tables, &project, &p.plan, y, err);
    }
    rg_arena_free(tables); /* printing forks: the less it copies, the better */
    return ok && print_all(&p, arena, err);
}

const llr_year *llr_years_get(const char *release)
{
    rg_err err = {0};
    for (size_t i = 0; i < kept.year_count; i++)
        if (strcmp(kept.years[i].release, release) == 0)
            return &kept.years[i];
    if (!llr_years_extracts() || kept.year_count == YEARS)
        return NULL;
    llr_year *y = &kept.years[kept.year_count];
    *y = (llr_year){.release = release};
    bool ok = make_year(y, &err);
    CHECK_TEXT(err.text, "");
    kept.year_count += ok;
    return ok ? y : NULL;
}

/* ---- texts ---- */

static const kept_text *find_text(const llr_year *year, int edition, const char *report)
{
    for (size_t i = 0; i < kept.text_count; i++) {
        const kept_text *k = &kept.texts[i];
        if (k->year == year && k->edition == edition && strcmp(k->report, report) == 0)
            return k;
    }
    return NULL;
}

rg_str llr_years_text(const llr_year *year, int edition, const char *report)
{
    const kept_text *k = find_text(year, edition, report);
    if (k)
        return k->text;
    rg_err err = {0};
    rg_str text = {"", 0};
    rg_arena *arena = open_years();
    const char *to = rg_path_join(arena, kept.t.folder, "text.txt");
    const char *line = rg_arena_printf(arena, "pdftotext '%s/%s-synthetic.pdf' '%s'",
                                       year->folders[edition], report, to);
    bool ok = system(line) == 0 && rg_file_read(arena, to, (size_t)1 << 24, &text, &err);
    CU_ASSERT_TRUE(ok);
    CHECK_TEXT(err.text, "");
    if (ok && kept.text_count < TEXTS)
        kept.texts[kept.text_count++] = (kept_text){year, edition, report, text};
    return text;
}
