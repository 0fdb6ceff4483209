/* script/template_twin.c - What a finished chart says in words and as a table, and sources.
 *
 * Both are made from the chart's own data, so picture, table and alternative text cannot differ. */
#include "script/template_inside.h"

#include "script/house.h"

#include <math.h>
#include <string.h>

/* ---- sources ---- */

static void add_source(const maker *m, source_list *list, const char *text)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i], text) == 0)
            return;
    *RG_PUSH(m->arena, list->items, list->count, list->room) = text;
}

static const char *source_words(const maker *m, rg_str name)
{
    const rg_value *sources = rg_value_get(m->job->context, "sources");
    for (size_t i = 0; sources && i < sources->item_count; i++) {
        const rg_value *v = sources->items[i];
        const rg_value *words = rg_value_get(v, "source"), *own = rg_value_get(v, "name");
        if (own && rg_str_eq(own->text, name) && words && words->text.n)
            return words->text.p;
    }
    return rg_str_dup(m->arena, name);
}

void template_add_sources(const maker *m, source_list *list, const rg_fact *fact)
{
    rg_str rest = rg_str_of(fact->sources);
    while (rest.n > 0) {
        rg_str name = rg_str_cut(&rest, ' ');
        if (name.n > 0)
            add_source(m, list, source_words(m, name));
    }
}

bool template_source(maker *m, const rg_value *v, const source_list *list, rg_text *out)
{
    if (rg_value_get(v, "source"))
        return template_text_needed(m, v, "source", out);
    if (list->count == 0)
        return TEMPLATE_FAIL(m, v->place,
                             "no fact of this %s names a source; write source = "
                             "\"...\"",
                             v->word);
    rg_buf text = {0};
    rg_buf_puts(&text, list->count == 1 ? "Source: " : "Sources: ");
    for (size_t i = 0; i < list->count; i++)
        rg_buf_printf(&text, "%s%s", i ? "; " : "", list->items[i]);
    rg_buf_putc(&text, '.');
    *out =
        rg_text_plain(m->arena, rg_smarten(m->arena, rg_arena_copy(m->arena, text.p, text.n)));
    rg_buf_free(&text);
    return true;
}

/* ---- the table ---- */

typedef struct grid {
    maker *m;
    const rg_chart_spec *chart;
    rg_place place;
    const char *format;
    bool limits;  /* each series has columns for its limits */
    bool used[4]; /* statuses that were printed as shorthand */
} grid;

static bool has_limits(const rg_chart_spec *chart)
{
    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->category_count; i++)
            if (isfinite(chart->series[s].data[i].lower))
                return true;
    return false;
}

static bool print_number(const grid *g, double x, const char **out)
{
    rg_buf text = {0};
    rg_err why = {0};
    bool good = rg_format_number(&text, g->format, x, &why);
    if (good)
        *out = text.p[0] == '-' ? rg_arena_printf(g->m->arena, "\xE2\x88\x92%s", text.p + 1)
                                : rg_arena_copy(g->m->arena, text.p, text.n);
    else
        TEMPLATE_FAIL(g->m, g->place, "%s", why.text);
    rg_buf_free(&text);
    return good;
}

static bool number_cell(grid *g, const rg_datum *d, double x, rg_cell *out)
{
    const char *text;
    *out = (rg_cell){.fact_id = d->fact_id, .status = d->status};
    if (d->status == RG_S_OK && isfinite(x)) {
        if (!print_number(g, x, &text))
            return false;
    } else {
        text = template_shorthand(d->status);
        g->used[d->status == RG_S_OK ? RG_S_NOT_APPLICABLE : d->status] = true;
    }
    out->text = rg_text_plain(g->m->arena, text);
    return true;
}

const char *template_category_words(const maker *m, const rg_chart_spec *chart, size_t i)
{
    rg_month month;
    const char *label = chart->categories[i];
    if (!chart->category_is_month || !rg_month_parse(rg_str_of(label), &month))
        return label;
    rg_buf text = {0};
    rg_buf_month_words(&text, month);
    const char *kept = rg_arena_copy(m->arena, text.p, text.n);
    rg_buf_free(&text);
    return kept;
}

static bool fill_row(grid *g, size_t i, rg_cell *cells)
{
    size_t c = 0;
    cells[c++] = (rg_cell){
        .text = rg_text_plain(g->m->arena, template_category_words(g->m, g->chart, i)),
        .header = true};
    for (size_t s = 0; s < g->chart->series_count; s++) {
        const rg_datum *d = &g->chart->series[s].data[i];
        if (!number_cell(g, d, d->value, &cells[c++]))
            return false;
        if (g->limits && (!number_cell(g, d, d->lower, &cells[c++]) ||
                          !number_cell(g, d, d->upper, &cells[c++])))
            return false;
    }
    return true;
}

static rg_doc_column column(const grid *g, const char *heading, rg_align align)
{
    return (rg_doc_column){.heading = rg_text_plain(g->m->arena, heading),
                           .align = align,
                           .weight = align == RG_LEFT ? 1 : 0};
}

static size_t fill_columns(const grid *g, const char *heading, rg_doc_column *columns)
{
    size_t c = 0;
    columns[c++] = column(g, heading, RG_LEFT);
    for (size_t s = 0; s < g->chart->series_count; s++) {
        const char *axis = g->chart->value_axis ? g->chart->value_axis : "Value";
        const char *label = g->chart->series[s].label[0] ? g->chart->series[s].label : axis;
        columns[c++] = column(g, label, RG_DECIMAL);
        if (!g->limits)
            continue;
        columns[c++] =
            column(g, rg_arena_printf(g->m->arena, "%s, lower limit", label), RG_DECIMAL);
        columns[c++] =
            column(g, rg_arena_printf(g->m->arena, "%s, upper limit", label), RG_DECIMAL);
    }
    return c;
}

bool template_chart_twin(maker *m, const rg_value *v, rg_chart_spec *chart, const char *heading,
                         const char *format)
{
    grid g = {.m = m,
              .chart = chart,
              .place = v->place,
              .format = format,
              .limits = has_limits(chart)};
    rg_table_spec *table = RG_NEW(m->arena, rg_table_spec);
    size_t most = 1 + chart->series_count * 3;
    rg_doc_column *columns = RG_NEW_N(m->arena, rg_doc_column, most);
    rg_table_row *rows = RG_NEW_N(m->arena, rg_table_row, chart->category_count + 1);
    size_t count = fill_columns(&g, heading, columns);
    for (size_t i = 0; i < chart->category_count; i++) {
        rg_cell *cells = RG_NEW_N(m->arena, rg_cell, count);
        if (!fill_row(&g, i, cells))
            return false;
        rows[i] = (rg_table_row){.cells = cells, .place = v->place};
    }
    *table = (rg_table_spec){.title = chart->subtitle,
                             .columns = columns,
                             .column_count = count,
                             .rows = rows,
                             .row_count = chart->category_count,
                             .note = template_shorthand_note(m, (rg_text){0}, g.used),
                             .source = chart->source};
    chart->twin = table;
    return true;
}
