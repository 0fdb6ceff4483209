/* data/cell.c - Values, missing words, suppressed words and small repairs. */
#include "data/cell.h"

#include "base/date.h"
#include "base/num.h"

#include <math.h>
#include <string.h>

#define FOLD_ROOM 64 /* words are short; a longer text is none of them */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_word(rg_str folded, const rg_str *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (rg_str_eq(folded, words[i]))
            return true;
    return false;
}

/* Whether the text is one of the column's words for missing or suppressed. */
static bool has_status(const rg_schema_column *c, rg_str text, rg_cell_status *status)
{
    if (text.n == 0) {
        *status = RG_CELL_MISSING;
        return true;
    }
    if ((c->missing_count == 0 && c->suppressed_count == 0) || text.n > FOLD_ROOM)
        return false;
    rg_buf folded = {0};
    rg_buf_normal(&folded, text);
    bool missing = is_word(rg_buf_view(&folded), c->missing, c->missing_count);
    bool suppressed = is_word(rg_buf_view(&folded), c->suppressed, c->suppressed_count);
    rg_buf_free(&folded);
    if (suppressed)
        *status = RG_CELL_SUPPRESSED;
    if (missing) /* the column's own word for missing wins over the schema's list */
        *status = RG_CELL_MISSING;
    return missing || suppressed;
}

static bool fits_shape(const char *shape, rg_str text)
{
    size_t i = 0;
    for (; i < text.n && shape[i]; i++) {
        char c = text.p[i];
        bool fits = shape[i] == '9'   ? is_digit(c)
                    : shape[i] == 'A' ? c >= 'A' && c <= 'Z'
                                      : c == shape[i];
        if (!fits)
            return false;
    }
    return i == text.n && !shape[i];
}

static void read_text(const rg_schema_column *c, rg_cell *cell)
{
    bool fits = c->shape_count == 0;
    for (size_t i = 0; !fits && i < c->shape_count; i++)
        fits = fits_shape(c->shapes[i], cell->text);
    if (!fits)
        cell->fault = RG_F_SHAPE;
}

static void read_code(const rg_schema_column *c, rg_cell *cell)
{
    for (size_t i = 0; i < c->code_count; i++)
        if (rg_str_eq(c->codes[i], cell->text)) {
            cell->text = c->codes[i];
            return;
        }
    rg_buf folded = {0};
    rg_buf_normal(&folded, cell->text);
    cell->fault = RG_F_CODE;
    for (size_t i = 0; i < c->code_count && cell->fault; i++)
        if (rg_str_eq(c->folded_codes[i], rg_buf_view(&folded))) {
            cell->text = c->codes[i];
            cell->mend = RG_M_SPELLING;
            cell->fault = RG_F_NONE;
        }
    rg_buf_free(&folded);
}

static void check_range(const rg_schema_column *c, double value, rg_cell *cell)
{
    if (value < c->min)
        cell->fault = RG_F_LOW;
    else if (value > c->max)
        cell->fault = RG_F_HIGH;
}

/* Groups of three behind the first comma: 1,234 and 12,345,678.9 but not 1,23. */
static bool drop_commas(rg_str text, char *out, size_t room, size_t *used)
{
    size_t digits = 0, n = 0;
    bool grouped = false, fraction = false;
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (c == ',' && !fraction) {
            if (digits == 0 || digits > 3 || (grouped && digits != 3))
                return false;
            grouped = true;
            digits = 0;
            continue;
        }
        fraction = fraction || !(is_digit(c) || (i == 0 && c == '-'));
        if (grouped && fraction && digits != 3 && c == '.')
            return false;
        digits += !fraction && is_digit(c);
        if (n == room)
            return false;
        out[n++] = c;
    }
    *used = n;
    return grouped && (fraction || digits == 3);
}

/* The spellings people and spreadsheets use for a number; false when it is none. */
static bool messy_number(const rg_schema_column *c, rg_str text, rg_cell *cell)
{
    char plain[FOLD_ROOM];
    size_t used;
    if (text.n > 1 && text.p[0] == '\'') {
        text = (rg_str){text.p + 1, text.n - 1};
        cell->mend = RG_M_APOSTROPHE;
    }
    if (text.n > 1 && text.p[text.n - 1] == '%' && c->type == RG_T_NUMBER) {
        text = rg_str_trim((rg_str){text.p, text.n - 1});
        cell->mend = RG_M_PERCENT;
    }
    if (drop_commas(text, plain, sizeof plain, &used)) {
        text = (rg_str){plain, used};
        cell->mend = RG_M_COMMAS;
    }
    return rg_num_parse(text, &cell->number);
}

static void read_number(const rg_schema_column *c, rg_cell *cell)
{
    rg_str text = cell->text;
    uint64_t value = 0;
    size_t i = 0;
    for (; i < text.n && i < 15 && is_digit(text.p[i]); i++)
        value = value * 10 + (uint64_t)(text.p[i] - '0');
    if (i == text.n) {
        cell->number = (double)value;
    } else if (text.p[0] == '<' || text.p[0] == '>') { /* a class such as <5, not a number */
        double bound;
        if (rg_num_parse(rg_str_trim((rg_str){text.p + 1, text.n - 1}), &bound))
            cell->status = RG_CELL_SUPPRESSED;
        else
            cell->fault = c->type == RG_T_COUNT ? RG_F_COUNT : RG_F_NUMBER;
        return;
    } else if (!messy_number(c, text, cell)) {
        cell->fault = c->type == RG_T_COUNT ? RG_F_COUNT : RG_F_NUMBER;
        return;
    }
    if (c->type == RG_T_COUNT && cell->number != floor(cell->number))
        cell->fault = RG_F_COUNT;
    else
        check_range(c, cell->number, cell);
}

static void read_month(const rg_schema_column *c, rg_cell *cell)
{
    rg_month month;
    if (!rg_month_parse(cell->text, &month)) {
        cell->fault = RG_F_MONTH;
        return;
    }
    cell->whole = month;
    check_range(c, month, cell);
}

static void read_year(const rg_schema_column *c, rg_cell *cell)
{
    rg_str text = cell->text;
    bool year = text.n == 4;
    for (size_t i = 0; year && i < 4; i++) {
        year = is_digit(text.p[i]);
        cell->whole = cell->whole * 10 + (text.p[i] - '0');
    }
    if (!year)
        cell->fault = RG_F_YEAR;
    else
        check_range(c, cell->whole, cell);
}

/* Days since 1899-12-30, by which day 61 is 1900-03-01 as in spreadsheets. */
static bool serial_date(rg_str text, int32_t *days)
{
    double number;
    if (!rg_num_parse(text, &number) || number < 61 || number > 2958465)
        return false;
    *days = (int32_t)floor(number) + rg_date_serial((rg_date){1899, 12, 30});
    return true;
}

/* Days that systems write for "no date". */
static bool is_null_date(int32_t days)
{
    static const rg_date nulls[] = {
        {1800, 1, 1}, {1801, 1, 1}, {1900, 1, 1}, {1901, 1, 1}, {9999, 12, 31}};
    for (size_t i = 0; i < sizeof nulls / sizeof *nulls; i++)
        if (days == rg_date_serial(nulls[i]))
            return true;
    return false;
}

static void read_date(const rg_schema_column *c, rg_cell *cell)
{
    if (!rg_cell_date(cell->text, &cell->whole)) {
        if (!c->excel_serial || !serial_date(cell->text, &cell->whole)) {
            cell->fault = RG_F_DATE;
            return;
        }
        cell->mend = RG_M_SERIAL;
    }
    if (is_null_date(cell->whole)) {
        cell->whole = 0;
        cell->status = RG_CELL_MISSING;
        return;
    }
    check_range(c, cell->whole, cell);
}

static void read_value(const rg_schema_column *c, rg_cell *cell)
{
    switch (c->type) {
    case RG_T_TEXT:
    case RG_T_KEY:
        read_text(c, cell);
        break;
    case RG_T_CODE:
        read_code(c, cell);
        break;
    case RG_T_COUNT:
    case RG_T_NUMBER:
        read_number(c, cell);
        break;
    case RG_T_MONTH:
        read_month(c, cell);
        break;
    case RG_T_DATE:
        read_date(c, cell);
        break;
    case RG_T_YEAR:
        read_year(c, cell);
        break;
    }
}

rg_cell rg_cell_read(const rg_schema_column *column, rg_str raw)
{
    rg_cell cell = {.text = rg_str_trim(raw)};
    if (!has_status(column, cell.text, &cell.status)) {
        if (cell.text.n != raw.n)
            cell.mend = RG_M_BLANKS;
        read_value(column, &cell);
    }
    if (cell.status == RG_CELL_MISSING && column->required)
        cell.fault = RG_F_EMPTY;
    if (cell.status != RG_CELL_OK)
        cell.number = 0;
    return cell;
}

static void put_limit(rg_buf *out, const rg_schema_column *c, double limit)
{
    if (c->type == RG_T_MONTH)
        rg_buf_month(out, (rg_month)limit);
    else if (c->type == RG_T_DATE)
        rg_buf_date(out, rg_date_from_serial((int)limit));
    else
        rg_num_digits(out, limit, 12);
}

static void put_shapes(rg_buf *out, const rg_schema_column *c)
{
    rg_buf_puts(out, "not of the form ");
    for (size_t i = 0; i < c->shape_count; i++)
        rg_buf_printf(out, "%s%s", i ? " or " : "", c->shapes[i]);
}

static const char *const fault_texts[] = {
    [RG_F_NONE] = "",
    [RG_F_EMPTY] = "no value, but one is required",
    [RG_F_CODE] = "not one of the listed codes",
    [RG_F_COUNT] = "not a whole number",
    [RG_F_NUMBER] = "not a number",
    [RG_F_MONTH] = "not a month (YYYY-MM)",
    [RG_F_DATE] = "not a date (YYYY-MM-DD or DD/MM/YYYY)",
    [RG_F_YEAR] = "not a year (YYYY)",
    [RG_F_TOTAL] = "not the sum of its parts",
    [RG_F_MORE_FIELDS] = "more fields than the heading",
    [RG_F_FEWER_FIELDS] = "fewer fields than the heading",
};

void rg_buf_fault(rg_buf *out, const rg_schema_column *column, rg_fault fault)
{
    if (column)
        rg_buf_printf(out, "%s: ", column->title);
    if (fault == RG_F_SHAPE) {
        put_shapes(out, column);
    } else if (fault == RG_F_LOW || fault == RG_F_HIGH) {
        rg_buf_puts(out, fault == RG_F_LOW ? "below " : "above ");
        put_limit(out, column, fault == RG_F_LOW ? column->min : column->max);
    } else {
        rg_buf_puts(out, fault_texts[fault]);
    }
}

void rg_buf_mend(rg_buf *out, const rg_schema_column *column, rg_mend mend)
{
    static const char *const texts[] = {
        [RG_M_NONE] = "",
        [RG_M_BLANKS] = "blanks around the value dropped",
        [RG_M_SPELLING] = "a listed code in another spelling",
        [RG_M_COMMAS] = "thousands commas dropped",
        [RG_M_APOSTROPHE] = "a leading apostrophe dropped",
        [RG_M_PERCENT] = "a percent sign dropped",
        [RG_M_SERIAL] = "a date taken from a spreadsheet's day number",
    };
    rg_buf_printf(out, "%s: %s", column->title, texts[mend]);
}
