/* One whole document, read back by other programs: what the file says is what the document says. */
#include "app/edition.h"
#include "base/file.h"
#include "doc/doc.h"
#include "doc/style.h"
#include "export/pdf.h"
#include "layout/layout.h"
#include "script/template.h"
#include "support/check.h"
#include "support/house.h"
#include "support/edition.h"

#include <stdlib.h>

typedef struct made {
    tiny t;
    rg_fonts *fonts;
    rg_shaper *shaper;
    rg_doc *doc;
    rg_pages pages;
    rg_buf edition;  /* the facts' texts point into it */
    const char *pdf; /* path */
} made;

static const char *text_of(const rg_value *v, const char *key)
{
    const rg_value *f = rg_value_get(v, key);
    return f && f->kind == RG_V_TEXT ? f->text.p : "";
}

static void read_job(made *m, const rg_value *context, rg_template_job *job)
{
    const rg_value *areas = rg_value_get(context, "areas");
    rg_area_name *names = RG_NEW_N(m->t.arena, rg_area_name, areas->item_count + 1);
    for (size_t i = 0; i < areas->item_count; i++) {
        names[i] =
            (rg_area_name){text_of(areas->items[i], "code"), text_of(areas->items[i], "name"),
                           text_of(areas->items[i], "slug")};
        if (strcmp(names[i].slug, "melton") == 0)
            job->area = names[i];
    }
    job->areas = names;
    job->area_count = areas->item_count;
}

static void make_doc(made *m)
{
    rg_err err = {0};
    const rg_value *context = NULL;
    rg_facts *facts = RG_NEW(m->t.arena, rg_facts);
    tiny_edition(&m->t, &m->edition);
    CU_ASSERT_TRUE_FATAL(
        rg_edition_read(m->t.arena, rg_buf_view(&m->edition), &context, facts, &err));
    rg_template_job *job = RG_NEW(m->t.arena, rg_template_job);
    *job = (rg_template_job){.root = ".",
                             .report = "open-profile",
                             .release_title = "Tiny",
                             .edition = "public",
                             .brand = "network",
                             .facts = facts,
                             .context = context};
    read_job(m, context, job);
    bool ok = rg_template_run(m->t.arena, job, rg_log_new(m->t.arena), &m->doc, &err) &&
              rg_doc_check(m->doc, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
}

static void make_pdf(made *m)
{
    rg_err err = {0};
    rg_style style = house_network();
    rg_str icc;
    rg_buf pdf = {0};
    bool ok = rg_fonts_load(m->t.arena, "fonts/manifest.csv", "out/fonts", &m->fonts, &err) &&
              rg_file_read(m->t.arena, "out/fonts/sRGB.icc", 1 << 20, &icc, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    m->shaper = rg_shaper_new(m->t.arena, m->fonts);
    ok = rg_layout(m->t.arena, m->doc, &style, m->shaper, rg_log_new(m->t.arena), &m->pages,
                   &err) &&
         rg_pdf_write(&m->pages, m->fonts, icc, &pdf, &err);
    m->pdf = rg_path_join(m->t.arena, m->t.folder, "x.pdf");
    ok = ok && rg_file_write(m->pdf, rg_buf_view(&pdf), 0644, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    rg_buf_free(&pdf);
}

static made make(void)
{
    made m = {.t = tiny_open()};
    tiny_good_street(&m.t);
    make_doc(&m);
    make_pdf(&m);
    return m;
}

static void close(made *m)
{
    rg_shaper_free(m->shaper);
    rg_fonts_free(m->fonts);
    rg_buf_free(&m->edition);
    tiny_close(&m->t);
}

/* What a program says of the file, on standard output and error together. */
static rg_str ask(made *m, const char *program)
{
    rg_str out = {0};
    rg_err err = {0};
    const char *to = rg_path_join(m->t.arena, m->t.folder, "answer");
    int status =
        system(rg_arena_printf(m->t.arena, "%s %s >%s 2>&1 </dev/null", program, m->pdf, to));
    CU_ASSERT_EQUAL(status, 0);
    CU_ASSERT_TRUE_FATAL(rg_file_read(m->t.arena, to, 1 << 26, &out, &err));
    return out;
}

/* Letters only: blanks, line ends and soft hyphens at line ends are not words. */
static void letters(rg_buf *out, rg_str text)
{
    for (size_t i = 0; i < text.n; i++) {
        bool soft =
            i + 1 < text.n && (unsigned char)text.p[i] == 0xC2 &&
            ((unsigned char)text.p[i + 1] == 0xAD || (unsigned char)text.p[i + 1] == 0xA0);
        if (soft)
            i++;
        else if (text.p[i] != ' ' && text.p[i] != '\n' && text.p[i] != '\f')
            rg_buf_putc(out, text.p[i]);
    }
}

/* The quoted strings of pdfinfo -struct-text, which print what each element of the tag tree holds. */
static void tree_letters(rg_buf *out, rg_str text)
{
    while (text.p && text.n) {
        rg_str line = rg_str_trim(rg_str_cut(&text, '\n'));
        if (line.n >= 2 && line.p[0] == '"' && line.p[line.n - 1] == '"')
            letters(out, (rg_str){line.p + 1, line.n - 2});
    }
}

static void the_tag_tree_read_back_says_the_words_of_the_document_in_its_order(void)
{
    made m = make();
    rg_buf words = {0}, wanted = {0}, got = {0};
    rg_pages_words(&words, &m.pages);
    letters(&wanted, rg_buf_view(&words));
    tree_letters(&got, ask(&m, "pdfinfo -struct-text"));
    CU_ASSERT_TRUE(wanted.n > 5000);
    size_t same = 0;
    while (same < wanted.n && same < got.n && wanted.p[same] == got.p[same])
        same++;
    if (same < wanted.n || same < got.n)
        fprintf(stderr, "\n    they part at %zu: wanted %.40s, got %.40s", same,
                wanted.p + same, got.p + same);
    CU_ASSERT_TRUE(rg_str_eq(rg_buf_view(&wanted), rg_buf_view(&got)));
    rg_buf_free(&words);
    rg_buf_free(&wanted);
    rg_buf_free(&got);
    close(&m);
}

/* Every text of the tree of nodes, in reading order. */
static void node_letters(rg_arena *arena, rg_buf *out, const rg_node *n)
{
    rg_buf text = {0};
    rg_buf_text(&text, n->text);
    letters(out, rg_buf_view(&text));
    rg_buf_free(&text);
    for (size_t i = 0; i < n->kid_count; i++)
        node_letters(arena, out, n->kids[i]);
}

/* Headings and paragraphs of the document stand in the file in the order of the document. */
static void every_heading_and_paragraph_stands_in_the_file_in_the_order_of_the_document(void)
{
    made m = make();
    rg_buf got = {0};
    tree_letters(&got, ask(&m, "pdfinfo -struct-text"));
    const char *at = got.p;
    int found = 0;
    for (size_t i = 0; i < m.doc->block_count; i++) {
        const rg_node *n = m.doc->blocks[i];
        if (n->kind != RG_N_HEADING && n->kind != RG_N_PARA && n->kind != RG_N_LEAD)
            continue;
        rg_buf words = {0};
        node_letters(m.t.arena, &words, n);
        const char *here = words.n ? strstr(at, words.p) : at;
        if (!here)
            fprintf(stderr, "\n    not in its place: %.60s", words.p);
        CU_ASSERT_PTR_NOT_NULL_FATAL(here);
        at = here + words.n;
        found++;
        rg_buf_free(&words);
    }
    CU_ASSERT_TRUE(found > 15);
    rg_buf_free(&got);
    close(&m);
}

static void other_programs_find_no_fault_in_the_file(void)
{
    made m = make();
    CHECK_HAS(ask(&m, "qpdf --check").p, "No syntax or stream encoding errors found");
    rg_str info = ask(&m, "pdfinfo");
    CHECK_HAS(info.p, "Tagged:          yes");
    CHECK_HAS(info.p, "PDF version:     1.7");
    rg_str fonts = ask(&m, "pdffonts");
    rg_str_cut(&fonts, '\n');
    rg_str_cut(&fonts, '\n');
    int count = 0;
    while (fonts.p && fonts.n) {
        const char *line = rg_str_dup(m.t.arena, rg_str_cut(&fonts, '\n'));
        CHECK_HAS(line, "yes yes yes"); /* embedded, subset, mapped to Unicode */
        count++;
    }
    CU_ASSERT_TRUE(count >= 2);
    CU_ASSERT_PTR_NULL(strstr(ask(&m, "mutool trace").p, "glyph=\"0\""));
    close(&m);
}

static void the_data_of_every_chart_are_attached(void)
{
    made m = make();
    rg_str list = ask(&m, "pdfdetach -list");
    CHECK_HAS(list.p, "monthly-by-type.csv");
    CHECK_HAS(list.p, "rates-by-type.csv");
    CHECK_HAS(list.p, "shares-by-deprivation.csv");
    close(&m);
}

CU_TestInfo rg_tests_app_document[] = {
    {"the tag tree read back says the words of the document in its order",
     the_tag_tree_read_back_says_the_words_of_the_document_in_its_order},
    {"every heading and paragraph stands in the file in the order of the document",
     every_heading_and_paragraph_stands_in_the_file_in_the_order_of_the_document},
    {"other programs find no fault in the file", other_programs_find_no_fault_in_the_file},
    {"the data of every chart are attached", the_data_of_every_chart_are_attached},
    CU_TEST_INFO_NULL};
