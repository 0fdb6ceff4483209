/* script/template_series.c - Facts to categories and series. */
#include "script/template_chart.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- dimensions ---- */

static const selection *first_facts(const chart_plan *p)
{
    return p->from.items[0].facts;
}

static bool check_dimension(const chart_plan *p, const char *key, const char *dimension)
{
    const selection *s = first_facts(p);
    if (s->count == 0)
        return TEMPLATE_FAIL(p->m, p->v->place, "'%s' has no facts to draw", s->name);
    if (template_key(&s->items[0], dimension))
        return true;
    const char *names[8] = {"area"};
    size_t count = 1;
    for (size_t i = 0; i < s->items[0].dimension_count && count < 8; i++)
        names[count++] = s->items[0].dimensions[i].name;
    return TEMPLATE_FAIL(
        p->m, p->v->place, "'%s' has no dimension '%s' for %s%s", s->name, dimension, key,
        template_nearest(p->m, rg_str_of(dimension), names, count,
                         rg_arena_printf(p->m->arena, "; it has %s", names[count > 1])));
}

/* Time goes along a chart, then areas where there are several, then what the facts are told apart by. */
static const char *likely_dimension(const chart_plan *p)
{
    static const char *const times[] = {"month", "financial_year", "period"};
    const selection *s = first_facts(p);
    for (size_t i = 0; s->count > 0 && i < sizeof times / sizeof *times; i++)
        if (template_key(&s->items[0], times[i]))
            return times[i];
    for (size_t i = 1; i < s->count; i++)
        if (strcmp(s->items[i].fact->area_code, s->items[0].fact->area_code) != 0)
            return "area";
    return s->count > 0 && s->items[0].dimension_count > 0 ? s->items[0].dimensions[0].name
                                                           : "area";
}

bool chart_find_dimensions(chart_plan *p)
{
    if (!p->x)
        p->x = likely_dimension(p);
    return check_dimension(p, "x", p->x) &&
           (!p->series || check_dimension(p, "series", p->series));
}

/* ---- order ---- */

/* Weekdays, and labels that begin with a number, have an order of their own. */
static double natural_rank(const char *key)
{
    static const char *const days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};
    for (size_t i = 0; i < 7; i++)
        if (strcmp(days[i], key) == 0)
            return (double)i;
    bool under = strncmp(key, "Under ", 6) == 0;
    const char *digits = under ? key + 6 : key;
    if (*digits < '0' || *digits > '9')
        return (double)NAN;
    return strtod(digits, NULL) - (under ? 0.5 : 0);
}

/* Whether the template lists the values of the dimension: then they stand as listed. */
static bool is_listed(const selection *s, const char *dimension)
{
    const rg_value *list = rg_value_get(s->filters, dimension);
    return list && list->kind == RG_V_TABLE;
}

static void sort_stable(category *items, const double *given, size_t count, rg_arena *arena)
{
    double *weights = RG_NEW_N(arena, double, count + 1);
    memcpy(weights, given, count * sizeof *weights);
    for (size_t i = 1; i < count; i++) {
        category moved = items[i];
        double weight = weights[i];
        size_t at = i;
        for (; at > 0 && weights[at - 1] > weight; at--) {
            items[at] = items[at - 1];
            weights[at] = weights[at - 1];
        }
        items[at] = moved;
        weights[at] = weight;
    }
}

static void order_naturally(const chart_plan *p, const char *dimension, category *items,
                            size_t count)
{
    double *ranks = RG_NEW_N(p->m->arena, double, count + 1);
    for (size_t i = 0; i < count; i++) {
        ranks[i] = natural_rank(items[i].key);
        if (isnan(ranks[i]))
            return;
    }
    if (!is_listed(first_facts(p), dimension))
        sort_stable(items, ranks, count, p->m->arena);
}

static bool shows_number(const chart_plan *p, const bound_fact *b, double *x)
{
    return b && b->fact->status == RG_S_OK && template_field_number(b->fact, p->field, x) &&
           isfinite(*x);
}

/* What is hidden is more than nothing, so that it stands before categories of nothing at all. */
static const double hidden_least = 1e-9;

/* By the first fact of each category in the first body of facts; what is not shown goes last. */
static void order_by_value(chart_plan *p, rg_map *index)
{
    const selection *s = first_facts(p);
    double *weights = RG_NEW_N(p->m->arena, double, p->category_count + 1);
    bool *known = RG_NEW_N(p->m->arena, bool, p->category_count + 1);
    bool largest = strcmp(p->order, "largest first") == 0;
    for (size_t i = 0; i < p->category_count; i++)
        weights[i] = (double)INFINITY;
    for (size_t i = 0; i < s->count; i++) {
        const char *key = template_key(&s->items[i], p->x);
        size_t at = key ? rg_map_find(index, rg_str_of(key)) : SIZE_MAX;
        double x;
        if (at == SIZE_MAX || known[at])
            continue;
        known[at] = true;
        if (shows_number(p, &s->items[i], &x))
            weights[at] = largest ? -x : x;
        else if (largest && s->items[i].fact->status == RG_S_HIDDEN)
            weights[at] = -hidden_least;
    }
    sort_stable(p->categories, weights, p->category_count, p->m->arena);
}

/* ---- categories ---- */

static void collect(chart_plan *p, const char *dimension, const selection *s, rg_map *index,
                    category **items, size_t *count, size_t *room)
{
    for (size_t k = 0; k < s->count; k++) {
        const char *key = template_key(&s->items[k], dimension);
        bool added = false;
        if (key)
            rg_map_intern(index, rg_str_of(key), &added);
        if (added)
            *RG_PUSH(p->m->arena, *items, *count, *room) = (category){key, &s->items[k]};
    }
}

bool chart_find_categories(chart_plan *p)
{
    rg_map *index = rg_map_new(p->m->arena);
    for (size_t i = 0; i < p->from.count; i++)
        collect(p, p->x, p->from.items[i].facts, index, &p->categories, &p->category_count,
                &p->category_room);
    if (strcmp(p->order, "as listed") == 0)
        order_naturally(p, p->x, p->categories, p->category_count);
    else
        order_by_value(p, index);
    if (p->top >= 1 && (size_t)p->top < p->category_count)
        p->category_count = (size_t)p->top;
    return true;
}

const char *chart_category_label(const chart_plan *p, size_t index)
{
    const category *c = &p->categories[index];
    return c->first ? template_key_label(p->m, c->first, p->x) : c->key;
}

/* ---- series ---- */

static bool has_marker(const rg_fact *fact, const char *word)
{
    rg_str rest = rg_str_of(fact->markers);
    while (rest.n > 0)
        if (rg_str_is(rg_str_cut(&rest, ' '), word))
            return true;
    return false;
}

static unsigned marks_of(const chart_plan *p, const rg_fact *f)
{
    static const struct {
        const char *word;
        unsigned mark;
    } known[] = {{"break", RG_D_BREAK},
                 {"class:best", RG_D_BETTER},
                 {"class:better", RG_D_BETTER},
                 {"class:higher", RG_D_HIGHER},
                 {"class:high-0.001", RG_D_SIGNAL},
                 {"class:low-0.001", RG_D_SIGNAL},
                 {"class:lower", RG_D_LOWER},
                 {"class:similar", RG_D_SIMILAR},
                 {"class:worse", RG_D_WORSE},
                 {"class:worst", RG_D_WORSE},
                 {"partial", RG_D_PARTIAL},
                 {"provisional", RG_D_PROVISIONAL}};
    unsigned marks = 0;
    for (size_t i = 0; f->markers[0] && i < sizeof known / sizeof *known; i++)
        if (has_marker(f, known[i].word))
            marks |= known[i].mark;
    if (p->m->own != p->m->whole && strcmp(p->x, "area") == 0 &&
        strcmp(f->area_code, p->m->own->code) == 0)
        marks |= RG_D_MARKED;
    return marks;
}

static rg_datum datum_of(chart_plan *p, const bound_fact *b)
{
    rg_datum d = {.value = (double)NAN,
                  .lower = (double)NAN,
                  .upper = (double)NAN,
                  .status = RG_S_MISSING};
    if (!b)
        return d;
    d.fact_id = b->fact->id;
    d.status = b->fact->status;
    d.base = b->fact->denominator;
    d.marks = marks_of(p, b->fact);
    if (shows_number(p, b, &d.value) && p->interval) {
        d.lower = b->fact->lower;
        d.upper = b->fact->upper;
    }
    if (d.status == RG_S_OK && isnan(d.value))
        d.status = RG_S_NOT_APPLICABLE;
    if (!p->partial && (d.marks & RG_D_PARTIAL))
        p->partial = b;
    template_add_sources(p->m, &p->sources, b->fact);
    return d;
}

/* A projection is no fact of the past and has no length to compare: only lines, dots and the like show it. */
static bool check_projections(const chart_plan *p)
{
    static const bool lengths[RG_MARK_KINDS] = {
        [RG_MARK_BARS] = true,         [RG_MARK_COLUMNS] = true,
        [RG_MARK_STACKED] = true,      [RG_MARK_SHARES] = true,
        [RG_MARK_LOLLIPOP] = true,     [RG_MARK_PYRAMID] = true,
        [RG_MARK_WAFFLE] = true,       [RG_MARK_STACKED_COLUMNS] = true,
        [RG_MARK_SHARE_COLUMNS] = true};
    for (size_t i = 0; lengths[p->mark] && i < p->from.count; i++) {
        const selection *s = p->from.items[i].facts;
        for (size_t k = 0; s && k < s->count; k++)
            if (strcmp(s->items[k].fact->method, "Linear") == 0 ||
                strcmp(s->items[k].fact->method, "Seasonal") == 0)
                return TEMPLATE_FAIL(p->m, p->v->place,
                                     "'%s' holds projections, which are never drawn as %s; say "
                                     "them in words, or draw dots",
                                     s->name, rg_mark_name(p->mark));
    }
    return true;
}

/* The first fact of each series and category: rows of the grid are series. */
static const bound_fact **sort_out(const chart_plan *p, const selection *s,
                                   const category *rows, size_t row_count)
{
    rg_map *series = rg_map_new(p->m->arena), *places = rg_map_new(p->m->arena);
    const bound_fact **grid =
        RG_NEW_N(p->m->arena, const bound_fact *, row_count * p->category_count + 1);
    for (size_t i = 0; i < p->category_count; i++)
        rg_map_intern(places, rg_str_of(p->categories[i].key), NULL);
    for (size_t i = 0; rows && i < row_count; i++)
        rg_map_intern(series, rg_str_of(rows[i].key), NULL);
    for (size_t i = 0; i < s->count; i++) {
        const char *x = template_key(&s->items[i], p->x);
        const char *other = rows ? template_key(&s->items[i], p->series) : NULL;
        size_t at = x ? rg_map_find(places, rg_str_of(x)) : SIZE_MAX;
        size_t row = !rows ? 0 : other ? rg_map_find(series, rg_str_of(other)) : SIZE_MAX;
        if (at != SIZE_MAX && row != SIZE_MAX && !grid[row * p->category_count + at])
            grid[row * p->category_count + at] = &s->items[i];
    }
    return grid;
}

static void add_series(chart_plan *p, const bound_fact *const *row, const char *label,
                       bool quiet)
{
    rg_datum *data = RG_NEW_N(p->m->arena, rg_datum, p->category_count + 1);
    for (size_t i = 0; i < p->category_count; i++)
        data[i] = datum_of(p, row[i]);
    rg_series s = {.label = rg_smarten(p->m->arena, label), .data = data, .context = quiet};
    *RG_PUSH(p->m->arena, p->drawn, p->drawn_count, p->drawn_room) = s;
}

static void add_split_series(chart_plan *p, const origin *o)
{
    category *rows = NULL;
    size_t count = 0, room = 0;
    collect(p, p->series, o->facts, rg_map_new(p->m->arena), &rows, &count, &room);
    order_naturally(p, p->series, rows, count);
    const bound_fact **grid = sort_out(p, o->facts, rows, count);
    bool overlay = p->mark == RG_MARK_PYRAMID && o->quiet && o->label;
    for (size_t i = 0; i < count; i++) {
        const char *label = template_key_label(p->m, rows[i].first, p->series);
        if (overlay)
            label = o->label;
        else if (p->from.count > 1 && o->label)
            label = rg_arena_printf(p->m->arena, "%s, %s", o->label, label);
        add_series(p, grid + i * p->category_count, label, o->quiet);
    }
}

/* A series along areas is no area's own. */
static const char *series_label(const chart_plan *p, const origin *o)
{
    if (o->label)
        return o->label;
    return strcmp(p->x, "area") == 0 ? "" : p->m->own->short_name;
}

bool chart_make_series(chart_plan *p)
{
    if (!check_projections(p))
        return false;
    for (size_t i = 0; i < p->from.count; i++) {
        const origin *o = &p->from.items[i];
        if (!o->facts) {
            if (!chart_typed_series(p, o))
                return false;
        } else if (p->series) {
            add_split_series(p, o);
        } else {
            add_series(p, sort_out(p, o->facts, NULL, 1), series_label(p, o), o->quiet);
        }
    }
    return true;
}
