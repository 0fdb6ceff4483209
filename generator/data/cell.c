/* data/cell.c - Values, missing words, suppressed words and small repairs. */
#include "data/cell.h"

#include "base/date.h"
#include "base/num.h"

#include <math.h>
#include <string.h>
#include <strings.h>

#define MOST_COUNT 9007199254740992.0 /* 2^53: larger ones are not exact */
#define FOLD_ROOM 64                  /* words are short; a longer text is none of them */

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

/* Words are compared only where one begins with the text's first byte. */
static bool may_be_word(const rg_schema_column *c, rg_str text)
{
    unsigned char first = (unsigned char)text.p[0];
    return text.n <= FOLD_ROOM && (!c->word_firsts || c->word_firsts[first]);
}

/* Whether the text is one of the column's words for a status.  The column's own
 * word for missing wins over the schema's list, so missing stands last. */
static bool has_status(const rg_schema_column *c, rg_str text, rg_cell_status *status)
{
    const rg_schema_words words[] = {{c->suppressed, c->suppressed_count},
                                     c->not_asked,
                                     c->dont_know,
                                     c->not_said,
                                     {c->missing, c->missing_count}};
    static const rg_cell_status kinds[] = {RG_CELL_SUPPRESSED, RG_CELL_NOT_ASKED,
                                           RG_CELL_DONT_KNOW, RG_CELL_NOT_SAID,
                                           RG_CELL_MISSING};
    if (text.n == 0) {
        *status = RG_CELL_MISSING;
        return true;
    }
    if (!may_be_word(c, text))
        return false;
    rg_buf folded = {0};
    rg_buf_normal(&folded, text);
    bool any = false;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (is_word(rg_buf_view(&folded), words[i].items, words[i].count)) {
            *status = kinds[i];
            any = true;
        }
    rg_buf_free(&folded);
    return any;
}

/* Another spelling that the schema lists takes the place of the text. */
static void respell(const rg_schema_column *c, rg_cell *cell)
{
    if (c->spelling_count == 0 || cell->text.n > FOLD_ROOM || c->type == RG_T_MULTI)
        return;
    rg_buf folded = {0};
    rg_buf_normal(&folded, cell->text);
    for (size_t i = 0; i < c->spelling_count; i++)
        if (rg_str_eq(c->spellings[i].folded, rg_buf_view(&folded))) {
            cell->text = c->spellings[i].value;
            cell->mend = c->spellings[i].repair ? RG_M_LISTED : RG_M_NONE;
            break;
        }
    rg_buf_free(&folded);
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

/* Texts with a form are written anew. */
static void take_form(rg_cell *cell, rg_fault fault, rg_buf *scratch)
{
    rg_str made = rg_buf_view(scratch);
    cell->fault = fault;
    if (!fault && !rg_str_eq(made, cell->text) && cell->mend != RG_M_LISTED)
        cell->mend = RG_M_FORM;
    cell->text = made;
}

/* What stands in place of an identifier in a line that sums up the others. */
static bool is_totals(rg_str text)
{
    static const char *const words[] = {"total", "totals", "grand total", "sum"};
    bool is = false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        is = is || (text.n == strlen(words[i]) && strncasecmp(text.p, words[i], text.n) == 0);
    return is;
}

static void read_text(const rg_schema_column *c, rg_cell *cell, rg_buf *scratch)
{
    if (c->form == RG_FORM_CLASS)
        take_form(cell, rg_cell_class(cell->text, scratch), scratch);
    else if (c->form == RG_FORM_ICD10)
        take_form(cell, rg_cell_icd10(cell->text, scratch), scratch);
    if (cell->fault)
        return;
    if (c->type == RG_T_KEY) {
        cell->fault = rg_cell_is_shortened(cell->text) ? RG_F_SHORTENED
                      : is_totals(cell->text)          ? RG_F_TOTALS
                                                       : RG_F_NONE;
        if (cell->fault)
            return;
    }
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

/* The minus sign of print as a hyphen, and blanks between digits, no-break and thin ones among
 * them, as the commas that they stand for. */
static rg_str plain_signs(rg_str text, char room[FOLD_ROOM], rg_cell *cell)
{
    static const char *const blanks[] = {" ", "\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF"};
    static const char minus[] = "\xE2\x88\x92";
    size_t n = 0;
    for (size_t i = 0; i < text.n; n++) {
        rg_str rest = {text.p + i, text.n - i};
        size_t blank = 0;
        for (size_t k = 0; k < sizeof blanks / sizeof *blanks && !blank; k++)
            if (rg_str_starts(rest, blanks[k]))
                blank = strlen(blanks[k]);
        bool sign = i == 0 && rg_str_starts(rest, minus);
        bool between = blank && i > 0 && blank < rest.n && is_digit(text.p[i - 1]) &&
                       is_digit(rest.p[blank]);
        if (n == FOLD_ROOM)
            return text;
        room[n] = sign ? '-' : between ? ',' : text.p[i];
        i += sign ? sizeof minus - 1 : between ? blank : 1;
        cell->mend = sign ? RG_M_MINUS : cell->mend;
    }
    return (rg_str){room, n};
}

/* The spellings people and spreadsheets use for a number; false when it is none. */
static bool messy_number(const rg_schema_column *c, rg_str text, rg_cell *cell)
{
    char plain[FOLD_ROOM], signs[FOLD_ROOM];
    size_t used;
    text = plain_signs(text, signs, cell);
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
    } else if (text.p[0] == '<' || text.p[0] == '>' || !messy_number(c, text, cell)) {
        cell->mend = RG_M_NONE;
        if (rg_cell_is_class(text))
            cell->status = RG_CELL_SUPPRESSED;
        else
            cell->fault = c->type == RG_T_COUNT ? RG_F_COUNT : RG_F_NUMBER;
        return;
    }
    if (c->type == RG_T_COUNT && rg_cell_is_shortened(text))
        cell->fault = RG_F_SHORTENED;
    else if (c->type == RG_T_COUNT && cell->number != floor(cell->number))
        cell->fault = RG_F_COUNT;
    else
        check_range(c, cell->number, cell);
    if (c->type == RG_T_COUNT && !cell->fault && cell->number > MOST_COUNT)
        cell->fault = RG_F_COUNT;
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

/* Days since 1899-12-30.  Smaller numbers are years (2021), not days of 1905. */
static bool serial_date(rg_str text, int32_t *days)
{
    enum { BEHIND_YEARS = 2200, LAST = 109574 /* 2199-12-31 */ };
    double number;
    if (!rg_num_parse(text, &number) || number < BEHIND_YEARS || number >= LAST + 1)
        return false;
    *days = (int32_t)floor(number) + rg_date_serial((rg_date){1899, 12, 30});
    return true;
}

static bool serial_datetime(rg_str text, int32_t *days, int32_t *clock)
{
    double number;
    if (!serial_date(text, days) || !rg_num_parse(text, &number))
        return false;
    *clock =
        number == floor(number) ? -1 : (int32_t)floor((number - floor(number)) * 1440 + 0.5);
    return true;
}

/* Days that systems write for "no date": the first of 1800, 1801, 1900, 1901, and the last of 9999. */
static bool is_null_date(int32_t days)
{
    enum { Y1800 = -62091, Y1801 = -61726, Y1900 = -25567, Y1901 = -25202, Y9999 = 2932896 };
    return days == Y1800 || days == Y1801 || days == Y1900 || days == Y1901 || days == Y9999;
}

static void read_date(const rg_schema_column *c, rg_cell *cell)
{
    if (!rg_cell_date(cell->text, &cell->whole)) {
        if (!c->excel_serial || !serial_date(cell->text, &cell->whole)) {
            cell->fault = rg_cell_month_first(cell->text) ? RG_F_MONTH_FIRST : RG_F_DATE;
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

static void read_datetime(const rg_schema_column *c, rg_cell *cell)
{
    enum { LAST_DAY = 1000000 }; /* in the year 4707: minutes stay within 32 bits */
    int32_t days, clock;
    if (!rg_cell_datetime(cell->text, &days, &clock)) {
        if (!c->excel_serial || !serial_datetime(cell->text, &days, &clock)) {
            cell->fault = rg_cell_month_first(cell->text) ? RG_F_MONTH_FIRST : RG_F_DATETIME;
            return;
        }
        cell->mend = RG_M_SERIAL;
    }
    if (is_null_date(days)) {
        cell->status = RG_CELL_MISSING;
        return;
    }
    cell->timed = clock >= 0;
    if (days > LAST_DAY)
        cell->fault = RG_F_DATETIME;
    else
        cell->whole = days * 1440 + (cell->timed ? clock : 0);
    if (!cell->fault)
        check_range(c, days, cell);
}

static void read_time(rg_cell *cell)
{
    if (!rg_cell_time(cell->text, &cell->whole))
        cell->fault = RG_F_TIME;
    else if (cell->text.n < 4)
        cell->mend = RG_M_FORM;
}

static void unknown_age(rg_cell *cell, rg_mend mend)
{
    cell->whole = 0;
    cell->status = RG_CELL_MISSING;
    cell->mend = mend;
}

/* Whole years.  7001..7007 are the hospital codes for babies under one year. */
static void read_age(const rg_schema_column *c, rg_cell *cell)
{
    double age;
    if (!messy_number(c, cell->text, cell) || cell->number < -1e6 || cell->number > 1e6) {
        cell->fault = RG_F_AGE;
        return;
    }
    age = floor(cell->number);
    if (age != cell->number)
        cell->mend = RG_M_DECIMAL;
    if (age >= 7001 && age <= 7007)
        age = 0;
    cell->whole = (int32_t)age;
    if (age == -1 || age == 120 || age == 999)
        unknown_age(cell, RG_M_NONE);
    else if (age < 0 || age > 110 || age < c->min || age > c->max ||
             (age == 0 && c->zero_unknown))
        unknown_age(cell, RG_M_AGE);
}

static void read_flag(rg_cell *cell)
{
    static const char *const words[] = {"y", "yes", "1", "true",  "t",
                                        "n", "no",  "0", "false", "f"};
    rg_str text = cell->text;
    char folded[6];
    for (size_t i = 0; i < text.n && i < sizeof folded; i++)
        folded[i] = text.p[i] >= 'A' && text.p[i] <= 'Z' ? (char)(text.p[i] + 32) : text.p[i];
    for (size_t i = 0; i < sizeof words / sizeof *words && text.n < sizeof folded; i++)
        if (rg_str_is((rg_str){folded, text.n}, words[i])) {
            cell->text = i < 5 ? RG_STR("Y") : RG_STR("N");
            return;
        }
    cell->fault = RG_F_FLAG;
}

static void read_multi(const rg_schema_column *c, rg_cell *cell, rg_buf *scratch)
{
    cell->fault = rg_cell_multi(c, cell->text, scratch);
    cell->text = rg_buf_view(scratch);
    if (!cell->fault && cell->text.n == 0)
        cell->status = RG_CELL_MISSING;
}

static void read_value(const rg_schema_column *c, rg_cell *cell, rg_buf *scratch)
{
    switch (c->type) {
    case RG_T_TEXT:
    case RG_T_KEY:
        read_text(c, cell, scratch);
        break;
    case RG_T_DATETIME:
        read_datetime(c, cell);
        break;
    case RG_T_TIME:
        read_time(cell);
        break;
    case RG_T_AGE:
        read_age(c, cell);
        break;
    case RG_T_FLAG:
        read_flag(cell);
        break;
    case RG_T_MULTI:
        read_multi(c, cell, scratch);
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

/* A bad value of a column that may be unknown costs the value, not the row. */
static void forgive(rg_cell *cell)
{
    cell->mend = (rg_mend)(RG_M_UNKNOWN + cell->fault);
    cell->fault = RG_F_NONE;
    cell->status = RG_CELL_MISSING;
    cell->whole = 0;
    cell->timed = false;
}

rg_cell rg_cell_read_with(const rg_schema_column *column, rg_str raw, rg_buf *scratch)
{
    rg_cell cell = {.text = rg_str_trim(raw)};
    if (cell.text.n == 0 && column->blank_no) {
        cell.text = RG_STR("N");
    } else if (!has_status(column, cell.text, &cell.status)) {
        if (cell.text.n != raw.n)
            cell.mend = RG_M_BLANKS;
        respell(column, &cell);
        read_value(column, &cell, scratch);
        if (cell.fault && (column->unknown_if_bad ||
                           (cell.fault == RG_F_SHORTENED && column->type == RG_T_KEY)))
            forgive(&cell);
    }
    if (cell.status == RG_CELL_MISSING && column->required)
        cell.fault = cell.mend == RG_M_UNKNOWN + RG_F_SHORTENED ? RG_F_SHORTENED : RG_F_EMPTY;
    if (cell.status != RG_CELL_OK)
        cell.number = 0;
    return cell;
}

rg_cell rg_cell_read(const rg_schema_column *column, rg_str raw)
{
    return rg_cell_read_with(column, raw, NULL);
}

static void put_limit(rg_buf *out, const rg_schema_column *c, double limit)
{
    if (c->type == RG_T_MONTH)
        rg_buf_month(out, (rg_month)limit);
    else if (c->type == RG_T_DATE || c->type == RG_T_DATETIME)
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
    [RG_F_SHORTENED] =
        "a spreadsheet shortened the number (1.23E+05), so that several are alike; "
        "export it as text",
    [RG_F_MONTH] = "not a month (YYYY-MM)",
    [RG_F_DATE] = "not a date (YYYY-MM-DD or DD/MM/YYYY)",
    [RG_F_YEAR] = "not a year (YYYY)",
    [RG_F_DATETIME] = "not a date and time (YYYY-MM-DD HH:MM or DD/MM/YYYY HH:MM)",
    [RG_F_MONTH_FIRST] = "the month stands before the day (write DD/MM/YYYY or YYYY-MM-DD)",
    [RG_F_TIME] = "not a time (HH:MM)",
    [RG_F_AGE] = "not an age in years",
    [RG_F_FLAG] = "not yes or no",
    [RG_F_CLASS] = "not an offence class (5D, 4/1)",
    [RG_F_DATED] = "a date where an offence class belongs: a spreadsheet "
                   "changed it; export it "
                   "as text, or list its repair in templates/settings/class_repairs.csv",
    [RG_F_ICD10] = "not an ICD-10 code",
    [RG_F_MEMBER] = "one of several values is not a listed code",
    [RG_F_TOTAL] = "not the sum of its parts",
    [RG_F_TOTALS] = "a line of totals, not one record",
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
        [RG_M_COMMAS] = "commas or blanks between thousands dropped",
        [RG_M_APOSTROPHE] = "a leading apostrophe dropped",
        [RG_M_PERCENT] = "a percent sign dropped",
        [RG_M_MINUS] = "a minus sign of print taken as one",
        [RG_M_SERIAL] = "a date taken from a spreadsheet's day number",
        [RG_M_LISTED] = "a damaged value put right as the schema lists it",
        [RG_M_FORM] = "brought into the usual form",
        [RG_M_AGE] = "no possible age, taken as unknown",
        [RG_M_DECIMAL] = "cut to whole years",
        [RG_M_BEFORE] = "before the time that it follows, taken as unknown",
        [RG_M_AFTER] = "after the time that follows it, taken as unknown",
        [RG_M_SHORT] = "the last fields are not there, taken as missing",
        [RG_M_LONG] = "empty fields behind the last column dropped",
    };
    if (mend < RG_M_UNKNOWN) {
        rg_buf_printf(out, "%s%s%s", column ? column->title : "", column ? ": " : "",
                      texts[mend]);
        return;
    }
    rg_buf_fault(out, column, (rg_fault)(mend - RG_M_UNKNOWN));
    rg_buf_puts(out, "; taken as unknown");
}
