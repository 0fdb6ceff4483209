/* The summary and the strategy of three years in both editions, as their readers meet them, made from one set of
 * templates: nothing is said twice. */
#include "support/check.h"
#include "support/llr_document.h"

#include <stdlib.h>
#include <string.h>

/* ---- nothing twice ---- */

typedef struct saying {
    const char *text, *where;
} saying;

typedef struct sayings {
    saying *items;
    size_t count, room;
    rg_arena *arena;
} sayings;

static void add_saying(sayings *s, const rg_node *node, const char *text)
{
    *RG_PUSH(s->arena, s->items, s->count, s->room) =
        (saying){text, rg_arena_printf(s->arena, "%s:%d", node->place.file, node->place.line)};
}

/* Sentences of a text, each with its end.  The band over a priority's page is left out: it says the objective again
 * that the list of priorities gave. */
static void add_sentences(sayings *s, const rg_node *node, rg_text text)
{
    rg_buf words = {0};
    rg_buf_text(&words, text);
    for (rg_str rest = rg_buf_view(&words); rest.n;) {
        size_t n = 0;
        while (n < rest.n && !(rest.p[n] == '.' && (n + 1 == rest.n || rest.p[n + 1] == ' ')))
            n++;
        bool sign = rest.p[0] == '['; /* what a sign means stands wherever it does */
        if (n < rest.n && !sign)      /* what does not end is no sentence */
            add_saying(s, node, rg_str_dup(s->arena, (rg_str){rest.p, n + 1}));
        size_t used = n + 2 < rest.n ? n + 2 : rest.n;
        rest = (rg_str){rest.p + used, rest.n - used};
    }
    rg_buf_free(&words);
}

static void on_text(void *user, const rg_node *node, const char *what, rg_text text)
{
    sayings *s = user;
    bool sentences = strcmp(what, "paragraph") == 0 || strcmp(what, "chart note") == 0 ||
                     strcmp(what, "table note") == 0 || strcmp(what, "small print") == 0;
    bool title = strcmp(what, "chart title") == 0 || strcmp(what, "table title") == 0;
    if (sentences)
        add_sentences(s, node, text);
    if (title) {
        rg_buf words = {0};
        rg_buf_text(&words, text);
        add_saying(s, node, rg_arena_copy(s->arena, words.p, words.n));
        rg_buf_free(&words);
    }
}

/* The facts that a chart or table prints, one after another: what is the same in two charts, or in two tables, is
 * shown twice.  At the end of the document stand the data of charts as tables. */
static void add_facts(sayings *s, const rg_node *node)
{
    rg_buf facts = {0};
    const rg_chart_spec *c = node->chart;
    const rg_table_spec *t = node->table;
    for (size_t i = 0; c && i < c->series_count; i++)
        for (size_t k = 0; k < c->category_count; k++)
            if (c->series[i].data[k].fact_id)
                rg_buf_printf(&facts, "%s;", c->series[i].data[k].fact_id);
    for (size_t r = 0; t && r < t->row_count; r++)
        for (size_t i = 0; i < t->column_count; i++)
            if (t->rows[r].cells[i].fact_id)
                rg_buf_printf(&facts, "%s;", t->rows[r].cells[i].fact_id);
    if (facts.n > 0)
        add_saying(s, node,
                   rg_arena_printf(s->arena, "%s of %s", c ? "chart" : "table", facts.p));
    rg_buf_free(&facts);
    for (size_t i = 0; i < node->kid_count; i++)
        add_facts(s, node->kids[i]);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(((const saying *)a)->text, ((const saying *)b)->text);
}

static void check_sayings(rg_arena *arena, const llr_document *d, const char *which)
{
    sayings s = {.arena = arena};
    llr_document_texts(d->doc, on_text, &s);
    for (size_t i = 0; i < d->doc->block_count; i++)
        add_facts(&s, d->doc->blocks[i]);
    CU_ASSERT_TRUE(s.count > 100);
    qsort(s.items, s.count, sizeof *s.items, by_text);
    for (size_t i = 1; i < s.count; i++) {
        bool twice = strcmp(s.items[i].text, s.items[i - 1].text) == 0;
        if (twice)
            fprintf(stderr, "\n    %s says twice, at %s and %s: %.300s", which,
                    s.items[i - 1].where, s.items[i].where, s.items[i].text);
        CU_ASSERT_FALSE(twice);
    }
}

/* ---- every document ---- */

static void each(void (*check)(rg_arena *, const llr_document *, const char *))
{
    for (size_t y = 0; llr_releases[y]; y++) {
        const llr_year *year = llr_years_get(llr_releases[y]);
        CU_ASSERT_PTR_NOT_NULL_FATAL(year);
        for (int e = 0; e < LLR_EDITIONS; e++)
            for (size_t r = 0; llr_reports[r]; r++) {
                rg_arena *arena = rg_arena_new("document");
                llr_document d = llr_document_of(arena, year, e, llr_reports[r]);
                if (d.doc)
                    check(arena, &d,
                          rg_arena_printf(arena, "%s of %s, %s", llr_reports[r], year->release,
                                          llr_editions[e]));
                rg_arena_free(arena);
            }
    }
}

static void no_sentence_chart_or_table_stands_twice_in_a_document(void)
{
    each(check_sayings);
}

CU_TestInfo rg_tests_app_llr_documents[] = {
    {"no sentence, chart or table stands twice in a document",
     no_sentence_chart_or_table_stands_twice_in_a_document},
    CU_TEST_INFO_NULL};
