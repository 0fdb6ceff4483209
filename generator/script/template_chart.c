/* script/template_chart.c - A chart described by facts: categories, series, marks; nothing is drawn. */
#include "script/template_inside.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* One body of facts in a chart: `facts = "name"`, or from "name" { label = ..., quiet = true }. */
typedef struct origin {
    const selection *facts;
    const char *label; /* of its series; NULL: the area's, or the dimension's */
    bool quiet;
} origin;

typedef struct origins {
    origin *items;
    size_t count, room;
} origins;

typedef struct plan {
    maker *m;
    const rg_value *v;
    const char *id, *mark, *x, *series, *field, *format, *order;
    origins from;
    bool interval;
    double top;
    const char **keys;         /* of the categories */
    const bound_fact **firsts; /* a fact of each, for its label */
    size_t key_count, key_room, first_room, first_count;
    rg_series *drawn;
    size_t drawn_count, drawn_room;
    source_list sources;
} plan;

static const char *const fields[] = {
    "axis",     "compare", "events", "facts", "field", "format", "height", "id",
    "interval", "labels",  "mark",   "name",  "note",  "order",  "series", "source",
    "subtitle", "table",   "title",  "top",   "what",  "x",
};

static bool check_fields(const plan *p)
{
    return rg_value_only_fields(p->v, "chart", fields, sizeof fields / sizeof *fields,
                                p->m->err);
}

static bool one_of(const plan *p, const char *key, const char *given, const char *const *names,
                   size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], given) == 0)
            return true;
    rg_buf list = {0};
    for (size_t i = 0; i < count; i++)
        rg_buf_printf(&list, "%s%s", i == 0 ? "" : i + 1 < count ? ", " : " or ", names[i]);
    const char *choices = rg_arena_copy(p->m->arena, list.p, list.n);
    rg_buf_free(&list);
    return TEMPLATE_FAIL(p->m, p->v->place, "%s cannot be '%s'%s", key, given,
                         template_nearest(p->m, rg_str_of(given), names, count,
                                          rg_arena_printf(p->m->arena, "; it is %s", choices)));
}

/* ---- where the facts come from ---- */

static bool add_origin(plan *p, const rg_value *name, const char *label, bool quiet)
{
    if (!name || name->kind != RG_V_TEXT)
        return TEMPLATE_FAIL(p->m, p->v->place,
                             "a chart names its facts; write facts = \"...\"");
    origin o = {template_selection(p->m, name->text, p->v->place), label, quiet};
    if (!o.facts)
        return false;
    *RG_PUSH(p->m->arena, p->from.items, p->from.count, p->from.room) = o;
    return true;
}

static bool label_text(plan *p, const rg_value *v, const char **out)
{
    rg_text text;
    if (!template_text_field(p->m, v, "label", &text))
        return false;
    if (rg_text_empty(text))
        return true;
    rg_buf words = {0};
    rg_buf_text(&words, text);
    *out = rg_arena_copy(p->m->arena, words.p, words.n);
    rg_buf_free(&words);
    return true;
}

static bool add_from(plan *p, const rg_value *v)
{
    static const char *const names[] = {"label", "name", "quiet"};
    const rg_value *name = rg_value_get(v, "name");
    const char *label = NULL;
    bool quiet = false;
    if (!rg_value_is_word(v, "from"))
        return TEMPLATE_FAIL(p->m, p->v->place,
                             "a chart holds from \"name\" { ... }; take the rest out");
    if (!rg_value_only_fields(v, "from", names, 3, p->m->err) || !label_text(p, v, &label) ||
        !rg_value_want_bool(v, "quiet", &quiet, p->m->err))
        return false;
    return add_origin(p, name ? name : v->item_count ? v->items[0] : NULL, label, quiet);
}

/* The area beside the whole; the whole has nothing beside it. */
static bool add_comparator(plan *p)
{
    const char *compare = NULL;
    static const char *const names[] = {"whole"};
    if (!rg_value_want_text(p->v, "compare", &compare, p->m->err))
        return false;
    if (!compare)
        return true;
    if (!one_of(p, "compare", compare, names, 1))
        return false;
    if (p->m->own == p->m->whole)
        return true;
    size_t count = p->from.count;
    for (size_t i = 0; i < count; i++) {
        origin o = {template_elsewhere(p->m, p->from.items[i].facts, AREA_WHOLE),
                    p->m->whole->short_name, true};
        *RG_PUSH(p->m->arena, p->from.items, p->from.count, p->from.room) = o;
    }
    return true;
}

static bool read_origins(plan *p)
{
    const rg_value *facts = rg_value_get(p->v, "facts");
    if (facts && !add_origin(p, facts, NULL, false))
        return false;
    for (size_t i = 0; i < p->v->item_count; i++)
        if (!add_from(p, p->v->items[i]))
            return false;
    if (p->from.count == 0)
        return add_origin(p, NULL, NULL, false);
    return add_comparator(p);
}

static bool read_plan(plan *p)
{
    static const char *const marks[] = {"bars", "columns", "dots", "line"};
    static const char *const orders[] = {"as listed", "largest first", "smallest first"};
    rg_err *err = p->m->err;
    p->field = "value";
    p->order = "as listed";
    const char *key = rg_value_get(p->v, "id") ? "id" : "name";
    return check_fields(p) && rg_value_need_text(p->v, key, &p->id, err) &&
           rg_value_need_text(p->v, "mark", &p->mark, err) &&
           one_of(p, "mark", p->mark, marks, 4) && rg_value_need_text(p->v, "x", &p->x, err) &&
           rg_value_want_text(p->v, "series", &p->series, err) &&
           rg_value_want_text(p->v, "field", &p->field, err) &&
           rg_value_need_text(p->v, "format", &p->format, err) &&
           rg_value_want_text(p->v, "order", &p->order, err) &&
           one_of(p, "order", p->order, orders, 3) &&
           rg_value_want_bool(p->v, "interval", &p->interval, err) &&
           rg_value_want_number(p->v, "top", &p->top, err) && read_origins(p);
}

/* ---- categories ---- */

static bool check_dimension(const plan *p, const char *key, const char *dimension)
{
    const selection *s = p->from.items[0].facts;
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

static void add_category(plan *p, const bound_fact *b)
{
    const char *key = template_key(b, p->x);
    for (size_t i = 0; i < p->key_count; i++)
        if (strcmp(p->keys[i], key) == 0)
            return;
    *RG_PUSH(p->m->arena, p->keys, p->key_count, p->key_room) = key;
    *RG_PUSH(p->m->arena, p->firsts, p->first_count, p->first_room) = b;
}

static bool shows_number(const plan *p, const bound_fact *b, double *x)
{
    return b && b->fact->status == RG_S_OK && template_field_number(b->fact, p->field, x) &&
           isfinite(*x);
}

static const bound_fact *find(const plan *p, const selection *s, const char *x,
                              const char *series)
{
    for (size_t i = 0; i < s->count; i++) {
        const bound_fact *b = &s->items[i];
        const char *key = template_key(b, p->x);
        const char *other = series ? template_key(b, p->series) : NULL;
        if (key && strcmp(key, x) == 0 && (!series || (other && strcmp(other, series) == 0)))
            return b;
    }
    return NULL;
}

/* What is not shown goes last. */
static double weight_of(const plan *p, const char *key)
{
    double x;
    bool largest = strcmp(p->order, "largest first") == 0;
    if (!shows_number(p, find(p, p->from.items[0].facts, key, NULL), &x))
        return (double)INFINITY;
    return largest ? -x : x;
}

static void order_categories(plan *p)
{
    if (strcmp(p->order, "as listed") == 0)
        return;
    for (size_t i = 1; i < p->key_count; i++) {
        const char *key = p->keys[i];
        const bound_fact *first = p->firsts[i];
        size_t at = i;
        for (; at > 0 && weight_of(p, p->keys[at - 1]) > weight_of(p, key); at--) {
            p->keys[at] = p->keys[at - 1];
            p->firsts[at] = p->firsts[at - 1];
        }
        p->keys[at] = key;
        p->firsts[at] = first;
    }
}

static bool find_categories(plan *p)
{
    if (!check_dimension(p, "x", p->x) ||
        (p->series && !check_dimension(p, "series", p->series)))
        return false;
    for (size_t i = 0; i < p->from.count; i++)
        for (size_t k = 0; k < p->from.items[i].facts->count; k++)
            if (template_key(&p->from.items[i].facts->items[k], p->x))
                add_category(p, &p->from.items[i].facts->items[k]);
    order_categories(p);
    if (p->top >= 1 && (size_t)p->top < p->key_count)
        p->key_count = (size_t)p->top;
    return true;
}

/* ---- series ---- */

static rg_datum datum_of(plan *p, const bound_fact *b)
{
    rg_datum d = {.value = (double)NAN,
                  .lower = (double)NAN,
                  .upper = (double)NAN,
                  .status = RG_S_MISSING};
    if (!b)
        return d;
    d.fact_id = b->fact->id;
    d.status = b->fact->status;
    if (shows_number(p, b, &d.value) && p->interval) {
        d.lower = b->fact->lower;
        d.upper = b->fact->upper;
    }
    if (d.status == RG_S_OK && isnan(d.value))
        d.status = RG_S_NOT_APPLICABLE;
    template_add_sources(p->m, &p->sources, b->fact);
    return d;
}

static void add_series(plan *p, const origin *o, const char *key, const char *label)
{
    rg_datum *data = RG_NEW_N(p->m->arena, rg_datum, p->key_count);
    for (size_t i = 0; i < p->key_count; i++)
        data[i] = datum_of(p, find(p, o->facts, p->keys[i], key));
    rg_series s = {.label = rg_smarten(p->m->arena, label), .data = data, .context = o->quiet};
    *RG_PUSH(p->m->arena, p->drawn, p->drawn_count, p->drawn_room) = s;
}

static void add_split_series(plan *p, const origin *o)
{
    rg_map *seen = rg_map_new(p->m->arena);
    for (size_t i = 0; i < o->facts->count; i++) {
        const char *key = template_key(&o->facts->items[i], p->series);
        bool added = false;
        if (key)
            rg_map_intern(seen, rg_str_of(key), &added);
        if (!added)
            continue;
        const char *label = template_key_label(p->m, &o->facts->items[i], p->series);
        if (p->from.count > 1 && o->label)
            label = rg_arena_printf(p->m->arena, "%s, %s", o->label, label);
        add_series(p, o, key, label);
    }
}

static void make_series(plan *p)
{
    for (size_t i = 0; i < p->from.count; i++) {
        const origin *o = &p->from.items[i];
        if (p->series)
            add_split_series(p, o);
        else
            add_series(p, o, NULL, o->label ? o->label : p->m->own->short_name);
    }
}

/* ---- marked stretches of months ---- */

static bool add_events(plan *p, rg_chart_spec *chart)
{
    bool wanted = false;
    const rg_value *events = rg_value_get(p->m->job->context, "events");
    if (!rg_value_want_bool(p->v, "events", &wanted, p->m->err))
        return false;
    if (!wanted || !events || !chart->category_is_month)
        return true;
    rg_band *bands = RG_NEW_N(p->m->arena, rg_band, events->item_count + 1);
    for (size_t e = 0; e < events->item_count; e++) {
        const rg_value *from = rg_value_get(events->items[e], "from");
        const rg_value *to = rg_value_get(events->items[e], "to");
        const rg_value *label = rg_value_get(events->items[e], "label");
        const rg_value *use = rg_value_get(events->items[e], "use");
        if (use && !rg_str_is(use->text, "chart"))
            continue;
        rg_band band = {SIZE_MAX, 0, label->text.p};
        for (size_t i = 0; i < p->key_count; i++)
            if (strcmp(p->keys[i], from->text.p) >= 0 && strcmp(p->keys[i], to->text.p) <= 0) {
                band.first = band.first == SIZE_MAX ? i : band.first;
                band.last = i;
            }
        if (band.first != SIZE_MAX)
            bands[chart->band_count++] = band;
    }
    chart->bands = bands;
    return true;
}

/* ---- the whole ---- */

static bool read_format(plan *p, rg_chart_spec *chart)
{
    static const struct {
        const char *name;
        int decimals;
        const char *suffix;
    } known[] = {{"one_dp", 1, ""},
                 {"percent", 1, "%"},
                 {"percent_whole", 0, "%"},
                 {"two_dp", 2, ""},
                 {"whole", 0, ""}};
    enum { KNOWN = sizeof known / sizeof *known };
    const char *names[KNOWN];
    for (size_t i = 0; i < KNOWN; i++) {
        names[i] = known[i].name;
        if (strcmp(known[i].name, p->format) == 0) {
            chart->decimals = known[i].decimals;
            chart->unit_suffix = known[i].suffix;
            return true;
        }
    }
    return one_of(p, "format", p->format, names, KNOWN);
}

static rg_mark mark_of(const char *name)
{
    return strcmp(name, "line") == 0      ? RG_MARK_LINE
           : strcmp(name, "bars") == 0    ? RG_MARK_BARS
           : strcmp(name, "columns") == 0 ? RG_MARK_COLUMNS
                                          : RG_MARK_DOTS;
}

static bool read_words(plan *p, rg_chart_spec *chart)
{
    maker *m = p->m;
    rg_text axis;
    const char *table = "attached";
    static const char *const shown[] = {"attached", "shown"};
    if (!template_text_needed(m, p->v, "title", &chart->title) ||
        !template_text_needed(m, p->v, "subtitle", &chart->subtitle) ||
        !template_text_field(m, p->v, "note", &chart->note) ||
        !template_text_needed(m, p->v, "axis", &axis) ||
        !template_source(m, p->v, &p->sources, &chart->source) ||
        !rg_value_want_bool(p->v, "labels", &chart->value_labels, m->err) ||
        !rg_value_want_number(p->v, "height", &chart->height, m->err) ||
        !rg_value_want_text(p->v, "table", &table, m->err) ||
        !one_of(p, "table", table, shown, 2))
        return false;
    rg_buf words = {0};
    rg_buf_text(&words, axis);
    chart->value_axis = rg_arena_copy(m->arena, words.p, words.n);
    rg_buf_free(&words);
    chart->twin_shown = strcmp(table, "shown") == 0;
    return true;
}

static void put_categories(plan *p, rg_chart_spec *chart)
{
    const char **labels = RG_NEW_N(p->m->arena, const char *, p->key_count + 1);
    chart->category_is_month = strcmp(p->x, "month") == 0;
    for (size_t i = 0; i < p->key_count; i++)
        labels[i] = chart->category_is_month
                        ? p->keys[i]
                        : rg_smarten(p->m->arena, template_key_label(p->m, p->firsts[i], p->x));
    chart->categories = labels;
    chart->category_count = p->key_count;
}

bool template_chart(maker *m, const rg_value *v, block_list *out)
{
    plan p = {.m = m, .v = v};
    rg_chart_spec *chart = RG_NEW(m->arena, rg_chart_spec);
    if (!read_plan(&p) || !read_format(&p, chart) || !find_categories(&p))
        return false;
    make_series(&p);
    put_categories(&p, chart);
    chart->id = rg_arena_printf(m->arena, "%s%s", p.id, m->job->synthetic ? "-synthetic" : "");
    chart->mark = mark_of(p.mark);
    chart->series = p.drawn;
    chart->series_count = p.drawn_count;
    if (!read_words(&p, chart) || !add_events(&p, chart) ||
        !template_chart_twin(m, v, chart, template_dimension_title(m, p.x), p.format) ||
        !template_chart_alt(m, v, chart))
        return false;
    rg_node *node = rg_node_new(m->arena, RG_N_CHART, v->place);
    node->chart = chart;
    template_keep(m, out, node);
    *RG_PUSH(m->arena, m->charts, m->chart_count, m->chart_room) =
        (made_chart){chart, v->place};
    return true;
}
