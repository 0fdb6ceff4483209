/* analysis/previous.c - Kept facts and published figures as one sorted list. */
#include "analysis/previous.h"

#include "analysis/period_text.h"
#include "analysis/settings.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct collector {
    rg_arena *arena;
    const rg_previous_job *job;
    rg_earlier *items;
    size_t count, room;
} collector;

static double number_at(const rg_table *t, const char *column, size_t row)
{
    return rg_settings_number(t, column, row, (double)NAN);
}

static rg_date date_at(const rg_table *t, const char *column, size_t row)
{
    return rg_date_from_serial(rg_table_column(t, column)->ints[row]);
}

/* ---- kept facts ---- */

static void add_fact(collector *c, const rg_table *t, size_t row)
{
    const char *synthetic = rg_settings_text(t, "synthetic", row);
    rg_earlier *e = RG_PUSH(c->arena, c->items, c->count, c->room);
    *e = (rg_earlier){.fact = {.id = rg_settings_text(t, "fact_id", row),
                               .measure = rg_settings_text(t, "measure", row),
                               .area_code = rg_settings_text(t, "area_code", row),
                               .area_name = rg_settings_text(t, "area_name", row),
                               .from = date_at(t, "period_from", row),
                               .to = date_at(t, "period_to", row),
                               .exposure_months = (int)number_at(t, "exposure_months", row),
                               .definition = rg_settings_text(t, "definition", row),
                               .dimensions = rg_settings_text(t, "dimensions", row),
                               .value = number_at(t, "value", row),
                               .unit = rg_settings_text(t, "unit", row),
                               .numerator = number_at(t, "numerator", row),
                               .denominator = number_at(t, "denominator", row),
                               .lower = number_at(t, "lower", row),
                               .upper = number_at(t, "upper", row),
                               .level = number_at(t, "level", row),
                               .method = rg_settings_text(t, "method", row),
                               .base = number_at(t, "base", row),
                               .unknown = number_at(t, "unknown", row),
                               .markers = rg_settings_text(t, "markers", row),
                               .operands = "",
                               .sources = "previous",
                               .synthetic = strcmp(synthetic, "Y") == 0},
                      .place = rg_table_place(t, row),
                      .printed = "",
                      .exact = true};
    (void)rg_status_parse(rg_str_of(rg_settings_text(t, "status", row)), &e->fact.status);
}

/* ---- published figures ---- */

static const rg_area *find_area(const rg_areas *areas, const char *text)
{
    const rg_area *by_code = rg_areas_find(areas, text);
    for (size_t i = 0; !by_code && i < areas->count; i++)
        if (strcmp(areas->items[i].name, text) == 0 ||
            strcmp(areas->items[i].short_name, text) == 0)
            return &areas->items[i];
    return by_code;
}

static const char *printed_text(rg_arena *arena, const rg_table *t, size_t row)
{
    const char *page = rg_settings_text(t, "page", row);
    const char *wording = rg_settings_text(t, "wording", row);
    return rg_arena_printf(arena, "%s%s%s%s%s", rg_settings_text(t, "document", row),
                           page[0] ? ", page " : "", page, wording[0] ? ": " : "", wording);
}

static bool add_figure(collector *c, const rg_table *t, size_t row, rg_err *err)
{
    const char *measure = rg_settings_text(t, "measure", row);
    const char *area = rg_settings_text(t, "area", row);
    const char *period = rg_settings_text(t, "period", row);
    const char *definition = rg_settings_text(t, "definition", row);
    rg_place place = rg_table_place(t, row);
    rg_span span;
    if (!c->job->known(c->job->user, measure))
        return true;
    const rg_area *a = find_area(c->job->areas, area);
    if (!a)
        return rg_fail_at(err, RG_E_DATA, place,
                          "there is no area \"%s\"; write its code or its name as in "
                          "templates/settings/areas.csv",
                          area);
    if (!rg_period_text(rg_str_of(period), RG_YEAR_FINANCIAL, &span))
        return rg_fail_at(
            err, RG_E_DATA, place,
            "the period \"%s\" is not understood; write a year such as \"2019/20\", "
            "or a first month and its length such as \"2020-04-01/P18M\"",
            period);
    if (!definition[0])
        return rg_fail_at(err, RG_E_DATA, place,
                          "the figure does not say by which definition it counts; fill in "
                          "definition, as %s has it in lua/measures",
                          measure);
    double na = (double)NAN;
    rg_dimension *dims;
    size_t n = rg_dimensions_decode(c->arena, rg_settings_text(t, "dimensions", row), &dims);
    *RG_PUSH(c->arena, c->items, c->count, c->room) =
        (rg_earlier){.fact = {.id = "",
                              .measure = measure,
                              .area_code = a->code,
                              .area_name = a->name,
                              .from = span.from,
                              .to = span.to,
                              .exposure_months = span.months,
                              .definition = definition,
                              .dimensions = rg_dimensions_encode(c->arena, dims, n),
                              .value = number_at(t, "value", row),
                              .unit = rg_settings_text(t, "unit", row),
                              .numerator = na,
                              .denominator = na,
                              .lower = na,
                              .upper = na,
                              .level = na,
                              .method = "As published",
                              .base = na,
                              .unknown = na,
                              .markers = "",
                              .operands = "",
                              .sources = t->name},
                     .place = place,
                     .printed = printed_text(c->arena, t, row)};
    return true;
}

/* ---- the list ---- */

static int by_day(rg_date a, rg_date b)
{
    int x = rg_date_serial(a), y = rg_date_serial(b);
    return (x > y) - (x < y);
}

static int by_figure(const void *a, const void *b)
{
    const rg_fact *x = &((const rg_earlier *)a)->fact, *y = &((const rg_earlier *)b)->fact;
    int order = strcmp(x->measure, y->measure);
    order = order ? order : strcmp(x->area_code, y->area_code);
    order = order ? order : strcmp(x->dimensions, y->dimensions);
    order = order ? order : by_day(x->from, y->from);
    order = order ? order : by_day(x->to, y->to);
    if (order)
        return order;
    bool kept = ((const rg_earlier *)a)->exact, other = ((const rg_earlier *)b)->exact;
    return kept != other ? (kept ? -1 : 1) : strcmp(x->definition, y->definition);
}

static bool same_figure(const rg_fact *x, const rg_fact *y)
{
    return strcmp(x->measure, y->measure) == 0 && strcmp(x->area_code, y->area_code) == 0 &&
           strcmp(x->dimensions, y->dimensions) == 0 && by_day(x->from, y->from) == 0 &&
           by_day(x->to, y->to) == 0;
}

/* A figure stands once; two published ones must be told apart by the reader of the file. */
static bool keep_one(collector *c, rg_err *err)
{
    size_t kept = 0;
    for (size_t i = 0; i < c->count; i++) {
        const rg_earlier *before = kept ? &c->items[kept - 1] : NULL, *e = &c->items[i];
        if (!before || !same_figure(&before->fact, &e->fact)) {
            c->items[kept++] = *e;
        } else if (before->exact == e->exact) {
            return rg_fail_at(
                err, RG_E_DATA, e->place,
                "line %d has another value for the same measure, area, period and "
                "dimensions; keep the one that counts",
                before->place.line);
        }
    }
    c->count = kept;
    return true;
}

bool rg_previous_from(rg_arena *arena, const rg_previous_job *job, rg_previous *out,
                      rg_err *err)
{
    collector c = {.arena = arena, .job = job};
    for (size_t row = 0; job->facts && row < job->facts->row_count; row++)
        add_fact(&c, job->facts, row);
    for (size_t row = 0; job->published && row < job->published->row_count; row++)
        if (!add_figure(&c, job->published, row, err))
            return false;
    if (c.count)
        qsort(c.items, c.count, sizeof *c.items, by_figure);
    if (!keep_one(&c, err))
        return false;
    *out = (rg_previous){c.items, c.count, job->release, job->facts};
    return true;
}

/* The first item that is not before these in the order; dimensions NULL: whatever they are. */
static size_t first_of(const rg_previous *p, const char *measure, const char *area,
                       const char *dimensions)
{
    size_t low = 0, high = p->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const rg_fact *f = &p->items[middle].fact;
        int order = strcmp(f->measure, measure);
        order = order ? order : strcmp(f->area_code, area);
        order = order || !dimensions ? order : strcmp(f->dimensions, dimensions);
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static rg_earlier_list list_of(const rg_previous *p, const char *measure, const char *area,
                               const char *dimensions)
{
    size_t first = p ? first_of(p, measure, area, dimensions) : 0, n = 0;
    for (; p && first + n < p->count; n++) {
        const rg_fact *f = &p->items[first + n].fact;
        if (strcmp(f->measure, measure) != 0 || strcmp(f->area_code, area) != 0 ||
            (dimensions && strcmp(f->dimensions, dimensions) != 0))
            break;
    }
    return (rg_earlier_list){n ? &p->items[first] : NULL, n};
}

rg_earlier_list rg_previous_of(const rg_previous *previous, const char *measure,
                               const char *area, const char *dimensions)
{
    return list_of(previous, measure, area, dimensions);
}

rg_earlier_list rg_previous_area(const rg_previous *previous, const char *measure,
                                 const char *area)
{
    return list_of(previous, measure, area, NULL);
}
