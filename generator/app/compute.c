/* app/compute.c - Loading, scanning and deriving for a release. */
#include "app/compute.h"

#include "analysis/derive.h"
#include "analysis/ranges.h"
#include "analysis/verdicts.h"
#include "app/mappings.h"
#include "app/outside.h"
#include "app/previous.h"
#include "app/repairs.h"
#include "base/file.h"
#include "base/map.h"
#include "data/control.h"
#include "data/propose.h"
#include "script/declare.h"
#include "synth/synth.h"

#include <string.h>

/* Names in messages begin below the folder of extracts, so that they are the same on any machine. */
static bool find_files(rg_arena *arena, const rg_project *p, const rg_release_source *s,
                       rg_load_source *out, rg_err *err)
{
    size_t room = 0, count = 0;
    rg_load_file *files = NULL;
    rg_map *seen = rg_map_new(arena); /* two patterns may match one file */
    size_t skip = strlen(p->extracts);
    for (size_t k = 0; k < s->pattern_count; k++) {
        char **paths = NULL;
        size_t found = 0;
        if (!rg_file_glob(arena, p->extracts, s->patterns[k], &paths, &found, err))
            return false;
        for (size_t i = 0; i < found; i++) {
            const char *name = paths[i];
            bool added = true;
            rg_map_intern(seen, rg_str_of(paths[i]), &added);
            if (!added)
                continue;
            if (strncmp(name, p->extracts, skip) == 0)
                for (name += skip; *name == '/'; name++)
                    ;
            *RG_PUSH(arena, files, count, room) = (rg_load_file){paths[i], name};
        }
    }
    out->files = files;
    out->file_count = count;
    out->pattern = s->pattern_count ? s->patterns[0] : NULL;
    for (size_t k = 1; k < s->pattern_count; k++)
        out->pattern = rg_arena_printf(arena, "%s or %s", out->pattern, s->patterns[k]);
    return true;
}

/* Control totals: optional, and not data themselves. */
static bool is_manifest(const char *source)
{
    return strcmp(source, "manifest") == 0;
}

/* Control totals beside the extracts hold for a release that does not name them, too. */
static bool add_manifest(rg_arena *arena, const rg_project *p, rg_load_source *out,
                         size_t *count, rg_err *err)
{
    static const char *const words[] = {"schema", "column", "family", NULL};
    static const char *const file = "lua/schema/manifest.lua", *const name = "manifest.csv";
    for (size_t i = 0; i < p->release.source_count; i++)
        if (is_manifest(p->release.sources[i].name))
            return true;
    const char *path = rg_path_join(arena, p->extracts, name);
    const rg_value *v = NULL;
    if (!rg_file_exists(path))
        return true;
    rg_load_file *files = RG_NEW(arena, rg_load_file);
    *files = (rg_load_file){path, name};
    *out = (rg_load_source){.name = "manifest",
                            .files = files,
                            .file_count = 1,
                            .pattern = name,
                            .required = true,
                            .control = true};
    ++*count;
    return rg_declare(arena, p->root, &file, 1, words, &v, err) &&
           rg_schema_from(arena, v, &out->schema, err);
}

/* The sources of the release, and behind them the manifest where it names none. */
static bool list_sources(rg_arena *arena, const rg_project *p, rg_load_source **out,
                         size_t *count, rg_err *err)
{
    size_t n = *count = p->release.source_count;
    if (!rg_file_is_dir(p->extracts))
        return rg_fail(err, RG_E_REFUSED,
                       "%s: there is no such folder of extracts; give one with --extracts",
                       p->extracts);
    rg_load_source *sources = *out = RG_NEW_N(arena, rg_load_source, n + 1);
    for (size_t i = 0; i < n; i++) {
        sources[i] =
            (rg_load_source){.name = p->release.sources[i].name, .schema = p->schemas[i]};
        if (!find_files(arena, p, &p->release.sources[i], &sources[i], err))
            return false;
        sources[i].control = is_manifest(sources[i].name);
        sources[i].required =
            sources[i].control ? sources[i].file_count > 0 : !p->release.sources[i].optional;
    }
    return add_manifest(arena, p, &sources[n], count, err);
}

/* Headings that an analyst confirmed count as the schema's own, and so do repairs of the settings. */
static bool apply_mappings(rg_arena *arena, const rg_project *p, rg_load_source *sources,
                           rg_err *err)
{
    const rg_table *mappings = NULL;
    if (!rg_mappings_open(arena, p, &mappings, err))
        return false;
    for (size_t i = 0; i < p->release.source_count; i++)
        if (!rg_repairs_apply(arena, p, sources[i].schema, &sources[i].schema, err))
            return false;
    for (size_t i = 0; mappings && i < p->release.source_count; i++)
        if (!rg_mappings_apply(arena, sources[i].schema, sources[i].name, mappings,
                               &sources[i].schema, err))
            return false;
    return true;
}

/* An extract that was cut by a definition says which. */
static bool definitions_known(const rg_project *p, const rg_table *manifest, rg_err *err)
{
    const rg_table *definitions;
    if (!rg_settings_table(&p->settings, "definitions", &definitions, err))
        return false;
    for (size_t row = 0; row < manifest->row_count; row++) {
        const char *stated = rg_settings_text(manifest, "definition", row);
        bool known = stated[0] == '\0';
        for (size_t i = 0; i < definitions->row_count && !known; i++)
            known = strcmp(rg_settings_text(definitions, "id", i), stated) == 0;
        if (!known)
            return rg_fail_at(err, RG_E_REFUSED, rg_table_place(manifest, row),
                              "templates/settings/definitions.csv has no definition \"%s\"; "
                              "correct it here or add it there",
                              stated);
    }
    return true;
}

static bool load(rg_computed *c, int threads, rg_err *err)
{
    const rg_project *p = c->project;
    rg_load_source *sources = NULL;
    size_t count;
    if (!list_sources(c->arena, p, &sources, &count, err) ||
        !apply_mappings(c->arena, p, sources, err) ||
        !rg_load(c->arena, sources, count, (unsigned)threads, c->ledger, &c->tables, err))
        return false;
    const rg_table *manifest = rg_tables_find(&c->tables, "manifest");
    return !manifest || (rg_control_check(manifest, &c->tables, p->extracts, c->ledger, err) &&
                         definitions_known(p, manifest, err));
}

bool rg_compute_propose(rg_arena *arena, const rg_project *p, rg_buf *out, size_t *lines,
                        rg_err *err)
{
    rg_load_source *sources = NULL;
    size_t count;
    return list_sources(arena, p, &sources, &count, err) &&
           rg_mappings_propose(arena, p, sources, p->release.source_count, out, lines, err);
}

/* Keys that begin SYN- mark invented data, and so does a file beside them for extracts without keys; a release is all
 * invented or all real.  The file alone opens nothing: what is closed stays so without invented keys. */
static bool find_openness(rg_computed *c, rg_err *err)
{
    uint64_t keys = 0, synthetic = 0;
    rg_place first_real = {0};
    c->openness.all_open = true;
    for (size_t t = 0; t < c->tables.count; t++) {
        const rg_table *table = c->tables.items[t];
        if (!table || is_manifest(table->name))
            continue;
        if (!table->schema->open && c->openness.all_open) {
            c->openness.all_open = false;
            c->openness.closed_source = table->name;
        }
        for (size_t i = 0; i < table->input_count; i++) {
            keys += table->inputs[i].keys;
            synthetic += table->inputs[i].synthetic_keys;
            if (table->inputs[i].real_line && !first_real.file)
                first_real = (rg_place){table->inputs[i].name, table->inputs[i].real_line, 0};
        }
    }
    bool marked = rg_file_exists(rg_path_join(c->arena, c->project->extracts, RG_SYNTH_MARK));
    if ((synthetic || marked) && synthetic != keys)
        return rg_fail_at(
            err, RG_E_REFUSED, first_real,
            "real and synthetic rows are mixed in this release: the key of this row does not "
            "begin SYN-, others do; take one kind out");
    c->openness.all_synthetic = synthetic > 0;
    c->counts.synthetic = synthetic > 0 || marked;
    return true;
}

bool rg_compute_load(rg_arena *arena, const rg_project *project, int threads, rg_computed *out,
                     rg_err *err)
{
    *out = (rg_computed){.project = project,
                         .arena = arena,
                         .ledger = rg_ledger_new(arena),
                         .earlier = RG_NEW_N(arena, rg_earlier_facts, RG_EDITIONS)};
    if (!load(out, threads, err) || !find_openness(out, err))
        return false;
    rg_ranges_check(arena, &out->tables, out->ledger);
    return rg_verdicts_check(arena, &out->tables, &project->settings, project->release.date,
                             out->ledger, err);
}

/* Neighbourhoods that belong to no policing area, where others do: their rows are in none. */
static void note_unassigned(const rg_computed *c)
{
    const rg_places *places = &c->places;
    bool asked = false;
    for (size_t i = 0; i < c->project->areas.count; i++)
        asked |= rg_area_is_npa(&c->project->areas.items[i]);
    for (size_t i = 0; asked && places->npas->by_place && i < places->lsoa_count; i++)
        if (places->lsoa_npa[i] == RG_NOWHERE)
            rg_unmapped_add(c->unmapped, "geography", "lsoa_code", "npa_members",
                            rg_str_of(places->lsoa_codes[i]), true, 1);
}

/* A measure that the release names in full must be there; one of a glob or of a template may lack its
 * source. */
static bool named_in_full(const rg_project *p, const rg_measure *m)
{
    for (size_t i = 0; i < p->release.measure_count; i++)
        if (strcmp(p->release.measures[i], m->id) == 0)
            return true;
    return false;
}

static void choose_measures(rg_computed *c, const rg_views *views)
{
    const rg_project *p = c->project;
    c->wanted = RG_NEW_N(c->arena, const rg_measure *, p->wanted_count + 1);
    c->without = RG_NEW_N(c->arena, const rg_measure *, p->wanted_count + 1);
    for (size_t i = 0; i < p->wanted_count; i++) {
        const rg_measure *m = p->wanted[i];
        if (rg_measure_has_views(m, views) || named_in_full(p, m))
            c->wanted[c->wanted_count++] = m;
        else
            c->without[c->without_count++] = m;
    }
}

bool rg_compute(rg_arena *arena, const rg_project *p, int threads, rg_computed *out,
                rg_err *err)
{
    return rg_compute_load(arena, p, threads, out, err) && rg_compute_scan(arena, out, err);
}

bool rg_compute_scan(rg_arena *arena, rg_computed *out, rg_err *err)
{
    const rg_project *p = out->project;
    const rg_table *geography = rg_tables_find(&out->tables, "geography");
    if (!geography)
        return rg_fail(
            err, RG_E_USAGE,
            "%s: the release names no source geography, which says where places lie; add "
            "it",
            p->release.path);
    const rg_place_sources places = {.geography = geography,
                                     .change = rg_tables_find(&out->tables, "lsoa_change"),
                                     .deprivation = rg_tables_find(&out->tables, "deprivation"),
                                     .npas = &p->npas};
    if (!rg_places_from(arena, &places, out->ledger, &out->places, err))
        return false;
    bool synthetic = out->counts.synthetic;
    rg_period only = {.first = p->release.first, .last = p->release.last};
    rg_views views;
    rg_lookups lookups = p->lookups;
    lookups.unmapped = out->unmapped = rg_unmapped_new(arena);
    lookups.noted = rg_map_new(arena);
    lookups.ledger = out->ledger;
    note_unassigned(out);
    if (!rg_views_build(arena, p->measures.views, p->measures.view_count, &out->tables,
                        &lookups, &views, err) ||
        (p->release.strict && !rg_unmapped_strict(out->unmapped, err)))
        return false;
    choose_measures(out, &views);
    const rg_scan_job job = {.wanted = out->wanted,
                             .wanted_count = out->wanted_count,
                             .tables = &out->tables,
                             .views = &views,
                             .places = &out->places,
                             .areas = &p->areas,
                             .only = p->release.has_period ? &only : NULL,
                             .periods = p->release.periods,
                             .period_count = p->release.period_count,
                             .whole_name = rg_areas_whole(&p->all_areas)->name};
    rg_previous_account(p, &out->tables, out->ledger);
    if (!rg_scan(arena, &job, out->ledger, &out->counts, err))
        return false;
    out->counts.synthetic = synthetic;
    rg_outside_note(out);
    return rg_ledger_balance(out->ledger, err);
}

static bool earlier_facts(const rg_computed *c, rg_edition edition, const rg_previous **out,
                          rg_err *err)
{
    rg_earlier_facts *e = &c->earlier[edition];
    e->read = e->read || rg_previous_open(c->arena, c->project, &c->tables, edition,
                                          c->counts.synthetic, &e->previous, err);
    *out = &e->previous;
    return e->read;
}

rg_protect_job rg_compute_protection(rg_arena *arena, const rg_computed *c, rg_edition edition)
{
    const rg_project *p = c->project;
    rg_protect_job job = {.edition = edition,
                          .openness = &c->openness,
                          .settings = &p->settings,
                          .on = p->release.date};
    job.classes = rg_project_classes(arena, p, &job.class_count);
    return job;
}

bool rg_compute_facts(rg_arena *arena, const rg_computed *c, rg_edition edition, rg_facts *out,
                      rg_err *err)
{
    rg_counts_set counts;
    const rg_protect_job protection = rg_compute_protection(arena, c, edition);
    if (!rg_protect(arena, &c->counts, &protection, &counts, err))
        return false;
    const rg_previous *previous;
    rg_rules rules;
    if (!earlier_facts(c, edition, &previous, err) ||
        !rg_rules_from(arena, &c->project->settings, c->project->release.date, &rules, err))
        return false;
    const rg_derive_job job = {
        .counts = &counts,
        .places = &c->places,
        .areas = &c->project->areas,
        .whole = rg_areas_whole(&c->project->all_areas),
        .wanted = c->wanted,
        .wanted_count = c->wanted_count,
        .deprivation_named = rg_tables_find(&c->tables, "deprivation") != NULL,
        .change_named = rg_tables_find(&c->tables, "lsoa_change") != NULL,
        .rules = &rules,
        .previous = previous,
    };
    return rg_derive(arena, &job, out, err);
}
