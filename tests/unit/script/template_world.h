/* tests/unit/script/template_world.h - Facts of two small invented areas, and a folder with a template.
 *
 * Northmoor (N) and Southmere (S) make the Moors (W, "Moors").  Facts are put in by hand, so that a
 * test can say which are hidden or missing. */
#ifndef RG_TESTS_SCRIPT_TEMPLATE_WORLD_H
#define RG_TESTS_SCRIPT_TEMPLATE_WORLD_H

#include "base/file.h"
#include "doc/doc.h"
#include "script/template.h"
#include "support/check.h"

#include <math.h>
#include <stdlib.h>
#include <unistd.h>

static rg_arena *arena;
static rg_err err;
static rg_log *log_;
static rg_doc *doc;
static char root[64];
static rg_fact *facts;
static size_t fact_count, fact_room;
static rg_value *context, *records;
static rg_template_job job;
static const rg_area_name areas[] = {{"N", "Northmoor", "northmoor"},
                                     {"S", "Southmere", "southmere"},
                                     {"W", "Moor and Mere Counties", "moors"}};

static inline void set_text(rg_value *v, const char *key, const char *text)
{
    rg_value_set(arena, v, key, rg_value_text(arena, text));
}

static inline void set_number(rg_value *v, const char *key, double x)
{
    rg_value_set(arena, v, key, rg_value_number(arena, x));
}

static inline void add_record(const char *id, const char *title, const char *statistic)
{
    rg_value *v = rg_value_table(arena, NULL);
    set_text(v, "id", id);
    set_text(v, "title", title);
    set_text(v, "statistic", statistic);
    set_text(v, "formula", "number of rows");
    set_text(v, "definition", "d1");
    set_text(v, "definition_title", "Everything");
    set_text(v, "definition_text", "all of it");
    set_text(v, "unit", "crimes");
    set_text(v, "caveat", "");
    rg_value_push(arena, records, v);
}

static inline const rg_value *area_record(const char *code, const char *name, const char *kind,
                                          const char *short_name)
{
    rg_value *v = rg_value_table(arena, NULL);
    set_text(v, "code", code);
    set_text(v, "name", name);
    set_text(v, "kind", kind);
    set_text(v, "short", short_name);
    set_text(v, "possessive", rg_arena_printf(arena, "%s's", short_name));
    return v;
}

static inline void set_period(const char *from, const char *to, double months, double present)
{
    rg_value *v = rg_value_table(arena, NULL);
    set_text(v, "from", rg_arena_printf(arena, "%s-01", from));
    set_text(v, "to", rg_arena_printf(arena, "%s-31", to));
    set_text(v, "first_month", from);
    set_text(v, "last_month", to);
    set_number(v, "months", months);
    set_number(v, "present", present);
    rg_value_set(arena, v, "gaps", rg_value_table(arena, NULL));
    rg_value_set(arena, context, "period", v);
}

static inline void add_source(rg_value *sources, const char *name, const char *words)
{
    rg_value *v = rg_value_table(arena, NULL);
    set_text(v, "name", name);
    set_text(v, "title", words);
    set_text(v, "source", words);
    set_text(v, "publisher", "The police");
    set_text(v, "licence", "Open");
    set_number(v, "files", 2);
    rg_value_push(arena, sources, v);
}

static inline void make_context(void)
{
    rg_value *list = rg_value_table(arena, NULL), *sources = rg_value_table(arena, NULL);
    context = rg_value_table(arena, NULL);
    records = rg_value_table(arena, NULL);
    rg_value_push(arena, list, area_record("N", "Northmoor", "district", "Northmoor"));
    rg_value_push(arena, list, area_record("S", "Southmere", "district", "Southmere"));
    rg_value_push(arena, list, area_record("W", "Moor and Mere Counties", "whole", "Moors"));
    rg_value_set(arena, context, "areas", list);
    add_source(sources, "street", "Street-level crime, data.police.uk");
    add_source(sources, "people", "Mid-year estimates");
    rg_value_set(arena, context, "sources", sources);
    rg_value_set(arena, context, "measures", records);
    rg_value_set(arena, context, "events", rg_value_table(arena, NULL));
    rg_value_set(arena, context, "ledger", rg_value_table(arena, NULL));
    set_period("2021-01", "2021-03", 3, 3);
}

/* The project's own lua/ below a folder of our own. */
static inline void make_root(void)
{
    char here[4096];
    snprintf(root, sizeof root, "/tmp/rg-template-XXXXXX");
    CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(root));
    CU_ASSERT_PTR_NOT_NULL_FATAL(realpath("lua", here));
    CU_ASSERT_EQUAL_FATAL(symlink(here, rg_path_join(arena, root, "lua")), 0);
    CU_ASSERT_TRUE_FATAL(rg_file_make_dirs(rg_path_join(arena, root, "templates/small"), &err));
}

static inline void set_up_without_folder(void)
{
    arena = rg_arena_new("template test");
    err = (rg_err){0};
    log_ = rg_log_new(arena);
    doc = NULL;
    fact_count = 0;
    fact_room = 20000; /* answers of put stay where they are */
    facts = RG_NEW_N(arena, rg_fact, fact_room);
    root[0] = '\0';
    make_context();
    job = (rg_template_job){.root = root,
                            .report = "small",
                            .area = areas[0],
                            .areas = areas,
                            .area_count = 3,
                            .release_title = "Sample",
                            .edition = "public",
                            .brand = "network",
                            .context = context};
}

static inline void set_up(void)
{
    set_up_without_folder();
    make_root();
}

static inline void remove_file(const char *name)
{
    unlink(rg_path_join(arena, root, name));
}

static inline void tear_down(void)
{
    if (root[0]) {
        char **paths;
        size_t count = 0;
        (void)!rg_file_glob(arena, root, "templates/small/*", &paths, &count, &err);
        for (size_t i = 0; i < count; i++)
            unlink(paths[i]);
        remove_file("templates/small.lua");
        remove_file("lua");
        rmdir(rg_path_join(arena, root, "templates/small"));
        rmdir(rg_path_join(arena, root, "templates"));
        rmdir(root);
    }
    rg_arena_free(arena);
}

static inline void write_file(const char *name, const char *text)
{
    CU_ASSERT_TRUE_FATAL(
        rg_file_write(rg_path_join(arena, root, name), rg_str_of(text), 0644, &err));
}

static inline const char *name_of(const char *code)
{
    for (size_t i = 0; i < 3; i++)
        if (strcmp(areas[i].code, code) == 0)
            return areas[i].name;
    return rg_arena_printf(arena, "Neighbourhood %s", code);
}

/* A fact of the whole period, or of the month in its dimensions; change it through the answer until
 * the template runs. */
static inline rg_fact *put(const char *measure, const char *area, const char *dimensions,
                           double value)
{
    rg_fact *f = RG_PUSH(arena, facts, fact_count, fact_room);
    const double none = (double)NAN;
    *f = (rg_fact){.measure = measure,
                   .area_code = area,
                   .area_name = name_of(area),
                   .from = {2021, 1, 1},
                   .to = {2021, 3, 31},
                   .exposure_months = 3,
                   .definition = "d1",
                   .dimensions = dimensions,
                   .value = value,
                   .unit = "crimes",
                   .numerator = none,
                   .denominator = none,
                   .lower = none,
                   .upper = none,
                   .level = none,
                   .base = none,
                   .unknown = none,
                   .method = "",
                   .markers = "",
                   .operands = "",
                   .sources = "street"};
    const char *month = strstr(dimensions, "month=");
    if (month) {
        f->from = f->to = (rg_date){atoi(month + 6), atoi(month + 11), 1};
        f->to = rg_month_last(rg_month_of(f->from));
        f->exposure_months = 1;
    }
    return f;
}

static inline rg_fact *put_parts(const char *measure, const char *area, const char *dimensions,
                                 double value, double top, double bottom)
{
    rg_fact *f = put(measure, area, dimensions, value);
    f->numerator = top;
    f->denominator = bottom;
    return f;
}

static inline rg_fact *put_limits(const char *measure, const char *area, const char *dimensions,
                                  double value, double lower, double upper)
{
    rg_fact *f = put(measure, area, dimensions, value);
    f->lower = lower;
    f->upper = upper;
    f->level = 0.95;
    return f;
}

static inline bool run(void)
{
    rg_facts *all = RG_NEW(arena, rg_facts);
    rg_fact *sorted = RG_NEW_N(arena, rg_fact, fact_count + 1);
    for (size_t i = 0; i < fact_count; i++) {
        sorted[i] = facts[i];
        sorted[i].id = rg_fact_id(arena, &facts[i]);
    }
    CU_ASSERT_TRUE_FATAL(rg_facts_finish(sorted, fact_count, all, &err));
    job.facts = all;
    err = (rg_err){0};
    return rg_template_run(arena, &job, log_, &doc, &err);
}

/* The outline of the template's document without its first line, or the error. */
static inline const char *outline_of(const char *template_text)
{
    write_file("templates/small.lua", template_text);
    if (!run())
        return err.text;
    rg_buf out = {0};
    rg_doc_outline(&out, doc);
    const char *kept = rg_arena_copy(arena, out.p, out.n);
    rg_buf_free(&out);
    const char *after = strchr(kept, '\n');
    return after ? after + 1 : "";
}

/* A report of one block after a head; the block stands in line 4. */
static inline const char *block(const char *head, const char *text)
{
    const char *whole =
        rg_arena_printf(arena, "%s\nreturn report {\n   title = \"T\",\n%s,\n}\n", head, text);
    return outline_of(whole);
}

#endif
