/* data/schema_read.c - A declaration, checked word by word, becomes an rg_schema.
 *
 * Columns are read in two passes so that the members of families stand behind all plain
 * columns. */
#include "data/schema_inside.h"

#include "base/date.h"

#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define COUNT_OF(ARRAY) (sizeof(ARRAY) / sizeof *(ARRAY))
#define MOST_MEMBERS 2000 /* of one family; a mistyped bound must not fill memory */

typedef struct reading {
    rg_arena *arena;
    rg_err *err;
    rg_schema *schema;
    rg_schema_column *columns;
    size_t room;
    rg_schema_family *families;
    size_t family_room;
} reading;

static bool fail(reading *r, const rg_value *v, const char *fmt, ...) RG_PRINTF(3, 4);
static bool fail(reading *r, const rg_value *v, const char *fmt, ...)
{
    char text[600];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    return rg_fail_at(r->err, RG_E_TEMPLATE, v->place, "%s", text);
}

static bool unknown_word(reading *r, const rg_value *v, const char *what, const char *wrong,
                         const char *const *names, size_t count)
{
    const char *near = rg_str_nearest(rg_str_of(wrong), names, count);
    if (near)
        return fail(r, v, "'%.80s' is no %s; did you mean '%s'?", wrong, what, near);
    rg_buf list = {0};
    for (size_t i = 0; i < count; i++)
        rg_buf_printf(&list, "%s%s", i == 0 ? "" : i + 1 == count ? " or " : ", ", names[i]);
    fail(r, v, "'%.80s' is no %s; use %s", wrong, what, list.p ? list.p : "none");
    rg_buf_free(&list);
    return false;
}

static bool pick_word(reading *r, const rg_value *v, const char *key, const char *what,
                      const char *const *names, size_t count, size_t *out)
{
    const char *text = NULL;
    if (!rg_value_want_text(v, key, &text, r->err))
        return false;
    for (size_t i = 0; text && i < count; i++)
        if (strcmp(names[i], text) == 0) {
            *out = i;
            return true;
        }
    return !text || unknown_word(r, v, what, text, names, count);
}

rg_str rg_schema_normal(rg_arena *arena, const char *text)
{
    rg_buf folded = {0};
    rg_buf_normal(&folded, rg_str_of(text));
    rg_str copy = {rg_arena_copy(arena, folded.p, folded.n), folded.n};
    rg_buf_free(&folded);
    return copy;
}

static rg_str normal(reading *r, const char *text)
{
    return rg_schema_normal(r->arena, text);
}

bool rg_schema_words_of(rg_arena *arena, const rg_value *v, const char *key, bool folded,
                        const rg_str **out, size_t *count, rg_err *err)
{
    const char **texts;
    size_t n;
    if (!rg_value_want_texts(arena, v, key, &texts, &n, err))
        return false;
    if (!rg_value_get(v, key))
        return true;
    rg_str *words = RG_NEW_N(arena, rg_str, n);
    for (size_t i = 0; i < n; i++)
        words[i] = folded ? rg_schema_normal(arena, texts[i]) : rg_str_of(texts[i]);
    *out = words;
    *count = n;
    return true;
}

static bool read_words(reading *r, const rg_value *v, const char *key, bool folded,
                       const rg_str **out, size_t *count)
{
    return rg_schema_words_of(r->arena, v, key, folded, out, count, r->err);
}

static bool bad_limit(reading *r, const rg_value *v, const char *key, const char *form)
{
    return fail(r, v, "'%s' of a %s must be written %s", key, v->word, form);
}

static bool text_limit(reading *r, const rg_value *v, const char *key, rg_type type,
                       double *out)
{
    const char *text = NULL;
    rg_month month;
    rg_date date;
    if (!rg_value_want_text(v, key, &text, r->err))
        return false;
    if (type == RG_T_MONTH) {
        if (!rg_month_parse(rg_str_of(text), &month))
            return bad_limit(r, v, key, "\"YYYY-MM\"");
        *out = month;
        return true;
    }
    if (!rg_date_parse(rg_str_of(text), &date))
        return bad_limit(r, v, key, "\"YYYY-MM-DD\"");
    *out = rg_date_serial(date);
    return true;
}

static bool read_limit(reading *r, const rg_value *v, const char *key, rg_type type,
                       double *out)
{
    if (!rg_value_get(v, key))
        return true;
    if (type == RG_T_MONTH || type == RG_T_DATE || type == RG_T_DATETIME)
        return text_limit(r, v, key, type, out);
    if (type == RG_T_COUNT || type == RG_T_NUMBER || type == RG_T_YEAR || type == RG_T_AGE)
        return rg_value_want_number(v, key, out, r->err);
    return fail(r, v, "a column of type %s has no '%s'", rg_type_name(type), key);
}

static bool read_type(reading *r, const rg_value *v, rg_schema_column *c)
{
    static const char *const levels[] = {"none", "personal", "sensitive"};
    const char *type = NULL;
    size_t which = 0, level = 0;
    if (!rg_value_need_text(v, "type", &type, r->err) ||
        !pick_word(r, v, "type", "type of column", rg_type_names, RG_TYPES, &which) ||
        !pick_word(r, v, "sensitivity", "sensitivity", levels, COUNT_OF(levels), &level))
        return false;
    c->type = (rg_type)which;
    c->sensitivity = (rg_sensitivity)level;
    c->min = c->type == RG_T_COUNT ? 0 : -HUGE_VAL;
    c->max = HUGE_VAL;
    if (!read_limit(r, v, "min", c->type, &c->min) ||
        !read_limit(r, v, "max", c->type, &c->max))
        return false;
    return c->min <= c->max || fail(r, v, "min of '%s' is above its max", c->name);
}

static bool read_values(reading *r, const rg_value *v, rg_schema_column *c)
{
    size_t shapes = 0, folded = 0;
    const char **shape;
    if (!read_words(r, v, "missing", true, &c->missing, &c->missing_count) ||
        !read_words(r, v, "suppressed", true, &c->suppressed, &c->suppressed_count) ||
        !read_words(r, v, "codes", false, &c->codes, &c->code_count) ||
        !read_words(r, v, "codes", true, &c->folded_codes, &folded) ||
        !rg_value_want_texts(r->arena, v, "shape", &shape, &shapes, r->err))
        return false;
    c->shapes = shape;
    c->shape_count = shapes;
    if (c->type == RG_T_CODE && c->code_count == 0)
        return fail(r, v, "'%s' is of type code and has no 'codes'; list them", c->name);
    if (c->type != RG_T_CODE && c->type != RG_T_MULTI && c->code_count)
        return fail(r, v, "'%s' has codes; its type must then be \"code\"", c->name);
    if (c->shape_count && c->type != RG_T_TEXT && c->type != RG_T_KEY)
        return fail(r, v, "'%s' has a shape; its type must then be text or key", c->name);
    return true;
}

static bool read_flags(reading *r, const rg_value *v, rg_schema_column *c)
{
    return rg_value_want_bool(v, "optional", &c->optional, r->err) &&
           rg_value_want_bool(v, "required", &c->required, r->err) &&
           rg_value_want_bool(v, "excel_serial", &c->excel_serial, r->err);
}

static bool read_title(reading *r, const rg_value *v, rg_schema_column *c)
{
    const char **texts;
    size_t count;
    if (!read_words(r, v, "heading", true, &c->headings, &c->heading_count) ||
        !rg_value_want_texts(r->arena, v, "heading", &texts, &count, r->err))
        return false;
    c->title = count ? texts[0] : c->name;
    if (c->heading_count == 0) {
        rg_str *own = RG_NEW(r->arena, rg_str);
        *own = normal(r, c->name);
        c->headings = own;
        c->heading_count = 1;
    }
    return rg_value_want_text(v, "title", &c->title, r->err);
}

/* The words of the schema hold for columns that do not give their own. */
static bool default_words(reading *r, const rg_value *root, rg_schema_column *c)
{
    return read_words(r, root, "missing", true, &c->missing, &c->missing_count) &&
           read_words(r, root, "suppressed", true, &c->suppressed, &c->suppressed_count);
}

static bool name_is_free(reading *r, const rg_value *v, const char *name)
{
    for (size_t i = 0; i < r->schema->plain_count; i++)
        if (strcmp(r->columns[i].name, name) == 0)
            return fail(r, v, "there are two columns named '%s'", name);
    for (size_t i = 0; i < r->schema->family_count; i++)
        if (strcmp(r->families[i].name, name) == 0)
            return fail(r, v, "there are two columns or families named '%s'", name);
    return true;
}

static bool read_column(reading *r, const rg_value *root, const rg_value *v)
{
    static const char *const fields[] = {
        "name",       "heading",   "title",     "type",        "optional",    "required",
        "min",        "max",       "shape",     "codes",       "missing",     "suppressed",
        "not_asked",  "not_said",  "dont_know", "synonyms",    "repairs",     "form",
        "unusable",   "blank",     "zero",      "separator",   "sensitivity", "excel_serial",
        "not_before", "not_after", "hidden_by", "hidden_words"};
    rg_schema_column c = {.place = v->place, .family = SIZE_MAX};
    if (!rg_value_only_fields(v, "column", fields, COUNT_OF(fields), r->err) ||
        !rg_value_need_text(v, "name", &c.name, r->err) || !name_is_free(r, v, c.name) ||
        !default_words(r, root, &c) || !read_type(r, v, &c) || !read_values(r, v, &c) ||
        !rg_schema_read_dirt(r->arena, root, v, &c, r->err) || !read_flags(r, v, &c) ||
        !read_title(r, v, &c))
        return false;
    *RG_PUSH(r->arena, r->columns, r->schema->column_count, r->room) = c;
    r->schema->plain_count = r->schema->column_count;
    return true;
}

/* Labels of a family: those listed, or the numbers from .. to and the last one. */
static bool read_labels(reading *r, const rg_value *v, rg_schema_family *f)
{
    const char **labels, *last = NULL;
    double from = 0, to = -1, width = 0;
    size_t listed;
    if (!rg_value_want_texts(r->arena, v, "labels", &labels, &listed, r->err) ||
        !rg_value_want_number(v, "from", &from, r->err) ||
        !rg_value_want_number(v, "to", &to, r->err) ||
        !rg_value_want_number(v, "width", &width, r->err) ||
        !rg_value_want_text(v, "last", &last, r->err))
        return false;
    if (from != floor(from) || to != floor(to) || fabs(from) > 1e6 || to - from >= MOST_MEMBERS)
        return fail(r, v, "'from' and 'to' must be whole numbers, at most %d apart",
                    MOST_MEMBERS);
    if (width != floor(width) || width < 0 || width > 9)
        return fail(r, v, "'width' must be a whole number of digits, at most 9");
    size_t numbered = to < from ? 0 : (size_t)(to - from) + 1;
    f->count = listed ? listed : numbered + (last ? 1 : 0);
    if (f->count == 0)
        return fail(r, v, "family '%s' has no members; give labels, or from and to", f->name);
    const char **names = RG_NEW_N(r->arena, const char *, f->count);
    int *lows = RG_NEW_N(r->arena, int, f->count);
    for (size_t i = 0; i < f->count; i++) {
        lows[i] = listed ? (int)i : (int)from + (int)i;
        names[i] = listed         ? labels[i]
                   : i < numbered ? rg_arena_printf(r->arena, "%0*d", (int)width, lows[i])
                                  : last;
    }
    f->labels = names;
    f->lows = lows;
    return true;
}

/* A member is headed by any of the prefixes and its label, with or without
 * leading zeros. */
static void head_member(reading *r, const char *label, const char **prefixes, size_t count,
                        rg_schema_column *c)
{
    const char *bare = label;
    while (bare[0] == '0' && bare[1] >= '0' && bare[1] <= '9')
        bare++;
    size_t forms = bare == label ? 1 : 2;
    rg_str *all = RG_NEW_N(r->arena, rg_str, forms * count);
    for (size_t i = 0; i < forms * count; i++)
        all[i] = normal(r, rg_arena_printf(r->arena, "%s%s", prefixes[i % count],
                                           i < count ? label : bare));
    c->title = rg_arena_printf(r->arena, "%s%s", prefixes[0], label);
    c->headings = all;
    c->heading_count = forms * count;
}

static void add_members(reading *r, const rg_schema_family *f, rg_schema_column c,
                        const char **prefixes, size_t prefix_count)
{
    static const char *none = "";
    for (size_t i = 0; i < f->count; i++) {
        head_member(r, f->labels[i], prefix_count ? prefixes : &none,
                    prefix_count ? prefix_count : 1, &c);
        c.name = rg_arena_printf(r->arena, "%s[%s]", f->name, f->labels[i]);
        c.member = i;
        *RG_PUSH(r->arena, r->columns, r->schema->column_count, r->room) = c;
    }
}

static bool is_family_type(rg_type type)
{
    return type == RG_T_COUNT || type == RG_T_NUMBER || type == RG_T_TEXT ||
           type == RG_T_CODE || type == RG_T_FLAG;
}

static bool find_total(reading *r, const rg_value *v, rg_schema_family *f)
{
    const char *total = NULL;
    f->total = SIZE_MAX;
    if (!rg_value_want_text(v, "total", &total, r->err))
        return false;
    for (size_t i = 0; total && i < r->schema->plain_count; i++)
        if (strcmp(r->columns[i].name, total) == 0)
            f->total = i;
    if (!total)
        return true;
    rg_type type = r->columns[f->first].type;
    if (type != RG_T_COUNT && type != RG_T_NUMBER)
        return fail(r, v, "family '%s' has a total; its type must then be count or number",
                    f->name);
    if (f->total == SIZE_MAX || r->columns[f->total].type != type)
        return fail(r, v,
                    "the total of '%s' must be a column of the same type; '%.80s' is none",
                    f->name, total);
    return true;
}

static bool read_family(reading *r, const rg_value *root, const rg_value *v)
{
    static const char *const fields[] = {
        "name",  "type",     "labels",   "from",       "to",         "last",     "prefix",
        "total", "optional", "required", "min",        "max",        "missing",  "width",
        "shape", "codes",    "synonyms", "repairs",    "not_asked",  "not_said", "dont_know",
        "form",  "unusable", "blank",    "suppressed", "sensitivity"};
    rg_schema_family f = {.place = v->place, .first = r->schema->column_count};
    rg_schema_column c = {.place = v->place, .family = r->schema->family_count};
    const char **prefixes;
    size_t prefix_count;
    if (!rg_value_only_fields(v, "family", fields, COUNT_OF(fields), r->err) ||
        !rg_value_need_text(v, "name", &f.name, r->err) || !name_is_free(r, v, f.name) ||
        !rg_value_want_texts(r->arena, v, "prefix", &prefixes, &prefix_count, r->err))
        return false;
    c.name = f.name;
    if (!default_words(r, root, &c) || !read_type(r, v, &c) || !read_values(r, v, &c) ||
        !rg_schema_read_dirt(r->arena, root, v, &c, r->err) || !read_flags(r, v, &c) ||
        !read_labels(r, v, &f))
        return false;
    if (!is_family_type(c.type))
        return fail(r, v, "family '%s' must be of type count, number, text, code or flag",
                    f.name);
    add_members(r, &f, c, prefixes, prefix_count);
    if (!find_total(r, v, &f))
        return false;
    *RG_PUSH(r->arena, r->families, r->schema->family_count, r->family_room) = f;
    return true;
}

static bool read_columns(reading *r, const rg_value *root, bool families)
{
    static const char *const words[] = {"column", "family"};
    const rg_value *list = rg_value_get(root, "columns");
    if (!list || list->kind != RG_V_TABLE || list->item_count == 0)
        return fail(r, root, "schema '%s' has no columns", r->schema->name);
    for (size_t i = 0; i < list->item_count; i++) {
        const rg_value *v = list->items[i];
        bool family = rg_value_is_word(v, "family");
        if (!family && !rg_value_is_word(v, "column"))
            return unknown_word(r, v->place.file ? v : root, "part of 'columns'",
                                v->word ? v->word : "a bare value", words, 2);
        if (family == families && !(family ? read_family(r, root, v) : read_column(r, root, v)))
            return false;
    }
    return true;
}

/* A text of the file may name one column only. */
static bool headings_differ(reading *r)
{
    for (size_t i = 0; i < r->schema->column_count; i++)
        for (size_t k = 0; k < i; k++)
            for (size_t a = 0; a < r->columns[i].heading_count; a++)
                for (size_t b = 0; b < r->columns[k].heading_count; b++)
                    if (rg_str_eq(r->columns[i].headings[a], r->columns[k].headings[b]))
                        return rg_fail_at(r->err, RG_E_TEMPLATE, r->columns[i].place,
                                          "columns '%s' and '%s' have the same heading",
                                          r->columns[k].name, r->columns[i].name);
    return true;
}

static bool need_column(reading *r, const rg_value *v, const char *name, size_t *out)
{
    const char **names = RG_NEW_N(r->arena, const char *, r->schema->plain_count);
    for (size_t i = 0; i < r->schema->plain_count; i++)
        names[i] = r->columns[i].name;
    *out = rg_schema_column_index(r->schema, name);
    return *out != SIZE_MAX ||
           unknown_word(r, v, "column of this schema", name, names, r->schema->plain_count);
}

/* The columns a field names, by their indices. */
static bool read_column_list(reading *r, const rg_value *v, const char *key, size_t **out,
                             size_t *count)
{
    const char **names;
    if (!rg_value_want_texts(r->arena, v, key, &names, count, r->err))
        return false;
    *out = RG_NEW_N(r->arena, size_t, *count);
    for (size_t i = 0; i < *count; i++)
        if (!need_column(r, v, names[i], &(*out)[i]))
            return false;
    return true;
}

static bool read_order(reading *r, const rg_value *v)
{
    size_t *order, count;
    if (!read_column_list(r, v, "order", &order, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        const rg_schema_column *c = &r->columns[order[i]];
        if (c->type == RG_T_TEXT || c->type == RG_T_KEY || c->type == RG_T_FLAG ||
            c->type == RG_T_MULTI)
            return fail(r, v, "rows cannot be ordered by '%s', which is of type %s", c->name,
                        rg_type_name(c->type));
    }
    r->schema->key_order = order;
    r->schema->key_order_count = count;
    return true;
}

static bool read_key(reading *r, const rg_value *root)
{
    static const char *const fields[] = {"column", "repeats", "order"};
    static const char *const words[] = {"refuse", "keep the first", "keep the last"};
    const rg_value *v = rg_value_get(root, "key");
    size_t repeats = 0, *columns;
    if (!v)
        return true;
    if (v->kind != RG_V_TABLE)
        return fail(r, root, "'key' must be a table: key = { column = \"...\" }");
    if (!v->place.file) { /* a plain table knows no place of its own */
        rg_value *placed = RG_NEW(r->arena, rg_value);
        *placed = *v;
        placed->place = root->place;
        v = placed;
    }
    if (!rg_value_only_fields(v, "key", fields, COUNT_OF(fields), r->err) ||
        !read_column_list(r, v, "column", &columns, &r->schema->key_count) ||
        !pick_word(r, v, "repeats", "rule for repeats", words, COUNT_OF(words), &repeats))
        return false;
    if (r->schema->key_count == 0)
        return fail(r, v, "'key' names no column; add column = \"...\"");
    r->schema->key = columns;
    r->schema->repeats = (rg_repeats)repeats;
    return read_order(r, v);
}

static bool read_only(reading *r, const rg_value *root)
{
    const rg_value *v = rg_value_get(root, "only");
    if (!v)
        return true;
    if (v->kind != RG_V_TABLE || v->item_count)
        return fail(r, root, "'only' must name columns: only = { sex = { \"Persons\" } }");
    rg_schema_only *only = RG_NEW_N(r->arena, rg_schema_only, v->field_count);
    for (size_t i = 0; i < v->field_count; i++) {
        rg_schema_only *o = &only[i];
        const char *name = rg_str_dup(r->arena, v->fields[i].key);
        if (!need_column(r, root, name, &o->column) ||
            !read_words(r, v, name, false, &o->values, &o->value_count))
            return false;
        const rg_schema_column *c = &r->columns[o->column];
        if (c->type != RG_T_TEXT && c->type != RG_T_CODE && c->type != RG_T_FLAG)
            return fail(r, root,
                        "'only' needs a column of type text or code; '%s' is of type %s", name,
                        rg_type_name(c->type));
        rg_buf rule = {0};
        rg_buf_printf(&rule, "%s is %s ", c->title,
                      o->value_count == 1 && !o->values[0].n ? "not" : "other than");
        for (size_t k = 0; k < o->value_count; k++)
            rg_buf_printf(&rule, "%s%s", k ? " or " : "",
                          o->values[k].n ? o->values[k].p : "empty");
        o->rule = rg_arena_copy(r->arena, rule.p, rule.n);
        rg_buf_free(&rule);
    }
    r->schema->only = only;
    r->schema->only_count = v->field_count;
    return true;
}

/* What may be wrong with whole rows. */
static bool read_row_rules(reading *r, const rg_value *root)
{
    static const char *const words[] = {"keep", "drop"};
    size_t same = 0;
    double lacking = 0;
    if (!pick_word(r, root, "same_rows", "rule for rows that are alike", words, 2, &same) ||
        !rg_value_want_number(root, "short_rows", &lacking, r->err))
        return false;
    if (lacking != floor(lacking) || lacking < 0 || lacking > 100)
        return fail(r, root, "'short_rows' must be a number of columns, at most 100");
    r->schema->drop_same_rows = same == 1;
    r->schema->short_rows = (size_t)lacking;
    return true;
}

static bool read_head(reading *r, const rg_value *root)
{
    static const char *const fields[] = {
        "name",       "title",  "publisher", "licence",  "source",    "open",
        "columns",    "ignore", "only",      "key",      "missing",   "suppressed",
        "url",        "note",   "not_asked", "not_said", "dont_know", "same_rows",
        "short_rows", "tidy",   "class",     "unit",     "belongs",   "whole"};
    rg_schema *s = r->schema;
    s->place = root->place;
    s->publisher = s->licence = s->source = s->unit = "";
    return rg_value_only_fields(root, "schema", fields, COUNT_OF(fields), r->err) &&
           rg_value_need_text(root, "name", &s->name, r->err) &&
           rg_value_need_text(root, "title", &s->title, r->err) &&
           rg_value_want_text(root, "publisher", &s->publisher, r->err) &&
           rg_value_want_text(root, "licence", &s->licence, r->err) &&
           rg_value_want_text(root, "source", &s->source, r->err) &&
           rg_value_want_bool(root, "open", &s->open, r->err) &&
           rg_value_want_bool(root, "whole", &s->whole, r->err) &&
           rg_value_want_text(root, "class", &s->class, r->err) &&
           rg_value_want_text(root, "unit", &s->unit, r->err) &&
           read_words(r, root, "ignore", true, &s->ignored, &s->ignored_count) &&
           read_row_rules(r, root);
}

bool rg_schema_from(rg_arena *arena, const rg_value *value, const rg_schema **out, rg_err *err)
{
    reading r = {.arena = arena, .err = err, .schema = RG_NEW(arena, rg_schema)};
    rg_place nowhere = {0};
    if (!rg_value_is_word(value, "schema"))
        return rg_fail_at(err, RG_E_TEMPLATE, value ? value->place : nowhere,
                          "this is no schema; begin with: return schema \"name\" { ... }");
    if (!rg_schema_read_tidy(arena, value, &r.schema->tidy, &value, err) ||
        !read_head(&r, value) || !read_columns(&r, value, false))
        return false;
    r.schema->columns = r.columns; /* key and only look columns up by name */
    if (!read_columns(&r, value, true))
        return false;
    r.schema->columns = r.columns;
    r.schema->families = r.families;
    if (!headings_differ(&r) || !read_key(&r, value) || !read_only(&r, value) ||
        !rg_schema_read_cross(arena, value, r.schema, err) ||
        !rg_schema_read_parent(value, r.schema, err))
        return false;
    *out = r.schema;
    return true;
}
