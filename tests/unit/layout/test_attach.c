#include "laid.h"

static void lay_chart(laid *l, const char *synthetic)
{
    static const char *const cells[] = {"1,204,000.5",
                                        ("\xE2\x88\x92"
                                         "7"),
                                        "1,2 and 3", "[c]"};
    laid_open(l);
    l->doc.synthetic = synthetic;
    rg_chart_spec *chart = laid_chart(l, "monthly-crimes");
    rg_table_spec *t = laid_table(l, 2, 4, "Crimes");
    for (size_t r = 0; r < 4; r++)
        ((rg_cell *)t->rows[r].cells)[1].text = rg_text_plain(l->arena, cells[r]);
    ((rg_cell *)t->rows[3].cells)[0].text = rg_text_plain(l->arena, "Say \"no\"");
    chart->twin = t;
    laid_add(l, RG_N_CHART, "")->chart = chart;
    laid_out(l);
    CU_ASSERT_EQUAL_FATAL(l->pages.attachment_count, 1);
}

static void the_twin_of_a_chart_is_attached_to_its_figure_as_csv(void)
{
    laid l;
    lay_chart(&l, NULL);
    const rg_attachment *a = &l.pages.attachments[0];
    CHECK_TEXT(a->name, "monthly-crimes.csv");
    CHECK_TEXT(a->mime, "text/csv");
    CHECK_TEXT(a->description, "Data of the chart: Headline of the chart");
    CHECK_TEXT(a->bytes.p, "Head0,Head1\r\nr0c0,1204000.5\r\nr1c0,-7\r\n"
                           "r2c0,\"1,2 and 3\"\r\n\"Say \"\"no\"\"\",[c]\r\n");
    CU_ASSERT_PTR_EQUAL(a->tag, laid_tag(&l, "Figure", 0));
    CHECK_TEXT(a->tag->attachment, a->name);
    laid_close(&l);
}

static void invented_data_say_so_in_every_row_and_in_the_alternative_text(void)
{
    laid l;
    lay_chart(&l, "SYNTHETIC DATA");
    const rg_attachment *a = &l.pages.attachments[0];
    CHECK_HAS(a->bytes.p, "Head0,Head1,synthetic\r\nr0c0,1204000.5,yes\r\n");
    CHECK_HAS(a->description, "Synthetic data");
    CHECK_TEXT(laid_tag(&l, "Figure", 0)->alt, "SYNTHETIC DATA Bars of three areas.");
    laid_close(&l);
}

static void a_figure_has_alternative_text_and_its_place_on_the_page(void)
{
    laid l;
    lay_chart(&l, NULL);
    const rg_tag *figure = laid_tag(&l, "Figure", 0);
    CHECK_TEXT(figure->alt, "Bars of three areas.");
    CU_ASSERT_TRUE(figure->has_bbox);
    CU_ASSERT_DOUBLE_EQUAL(figure->bbox.x, l.style.margin_left, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(figure->bbox.h, 150, 1e-9);
    laid_close(&l);
}

CU_TestInfo rg_tests_layout_attach[] = {
    {"the twin of a chart is attached to its figure as CSV",
     the_twin_of_a_chart_is_attached_to_its_figure_as_csv},
    {"invented data say so in every row and in the alternative text",
     invented_data_say_so_in_every_row_and_in_the_alternative_text},
    {"a figure has alternative text and its place on the page",
     a_figure_has_alternative_text_and_its_place_on_the_page},
    CU_TEST_INFO_NULL,
};
