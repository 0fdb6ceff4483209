/* Every document of templates/, in both brands that ship, in ordinary and in large print: its pages keep the laws
 * of pages, and say what the document says in its order. */
#include "app/brands.h"
#include "base/log.h"
#include "doc/doc.h"
#include "layout/layout.h"
#include "support/check.h"
#include "support/page_checks.h"
#include "support/shelf.h"

/* ---- words ---- */

/* Letters only: a line's end, a blank, a hyphen for the line's end and quotes are no words. */
static void letters(rg_buf *out, rg_str text)
{
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i];
        unsigned char next = i + 1 < text.n ? (unsigned char)text.p[i + 1] : 0;
        if (c == 0xC2 && (next == 0xAD || next == 0xA0))
            i++;
        else if (c > ' ')
            rg_buf_putc(out, (char)c);
    }
}

typedef struct order {
    const char *at; /* what is told and has not been asked for */
    size_t found;
    rg_buf *why;
} order;

static void find(order *o, rg_text text)
{
    rg_buf said = {0}, words = {0};
    for (size_t i = 0; i < text.count; i++)
        if (text.spans[i].note || text.spans[i].page_of || text.spans[i].where_of ||
            text.spans[i].number_of) {
            rg_buf_free(&said);
            return;
        }
    rg_buf_text(&said, text);
    letters(&words, rg_buf_view(&said));
    if (words.n > 0) {
        const char *here = strstr(o->at, words.p);
        if (here) {
            o->at = here + words.n;
            o->found++;
        } else {
            rg_buf_printf(o->why, "\n    not in its place: \"%.60s\"", said.p);
        }
    }
    rg_buf_free(&said);
    rg_buf_free(&words);
}

/* Headings, paragraphs, titles of figures and cells of tables, in the order of the document. */
static void find_all(order *o, rg_node *const *nodes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const rg_node *n = nodes[i];
        if (n->kind == RG_N_STRIP || n->kind == RG_N_PHOTO)
            continue;
        find(o, n->eyebrow);
        if (n->kind != RG_N_QUOTE)
            find(o, n->text);
        if (n->chart)
            find(o, n->chart->title);
        for (size_t r = 0; n->table && r < n->table->row_count; r++)
            for (size_t c = 0; c < n->table->column_count; c++)
                find(o, n->table->rows[r].cells[c].text);
        find_all(o, n->kids, n->kid_count);
        if (n->kind == RG_N_QUOTE)
            find(o, n->text);
    }
}

static size_t check_words(const rg_doc *doc, const rg_pages *pages, rg_buf *why)
{
    rg_buf words = {0}, told = {0};
    rg_pages_words(&words, pages);
    letters(&told, rg_buf_view(&words));
    size_t before = why->n;
    order o = {.at = told.p, .why = why};
    find_all(&o, doc->blocks, doc->block_count);
    CU_ASSERT(o.found > 5);
    rg_buf_free(&words);
    rg_buf_free(&told);
    return why->n - before;
}

/* ---- every document in every dress ---- */

static size_t check_pages(const rg_doc *doc, const rg_style *style, const rg_pages *pages,
                          rg_buf *why)
{
    double least = doc->large_print ? 12 : 9;
    size_t faults = check_words(doc, pages, why);
    for (size_t p = 0; p < pages->page_count; p++)
        faults += page_check_places(pages, style, p, why) + page_check_contrast(pages, p, why) +
                  page_check_sizes(pages, p, least, 9, why);
    return faults;
}

static void set_in(shelf *s, const rg_document *d, rg_doc *doc, const char *brand, bool large)
{
    rg_style style;
    rg_pages pages = {0};
    rg_buf why = {0};
    rg_arena *arena = rg_arena_new("pages");
    rg_err err = {0};
    doc->large_print = large;
    bool laid = rg_brand_style(arena, ".", brand, &style, &err);
    style = rg_style_format(style, doc->format);
    style = large ? rg_style_large(style) : style;
    laid = laid && rg_doc_check(doc, &err) &&
           rg_layout(arena, doc, &style, s->press.shaper, rg_log_new(arena), &pages, &err);
    size_t faults = laid ? check_pages(doc, &style, &pages, &why) : 0;
    if (!laid || faults > 0)
        fprintf(stderr, "\n    %s %s, %s%s: %s%s\n", d->report, d->area_slug, brand,
                large ? ", large print" : "", err.text, why.p ? why.p : "");
    CU_ASSERT(laid && faults == 0);
    rg_buf_free(&why);
    rg_arena_free(arena);
}

static void set_in_all(shelf *s, const rg_document *d)
{
    rg_doc *doc = NULL;
    rg_err err = {0};
    bool made = rg_render_doc(s->arena, &s->press, d, rg_log_new(s->arena), &doc, &err);
    CHECK_TEXT(made ? "" : err.text, "");
    for (int i = 0; made && i < 4; i++)
        set_in(s, d, doc, i % 2 ? "csp" : "network", i / 2);
}

/* Of a report of many areas three: the city, a small district, the whole. */
static bool is_wanted(const rg_document *d)
{
    static const char *const areas[] = {"leicester", "rutland", "llr"};
    bool wanted = false;
    for (int i = 0; i < 3; i++)
        wanted = wanted || strcmp(d->area_slug, areas[i]) == 0;
    return wanted && !d->brand && !d->large_print;
}

static void every_document_is_set_in_both_brands_and_in_large_print(void)
{
    static const char *const releases[] = {"specimen", "gallery", "sample", "llr-2021-22"};
    shelf s = shelf_open();
    size_t documents = 0;
    for (size_t r = 0; r < sizeof releases / sizeof *releases; r++) {
        shelf_take(&s, releases[r]);
        for (size_t i = 0; i < s.count; i++)
            if (is_wanted(&s.documents[i])) {
                set_in_all(&s, &s.documents[i]);
                documents++;
            }
        shelf_put_back(&s);
    }
    CU_ASSERT_EQUAL(documents, 10); /* specimen in two formats, 3 galleries, 3 profiles, 2 */
    shelf_close(&s);
}

CU_TestInfo rg_tests_app_documents[] = {
    {"every document is set in both brands and in large print",
     every_document_is_set_in_both_brands_and_in_large_print},
    CU_TEST_INFO_NULL,
};
