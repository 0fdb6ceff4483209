/* Tests of data/cell: what a raw text is under the declaration of its column. */
#include "data/cell.h"

#include "base/date.h"
#include "base/num.h"

#include "support/check.h"

#include <math.h>

static const rg_str missing_words[] = {{"n/k", 3}, {"not known", 9}, {"99", 2}};
static const rg_str suppressed_words[] = {{"*", 1}, {"[c]", 3}};

static rg_schema_column column_of(rg_type type)
{
    return (rg_schema_column){.name = "c",
                              .title = "C",
                              .type = type,
                              .min = type == RG_T_COUNT ? 0 : -HUGE_VAL,
                              .max = HUGE_VAL,
                              .missing = missing_words,
                              .missing_count = 3,
                              .suppressed = suppressed_words,
                              .suppressed_count = 2,
                              .family = SIZE_MAX};
}

/* The cell as text: a value, "-" missing, "*" suppressed, or the fault; and " ~" and the
 * repair. */
static void check_cell(const rg_schema_column *c, const char *raw, const char *expected)
{
    rg_cell cell = rg_cell_read(c, rg_str_of(raw));
    rg_buf text = {0};
    rg_buf_puts(&text, "");
    if (cell.fault)
        rg_buf_fault(&text, c, cell.fault);
    else if (cell.status != RG_CELL_OK)
        rg_buf_puts(&text, cell.status == RG_CELL_MISSING ? "-" : "*");
    else if (c->type == RG_T_COUNT || c->type == RG_T_NUMBER)
        rg_num_digits(&text, cell.number, 12);
    else if (c->type == RG_T_DATE)
        rg_buf_date(&text, rg_date_from_serial(cell.whole));
    else if (c->type == RG_T_MONTH)
        rg_buf_month(&text, cell.whole);
    else if (c->type == RG_T_YEAR)
        rg_buf_printf(&text, "%d", cell.whole);
    else
        rg_buf_printf(&text, "[%.*s]", (int)cell.text.n, cell.text.p);
    if (!cell.fault && cell.mend) {
        rg_buf_puts(&text, " ~");
        rg_buf_mend(&text, c, cell.mend);
    }
    CHECK_TEXT(text.p, expected);
    rg_buf_free(&text);
}

static void texts_lose_the_blanks_around_them(void)
{
    rg_schema_column c = column_of(RG_T_TEXT);
    check_cell(&c, "On or near  Kings Walk", "[On or near  Kings Walk]");
    check_cell(&c, " x\t\xC2\xA0", "[x] ~C: blanks around the value dropped");
}

static void words_for_missing_and_suppressed_are_folded(void)
{
    rg_schema_column c = column_of(RG_T_TEXT);
    check_cell(&c, "", "-");
    check_cell(&c, "  \xC2\xA0", "-");
    check_cell(&c, "N/K", "-");
    check_cell(&c, " Not  Known ", "-");
    check_cell(&c, "*", "*");
    check_cell(&c, "[C]", "*");
    check_cell(&c, "unknown", "[unknown]");
    rg_schema_column n = column_of(RG_T_COUNT);
    check_cell(&n, "99", "-");
    check_cell(&n, "98", "98");
}

static void a_required_value_may_be_suppressed_but_not_missing(void)
{
    rg_schema_column c = column_of(RG_T_COUNT);
    c.required = true;
    check_cell(&c, "", "C: no value, but one is required");
    check_cell(&c, "n/k", "C: no value, but one is required");
    check_cell(&c, "*", "*");
}

static void a_code_is_taken_in_its_listed_spelling(void)
{
    static const rg_str codes[] = {{"Bicycle theft", 13}, {"Drugs", 5}};
    static const rg_str folded[] = {{"bicycle theft", 13}, {"drugs", 5}};
    rg_schema_column c = column_of(RG_T_CODE);
    c.codes = codes;
    c.folded_codes = folded;
    c.code_count = 2;
    check_cell(&c, "Drugs", "[Drugs]");
    check_cell(&c, "DRUGS", "[Drugs] ~C: a listed code in another spelling");
    check_cell(&c, "bicycle\xC2\xA0 theft",
               "[Bicycle theft] ~C: a listed code in another spelling");
    check_cell(&c, "Drug", "C: not one of the listed codes");
}

static void a_shape_holds_for_every_character(void)
{
    static const char *const shapes[] = {"A99", "S1-A"};
    rg_schema_column c = column_of(RG_T_TEXT);
    c.shapes = shapes;
    c.shape_count = 2;
    check_cell(&c, "E01", "[E01]");
    check_cell(&c, "S1-Q", "[S1-Q]");
    check_cell(&c, "E0", "C: not of the form A99 or S1-A");
    check_cell(&c, "E012", "C: not of the form A99 or S1-A");
    check_cell(&c, "e01", "C: not of the form A99 or S1-A");
    check_cell(&c, "S2-Q", "C: not of the form A99 or S1-A");
}

static void counts_are_whole_and_in_range(void)
{
    rg_schema_column c = column_of(RG_T_COUNT);
    c.max = 1e9;
    check_cell(&c, "0", "0");
    check_cell(&c, "007", "7");
    check_cell(&c, "354036", "354036");
    check_cell(&c, "12.0", "12");
    check_cell(&c, "-00", "0");
    check_cell(&c, "12.5", "C: not a whole number");
    check_cell(&c, "twelve", "C: not a whole number");
    check_cell(&c, "1 2", "C: not a whole number");
    check_cell(&c, "1e400", "C: not a whole number");
    check_cell(&c, "-1", "C: below 0");
    check_cell(&c, "1000000001", "C: above 1000000000");
    check_cell(&c, "99999999999999999999", "C: above 1000000000");
}

static void numbers_are_repaired_where_the_meaning_is_plain(void)
{
    rg_schema_column c = column_of(RG_T_NUMBER);
    check_cell(&c, "-2.5", "-2.5");
    check_cell(&c, " 66776 ", "66776 ~C: blanks around the value dropped");
    check_cell(&c, "1,234", "1234 ~C: commas or blanks between thousands dropped");
    check_cell(&c, "-12,345,678.25",
               "-12345678.25 ~C: commas or blanks between thousands dropped");
    check_cell(&c, "1 234", "1234 ~C: commas or blanks between thousands dropped");
    check_cell(&c,
               "12\xC2\xA0"
               "345",
               "12345 ~C: commas or blanks between thousands dropped");
    check_cell(&c, "12 34", "C: not a number");
    check_cell(&c,
               "\xE2\x88\x92"
               "3.5",
               "-3.5 ~C: a minus sign of print taken as one");
    check_cell(&c, "1.5E-05", "0.000015");
    check_cell(&c, "'12", "12 ~C: a leading apostrophe dropped");
    check_cell(&c, "12.5%", "12.5 ~C: a percent sign dropped");
    check_cell(&c, "1,23", "C: not a number");
    check_cell(&c, "1234,567", "C: not a number");
    check_cell(&c, "12,34,567", "C: not a number");
    check_cell(&c, ",123", "C: not a number");
    check_cell(&c, "1,234,", "C: not a number");
    check_cell(&c, "12%%", "C: not a number");
    check_cell(&c, "nan", "C: not a number");
    check_cell(&c, "0x10", "C: not a number");
    rg_schema_column n = column_of(RG_T_COUNT);
    check_cell(&n, "12%", "C: not a whole number");
}

static void a_class_is_suppressed_not_a_number(void)
{
    rg_schema_column c = column_of(RG_T_COUNT);
    check_cell(&c, "<5", "*");
    check_cell(&c, ">95", "*");
    check_cell(&c, "< 5", "*");
    static const char *const classes[] = {
        "<=5",          "\xE2\x89\xA4 5", "less than 5",
        "Fewer than 5", "under 5",        "5 or fewer",
        "1-5",          "1 to 5",         "1\xE2\x80\x93\x35", /* 1 to 5 by a dash */
        "90+",          "1,000 or more",  ">99.5%"};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        check_cell(&c, classes[i], "*");
    check_cell(&c, "<", "C: not a whole number");
    check_cell(&c, "5-", "C: not a whole number");
    check_cell(&c, "5 dogs", "C: not a whole number");
    check_cell(&c, "(5)", "C: not a whole number");
    check_cell(&c, "5*", "C: not a whole number");
    check_cell(&c, "9007199254740994", "C: not a whole number");
    check_cell(&c, "<five", "C: not a whole number");
}

static void months_and_years_have_one_form_each(void)
{
    rg_schema_column m = column_of(RG_T_MONTH), y = column_of(RG_T_YEAR);
    m.min = 2010 * 12 + 11;
    y.max = 2030;
    check_cell(&m, "2020-04", "2020-04");
    check_cell(&m, "2020-13", "C: not a month (YYYY-MM)");
    check_cell(&m, "2020-4", "C: not a month (YYYY-MM)");
    check_cell(&m, "04/2020", "C: not a month (YYYY-MM)");
    check_cell(&m, "2010-11", "C: below 2010-12");
    check_cell(&y, "2020", "2020");
    check_cell(&y, "20", "C: not a year (YYYY)");
    check_cell(&y, "2020.0", "C: not a year (YYYY)");
    check_cell(&y, "2031", "C: above 2030");
}

static void dates_come_in_the_forms_of_extracts(void)
{
    rg_schema_column c = column_of(RG_T_DATE);
    check_cell(&c, "2021-02-28", "2021-02-28");
    check_cell(&c, "28/02/2021", "2021-02-28");
    check_cell(&c, "28/02/2021 23:59", "2021-02-28");
    check_cell(&c, "28/02/2021 23:59:59", "2021-02-28");
    check_cell(&c, "2021-02-28T07:15:00+01:00", "2021-02-28");
    check_cell(&c, "2021-02-28T07:15:00.123Z", "2021-02-28");
    check_cell(&c, "2021-02-28T07:15:00+14:00", "2021-02-28"); /* the easternmost zone */
    check_cell(&c, "28-Feb-21", "2021-02-28");
    check_cell(&c, "28-FEB-39", "2039-02-28");
    check_cell(&c, "01-Jan-40", "1940-01-01");
    check_cell(&c, "28-Feb-2021", "2021-02-28");
    check_cell(&c, "28-FEB-1949 07:15:00", "1949-02-28");
    check_cell(&c, "28/02/2021 7:15", "2021-02-28");
    check_cell(&c, "1800-01-02", "1800-01-02");
    check_cell(&c, "2199-12-31", "2199-12-31");
}

static void what_is_no_date_is_rejected(void)
{
    static const char *const texts[] = {"29/02/2021",
                                        "13/32/2021",
                                        "31/12/1799",
                                        "2200-01-01",
                                        "01/02/0021",
                                        "28/2/2021",
                                        "28-Feb-202",
                                        "28/02/2021 7:5",
                                        "2021-2-28",
                                        "28/02/21",
                                        "28/02/2021 24:00",
                                        "28/02/2021 2pm",
                                        "2021-02-28x",
                                        "2021-02",
                                        "28-Fev-21",
                                        "28/02/2021 12:60",
                                        "2021-02-28T07:15+1",
                                        "44255",
                                        "2021-02-",
                                        "2021-02-28T07:15:61",
                                        "2021-02-28T07:15:00+15:00"};
    rg_schema_column c = column_of(RG_T_DATE);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        check_cell(&c, texts[i], "C: not a date (YYYY-MM-DD or DD/MM/YYYY)");
}

static void a_date_with_the_month_first_is_told_as_that(void)
{
    static const char said[] =
        "C: the month stands before the day (write DD/MM/YYYY or YYYY-MM-DD)";
    rg_schema_column c = column_of(RG_T_DATE);
    check_cell(&c, "02/28/2021", said);
    check_cell(&c, "12/13/2021 10:00", said);
    check_cell(&c, "12/12/2021", "2021-12-12");
    c = column_of(RG_T_DATETIME);
    check_cell(&c, "02/28/2021 10:00", said);
}

static void dates_that_systems_write_for_none_are_missing(void)
{
    static const char *const texts[] = {"1900-01-01", "01/01/1901", "9999-12-31", "1800-01-01",
                                        "1801-01-01 00:00"};
    rg_schema_column c = column_of(RG_T_DATE);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        check_cell(&c, texts[i], "-");
    check_cell(&c, "1900-01-02", "1900-01-02");
}

static void a_day_number_is_a_date_only_where_declared(void)
{
    rg_schema_column c = column_of(RG_T_DATE);
    c.excel_serial = true;
    c.min = rg_date_serial((rg_date){2000, 1, 1});
    check_cell(&c, "44255", "2021-02-28 ~C: a date taken from a spreadsheet's day number");
    check_cell(&c, "44255.75", "2021-02-28 ~C: a date taken from a spreadsheet's day number");
    check_cell(&c, "2021", "C: not a date (YYYY-MM-DD or DD/MM/YYYY)");   /* a year, no day */
    check_cell(&c, "109575", "C: not a date (YYYY-MM-DD or DD/MM/YYYY)"); /* 2200-01-01 */
    check_cell(&c, "1999-12-31", "C: below 2000-01-01");
}

static void a_key_that_a_spreadsheet_shortened_is_none(void)
{
    static const char said[] = "a spreadsheet shortened the number (1.23E+05), so that several "
                               "are alike; export it as text";
    rg_schema_column c = column_of(RG_T_KEY);
    rg_cell cell = rg_cell_read(&c, RG_STR("4.07548E+11"));
    CU_ASSERT_EQUAL(cell.status, RG_CELL_MISSING);
    CU_ASSERT_EQUAL(cell.mend, (rg_mend)(RG_M_UNKNOWN + RG_F_SHORTENED));
    cell = rg_cell_read(&c, RG_STR("21E12345")); /* references are written so */
    CU_ASSERT_EQUAL(cell.status, RG_CELL_OK);
    c.required = true;
    cell = rg_cell_read(&c, RG_STR("4E+11"));
    rg_buf text = {0};
    rg_buf_fault(&text, NULL, cell.fault);
    CHECK_TEXT(text.p, said);
    rg_buf_free(&text);
    c = column_of(RG_T_COUNT);
    check_cell(&c, "1.23E+05",
               "C: a spreadsheet shortened the number (1.23E+05), so that several are alike; "
               "export it as text");
}

CU_TestInfo rg_tests_data_cell[] = {
    {"texts lose the blanks around them", texts_lose_the_blanks_around_them},
    {"words for missing and suppressed are folded",
     words_for_missing_and_suppressed_are_folded},
    {"a required value may be suppressed but not missing",
     a_required_value_may_be_suppressed_but_not_missing},
    {"a code is taken in its listed spelling", a_code_is_taken_in_its_listed_spelling},
    {"a shape holds for every character", a_shape_holds_for_every_character},
    {"counts are whole and in range", counts_are_whole_and_in_range},
    {"numbers are repaired where the meaning is plain",
     numbers_are_repaired_where_the_meaning_is_plain},
    {"a class is suppressed, not a number", a_class_is_suppressed_not_a_number},
    {"months and years have one form each", months_and_years_have_one_form_each},
    {"dates come in the forms of extracts", dates_come_in_the_forms_of_extracts},
    {"what is no date is rejected", what_is_no_date_is_rejected},
    {"a date with the month first is told as that",
     a_date_with_the_month_first_is_told_as_that},
    {"a key that a spreadsheet shortened is none", a_key_that_a_spreadsheet_shortened_is_none},
    {"dates that systems write for none are missing",
     dates_that_systems_write_for_none_are_missing},
    {"a day number is a date only where declared", a_day_number_is_a_date_only_where_declared},
    CU_TEST_INFO_NULL,
};
