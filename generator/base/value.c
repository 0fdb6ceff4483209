/* base/value.c - Looking into values, and making them. */
#include "base/value.h"

#include <string.h>

/* The index of key, or of the first field after where it would stand. */
static size_t field_index(const rg_value *v, rg_str key)
{
    size_t low = 0, high = v->field_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (rg_str_cmp(v->fields[middle].key, key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const rg_value *rg_value_get(const rg_value *v, const char *key)
{
    if (!v || v->kind != RG_V_TABLE)
        return NULL;
    rg_str name = rg_str_of(key);
    size_t at = field_index(v, name);
    return at < v->field_count && rg_str_eq(v->fields[at].key, name) ? v->fields[at].value
                                                                     : NULL;
}

bool rg_value_is_word(const rg_value *v, const char *word)
{
    return v && v->word && strcmp(v->word, word) == 0;
}

static const char *kind_name(rg_value_kind kind)
{
    static const char *const names[] = {"nothing", "true or false", "a number", "a text",
                                        "a table"};
    return names[kind];
}

static const char *word_of(const rg_value *v)
{
    return v && v->word ? v->word : "this table";
}

static rg_place place_of(const rg_value *part, const rg_value *whole)
{
    rg_place nowhere = {0};
    return part && part->place.file ? part->place : whole ? whole->place : nowhere;
}

/* Nothing, written out, is the same as not writing the field. */
static const rg_value *present(const rg_value *v, const char *key)
{
    const rg_value *field = rg_value_get(v, key);
    return field && field->kind != RG_V_NIL ? field : NULL;
}

static bool absent(const rg_value *v, const char *key, rg_value_kind kind, rg_err *err)
{
    return rg_fail_at(err, RG_E_TEMPLATE, place_of(NULL, v), "%s has no '%s'; add it, as %s",
                      word_of(v), key, kind_name(kind));
}

static bool wrong_kind(const rg_value *v, const char *key, const rg_value *field,
                       const char *wanted, rg_err *err)
{
    return rg_fail_at(err, RG_E_TEMPLATE, place_of(field, v), "'%s' of %s is %s; it must be %s",
                      key, word_of(v), kind_name(field->kind), wanted);
}

/* *field stays NULL when an optional field is absent. */
static bool look_up(const rg_value *v, const char *key, rg_value_kind kind, bool needed,
                    const rg_value **field, rg_err *err)
{
    *field = present(v, key);
    if (!*field)
        return !needed || absent(v, key, kind, err);
    return (*field)->kind == kind || wrong_kind(v, key, *field, kind_name(kind), err);
}

static bool take_text(const rg_value *v, const char *key, bool needed, const char **out,
                      rg_err *err)
{
    const rg_value *field;
    if (!look_up(v, key, RG_V_TEXT, needed, &field, err))
        return false;
    if (field)
        *out = field->text.p;
    return true;
}

static bool take_number(const rg_value *v, const char *key, bool needed, double *out,
                        rg_err *err)
{
    const rg_value *field;
    if (!look_up(v, key, RG_V_NUMBER, needed, &field, err))
        return false;
    if (field)
        *out = field->number;
    return true;
}

bool rg_value_need_text(const rg_value *v, const char *key, const char **out, rg_err *err)
{
    return take_text(v, key, true, out, err);
}

bool rg_value_want_text(const rg_value *v, const char *key, const char **out, rg_err *err)
{
    return take_text(v, key, false, out, err);
}

bool rg_value_need_number(const rg_value *v, const char *key, double *out, rg_err *err)
{
    return take_number(v, key, true, out, err);
}

bool rg_value_want_number(const rg_value *v, const char *key, double *out, rg_err *err)
{
    return take_number(v, key, false, out, err);
}

bool rg_value_want_bool(const rg_value *v, const char *key, bool *out, rg_err *err)
{
    const rg_value *field;
    if (!look_up(v, key, RG_V_BOOL, false, &field, err))
        return false;
    if (field)
        *out = field->boolean;
    return true;
}

static bool take_texts(const rg_value *v, const char *key, const rg_value *list,
                       const char **texts, rg_err *err)
{
    for (size_t i = 0; i < list->item_count; i++) {
        const rg_value *item = list->items[i];
        if (item->kind != RG_V_TEXT)
            return rg_fail_at(err, RG_E_TEMPLATE, place_of(item->place.file ? item : list, v),
                              "item %zu of '%s' of %s is %s; it must be a text", i + 1, key,
                              word_of(v), kind_name(item->kind));
        texts[i] = item->text.p;
    }
    return true;
}

bool rg_value_want_texts(rg_arena *arena, const rg_value *v, const char *key, const char ***out,
                         size_t *count, rg_err *err)
{
    const rg_value *field = present(v, key);
    *out = NULL;
    *count = 0;
    if (!field)
        return true;
    bool one = field->kind == RG_V_TEXT;
    if (!one && (field->kind != RG_V_TABLE || field->field_count))
        return wrong_kind(v, key, field, "a list of texts", err);
    size_t wanted = one ? 1 : field->item_count;
    const char **texts = RG_NEW_N(arena, const char *, wanted);
    if (one)
        texts[0] = field->text.p;
    else if (!take_texts(v, key, field, texts, err))
        return false;
    *out = texts;
    *count = wanted;
    return true;
}

static bool is_one_of(rg_str key, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (rg_str_is(key, names[i]))
            return true;
    return false;
}

static void list_names(rg_buf *out, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        rg_buf_printf(out, "%s%s", i == 0 ? "" : i + 1 == count ? " and " : ", ", names[i]);
    if (count == 0)
        rg_buf_puts(out, "none");
}

static bool wrong_field(const rg_value *v, const rg_value_field *field, const char *what,
                        const char *const *names, size_t count, rg_err *err)
{
    const char *nearest = rg_str_nearest(field->key, names, count);
    rg_place place = place_of(field->value, v);
    int length = field->key.n < 80 ? (int)field->key.n : 80;
    if (nearest)
        return rg_fail_at(err, RG_E_TEMPLATE, place, "%s has no '%.*s'; did you mean '%s'?",
                          what, length, field->key.p, nearest);
    rg_buf list = {0};
    list_names(&list, names, count);
    rg_fail_at(err, RG_E_TEMPLATE, place, "%s has no '%.*s'; its fields are %s", what, length,
               field->key.p, list.p);
    rg_buf_free(&list);
    return false;
}

bool rg_value_only_fields(const rg_value *v, const char *what, const char *const *names,
                          size_t count, rg_err *err)
{
    for (size_t i = 0; v && i < v->field_count; i++)
        if (!is_one_of(v->fields[i].key, names, count))
            return wrong_field(v, &v->fields[i], what, names, count, err);
    return true;
}

rg_value *rg_value_text(rg_arena *arena, const char *text)
{
    rg_value *v = RG_NEW(arena, rg_value);
    v->kind = RG_V_TEXT;
    v->text = rg_str_of(rg_arena_strdup(arena, text));
    return v;
}

rg_value *rg_value_number(rg_arena *arena, double number)
{
    rg_value *v = RG_NEW(arena, rg_value);
    v->kind = RG_V_NUMBER;
    v->number = number;
    return v;
}

rg_value *rg_value_table(rg_arena *arena, const char *word)
{
    rg_value *v = RG_NEW(arena, rg_value);
    v->kind = RG_V_TABLE;
    v->word = word ? rg_arena_strdup(arena, word) : NULL;
    return v;
}

void rg_value_set(rg_arena *arena, rg_value *table, const char *key, const rg_value *value)
{
    if (!value)
        rg_panic("field '%s' of %s was set to no value at all", key, word_of(table));
    rg_str name = rg_str_of(key);
    size_t at = field_index(table, name);
    bool there = at < table->field_count && rg_str_eq(table->fields[at].key, name);
    if (!there) {
        size_t after = table->field_count - at;
        (void)RG_PUSH(arena, table->fields, table->field_count, table->field_room);
        rg_value_field *gap = (rg_value_field *)(uintptr_t)(table->fields + at);
        memmove(gap + 1, gap, after * sizeof *gap);
        gap->key = (rg_str){rg_str_dup(arena, name), name.n};
    }
    rg_value_field *field = (rg_value_field *)(uintptr_t)(table->fields + at);
    field->value = value;
}

void rg_value_push(rg_arena *arena, rg_value *table, const rg_value *value)
{
    if (!value)
        rg_panic("item %zu of %s was set to no value at all", table->item_count + 1,
                 word_of(table));
    *RG_PUSH(arena, table->items, table->item_count, table->item_room) = value;
}
