/* A table of one measure of the project for three districts and the whole, and what an edition makes of it. */
#ifndef RG_TESTS_UNIT_PROTECT_CLASS_WORLD_H
#define RG_TESTS_UNIT_PROTECT_CLASS_WORLD_H

#include "app/project.h"
#include "protect/protect.h"
#include "support/check.h"

#include <math.h>
#include <string.h>

enum { CELLS_MAX = 64, MONTHS_MAX = 48 };

/* Leicester, Melton and Rutland, and the three together. */
enum { LEICESTER, MELTON, RUTLAND, WHOLE, AREAS };
static const uint32_t units[] = {0, 1, 2};
static const rg_subject areas[AREAS] = {{.code = "E06000016",
                                         .name = "Leicester",
                                         .kind = "district",
                                         .units = &units[0],
                                         .unit_count = 1},
                                        {.code = "E07000133",
                                         .name = "Melton",
                                         .kind = "district",
                                         .units = &units[1],
                                         .unit_count = 1},
                                        {.code = "E06000017",
                                         .name = "Rutland",
                                         .kind = "district",
                                         .units = &units[2],
                                         .unit_count = 1},
                                        {.code = "E23000021",
                                         .name = "LLR",
                                         .kind = "whole",
                                         .units = units,
                                         .unit_count = 3,
                                         .whole = true}};

typedef struct world {
    rg_arena *arena;
    rg_project project;
    rg_measure measure;
    rg_counts counts;
    rg_counts_set set;
    double values[CELLS_MAX], unknown[CELLS_MAX];
    rg_status status[CELLS_MAX];
    bool months[MONTHS_MAX];
} world;

static inline void open_world(world *w)
{
    rg_err err = {0};
    *w = (world){.arena = rg_arena_new("test")};
    bool ok = rg_project_open(w->arena, ".", "templates/releases/llr-2021-22.lua", NULL,
                              &w->project, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
}

/* A table of a measure of the project from a month on, for the areas above; values are by area, then by cell. */
static inline void make(world *w, const char *measure, const char *first, int months,
                        const double *values)
{
    const rg_measure *own = rg_measures_find(&w->project.measures, measure);
    rg_month from;
    CU_ASSERT_PTR_NOT_NULL_FATAL(own);
    CU_ASSERT_TRUE_FATAL(rg_month_parse(rg_str_of(first), &from));
    w->measure = *own;
    w->counts = (rg_counts){.measure = &w->measure,
                            .subjects = areas,
                            .subject_count = AREAS,
                            .cell_count = 1,
                            .values = w->values,
                            .unknown = w->unknown,
                            .status = w->status,
                            .from = rg_month_first(from),
                            .to = rg_month_last(from + months - 1),
                            .exposure = months,
                            .months = w->months,
                            .has_months = true};
    w->set = (rg_counts_set){.items = &w->counts, .count = 1};
    for (int i = 0; i < MONTHS_MAX; i++)
        w->months[i] = true;
    for (size_t i = 0; i < CELLS_MAX; i++) {
        w->status[i] = RG_S_OK;
        w->unknown[i] = 0;
    }
    memcpy(w->values, values, AREAS * sizeof *values);
}

/* The table by one more dimension. */
static inline void split(world *w, const char *name, const char *const *labels, size_t count,
                         const double *values)
{
    w->counts.axes[w->counts.axis_count++] =
        (rg_axis){.name = name, .values = labels, .count = count};
    w->counts.cell_count *= count;
    memcpy(w->values, values, AREAS * w->counts.cell_count * sizeof *values);
}

static inline const rg_counts *edition(world *w, rg_edition which)
{
    static const rg_openness invented = {.all_synthetic = true};
    const rg_protect_job job = {.edition = which,
                                .openness = &invented,
                                .settings = &w->project.settings,
                                .on = {2022, 1, 31}};
    rg_counts_set *out = RG_NEW(w->arena, rg_counts_set);
    rg_err err = {0};
    bool ok = rg_protect(w->arena, &w->set, &job, out, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    return &out->items[0];
}

/* The cells of one area in words, "6 [c] 0": what a reader sees. */
static inline const char *row(world *w, const rg_counts *c, size_t area)
{
    rg_buf text = {0};
    for (size_t cell = 0; cell < c->cell_count; cell++) {
        size_t at = area * c->cell_count + cell;
        if (cell)
            rg_buf_putc(&text, ' ');
        if (c->status[at] == RG_S_HIDDEN)
            rg_buf_puts(&text, isnan(c->values[at]) ? "[c]" : "told");
        else
            rg_buf_printf(&text, "%g", c->values[at]);
    }
    const char *kept = rg_arena_copy(w->arena, text.p, text.n);
    rg_buf_free(&text);
    return kept;
}

static inline const char *public_row(world *w, size_t area)
{
    return row(w, edition(w, RG_EDITION_PUBLIC), area);
}

static const double homicides[AREAS] = {4, 2, 0, 6};

#endif
