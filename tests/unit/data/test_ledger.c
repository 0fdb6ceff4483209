/* Tests of data/ledger: four counts at four places, and what is printed of them. */
#include "data/ledger.h"

#include "support/check.h"

typedef struct book {
    rg_arena *arena;
    rg_ledger *ledger;
    size_t source, file;
} book;

static book open_book(void)
{
    book b = {.arena = rg_arena_new("test")};
    b.ledger = rg_ledger_new(b.arena);
    b.source = rg_ledger_add_source(b.ledger, "street", "Street-level crime");
    b.file = rg_ledger_add_file(b.ledger, b.source, "a.csv");
    return b;
}

static void check_imbalance(const book *b, const char *sentence)
{
    rg_err err = {0};
    CU_ASSERT_FALSE(rg_ledger_balance(b->ledger, &err));
    CU_ASSERT_EQUAL(err.code, RG_E_BUG);
    CHECK_TEXT(err.text, sentence);
}

static void rows_that_are_all_accounted_for_balance(void)
{
    book b = open_book();
    rg_err err = {0};
    size_t second = rg_ledger_add_file(b.ledger, b.source, "b.csv");
    rg_ledger_read(b.ledger, b.source, b.file, 10);
    rg_ledger_read(b.ledger, b.source, second, 5);
    rg_ledger_use(b.ledger, b.source, b.file, 7);
    rg_ledger_reject(b.ledger, b.source, b.file, 3, 2, "Month: not a month");
    rg_ledger_exclude(b.ledger, b.source, b.file, 4, 0, "outside LLR");
    rg_ledger_many(b.ledger, RG_L_EXCLUDED, b.source, b.file, "outside LLR", 1, NULL, 0);
    rg_ledger_use(b.ledger, b.source, second, 5);
    CU_ASSERT_TRUE(rg_ledger_balance(b.ledger, &err));
    CHECK_TEXT(err.text, "");
    rg_arena_free(b.arena);
}

static void a_row_that_is_nowhere_is_told(void)
{
    book b = open_book();
    rg_ledger_read(b.ledger, b.source, b.file, 10);
    rg_ledger_use(b.ledger, b.source, b.file, 8);
    rg_ledger_reject(b.ledger, b.source, b.file, 3, 2, "Month: not a month");
    check_imbalance(&b,
                    "a.csv: 10 rows were read, but 8 used, 0 excluded and 1 rejected make 9");
    rg_arena_free(b.arena);
}

static void a_row_counted_twice_is_told(void)
{
    book b = open_book();
    rg_ledger_read(b.ledger, b.source, b.file, 1);
    rg_ledger_use(b.ledger, b.source, b.file, 1);
    rg_ledger_exclude(b.ledger, b.source, b.file, 2, 0, "outside LLR");
    check_imbalance(&b,
                    "a.csv: 1 rows were read, but 1 used, 1 excluded and 0 rejected make 2");
    rg_arena_free(b.arena);
}

/* One file too many in one place and too few in another must not cancel out. */
static void files_balance_one_by_one(void)
{
    book b = open_book();
    size_t second = rg_ledger_add_file(b.ledger, b.source, "b.csv");
    rg_ledger_read(b.ledger, b.source, b.file, 5);
    rg_ledger_use(b.ledger, b.source, b.file, 6);
    rg_ledger_read(b.ledger, b.source, second, 5);
    rg_ledger_use(b.ledger, b.source, second, 4);
    check_imbalance(&b,
                    "a.csv: 5 rows were read, but 6 used, 0 excluded and 0 rejected make 6");
    rg_arena_free(b.arena);
}

static void the_first_five_places_of_a_reason_are_kept(void)
{
    book b = open_book();
    for (int line = 2; line <= 9; line++)
        rg_ledger_reject(b.ledger, b.source, b.file, line, 4, "Age: above 110");
    rg_ledger_exclude(b.ledger, b.source, b.file, 12, 4, "Age: above 110");
    const rg_ledger_source *s = rg_ledger_find(b.ledger, "street");
    CU_ASSERT_EQUAL(s->reason_count, 2); /* one text, two kinds */
    CU_ASSERT_EQUAL(s->reasons[0].count, 8);
    CU_ASSERT_EQUAL(s->reasons[0].place_count, RG_LEDGER_PLACES);
    CU_ASSERT_EQUAL(s->reasons[0].places[4].line, 6);
    CU_ASSERT_EQUAL(s->reasons[0].places[4].column, 4);
    CHECK_TEXT(s->reasons[0].places[4].file, "a.csv");
    CU_ASSERT_EQUAL(s->reasons[1].kind, RG_L_EXCLUDED);
    CU_ASSERT_PTR_NULL(rg_ledger_find(b.ledger, "other"));
    rg_arena_free(b.arena);
}

static void fill(book *b)
{
    size_t bad = rg_ledger_add_file(b->ledger, b->source, "b.csv");
    rg_ledger_read(b->ledger, b->source, b->file, 7809);
    rg_ledger_encoding(b->ledger, b->source, b->file, "UTF-8");
    rg_ledger_refuse(b->ledger, b->source, bad, "b.csv:3: a NUL byte; export the file again");
    rg_ledger_use(b->ledger, b->source, b->file, 7801);
    for (int line = 10; line < 16; line++)
        rg_ledger_exclude(b->ledger, b->source, b->file, line, 0, "outside LLR");
    rg_ledger_reject(b->ledger, b->source, b->file, 17, 2, "Month: not a month (YYYY-MM)");
    rg_ledger_exclude(b->ledger, b->source, b->file, 18, 1, "Crime ID stands in another row");
    rg_ledger_repeats(b->ledger, b->source, (rg_place){"a.csv", 18, 1},
                      (rg_place){"a.csv", 5, 1}, "Outcome, Status");
    rg_ledger_finds(b->ledger, b->source, (rg_place){"a.csv", 7, 4}, "words differ: look",
                    "Melton");
    rg_ledger_finds(b->ledger, b->source, (rg_place){"a.csv", 9, 0}, "ends early: ask", "June");
    rg_ledger_finds(b->ledger, b->source, (rg_place){"a.csv", 8, 4}, "words differ: look",
                    "Blaby");
    rg_ledger_repair(b->ledger, b->source, b->file, 20, 3, "Name: blanks dropped");
    rg_ledger_note(b->ledger, b->source, b->file, "blank lines passed over: %d", 2);
    rg_ledger_note(b->ledger, b->source, SIZE_MAX, "no month is missing");
}

static void the_report_is_laid_out_for_reading(void)
{
    book b = open_book();
    rg_buf out = {0};
    fill(&b);
    rg_ledger_print(b.ledger, &out);
    CHECK_TEXT(out.p,
               "Rows: read = used + excluded + rejected. Places are file:line:column.\n"
               "\n"
               "street: Street-level crime\n"
               "  file        read       used   excluded   rejected   repaired  encoding\n"
               "  a.csv      7,809      7,801          7          1          1  UTF-8\n"
               "  b.csv          0          0          0          0          0  refused\n"
               "  all        7,809      7,801          7          1          1\n"
               "\n"
               "  Rejected, by reason\n"
               "           1  Month: not a month (YYYY-MM)\n"
               "              a.csv:17:2\n"
               "\n"
               "  Excluded, by rule\n"
               "           6  outside LLR\n"
               "              a.csv:10\n"
               "              a.csv:11\n"
               "              a.csv:12\n"
               "              a.csv:13\n"
               "              a.csv:14\n"
               "              and 1 more\n"
               "           1  Crime ID stands in another row\n"
               "              a.csv:18:1\n"
               "\n"
               "  Repaired and used\n"
               "           1  Name: blanks dropped\n"
               "              a.csv:20:3\n"
               "\n"
               "  Repeated keys\n"
               "    a.csv:18:1 repeats a.csv:5:1; they differ in Outcome, Status\n"
               "\n"
               "  To look at\n"
               "           2  words differ: look\n"
               "              a.csv:7:4: Melton\n"
               "              a.csv:8:4: Blaby\n"
               "           1  ends early: ask\n"
               "              a.csv:9: June\n"
               "\n"
               "  Notes\n"
               "    no month is missing\n"
               "    a.csv: blank lines passed over: 2\n"
               "    refused: b.csv:3: a NUL byte; export the file again\n");
    rg_buf_free(&out);
    rg_arena_free(b.arena);
}

static void the_ledger_travels_as_plain_data(void)
{
    book b = open_book();
    rg_buf out = {0};
    rg_ledger_read(b.ledger, b.source, b.file, 2);
    rg_ledger_use(b.ledger, b.source, b.file, 1);
    rg_ledger_reject(b.ledger, b.source, b.file, 17, 2, "Month: not a month");
    rg_ledger_repeats(b.ledger, b.source, (rg_place){"a.csv", 18, 1}, (rg_place){"a.csv", 5, 0},
                      "");
    rg_value_json(&out, rg_ledger_value(b.ledger, b.arena));
    CHECK_HAS(out.p, "\"name\":\"street\"");
    CHECK_HAS(out.p, "\"read\":2,");
    CHECK_HAS(out.p,
              "\"reasons\":[{\"count\":1,\"kind\":\"rejected\",\"places\":[\"a.csv:17:2\"],"
              "\"text\":\"Month: not a month\"}]");
    CHECK_HAS(out.p, "\"repeats\":[{\"first\":\"a.csv:5\",\"place\":\"a.csv:18:1\"}]");
    rg_buf_free(&out);
    rg_arena_free(b.arena);
}

CU_TestInfo rg_tests_data_ledger[] = {
    {"rows that are all accounted for balance", rows_that_are_all_accounted_for_balance},
    {"a row that is nowhere is told", a_row_that_is_nowhere_is_told},
    {"a row counted twice is told", a_row_counted_twice_is_told},
    {"files balance one by one", files_balance_one_by_one},
    {"the first five places of a reason are kept", the_first_five_places_of_a_reason_are_kept},
    {"the report is laid out for reading", the_report_is_laid_out_for_reading},
    {"the ledger travels as plain data", the_ledger_travels_as_plain_data},
    CU_TEST_INFO_NULL,
};
