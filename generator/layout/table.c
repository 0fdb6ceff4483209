/* layout/table.c - A table to pieces: its head and each row are one piece. */
#include "layout/flow.h"

#include <math.h>

/* Between the title of a continued table and its head. */
static const double continued_gap = 4;
/* A table that fits a page is broken only to save more empty page than BREAK_COST, a small one SMALL_COST,
 * or in a column COLUMN_COST; fewer rows than FEW_ROWS are left over for a page only to save more than FEW_COST, and a group of rows is
 * broken only to save more than GROUP_COST. */
enum {
    BREAK_COST = 90,
    SMALL_COST = 190,
    COLUMN_COST = 260,
    FEW_ROWS = 4,
    FEW_COST = 60,
    GROUP_COST = 120
};
/* Of a page, for a table that is small. */
static const double small_share = 0.5;

double rg_table_row_height(const rg_grid_table *table, size_t row)
{
    double height = (double)table->row_lines[row] * table->leading + table->row_pad;
    return row == 0 ? height + rg_table_over_height(table) : height;
}

double rg_table_over_height(const rg_grid_table *table)
{
    return table->over_lines > 0 ? (double)table->over_lines * table->leading + table->row_pad
                                 : 0;
}

/* Whether the row stands with the one above: under a group's head, as their total, or beside a head
 * of both. */
static bool is_bound(const rg_grid_table *table, size_t row)
{
    if (row < 2)
        return false;
    const rg_table_spec *spec = table->spec;
    if (spec->rows[row - 2].group || spec->rows[row - 1].strong)
        return true;
    for (size_t c = 0; !spec->rows[row - 1].group && c < spec->column_count; c++)
        if (spec->rows[row - 1].cells[c].covered)
            return true;
    return false;
}

double rg_table_again(const rg_grid_table *table)
{
    double height = rg_table_row_height(table, 0);
    if (table->continued)
        height +=
            (double)table->continued->line_count * table->continued->leading + continued_gap;
    return height;
}

static bool measure_once(rg_lay *lay, rg_grid_table *table, double width)
{
    if (!table->moving && fabs(table->width - width) < 1e-9)
        return true;
    table->width = width;
    table->size = 0; /* nothing is measured yet */
    if (table->continued && !rg_words_measure(lay, table->continued, width))
        return false;
    return rg_table_fit(lay, table, width);
}

/* Of a break between two of its rows. */
static int break_cost(const rg_grid_table *table, const rg_galley *galley)
{
    double height = 0;
    for (size_t r = 0; r < table->rows; r++)
        height += rg_table_row_height(table, r);
    if (height <= galley->full * small_share)
        return galley->inner ? COLUMN_COST : SMALL_COST;
    return height <= galley->full ? BREAK_COST : 0;
}

/* Two rows stand with the head, and two at the end; more where that costs little. */
static void set_cost(rg_piece *piece, size_t row, size_t last, int broken, bool grouped)
{
    int cost = row <= 2 || row == last ? RG_NEVER : broken;
    if (cost < RG_NEVER && last - row < FEW_ROWS)
        cost += FEW_COST;
    if (grouped && cost < GROUP_COST)
        cost = GROUP_COST;
    piece->cost = piece->cost > cost ? piece->cost : cost;
}

bool rg_table_measure(rg_lay *lay, rg_box *box, double x, double width, rg_galley *galley)
{
    rg_grid_table *table = box->table;
    if (!measure_once(lay, table, width))
        return false;
    int broken = break_cost(table, galley);
    bool grouped = false;
    for (size_t r = 0; r < table->rows; r++) {
        rg_piece *piece = rg_piece_add(lay, galley, RG_P_ROW, box, box->before,
                                       rg_table_row_height(table, r));
        piece->row = r;
        piece->line_to = table->row_lines[r];
        piece->x = x;
        piece->w = width;
        bool heads = r > 0 && table->spec->rows[r - 1].group;
        if (r > 0)
            set_cost(piece, r, table->rows - 1, broken, grouped && !heads);
        grouped = grouped || heads;
        if (is_bound(table, r))
            piece->cost = RG_NEVER;
    }
    galley->after = box->after;
    return true;
}
