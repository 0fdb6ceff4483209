/* script/template_typed.c - Charts of values written in the template: for invented figures, and for those
 * that no extract holds.  Nothing keeps them true, so a document of real data says so to its author. */
#include "script/template_chart.h"

#include <math.h>
#include <string.h>

static bool is_month_list(const chart_plan *p)
{
    rg_month month;
    for (size_t i = 0; i < p->category_count; i++)
        if (!rg_month_parse(rg_str_of(p->categories[i].key), &month))
            return false;
    return p->category_count > 0;
}

/* categories = { "A", "B" }; names of months are months. */
bool chart_typed_categories(chart_plan *p)
{
    const rg_value *list = rg_value_get(p->v, "categories");
    if (!list || list->kind != RG_V_TABLE)
        return TEMPLATE_FAIL(p->m, p->v->place,
                             "typed values stand in categories; write categories = { \"...\" "
                             "}");
    for (size_t i = 0; i < list->item_count; i++) {
        const rg_value *name = list->items[i];
        if (name->kind != RG_V_TEXT || name->text.n == 0)
            return TEMPLATE_FAIL(p->m, p->v->place, "category %zu of chart '%s' has no name",
                                 i + 1, p->id);
        category c = {name->text.p, NULL};
        *RG_PUSH(p->m->arena, p->categories, p->category_count, p->category_room) = c;
    }
    p->x = is_month_list(p) ? "month" : "category";
    if (p->category_count == 0)
        return TEMPLATE_FAIL(p->m, p->v->place, "this chart has no categories to draw");
    if (!p->m->job->synthetic && p->m->log)
        rg_log_add(
            p->m->log, RG_WARN, p->v->place,
            "the values of chart '%s' are typed, where nothing keeps them true; take them "
            "from facts",
            p->id);
    return true;
}

/* ---- values ---- */

static bool read_status(rg_str text, rg_status *out)
{
    static const struct {
        const char *mark;
        rg_status status;
    } known[] = {{"[c]", RG_S_HIDDEN}, {"[x]", RG_S_MISSING}, {"[z]", RG_S_NOT_APPLICABLE}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (rg_str_is(text, known[i].mark)) {
            *out = known[i].status;
            return true;
        }
    return false;
}

static bool list_of(const chart_plan *p, const rg_value *v, const char *key, bool needed,
                    const rg_value **out)
{
    const rg_value *list = rg_value_get(v, key);
    *out = list && list->kind == RG_V_TABLE ? list : NULL;
    if (!*out && !needed && (!list || list->kind == RG_V_NIL))
        return true;
    if (*out && (*out)->item_count == p->category_count)
        return true;
    return TEMPLATE_FAIL(p->m, v->place.file ? v->place : p->v->place,
                         "%s of chart '%s' has %zu entries for %zu categories; give one each",
                         key, p->id, *out ? (*out)->item_count : 0, p->category_count);
}

static bool read_value(const chart_plan *p, const rg_value *given, size_t i, double *x,
                       rg_status *status)
{
    *x = (double)NAN;
    if (given->kind == RG_V_NUMBER && isfinite(given->number)) {
        *x = given->number;
        return true;
    }
    if (given->kind == RG_V_TEXT && read_status(given->text, status))
        return true;
    return TEMPLATE_FAIL(
        p->m, p->v->place,
        "value %zu of chart '%s' is no number; write a number, \"[c]\", \"[x]\" "
        "or \"[z]\"",
        i + 1, p->id);
}

static bool fill(const chart_plan *p, const rg_value *v, const char *key, rg_datum *data)
{
    const rg_value *list;
    bool value = strcmp(key, "values") == 0;
    if (!list_of(p, v, key, value, &list))
        return false;
    for (size_t i = 0; list && i < p->category_count; i++) {
        double x;
        rg_status status = RG_S_OK;
        if (!read_value(p, list->items[i], i, &x, &status))
            return false;
        rg_datum *d = &data[i];
        if (value) {
            d->value = x;
            d->status = status;
        } else if (d->status == RG_S_OK) {
            *(strcmp(key, "lower") == 0   ? &d->lower
              : strcmp(key, "upper") == 0 ? &d->upper
                                          : &d->base) = x;
        }
    }
    return true;
}

/* partial = { 5 }: the fifth value is of part of its period. */
static bool mark(const chart_plan *p, const rg_value *v, const char *key, unsigned flag,
                 rg_datum *data)
{
    const rg_value *list = rg_value_get(v, key);
    for (size_t i = 0; list && i < list->item_count; i++) {
        const rg_value *n = list->items[i];
        if (n->kind != RG_V_NUMBER ||
            !(n->number >= 1 && n->number <= (double)p->category_count))
            return TEMPLATE_FAIL(p->m, p->v->place,
                                 "%s of chart '%s' names values by number from 1 to %zu", key,
                                 p->id, p->category_count);
        data[(size_t)n->number - 1].marks |= flag;
    }
    return true;
}

bool chart_typed_series(chart_plan *p, const origin *o)
{
    static const struct {
        const char *key;
        unsigned flag;
    } marks[] = {{"better", RG_D_BETTER},           {"breaks", RG_D_BREAK},
                 {"higher", RG_D_HIGHER},           {"lower_than", RG_D_LOWER},
                 {"marked", RG_D_MARKED},           {"partial", RG_D_PARTIAL},
                 {"provisional", RG_D_PROVISIONAL}, {"signals", RG_D_SIGNAL},
                 {"similar", RG_D_SIMILAR},         {"worse", RG_D_WORSE}};
    rg_datum *data = RG_NEW_N(p->m->arena, rg_datum, p->category_count);
    for (size_t i = 0; i < p->category_count; i++)
        data[i] = (rg_datum){.lower = (double)NAN, .upper = (double)NAN, .base = (double)NAN};
    if (!fill(p, o->typed, "values", data) || !fill(p, o->typed, "lower", data) ||
        !fill(p, o->typed, "upper", data) || !fill(p, o->typed, "base", data))
        return false;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (!mark(p, o->typed, marks[i].key, marks[i].flag, data))
            return false;
    rg_series s = {.label = o->label ? o->label : "", .data = data, .context = o->quiet};
    *RG_PUSH(p->m->arena, p->drawn, p->drawn_count, p->drawn_room) = s;
    return true;
}
