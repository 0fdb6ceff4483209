/* script/bind_facts.c - The names of a template's head, and the facts that each stands for. */
#include "script/template_inside.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- areas ---- */

const area_info *template_area(const maker *m, const char *code)
{
    for (size_t i = 0; i < m->area_count; i++)
        if (strcmp(m->areas[i].code, code) == 0)
            return &m->areas[i];
    return NULL;
}

static bool is_own_lsoa(const maker *m, const char *district)
{
    if (m->own == m->whole)
        return true;
    if (strcmp(district, m->own->code) == 0)
        return true;
    for (size_t i = 0; m->own->parts && i < m->own->parts->item_count; i++)
        if (rg_str_is(m->own->parts->items[i]->text, district))
            return true;
    return false;
}

/* Codes in the order in which their facts are listed. */
typedef struct code_list {
    const char **items;
    size_t count, room;
} code_list;

static void add_code(const maker *m, code_list *list, const char *code)
{
    *RG_PUSH(m->arena, list->items, list->count, list->room) = code;
}

static void add_lsoas(const maker *m, code_list *list)
{
    bool npa = strcmp(m->own->kind, "npa") == 0;
    const rg_value *of = rg_value_get(m->job->context, npa ? "lsoa_npa" : "lsoa_district");
    for (size_t i = 0; of && i < of->field_count; i++)
        if (of->fields[i].value->kind == RG_V_TEXT &&
            is_own_lsoa(m, of->fields[i].value->text.p))
            add_code(m, list, of->fields[i].key.p);
}

static void add_kind(const maker *m, code_list *list, const char *kind)
{
    for (size_t i = 0; i < m->area_count; i++)
        if (strcmp(m->areas[i].kind, kind) == 0)
            add_code(m, list, m->areas[i].code);
}

static const struct {
    const char *name;
    area_choice choice;
} area_choices[] = {{"own", AREA_OWN},
                    {"whole", AREA_WHOLE},
                    {"districts", AREA_DISTRICTS},
                    {"each", AREA_EACH},
                    {"lsoas", AREA_LSOAS}};
enum { AREA_CHOICES = sizeof area_choices / sizeof *area_choices };

/* AREA_CODE for what is none of the words. */
static area_choice choice_of(rg_str text)
{
    for (size_t i = 0; i < AREA_CHOICES; i++)
        if (rg_str_is(text, area_choices[i].name))
            return area_choices[i].choice;
    return AREA_CODE;
}

static void add_codes(const maker *m, area_choice area, const char *code, code_list *list)
{
    if (area == AREA_OWN)
        add_code(m, list, m->own->code);
    else if (area == AREA_WHOLE)
        add_code(m, list, m->whole->code);
    else if (area == AREA_CODE)
        add_code(m, list, code);
    else if (area == AREA_LSOAS)
        add_lsoas(m, list);
    else if (area == AREA_DISTRICTS)
        add_kind(m, list, "district");
    else if (area == AREA_NPAS)
        add_kind(m, list, "npa");
    else
        for (size_t i = 0; i < m->area_count; i++)
            if (&m->areas[i] != m->whole && strncmp(m->areas[i].kind, "npa", 3) != 0)
                add_code(m, list, m->areas[i].code);
}

static code_list codes_of(const maker *m, const selection *s)
{
    code_list list = {0};
    if (s->area != AREA_LIST)
        add_codes(m, s->area, s->code, &list);
    for (size_t i = 0; s->area == AREA_LIST && i < s->list->item_count; i++) {
        rg_str text = s->list->items[i]->text;
        add_codes(m, choice_of(text), text.p, &list);
    }
    return list;
}

/* ---- filters ---- */

/* The position of a value in a filter (a text or a list of texts), SIZE_MAX when it is not there. */
static size_t position(const rg_value *filter, const char *value)
{
    if (filter->kind == RG_V_TEXT)
        return rg_str_is(filter->text, value) ? 0 : SIZE_MAX;
    for (size_t i = 0; i < filter->item_count; i++)
        if (filter->items[i]->kind == RG_V_TEXT && rg_str_is(filter->items[i]->text, value))
            return i;
    return SIZE_MAX;
}

/* Everything in fact "measure" { ... } that is not one of its own fields chooses by a dimension. */
static bool is_filter(const rg_value_field *field)
{
    return !rg_str_is(field->key, "area") && !rg_str_is(field->key, "name") &&
           !rg_str_is(field->key, "optional") && !rg_str_is(field->key, "top") &&
           !rg_str_is(field->key, "up_to") && !rg_str_is(field->key, "instead");
}

static bool passes(const selection *s, const bound_fact *b)
{
    for (size_t i = 0; s->filters && i < s->filters->field_count; i++) {
        const rg_value_field *field = &s->filters->fields[i];
        const char *value = is_filter(field) ? template_key(b, field->key.p) : NULL;
        if (is_filter(field) && (!value || position(field->value, value) == SIZE_MAX))
            return false;
    }
    return true;
}

const char *template_key(const bound_fact *b, const char *dimension)
{
    if (strcmp(dimension, "area") == 0)
        return b->fact->area_code;
    for (size_t i = 0; i < b->dimension_count; i++)
        if (strcmp(b->dimensions[i].name, dimension) == 0)
            return b->dimensions[i].value;
    return NULL;
}

/* Stable: the facts of one area come sorted by identity; lists in filters come before that. */
static bool goes_before(const selection *s, const bound_fact *a, const bound_fact *b)
{
    for (size_t i = 0; s->filters && i < s->filters->field_count; i++) {
        const rg_value_field *field = &s->filters->fields[i];
        if (!is_filter(field) || field->value->kind != RG_V_TABLE)
            continue;
        size_t x = position(field->value, template_key(a, field->key.p));
        size_t y = position(field->value, template_key(b, field->key.p));
        if (x != y)
            return x < y;
    }
    return false;
}

static void order_from(selection *s, size_t first)
{
    for (size_t i = first + 1; i < s->count; i++) {
        bound_fact moved = s->items[i];
        size_t at = i;
        for (; at > first && goes_before(s, &moved, &s->items[at - 1]); at--)
            s->items[at] = s->items[at - 1];
        s->items[at] = moved;
    }
}

/* What is not shown counts as less than anything shown. */
#define NOT_SHOWN (-1e300)

static double weight_of(const bound_fact *b)
{
    return b->fact->status == RG_S_OK && isfinite(b->fact->value) ? b->fact->value : NOT_SHOWN;
}

/* The largest first, and only so many of them: those equal to the last stay, for none of them has a
 * better right than another; what is not shown has none. */
static void keep_top(selection *s)
{
    for (size_t i = 1; i < s->count; i++) {
        bound_fact moved = s->items[i];
        double weight = weight_of(&moved);
        size_t at = i;
        for (; at > 0 && weight_of(&s->items[at - 1]) < weight; at--)
            s->items[at] = s->items[at - 1];
        s->items[at] = moved;
    }
    size_t kept = s->top;
    while (kept < s->count && weight_of(&s->items[kept]) > NOT_SHOWN &&
           weight_of(&s->items[kept]) == weight_of(&s->items[s->top - 1]))
        kept++;
    s->count = kept < s->count ? kept : s->count;
}

static bool is_too_late(const selection *s, const rg_fact *fact)
{
    return s->up_to &&
           (!s->up_to_fact || rg_date_serial(fact->to) > rg_date_serial(s->up_to_fact->to));
}

static void find_facts(const maker *m, selection *s)
{
    code_list codes = codes_of(m, s);
    for (size_t c = 0; c < codes.count; c++) {
        rg_facts range = rg_facts_range(m->job->facts, s->measure, codes.items[c]);
        size_t first = s->count;
        for (size_t i = 0; i < range.count; i++) {
            rg_dimension *dimensions = NULL;
            bound_fact b = {.fact = &range.items[i]};
            b.dimension_count =
                rg_dimensions_decode(m->arena, range.items[i].dimensions, &dimensions);
            b.dimensions = dimensions;
            if (passes(s, &b) && !is_too_late(s, b.fact))
                *RG_PUSH(m->arena, s->items, s->count, s->room) = b;
        }
        order_from(s, first);
    }
    if (s->top > 0 && s->count > 0)
        keep_top(s);
}

/* ---- declarations ---- */

static bool check_code(maker *m, const selection *s, const char *text)
{
    const char *names[AREA_CHOICES];
    for (size_t i = 0; i < AREA_CHOICES; i++)
        names[i] = area_choices[i].name;
    return template_area(m, text) ||
           TEMPLATE_FAIL(m, s->place, "there is no area '%s'%s", text,
                         template_nearest(m, rg_str_of(text), names, AREA_CHOICES,
                                          "; write own, whole, districts, each, npas, lsoas "
                                          "or a code of the release"));
}

static bool read_list(maker *m, const rg_value *list, selection *s)
{
    s->area = AREA_LIST;
    s->list = list;
    for (size_t i = 0; i < list->item_count; i++) {
        if (list->items[i]->kind != RG_V_TEXT)
            return TEMPLATE_FAIL(m, s->place,
                                 "'%s' lists areas; write area = { \"districts\", "
                                 "\"whole\" }",
                                 s->name);
        rg_str text = list->items[i]->text;
        if (choice_of(text) == AREA_CODE && !check_code(m, s, text.p))
            return false;
    }
    return list->item_count > 0 ||
           TEMPLATE_FAIL(m, s->place, "'%s' has no area; name one", s->name);
}

static bool read_area(maker *m, const rg_value *v, selection *s)
{
    const char *text = NULL;
    const rg_value *field = rg_value_get(v, "area");
    if (field && field->kind == RG_V_TABLE)
        return read_list(m, field, s);
    if (!rg_value_want_text(v, "area", &text, m->err))
        return false;
    s->area = text ? choice_of(rg_str_of(text)) : AREA_OWN;
    s->code = text;
    return s->area != AREA_CODE || check_code(m, s, text);
}

static bool read_top(maker *m, const rg_value *v, selection *s)
{
    double top = 0;
    if (!rg_value_want_number(v, "top", &top, m->err) ||
        !rg_value_want_bool(v, "optional", &s->optional, m->err) ||
        !rg_value_want_text(v, "up_to", &s->up_to, m->err))
        return false;
    s->top = top >= 1 ? (size_t)top : 0;
    return true;
}

static bool check_filter_value(maker *m, const selection *s, const rg_value_field *field)
{
    const rg_value *v = field->value;
    bool good = v->kind == RG_V_TEXT || (v->kind == RG_V_TABLE && v->item_count > 0);
    for (size_t i = 0; good && v->kind == RG_V_TABLE && i < v->item_count; i++)
        good = v->items[i]->kind == RG_V_TEXT;
    return good || TEMPLATE_FAIL(m, s->place,
                                 "'%s' chooses %s by something that is no text; write %s = "
                                 "\"...\" or a list of texts",
                                 s->name, field->key.p, field->key.p);
}

static bool has_digit(rg_str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] >= '0' && text.p[i] <= '9')
            return true;
    return false;
}

/* A dimension that no fact of the measure has is a slip of the pen, as is a value next to one that
 * is there; any other value may just not occur in these data, and one month is next to another. */
static bool check_filter(maker *m, const selection *s, const rg_value_field *field)
{
    rg_facts all = rg_facts_range(m->job->facts, s->measure, NULL);
    rg_map *names = rg_map_new(m->arena), *values = rg_map_new(m->arena);
    for (size_t i = 0; i < all.count; i++) {
        if (i > 0 && strcmp(all.items[i].dimensions, all.items[i - 1].dimensions) == 0)
            continue;
        rg_dimension *dims;
        size_t n = rg_dimensions_decode(m->arena, all.items[i].dimensions, &dims);
        for (size_t k = 0; k < n; k++) {
            rg_map_intern(names, rg_str_of(dims[k].name), NULL);
            if (rg_str_is(field->key, dims[k].name))
                rg_map_intern(values, rg_str_of(dims[k].value), NULL);
        }
    }
    size_t count;
    const char **known = template_names(m, names, &count);
    if (all.count > 0 && rg_map_find(names, field->key) == SIZE_MAX)
        return TEMPLATE_FAIL(
            m, s->place, "%s has no dimension '%s'%s", s->measure, field->key.p,
            template_nearest(m, field->key, known, count,
                             count ? "; take it out" : "; it has none, take this out"));
    known = template_names(m, values, &count);
    const rg_value *v = field->value;
    for (size_t i = 0; i < (v->kind == RG_V_TEXT ? 1 : v->item_count); i++) {
        rg_str text = v->kind == RG_V_TEXT ? v->text : v->items[i]->text;
        if (rg_map_find(values, text) != SIZE_MAX || has_digit(text))
            continue;
        const char *near = rg_str_nearest(text, known, count);
        if (near)
            return TEMPLATE_FAIL(m, s->place, "there is no %s '%s'; did you mean '%s'?",
                                 field->key.p, text.p, near);
    }
    return true;
}

static bool check_filters(maker *m, const selection *s)
{
    for (size_t i = 0; s->filters && i < s->filters->field_count; i++)
        if (is_filter(&s->filters->fields[i]) &&
            (!check_filter_value(m, s, &s->filters->fields[i]) ||
             !check_filter(m, s, &s->filters->fields[i])))
            return false;
    return true;
}

static bool is_without(const maker *m, const char *measure)
{
    const rg_value *list = rg_value_get(m->job->context, "without");
    for (size_t i = 0; list && i < list->item_count; i++)
        if (rg_str_is(list->items[i]->text, measure))
            return true;
    return false;
}

static bool check_measure(maker *m, const selection *s)
{
    if (template_measure_record(m, s->measure) ||
        rg_facts_range(m->job->facts, s->measure, NULL).count > 0)
        return true;
    if (is_without(m, s->measure))
        return s->optional ||
               TEMPLATE_FAIL(m, s->place,
                             "the release names no source for '%s'; name it there, or write "
                             "optional = true where the report can do without",
                             s->measure);
    const rg_value *records = rg_value_get(m->job->context, "measures");
    size_t count = records ? records->item_count : 0;
    const char **names = RG_NEW_N(m->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        names[i] = rg_value_get(records->items[i], "id")->text.p;
    return TEMPLATE_FAIL(m, s->place, "there is no measure '%s'%s", s->measure,
                         template_nearest(m, rg_str_of(s->measure), names, count,
                                          "; vrn-report list names them"));
}

static bool is_name_letter(char c)
{
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* Where `name =` stands; names of which it is a part are passed over. */
static rg_place name_place(const maker *m, rg_place place, rg_str name)
{
    rg_place at = template_locate(m, place, name);
    while (at.column > 0) {
        rg_str rest = m->source, line = {0};
        for (int i = 0; i < at.line; i++)
            line = rg_str_cut(&rest, '\n');
        size_t i = (size_t)at.column - 1, after = i + name.n;
        while (after < line.n && line.p[after] == ' ')
            after++;
        if (after < line.n && line.p[after] == '=' &&
            (i == 0 || !is_name_letter(line.p[i - 1])))
            return at;
        for (i++; i + name.n <= line.n && memcmp(line.p + i, name.p, name.n) != 0; i++)
            ;
        at = i + name.n <= line.n
                 ? (rg_place){at.file, at.line, (int)i + 1}
                 : template_locate(m, (rg_place){at.file, at.line + 1, 0}, name);
    }
    return place;
}

static bool is_known(const maker *m, const char *measure)
{
    rg_facts all = rg_facts_range(m->job->facts, measure, NULL);
    for (size_t i = 0; i < all.count; i++)
        if (all.items[i].status == RG_S_OK || all.items[i].status == RG_S_HIDDEN)
            return true;
    return false;
}

/* Another measure stands in where nothing is known of the first, as that of a data set which took the other's place. */
static bool choose_measure(maker *m, const rg_value *v, selection *s)
{
    const char *instead = NULL;
    if (!s->filters)
        return true;
    if (!rg_value_want_text(v, "instead", &instead, m->err))
        return false;
    if (instead && !is_known(m, s->measure) && is_known(m, instead))
        s->measure = instead;
    return true;
}

static bool bind_one(maker *m, size_t index)
{
    static const char *const taken[] = {"area", "areas",  "note",    "number", "once",
                                        "page", "period", "release", "whole"};
    const rg_value *facts = m->head.facts;
    const rg_value *v = facts->fields[index].value;
    selection *s = RG_NEW(m->arena, selection);
    s->name = facts->fields[index].key.p;
    s->place = name_place(m, facts->place, facts->fields[index].key);
    s->filters = rg_value_is_word(v, "fact") ? v : NULL;
    for (size_t i = 0; i < sizeof taken / sizeof *taken; i++)
        if (strcmp(s->name, taken[i]) == 0)
            return TEMPLATE_FAIL(m, s->place, "'%s' has a meaning of its own; use another name",
                                 s->name);
    if (template_is_content(m, facts->fields[index].key))
        return TEMPLATE_FAIL(m, s->place,
                             "'%s' is the name of templates/content/%s.csv; use another name",
                             s->name, s->name);
    if (!template_measure_of(facts, index, &s->measure, m->err) || !choose_measure(m, v, s) ||
        !read_area(m, v, s) || !read_top(m, v, s) || !check_measure(m, s) ||
        !check_filters(m, s))
        return false;
    for (size_t i = 0; s->filters && i < s->filters->field_count; i++)
        s->filtered = s->filtered || is_filter(&s->filters->fields[i]);
    if (!s->up_to)
        find_facts(m, s);
    rg_map_set(m->selections, facts->fields[index].key, s);
    return true;
}

/* Facts that end after the last of those named are left out; where none of those is there, all are. */
static bool bind_up_to(maker *m, selection *s)
{
    const selection *other = template_selection(m, rg_str_of(s->up_to), s->place);
    if (!other)
        return false;
    if (other->up_to)
        return TEMPLATE_FAIL(
            m, s->place, "'%s' ends with '%s', which says up_to itself; name facts that do not",
            s->name, s->up_to);
    for (size_t i = 0; i < other->count; i++)
        if (!s->up_to_fact ||
            rg_date_serial(other->items[i].fact->to) > rg_date_serial(s->up_to_fact->to))
            s->up_to_fact = other->items[i].fact;
    find_facts(m, s);
    return true;
}

bool template_bind_facts(maker *m)
{
    m->selections = rg_map_new(m->arena);
    if (m->head.facts && m->head.facts->item_count > 0)
        return TEMPLATE_FAIL(m, m->head.facts->place,
                             "facts have names; write facts { rate = \"open.rate\" }");
    for (size_t i = 0; m->head.facts && i < m->head.facts->field_count; i++)
        if (!bind_one(m, i))
            return false;
    for (size_t i = 0; i < rg_map_count(m->selections); i++) {
        selection *s = rg_map_at(m->selections, i);
        if (s->up_to && !bind_up_to(m, s))
            return false;
    }
    return true;
}

selection *template_selection(const maker *m, rg_str name, rg_place place)
{
    selection *s = rg_map_get(m->selections, name);
    if (s)
        return s;
    size_t count;
    const char **names = template_names(m, m->selections, &count);
    const char *quoted = rg_arena_printf(m->arena, "\"%.*s\"", (int)name.n, name.p);
    place = template_locate(m, place, rg_str_of(quoted));
    TEMPLATE_FAIL(m, place, "'%.*s' is not declared in facts { ... }%s", (int)name.n, name.p,
                  template_nearest(m, name, names, count, "; declare it at the head"));
    return NULL;
}

selection *template_elsewhere(const maker *m, const selection *s, area_choice area)
{
    selection *other = RG_NEW(m->arena, selection);
    *other = *s;
    other->area = area;
    other->items = NULL;
    other->count = other->room = 0;
    find_facts(m, other);
    return other;
}

/* ---- printed names ---- */

static const rg_value *names_of(const maker *m, const char *dimension)
{
    return rg_value_get(m->head.names, dimension);
}

const char *template_key_label(const maker *m, const bound_fact *b, const char *dimension)
{
    const char *key = template_key(b, dimension);
    if (strcmp(dimension, "area") == 0) {
        const area_info *area = template_area(m, key);
        return area ? area->short_name : b->fact->area_name;
    }
    const rg_value *name = key ? rg_value_get(names_of(m, dimension), key) : NULL;
    return name && name->kind == RG_V_TEXT ? name->text.p : key;
}

const char *template_dimension_title(const maker *m, const char *dimension)
{
    const rg_value *names = names_of(m, dimension);
    if (names && names->item_count > 0 && names->items[0]->kind == RG_V_TEXT)
        return names->items[0]->text.p;
    char *title = rg_arena_strdup(m->arena, dimension);
    for (char *p = title; *p; p++)
        if (*p == '_')
            *p = ' ';
    if (*title >= 'a' && *title <= 'z')
        *title = (char)(*title - 'a' + 'A');
    return title;
}
