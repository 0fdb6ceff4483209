/* script/template_lines.c - A table whose rows are different measures: line "Label" { "name", ... }. */
#include "script/template_inside.h"

#include <math.h>
#include <string.h>

enum { CELLS_MAX = 12 };

typedef struct lines {
    maker *m;
    const rg_value *v;
    const rg_value *columns[CELLS_MAX];
    const char *formats[CELLS_MAX];
    size_t column_count, line_count;
    source_list sources;
    bool used[4];
} lines;

static bool read_column(lines *p, const rg_value *v)
{
    static const char *const names[] = {"format", "name"};
    const char *format = NULL;
    if (p->column_count == CELLS_MAX)
        return TEMPLATE_FAIL(p->m, v->place, "a table has at most %d columns of figures",
                             CELLS_MAX);
    if (v->item_count != 0)
        return TEMPLATE_FAIL(p->m, v->place,
                             "the lines of this table name their facts; write col \"Heading\" "
                             "{ format = \"whole\" }");
    if (!rg_value_only_fields(v, "col", names, 2, p->m->err) ||
        !rg_value_want_text(v, "format", &format, p->m->err))
        return false;
    p->formats[p->column_count] = format;
    p->columns[p->column_count++] = v;
    return true;
}

static bool read_items(lines *p)
{
    for (size_t i = 0; i < p->v->item_count; i++) {
        const rg_value *item = p->v->items[i];
        if (rg_value_is_word(item, "line"))
            p->line_count++;
        else if (!rg_value_is_word(item, "col"))
            return TEMPLATE_FAIL(p->m, p->v->place,
                                 "a table holds col \"Heading\" { ... } and line \"Label\" { "
                                 "\"name\", ... }; take the rest out");
        else if (!read_column(p, item))
            return false;
    }
    return p->column_count > 0 ||
           TEMPLATE_FAIL(p->m, p->v->place,
                         "a table has columns; write col \"Heading\" { ... }");
}

/* The one fact of that name; a selection without facts is missing. */
static bool print_fact(lines *p, const rg_value *line, size_t c, rg_cell *out)
{
    const rg_value *item = line->items[c];
    const selection *s = template_selection(p->m, item->text, line->place);
    rg_span *span = RG_NEW(p->m->arena, rg_span);
    if (!s)
        return false;
    if (s->count > 1)
        return TEMPLATE_FAIL(p->m, line->place,
                             "'%s' stands for %zu facts; a cell of a line prints one", s->name,
                             s->count);
    out->text = (rg_text){span, 1};
    out->status = s->count ? s->items[0].fact->status : RG_S_MISSING;
    p->used[out->status] = true;
    if (s->count == 0) {
        span->text = rg_str_of(template_shorthand(RG_S_MISSING));
        return true;
    }
    const char *slot = rg_arena_printf(p->m->arena, "%s.value", s->name);
    const rg_fact *f = s->items[0].fact;
    if (!template_print_field(p->m, line->place, &s->items[0], "value", p->formats[c], slot,
                              span))
        return false;
    p->used[RG_S_NOT_APPLICABLE] |= out->status == RG_S_OK && !isfinite(f->value);
    span->fact_id = NULL; /* the cell has it */
    out->fact_id = f->id;
    template_add_sources(p->m, &p->sources, f);
    return true;
}

static bool fill_cell(lines *p, const rg_value *line, size_t c, rg_cell *out)
{
    const rg_value *item = line->items[c];
    rg_spans spans = {0};
    *out = (rg_cell){0};
    if (item->kind == RG_V_TEXT)
        return print_fact(p, line, c, out);
    if (!template_text_item(p->m, line, item, &spans))
        return false;
    if (spans.count == 0)
        rg_spans_add(p->m->arena, &spans,
                     (rg_span){.text = rg_str_of(template_shorthand(RG_S_NOT_APPLICABLE))});
    out->text = (rg_text){spans.items, spans.count};
    return true;
}

static bool fill_line(lines *p, const rg_value *line, rg_table_row *out)
{
    static const char *const names[] = {"name", "strong"};
    rg_cell *cells = RG_NEW_N(p->m->arena, rg_cell, p->column_count + 1);
    bool strong = false;
    if (!rg_value_only_fields(line, "line", names, 2, p->m->err) ||
        !rg_value_want_bool(line, "strong", &strong, p->m->err) ||
        !template_text_needed(p->m, line, "name", &cells[0].text))
        return false;
    if (line->item_count != p->column_count)
        return TEMPLATE_FAIL(p->m, line->place,
                             "this line has %zu cells and the table %zu columns of figures",
                             line->item_count, p->column_count);
    cells[0].header = true;
    for (size_t c = 0; c < p->column_count; c++)
        if (!fill_cell(p, line, c, &cells[c + 1]))
            return false;
    *out = (rg_table_row){.cells = cells, .strong = strong, .place = line->place};
    return true;
}

static bool fill_rows(lines *p, rg_table_spec *table)
{
    rg_table_row *rows = RG_NEW_N(p->m->arena, rg_table_row, p->line_count);
    for (size_t i = 0; i < p->v->item_count; i++)
        if (rg_value_is_word(p->v->items[i], "line") &&
            !fill_line(p, p->v->items[i], &rows[table->row_count++]))
            return false;
    table->rows = rows;
    return true;
}

static bool fill_heads(lines *p, rg_table_spec *table)
{
    rg_doc_column *heads = RG_NEW_N(p->m->arena, rg_doc_column, p->column_count + 1);
    heads[0].weight = 1;
    table->columns = heads;
    table->column_count = p->column_count + 1;
    for (size_t c = 0; c < p->column_count; c++) {
        heads[c + 1].align = RG_DECIMAL;
        if (!template_text_needed(p->m, p->columns[c], "name", &heads[c + 1].heading))
            return false;
    }
    return template_text_needed(p->m, p->v, "rows", &heads[0].heading);
}

bool template_lines(maker *m, const rg_value *v, rg_table_spec *table)
{
    static const char *const names[] = {"floats", "name",     "note", "rows",
                                        "source", "subtitle", "title"};
    lines p = {.m = m, .v = v};
    return rg_value_only_fields(v, "data_table", names, sizeof names / sizeof *names, m->err) &&
           read_items(&p) && fill_rows(&p, table) && fill_heads(&p, table) &&
           template_text_needed(m, v, "title", &table->title) &&
           template_text_field(m, v, "subtitle", &table->subtitle) &&
           template_table_note(m, v, p.used, &table->note) &&
           template_source(m, v, &p.sources, &table->source);
}
