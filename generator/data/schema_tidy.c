/* data/schema_tidy.c - A schema in five lines: a tidy table has the same columns whoever sends it.
 *
 *     area, period, indicator, and a value with its limits, or a count and its base */
#include "data/schema_inside.h"

#include <string.h>

static void set_text(rg_arena *arena, rg_value *v, const char *key, const char *text)
{
    rg_value_set(arena, v, key, rg_value_text(arena, text));
}

static rg_value *texts(rg_arena *arena, const char *const *list)
{
    rg_value *v = rg_value_table(arena, NULL);
    for (; *list; list++)
        rg_value_push(arena, v, rg_value_text(arena, *list));
    return v;
}

static rg_value *truth(rg_arena *arena)
{
    rg_value *v = RG_NEW(arena, rg_value);
    *v = (rg_value){.kind = RG_V_BOOL, .boolean = true};
    return v;
}

typedef struct tidy_column {
    const char *name, *type;
    const char *headings[8];
} tidy_column;

/* required: a row says nothing without them.  The others may be absent where the kind of table has no use for them. */
static const tidy_column identity[] = {
    {"area", "text", {"Area", "Area code", "area_code", "Area name", "District", NULL}},
    {"period", "text", {"Period", "Year", "Time period", "time_period", NULL}},
    {"indicator", "text", {"Indicator", "Indicator name", "Question", "Measure", NULL}}};
static const tidy_column numbers[] = {
    {"value", "number", {"Value", "Percent", "Rate", "%", NULL}},
    {"count", "count", {"Count", "Numerator", "n", NULL}},
    {"base", "count", {"Base", "Denominator", "Respondents", NULL}},
    {"lower", "number", {"Lower", "Lower CI", "Lower limit", NULL}},
    {"upper", "number", {"Upper", "Upper CI", "Upper limit", NULL}}};

static rg_value *column(rg_arena *arena, const rg_value *root, const tidy_column *c,
                        const char *flag)
{
    rg_value *v = rg_value_table(arena, "column");
    v->place = root->place;
    set_text(arena, v, "name", c->name);
    set_text(arena, v, "type", c->type);
    rg_value_set(arena, v, "heading", texts(arena, c->headings));
    if (flag)
        rg_value_set(arena, v, flag, truth(arena));
    return v;
}

/* Which numbers a kind of table must have. */
static bool needs(rg_tidy kind, const char *name)
{
    return kind == RG_TIDY_VALUES   ? strcmp(name, "value") == 0
           : kind == RG_TIDY_COUNTS ? strcmp(name, "count") == 0
                                    : strcmp(name, "count") == 0 || strcmp(name, "base") == 0;
}

static rg_value *columns_of(rg_arena *arena, const rg_value *root, rg_tidy kind)
{
    rg_value *list = rg_value_table(arena, NULL);
    for (size_t i = 0; i < sizeof identity / sizeof *identity; i++)
        rg_value_push(arena, list, column(arena, root, &identity[i], "required"));
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        rg_value_push(
            arena, list,
            column(arena, root, &numbers[i], needs(kind, numbers[i].name) ? NULL : "optional"));
    return list;
}

static rg_value *key_of(rg_arena *arena, const rg_value *root)
{
    static const char *const names[] = {"area", "period", "indicator", NULL};
    rg_value *v = rg_value_table(arena, NULL);
    v->place = root->place;
    rg_value_set(arena, v, "column", texts(arena, names));
    set_text(arena, v, "repeats", "refuse");
    return v;
}

bool rg_schema_read_tidy(rg_arena *arena, const rg_value *root, rg_tidy *kind,
                         const rg_value **out, rg_err *err)
{
    static const char *const missing[] = {"x", "[x]", "z", "[z]", ":", "-", "N/A", NULL};
    static const char *const suppressed[] = {"c", "[c]", "*", "low", "[low]", "SUPP", NULL};
    const char *word = NULL;
    *out = root;
    *kind = RG_TIDY_NONE;
    if (!rg_value_want_text(root, "tidy", &word, err))
        return false;
    if (!word)
        return true;
    *kind = strcmp(word, "values") == 0   ? RG_TIDY_VALUES
            : strcmp(word, "shares") == 0 ? RG_TIDY_SHARES
            : strcmp(word, "counts") == 0 ? RG_TIDY_COUNTS
                                          : RG_TIDY_NONE;
    if (*kind == RG_TIDY_NONE)
        return rg_fail_at(
            err, RG_E_TEMPLATE, root->place,
            "tidy \"%s\" is not known; write \"values\" (a value a row), \"shares\" "
            "(a count and its base) or \"counts\"",
            word);
    if (rg_value_get(root, "columns"))
        return rg_fail_at(err, RG_E_TEMPLATE, root->place,
                          "a tidy table has columns of its own; leave out columns, or tidy");
    rg_value *whole = rg_value_table(arena, root->word);
    whole->place = root->place;
    rg_value_set(arena, whole, "missing", texts(arena, missing));
    rg_value_set(arena, whole, "suppressed", texts(arena, suppressed));
    rg_value_set(arena, whole, "columns", columns_of(arena, root, *kind));
    rg_value_set(arena, whole, "key", key_of(arena, root));
    for (size_t i = 0; i < root->field_count; i++)
        rg_value_set(arena, whole, rg_str_dup(arena, root->fields[i].key),
                     root->fields[i].value);
    *out = whole;
    return true;
}
