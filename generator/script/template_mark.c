/* script/template_mark.c - What single marks need: bands, limits, classes, places of tiles. */
#include "script/template_chart.h"

#include "stats/funnel.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- marked stretches of months ---- */

typedef struct stretch {
    const char *from, *to, *label;
} stretch;

static void add_band(const chart_plan *p, rg_band *bands, size_t *count, stretch one)
{
    rg_band band = {SIZE_MAX, 0, one.label};
    for (size_t i = 0; i < p->category_count; i++)
        if (strcmp(p->categories[i].key, one.from) >= 0 &&
            strcmp(p->categories[i].key, one.to) <= 0) {
            band.first = band.first == SIZE_MAX ? i : band.first;
            band.last = i;
        }
    if (band.first != SIZE_MAX)
        bands[(*count)++] = band;
}

/* events = true: those of the release; bands = { { "Words", from = , to = } }: the template's own. */
bool chart_add_bands(chart_plan *p, rg_chart_spec *chart)
{
    static const char *const names[] = {"from", "to"};
    bool wanted = false;
    const rg_value *events = rg_value_get(p->m->job->context, "events");
    const rg_value *own = rg_value_get(p->v, "bands");
    size_t most = (events ? events->item_count : 0) + (own ? own->item_count : 0) + 1;
    rg_band *bands = RG_NEW_N(p->m->arena, rg_band, most);
    if (!rg_value_want_bool(p->v, "events", &wanted, p->m->err))
        return false;
    for (size_t e = 0; wanted && events && chart->category_is_month && e < events->item_count;
         e++) {
        const rg_value *v = events->items[e], *use = rg_value_get(v, "use");
        if (use && !rg_str_is(use->text, "chart"))
            continue;
        stretch one = {rg_value_get(v, "from")->text.p, rg_value_get(v, "to")->text.p,
                       rg_value_get(v, "label")->text.p};
        add_band(p, bands, &chart->band_count, one);
    }
    for (size_t i = 0; own && i < own->item_count; i++) {
        stretch one = {NULL, NULL, NULL};
        const rg_value *v = own->items[i];
        if (!rg_value_only_fields(v, "a band", names, 2, p->m->err) ||
            !rg_value_need_text(v, "from", &one.from, p->m->err) ||
            !rg_value_need_text(v, "to", &one.to, p->m->err) ||
            !template_plain(p->m, p->v, v->item_count ? v->items[0] : NULL, &one.label))
            return false;
        add_band(p, bands, &chart->band_count, one);
    }
    chart->bands = bands;
    return true;
}

/* ---- values marked across a chart ---- */

typedef struct level_list {
    rg_value_line *items;
    size_t count, room;
} level_list;

static void add_level(const chart_plan *p, level_list *list, double value, const char *label,
                      bool limit)
{
    if (isfinite(value))
        *RG_PUSH(p->m->arena, list->items, list->count, list->room) =
            (rg_value_line){value, label, limit};
}

static rg_datum *data_of(chart_plan *p, size_t series)
{
    return (rg_datum *)p->drawn[series].data; /* made by this chart, not yet handed out */
}

static void mark_signals(chart_plan *p, const rg_fact *f)
{
    for (size_t i = 0; i < p->category_count; i++) {
        rg_month month;
        if (!rg_month_parse(rg_str_of(p->categories[i].key), &month))
            continue;
        if (month >= rg_month_of(f->from) && month <= rg_month_of(f->to))
            data_of(p, 0)[i].marks |= RG_D_SIGNAL;
    }
}

/* limits = "name": facts of an xmr measure.  A lower limit below zero is none for counts. */
static bool add_limits(chart_plan *p, level_list *list)
{
    const rg_value *name = rg_value_get(p->v, "limits");
    if (!name || name->kind == RG_V_NIL)
        return true;
    if (name->kind != RG_V_TEXT || p->drawn_count != 1)
        return TEMPLATE_FAIL(p->m, p->v->place,
                             "limits = \"name\" belongs to a chart of one series");
    const selection *s = template_selection(p->m, name->text, p->v->place);
    if (!s)
        return false;
    for (size_t i = 0; i < s->count; i++) {
        const rg_fact *f = s->items[i].fact;
        if (f->status != RG_S_OK)
            continue;
        if (template_key(&s->items[i], "signal")) {
            mark_signals(p, f);
            continue;
        }
        add_level(p, list, f->value, "Mean", false);
        add_level(p, list, f->upper, "Upper limit", true);
        add_level(p, list, f->lower > 0 ? f->lower : (double)NAN, "Lower limit", true);
    }
    return true;
}

/* levels = { { "England", facts = "name" }, { "Target", value = 12, limit = true } } */
static bool add_levels(chart_plan *p, level_list *list)
{
    static const char *const names[] = {"facts", "limit", "value"};
    const rg_value *levels = rg_value_get(p->v, "levels");
    for (size_t i = 0; levels && i < levels->item_count; i++) {
        const rg_value *v = levels->items[i], *name = rg_value_get(v, "facts");
        const char *label = NULL;
        double value = (double)NAN;
        bool limit = false;
        if (!rg_value_only_fields(v, "a level", names, 3, p->m->err) ||
            !template_plain(p->m, p->v, v->item_count ? v->items[0] : NULL, &label) ||
            !rg_value_want_number(v, "value", &value, p->m->err) ||
            !rg_value_want_bool(v, "limit", &limit, p->m->err))
            return false;
        if (name && name->kind == RG_V_TEXT) {
            const selection *s = template_selection(p->m, name->text, p->v->place);
            if (!s)
                return false;
            if (s->count > 0 && s->items[0].fact->status == RG_S_OK)
                template_field_number(s->items[0].fact, p->field, &value);
        }
        add_level(p, list, value, label, limit);
    }
    return true;
}

/* ---- breaks ---- */

/* The first category whose facts begin in the event's month or later. */
static void break_at(chart_plan *p, rg_month month)
{
    for (size_t i = 0; i < p->category_count; i++) {
        const bound_fact *first = p->categories[i].first;
        if (!first || rg_month_of(first->fact->from) < month)
            continue;
        for (size_t s = 0; i > 0 && s < p->drawn_count; s++)
            data_of(p, s)[i].marks |= RG_D_BREAK;
        return;
    }
}

static rg_str text_at(const rg_value *v, const char *key)
{
    const rg_value *field = rg_value_get(v, key);
    return field && field->kind == RG_V_TEXT ? field->text : rg_str_of("");
}

/* break_at = "Label" or a list: events of the release at which the series begins anew. */
static bool add_breaks(chart_plan *p)
{
    const char **labels, *known[32];
    size_t count, have = 0;
    const rg_value *events = rg_value_get(p->m->job->context, "events");
    if (!rg_value_want_texts(p->m->arena, p->v, "break_at", &labels, &count, p->m->err))
        return false;
    for (size_t e = 0; events && e < events->item_count && have < 32; e++)
        if (rg_str_is(text_at(events->items[e], "use"), "break"))
            known[have++] = text_at(events->items[e], "label").p;
    for (size_t i = 0; i < count; i++) {
        rg_month month = 0;
        bool found = false;
        for (size_t e = 0; events && e < events->item_count && !found; e++)
            found = rg_str_is(text_at(events->items[e], "label"), labels[i]) &&
                    rg_month_parse(text_at(events->items[e], "from"), &month);
        if (!found)
            return TEMPLATE_FAIL(p->m, p->v->place, "there is no break '%s'%s", labels[i],
                                 template_nearest(p->m, rg_str_of(labels[i]), known, have,
                                                  "; templates/settings/events.csv has them"));
        break_at(p, month);
    }
    return true;
}

/* ---- funnel ---- */

enum { CURVE = 60 };

static bool limits_at(double average, double per, bool rate, double people, double level,
                      rg_stats_funnel *out, rg_err *err)
{
    if (!rate)
        return rg_stats_funnel_limits_proportion(people, average, per, level, out, err);
    if (!rg_stats_funnel_limits_ratio(average * people, 1, level, out, err))
        return false;
    out->lower *= average * per;
    out->upper *= average * per;
    return true;
}

/* Whether the fact's own limits are those of a rate; else they are of a proportion. */
static bool is_rate(const rg_fact *f, double average, double per)
{
    rg_stats_funnel limits;
    rg_err err = {0};
    return limits_at(average, per, true, f->denominator, RG_STATS_LEVEL, &limits, &err) &&
           fabs(limits.upper - f->upper) <= 1e-4 * fmax(fabs(f->upper), 1);
}

static bool add_funnel(chart_plan *p, rg_chart_spec *chart)
{
    const selection *s = p->typed ? NULL : p->from.items[0].facts;
    const rg_fact *f = NULL;
    double most = 0;
    if (!template_plain_field(p->m, p->v, p->v, "base_axis", &chart->base_axis))
        return false;
    for (size_t i = 0; s && i < s->count; i++) {
        if (s->items[i].fact->status != RG_S_OK)
            continue;
        f = f ? f : s->items[i].fact;
        most = fmax(most, s->items[i].fact->denominator);
    }
    if (!chart->base_axis)
        chart->base_axis = "Residents";
    if (!f || !(f->numerator > 0) || !isfinite(f->base))
        return true;
    double per = f->value * f->denominator / f->numerator, average = f->base / per;
    bool rate = is_rate(f, average, per);
    rg_funnel_limit *curve = RG_NEW_N(p->m->arena, rg_funnel_limit, CURVE);
    for (size_t i = 0; i < CURVE; i++) {
        double share = (double)(i + 1) / CURVE, people = most * 1.1 * share * share;
        rg_stats_funnel inner, outer;
        if (!limits_at(average, per, rate, people, RG_STATS_LEVEL, &inner, p->m->err) ||
            !limits_at(average, per, rate, people, 0.998, &outer, p->m->err))
            return rg_while(p->m->err, "limits of chart %s", p->id);
        curve[i] =
            (rg_funnel_limit){people, inner.lower, inner.upper, outer.lower, outer.upper};
    }
    chart->limits = curve;
    chart->limit_count = CURVE;
    return true;
}

/* ---- classes ---- */

static bool add_classes(chart_plan *p, rg_chart_spec *chart)
{
    static const char *const rules[] = {"equal", "quantile"};
    const char *by = "quantile";
    const rg_value *breaks = rg_value_get(p->v, "breaks");
    double classes = 5;
    if (!rg_value_want_text(p->v, "by", &by, p->m->err) ||
        !chart_one_of(p, "by", by, rules, 2) ||
        !rg_value_want_number(p->v, "classes", &classes, p->m->err))
        return false;
    if (!(classes >= 2 && classes <= 5 && floor(classes) == classes))
        return TEMPLATE_FAIL(p->m, p->v->place, "classes is a whole number from 2 to 5");
    chart->classing.count = (size_t)classes;
    chart->classing.rule = strcmp(by, "equal") == 0 ? RG_CLASS_EQUAL : RG_CLASS_QUANTILE;
    if (!breaks || breaks->kind != RG_V_TABLE)
        return true;
    double *values = RG_NEW_N(p->m->arena, double, breaks->item_count + 1);
    for (size_t i = 0; i < breaks->item_count; i++) {
        const rg_value *b = breaks->items[i];
        if (b->kind != RG_V_NUMBER || (i > 0 && b->number <= values[i - 1]))
            return TEMPLATE_FAIL(p->m, p->v->place,
                                 "breaks are rising numbers, the lowest of each class but the "
                                 "first; write breaks = { 5, 10, 20 }");
        values[i] = b->number;
    }
    if (breaks->item_count < 1 || breaks->item_count > 4)
        return TEMPLATE_FAIL(p->m, p->v->place, "one to four breaks part two to five classes");
    chart->classing = (rg_classing){RG_CLASS_STATED, breaks->item_count + 1, values};
    return true;
}

/* ---- the mark ---- */

static bool add_waffle(chart_plan *p, rg_chart_spec *chart)
{
    double of = 10;
    if (!rg_value_want_number(p->v, "of", &of, p->m->err))
        return false;
    chart->of = of <= 10 ? 10 : 100;
    return true;
}

bool chart_add_mark(chart_plan *p, rg_chart_spec *chart)
{
    level_list levels = {0};
    if (!add_breaks(p) || !add_limits(p, &levels) || !add_levels(p, &levels) ||
        !rg_value_want_bool(p->v, "ribbon", &chart->ribbon, p->m->err) ||
        !template_plain_field(p->m, p->v, p->v, "benchmark", &chart->compared_with))
        return false;
    chart->levels = levels.items;
    chart->level_count = levels.count;
    switch (p->mark) {
    case RG_MARK_FUNNEL:
        return add_funnel(p, chart);
    case RG_MARK_HEAT:
        return add_classes(p, chart);
    case RG_MARK_MAP:
        return add_classes(p, chart) && chart_add_map(p, chart);
    case RG_MARK_TILES:
        return add_classes(p, chart) && chart_add_tiles(p, chart);
    case RG_MARK_WAFFLE:
        return add_waffle(p, chart);
    default:
        return true;
    }
}
