/* app/project.c - Opening a project: declarations, settings and the plan of measures. */
#include "app/project.h"

#include "app/clock.h"
#include "app/definitions.h"
#include "app/lookups.h"
#include "app/overlays.h"
#include "app/tidy.h"
#include "base/file.h"
#include "script/declare.h"
#include "script/template.h"

#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>

static bool is_root(rg_arena *arena, const char *folder)
{
    return rg_file_is_dir(rg_path_join(arena, folder, "lua")) &&
           rg_file_is_dir(rg_path_join(arena, folder, "templates"));
}

bool rg_project_root(rg_arena *arena, const char **out, rg_err *err)
{
    const char *beside = rg_clock_program_folder(arena);
    const char *places[] = {beside ? rg_path_join(arena, beside, "../..") : ".", "."};
    for (size_t i = 0; i < 2; i++)
        if (is_root(arena, places[i])) {
            *out = rg_clock_real_path(arena, places[i]);
            return true;
        }
    return rg_fail(
        err, RG_E_USAGE,
        "the project's folders lua and templates are neither above the program nor in the "
        "current folder; run it from the project's folder");
}

/* ---- declarations ---- */

typedef struct declared {
    const char **files;
    size_t count, room;
    size_t
        settings; /* schemas of settings, behind those of the release's sources and of facts */
    const rg_value **values;
} declared;

static const char *relative(rg_arena *arena, const char *folder, const char *name)
{
    return rg_arena_printf(arena, "%s/%s.lua", folder, name);
}

static bool no_schema(rg_project *p, const rg_release_source *s, rg_err *err)
{
    char **paths = NULL;
    size_t count = 0;
    if (!rg_file_glob(p->arena, p->root, "lua/schema/*.lua", &paths, &count, err))
        return false;
    const char **names = RG_NEW_N(p->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        rg_str base = rg_str_of(rg_path_base(paths[i]));
        names[i] = rg_str_dup(p->arena, (rg_str){base.p, base.n - 4});
    }
    const char *near = rg_str_nearest(rg_str_of(s->name), names, count);
    return rg_fail_at(err, RG_E_USAGE, s->place,
                      "there is no schema lua/schema/%s.lua for the source %s%s%s%s", s->name,
                      s->name, near ? "; did you mean " : "", near ? near : "",
                      near ? "?" : "");
}

static bool list_folder(rg_project *p, declared *d, const char *folder, const char *pattern,
                        rg_err *err)
{
    char **paths = NULL;
    size_t count = 0;
    const char *glob = rg_arena_printf(p->arena, "%s/%s", folder, pattern);
    if (!rg_file_glob(p->arena, p->root, glob, &paths, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        *RG_PUSH(p->arena, d->files, d->count, d->room) =
            rg_arena_printf(p->arena, "%s/%s", folder, rg_path_base(paths[i]));
    return true;
}

static bool list_declarations(rg_project *p, declared *d, rg_err *err)
{
    for (size_t i = 0; i < p->release.source_count; i++) {
        const char *file = relative(p->arena, "lua/schema", p->release.sources[i].name);
        if (!rg_file_exists(rg_path_join(p->arena, p->root, file)))
            return no_schema(p, &p->release.sources[i], err);
        *RG_PUSH(p->arena, d->files, d->count, d->room) = file;
    }
    *RG_PUSH(p->arena, d->files, d->count, d->room) = "lua/schema/facts.lua";
    if (!list_folder(p, d, "lua/schema", "settings_*.lua", err))
        return false;
    d->settings = d->count - p->release.source_count - 1;
    return list_folder(p, d, "lua/measures", "*.lua", err);
}

static bool read_settings(rg_project *p, const rg_value *const *values, size_t count,
                          rg_err *err)
{
    const rg_schema **schemas = RG_NEW_N(p->arena, const rg_schema *, count + 1);
    for (size_t i = 0; i < count; i++)
        if (!rg_schema_from(p->arena, values[i], &schemas[i], err))
            return false;
    return rg_settings_load(p->arena, p->root, schemas, count, &p->settings, err);
}

/* Those of lua/measures, and those that tidy tables bring with them. */
static bool read_measures(rg_project *p, const declared *d, size_t first, rg_err *err)
{
    size_t count = 0;
    const rg_value **files =
        RG_NEW_N(p->arena, const rg_value *, d->count + p->release.source_count + 1);
    for (size_t i = first; i < d->count; i++)
        files[count++] = d->values[i];
    for (size_t i = 0; i < p->release.source_count; i++) {
        const rg_value *tidy = rg_tidy_measures(p->arena, p->schemas[i]);
        if (tidy)
            files[count++] = tidy;
    }
    return rg_measures_from(p->arena, files, count, &p->measures, err);
}

const char *const rg_project_words[] = {
    "schema", "column",   "family", "measures", "measure", "definition", "place",
    "view",   "map",      "band",   "clock",    "any",     "times",      "first",
    "gap",    "compared", "member", "joint",    "age",     "chain",      NULL};

/* What holds rows of persons is no published table, whatever a release says. */
static bool check_published(const rg_project *p, rg_err *err)
{
    for (size_t i = 0; i < p->release.source_count; i++) {
        const rg_schema *schema = p->schemas[i];
        for (size_t k = 0; p->release.sources[i].published && k < schema->column_count; k++)
            if (schema->columns[k].type == RG_T_KEY ||
                schema->columns[k].sensitivity == RG_SENS_PERSONAL)
                return rg_fail_at(err, RG_E_USAGE, p->release.place,
                                  "published names the source '%s', which holds rows of "
                                  "persons or incidents (column \"%s\"); only a table of "
                                  "figures can be as published",
                                  schema->name, schema->columns[k].name);
    }
    return true;
}

const rg_source_class *rg_project_classes(rg_arena *arena, const rg_project *p, size_t *count)
{
    rg_source_class *list = RG_NEW_N(arena, rg_source_class, p->release.source_count + 1);
    *count = 0;
    for (size_t i = 0; i < p->release.source_count; i++) {
        const char *class = p->release.sources[i].published ? "official" : p->schemas[i]->class;
        if (class)
            list[(*count)++] = (rg_source_class){p->schemas[i]->name, class};
    }
    return list;
}

static bool read_declarations(rg_project *p, rg_err *err)
{
    declared d = {0};
    if (!list_declarations(p, &d, err))
        return false;
    d.values = RG_NEW_N(p->arena, const rg_value *, d.count + 1);
    if (!rg_declare(p->arena, p->root, d.files, d.count, rg_project_words, d.values, err))
        return false;
    size_t sources = p->release.source_count;
    p->schemas = RG_NEW_N(p->arena, const rg_schema *, sources + 1);
    for (size_t i = 0; i < sources; i++)
        if (!rg_schema_from(p->arena, d.values[i], &p->schemas[i], err))
            return false;
    size_t settings = sources + 1;
    return check_published(p, err) &&
           rg_schema_from(p->arena, d.values[sources], &p->facts_schema, err) &&
           read_settings(p, d.values + settings, d.settings, err) &&
           read_measures(p, &d, settings + d.settings, err);
}

/* ---- settings ---- */

static const char *month_cell(rg_arena *arena, const rg_table *t, const char *column,
                              size_t row)
{
    const rg_column *c = rg_table_column(t, column);
    rg_buf text = {0};
    if (c && c->ints && c->status[row] == RG_CELL_OK)
        rg_buf_month(&text, c->ints[row]);
    const char *kept = rg_arena_copy(arena, text.p ? text.p : "", text.n);
    rg_buf_free(&text);
    return kept;
}

static void read_events(rg_project *p, const rg_table *t)
{
    p->events = RG_NEW_N(p->arena, rg_event, t->row_count + 1);
    for (size_t row = 0; row < t->row_count; row++)
        p->events[p->event_count++] =
            (rg_event){month_cell(p->arena, t, "from", row), month_cell(p->arena, t, "to", row),
                       rg_settings_text(t, "label", row), rg_settings_text(t, "text", row),
                       rg_settings_text(t, "use", row)};
}

static bool events_in_order(const rg_table *t, rg_err *err)
{
    const rg_column *from = rg_table_column(t, "from"), *to = rg_table_column(t, "to");
    for (size_t row = 0; row < t->row_count; row++)
        if (to->ints[row] < from->ints[row])
            return rg_fail_at(err, RG_E_USAGE, rg_table_place(t, row),
                              "the event ends before it begins; correct the months");
    return true;
}

/* A spelling leads to an area of the table, of whatever day, or outside. */
static bool spellings_lead_somewhere(const rg_project *p, const rg_table *areas, rg_err *err)
{
    const rg_table *names;
    if (!rg_settings_table(&p->settings, "area_names", &names, err))
        return false;
    const rg_column *codes = rg_table_column(areas, "code");
    for (size_t row = 0; row < names->row_count; row++) {
        const char *code = rg_settings_text(names, "code", row);
        if (strcmp(code, "outside") != 0 &&
            rg_column_code(codes, rg_str_of(code)) == RG_NO_CODE)
            return rg_fail_at(
                err, RG_E_USAGE, rg_table_place(names, row),
                "templates/settings/areas.csv has no area %s; correct the code, or "
                "write outside",
                code);
    }
    return true;
}

static bool use_settings(rg_project *p, rg_err *err)
{
    const rg_table *areas, *events;
    p->lookups = rg_lookups_of(p->arena, &p->settings, &p->all_areas, p->release.date,
                               p->release.periods, p->release.period_count);
    if (!rg_settings_table(&p->settings, "areas", &areas, err) ||
        !rg_settings_table(&p->settings, "events", &events, err) ||
        !events_in_order(events, err) || !spellings_lead_somewhere(p, areas, err))
        return false;
    read_events(p, events);
    if (!rg_areas_from(p->arena, areas, p->release.date, &p->all_areas, err) ||
        !rg_npas_from(p->arena, &p->settings, p->release.date, &p->npas, err))
        return false;
    rg_areas_add_npas(p->arena, &p->all_areas, &p->npas);
    return true;
}

/* ---- plan ---- */

static int by_id(const void *a, const void *b)
{
    return strcmp((*(const rg_measure *const *)a)->id, (*(const rg_measure *const *)b)->id);
}

static void want(rg_project *p, size_t *room, const rg_measure *m)
{
    for (size_t i = 0; i < p->wanted_count; i++)
        if (p->wanted[i] == m)
            return;
    *RG_PUSH(p->arena, p->wanted, p->wanted_count, *room) = m;
}

static bool want_report(rg_project *p, size_t *room, const rg_release_report *r, rg_err *err)
{
    const char **ids = NULL;
    size_t count = 0;
    if (!rg_template_facts(p->arena, p->root, r->report, p->library, &ids, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        const rg_measure *m = rg_measures_find(&p->measures, ids[i]);
        if (!m)
            return rg_fail(
                err, RG_E_TEMPLATE,
                "templates/%s.lua: there is no measure \"%s\"; vrn-report list names "
                "them",
                r->report, ids[i]);
        want(p, room, m);
    }
    return true;
}

/* Whoever names a tidy table wants its facts. */
static void want_tidy(rg_project *p, size_t *room)
{
    for (size_t s = 0; s < p->release.source_count; s++) {
        const rg_schema *schema = p->schemas[s];
        for (size_t i = 0; schema->tidy != RG_TIDY_NONE && i < p->measures.count; i++) {
            const rg_measure *m = &p->measures.items[i];
            if (strcmp(m->definition->id, schema->name) == 0)
                want(p, room, m);
        }
    }
}

/* A report whose template cannot even say what it needs must not stop the others: its own build says
 * what is wrong. */
static bool plan_measures(rg_project *p, rg_err *err)
{
    size_t room = 0;
    for (size_t i = 0; i < p->release.report_count; i++) {
        rg_err fault = {0};
        if (!want_report(p, &room, &p->release.reports[i], &fault) && fault.code == RG_E_BUG) {
            *err = fault;
            return false;
        }
    }
    for (size_t g = 0; g < p->release.measure_count; g++) {
        bool any = false;
        for (size_t i = 0; i < p->measures.count; i++)
            if (fnmatch(p->release.measures[g], p->measures.items[i].id, 0) == 0) {
                want(p, &room, &p->measures.items[i]);
                any = true;
            }
        if (!any)
            return rg_fail(err, RG_E_USAGE,
                           "%s: no measure is called \"%s\"; vrn-report list names "
                           "them",
                           p->release.path, p->release.measures[g]);
    }
    want_tidy(p, &room);
    if (p->wanted_count)
        qsort(p->wanted, p->wanted_count, sizeof *p->wanted, by_id);
    return true;
}

static void plan_area(rg_project *p, size_t *room, const rg_area *area)
{
    if (!rg_areas_find(&p->areas, area->code) && strcmp(area->kind, "whole") != 0)
        *RG_PUSH(p->arena, p->areas.items, p->areas.count, *room) = *area;
}

static bool plan_named(rg_project *p, size_t *room, const char *const *names, size_t count,
                       rg_place place, rg_err *err)
{
    rg_areas chosen;
    if (!rg_areas_select(p->arena, &p->all_areas, names, count, place, &chosen, err))
        return false;
    for (size_t i = 0; i < chosen.count; i++)
        plan_area(p, room, &chosen.items[i]);
    return true;
}

/* Districts are what an area is compared with, so they are always there; and all policing areas where one is. */
static void plan_others(rg_project *p, size_t *room)
{
    bool npas = false;
    for (size_t i = 0; i < p->areas.count; i++)
        npas |= rg_area_is_npa(&p->areas.items[i]);
    for (size_t i = 0; i < p->all_areas.count; i++) {
        const rg_area *a = &p->all_areas.items[i];
        if (strcmp(a->kind, "district") == 0 || (npas && rg_area_is_npa(a)))
            plan_area(p, room, a);
    }
}

static bool plan_areas(rg_project *p, rg_err *err)
{
    const rg_release *release = &p->release;
    size_t room = 0;
    for (size_t i = 0; i < release->report_count; i++) {
        const rg_release_report *r = &release->reports[i];
        if (!plan_named(p, &room, r->areas, r->area_count, r->place, err))
            return false;
    }
    if (!plan_named(p, &room, release->areas, release->area_count, release->place, err))
        return false;
    plan_others(p, &room);
    *RG_PUSH(p->arena, p->areas.items, p->areas.count, room) = *rg_areas_whole(&p->all_areas);
    return true;
}

/* A path as given or from the root, or the name of one of the project's own; NULL none. */
static const char *find_release(rg_arena *arena, const char *root, const char *given)
{
    if (rg_file_exists(given))
        return given;
    const char *in_root = rg_path_join(arena, root, given);
    if (rg_file_exists(in_root))
        return in_root;
    const char *own =
        rg_path_join(arena, root, rg_arena_printf(arena, "templates/releases/%s.lua", given));
    return rg_file_exists(own) ? own : NULL;
}

bool rg_project_open(rg_arena *arena, const char *root, const char *release_path,
                     const char *extracts, rg_project *out, rg_err *err)
{
    *out = (rg_project){.arena = arena, .root = root};
    const char *path = find_release(arena, root, release_path);
    if (!path)
        return rg_fail(err, RG_E_USAGE,
                       "%s: there is no such release file; releases are under "
                       "templates/releases/",
                       release_path);
    if (!rg_release_read(arena, root, path, &out->release, err) ||
        !read_declarations(out, err) || !use_settings(out, err) ||
        !rg_definitions_agree(out, err) || !plan_areas(out, err) ||
        !rg_overlays_check(arena, root, &out->all_areas, err) ||
        !rg_library_read(arena, root, "templates/content", out->release.date, &out->library,
                         err) ||
        !plan_measures(out, err))
        return false;
    out->extracts = extracts ? extracts : rg_path_join(arena, root, out->release.extracts);
    return true;
}
