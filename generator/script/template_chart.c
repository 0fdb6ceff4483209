/* script/template_chart.c - A chart described by facts: what the template says of it; nothing is drawn. */
#include "script/template_chart.h"

#include <math.h>
#include <string.h>

static bool check_fields(const chart_plan *p)
{
    static const char *const fields[] = {
        "axis",      "boundaries", "inset",   "names",      "bands",   "base_axis", "break_at",
        "benchmark", "breaks",     "by",      "categories", "classes", "compare",   "events",
        "facts",     "field",      "floats",  "format",     "height",  "id",        "interval",
        "label",     "labels",     "levels",  "limits",     "mark",    "name",      "note",
        "of",        "order",      "partial", "ribbon",     "series",  "source",    "subtitle",
        "table",     "title",      "top",     "what",       "x",
    };
    return rg_value_only_fields(p->v, "chart", fields, sizeof fields / sizeof *fields,
                                p->m->err);
}

bool chart_one_of(const chart_plan *p, const char *key, const char *given,
                  const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], given) == 0)
            return true;
    rg_buf list = {0};
    for (size_t i = 0; i < count; i++)
        rg_buf_printf(&list, "%s%s", i == 0 ? "" : i + 1 < count ? ", " : " or ", names[i]);
    const char *choices = rg_arena_copy(p->m->arena, list.p, list.n);
    rg_buf_free(&list);
    return TEMPLATE_FAIL(p->m, p->v->place, "%s cannot be '%s'%s", key, given,
                         template_nearest(p->m, rg_str_of(given), names, count,
                                          rg_arena_printf(p->m->arena, "; it is %s", choices)));
}

/* ---- where the facts come from ---- */

static bool add_origin(chart_plan *p, const rg_value *name, const char *label, bool quiet)
{
    if (!name || name->kind != RG_V_TEXT)
        return TEMPLATE_FAIL(p->m, p->v->place,
                             "a chart names its facts; write facts = \"...\"");
    origin o = {template_selection(p->m, name->text, p->v->place), NULL, label, quiet};
    if (!o.facts)
        return false;
    *RG_PUSH(p->m->arena, p->from.items, p->from.count, p->from.room) = o;
    return true;
}

static bool add_from(chart_plan *p, const rg_value *v)
{
    static const char *const names[] = {
        "base",       "better",  "breaks", "higher",  "label",       "lower",
        "lower_than", "marked",  "name",   "partial", "provisional", "quiet",
        "signals",    "similar", "upper",  "values",  "worse"};
    const rg_value *name = rg_value_get(v, "name");
    const char *label = NULL;
    bool quiet = false;
    if (!rg_value_is_word(v, "from"))
        return TEMPLATE_FAIL(p->m, p->v->place,
                             "a chart holds from \"name\" { ... }; take the rest out");
    if (!rg_value_only_fields(v, "from", names, sizeof names / sizeof *names, p->m->err) ||
        !rg_value_want_bool(v, "quiet", &quiet, p->m->err))
        return false;
    /* Labels of typed values are names, in which digits are no figures. */
    if (rg_value_get(v, "values") ? !rg_value_want_text(v, "label", &label, p->m->err)
                                  : !template_plain_field(p->m, v, v, "label", &label))
        return false;
    if (!rg_value_get(v, "values"))
        return add_origin(p, name ? name : v->item_count ? v->items[0] : NULL, label, quiet);
    origin o = {NULL, v, label, quiet};
    *RG_PUSH(p->m->arena, p->from.items, p->from.count, p->from.room) = o;
    return true;
}

/* The area beside the whole; the whole has nothing beside it. */
static bool add_comparator(chart_plan *p)
{
    const char *compare = NULL;
    static const char *const names[] = {"whole"};
    if (!rg_value_want_text(p->v, "compare", &compare, p->m->err))
        return false;
    if (!compare)
        return true;
    if (!chart_one_of(p, "compare", compare, names, 1))
        return false;
    if (p->m->own == p->m->whole)
        return true;
    size_t count = p->from.count;
    for (size_t i = 0; i < count; i++) {
        if (!p->from.items[i].facts)
            continue;
        origin o = {template_elsewhere(p->m, p->from.items[i].facts, AREA_WHOLE), NULL,
                    p->m->whole->short_name, true};
        *RG_PUSH(p->m->arena, p->from.items, p->from.count, p->from.room) = o;
    }
    return true;
}

static bool read_origins(chart_plan *p)
{
    const rg_value *facts = rg_value_get(p->v, "facts");
    size_t typed = 0;
    if (facts && !add_origin(p, facts, NULL, false))
        return false;
    for (size_t i = 0; i < p->v->item_count; i++)
        if (!add_from(p, p->v->items[i]))
            return false;
    if (p->from.count == 0)
        return add_origin(p, NULL, NULL, false);
    for (size_t i = 0; i < p->from.count; i++)
        typed += p->from.items[i].typed != NULL;
    p->typed = typed > 0;
    if (typed > 0 && typed < p->from.count)
        return TEMPLATE_FAIL(p->m, p->v->place,
                             "a chart holds facts or typed values; make two charts");
    return add_comparator(p);
}

/* ---- what is drawn ---- */

static bool find_mark(chart_plan *p, const char *name)
{
    const char *names[RG_MARK_KINDS];
    size_t count = 0;
    for (int k = 0; k < RG_MARK_KINDS; k++) {
        if (k == RG_MARK_MATRIX || k == RG_MARK_TIMELINE || k == RG_MARK_DIAGRAM)
            continue;
        names[count++] = rg_mark_name((rg_mark)k);
        if (name && strcmp(rg_mark_name((rg_mark)k), name) == 0)
            p->mark = (rg_mark)k;
    }
    return !name || chart_one_of(p, "mark", name, names, count);
}

static bool read_plan(chart_plan *p)
{
    static const char *const orders[] = {"as listed", "largest first", "smallest first"};
    rg_err *err = p->m->err;
    const char *mark = NULL;
    p->field = "value";
    p->order = "as listed";
    const char *key = rg_value_get(p->v, "id") ? "id" : "name";
    if (!check_fields(p) || !rg_value_need_text(p->v, key, &p->id, err) ||
        !rg_value_want_text(p->v, "mark", &mark, err) || !find_mark(p, mark) ||
        !rg_value_want_text(p->v, "x", &p->x, err) ||
        !rg_value_want_text(p->v, "series", &p->series, err) ||
        !rg_value_want_text(p->v, "field", &p->field, err) ||
        !rg_value_want_text(p->v, "format", &p->format, err) ||
        !rg_value_want_text(p->v, "order", &p->order, err) ||
        !chart_one_of(p, "order", p->order, orders, 3) ||
        !rg_value_want_bool(p->v, "interval", &p->interval, err) ||
        !rg_value_want_number(p->v, "top", &p->top, err) || !read_origins(p))
        return false;
    if (p->typed && (strcmp(p->order, "as listed") != 0 || p->top > 0))
        return TEMPLATE_FAIL(
            p->m, p->v->place,
            "chart '%s' draws typed values in the order of its categories; leave out "
            "order and top, and write them as they shall stand",
            p->id);
    if (p->typed ? !chart_typed_categories(p)
                 : !chart_find_dimensions(p) || !chart_find_categories(p))
        return false;
    if (!mark)
        p->mark = strcmp(p->x, "month") == 0 ? RG_MARK_LINE : RG_MARK_BARS;
    p->interval = p->interval || p->mark == RG_MARK_DOTS;
    return true;
}

/* ---- formats ---- */

static bool all_whole(const chart_plan *p)
{
    for (size_t s = 0; s < p->drawn_count; s++)
        for (size_t i = 0; i < p->category_count; i++) {
            const rg_datum *d = &p->drawn[s].data[i];
            if (d->status == RG_S_OK && floor(d->value) != d->value)
                return false;
        }
    return true;
}

/* Counts are whole, shares percentages, all else has one decimal. */
static const char *likely_format(const chart_plan *p)
{
    const selection *s = p->typed ? NULL : p->from.items[0].facts;
    const char *unit = s && s->count > 0 ? s->items[0].fact->unit : "";
    if (strstr(unit, "%") || strcmp(unit, "percent") == 0)
        return "percent";
    return all_whole(p) ? "whole" : "one_dp";
}

static bool read_format(chart_plan *p, rg_chart_spec *chart)
{
    static const struct {
        const char *name;
        int decimals;
        const char *suffix;
    } known[] = {{"one_dp", 1, ""},
                 {"percent", 1, "%"},
                 {"percent_whole", 0, "%"},
                 {"two_dp", 2, ""},
                 {"whole", 0, ""}};
    enum { KNOWN = sizeof known / sizeof *known };
    const char *names[KNOWN];
    if (!p->format)
        p->format = likely_format(p);
    for (size_t i = 0; i < KNOWN; i++) {
        names[i] = known[i].name;
        if (strcmp(known[i].name, p->format) == 0) {
            chart->decimals = known[i].decimals;
            chart->unit_suffix = known[i].suffix;
            return true;
        }
    }
    return chart_one_of(p, "format", p->format, names, KNOWN);
}

/* ---- words ---- */

const char *chart_measure_title(const chart_plan *p)
{
    const selection *s = p->from.items[0].facts;
    const rg_value *title =
        s ? rg_value_get(template_measure_record(p->m, s->measure), "title") : NULL;
    return title ? title->text.p : s && s->count > 0 ? s->items[0].fact->unit : "";
}

/* Without words of the template an axis says the measure's title. */
static bool read_axis(chart_plan *p, rg_chart_spec *chart)
{
    static const bool without[RG_MARK_KINDS] = {[RG_MARK_WAFFLE] = true,
                                                [RG_MARK_MAP] = true,
                                                [RG_MARK_TILES] = true,
                                                [RG_MARK_HEAT] = true,
                                                [RG_MARK_SLOPE] = true};
    if (!template_plain_field(p->m, p->v, p->v, "axis", &chart->value_axis))
        return false;
    if (chart->value_axis || without[p->mark])
        return true;
    if (p->typed)
        return TEMPLATE_FAIL(p->m, p->v->place,
                             "nothing says what the axis of chart '%s' measures; write axis = "
                             "\"...\"",
                             p->id);
    chart->value_axis = chart_measure_title(p);
    return true;
}

/* What is meant where the picture prints shorthand in place of a value, after the note's own words. */
static void explain_shorthand(chart_plan *p, rg_chart_spec *chart)
{
    bool used[4] = {false, false, false, false};
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t c = 0; c < chart->category_count; c++)
            used[chart->series[s].data[c].status] = true;
    chart->note = template_shorthand_note(p->m, chart->note, used);
}

static bool read_words(chart_plan *p, rg_chart_spec *chart, rg_node *node)
{
    maker *m = p->m;
    const char *table = "attached";
    static const char *const shown[] = {"attached", "shown"};
    if (!template_text_needed(m, p->v, "title", &chart->title) ||
        !template_text_needed(m, p->v, "subtitle", &chart->subtitle) ||
        !template_text_field(m, p->v, "note", &chart->note) || !read_axis(p, chart) ||
        !template_source(m, p->v, &p->sources, &chart->source) ||
        !rg_value_want_bool(p->v, "labels", &chart->value_labels, m->err) ||
        !rg_value_want_number(p->v, "height", &chart->height, m->err) ||
        !rg_value_want_text(p->v, "label", &node->label, m->err) ||
        !template_floats(m, p->v, node) || !rg_value_want_text(p->v, "table", &table, m->err) ||
        !chart_one_of(p, "table", table, shown, 2))
        return false;
    chart->twin_shown = strcmp(table, "shown") == 0;
    return true;
}

static void put_categories(chart_plan *p, rg_chart_spec *chart)
{
    const char **labels = RG_NEW_N(p->m->arena, const char *, p->category_count + 1);
    chart->category_is_month = strcmp(p->x, "month") == 0;
    for (size_t i = 0; i < p->category_count; i++)
        labels[i] = chart->category_is_month
                        ? p->categories[i].key
                        : rg_smarten(p->m->arena, chart_category_label(p, i));
    chart->categories = labels;
    chart->category_count = p->category_count;
}

/* "April 2021 to September 2021 only", unless the template has better words. */
static bool name_partial(chart_plan *p, rg_chart_spec *chart)
{
    if (!template_plain_field(p->m, p->v, p->v, "partial", &chart->partial_label))
        return false;
    if (!chart->partial_label && p->partial)
        chart->partial_label = rg_arena_printf(
            p->m->arena, "%s only",
            template_period(p->m, p->partial->fact->from, p->partial->fact->to));
    return true;
}

static bool category_is_partial(const rg_chart_spec *chart, size_t c)
{
    for (size_t s = 0; s < chart->series_count; s++)
        if (chart->series[s].data[c].status == RG_S_OK &&
            (chart->series[s].data[c].marks & RG_D_PARTIAL))
            return true;
    return false;
}

/* Marks that have no hatch and no key for part of a period say it in the note. */
static void explain_partial(chart_plan *p, rg_chart_spec *chart)
{
    static const bool keyed[RG_MARK_KINDS] = {
        [RG_MARK_LINE] = true,          [RG_MARK_BARS] = true,
        [RG_MARK_COLUMNS] = true,       [RG_MARK_STACKED] = true,
        [RG_MARK_SHARES] = true,        [RG_MARK_STACKED_COLUMNS] = true,
        [RG_MARK_SHARE_COLUMNS] = true, [RG_MARK_LOLLIPOP] = true};
    size_t count = 0, one = 0;
    for (size_t c = 0; c < chart->category_count; c++)
        if (category_is_partial(chart, c)) {
            count++;
            one = c;
        }
    if (count == 0 || keyed[chart->mark])
        return;
    const char *label = chart->partial_label ? chart->partial_label : "part of the period only";
    const char *words =
        count == 1 ? rg_arena_printf(p->m->arena, "%s%s: %s.", chart->note.count ? " " : "",
                                     template_category_words(p->m, chart, one), label)
                   : rg_arena_printf(p->m->arena, "%sThese figures are for %s.",
                                     chart->note.count ? " " : "", label);
    rg_spans spans = {0};
    for (size_t i = 0; i < chart->note.count; i++)
        rg_spans_add(p->m->arena, &spans, chart->note.spans[i]);
    rg_spans_add(p->m->arena, &spans, (rg_span){.text = rg_str_of(words)});
    chart->note = (rg_text){spans.items, spans.count};
}

bool template_chart(maker *m, const rg_value *v, block_list *out)
{
    chart_plan p = {.m = m, .v = v};
    rg_chart_spec *chart = RG_NEW(m->arena, rg_chart_spec);
    rg_node *node = rg_node_new(m->arena, RG_N_CHART, v->place);
    if (!read_plan(&p) || !chart_make_series(&p) || !read_format(&p, chart))
        return false;
    put_categories(&p, chart);
    chart->id = rg_arena_printf(m->arena, "%s%s", p.id, m->job->synthetic ? "-synthetic" : "");
    chart->mark = p.mark;
    chart->series = p.drawn;
    chart->series_count = p.drawn_count;
    if (!read_words(&p, chart, node) || !name_partial(&p, chart) ||
        !chart_add_bands(&p, chart) || !chart_add_mark(&p, chart))
        return false;
    explain_partial(&p, chart);
    explain_shorthand(&p, chart);
    chart_add_basis(&p, chart);
    if (!template_chart_twin(
            m, v, chart, p.typed ? "Category" : template_dimension_title(m, p.x), p.format) ||
        !template_chart_alt(m, v, chart))
        return false;
    node->chart = chart;
    template_keep(m, out, node);
    *RG_PUSH(m->arena, m->charts, m->chart_count, m->chart_room) =
        (made_chart){chart, v->place};
    return true;
}
