/* Published figures that count listed things: tests/worked/counted.csv, against the tables of templates/content.
 * And all 352 figures: each is recomputed, counted or refused, and none of them twice. */
#include "base/date.h"
#include "base/num.h"
#include "data/csv.h"
#include "support/check.h"
#include "support/table.h"

#include <stdio.h>
#include <string.h>

/* ---- content tables ---- */

typedef struct counting {
    rg_str column, value; /* empty: every row */
    rg_date day;
    int at_column, at_from, at_to; /* -1 where the table lacks it */
    size_t rows;
} counting;

static int column_of(const rg_csv_row *row, rg_str name)
{
    for (size_t i = 0; i < row->count; i++)
        if (rg_str_eq(row->fields[i], name))
            return (int)i;
    return -1;
}

static bool content_heading(void *user, const rg_csv_row *row, bool *wanted, rg_err *err)
{
    counting *c = user;
    (void)wanted;
    (void)err;
    c->at_column = column_of(row, c->column);
    c->at_from = column_of(row, rg_str_of("valid_from"));
    c->at_to = column_of(row, rg_str_of("valid_to"));
    return c->column.n == 0 || c->at_column >= 0;
}

/* From its first day to its last; no day is no bound. */
static bool in_force(const counting *c, const rg_csv_row *row)
{
    rg_date from, to;
    int day = rg_date_serial(c->day);
    if (c->at_from >= 0 && rg_date_parse(row->fields[c->at_from], &from) &&
        rg_date_serial(from) > day)
        return false;
    return !(c->at_to >= 0 && rg_date_parse(row->fields[c->at_to], &to) &&
             rg_date_serial(to) < day);
}

static bool content_row(void *user, const rg_csv_row *row, rg_err *err)
{
    counting *c = user;
    (void)err;
    c->rows += in_force(c, row) &&
               (c->at_column < 0 || rg_str_eq(row->fields[c->at_column], c->value));
    return true;
}

static size_t count_list(rg_str list, rg_str where, rg_str day)
{
    char path[128];
    counting c = {.value = where};
    rg_csv_reader reader = {.heading = content_heading, .row = content_row, .user = &c};
    rg_csv_facts facts = {0};
    rg_err err = {0};
    c.column = rg_str_cut(&c.value, '=');
    CU_ASSERT_TRUE_FATAL(rg_date_parse(day, &c.day));
    snprintf(path, sizeof path, "templates/content/%.*s.csv", (int)list.n, list.p);
    CU_ASSERT_TRUE(rg_csv_read_file(path, path, &reader, &facts, &err));
    CHECK_TEXT(err.text, "");
    return c.rows;
}

/* ---- counted.csv: figure_id, list, where, as_at, printed ---- */

static bool counted_row(void *user, const rg_csv_row *row, rg_err *err)
{
    size_t *figures = user;
    double printed = 0;
    (void)err;
    size_t rows = count_list(row->fields[1], row->fields[2], row->fields[3]);
    CU_ASSERT_TRUE(rg_num_parse(row->fields[4], &printed));
    if (printed != (double)rows)
        fprintf(stderr, "\n    counted.csv:%d: %.*s: %zu in %.*s, %g printed", row->line,
                (int)row->fields[0].n, row->fields[0].p, rows, (int)row->fields[1].n,
                row->fields[1].p, printed);
    CU_ASSERT_EQUAL(printed, (double)rows);
    (*figures)++;
    return true;
}

static void counts_of_listed_things_are_those_of_the_content_tables(void)
{
    size_t figures = 0;
    table_read("tests/worked/counted.csv", 5, counted_row, &figures);
    printf("\n    lists  %3zu figures counted\n", figures);
    CU_ASSERT_EQUAL(figures, 12);
}

/* ---- every figure ---- */

enum { DOCUMENTS = 5, FIGURES_MAX = 250, FILES = 3 };
static const struct {
    const char *name;
    int figures;
} documents[DOCUMENTS] = {{"RS20", 49}, {"SNA22", 243}, {"SLD19", 6}, {"AR23", 50}, {"WEB", 4}};

typedef struct ledger {
    int file;
    unsigned char in[DOCUMENTS][FIGURES_MAX + 1]; /* a bit for each file that names it */
} ledger;

static bool id_first(void *user, const rg_csv_row *row, bool *wanted, rg_err *err)
{
    (void)user;
    (void)wanted;
    (void)err;
    return row->count > 1 && rg_str_is(row->fields[0], "figure_id");
}

static bool note_figure(void *user, const rg_csv_row *row, rg_err *err)
{
    ledger *l = user;
    rg_str number = row->fields[0], document = rg_str_cut(&number, '-');
    double n = 0;
    bool known = false;
    (void)err;
    for (int d = 0; d < DOCUMENTS; d++)
        if (rg_str_is(document, documents[d].name) && rg_num_parse(number, &n) && n >= 1 &&
            n <= documents[d].figures) {
            l->in[d][(int)n] |= (unsigned char)(1 << l->file);
            known = true;
        }
    if (!known)
        fprintf(stderr, "\n    line %d: no figure %.*s", row->line, (int)row->fields[0].n,
                row->fields[0].p);
    CU_ASSERT_TRUE(known);
    return true;
}

static void each_figure_is_recomputed_counted_or_refused_and_only_one_of_these(void)
{
    static const char *const files[FILES] = {"published", "counted", "refused"};
    int held[FILES] = {0};
    ledger l = {0};
    for (l.file = 0; l.file < FILES; l.file++) {
        char path[64];
        rg_csv_reader reader = {.heading = id_first, .row = note_figure, .user = &l};
        rg_csv_facts facts = {0};
        rg_err err = {0};
        snprintf(path, sizeof path, "tests/worked/%s.csv", files[l.file]);
        CU_ASSERT_TRUE(rg_csv_read_file(path, path, &reader, &facts, &err));
        CHECK_TEXT(err.text, "");
    }
    for (int d = 0; d < DOCUMENTS; d++)
        for (int n = 1; n <= documents[d].figures; n++) {
            unsigned char in = l.in[d][n];
            bool one = in == 1 || in == 2 || in == 4;
            if (!one)
                fprintf(stderr, "\n    %s-%03d is in %s", documents[d].name, n,
                        in ? "more than one file" : "no file");
            CU_ASSERT_TRUE(one);
            for (int f = 0; f < FILES; f++)
                held[f] += in >> f & 1;
        }
    CU_ASSERT_EQUAL(held[0] + held[1] + held[2], 352);
    CU_ASSERT_TRUE(held[0] + held[1] >= 320);
}

CU_TestInfo rg_tests_app_counted[] = {
    {"counts of listed things are those of the content tables",
     counts_of_listed_things_are_those_of_the_content_tables},
    {"each figure is recomputed, counted or refused, and only one of these",
     each_figure_is_recomputed_counted_or_refused_and_only_one_of_these},
    CU_TEST_INFO_NULL};
