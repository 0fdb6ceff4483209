/* tests/unit/script/test_template_table.c - Tables described by facts; the pages that write themselves. */
#include "unit/script/template_world.h"

#define HEAD                                                                                   \
    "facts { counts = fact \"open.all\" { area = \"districts\" }, rates = fact \"open.rate\" " \
    "{ area = "                                                                                \
    "\"districts\" }, types = fact \"open.types\" { area = \"districts\" } }"

static void put_all(void)
{
    put("open.all", "N", "", 14);
    put("open.all", "S", "", 2500);
    put("open.all", "W", "", 2514);
    put_limits("open.rate", "N", "", 1.25, 0.5, 2);
    put_limits("open.rate", "S", "", 3.5, 3, 4)->status = RG_S_HIDDEN;
    put_limits("open.rate", "W", "", 2.5, 2, 3);
    put("open.types", "N", "crime_type=Drugs", 1);
    put("open.types", "N", "crime_type=Theft", 2);
    put("open.types", "S", "crime_type=Drugs", 3);
    put("open.types", "S", "crime_type=Theft", 4)->status = RG_S_MISSING;
    put("open.types", "W", "crime_type=Drugs", 4);
    put("open.types", "W", "crime_type=Theft", 6);
}

static void is(const char *text, const char *expected)
{
    set_up();
    put_all();
    CHECK_TEXT(block(HEAD, text), expected);
    tear_down();
}

static void rows_are_areas_and_the_whole_is_their_total(void)
{
    is("data_table \"t\" { rows = \"area\", total = true, title = \"Crimes\", subtitle = \"By "
       "area\", note = "
       "\"Note.\", col \"Crimes\" { \"counts\", format = \"whole\" }, col \"Rate\" { "
       "\"rates\", format = "
       "\"one_dp\" }, col \"95% interval\" { \"rates\", field = \"interval\", format = "
       "\"one_dp\" } }",
       "  table #t\n"
       "    title \"Crimes\"\n"
       "    subtitle \"By area\"\n"
       "    columns | \"Area\" | \"Crimes\" | \"Rate\" | \"95% interval\"\n"
       "    row |= \"Northmoor\" | \"14\"{fact=open.all/N/2021-01-01..2021-03-31/d1} | "
       "\"1.3\"{fact=open.rate/N/2021-01-01..2021-03-31/d1} | "
       "\"0.5 to 2.0\"{fact=open.rate/N/2021-01-01..2021-03-31/d1}\n"
       "    row |= \"Southmere\" | \"2,500\"{fact=open.all/S/2021-01-01..2021-03-31/d1} | "
       "\"[c]\"{hidden fact=open.rate/S/2021-01-01..2021-03-31/d1} | "
       "\"[c]\"{hidden fact=open.rate/S/2021-01-01..2021-03-31/d1}\n"
       "    total |= \"Moors\" | \"2,514\"{fact=open.all/W/2021-01-01..2021-03-31/d1} | "
       "\"2.5\"{fact=open.rate/W/2021-01-01..2021-03-31/d1} | "
       "\"2.0 to 3.0\"{fact=open.rate/W/2021-01-01..2021-03-31/d1}\n"
       "    note \"Note.\" \" [c] = hidden to protect individuals.\"\n"
       "    source \"Source: Street-level crime, data.police.uk.\"\n");
}

static void numbers_have_bars_and_lines_beside_them_but_totals_have_none(void)
{
    set_up();
    put_all();
    put("open.monthly", "N", "month=2021-01", 3);
    put("open.monthly", "N", "month=2021-02", 4)->status = RG_S_HIDDEN;
    put("open.monthly", "N", "month=2021-03", 7);
    put("open.monthly", "S", "month=2021-01", 9);
    const char *head =
        "facts { counts = fact \"open.all\" { area = \"districts\" }, rates = fact "
        "\"open.rate\" { area = \"districts\" }, months = fact \"open.monthly\" { area = "
        "\"districts\" } }";
    const char *outline = block(
        head, "data_table \"t\" { rows = \"area\", total = true, title = \"T\", col \"A\" { "
              "\"counts\", format = \"whole\", spark = \"months\" }, col \"B\" { \"rates\", "
              "format = \"one_dp\", bar = true } }");
    if (!doc)
        fprintf(stderr, "\n    %s\n", outline);
    CU_ASSERT_PTR_NOT_NULL_FATAL(doc);
    const rg_table_spec *t = doc->blocks[0]->table;
    CU_ASSERT_EQUAL(t->columns[1].kind, RG_CELL_SPARK);
    CU_ASSERT_EQUAL(t->columns[2].kind, RG_CELL_BAR);
    const rg_cell *north = t->rows[0].cells, *south = t->rows[1].cells;
    CU_ASSERT_EQUAL_FATAL(north[1].data_count, 3);
    CU_ASSERT_EQUAL(north[1].data[2].value, 7);
    CU_ASSERT_EQUAL(north[1].data[1].status, RG_S_HIDDEN);
    CU_ASSERT_TRUE(isnan(north[1].data[1].value));
    CHECK_TEXT(north[1].alt, "Line from 3 (January 2021) to 7 (March 2021)");
    CU_ASSERT_EQUAL(south[1].data_count, 1);
    CU_ASSERT_EQUAL(north[2].data->value, 1.25);
    CU_ASSERT_EQUAL(south[2].data->status, RG_S_HIDDEN);
    CU_ASSERT_PTR_NULL(south[2].alt);
    CU_ASSERT_EQUAL(t->rows[2].cells[1].data_count, 0);
    CU_ASSERT_EQUAL(t->rows[2].cells[2].data_count, 0);
    tear_down();
}

/* The words of each row, cells joined by "|", rows by "; ". */
static const char *rows_of(const char *text)
{
    const char *outline = block(HEAD, text);
    if (!doc || !doc->blocks[0]->table)
        return outline;
    const rg_table_spec *t = doc->blocks[0]->table;
    rg_buf out = {0};
    for (size_t r = 0; r < t->row_count; r++) {
        rg_buf_puts(&out, r ? "; " : "");
        for (size_t c = 0; c < t->column_count; c++) {
            rg_buf_puts(&out, c ? "|" : "");
            rg_buf_text(&out, t->rows[r].cells[c].text);
        }
        rg_buf_puts(&out, t->rows[r].strong ? "!" : "");
    }
    const char *kept = rg_arena_copy(arena, out.p, out.n);
    rg_buf_free(&out);
    return kept;
}

static void rows(const char *text, const char *expected)
{
    set_up();
    put_all();
    CHECK_TEXT(rows_of(text), expected);
    tear_down();
}

static void rows_sort_by_a_column_largest_first_and_end_after_top(void)
{
    rows("data_table { rows = \"area\", total = true, sort = \"counts\", title = \"T\", col "
         "\"C\" { "
         "\"counts\", format = \"whole\" } }",
         "Southmere|2,500; Northmoor|14; Moors|2,514!");
    rows("data_table { rows = \"area\", sort = \"counts\", top = 1, title = \"T\", col \"C\" { "
         "\"counts\", "
         "format = \"whole\" } }",
         "Southmere|2,500");
    rows("data_table { rows = \"area\", total = true, sort = \"rates\", title = \"T\", col "
         "\"R\" { "
         "\"rates\", format = \"one_dp\" } }",
         "Northmoor|1.3; Southmere|[c]; Moors|2.5!");
    rows("data_table { rows = \"area\", sort = \"types\", title = \"T\", col \"C\" { "
         "\"counts\", format = "
         "\"whole\" } }",
         "templates/small.lua:4: no column shows 'types', so the rows cannot be sorted by it");
}

static void rows_of_two_keys_stand_in_groups_with_their_own_totals(void)
{
    rows("data_table { rows = { \"crime_type\", \"area\" }, total = true, title = \"T\", col "
         "\"C\" { "
         "\"types\", format = \"whole\" }, col \"All\" { \"counts\", format = \"whole\" } }",
         "Drugs|Northmoor|1|14; Drugs|Southmere|3|2,500; Drugs|Moors|4|2,514!; "
         "Theft|Northmoor|2|14; Theft|Southmere|[x]|2,500; Theft|Moors|6|2,514!");
}

static void a_row_without_a_fact_in_a_column_is_not_available(void)
{
    set_up();
    put("open.all", "N", "", 14);
    put("open.all", "S", "", 15);
    put("open.rate", "N", "", 1);
    CHECK_TEXT(
        rows_of("data_table { rows = \"area\", title = \"T\", col \"C\" { \"counts\", format = "
                "\"whole\" }, col \"R\" { \"rates\", format = \"whole\" } }"),
        "templates/small.lua:1:107: there is no measure 'open.types'; vrn-report list names "
        "them");
    put("open.types", "N", "crime_type=Drugs", 1);
    CHECK_TEXT(
        rows_of("data_table { rows = \"area\", title = \"T\", col \"C\" { \"counts\", format = "
                "\"whole\" }, col \"R\" { \"rates\", format = \"whole\" } }"),
        "Northmoor|14|1; Southmere|15|[x]");
    tear_down();
}

static void a_table_that_is_wrong_says_what_is_wrong(void)
{
    rows("data_table { title = \"T\", col \"C\" { \"counts\", format = \"whole\" } }",
         "templates/small.lua:4: a table says what its rows are; write rows = \"area\" or rows "
         "= { "
         "\"crime_type\", \"area\" }");
    rows("data_table { rows = \"crime_type\", title = \"T\", col \"C\" { \"counts\", format = "
         "\"whole\" } }",
         "templates/small.lua:4: 'counts' has no dimension 'crime_type' for rows");
    rows("data_table { rows = \"area\", title = \"T\" }",
         "templates/small.lua:4: a table has columns; write col \"Heading\" { ... }");
    rows("data_table { rows = \"area\", col \"C\" { \"counts\", format = \"whole\" } }",
         "templates/small.lua:4: this data_table has no title; write title = \"...\"");
    rows("data_table { rows = \"area\", title = \"T\", col \"C\" { \"counts\", feild = "
         "\"value\" } }",
         "templates/small.lua:4: col has no 'feild'; did you mean 'field'?");
    rows("data_table { rows = \"area\", title = \"T\", col \"C\" { \"counts\", field = "
         "\"valu\" } }",
         "templates/small.lua:4: 'counts.valu' has no 'valu'; did you mean 'value'?");
}

static void a_list_of_areas_puts_sums_among_their_parts_and_sets_them_off(void)
{
    set_up();
    put_all();
    CHECK_TEXT(
        block("facts { counts = fact \"open.all\" { area = { \"districts\", \"W\" } } }",
              "data_table { rows = \"area\", sort = \"counts\", title = \"T\", col \"C\" "
              "{ \"counts\", format = \"whole\" } }"),
        "  table\n    title \"T\"\n    columns | \"Area\" | \"C\"\n"
        "    total |= \"Moors\" | \"2,514\"{fact=open.all/W/2021-01-01..2021-03-31/d1}\n"
        "    row |= \"Southmere\" | \"2,500\"{fact=open.all/S/2021-01-01..2021-03-31/d1}\n"
        "    row |= \"Northmoor\" | \"14\"{fact=open.all/N/2021-01-01..2021-03-31/d1}\n"
        "    source \"Source: Street-level crime, data.police.uk.\"\n");
    CHECK_TEXT(
        block("facts { counts = fact \"open.all\" { area = { \"districts\", \"X\" } } }",
              "para \"a\""),
        "templates/small.lua:1:9: there is no area 'X'; write own, whole, districts, each, "
        "npas, lsoas or a code of the release");
    tear_down();
}

/* ---- lines ---- */

#define LINES_HEAD                                                                             \
    "facts { own = \"open.all\", other = fact \"open.all\" { area = \"S\" }, rate = fact "     \
    "\"open.rate\" { area = \"S\" }, every = fact \"open.all\" { area = \"districts\" } }"

static void lines_are(const char *text, const char *expected)
{
    set_up();
    put_all();
    const char *outline = block(LINES_HEAD, text);
    CHECK_TEXT(doc && doc->blocks[0]->table ? strstr(outline, "    columns") : outline,
               expected);
    tear_down();
}

static void the_rows_of_a_table_of_lines_are_different_measures(void)
{
    lines_are("data_table { rows = \"What\", title = \"T\", col \"{own.year}\" { format = "
              "\"whole\" }, col \"Other\" { format = \"one_dp\" }, line \"Crimes\" { \"own\", "
              "\"other\" }, line \"Rates\" { strong = true, \"rate\", rule \"gaps\" {} } }",
              "    columns | \"What\" | \"January 2021 to March 2021\" | \"Other\"\n"
              "    row |= \"Crimes\" | \"14\"{fact=open.all/N/2021-01-01..2021-03-31/d1} | "
              "\"2,500.0\"{fact=open.all/S/2021-01-01..2021-03-31/d1}\n"
              "    total |= \"Rates\" | \"[c]\"{hidden "
              "fact=open.rate/S/2021-01-01..2021-03-31/d1} | \"[z]\"\n"
              "    note \"[c] = hidden to protect individuals.\"\n"
              "    source \"Source: Street-level crime, data.police.uk.\"\n");
}

static void a_line_that_is_wrong_says_what_is_wrong(void)
{
    lines_are(
        "data_table { rows = \"What\", title = \"T\", col \"A\" { format = \"whole\" }, "
        "line \"Crimes\" { \"own\", \"other\" } }",
        "templates/small.lua:4: this line has 2 cells and the table 1 columns of figures");
    lines_are("data_table { rows = \"What\", title = \"T\", col \"A\" { format = \"whole\" }, "
              "line \"Crimes\" { \"every\" } }",
              "templates/small.lua:4: 'every' stands for 2 facts; a cell of a line prints one");
    lines_are("data_table { rows = \"What\", title = \"T\", col \"A\" { \"own\", format = "
              "\"whole\" }, line \"Crimes\" { \"own\" } }",
              "templates/small.lua:4: the lines of this table name their facts; write col "
              "\"Heading\" { format = \"whole\" }");
    lines_are("data_table { rows = \"What\", title = \"T\", line \"Crimes\" { } }",
              "templates/small.lua:4: a table has columns; write col \"Heading\" { ... }");
}

/* ---- data quality and methods ---- */

static void put_ledger(void)
{
    rg_value *ledger = rg_value_table(arena, NULL), *v = rg_value_table(arena, NULL);
    rg_value *reasons = rg_value_table(arena, NULL), *r = rg_value_table(arena, NULL);
    set_text(v, "name", "street");
    set_text(v, "title", "Street-level crime");
    const char *keys[] = {"read", "used", "excluded", "rejected", "repaired"};
    const double counts[] = {1014, 1000, 10, 4, 0};
    for (size_t i = 0; i < 5; i++)
        set_number(v, keys[i], counts[i]);
    set_text(r, "kind", "excluded");
    set_text(r, "text", "outside the Moors");
    set_number(r, "count", 10);
    rg_value_push(arena, reasons, r);
    rg_value_set(arena, v, "reasons", reasons);
    rg_value_push(arena, ledger, v);
    rg_value_set(arena, context, "ledger", ledger);
}

static void the_page_of_quality_comes_from_the_ledger(void)
{
    set_up();
    put_all();
    put_ledger();
    const char *text = block(HEAD, "data_quality {}");
    CHECK_HAS(
        text,
        "    row |= \"Street-level crime\" | \"1,014\" | \"1,000\" | \"10\" | \"4\" | \"0\"\n");
    CHECK_HAS(
        text,
        "    row |= \"Street-level crime\" | \"Left out by a rule\" | \"outside the Moors\" | "
        "\"10\"\n");
    CU_ASSERT_TRUE(rg_doc_check(doc, &err));
    text = block(HEAD, "data_quality { reasons = false }");
    CHECK_HAS(text, "\"1,014\"");
    CU_ASSERT_PTR_NULL(strstr(text, "outside the Moors"));
    tear_down();
}

static void the_page_of_methods_comes_from_the_records_of_the_measures_used(void)
{
    set_up();
    put_all();
    add_record("open.all", "Recorded crimes", "count");
    add_record("open.rate", "Crimes per 1,000 residents", "rate");
    add_record("open.unused", "Never asked for", "count");
    rg_value *rate = (rg_value *)(uintptr_t)records->items[1];
    set_text(rate, "formula", "open.all / open.people x 1000; 95% limits. Of open.all.");
    set_text(rate, "caveat", "mind the gap");
    const char *text = block(HEAD, "methods { level = 1 }");
    CHECK_HAS(text, "  heading 1 \"What is counted\"\n  definitions\n    para \"Everything\"\n"
                    "    para \"All of it.\"\n");
    CHECK_HAS(
        text,
        "    para \"Crimes per 1,000 residents\"\n"
        "    para \"\xE2\x80\x9CRecorded crimes\xE2\x80\x9D \xC3\xB7 open.people \xC3\x97 "
        "1000; 95% limits. Of \xE2\x80\x9CRecorded crimes\xE2\x80\x9D. Mind the gap.\"\n");
    CHECK_HAS(text,
              "\"Street-level crime, data.police.uk\" | \"The police\" | \"Open\" | \"2\"");
    CU_ASSERT_PTR_NULL(strstr(text, "Never asked for"));
    CU_ASSERT_TRUE(rg_doc_check(doc, &err));
    CU_ASSERT_PTR_NULL(strstr(text, "Mid-year estimates")); /* no fact rests on them */
    text = block(HEAD, "methods { level = 1, formulas = false }");
    CHECK_HAS(text, "heading 1 \"What is counted\"");
    CHECK_HAS(text, "Street-level crime, data.police.uk");
    CU_ASSERT_PTR_NULL(strstr(text, "How each figure"));
    tear_down();
}

CU_TestInfo rg_tests_script_template_table[] = {
    {"numbers have bars and lines beside them, but totals have none",
     numbers_have_bars_and_lines_beside_them_but_totals_have_none},
    {"a list of areas puts sums among their parts and sets them off",
     a_list_of_areas_puts_sums_among_their_parts_and_sets_them_off},
    {"rows are areas and the whole is their total",
     rows_are_areas_and_the_whole_is_their_total},
    {"rows sort by a column, largest first, and end after top",
     rows_sort_by_a_column_largest_first_and_end_after_top},
    {"rows of two keys stand in groups with their own totals",
     rows_of_two_keys_stand_in_groups_with_their_own_totals},
    {"a row without a fact in a column is not available",
     a_row_without_a_fact_in_a_column_is_not_available},
    {"a table that is wrong says what is wrong", a_table_that_is_wrong_says_what_is_wrong},
    {"the rows of a table of lines are different measures",
     the_rows_of_a_table_of_lines_are_different_measures},
    {"a line that is wrong says what is wrong", a_line_that_is_wrong_says_what_is_wrong},
    {"the page of quality comes from the ledger", the_page_of_quality_comes_from_the_ledger},
    {"the page of methods comes from the records of the measures used",
     the_page_of_methods_comes_from_the_records_of_the_measures_used},
    CU_TEST_INFO_NULL,
};
