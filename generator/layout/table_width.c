/* layout/table_width.c - Widths of a table's columns, from what stands in them.
 *
 * Every cell is broken once on an endless line, which gives its natural width; only cells wider
 * than their column are broken again, so a table costs its cells once. */
#include "layout/flow.h"

#include <math.h>

static const double endless = 1e6, slack = 0.01;
/* At least, above and below a row's lines together. */
static const double row_air = 3.5;
/* A heading wider than this is wanted on two lines rather than one. */
static const double heading_wide = 52;
/* Of the width to spare, when the author gives no weights. */
static const double first_share = 0.6;

/* A table without weights grows no further than this much a column: an eye must cross the gap. */
static const double spare_most = 120;
/* Texts no wider than this are labels, which are broken only in need. */
static const double label_wide = 110;

/* What is tried in turn when a table is too wide: of the style's size, and points between
 * columns. 0.9 of 10 pt is the smallest text of any page. */
static const struct {
    double scale, gutter;
} steps[] = {{1, 14}, {1, 9}, {0.95, 9}, {0.9, 8}};
enum { STEPS = sizeof steps / sizeof *steps };

/* How much columns give way, one thing after another.  Numbers are never broken. */
enum {
    WIDE,   /* headings on two lines at most */
    HEADS,  /* headings on as many as their words */
    LABELS, /* and long texts broken, not labels */
    LEAST,  /* and labels */
    LEVELS
};

typedef struct widths {
    double *of[LEVELS]; /* of each column */
} widths;

static rg_words *cell_at(const rg_grid_table *table, size_t row, size_t column)
{
    return &table->cells[row * table->columns + column];
}

/* Cells of a group's row stand over all columns and make none of them wider. */
static bool is_group(const rg_grid_table *table, size_t row)
{
    return row > 0 && table->spec->rows[row - 1].group;
}

static bool is_number(const rg_grid_table *table, size_t column)
{
    rg_align align = table->spec->columns[column].align;
    return align == RG_DECIMAL || align == RG_RIGHT;
}

static bool digit_at(rg_str text, size_t i)
{
    return i < text.n && text.p[i] >= '0' && text.p[i] <= '9';
}

static size_t point_in(rg_str text)
{
    for (size_t i = 1; i < text.n; i++)
        if (text.p[i] == '.' && digit_at(text, i - 1) && digit_at(text, i + 1))
            return i;
    return text.n;
}

double rg_table_tail(const rg_words *words)
{
    if (words->line_count != 1)
        return 0;
    const rg_line *line = &words->lines[0];
    double tail = 0;
    bool seen = false;
    for (size_t i = 0; i < line->count; i++) {
        const rg_run *run = &line->runs[i];
        size_t point = seen ? 0 : point_in(run->text);
        for (size_t g = 0; g < run->count; g++)
            if (run->glyphs[g].from >= point)
                tail += (double)run->glyphs[g].advance;
        seen = seen || point < run->text.n;
    }
    return seen ? tail : 0;
}

/* Room for pictures at the right of the numbers, and what their bars are measured by. */
static void set_signs(rg_grid_table *table, size_t column)
{
    const double wide = 44, gap = 6;
    rg_grid_column *to = &table->column[column];
    to->sign = table->spec->columns[column].kind == RG_CELL_PLAIN ? 0 : wide + gap;
    to->most = 0;
    for (size_t r = 0; r < table->spec->row_count; r++) {
        const rg_table_row *row = &table->spec->rows[r];
        if (!row->group && row->cells[column].data_count == 1 &&
            row->cells[column].data->status == RG_S_OK)
            to->most = fmax(to->most, row->cells[column].data->value);
    }
}

static double natural_of(const rg_words *words)
{
    double width = 0;
    for (size_t i = 0; i < words->line_count; i++)
        width = fmax(width, words->lines[i].width);
    return width;
}

static bool break_all(rg_lay *lay, rg_grid_table *table)
{
    for (size_t i = 0; i < table->columns * table->rows; i++) {
        table->cells[i].width = 0;
        if (table->cells[i].count > 0 && !rg_words_measure(lay, &table->cells[i], endless))
            return false;
    }
    return true;
}

/* The widest number of a column aligned on the point is its widest front and its widest tail.
 */
static double body_wanted(rg_grid_table *table, size_t column)
{
    double natural = 0, front = 0, tail = 0;
    for (size_t r = 1; r < table->rows; r++) {
        const rg_words *words = cell_at(table, r, column);
        if (is_group(table, r))
            continue;
        double width = natural_of(words);
        double after = rg_table_tail(words);
        natural = fmax(natural, width);
        front = fmax(front, width - after);
        tail = fmax(tail, after);
    }
    if (table->spec->columns[column].align != RG_DECIMAL)
        return natural;
    table->column[column].tail = tail;
    return fmax(natural, front + tail);
}

static bool longest_in(rg_lay *lay, const rg_words *words, double *longest)
{
    double natural = 0, word = 0;
    if (words->count == 0)
        return true;
    if (!rg_words_widths(lay, words, &natural, &word))
        return false;
    *longest = fmax(*longest, word);
    return true;
}

static bool column_widths(rg_lay *lay, rg_grid_table *table, size_t column, widths *w)
{
    double heading = natural_of(cell_at(table, 0, column)), word = 0;
    double body = body_wanted(table, column);
    if (!longest_in(lay, cell_at(table, 0, column), &word))
        return false;
    if (heading > heading_wide)
        heading = fmax(word, fmax(heading * 0.58, heading_wide));
    w->of[WIDE][column] = fmax(body, heading);
    for (int level = HEADS; level < LEVELS; level++)
        w->of[level][column] = fmax(body, word);
    set_signs(table, column);
    for (int level = WIDE; level < LEVELS; level++)
        w->of[level][column] += table->column[column].sign;
    if (is_number(table, column))
        return true;
    for (size_t r = 1; r < table->rows; r++)
        if (!is_group(table, r) && natural_of(cell_at(table, r, column)) > word &&
            !longest_in(lay, cell_at(table, r, column), &word))
            return false;
    w->of[LABELS][column] = fmax(fmin(body, label_wide), word);
    w->of[LEAST][column] = word;
    return true;
}

static double sum(const double *x, size_t count)
{
    double total = 0;
    for (size_t i = 0; i < count; i++)
        total += x[i];
    return total;
}

static double weight_of(const rg_grid_table *table, size_t column, double total)
{
    if (total > 0)
        return table->spec->columns[column].weight / total;
    if (table->columns == 1)
        return 1;
    return column == 0 ? first_share : (1 - first_share) / (double)(table->columns - 1);
}

static void spread(const rg_grid_table *table, const double *wide, double room)
{
    double spare = room - sum(wide, table->columns), total = 0;
    for (size_t c = 0; c < table->columns; c++)
        total += table->spec->columns[c].weight;
    if (total <= 0 && table->columns > 1)
        spare = fmin(spare, spare_most * (double)(table->columns - 1));
    for (size_t c = 0; c < table->columns; c++)
        table->column[c].w = wide[c] + spare * weight_of(table, c, total);
}

/* Each column gives in proportion to what it can. */
static void squeeze(const rg_grid_table *table, const double *wide, const double *narrow,
                    double room)
{
    double over = sum(wide, table->columns) - room;
    double give = sum(wide, table->columns) - sum(narrow, table->columns);
    for (size_t c = 0; c < table->columns; c++)
        table->column[c].w = wide[c] - (give > 0 ? over * (wide[c] - narrow[c]) / give : 0);
}

/* No column gives more than it must at the last of the levels that fits. */
static bool set_columns(rg_grid_table *table, const widths *w, double width, int last)
{
    double room = width - table->gutter * (double)(table->columns - 1), x = 0;
    int level = WIDE;
    while (level <= last && sum(w->of[level], table->columns) > room + slack)
        level++;
    if (level > last)
        return false;
    if (level == WIDE)
        spread(table, w->of[WIDE], room);
    else
        squeeze(table, w->of[level - 1], w->of[level], room);
    for (size_t c = 0; c < table->columns; c++) {
        table->column[c].x = x;
        x += table->column[c].w + table->gutter;
    }
    table->span = x - table->gutter;
    return true;
}

static bool break_cell(rg_lay *lay, rg_words *words, double width, size_t *lines)
{
    if (words->count == 0)
        return true;
    if (natural_of(words) <= width + slack)
        words->width = width;
    else if (!rg_words_measure(lay, words, width))
        return false;
    *lines = words->line_count > *lines ? words->line_count : *lines;
    return true;
}

static bool break_row(rg_lay *lay, rg_grid_table *table, size_t row)
{
    size_t lines = 1, apart = 1;
    if (is_group(table, row)) {
        if (!break_cell(lay, cell_at(table, row, 0), table->span, &lines))
            return false;
        table->row_lines[row] = lines;
        return true;
    }
    for (size_t c = 0; c < table->columns; c++) {
        bool spans = row > 0 && table->spec->rows[row - 1].cells[c].row_span > 1;
        if (!break_cell(lay, cell_at(table, row, c), table->column[c].w - table->column[c].sign,
                        spans ? &apart : &lines))
            return false;
    }
    table->row_lines[row] = lines;
    return true;
}

/* What a head of several rows needs beyond them is added to the last. */
static void stretch_rows(rg_grid_table *table, size_t row, size_t column)
{
    int span = table->spec->rows[row - 1].cells[column].row_span;
    size_t have = 0, last = row + (size_t)(span > 1 ? span : 1) - 1;
    size_t need = cell_at(table, row, column)->line_count;
    for (size_t r = row; r <= last; r++)
        have += table->row_lines[r];
    if (need > have)
        table->row_lines[last] += need - have;
}

static bool break_over(rg_lay *lay, rg_grid_table *table)
{
    table->over_lines = 0;
    for (size_t i = 0; i < table->spec->head_count; i++) {
        const rg_table_heads *head = &table->spec->heads[i];
        const rg_grid_column *first = &table->column[head->first];
        const rg_grid_column *last = &table->column[head->last];
        table->over[i].size = table->size;
        table->over[i].leading = table->leading;
        for (size_t k = 0; k < table->over[i].count; k++)
            table->over[i].spans[k].size = table->size;
        table->over[i].width = 0;
        if (!rg_words_measure(lay, &table->over[i], last->x + last->w - first->x))
            return false;
        if (table->over[i].line_count > table->over_lines)
            table->over_lines = table->over[i].line_count;
    }
    return true;
}

static bool break_cells(rg_lay *lay, rg_grid_table *table)
{
    for (size_t r = 0; r < table->rows; r++)
        if (!break_row(lay, table, r))
            return false;
    for (size_t r = 1; r < table->rows; r++)
        for (size_t c = 0; !is_group(table, r) && c < table->columns; c++)
            if (table->spec->rows[r - 1].cells[c].row_span > 1)
                stretch_rows(table, r, c);
    return break_over(lay, table);
}

static void set_size(const rg_lay *lay, rg_grid_table *table, size_t step)
{
    const rg_type_style *type = &lay->style->table;
    double size = type->size * steps[step].scale, before = table->cells[0].size;
    table->size = size;
    table->leading = type->leading * steps[step].scale;
    table->gutter = steps[step].gutter;
    table->row_pad = fmax(2 * lay->style->grid - type->leading, row_air);
    for (size_t i = 0; i < table->columns * table->rows; i++) {
        rg_words *words = &table->cells[i];
        words->size = size;
        words->leading = table->leading;
        for (size_t s = 0; s < words->count; s++) {
            words->spans[s].size *= size / before;
            words->spans[s].rise *= size / before;
        }
    }
}

static bool measure_step(rg_lay *lay, rg_grid_table *table, size_t step, widths *w)
{
    double before = table->size;
    set_size(lay, table, step);
    if (table->size == before)
        return true;
    if (!break_all(lay, table))
        return false;
    for (size_t c = 0; c < table->columns; c++)
        if (!column_widths(lay, table, c, w))
            return false;
    return true;
}

static bool too_wide(rg_lay *lay, const rg_grid_table *table, const widths *w, double width)
{
    rg_buf title = {0};
    rg_buf_text(&title, table->spec->title);
    lay->too_wide = true;
    rg_fail_at(lay->err, RG_E_LAYOUT, table->place,
               "table '%s' needs %.0f points of width and has %.0f, even at %.1f point text; "
               "take out a column or shorten its longest words",
               title.p ? title.p : "",
               sum(w->of[LEAST], table->columns) + table->gutter * (double)(table->columns - 1),
               width, table->size);
    rg_buf_free(&title);
    return false;
}

static void tell_reduced(rg_lay *lay, const rg_grid_table *table)
{
    rg_buf title = {0};
    rg_buf_text(&title, table->spec->title);
    if (lay->log && table->size < lay->style->table.size)
        rg_log_add(lay->log, RG_NOTE, table->place,
                   "table '%s' is wide; it is set in %.1f point text", title.p ? title.p : "",
                   table->size);
    rg_buf_free(&title);
}

/* Labels are kept whole at the cost of half a point of size, but no more. */
bool rg_table_fit(rg_lay *lay, rg_grid_table *table, double width)
{
    static const struct {
        size_t steps;
        int last;
    } passes[] = {{3, LABELS}, {STEPS, LEAST}};
    widths w;
    for (int level = 0; level < LEVELS; level++)
        w.of[level] = RG_NEW_N(lay->arena, double, table->columns);
    for (size_t pass = 0; pass < 2; pass++)
        for (size_t step = 0; step < passes[pass].steps; step++) {
            if (!measure_step(lay, table, step, &w))
                return false;
            if (!set_columns(table, &w, width, passes[pass].last))
                continue;
            tell_reduced(lay, table);
            return break_cells(lay, table);
        }
    return too_wide(lay, table, &w, width);
}
