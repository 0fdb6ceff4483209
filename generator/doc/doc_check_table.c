/* doc/doc_check_table.c - What a table must have: words in every cell, a header in every row, heads and
 * spans that lie in its grid. */
#include "doc/doc_check.h"

static rg_place row_place(const rg_table_row *row, rg_place table)
{
    return row->place.file ? row->place : table;
}

static bool check_group_row(rg_check *c, const rg_table_spec *table, const rg_table_row *row,
                            rg_place place)
{
    if (!row->cells[0].header || rg_text_empty(row->cells[0].text))
        return FAIL(c, place, "a group of rows in table '%s' has no header; name it",
                    rg_check_words(c, table->title));
    return rg_check_spans(c, row->cells[0].text, place);
}

/* Whether the cell is covered, or ought to be, by one above. */
static bool is_under(const rg_table_spec *table, size_t row, size_t column)
{
    for (size_t r = row; r-- > 0 && !table->rows[r].group;) {
        int span = table->rows[r].cells[column].row_span;
        if (!table->rows[r].cells[column].covered)
            return span > 1 && (size_t)span > row - r;
    }
    return false;
}

static bool check_span_of(rg_check *c, const rg_table_spec *table, size_t row, size_t column,
                          rg_place place)
{
    const rg_cell *cell = &table->rows[row].cells[column];
    bool under = is_under(table, row, column);
    size_t last = row + (cell->row_span > 1 ? (size_t)cell->row_span - 1 : 0);
    bool out = last >= table->row_count;
    for (size_t r = row + 1; !out && r <= last; r++)
        out = table->rows[r].group;
    if (under != cell->covered || (cell->covered && !rg_text_empty(cell->text)))
        return FAIL(c, place, "a cell of table '%s' is %s by the row head above it",
                    rg_check_words(c, table->title),
                    under ? "covered, and not empty," : "said to be covered, but is not,");
    if (cell->row_span > 1 && (!cell->header || out))
        return FAIL(c, place, "a cell of table '%s' spans %d rows, but %s",
                    rg_check_words(c, table->title), cell->row_span,
                    out ? "the group has fewer" : "only row heads may");
    return true;
}

static bool check_cell(rg_check *c, const rg_table_spec *table, size_t row, size_t column,
                       rg_place place)
{
    const rg_cell *cell = &table->rows[row].cells[column];
    if (!check_span_of(c, table, row, column, place))
        return false;
    if (!cell->covered && rg_text_empty(cell->text))
        return FAIL(c, place,
                    "a cell of column '%s' in table '%s' is empty; print [x] where a figure "
                    "is not available and [z] where none applies",
                    rg_check_words(c, table->columns[column].heading),
                    rg_check_words(c, table->title));
    return rg_check_spans(c, cell->text, place);
}

static bool check_row(rg_check *c, const rg_table_spec *table, size_t r, rg_place place)
{
    const rg_table_row *row = &table->rows[r];
    bool header = false;
    if (row->group)
        return check_group_row(c, table, row, place);
    for (size_t i = 0; i < table->column_count; i++) {
        header = header || row->cells[i].header || row->cells[i].covered;
        if (!check_cell(c, table, r, i, place))
            return false;
    }
    if (!header)
        return FAIL(c, place,
                    "a row of table '%s' has no header cell; mark the cell that names the row",
                    rg_check_words(c, table->title));
    return true;
}

static bool check_heads(rg_check *c, const rg_table_spec *table, rg_place place)
{
    size_t next = 0;
    for (size_t i = 0; i < table->head_count; i++) {
        const rg_table_heads *head = &table->heads[i];
        if (!rg_check_text(c, head->heading, "head over columns", "words", place))
            return false;
        if (head->first < next || head->last < head->first || head->last >= table->column_count)
            return FAIL(
                c, place,
                "head '%s' of table '%s' stands over columns %zu to %zu; heads stand over "
                "columns of the table, from left to right, without overlap",
                rg_check_words(c, head->heading), rg_check_words(c, table->title),
                head->first + 1, head->last + 1);
        next = head->last + 1;
    }
    return true;
}

bool rg_check_table(rg_check *c, const rg_table_spec *table, rg_place place)
{
    if (!rg_check_text(c, table->title, "table", "title", place))
        return false;
    if (table->column_count == 0 || table->row_count == 0)
        return FAIL(c, place, "table '%s' has no %s; give it some or take it out",
                    rg_check_words(c, table->title), table->column_count ? "rows" : "columns");
    for (size_t i = 0; i < table->column_count; i++)
        if (!rg_check_text(c, table->columns[i].heading, "table column", "heading", place))
            return false;
    if (!check_heads(c, table, place))
        return false;
    for (size_t r = 0; r < table->row_count; r++)
        if (!check_row(c, table, r, row_place(&table->rows[r], place)))
            return false;
    return rg_check_spans(c, table->subtitle, place) && rg_check_spans(c, table->note, place) &&
           rg_check_spans(c, table->source, place);
}
