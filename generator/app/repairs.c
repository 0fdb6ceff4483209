/* app/repairs.c - A list that grows each year belongs to the settings, not to the schemas. */
#include "app/repairs.h"

#include <string.h>

static rg_schema_spelling spelling_of(rg_arena *arena, const char *damaged, const char *code)
{
    rg_buf folded = {0};
    rg_buf_normal(&folded, rg_str_of(damaged));
    const rg_str text = {rg_str_dup(arena, rg_buf_view(&folded)), folded.n};
    rg_buf_free(&folded);
    return (rg_schema_spelling){.folded = text, .value = rg_str_of(code), .repair = true};
}

/* The first that fits is taken, so those of the settings stand first. */
static void add_repairs(rg_arena *arena, rg_schema_column *c, const rg_schema_spelling *more,
                        size_t count)
{
    rg_schema_spelling *all =
        RG_NEW_N(arena, rg_schema_spelling, count + c->spelling_count + 1);
    memcpy(all, more, count * sizeof *all);
    if (c->spelling_count)
        memcpy(all + count, c->spellings, c->spelling_count * sizeof *all);
    c->spellings = all;
    c->spelling_count += count;
}

bool rg_repairs_apply(rg_arena *arena, const rg_project *p, const rg_schema *schema,
                      const rg_schema **out, rg_err *err)
{
    const rg_table *t;
    size_t count = 0, classes = 0;
    *out = schema;
    for (size_t i = 0; i < schema->column_count; i++)
        classes += schema->columns[i].form == RG_FORM_CLASS;
    if (classes == 0)
        return true;
    if (!rg_settings_table(&p->settings, "class_repairs", &t, err))
        return false;
    rg_schema_spelling *list = RG_NEW_N(arena, rg_schema_spelling, t->row_count + 1);
    for (size_t row = 0; row < t->row_count; row++)
        if (rg_settings_valid(t, row, p->release.date))
            list[count++] = spelling_of(arena, rg_settings_text(t, "damaged", row),
                                        rg_settings_text(t, "code", row));
    rg_schema *copy = RG_NEW(arena, rg_schema);
    rg_schema_column *columns = RG_NEW_N(arena, rg_schema_column, schema->column_count);
    memcpy(columns, schema->columns, schema->column_count * sizeof *columns);
    for (size_t i = 0; i < schema->column_count; i++)
        if (columns[i].form == RG_FORM_CLASS)
            add_repairs(arena, &columns[i], list, count);
    *copy = *schema;
    copy->columns = columns;
    *out = copy;
    return true;
}
