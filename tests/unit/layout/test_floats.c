/* Blocks that may change places with the text after them. */
#include "laid.h"

static rg_node *add_chart(laid *l, const char *id, double height)
{
    rg_node *node = laid_add(l, RG_N_CHART, "");
    rg_chart_spec *chart = laid_chart(l, id);
    chart->title = rg_text_plain(l->arena, rg_arena_printf(l->arena, "Title %s", id));
    chart->height = height;
    node->chart = chart;
    node->floats = true;
    return node;
}

static void a_float_that_does_not_fit_begins_the_next_page_and_text_fills_this_one(void)
{
    laid l;
    laid_open(&l);
    laid_fill(&l, 20);
    add_chart(&l, "one", 300);
    for (int i = 0; i < 12; i++)
        laid_add(&l, RG_N_PARA, rg_arena_printf(l.arena, "after %02d", i));
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_page_of(&l, "Title one"), 1);
    CU_ASSERT_EQUAL(laid_page_of(&l, "after 00"), 0);
    CU_ASSERT_EQUAL(laid_page_of(&l, "after 11"), 1);
    CU_ASSERT(laid_y(&l, "Title one") < l.style.margin_top + 30);
    CU_ASSERT(laid_y(&l, "after 11") > laid_y(&l, "Source") + 17);
    const char *told = laid_told(&l);
    CHECK_HAS(told, "filler 19\nTitle one\n");
    CHECK_HAS(told, "Source: police.\nafter 00\n");
    laid_close(&l);
}

static void a_table_that_floats_is_not_broken_where_a_page_can_hold_it(void)
{
    for (int floats = 0; floats < 2; floats++) {
        laid l;
        laid_open(&l);
        laid_fill(&l, 18);
        laid_add_table(&l, 2, 14, "Table")->floats = floats;
        for (int i = 0; i < 12; i++)
            laid_add(&l, RG_N_PARA, rg_arena_printf(l.arena, "after %02d", i));
        laid_out(&l);
        CU_ASSERT_EQUAL(laid_page_of(&l, "r0c1"), (size_t)floats);
        CU_ASSERT_EQUAL(laid_page_of(&l, "r13c1"), 1);
        CU_ASSERT_EQUAL(laid_page_of(&l, "after 00"), (size_t)!floats);
        laid_close(&l);
    }
}

static void a_float_that_fits_stands_where_it_is(void)
{
    laid l;
    laid_open(&l);
    laid_add(&l, RG_N_PARA, "before");
    add_chart(&l, "one", 150);
    laid_add(&l, RG_N_PARA, "after");
    laid_out(&l);
    CU_ASSERT(laid_y(&l, "before") < laid_y(&l, "Title one"));
    CU_ASSERT(laid_y(&l, "Title one") < laid_y(&l, "after"));
    laid_close(&l);
}

static void a_float_passes_no_other_float_and_no_page_break(void)
{
    for (int broken = 0; broken < 2; broken++) {
        laid l;
        laid_open(&l);
        laid_fill(&l, 20);
        add_chart(&l, "one", 300);
        laid_add(&l, RG_N_PARA, "between");
        if (broken)
            laid_add(&l, RG_N_PAGE_BREAK, "");
        else
            add_chart(&l, "two", 80);
        laid_add(&l, RG_N_PARA, "last");
        laid_out(&l);
        CU_ASSERT_EQUAL(laid_page_of(&l, "Title one"), 1);
        CU_ASSERT_EQUAL(laid_page_of(&l, "last"), broken ? 2 : 1);
        if (!broken)
            CU_ASSERT(laid_y(&l, "Title one") < laid_y(&l, "Title two"));
        laid_close(&l);
    }
}

/* What leads in to the second float waits for it. */
static void text_before_the_next_float_fills_the_page_that_the_first_left(void)
{
    laid l;
    laid_open(&l);
    laid_fill(&l, 20);
    add_chart(&l, "one", 300);
    for (int i = 0; i < 3; i++)
        laid_add(&l, RG_N_PARA, rg_arena_printf(l.arena, "between %d", i));
    laid_heading(&l, 1, "Leads in");
    add_chart(&l, "two", 80);
    laid_add(&l, RG_N_PARA, "last");
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_page_of(&l, "between 0"), 0);
    CU_ASSERT_EQUAL(laid_page_of(&l, "between 2"), 0);
    CU_ASSERT_EQUAL(laid_page_of(&l, "Title one"), 1);
    CU_ASSERT_EQUAL(laid_page_of(&l, "Leads in"), 1);
    CU_ASSERT(laid_y(&l, "Title one") < laid_y(&l, "Leads in"));
    CU_ASSERT(laid_y(&l, "Leads in") < laid_y(&l, "Title two"));
    CU_ASSERT(laid_y(&l, "Title two") < laid_y(&l, "last"));
    CHECK_HAS(laid_told(&l), "filler 19\nTitle one\n");
    laid_close(&l);
}

/* 702.9 points of page, 20 lines of 25.5: the box wants 15 lines and finds room for 7. */
static void columns_in_a_box_that_floats_are_cut_only_where_no_page_holds_the_box(void)
{
    static const int lines[] = {15, 40};
    for (int k = 0; k < 2; k++) {
        laid l;
        laid_open(&l);
        laid_fill(&l, 20);
        rg_node *box = laid_add(&l, RG_N_PANEL, "Box");
        box->floats = true;
        rg_node *columns = laid_into(&l, box, RG_N_COLUMNS, "");
        for (int g = 0; g < 2; g++) {
            rg_node *group = laid_into(&l, columns, RG_N_GROUP, "");
            for (int i = 0; i < lines[k]; i++)
                laid_into(&l, group, RG_N_PARA, rg_arena_printf(l.arena, "in %d %02d", g, i));
        }
        for (int i = 0; i < 12; i++)
            laid_add(&l, RG_N_PARA, rg_arena_printf(l.arena, "after %02d", i));
        laid_out(&l);
        const char *last = rg_arena_printf(l.arena, "in 0 %02d", lines[k] - 1);
        CU_ASSERT_EQUAL(laid_page_of(&l, "in 0 00") == laid_page_of(&l, last), k == 0);
        if (k == 0) {
            CU_ASSERT_EQUAL(laid_page_of(&l, "Box"), 1);
            CU_ASSERT_EQUAL(laid_page_of(&l, "after 00"), 0);
        }
        laid_close(&l);
    }
}

static void only_what_stands_in_nothing_else_floats(void)
{
    laid l;
    laid_open(&l);
    laid_add(&l, RG_N_PARA, "text")->floats = true;
    CU_ASSERT_FALSE(laid_try(&l));
    CHECK_HAS(l.err.text, "report.lua:1: this para cannot float");
    laid_close(&l);
}

static void a_float_of_the_foot_stands_below_the_text_of_its_page(void)
{
    laid l;
    laid_open(&l);
    laid_fill(&l, 3);
    add_chart(&l, "one", 200)->foot = true;
    for (int i = 0; i < 30; i++)
        laid_add(&l, RG_N_PARA, rg_arena_printf(l.arena, "after %02d", i));
    laid_out(&l);
    double foot = l.style.page_h - l.style.margin_bottom;
    CU_ASSERT_EQUAL(laid_page_of(&l, "Title one"), 0);
    CU_ASSERT_EQUAL(laid_page_of(&l, "after 00"), 0);
    CU_ASSERT(laid_y(&l, "after 00") < laid_y(&l, "filler 2") + 30);
    CU_ASSERT(laid_y(&l, "Source") > foot - 12 && laid_y(&l, "Source") < foot);
    const rg_tag *figure = laid_tag(&l, "Figure", 0);
    for (int i = 0; i < 30; i++) {
        const char *after = rg_arena_printf(l.arena, "after %02d", i);
        if (laid_page_of(&l, after) == 0)
            CU_ASSERT(laid_y(&l, after) < figure->bbox.y - 30);
    }
    CHECK_HAS(laid_told(&l), "filler 2\nTitle one\n");
    laid_close(&l);
}

static void a_panel_of_the_foot_brings_its_ground(void)
{
    laid l;
    laid_open(&l);
    laid_fill(&l, 2);
    rg_node *panel = laid_add(&l, RG_N_PANEL, "Box");
    panel->floats = panel->foot = true;
    laid_into(&l, panel, RG_N_PARA, "inside");
    laid_add(&l, RG_N_PARA, "after");
    laid_out(&l);
    double foot = l.style.page_h - l.style.margin_bottom;
    CU_ASSERT(laid_y(&l, "after") < laid_y(&l, "Box"));
    for (size_t i = 0; i < l.pages.pages[0].item_count; i++) {
        const rg_item *item = &l.pages.pages[0].items[i];
        if (item->kind == RG_I_FILL && item->artifact == RG_A_BACKGROUND) {
            CU_ASSERT_DOUBLE_EQUAL(item->path.coords[5], foot, 1);
            CU_ASSERT(item->path.coords[1] < laid_y(&l, "Box"));
        }
    }
    laid_close(&l);
}

static void a_float_of_the_foot_that_does_not_fit_stands_at_the_foot_of_the_next_page(void)
{
    laid l;
    laid_open(&l);
    laid_fill(&l, 22);
    add_chart(&l, "one", 300)->foot = true;
    for (int i = 0; i < 14; i++)
        laid_add(&l, RG_N_PARA, rg_arena_printf(l.arena, "after %02d", i));
    laid_out(&l);
    double foot = l.style.page_h - l.style.margin_bottom;
    CU_ASSERT_EQUAL(laid_page_of(&l, "Title one"), 1);
    CU_ASSERT_EQUAL(laid_page_of(&l, "after 00"), 0);
    CU_ASSERT_EQUAL(laid_page_of(&l, "after 13"), 1);
    CU_ASSERT(laid_y(&l, "after 13") < laid_y(&l, "Title one"));
    CU_ASSERT(laid_y(&l, "Source") > foot - 12);
    laid_close(&l);
}

static void a_float_of_the_foot_stands_above_the_notes(void)
{
    laid l;
    laid_open(&l);
    rg_node *para = laid_add(&l, RG_N_PARA, "");
    rg_span *spans = RG_NEW_N(l.arena, rg_span, 2);
    rg_text *words = RG_NEW(l.arena, rg_text);
    *words = rg_text_plain(l.arena, "Words of the note.");
    spans[0].text = RG_STR("text");
    spans[1].note = words;
    para->text = (rg_text){spans, 2};
    add_chart(&l, "one", 200)->foot = true;
    laid_add(&l, RG_N_PARA, "after");
    laid_out(&l);
    CU_ASSERT(laid_y(&l, "Source") < laid_y(&l, "Words of") - 10);
    CU_ASSERT(laid_y(&l, "Source") > laid_y(&l, "Words of") - 60);
    laid_close(&l);
}

/* 702.9 points of page: the chart and its words leave less than a line of it. */
static void a_float_of_the_foot_that_fills_its_page_stands_alone(void)
{
    laid l;
    laid_open(&l);
    laid_fill(&l, 20);
    add_chart(&l, "one", 620)->foot = true;
    laid_add(&l, RG_N_PARA, "after");
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_page_of(&l, "Title one"), 1);
    CU_ASSERT_EQUAL(laid_page_of(&l, "after"), 0);
    laid_close(&l);
}

static void text_after_a_float_that_leaves_no_line_of_its_page_goes_on_after_it(void)
{
    laid l;
    laid_open(&l);
    laid_fill(&l, 1);
    laid_add(&l, RG_N_PAGE_BREAK, "");
    add_chart(&l, "one", 620)->foot = true;
    for (int i = 0; i < 30; i++)
        laid_add(&l, RG_N_PARA, rg_arena_printf(l.arena, "after %02d", i));
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_page_of(&l, "Title one"), 1);
    CU_ASSERT_EQUAL(laid_page_of(&l, "after 00"), 2);
    laid_close(&l);
}

/* A chart that must share the page with a float of the foot: at some heights all but its source fits. */
static void a_float_of_the_foot_parts_no_chart_from_its_source(void)
{
    for (double height = 200; height <= 330; height += 5) {
        laid l;
        laid_open(&l);
        laid_fill(&l, 20);
        rg_node *node = laid_add(&l, RG_N_CHART, "");
        rg_chart_spec *chart = laid_chart(&l, "float");
        chart->height = 300;
        node->chart = chart;
        node->floats = node->foot = true;
        node = laid_add(&l, RG_N_CHART, "");
        chart = laid_chart(&l, "second");
        chart->title = rg_text_plain(l.arena, "Second headline");
        chart->source = rg_text_plain(l.arena, "Second source");
        chart->height = height;
        node->chart = chart;
        laid_fill(&l, 3);
        laid_out(&l);
        CU_ASSERT_EQUAL(laid_page_of(&l, "Second headline"), laid_page_of(&l, "Second source"));
        laid_close(&l);
    }
}

CU_TestInfo rg_tests_layout_floats[] = {
    {"a float of the foot parts no chart from its source",
     a_float_of_the_foot_parts_no_chart_from_its_source},
    {"a table that floats is not broken where a page can hold it",
     a_table_that_floats_is_not_broken_where_a_page_can_hold_it},
    {"a float that does not fit begins the next page and text fills this one",
     a_float_that_does_not_fit_begins_the_next_page_and_text_fills_this_one},
    {"a float that fits stands where it is", a_float_that_fits_stands_where_it_is},
    {"a float passes no other float and no page break",
     a_float_passes_no_other_float_and_no_page_break},
    {"text before the next float fills the page that the first left",
     text_before_the_next_float_fills_the_page_that_the_first_left},
    {"columns in a box that floats are cut only where no page holds the box",
     columns_in_a_box_that_floats_are_cut_only_where_no_page_holds_the_box},
    {"only what stands in nothing else floats", only_what_stands_in_nothing_else_floats},
    {"a float of the foot stands below the text of its page",
     a_float_of_the_foot_stands_below_the_text_of_its_page},
    {"a panel of the foot brings its ground", a_panel_of_the_foot_brings_its_ground},
    {"a float of the foot that does not fit stands at the foot of the next page",
     a_float_of_the_foot_that_does_not_fit_stands_at_the_foot_of_the_next_page},
    {"a float of the foot stands above the notes", a_float_of_the_foot_stands_above_the_notes},
    {"a float of the foot that fills its page stands alone",
     a_float_of_the_foot_that_fills_its_page_stands_alone},
    {"text after a float that leaves no line of its page goes on after it",
     text_after_a_float_that_leaves_no_line_of_its_page_goes_on_after_it},
    CU_TEST_INFO_NULL,
};
