/* script/bind_area.c - Whether a report can be made for an area at all. */
#include "script/template_inside.h"

#include <string.h>

/* ---- areas that cannot be reported on ---- */

static const char *file_trouble(const maker *m, const rg_fact *f)
{
    const rg_value *ledger = rg_value_get(m->job->context, "ledger");
    for (size_t i = 0; ledger && i < ledger->item_count; i++) {
        const rg_value *name = rg_value_get(ledger->items[i], "name");
        const rg_value *files = rg_value_get(ledger->items[i], "files");
        if (!name || !strstr(f->sources, name->text.p))
            continue;
        for (size_t k = 0; files && k < files->item_count; k++) {
            const rg_value *why = rg_value_get(files->items[k], "refused");
            if (why && why->kind == RG_V_TEXT)
                return why->text.p;
        }
    }
    return rg_arena_printf(m->arena, "no row of %s answers for it",
                           f->sources[0] ? f->sources : "the sources");
}

static const char *title_of(const maker *m, const char *measure)
{
    const rg_value *title = rg_value_get(template_measure_record(m, measure), "title");
    return title && title->kind == RG_V_TEXT ? title->text.p : measure;
}

/* Counts, populations and rates are the area's own; a ratio to the rest, or a share of the whole, may be
 * missing for want of another area's data. */
static bool is_own(const maker *m, const char *measure)
{
    const rg_value *how = rg_value_get(template_measure_record(m, measure), "statistic");
    return how && how->kind == RG_V_TEXT &&
           (rg_str_is(how->text, "count") || rg_str_is(how->text, "sum") ||
            rg_str_is(how->text, "rate"));
}

/* One month or type alone may be missing; a whole measure of the area's own may not. */
static bool wholly_missing(const maker *m, const selection *s)
{
    if (s->optional || s->filtered || !is_own(m, s->measure))
        return false;
    for (size_t i = 0; i < s->count; i++)
        if (s->items[i].fact->status != RG_S_MISSING)
            return false;
    return s->count > 0;
}

static bool is_count(const maker *m, const char *measure)
{
    const rg_value *how = rg_value_get(template_measure_record(m, measure), "statistic");
    return how && how->kind == RG_V_TEXT && rg_str_is(how->text, "count");
}

static bool wholly_zero(const selection *s)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->items[i].fact->status == RG_S_HIDDEN || s->items[i].fact->value > 0)
            return false;
    return s->count > 0;
}

bool template_check_area(const maker *m)
{
    bool counted = false, any = false;
    const rg_fact *zero = NULL;
    for (size_t i = 0; i < rg_map_count(m->selections); i++) {
        const selection *s = rg_map_at(m->selections, i);
        if (s->area != AREA_OWN && s->area != AREA_LSOAS)
            continue;
        if (wholly_missing(m, s))
            return rg_fail(m->err, RG_E_DATA, "%s: \"%s\" is missing for it: %s", m->own->name,
                           title_of(m, s->measure), file_trouble(m, s->items[0].fact));
        if (s->area == AREA_LSOAS || !is_count(m, s->measure) || s->count == 0)
            continue;
        counted = true;
        any = any || !wholly_zero(s);
        zero = s->items[0].fact;
    }
    if (counted && !any)
        return rg_fail(m->err, RG_E_DATA,
                       "%s has no row in %s, so there is nothing to report; check the extract "
                       "and its place codes",
                       m->own->name, zero->sources[0] ? zero->sources : "any source");
    return true;
}
