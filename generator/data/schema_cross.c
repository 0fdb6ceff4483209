/* data/schema_cross.c - Columns that are judged by another column of their row; rows that belong to another source. */
#include "data/schema_inside.h"

static bool other_column(const rg_value *v, const char *key, const rg_schema *schema,
                         size_t *out, rg_err *err)
{
    const char *name = NULL;
    *out = SIZE_MAX;
    if (!rg_value_want_text(v, key, &name, err) || !name)
        return rg_value_get(v, key) == NULL;
    *out = rg_schema_column_index(schema, name);
    return *out != SIZE_MAX ||
           rg_fail_at(err, RG_E_TEMPLATE, v->place,
                      "'%s' names \"%.80s\", which is no column of this schema", key, name);
}

static bool has_days(rg_type type)
{
    return type == RG_T_DATE || type == RG_T_DATETIME;
}

/* not_before, not_after.  True also when the column has no such field: then cross->other is SIZE_MAX. */
static bool read_order(const rg_value *v, const char *key, const rg_schema *schema,
                       rg_schema_cross *cross, rg_err *err)
{
    const rg_schema_column *columns = schema->columns;
    if (!other_column(v, key, schema, &cross->other, err))
        return false;
    return cross->other == SIZE_MAX ||
           (has_days(columns[cross->column].type) &&
            columns[cross->other].type == columns[cross->column].type) ||
           rg_fail_at(err, RG_E_TEMPLATE, v->place,
                      "'%s' needs two columns of type date, or two of type datetime", key);
}

static bool read_hidden(rg_arena *arena, const rg_value *v, const rg_schema *schema,
                        rg_schema_cross *hidden, rg_err *err)
{
    const rg_schema_column *columns = schema->columns;
    if (!other_column(v, "hidden_by", schema, &hidden->other, err) ||
        !rg_schema_words_of(arena, v, "hidden_words", true, &hidden->words, &hidden->word_count,
                            err))
        return false;
    if ((hidden->other != SIZE_MAX) != (hidden->word_count > 0))
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "'hidden_by' names a column and 'hidden_words' lists its words; give "
                          "both");
    if (hidden->other != SIZE_MAX && columns[hidden->other].type != RG_T_TEXT &&
        columns[hidden->other].type != RG_T_CODE)
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "'hidden_by' needs a column of type text or code");
    return true;
}

bool rg_schema_read_cross(rg_arena *arena, const rg_value *root, rg_schema *schema, rg_err *err)
{
    const rg_value *list = rg_value_get(root, "columns");
    rg_schema_cross *all = RG_NEW_N(arena, rg_schema_cross, 3 * list->item_count);
    for (size_t i = 0; i < list->item_count; i++) {
        const rg_value *v = list->items[i];
        const char *name = NULL;
        if (!rg_value_is_word(v, "column"))
            continue;
        if (!rg_value_need_text(v, "name", &name, err))
            return false;
        rg_schema_cross before = {.column = rg_schema_column_index(schema, name)};
        rg_schema_cross hidden = before, after = before;
        after.after = true;
        if (!read_order(v, "not_before", schema, &before, err) ||
            !read_order(v, "not_after", schema, &after, err) ||
            !read_hidden(arena, v, schema, &hidden, err))
            return false;
        if (before.other != SIZE_MAX)
            all[schema->cross_count++] = before;
        if (after.other != SIZE_MAX)
            all[schema->cross_count++] = after;
        if (hidden.other != SIZE_MAX)
            all[schema->cross_count++] = hidden;
    }
    schema->cross = all;
    return true;
}

bool rg_schema_read_parent(const rg_value *root, rg_schema *schema, rg_err *err)
{
    static const char *const fields[] = {"source", "column", "told"};
    const rg_value *v = rg_value_get(root, "belongs");
    rg_schema_parent *p = &schema->parent;
    if (!v)
        return true;
    if (!rg_value_only_fields(v, "belongs", fields, 3, err) ||
        !rg_value_need_text(v, "source", &p->source, err) ||
        !rg_value_need_text(v, "column", &p->column, err) ||
        !rg_value_want_text(v, "told", &p->told, err))
        return false;
    size_t at = rg_schema_column_index(schema, p->column);
    return (at != SIZE_MAX && schema->columns[at].type == RG_T_KEY) ||
           rg_fail_at(err, RG_E_TEMPLATE, root->place,
                      "'belongs' names \"%.80s\", which is no key of this schema", p->column);
}
