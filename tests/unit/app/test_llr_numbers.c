/* Every number in the text of the summary and the strategy is a fact's, or stands in tests/worked/no_figures.csv: dates,
 * ages, hours, "per 1,000", names with digits, counts of records.
 *
 * A number of a fact carries the fact in the document's tree.  What no fact vouches for is matched against the patterns,
 * and a digit that is left over fails with its place. */
#include "support/check.h"
#include "support/llr_document.h"
#include "support/table.h"

#include <regex.h>
#include <string.h>

enum { PATTERNS = 80, FACT = '@' /* stands for a number of a fact */ };

typedef struct pattern {
    const char *where, *text; /* where: part of "FILE what"; "" everywhere */
    regex_t regex;
    size_t used;
} pattern;

typedef struct numbers {
    rg_arena *arena;
    pattern patterns[PATTERNS];
    size_t pattern_count;
    size_t facts, left; /* numbers of facts; digits nobody vouches for */
    const char *document;
} numbers;

static bool one_pattern(void *user, const rg_csv_row *row, rg_err *err)
{
    numbers *n = user;
    pattern *p = &n->patterns[n->pattern_count++];
    (void)err;
    CU_ASSERT_TRUE_FATAL(n->pattern_count < PATTERNS);
    p->where = rg_str_dup(n->arena, row->fields[0]);
    p->text = rg_str_dup(n->arena, row->fields[1]);
    CU_ASSERT_EQUAL_FATAL(regcomp(&p->regex, p->text, REG_EXTENDED), 0);
    return true;
}

static void read_patterns(numbers *n)
{
    table_read("tests/worked/no_figures.csv", 3, one_pattern, n);
}

/* The text on one line, numbers of facts as one sign. */
static char *words_of(numbers *n, const char *what, rg_text text)
{
    rg_buf out = {0};
    for (size_t i = 0; i < text.count; i++) {
        const rg_span *s = &text.spans[i];
        if (s->fact_id || strcmp(what, "table number") == 0) {
            n->facts++;
            rg_buf_putc(&out, FACT);
        } else {
            rg_buf_str(&out, s->text);
        }
    }
    char *words = rg_arena_copy(n->arena, out.p ? out.p : "", out.n);
    rg_buf_free(&out);
    return words;
}

static void strike(pattern *p, char *words)
{
    regmatch_t at;
    for (char *from = words;
         *from && regexec(&p->regex, from, 1, &at, from > words ? REG_NOTBOL : 0) == 0;
         from += at.rm_eo) {
        if (at.rm_eo == at.rm_so)
            break;
        memset(from + at.rm_so, ' ', (size_t)(at.rm_eo - at.rm_so));
        p->used++;
    }
}

static void on_text(void *user, const rg_node *node, const char *what, rg_text text)
{
    numbers *n = user;
    char *words = words_of(n, what, text);
    const char *whole = rg_arena_strdup(n->arena, words);
    const char *where = rg_arena_printf(n->arena, "%s %s", node->place.file, what);
    for (size_t i = 0; i < n->pattern_count; i++)
        if (strstr(where, n->patterns[i].where))
            strike(&n->patterns[i], words);
    if (!strpbrk(words, "0123456789"))
        return;
    n->left++;
    fprintf(stderr, "\n    %s, %s:%d, %s: no fact vouches for a number of \"%.300s\"",
            n->document, node->place.file, node->place.line, what, whole);
}

static void every_number_is_a_fact_s_or_no_figure(void)
{
    rg_arena *arena = rg_arena_new("numbers");
    numbers *n = RG_NEW(arena, numbers);
    n->arena = arena;
    read_patterns(n);
    for (size_t y = 0; llr_releases[y]; y++) {
        const llr_year *year = llr_years_get(llr_releases[y]);
        CU_ASSERT_PTR_NOT_NULL_FATAL(year);
        for (size_t r = 0; llr_reports[r]; r++) {
            llr_document d = llr_document_of(arena, year, LLR_RESTRICTED, llr_reports[r]);
            n->document = rg_arena_printf(arena, "%s of %s", llr_reports[r], year->release);
            n->facts = 0;
            if (d.doc)
                llr_document_texts(d.doc, on_text, n);
            CU_ASSERT_TRUE(n->facts > 60);
        }
    }
    CU_ASSERT_EQUAL(n->left, 0);
    for (size_t i = 0; i < n->pattern_count; i++) {
        if (n->patterns[i].used == 0)
            fprintf(stderr, "\n    no_figures.csv: nothing is \"%s\" any more",
                    n->patterns[i].text);
        CU_ASSERT_TRUE(n->patterns[i].used > 0);
        regfree(&n->patterns[i].regex);
    }
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_app_llr_numbers[] = {
    {"every number is a fact's or no figure", every_number_is_a_fact_s_or_no_figure},
    CU_TEST_INFO_NULL};
