/* app/context.c - What documents may say about their data besides the facts. */
#include "app/compute.h"

#include <string.h>

static void set_text(rg_arena *a, rg_value *t, const char *key, const char *text)
{
    rg_value_set(a, t, key, rg_value_text(a, text ? text : ""));
}

static void set_number(rg_arena *a, rg_value *t, const char *key, double number)
{
    rg_value_set(a, t, key, rg_value_number(a, number));
}

static const char *date_text(rg_arena *a, rg_date date)
{
    rg_buf text = {0};
    rg_buf_date(&text, date);
    const char *kept = rg_arena_copy(a, text.p, text.n);
    rg_buf_free(&text);
    return kept;
}

static const char *month_text(rg_arena *a, rg_month month)
{
    rg_buf text = {0};
    rg_buf_month(&text, month);
    const char *kept = rg_arena_copy(a, text.p, text.n);
    rg_buf_free(&text);
    return kept;
}

static const rg_value *release_value(rg_arena *a, const rg_release *r, rg_edition edition)
{
    rg_value *v = rg_value_table(a, NULL);
    set_text(a, v, "title", r->title);
    set_text(a, v, "slug", r->slug);
    set_text(a, v, "edition", rg_edition_name(edition));
    if (r->created) {
        set_text(a, v, "created", r->created);
        set_text(a, v, "date", date_text(a, r->date));
    }
    return v;
}

static const rg_value *period_value(rg_arena *a, const rg_period *p)
{
    rg_value *v = rg_value_table(a, NULL), *gaps = rg_value_table(a, NULL);
    if (p->month_count <= 0)
        return v;
    set_text(a, v, "from", date_text(a, rg_month_first(p->first)));
    set_text(a, v, "to", date_text(a, rg_month_last(p->last)));
    set_text(a, v, "first_month", month_text(a, p->first));
    set_text(a, v, "last_month", month_text(a, p->last));
    set_number(a, v, "months", p->month_count);
    set_number(a, v, "present", p->exposure);
    for (int i = 0; i < p->month_count; i++)
        if (!p->present[i])
            rg_value_push(a, gaps, rg_value_text(a, month_text(a, p->first + i)));
    rg_value_set(a, v, "gaps", gaps);
    return v;
}

static const rg_value *source_value(rg_arena *a, const rg_table *t)
{
    rg_value *v = rg_value_table(a, NULL);
    uint64_t rows = 0;
    for (size_t i = 0; i < t->input_count; i++)
        rows += t->inputs[i].csv.rows;
    set_text(a, v, "name", t->name);
    set_text(a, v, "title", t->schema->title);
    set_text(a, v, "publisher", t->schema->publisher);
    set_text(a, v, "licence", t->schema->licence);
    set_text(a, v, "source", t->schema->source);
    set_text(a, v, "open", t->schema->open ? "yes" : "no");
    set_number(a, v, "files", (double)t->input_count);
    set_number(a, v, "rows", (double)rows);
    return v;
}

static void add_inputs(rg_arena *a, const rg_table *t, rg_value *list)
{
    for (size_t i = 0; t && i < t->input_count; i++) {
        const rg_input *in = &t->inputs[i];
        rg_value *v = rg_value_table(a, NULL);
        set_text(a, v, "source", t->name);
        set_text(a, v, "name", in->name);
        set_text(a, v, "sha256", in->sha256.hex);
        set_number(a, v, "rows", (double)in->csv.rows);
        set_number(a, v, "bytes", (double)in->bytes);
        rg_value_push(a, list, v);
    }
}

const rg_value *rg_compute_inputs(rg_arena *a, const rg_computed *c, const rg_edition *edition)
{
    rg_value *list = rg_value_table(a, NULL);
    for (size_t t = 0; t < c->tables.count; t++)
        add_inputs(a, c->tables.items[t], list);
    for (size_t e = 0; e < RG_EDITIONS; e++)
        if (!edition || e == *edition)
            add_inputs(a, c->earlier[e].previous.facts, list);
    return list;
}

static const rg_value *measure_value(rg_arena *a, const rg_measure *m)
{
    rg_value *v = rg_value_table(a, NULL);
    set_text(a, v, "id", m->id);
    set_text(a, v, "title", m->title);
    set_text(a, v, "statistic", rg_statistic_name(m->statistic));
    set_text(a, v, "formula", rg_measure_formula(a, m));
    set_text(a, v, "definition", m->definition->id);
    set_text(a, v, "definition_title", m->definition->title);
    set_text(a, v, "definition_text", m->definition->text);
    set_text(a, v, "unit", m->unit);
    set_text(a, v, "caveat", m->caveat);
    return v;
}

static const rg_value *measures_value(rg_arena *a, const rg_computed *c)
{
    rg_value *list = rg_value_table(a, NULL);
    for (size_t i = 0; i < c->wanted_count; i++)
        rg_value_push(a, list, measure_value(a, c->wanted[i]));
    return list;
}

static void add_title(rg_arena *a, rg_value *titles, const rg_measure *m)
{
    if (m && !rg_value_get(titles, m->id))
        set_text(a, titles, m->id, m->title);
}

/* Of the measures that formulas name; some are nobody's to print. */
static const rg_value *titles_value(rg_arena *a, const rg_computed *c)
{
    rg_value *titles = rg_value_table(a, NULL);
    for (size_t i = 0; i < c->wanted_count; i++) {
        const rg_measure *m = c->wanted[i];
        const rg_measure *named[] = {m->of, m->denominator, m->base};
        for (size_t k = 0; k < sizeof named / sizeof *named; k++)
            add_title(a, titles, named[k]);
    }
    return titles;
}

/* Measures that are declared and asked for, and whose sources the release does not name. */
static const rg_value *without_value(rg_arena *a, const rg_computed *c)
{
    rg_value *list = rg_value_table(a, NULL);
    for (size_t i = 0; i < c->without_count; i++)
        rg_value_push(a, list, rg_value_text(a, c->without[i]->id));
    return list;
}

static const rg_value *events_value(rg_arena *a, const rg_project *p)
{
    rg_value *list = rg_value_table(a, NULL);
    for (size_t i = 0; i < p->event_count; i++) {
        rg_value *v = rg_value_table(a, NULL);
        set_text(a, v, "from", p->events[i].from);
        set_text(a, v, "to", p->events[i].to);
        set_text(a, v, "label", p->events[i].label);
        set_text(a, v, "text", p->events[i].text);
        set_text(a, v, "use", p->events[i].use);
        rg_value_push(a, list, v);
    }
    return list;
}

static const rg_value *areas_value(rg_arena *a, const rg_areas *areas)
{
    rg_value *list = rg_value_table(a, NULL);
    for (size_t i = 0; i < areas->count; i++) {
        const rg_area *area = &areas->items[i];
        rg_value *v = rg_value_table(a, NULL);
        set_text(a, v, "code", area->code);
        set_text(a, v, "name", area->name);
        set_text(a, v, "slug", area->slug);
        set_text(a, v, "kind", area->kind);
        set_text(a, v, "short", area->short_name);
        set_text(a, v, "possessive", area->possessive);
        set_text(a, v, "tile", area->tile);
        rg_value *parts = rg_value_table(a, NULL);
        for (size_t k = 0; k < area->part_count; k++)
            rg_value_push(a, parts, rg_value_text(a, area->parts[k]));
        rg_value_set(a, v, "parts", parts);
        rg_value_push(a, list, v);
    }
    return list;
}

/* Neighbourhoods by code with their district, so that a document of a district can list its own. */
static const rg_value *lsoas_value(rg_arena *a, const rg_places *p)
{
    rg_value *list = rg_value_table(a, NULL);
    for (size_t i = 0; i < p->lsoa_count; i++)
        set_text(a, list, p->lsoa_codes[i], p->district_codes[p->lsoa_district[i]]);
    return list;
}

/* The same with their policing area, where they have one. */
static const rg_value *lsoa_npas_value(rg_arena *a, const rg_places *p)
{
    rg_value *list = rg_value_table(a, NULL);
    for (size_t i = 0; p->npas && i < p->lsoa_count; i++)
        if (p->lsoa_npa[i] != RG_NOWHERE)
            set_text(a, list, p->lsoa_codes[i], p->npas->items[p->lsoa_npa[i]].code);
    return list;
}

const rg_value *rg_compute_context(rg_arena *a, const rg_computed *c, rg_edition edition)
{
    rg_value *v = rg_value_table(a, NULL), *sources = rg_value_table(a, NULL);
    for (size_t t = 0; t < c->tables.count; t++)
        if (c->tables.items[t])
            rg_value_push(a, sources, source_value(a, c->tables.items[t]));
    rg_value_set(a, v, "release", release_value(a, &c->project->release, edition));
    rg_value_set(a, v, "period", period_value(a, &c->counts.period));
    rg_value_set(a, v, "sources", sources);
    rg_value_set(a, v, "ledger", rg_ledger_value(c->ledger, a));
    rg_value_set(a, v, "measures", measures_value(a, c));
    rg_value_set(a, v, "titles", titles_value(a, c));
    rg_value_set(a, v, "without", without_value(a, c));
    rg_value_set(a, v, "events", events_value(a, c->project));
    rg_value_set(a, v, "areas", areas_value(a, &c->project->areas));
    rg_value_set(a, v, "lsoa_district", lsoas_value(a, &c->places));
    rg_value_set(a, v, "lsoa_npa", lsoa_npas_value(a, &c->places));
    rg_value_set(a, v, "inputs", rg_compute_inputs(a, c, &edition));
    set_text(a, v, "synthetic", c->counts.synthetic ? "yes" : "no");
    return v;
}
