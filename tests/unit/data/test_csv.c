/* Tests of data/csv: places, encodings, refusals. */
#include "data/csv.h"

#include "base/file.h"

#include "support/check.h"
#include "heard.h"

#include <stdlib.h>
#include <unistd.h>

/* --- places --- */

static void each_kind_of_line_end_gives_the_same_records(void)
{
    check_read(RG_STR("a,b\n1,2\n3,4\n"), "1 a|b\n2 1|2\n3 3|4\n");
    check_read(RG_STR("a,b\r\n1,2\r\n3,4\r\n"), "1 a|b\n2 1|2\n3 3|4\n");
    check_read(RG_STR("a,b\r1,2\r3,4\r"), "1 a|b\n2 1|2\n3 3|4\n");
}

static void line_ends_are_counted_by_kind(void)
{
    heard h = {0};
    listen(&h, RG_STR("a,b\r\n1,2\n3,4\r5,\"6\r\n\"\r\n\r\n\n"), 0);
    CU_ASSERT_TRUE(h.done);
    CU_ASSERT_EQUAL(h.facts.crlf, 3);
    CU_ASSERT_EQUAL(h.facts.lf, 2);
    CU_ASSERT_EQUAL(h.facts.cr, 1);
    CU_ASSERT_EQUAL(h.facts.blank_lines, 2);
    CU_ASSERT_EQUAL(h.facts.lines, 7);
    rg_buf_free(&h.text);
}

static void a_line_end_inside_quotes_moves_the_lines_after_it(void)
{
    check_read(RG_STR("a,b\n\"x\ny\",1\n2,3\n"), "1 a|b\n2 x\ny|1\n4 2|3\n");
    check_read(RG_STR("a,b\r\n\"x\r\ny\",1\r\n2,3\r\n"), "1 a|b\n2 x\r\ny|1\n4 2|3\n");
    check_read(RG_STR("a,b\r\"x\ry\",1\r2,3\r"), "1 a|b\n2 x\ry|1\n4 2|3\n");
    check_read(RG_STR("\"a\n\n\",b\n1,2\n"), "1 a\n\n|b\n4 1|2\n");
}

static void each_field_knows_its_own_line(void)
{
    heard h = {.places = true};
    listen(&h, RG_STR("a,b,c\n1,\"2\n2\",\"3\r\n3\r3\"\n4,5,6\n"), 0);
    CHECK_TEXT(h.text.p, "1 @1 a|@1 b|@1 c\n2 @2 1|@2 2\n2|@3 3\r\n3\r3\n6 @6 4|@6 5|@6 6\n");
    rg_buf_free(&h.text);
}

static void blank_lines_are_counted_and_keep_the_line_numbers_right(void)
{
    heard h = {0};
    listen(&h, RG_STR("\n\na,b\n\n1,2\n\r\n3,4\n"), 0);
    CHECK_TEXT(h.text.p, "3 a|b\n5 1|2\n7 3|4\n");
    CU_ASSERT_EQUAL(h.facts.blank_lines, 4);
    CU_ASSERT_EQUAL(h.facts.rows, 2);
    rg_buf_free(&h.text);
}

static void a_record_with_another_number_of_fields_reaches_the_caller(void)
{
    heard h = {0};
    listen(&h, RG_STR("a,b\n1\n1,2,3\n1,2\n"), 0);
    CHECK_TEXT(h.text.p, "1 a|b\n2 1\n3 1|2|3\n4 1|2\n");
    CU_ASSERT_EQUAL(h.facts.wrong_rows, 2);
    CU_ASSERT_EQUAL(h.facts.rows, 3);
    CU_ASSERT_EQUAL(h.facts.columns, 2);
    rg_buf_free(&h.text);
}

/* --- values --- */

static void quotes_and_doubled_quotes_come_off(void)
{
    check_read(RG_STR("a,b\n\"x,\"\"y\"\"\",\"\"\n\"\"\"\",\"z\"\n"),
               "1 a|b\n2 x,\"y\"|\n3 \"|z\n");
}

static void blanks_around_a_value_stay(void)
{
    check_read(RG_STR("a,b\n x ,\ty\t\n  ,\t\n"), "1 a|b\n2  x |\ty\t\n3   |\t\n");
    check_read(RG_STR("a,b\nplain words,in the middle\nx ,y\n"),
               "1 a|b\n2 plain words|in the middle\n3 x |y\n");
}

/* libcsv by itself would pass over the line of blanks. */
static void a_line_of_blanks_is_a_record(void)
{
    check_read(RG_STR("a,b\n1 , 2\n   \n3,4\n"), "1 a|b\n2 1 | 2\n3    \n4 3|4\n");
    check_read(RG_STR("a\n  \n\n1\n"), "1 a\n2   \n4 1\n");
    check_refused(
        RG_STR("a,b\n1,2\n  "),
        "f.csv:3: the last line ends in the middle (1 of 2 fields and no line end); ");
}

/* libcsv by itself would drop the blank. */
static void a_blank_beside_a_quote_is_refused_with_its_place(void)
{
    check_refused(RG_STR("a,b\n x ,\"p, q\"\n1, \"2\"\n"),
                  "f.csv:3:2: a quote stands where none may be; ");
    check_refused(RG_STR("a,b\n x ,y\n\"1\" ,2\n"),
                  "f.csv:3:1: a quote stands where none may be; ");
    check_refused(RG_STR("a,b\n\"1\n\" ,2\n"),
                  "f.csv:2:1: the quoted field is followed by something else on line 3; ");
}

static void lines_go_on_behind_doubled_quotes_and_a_line_end(void)
{
    check_read(RG_STR("a,b\n\"x\"\"\"\"\n\",1\n2,3\n"), "1 a|b\n2 x\"\"\n|1\n4 2|3\n");
}

static void an_empty_field_at_the_very_end_counts(void)
{
    check_read(RG_STR("a,b\n1,\n,"), "1 a|b\n2 1|\n3 |\n");
}

static void columns_that_are_not_wanted_come_empty(void)
{
    heard h = {.unwanted = 1};
    listen(&h, RG_STR("a,b,c\n1,2,\"3\n\"\n4,5,6\n"), 0);
    CHECK_TEXT(h.text.p, "1 a|b|c\n2 1||\n4 4||\n");
    rg_buf_free(&h.text);
}

static void a_million_bytes_in_one_field_are_read(void)
{
    rg_buf bytes = {0};
    heard h = {0};
    rg_buf_puts(&bytes, "a,b\n1,");
    for (size_t i = 0; i < 1000000; i++)
        rg_buf_putc(&bytes, 'x');
    rg_buf_puts(&bytes, "\n2,3\n");
    listen(&h, rg_buf_view(&bytes), 0);
    CU_ASSERT_TRUE(h.done);
    CU_ASSERT_EQUAL(h.text.n, 6 + 4 + 1000000 + 1 + 6);
    rg_buf_free(&h.text);
    rg_buf_free(&bytes);
}

/* --- encodings --- */

static void a_byte_order_mark_is_dropped(void)
{
    heard h = {0};
    listen(&h, RG_STR("\xEF\xBB\xBF\"a\",b\n1,2\n"), 0);
    CHECK_TEXT(h.text.p, "1 a|b\n2 1|2\n");
    CU_ASSERT_EQUAL(h.facts.encoding, RG_ENC_UTF8_BOM);
    CHECK_TEXT(rg_encoding_name(h.facts.encoding), "UTF-8 with BOM");
    rg_buf_free(&h.text);
}

static void utf8_is_taken_as_it_is(void)
{
    heard h = {0};
    listen(&h,
           RG_STR("a,b\n\xC2\xA3"
                  "5,caf\xC3\xA9\n"),
           0);
    CHECK_TEXT(h.text.p, "1 a|b\n2 \xC2\xA3"
                         "5|caf\xC3\xA9\n");
    CU_ASSERT_EQUAL(h.facts.encoding, RG_ENC_UTF8);
    CU_ASSERT_EQUAL(h.restarts, 0);
    rg_buf_free(&h.text);
}

static void windows_1252_is_recognised_and_converted(void)
{
    heard h = {0};
    listen(&h,
           RG_STR("a,b\n\xA3"
                  "5,\"\x80\n\"\"caf\xE9\"\n1,2\n"),
           0);
    CHECK_TEXT(h.text.p, "1 a|b\n2 \xC2\xA3"
                         "5|\xE2\x82\xAC\n\"caf\xC3\xA9\n4 1|2\n");
    CU_ASSERT_EQUAL(h.facts.encoding, RG_ENC_CP1252);
    CU_ASSERT_EQUAL(h.restarts, 1);
    rg_buf_free(&h.text);
}

static void what_was_given_before_the_first_foreign_byte_is_taken_back(void)
{
    rg_buf bytes = {0};
    heard h = {0};
    rg_buf_puts(&bytes, "a\n");
    for (size_t i = 0; i < 100000; i++) /* several blocks of plain ASCII first */
        rg_buf_puts(&bytes, "x\n");
    rg_buf_puts(&bytes, "\xA3\n");
    listen(&h, rg_buf_view(&bytes), 0);
    CU_ASSERT_TRUE(h.done);
    CU_ASSERT_EQUAL(h.restarts, 1);
    CU_ASSERT_EQUAL(h.facts.rows, 100001);
    CHECK_HAS(h.text.p, "100002 \xC2\xA3\n");
    CU_ASSERT_PTR_EQUAL(strstr(h.text.p, "1 a\n"), h.text.p);
    rg_buf_free(&h.text);
    rg_buf_free(&bytes);
}

static void bytes_that_are_neither_encoding_are_refused_with_their_line(void)
{
    check_refused(RG_STR("a,b\n1,2\n\"3\n\",x\x81y\n"),
                  "f.csv:4: neither UTF-8 nor Windows-1252 text; ");
    check_refused(RG_STR("\xEF\xBB\xBF"
                         "a,b\n1,2\n3,\xA3\n"),
                  "f.csv:3: not UTF-8, although the file is marked so; ");
}

static void utf16_is_refused_with_and_without_a_mark(void)
{
    check_refused(RG_STR("\xFF\xFE"
                         "a\0,\0b\0\n\0"),
                  "f.csv: this is UTF-16 text; save it as CSV UTF-8");
    check_refused(RG_STR("\xFE\xFF\0a\0,\0b\0\n"), "this is UTF-16 text");
    check_refused(RG_STR("a\0,\0b\0\n\0c\0,\0d\0\n\0"), "this is UTF-16 text");
    check_refused(RG_STR("\xFF\xFE\0\0a\0\0\0"), "this is UTF-32 text");
}

static void a_nul_byte_is_refused_with_its_line(void)
{
    check_refused(RG_STR("a,b\n1,2\n\"x\ny\",\0\n"), "f.csv:4: a NUL byte; ");
}

/* --- what is no CSV --- */

static void other_kinds_of_file_are_named(void)
{
    check_refused(RG_STR("PK\x03\x04\x14\0\x06\0......[Content_Types].xml...."),
                  "f.csv: this is an Excel workbook (.xlsx), not CSV; open it in the program");
    check_refused(
        RG_STR("PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
        "an OpenDocument file");
    check_refused(RG_STR("PK\x03\x04....a.csv"), "a zip archive");
    check_refused(RG_STR("\xD0\xCF\x11\xE0\xA1\xB1"), "an old Excel workbook (.xls)");
    check_refused(RG_STR("\x1F\x8B\x08\0\0"), "a gzip archive");
    check_refused(RG_STR("%PDF-1.7\n"), "a PDF document");
    check_refused(RG_STR("\n <!DOCTYPE html>\n<html>"), "a web page");
    check_refused(RG_STR("{\n\"type\": \"FeatureCollection\" }"),
                  "f.csv: this is JSON, not CSV");
    check_refused(RG_STR("[{\"a\": 1}]"), "JSON, not CSV; download the CSV file itself");
}

static void an_empty_file_is_refused_in_each_of_its_forms(void)
{
    check_refused(RG_STR(""), "f.csv: the file is empty; ");
    check_refused(RG_STR("\xEF\xBB\xBF"), "the file is empty");
    check_refused(RG_STR("\n\r\n\r"), "the file is empty");
}

static void a_heading_alone_is_zero_rows(void)
{
    heard h = {0};
    listen(&h, RG_STR("a,b\n"), 0);
    CU_ASSERT_TRUE(h.done);
    CU_ASSERT_EQUAL(h.facts.rows, 0);
    CU_ASSERT_EQUAL(h.facts.columns, 2);
    rg_buf_free(&h.text);
    check_read(RG_STR("a,b"), "1 a|b\n");
}

static void a_last_line_that_ends_in_the_middle_is_refused(void)
{
    check_refused(
        RG_STR("a,b,c\n1,2,3\n4,5"),
        "f.csv:3: the last line ends in the middle (2 of 3 fields and no line end); ");
    check_read(RG_STR("a,b,c\n1,2,3\n4,5,6"), "1 a|b|c\n2 1|2|3\n3 4|5|6\n");
}

static void a_last_line_without_line_end_is_noticed(void)
{
    heard h = {0};
    listen(&h, RG_STR("a,b\n1,2"), 0);
    CU_ASSERT_TRUE(h.facts.no_last_line_end);
    CU_ASSERT_EQUAL(h.facts.lines, 2);
    rg_buf_clear(&h.text);
    listen(&h, RG_STR("a,b\n1,2\n"), 0);
    CU_ASSERT_FALSE(h.facts.no_last_line_end);
    CU_ASSERT_EQUAL(h.facts.lines, 2);
    rg_buf_free(&h.text);
}

/* --- quotes --- */

static void a_stray_quote_refuses_the_whole_file_with_line_and_field(void)
{
    check_refused(RG_STR("a,b\n1,2\n3,4\"5\n"),
                  "f.csv:3:2: a quote stands where none may be; ");
    check_refused(RG_STR("a,b\n\"1\"x,2\n"), "f.csv:2:1: a quote stands where none may be; ");
    check_refused(RG_STR("a,b\n1, \"2\"\n"), "f.csv:2:2: a quote stands where none may be; ");
    check_refused(RG_STR("a,b\n1,\"2\" \n"), "f.csv:2:2: a quote stands where none may be; ");
}

static void a_lost_closing_quote_is_told_where_it_was_opened(void)
{
    check_refused(RG_STR("a,b\n1,\"2\n3,4\n5,\"6\"\n"),
                  "f.csv:2:2: the quoted field is followed by something else on line 4; ");
    check_refused(RG_STR("a,b\n1,\"2\n3,4\n"),
                  "f.csv:2:2: a quote is opened here and never closed; ");
}

/* --- limits --- */

static void check_long(const char *before, const char *after, const char *sentence)
{
    rg_buf bytes = {0};
    rg_buf_puts(&bytes, before);
    rg_buf_room(&bytes, 3u << 20);
    for (size_t i = 0; i < 3u << 20; i++)
        rg_buf_putc(&bytes, 'x');
    rg_buf_puts(&bytes, after);
    check_refused(rg_buf_view(&bytes), sentence);
    rg_buf_free(&bytes);
}

static void a_field_without_end_is_refused_with_its_place(void)
{
    check_long("a,b\n1,2\n3,", "\n", "f.csv:3:2: a field is longer than 1 MiB; ");
    check_long("a,b\n1,2\n\"3\n4", "\",5\n", "f.csv:3:1: a field is longer than 1 MiB; ");
    check_long("", "", "f.csv:1:1: a field is longer than 1 MiB; ");
}

static void a_record_of_too_many_fields_is_refused(void)
{
    rg_buf bytes = {0};
    rg_buf_puts(&bytes, "a,b\n");
    for (size_t i = 0; i < 20000; i++)
        rg_buf_putc(&bytes, ',');
    rg_buf_puts(&bytes, "\n");
    check_refused(rg_buf_view(&bytes), "f.csv:2: the record has more than 16,384 fields; ");
    rg_buf_free(&bytes);
}

static void a_record_without_end_is_refused(void)
{
    rg_buf bytes = {0};
    rg_buf_puts(&bytes, "a,b\n");
    for (size_t i = 0; i < 20; i++) {
        rg_buf_puts(&bytes, i ? ",\"" : "\"");
        for (size_t k = 0; k < 1000000; k++)
            rg_buf_putc(&bytes, '\n');
        rg_buf_puts(&bytes, "\"");
    }
    rg_buf_puts(&bytes, "\n");
    check_refused(rg_buf_view(&bytes), "f.csv:2: the record is longer than 16 MiB; ");
    rg_buf_free(&bytes);
}

static void a_callback_that_fails_ends_the_reading(void)
{
    heard h = {.stop_after = 2};
    listen(&h, RG_STR("a,b\n1,2\n3,4\n5,6\n"), 0);
    CU_ASSERT_FALSE(h.done);
    CU_ASSERT_EQUAL(h.err.code, RG_E_DATA);
    CHECK_TEXT(h.err.text, "enough");
    CHECK_TEXT(h.text.p, "1 a|b\n2 1|2\n3 3|4\n");
    rg_buf_free(&h.text);
}

static void a_missing_file_and_a_folder_are_refused_by_name(void)
{
    rg_csv_reader reader = {0};
    rg_csv_facts facts;
    rg_err err = {0};
    CU_ASSERT_FALSE(rg_csv_read_file("/tmp/no-such-file.csv", "x", &reader, &facts, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_IO);
    CHECK_HAS(err.text, "/tmp/no-such-file.csv: ");
    CU_ASSERT_FALSE(rg_csv_read_file("/tmp", "x", &reader, &facts, &err));
    CHECK_HAS(err.text, "/tmp: is a folder");
}

CU_TestInfo rg_tests_data_csv[] = {
    {"each kind of line end gives the same records",
     each_kind_of_line_end_gives_the_same_records},
    {"line ends are counted by kind", line_ends_are_counted_by_kind},
    {"a line end inside quotes moves the lines after it",
     a_line_end_inside_quotes_moves_the_lines_after_it},
    {"each field knows its own line", each_field_knows_its_own_line},
    {"blank lines are counted and keep the line numbers right",
     blank_lines_are_counted_and_keep_the_line_numbers_right},
    {"a record with another number of fields reaches the caller",
     a_record_with_another_number_of_fields_reaches_the_caller},
    {"quotes and doubled quotes come off", quotes_and_doubled_quotes_come_off},
    {"blanks around a value stay", blanks_around_a_value_stay},
    {"a line of blanks is a record", a_line_of_blanks_is_a_record},
    {"a blank beside a quote is refused with its place",
     a_blank_beside_a_quote_is_refused_with_its_place},
    {"lines go on behind doubled quotes and a line end",
     lines_go_on_behind_doubled_quotes_and_a_line_end},
    {"an empty field at the very end counts", an_empty_field_at_the_very_end_counts},
    {"columns that are not wanted come empty", columns_that_are_not_wanted_come_empty},
    {"a million bytes in one field are read", a_million_bytes_in_one_field_are_read},
    {"a byte order mark is dropped", a_byte_order_mark_is_dropped},
    {"UTF-8 is taken as it is", utf8_is_taken_as_it_is},
    {"Windows-1252 is recognised and converted", windows_1252_is_recognised_and_converted},
    {"what was given before the first foreign byte is taken back",
     what_was_given_before_the_first_foreign_byte_is_taken_back},
    {"bytes that are neither encoding are refused with their line",
     bytes_that_are_neither_encoding_are_refused_with_their_line},
    {"UTF-16 is refused with and without a mark", utf16_is_refused_with_and_without_a_mark},
    {"a NUL byte is refused with its line", a_nul_byte_is_refused_with_its_line},
    {"other kinds of file are named", other_kinds_of_file_are_named},
    {"an empty file is refused in each of its forms",
     an_empty_file_is_refused_in_each_of_its_forms},
    {"a heading alone is zero rows", a_heading_alone_is_zero_rows},
    {"a last line that ends in the middle is refused",
     a_last_line_that_ends_in_the_middle_is_refused},
    {"a last line without line end is noticed", a_last_line_without_line_end_is_noticed},
    {"a stray quote refuses the whole file with line and field",
     a_stray_quote_refuses_the_whole_file_with_line_and_field},
    {"a lost closing quote is told where it was opened",
     a_lost_closing_quote_is_told_where_it_was_opened},
    {"a field without end is refused with its place",
     a_field_without_end_is_refused_with_its_place},
    {"a record of too many fields is refused", a_record_of_too_many_fields_is_refused},
    {"a record without end is refused", a_record_without_end_is_refused},
    {"a callback that fails ends the reading", a_callback_that_fails_ends_the_reading},
    {"a missing file and a folder are refused by name",
     a_missing_file_and_a_folder_are_refused_by_name},
    CU_TEST_INFO_NULL,
};
