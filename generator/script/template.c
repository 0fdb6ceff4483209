/* script/template.c - A report's template and an edition's facts to a document. */
#include "base/file.h"
#include "script/house.h"
#include "script/template_inside.h"

#include <math.h>
#include <string.h>

enum { LARGEST_TEMPLATE = 4 << 20 };

static const char synthetic_words[] = "SYNTHETIC DATA: invented for testing; not real figures";

/* ---- small helpers that all files of the template share ---- */

const char **template_names(const maker *m, const rg_map *map, size_t *count)
{
    *count = rg_map_count(map);
    const char **names = RG_NEW_N(m->arena, const char *, *count + 1);
    for (size_t i = 0; i < *count; i++)
        names[i] = rg_map_key(map, i).p;
    return names;
}

const char *template_nearest(const maker *m, rg_str wrong, const char *const *names,
                             size_t count, const char *otherwise)
{
    const char *near = rg_str_nearest(wrong, names, count);
    return near ? rg_arena_printf(m->arena, "; did you mean '%s'?", near) : otherwise;
}

rg_place template_locate(const maker *m, rg_place place, rg_str text)
{
    rg_str rest = m->source;
    if (!place.file || strcmp(place.file, m->path) != 0 || place.column > 0 || text.n == 0)
        return place;
    for (int line = 1; rest.p; line++) {
        rg_str one = rg_str_cut(&rest, '\n');
        for (size_t i = 0; line >= place.line && i + text.n <= one.n; i++)
            if (memcmp(one.p + i, text.p, text.n) == 0)
                return (rg_place){place.file, line, (int)i + 1};
    }
    return place;
}

const char *template_context_text(const maker *m, const char *table, const char *key)
{
    const rg_value *v = rg_value_get(rg_value_get(m->job->context, table), key);
    return v && v->kind == RG_V_TEXT ? v->text.p : "";
}

const rg_value *template_measure_record(const maker *m, const char *measure)
{
    const rg_value *records = rg_value_get(m->job->context, "measures");
    for (size_t i = 0; records && i < records->item_count; i++) {
        const rg_value *id = rg_value_get(records->items[i], "id");
        if (id && rg_str_is(id->text, measure))
            return records->items[i];
    }
    return NULL;
}

/* ---- areas ---- */

static const char *text_or(const rg_value *v, const char *key, const char *otherwise)
{
    const rg_value *field = rg_value_get(v, key);
    return field && field->kind == RG_V_TEXT && field->text.n ? field->text.p : otherwise;
}

/* The release's areas; what the context does not say of one follows from its name. */
static bool read_areas(maker *m)
{
    const rg_template_job *job = m->job;
    const rg_value *records = rg_value_get(job->context, "areas");
    m->areas = RG_NEW_N(m->arena, area_info, job->area_count + 1);
    for (size_t i = 0; i < job->area_count; i++) {
        const rg_area_name *a = &job->areas[i];
        const rg_value *v = records && i < records->item_count ? records->items[i] : NULL;
        const char *possessive = rg_arena_printf(m->arena, "%s's", a->name);
        bool last = i + 1 == job->area_count;
        area_info *out = &m->areas[m->area_count++];
        *out = (area_info){.code = a->code,
                           .name = a->name,
                           .short_name = text_or(v, "short", a->name),
                           .possessive = text_or(v, "possessive", possessive),
                           .kind = text_or(v, "kind", last ? "whole" : "district"),
                           .parts = rg_value_get(v, "parts")};
        if (strcmp(out->kind, "whole") == 0)
            m->whole = out;
    }
    m->own = template_area(m, job->area.code);
    if (!m->own)
        return rg_fail(m->err, RG_E_TEMPLATE, "%s: '%s' is no area of the release", m->path,
                       job->area.code);
    if (!m->whole)
        m->whole = m->own;
    return true;
}

/* ---- the report ---- */

/* The first block of that word, or NULL. */
static const rg_value *find_word(const rg_value *v, const char *word)
{
    const rg_value *found = rg_value_is_word(v, word) ? v : NULL;
    for (size_t i = 0; !found && i < v->item_count; i++)
        found = find_word(v->items[i], word);
    return found;
}

static void find_chart_tables(maker *m, const rg_value *report)
{
    const rg_value *tables = find_word(report, "chart_tables");
    const rg_value *diagrams = tables ? rg_value_get(tables, "diagrams") : NULL;
    m->chart_tables = tables != NULL;
    m->diagram_tables = !diagrams || diagrams->kind != RG_V_BOOL || diagrams->boolean;
}

static bool read_format(maker *m, const rg_value *v)
{
    const char *formats[RG_FORMATS], *name = rg_page_format_name(RG_FORMAT_A4);
    if (!rg_value_want_text(v, "format", &name, m->err))
        return false;
    if (rg_page_format_parse(name, &m->doc->format))
        return true;
    for (int i = 0; i < RG_FORMATS; i++)
        formats[i] = rg_page_format_name((rg_format)i);
    return TEMPLATE_FAIL(m, v->place, "there are no pages '%s'%s", name,
                         template_nearest(m, rg_str_of(name), formats, RG_FORMATS,
                                          "; write portrait, landscape or slides"));
}

/* What is numbered, and on what pages. */
static bool read_shape(maker *m, const rg_value *v)
{
    double levels = 0;
    if (!rg_value_want_number(v, "numbered_levels", &levels, m->err) ||
        !rg_value_want_bool(v, "numbered_figures", &m->doc->numbered_figures, m->err) ||
        !rg_value_want_bool(v, "large_print", &m->doc->large_print, m->err) ||
        !rg_value_want_bool(v, "spreads", &m->doc->spreads, m->err))
        return false;
    if (!(levels >= 0 && levels <= 6 && floor(levels) == levels))
        return TEMPLATE_FAIL(m, v->place, "numbered_levels is a whole number from 0 to 6");
    m->doc->numbered_levels = (int)levels;
    return read_format(m, v);
}

static bool read_report(maker *m, const rg_value *v)
{
    static const char *const names[] = {
        "areas",       "author", "footer",           "format",          "keywords", "lang",
        "large_print", "name",   "numbered_figures", "numbered_levels", "running",  "spreads",
        "subject",     "title"};
    rg_doc *doc = m->doc;
    const char *key = rg_value_get(v, "title") ? "title" : "name";
    doc->lang = "en-GB";
    if (!rg_value_only_fields(v, "report", names, sizeof names / sizeof *names, m->err) ||
        !template_words_field(m, v, key, &doc->title) ||
        !template_words_field(m, v, "author", &doc->author) ||
        !template_words_field(m, v, "subject", &doc->subject) ||
        !template_words_field(m, v, "keywords", &doc->keywords) ||
        !rg_value_want_text(v, "lang", &doc->lang, m->err) ||
        !template_words_field(m, v, "running", &doc->running_left) ||
        !template_words_field(m, v, "footer", &doc->footer_left) || !read_shape(m, v))
        return false;
    if (!doc->title)
        return TEMPLATE_FAIL(m, v->place, "the report has no title; write title = \"...\"");
    if (!doc->running_left)
        doc->running_left = doc->title;
    doc->brand = m->job->brand;
    doc->synthetic = m->job->synthetic ? synthetic_words : NULL;
    const char *created = template_context_text(m, "release", "created");
    doc->created = created[0] ? created : NULL;
    return true;
}

/* A report may be about the whole only: it would say of one district what holds for all together. */
static bool check_whole(maker *m, const rg_value *v)
{
    const char *areas = NULL;
    if (!rg_value_want_text(v, "areas", &areas, m->err))
        return false;
    if (areas && strcmp(areas, "whole") != 0)
        return TEMPLATE_FAIL(m, v->place,
                             "areas = \"%s\" is not known; write \"whole\", or leave it out",
                             areas);
    return !areas || m->own == m->whole ||
           rg_fail(m->err, RG_E_DATA,
                   "%s: this report is about the whole of %s and has no edition for one part "
                   "of it; "
                   "take areas = ... from its line in the release",
                   m->own->name, m->whole->name);
}

static bool build(maker *m, const rg_value *report)
{
    block_list blocks = {0};
    find_chart_tables(m, report);
    if (!read_areas(m) || !check_whole(m, report) || !template_bind_facts(m) ||
        !template_bind_sentences(m) || !template_find_lacking(m, report) ||
        !template_check_area(m) || !read_report(m, report) ||
        !template_report_blocks(m, report, &blocks) || !template_guard(m, &blocks) ||
        !template_check_reviews(m))
        return false;
    for (size_t i = 0; i < blocks.count; i++)
        rg_doc_add(m->arena, m->doc, blocks.items[i]);
    return true;
}

static bool open_and_build(maker *m)
{
    const rg_value *report;
    return rg_file_read(m->arena, rg_path_join(m->arena, m->job->root, m->path),
                        LARGEST_TEMPLATE, &m->source, m->err) &&
           template_evaluate(m->box, m->path, m->job->library, &m->head, &report, m->err) &&
           rg_house_open(m->box, m->err) &&
           rg_sandbox_library(m->box, "lua/words/profile.lua", "profile", m->err) &&
           build(m, report);
}

bool rg_template_run(rg_arena *arena, const rg_template_job *job, rg_log *log, rg_doc **out,
                     rg_err *err)
{
    rg_limits limits = {.memory_bytes = (size_t)256 << 20, .steps = 50000000};
    maker m = {.arena = arena, .job = job, .log = log, .err = err};
    m.path = rg_arena_printf(arena, "templates/%s.lua", job->report);
    m.doc = RG_NEW(arena, rg_doc);
    m.box = rg_sandbox_new(arena, job->root, limits);
    bool good = open_and_build(&m);
    rg_sandbox_free(m.box);
    *out = good ? m.doc : NULL;
    return good;
}
