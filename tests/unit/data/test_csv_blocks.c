/* Tests of data/csv: what holds of any text, however it is cut into blocks and whatever stands in quotes. */
#include "heard.h"

static bool same_facts(const rg_csv_facts *a, const rg_csv_facts *b)
{
    return a->encoding == b->encoding && a->columns == b->columns && a->rows == b->rows &&
           a->wrong_rows == b->wrong_rows && a->blank_lines == b->blank_lines &&
           a->crlf == b->crlf && a->lf == b->lf && a->cr == b->cr && a->lines == b->lines &&
           a->no_last_line_end == b->no_last_line_end;
}

static void check_same_in_all_blocks(rg_str bytes)
{
    static const size_t sizes[] = {1, 2, 3, 7, 64, 65536};
    heard whole = {.places = true};
    listen(&whole, bytes, 0);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        heard h = {.places = true};
        listen(&h, bytes, sizes[i]);
        CU_ASSERT_EQUAL(h.done, whole.done);
        if (whole.done) /* a refusal may come a block earlier or later */
            CHECK_TEXT(h.text.p, whole.text.p);
        CHECK_TEXT(h.err.text, whole.err.text);
        if (whole.done)
            CU_ASSERT_TRUE(same_facts(&h.facts, &whole.facts));
        rg_buf_free(&h.text);
    }
    rg_buf_free(&whole.text);
}

static void every_block_size_gives_the_same_records(void)
{
    check_same_in_all_blocks(RG_STR("a,b\r\n\"x\r\n\"\"y\"\"\",\" z\"\r\n\r\n 1 ,2 \r\n3,4"));
    check_same_in_all_blocks(RG_STR("a,b\n\"\xC2\xA3\",\xE2\x82\xAC\xE2\x82\xAC\n\n\nq,\n"));
    check_same_in_all_blocks(RG_STR("a,b\n\"\xA3\n\",\x80x\n1,2\n"));
    check_same_in_all_blocks(RG_STR("a,b\n1,\"2\n\n3,4\n5,\"6\"\n"));
    check_same_in_all_blocks(RG_STR("a,b\n1,\"2\r\n\r\n3"));
}

static unsigned next_random(unsigned *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 16;
}

static void random_texts_read_alike_in_every_block_size(void)
{
    static const char *const pieces[] = {
        "a",  "b",    ",",     ",", ",",  "\n",       "\n",           "\r\n", "\r",
        "\"", "\"\"", "\"x\"", " ", "\t", "\xC3\xA9", "\xE2\x82\xAC", "\xE9", "  a b "};
    unsigned state = 20220401;
    for (int round = 0; round < 3000; round++) {
        rg_buf bytes = {0};
        rg_buf_puts(&bytes, "h,i\n");
        for (unsigned n = next_random(&state) % 30; n; n--) {
            unsigned pick = next_random(&state) % (sizeof pieces / sizeof *pieces);
            if (pick != 16 || round % 4 == 0) /* a foreign byte in some texts only */
                rg_buf_puts(&bytes, pieces[pick]);
        }
        check_same_in_all_blocks(rg_buf_view(&bytes));
        rg_buf_free(&bytes);
    }
}

/* Plain records are split between separators, the others by libcsv: the same records with quotes around
 * one field, or around all, hold the same. */
static void quotes_change_nothing_in_a_record(void)
{
    check_read(RG_STR("a,b,c\n1,,3\n,,\n4,5,\n"), "1 a|b|c\n2 1||3\n3 ||\n4 4|5|\n");
    check_read(RG_STR("a,b,c\n\"1\",,3\n,\"\",\n4,5,\"\"\n"),
               "1 a|b|c\n2 1||3\n3 ||\n4 4|5|\n");
    check_read(RG_STR("a,b,c\n1,,\"3\"\n\"\",\"\",\"\"\n4,\"5\",\n"),
               "1 a|b|c\n2 1||3\n3 ||\n4 4|5|\n");
}

static void put_quoted(rg_buf *out, const char *value, const char *end)
{
    rg_buf_putc(out, '"');
    for (; *value; value++)
        rg_buf_puts(out, *value == '"' ? "\"\"" : (char[]){*value, '\0'});
    rg_buf_printf(out, "\"%s", end);
}

static void what_was_written_is_read_back(void)
{
    static const char *const pieces[] = {"x", "\"", ",", "\n", "\r\n", " ", "\xC3\xA9", ""};
    unsigned state = 7;
    for (int round = 0; round < 500; round++) {
        rg_buf bytes = {0}, expected = {0};
        rg_buf_puts(&bytes, "h,i\n");
        char value[2][200] = {"", ""};
        for (int f = 0; f < 2; f++) {
            for (unsigned n = next_random(&state) % 12; n; n--)
                strcat(value[f], pieces[next_random(&state) % 8]);
            put_quoted(&bytes, value[f], f ? "\n" : ",");
        }
        rg_buf_printf(&expected, "1 h|i\n2 %s|%s\n", value[0], value[1]);
        check_read(rg_buf_view(&bytes), expected.p);
        rg_buf_free(&bytes);
        rg_buf_free(&expected);
    }
}

CU_TestInfo rg_tests_data_csv_blocks[] = {
    {"every block size gives the same records", every_block_size_gives_the_same_records},
    {"random texts read alike in every block size",
     random_texts_read_alike_in_every_block_size},
    {"quotes change nothing in a record", quotes_change_nothing_in_a_record},
    {"what was written is read back", what_was_written_is_read_back},
    CU_TEST_INFO_NULL,
};
