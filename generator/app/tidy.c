/* app/tidy.c - What a schema of five lines stands for. */
#include "app/tidy.h"

#include <string.h>

typedef struct maker {
    rg_arena *arena;
    const rg_schema *schema;
} maker;

static void set(const maker *m, rg_value *v, const char *key, const char *text)
{
    rg_value_set(m->arena, v, key, rg_value_text(m->arena, text));
}

static rg_value *word(const maker *m, const char *name)
{
    rg_value *v = rg_value_table(m->arena, name);
    v->place = m->schema->place;
    return v;
}

static rg_value *list_of(const maker *m, const rg_value *only)
{
    rg_value *v = rg_value_table(m->arena, NULL);
    rg_value_push(m->arena, v, only);
    return v;
}

static const char *view_name(const maker *m)
{
    return rg_arena_printf(m->arena, "%s by area", m->schema->name);
}

static rg_value *definition(const maker *m)
{
    const rg_schema *s = m->schema;
    rg_value *v = word(m, "definition");
    const char *from = s->source[0] ? s->source : s->publisher;
    set(m, v, "name", s->name);
    set(m, v, "title", s->title);
    set(m, v, "text",
        from[0] ? rg_arena_printf(m->arena, "%s, as supplied by %s.", s->title, from)
                : rg_arena_printf(m->arena, "%s, as supplied.", s->title));
    return v;
}

/* Areas may be written as codes or as names. */
static rg_value *view(const maker *m)
{
    rg_value *v = word(m, "view"), *map = word(m, "map");
    set(m, v, "name", view_name(m));
    set(m, v, "table", m->schema->name);
    set(m, map, "name", "place");
    set(m, map, "from", "area");
    set(m, map, "settings", "areas");
    set(m, map, "key", "spelling");
    set(m, map, "value", "code");
    rg_value_set(m->arena, v, "derive", list_of(m, map));
    return v;
}

static rg_value *place(const maker *m)
{
    rg_value *v = word(m, "place");
    set(m, v, "name", view_name(m));
    set(m, v, "level", "published");
    set(m, v, "column", "place");
    set(m, v, "period", "period");
    return v;
}

static rg_value *measure(const maker *m)
{
    const rg_schema *s = m->schema;
    rg_tidy kind = s->tidy;
    const char *unit = kind == RG_TIDY_SHARES ? "percent" : "";
    rg_value *v = word(m, "measure");
    set(m, v, "name",
        rg_arena_printf(m->arena, "%s.%s", s->name,
                        kind == RG_TIDY_VALUES   ? "value"
                        : kind == RG_TIDY_SHARES ? "share"
                                                 : "count"));
    set(m, v, "title", s->title);
    set(m, v, "unit", s->unit[0] ? s->unit : unit);
    set(m, v, "definition", s->name);
    set(m, v, "table", view_name(m));
    set(m, v, "statistic", "value");
    rg_value_set(m->arena, v, "dimensions", list_of(m, rg_value_text(m->arena, "indicator")));
    if (kind != RG_TIDY_SHARES)
        set(m, v, "column", kind == RG_TIDY_VALUES ? "value" : "count");
    if (kind == RG_TIDY_VALUES) {
        set(m, v, "lower", "lower");
        set(m, v, "upper", "upper");
    }
    set(m, v, "count", "count");
    set(m, v, "whole", "base");
    rg_value *survey = RG_NEW(m->arena, rg_value);
    *survey =
        (rg_value){.kind = RG_V_BOOL, .boolean = s->class && strcmp(s->class, "survey") == 0};
    rg_value_set(m->arena, v, "respondents", survey);
    return v;
}

const rg_value *rg_tidy_measures(rg_arena *arena, const rg_schema *schema)
{
    if (schema->tidy == RG_TIDY_NONE)
        return NULL;
    const maker m = {arena, schema};
    rg_value *file = word(&m, "measures");
    rg_value_push(arena, file, definition(&m));
    rg_value_push(arena, file, view(&m));
    rg_value_push(arena, file, place(&m));
    rg_value_push(arena, file, measure(&m));
    return file;
}
