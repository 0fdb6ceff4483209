/* tests/unit/app/test_hidden.c - A hidden figure in a chart of facts: picture, alternative text, table, note, the
 * file for the web and every byte of the PDF are the same whatever was hidden. */
#include "base/log.h"
#include "doc/style.h"
#include "export/pdf.h"
#include "export/web.h"
#include "layout/layout.h"
#include "support/house.h"
#include "unit/script/template_world.h"

static const char *const marks[] = {
    "bars", "columns", "stacked", "shares",    "stacked_columns", "lollipop",
    "dots", "line",    "heat",    "multiples", "share_columns"};
enum { MARKS = sizeof marks / sizeof *marks };

static rg_fonts *fonts;
static rg_str icc;
static rg_arena *shelf;

static void write_pdf(rg_buf *out)
{
    rg_err why = {0};
    rg_pages pages = {0};
    rg_style style = house_network();
    rg_shaper *shaper = rg_shaper_new(arena, fonts);
    bool made = rg_doc_check(doc, &why) &&
                rg_layout(arena, doc, &style, shaper, rg_log_new(arena), &pages, &why) &&
                rg_pdf_write(&pages, fonts, icc, out, &why);
    CHECK_TEXT(made ? "" : why.text, "");
    rg_shaper_free(shaper);
}

static void write_web(rg_buf *out)
{
    rg_err why = {0};
    rg_style style = house_network();
    rg_shaper *shaper = rg_shaper_new(arena, fonts);
    rg_web_options options = {.style = &style,
                              .shaper = shaper,
                              .kinds = RG_WEB_SVG | RG_WEB_PNG | RG_WEB_CARDS,
                              .log = rg_log_new(arena),
                              .lang = "en-GB"};
    rg_web_file *files = NULL;
    size_t count = 0;
    CU_ASSERT_TRUE(rg_web_figure(arena, doc->blocks[0]->chart, &options, &files, &count, &why));
    for (size_t i = 0; i < count; i++)
        rg_buf_str(out, files[i].bytes);
    rg_shaper_free(shaper);
}

/* The outline of the document (title, alternative text, note, table), the PDF and the files for the web. */
static void make(const char *mark, double secret, rg_buf *outline, rg_buf *pdf, rg_buf *web)
{
    set_up();
    put("x.y", "N", "financial_year=2018/19", 40);
    put("x.y", "N", "financial_year=2019/20", 30);
    rg_fact *f = put("x.y", "N", "financial_year=2020/21", secret);
    f->status = RG_S_HIDDEN;
    f->lower = secret - 1;
    f->upper = secret + 1;
    rg_buf_puts(outline,
                block("facts { y = \"x.y\" }",
                      rg_arena_printf(arena,
                                      "chart \"c\" { title = \"Finding\", subtitle = \"Crimes, "
                                      "Northmoor\", mark = \"%s\", facts = \"y\" }",
                                      mark)));
    CU_ASSERT_PTR_NOT_NULL_FATAL(doc);
    write_pdf(pdf);
    write_web(web);
    tear_down();
}

static void whatever_is_hidden_every_byte_that_goes_out_is_the_same(void)
{
    rg_err why = {0};
    shelf = rg_arena_new("hidden");
    CU_ASSERT_TRUE_FATAL(rg_fonts_load(shelf, "fonts/manifest.csv", NULL, &fonts, &why));
    CU_ASSERT_TRUE_FATAL(rg_file_read(shelf, "out/fonts/sRGB.icc", 1 << 20, &icc, &why));
    for (size_t m = 0; m < MARKS; m++) {
        rg_buf outline[2] = {{0}}, pdf[2] = {{0}}, web[2] = {{0}};
        make(marks[m], 4, &outline[0], &pdf[0], &web[0]);
        make(marks[m], 31337, &outline[1], &pdf[1], &web[1]);
        CHECK_TEXT(outline[1].p, outline[0].p);
        CHECK_HAS(outline[0].p, "hidden to protect individuals");
        CHECK_HAS(outline[0].p, "[c]");
        CU_ASSERT(pdf[0].n > 1000 && pdf[0].n == pdf[1].n);
        CU_ASSERT(pdf[0].n == pdf[1].n && memcmp(pdf[0].p, pdf[1].p, pdf[0].n) == 0);
        CU_ASSERT(web[0].n > 1000);
        CU_ASSERT(web[0].n == web[1].n && memcmp(web[0].p, web[1].p, web[0].n) == 0);
        for (size_t i = 0; i < 2; i++) {
            rg_buf_free(&outline[i]);
            rg_buf_free(&pdf[i]);
            rg_buf_free(&web[i]);
        }
    }
    rg_fonts_free(fonts);
    rg_arena_free(shelf);
}

CU_TestInfo rg_tests_app_hidden[] = {
    {"whatever is hidden, every byte that goes out is the same",
     whatever_is_hidden_every_byte_that_goes_out_is_the_same},
    CU_TEST_INFO_NULL,
};
