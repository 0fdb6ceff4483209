/* tests/unit/export/test_map_size.c - What a map of many small areas costs in a document. */
#include "base/file.h"
#include "base/log.h"
#include "doc/style.h"
#include "export/pdf.h"
#include "layout/layout.h"
#include "support/check.h"
#include "support/house.h"
#include "support/mosaic.h"

static size_t pdf_size(const rg_chart_spec *chart)
{
    rg_arena *arena = rg_arena_new("map size");
    rg_err err = {0};
    rg_fonts *fonts = NULL;
    rg_str icc;
    rg_buf pdf = {0};
    rg_pages pages = {0};
    rg_style style = house_network();
    CU_ASSERT_TRUE_FATAL(rg_fonts_load(arena, "fonts/manifest.csv", NULL, &fonts, &err));
    CU_ASSERT_TRUE_FATAL(rg_file_read(arena, "out/fonts/sRGB.icc", 1 << 20, &icc, &err));
    rg_shaper *shaper = rg_shaper_new(arena, fonts);
    rg_doc doc = {.title = "Size", .lang = "en-GB", .brand = "network", .running_left = "Size"};
    rg_node *para = rg_node_new(arena, RG_N_PARA, (rg_place){0});
    para->text = rg_text_plain(
        arena,
        "A mosaic [c] not shown: 0123456789. Source: invented. km to NorthSouthEastWestMiddle");
    rg_doc_add(arena, &doc, para);
    if (chart) {
        rg_node *node = rg_node_new(arena, RG_N_CHART, (rg_place){0});
        node->chart = chart;
        rg_doc_add(arena, &doc, node);
    }
    bool made = rg_doc_check(&doc, &err) &&
                rg_layout(arena, &doc, &style, shaper, rg_log_new(arena), &pages, &err) &&
                rg_pdf_write(&pages, fonts, icc, &pdf, &err);
    CHECK_TEXT(made ? "" : err.text, "");
    size_t size = pdf.n;
    rg_buf_free(&pdf);
    rg_shaper_free(shaper);
    rg_fonts_free(fonts);
    rg_arena_free(arena);
    return size;
}

/* As many as the neighbourhoods of Leicester, Leicestershire and Rutland, with as many corners (about 64 each). */
static void a_map_of_611_areas_costs_less_than_60_kilobytes(void)
{
    rg_arena *arena = rg_arena_new("mosaic");
    rg_err err = {0};
    rg_geometry g;
    CU_ASSERT_TRUE_FATAL(mosaic(arena, 611, 16, &g, &err));
    size_t without = pdf_size(NULL), plain = pdf_size(mosaic_map(arena, &g, false));
    size_t split = pdf_size(mosaic_map(arena, &g, true));
    CU_ASSERT(plain - without < 60 * 1024);
    CU_ASSERT(split - without < 60 * 1024);
    CU_ASSERT(plain - without > 10 * 1024); /* it is there */
    if (plain - without >= 60 * 1024 || split - without >= 60 * 1024)
        fprintf(stderr, "\n    %zu and %zu bytes\n", plain - without, split - without);
    rg_arena_free(arena);
}

CU_TestInfo rg_tests_export_map_size[] = {
    {"a map of 611 areas costs less than 60 kilobytes",
     a_map_of_611_areas_costs_less_than_60_kilobytes},
    CU_TEST_INFO_NULL,
};
