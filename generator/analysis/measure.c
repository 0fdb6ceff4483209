/* analysis/measure.c - Declarations of measures: read, checked, linked. */
#include "analysis/measure_impl.h"

#include <stdlib.h>
#include <string.h>

static const char *const place_fields[] = {"name",   "column",    "level", "month", "day",
                                           "period", "area_name", "stock", "npa"};
static const char *const definition_fields[] = {"name", "title", "text"};

#define FIELD_COUNT(A) (sizeof(A) / sizeof *(A))

size_t rg_statistic_count(void)
{
    return measure_trait_count;
}

const char *rg_statistic_name(rg_statistic statistic)
{
    return measure_traits[statistic].name;
}

static int by_measure_id(const void *a, const void *b)
{
    return strcmp(((const rg_measure *)a)->id, ((const rg_measure *)b)->id);
}

const rg_measure *rg_measures_find(const rg_measures *measures, const char *id)
{
    rg_measure key = {.id = id};
    if (measures->count == 0)
        return NULL;
    return bsearch(&key, measures->items, measures->count, sizeof key, by_measure_id);
}

static bool read_definition(reader *r, const rg_value *v, rg_err *err)
{
    rg_definition *d =
        RG_PUSH(r->arena, r->definitions, r->definition_count, r->definition_room);
    *d = (rg_definition){0};
    return rg_value_only_fields(v, "a definition", definition_fields,
                                FIELD_COUNT(definition_fields), err) &&
           rg_value_need_text(v, "name", &d->id, err) &&
           rg_value_need_text(v, "title", &d->title, err) &&
           rg_value_need_text(v, "text", &d->text, err);
}

static bool read_place(reader *r, const rg_value *v, rg_err *err)
{
    rg_locator *p = RG_PUSH(r->arena, r->places, r->place_count, r->place_room);
    *p = (rg_locator){0};
    const char *level = NULL;
    if (!rg_value_only_fields(v, "a place", place_fields, FIELD_COUNT(place_fields), err) ||
        !rg_value_need_text(v, "name", &p->table, err) ||
        !rg_value_want_text(v, "column", &p->column, err) ||
        !rg_value_need_text(v, "level", &level, err) ||
        !rg_value_want_text(v, "month", &p->month, err) ||
        !rg_value_want_text(v, "day", &p->day, err) ||
        !rg_value_want_text(v, "period", &p->period, err) ||
        !rg_value_want_text(v, "area_name", &p->area_name, err) ||
        !rg_value_want_bool(v, "stock", &p->stock, err) ||
        !rg_value_want_text(v, "npa", &p->npa_column, err))
        return false;
    p->lsoa = strcmp(level, "lsoa") == 0;
    p->published = strcmp(level, "published") == 0;
    p->npa = strcmp(level, "npa") == 0;
    bool whole = strcmp(level, "whole") == 0, district = strcmp(level, "district") == 0;
    if (!p->lsoa && !p->published && !p->npa && !whole && !district)
        return rg_fail_at(
            err, RG_E_TEMPLATE, v->place,
            "level \"%s\" is not known; write \"lsoa\", \"district\", \"npa\", \"whole\" or "
            "\"published\"",
            level);
    if (p->npa_column && !p->lsoa && !district)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "place \"%s\": npa is for levels \"lsoa\" and \"district\"; at level "
                          "\"npa\" the column itself holds codes of policing areas",
                          p->table);
    if (whole == (p->column != NULL))
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "place \"%s\" needs a column of codes, unless its level is \"whole\"",
                          p->table);
    if (p->published ? !p->period || p->month || p->day : p->period || p->area_name)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "place \"%s\": period (a column) and level \"published\" go together",
                          p->table);
    if (!p->published && !p->month == !p->day)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "place \"%s\" needs either month (a column) or day (a date)",
                          p->table);
    return true;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* A short list of names in byte order. */
static bool read_names(reader *r, const rg_value *v, const char *key, const char **out,
                       size_t *count, rg_err *err)
{
    const char **texts = NULL;
    if (!rg_value_want_texts(r->arena, v, key, &texts, count, err))
        return false;
    if (*count > RG_DIMENSIONS_MAX)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place, "%s: %zu are named; %d at most", key,
                          *count, RG_DIMENSIONS_MAX);
    for (size_t i = 0; i < *count; i++)
        out[i] = texts[i];
    if (*count)
        qsort(out, *count, sizeof *out, by_text);
    return true;
}

static bool read_statistic(rg_arena *arena, const rg_value *v, rg_measure *m, rg_err *err)
{
    const char *name = NULL;
    if (!rg_value_need_text(v, "statistic", &name, err))
        return false;
    const char **names = RG_NEW_N(arena, const char *, measure_trait_count);
    for (size_t i = 0; i < measure_trait_count; i++) {
        names[i] = measure_traits[i].name;
        if (strcmp(name, names[i]) == 0) {
            m->statistic = (rg_statistic)i;
            return true;
        }
    }
    const char *near = rg_str_nearest(rg_str_of(name), names, measure_trait_count);
    return rg_fail_at(err, RG_E_TEMPLATE, v->place, "there is no statistic \"%s\"%s%s%s", name,
                      near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
}

static bool read_level(const rg_value *v, rg_measure *m, rg_err *err)
{
    const char *areas = "districts";
    if (!rg_value_want_text(v, "areas", &areas, err))
        return false;
    m->by_lsoa = strcmp(areas, "lsoa") == 0;
    if (!m->by_lsoa && strcmp(areas, "districts") != 0)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "areas \"%s\" is not known; write \"lsoa\" or \"districts\"", areas);
    return true;
}

static bool read_measure(reader *r, const rg_value *v, rg_err *err)
{
    rg_measure m = {.place = v->place, .caveat = "", .per = 1};
    double months = 0;
    if (!rg_value_only_fields(v, "a measure", measure_field_names, measure_field_count, err) ||
        !rg_value_need_text(v, "name", &m.id, err) ||
        !rg_value_need_text(v, "title", &m.title, err) ||
        !rg_value_need_text(v, "unit", &m.unit, err) ||
        !rg_value_want_text(v, "caveat", &m.caveat, err) ||
        !rg_value_want_text(v, "column", &m.column, err) ||
        !rg_value_want_number(v, "per", &m.per, err) ||
        !rg_value_want_number(v, "months", &months, err) ||
        !read_statistic(r->arena, v, &m, err) ||
        !rg_value_want_text(v, "distinct", &m.distinct, err) ||
        !rg_value_want_text(v, "period", &m.period, err) || !read_level(v, &m, err) ||
        !rg_filters_read(r->arena, rg_value_get(v, "where"), &m.filters, &m.filter_count,
                         err) ||
        !read_names(r, v, "dimensions", m.dimensions, &m.dimension_count, err) ||
        !read_names(r, v, "over", m.over, &m.over_count, err) ||
        !rg_value_want_texts(r->arena, v, "groups", &m.groups, &m.group_count, err) ||
        !measure_fields(r->arena, v, &m, err))
        return false;
    m.months = (int)months;
    size_t declared_room = r->room;
    *RG_PUSH(r->arena, r->measures, r->count, r->room) = m;
    if (r->room != declared_room) {
        const rg_value **more = RG_NEW_N(r->arena, const rg_value *, r->room);
        if (r->count > 1)
            memcpy(more, r->declared, (r->count - 1) * sizeof *more);
        r->declared = more;
    }
    r->declared[r->count - 1] = v;
    return true;
}

static bool read_file(reader *r, const rg_value *file, rg_err *err)
{
    if (!rg_value_is_word(file, "measures"))
        return rg_fail_at(err, RG_E_TEMPLATE, file->place,
                          "a file of measures returns measures { ... }");
    for (size_t i = 0; i < file->item_count; i++) {
        const rg_value *v = file->items[i];
        bool ok = rg_value_is_word(v, "measure")      ? read_measure(r, v, err)
                  : rg_value_is_word(v, "definition") ? read_definition(r, v, err)
                  : rg_value_is_word(v, "view")
                      ? rg_view_spec_read(
                            r->arena, v,
                            RG_PUSH(r->arena, r->views, r->view_count, r->view_room), err)
                  : rg_value_is_word(v, "place")
                      ? read_place(r, v, err)
                      : rg_fail_at(err, RG_E_TEMPLATE, v->place,
                                   "measures hold measure, definition, view and place only");
        if (!ok)
            return false;
    }
    return true;
}

/* ---- linking ---- */

static int by_declared_id(const void *a, const void *b)
{
    const char *x = "", *y = "";
    rg_err ignored = {0};
    (void)!rg_value_need_text(*(const rg_value *const *)a, "name", &x, &ignored);
    (void)!rg_value_need_text(*(const rg_value *const *)b, "name", &y, &ignored);
    return strcmp(x, y);
}

/* Which view each yes-or-no column looks into. */
static void link_views(reader *r)
{
    for (size_t v = 0; v < r->view_count; v++)
        for (size_t i = 0; i < r->views[v].derived_count; i++) {
            rg_derive_spec *d = &r->views[v].derived[i];
            for (size_t o = 0; d->view && o < r->view_count; o++)
                if (strcmp(r->views[o].name, d->view) == 0)
                    d->other = &r->views[o];
        }
}

bool rg_measures_from(rg_arena *arena, const rg_value *const *files, size_t count,
                      rg_measures *out, rg_err *err)
{
    reader r = {.arena = arena};
    for (size_t i = 0; i < count; i++)
        if (!read_file(&r, files[i], err))
            return false;
    if (r.count) {
        qsort(r.measures, r.count, sizeof *r.measures, by_measure_id);
        qsort(r.declared, r.count, sizeof *r.declared, by_declared_id);
    }
    for (size_t i = 0; i < r.place_count; i++)
        for (size_t v = 0; v < r.view_count; v++)
            if (strcmp(r.places[i].table, r.views[v].name) == 0)
                r.places[i].view = &r.views[v];
    link_views(&r);
    for (size_t i = 0; i < r.count; i++) {
        rg_measure *m = &r.measures[i];
        if (i && strcmp(r.measures[i - 1].id, m->id) == 0)
            return rg_fail_at(err, RG_E_TEMPLATE, r.declared[i]->place,
                              "measure \"%s\" is declared twice; rename one", m->id);
        if (!measure_link(&r, r.declared[i], m, err))
            return false;
    }
    for (size_t i = 0; i < r.count; i++)
        if (!measure_settle(r.declared[i], &r.measures[i], err))
            return false;
    *out = (rg_measures){r.measures, r.count, r.views, r.view_count};
    return true;
}

/* ---- questions ---- */

static void add_table(const char *name, const char **out, size_t *count, size_t max)
{
    for (size_t i = 0; i < *count; i++)
        if (strcmp(out[i], name) == 0)
            return;
    if (*count < max)
        out[(*count)++] = name;
}

static void add_view(const rg_view_spec *view, const char **out, size_t *count, size_t max)
{
    add_table(view->table, out, count, max);
    for (size_t i = 0; i < view->join_count; i++)
        add_table(view->join_tables[i], out, count, max);
}

/* A column that says whether rows of another view have something tells of that view's sources. */
static void add_column(const rg_view_spec *view, const char *name, const char **out,
                       size_t *count, size_t max)
{
    for (size_t i = 0; i < view->derived_count; i++) {
        const rg_derive_spec *d = &view->derived[i];
        if (strcmp(d->name, name) == 0 && d->other)
            add_view(d->other, out, count, max);
    }
}

static void add_tables(const rg_measure *m, bool npas, const char **out, size_t *count,
                       size_t max)
{
    if (!m)
        return;
    const rg_view_spec *view = m->table ? m->table->view : NULL;
    if (view) {
        add_view(view, out, count, max);
        for (size_t i = 0; i < m->filter_count; i++)
            add_column(view, m->filters[i].column, out, count, max);
        for (size_t i = 0; i < m->dimension_count; i++)
            add_column(view, m->dimensions[i], out, count, max);
    } else if (m->table) {
        add_table(m->table->table, out, count, max);
    }
    bool other = npas && m->denominator && m->denominator->npas;
    add_tables(m->of, npas, out, count, max);
    add_tables(other ? m->denominator->npas : m->denominator, npas, out, count, max);
    add_tables(m->base, npas, out, count, max);
}

size_t rg_measure_tables(const rg_measure *m, bool npas, const char **out, size_t max)
{
    size_t count = 0;
    add_tables(m, npas, out, &count, max);
    return count;
}

bool rg_measure_has_dimension(const rg_measure *m, const char *name)
{
    for (size_t i = 0; i < m->dimension_count; i++)
        if (strcmp(m->dimensions[i], name) == 0)
            return true;
    return false;
}

bool rg_measure_needs_deprivation(const rg_measure *m)
{
    return m &&
           (rg_measure_has_dimension(m, "quintile") || rg_measure_needs_deprivation(m->of));
}
