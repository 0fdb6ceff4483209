/* layout/emit_table.c - Rows of tables: cells, hairlines between rows, a stronger rule under
 * the head. */
#include "layout/flow.h"

#include "chart/cell.h"

static const double hairline = 0.5, head_rule = 1, total_rule = 0.75, continued_gap = 4;

static void emit_cell(rg_lay *lay, const rg_grid_table *table, size_t row, size_t column,
                      size_t line, size_t line_to, size_t page, double x, double y)
{
    const rg_words *words = &table->cells[row * table->columns + column];
    const rg_grid_column *col = &table->column[column];
    x += col->x;
    if (row > 0 && col->tail > 0)
        x -= col->tail - rg_table_tail(words);
    if (row > 0 && !table->spec->rows[row - 1].group &&
        table->spec->rows[row - 1].cells[column].row_span > 1)
        line_to = words->line_count; /* over the rows below */
    for (size_t i = line; i < line_to && i < words->line_count; i++)
        rg_words_emit(lay, page, words, i, x, y + (double)(i - line) * words->leading,
                      RG_A_HEADER);
}

static void emit_cells(rg_lay *lay, const rg_grid_table *table, size_t row, size_t line,
                       size_t line_to, size_t page, double x, double y)
{
    for (size_t c = 0; c < table->columns; c++)
        emit_cell(lay, table, row, c, line, line_to, page, x, y + table->row_pad / 2);
}

/* The same words as an artifact. */
static rg_words again_words(rg_lay *lay, const rg_words *words)
{
    rg_words copy = *words;
    copy.inks = RG_NEW_N(lay->arena, rg_ink, words->count);
    for (size_t i = 0; i < words->count; i++)
        copy.inks[i].colour = words->inks[i].colour;
    return copy;
}

static void emit_heading(rg_lay *lay, const rg_words *heading, size_t page, double x,
                         double foot, bool again)
{
    rg_words words = again ? again_words(lay, heading) : *heading;
    double top = foot - (double)words.line_count * words.leading;
    for (size_t i = 0; i < words.line_count; i++)
        rg_words_emit(lay, page, &words, i, x, top + (double)i * words.leading, RG_A_HEADER);
}

/* Heads over columns stand on a hairline of their own. */
static void emit_over(rg_lay *lay, const rg_grid_table *table, size_t page, double x, double y,
                      bool again)
{
    double foot = y + rg_table_over_height(table);
    for (size_t i = 0; i < table->spec->head_count; i++) {
        const rg_table_heads *head = &table->spec->heads[i];
        const rg_grid_column *last = &table->column[head->last];
        double left = x + table->column[head->first].x;
        emit_heading(lay, &table->over[i], page, left, foot - table->row_pad / 2, again);
        rg_emit_rule(lay, page, left, x + last->x + last->w, foot, hairline, lay->style->ink);
    }
}

/* Headings stand on the head's foot, whatever their number of lines. */
static void emit_head(rg_lay *lay, const rg_grid_table *table, size_t page, double x, double y,
                      bool again)
{
    double foot = y + rg_table_row_height(table, 0);
    emit_over(lay, table, page, x, y, again);
    for (size_t c = 0; c < table->columns; c++)
        emit_heading(lay, &table->cells[c], page, x + table->column[c].x,
                     foot - table->row_pad / 2, again);
    rg_emit_rule(lay, page, x, x + table->span, foot, head_rule, lay->style->ink);
}

void rg_emit_head_again(rg_lay *lay, const rg_grid_table *table, size_t page, double x,
                        double y)
{
    const rg_words *title = table->continued;
    for (size_t i = 0; title && i < title->line_count; i++, y += title->leading)
        rg_words_emit(lay, page, title, i, x, y, RG_A_HEADER);
    emit_head(lay, table, page, x, y + (title ? continued_gap : 0), true);
}

/* The line below a row begins right of the heads that go on below it. */
static double rule_from(const rg_grid_table *table, size_t row)
{
    size_t c = 0;
    if (row >= table->spec->row_count || table->spec->rows[row].group)
        return 0;
    while (c < table->columns && table->spec->rows[row].cells[c].covered)
        c++;
    return c < table->columns ? table->column[c].x : 0;
}

/* At the foot of the row's first line, as high as its capitals and a little more. */
static void emit_sign(rg_lay *lay, const rg_grid_table *table, size_t row, size_t c,
                      size_t page, double x, double y)
{
    const double gap = 6;
    const rg_cell *cell = &table->spec->rows[row - 1].cells[c];
    const rg_grid_column *col = &table->column[c];
    rg_tag *tag = table->signs[row * table->columns + c];
    bool bar = table->spec->columns[c].kind == RG_CELL_BAR;
    double high = table->size * (bar ? 0.8 : 1.1);
    rg_rect room = {x + col->x + col->w - col->sign + gap,
                    y + table->row_pad / 2 + rg_baseline(table->size, table->leading) - high,
                    col->sign - gap, high};
    rg_canvas *canvas = rg_canvas_record(lay->arena, &lay->out->pages[page], tag,
                                         tag ? RG_A_NONE : RG_A_LAYOUT);
    if (tag)
        rg_tag_box(tag, page, room);
    if (bar)
        rg_cell_bar(cell->data[0], col->most, lay->style, room, canvas);
    else
        rg_cell_spark(lay->arena, cell->data, cell->data_count, 0, lay->style, room, canvas);
}

void rg_emit_row(rg_lay *lay, const rg_piece *piece, size_t page, double x, double y)
{
    const rg_grid_table *table = piece->box->table;
    if (piece->row == 0) {
        emit_head(lay, table, page, x, y, false);
        return;
    }
    const rg_table_row *row = &table->spec->rows[piece->row - 1];
    if (row->strong && piece->line == 0)
        rg_emit_rule(lay, page, x, x + table->span, y, total_rule, lay->style->ink);
    if (row->group)
        rg_emit_rect(lay, page, (rg_rect){x, y, table->span, piece->height},
                     rg_rgb_of(lay->style->tint), RG_A_BACKGROUND);
    emit_cells(lay, table, piece->row, piece->line, piece->line_to, page, x, y);
    for (size_t c = 0; piece->line == 0 && !row->group && c < table->columns; c++)
        if (row->cells[c].data_count > 0)
            emit_sign(lay, table, piece->row, c, page, x, y);
    rg_emit_rule(lay, page, x + rule_from(table, piece->row), x + table->span,
                 y + piece->height, hairline, lay->style->rule);
}
