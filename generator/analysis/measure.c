/* analysis/measure.c - Declarations of measures: read, checked, linked. */
#include "analysis/measure.h"

#include <stdlib.h>
#include <string.h>

static const char *const statistic_names[] = {"count",      "sum",    "rate", "share",
                                              "area_share", "change", "peak", "ratio",
                                              "part",       "against", "groups"};
enum { STATISTICS = sizeof statistic_names / sizeof *statistic_names };

static const char *const measure_fields[] = {
    "name", "title",  "table",      "statistic", "column", "dimensions", "where",
    "of",   "over",   "definition", "unit",      "per",    "denominator", "months",
    "areas", "caveat", "distinct", "period",
    "base", "before", "groups"};
static const char *const place_fields[] = {"name", "column", "level", "month", "day"};
static const char *const definition_fields[] = {"name", "title", "text"};

#define FIELD_COUNT(A) (sizeof(A) / sizeof *(A))

/* Everything declared so far, while files are being read. */
typedef struct reader {
    rg_arena *arena;
    rg_definition *definitions;
    size_t definition_count, definition_room;
    rg_locator *places;
    size_t place_count, place_room;
    rg_view_spec *views;
    size_t view_count, view_room;
    const rg_value **declared; /* of each measure, until it is linked */
    rg_measure *measures;
    size_t count, room;
} reader;

const char *rg_statistic_name(rg_statistic statistic)
{
    return statistic_names[statistic];
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
    rg_definition *d = RG_PUSH(r->arena, r->definitions, r->definition_count, r->definition_room);
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
        !rg_value_need_text(v, "column", &p->column, err) ||
        !rg_value_need_text(v, "level", &level, err) ||
        !rg_value_want_text(v, "month", &p->month, err) ||
        !rg_value_want_text(v, "day", &p->day, err))
        return false;
    if (strcmp(level, "lsoa") != 0 && strcmp(level, "district") != 0)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "level \"%s\" is not known; write \"lsoa\" or \"district\"", level);
    if (!p->month == !p->day)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "place \"%s\" needs either month (a column) or day (a date)", p->table);
    p->lsoa = strcmp(level, "lsoa") == 0;
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

static bool read_statistic(const rg_value *v, rg_measure *m, rg_err *err)
{
    const char *name = NULL;
    if (!rg_value_need_text(v, "statistic", &name, err))
        return false;
    for (int i = 0; i < STATISTICS; i++)
        if (strcmp(name, statistic_names[i]) == 0) {
            m->statistic = (rg_statistic)i;
            return true;
        }
    const char *near = rg_str_nearest(rg_str_of(name), statistic_names, STATISTICS);
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
    if (!rg_value_only_fields(v, "a measure", measure_fields, FIELD_COUNT(measure_fields), err) ||
        !rg_value_need_text(v, "name", &m.id, err) ||
        !rg_value_need_text(v, "title", &m.title, err) ||
        !rg_value_need_text(v, "unit", &m.unit, err) ||
        !rg_value_want_text(v, "caveat", &m.caveat, err) ||
        !rg_value_want_text(v, "column", &m.column, err) ||
        !rg_value_want_number(v, "per", &m.per, err) ||
        !rg_value_want_number(v, "months", &months, err) || !read_statistic(v, &m, err) ||
        !rg_value_want_text(v, "distinct", &m.distinct, err) ||
        !rg_value_want_text(v, "period", &m.period, err) || !read_level(v, &m, err) ||
        !rg_filters_read(r->arena, rg_value_get(v, "where"), &m.filters, &m.filter_count, err) ||
        !read_names(r, v, "dimensions", m.dimensions, &m.dimension_count, err) ||
        !read_names(r, v, "over", m.over, &m.over_count, err) ||
        !rg_value_want_texts(r->arena, v, "groups", &m.groups, &m.group_count, err))
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
                      ? rg_view_spec_read(r->arena, v,
                                          RG_PUSH(r->arena, r->views, r->view_count, r->view_room),
                                          err)
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

static bool unknown_name(const rg_value *v, const char *what, const char *name,
                         const char *const *names, size_t count, rg_err *err)
{
    const char *near = rg_str_nearest(rg_str_of(name), names, count);
    return rg_fail_at(err, RG_E_TEMPLATE, v->place, "there is no %s \"%s\"%s%s%s", what, name,
                      near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
}

static bool link_definition(reader *r, const rg_value *v, rg_measure *m, rg_err *err)
{
    const char *name = NULL;
    if (!rg_value_need_text(v, "definition", &name, err))
        return false;
    const char **names = RG_NEW_N(r->arena, const char *, r->definition_count + 1);
    for (size_t i = 0; i < r->definition_count; i++) {
        names[i] = r->definitions[i].id;
        if (strcmp(names[i], name) == 0)
            m->definition = &r->definitions[i];
    }
    return m->definition ||
           unknown_name(v, "definition", name, names, r->definition_count, err);
}

static bool link_table(reader *r, const rg_value *v, rg_measure *m, rg_err *err)
{
    const char *name = NULL;
    if (!rg_value_need_text(v, "table", &name, err))
        return false;
    const char **names = RG_NEW_N(r->arena, const char *, r->place_count + 1);
    for (size_t i = 0; i < r->place_count; i++) {
        names[i] = r->places[i].table;
        if (strcmp(names[i], name) == 0)
            m->table = &r->places[i];
    }
    return m->table || unknown_name(v, "place for table", name, names, r->place_count, err);
}

static bool link_measure(reader *r, const rg_value *v, const char *key, bool needed,
                         const rg_measure **out, rg_err *err)
{
    const char *name = NULL;
    if (!(needed ? rg_value_need_text(v, key, &name, err) : rg_value_want_text(v, key, &name, err)))
        return false;
    if (!name)
        return true;
    rg_measures all = {.items = r->measures, .count = r->count};
    *out = rg_measures_find(&all, name);
    const char **names = RG_NEW_N(r->arena, const char *, r->count + 1);
    for (size_t i = 0; i < r->count; i++)
        names[i] = r->measures[i].id;
    return *out || unknown_name(v, "measure", name, names, r->count, err);
}

static bool counting(const rg_measure *m)
{
    return m->statistic == RG_STAT_COUNT || m->statistic == RG_STAT_SUM;
}

static bool not_a_count(const rg_value *v, const rg_measure *m, const char *field,
                        const rg_measure *named, rg_err *err)
{
    return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                      "measure \"%s\": %s names \"%s\", which is not a count; name a measure whose "
                      "statistic is count or sum",
                      m->id, field, named->id);
}

static bool same_dimensions(const rg_measure *a, const rg_measure *b)
{
    if (a->dimension_count != b->dimension_count)
        return false;
    for (size_t i = 0; i < a->dimension_count; i++)
        if (strcmp(a->dimensions[i], b->dimensions[i]) != 0)
            return false;
    return true;
}

/* part and against set one count beside another. */
static bool link_base(reader *r, const rg_value *v, rg_measure *m, rg_err *err)
{
    const char *field = m->statistic == RG_STAT_PART      ? "base"
                        : m->statistic == RG_STAT_AGAINST ? "before"
                                                          : NULL;
    if (!field)
        return true;
    if (!link_measure(r, v, field, true, &m->base, err))
        return false;
    if (!counting(m->base))
        return not_a_count(v, m, field, m->base, err);
    return same_dimensions(m->of, m->base) ||
           rg_fail_at(err, RG_E_TEMPLATE, v->place,
                      "measure \"%s\": of and %s have different dimensions; they must have the same",
                      m->id, field);
}

static bool link_over(const rg_value *v, rg_measure *m, rg_err *err)
{
    bool needs = m->statistic == RG_STAT_SHARE || m->statistic == RG_STAT_PEAK ||
                 m->statistic == RG_STAT_GROUPS;
    if (needs && m->over_count == 0)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "measure \"%s\" does not say over which dimension; add over = { ... }",
                          m->id);
    if (m->statistic == RG_STAT_GROUPS && (m->group_count != 2 || m->over_count != 1))
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "measure \"%s\" compares two groups of one dimension; add groups = { \"a\", "
                          "\"b\" } and over = { \"dimension\" }",
                          m->id);
    return true;
}

/* Derived measures take their dimensions from the one they are worked out from. */
static bool link_derived(reader *r, const rg_value *v, rg_measure *m, rg_err *err)
{
    bool divides = m->statistic == RG_STAT_RATE || m->statistic == RG_STAT_RATIO ||
                   m->statistic == RG_STAT_GROUPS;
    if (!link_measure(r, v, "of", true, &m->of, err) ||
        !link_measure(r, v, "denominator", divides, &m->denominator, err))
        return false;
    if (!counting(m->of))
        return not_a_count(v, m, "of", m->of, err);
    if (!link_base(r, v, m, err) || !link_over(v, m, err))
        return false;
    memcpy(m->dimensions, m->of->dimensions, sizeof m->dimensions);
    m->dimension_count = m->of->dimension_count;
    return true;
}

static int by_declared_id(const void *a, const void *b)
{
    const char *x = "", *y = "";
    rg_err ignored = {0};
    (void)!rg_value_need_text(*(const rg_value *const *)a, "name", &x, &ignored);
    (void)!rg_value_need_text(*(const rg_value *const *)b, "name", &y, &ignored);
    return strcmp(x, y);
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
    for (size_t i = 0; i < r.count; i++) {
        rg_measure *m = &r.measures[i];
        if (i && strcmp(r.measures[i - 1].id, m->id) == 0)
            return rg_fail_at(err, RG_E_TEMPLATE, r.declared[i]->place,
                              "measure \"%s\" is declared twice; rename one", m->id);
        if (!link_definition(&r, r.declared[i], m, err) ||
            !(counting(m) ? link_table(&r, r.declared[i], m, err)
                          : link_derived(&r, r.declared[i], m, err)))
            return false;
    }
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

static void add_tables(const rg_measure *m, const char **out, size_t *count, size_t max)
{
    if (!m)
        return;
    if (m->table && m->table->view) {
        add_table(m->table->view->table, out, count, max);
        for (size_t i = 0; i < m->table->view->join_count; i++)
            add_table(m->table->view->join_tables[i], out, count, max);
    } else if (m->table) {
        add_table(m->table->table, out, count, max);
    }
    add_tables(m->of, out, count, max);
    add_tables(m->denominator, out, count, max);
    add_tables(m->base, out, count, max);
}

size_t rg_measure_tables(const rg_measure *m, const char **out, size_t max)
{
    size_t count = 0;
    add_tables(m, out, &count, max);
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
    return m && (rg_measure_has_dimension(m, "quintile") || rg_measure_needs_deprivation(m->of));
}

const char *rg_measure_formula(rg_arena *arena, const rg_measure *m)
{
    switch (m->statistic) {
    case RG_STAT_COUNT:
        return m->distinct ? rg_arena_printf(arena, "number of different %s among rows that belong "
                                                    "to the area",
                                             m->distinct)
                           : "number of rows that belong to the area";
    case RG_STAT_SUM:
        return rg_arena_printf(arena, "sum of the column %s over rows that belong to the area",
                               m->column);
    case RG_STAT_RATE:
        return rg_arena_printf(arena,
                               "%s / %s x %.0f; 95%% limits exact (Poisson) below 10 events, "
                               "Byar's from 10",
                               m->of->id, m->denominator->id, m->per);
    case RG_STAT_SHARE:
        return rg_arena_printf(arena, "100 x %s / its sum over %s; 95%% limits by Wilson", m->of->id,
                               m->over[0]);
    case RG_STAT_AREA_SHARE:
        return rg_arena_printf(arena,
                               "100 x %s of the area / the same of the whole area; 95%% limits by "
                               "Wilson",
                               m->of->id);
    case RG_STAT_CHANGE:
        return rg_arena_printf(arena,
                               "100 x (last %d months - first %d months) / first %d months of %s; "
                               "test exact (binomial), 95%% limits of the ratio",
                               m->months / 2, m->months / 2, m->months / 2, m->of->id);
    case RG_STAT_PEAK:
        return rg_arena_printf(arena, "largest %s; every tie is given", m->of->id);
    case RG_STAT_RATIO:
        return rg_arena_printf(arena,
                               "rate (%s / %s) of the area / rate of the rest of the whole area; "
                               "95%% limits on the log scale, exact below 10 events",
                               m->of->id, m->denominator->id);
    case RG_STAT_PART:
        return rg_arena_printf(arena, "100 x %s / %s; 95%% limits by Wilson", m->of->id, m->base->id);
    case RG_STAT_AGAINST:
        return rg_arena_printf(arena,
                               "100 x (%s - %s) / %s, each a month of its own period; test exact "
                               "(binomial), 95%% limits of the ratio",
                               m->of->id, m->base->id, m->base->id);
    case RG_STAT_GROUPS:
        return rg_arena_printf(arena,
                               "rate (%s / %s) of %s / rate of %s; 95%% limits on the log scale, exact "
                               "below 10 events",
                               m->of->id, m->denominator->id, m->groups[0], m->groups[1]);
    }
    return "";
}
