/* The figures that the partnership printed, read from the text of the documents that print them again.
 *
 * The summary of llr-2021-22 and the strategy of llr-2018-19 are built in both editions from the synthetic extracts
 * and turned into text by pdftotext.  A number of tests/worked/published.csv counts as read where its document holds the
 * fact's value as the house prints it; there is none that a document leaves out.  What the public text lacks must differ in the public facts: hidden, or rounded by the protection rules. */
#include "base/file.h"
#include "base/num.h"
#include "support/check.h"
#include "support/llr_years.h"
#include "support/proof.h"
#include "support/proof_public.h"
#include "support/table.h"
#include "support/tiny.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { DIFFERENCES = 64 };

typedef struct difference {
    const char *figure, *measure, *dimensions, *restricted, *open, *rule;
    bool met;
} difference;

typedef struct printed {
    tiny t;
    rg_arena *arena;
    const llr_year *year;
    const char *report, *figures;    /* "sna-summary", "SNA22" */
    const char *texts[LLR_EDITIONS]; /* on one line */
    rg_str pages;                    /* restricted, with page ends */
    size_t page;                     /* on which the last block was found, from 1 */
    proof_rows rows;
    size_t numbers, read, differ;
    difference differences[DIFFERENCES];
    size_t difference_count;
} printed;

static bool is(const char *text, const char *word)
{
    return strcmp(text, word) == 0;
}

/* ---- documents as text ---- */

/* One line, blanks single, signs as typed. */
static const char *flat(rg_arena *arena, rg_str text)
{
    static const struct {
        const char *from, *to;
    } signs[] = {{"\xE2\x88\x92", "-"}, {"\xE2\x80\x93", "-"}, {"\xC2\xA0", " "}};
    rg_buf out = {0};
    while (text.n > 0) {
        size_t used = 1;
        const char *put = NULL;
        for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
            if (rg_str_starts(text, signs[i].from)) {
                used = strlen(signs[i].from);
                put = signs[i].to;
            }
        if (!put && isspace((unsigned char)*text.p))
            put = " ";
        if (!put)
            rg_buf_putc(&out, *text.p);
        else if (!is(put, " ") || out.n == 0 || out.p[out.n - 1] != ' ')
            rg_buf_puts(&out, put);
        text = (rg_str){text.p + used, text.n - used};
    }
    const char *kept = rg_arena_copy(arena, out.p ? out.p : "", out.n);
    rg_buf_free(&out);
    return kept;
}

/* ---- numbers as the house prints them ---- */

/* The token stands by itself: no digit runs on before or after it. */
static bool holds(const char *text, const char *token)
{
    size_t n = strlen(token);
    for (const char *at = strstr(text, token); at; at = strstr(at + 1, token)) {
        bool before = at == text || !strchr("0123456789.,", at[-1]);
        bool after = !isdigit((unsigned char)at[n]) &&
                     !(strchr(".,", at[n]) && at[n] && isdigit((unsigned char)at[n + 1]));
        if (before && after)
            return true;
    }
    return false;
}

static bool holds_number(const char *text, double x, int decimals, const char *sign)
{
    rg_buf token = {0};
    rg_num_fixed(&token, fabs(x), decimals, true);
    rg_buf_puts(&token, sign);
    bool found = holds(text, token.p);
    rg_buf_free(&token);
    return found;
}

static bool is_printed(const char *text, const rg_fact *f)
{
    bool percent = strstr(f->unit, "percent") != NULL;
    if (percent)
        return holds_number(text, f->value, 1, "%") || holds_number(text, f->value, 0, "%");
    bool whole = f->value == floor(f->value);
    return whole ? holds_number(text, f->value, 0, "")
                 : holds_number(text, f->value, 1, "") || holds_number(text, f->value, 2, "");
}

/* ---- tables of tests/worked ---- */

static size_t read_table(printed *p, const char *path, size_t columns, table_row *row)
{
    p->numbers = 0;
    table_read(path, columns, row, p);
    return p->numbers;
}

/* ---- rows ---- */

/* A row is about one number where its measure, area and dimensions are one fact's. */
static const rg_fact *fact_of(printed *p, const rg_facts *facts, const proof_row *r)
{
    proof_found found =
        proof_find(p->arena, facts, r->measure, r->area, r->dimensions, r->from, r->to);
    return found.count == 1 && found.items[0]->status == RG_S_OK && is(r->field, "value")
               ? found.items[0]
               : NULL;
}

static bool is_number(const proof_row *r)
{
    static const char *const formats[] = {
        "percent", "percent_whole",    "whole",           "two_dp",
        "one_dp",  "decrease percent", "increase percent"};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (is(r->format, formats[i]))
            return true;
    return false;
}

/* The row of public_differs.csv for that number; NULL none. */
static difference *expected(printed *p, const proof_row *r)
{
    for (size_t i = 0; i < p->difference_count; i++) {
        difference *d = &p->differences[i];
        if (is(d->figure, r->figure) && is(d->measure, r->measure) &&
            is(d->dimensions, r->dimensions))
            return d;
    }
    return NULL;
}

/* The public text prints the public fact.  Where that is another number, or may not be shown, the table says why. */
static void check_public(printed *p, const proof_row *r, const rg_fact *exact)
{
    proof_found found = proof_find(p->arena, &p->year->facts[LLR_PUBLIC], r->measure, r->area,
                                   r->dimensions, r->from, r->to);
    const rg_fact *open = found.count == 1 ? found.items[0] : NULL;
    const char *before = proof_printed(p->arena, exact), *now = proof_printed(p->arena, open);
    difference *d = expected(p, r);
    bool words = d && strstr(d->rule, ", in words") != NULL;
    bool told = words ? strstr(p->texts[1], d->open) != NULL
                      : !open || open->status != RG_S_OK || is_printed(p->texts[1], open);
    if (!told)
        fprintf(stderr, "\n    %s %s %s, %s in public, is not in the public text", r->figure,
                r->measure, r->dimensions, words ? d->open : now);
    CU_ASSERT_TRUE(told);
    if (is(before, now))
        return;
    bool listed = d && is(d->restricted, before) && (words || is(d->open, now));
    bool explained = listed && proof_explains(d->rule, exact, open, &p->year->exact,
                                              &p->year->facts[LLR_PUBLIC]);
    if (!explained)
        fprintf(stderr, "\n    public_differs.csv %s: %s,%s,%s,\"%s\",\"%s\"",
                listed ? "gives the wrong rule for" : "lacks", r->figure, r->measure,
                r->dimensions, before, now);
    CU_ASSERT_TRUE(explained);
    if (d)
        d->met = true;
    p->differ++;
}

static bool one_difference(void *user, const rg_csv_row *row, rg_err *err)
{
    printed *p = user;
    const char *cells[6];
    (void)err;
    CU_ASSERT_TRUE_FATAL(row->count == 6 && p->difference_count < DIFFERENCES);
    for (size_t i = 0; i < 6; i++)
        cells[i] = rg_str_dup(p->arena, row->fields[i]);
    p->differences[p->difference_count++] =
        (difference){cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], false};
    return true;
}

static void check_differences_met(const printed *p)
{
    for (size_t i = 0; i < p->difference_count; i++) {
        const difference *d = &p->differences[i];
        if (!d->met)
            fprintf(stderr, "\n    public_differs.csv: %s %s differs no more", d->figure,
                    d->measure);
        CU_ASSERT_TRUE(d->met);
    }
}

static void read_row(printed *p, const proof_row *r)
{
    const rg_fact *f = is_number(r) ? fact_of(p, &p->year->exact, r) : NULL;
    if (!f)
        return;
    bool found = is_printed(p->texts[0], f);
    if (!found)
        fprintf(stderr, "\n    %s %s \"%s\" (%.6g) is not in the text of %s", r->figure,
                r->measure, r->printed, f->value, p->report);
    CU_ASSERT_TRUE(found);
    p->numbers++;
    p->read += found;
    if (found)
        check_public(p, r, f);
}

/* least: how many numbers of the document there are to be read. */
static void read_release(printed *p, const char *release, const char *report,
                         const char *figures, size_t least)
{
    p->year = llr_years_get(release);
    CU_ASSERT_PTR_NOT_NULL_FATAL(p->year);
    p->report = report;
    p->figures = figures;
    p->pages = llr_years_text(p->year, LLR_RESTRICTED, report);
    for (int e = 0; e < LLR_EDITIONS; e++)
        p->texts[e] = flat(p->arena, llr_years_text(p->year, e, report));
    p->numbers = p->read = p->differ = 0;
    for (size_t i = 0; i < p->rows.count; i++)
        if (is(p->rows.items[i].release, release) &&
            rg_str_starts(rg_str_of(p->rows.items[i].figure), figures))
            read_row(p, &p->rows.items[i]);
    printf("\n    %-6s %3zu of %3zu numbers in the text of %s, %zu not so in public\n", figures,
           p->read, p->numbers, report, p->differ);
    CU_ASSERT_TRUE(p->numbers >= least);
}

/* ---- the programme plan ---- */

static size_t times(const char *text, const char *words)
{
    size_t n = 0;
    for (const char *at = strstr(text, words); at; at = strstr(at + 1, words))
        n++;
    return n;
}

/* No lead of the 99 actions was published, and none is invented: those who work with the restricted edition see each gap,
 * and how many there are; the public edition has none of it. */
static void check_plan(printed *p)
{
    CU_ASSERT_EQUAL(times(p->texts[0], "to be named"), 99);
    CU_ASSERT_EQUAL(times(p->texts[1], "to be named"), 0);
    CHECK_HAS(p->texts[0], "of 33 actions, none has a named lead yet");
    CHECK_HAS(p->texts[0], "of 37 actions, none has a named lead yet");
    CHECK_HAS(p->texts[0], "of 29 actions, none has a named lead yet");
    CU_ASSERT_PTR_NULL(strstr(p->texts[1], "Programme plan: leads and status"));
}

/* ---- blocks of the document that was published ---- */

/* RS20: some page with this title holds the words. */
static bool on_page(printed *p, const char *title, const char *words)
{
    for (rg_str rest = p->pages; rest.n > 0;) {
        const char *page = flat(p->arena, rg_str_cut(&rest, '\f'));
        if (strstr(page, title) && strstr(page, words))
            return true;
    }
    return false;
}

static const char *cell(printed *p, const rg_csv_row *row, size_t i)
{
    return flat(p->arena, row->fields[i]);
}

static bool one_block(void *user, const rg_csv_row *row, rg_err *err)
{
    printed *p = user;
    bool found = on_page(p, cell(p, row, 2), cell(p, row, 3));
    (void)err;
    if (!found)
        fprintf(stderr, "\n    blocks_rs20.csv: %s of page %s, '%s' on '%s', is not there",
                cell(p, row, 1), cell(p, row, 0), cell(p, row, 3), cell(p, row, 2));
    CU_ASSERT_TRUE(found);
    p->numbers++;
    return true;
}

/* SNA22: the words stand on the page of the row before, on one of the eight behind it (notes stand before the back cover), or, where that floated ahead, on
 * the one before it. */
static bool one_block_in_order(void *user, const rg_csv_row *row, rg_err *err)
{
    printed *p = user;
    const char *words = cell(p, row, 2);
    rg_str rest = p->pages;
    size_t found = 0;
    (void)err;
    for (size_t page = 1; rest.n > 0 && !found && page <= p->page + 8; page++) {
        const char *text = flat(p->arena, rg_str_cut(&rest, '\f'));
        if (page + 1 >= p->page && strstr(text, words))
            found = page;
    }
    if (!found)
        fprintf(stderr,
                "\n    blocks_sna22.csv:%d: %s of page %s, '%s', is not there in this order",
                row->line, cell(p, row, 1), cell(p, row, 0), words);
    CU_ASSERT_TRUE(found > 0);
    p->page = found > p->page ? found : p->page;
    p->numbers++;
    return true;
}

static void each_block_of_the_published_documents_has_its_place(void)
{
    printed p = {.t = tiny_open()};
    p.arena = p.t.arena;
    const llr_year *strategy = llr_years_get("llr-2018-19"),
                   *summary = llr_years_get("llr-2021-22");
    CU_ASSERT_TRUE_FATAL(strategy && summary);
    p.pages = llr_years_text(strategy, LLR_RESTRICTED, "response-strategy");
    CU_ASSERT_EQUAL(read_table(&p, "tests/worked/blocks_rs20.csv", 4, one_block), 170);
    p.pages = llr_years_text(summary, LLR_RESTRICTED, "sna-summary");
    p.page = 1;
    CU_ASSERT_EQUAL(read_table(&p, "tests/worked/blocks_sna22.csv", 3, one_block_in_order),
                    270);
    tiny_close(&p.t);
}

static void
printed_numbers_are_read_in_the_documents_and_what_public_ones_lack_is_protected(void)
{
    printed p = {.t = tiny_open()};
    p.arena = p.t.arena;
    p.rows = proof_read(p.arena, "tests/worked/published.csv");
    (void)read_table(&p, "tests/worked/public_differs.csv", 6, one_difference);
    read_release(&p, "llr-2021-22", "sna-summary", "SNA22", 100);
    read_release(&p, "llr-2018-19", "response-strategy", "RS20", 12);
    check_differences_met(&p);
    check_plan(&p);
    tiny_close(&p.t);
}

CU_TestInfo rg_tests_app_proof_pdf[] = {
    {"printed numbers are read in the documents, and what public ones lack is protected",
     printed_numbers_are_read_in_the_documents_and_what_public_ones_lack_is_protected},
    {"each block of the published documents has its place",
     each_block_of_the_published_documents_has_its_place},
    CU_TEST_INFO_NULL};
