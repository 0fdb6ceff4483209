/* app/data_job.c - What the data process does, and what it tells the parent. */
#include "app/data_job.h"

#include "app/compute.h"
#include "app/edition.h"
#include "app/explain.h"
#include "app/process.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/map.h"
#include "data/children.h"

#include <fnmatch.h>
#include <string.h>

/* Extracts of a force and a year are read in seconds; more is a fault. */
static const rg_job_limits data_limits = {.cpu_seconds = 1800};

typedef struct data_work {
    const rg_project *project;
    const rg_plan *plan;
    const rg_options *options;
    int threads;
    bool editions_only; /* nothing is written beside documents */
} data_work;

/* ---- build ---- */

static void facts_csv(rg_buf *out, const rg_facts *facts)
{
    rg_facts_csv_header(out);
    for (size_t i = 0; i < facts->count; i++)
        rg_fact_csv(out, &facts->items[i]);
}

static bool write_facts(rg_arena *arena, const rg_plan *plan, size_t e, const rg_facts *facts,
                        rg_value *list, rg_err *err)
{
    rg_buf csv = {0};
    facts_csv(&csv, facts);
    rg_sha256 digest = rg_sha256_of(rg_buf_view(&csv));
    rg_value *v = rg_value_table(arena, NULL);
    rg_value_set(arena, v, "facts", rg_value_number(arena, (double)facts->count));
    rg_value_set(arena, v, "facts_sha256", rg_value_text(arena, digest.hex));
    rg_value_push(arena, list, v);
    bool ok = rg_file_write(rg_path_join(arena, plan->folders[e], "facts.csv"),
                            rg_buf_view(&csv), 0644, err);
    rg_buf_free(&csv);
    return ok;
}

static void quality_text(const rg_computed *c, rg_buf *out)
{
    rg_buf_printf(out, "Data quality: %s\n\n", c->project->release.title);
    if (c->openness.all_synthetic)
        rg_buf_puts(out, "SYNTHETIC DATA: invented for testing; not real figures\n\n");
    rg_ledger_print(c->ledger, out);
    if (c->unmapped && rg_unmapped_values(c->unmapped)) {
        rg_buf_puts(out, "\nValues that no settings table knows, counted as unknown\n");
        rg_unmapped_print(c->unmapped, true, out);
    }
}

static bool is_harmless(const rg_computed *c)
{
    return c->openness.all_open || c->openness.all_synthetic;
}

/* Places in restricted extracts stay with the restricted edition; open and invented data have none to hide. */
static bool write_quality(rg_arena *arena, const rg_computed *c, const rg_plan *plan, size_t e,
                          rg_err *err)
{
    if (plan->editions[e] == RG_EDITION_PUBLIC && !is_harmless(c))
        return true;
    rg_buf text = {0};
    quality_text(c, &text);
    bool ok = rg_file_write(rg_path_join(arena, plan->folders[e], "data-quality.txt"),
                            rg_buf_view(&text), 0644, err);
    rg_buf_free(&text);
    return ok;
}

static bool write_edition(rg_arena *arena, const rg_computed *c, const data_work *w, size_t e,
                          rg_value *list, rg_err *err)
{
    const rg_plan *plan = w->plan;
    rg_facts facts;
    if (!rg_compute_facts(arena, c, plan->editions[e], &facts, err))
        return false;
    rg_buf file = {0};
    rg_edition_write(&file, rg_compute_context(arena, c, plan->editions[e]), &facts);
    bool ok = rg_file_write(plan->facts[e], rg_buf_view(&file), 0600, err) &&
              (w->editions_only || (write_facts(arena, plan, e, &facts, list, err) &&
                                    write_quality(arena, c, plan, e, err)));
    rg_buf_free(&file);
    return ok;
}

static void warn(rg_arena *arena, rg_value *list, const char *text)
{
    rg_value_push(arena, list, rg_value_text(arena, text));
}

/* Rejected rows by reason, with the first place of each. */
static void warn_rejected(rg_arena *arena, const rg_ledger_source *s, rg_value *list)
{
    for (size_t i = 0; i < s->reason_count; i++) {
        const rg_ledger_reason *r = &s->reasons[i];
        if (r->kind != RG_L_REJECTED)
            continue;
        const rg_place *p = &r->places[0];
        warn(arena, list,
             rg_arena_printf(arena, "%s:%d: %s; %llu of %llu rows of %s are rejected for it",
                             r->place_count ? p->file : s->name, r->place_count ? p->line : 0,
                             r->text, (unsigned long long)r->count, (unsigned long long)s->read,
                             s->name));
    }
}

/* Findings of one kind are said once, with the first place. */
static void warn_findings(rg_arena *arena, const rg_ledger_source *s, rg_value *list)
{
    rg_map *kinds = rg_map_new(arena);
    size_t *counts = RG_NEW_N(arena, size_t, s->finding_count + 1);
    size_t *firsts = RG_NEW_N(arena, size_t, s->finding_count + 1);
    for (size_t i = 0; i < s->finding_count; i++) {
        bool added;
        size_t kind = rg_map_intern(kinds, rg_str_of(s->findings[i].kind), &added);
        counts[kind]++;
        if (added)
            firsts[kind] = i;
    }
    for (size_t kind = 0; kind < rg_map_count(kinds); kind++) {
        const rg_ledger_finding *f = &s->findings[firsts[kind]];
        warn(arena, list,
             rg_arena_printf(arena, "%s:%d: %s (%zu such; data-quality.txt lists all)",
                             f->place.file, f->place.line, f->kind, counts[kind]));
    }
}

static bool has_note(const rg_ledger_file *file, const char *note)
{
    for (size_t i = 0; i < file->note_count; i++)
        if (strcmp(file->notes[i], note) == 0)
            return true;
    return false;
}

/* What is so of several files is said once, with the first of them. */
static void warn_file_note(rg_arena *arena, const rg_ledger_source *s, size_t f,
                           const char *note, rg_value *list)
{
    size_t others = 0;
    for (size_t i = 0; i < s->file_count; i++) {
        if (i == f || !has_note(&s->files[i], note))
            continue;
        if (i < f)
            return;
        others++;
    }
    const char *more = others == 0   ? ""
                       : others == 1 ? " and 1 more file"
                                     : rg_arena_printf(arena, " and %zu more files", others);
    warn(arena, list, rg_arena_printf(arena, "%s%s: %s", s->files[f].name, more, note));
}

static void warn_notes(rg_arena *arena, const rg_ledger_source *s, rg_value *list)
{
    for (size_t i = 0; i < s->note_count; i++)
        warn(arena, list, rg_arena_printf(arena, "%s: %s", s->name, s->notes[i]));
    for (size_t f = 0; f < s->file_count; f++)
        for (size_t i = 0; i < s->files[f].note_count; i++)
            warn_file_note(arena, s, f, s->files[f].notes[i], list);
}

static void warn_gaps(rg_arena *arena, const rg_period *p, rg_value *list)
{
    for (int i = 0; i < p->month_count; i++) {
        if (p->present[i])
            continue;
        rg_buf text = {0};
        rg_buf_month_words(&text, p->first + i);
        warn(arena, list,
             rg_arena_printf(arena,
                             "no rows for %s; it is marked as missing, not counted as zero",
                             text.p));
        rg_buf_free(&text);
    }
}

static void warn_without(rg_arena *arena, const rg_computed *c, rg_value *list)
{
    if (c->without_count)
        warn(arena, list,
             rg_arena_printf(arena,
                             "%zu measures are left out, for the release does not name their "
                             "sources; the first is %s",
                             c->without_count, c->without[0]->id));
}

static void collect_warnings(rg_arena *arena, const rg_computed *c, rg_value *list)
{
    warn_without(arena, c, list);
    for (size_t s = 0; s < rg_ledger_count(c->ledger); s++) {
        warn_rejected(arena, rg_ledger_at(c->ledger, s), list);
        warn_findings(arena, rg_ledger_at(c->ledger, s), list);
        warn_notes(arena, rg_ledger_at(c->ledger, s), list);
    }
    warn_gaps(arena, &c->counts.period, list);
}

static bool data_work_run(void *user, size_t job, rg_buf *result, rg_err *err)
{
    (void)job;
    const data_work *w = user;
    rg_arena *arena = rg_arena_new("data");
    rg_computed c;
    rg_value *out = rg_value_table(arena, NULL), *editions = rg_value_table(arena, NULL),
             *warnings = rg_value_table(arena, NULL);
    bool ok = rg_compute(arena, w->project, w->threads, &c, err);
    for (size_t e = 0; ok && e < w->plan->edition_count; e++)
        ok = write_edition(arena, &c, w, e, editions, err);
    if (ok) {
        collect_warnings(arena, &c, warnings);
        rg_value_set(arena, out, "inputs", rg_compute_inputs(arena, &c, NULL));
        rg_value_set(arena, out, "synthetic",
                     rg_value_text(arena, c.counts.synthetic ? "yes" : "no"));
        rg_value_set(arena, out, "harmless",
                     rg_value_text(arena, is_harmless(&c) ? "yes" : "no"));
        rg_value_set(arena, out, "warnings", warnings);
        rg_value_set(arena, out, "editions", editions);
        rg_value_write(result, out);
    }
    rg_arena_free(arena);
    return ok;
}

struct rg_data_job {
    data_work work;
    rg_job *job;
};

bool rg_data_job_begin(rg_arena *arena, const rg_project *project, const rg_plan *plan,
                       int threads, rg_data_job **out, rg_err *err)
{
    rg_data_job *d = RG_NEW(arena, rg_data_job);
    d->work = (data_work){project, plan, NULL, threads, false};
    *out = d;
    return rg_job_begin(arena, "reading the extracts", data_limits, data_work_run, &d->work,
                        &d->job, err);
}

bool rg_data_job_wait(rg_arena *arena, rg_data_job *d, const rg_value **out, rg_err *err)
{
    rg_buf result = {0};
    bool ok = rg_job_wait(d->job, &result, err) &&
              rg_value_read(arena, rg_buf_view(&result), out, err);
    rg_buf_free(&result);
    return ok;
}

bool rg_data_editions(const rg_project *project, const rg_plan *plan, int threads, rg_err *err)
{
    data_work w = {project, plan, NULL, threads, true};
    rg_buf result = {0};
    bool ok = rg_job_run("reading the extracts", data_limits, data_work_run, &w, &result, err);
    rg_buf_free(&result);
    return ok;
}

void rg_data_warnings(const rg_value *data, const rg_voice *voice)
{
    const rg_value *list = rg_value_get(data, "warnings");
    for (size_t i = 0; list && i < list->item_count; i++)
        rg_voice_message(voice, RG_WARN, list->items[i]->text.p);
}

/* ---- check ---- */

/* The report is given also where the extracts are refused; the refusal follows it. */
static bool check_work_run(void *user, size_t job, rg_buf *result, rg_err *err)
{
    (void)job;
    const data_work *w = user;
    rg_arena *arena = rg_arena_new("data");
    rg_computed c;
    rg_err why = {0};
    bool loaded = rg_compute(arena, w->project, w->threads, &c, &why);
    bool report = loaded || (c.ledger && rg_ledger_count(c.ledger) > 0);
    if (report) {
        rg_value *v = rg_value_table(arena, NULL);
        rg_buf text = {0};
        if (loaded)
            rg_children_note(arena, &c.tables, c.ledger);
        quality_text(&c, &text);
        rg_value_set(arena, v, "report", rg_value_text(arena, text.p));
        rg_value_set(arena, v, "code", rg_value_number(arena, loaded ? 0 : (double)why.code));
        rg_value_set(arena, v, "error", rg_value_text(arena, loaded ? "" : why.text));
        rg_value_write(result, v);
        rg_buf_free(&text);
    } else {
        *err = why;
    }
    rg_arena_free(arena);
    return report;
}

bool rg_check_job(const rg_project *project, int threads, rg_buf *out, rg_err *err)
{
    data_work w = {project, NULL, NULL, threads, false};
    rg_arena *arena = rg_arena_new("check");
    rg_buf result = {0};
    const rg_value *v = NULL;
    bool ok =
        rg_job_run("reading the extracts", data_limits, check_work_run, &w, &result, err) &&
        rg_value_read(arena, rg_buf_view(&result), &v, err);
    if (ok) {
        rg_buf_str(out, rg_value_get(v, "report")->text);
        int code = (int)rg_value_get(v, "code")->number;
        if (code != RG_OK)
            ok = rg_fail(err, (rg_code)code, "%s", rg_value_get(v, "error")->text.p);
    }
    rg_buf_free(&result);
    rg_arena_free(arena);
    return ok;
}

/* ---- propose ---- */

static bool propose_work_run(void *user, size_t job, rg_buf *result, rg_err *err)
{
    (void)job;
    const data_work *w = user;
    rg_arena *arena = rg_arena_new("data");
    size_t lines = 0;
    bool ok = rg_compute_propose(arena, w->project, result, &lines, err);
    if (ok && lines == 0)
        rg_buf_clear(result);
    rg_arena_free(arena);
    return ok;
}

bool rg_propose_job(const rg_project *project, const char *path, rg_buf *out, rg_err *err)
{
    data_work w = {project, NULL, NULL, 1, false};
    rg_buf proposals = {0};
    bool ok =
        rg_job_run("reading the headings", data_limits, propose_work_run, &w, &proposals, err);
    if (ok && proposals.n == 0) {
        rg_buf_puts(out,
                    "Every heading of every source is known; there is nothing to propose.\n");
    } else if (ok) {
        ok = rg_file_write(path, rg_buf_view(&proposals), 0644, err);
        rg_buf_printf(
            out,
            "Proposals are in %s.\nWrite yes under confirmed where a line is right, and put "
            "the file into templates/settings/mappings/; nothing is taken before that.\n",
            path);
    }
    rg_buf_free(&proposals);
    return ok;
}

/* ---- facts and explain ---- */

static bool asked_edition(const rg_options *o, const rg_computed *c, rg_edition *out)
{
    *out = rg_edition_default(&c->openness);
    return !o->edition || rg_edition_parse(o->edition, out);
}

static rg_facts only_asked(rg_arena *arena, const rg_options *o, const rg_facts *all)
{
    rg_fact *kept = RG_NEW_N(arena, rg_fact, all->count + 1);
    size_t count = 0;
    for (size_t i = 0; i < all->count; i++) {
        const rg_fact *f = &all->items[i];
        if ((!o->measure || fnmatch(o->measure, f->measure, 0) == 0) &&
            (!o->area || strcmp(o->area, f->area_code) == 0))
            kept[count++] = *f;
    }
    return (rg_facts){kept, count};
}

/* Facts of the edition that was asked for, in the data process. */
static bool compute_asked(rg_arena *arena, const data_work *w, rg_computed *c, rg_facts *all,
                          rg_edition *edition, rg_err *err)
{
    return rg_compute(arena, w->project, w->threads, c, err) &&
           asked_edition(w->options, c, edition) &&
           rg_compute_facts(arena, c, *edition, all, err);
}

static bool run_asked(const rg_project *project, const rg_options *options, int threads,
                      rg_job_work run, rg_buf *out, rg_err *err)
{
    data_work w = {project, NULL, options, threads, false};
    return rg_job_run("reading the extracts", data_limits, run, &w, out, err);
}

static bool facts_work_run(void *user, size_t job, rg_buf *result, rg_err *err)
{
    (void)job;
    const data_work *w = user;
    rg_arena *arena = rg_arena_new("data");
    rg_computed c;
    rg_facts all;
    rg_edition edition = RG_EDITION_EXACT;
    bool ok = compute_asked(arena, w, &c, &all, &edition, err);
    if (ok) {
        rg_facts asked = only_asked(arena, w->options, &all);
        if (w->options->format && strcmp(w->options->format, "json") == 0)
            rg_facts_json(result, &asked);
        else
            facts_csv(result, &asked);
    }
    rg_arena_free(arena);
    return ok;
}

bool rg_facts_job(const rg_project *project, const rg_options *options, int threads,
                  rg_buf *out, rg_err *err)
{
    return run_asked(project, options, threads, facts_work_run, out, err);
}

static bool explain_work_run(void *user, size_t job, rg_buf *result, rg_err *err)
{
    (void)job;
    const data_work *w = user;
    rg_arena *arena = rg_arena_new("data");
    rg_computed c;
    rg_facts all;
    rg_edition edition = RG_EDITION_EXACT;
    bool ok = compute_asked(arena, w, &c, &all, &edition, err) &&
              rg_explain(arena, &c, edition, &all, w->options->second, result, err);
    rg_arena_free(arena);
    return ok;
}

bool rg_explain_job(const rg_project *project, const rg_options *options, int threads,
                    rg_buf *out, rg_err *err)
{
    return run_asked(project, options, threads, explain_work_run, out, err);
}
