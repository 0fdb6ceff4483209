/* layout/collect_data.c - Charts and tables to boxes.
 *
 * Chart: Div > P headline, P subtitle, Figure, P note, P source, and its twin.
 * Table: Div > Table (Caption, THead, TBody), P note, P source. */
#include "layout/flow.h"

static rg_tag *tag_new(rg_lay *lay, rg_tag *parent, const char *type)
{
    return rg_tag_new(lay->arena, lay->out, parent, type);
}

static rg_box *add_words(rg_lay *lay, rg_text text, const rg_type_style *type, rg_tag *tag,
                         rg_place place, rg_box *into)
{
    rg_box *box = rg_box_words(lay, text, type, tag, place);
    rg_box_add(lay, into, box);
    return box;
}

static rg_box *add_title(rg_lay *lay, rg_text text, const rg_type_style *type, rg_tag *parent,
                         rg_place place, rg_box *into)
{
    rg_box *box = add_words(lay, text, type, tag_new(lay, parent, "P"), place, into);
    box->words->opts.greedy = box->words->opts.balance = true;
    box->wide = box->keep_next = true;
    return box;
}

/* Note and source stand with what they explain, nearer to it than to what follows. */
static void add_foot(rg_lay *lay, rg_text note, rg_text source, rg_tag *tag, rg_place place,
                     rg_box *into)
{
    const rg_text texts[] = {note, source};
    for (size_t i = 0; i < 2; i++) {
        if (rg_text_empty(texts[i]))
            continue;
        rg_box *box =
            add_words(lay, texts[i], &lay->style->caption, tag_new(lay, tag, "P"), place, into);
        box->cost = RG_NEVER;
        box->whole = RG_NEVER - 1;
        box->after = 0;
        box->wide = true;
    }
}

/* "Figure 3: " before a title; twins have no number of their own. */
static rg_text numbered(rg_lay *lay, rg_text title)
{
    if (!lay->anchor || !lay->anchor->number || title.count == 0)
        return title;
    rg_span *spans = RG_NEW_N(lay->arena, rg_span, title.count + 1);
    spans[0].text = rg_str_of(rg_arena_printf(lay->arena, "%s: ", lay->anchor->number));
    for (size_t i = 0; i < title.count; i++)
        spans[i + 1] = title.spans[i];
    return (rg_text){spans, title.count + 1};
}

/* ---- charts ---- */

static const char *figure_alt(rg_lay *lay, const rg_chart_spec *chart)
{
    if (!lay->doc->synthetic)
        return chart->alt;
    return rg_arena_printf(lay->arena, "%s %s", lay->doc->synthetic, chart->alt);
}

static void add_figure(rg_lay *lay, const rg_chart_spec *chart, rg_tag *parent, rg_place place,
                       rg_box *into)
{
    rg_box *figure = rg_box_new(lay, RG_B_FIGURE, place);
    figure->chart = chart;
    figure->around = into;
    figure->tag = tag_new(lay, parent, "Figure");
    figure->tag->alt = figure_alt(lay, chart);
    rg_attach_chart(lay, chart, figure->tag);
    rg_box_add(lay, into, figure);
}

void rg_collect_chart(rg_lay *lay, const rg_node *node, rg_tag *parent, rg_box *into)
{
    const rg_chart_spec *chart = node->chart;
    rg_tag *tag = tag_new(lay, parent, "Div");
    rg_box *box = rg_box_new(lay, RG_B_STACK, node->place);
    box->after = lay->style->caption.space_after;
    rg_box_add(lay, into, box);
    if (!rg_text_empty(chart->title))
        add_title(lay, numbered(lay, chart->title), &lay->style->chart_title, tag, node->place,
                  box)
            ->snap = true;
    lay->anchor = NULL;
    if (!rg_text_empty(chart->subtitle))
        add_title(lay, chart->subtitle, &lay->style->chart_subtitle, tag, node->place, box);
    add_figure(lay, chart, tag, node->place, box);
    add_foot(lay, chart->note, chart->source, tag, node->place, box);
    if (!chart->twin || !chart->twin_shown)
        return;
    rg_collect_table(lay, chart->twin, node->place, tag, box);
    box->kids[box->kid_count - 1]->cost = 40;
}

/* ---- tables ---- */

static const char *header_id(rg_lay *lay, char kind, size_t index)
{
    return rg_arena_printf(lay->arena, "t%zu%c%zu", lay->tables, kind, index + 1);
}

static rg_side side_of(const rg_doc_column *column, const rg_words *words)
{
    switch (column->align) {
    case RG_RIGHT:
    case RG_DECIMAL:
        return RG_SIDE_RIGHT;
    case RG_CENTRE:
        return RG_SIDE_CENTRE;
    case RG_LEFT:
        break;
    }
    return words->side;
}

static void set_cell(rg_lay *lay, rg_grid_table *table, size_t row, size_t column, rg_text text,
                     const rg_type_style *type, rg_tag *tag)
{
    rg_words *words = &table->cells[row * table->columns + column];
    rg_words_init(lay, words, text, type, tag, table->place);
    words->opts.greedy = true;
    words->opts.tabular = true;
    words->side = side_of(&table->spec->columns[column], words);
    table->moving = table->moving || words->moving;
}

static rg_tag *head_cell(rg_lay *lay, rg_tag *tr, const char *id)
{
    rg_tag *th = tag_new(lay, tr, "TH");
    th->scope = "Column";
    th->id = id;
    return th;
}

static const rg_table_heads *head_over(const rg_table_spec *spec, size_t column, size_t *index)
{
    for (size_t i = 0; i < spec->head_count; i++)
        if (column >= spec->heads[i].first && column <= spec->heads[i].last) {
            *index = i;
            return &spec->heads[i];
        }
    return NULL;
}

static void set_over(rg_lay *lay, rg_grid_table *table, size_t index, const rg_type_style *type,
                     rg_tag *tag)
{
    const rg_table_heads *head = &table->spec->heads[index];
    rg_words_init(lay, &table->over[index], head->heading, type, tag, table->place);
    table->over[index].opts.greedy = true;
    if (table->spec->columns[head->first].align != RG_LEFT)
        table->over[index].side = RG_SIDE_CENTRE;
}

/* The ids of the columns' heads.  Columns without a head over them have one cell of two rows. */
static const char **collect_head(rg_lay *lay, rg_grid_table *table, rg_tag *parent)
{
    const rg_table_spec *spec = table->spec;
    rg_type_style type = lay->style->table;
    type.bold = true;
    rg_tag *head = tag_new(lay, parent, "THead"), *tr = tag_new(lay, head, "TR");
    rg_tag *lower = spec->head_count > 0 ? tag_new(lay, head, "TR") : tr;
    const char **ids = RG_NEW_N(lay->arena, const char *, table->columns);
    for (size_t c = 0; c < table->columns; c++) {
        size_t over = 0;
        const rg_table_heads *heads = head_over(spec, c, &over);
        if (heads && heads->first == c) {
            rg_tag *th = head_cell(lay, tr, header_id(lay, 'o', over));
            th->col_span = (int)(heads->last - heads->first + 1);
            set_over(lay, table, over, &type, th);
        }
        ids[c] = header_id(lay, 'c', c);
        rg_tag *th = head_cell(lay, heads ? lower : tr, ids[c]);
        th->row_span = spec->head_count > 0 && !heads ? 2 : 0;
        set_cell(lay, table, 0, c, spec->columns[c].heading, &type, th);
    }
    return ids;
}

/* The row whose cell stands in this place: the one above that covers it, or itself. */
static size_t row_of_cell(const rg_table_spec *spec, size_t row, size_t column)
{
    while (row > 0 && spec->rows[row].cells[column].covered)
        row--;
    return row;
}

static const char *row_id(rg_lay *lay, const rg_table_spec *spec, size_t row, size_t column)
{
    row = row_of_cell(spec, row, column);
    for (size_t c = 0; c < column; c++)
        if (spec->rows[row].cells[c].header)
            return rg_arena_printf(lay->arena, "t%zur%zuc%zu", lay->tables, row + 1,
                                   column + 1);
    return header_id(lay, 'r', row);
}

/* Over the column, the column, the group of rows, the row. */
static void set_headers(rg_lay *lay, rg_tag *td, const rg_table_spec *spec, size_t row,
                        size_t column, const char *column_id, const char *group_id)
{
    size_t over = 0;
    td->headers = RG_NEW_N(lay->arena, const char *, spec->column_count + 3);
    if (head_over(spec, column, &over))
        td->headers[td->header_count++] = header_id(lay, 'o', over);
    td->headers[td->header_count++] = column_id;
    if (group_id)
        td->headers[td->header_count++] = group_id;
    for (size_t c = 0; c < spec->column_count; c++)
        if (spec->rows[row_of_cell(spec, row, c)].cells[c].header)
            td->headers[td->header_count++] = row_id(lay, spec, row, c);
}

static void mark_facts(rg_words *words, const rg_cell *cell)
{
    for (size_t s = 0; s < words->count; s++)
        if (!words->inks[s].fact_id)
            words->inks[s].fact_id = cell->fact_id;
}

/* A row of one cell over all columns. */
static const char *collect_group_row(rg_lay *lay, rg_grid_table *table, size_t row, rg_tag *tr)
{
    rg_type_style type = lay->style->table;
    type.bold = true;
    rg_tag *th = head_cell(lay, tr, header_id(lay, 'g', row));
    th->col_span = (int)table->columns;
    rg_colour before = rg_ground_set(lay, lay->style->tint);
    set_cell(lay, table, row + 1, 0, table->spec->rows[row].cells[0].text, &type, th);
    rg_ground_set(lay, before);
    return th->id;
}

static void collect_row(rg_lay *lay, rg_grid_table *table, size_t row, const char **columns,
                        const char *group, rg_tag *tr)
{
    const rg_table_row *spec = &table->spec->rows[row];
    rg_type_style type = lay->style->table;
    type.bold = spec->strong;
    for (size_t c = 0; c < table->columns; c++) {
        const rg_cell *cell = &spec->cells[c];
        if (cell->covered)
            continue;
        rg_tag *tag = tag_new(lay, tr, cell->header ? "TH" : "TD");
        tag->fact_id = cell->fact_id;
        if (!cell->header) {
            set_headers(lay, tag, table->spec, row, c, columns[c], group);
        } else {
            tag->scope = "Row";
            tag->id = row_id(lay, table->spec, row, c);
            tag->row_span = cell->row_span;
        }
        bool figured = cell->data_count > 0 && cell->alt;
        set_cell(lay, table, row + 1, c, cell->text, &type,
                 figured ? tag_new(lay, tag, "P") : tag);
        mark_facts(&table->cells[(row + 1) * table->columns + c], cell);
        if (figured) {
            rg_tag *figure = tag_new(lay, tag, "Figure");
            figure->alt = cell->alt;
            table->signs[(row + 1) * table->columns + c] = figure;
        }
    }
}

static void collect_rows(rg_lay *lay, rg_grid_table *table, const char **columns, rg_tag *body)
{
    const char *group = NULL;
    for (size_t r = 0; r < table->spec->row_count; r++) {
        rg_tag *tr = tag_new(lay, body, "TR");
        if (table->spec->rows[r].group)
            group = collect_group_row(lay, table, r, tr);
        else
            collect_row(lay, table, r, columns, group, tr);
    }
}

static void collect_caption(rg_lay *lay, rg_grid_table *table, rg_tag *parent, rg_box *box)
{
    const rg_table_spec *spec = table->spec;
    if (rg_text_empty(spec->title))
        return;
    rg_tag *caption = tag_new(lay, parent, "Caption");
    rg_text words = numbered(lay, spec->title);
    add_title(lay, words, &lay->style->chart_title, caption, table->place, box)->snap = true;
    if (!rg_text_empty(spec->subtitle))
        add_title(lay, spec->subtitle, &lay->style->chart_subtitle, caption, table->place, box);
    rg_buf title = {0};
    rg_buf_text(&title, words);
    rg_buf_puts(&title, " (continued)");
    rg_text again = rg_text_plain(lay->arena, rg_arena_copy(lay->arena, title.p, title.n));
    rg_buf_free(&title);
    table->continued = rg_words_new(lay, again, &lay->style->chart_title, NULL, table->place);
    table->continued->opts.greedy = table->continued->opts.balance = true;
}

static rg_grid_table *table_new(rg_lay *lay, const rg_table_spec *spec, rg_place place)
{
    rg_grid_table *table = RG_NEW(lay->arena, rg_grid_table);
    table->spec = spec;
    table->place = place;
    table->columns = spec->column_count;
    table->rows = spec->row_count + 1;
    table->cells = RG_NEW_N(lay->arena, rg_words, table->columns * table->rows);
    table->signs = RG_NEW_N(lay->arena, rg_tag *, table->columns * table->rows);
    table->over = RG_NEW_N(lay->arena, rg_words, spec->head_count);
    table->column = RG_NEW_N(lay->arena, rg_grid_column, table->columns);
    table->row_lines = RG_NEW_N(lay->arena, size_t, table->rows);
    return table;
}

static void collect_grid(rg_lay *lay, const rg_table_spec *spec, rg_place place, rg_tag *div,
                         rg_box *frame)
{
    lay->tables++;
    rg_tag *tag = tag_new(lay, div, "Table");
    rg_grid_table *table = table_new(lay, spec, place);
    collect_caption(lay, table, tag, frame);
    const char **ids = collect_head(lay, table, tag);
    collect_rows(lay, table, ids, tag_new(lay, tag, "TBody"));
    rg_box *grid = rg_box_new(lay, RG_B_TABLE, place);
    grid->table = table;
    frame->table = table;
    rg_box_add(lay, frame, grid);
}

void rg_collect_table(rg_lay *lay, const rg_table_spec *spec, rg_place place, rg_tag *parent,
                      rg_box *into)
{
    rg_tag *div = tag_new(lay, parent, "Div");
    rg_box *box = rg_box_new(lay, RG_B_STACK, place);
    box->after = lay->style->caption.space_after;
    box->may_turn = into == lay->flow;
    rg_box_add(lay, into, box);
    rg_box *frame = rg_box_new(lay, RG_B_STACK, place);
    frame->look = RG_K_TABLE;
    frame->before = lay->style->chart_title.space_before;
    frame->after = lay->style->caption.space_before;
    rg_box_add(lay, box, frame);
    collect_grid(lay, spec, place, div, frame);
    add_foot(lay, spec->note, spec->source, div, place, box);
}
