/* Text in columns, and pages of other formats. */
#include "laid.h"

static rg_node *add_flow(laid *l, int columns, int paras)
{
    rg_node *flow = laid_add(l, RG_N_FLOW, "");
    flow->level = columns;
    for (int i = 0; i < paras; i++)
        laid_into(l, flow, RG_N_PARA, rg_arena_printf(l->arena, "para %02d", i));
    return flow;
}

static void text_flows_through_columns_of_even_height(void)
{
    laid l;
    laid_open(&l);
    add_flow(&l, 2, 10);
    laid_add(&l, RG_N_PARA, "after");
    laid_out(&l);
    CU_ASSERT_DOUBLE_EQUAL(laid_y(&l, "para 00"), laid_y(&l, "para 05"), 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(laid_y(&l, "para 04"), laid_y(&l, "para 09"), 1e-6);
    CU_ASSERT(laid_x(&l, "para 05") > laid_x(&l, "para 04") + 200);
    CU_ASSERT(laid_y(&l, "after") > laid_y(&l, "para 09") + 20);
    const char *told = laid_told(&l);
    CHECK_HAS(told, "para 04\npara 05\n");
    laid_close(&l);
}

static void a_compact_flow_is_11_points_and_what_follows_is_12(void)
{
    laid l;
    laid_open(&l);
    add_flow(&l, 2, 4)->compact = true;
    laid_add(&l, RG_N_PARA, "after");
    laid_out(&l);
    CU_ASSERT_DOUBLE_EQUAL(laid_find(&l, "para 00", NULL)->run->size, 11, 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(laid_find(&l, "after", NULL)->run->size, 12, 1e-9);
    laid_close(&l);
}

static void columns_end_with_the_page_and_go_on_evened_out_on_the_next(void)
{
    laid l;
    laid_open(&l);
    laid_fill(&l, 10);
    add_flow(&l, 3, 80);
    laid_out(&l);
    CU_ASSERT_EQUAL_FATAL(l.pages.page_count, 2);
    CU_ASSERT_EQUAL(laid_page_of(&l, "para 00"), 0);
    CU_ASSERT_EQUAL(laid_page_of(&l, "para 79"), 1);
    double first[2] = {1e9, 1e9}, last[2] = {0};
    size_t columns[2] = {0};
    for (size_t p = 0; p < 2; p++) {
        double x = -1;
        for (size_t i = 0; i < l.pages.pages[p].item_count; i++) {
            const rg_item *item = &l.pages.pages[p].items[i];
            if (item->kind != RG_I_TEXT || !rg_str_starts(item->run->text, "para"))
                continue;
            columns[p] += item->x > x;
            x = item->x;
            first[p] = fmin(first[p], item->y);
            last[p] = fmax(last[p], item->y);
        }
    }
    CU_ASSERT_EQUAL(columns[0], 3);
    CU_ASSERT_EQUAL(columns[1], 3);
    CU_ASSERT(last[0] > l.style.page_h - l.style.margin_bottom - 40);
    CU_ASSERT(first[1] < l.style.margin_top + 20);
    laid_close(&l);
}

static void a_list_keeps_counting_from_column_to_column(void)
{
    laid l;
    laid_open(&l);
    rg_node *flow = laid_add(&l, RG_N_FLOW, "");
    flow->level = 2;
    rg_node *list = laid_into(&l, flow, RG_N_LIST, "");
    list->level = 1;
    for (int i = 0; i < 12; i++)
        laid_into(&l, laid_into(&l, list, RG_N_ITEM, ""), RG_N_PARA, "action");
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_count_tags(l.pages.root, "L"), 1);
    CU_ASSERT(laid_x(&l, "7.") > laid_x(&l, "6.") + 200);
    CU_ASSERT_DOUBLE_EQUAL(laid_y(&l, "7."), laid_y(&l, "1."), 1e-6);
    laid_close(&l);
}

static void groups_may_take_a_third_and_two_thirds(void)
{
    laid l;
    laid_open(&l);
    rg_node *columns = laid_add(&l, RG_N_COLUMNS, "");
    columns->level = 1;
    for (int g = 0; g < 2; g++)
        laid_into(&l, laid_into(&l, columns, RG_N_GROUP, ""), RG_N_PARA, g ? "right" : "left");
    laid_out(&l);
    double room = l.style.page_w - 2 * l.style.margin_left - 2 * l.style.gutter;
    CU_ASSERT_DOUBLE_EQUAL(laid_x(&l, "right"),
                           l.style.margin_left + room / 3 + 2 * l.style.gutter, 0.01);
    laid_close(&l);
}

static void a_continued_landscape_page_repeats_its_title_as_furniture(void)
{
    laid l;
    laid_open(&l);
    l.style = rg_style_format(l.style, RG_FORMAT_A4_LANDSCAPE);
    laid_heading(&l, 1, "Key findings");
    laid_fill(&l, 30);
    laid_add(&l, RG_N_PAGE_BREAK, "");
    laid_heading(&l, 1, "Vision");
    laid_fill(&l, 1);
    laid_out(&l);
    CU_ASSERT_EQUAL_FATAL(l.pages.page_count, 3);
    CHECK_HAS(laid_page_text(&l, 1, true), "Key findings (continued)");
    CU_ASSERT_PTR_NULL(strstr(laid_page_text(&l, 0, true), "(continued)"));
    CU_ASSERT_PTR_NULL(strstr(laid_page_text(&l, 2, true), "(continued)"));
    CU_ASSERT_PTR_NULL(strstr(laid_told(&l), "(continued)"));
    laid_close(&l);
}

static void a_landscape_page_has_one_title(void)
{
    laid l;
    laid_open(&l);
    l.style = rg_style_format(l.style, RG_FORMAT_A4_LANDSCAPE);
    laid_heading(&l, 1, "Vision")->label = "vision";
    laid_fill(&l, 1);
    laid_heading(&l, 1, "Mission");
    laid_fill(&l, 1);
    laid_heading(&l, 2, "Within");
    laid_fill(&l, 1);
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_page_of(&l, "Vision"), 0);
    CU_ASSERT_EQUAL(laid_page_of(&l, "Mission"), 1);
    CU_ASSERT_EQUAL(laid_page_of(&l, "Within"), 1);
    CU_ASSERT_EQUAL(l.pages.bookmarks[1].page, 1);
    laid_close(&l);
}

/* The line before the list stays with it, though columns side by side may be cut. */
static void columns_are_not_cut_after_a_line_that_leads_in(void)
{
    laid l;
    laid_open(&l);
    laid_fill(&l, 23);
    rg_node *columns = laid_add(&l, RG_N_COLUMNS, "");
    rg_node *left = laid_into(&l, columns, RG_N_GROUP, "");
    rg_node *right = laid_into(&l, columns, RG_N_GROUP, "");
    laid_into(&l, left, RG_N_PARA, "We will achieve this through:");
    rg_node *flow = laid_into(&l, left, RG_N_FLOW, "");
    flow->level = 2;
    for (int i = 0; i < 24; i++)
        laid_into(&l, flow, RG_N_PARA, laid_words(&l, i, 12));
    laid_into(&l, right, RG_N_PARA, "beside");
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_page_of(&l, "We will"), laid_page_of(&l, "w0-0"));
    laid_close(&l);
}

static void a_portrait_page_repeats_no_title(void)
{
    laid l;
    laid_open(&l);
    laid_heading(&l, 1, "Key findings");
    laid_fill(&l, 60);
    laid_out(&l);
    CU_ASSERT(l.pages.page_count > 1);
    CU_ASSERT_PTR_NULL(strstr(laid_page_text(&l, 1, true), "(continued)"));
    laid_close(&l);
}

static void pages_have_the_size_of_their_format(void)
{
    static const double sizes[RG_FORMATS][2] = {
        {595.276, 841.89}, {841.89, 595.276}, {960, 540}};
    for (int f = 0; f < RG_FORMATS; f++) {
        laid l;
        laid_open(&l);
        l.style = rg_style_format(l.style, (rg_format)f);
        laid_add(&l, RG_N_COVER, "Title");
        laid_add(&l, RG_N_PARA, "text");
        laid_out(&l);
        CU_ASSERT_DOUBLE_EQUAL(l.pages.pages[1].w, sizes[f][0], 0);
        CU_ASSERT_DOUBLE_EQUAL(l.pages.pages[1].h, sizes[f][1], 0);
        laid_close(&l);
    }
}

static void large_print_is_16_points_and_nothing_is_under_12(void)
{
    laid l;
    laid_open(&l);
    l.style = rg_style_large(l.style);
    l.doc.running_left = "Left";
    laid_heading(&l, 1, "Title");
    laid_add(&l, RG_N_PARA, "body");
    laid_add_table(&l, 3, 3, "Table");
    laid_add(&l, RG_N_CHART, "")->chart = laid_chart(&l, "bars");
    laid_out(&l);
    CU_ASSERT_DOUBLE_EQUAL(laid_find(&l, "body", NULL)->run->size, 16, 1e-9);
    for (size_t i = 0; i < l.pages.pages[0].item_count; i++) {
        const rg_item *item = &l.pages.pages[0].items[i];
        CU_ASSERT(item->kind != RG_I_TEXT || item->run->size >= 12 - 1e-9);
    }
    laid_close(&l);
}

static rg_chart_spec *chart_of_height(laid *l, const char *id, double height)
{
    rg_chart_spec *chart = laid_chart(l, id);
    chart->height = height;
    return chart;
}

/* A landscape page has 595.276 - 62 - 56 = 477 points; its title, a chart's headline, subtitle and source take
 * more than 100 of them.  A chart may be lowered to 85% of its height. */
static void a_chart_in_columns_is_set_lower_rather_than_leave_the_title_of_its_page_alone(void)
{
    laid l;
    laid_open(&l);
    l.style = rg_style_format(l.style, RG_FORMAT_A4_LANDSCAPE);
    laid_heading(&l, 1, "Key findings");
    rg_node *columns = laid_add(&l, RG_N_COLUMNS, "");
    laid_into(&l, laid_into(&l, columns, RG_N_GROUP, ""), RG_N_PARA, "beside");
    laid_into(&l, laid_into(&l, columns, RG_N_GROUP, ""), RG_N_CHART, "")->chart =
        chart_of_height(&l, "right", 390);
    laid_out(&l);
    CU_ASSERT_EQUAL(l.pages.page_count, 1);
    CU_ASSERT(laid_tag(&l, "Figure", 0)->bbox.h < 390);
    CU_ASSERT_EQUAL(rg_log_warnings(l.log), 0);
    laid_close(&l);
}

static void columns_in_a_column_are_cut_rather_than_leave_a_title_alone(void)
{
    laid l;
    laid_open(&l);
    l.style = rg_style_format(l.style, RG_FORMAT_A4_LANDSCAPE);
    laid_heading(&l, 1, "Governance");
    rg_node *columns = laid_add(&l, RG_N_COLUMNS, "");
    for (int g = 0; g < 2; g++) {
        rg_node *flow = laid_into(&l, laid_into(&l, columns, RG_N_GROUP, ""), RG_N_FLOW, "");
        flow->level = 1;
        for (int i = 0; i < 24; i++)
            laid_into(&l, flow, RG_N_PARA, rg_arena_printf(l.arena, "para %d-%02d", g, i));
    }
    laid_out(&l);
    CU_ASSERT_EQUAL(l.pages.page_count, 2);
    CU_ASSERT_EQUAL(laid_page_of(&l, "para 0-00"), 0);
    CU_ASSERT_EQUAL(laid_page_of(&l, "para 1-00"), 0);
    CU_ASSERT_EQUAL(laid_page_of(&l, "para 1-23"), 1);
    CU_ASSERT_DOUBLE_EQUAL(laid_y(&l, "para 0-00"), laid_y(&l, "para 1-00"), 1e-6);
    laid_close(&l);
}

/* Two tables, one of ten rows and one of two: columns of even height would cut the long one. */
static void a_small_table_is_not_cut_to_even_out_columns(void)
{
    laid l;
    laid_open(&l);
    rg_node *flow = laid_add(&l, RG_N_FLOW, "");
    flow->level = 2;
    laid_into(&l, flow, RG_N_TABLE, "")->table = laid_table(&l, 2, 10, "Crimes by area");
    laid_into(&l, flow, RG_N_PARA, "after");
    laid_out(&l);
    CU_ASSERT_DOUBLE_EQUAL(laid_x(&l, "r0c0"), laid_x(&l, "r9c0"), 1e-6);
    CU_ASSERT(laid_x(&l, "after") > laid_x(&l, "r9c0") + 200);
    CU_ASSERT_PTR_NULL(strstr(laid_page_text(&l, 0, true), "(continued)"));
    laid_close(&l);
}

/* Four lines of a heading in a third of the page: 23 points each, at every height of the page's foot. */
static void the_lines_of_a_title_are_never_parted(void)
{
    for (int fill = 20; fill < 27; fill++) {
        laid l;
        laid_open(&l);
        laid_fill(&l, fill);
        rg_node *flow = laid_add(&l, RG_N_FLOW, "");
        flow->level = 1;
        rg_node *heading = laid_into(&l, flow, RG_N_HEADING, laid_words(&l, 1, 40));
        heading->level = 1;
        for (int i = 0; i < 8; i++)
            laid_into(&l, flow, RG_N_PARA, "text");
        laid_out(&l);
        CU_ASSERT_EQUAL(laid_page_of(&l, "w1-0"), laid_page_of(&l, "text"));
        laid_close(&l);
    }
}

CU_TestInfo rg_tests_layout_columns[] = {
    {"a small table is not cut to even out columns",
     a_small_table_is_not_cut_to_even_out_columns},
    {"the lines of a title are never parted", the_lines_of_a_title_are_never_parted},
    {"a chart in columns is set lower rather than leave the title of its page alone",
     a_chart_in_columns_is_set_lower_rather_than_leave_the_title_of_its_page_alone},
    {"columns in a column are cut rather than leave a title alone",
     columns_in_a_column_are_cut_rather_than_leave_a_title_alone},
    {"text flows through columns of even height", text_flows_through_columns_of_even_height},
    {"a compact flow is 11 points and what follows is 12",
     a_compact_flow_is_11_points_and_what_follows_is_12},
    {"columns end with the page and go on, evened out, on the next",
     columns_end_with_the_page_and_go_on_evened_out_on_the_next},
    {"a list keeps counting from column to column",
     a_list_keeps_counting_from_column_to_column},
    {"groups may take a third and two thirds", groups_may_take_a_third_and_two_thirds},
    {"a continued landscape page repeats its title as furniture",
     a_continued_landscape_page_repeats_its_title_as_furniture},
    {"a portrait page repeats no title", a_portrait_page_repeats_no_title},
    {"pages have the size of their format", pages_have_the_size_of_their_format},
    {"large print is 16 points and nothing is under 12",
     large_print_is_16_points_and_nothing_is_under_12},
    {"a landscape page has one title", a_landscape_page_has_one_title},
    {"columns are not cut after a line that leads in",
     columns_are_not_cut_after_a_line_that_leads_in},
    CU_TEST_INFO_NULL,
};
