/* tests/bench/scanning.c - Scan and derive against loading, step by step. */
#include "bench/extracts.h"

#include "analysis/derive.h"
#include "analysis/view.h"

typedef struct scanning {
    const bench_inputs *inputs;
    rg_arena *kept, *arena; /* what a step stands on, and what a run makes */
    rg_ledger *ledger;
    rg_tables tables;
    rg_places places;
    rg_views views;
    rg_counts_set counts;
    rg_facts facts;
} scanning;

static bool fresh(void *user, rg_err *err)
{
    scanning *s = user;
    (void)err;
    s->arena = rg_arena_new("scanning");
    return true;
}

static void forget(void *user)
{
    rg_arena_free(((scanning *)user)->arena);
}

static bool load_all(void *user, rg_err *err)
{
    scanning *s = user;
    s->ledger = rg_ledger_new(s->arena);
    return rg_load(s->arena, s->inputs->sources, s->inputs->count, 1, s->ledger, &s->tables,
                   err);
}

static bool find_places(void *user, rg_err *err)
{
    scanning *s = user;
    const rg_table *geography = rg_tables_find(&s->tables, "geography");
    if (!geography)
        return rg_fail(err, RG_E_DATA, "there is no source geography");
    const rg_place_sources sources = {.geography = geography,
                                      .change = rg_tables_find(&s->tables, "lsoa_change"),
                                      .deprivation = rg_tables_find(&s->tables, "deprivation"),
                                      .npas = &s->inputs->project.npas};
    return rg_places_from(s->arena, &sources, s->ledger, &s->places, err);
}

/* Views keep what a scan worked out, so both belong to one run. */
static bool scan(void *user, rg_err *err)
{
    scanning *s = user;
    const rg_project *p = &s->inputs->project;
    const rg_scan_job job = {.wanted = p->wanted,
                             .wanted_count = p->wanted_count,
                             .tables = &s->tables,
                             .views = &s->views,
                             .places = &s->places,
                             .areas = &p->areas,
                             .whole_name = rg_areas_whole(&p->all_areas)->name};
    return rg_views_build(s->arena, p->measures.views, p->measures.view_count, &s->tables,
                          &p->lookups, &s->views, err) &&
           rg_scan(s->arena, &job, s->ledger, &s->counts, err);
}

static bool derive(void *user, rg_err *err)
{
    scanning *s = user;
    const rg_project *p = &s->inputs->project;
    const rg_derive_job job = {.counts = &s->counts,
                               .places = &s->places,
                               .areas = &p->areas,
                               .whole = rg_areas_whole(&p->all_areas),
                               .wanted = p->wanted,
                               .wanted_count = p->wanted_count,
                               .deprivation_named = true,
                               .change_named = true};
    return rg_derive(s->arena, &job, &s->facts, err);
}

void bench_scanning(const bench *b, const bench_inputs *inputs)
{
    static const struct {
        const char *what;
        bool (*work)(void *user, rg_err *err);
    } steps[] = {{"loading all sources, 1 thread", load_all},
                 {"places", find_places},
                 {"views and scan", scan},
                 {"derive", derive}};
    scanning s = {.inputs = inputs, .kept = rg_arena_new("kept")};
    bench_time reference = {0};
    rg_err err = {0};
    bench_title("scan and derive: %zu measures, %zu areas; ratio to loading",
                inputs->project.wanted_count, inputs->project.areas.count);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        const bench_task task = {fresh, steps[i].work, forget, &s};
        bench_time time;
        bool ok = bench_measure(b->runs, &task, &time, &err);
        s.arena = s.kept;
        ok = ok && steps[i].work(&s, &err);
        if (!ok) {
            bench_note(steps[i].what, "not available: %s", err.text);
            break;
        }
        if (i == 0)
            reference = time;
        bench_row(steps[i].what, time, &reference);
    }
    if (s.facts.count)
        bench_note("facts made", "%zu", s.facts.count);
    rg_arena_free(s.kept);
}
