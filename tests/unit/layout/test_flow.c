#include "laid.h"

/* Fills a page so that each test can choose how many lines are left. */
static const int lines_on_a_page = 27; /* one-line paragraphs */

static void a_heading_is_never_last_on_a_page(void)
{
    for (int fill = lines_on_a_page - 6; fill <= lines_on_a_page; fill++) {
        laid l;
        laid_open(&l);
        laid_fill(&l, fill);
        laid_heading(&l, 1, "Places");
        laid_heading(&l, 2, "Blaby");
        laid_add(&l, RG_N_PARA, laid_words(&l, 1, 80));
        laid_out(&l);
        size_t page = laid_page_of(&l, "Places");
        CU_ASSERT_EQUAL(laid_page_of(&l, "Blaby"), page);
        CU_ASSERT_EQUAL(laid_page_of(&l, "w1-0 "), page);
        const char *text = laid_page_text(&l, page, false);
        const char *start = strstr(text, "w1-0 ");
        CU_ASSERT_PTR_NOT_NULL_FATAL(start);
        CU_ASSERT_PTR_NOT_NULL(strchr(start, '\n')); /* two lines of it at least */
        laid_close(&l);
    }
}

static size_t lines_with(const char *text, const char *part)
{
    size_t count = 0;
    for (; text; text = strchr(text, '\n') ? strchr(text, '\n') + 1 : NULL) {
        const char *end = strchr(text, '\n'), *at = strstr(text, part);
        count += at && (!end || at < end);
    }
    return count;
}

static void no_paragraph_leaves_one_line_alone_on_either_page(void)
{
    for (int fill = lines_on_a_page - 5; fill <= lines_on_a_page; fill++)
        for (int words = 15; words < 75; words += 12) {
            laid l;
            laid_open(&l);
            laid_fill(&l, fill);
            laid_add(&l, RG_N_PARA, laid_words(&l, 1, words));
            laid_out(&l);
            size_t total = 0, parts = 0, least = SIZE_MAX;
            for (size_t p = 0; p < l.pages.page_count; p++) {
                size_t lines = lines_with(laid_page_text(&l, p, false), "w1-");
                total += lines;
                parts += lines > 0;
                least = lines > 0 && lines < least ? lines : least;
            }
            CU_ASSERT(parts == 1 || (parts == 2 && least >= 2));
            CU_ASSERT(total >= 1);
            laid_close(&l);
        }
}

static void a_paragraph_ending_with_a_colon_stays_with_its_list(void)
{
    for (int fill = lines_on_a_page - 3; fill <= lines_on_a_page; fill++) {
        laid l;
        laid_open(&l);
        laid_fill(&l, fill);
        laid_add(&l, RG_N_PARA, "Three rules:");
        rg_node *list = laid_add(&l, RG_N_LIST, "");
        for (int i = 0; i < 3; i++)
            laid_into(&l, laid_into(&l, list, RG_N_ITEM, ""), RG_N_PARA,
                      rg_arena_printf(l.arena, "rule%d", i));
        laid_out(&l);
        CU_ASSERT_EQUAL(laid_page_of(&l, "Three rules"), laid_page_of(&l, "rule0"));
        laid_close(&l);
    }
}

static void headline_figure_and_source_stand_on_one_page(void)
{
    for (int fill = 15; fill <= lines_on_a_page; fill++) {
        laid l;
        laid_open(&l);
        laid_fill(&l, fill);
        rg_node *chart = laid_add(&l, RG_N_CHART, "");
        chart->chart = laid_chart(&l, "bars");
        laid_add(&l, RG_N_PARA, "After.");
        laid_out(&l);
        size_t page = laid_page_of(&l, "Headline");
        CU_ASSERT_EQUAL(laid_page_of(&l, "Source: police"), page);
        CU_ASSERT_EQUAL(laid_tag(&l, "Figure", 0)->bbox_page, page);
        const rg_rect box = laid_tag(&l, "Figure", 0)->bbox;
        CU_ASSERT(box.y > laid_y(&l, "Measure and period"));
        CU_ASSERT(box.y + box.h < laid_y(&l, "Source: police"));
        laid_close(&l);
    }
}

static void a_page_break_begins_a_page_and_two_begin_only_one(void)
{
    laid l;
    laid_open(&l);
    laid_add(&l, RG_N_PAGE_BREAK, "");
    laid_add(&l, RG_N_PARA, "First.");
    laid_add(&l, RG_N_PAGE_BREAK, "");
    laid_add(&l, RG_N_PAGE_BREAK, "");
    laid_add(&l, RG_N_PARA, "Second.");
    laid_add(&l, RG_N_PAGE_BREAK, "");
    laid_out(&l);
    CU_ASSERT_EQUAL(l.pages.page_count, 2);
    CU_ASSERT_EQUAL(laid_page_of(&l, "First"), 0);
    CU_ASSERT_EQUAL(laid_page_of(&l, "Second"), 1);
    laid_close(&l);
}

static void lines_of_body_text_stand_on_the_half_line_grid(void)
{
    laid l;
    laid_open(&l);
    laid_add(&l, RG_N_PARA, "para one");
    laid_heading(&l, 1,
                 "Heading in two lines because its words are long enough to fill more "
                 "than one line of type");
    laid_add(&l, RG_N_PARA, "para two");
    laid_add(&l, RG_N_NOTE, "A note in small print.");
    laid_add(&l, RG_N_PARA, "para three");
    laid_add(&l, RG_N_CHART, "")->chart = laid_chart(&l, "bars");
    laid_add(&l, RG_N_PARA, "para four");
    laid_out(&l);
    double first = laid_y(&l, "para one");
    const char *others[] = {"para two", "para three", "para four"};
    for (size_t i = 0; i < 3; i++) {
        double steps = (laid_y(&l, others[i]) - first) / l.style.grid;
        CU_ASSERT_DOUBLE_EQUAL(steps, round(steps), 1e-6);
    }
    laid_close(&l);
}

static void a_panel_that_fits_a_page_stays_whole_unless_half_a_page_were_lost(void)
{
    laid l;
    laid_open(&l);
    laid_fill(&l, lines_on_a_page - 6);
    rg_node *panel = laid_add(&l, RG_N_PANEL, "What this means");
    for (int i = 0; i < 10; i++)
        laid_into(&l, panel, RG_N_PARA, rg_arena_printf(l.arena, "inside %d", i));
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_page_of(&l, "What this means"), 1);
    CU_ASSERT_EQUAL(laid_page_of(&l, "inside 9"), 1);
    laid_close(&l);
}

static size_t grounds_on(const rg_page *page)
{
    size_t count = 0;
    for (size_t i = 0; i < page->item_count; i++)
        count += page->items[i].kind == RG_I_FILL && page->items[i].artifact == RG_A_BACKGROUND;
    return count;
}

static void a_panel_longer_than_a_page_breaks_and_each_part_has_its_ground(void)
{
    laid l;
    laid_open(&l);
    rg_node *panel = laid_add(&l, RG_N_PANEL, "What this means");
    for (int i = 0; i < 60; i++)
        laid_into(&l, panel, RG_N_PARA, rg_arena_printf(l.arena, "inside %d", i));
    laid_out(&l);
    CU_ASSERT_EQUAL_FATAL(l.pages.page_count, 3);
    for (size_t p = 0; p < 3; p++)
        CU_ASSERT_EQUAL(grounds_on(&l.pages.pages[p]), 1);
    CU_ASSERT_EQUAL(laid_count_tags(l.pages.root, "Sect"), 1);
    laid_close(&l);
}

static const rg_item *ground(const rg_page *page, size_t n)
{
    for (size_t i = 0; i < page->item_count; i++)
        if (page->items[i].artifact == RG_A_BACKGROUND && n-- == 0)
            return &page->items[i];
    return NULL;
}

static double height_of(const rg_item *item)
{
    return item->path.coords[5] - item->path.coords[1];
}

static void tiles_are_of_equal_height_and_their_words_share_a_baseline(void)
{
    laid l;
    laid_open(&l);
    rg_node *tiles = laid_add(&l, RG_N_TILES, "");
    const char *words[] = {"one a",
                           "two b that runs on and on, which makes it the tallest of them all",
                           "three c", "four d"};
    for (int i = 0; i < 4; i++) {
        rg_node *tile = laid_into(&l, tiles, RG_N_TILE, rg_arena_printf(l.arena, "%d,000", i));
        laid_into(&l, tile, RG_N_PARA, words[i]);
    }
    laid_out(&l);
    const rg_page *page = &l.pages.pages[0];
    CU_ASSERT_EQUAL_FATAL(grounds_on(page), 4);
    for (size_t i = 1; i < 4; i++)
        CU_ASSERT_DOUBLE_EQUAL(height_of(ground(page, i)), height_of(ground(page, 0)), 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(laid_y(&l, "one a"), laid_y(&l, "two b"), 1e-9);
    CU_ASSERT_DOUBLE_EQUAL(laid_y(&l, "three c"), laid_y(&l, "four d"), 1e-9);
    CU_ASSERT(laid_y(&l, "three c") > laid_y(&l, "one a"));
    laid_close(&l);
}

static void words_of_tiles_share_a_baseline_when_a_number_takes_two_lines(void)
{
    laid l;
    laid_open(&l);
    rg_node *tiles = laid_add(&l, RG_N_TILES, "");
    for (int i = 0; i < 2; i++) {
        rg_node *tile = laid_into(&l, tiles, RG_N_TILE, i ? "about one in three" : "7");
        laid_into(&l, tile, RG_N_PARA, i ? "words b" : "words a");
    }
    laid_out(&l);
    CU_ASSERT(laid_y(&l, "words a") > laid_y(&l, "7") + 42);
    CU_ASSERT_DOUBLE_EQUAL(laid_y(&l, "words a"), laid_y(&l, "words b"), 1e-9);
    laid_close(&l);
}

static void a_panel_keeps_its_text_off_its_edges_and_its_neighbours_away(void)
{
    laid l;
    laid_open(&l);
    laid_add(&l, RG_N_PARA, "before");
    rg_node *panel = laid_add(&l, RG_N_PANEL, "");
    laid_into(&l, panel, RG_N_PARA, "only line");
    laid_add(&l, RG_N_PARA, "after");
    laid_out(&l);
    const double *c = ground(&l.pages.pages[0], 0)->path.coords;
    double top = c[1], foot = c[5], size = l.style.body.size, y = laid_y(&l, "only line");
    CU_ASSERT(y - size - top > 8 && foot - y > 12);
    CU_ASSERT(fabs((y - 0.72 * size - top) - (foot - y)) < 4); /* capitals look centred */
    CU_ASSERT(laid_x(&l, "only line") - c[0] > 12);
    CU_ASSERT(top - laid_y(&l, "before") > 16);
    CU_ASSERT(laid_y(&l, "after") - size - foot > 16);
    laid_close(&l);
}

static void the_second_line_of_an_item_hangs_under_its_first(void)
{
    laid l;
    laid_open(&l);
    rg_node *list = laid_add(&l, RG_N_LIST, "");
    laid_into(&l, laid_into(&l, list, RG_N_ITEM, ""), RG_N_PARA, laid_words(&l, 1, 40));
    laid_out(&l);
    const rg_item *label = laid_find(&l, "\xE2\x80\xA2", NULL);
    const rg_item *first = laid_find(&l, "w1-0 ", NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL(label);
    CU_ASSERT_PTR_NOT_NULL_FATAL(first);
    CU_ASSERT(label->x < first->x);
    CU_ASSERT_DOUBLE_EQUAL(label->y, first->y, 1e-9);
    for (size_t i = 0; i < l.pages.pages[0].item_count; i++) {
        const rg_item *item = &l.pages.pages[0].items[i];
        if (item->tag && item->y > first->y)
            CU_ASSERT_DOUBLE_EQUAL(item->x, first->x, 1e-9);
    }
    CHECK_TEXT(laid_tag(&l, "L", 0)->numbering, "Disc");
    laid_close(&l);
}

static void groups_side_by_side_are_told_one_after_the_other(void)
{
    laid l;
    laid_open(&l);
    rg_node *columns = laid_add(&l, RG_N_COLUMNS, "");
    for (int g = 0; g < 2; g++) {
        rg_node *group = laid_into(&l, columns, RG_N_GROUP, "");
        laid_into(&l, group, RG_N_PARA, g ? "right one" : "left one");
        laid_into(&l, group, RG_N_PARA, g ? "right two" : "left two");
    }
    laid_out(&l);
    CHECK_TEXT(laid_told(&l), "left one\nleft two\nright one\nright two\n");
    CU_ASSERT_DOUBLE_EQUAL(laid_y(&l, "left one"), laid_y(&l, "right one"), 1e-9);
    CU_ASSERT(laid_x(&l, "right one") > laid_x(&l, "left one") + 200);
    laid_close(&l);
}

static void columns_taller_than_a_page_go_on_side_by_side_on_the_next(void)
{
    laid l;
    laid_open(&l);
    rg_node *columns = laid_add(&l, RG_N_COLUMNS, "");
    for (int g = 0; g < 2; g++) {
        rg_node *group = laid_into(&l, columns, RG_N_GROUP, "");
        for (int i = 0; i < 40; i++)
            laid_into(&l, group, RG_N_PARA, rg_arena_printf(l.arena, "g%d-%02d", g, i));
    }
    laid_out(&l);
    CU_ASSERT_EQUAL(l.pages.page_count, 2);
    CU_ASSERT_EQUAL(laid_page_of(&l, "g0-39"), 1);
    CU_ASSERT_EQUAL(laid_page_of(&l, "g1-00"), 0);
    CU_ASSERT_DOUBLE_EQUAL(laid_y(&l, "g0-39"), laid_y(&l, "g1-39"), 1e-9);
    laid_close(&l);
}

static void tiles_in_a_panel_stand_on_white(void)
{
    laid l;
    laid_open(&l);
    rg_node *panel = laid_add(&l, RG_N_PANEL, "");
    rg_node *tiles = laid_into(&l, panel, RG_N_TILES, "");
    laid_into(&l, laid_into(&l, tiles, RG_N_TILE, "7"), RG_N_PARA, "words");
    laid_out(&l);
    CU_ASSERT_EQUAL_FATAL(grounds_on(&l.pages.pages[0]), 2);
    CU_ASSERT_DOUBLE_EQUAL(ground(&l.pages.pages[0], 0)->colour.r, l.style.tint.r, 0);
    CU_ASSERT_DOUBLE_EQUAL(ground(&l.pages.pages[0], 1)->colour.r, 1, 0);
    laid_close(&l);
}

static void a_chart_that_cannot_be_drawn_fails_with_its_place(void)
{
    laid l;
    laid_open(&l);
    rg_chart_spec *chart = laid_chart(&l, "tiny");
    chart->height = 3;
    laid_add(&l, RG_N_CHART, "")->chart = chart;
    CU_ASSERT_FALSE(laid_try(&l));
    CHECK_HAS(l.err.text, "report.lua:1: ");
    laid_close(&l);
}

static void a_chart_too_high_for_any_page_fails_with_its_place(void)
{
    laid l;
    laid_open(&l);
    laid_add(&l, RG_N_PARA, "First.");
    rg_node *chart = laid_add(&l, RG_N_CHART, "");
    chart->chart = laid_chart(&l, "tall");
    ((rg_chart_spec *)chart->chart)->height = 5000;
    CU_ASSERT_FALSE(laid_try(&l));
    CU_ASSERT_EQUAL(l.err.code, RG_E_LAYOUT);
    CHECK_HAS(l.err.text, "report.lua:2: chart 'tall' is");
    laid_close(&l);
}

/* 702.9 points of page; heading, headline and source take about 115 of them. */
static void a_chart_gives_way_a_little_to_keep_its_source_beside_it(void)
{
    laid l;
    laid_open(&l);
    laid_heading(&l, 1, "Chapter");
    rg_node *node = laid_add(&l, RG_N_CHART, "");
    rg_chart_spec *chart = laid_chart(&l, "tall");
    chart->height = 620;
    node->chart = chart;
    laid_add(&l, RG_N_PARA, "text");
    laid_out(&l);
    const rg_tag *figure = laid_tag(&l, "Figure", 0);
    CU_ASSERT_EQUAL(laid_page_of(&l, "Source"), 0);
    CU_ASSERT(figure->bbox.h < 620 && figure->bbox.h > 0.85 * 620);
    laid_close(&l);
}

static void large_print_leaves_values_to_the_table_that_have_no_room(void)
{
    static const char *const many[] = {"A", "B", "C", "D", "E", "F", "G", "H"};
    laid l;
    laid_open(&l);
    rg_node *node = laid_add(&l, RG_N_CHART, "");
    rg_chart_spec *chart = laid_chart(&l, "columns");
    rg_series *series = RG_NEW_N(l.arena, rg_series, 3);
    for (int s = 0; s < 3; s++) {
        rg_datum *data = RG_NEW_N(l.arena, rg_datum, 8);
        for (int i = 0; i < 8; i++)
            data[i] =
                (rg_datum){.value = 12345 + i, .lower = (double)NAN, .upper = (double)NAN};
        series[s] = (rg_series){.label = s == 0 ? "a" : s == 1 ? "b" : "c", .data = data};
    }
    chart->mark = RG_MARK_COLUMNS;
    chart->categories = many;
    chart->category_count = 8;
    chart->series = series;
    chart->series_count = 3;
    chart->value_labels = true;
    chart->twin = laid_table(&l, 4, 8, "Table");
    node->chart = chart;
    CU_ASSERT_FALSE(laid_try(&l));
    CHECK_HAS(l.err.text, "would touch its neighbour");
    l.err = (rg_err){0};
    l.doc.large_print = true;
    l.style = rg_style_large(l.style);
    laid_out(&l);
    CHECK_HAS(rg_log_at(l.log, 0).text, "in large print, chart 'columns' has no room for its");
    laid_close(&l);
}

CU_TestInfo rg_tests_layout_flow[] = {
    {"a heading is never last on a page", a_heading_is_never_last_on_a_page},
    {"no paragraph leaves one line alone on either page",
     no_paragraph_leaves_one_line_alone_on_either_page},
    {"a paragraph ending with a colon stays with its list",
     a_paragraph_ending_with_a_colon_stays_with_its_list},
    {"headline, figure and source stand on one page",
     headline_figure_and_source_stand_on_one_page},
    {"a page break begins a page and two begin only one",
     a_page_break_begins_a_page_and_two_begin_only_one},
    {"lines of body text stand on the half-line grid",
     lines_of_body_text_stand_on_the_half_line_grid},
    {"a panel that fits a page stays whole unless half a page were lost",
     a_panel_that_fits_a_page_stays_whole_unless_half_a_page_were_lost},
    {"a panel longer than a page breaks and each part has its ground",
     a_panel_longer_than_a_page_breaks_and_each_part_has_its_ground},
    {"tiles are of equal height and their words share a baseline",
     tiles_are_of_equal_height_and_their_words_share_a_baseline},
    {"words of tiles share a baseline when a number takes two lines",
     words_of_tiles_share_a_baseline_when_a_number_takes_two_lines},
    {"a panel keeps its text off its edges and its neighbours away",
     a_panel_keeps_its_text_off_its_edges_and_its_neighbours_away},
    {"the second line of an item hangs under its first",
     the_second_line_of_an_item_hangs_under_its_first},
    {"groups side by side are told one after the other",
     groups_side_by_side_are_told_one_after_the_other},
    {"columns taller than a page go on side by side on the next",
     columns_taller_than_a_page_go_on_side_by_side_on_the_next},
    {"tiles in a panel stand on white", tiles_in_a_panel_stand_on_white},
    {"a chart that cannot be drawn fails with its place",
     a_chart_that_cannot_be_drawn_fails_with_its_place},
    {"a chart too high for any page fails with its place",
     a_chart_too_high_for_any_page_fails_with_its_place},
    {"a chart gives way a little to keep its source beside it",
     a_chart_gives_way_a_little_to_keep_its_source_beside_it},
    {"large print leaves values to the table that have no room",
     large_print_leaves_values_to_the_table_that_have_no_room},
    CU_TEST_INFO_NULL,
};
